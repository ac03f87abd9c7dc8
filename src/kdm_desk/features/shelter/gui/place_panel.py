"""The chosen place beside the board: who is there, until when, and what can be done."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.house import Place, PlaceState, RoomCard, ShelterBoard
from kdm_desk.features.shelter.model.placement import Lists
from kdm_desk.ui.widgets import Card, Chip, IconButton, button, label


class PlacePanel(QWidget):
    """Shows one place of a board. Each key asks the page to act."""

    asked = Signal(str)
    """open, move, extend, discharge, hold, clean, out_of_service, release."""

    def __init__(self, may_assign: bool, may_decide: bool, may_open: bool) -> None:
        super().__init__()
        self._may_assign, self._may_decide, self._may_open = may_assign, may_decide, may_open
        self._names = False
        self._shown: tuple[ShelterBoard, str, Lists | None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        self._shown = None
        card = self._new_card(self.tr("No place chosen"))
        card.body.addWidget(
            label(self.tr("Click a place, or go to one with the arrow keys and press Enter."), "muted")
        )
        card.body.addWidget(label(self.tr("Hold Space to see the names."), "muted"))
        card.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """Take the height that the wrapped lines need, so that the area around scrolls instead of squeezing."""
        self._column.activate()
        self.setMinimumHeight(max(0, self._column.heightForWidth(self.width())))

    def reveal(self, names: bool) -> None:
        if self._shown is not None and names != self._names:
            self._names = names
            self.show_place(*self._shown)
        self._names = names

    def show_place(self, board: ShelterBoard, bed_id: str, lists: Lists | None) -> None:
        """Describe the bed as the board has it; a bed that is gone shows as nothing chosen."""
        found = next(
            ((room, place) for room in board.rooms for place in room.places if place.bed_id == bed_id), None
        )
        if found is None:
            self.show_nothing()
            return
        self._shown = (board, bed_id, lists)
        room, place = found
        card = self._new_card(f"{room.name} · {place.label}")
        card.body.addWidget(label(words.kind(place.kind), "muted"))
        card.body.addWidget(
            Chip(words.state(place.state), words.STATE_TONES[place.state], words.STATE_ICONS[place.state])
        )
        if place.occupant is not None:
            self._describe_stay(card, board, place, lists)
        else:
            self._describe_empty(card, room, place)
        card.body.addStretch(1)
        self._keep_height()

    def _describe_stay(self, card: Card, board: ShelterBoard, place: Place, lists: Lists | None) -> None:
        chosen = place.occupant
        if chosen is None:
            return
        if chosen.restricted:
            text = self.tr("Somebody lives here whose file is open only to named staff.")
            card.body.addWidget(label(text, "muted"))
            return
        family = board.family_of(chosen.stay_id)
        card.body.addWidget(
            label(self.tr("Family {letter}").format(letter=chosen.family), "heading", wrap=False)
        )
        for room, bed in family:
            if bed.occupant is not None:
                who = words.who(bed.occupant, self._names)
                band = words.band(bed.occupant.age_band, lists)
                where = f"{room.name} · {bed.label}"
                card.body.addWidget(label(", ".join(part for part in (who, band, where) if part)))
        card.body.addWidget(label(self._until(chosen.planned_end, chosen.days_left), "muted"))
        if self._may_open:
            card.body.addWidget(self._key("open", self.tr("Open her file"), "clients"))
        if self._may_assign:
            card.body.addWidget(self._key("move", self.tr("Move …"), "arrow-right"))
        if self._may_decide:
            card.body.addWidget(self._key("extend", self.tr("Extend the stay …"), "calendar"))
        if self._may_assign:
            card.body.addWidget(self._key("discharge", self.tr("Discharge …"), "door"))

    def _until(self, planned_end: date, left: int) -> str:
        return self.tr("Planned end {day} ({left})").format(
            day=show_date(planned_end), left=words.days_left(left)
        )

    def _describe_empty(self, card: Card, room: RoomCard, place: Place) -> None:
        if place.block is not None:
            card.body.addWidget(label(words.block(place.block)))
            if place.block.reason:
                card.body.addWidget(label(place.block.reason, "muted"))
        if not self._may_assign:
            return
        if place.block is not None:
            card.body.addWidget(self._key("release", self.tr("Free the place"), "check"))
        if place.state is not PlaceState.HELD:
            card.body.addWidget(self._key("hold", self.tr("Hold …"), "lock"))
        if place.state is not PlaceState.CLEANING:
            card.body.addWidget(self._key("clean", self.tr("To be cleaned"), "refresh"))
        if place.state is not PlaceState.OUT_OF_SERVICE:
            card.body.addWidget(self._key("out_of_service", self.tr("Out of service …"), "cross"))

    def _key(self, what: str, text: str, icon: str) -> IconButton:
        key = button(text, lambda: self.asked.emit(what), icon)
        key.setObjectName(what)
        return key

    def _new_card(self, title: str) -> Card:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = Card(title, "bed")
        self._column.addWidget(self._card)
        return self._card
