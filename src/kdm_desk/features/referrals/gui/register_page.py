"""The outgoing register: this year's letters by number, what waits for an answer, recording one."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import show_date
from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.gui.follow_up import ask_reply
from kdm_desk.features.referrals.model.directory import Institution
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    NumberMode,
    RegisterFilter,
    RegisterLine,
    may_follow,
)
from kdm_desk.features.referrals.service import REGISTER_LIMIT, ReferralService
from kdm_desk.ui.choice_inputs import Choice, without_wheel
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.page import Page
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button, label

translate = QCoreApplication.translate

_Loaded = tuple[list[RegisterLine], list[int], list[Institution]]


def columns() -> list[Column[RegisterLine]]:
    """The columns of the register; nobody's name is among them."""
    return [
        Column(translate("Letters", "Number"), lambda line: line.number, _by_number),
        Column(translate("Letters", "Date"), lambda line: show_date(line.dated), lambda line: line.dated),
        Column(translate("Letters", "Recipient"), _recipient, stretch=True),
        Column(translate("Letters", "Subject"), lambda line: line.subject, stretch=True),
        Column(
            translate("Letters", "Client"),
            lambda line: " · ".join(part for part in (line.initials, line.file_no) if part),
        ),
        Column(
            translate("Letters", "State"),
            lambda line: "" if line.restricted else words.state(line.state, line.overdue),
            icon=_state_icon,
        ),
    ]


def _recipient(line: RegisterLine) -> str:
    return translate("Letters", "Named staff only") if line.restricted else line.institution


def _state_icon(line: RegisterLine) -> str:
    if line.restricted:
        return "lock"
    return (words.OVERDUE_LOOK if line.overdue else words.STATE_LOOKS[line.state])[1]


def _by_number(line: RegisterLine) -> tuple[str, int]:
    series, _mark, value = line.number.rpartition("-")
    return series, int(value)


class RegisterPage(Page):
    """The page behind "Letters" on the rail; `which` opens it on a filter."""

    topics = frozenset({Topic.LETTERS})
    help_name = "letters"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Outgoing register"))
        self._service = ReferralService(context.desk)
        self._make_keys()
        self._make_filters()
        self.table: Table[RegisterLine] = Table(columns(), self.tr("Outgoing register"))
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_keys())
        self.none = label("", "muted")
        self.body.addWidget(self.none)
        self.body.addWidget(self.table, 1)
        self._show_keys()

    def _make_keys(self) -> None:
        if self.context.may(Permission.MANAGE_SETTINGS):
            self.add_action(button(self.tr("Numbering …"), self._ask_numbering, "settings"))
        self.add_action(button(self.tr("Directory"), lambda: self.context.open("institutions"), "home"))
        self.reply_key = self.add_action(
            button(self.tr("Answer received …"), self._reply, "check", keys="Ctrl+Y")
        )
        self.open_key = self.add_action(button(self.tr("Open the letter"), self._open_chosen, "eye"), True)

    def _make_filters(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        self.year, self.which, self.institution = QComboBox(), QComboBox(), QComboBox()
        for combo, name in (
            (self.year, self.tr("Year")),
            (self.which, self.tr("Show")),
            (self.institution, self.tr("Recipient")),
        ):
            combo.setAccessibleName(name)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            without_wheel(combo)
            part = QVBoxLayout()
            part.setSpacing(4)
            heading = label(name, "heading")
            heading.setBuddy(combo)
            part.addWidget(heading)
            part.addWidget(combo)
            row.addLayout(part)
        row.addStretch(1)
        self.year.addItem(str(self.context.today().year), self.context.today().year)
        for which in RegisterFilter:
            self.which.addItem(words.register_filter(which), which)
        self.institution.addItem(self.tr("All institutions"), "")
        for combo in (self.year, self.which, self.institution):
            combo.activated.connect(lambda _at: self.refresh())
        self.body.addLayout(row)

    def open_with(self, **arguments: object) -> None:
        if "which" in arguments:
            self.which.setCurrentIndex(self.which.findData(RegisterFilter(str(arguments["which"]))))
        self.refresh()

    def refresh(self) -> None:
        service = self._service
        year = int(self.year.currentData())
        which = RegisterFilter(self.which.currentData())
        institution_id = str(self.institution.currentData())

        def work() -> _Loaded:
            lines = service.outgoing_register(year, which, institution_id)
            return lines, service.register_years(), service.institutions(retired=True)

        self.load(work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        lines, years, institutions = loaded
        _offer(self.year, [(str(year), year) for year in years])
        names = [(each.name, each.id) for each in institutions]
        _offer(self.institution, [(self.tr("All institutions"), ""), *names])
        self.table.set_rows(lines)
        self._say_what_is_shown(len(lines))
        self._show_keys()

    def _say_what_is_shown(self, count: int) -> None:
        unfiltered = self.which.currentIndex() == 0 and self.institution.currentIndex() == 0
        if count:
            self.show_content()
            more = count == REGISTER_LIMIT
            text = self.tr("The newest %n letter(s) are shown.", "", count) if more else ""
        elif unfiltered and self.year.count() == 1:
            text = ""
            self.show_empty(
                self.tr("No letter has been written yet. A letter is written from a client's file."),
                "letters",
                self.tr("Go to the clients"),
                lambda: self.context.open("clients"),
            )
        else:
            self.show_content()
            text = self.tr("There is no such letter.")
        self.none.setText(text)
        self.none.setVisible(bool(text))

    def _show_keys(self) -> None:
        line = self.table.chosen()
        self.open_key.setEnabled(line is not None)
        self.reply_key.setEnabled(
            line is not None and not line.restricted and may_follow(line.state, EventKind.REPLIED)
        )

    def _open(self, line: RegisterLine) -> None:
        if not line.restricted:
            self.context.open("issued_letter", letter_id=line.letter_id)

    def _open_chosen(self) -> None:
        line = self.table.chosen()
        if line is not None:
            self._open(line)

    def _reply(self) -> None:
        line = self.table.chosen()
        if line is not None:
            ask_reply(self.context, self, line)

    def _ask_numbering(self) -> None:
        service = self._service
        field = Field(
            "mode",
            self.tr("What stands behind “Sayı:” on the paper?"),
            Kind.ONE,
            required=True,
            choices=[Choice(mode.value, words.number_mode(mode)) for mode in NumberMode],
        )

        def save(values: dict[str, Any]) -> None:
            service.set_number_mode(NumberMode(values["mode"]))

        dialog = FormDialog(
            self.context.tasks,
            self.tr("Numbering of letters"),
            [Section("only", "", [field])],
            self.tr("Save"),
            save,
            self,
            self.tr(
                "The register numbers every letter in any case; letters already issued stay as they are."
            ),
            kept=None,
        )

        def fill(mode: NumberMode) -> None:
            dialog.form.set_values({"mode": mode.value})
            dialog.open()

        self.context.tasks.run(dialog, lambda: service.writing_options().number_mode, fill)


def _offer(combo: QComboBox, entries: list[tuple[str, Any]]) -> None:
    """Offer these; what was chosen stays chosen while it is among them."""
    if [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())] == entries:
        return
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for text, data in entries:
        combo.addItem(text, data)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.blockSignals(False)
