"""The shelter's screens."""
