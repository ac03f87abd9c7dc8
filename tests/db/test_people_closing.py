"""Closing a file and opening it again: never over a stay or an appointment ahead, always with a reason."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.model.closing import Closed, Way
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.model.placement import PlacementRequest
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from kdm_desk.ui.messages import sentence
from shelter_people import free_beds


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def service(desk: Desk) -> ClosingService:
    return ClosingService(desk)


@pytest.fixture
def woman(desk: Desk) -> str:
    return apply(desk, "Nergis")


def apply(desk: Desk, name: str) -> str:
    told = PersonDetails(given_names=name, surname="Uydurma")
    return IntakeService(desk).register(NewApplication("in_person", applicant=told, requests=("legal",)))


def state(desk: Desk, person_id: str) -> Closed | None:
    return PeopleService(desk).open_file(person_id).closed


def book(desk: Desk, person_id: str) -> str:
    schedule = ScheduleService(desk)
    choices = schedule.choices()
    starts = datetime(2026, 3, 9, 10)
    counsellor, room = choices.counsellors[0], choices.rooms[0]
    ends = starts + timedelta(hours=1)
    return schedule.book(
        BookingRequest(person_id, choices.services[0].code, counsellor.id, room.id, starts, ends)
    )


def admit(desk: Desk, person_id: str) -> str:
    shelter = ShelterService(desk)
    decision = shelter.decide_placement(PlacementRequest(person_id, (), shelter.lists().grounds[0].code))
    return shelter.admit(decision, {person_id: free_beds(shelter)[0]})


def test_a_file_is_closed_for_a_reason_and_opened_again_in_words(
    desk: Desk, service: ClosingService, woman: str, clock: FixedClock
) -> None:
    assert state(desk, woman) is None
    service.close_file(woman, "needs_met", "İşe girdi")
    closed = state(desk, woman)
    assert closed is not None
    assert closed.reason == "needs_met"
    clock.advance(timedelta(days=2))
    service.reopen_file(woman, "Yeniden aradı")
    file = PeopleService(desk).open_file(woman)
    assert file.closed is None
    assert [(event.kind, event.note) for event in file.case_events] == [
        ("reopened", "Yeniden aradı"),
        ("closed", "İşe girdi"),
    ]
    actions = [row[0] for row in desk.connection.execute("SELECT action FROM audit ORDER BY sequence")]
    assert [name for name in actions if name in ("file.close", "file.reopen")] == [
        "file.close",
        "file.reopen",
    ]


def test_an_appointment_ahead_keeps_a_file_open_and_is_named(
    desk: Desk, service: ClosingService, woman: str, clock: FixedClock
) -> None:
    appointment = book(desk, woman)
    with pytest.raises(UserError, match="closing_appointment_ahead") as refused:
        service.close_file(woman, "needs_met")
    said = sentence(refused.value).text
    assert "09.03.2026" in said
    assert "10:00" in said
    assert str(refused.value.params["who"]) in said
    assert [one.kind for one in service.before_closing(woman).in_the_way] == [Way.APPOINTMENT]
    ScheduleService(desk).cancel(appointment)
    service.close_file(woman, "needs_met")
    assert state(desk, woman) is not None


def test_an_appointment_that_is_over_keeps_nothing_open(
    desk: Desk, service: ClosingService, woman: str, clock: FixedClock
) -> None:
    book(desk, woman)
    clock.advance(timedelta(days=8))
    service.close_file(woman, "no_contact")


def test_a_stay_keeps_a_file_open_until_its_end_and_is_named(
    desk: Desk, service: ClosingService, woman: str
) -> None:
    stay = admit(desk, woman)
    with pytest.raises(UserError, match="closing_stay_open") as refused:
        service.close_file(woman, "needs_met")
    assert "02.03.2026" in sentence(refused.value).text
    shelter = ShelterService(desk)
    shelter.discharge(stay, shelter.lists().discharge_reasons[0].code)
    service.close_file(woman, "needs_met")


def test_what_a_merged_file_holds_keeps_the_kept_one_open(
    desk: Desk, service: ClosingService, woman: str
) -> None:
    other = apply(desk, "Nergiz")
    book(desk, other)
    MergeService(desk).merge(woman, other)
    with pytest.raises(UserError, match="closing_appointment_ahead"):
        service.close_file(woman, "needs_met")


def test_of_two_merged_files_what_was_done_last_counts(
    desk: Desk, service: ClosingService, woman: str, clock: FixedClock
) -> None:
    service.close_file(woman, "moved")
    clock.advance(timedelta(days=1))
    other = apply(desk, "Nergiz")
    MergeService(desk).merge(woman, other)
    assert state(desk, woman) is None
    clock.advance(timedelta(days=1))
    service.close_file(woman, "moved")
    assert state(desk, other) is not None
    MergeService(desk).undo(other)
    assert (state(desk, woman) is None, state(desk, other) is None) == (False, True)


def test_a_new_application_opens_a_closed_file_again(desk: Desk, service: ClosingService, woman: str) -> None:
    service.close_file(woman, "may_return")
    IntakeService(desk).register(NewApplication("telephone"), woman)
    file = PeopleService(desk).open_file(woman)
    assert file.closed is None
    assert [event.kind for event in file.case_events] == ["reopened", "closed"]
    sql = "SELECT count(*) FROM case_event WHERE application_id IS NOT NULL"
    assert desk.connection.execute(sql).fetchone()[0] == 1


def test_open_needs_and_tasks_are_told_and_do_not_refuse(
    desk: Desk, service: ClosingService, woman: str
) -> None:
    NeedsService(desk).add_need(woman, "shelter")
    told = service.before_closing(woman)
    assert (told.in_the_way, told.open_needs, told.open_tasks) == ((), 2, 0)
    service.close_file(woman, "needs_met")


@pytest.mark.parametrize(
    ("reason", "note", "code"),
    [
        ("no such", "", "choice_unknown"),
        ("other", "", "reason_missing"),
        ("needs_met", "u" * 5000, "text_too_long"),
    ],
)
def test_a_closing_without_a_proper_reason_is_refused(
    service: ClosingService, woman: str, reason: str, note: str, code: str
) -> None:
    with pytest.raises(FieldError, match=code):
        service.close_file(woman, reason, note)


def test_a_closed_file_is_not_closed_twice_nor_an_open_one_opened(
    service: ClosingService, woman: str
) -> None:
    with pytest.raises(UserError, match="file_not_closed"):
        service.reopen_file(woman, "neden")
    service.close_file(woman, "needs_met")
    with pytest.raises(UserError, match="file_closed_already"):
        service.close_file(woman, "needs_met")
    with pytest.raises(FieldError, match="reason_missing"):
        service.reopen_file(woman, "   ")
    with pytest.raises(UserError, match="person_not_found"):
        service.close_file("nobody", "needs_met")


def test_closings_are_append_only(desk: Desk, service: ClosingService, woman: str) -> None:
    service.close_file(woman, "needs_met")
    for sql in ("DELETE FROM case_event", "UPDATE case_event SET reason = 'moved'"):
        with pytest.raises(sqlcipher3.IntegrityError, match="case_event_append_only"):
            desk.connection.execute(sql)


def test_the_front_desk_does_not_close_files(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, Role.FRONT_DESK)
    woman = apply(desk, "Nergis")
    with pytest.raises(NotAllowed):
        ClosingService(desk).close_file(woman, "needs_met")
    desk.close()
