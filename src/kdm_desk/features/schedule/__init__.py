"""Counsellors, rooms, appointments and the playroom."""
