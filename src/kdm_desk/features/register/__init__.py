"""Bringing in the centre's earlier register: a table read, checked row by row, taken in whole or not at all."""
