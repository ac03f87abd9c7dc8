"""Statements on appointments, claims and the playroom."""
