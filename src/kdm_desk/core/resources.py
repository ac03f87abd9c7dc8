"""Finds the files that travel with the program: fonts, icons, lists, translations."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "resources"
_CHECKOUT = _PACKAGE.parent.parent / "resources"


def resource(path: str) -> Path:
    """The file or folder `resources/<path>`: inside an installed wheel, else in the checkout.

    The path is given with forward slashes. Whether it exists is for the caller to find out, as with any file.
    """
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root / path
