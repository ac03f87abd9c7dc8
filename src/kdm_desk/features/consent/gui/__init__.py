"""The screens of consent: her tab, the dialogs, the printable forms."""
