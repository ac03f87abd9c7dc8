"""The shelter: decisions taken at the centre, beds, stays."""
