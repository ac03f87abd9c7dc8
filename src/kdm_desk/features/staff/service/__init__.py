"""What the staff room and the own account do."""
