"""Afternoon: she asks for shelter. A decision, three places for her family, and a place that is already hers."""

from collections.abc import Sequence
from typing import NamedTuple

from kdm_desk.app.demo.day import Day
from kdm_desk.app.demo.desk_steps import CHILDREN
from kdm_desk.app.demo.hand import StepFailed, is_open
from kdm_desk.features.shelter.gui.bed_dialog import BedDialog
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.features.shelter.gui.placement_dialog import PlacementDialog
from kdm_desk.features.shelter.model.house import Place, ShelterBoard
from kdm_desk.features.shelter.model.placement import BedKind, WaitingDecision
from kdm_desk.features.shelter.service import ShelterService

_FAMILY = 3


def decide_placement(day: Day) -> dict[str, int]:
    """From her own file: the ground, both children come along."""
    day.session.context.open("case_file", person_id=day.notes["woman"])
    day.settle()
    day.hand.press("Ctrl+Shift+S", day.session.window)
    dialog = day.hand.dialog(PlacementDialog)
    if not isinstance(dialog, PlacementDialog):
        raise StepFailed("the decision is not asked for")
    day.settle()
    form = dialog.form
    form.input("ground").set_value(form.question("ground").field.choices[0].code)
    day.picture("15-placement-decision", dialog)
    day.hand.require(len(form.values()["members"]) == _FAMILY - 1, "her children do not come along")
    day.hand.click(dialog.go_on)
    day.hand.wait_for(lambda: not is_open(dialog), "the decision was not recorded")
    return {"decisions": 1}


class _Open(NamedTuple):
    """The shelter page with what it shows now."""

    page: ShelterPage
    board: ShelterBoard
    waiting: tuple[WaitingDecision, ...]


def admit_family(day: Day) -> dict[str, int]:
    """Two beds and a cot; for another woman the same place is refused, and the page says who has it."""
    shown = _open_shelter(day)
    hers = _decision_of(shown, day.notes["woman"])
    other = next(one for one in shown.waiting if one is not hers)
    service = ShelterService(day.session.context.desk)
    before, _capacity = day.ask(service.occupancy)
    rival = _beds_for(day, shown.page, other)
    dialog = _beds_for(day, shown.page, hers)
    beds = _two_beds_and_a_cot(shown.board, hers)
    for person_id, bed_id in beds.items():
        dialog.form.input(person_id).set_value(bed_id)
    day.picture("16-give-beds", dialog)
    day.hand.click(dialog.go_on)
    day.hand.wait_for(lambda: not is_open(dialog), "the family was not admitted")
    _try_the_same_bed(day, rival, other, beds[day.notes["woman"]])
    occupied, capacity = day.ask(service.occupancy)
    day.hand.require(occupied == before + _FAMILY, "the board does not count the family")
    _open_shelter(day)
    day.picture("18-shelter-board")
    return {"beds_given": len(beds), "refused": 1, "occupied": occupied, "capacity": capacity}


def _try_the_same_bed(day: Day, rival: BedDialog, other: WaitingDecision, bed_id: str) -> None:
    """The second dialog was open all the while and still offers the place that is now taken."""
    rival.form.input(other.members[0].person_id).set_value(bed_id)
    _give_the_rest_other_beds(rival, other, bed_id)
    day.hand.click(rival.go_on)
    day.hand.wait_for(lambda: not is_open(rival) or bool(rival.banner.text()), "the refusal never came")
    day.hand.require(is_open(rival), "two people lie in one bed")
    day.picture("17-bed-taken", rival)
    rival.form.mark_clean()
    day.hand.click(rival.keep)


def _give_the_rest_other_beds(rival: BedDialog, other: WaitingDecision, bed_id: str) -> None:
    chosen = rival.chosen()
    for member in other.members[1:]:
        offered = [one.code for one in rival.form.question(member.person_id).field.choices]
        taken = {*chosen.values(), bed_id}
        if chosen.get(member.person_id) in (None, bed_id):
            free = next(code for code in offered if code not in taken)
            rival.form.input(member.person_id).set_value(free)
            chosen = rival.chosen()


def _open_shelter(day: Day) -> _Open:
    context = day.session.context
    context.open("shelter")
    day.settle()
    page = day.session.window.pages.current_page()
    if not isinstance(page, ShelterPage):
        raise StepFailed("the shelter does not open")
    service = ShelterService(context.desk)
    board: ShelterBoard = day.ask(service.board)
    waiting: tuple[WaitingDecision, ...] = day.ask(service.waiting)
    return _Open(page, board, waiting)


def _decision_of(shown: _Open, person_id: str) -> WaitingDecision:
    for decision in shown.waiting:
        if decision.members[0].person_id == person_id:
            return decision
    raise StepFailed("her decision does not wait on the board")


def _beds_for(day: Day, page: ShelterPage, decision: WaitingDecision) -> BedDialog:
    shown_before = set(day.application.topLevelWidgets())
    page.give_beds(decision)
    day.settle()
    for window in day.application.topLevelWidgets():
        if isinstance(window, BedDialog) and window.isVisible() and window not in shown_before:
            return window
    raise StepFailed("no beds are offered")


def _two_beds_and_a_cot(board: ShelterBoard, decision: WaitingDecision) -> dict[str, str]:
    """A cot for the youngest, beds for the others, in one room where that is possible."""
    woman, *children = decision.members
    youngest = next(child for child in children if child.name.startswith(CHILDREN[0]))
    others = [member.person_id for member in (woman, *children) if member is not youngest]
    rooms = sorted(board.rooms, key=lambda room: -len(room.free))
    in_one_room = (_places(room.free, youngest.person_id, others) for room in rooms)
    beds = next((beds for beds in in_one_room if beds), None)
    beds = beds or _places([place for room in board.rooms for place in room.free], youngest.person_id, others)
    if not beds:
        raise StepFailed("the house has no two beds and a cot left")
    return beds


def _places(free: Sequence[Place], cot_for: str, others: list[str]) -> dict[str, str]:
    """A cot and as many beds as there are others, or nothing."""
    cots = [place.bed_id for place in free if place.kind is BedKind.COT]
    beds = [place.bed_id for place in free if place.kind is not BedKind.COT]
    if not cots or len(beds) < len(others):
        return {}
    return {cot_for: cots[0], **dict(zip(others, beds, strict=False))}
