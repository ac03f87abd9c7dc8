"""Pages and parts of the case file for session notes."""
