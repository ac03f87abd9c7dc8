"""Shared Qt building blocks; no feature is named here."""
