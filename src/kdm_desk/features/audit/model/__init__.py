"""What the record is asked, what it answers, and what stands on the month's sheet."""
