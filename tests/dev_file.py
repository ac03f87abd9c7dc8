"""Loads dev.py, which lies outside every package, as a module."""

import importlib.util
from pathlib import Path
from types import ModuleType

CHECKOUT = Path(__file__).resolve().parent.parent


def load_dev(folder: Path = CHECKOUT) -> ModuleType:
    """The module of `folder`/dev.py; it takes that folder for its checkout."""
    spec = importlib.util.spec_from_file_location("dev", folder / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
