"""Plain rules of the trade; imports nothing of ours."""
