"""The shelter's desk verbs on a real encrypted vault: decide, admit, move, discharge, mend."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.shelter.model.house import PlaceState
from kdm_desk.features.shelter.model.placement import PlacementRequest
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from shelter_people import (
    a_discharge_reason,
    a_ground,
    add_family,
    add_person,
    admit,
    decide,
    free_beds,
)

TODAY = date(2026, 3, 2)


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


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, match=f"^{code}$")


def last_audit(desk: Desk) -> tuple[str, set[str]]:
    """The action of the newest audit row and the people it names."""
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    subjects = desk.connection.execute(
        "SELECT person_id FROM audit_subject WHERE sequence = ?", (row["sequence"],)
    ).fetchall()
    return row["action"], {subject["person_id"] for subject in subjects}


def in_bed(service: ShelterService) -> dict[str, str]:
    return {place.occupant.person_id: place.bed_id for place in service.board().places if place.occupant}


def test_a_decision_waits_until_she_is_admitted(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", date(2024, 6, 1), "female"))
    assert [member.person_id for member in service.family(family.woman)] == list(family.everyone)
    decision = decide(service, family)
    assert last_audit(desk) == ("placement.decide", set(family.everyone))
    [waiting] = service.waiting()
    assert [member.person_id for member in waiting.members] == list(family.everyone)
    beds = dict(zip(family.everyone, free_beds(service), strict=False))
    stay = service.admit(decision, beds)
    assert last_audit(desk) == ("stay.admit", set(family.everyone))
    assert service.waiting() == ()
    assert in_bed(service) == beds
    assert service.occupancy() == (2, 28)
    [record] = service.placements_of(family.woman)
    assert (record.stay_id, record.planned_end, record.is_running) == (stay, date(2026, 9, 2), True)


def test_a_withdrawn_decision_admits_nobody(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek")
    decision = decide(service, family)
    with pytest.raises(FieldError, match="reason_missing"):
        service.withdraw_decision(decision, "  ")
    service.withdraw_decision(decision, "Yakınının yanına gitti")
    assert service.waiting() == ()
    with refused("decision_withdrawn"):
        service.admit(decision, {family.woman: free_beds(service)[0]})
    assert service.placements_of(family.woman)[0].withdrawn_reason == "Yakınının yanına gitti"


def test_without_a_decision_nobody_is_admitted(desk: Desk, service: ShelterService) -> None:
    woman = add_person(desk, "Elif", "Örnek")
    with refused("decision_missing"):
        service.admit("no such decision", {woman: free_beds(service)[0]})


def test_a_decision_admits_once(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek")
    decision = decide(service, family)
    service.admit(decision, {family.woman: free_beds(service)[0]})
    with refused("decision_used"):
        service.admit(decision, {family.woman: free_beds(service)[0]})


def test_a_second_decision_while_one_waits_or_while_she_stays_is_refused(
    desk: Desk, service: ShelterService
) -> None:
    family = add_family(desk, "Elif", "Örnek")
    decision = decide(service, family)
    with refused("decision_waiting") as waiting:
        decide(service, family)
    assert waiting.value.params == {"name": "E.Ö.", "day": TODAY}
    service.admit(decision, {family.woman: free_beds(service)[0]})
    with refused("already_resident"):
        decide(service, family)


def test_a_decision_needs_a_known_ground_and_no_future_day(desk: Desk, service: ShelterService) -> None:
    woman = add_person(desk, "Elif", "Örnek")
    with pytest.raises(FieldError) as missing:
        service.decide_placement(PlacementRequest(woman, ground="<b>"))
    assert (missing.value.code, missing.value.field) == ("required", "ground")
    with pytest.raises(FieldError, match="date_in_future"):
        service.decide_placement(
            PlacementRequest(woman, ground=a_ground(service), decided_on=TODAY + timedelta(days=1))
        )
    with refused("person_not_found"):
        service.decide_placement(PlacementRequest("nobody", ground=a_ground(service)))
    assert service.waiting() == ()


def test_a_boy_past_twelve_asks_for_a_reason_and_comes_with_it(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Can", date(2013, 1, 1), "male"))
    with refused("reason_needed") as asked:
        decide(service, family)
    assert asked.value.params == {"field": "note", "names": ("C.Ö.",), "rules": ("boy_too_old",)}
    assert decide(service, family, "Kardeşinden ayrılmaması için komisyon kararı")


def test_everyone_of_the_decision_needs_a_bed_and_nobody_else_gets_one(
    desk: Desk, service: ShelterService
) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    decision = decide(service, family)
    beds = free_beds(service)
    with refused("bed_missing") as missing:
        service.admit(decision, {family.woman: beds[0]})
    assert missing.value.params == {"names": ("S.Ö.",)}
    stranger = add_person(desk, "Nur", "Deneme")
    with refused("not_in_decision"):
        service.admit(decision, {family.woman: beds[0], family.children[0]: beds[1], stranger: beds[2]})
    assert in_bed(service) == {}
    assert len(service.waiting()) == 1


def test_a_taken_bed_is_refused_with_its_name_who_has_it_and_since_when(
    desk: Desk, service: ShelterService
) -> None:
    bed = free_beds(service)[0]
    admit(service, add_family(desk, "Elif", "Örnek"), bed)
    before = desk.audit_head()
    with refused("bed_taken") as taken:
        other = add_family(desk, "Nur", "Deneme")
        decision = decide(service, other)
        before = desk.audit_head()
        service.admit(decision, {other.woman: bed})
    room = next(room for room in service.board().rooms if any(p.bed_id == bed for p in room.places))
    assert taken.value.params["by"] == "E.Ö."
    assert taken.value.params["room"] == room.name
    assert str(taken.value.params["bed"]).startswith(f"{room.name} · ")
    assert taken.value.params["since"] == datetime(2026, 3, 2, 9, 0)
    assert desk.audit_head() == before
    assert [decision.person_id for decision in service.waiting()] == [other.woman]


def test_two_of_one_family_in_one_bed_are_refused_whole(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    bed = free_beds(service)[0]
    with refused("bed_taken"):
        service.admit(decide(service, family), dict.fromkeys(family.everyone, bed))
    assert service.occupancy()[0] == 0


def test_a_child_who_is_already_here_with_somebody_is_refused_by_name(
    desk: Desk, service: ShelterService
) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    admit(service, family)
    grandmother = add_person(desk, "Nur", "Deneme")
    decision = service.decide_placement(
        PlacementRequest(grandmother, (family.children[0],), a_ground(service))
    )
    beds = free_beds(service)
    with refused("person_has_bed") as refusal:
        service.admit(decision, {grandmother: beds[0], family.children[0]: beds[1]})
    assert refusal.value.params["name"] == "S.Ö."
    assert " · " in str(refusal.value.params["bed"])


def test_a_cot_for_the_woman_asks_for_a_reason(desk: Desk, service: ShelterService) -> None:
    cot = next(place.bed_id for place in service.board().places if place.kind == "cot")
    family = add_family(desk, "Elif", "Örnek")
    decision = decide(service, family)
    with refused("reason_needed"):
        service.admit(decision, {family.woman: cot})
    service.admit(decision, {family.woman: cot}, reason="Başka yer yok")
    assert in_bed(service) == {family.woman: cot}


def test_a_move_into_a_cot_asks_for_a_reason_too(desk: Desk, service: ShelterService) -> None:
    cot = next(place.bed_id for place in service.board().places if place.kind == "cot")
    family = add_family(desk, "Elif", "Örnek")
    stay = admit(service, family)
    with refused("reason_needed"):
        service.move(stay, {family.woman: cot})
    service.move(stay, {family.woman: cot}, "Odası onarımda")
    assert in_bed(service) == {family.woman: cot}


def test_a_night_admission_is_entered_the_day_after(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek")
    yesterday = TODAY - timedelta(days=1)
    decision = service.decide_placement(
        PlacementRequest(family.woman, (), a_ground(service), yesterday, urgent=True)
    )
    with pytest.raises(FieldError, match="admitted_before_decision"):
        service.admit(decision, {family.woman: free_beds(service)[0]}, TODAY - timedelta(days=2))
    with pytest.raises(FieldError, match="date_in_future"):
        service.admit(decision, {family.woman: free_beds(service)[0]}, TODAY + timedelta(days=1))
    service.admit(decision, {family.woman: free_beds(service)[0]}, yesterday)
    [record] = service.placements_of(family.woman)
    assert record.admitted_on == yesterday
    assert record.planned_end == date(2026, 9, 1)


def test_a_move_frees_one_bed_and_takes_another(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    first, second, *_ = free_beds(service)
    family = add_family(desk, "Elif", "Örnek")
    stay = admit(service, family, first)
    clock.advance(timedelta(hours=1))
    service.move(stay, {family.woman: second})
    assert in_bed(service) == {family.woman: second}
    assert last_audit(desk) == ("stay.move", {family.woman})
    with refused("nothing_to_move"):
        service.move(stay, {family.woman: second})


def test_mother_and_child_change_places_in_one_go(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    first, second, *_ = free_beds(service)
    stay = admit(service, family, first, second)
    service.move(stay, {family.woman: second, family.children[0]: first})
    assert in_bed(service) == {family.woman: second, family.children[0]: first}


def test_a_move_into_a_taken_bed_moves_nobody(desk: Desk, service: ShelterService) -> None:
    first, second, third, *_ = free_beds(service)
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    stay = admit(service, family, first, second)
    other = add_family(desk, "Nur", "Deneme")
    admit(service, other, third)
    before = in_bed(service)
    with refused("bed_taken") as taken:
        service.move(stay, {family.woman: free_beds(service)[0], family.children[0]: third})
    assert taken.value.params["by"] == "N.D."
    assert in_bed(service) == before
    with refused("not_in_decision"):
        service.move(stay, {other.woman: free_beds(service)[0]})


def test_a_discharge_frees_every_bed_of_the_stay(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    stay = admit(service, family)
    service.discharge(stay, a_discharge_reason(service), "Kendi evine çıktı")
    assert last_audit(desk) == ("stay.discharge", set(family.everyone))
    assert service.occupancy() == (0, 28)
    assert len(free_beds(service, cots=True)) == 28
    [record] = service.placements_of(family.woman)
    assert not record.is_running
    assert record.events[-1].code == a_discharge_reason(service)
    steps: tuple[Callable[[], object], ...] = (
        lambda: service.discharge(stay, a_discharge_reason(service)),
        lambda: service.move(stay, {family.woman: free_beds(service)[0]}),
        lambda: service.extend(stay, TODAY + timedelta(days=9), "komisyon"),
    )
    for step in steps:
        with refused("step_not_possible"):
            step()


def test_beds_may_be_cleaned_after_a_discharge_and_are_then_released(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    first, second, *_ = free_beds(service)
    stay = admit(service, family, first, second)
    clock.advance(timedelta(days=1))
    service.discharge(stay, a_discharge_reason(service), clean_beds=True)
    assert service.board().count(PlaceState.CLEANING) == 2
    clock.advance(timedelta(hours=1))
    service.release_bed(first)
    assert service.board().count(PlaceState.CLEANING) == 1
    with refused("bed_not_blocked"):
        service.release_bed(first)


def test_a_misclicked_discharge_is_taken_back_without_a_gap(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    stay = admit(service, family)
    before = in_bed(service)
    clock.advance(timedelta(days=3))
    service.discharge(stay, a_discharge_reason(service), clean_beds=True)
    clock.advance(timedelta(minutes=5))
    with pytest.raises(FieldError, match="reason_missing"):
        service.correct_discharge(stay, "")
    service.correct_discharge(stay, "Yanlış kişi seçildi")
    assert in_bed(service) == before
    ends, starts = desk.connection.execute(
        "SELECT min(ends_at), max(starts_at) FROM bed_assignment WHERE person_id = ?", (family.woman,)
    ).fetchone()
    assert ends == starts
    assert service.placements_of(family.woman)[0].events[-1].is_correction
    with refused("step_not_possible"):
        service.correct_discharge(stay, "Bir daha")


def test_a_discharge_stays_once_the_bed_has_somebody_else(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    bed = free_beds(service)[0]
    stay = admit(service, add_family(desk, "Elif", "Örnek"), bed)
    service.discharge(stay, a_discharge_reason(service))
    clock.advance(timedelta(minutes=5))
    admit(service, add_family(desk, "Nur", "Deneme"), bed)
    with refused("bed_taken") as taken:
        service.correct_discharge(stay, "Yanlış kişi")
    assert taken.value.params["by"] == "N.D."


def test_an_extension_sets_a_later_end_and_needs_a_reason(desk: Desk, service: ShelterService) -> None:
    stay = admit(service, add_family(desk, "Elif", "Örnek"))
    with pytest.raises(FieldError, match="reason_missing"):
        service.extend(stay, date(2026, 12, 1), " ")
    with pytest.raises(FieldError, match="date_in_past"):
        service.extend(stay, TODAY, "komisyon")
    service.extend(stay, date(2026, 12, 1), "Komisyon kararı")
    [occupant] = [place.occupant for place in service.board().places if place.occupant]
    assert occupant.planned_end == date(2026, 12, 1)


def test_stays_near_their_end_and_past_it_are_listed_soonest_first(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    admit(service, add_family(desk, "Elif", "Örnek"))
    clock.advance(timedelta(days=30))
    admit(service, add_family(desk, "Nur", "Deneme"))
    clock.advance(timedelta(days=146))
    assert [(one.initials, one.days_left) for one in service.stays_ending(14)] == [("E.Ö.", 8)]
    clock.advance(timedelta(days=30))
    assert [(one.initials, one.days_left) for one in service.stays_ending(14)] == [
        ("E.Ö.", -22),
        ("N.D.", 7),
    ]


def test_a_clock_set_back_cannot_turn_the_order_of_beds_around(
    desk: Desk, service: ShelterService, clock: FixedClock
) -> None:
    first, second, *_ = free_beds(service)
    family = add_family(desk, "Elif", "Örnek")
    stay = admit(service, family, first)
    clock.advance(timedelta(minutes=-20))
    service.move(stay, {family.woman: second})
    service.discharge(stay, a_discharge_reason(service))
    admit(service, add_family(desk, "Nur", "Deneme"), second)
    assert service.occupancy()[0] == 1
