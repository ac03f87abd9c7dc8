"""A throw-away vault of invented data, and the day that is played on it."""
