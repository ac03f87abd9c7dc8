"""Who works here, who may see what, and every login's own account."""
