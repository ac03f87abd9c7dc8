"""What an application must keep before it is written down."""

from datetime import date, datetime, timedelta

import pytest

from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.features.intake.model import (
    NAMELESS_CALLER,
    NAMELESS_VISITOR,
    NewApplication,
    mended,
)
from kdm_desk.features.people.model.persons import Child, Identity, PersonDetails, Phone

NOW = datetime(2026, 3, 2, 9, 0)


def problems(application: NewApplication) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in mended(application, NOW)[1]]


def test_the_channel_is_all_that_must_be_known() -> None:
    assert problems(NewApplication("in_person")) == []
    assert problems(NewApplication("")) == [("channel", "required")]


def test_a_caller_who_gives_no_name_is_written_down_as_such() -> None:
    caller = mended(NewApplication("telephone"), NOW)[0].applicant
    visitor = mended(NewApplication("in_person", applicant=PersonDetails(given_names="  ")), NOW)[0].applicant
    assert (caller.known_as, caller.anonymous) == (NAMELESS_CALLER, True)
    assert (visitor.known_as, visitor.anonymous) == (NAMELESS_VISITOR, True)


def test_what_she_wants_to_be_called_is_kept() -> None:
    caller = mended(NewApplication("telephone", applicant=PersonDetails(known_as="Deniz'in ablası")), NOW)[0]
    assert (caller.applicant.known_as, caller.applicant.anonymous) == ("Deniz'in ablası", True)


def test_everything_to_be_mended_is_said_at_once_and_by_its_field() -> None:
    application = NewApplication(
        "",
        received_at=NOW + timedelta(hours=1),
        applicant=PersonDetails(given_names="a" * 300, birth_date=date(2030, 1, 1)),
        identity=Identity(IdentityKind.TCKN, "12345678901"),
        phones=(Phone(""), Phone("elma")),
        last_incident=date(2026, 3, 3),
        children=(Child(given_names="b" * 300), Child(birth_date=date(2027, 1, 1))),
    )
    assert problems(application) == [
        ("channel", "required"),
        ("received_at", "time_in_future"),
        ("given_names", "text_too_long"),
        ("birth_date", "birth_date_in_future"),
        ("identity_number", "tckn_checksum"),
        ("phones.1.number", "phone_not_understood"),
        ("last_incident", "date_in_future"),
        ("children.0.given_names", "text_too_long"),
        ("children.1.birth_date", "birth_date_in_future"),
    ]


def test_a_child_older_than_her_mother_is_named_by_its_place() -> None:
    application = NewApplication(
        "in_person",
        applicant=PersonDetails(birth_date=date(2000, 5, 5)),
        children=(Child(birth_date=date(2020, 1, 1)), Child(birth_date=date(1999, 1, 1))),
    )
    assert problems(application) == [("children.1.birth_date", "child_older_than_mother")]


def test_a_clock_a_little_behind_does_not_refuse_the_woman_at_the_desk() -> None:
    assert problems(NewApplication("in_person", received_at=NOW + timedelta(minutes=4))) == []


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_identity_left_empty_is_no_identity(typed: str) -> None:
    application = NewApplication("in_person", identity=Identity(IdentityKind.TCKN, typed))
    assert mended(application, NOW)[0].identity is None


def test_numbers_are_stored_in_one_form_however_they_are_typed() -> None:
    application = NewApplication(
        "in_person",
        identity=Identity(IdentityKind.TCKN, f" {invented_tckn(5)[:3]} {invented_tckn(5)[3:]}"),
        phones=(Phone("0(532) 123 45 67"), Phone("   ")),
    )
    checked, found = mended(application, NOW)
    assert found == []
    assert checked.identity == Identity(IdentityKind.TCKN, invented_tckn(5))
    assert [phone.number for phone in checked.phones] == ["+905321234567"]
