"""What a person, a file and their likeness are, without reading or writing."""
