"""The schedule in plain rules."""
