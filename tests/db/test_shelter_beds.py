"""What is physically impossible at the shelter is refused by the database itself, with plain SQL too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from builders import make_desk
from kdm_desk.core.clock import OPEN_INSTANT
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from shelter_people import Family, add_family, add_person, admit, decide, free_beds

EARLIER, START, LATER = (f"2026-03-0{day}T09:00:00.000000Z" for day in (1, 2, 3))
ASSIGN = (
    "INSERT INTO bed_assignment (id, stay_id, decision_id, bed_id, person_id, starts_at, ends_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def service(desk: Desk) -> ShelterService:
    return ShelterService(desk)


@pytest.fixture
def stay(desk: Desk, service: ShelterService) -> tuple[str, str, Family]:
    """A bare stay without beds, entered with plain SQL: its id, decision and family."""
    family = add_family(desk, "Elif", "Örnek", ("Su", None, "female"))
    decision = decide(service, family)
    desk.connection.execute(
        "INSERT INTO stay (id, decision_id, person_id, admitted_on, planned_end, origin_site) "
        "VALUES ('stay', ?, ?, '2026-03-01', '2026-09-01', 'M')",
        (decision, family.woman),
    )
    return "stay", decision, family


def assign(
    desk: Desk, stay: tuple[str, str, Family], bed: str, person: str, starts: str, ends: str = OPEN_INSTANT
) -> None:
    identifier = f"{bed}{person}{starts}"
    desk.connection.execute(ASSIGN, (identifier, stay[0], stay[1], bed, person, starts, ends))


def test_the_house_begins_with_twenty_eight_places(service: ShelterService) -> None:
    board = service.board()
    assert (board.capacity, service.occupancy()) == (28, (0, 28))
    assert {room.kind for room in board.rooms} == {"bedroom", "infirmary"}
    assert [room.floor for room in board.rooms] == sorted(room.floor for room in board.rooms)


def test_there_is_no_stay_without_a_decision(desk: Desk) -> None:
    woman = add_person(desk, "Elif", "Örnek")
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        desk.connection.execute(
            "INSERT INTO stay (id, decision_id, person_id, admitted_on, planned_end, origin_site) "
            "VALUES ('stay', 'no such decision', ?, '2026-03-01', '2026-09-01', 'M')",
            (woman,),
        )


def test_a_decision_for_one_woman_opens_no_stay_for_another(desk: Desk, service: ShelterService) -> None:
    decision = decide(service, add_family(desk, "Elif", "Örnek"))
    other = add_person(desk, "Nur", "Deneme")
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        desk.connection.execute(
            "INSERT INTO stay (id, decision_id, person_id, admitted_on, planned_end, origin_site) "
            "VALUES ('stay', ?, ?, '2026-03-01', '2026-09-01', 'M')",
            (decision, other),
        )


def test_a_decision_is_used_for_one_stay(desk: Desk, stay: tuple[str, str, Family]) -> None:
    with pytest.raises(sqlcipher3.IntegrityError, match="UNIQUE"):
        desk.connection.execute(
            "INSERT INTO stay (id, decision_id, person_id, admitted_on, planned_end, origin_site) "
            "VALUES ('second', ?, ?, '2026-03-01', '2026-09-01', 'M')",
            (stay[1], stay[2].woman),
        )


def test_a_person_whom_the_decision_does_not_name_gets_no_bed(
    desk: Desk, service: ShelterService, stay: tuple[str, str, Family]
) -> None:
    stranger = add_person(desk, "Nur", "Deneme")
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        assign(desk, stay, free_beds(service)[0], stranger, START)


@pytest.mark.parametrize(
    "starts, ends",
    [(START, OPEN_INSTANT), (EARLIER, OPEN_INSTANT), (LATER, OPEN_INSTANT), (EARLIER, LATER)],
)
def test_a_bed_cannot_hold_two_people_at_once(
    desk: Desk, service: ShelterService, stay: tuple[str, str, Family], starts: str, ends: str
) -> None:
    bed = free_beds(service)[0]
    assign(desk, stay, bed, stay[2].woman, START)
    with pytest.raises(sqlcipher3.IntegrityError, match=r"^bed_taken$"):
        assign(desk, stay, bed, stay[2].children[0], starts, ends)


@pytest.mark.parametrize(
    "starts, ends",
    [(START, OPEN_INSTANT), (EARLIER, OPEN_INSTANT), (LATER, OPEN_INSTANT), (EARLIER, LATER)],
)
def test_a_person_cannot_have_two_beds_at_once(
    desk: Desk, service: ShelterService, stay: tuple[str, str, Family], starts: str, ends: str
) -> None:
    first, second, *_ = free_beds(service)
    assign(desk, stay, first, stay[2].woman, START)
    with pytest.raises(sqlcipher3.IntegrityError, match=r"^person_has_bed$"):
        assign(desk, stay, second, stay[2].woman, starts, ends)


def test_one_may_follow_another_at_the_same_instant(
    desk: Desk, service: ShelterService, stay: tuple[str, str, Family]
) -> None:
    bed = free_beds(service)[0]
    assign(desk, stay, bed, stay[2].woman, EARLIER, START)
    assign(desk, stay, bed, stay[2].children[0], START, LATER)
    assign(desk, stay, bed, stay[2].woman, LATER)
    assert service.occupancy()[0] == 1


def test_a_bed_kept_back_or_out_of_use_is_given_to_nobody(
    desk: Desk, service: ShelterService, stay: tuple[str, str, Family]
) -> None:
    held, retired, *_ = free_beds(service)
    service.take_out_of_service(held, "kırık")
    service.retire_bed(retired)
    with pytest.raises(sqlcipher3.IntegrityError, match=r"^bed_blocked$"):
        assign(desk, stay, held, stay[2].woman, START)
    with pytest.raises(sqlcipher3.IntegrityError, match=r"^bed_out_of_use$"):
        assign(desk, stay, retired, stay[2].woman, START)


def test_a_bed_with_somebody_in_it_cannot_be_kept_back(
    desk: Desk, service: ShelterService, stay: tuple[str, str, Family]
) -> None:
    bed = free_beds(service)[0]
    assign(desk, stay, bed, stay[2].woman, START)
    with pytest.raises(sqlcipher3.IntegrityError, match=r"^bed_taken$"):
        desk.connection.execute(
            "INSERT INTO bed_block (id, bed_id, kind, starts_at, ends_at) VALUES ('b', ?, 'held', ?, ?)",
            (bed, EARLIER, LATER),
        )


def test_a_block_is_never_lengthened_into_somebodys_time(desk: Desk, service: ShelterService) -> None:
    bed = free_beds(service)[0]
    service.take_out_of_service(bed, "kırık")
    desk.connection.execute("UPDATE bed_block SET ends_at = ?", (LATER,))
    with pytest.raises(sqlcipher3.IntegrityError, match=r"^bed_block_fixed$"):
        desk.connection.execute("UPDATE bed_block SET ends_at = ?", (OPEN_INSTANT,))


def test_an_assignment_only_ever_closes(desk: Desk, service: ShelterService) -> None:
    admit(service, add_family(desk, "Elif", "Örnek"))
    for statement in (
        f"UPDATE bed_assignment SET bed_id = '{free_beds(service)[0]}'",
        "DELETE FROM bed_assignment",
        "INSERT OR REPLACE INTO bed_assignment SELECT * FROM bed_assignment",
    ):
        with pytest.raises(sqlcipher3.IntegrityError, match=r"^(bed_assignment_fixed|bed_taken)$"):
            desk.connection.execute(statement)
    desk.connection.execute("UPDATE bed_assignment SET ends_at = ?", (LATER,))
    with pytest.raises(sqlcipher3.IntegrityError, match=r"^bed_assignment_fixed$"):
        desk.connection.execute("UPDATE bed_assignment SET ends_at = ?", (OPEN_INSTANT,))


def test_the_events_of_a_stay_are_append_only(desk: Desk, service: ShelterService) -> None:
    admit(service, add_family(desk, "Elif", "Örnek"))
    for statement in (
        "UPDATE stay_event SET reason = 'x'",
        "DELETE FROM stay_event",
        "INSERT OR REPLACE INTO stay_event SELECT * FROM stay_event",
    ):
        with pytest.raises(sqlcipher3.IntegrityError, match=r"^stay_event_append_only$"):
            desk.connection.execute(statement)
