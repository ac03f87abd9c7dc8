"""How a person likes the desk to look; kept for this machine and her login, never among the centre's data."""

from dataclasses import dataclass

LANGUAGES = ("tr", "en")
FONT_PERCENTS = (100, 125, 150)


@dataclass
class Preferences:
    """`theme` is a name of `palettes.PALETTES`; the desk locks itself after `idle_minutes` without input."""

    language: str = "tr"
    theme: str = "light"
    font_percent: int = 100
    idle_minutes: int = 5
