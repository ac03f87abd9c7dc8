"""Files limited to named staff: who may see them, and opening one in an emergency."""
