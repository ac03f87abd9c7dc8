"""The clients page and the case file."""
