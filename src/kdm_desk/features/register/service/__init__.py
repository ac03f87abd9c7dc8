"""What is done with an earlier register: read, checked, taken in, undone."""
