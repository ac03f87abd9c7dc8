"""Logins, the letterhead and the health of the vault."""
