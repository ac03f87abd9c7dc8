"""The record of who did what: asked by client, by member of staff, by day and by kind of action."""

from PySide6.QtWidgets import QWidget

from kdm_desk.core.errors import UserError
from kdm_desk.features.audit.gui import paper, words
from kdm_desk.features.audit.gui.filters import Filters
from kdm_desk.features.audit.gui.lines_table import LinesTable
from kdm_desk.features.audit.gui.month_dialog import ask_month
from kdm_desk.features.audit.model.record import Answer, LoginLine, Place, Question
from kdm_desk.features.audit.service import AuditService
from kdm_desk.features.people.model.persons import PersonLine
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page
from kdm_desk.ui.widgets import button, label


class AuditPage(Page):
    """Opened with `person_id` it answers who looked at her file; asking that is a row of the record itself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Record of actions"))
        self._service = AuditService(context.desk)
        self._question = Question()
        self._make_keys()
        self.filters = Filters(context, self)
        self.filters.changed.connect(self.refresh)
        self.table = LinesTable(self)
        self.table.lines.ask_more = self._read_on
        self.none = label("", "muted")
        self.body.addWidget(self.filters)
        self.body.addWidget(self.none)
        self.body.addWidget(self.table, 1)
        self.none.hide()

    def _make_keys(self) -> None:
        compare = button(
            self.tr("&Compare with a sheet"), lambda: self.context.open("audit_compare"), "check"
        )
        month = button(self.tr("&Month's sheet …"), self._ask_month, "document")
        export = button(self.tr("&Save as a file …"), self._export, "document")
        self.compare_key, self.month_key = self.add_action(compare), self.add_action(month)
        self.export_key = self.add_action(export)
        printing = button(self.tr("&Print …"), self._print, "print", keys="Ctrl+P")
        self.print_key = self.add_action(printing, primary=True)

    def open_with(self, **arguments: object) -> None:
        person_id = str(arguments.get("person_id", ""))
        if not person_id:
            self.refresh()
            return
        people = PeopleService(self.context.desk)

        def show(line: PersonLine) -> None:
            self.filters.person.show_person(person_id, line.name or line.file_no)

        self.context.tasks.run(self, lambda: people.line(person_id), show)

    def refresh(self) -> None:
        try:
            question = self.filters.question()
        except UserError as error:
            self.show_error(error)
            return
        self._question = question
        service = self._service

        def work() -> tuple[Answer, list[LoginLine]]:
            return service.ask(question), service.logins()

        self.load(work, self._show)

    def _show(self, loaded: tuple[Answer, list[LoginLine]]) -> None:
        answer, logins = loaded
        self.banner.clear()
        self.filters.offer_logins(logins)
        self.table.lines.show_first(answer)
        self.table.scrollToTop()
        if answer.lines:
            self.table.selectRow(0)
        self.none.setVisible(not answer.lines)
        self.none.setText("" if answer.lines else self.tr("The record holds no such row."))
        for key in (self.print_key, self.export_key):
            key.setEnabled(bool(answer.lines))

    def _read_on(self, place: Place) -> None:
        question = self._question

        def show(answer: Answer) -> None:
            if question == self._question:
                self.table.lines.show_more(answer)

        self.context.tasks.run(self, lambda: self._service.go_on(question, place), show)

    def _print(self) -> None:
        told = words.asked(self._question, self._client(), self.filters.login_name())
        paper.show_rows(self.context, self, self._question, told)

    def _client(self) -> str:
        return self.filters.person.name if self._question.person_id else ""

    def _ask_month(self) -> None:
        ask_month(self.context, self)

    def _export(self) -> None:
        paper.ask_and_export(self.context, self, self._question)
