"""Where this machine keeps things: the default vault folder and the local state beside it."""

import os
import sys
from pathlib import Path

_NAME = "kdm-desk"


def data_folder() -> Path:
    """The folder of this user for the program's own data."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / _NAME
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / _NAME


def default_vault_folder() -> Path:
    return data_folder() / "vault"


def report_folder() -> Path:
    """Redacted reports of bugs; they stay on this machine."""
    return data_folder() / "reports"
