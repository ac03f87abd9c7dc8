"""The editable code lists: words, order, and what is still offered."""
