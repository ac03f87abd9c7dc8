"""The quiet strips of a new application: files that may be hers already, drafts waiting."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.features.intake.model import Draft
from kdm_desk.features.people.gui import reason_words, words
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.duplicates import LikelyFile, Reason
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.messages import fill
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, IconButton, Picture, label, restyle

translate = QCoreApplication.translate

_TONES = {Reason.IDENTITY: "warning", Reason.OLD_NUMBER: "warning", Reason.PHONE: "accent"}
_MOST_EARLIER = 4
_MOST_DRAFTS = 3


class EarlierFiles(Card):
    """Files that may already be hers, each with the reason; hidden while there is none."""

    chosen = Signal(object)
    """The LikelyFile that this application is to join."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Intake", "Has she been here before?"), "search", parent)
        self.files: list[LikelyFile] = []
        self.hide()

    def show_files(self, files: Sequence[LikelyFile], now: datetime) -> None:
        if list(files) == self.files:
            return
        self.files = list(files)
        clear(self.body)
        for file in self.files[:_MOST_EARLIER]:
            self.body.addWidget(self._make_row(file, now))
        self.setVisible(bool(self.files))

    def _make_row(self, file: LikelyFile, now: datetime) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(4)
        shown = words.name(file.hit.name)
        column.addWidget(label(shown, "heading"))
        column.addWidget(label(" · ".join(words.hit_details(file.hit, now)), "muted"))
        reasons = QWidget()
        flow = FlowLayout(reasons)
        for because in file.because:
            flow.addWidget(Chip(reason_words.because(because), _TONES.get(because.reason, "neutral")))
        column.addWidget(reasons)
        key = IconButton(translate("Intake", "This is her file"), role="quiet")
        key.setAccessibleName(f"{key.text()}: {shown} {file.hit.file_no}")
        key.clicked.connect(lambda: self.chosen.emit(file))
        column.addWidget(key)
        return row


class DraftStrip(QFrame):
    """Applications begun and not saved: go on with one, or discard it."""

    resumed = Signal(object)
    discarded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drafts: list[Draft] = []
        self.setProperty("role", "banner")
        self.setProperty("tone", "accent")
        self.setAccessibleName(translate("Intake", "Unfinished applications"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, GRID, GRID, GRID)
        self._rows.setSpacing(4)
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        self.drafts = list(drafts)
        clear(self._rows)
        for draft in self.drafts[:_MOST_DRAFTS]:
            self._rows.addWidget(self._make_row(draft))
        self.setVisible(bool(self.drafts))
        restyle(self)

    def _make_row(self, draft: Draft) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(Picture("edit", "accent", 18))
        sentence = fill(
            translate("Intake", "Unfinished application of {moment}: {title}"),
            {"moment": words.moment(draft.saved_at), "title": draft.title},
        )
        line.addWidget(label(sentence), 1)
        for text, signal in (
            (translate("Intake", "Go on with it"), self.resumed),
            (translate("Intake", "Discard"), self.discarded),
        ):
            key = IconButton(text, role="quiet")
            key.setAccessibleName(f"{text}: {sentence}")
            key.clicked.connect(lambda _down=False, signal=signal: signal.emit(draft))
            line.addWidget(key)
        return row
