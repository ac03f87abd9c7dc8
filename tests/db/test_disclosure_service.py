"""Her own record on a real vault: the request and its days, what is taken out, what stays, what is in the audit."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlcipher3

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.features.disclosure.model import (
    Answer,
    Form,
    Item,
    Part,
    chosen,
    record_json,
)
from kdm_desk.features.disclosure.service import DisclosureService
from kdm_desk.security.desk import Desk
from referral_builders import add_woman

TODAY = date(2026, 3, 2)
PARTS = (
    Part(
        "person",
        "Kişi",
        ((Item("given_names", "Ad", "Şükran"), Item("note", "Not", "eşi aradı", free=True)),),
    ),
    Part("letters", "Yazılar", (), ("Metinler çıkarıldı.",)),
)


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
def service(desk: Desk) -> DisclosureService:
    return DisclosureService(desk)


def test_a_request_is_due_thirty_days_after_it_came(service: DisclosureService, woman: str) -> None:
    service.receive(woman, TODAY - timedelta(days=3))
    (request,) = service.requests_of(woman)
    assert request.due_on == TODAY + timedelta(days=27)
    assert request.days_left(TODAY) == 27
    assert [one.id for one in service.waiting()] == [request.id]


def test_a_request_cannot_come_tomorrow(service: DisclosureService, woman: str) -> None:
    with pytest.raises(FieldError) as refused:
        service.receive(woman, TODAY + timedelta(days=1))
    assert (refused.value.code, refused.value.field) == ("date_in_future", "received_on")
    assert service.requests_of(woman) == []


def test_an_answer_ends_the_waiting_and_is_given_once(service: DisclosureService, woman: str) -> None:
    request_id = service.receive(woman, TODAY)
    service.answer(request_id, Answer.HANDED_OVER, TODAY)
    assert service.waiting() == []
    (request,) = service.requests_of(woman)
    assert (request.answer, request.answered_on) == (Answer.HANDED_OVER, TODAY)
    with pytest.raises(UserError, match="disclosure_answered"):
        service.answer(request_id, Answer.SENT, TODAY)


@pytest.mark.parametrize(
    ("how", "day", "note", "code"),
    [
        ("", TODAY, "", "required"),
        ("refused", TODAY, "  ", "reason_missing"),
        ("sent", TODAY - timedelta(days=1), "", "disclosure_before_request"),
        ("sent", TODAY + timedelta(days=1), "", "date_in_future"),
    ],
)
def test_an_answer_that_cannot_be_changes_nothing(
    service: DisclosureService, woman: str, how: str, day: date, note: str, code: str
) -> None:
    request_id = service.receive(woman, TODAY)
    with pytest.raises(FieldError, match=code):
        service.answer(request_id, how, day, note)
    assert len(service.waiting()) == 1


def test_requests_and_answers_are_never_changed(desk: Desk, service: DisclosureService, woman: str) -> None:
    service.answer(service.receive(woman, TODAY), Answer.REFUSED, TODAY, "Kimliğini göstermedi")
    for statement in (
        "UPDATE disclosure_request SET received_on = '2020-01-01'",
        "DELETE FROM disclosure_request",
        "UPDATE disclosure_answer SET note = ''",
        "DELETE FROM disclosure_answer",
    ):
        with pytest.raises(sqlcipher3.IntegrityError, match="append_only"):
            desk.connection.execute(statement)


def test_taking_out_stands_in_the_audit_with_the_form_and_the_parts(
    desk: Desk, service: DisclosureService, woman: str
) -> None:
    record = service.take_out(woman, PARTS, Form.PDF)
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    assert row["action"] == "file.export"
    assert set(json.loads(row["fields"])) == {"pdf", "person", "letters"}
    subjects = desk.connection.execute(
        "SELECT person_id FROM audit_subject WHERE sequence = ?", (row["sequence"],)
    ).fetchall()
    assert [subject["person_id"] for subject in subjects] == [woman]
    assert record.parts == PARTS


def test_only_who_may_export_takes_a_record_out_but_the_front_desk_may_enter_a_request(
    tmp_path: Path, desk: Desk, woman: str
) -> None:
    front = make_desk(tmp_path, Role.FRONT_DESK)
    try:
        service = DisclosureService(front)
        service.receive(woman, TODAY)
        for forbidden in (
            lambda: service.take_out(woman, PARTS, Form.DATA),
            lambda: service.head(woman),
            lambda: service.waiting(),
        ):
            with pytest.raises(NotAllowed):
                forbidden()
    finally:
        front.close()


def test_the_file_of_data_has_documented_keys_and_turkish_letters(
    service: DisclosureService, woman: str
) -> None:
    content = json.loads(record_json(service.take_out(woman, PARTS, Form.DATA)).decode("utf-8"))
    assert content["format"] == "kdm-desk-own-record"
    assert set(content) == {"format", "version", "made_at", "file_no", "name", "parts"}
    person, letters = content["parts"]
    assert person["entries"] == [{"given_names": "Şükran", "note": "eşi aradı"}]
    assert person["labels"]["given_names"] == "Ad"
    assert letters["withheld"] == ["Metinler çıkarıldı."]


def test_without_free_words_a_part_says_that_they_are_left_out() -> None:
    person, letters = chosen(PARTS, {"person", "letters"}, free_words=False, left_out="Çıkarıldı.")
    assert [item.key for entry in person.entries for item in entry] == ["given_names"]
    assert person.withheld == ("Çıkarıldı.",)
    assert letters.withheld == ("Metinler çıkarıldı.",)
    assert [part.key for part in chosen(PARTS, {"letters"}, free_words=True, left_out="")] == ["letters"]
