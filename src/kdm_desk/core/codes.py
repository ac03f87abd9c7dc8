"""An entry of an editable list: a code that is stored, and the words the screens show for it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """A retired (not `active`) entry still labels old rows but is no longer offered (domain.md §4)."""

    code: str
    label_tr: str
    label_en: str
    active: bool

    def label(self, language: str) -> str:
        """The word in "tr" or "en"."""
        return self.label_en if language == "en" else self.label_tr
