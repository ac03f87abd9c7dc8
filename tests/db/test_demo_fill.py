"""The demo's invention: a vault that looks lived in, keeps every rule and finds every woman it invented."""

import itertools
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.app.demo.fill import FEWEST_PEOPLE, fill_demo
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.core.errors import NotAllowed, UserError
from kdm_desk.core.identity import tckn_valid
from kdm_desk.features.people.repository import finding
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.features.schedule.model.appointments import (
    State,
    corrections_from,
    holds_claims,
    steps_from,
)
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.model.house import PlaceState, propose_beds
from kdm_desk.features.shelter.model.placement import Rules, placement_concerns
from kdm_desk.features.shelter.repository import families
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security import audit_check
from kdm_desk.security.desk import Desk
from kdm_desk.storage.checks import check_file
from kdm_desk.storage.transaction import Reader

WOMEN = 320
# Which list the answers of a column come from.
CODED = {
    ("person", "marital_status"): "marital_status",
    ("person", "education"): "education",
    ("person", "employment"): "employment",
    ("person", "income_band"): "income_band",
    ("person", "social_security"): "social_security",
    ("person", "nationality_status"): "nationality_status",
    ("person", "disability"): "disability",
    ("person", "language"): "language",
    ("person", "province"): "provinces",
    ("person", "district"): "districts",
    ("person", "age_band"): "age_band",
    ("phone", "owner"): "phone_owner",
    ("phone", "may_answer"): "may_answer",
    ("contact", "channel"): "channel",
    ("contact", "outcome"): "contact_outcome",
    ("application", "channel"): "channel",
    ("application", "heard_from"): "heard_from",
    ("application", "since"): "violence_since",
    ("application", "frequency"): "violence_frequency",
    ("application", "privacy_notice"): "privacy_notice",
    ("application_violence", "kind"): "violence_type",
    ("need", "kind"): "request_kind",
    ("need_event", "outcome"): "request_outcome",
    ("appointment", "service"): "appointment_service",
    ("placement_decision", "ground"): "eligibility_ground",
    ("placement_withdrawal", "reason"): "withdrawal_reason",
    ("stay_event", "code"): "discharge_reason",
    ("staff", "profession"): "profession",
    ("number", "reason"): "number_void_reason",
    ("kinship", "relation"): "relation",
    ("perpetrator_trait", "trait"): "perpetrator_trait",
    ("risk_assessment", "level"): "risk_level",
    ("risk_assessment", "source"): "risk_source",
    ("risk_assessment_ground", "ground"): "risk_ground",
    ("plan_goal", "area"): "goal_area",
    ("aid_event", "kind"): "aid_kind",
    ("aid_event", "unit"): "aid_unit",
    ("task", "kind"): "task_kind",
    ("case_event", "reason"): "closing_reason",
    ("consent", "purpose"): "consent_purpose",
    ("consent", "form"): "consent_form",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A filled demo, opened on a Tuesday at 11:20."""
    desk = make_desk(
        tmp_path_factory.mktemp("demo"), clock=FixedClock(datetime(2026, 3, 3, 8, 20, tzinfo=UTC))
    )
    fill_demo(desk, WOMEN, seed=1)
    yield desk
    desk.close()


@pytest.fixture
def reader(desk: Desk) -> Iterator[Reader]:
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        yield reader


def dump(desk: Desk, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in desk.connection.execute(f"SELECT * FROM {table}")]


def test_the_filled_vault_passes_every_check(desk: Desk, reader: Reader) -> None:
    assert audit_check.verify(reader) == []
    desk.connection.execute("COMMIT")
    report = check_file(desk.connection)
    desk.connection.execute("BEGIN")
    assert report.findings == []
    assert report.counts["client_file"] == WOMEN


def test_the_vault_is_a_demo_for_ever(desk: Desk, tmp_path: Path) -> None:
    assert desk.is_demo
    assert dump(desk, "vault")[0][3] == 1


def test_a_vault_that_holds_anybody_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    fill_demo(desk, FEWEST_PEOPLE, seed=1)
    before = check_file(desk.connection).counts
    with pytest.raises(UserError, match="vault_not_empty"):
        fill_demo(desk, FEWEST_PEOPLE, seed=2)
    assert check_file(desk.connection).counts == before
    desk.close()


def test_one_real_woman_is_enough_to_refuse_and_the_vault_is_not_marked(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    with desk.change(Permission.REGISTER, "test") as tx:
        tx.insert("person", id="p1", sort_key="", created_at=tx.now, origin_site="M")
        tx.touch("person", "p1")
    with pytest.raises(UserError, match="vault_not_empty"):
        fill_demo(desk, FEWEST_PEOPLE, seed=1)
    assert dump(desk, "vault")[0][3] == 0
    assert not desk.is_demo
    desk.close()


def test_only_a_manager_fills(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, Role.FRONT_DESK)
    with pytest.raises(NotAllowed):
        fill_demo(desk, FEWEST_PEOPLE, seed=1)
    desk.close()


def test_the_same_seed_invents_the_same_people_and_another_seed_others(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
    desks = [make_desk(tmp_path / name) for name in ("a", "b", "c")]
    for desk, seed in zip(desks, (7, 7, 8), strict=True):
        fill_demo(desk, FEWEST_PEOPLE, seed)
    for table in (
        "person",
        "phone",
        "appointment_event",
        "claim",
        "bed_assignment",
        "letter",
        "search_entry",
    ):
        first, same, other = (dump(desk, table) for desk in desks)
        assert first == same
        assert first != other
    for desk in desks:
        desk.close()


def test_progress_is_told_up_to_the_whole(tmp_path: Path) -> None:
    desk, shares = make_desk(tmp_path), list[float]()
    fill_demo(desk, FEWEST_PEOPLE, 1, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    desk.close()


def test_every_answer_is_one_of_its_list(reader: Reader) -> None:
    for (table, column), name in CODED.items():
        strange = reader.all(
            f"SELECT DISTINCT {column} AS code FROM {table} WHERE {column} <> '' AND NOT EXISTS "
            f"(SELECT 1 FROM code WHERE list = ? AND code.code = {table}.{column})",
            (name,),
        )
        assert [row["code"] for row in strange] == [], f"{table}.{column}"


def test_the_reasons_of_the_schedule_are_codes_of_their_lists(reader: Reader) -> None:
    for state, name in (("no_show", "no_show_reason"), ("cancelled", "cancel_reason")):
        used = {
            row["reason"]
            for row in reader.all("SELECT reason FROM appointment_event WHERE state = ?", (state,))
        }
        known = {row["code"] for row in reader.all("SELECT code FROM code WHERE list = ?", (name,))}
        assert used
        assert used <= known


def test_the_search_finds_what_a_rebuild_would_index(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    fill_demo(desk, FEWEST_PEOPLE, seed=3)
    invented = {row[1]: row[2:] for row in dump(desk, "search_entry")}
    newest_first = [row[1] for row in sorted(dump(desk, "search_entry"), reverse=True)]
    PeopleService(desk).rebuild_search_index()
    rebuilt = {row[1]: row[2:] for row in dump(desk, "search_entry")}
    assert invented == rebuilt
    assert newest_first == [row[1] for row in sorted(dump(desk, "search_entry"), reverse=True)]
    desk.close()


def test_every_woman_is_found_by_her_file_number_and_her_name(reader: Reader) -> None:
    files = reader.all(
        "SELECT f.person_id, f.year, f.value, p.given_names, p.surname FROM client_file f "
        "JOIN person p ON p.id = f.person_id WHERE p.anonymous = 0 ORDER BY f.value LIMIT 40"
    )
    for row in files:
        for typed in (f"{row['year']}/{row['value']}", f"{row['surname']} {row['given_names']}"):
            assert row["person_id"] in [hit.person_id for hit in finding.find(reader, typed, WOMEN)]


def test_numbers_nobody_owns(reader: Reader) -> None:
    phones = [row["number"] for row in reader.all("SELECT number FROM phone")]
    assert all(number.startswith(("+9059", "+902320")) for number in phones)
    identities = [row["value"] for row in reader.all("SELECT value FROM identity WHERE kind = 'tckn'")]
    assert all(value.startswith("90") for value in identities)
    valid = sum(map(tckn_valid, identities))
    assert 0 < valid < len(identities)


def test_eighteen_months_lie_behind_and_three_weeks_ahead(reader: Reader) -> None:
    ends = reader.one("SELECT min(starts_at), max(starts_at) FROM appointment")
    assert ends is not None
    first, last = ends
    today = date(2026, 3, 3)
    assert today - timedelta(days=560) < date.fromisoformat(first[:10]) < today - timedelta(days=500)
    assert today + timedelta(days=14) <= date.fromisoformat(last[:10]) <= today + timedelta(days=21)
    opened = reader.value("SELECT min(opened_at) FROM client_file")
    assert parse_instant(opened).date() < today - timedelta(days=500)


def test_nothing_that_happened_lies_in_the_future(reader: Reader) -> None:
    for table, column in (
        ("person", "created_at"),
        ("contact", "at"),
        ("application", "received_at"),
        ("appointment", "booked_at"),
        ("appointment_event", "at"),
        ("playroom_event", "at"),
        ("placement_decision", "made_at"),
        ("stay_event", "at"),
        ("letter_event", "at"),
        ("backup_run", "at"),
        ("number", "allocated_at"),
        ("risk_assessment", "assessed_at"),
        ("order_event", "at"),
        ("order_version", "at"),
        ("plan_goal_event", "at"),
        ("aid_event", "at"),
        ("task_event", "at"),
        ("case_event", "at"),
        ("consent_withdrawal", "at"),
        ("disclosure_answer", "at"),
    ):
        assert reader.value(f"SELECT max({column}) FROM {table}") <= reader.now, table


def test_every_appointment_went_by_the_steps_that_the_desk_allows(reader: Reader) -> None:
    events = reader.all(
        "SELECT appointment_id, state, corrects, reason, at FROM appointment_event ORDER BY appointment_id, position"
    )
    for _, story in itertools.groupby(events, key=lambda event: event["appointment_id"]):
        told = list(story)
        assert told[0]["state"] == "booked"
        for before, after in itertools.pairwise(told):
            allowed = corrections_from if after["corrects"] else steps_from
            assert State(after["state"]) in allowed(State(before["state"]))
            assert before["at"] <= after["at"]


def test_claims_are_held_by_those_appointments_that_take_place(reader: Reader) -> None:
    rows = reader.all(
        "SELECT min(c.active) AS fewest, max(c.active) AS most, count(*) AS claims, a.children, "
        "(SELECT e.state FROM appointment_event e WHERE e.appointment_id = a.id ORDER BY position DESC LIMIT 1) "
        "AS state FROM appointment a JOIN claim c ON c.appointment_id = a.id GROUP BY a.id"
    )
    assert len(rows) == reader.value("SELECT count(*) FROM appointment")
    for row in rows:
        assert row["fewest"] == row["most"] == int(holds_claims(State(row["state"])))
        assert row["claims"] == (4 if row["children"] else 3)


def test_what_was_moved_lives_on_in_another_appointment(reader: Reader) -> None:
    moved = reader.all(
        "SELECT a.id, a.person_id, b.person_id AS again FROM appointment a "
        "JOIN appointment_event e ON e.appointment_id = a.id AND e.state = 'moved' "
        "LEFT JOIN appointment b ON b.replaces = a.id"
    )
    assert moved
    assert all(row["person_id"] == row["again"] for row in moved)


def test_twenty_four_beds_are_taken_by_families_in_one_room_each(desk: Desk) -> None:
    board = ShelterService(desk).board()
    assert board.count(PlaceState.OCCUPIED) == 24
    assert board.count(PlaceState.CLEANING) == 1
    rooms_of: dict[str, set[str]] = {}
    for room in board.rooms:
        for place in room.places:
            if place.occupant:
                rooms_of.setdefault(place.occupant.stay_id, set()).add(room.room_id)
    assert all(len(rooms) == 1 for rooms in rooms_of.values())
    endings = ShelterService(desk).stays_ending()
    assert endings
    assert all(ending.days_left >= 0 for ending in endings)


def test_decisions_wait_and_a_mother_with_a_baby_finds_a_room_for_all(desk: Desk) -> None:
    board = ShelterService(desk).board()
    assert [decision.urgent for decision in board.waiting] == [True, False, False]
    family = next(decision.members for decision in board.waiting if len(decision.members) == 3)
    proposal = propose_beds(board, family)
    rooms = {
        room.room_id
        for room in board.rooms
        for place in room.places
        if place.bed_id in proposal.beds.values()
    }
    assert len(rooms) == 1
    assert not proposal.missing


def test_no_stay_breaks_the_regulation(reader: Reader) -> None:
    decisions = reader.all("SELECT id, decided_on FROM placement_decision")
    members = families.members_of(reader, [row["id"] for row in decisions])
    for row in decisions:
        day = date.fromisoformat(row["decided_on"])
        assert placement_concerns(members[row["id"]], day, Rules()) == []
    past = reader.value("SELECT count(*) FROM stay_event WHERE kind = 'discharged'")
    assert past > 20


def test_letters_are_numbered_answered_and_some_overdue(desk: Desk) -> None:
    service = ReferralService(desk)
    lines = [line for year in service.register_years() for line in service.outgoing_register(year)]
    assert len(lines) > 40
    assert [line.dated for line in lines] == sorted((line.dated for line in lines), reverse=True)
    assert 1 <= len(service.replies_overdue()) <= 4
    assert service.open_letter(lines[0].letter_id).pdf.startswith(b"%PDF")


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 3, 8, 20, tzinfo=UTC),
        datetime(2026, 3, 3, 5, 35, tzinfo=UTC),
        datetime(2026, 3, 3, 21, 5, tzinfo=UTC),
        datetime(2026, 3, 3, 20, 50, tzinfo=UTC),
        datetime(2026, 3, 8, 1, 0, tzinfo=UTC),
        datetime(2026, 1, 1, 14, 45, tzinfo=UTC),
    ],
    ids=[
        "a working morning",
        "opening time",
        "just after midnight",
        "just before midnight",
        "Sunday night",
        "New Year",
    ],
)
def test_today_is_lived_in_at_whatever_hour_it_is_opened(tmp_path: Path, moment: datetime) -> None:
    desk = make_desk(tmp_path, clock=FixedClock(moment))
    fill_demo(desk, WOMEN, seed=1)
    today = ScheduleService(desk).today()
    states = [appointment.state for appointment in today.appointments]
    assert states.count(State.IN_SESSION) == 1
    assert states.count(State.ARRIVED) == 1
    assert len(today.playroom.children) >= 3
    now = to_local(desk.clock.now())
    for appointment in today.appointments:
        if appointment.state is State.IN_SESSION:
            assert appointment.starts_at <= now < appointment.ends_at
    desk.close()


def test_a_working_morning_has_a_bit_of_everything(desk: Desk) -> None:
    today = ScheduleService(desk).today()
    states = {appointment.state for appointment in today.appointments}
    assert states == {
        State.DONE,
        State.IN_SESSION,
        State.ARRIVED,
        State.BOOKED,
        State.NO_SHOW,
        State.CANCELLED,
    }
    assert len(today.playroom.to_collect) == 1
    assert today.playroom.expected
