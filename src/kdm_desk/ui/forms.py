"""Forms from descriptions: keep what was typed, say what is missing next to the field, never in a pop-up."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.ui import messages
from kdm_desk.ui.choice_inputs import ChipsInput, Choice, ChoiceInput
from kdm_desk.ui.fields import Section
from kdm_desk.ui.form_parts import Question, SectionBox
from kdm_desk.ui.inputs import Input
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, label


class Form(QWidget):
    """Sections of questions in one column. With `opens`, all but the first section start closed."""

    changed = Signal(str)
    """The name of the field in which something was typed or chosen; save the draft on it."""
    section_changed = Signal(str)
    """A section was opened, reached, filled or emptied."""

    def __init__(
        self, sections: Sequence[Section], opens: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._questions: dict[str, Question] = {}
        self._boxes: dict[str, SectionBox] = {}
        self._here = ""
        self._dirty: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for at, section in enumerate(sections):
            box = SectionBox(section, [self._ask(field, section) for field in section.fields], opens)
            box.opened.connect(lambda name=section.name: self.section_changed.emit(name))
            self._boxes[section.name] = box
            column.addWidget(box)
            if at == 0:
                box.open()
        column.addStretch(1)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _ask(self, field: Any, section: Section) -> Question:
        question = Question(field)
        question.changed.connect(lambda: self._typed(field.name, section.name))
        self._questions[field.name] = question
        return question

    def values(self) -> dict[str, Any]:
        """What every field holds now, by name (types: `fields.Kind`); `DECLINED` where she does not want to say.

        What cannot be understood is None: call `check` first.
        """
        return {name: question.value() for name, question in self._questions.items()}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Fill in the fields named; the others stay. The form counts as untouched afterwards."""
        for name, value in values.items():
            self._questions[name].set_value(value)
        self.mark_clean()

    def draft(self) -> dict[str, Any]:
        """Everything as it was typed, fit for JSON, also what is not yet valid."""
        return {name: question.raw() for name, question in self._questions.items() if question.is_answered}

    def raw(self) -> dict[str, Any]:
        """What stands in every field, as it was typed, fit for JSON and for `restore`."""
        return {name: question.raw() for name, question in self._questions.items()}

    def typed(self) -> dict[str, Any]:
        """As `raw`, of the fields alone in which something was typed since the form was made or filled."""
        return {name: raw for name, raw in self.raw().items() if name in self._dirty}

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Put a draft back; fields this form no longer has are passed over."""
        for name, raw in draft.items():
            if name in self._questions:
                self._questions[name].set_raw(raw)
        for box in self._boxes.values():
            if box.is_answered:
                box.open()

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed since the form was made, filled or marked clean."""
        return bool(self._dirty)

    def mark_clean(self) -> None:
        self._dirty.clear()

    def check(self, section: str = "") -> bool:
        """Say under each field what is wrong, in one section or all, and whether all is well.

        When the whole form is checked, the first wrong field is opened and gets the focus.
        """
        questions = self._boxes[section].questions if section else list(self._questions.values())
        first = ""
        for question in questions:
            code = question.problem_code()
            question.show_problem(messages.sentence(UserError(code)).text if code else "")
            first = first or (question.field.name if code else "")
        if first and not section:
            self.focus_field(first)
        return not first

    def show_error(self, error: Exception) -> bool:
        """Show a FieldError under its field and go there; False when it is none of this form's."""
        if not isinstance(error, FieldError) or error.field not in self._questions:
            return False
        self._questions[error.field].show_problem(messages.sentence(error).text)
        self.focus_field(error.field)
        return True

    def input(self, name: str) -> Input:
        return self._questions[name].input

    def question(self, name: str) -> Question:
        return self._questions[name]

    def set_choices(self, name: str, choices: Sequence[Choice]) -> None:
        """Offer another list, for instance one that came from the database."""
        chooser = self._questions[name].input
        if isinstance(chooser, ChoiceInput | ChipsInput):
            chooser.set_choices(choices)

    def set_field_visible(self, name: str, visible: bool) -> None:
        """Ask or do not ask a question; a hidden one is never missing."""
        self._questions[name].setVisible(visible)

    def section_widget(self, name: str) -> SectionBox:
        return self._boxes[name]

    def sections(self) -> list[Section]:
        return [box.section for box in self._boxes.values()]

    def is_answered(self, section: str) -> bool:
        return self._boxes[section].is_answered

    def open_section(self, name: str) -> None:
        """Open a section, scroll to it and go to its first field."""
        box = self._boxes[name]
        box.open()
        if box.questions:
            self.focus_field(box.questions[0].field.name)

    def focus_field(self, name: str) -> None:
        question = self._questions[name]
        for box in self._boxes.values():
            if question in box.questions:
                box.open()
        question.input.target().setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll_to(question)

    def _scroll_to(self, widget: QWidget) -> None:
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            # After the opened section has its size.
            QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, 6 * GRID))

    def _typed(self, field: str, section: str) -> None:
        self._dirty.add(field)
        self.changed.emit(field)
        self.section_changed.emit(section)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        there = next((name for name, box in self._boxes.items() if box.isAncestorOf(new)), "")
        if there and there != self._here:
            if self._here:
                self.check(self._here)
            self._here = there
            self.section_changed.emit(there)


class SectionIndex(QWidget):
    """The sections of a form at its left margin, with a dot that is full once something was answered."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._keys: dict[str, IconButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Sections"), "muted"))
        for section in form.sections():
            key = IconButton(section.title, "empty", "quiet")
            key.clicked.connect(lambda _down=False, name=section.name: form.open_section(name))
            self._keys[section.name] = key
            column.addWidget(key, 0, Qt.AlignmentFlag.AlignLeft)
            self._show_state(section.name)
        column.addStretch(1)
        form.section_changed.connect(self._show_state)

    def _show_state(self, name: str) -> None:
        answered = self._form.is_answered(name)
        key = self._keys[name]
        key.set_icon("filled" if answered else "empty")
        key.setAccessibleDescription(self.tr("filled in") if answered else self.tr("still empty"))
