"""The one small file outside the vault: language, theme, font size, the last folder. No data of any person."""

import contextlib
import json
from pathlib import Path

from kdm_desk.app.places import data_folder, default_vault_folder
from kdm_desk.ui.palettes import PALETTES
from kdm_desk.ui.preferences import FONT_PERCENTS, LANGUAGES, Preferences

_FILE_NAME = "preferences.json"
_MOST_BYTES = 65_536


def _path() -> Path:
    return data_folder() / _FILE_NAME


def _read() -> dict[str, object]:
    """What the file holds; a missing or unreadable one counts as empty."""
    try:
        value = json.loads(_path().read_text(encoding="utf-8")[:_MOST_BYTES])
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def load_preferences() -> Preferences:
    """What was kept, each value only if this program knows it."""
    kept = _read()
    preferences = Preferences()
    if kept.get("language") in LANGUAGES:
        preferences.language = str(kept["language"])
    if kept.get("theme") in PALETTES:
        preferences.theme = str(kept["theme"])
    if kept.get("font_percent") in FONT_PERCENTS:
        preferences.font_percent = int(str(kept["font_percent"]))
    minutes = kept.get("idle_minutes")
    if isinstance(minutes, int) and not isinstance(minutes, bool) and 1 <= minutes <= 15:
        preferences.idle_minutes = minutes
    if isinstance(kept.get("block_capture"), bool):
        preferences.block_capture = bool(kept["block_capture"])
    return preferences


def save_preferences(preferences: Preferences) -> None:
    _write({**_read(), **vars(preferences)})


def last_vault() -> Path:
    """The folder opened last on this machine; the default one where that is gone."""
    kept = _read().get("vault")
    if isinstance(kept, str) and Path(kept).is_dir():
        return Path(kept)
    return default_vault_folder()


def remember_vault(folder: Path) -> None:
    kept = _read()
    if kept.get("vault") != str(folder):
        _write({**kept, "vault": str(folder)})


def _write(values: dict[str, object]) -> None:
    """A disk that refuses must not keep the desk from opening."""
    known = {*vars(Preferences()), "vault"}
    with contextlib.suppress(OSError):
        _path().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        text = json.dumps({name: values[name] for name in sorted(values) if name in known}, indent=1)
        _path().write_text(text, encoding="utf-8")
