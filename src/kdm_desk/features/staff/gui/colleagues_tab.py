"""Everybody who works here: one list, and beside it what can be done for the one that is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Role
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.gui.dialogs import (
    AddColleagueDialog,
    AddLoginDialog,
    GiveLoginDialog,
    LastDayDialog,
    MembershipsDialog,
    RemoveDialog,
    RoleDialog,
    keys_are_changing,
    needs_second,
    with_warning,
)
from kdm_desk.features.staff.gui.paper import show_slip
from kdm_desk.features.staff.model.colleagues import OneTimeSlip, StaffLine, Standing, Step, steps_for
from kdm_desk.features.staff.model.managers import Proposed
from kdm_desk.features.staff.service.managers import SecondManagerService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.proposals import Act
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.messages import fill
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Card, Chip, IconButton, button, label

translate = QCoreApplication.translate

_PANEL_WIDTH = 38 * GRID
_ORDER = tuple(Role)


class ColleaguesTab(QWidget):
    """The list, the keys that add, and the panel of the chosen line."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._service = StaffService(page.context.desk)
        self._professions: dict[str, str] = {}
        self._lines: list[StaffLine] = []
        self.show_left = QCheckBox(self.tr("Show also those who have &left"))
        self.show_left.toggled.connect(lambda _on: self._fill())
        self.add_key = button(
            self.tr("&Add a colleague with a login"), lambda: self._add(AddLoginDialog), "add", "primary"
        )
        self.add_without = button(
            self.tr("Add a &colleague without a login"), lambda: self._add(AddColleagueDialog), "person"
        )
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        keys.addWidget(self.show_left)
        keys.addStretch(1)
        keys.addWidget(self.add_without)
        keys.addWidget(self.add_key)
        self.table = self._make_table()
        self.panel = StepsPanel(self.take)
        side = scrolling(self.panel)
        side.setFixedWidth(scaled(_PANEL_WIDTH))
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.table, 1)
        row.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(keys)
        column.addLayout(row, 1)

    def _make_table(self) -> Table[StaffLine]:
        table: Table[StaffLine] = Table(
            [
                Column(self.tr("Name"), lambda line: line.full_name, lambda line: line.sort_key),
                Column(
                    self.tr("Role"),
                    lambda line: (
                        role_name(line.role) if line.role else self._professions.get(line.profession, "")
                    ),
                    lambda line: _ORDER.index(line.role) if line.role else len(_ORDER),
                ),
                Column(self.tr("Login name"), lambda line: line.login_name),
                Column(self.tr("State"), _state, icon=_state_icon),
                Column(
                    self.tr("Compartments"),
                    lambda line: words.compartments(line.compartments, short=True),
                    stretch=True,
                ),
            ],
            self.tr("Colleagues"),
        )
        table.selectionModel().currentChanged.connect(lambda *_places: self._show_chosen())
        table.opened.connect(lambda _line: self.panel.focus_first())
        return table

    def refresh(self) -> None:
        language = self._page.context.preferences.language

        def show(found: tuple[dict[str, str], list[StaffLine]]) -> None:
            self._professions, self._lines = found
            self._fill()

        self._page.load(lambda: (self._service.professions(language), self._service.staff()), show)

    def take(self, step: Step) -> None:
        """Ask, then do one step for the chosen colleague."""
        line = self.table.chosen()
        if line is None or step not in steps_for(line):
            return
        dialogs: dict[Step, Callable[[Page, StaffLine], FormDialog]] = {
            Step.GIVE_LOGIN: GiveLoginDialog,
            Step.CHANGE_ROLE: RoleDialog,
            Step.SET_LAST_DAY: LastDayDialog,
            Step.MEMBERSHIPS: MembershipsDialog,
        }
        if step is Step.REMOVE and line.user_id:
            self._open(RemoveDialog(self._page, line))
        elif step in dialogs:
            self._open(dialogs[step](self._page, line))
        elif self._agreed(step, line):
            self._do(step, line)

    def _agreed(self, step: Step, line: StaffLine) -> bool:
        title, consequences, verb = _question(step)
        name = {"name": line.full_name}
        danger = step in (Step.SUSPEND, Step.REMOVE)
        told = with_warning(fill(consequences, name), line)
        return confirm(self, fill(title, name), told, verb, danger=danger)

    def _do(self, step: Step, line: StaffLine) -> None:
        service, user_id, staff_id = self._service, line.user_id, line.staff_id
        work: dict[Step, Callable[[], OneTimeSlip | None]] = {
            Step.SUSPEND: lambda: service.suspend(user_id),
            Step.RESUME: lambda: service.resume(user_id),
            Step.NEW_PASSPHRASE: lambda: service.new_passphrase(user_id),
            Step.REMOVE: lambda: service.retire_colleague(staff_id),
        }
        self.panel.setDisabled(True)
        self._page.banner.show_message(keys_are_changing())
        self._page.context.tasks.run(
            self, work[step], self._done, lambda error: self._failed(error, step, line)
        )

    def _open(self, dialog: FormDialog) -> None:
        dialog.saved.connect(self._done)
        dialog.open()

    def _add(self, dialog: Callable[[Page, list[Choice]], FormDialog]) -> None:
        choices = [Choice(code, text) for code, text in self._professions.items()]
        self._open(dialog(self._page, choices))

    def _done(self, result: object) -> None:
        self.panel.setDisabled(False)
        if isinstance(result, Proposed):
            self._page.show_done(words.proposed(result))
            return
        self._page.show_done(self.tr("Done. The record has it."))
        if isinstance(result, OneTimeSlip):
            show_slip(self._page.context, result, self)

    def _failed(self, error: Exception, step: Step, line: StaffLine) -> None:
        self.panel.setDisabled(False)
        self._page.show_error(error)
        if step is Step.SUSPEND and needs_second(error) and self._would_propose(line):
            seconds = SecondManagerService(self._page.context.desk)
            self._page.context.tasks.run(
                self, lambda: seconds.propose(Act.SUSPEND, line.user_id), self._done, self._page.show_error
            )

    def _would_propose(self, line: StaffLine) -> bool:
        return confirm(
            self,
            fill(self.tr("Propose to suspend the login of {name}?"), {"name": line.full_name}),
            self.tr(
                "In this vault two managers decide together who is a manager. Another manager confirms it on her own "
                "desk; until then nothing changes."
            ),
            self.tr("&Propose it"),
        )

    def _fill(self) -> None:
        with_all = self.show_left.isChecked()
        shown = [line for line in self._lines if with_all or line.is_here or _has_login(line)]
        self.table.set_rows(shown)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.panel.show_line(self.table.chosen())


class StepsPanel(QWidget):
    """Who is chosen, in words, and a key for each step that is open now."""

    def __init__(self, take: Callable[[Step], None]) -> None:
        super().__init__()
        self._card = Card(self.tr("Colleague"))
        self._name = label("", "heading")
        self._chip = Chip("")
        self._facts = label("", "muted")
        self._waits = Chip(words.waits(), "warning", "clock")
        for widget in (self._name, self._chip, self._facts, self._waits):
            self._card.body.addWidget(widget)
        self.keys: dict[Step, IconButton] = {}
        for step, text, icon in _keys():
            key = button(text, lambda step=step: take(step), icon)  # type: ignore[misc]
            self.keys[step] = key
            self._card.body.addWidget(key)
        self._card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        self.show_line(None)

    def show_line(self, line: StaffLine | None) -> None:
        self._card.setVisible(line is not None)
        if line is None:
            return
        self._name.setText(line.full_name)
        self._chip.show_state(words.standing(line.standing, line.end_date), words.TONES[line.standing])
        facts = [f"{role_name(line.role)} · {line.login_name}"] if line.role else []
        if line.role:
            facts.append(words.compartments(line.compartments))
        self._facts.setText("\n".join(facts))
        self._facts.setVisible(bool(facts))
        self._waits.setVisible(bool(line.waiting))
        offered = steps_for(line)
        for step, key in self.keys.items():
            key.setVisible(step in offered)

    def focus_first(self) -> None:
        """Enter on a line leads to its keys."""
        for key in self.keys.values():
            if key.isVisible():
                key.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _keys() -> list[tuple[Step, str, str]]:
    return [
        (Step.GIVE_LOGIN, translate("Staff", "Give her a lo&gin"), "key"),
        (Step.MEMBERSHIPS, translate("Staff", "Co&mpartments"), "lock"),
        (Step.CHANGE_ROLE, translate("Staff", "Change the &role"), "edit"),
        (Step.SET_LAST_DAY, translate("Staff", "Last &day"), "calendar"),
        (Step.NEW_PASSPHRASE, translate("Staff", "&New one-time passphrase"), "key"),
        (Step.RESUME, translate("Staff", "Let her &in again"), "door"),
        (Step.SUSPEND, translate("Staff", "&Suspend"), "minus"),
        (Step.REMOVE, translate("Staff", "R&emove"), "cross"),
    ]


def _question(step: Step) -> tuple[str, str, str]:
    """Title, consequences in one sentence, verb."""
    return {
        Step.SUSPEND: (
            translate("Staff", "Suspend the login of {name}?"),
            words.consequences(Act.SUSPEND),
            translate("Staff", "&Suspend"),
        ),
        Step.RESUME: (
            translate("Staff", "Let {name} in again?"),
            translate(
                "Staff",
                "She gets new keys and a one-time passphrase on a slip; her compartments open once a fellow member "
                "has logged in.",
            ),
            translate("Staff", "Let her &in"),
        ),
        Step.NEW_PASSPHRASE: (
            translate("Staff", "A new one-time passphrase for {name}?"),
            translate(
                "Staff",
                "The old passphrase opens nothing any more, her drafts are lost, and her compartments open once a "
                "fellow member has logged in.",
            ),
            translate("Staff", "&Make it"),
        ),
        Step.REMOVE: (
            translate("Staff", "Take {name} off the list?"),
            translate("Staff", "She can no longer be booked; what she did and what was booked before stays."),
            translate("Staff", "&Take her off"),
        ),
    }[step]


def _has_login(line: StaffLine) -> bool:
    return line.standing not in (Standing.WITHOUT_LOGIN, Standing.REMOVED)


def _state(line: StaffLine) -> str:
    if not line.is_here and not _has_login(line):
        return translate("Staff", "has left")
    return words.state(line.standing, line.end_date, bool(line.waiting))


def _state_icon(line: StaffLine) -> str:
    if line.waiting:
        return "clock"
    return {Standing.ACTIVE: "check", Standing.SUSPENDED: "minus", Standing.ENDED: "warning"}.get(
        line.standing, ""
    )
