"""What the desk does with needs, aid and tasks."""
