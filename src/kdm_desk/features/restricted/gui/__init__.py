"""The screens for restricted files."""
