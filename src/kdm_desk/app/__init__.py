"""The one layer that knows every other: start, windows, command line."""
