"""The second step of an import: what each column means, and what becomes of rows that have a file already."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.register.gui import words
from kdm_desk.features.register.model import Column, Duplicates, Mapped, Table
from kdm_desk.features.register.service.imports import DEFAULT_CHANNEL, Order
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button, label

translate = QCoreApplication.translate
_WIDEST = 90 * GRID
_EXAMPLES = 3
_LONGEST_EXAMPLE = 30


class ColumnsStep(QWidget):
    """`go_on` is called with the form filled; `order` says what was chosen."""

    def __init__(
        self, table: Table, mapped: Mapped, lists: CodeLists, language: str, go_on: Callable[[], None]
    ) -> None:
        super().__init__()
        self._table = table
        self.form = Form([self._columns_section(), _ways_section(lists, language)])
        chosen = {f"column.{place}": column.value for place, column in mapped.items()}
        self.form.set_values({**chosen, "duplicates": Duplicates.JOIN.value, "channel": DEFAULT_CHANNEL})
        self.key = button(
            translate("Register", "&Check the rows"), go_on, "check", "primary", keys="Ctrl+Return"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, GRID)
        inner.addWidget(label(self._count_text(), "muted"))
        inner.addWidget(self.form)
        inner.addWidget(self.key)
        inner.addStretch(1)
        column.addWidget(scrolling(content, _WIDEST))

    @property
    def order(self) -> Order:
        """The columns and ways as they are chosen now; of two columns of one meaning the first has it."""
        values = self.form.values()
        mapped: dict[int, Column] = {}
        for place in range(len(self._table.headings)):
            code = values.get(f"column.{place}")
            if code and Column(code) not in mapped.values():
                mapped[place] = Column(code)
        return Order(
            mapped,
            Duplicates(values["duplicates"] or Duplicates.JOIN.value),
            values["channel"] or DEFAULT_CHANNEL,
        )

    def _count_text(self) -> str:
        return translate("Register", "{rows} lines were read. Please say what each column means.").format(
            rows=len(self._table.rows)
        )

    def _columns_section(self) -> Section:
        meanings = [Choice(column.value, words.column(column)) for column in Column]
        fields = [
            Field(
                f"column.{place}",
                heading,
                Kind.CHOICE,
                hint=self._examples(place),
                choices=meanings,
                beside=bool(order % 2),
            )
            for order, (place, heading) in enumerate(
                (place, heading) for place, heading in enumerate(self._table.headings) if heading
            )
        ]
        return Section("columns", translate("Register", "The columns of the register"), fields)

    def _examples(self, place: int) -> str:
        found: list[str] = []
        for row in self._table.rows:
            text = str(row[place]).strip() if place < len(row) and row[place] is not None else ""
            if text and text not in found:
                found.append(text[:_LONGEST_EXAMPLE])
            if len(found) == _EXAMPLES:
                break
        return " · ".join(found)


def _ways_section(lists: CodeLists, language: str) -> Section:
    ways: Sequence[Choice] = [Choice(each.value, words.duplicates(each)) for each in Duplicates]
    channels = [Choice(code, text) for code, text in lists.offered("channel", language)]
    return Section(
        "ways",
        translate("Register", "How the rows are taken"),
        [
            Field(
                "duplicates",
                translate("Register", "When somebody has a file already"),
                Kind.ONE,
                choices=ways,
                required=True,
                hint=translate(
                    "Register",
                    "Surely hers: the same identity number, or the same name and date of birth.",
                ),
            ),
            Field(
                "channel",
                translate("Register", "Channel of rows that name none"),
                Kind.CHOICE,
                choices=channels,
                required=True,
            ),
        ],
    )
