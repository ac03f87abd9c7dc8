"""The screens of needs, aid and tasks."""
