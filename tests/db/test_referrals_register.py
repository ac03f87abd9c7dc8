"""What happens to a letter once it has a number, the register and the directory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Permission
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.referrals.model.directory import Authority, Institution, Kind
from kdm_desk.features.referrals.model.fields import FieldName
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    LetterState,
    RegisterFilter,
    Use,
)
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.security import audit_check
from kdm_desk.security.desk import Desk
from pdf_reading import page_lines, page_texts
from referral_builders import (
    BAR,
    COURT,
    POLICE,
    add_woman,
    issue,
    set_letterhead,
    set_one,
)


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
def service(desk: Desk) -> ReferralService:
    return ReferralService(desk)


def last_audit(desk: Desk) -> dict[str, Any]:
    row = desk.connection.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    return dict(row)


def numbers(desk: Desk) -> list[int]:
    rows = desk.connection.execute("SELECT value FROM number WHERE kind = 'letter' ORDER BY value").fetchall()
    return [row["value"] for row in rows]


# What happens afterwards


def test_printing_saving_and_an_answer_are_written_into_the_register(
    desk: Desk, service: ReferralService
) -> None:
    letter_id = issue(desk, add_woman(desk))
    service.record_printed(letter_id)
    service.record_printed(letter_id)
    service.record_exported(letter_id)
    service.record_reply(letter_id, "Avukat görevlendirildi.\n")
    [line] = service.outgoing_register(2026)
    assert (line.state, line.printed, line.replied_on) == (LetterState.REPLIED, 2, date(2026, 3, 2))
    opened = service.open_letter(letter_id)
    assert [event.kind for event in opened.events][-1] is EventKind.REPLIED
    assert opened.events[-1].note == "Avukat görevlendirildi."
    assert opened.events[-1].by == "Invented Yönetici"
    assert opened.included == (FieldName.NAME, FieldName.PHONE, FieldName.REQUEST)


def test_each_taking_out_of_a_letter_is_in_the_audit_with_its_purpose(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    letter_id = issue(desk, woman)
    for use, action in ((Use.READ, "open"), (Use.PRINT, "print"), (Use.EXPORT, "export")):
        service.pdf(letter_id, use)
        row = last_audit(desk)
        assert (row["action"], row["object_id"]) == (f"letter.{action}", letter_id)
        subject = desk.connection.execute(
            "SELECT person_id FROM audit_subject WHERE sequence = ?", (row["sequence"],)
        ).fetchone()
        assert subject["person_id"] == woman
    with desk.read(Permission.WRITE_LETTERS) as reader:
        assert audit_check.verify(reader) == []


def test_a_letter_taken_back_keeps_its_number_and_is_printed_no_more(
    desk: Desk, service: ReferralService
) -> None:
    letter_id = issue(desk, add_woman(desk))
    with pytest.raises(FieldError) as unexplained:
        service.withdraw(letter_id, " ")
    assert unexplained.value.code == "reason_missing"
    service.withdraw(letter_id, "Danışan vazgeçti")
    for step in (
        lambda: service.pdf(letter_id, Use.PRINT),
        lambda: service.record_printed(letter_id),
        lambda: service.record_reply(letter_id),
    ):
        with pytest.raises(UserError) as refused:
            step()
        assert refused.value.code == "letter_withdrawn"
    assert service.pdf(letter_id)
    assert numbers(desk) == [1]


def test_an_answer_to_a_letter_never_sent_is_refused(desk: Desk, service: ReferralService) -> None:
    letter_id = issue(desk, add_woman(desk))
    with pytest.raises(UserError) as refused:
        service.record_reply(letter_id)
    assert refused.value.code == "letter_not_sent"


def test_a_letter_that_is_not_there_says_so(service: ReferralService) -> None:
    for step in (service.open_letter, service.record_printed):
        with pytest.raises(UserError) as refused:
            step("no such letter")
        assert refused.value.code == "letter_not_found"


# The register


def test_the_register_is_in_the_order_of_its_numbers_also_past_nine(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    for _ in range(11):
        issue(desk, woman)
    shown = [line.number for line in service.outgoing_register(2026)]
    assert shown == [f"M-2026/G-{value}" for value in range(11, 0, -1)]
    assert len(service.outgoing_register(2026, limit=3)) == 3
    assert [line.number for line in service.letters_of(woman)] == shown


def test_the_register_shows_what_is_asked_for(
    desk: Desk, service: ReferralService, clock: FixedClock
) -> None:
    woman = add_woman(desk)
    old, answered, taken_back, fresh, unsent = (issue(desk, woman) for _ in range(5))
    to_the_court = issue(desk, woman, COURT)
    for letter_id in (old, answered, taken_back):
        service.record_printed(letter_id)
    clock.advance(timedelta(days=16))
    for letter_id in (fresh, to_the_court):
        service.record_printed(letter_id)
    service.record_reply(answered)
    service.withdraw(taken_back, "Vazgeçildi")

    def shown(which: RegisterFilter, institution_id: str = "") -> list[str]:
        return [line.letter_id for line in service.outgoing_register(2026, which, institution_id)]

    assert shown(RegisterFilter.NOT_SENT) == [unsent]
    assert shown(RegisterFilter.AWAITING) == [to_the_court, fresh, old]
    assert shown(RegisterFilter.OVERDUE) == [to_the_court, fresh, old]
    assert shown(RegisterFilter.REPLIED) == [answered]
    assert shown(RegisterFilter.WITHDRAWN) == [taken_back]
    assert shown(RegisterFilter.ALL, COURT) == [to_the_court]
    assert len(shown(RegisterFilter.ALL)) == 6


def test_an_answer_is_overdue_after_the_days_that_are_set(
    desk: Desk, service: ReferralService, clock: FixedClock
) -> None:
    letter_id = issue(desk, add_woman(desk))
    service.record_printed(letter_id)
    clock.advance(timedelta(days=15))
    assert service.replies_overdue() == []
    assert not service.outgoing_register(2026)[0].overdue
    clock.advance(timedelta(days=1))
    assert [line.letter_id for line in service.replies_overdue()] == [letter_id]
    assert service.outgoing_register(2026)[0].overdue
    assert service.replies_overdue(days=30) == []
    set_one(desk, "letter_reply_days", 30)
    assert service.replies_overdue() == []
    clock.advance(timedelta(days=400))
    assert service.replies_overdue() == []


def test_her_timeline_tells_what_happened_to_each_letter(desk: Desk, service: ReferralService) -> None:
    woman = add_woman(desk)
    letter_id = issue(desk, woman)
    service.record_printed(letter_id)
    assert [(line.number, line.event.kind) for line in service.timeline(woman)] == [
        ("M-2026/G-1", EventKind.ISSUED),
        ("M-2026/G-1", EventKind.PRINTED),
    ]


# The directory


def test_an_institution_of_ones_own_can_be_written_to_and_retired(
    desk: Desk, service: ReferralService
) -> None:
    entry = Institution("Uydurma Vakfı", "Sayın Deniz ÖRNEK", authority=Authority.PERSON, kind=Kind.SOCIAL)
    institution_id = service.save_institution(entry)
    assert service.institutions()[-1] == replace(entry, id=institution_id)
    woman = add_woman(desk)
    draft = service.draft_letter(woman, institution_id)
    assert draft.subject == "Sosyal Destek Talebi"
    lines = page_lines(service.preview(draft))
    assert "Sayın Deniz ÖRNEK" in lines
    assert "Saygılarımla." in lines
    service.save_institution(replace(entry, id=institution_id, active=False))
    assert institution_id not in [each.id for each in service.institutions()]
    assert institution_id in [each.id for each in service.institutions(retired=True)]
    with pytest.raises(FieldError) as refused:
        service.issue(draft)
    assert refused.value.code == "recipient_missing"


def test_the_seeded_directory_knows_what_each_is_for_and_an_answer_goes_before(
    service: ReferralService,
) -> None:
    known = {each.id: each.kind for each in service.institutions()}
    assert (known[BAR], known[POLICE]) == (Kind.LEGAL_AID, Kind.PROTECTION)
    assert known["institution-education-directorate"] is Kind.OTHER
    bar = next(each for each in service.institutions() if each.id == BAR)
    service.save_institution(replace(bar, kind=Kind.OTHER))
    assert next(each for each in service.institutions() if each.id == BAR).kind is Kind.OTHER


def test_an_institution_that_is_not_there_cannot_be_replaced(service: ReferralService) -> None:
    with pytest.raises(UserError) as refused:
        service.save_institution(Institution("Yok", "YOK", id="not-there"))
    assert refused.value.code == "institution_not_found"


def test_every_wording_can_be_written_for_every_kind_of_institution(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    for kind in Kind:
        institution_id = service.save_institution(Institution(kind.value, "BİR KURUMA", kind=kind))
        draft = service.draft_letter(woman, institution_id)
        assert draft.subject
        assert service.unprintable(draft) == ""
        assert "Şükran IŞIK" in " ".join(page_texts(service.preview(draft)))
