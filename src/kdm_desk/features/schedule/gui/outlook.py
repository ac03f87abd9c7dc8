"""What is free around a time that is being chosen, and what is unusual about it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kdm_desk.features.schedule.gui.looks import caution_text
from kdm_desk.features.schedule.model.times import Caution, FreeTime
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, Picture, label

_HALF_HOUR = 30
_MOST = 18


@dataclass(frozen=True)
class Outlook:
    """Free times of the day; the playroom places left at the time chosen (None while none is) and its cautions."""

    free_times: tuple[FreeTime, ...]
    places_left: int | None
    cautions: tuple[Caution, ...]


class OutlookStrip(QWidget):
    """Free times as keys, playroom places and cautions under them."""

    time_chosen = Signal(object)
    """The FreeTime that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._heading = label(self.tr("Free times"), "heading")
        column.addWidget(self._heading)
        self._times_holder = QWidget()
        self._times = FlowLayout(self._times_holder)
        column.addWidget(self._times_holder)
        self._none = label("", "muted")
        column.addWidget(self._none)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column.addLayout(self._lines)
        column.addStretch(1)
        # Three keys in a line; a width of its own, so that the dialog does not jump while times are looked up.
        self.setFixedWidth(3 * (IconButton("00:00", role="choice").sizeHint().width() + GRID) + 2 * GRID)
        self.forget()

    def forget(self) -> None:
        """What was shown is no longer true."""
        self._clear(self._lines)
        self._none.setText(self.tr("Choose a counsellor and a day to see free times."))
        self._none.setVisible(self._times.count() == 0)

    def show_outlook(self, outlook: Outlook) -> None:
        self._clear(self._times)
        self._clear(self._lines)
        shown = [free for free in outlook.free_times if free.starts_at.minute % _HALF_HOUR == 0]
        shown = (shown or list(outlook.free_times))[:_MOST]
        for free in shown:
            key = IconButton(f"{free.starts_at:%H:%M}", role="choice")
            key.setAccessibleName(self.tr("Free at {time}").replace("{time}", f"{free.starts_at:%H:%M}"))
            key.clicked.connect(lambda _down=False, chosen=free: self.time_chosen.emit(chosen))
            self._times.addWidget(key)
        self._none.setText(self.tr("No free time of this length on this day. Please try another day."))
        self._none.setVisible(not shown)
        if outlook.places_left is not None:
            text = self.tr("Playroom places left: {count}").replace("{count}", str(outlook.places_left))
            tone = "neutral" if outlook.places_left else "warning"
            self._lines.addWidget(_line("playroom", tone, text))
        for caution in outlook.cautions:
            self._lines.addWidget(_line("warning", "warning", caution_text(caution)))

    @staticmethod
    def _clear(flow: QLayout) -> None:
        while (item := flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _line(icon: str, tone: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Picture(icon, tone, 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text), 1)
    return holder
