"""What the backup feature does; no Qt here."""
