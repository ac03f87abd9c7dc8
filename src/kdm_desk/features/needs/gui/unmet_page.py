"""Which services are missing: needs for which nothing was available, by period and kind, counted."""

from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import show_date
from kdm_desk.features.needs.model.needs import UnmetNeed, UnmetNeeds
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.widgets import button, label

_Loaded = tuple[UnmetNeeds, CodeLists]


class UnmetPage(Page):
    """This year to begin with; nobody is named here."""

    topics = frozenset({Topic.CASE})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Missing services"))
        self._service, self._people = NeedsService(context.desk), PeopleService(context.desk)
        self._lists = CodeLists({})
        self.open_key = self.add_action(button(self.tr("Open her file"), self._open_chosen, "person"), True)
        fields = [
            Field("first", self.tr("From"), Kind.DATE, required=True),
            Field("last", self.tr("To"), Kind.DATE, required=True, beside=True),
            Field("kind", self.tr("What was asked for"), Kind.CHOICE, beside=True),
        ]
        self.filters = Form([Section("period", "", fields)])
        today = context.today()
        self.filters.set_values({"first": date(today.year, 1, 1), "last": today})
        self.filters.changed.connect(lambda _name: self.refresh())
        self.counts = label("", "heading")
        self.table: Table[UnmetNeed] = Table(self._columns(), self.tr("Missing services"))
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_keys())
        self.filters.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)  # Keeps the words at the top while there is no table.

    def _columns(self) -> list[Column[UnmetNeed]]:
        language = self.context.preferences.language
        return [
            Column(self.tr("Found missing"), lambda row: show_date(row.found_on), lambda row: row.found_on),
            Column(
                self.tr("What was asked for"),
                lambda row: self._lists.label("request_kind", row.kind, language),
            ),
            Column(self.tr("In her words"), lambda row: row.detail, stretch=True),
            Column(self.tr("Note"), lambda row: row.note.replace("\n", " "), stretch=True),
            Column(
                self.tr("Client"),
                lambda row: " · ".join(part for part in (row.initials, row.file_no) if part),
            ),
        ]

    def refresh(self) -> None:
        """Nothing is read while a date is half typed."""
        values = self.filters.values()
        first, last, kind = values["first"], values["last"], values["kind"] or ""
        if first is None or last is None:
            return
        service, people = self._service, self._people
        self.load(lambda: (service.unmet(first, last, kind), people.code_lists()), self._show, self._refused)

    def _refused(self, error: Exception) -> None:
        if not self.filters.show_error(error):
            self.show_error(error)

    def _show(self, loaded: _Loaded) -> None:
        found, self._lists = loaded
        language = self.context.preferences.language
        self.filters.set_choices("kind", choices(self._lists, "request_kind", language))
        self.table.set_rows(found.rows)
        self.table.setVisible(bool(found.rows))
        parts = [
            f"{self._lists.label('request_kind', kind, language)}: {count}"
            for kind, count in sorted(found.counts.items(), key=lambda item: (-item[1], item[0]))
        ]
        none = self.tr("In this period nothing she asked for was missing.")
        self.counts.setText(" · ".join(parts) or none)
        self._show_keys()

    def _show_keys(self) -> None:
        self.open_key.setEnabled(self.table.chosen() is not None)

    def _open_chosen(self) -> None:
        row = self.table.chosen()
        if row is not None:
            self._open(row)

    def _open(self, row: UnmetNeed) -> None:
        self.context.open("case_file", person_id=row.person_id, tab="needs")
