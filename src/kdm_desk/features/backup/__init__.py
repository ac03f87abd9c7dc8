"""Encrypted backups: made while the desk is in use, verified, restored as a new incarnation."""
