"""The look of the desk, the letterhead and the health of the vault."""
