"""What the desk does to protect her."""
