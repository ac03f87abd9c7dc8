"""Says in a sentence what a check of the vault found; the bare finding stays behind it for the IT person."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kdm_desk.ui.messages import fill
from kdm_desk.ui.sentences import SENTENCES


def finding_words(check: str, detail: str, params: Mapping[str, object]) -> str:
    """The translated sentence of a finding, with its place; a check without a sentence names itself."""
    if check not in SENTENCES:
        return f"{check}: {detail}"
    said = fill(QCoreApplication.translate("Messages", SENTENCES[check]), params)
    return said if params else f"{said} ({check}: {detail})"
