"""Rooms and beds as the manager edits them, and beds kept back for a time."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.shelter.model.house import PlaceState, RoomSetup
from kdm_desk.features.shelter.model.placement import BedKind
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from shelter_people import a_discharge_reason, add_family, admit, decide, free_beds


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def service(desk: Desk) -> ShelterService:
    return ShelterService(desk)


def room(service: ShelterService, room_id: str) -> RoomSetup:
    return next(room for room in service.rooms() if room.room_id == room_id)


def state_of(service: ShelterService, bed_id: str) -> PlaceState:
    return next(place.state for place in service.board().places if place.bed_id == bed_id)


def test_a_new_room_with_beds_raises_the_capacity(service: ShelterService) -> None:
    room_id = service.add_room("  Oda   205 ", "bedroom", 2)
    bed = service.add_bed(room_id, "205-A", BedKind.LOWER_BUNK)
    assert room(service, room_id).name == "Oda 205"
    assert service.occupancy() == (0, 29)
    assert bed in free_beds(service)


def test_beds_stand_in_bedrooms_and_the_infirmary_only(service: ShelterService) -> None:
    with pytest.raises(UserError, match="room_without_beds"):
        service.add_bed(service.add_room("Atölye", "study", 0), "A", BedKind.SINGLE)


@pytest.mark.parametrize("typed, code", [("   ", "required"), ("x" * 61, "text_too_long")])
def test_a_room_needs_a_short_name(service: ShelterService, typed: str, code: str) -> None:
    with pytest.raises(FieldError) as refusal:
        service.add_room(typed, "bedroom", 0)
    assert (refusal.value.code, refusal.value.field) == (code, "name")


def test_two_rooms_or_two_beds_of_a_room_never_share_a_name(service: ShelterService) -> None:
    first = service.rooms()[0]
    with pytest.raises(FieldError, match="room_name_taken"):
        service.add_room(first.name, "bedroom", 0)
    service.rename_room(first.room_id, first.name, 4)
    assert room(service, first.room_id).floor == 4
    with_beds = next(one for one in service.rooms() if one.beds)
    with pytest.raises(FieldError, match="bed_label_taken"):
        service.add_bed(with_beds.room_id, with_beds.beds[0].label, BedKind.SINGLE)


def test_a_name_with_markup_is_only_a_name(service: ShelterService) -> None:
    room_id = service.add_room("<b>'; DROP TABLE bed; --", "bedroom", 0)
    assert room(service, room_id).name == "<b>'; DROP TABLE bed; --"


def test_an_occupied_bed_is_not_retired_and_the_message_names_who_has_it(
    desk: Desk, service: ShelterService
) -> None:
    bed = free_beds(service)[0]
    stay = admit(service, add_family(desk, "Elif", "Örnek"), bed)
    with pytest.raises(UserError, match="bed_taken") as refusal:
        service.retire_bed(bed)
    assert refusal.value.params["by"] == "E.Ö."
    service.discharge(stay, a_discharge_reason(service))
    service.retire_bed(bed)
    assert service.occupancy() == (0, 27)
    service.restore_bed(bed)
    assert service.occupancy() == (0, 28)


def test_a_retired_bed_is_refused_by_name(desk: Desk, service: ShelterService) -> None:
    bed = free_beds(service)[0]
    service.retire_bed(bed)
    family = add_family(desk, "Elif", "Örnek")
    with pytest.raises(UserError, match="bed_retired"):
        service.admit(decide(service, family), {family.woman: bed})


def test_a_room_leaves_use_only_without_beds_and_may_come_back(service: ShelterService) -> None:
    with_beds = next(one for one in service.rooms() if one.beds)
    with pytest.raises(UserError, match="room_has_beds") as refusal:
        service.retire_room(with_beds.room_id)
    assert refusal.value.params == {"room": with_beds.name, "count": len(with_beds.beds)}
    for bed in with_beds.beds:
        service.retire_bed(bed.bed_id)
    service.retire_room(with_beds.room_id)
    with pytest.raises(UserError, match="room_without_beds"):
        service.restore_bed(with_beds.beds[0].bed_id)
    service.restore_room(with_beds.room_id)
    service.restore_bed(with_beds.beds[0].bed_id)
    assert room(service, with_beds.room_id).active


def test_a_held_bed_names_until_when_and_is_free_again_afterwards(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    bed = free_beds(service)[0]
    until = datetime(2026, 3, 2, 18, 0)
    service.hold_bed(bed, until, "Gece kabulü")
    family = add_family(desk, "Elif", "Örnek")
    decision = decide(service, family)
    with pytest.raises(UserError, match="bed_held") as refusal:
        service.admit(decision, {family.woman: bed})
    assert (refusal.value.params["until"], refusal.value.params["reason"]) == (until, "Gece kabulü")
    clock.advance(timedelta(hours=9))
    assert state_of(service, bed) is PlaceState.FREE
    service.admit(decision, {family.woman: bed})


@pytest.mark.parametrize(
    "keep_back, state, code",
    [
        ("clean_bed", PlaceState.CLEANING, "bed_being_cleaned"),
        ("take_out_of_service", PlaceState.OUT_OF_SERVICE, "bed_out_of_service"),
    ],
)
def test_a_bed_kept_back_is_refused_until_it_is_released(
    desk: Desk, service: ShelterService, keep_back: str, state: PlaceState, code: str
) -> None:
    bed = free_beds(service)[0]
    getattr(service, keep_back)(*([bed] if keep_back == "clean_bed" else [bed, "Kırık"]))
    assert state_of(service, bed) is state
    family = add_family(desk, "Elif", "Örnek")
    decision = decide(service, family)
    with pytest.raises(UserError, match=f"^{code}$"):
        service.admit(decision, {family.woman: bed})
    service.release_bed(bed)
    service.admit(decision, {family.woman: bed})


def test_a_new_block_takes_the_place_of_the_old_one(service: ShelterService, clock: FixedClock) -> None:
    bed = free_beds(service)[0]
    service.clean_bed(bed)
    clock.advance(timedelta(minutes=1))
    service.take_out_of_service(bed, "Kırık")
    assert state_of(service, bed) is PlaceState.OUT_OF_SERVICE
    service.release_bed(bed)
    assert state_of(service, bed) is PlaceState.FREE


def test_an_occupied_bed_is_not_held(desk: Desk, service: ShelterService) -> None:
    bed = free_beds(service)[0]
    admit(service, add_family(desk, "Elif", "Örnek"), bed)
    with pytest.raises(UserError, match="bed_taken") as refusal:
        service.hold_bed(bed, None, "Gece kabulü")
    assert refusal.value.params["by"] == "E.Ö."


def test_a_hold_needs_a_reason_and_a_time_ahead(service: ShelterService) -> None:
    bed = free_beds(service)[0]
    with pytest.raises(FieldError, match="reason_missing"):
        service.hold_bed(bed, None, " ")
    with pytest.raises(FieldError, match="date_in_past"):
        service.hold_bed(bed, datetime(2026, 3, 2, 8, 0), "Gece kabulü")
    assert state_of(service, bed) is PlaceState.FREE


def test_a_retired_bed_is_not_kept_back(service: ShelterService) -> None:
    bed = free_beds(service)[0]
    service.retire_bed(bed)
    with pytest.raises(UserError, match="bed_retired"):
        service.clean_bed(bed)


def test_the_board_shows_initials_bands_families_and_what_fits(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", date(2024, 6, 1), "female"))
    admit(service, family)
    admit(service, add_family(desk, "İpek", "Şahane"))
    board = service.board()
    people = [place.occupant for place in board.places if place.occupant]
    assert [(one.initials, one.age_band, one.family) for one in people] == [
        ("E.Ö.", "35–44", "A"),
        ("S.Ö.", "0–2", "A"),
        ("İ.Ş.", "35–44", "B"),
    ]
    assert people[0].days_left == 184
    assert board.count(PlaceState.OCCUPIED) == 3
    assert 0 < board.rooms_for(3) <= board.rooms_for(1)


def test_a_nameless_woman_is_shown_by_what_she_is_called(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "", "")
    with desk.keep() as tx:
        tx.execute("UPDATE person SET known_as = 'İsim vermeyen', birth_date = NULL")
    admit(service, family)
    [occupant] = [place.occupant for place in service.board().places if place.occupant]
    assert (occupant.initials, occupant.name, occupant.age_band) == ("İ.V.", "İsim vermeyen", "")


def test_the_timeline_shows_stays_and_blocks_in_their_days(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    first, second, *_ = free_beds(service)
    stay = admit(service, add_family(desk, "Elif", "Örnek"), first)
    service.take_out_of_service(second, "Kırık")
    clock.advance(timedelta(days=5))
    service.discharge(stay, a_discharge_reason(service))
    rows = {row.bed_id: row for row in service.beds_timeline(date(2026, 3, 1), date(2026, 4, 1))}
    assert len(rows) == 28
    [bar] = rows[first].bars
    assert (bar.initials, bar.starts, bar.ends) == ("E.Ö.", date(2026, 3, 2), date(2026, 3, 7))
    [block] = rows[second].bars
    assert (block.state, block.ends) == (PlaceState.OUT_OF_SERVICE, None)
    later = {row.bed_id: row for row in service.beds_timeline(date(2026, 3, 8), date(2026, 4, 1))}
    assert later[first].bars == ()
    assert len(later[second].bars) == 1
