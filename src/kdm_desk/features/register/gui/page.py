"""The page of the earlier register: choose a file, say what its columns mean, look at every row, take it in."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import parse_instant, show_moment, to_local
from kdm_desk.core.errors import Cancelled
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.register.gui.columns_step import ColumnsStep
from kdm_desk.features.register.gui.rows_step import RowsStep
from kdm_desk.features.register.model import Column as Meaning
from kdm_desk.features.register.model import ImportRun, Report, Verdict
from kdm_desk.features.register.model import Table as Register
from kdm_desk.features.register.service.imports import GoOn, ImportService, Order
from kdm_desk.features.register.service.reading import read_table
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.page import Page
from kdm_desk.ui.progress_line import ProgressLine
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.tasks import Progress
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label

translate = QCoreApplication.translate

_ROWS_TOLD = 20


class RegisterPage(Page):
    """Nothing is written before the last step; each import can be taken back as a whole."""

    topics = frozenset({Topic.PEOPLE})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Register", "Earlier register"), parent)
        self._service = ImportService(context.desk)
        self._register: Register | None = None
        self._source = ""
        self._work: Progress | None = None
        self.columns_step: ColumnsStep | None = None
        self.start_step = StartStep(self.choose_file, self._undo, self._stop)
        self.rows_step = RowsStep(self.take_in, self._check, self._back_to_columns, self._stop)
        self.steps = QStackedWidget()
        self.steps.addWidget(self.start_step)
        self.steps.addWidget(self.rows_step)
        self.body.addWidget(self.steps, 1)
        self.leave_key = self.add_action(
            button(translate("Register", "&Leave this file"), self._start_over, "cross")
        )
        self.leave_key.hide()

    def refresh(self) -> None:
        self.load(self._service.runs, self.start_step.show_runs)

    def choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            translate("Register", "The register's file"),
            "",
            translate("Register", "Tables (*.xlsx *.xls *.ods *.csv *.txt)"),
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Read the file and ask what its columns mean."""

        def work() -> tuple[Register, dict[int, Meaning], CodeLists]:
            table = read_table(path)
            return table, self._service.recognise(table), self._service.code_lists()

        def ask(answer: tuple[Register, dict[int, Meaning], CodeLists]) -> None:
            self._register, mapped, lists = answer
            self._source = path.name
            self.rows_step.decided.clear()
            self._show_columns(ColumnsStep(self._register, mapped, lists, self._language, self._check))

        self.banner.clear()
        self.load(work, ask)

    def take_in(self) -> None:
        """Take the rows in as they were shown."""
        register, order, source = self._register, self._order(), self._source
        if register is None or self._work is not None:
            return
        self._begin(
            translate("Register", "Taking the rows in …"),
            lambda go_on: self._service.take_in(register, order, source, go_on),
            self._taken,
        )

    @property
    def _language(self) -> str:
        return self.context.preferences.language

    def _order(self) -> Order:
        order = self.columns_step.order if self.columns_step else Order({})
        return replace(order, decided=dict(self.rows_step.decided))

    def _check(self) -> None:
        register, order = self._register, self._order()
        if register is None or self._work is not None:
            return
        self._begin(
            translate("Register", "Checking the rows …"),
            lambda go_on: self._service.preview(register, order, go_on),
            self._checked,
        )

    def _checked(self, verdicts: list[Verdict]) -> None:
        self.rows_step.show_verdicts(verdicts)
        self.steps.setCurrentWidget(self.rows_step)

    def _taken(self, report: Report) -> None:
        self._start_over()
        text = translate(
            "Register",
            "The register is in: {created} new files, {joined} rows joined a file, {refused} could not be taken.",
        )
        said = text.format(created=report.created, joined=report.joined, refused=len(report.refused))
        self.show_done(" ".join(part for part in (said, _rows_refused(report)) if part))
        self.refresh()

    def _undo(self, run: ImportRun) -> None:
        sure = confirm(
            self,
            translate("Register", "Take this import back?"),
            translate(
                "Register",
                "{created} files and {joined} applications that came in with it go. "
                "Their numbers stay as void. It is refused if anything was written in those files since.",
            ).format(created=run.created, joined=run.joined),
            translate("Register", "Take it back"),
            danger=True,
        )
        if sure and self._work is None:
            self._begin(
                translate("Register", "Taking the import back …"),
                lambda go_on: self._service.undo(run.id, go_on),
                self._undone,
            )

    def _undone(self, files: int) -> None:
        self.show_done(translate("Register", "Taken back: {files} files.").format(files=files))
        self.refresh()

    def _begin(self, text: str, work: Callable[[GoOn], object], done: Callable[..., None]) -> None:
        """Long work on the database thread; this page can stop it, and then nothing of it remains."""
        self.banner.clear()
        self._set_working(True)
        line = self._progress_line
        line.begin(text)

        def finished(answer: object) -> None:
            self._set_working(False)
            done(answer)

        def failed(error: Exception) -> None:
            self._set_working(False)
            if isinstance(error, Cancelled):
                self.show_done(translate("Register", "Stopped. Nothing was changed."))
            else:
                self.show_error(error)

        self._work = self.context.tasks.run_long(
            self,
            lambda progress: work(_go_on(progress)),
            finished,
            failed,
            lambda fraction, _text: line.move_to(fraction),
            writes=True,
        )

    @property
    def _progress_line(self) -> ProgressLine:
        at_start = self.steps.currentWidget() is self.start_step
        return self.start_step.progress if at_start else self.rows_step.progress

    def _set_working(self, working: bool) -> None:
        self.start_step.set_working(working)
        self.rows_step.set_working(working)
        if self.columns_step is not None:
            self.columns_step.setDisabled(working)
        self.leave_key.setDisabled(working)
        if not working:
            self._work = None

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _show_columns(self, step: ColumnsStep) -> None:
        self._drop_columns()
        self.columns_step = step
        self.steps.addWidget(step)
        self.steps.setCurrentWidget(step)
        self.leave_key.show()
        step.form.setFocus()

    def _back_to_columns(self) -> None:
        if self.columns_step is not None:
            self.steps.setCurrentWidget(self.columns_step)

    def _start_over(self) -> None:
        self._register = None
        self._drop_columns()
        self.rows_step.decided.clear()
        self.steps.setCurrentWidget(self.start_step)
        self.leave_key.hide()

    def _drop_columns(self) -> None:
        if self.columns_step is not None:
            self.steps.removeWidget(self.columns_step)
            self.columns_step.deleteLater()
            self.columns_step = None


def _rows_refused(report: Report) -> str:
    """Which rows are still to be looked at in the file; of very many the first are named."""
    rows = [str(verdict.row) for verdict in report.refused]
    if not rows:
        return ""
    told = ", ".join(rows[:_ROWS_TOLD]) + (" …" if len(rows) > _ROWS_TOLD else "")
    return translate("Register", "Rows not taken: {rows}.").format(rows=told)


def _go_on(progress: Progress) -> GoOn:
    def step(fraction: float) -> bool:
        progress.step(fraction)
        return True

    return step


class StartStep(QWidget):
    """What this is for, and the imports that were made."""

    def __init__(
        self, choose: Callable[[], None], undo: Callable[[ImportRun], None], stop: Callable[[], None]
    ) -> None:
        super().__init__()
        self._undo = undo
        card = Card(translate("Register", "Bring the register in that was kept before this desk"))
        note = translate(
            "Register",
            "An Excel or CSV file with one application a row. You see every row before anything is written, "
            "and the whole import can be taken back. Please delete the file safely afterwards: it is not encrypted.",
        )
        card.body.addWidget(label(note, "muted"))
        self.choose = button(translate("Register", "&Choose the file …"), choose, "document", "primary")
        card.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.progress = ProgressLine(stop)
        self.table: Table[ImportRun] = Table(_run_columns(), translate("Register", "Imports that were made"))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._allow())
        self.undo_key = button(translate("Register", "Take this import &back …"), self._undo_chosen, "back")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(card)
        column.addWidget(self.progress)
        column.addWidget(label(translate("Register", "Imports that were made"), "heading"))
        self._none = label(translate("Register", "No register was brought in yet."), "muted")
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        column.addWidget(self.undo_key, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.show_runs([])

    def show_runs(self, runs: Sequence[ImportRun]) -> None:
        self.table.set_rows(runs)
        for widget in (self.table, self.undo_key):
            widget.setVisible(bool(runs))
        self._none.setVisible(not runs)
        self._allow()

    def set_working(self, working: bool) -> None:
        self.choose.setDisabled(working)
        self.table.setDisabled(working)
        if working:
            self.undo_key.setDisabled(True)
        else:
            self.progress.end()
            self._allow()

    def _allow(self) -> None:
        chosen = self.table.chosen()
        self.undo_key.setEnabled(chosen is not None and chosen.undone_at is None)

    def _undo_chosen(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None and chosen.undone_at is None:
            self._undo(chosen)


def _run_columns() -> list[Column[ImportRun]]:
    return [
        Column(translate("Register", "When"), lambda run: _moment(run.at), lambda run: run.at),
        Column(translate("Register", "File"), lambda run: run.source, stretch=True),
        Column(translate("Register", "By"), lambda run: run.by),
        Column(
            translate("Register", "New files"),
            lambda run: str(run.created),
            lambda run: run.created,
            right=True,
        ),
        Column(
            translate("Register", "Joined"), lambda run: str(run.joined), lambda run: run.joined, right=True
        ),
        Column(
            translate("Register", "Refused"),
            lambda run: str(run.refused),
            lambda run: run.refused,
            right=True,
        ),
        Column(
            translate("Register", "State"), _state, icon=lambda run: "minus" if run.undone_at else "check"
        ),
    ]


def _state(run: ImportRun) -> str:
    if run.undone_at is None:
        return translate("Register", "In the vault")
    return translate("Register", "Taken back on {day}").format(day=_moment(run.undone_at))


def _moment(instant: str) -> str:
    return show_moment(to_local(parse_instant(instant)))
