"""Pages of the staff room and of the own account."""
