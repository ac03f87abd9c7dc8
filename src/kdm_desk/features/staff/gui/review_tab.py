"""The periodic review: every login with what it may open, a decision for each, and the row in the record."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Role
from kdm_desk.core.clock import show_date
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.gui.paper import review_pdf
from kdm_desk.features.staff.model.review import (
    FEWEST_MONTHS,
    MOST_MONTHS,
    Review,
    ReviewLine,
    Verdict,
)
from kdm_desk.features.staff.service.review import ReviewService
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.messages import fill
from kdm_desk.ui.page import Page
from kdm_desk.ui.paper_dialog import PaperDialog
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Chip, button, label

_ORDER = tuple(Role)


class ReviewTab(QWidget):
    """Decide line by line with three keys, then finish; what is to be changed is done in the list."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._service = ReviewService(page.context.desk)
        self._review: Review | None = None
        self.verdicts: dict[str, Verdict] = {}
        self._dates = label("")
        self.state = Chip("")
        self.months_key = button(self.tr("Ho&w often …"), self._ask_months, "settings", "quiet")
        self.print_key = button(self.tr("&Look at the printed review"), self.show_paper, "print")
        self.print_key.setEnabled(False)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.state)
        head.addWidget(self._dates, 1)
        head.addWidget(self.months_key)
        head.addWidget(self.print_key)
        self.table = self._make_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(self._make_keys())

    def _make_table(self) -> Table[ReviewLine]:
        return Table(
            [
                Column(self.tr("Name"), lambda line: line.full_name, lambda line: line.sort_key),
                Column(
                    self.tr("Role"), lambda line: role_name(line.role), lambda line: _ORDER.index(line.role)
                ),
                Column(self.tr("State"), _state, icon=lambda line: "clock" if line.waiting else ""),
                Column(
                    self.tr("Last login"),
                    lambda line: show_date(line.last_login) if line.last_login else self.tr("never"),
                    lambda line: line.last_login.isoformat() if line.last_login else "",
                ),
                Column(
                    self.tr("Idle days"),
                    lambda line: "–" if line.idle_days is None else str(line.idle_days),
                    lambda line: -1 if line.idle_days is None else line.idle_days,
                    right=True,
                ),
                Column(
                    self.tr("Compartments"),
                    lambda line: words.compartments(line.compartments, short=True),
                    stretch=True,
                ),
                Column(self.tr("Beyond the role"), lambda line: words.compartments(line.extra, short=True)),
                Column(self.tr("Decision"), self._decision, icon=self._decision_icon),
            ],
            self.tr("Review of logins"),
        )

    def _make_keys(self) -> QHBoxLayout:
        self.verdict_keys = {
            Verdict.KEEP: button(self.tr("&Keep as it is"), lambda: self.decide(Verdict.KEEP), "check"),
            Verdict.CHANGE: button(self.tr("To be &changed"), lambda: self.decide(Verdict.CHANGE), "edit"),
            Verdict.REMOVE: button(self.tr("To be &removed"), lambda: self.decide(Verdict.REMOVE), "cross"),
        }
        self.finish_key = button(self.tr("&Finish the review"), self.finish, role="primary")
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        for key in self.verdict_keys.values():
            keys.addWidget(key)
        keys.addStretch(1)
        keys.addWidget(self.finish_key)
        return keys

    def refresh(self) -> None:
        self._page.context.tasks.run(self, self._service.review, self._show)

    def text(self) -> str:
        """When the last review was and when the next is due, in words."""
        return f"{self.state.text()} {self._dates.text()}"

    def decide(self, verdict: Verdict) -> None:
        """Note the decision for the chosen line and go on to the next."""
        line = self.table.chosen()
        if line is None:
            return
        self.verdicts[line.user_id] = verdict
        at = self.table.currentIndex().row()
        model = self.table.rows_model
        model.dataChanged.emit(model.index(at, 0), model.index(at, len(model.columns) - 1))
        self.table.selectRow(min(at + 1, len(self.table.rows_model.rows) - 1))
        self._show_progress()

    def finish(self) -> None:
        count = len([one for one in self.verdicts.values() if one is not Verdict.KEEP])
        consequences = self.tr(
            "The record keeps who was confirmed and by whom. To be changed or removed: {count}. Do that in the "
            "list of colleagues."
        )
        if not confirm(
            self, self.tr("Finish the review?"), fill(consequences, {"count": count}), self.tr("&Finish")
        ):
            return
        verdicts = dict(self.verdicts)
        self._page.context.tasks.run(self, lambda: self._service.finish(verdicts), lambda _: self._finished())

    def show_paper(self) -> None:
        if self._review is not None:
            context = self._page.context
            make = review_pdf(context, self._review, dict(self.verdicts))
            PaperDialog(context, self.tr("Review of logins"), make, self._page).open()

    def _finished(self) -> None:
        self._page.show_done(self.tr("The review is finished. The record has it."))

    def _show(self, review: Review) -> None:
        self._review = review
        known = {line.user_id for line in review.lines}
        self.verdicts = {user_id: one for user_id, one in self.verdicts.items() if user_id in known}
        self.table.set_rows(review.lines)
        is_due = review.due <= self._page.context.today()
        self.state.show_state(
            self.tr("due now") if is_due else self.tr("not due yet"), "warning" if is_due else "ok"
        )
        last = show_date(review.last) if review.last else self.tr("never")
        text = self.tr("Last review: {last}. Due: {due}. Every {months} months.")
        self._dates.setText(fill(text, {"last": last, "due": review.due, "months": review.months}))
        self.print_key.setEnabled(True)
        self._show_progress()

    def _show_progress(self) -> None:
        lines = self._review.lines if self._review else ()
        self.finish_key.setEnabled(bool(lines) and all(line.user_id in self.verdicts for line in lines))
        for key in self.verdict_keys.values():
            key.setEnabled(bool(lines))

    def _decision(self, line: ReviewLine) -> str:
        decided = self.verdicts.get(line.user_id)
        return words.verdict(decided) if decided else self.tr("open")

    def _decision_icon(self, line: ReviewLine) -> str:
        icons = {Verdict.KEEP: "check", Verdict.CHANGE: "edit", Verdict.REMOVE: "cross"}
        decided = self.verdicts.get(line.user_id)
        return icons[decided] if decided else "empty"

    def _ask_months(self) -> None:
        field = Field(
            "months",
            self.tr("Months between two reviews (1 to 12)"),
            Kind.NUMBER,
            required=True,
            lowest=FEWEST_MONTHS,
            highest=MOST_MONTHS,
        )
        dialog = FormDialog(
            self._page.context.tasks,
            self.tr("How often are logins reviewed?"),
            [Section("review", "", (field,))],
            self.tr("&Save"),
            lambda values: self._service.set_months(values["months"]),
            self._page,
            self.tr("Data protection asks for a periodic review of who may see what."),
            kept=None,
        )
        if self._review is not None:
            dialog.form.set_values({"months": self._review.months})
        dialog.open()


def _state(line: ReviewLine) -> str:
    return words.state(line.standing, line.end_date, bool(line.waiting))
