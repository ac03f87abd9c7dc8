"""Consent on a real vault: per recipient, purpose and fact, for a time, taken back; letters keep to it."""

import json
from collections.abc import Iterator
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
from kdm_desk.documents.consent_form import form_text
from kdm_desk.features.consent.model import FIELDS, RECIPIENT_KINDS, ConsentState, NewConsent
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.referrals.model.directory import Kind
from kdm_desk.features.referrals.model.fields import FieldName, Lack, NoConsent
from kdm_desk.features.referrals.model.letters import EventKind, include, included, on_legal_basis
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.security.desk import Desk
from pdf_reading import page_texts
from referral_builders import BAR, COURT, POLICE, add_woman, consent_to, set_letterhead

TODAY = date(2026, 3, 2)
A_YEAR = TODAY + timedelta(days=365)
SOME = ("name", "request")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    set_letterhead(desk)
    yield desk
    desk.close()


@pytest.fixture
def woman(desk: Desk) -> str:
    return add_woman(desk, agrees=False, privacy_notice="spoken")


@pytest.fixture
def consents(desk: Desk) -> ConsentService:
    return ConsentService(desk)


@pytest.fixture
def letters(desk: Desk) -> ReferralService:
    return ReferralService(desk)


def last_audit(desk: Desk) -> dict[str, Any]:
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    return dict(row)


# Giving and taking back


def test_the_names_of_the_facts_and_of_the_kinds_are_those_of_letters() -> None:
    assert tuple(FieldName) == FIELDS
    assert tuple(Kind) == RECIPIENT_KINDS
    assert tuple(form_text("explicit_consent").fields) == FIELDS


def test_a_consent_reaches_the_institution_it_names_for_the_facts_it_names(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    assert consents.current(woman, BAR) == frozenset()
    consent_id = consent_to(desk, woman, *SOME)
    row = last_audit(desk)
    assert (row["action"], row["object_id"], json.loads(row["fields"])) == (
        "consent.give",
        consent_id,
        [*SOME],
    )
    assert consents.current(woman, BAR) == set(SOME)
    assert consents.current(woman, POLICE) == frozenset()
    assert consents.current(add_woman(desk, agrees=False), BAR) == frozenset()


def test_a_consent_to_a_kind_reaches_every_institution_of_it(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    consent_to(desk, woman, "name", institution_id=None, recipient_kind="protection")
    assert consents.current(woman, POLICE) == consents.current(woman, COURT) == {"name"}
    assert consents.current(woman, BAR) == frozenset()


def test_several_consents_add_up_and_one_taken_back_leaves_the_others(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    first = consent_to(desk, woman, "name", "phone")
    consent_to(desk, woman, "phone", "request")
    assert consents.current(woman, BAR) == {"name", "phone", "request"}
    consents.withdraw(first, "Vazgeçti")
    assert consents.current(woman, BAR) == {"phone", "request"}


def test_a_consent_ends_on_its_day(
    desk: Desk, consents: ConsentService, woman: str, clock: FixedClock
) -> None:
    consent_to(desk, woman, "name", expires_on=TODAY + timedelta(days=10))
    assert consents.current(woman, BAR, TODAY + timedelta(days=9)) == {"name"}
    assert consents.current(woman, BAR, TODAY + timedelta(days=10)) == frozenset()
    assert consents.current(woman, BAR, TODAY - timedelta(days=1)) == frozenset()
    clock.advance(timedelta(days=10))
    [consent] = consents.consents_of(woman)
    assert consent.state_on(TODAY + timedelta(days=10)) is ConsentState.EXPIRED


def test_what_was_taken_back_stays_in_the_file_with_its_reason(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    consent_id = consent_to(desk, woman)
    with pytest.raises(FieldError, match="reason_missing"):
        consents.withdraw(consent_id, "  ")
    consents.withdraw(consent_id, "Kendi isteğiyle")
    [consent] = consents.consents_of(woman)
    assert (consent.withdrawn_on, consent.withdrawal_reason) == (TODAY, "Kendi isteğiyle")
    assert consent.state_on(TODAY) is ConsentState.WITHDRAWN
    with pytest.raises(UserError, match="consent_withdrawn"):
        consents.withdraw(consent_id, "Yine")


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"institution_id": None}, "required", "recipient"),
        ({"recipient_kind": "health"}, "required", "recipient"),
        ({"institution_id": None, "recipient_kind": "moon"}, "choice_unknown", "recipient"),
        ({"purpose": ""}, "required", "purpose"),
        ({"purpose": "moon"}, "choice_unknown", "purpose"),
        ({"form": ""}, "required", "form"),
        ({"form": "moon"}, "choice_unknown", "form"),
        ({"fields": ()}, "required", "fields"),
        ({"fields": ("address",)}, "choice_unknown", "fields"),
        ({"given_on": TODAY + timedelta(days=1)}, "date_in_future", "given_on"),
        ({"expires_on": TODAY}, "consent_too_short", "expires_on"),
        ({"expires_on": TODAY + timedelta(days=3651)}, "consent_too_long", "expires_on"),
        ({"note": "x" * 5_000}, "text_too_long", "note"),
        ({"institution_id": "nowhere"}, "institution_not_found", None),
    ],
)
def test_a_consent_that_cannot_be_is_refused_at_its_field(
    consents: ConsentService, woman: str, changed: dict[str, Any], code: str, field: str | None
) -> None:
    told = NewConsent("legal_aid", "written", SOME, TODAY, A_YEAR, BAR)
    with pytest.raises(UserError) as refused:
        consents.give(woman, replace(told, **changed))
    assert (refused.value.code, getattr(refused.value, "field", None)) == (code, field)
    assert consents.consents_of(woman) == []


def test_a_file_merged_into_hers_brings_its_consents_along(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    other = add_woman(desk, agrees=False)
    consent_to(desk, other, "name")
    desk.connection.execute("UPDATE person SET merged_into = ? WHERE id = ?", (woman, other))
    assert consents.current(woman, BAR) == {"name"}
    assert included(ReferralService(desk).draft_letter(woman, BAR).fields) == (FieldName.NAME,)


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("consent", "consent_append_only"),
        ("consent_field", "consent_append_only"),
        ("consent_withdrawal", "consent_append_only"),
        ("notice_given", "notice_given_append_only"),
    ],
)
def test_what_she_agreed_to_cannot_be_rewritten(
    desk: Desk, consents: ConsentService, woman: str, table: str, code: str
) -> None:
    consents.withdraw(consent_to(desk, woman), "Vazgeçti")
    consents.record_notice(woman, "written", TODAY)
    column = {"consent": "note", "consent_field": "field", "consent_withdrawal": "reason"}.get(
        table, "version"
    )
    for statement in (f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"):
        with pytest.raises(sqlcipher3.IntegrityError, match=code):
            desk.connection.execute(statement)


# The notice


def test_the_notice_is_kept_apart_with_its_wording_and_the_one_of_the_application_counts_too(
    consents: ConsentService, woman: str, clock: FixedClock
) -> None:
    clock.advance(timedelta(days=2))
    consents.record_notice(woman, "written", TODAY + timedelta(days=1))
    apart, before = consents.notices_of(woman)
    assert (apart.form, apart.given_on, apart.at_application) == ("written", TODAY + timedelta(days=1), False)
    assert apart.version == form_text("privacy_notice").version
    assert (before.form, before.given_on, before.version, before.at_application) == (
        "spoken",
        TODAY,
        "",
        True,
    )
    assert consents.consents_of(woman) == []


def test_a_notice_left_for_later_was_not_given(desk: Desk, consents: ConsentService) -> None:
    woman = add_woman(desk, privacy_notice="later")
    assert consents.notices_of(woman) == []
    with pytest.raises(FieldError, match="required"):
        consents.record_notice(woman, "later", TODAY)
    with pytest.raises(FieldError, match="date_in_future"):
        consents.record_notice(woman, "spoken", TODAY + timedelta(days=1))


# Letters keep to it


def test_a_letter_begins_with_the_least_that_she_has_agreed_to(
    desk: Desk, letters: ReferralService, woman: str
) -> None:
    draft = letters.draft_letter(woman, BAR)
    assert included(draft.fields) == ()
    assert {field.lacks for field in draft.fields} == {Lack(NoConsent.NEVER_GIVEN)}
    consent_to(desk, woman, "name", "birth_date")
    draft = letters.draft_letter(woman, BAR)
    assert included(draft.fields) == (FieldName.NAME,)
    assert included(include(draft, FieldName.BIRTH_DATE, True).fields) == (
        FieldName.NAME,
        FieldName.BIRTH_DATE,
    )
    assert included(include(draft, FieldName.PHONE, True).fields) == (FieldName.NAME,)


def test_the_reason_says_since_when_her_consent_is_missing(
    desk: Desk, consents: ConsentService, letters: ReferralService, woman: str, clock: FixedClock
) -> None:
    consent_to(desk, woman, "name", expires_on=TODAY + timedelta(days=3))
    consents.withdraw(consent_to(desk, woman, "phone"), "Vazgeçti")
    clock.advance(timedelta(days=5))
    lacks = {field.name: field.lacks for field in letters.draft_letter(woman, BAR).fields}
    assert lacks[FieldName.NAME] == Lack(NoConsent.EXPIRED, TODAY + timedelta(days=3))
    assert lacks[FieldName.PHONE] == Lack(NoConsent.WITHDRAWN, TODAY)
    assert lacks[FieldName.REQUEST] == Lack(NoConsent.NEVER_GIVEN)


def test_a_consent_taken_back_while_the_page_was_open_stops_the_letter(
    desk: Desk, consents: ConsentService, letters: ReferralService, woman: str
) -> None:
    consent_id = consent_to(desk, woman, "name")
    draft = letters.draft_letter(woman, BAR)
    consents.withdraw(consent_id, "Vazgeçti")
    with pytest.raises(UserError) as refused:
        letters.issue(draft)
    assert (refused.value.code, refused.value.params["facts"]) == ("consent_missing", ["Adı soyadı"])
    assert letters.outgoing_register(2026) == []


def test_a_letter_the_page_says_is_agreed_to_is_not_believed(
    desk: Desk, letters: ReferralService, woman: str
) -> None:
    fields = tuple(
        replace(field, lacks=None, included=True) for field in letters.draft_letter(woman, BAR).fields
    )
    with pytest.raises(UserError, match="consent_missing"):
        letters.issue(replace(letters.draft_letter(woman, BAR), fields=fields))


def test_without_her_consent_a_letter_says_on_which_legal_basis_and_it_is_kept(
    desk: Desk, letters: ReferralService, woman: str
) -> None:
    draft = on_legal_basis(letters.draft_letter(woman, POLICE), True, "Hayati tehlike; TCK 278")
    draft = include(draft, FieldName.NAME, True)
    letter_id = letters.issue(draft)
    row = last_audit(desk)
    assert json.loads(row["fields"]) == ["name", "without_consent"]
    issued = letters.open_letter(letter_id)
    assert [(event.kind, event.note) for event in issued.events] == [
        (EventKind.ISSUED, "Hayati tehlike; TCK 278")
    ]
    assert "Şükran IŞIK" in page_texts(issued.pdf)[0]
    assert "TCK" not in page_texts(issued.pdf)[0]


def test_a_letter_she_agreed_to_keeps_no_legal_basis(
    desk: Desk, letters: ReferralService, woman: str
) -> None:
    consent_to(desk, woman, "name")
    issued = letters.open_letter(letters.issue(letters.draft_letter(woman, BAR)))
    assert [event.note for event in issued.events] == [""]
    assert json.loads(
        desk.connection.execute("SELECT fields FROM audit WHERE action = 'letter.issue'").fetchone()[0]
    ) == [
        "consent",
        "name",
    ]


# The forms


def test_the_blank_forms_have_our_words_the_letterhead_and_lines_to_write_on(
    consents: ConsentService,
) -> None:
    notice, form = (
        " ".join(page_texts(consents.blank_notice())),
        " ".join(page_texts(consents.blank_consent())),
    )
    for text in (notice, form):
        assert "UYDURMA BELEDİYESİ" in text
        assert "hukukçusu gözden geçirmelidir" in text
        assert "Uydurma Kadın Danışma Merkezi" in text
        assert "....." in text
        assert "■" not in text
    assert "AYDINLATMA METNİ" in notice
    assert "onay belgesi değildir" in notice
    assert form.count("☐") == len(FIELDS)
    assert "☒" not in form


def test_the_form_of_a_consent_says_what_she_agreed_to(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    consent_id = consent_to(desk, woman, "name", "phone", expires_on=date(2026, 9, 1))
    text = " ".join(page_texts(consents.consent_sheet(consent_id)))
    assert last_audit(desk)["action"] == "consent.print"
    for said in (
        "Şükran IŞIK",
        "M-2026/000001",
        "İzmir Barosu Adli Yardım Bürosu",
        "Adli yardım başvurusu",
        "02.03.2026",
        "01.09.2026",
        "☒ Adım ve soyadım",
        "☒ Güvenli telefon",
        "☐ Kimlik numaram",
    ):
        assert said in text
    kind = consent_to(desk, woman, "name", institution_id=None, recipient_kind="health")
    assert "Sağlık kurumları" in " ".join(page_texts(consents.consent_sheet(kind)))


def test_the_notice_with_her_name_is_taken_out_in_the_audit(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    assert "Şükran IŞIK" in " ".join(page_texts(consents.notice_for(woman)))
    row = last_audit(desk)
    assert (row["action"], row["object_id"]) == ("notice.print", woman)


def test_typed_markup_is_printed_as_it_was_typed(desk: Desk, consents: ConsentService) -> None:
    woman = add_woman(desk, given_names="<b>Ayşe", surname="<img src=/etc/passwd>", agrees=False)
    text = " ".join(page_texts(consents.consent_sheet(consent_to(desk, woman))))
    assert "<b>Ayşe <İMG SRC=/ETC/PASSWD>" in text


# Who may, and what is told


def test_every_change_tells_the_pages_of_the_case(desk: Desk, consents: ConsentService, woman: str) -> None:
    told: list[frozenset[Topic]] = []
    desk.changes.listen(told.append)
    consents.withdraw(consent_to(desk, woman), "Vazgeçti")
    consents.record_notice(woman, "spoken", TODAY)
    assert told == [frozenset({Topic.CASE})] * 3


def test_a_file_closed_to_this_login_gives_and_takes_nothing(
    desk: Desk, consents: ConsentService, woman: str
) -> None:
    consent_id = consent_to(desk, woman)
    desk.connection.execute(
        "INSERT INTO restricted_file (person_id, since, user_id, sealing, sealed) VALUES (?, ?, 'x', 'x', x'00')",
        (woman, "2026-03-02T08:00:00.000000Z"),
    )
    desk.connection.execute(
        "INSERT INTO restricted_person (person_id, file_id) VALUES (?, ?)", (woman, woman)
    )
    for act in (
        lambda: consents.consents_of(woman),
        lambda: consents.notices_of(woman),
        lambda: consents.current(woman, BAR),
        lambda: consents.withdraw(consent_id, "x"),
        lambda: consents.consent_sheet(consent_id),
        lambda: consents.notice_for(woman),
        lambda: consent_to(desk, woman),
    ):
        with pytest.raises(NotAllowed):
            act()
