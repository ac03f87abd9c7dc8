"""Her placements in the case file: decisions, stays, every step, and what can be done next."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.clock import show_date, show_moment
from kdm_desk.features.shelter.gui import dialogs, words
from kdm_desk.features.shelter.gui.placement_dialog import start_placement
from kdm_desk.features.shelter.model.placement import Lists, Rules
from kdm_desk.features.shelter.model.stay import PlacementRecord, StayEvent, StayEventKind
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

_Loaded = tuple[tuple[PlacementRecord, ...], Lists, Rules]


class ShelterTab(QWidget):
    """One card a decision, the newest first."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._service = ShelterService(context.desk)
        self._lists: Lists | None = None
        content = QWidget()
        self._cards = QVBoxLayout(content)
        self._cards.setContentsMargins(0, GRID, 0, GRID)
        self._cards.setSpacing(2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(content, 90 * GRID))
        self.refresh()

    def refresh(self) -> None:
        service, person_id = self._service, self._person_id
        self._context.tasks.run(
            self, lambda: (service.placements_of(person_id), service.lists(), service.rules()), self._show
        )

    def _show(self, loaded: _Loaded) -> None:
        records, self._lists, rules = loaded
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for record in records:
            self._cards.addWidget(self._card(record, self._lists, rules))
        if not records:
            self._cards.addWidget(label(self.tr("No shelter decision was taken for her."), "muted"))
            if self._context.may(Permission.DECIDE_PLACEMENT):
                row = QHBoxLayout()
                row.addWidget(button(self.tr("Shelter decision …"), self._decide, "shelter"))
                row.addStretch(1)
                holder = QWidget()
                holder.setLayout(row)
                self._cards.addWidget(holder)
        self._cards.addStretch(1)

    def _card(self, record: PlacementRecord, lists: Lists, rules: Rules) -> Card:
        day = show_date(record.decided_on)
        card = Card(self.tr("Shelter decision of {day}").format(day=day), "shelter")
        card.head.addWidget(self._state_chip(record))
        ground = self.tr("Ground: {ground}").format(ground=words.label_of(lists.grounds, record.ground))
        card.body.addWidget(label(ground))
        people = ", ".join(member.name or member.initials for member in record.members)
        card.body.addWidget(label(self.tr("For: {people}").format(people=people)))
        if record.note:
            card.body.addWidget(label(record.note, "muted"))
        if record.withdrawn_reason:
            reason = words.label_of(lists.withdrawal_reasons, record.withdrawn_reason)
            card.body.addWidget(label(self.tr("Withdrawn: {reason}").format(reason=reason)))
        if record.is_running and record.planned_end is not None:
            beds = self.tr("Beds: {beds}").format(beds=", ".join(record.beds))
            card.body.addWidget(label(beds))
            end = self.tr("Planned end: {day}").format(day=show_date(record.planned_end))
            card.body.addWidget(label(end))
        for event in record.events:
            card.body.addWidget(label(self._event_line(event, lists), "muted"))
        self._add_keys(card, record, lists, rules)
        return card

    def _state_chip(self, record: PlacementRecord) -> Chip:
        if record.withdrawn_at is not None:
            return Chip(self.tr("Withdrawn"), "neutral", "cross")
        if not record.events:
            return Chip(self.tr("Waiting for a bed"), "accent", "clock")
        if record.is_running:
            return Chip(self.tr("In the shelter"), "ok", "shelter")
        return Chip(self.tr("Has left"), "neutral", "door")

    def _event_line(self, event: StayEvent, lists: Lists) -> str:
        reason = words.label_of(lists.discharge_reasons, event.code) if event.code else ""
        note = words.label_of(lists.move_reasons, event.reason)
        parts = [show_moment(event.at), words.event(event), reason, note]
        return " · ".join(part for part in parts if part)

    def _add_keys(self, card: Card, record: PlacementRecord, lists: Lists, rules: Rules) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        may_assign = self._context.may(Permission.ASSIGN_BEDS)
        may_decide = self._context.may(Permission.DECIDE_PLACEMENT)
        last = record.events[-1].kind if record.events else None
        if record.is_running and may_decide:
            extend = self.tr("Extend the stay …")
            row.addWidget(button(extend, lambda: self._extend(record, rules), "calendar"))
        if record.is_running and may_assign:
            row.addWidget(button(self.tr("Discharge …"), lambda: self._discharge(record, lists), "door"))
        if last is StayEventKind.DISCHARGED and may_assign:
            row.addWidget(
                button(self.tr("Take the discharge back …"), lambda: self._take_back(record), "back")
            )
        if record.withdrawn_at is None and not record.events:
            row.addWidget(button(self.tr("To the bed board"), lambda: self._context.open("shelter"), "bed"))
        row.addStretch(1)
        card.body.addLayout(row)

    def _decide(self) -> None:
        start_placement(self._context, self, self._person_id)

    def _extend(self, record: PlacementRecord, rules: Rules) -> None:
        dialogs.ask_extension(self._context, self, record, rules)

    def _discharge(self, record: PlacementRecord, lists: Lists) -> None:
        people = [member.initials for member in record.members]
        dialogs.ask_discharge(
            self._context, self, record.stay_id, self._person_id, people, record.beds, lists
        )

    def _take_back(self, record: PlacementRecord) -> None:
        dialogs.ask_taking_back(self._context, self, record.stay_id, self._person_id)
