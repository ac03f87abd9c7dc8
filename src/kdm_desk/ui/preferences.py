"""How a person likes the desk to look; kept for this machine and her login, never among the centre's data."""

LANGUAGES = ("tr", "en")
FONT_PERCENTS = (100, 125, 150)


class Preferences:
    """`theme` is a name of `palettes.PALETTES`; the desk locks itself after `idle_minutes` without input.

    `block_capture` keeps the windows out of pictures of the screen, where the system can.
    """

    def __init__(
        self,
        language: str = "tr",
        theme: str = "light",
        font_percent: int = 100,
        idle_minutes: int = 5,
        block_capture: bool = True,
    ) -> None:
        self.language = language
        self.theme = theme
        self.font_percent = font_percent
        self.idle_minutes = idle_minutes
        self.block_capture = block_capture
