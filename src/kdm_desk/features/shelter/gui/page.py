"""The shelter page: what is free, who waits, the bed board, and the beds over time."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.shelter.gui import bed_dialog, dialogs
from kdm_desk.features.shelter.gui.address_card import AddressCard
from kdm_desk.features.shelter.gui.board_view import BoardView
from kdm_desk.features.shelter.gui.place_panel import PlacePanel
from kdm_desk.features.shelter.gui.rooms_dialog import RoomsDialog
from kdm_desk.features.shelter.gui.summary import BoardSummary
from kdm_desk.features.shelter.gui.timeline_view import TimelineView
from kdm_desk.features.shelter.gui.waiting_strip import WaitingStrip
from kdm_desk.features.shelter.model.house import Occupant, Place, RoomCard, ShelterBoard, TimelineRow
from kdm_desk.features.shelter.model.placement import Lists, Member, WaitingDecision
from kdm_desk.features.shelter.model.stay import PlacementRecord
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import IconButton, button

_PANEL_WIDTH = 32 * GRID
_DAYS_BEFORE, _DAYS_SHOWN = 7, 35


@dataclass(frozen=True)
class _Shown:
    board: ShelterBoard
    lists: Lists
    rows: tuple[TimelineRow, ...]
    from_: date


class ShelterPage(Page):
    """Board and timeline of one house; every key opens a dialog that saves one action."""

    topics = frozenset({Topic.SHELTER, Topic.PEOPLE})
    help_name = "shelter"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Shelter"))
        self._service = ShelterService(context.desk)
        self._shown: _Shown | None = None
        self._chosen = ""
        self._from = context.today() - timedelta(days=_DAYS_BEFORE)
        self._make_actions()
        may = context.may
        self.summary = BoardSummary()
        self.waiting = WaitingStrip(may(Permission.ASSIGN_BEDS), may(Permission.DECIDE_PLACEMENT))
        self.waiting.beds_wanted.connect(self.give_beds)
        self.waiting.withdrawal_wanted.connect(self._withdraw)
        self.board = BoardView()
        self.board.chosen.connect(self._choose)
        self.board.revealed.connect(self._reveal)
        self.board.family_dropped.connect(self.move_family)
        self.panel = PlacePanel(
            may(Permission.ASSIGN_BEDS), may(Permission.DECIDE_PLACEMENT), may(Permission.VIEW_CLIENTS)
        )
        self.panel.asked.connect(self._act)
        self.timeline = TimelineView()
        self._arrange()

    def _make_actions(self) -> None:
        self.timeline_key = self.add_action(
            button(self.tr("Timeline"), self._toggle_timeline, "calendar", keys="Ctrl+T")
        )
        self.names_key = self.add_action(IconButton(self.tr("Hold to show names"), "eye"))
        self.names_key.pressed.connect(lambda: self.board.reveal(True))
        self.names_key.released.connect(lambda: self.board.reveal(False))
        if self.context.may(Permission.EDIT_ROOMS):
            self.add_action(button(self.tr("Rooms and beds …"), self.edit_rooms, "edit"))

    def _arrange(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.waiting)
        board_side = QWidget()
        row = QHBoxLayout(board_side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.board, 1)
        self._panel_area = scrolling(self.panel)
        self.address = AddressCard(self.context)
        beside = QVBoxLayout()
        beside.addWidget(self._panel_area, 1)
        beside.addWidget(self.address)
        row.addLayout(beside)
        self._views = QStackedWidget()
        self._views.addWidget(board_side)
        self._views.addWidget(self._make_timeline_side())
        self.body.addWidget(self._views, 1)

    def _make_timeline_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        keys.addWidget(
            button(self.tr("Earlier"), lambda: self._go(-_DAYS_BEFORE), "arrow-left", keys="Ctrl+PgUp")
        )
        keys.addWidget(button(self.tr("Today"), self._go_to_today, "today"))
        keys.addWidget(
            button(self.tr("Later"), lambda: self._go(_DAYS_BEFORE), "arrow-right", keys="Ctrl+PgDown")
        )
        keys.addStretch(1)
        column.addLayout(keys)
        column.addWidget(self.timeline, 1)
        return side

    def refresh(self) -> None:
        from_, to = self._from, self._from + timedelta(days=_DAYS_SHOWN)

        def read() -> _Shown:
            service = self._service
            return _Shown(service.board(), service.lists(), service.beds_timeline(from_, to), from_)

        self.load(read, self._show)

    def _show(self, shown: _Shown) -> None:
        """Show what was read. What is as it was before stays on the screen untouched."""
        for part in (self._panel_area, self.address):
            part.setFixedWidth(scaled(_PANEL_WIDTH))
        before = self._shown
        if shown == before:
            return
        if before is not None and shown.lists == before.lists:
            # The same object once more: everything below compares it at once.
            shown = replace(shown, lists=before.lists)
        self._shown = shown
        self.summary.show_board(shown.board)
        self.waiting.show_waiting(shown.board.waiting)
        self.board.show_board(shown.board, shown.lists)
        if self._chosen:
            self.panel.show_place(shown.board, self._chosen, shown.lists)
        to = shown.from_ + timedelta(days=_DAYS_SHOWN)
        self.timeline.show_rows(shown.rows, shown.from_, to, shown.board.today)

    # What the keys do

    def _choose(self, bed_id: str) -> None:
        self._chosen = bed_id
        if self._shown is not None:
            self.panel.show_place(self._shown.board, bed_id, self._shown.lists)

    def _reveal(self, names: bool) -> None:
        self.waiting.reveal(names)
        self.panel.reveal(names)
        self.timeline.reveal(names)

    def _act(self, what: str) -> None:
        found = self._place()
        if found is None:
            return
        room, place = found
        if place.occupant is not None:
            self._act_on_stay(what, place.occupant)
        elif what == "hold":
            dialogs.ask_hold(self.context, self, room, place)
        elif what == "out_of_service":
            dialogs.ask_out_of_service(self.context, self, room, place)
        elif what in ("clean", "release"):
            work = self._service.clean_bed if what == "clean" else self._service.release_bed
            self.context.tasks.run(self, lambda: work(place.bed_id), lambda _done: self.banner.clear())

    def _act_on_stay(self, what: str, occupant: Occupant) -> None:
        if what == "open":
            self.context.open("case_file", person_id=occupant.file_person_id)
        elif what == "move":
            self.move_family(occupant.stay_id, "")
        elif what == "discharge":
            self._discharge(occupant.stay_id)
        elif what == "extend":
            self._extend(occupant)

    def give_beds(self, decision: WaitingDecision) -> None:
        """Ask which beds the family of a waiting decision gets."""
        if self._shown is not None:
            bed_dialog.give_beds(self.context, self, self._shown.board, decision, self._shown.lists)

    def move_family(self, stay_id: str, to_room: str) -> None:
        """Ask where a family moves; dropped on a room, that room is proposed."""
        shown = self._shown
        if shown is None:
            return
        board, lists = shown.board, shown.lists

        def ask(members: tuple[Member, ...]) -> None:
            bed_dialog.move_family(self.context, self, board, stay_id, members, lists, to_room)

        self.context.tasks.run(self, lambda: self._service.people_of(stay_id), ask)

    def _discharge(self, stay_id: str) -> None:
        shown = self._shown
        if shown is None:
            return
        family = shown.board.family_of(stay_id)
        here = [place.occupant for _, place in family if place.occupant is not None]
        people = [one.initials for one in here]
        beds = [f"{room.name} · {place.label}" for room, place in family]
        her = here[0].file_person_id if here else ""
        dialogs.ask_discharge(self.context, self, stay_id, her, people, beds, shown.lists)

    def _extend(self, occupant: Occupant) -> None:
        shown = self._shown
        if shown is None:
            return
        rules = shown.board.rules

        def ask(records: tuple[PlacementRecord, ...]) -> None:
            record = next((one for one in records if one.stay_id == occupant.stay_id), None)
            if record is not None:
                dialogs.ask_extension(self.context, self, record, rules)

        self.context.tasks.run(self, lambda: self._service.placements_of(occupant.file_person_id), ask)

    def _withdraw(self, decision: WaitingDecision) -> None:
        if self._shown is not None:
            dialogs.ask_withdrawal(self.context, self, decision, self._shown.lists)

    def edit_rooms(self) -> None:
        if self._shown is not None:
            RoomsDialog(self.context, self._shown.lists, self).open()

    def _place(self) -> tuple[RoomCard, Place] | None:
        rooms = self._shown.board.rooms if self._shown is not None else ()
        return next(
            ((room, place) for room in rooms for place in room.places if place.bed_id == self._chosen), None
        )

    def _toggle_timeline(self) -> None:
        timeline = self._views.currentIndex() == 0
        self._views.setCurrentIndex(1 if timeline else 0)
        self.timeline_key.setText(self.tr("Bed board") if timeline else self.tr("Timeline"))
        self.timeline_key.set_icon("bed" if timeline else "calendar")
        if timeline:
            self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, days: int) -> None:
        self._from += timedelta(days=days)
        self.refresh()

    def _go_to_today(self) -> None:
        self._from = self.context.today() - timedelta(days=_DAYS_BEFORE)
        self.refresh()
