"""The new application page and what the case file shows of applications."""
