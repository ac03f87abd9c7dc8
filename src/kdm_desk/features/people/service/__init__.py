"""What the desk does with people and their files."""
