"""The shelter's words and rules, without input or output."""
