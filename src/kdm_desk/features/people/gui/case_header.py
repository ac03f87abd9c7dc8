"""The head of the case file, which never scrolls away: who she is, how to reach her safely, what to mind."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.people.gui import words
from kdm_desk.features.people.model.persons import ClientFile, CodeLists
from kdm_desk.ui.feature import CaseAlert
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Chip, Picture, label, restyle

translate = QCoreApplication.translate

_GRAVITY = {"danger": 0, "warning": 1, "accent": 2}


class CaseHeader(QWidget):
    """File number, age and district in one line, alerts as chips, and the safe-contact banner in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self.facts = label("", "heading", wrap=False)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chips = QWidget()
        self._chips.setAccessibleName(translate("People", "What to mind"))
        self._flow = FlowLayout(self._chips)
        self._flow.addWidget(self.facts)
        column.addWidget(self._chips)
        column.addWidget(self._make_banner())

    def _make_banner(self) -> QFrame:
        self.banner = QFrame()
        self.banner.setProperty("role", "banner")
        row = QHBoxLayout(self.banner)
        row.setContentsMargins(12, GRID, 12, GRID)
        row.setSpacing(12)
        self._picture = Picture("phone", "ok", 20)
        self.safe_contact = label("")
        self.safe_contact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.safe_contact, 1)
        return self.banner

    def show_file(
        self, file: ClientFile, lists: CodeLists, language: str, alerts: Sequence[CaseAlert] = ()
    ) -> None:
        """`alerts` are those of the other features; the gravest of all stand first."""
        district = lists.label("districts", file.person.details.district, language)
        self.facts.setText(words.header_line(file, district))
        own = [CaseAlert(*words.badge(code)) for code in file.alerts]
        if file.closed is not None:
            own.append(CaseAlert(words.closed(file.closed, lists, language), "warning", "check"))
        if file.is_favourite:
            own.append(CaseAlert(*words.badge("at_hand")))
        self._show_alerts([*own, *alerts])
        tone = words.safe_contact_tone(file.safe_contact)
        self.safe_contact.setText(words.safe_contact_words(file.safe_contact, lists, language))
        self.banner.setProperty("tone", tone)
        self.banner.setAccessibleName(translate("People", "How to reach her safely"))
        self.banner.setAccessibleDescription(self.safe_contact.text())
        self._picture.show_icon("phone", tone)
        restyle(self.banner)
        restyle(self.safe_contact)

    def alerts(self) -> list[str]:
        """The words of the alert chips now shown."""
        return [chip.text() for chip in self._chips.findChildren(Chip) if not chip.isHidden()]

    def _show_alerts(self, alerts: Sequence[CaseAlert]) -> None:
        for chip in self._chips.findChildren(Chip):
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for alert in sorted(alerts, key=lambda alert: _GRAVITY.get(alert.tone, len(_GRAVITY))):
            self._flow.addWidget(Chip(alert.text, alert.tone, alert.icon))
