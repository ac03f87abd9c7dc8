"""The facts of her file as ticks: what goes into the letter, and why some cannot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.model.fields import FieldName, LetterField
from kdm_desk.features.referrals.model.letters import LetterDraft, may_go
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, label

_INDENT = 26


class FactsBox(Card):
    """One tick a fact, with what would be printed under it; greyed with the reason where it cannot go."""

    ticked = Signal(object, bool)
    """The FieldName that a person ticked or unticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What goes into the letter"), "person", parent)
        self._ticks: dict[FieldName, QCheckBox] = {}
        self._notes = {}
        self.body.setSpacing(GRID // 2)
        for name in FieldName:
            tick = QCheckBox(words.fact(name))
            note = label("", "muted")
            note.setContentsMargins(_INDENT, 0, 0, 0)
            tick.toggled.connect(lambda down, name=name: self.ticked.emit(name, down))
            line = QVBoxLayout()
            line.setSpacing(0)
            line.addWidget(tick)
            line.addWidget(note)
            self.body.addLayout(line)
            self._ticks[name], self._notes[name] = tick, note

    def show_draft(self, draft: LetterDraft) -> None:
        """Show the facts of a letter; nothing is emitted."""
        for field in draft.fields:
            tick, note = self._ticks[field.name], self._notes[field.name]
            tick.blockSignals(True)
            tick.setChecked(field.included)
            tick.blockSignals(False)
            tick.setEnabled(may_go(draft, field))
            text = _said(draft, field)
            note.setText(text)
            tick.setAccessibleDescription(text)

    def tick(self, name: FieldName) -> QCheckBox:
        return self._ticks[name]

    def note(self, name: FieldName) -> str:
        """What stands under a fact: its value, or why it cannot go."""
        return self._notes[name].text()


def _said(draft: LetterDraft, field: LetterField) -> str:
    """What stands under a fact: its value, or why it cannot go; both where it goes on a legal basis."""
    if field.withheld is not None:
        return words.why_withheld(field.withheld)
    if field.lacks is None:
        return field.value
    why = words.why_lacking(field.lacks, draft.institution.name)
    return f"{field.value}\n{why}" if draft.without_consent else why
