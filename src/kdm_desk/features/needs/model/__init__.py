"""Needs, aid and tasks as the desk keeps them, and the rules they must follow."""
