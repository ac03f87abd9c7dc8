"""A woman's own record, for her own request: until when it is due, what goes in, on paper or as data."""
