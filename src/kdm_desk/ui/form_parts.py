"""The two visible parts of a form: a question with its label and error line, and a section that opens."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.ui.fields import DECLINED, Field, Kind, Section, make_input
from kdm_desk.ui.inputs import Raw
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import IconButton, Picture, announce, label, set_tooltip, shortcut_text

DECLINE_KEY = Qt.Key.Key_F6


class Question(QWidget):
    """Label above, control, hint, and the line that says what is wrong."""

    changed = Signal()

    def __init__(self, of: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = of
        self.input = make_input(of)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        self._label = label(of.label, "heading")
        self._label.setBuddy(self.input.target())
        if of.kind is Kind.TICK:
            self._label.hide()
        # As high as the key beside some: the answers of one row stand on one line.
        self._label.setMinimumHeight(scaled(26))
        head.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.decline = IconButton(self.tr("She does not want to say"), role="quiet")
        self.decline.setCheckable(True)
        self.decline.setAccessibleName(f"{of.label}: {self.decline.text()}")
        self.decline.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        set_tooltip(self.decline, shortcut_text("F6"))
        if not of.may_decline:
            self.decline.hide()
        self.decline.toggled.connect(self._declined)
        head.addWidget(self.decline)
        column.addLayout(head)
        column.addWidget(self.input)
        if of.hint:
            column.addWidget(label(of.hint, "muted"))
            self.input.target().setAccessibleDescription(of.hint)
        column.addWidget(self._make_problem_line())
        self.input.changed.connect(self._typed)
        if of.may_decline:
            for part in [self.input, *self.input.findChildren(QWidget)]:
                part.installEventFilter(self)

    def _make_problem_line(self) -> QFrame:
        self._problem = QFrame()
        row = QHBoxLayout(self._problem)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Picture("warning", "danger", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._problem_text = label("", "error")
        row.addWidget(self._problem_text, 1)
        self._problem.hide()
        return self._problem

    def value(self) -> object:
        return DECLINED if self.decline.isChecked() else self.input.value()

    def set_value(self, value: object) -> None:
        self.decline.setChecked(value is DECLINED)
        if value is not DECLINED:
            self.input.set_value(value)

    def raw(self) -> Raw | dict[str, str]:
        return {"declined": self.field.name} if self.decline.isChecked() else self.input.raw()

    def set_raw(self, raw: Raw | dict[str, str]) -> None:
        self.decline.setChecked(isinstance(raw, dict))
        if not isinstance(raw, dict):
            self.input.set_raw(raw)

    @property
    def is_answered(self) -> bool:
        return self.decline.isChecked() or not self.input.is_empty()

    def problem_code(self) -> str:
        """The code of what is wrong now, "" when nothing is."""
        if self.isHidden() or self.decline.isChecked():
            return ""
        if self.field.required and self.input.is_empty():
            return "required_or_declined" if self.field.may_decline else "required"
        return self.input.problem()

    def show_problem(self, text: str) -> None:
        """Say under the field what is wrong; "" takes it away."""
        self._problem_text.setText(text)
        self._problem.setVisible(bool(text))
        self.input.mark(bool(text))
        self.input.target().setAccessibleDescription(text or self.field.hint)
        if text:
            announce(self.input.target())

    def problem_text(self) -> str:
        return self._problem_text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == DECLINE_KEY.value:
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.decline.toggle()
            return True
        return super().eventFilter(watched, event)

    def _declined(self, down: bool) -> None:
        had_focus = self.input.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.input.setDisabled(down)
        self.decline.setFocusPolicy(Qt.FocusPolicy.StrongFocus if down else Qt.FocusPolicy.ClickFocus)
        if down and had_focus:
            self.decline.setFocus()
        elif not down and self.decline.hasFocus():
            self.input.target().setFocus()
        self._typed()

    def _typed(self) -> None:
        self.show_problem("")
        self.changed.emit()


class SectionHeader(IconButton):
    """The heading of a section that opens; tabbing to it opens it."""

    reached = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title, "arrow-right", "section")
        self.setAccessibleName(title)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit()


class SectionBox(QFrame):
    """A card of questions. With `opens` it starts closed, and opens when it is reached or clicked."""

    opened = Signal()

    def __init__(self, of: Section, questions: Sequence[Question], opens: bool) -> None:
        super().__init__()
        self.section = of
        self.questions = list(questions)
        self._header: SectionHeader | None = None
        self._body = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        if of.title:
            self.setProperty("role", "card")
            column.setContentsMargins(2 * GRID, 12, 2 * GRID, 2 * GRID)
            if opens:
                self._header = SectionHeader(of.title)
                self._header.reached.connect(self.open)
                self._header.clicked.connect(self._toggle)
                column.addWidget(self._header, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                column.addWidget(label(of.title, "accent"))
        self._fill(column)
        column.addWidget(self._body)
        if opens:
            self._body.hide()

    def _fill(self, _column: QVBoxLayout) -> None:
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2 * GRID)
        if self.section.note:
            inside.addWidget(label(self.section.note, "muted"))
        row: QHBoxLayout | None = None
        for question in self.questions:
            if row is None or not question.field.beside:
                row = QHBoxLayout()
                row.setSpacing(2 * GRID)
                inside.addLayout(row)
            row.addWidget(question, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def is_open(self) -> bool:
        return not self._body.isHidden()

    def open(self) -> None:
        if not self.is_open:
            self._body.show()
            if self._header:
                self._header.set_icon("chevron-open")
            self.opened.emit()

    def close_up(self) -> None:
        if self._header:
            self._body.hide()
            self._header.set_icon("arrow-right")

    @property
    def is_answered(self) -> bool:
        return any(question.is_answered for question in self.questions)

    def _toggle(self) -> None:
        if self.is_open:
            self.close_up()
        else:
            self.open()
            if self.questions:
                self.questions[0].input.target().setFocus()
