"""What a letter may say, and the rules for what may leave the house."""
