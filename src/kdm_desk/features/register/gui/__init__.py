"""The screens of the earlier register."""
