"""Persons and files, shared by every feature: search, the case file, contacts."""
