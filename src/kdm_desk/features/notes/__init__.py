"""Session notes, sealed to their compartment."""
