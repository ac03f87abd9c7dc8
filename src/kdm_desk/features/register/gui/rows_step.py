"""The third step of an import: every row with what happens to it and why, before anything is written."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.turkish import sort_key
from kdm_desk.features.register.gui import words
from kdm_desk.features.register.model import Fate, Verdict
from kdm_desk.ui.progress_line import ProgressLine
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Chip, button

translate = QCoreApplication.translate
_DECIDABLE = frozenset({"register_file_exists", "register_several_files"})


def columns() -> list[Column[Verdict]]:
    return [
        Column(translate("Register", "Row"), lambda each: str(each.row), lambda each: each.row, right=True),
        Column(
            translate("Register", "Name"),
            lambda each: each.name,
            lambda each: sort_key(each.name),
            stretch=True,
        ),
        Column(translate("Register", "What happens"), words.fate, icon=words.fate_icon),
        Column(translate("Register", "Why"), lambda each: words.reason(each.problem), stretch=True),
    ]


def can_be_decided(verdict: Verdict) -> bool:
    """Whether a person may say that the row is somebody new."""
    unsure = verdict.problem is not None and verdict.problem.code in _DECIDABLE
    return verdict.fate is Fate.JOINED or unsure


class RowsStep(QWidget):
    """Shows the verdicts; rows that join a file can be made a new one. `decided` holds what a person chose."""

    def __init__(
        self,
        take_in: Callable[[], None],
        check_again: Callable[[], None],
        back: Callable[[], None],
        stop: Callable[[], None],
    ) -> None:
        super().__init__()
        self.decided: dict[int, str] = {}
        self._verdicts: Sequence[Verdict] = ()
        self._check_again = check_again
        self.counts = {fate: Chip("", tone) for fate, tone in _TONES.items()}
        self.only_unsure = QCheckBox(translate("Register", "Show only rows that need a &look"))
        self.only_unsure.toggled.connect(lambda _on: self._fill())
        self.table: Table[Verdict] = Table(columns(), translate("Register", "Rows of the register"))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._allow())
        self.make_new = button(translate("Register", "Make this row a &new file"), self._decide_new, "add")
        self.take = button("", take_in, "check", "primary", keys="Ctrl+Return")
        self.back = button(translate("Register", "&Back to the columns"), back, "back")
        self.progress = ProgressLine(stop)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        for chip in self.counts.values():
            top.addWidget(chip)
        top.addStretch(1)
        top.addWidget(self.only_unsure)
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        for key in (self.back, self.make_new):
            keys.addWidget(key)
        keys.addStretch(1)
        keys.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.progress)
        column.addLayout(keys)

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        self._verdicts = verdicts
        counts = self._counted()
        for fate, words_of in _counted_words().items():
            self.counts[fate].show_state(words_of.format(count=counts[fate]), _TONES[fate])
        taken = counts[Fate.CREATED] + counts[Fate.JOINED]
        self.take.setText(translate("Register", "&Take {count} rows in").format(count=taken))
        self.take.setEnabled(taken > 0)
        self._fill()

    def set_working(self, working: bool) -> None:
        """While rows are checked or taken in nothing else can be asked here."""
        for widget in (self.take, self.back, self.make_new, self.only_unsure, self.table):
            widget.setDisabled(working)
        if not working:
            self.progress.end()
            self._allow()

    def _counted(self) -> Mapping[Fate, int]:
        return {fate: sum(each.fate is fate for each in self._verdicts) for fate in Fate}

    def _fill(self) -> None:
        unsure_only = self.only_unsure.isChecked()
        shown = [each for each in self._verdicts if not unsure_only or each.fate is not Fate.CREATED]
        self.table.set_rows(shown)
        self._allow()

    def _allow(self) -> None:
        chosen = self.table.chosen()
        self.make_new.setEnabled(chosen is not None and can_be_decided(chosen))

    def _decide_new(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None and can_be_decided(chosen):
            self.decided[chosen.row] = ""
            self._check_again()


def _counted_words() -> Mapping[Fate, str]:
    return {
        Fate.CREATED: translate("Register", "New files: {count}"),
        Fate.JOINED: translate("Register", "Join a file: {count}"),
        Fate.REFUSED: translate("Register", "Cannot be taken: {count}"),
    }


_TONES = {Fate.CREATED: "accent", Fate.JOINED: "ok", Fate.REFUSED: "warning"}
