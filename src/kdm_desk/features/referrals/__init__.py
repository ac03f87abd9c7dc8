"""Letters to other institutions: who is written to, what leaves the house, the outgoing register."""
