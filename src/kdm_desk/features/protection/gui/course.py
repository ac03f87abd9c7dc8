"""The course of the risk as a small picture: one step for each assessment, by its height and its word."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.model.risk import LEVELS, Risk
from kdm_desk.ui import theme
from kdm_desk.ui.theme import GRID, scaled

_MOST = 8
_TONES = {"low": "ok", "medium": "warning", "high": "danger"}


class Course(QWidget):
    """The last eight assessments, the oldest at the left; a screen reader has them in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[tuple[str, str, int, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("Protection", "The course of the risk"))

    def show_risks(self, risks: Sequence[Risk], lists: CodeLists, language: str) -> None:
        """`risks` in their order, the oldest first; a single one needs no picture."""
        self._steps = [
            (
                show_date(risk.details.assessed_on),
                lists.label("risk_level", risk.details.level, language),
                LEVELS.index(risk.details.level) + 1 if risk.details.level in LEVELS else 1,
                _TONES.get(risk.details.level, "muted"),
            )
            for risk in risks[-_MOST:]
            if risk.details.level
        ]
        self.setAccessibleDescription(
            ", ".join(
                words.risk_title(risk, lists, language)
                + ": "
                + lists.label("risk_level", risk.details.level, language)
                for risk in risks[-_MOST:]
            )
        )
        self.setVisible(len(self._steps) > 1)
        self.update()

    def steps(self) -> list[str]:
        """The levels as they are drawn, in words."""
        return [level for _day, level, _height, _tone in self._steps]

    def sizeHint(self) -> QSize:
        return QSize(scaled(40 * GRID), scaled(12 * GRID) + 2 * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        width = min(self.width() / max(1, len(self._steps)), float(scaled(14 * GRID)))
        room = self.height() - 2 * line - GRID
        text = self.palette().color(self.foregroundRole())
        for place, (day, level, height, tone) in enumerate(self._steps):
            tall = room * height / len(LEVELS)
            bar = QRectF(place * width + 2, line + room - tall, width - GRID, tall)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(str(getattr(theme.colours(), tone))))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(text)
            above = QRectF(place * width, bar.top() - line, width, line)
            below = QRectF(place * width, self.height() - line - 2, width, line)
            painter.drawText(above, Qt.AlignmentFlag.AlignLeft, level)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, day)
        painter.end()
