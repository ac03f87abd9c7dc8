"""The screens of the record."""
