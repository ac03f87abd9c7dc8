"""The pages and widgets of the backup feature."""
