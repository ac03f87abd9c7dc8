"""SQL for persons, files and the search index."""
