"""SQL of needs, aid, tasks and silent files."""
