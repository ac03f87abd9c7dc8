"""What a note is, who writes which, and how words are found in it."""
