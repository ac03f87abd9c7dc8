"""The screens of the code lists."""
