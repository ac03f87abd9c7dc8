"""What she was told about her data, and what she agreed may leave the house, to whom and for how long."""
