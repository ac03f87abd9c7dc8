"""Needs, aid and tasks on a real vault: what came of each, nothing overwritten, lists that leave the closed out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.model.aid import AidDetails, AidOutcome, totals
from kdm_desk.features.needs.model.tasks import NewTask
from kdm_desk.features.needs.repository.needs import UNMET_SQL
from kdm_desk.features.needs.repository.tasks import DUE_SQL, SILENT_SQL
from kdm_desk.features.needs.service.aid import AidService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.security.desk import Desk
from referral_builders import BAR, add_woman

TODAY = date(2026, 3, 2)
CASH = AidDetails("cash", TODAY, amount=125_050, institution_id=BAR)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def woman(desk: Desk) -> str:
    return add_woman(desk)


@pytest.fixture
def needs(desk: Desk) -> NeedsService:
    return NeedsService(desk)


@pytest.fixture
def aid(desk: Desk) -> AidService:
    return AidService(desk)


@pytest.fixture
def tasks(desk: Desk) -> TaskService:
    return TaskService(desk)


def last_audit(desk: Desk) -> dict[str, Any]:
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    return dict(row)


def close_to_this_login(desk: Desk, person_id: str) -> None:
    """Limit a file to somebody else, past the service that does it."""
    desk.connection.execute(
        "INSERT INTO restricted_file (person_id, since, user_id, sealing, sealed) "
        "VALUES (?, ?, 'user-x', 'x', x'00')",
        (person_id, "2026-03-02T08:00:00.000000Z"),
    )
    desk.connection.execute(
        "INSERT INTO restricted_person (person_id, file_id) VALUES (?, ?)", (person_id, person_id)
    )


def call(person_id: str) -> NewTask:
    return NewTask("call_her", TODAY, "staff-manager", person_id=person_id)


# Needs


def test_the_requests_of_an_application_are_needs_in_the_order_of_the_list(
    needs: NeedsService, woman: str
) -> None:
    found = needs.needs_of(woman)
    assert [(need.kind, need.is_open, need.detail) for need in found] == [
        ("legal", True, ""),
        ("shelter", True, ""),
    ]
    assert all(need.application_id for need in found)


def test_a_need_told_later_stands_beside_them(
    desk: Desk, needs: NeedsService, woman: str, clock: FixedClock
) -> None:
    clock.advance(timedelta(days=3))
    need_id = needs.add_need(woman, "accompaniment", "  Duruşma  günü\n")
    newest = needs.needs_of(woman)[0]
    assert (newest.id, newest.kind, newest.detail) == (need_id, "accompaniment", "Duruşma günü")
    assert newest.application_id is None
    row = last_audit(desk)
    assert (row["action"], row["object_id"], row["fields"]) == ("need.add", need_id, '["detail","kind"]')


def test_what_came_of_a_need_is_the_last_said_and_a_correction_says_why(
    needs: NeedsService, woman: str
) -> None:
    legal = needs.needs_of(woman)[0]
    needs.record_outcome(legal.id, "referred")
    with pytest.raises(FieldError, match="reason_missing"):
        needs.record_outcome(legal.id, "provided")
    needs.record_outcome(legal.id, "provided", "Avukatımız bugün görüştü")
    with pytest.raises(UserError, match="need_unchanged"):
        needs.record_outcome(legal.id, "provided", "Yine")
    needs.record_outcome(legal.id, None, "Yeniden istedi")
    after = needs.needs_of(woman)[0]
    assert after.is_open
    assert [event.outcome for event in after.events] == ["referred", "provided", None]
    assert after.events[1].note == "Avukatımız bugün görüştü"
    assert after.events[0].by == "Invented Yönetici"


def test_the_application_shows_what_came_of_its_requests(desk: Desk, needs: NeedsService, woman: str) -> None:
    needs.record_outcome(needs.needs_of(woman)[0].id, "referred")
    [application] = IntakeService(desk).applications(woman)
    assert [(one.kind, one.outcome) for one in application.requests] == [
        ("legal", "referred"),
        ("shelter", None),
    ]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda needs, woman: needs.record_outcome("nothing", "referred"), "need_not_found"),
        (lambda needs, woman: needs.add_need("nobody", "legal"), "person_not_found"),
        (lambda needs, woman: needs.add_need(woman, ""), "required"),
        (lambda needs, woman: needs.add_need(woman, "moon"), "choice_unknown"),
        (lambda needs, woman: needs.add_need(woman, "legal", "x" * 5_000), "text_too_long"),
        (lambda needs, woman: needs.record_outcome(needs.needs_of(woman)[0].id, None), "need_unchanged"),
        (lambda needs, woman: needs.record_outcome(needs.needs_of(woman)[0].id, "moon"), "choice_unknown"),
        (lambda needs, woman: needs.unmet(TODAY, TODAY - timedelta(days=1)), "period_backwards"),
    ],
)
def test_what_cannot_be_recorded_is_named_and_nothing_is_written(
    desk: Desk, needs: NeedsService, woman: str, act: Callable[[NeedsService, str], object], code: str
) -> None:
    before = desk.audit_head().sequence
    with pytest.raises(UserError) as refused:
        act(needs, woman)
    assert refused.value.code == code
    assert desk.audit_head().sequence == before


def test_unmet_needs_are_those_found_missing_in_the_period_and_still_missing(
    desk: Desk, needs: NeedsService, clock: FixedClock
) -> None:
    first, second = add_woman(desk), add_woman(desk, requests=("legal", "social_aid"))
    legal, shelter = needs.needs_of(first)
    needs.record_outcome(shelter.id, "not_available", "Yer yok")
    clock.advance(timedelta(days=1))
    needs.record_outcome(needs.needs_of(second)[0].id, "not_available")
    needs.record_outcome(legal.id, "not_available")
    needs.record_outcome(legal.id, "referred", "Baro kabul etti")
    found = needs.unmet(TODAY, TODAY + timedelta(days=1))
    assert [(row.kind, row.found_on, row.note) for row in found.rows] == [
        ("legal", TODAY + timedelta(days=1), ""),
        ("shelter", TODAY, "Yer yok"),
    ]
    assert found.counts == {"legal": 1, "shelter": 1}
    assert (found.rows[1].initials, found.rows[1].file_no) == ("Ş.I.", "M-2026/000001")
    assert [row.kind for row in needs.unmet(TODAY, TODAY).rows] == ["shelter"]
    assert [row.kind for row in needs.unmet(TODAY, TODAY + timedelta(days=1), "legal").rows] == ["legal"]


def test_a_file_merged_into_hers_brings_its_needs_along_and_gives_them_back(
    desk: Desk, needs: NeedsService, woman: str
) -> None:
    other = add_woman(desk, requests=("information",))
    desk.connection.execute("UPDATE person SET merged_into = ? WHERE id = ?", (woman, other))
    assert [need.kind for need in needs.needs_of(woman)] == ["legal", "shelter", "information"]
    desk.connection.execute("UPDATE person SET merged_into = NULL WHERE id = ?", (other,))
    assert [need.kind for need in needs.needs_of(woman)] == ["legal", "shelter"]


# Aid


def test_aid_is_recorded_for_a_need_of_hers_and_added_up(
    desk: Desk, needs: NeedsService, aid: AidService, woman: str
) -> None:
    legal = needs.needs_of(woman)[0]
    aid.record_aid(woman, CASH, legal.id)
    aid.record_aid(woman, replace(CASH, amount=10_000, institution_id=None, provider=" Dernek "))
    aid.record_aid(woman, AidDetails("food", TODAY, quantity=2, unit="package"))
    aid.record_aid(woman, AidDetails("food", TODAY, quantity=3, unit="card", outcome=AidOutcome.REFUSED))
    aid.record_aid(woman, AidDetails("rent", TODAY + timedelta(days=9), AidOutcome.PENDING, amount=500_000))
    entries = aid.aid_of(woman)
    assert {entry.provider_name for entry in entries} == {"İzmir Barosu Adli Yardım Bürosu", "Dernek", ""}
    assert {entry.need_id for entry in entries} == {legal.id, None}
    summed = {total.kind: (total.times, total.kurus, dict(total.quantities)) for total in totals(entries)}
    assert summed == {"cash": (2, 135_050, {}), "food": (1, 0, {"package": 2})}


def test_a_correction_says_why_and_the_earlier_version_stays(desk: Desk, aid: AidService, woman: str) -> None:
    aid_id = aid.record_aid(woman, CASH)
    with pytest.raises(FieldError, match="reason_missing"):
        aid.correct_aid(aid_id, replace(CASH, amount=1_000), " ")
    with pytest.raises(UserError, match="aid_unchanged"):
        aid.correct_aid(aid_id, CASH, "Aynısı")
    aid.correct_aid(aid_id, replace(CASH, amount=1_000), "Fazla yazılmış")
    [entry] = aid.aid_of(woman)
    assert (entry.details.amount, entry.corrected) == (1_000, "Fazla yazılmış")
    assert last_audit(desk)["fields"] == '["amount"]'
    rows = desk.connection.execute("SELECT amount FROM aid_event ORDER BY position").fetchall()
    assert [row["amount"] for row in rows] == [125_050, 1_000]


def test_an_entry_taken_back_counts_for_nothing_and_is_not_touched_again(aid: AidService, woman: str) -> None:
    aid_id = aid.record_aid(woman, CASH)
    aid.void_aid(aid_id, "Başka danışana yazılacaktı")
    [entry] = aid.aid_of(woman)
    assert entry.details.outcome is AidOutcome.VOID
    assert totals([entry]) == ()
    with pytest.raises(UserError, match="aid_void"):
        aid.correct_aid(aid_id, CASH, "Vazgeçtik")


@pytest.mark.parametrize(
    ("details", "code", "field"),
    [
        (replace(CASH, kind=""), "required", "kind"),
        (replace(CASH, kind="moon"), "choice_unknown", "kind"),
        (replace(CASH, given_on=TODAY + timedelta(days=1)), "date_in_future", "given_on"),
        (replace(CASH, amount=0), "amount_not_positive", "amount"),
        (replace(CASH, quantity=0, unit="piece"), "quantity_not_possible", "quantity"),
        (replace(CASH, quantity=1), "unit_missing", "unit"),
        (replace(CASH, quantity=1, unit="moon"), "choice_unknown", "unit"),
        (replace(CASH, institution_id=None, provider="x" * 300), "text_too_long", "provider"),
        (replace(CASH, institution_id="nowhere"), "institution_not_found", None),
    ],
)
def test_aid_that_cannot_be_is_refused_at_its_field(
    aid: AidService, woman: str, details: AidDetails, code: str, field: str | None
) -> None:
    with pytest.raises(UserError) as refused:
        aid.record_aid(woman, details)
    assert (refused.value.code, getattr(refused.value, "field", None)) == (code, field)
    assert aid.aid_of(woman) == []


def test_aid_for_another_womans_need_is_refused(
    desk: Desk, needs: NeedsService, aid: AidService, woman: str
) -> None:
    other = add_woman(desk)
    with pytest.raises(UserError, match="need_not_found"):
        aid.record_aid(woman, CASH, needs.needs_of(other)[0].id)


# Who may, and what is closed


def test_every_change_tells_the_pages_of_the_case(
    desk: Desk, needs: NeedsService, aid: AidService, tasks: TaskService, woman: str
) -> None:
    told: list[frozenset[Topic]] = []
    desk.changes.listen(told.append)
    needs.add_need(woman, "legal")
    aid.record_aid(woman, CASH)
    tasks.create(call(woman))
    assert told == [frozenset({Topic.CASE})] * 3


def test_a_file_closed_to_this_login_is_in_no_list_and_takes_no_change(
    desk: Desk, needs: NeedsService, aid: AidService, tasks: TaskService, woman: str, clock: FixedClock
) -> None:
    shelter = needs.needs_of(woman)[1]
    needs.record_outcome(shelter.id, "not_available")
    task_id = tasks.create(call(woman))
    close_to_this_login(desk, woman)
    clock.advance(timedelta(days=40))
    assert needs.unmet(TODAY, TODAY).rows == ()
    assert tasks.open_tasks() == []
    assert tasks.silent_files() == []
    for act in (
        lambda: needs.needs_of(woman),
        lambda: aid.aid_of(woman),
        lambda: tasks.tasks_of(woman),
        lambda: needs.add_need(woman, "legal"),
        lambda: needs.record_outcome(shelter.id, "provided", "x"),
        lambda: aid.record_aid(woman, CASH),
        lambda: tasks.finish(task_id),
    ):
        with pytest.raises(NotAllowed):
            act()


@pytest.mark.parametrize("table", ["need_event", "aid_event", "task_event"])
def test_what_happened_cannot_be_rewritten(
    desk: Desk, needs: NeedsService, aid: AidService, tasks: TaskService, woman: str, table: str
) -> None:
    needs.record_outcome(needs.needs_of(woman)[0].id, "referred")
    aid.record_aid(woman, CASH)
    tasks.create(call(woman))
    for statement in (
        f"UPDATE {table} SET note = 'x'",
        f"DELETE FROM {table}",
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(sqlcipher3.IntegrityError, match=f"{table}_append_only"):
            desk.connection.execute(statement)


def test_the_lists_read_through_indexes(desk: Desk) -> None:
    values = {
        "until": "2026-01-01",
        "owner": "",
        "limit": 5,
        "before": "x",
        "before_local": "x",
        "oldest": "x",
    }
    values |= {"outcome": "not_available", "since": "x", "kind": ""}
    for sql, index in (
        (DUE_SQL, "task_event_by_due"),
        (SILENT_SQL, "contact_by_time"),
        (UNMET_SQL, "need_event_by_outcome"),
    ):
        plan = [row[3] for row in desk.connection.execute("EXPLAIN QUERY PLAN " + sql, values)]
        assert any(index in line for line in plan), plan
        assert not any(line.startswith("SCAN") for line in plan), plan
