"""Pages of the settings room."""
