"""The encrypted database file; the only user of sqlcipher3."""
