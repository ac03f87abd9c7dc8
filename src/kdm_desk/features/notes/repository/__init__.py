"""Notes and their drafts in the database."""
