"""Giving beds: for an admission or a move, one choice a person, only free places, one room proposed."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.gui.advice import Advice
from kdm_desk.features.shelter.gui.dialogs import offers
from kdm_desk.features.shelter.model.house import (
    Place,
    RoomCard,
    ShelterBoard,
    propose_beds,
    propose_in_room,
)
from kdm_desk.features.shelter.model.placement import Lists, Member, WaitingDecision, bed_concerns
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate


class BedDialog(FormDialog):
    """A family and the places it gets; choosing one that another has swaps the two."""

    def __init__(
        self,
        context: Context,
        window: QWidget,
        title: str,
        verb: str,
        board: ShelterBoard,
        members: Sequence[Member],
        lists: Lists,
        has_now: Mapping[str, str],
        extra: Sequence[Field],
        work: Any,
        note: str,
        kept: KeptAs,
    ) -> None:
        self._board, self._members = board, members
        self._before: dict[str, str] = {}
        fields = [
            Field(
                member.person_id,
                _who(member, board, lists),
                Kind.CHOICE,
                required=True,
                choices=_offered(board, set(has_now.values())),
            )
            for member in members
        ]
        sections = (Section("beds", "", fields), Section("more", "", extra))
        super().__init__(context.tasks, title, sections, verb, work, window, note, kept=kept)
        self._advice = Advice()
        self.top.addWidget(self._advice)
        self.form.changed.connect(self._changed)

    def preset(self, values: Mapping[str, object]) -> None:
        """Begin with these beds and answers; nothing counts as typed yet."""
        self.form.set_values(values)
        self._before = self.chosen()
        self._show_advice()

    def chosen(self) -> dict[str, str]:
        """The beds chosen so far, by person."""
        values = self.form.values()
        beds = {member.person_id: values[member.person_id] for member in self._members}
        return {person_id: bed for person_id, bed in beds.items() if bed}

    def advice(self) -> str:
        return self._advice.text()

    def _changed(self, name: str) -> None:
        """Whoever had the bed that was just chosen for another gets that one's bed: they change places."""
        chosen = self.chosen()
        other = next((who for who, bed in chosen.items() if who != name and bed == chosen.get(name)), None)
        before, self._before = self._before, chosen
        if other is not None:
            self.form.input(other).set_value(before.get(name))
            self._before = self.chosen()
        self._show_advice()

    def _show_advice(self) -> None:
        """What needs thought, or that the family is together."""
        chosen = self.chosen()
        warnings = self._warnings(chosen)
        complete = len(chosen) == len(self._members)
        if not warnings and complete and len(self._members) > 1:
            room = next(iter(self._rooms_of(chosen)), "")
            together = translate("Shelter", "The family is together in {room}.").format(room=room)
            self._advice.say(together, warning=False)
        else:
            self._advice.say("\n".join(warnings), warning=True)

    def _warnings(self, chosen: Mapping[str, str]) -> list[str]:
        kinds = {place.bed_id: place.kind for place in self._board.places}
        given = {person_id: kinds[bed] for person_id, bed in chosen.items() if bed in kinds}
        concerns = bed_concerns(self._members, given, self._board.today, self._board.rules)
        lines = [words.concern(concern) for concern in concerns]
        if len(self._rooms_of(chosen)) > 1:
            lines.append(translate("Shelter", "The family would not be in one room."))
        return lines

    def _rooms_of(self, chosen: Mapping[str, str]) -> set[str]:
        beds = set(chosen.values())
        return {room.name for room in self._board.rooms for place in room.places if place.bed_id in beds}


def give_beds(
    context: Context, window: QWidget, board: ShelterBoard, decision: WaitingDecision, lists: Lists
) -> BedDialog:
    """Admit the family of a decision; one room that fits everyone is proposed."""
    service = ShelterService(context.desk)

    def admit(values: dict[str, Any]) -> str:
        beds = {member.person_id: values[member.person_id] for member in decision.members}
        return service.admit(decision.decision_id, beds, values["admitted_on"], values["reason"])

    extra = (
        Field("admitted_on", translate("Shelter", "Arrived on"), Kind.DATE, required=True),
        Field(
            "reason",
            translate("Shelter", "Reason"),
            Kind.TEXT,
            hint=translate("Shelter", "Only where the line above asks for one."),
            beside=True,
        ),
    )
    title = translate("Shelter", "Give beds")
    verb = translate("Shelter", "Admit")
    note = _decision_note(decision, lists)
    kept = KeptAs(context, "shelter.admit", decision.decision_id, decision.members[0].person_id)
    dialog = BedDialog(
        context, window, title, verb, board, decision.members, lists, {}, extra, admit, note, kept
    )
    proposal = propose_beds(board, decision.members)
    dialog.preset({**proposal.beds, "admitted_on": board.today})
    if proposal.missing:
        without = [member.initials for member in decision.members if member.person_id in proposal.missing]
        full = translate("Shelter", "There is no free place for {names}. Please free one on the board first.")
        dialog.banner.show_message(full.format(names=", ".join(without)), tone="warning")
    dialog.open()
    return dialog


def move_family(
    context: Context,
    window: QWidget,
    board: ShelterBoard,
    stay_id: str,
    members: Sequence[Member],
    lists: Lists,
    to_room: str = "",
) -> BedDialog:
    """Move a family, or some of it; dropped on a room, that room's free places are proposed."""
    service = ShelterService(context.desk)
    family = board.family_of(stay_id)
    has_now = {place.occupant.person_id: place.bed_id for _, place in family if place.occupant}
    here = [member for member in members if member.person_id in has_now]

    def move(values: dict[str, Any]) -> None:
        service.move(
            stay_id, {member.person_id: values[member.person_id] for member in here}, values["reason"] or ""
        )

    extra = (
        Field("reason", translate("Shelter", "Reason"), Kind.CHOICE, choices=offers(lists.move_reasons)),
    )
    title = translate("Shelter", "Move to other beds")
    verb = translate("Shelter", "Move")
    note = translate("Shelter", "Now: {beds}").format(
        beds=", ".join(f"{room.name} · {place.label}" for room, place in family)
    )
    kept = KeptAs(context, "shelter.move", stay_id, here[0].person_id if here else "")
    dialog = BedDialog(context, window, title, verb, board, here, lists, has_now, extra, move, note, kept)
    dialog.preset({**has_now, **propose_in_room(board, here, to_room, has_now)})
    dialog.open()
    return dialog


def _who(member: Member, board: ShelterBoard, lists: Lists) -> str:
    role = translate("Shelter", "woman") if member.is_woman else translate("Shelter", "child")
    return f"{member.name or member.initials}: {role}, {words.age(member, board.today, lists)}"


def _offered(board: ShelterBoard, mine: set[str]) -> tuple[Choice, ...]:
    """Free places and the family's own, in the order of the board."""
    return tuple(
        Choice(place.bed_id, _bed_text(room, place))
        for room in board.rooms
        for place in room.places
        if (place in room.free or place.bed_id in mine)
    )


def _bed_text(room: RoomCard, place: Place) -> str:
    return f"{room.name} · {place.label} ({words.kind(place.kind)})"


def _decision_note(decision: WaitingDecision, lists: Lists) -> str:
    ground = words.label_of(lists.grounds, decision.ground)
    return translate("Shelter", "{size} people. Ground: {ground}. {note}").format(
        size=len(decision.members), ground=ground, note=decision.note
    )
