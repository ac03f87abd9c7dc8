"""The record of who did what: reading it, printing it, and proving that it is whole."""
