"""Colleagues and their logins, the one-time passphrase, notices, and the review."""
