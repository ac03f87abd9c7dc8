"""One folder per capability of the desk."""
