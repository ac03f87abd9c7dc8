"""Letters on a real vault: the least leaves, numbers have no gap, the same paper comes out again."""

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
from kdm_desk.core.access import Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import NotAllowed, UserError
from kdm_desk.documents.letter import Mark
from kdm_desk.features.people.model.persons import Answer
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.referrals.model.directory import Institution
from kdm_desk.features.referrals.model.fields import FieldName, Withheld
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    LetterState,
    NumberMode,
    Use,
    include,
    included,
)
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.security.desk import Desk
from kdm_desk.storage.checks import number_gaps
from pdf_reading import page_lines, page_texts
from referral_builders import (
    BAR,
    HER_ADDRESS,
    HER_CODE_WORD,
    POLICE,
    SAFE,
    add_woman,
    issue,
    put_to_bed,
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


# Writing


def test_a_new_letter_has_the_wording_for_its_reader_and_the_least_of_her_file(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    draft = service.draft_letter(woman, BAR)
    assert draft.subject == "Adli Yardım Talebi"
    assert included(draft.fields) == (FieldName.NAME, FieldName.PHONE, FieldName.REQUEST)
    assert draft.signatory_id == "staff-manager"
    assert draft.mark is Mark.SECRET
    assert service.draft_letter(woman, POLICE).subject == "Koruma Talebi"
    assert last_audit(desk)["action"] == "letter.draft"


def test_her_address_and_code_word_are_never_offered_nor_the_place_where_she_sleeps(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    put_to_bed(desk, woman)
    draft = service.draft_letter(woman, BAR)
    assert {field.name: field.withheld for field in draft.fields}[FieldName.DISTRICT] is (
        Withheld.LIVES_IN_SHELTER
    )
    for name in FieldName:
        draft = include(draft, name, True)
    text = " ".join(page_texts(service.preview(draft)))
    rooms = [row[0] for row in desk.connection.execute("SELECT name FROM room WHERE place = 'shelter'")]
    assert "Şükran IŞIK" in text
    for hidden in (HER_ADDRESS, HER_CODE_WORD, "Konak", *rooms):
        assert hidden not in text


def test_the_preview_has_no_number_and_takes_none(desk: Desk, service: ReferralService) -> None:
    draft = service.draft_letter(add_woman(desk), BAR)
    lines = page_lines(service.preview(draft))
    assert lines[lines.index("UYDURMA BELEDİYESİ") + 1] == "Kadın Danışma Merkezi"
    assert any(line.replace(" ", "").startswith("Sayı:02.03.2026") for line in lines)
    assert numbers(desk) == []


def test_before_a_letterhead_was_set_the_name_of_the_centre_stands_above(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    set_one(desk, "centre_name", "Uydurma Merkez")
    service = ReferralService(desk)
    lines = page_lines(service.preview(service.draft_letter(add_woman(desk), BAR)))
    assert "UYDURMA MERKEZ" in lines
    desk.close()


def test_typed_markup_is_printed_as_it_was_typed(desk: Desk, service: ReferralService) -> None:
    woman = add_woman(desk, given_names="<b>Ayşe", surname="<img src=/etc/passwd>")
    draft = replace(service.draft_letter(woman, BAR), text="<b>açık & <font color=red>\n</para>")
    text = " ".join(page_texts(service.pdf(service.issue(draft))))
    assert "<b>açık & <font color=red>" in text
    assert "</para>" in text
    assert "<b>Ayşe <İMG SRC=/ETC/PASSWD>" in text


def test_characters_that_paper_cannot_show_are_named(desk: Desk, service: ReferralService) -> None:
    draft = service.draft_letter(add_woman(desk), BAR)
    assert service.unprintable(draft) == ""
    assert service.unprintable(replace(draft, subject="Konu 😀", text="سلام 😀")) == "😀سلام"
    nameless = service.draft_letter(add_woman(desk, given_names="مريم", surname=""), BAR)
    assert set(service.unprintable(nameless)) == set("مريم")


def test_a_phone_that_stopped_being_safe_while_the_page_was_open_does_not_go_out(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    draft = service.draft_letter(woman, BAR)
    PeopleService(desk).set_safe_contact(woman, [replace(SAFE, safe=Answer.NO)], "", "")
    with pytest.raises(UserError) as refused:
        service.issue(draft)
    assert refused.value.code == "changed_meanwhile"
    without = include(draft, FieldName.PHONE, False)
    assert service.issue(without)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"signatory_id": "nobody"}, "signatory_missing"),
        ({"institution": Institution("Yok", "YOK", id="not-there")}, "recipient_missing"),
        ({"person_id": "not-there"}, "person_not_found"),
    ],
)
def test_what_is_not_there_any_more_is_named(
    desk: Desk, service: ReferralService, changed: dict[str, Any], code: str
) -> None:
    draft = replace(service.draft_letter(add_woman(desk), BAR), **changed)
    with pytest.raises(UserError) as refused:
        service.issue(draft)
    assert refused.value.code == code
    assert numbers(desk) == []


# Issuing


def test_an_issued_letter_has_the_next_number_an_event_and_one_audit_row(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    draft = include(service.draft_letter(woman, BAR), FieldName.BIRTH_DATE, True)
    told: list[frozenset[Topic]] = []
    desk.changes.listen(told.append)
    before = desk.audit_head().sequence
    letter_id = service.issue(draft)
    assert desk.audit_head().sequence == before + 1
    assert told == [frozenset({Topic.LETTERS, Topic.DRAFTS})]
    row = last_audit(desk)
    assert (row["action"], row["object_id"]) == ("letter.issue", letter_id)
    assert json.loads(row["fields"]) == ["birth_date", "consent", "name", "phone", "request"]
    [line] = service.outgoing_register(2026)
    assert (line.number, line.dated, line.state) == ("M-2026/G-1", date(2026, 3, 2), LetterState.ISSUED)
    assert (line.initials, line.file_no) == ("Ş.I.", "M-2026/000001")
    assert [event.kind for event in service.open_letter(letter_id).events] == [EventKind.ISSUED]


def test_the_number_stands_on_the_paper_unless_the_registry_fills_it(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    assert "M-2026/G-1" in page_texts(service.pdf(issue(desk, woman)))[0]
    service.set_number_mode(NumberMode.REGISTRY)
    assert service.writing_options().number_mode is NumberMode.REGISTRY
    letter_id = issue(desk, woman)
    assert "G-2" not in page_texts(service.pdf(letter_id))[0]
    assert service.open_letter(letter_id).line.number == "M-2026/G-2"


def test_numbers_have_no_gap_after_failures_at_any_point_of_the_transaction(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    issue(desk, woman)
    for table in ("letter", "letter_event", "audit_subject"):
        desk.connection.execute(
            f"CREATE TEMP TRIGGER broken BEFORE INSERT ON main.{table} "
            "BEGIN SELECT RAISE(ABORT, 'hand_in_the_works'); END"
        )
        with pytest.raises(UserError):
            issue(desk, woman)
        desk.connection.execute("DROP TRIGGER broken")
    issue(desk, woman)
    assert numbers(desk) == [1, 2]
    assert number_gaps(desk.connection) == []
    assert len(service.outgoing_register(2026)) == 2


def test_each_year_begins_again_with_one(desk: Desk, service: ReferralService, clock: FixedClock) -> None:
    woman = add_woman(desk)
    issue(desk, woman)
    clock.advance(timedelta(days=365))
    issue(desk, woman)
    assert [line.number for line in service.outgoing_register(2027)] == ["M-2027/G-1"]
    assert service.register_years() == [2027, 2026]


def test_a_number_belongs_to_one_letter_in_the_database_itself(desk: Desk, service: ReferralService) -> None:
    issue(desk, add_woman(desk))
    columns = (
        "person_id, institution_id, site, year, value, dated, subject, content, fields, signatory_id,"
        " issued_at, origin_site"
    )
    with pytest.raises(sqlcipher3.IntegrityError, match="UNIQUE"):
        desk.connection.execute(
            f"INSERT INTO letter (id, {columns}) SELECT 'second', {columns} FROM letter LIMIT 1"
        )
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        desk.connection.execute(
            f"INSERT INTO letter (id, {columns}) SELECT 'second', "
            f"{columns.replace('value', 'value + 1')} FROM letter LIMIT 1"
        )


def test_what_happened_to_a_letter_cannot_be_rewritten(desk: Desk, service: ReferralService) -> None:
    issue(desk, add_woman(desk))
    for statement in ("UPDATE letter_event SET note = 'x'", "DELETE FROM letter_event"):
        with pytest.raises(sqlcipher3.IntegrityError, match="letter_event_append_only"):
            desk.connection.execute(statement)


def test_the_same_paper_comes_out_again_whatever_changed_since(
    desk: Desk, service: ReferralService, clock: FixedClock
) -> None:
    woman = add_woman(desk)
    letter_id = issue(desk, woman)
    first = service.pdf(letter_id)
    PeopleService(desk).name_person(woman, "Başka", "Ad")
    bar = next(each for each in service.institutions() if each.id == BAR)
    service.save_institution(replace(bar, name="Başka Baro", addressee="BAŞKA BAROYA"))
    set_one(desk, "letterhead", {"heading_lines": ["T.C.", "BAŞKA"], "contact_lines": []})
    clock.advance(timedelta(days=40))
    assert service.pdf(letter_id) == first


def test_the_usual_signatory_is_the_one_set_else_who_signed_last(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    issue(desk, woman, signatory_id="staff-lawyer")
    assert service.draft_letter(woman, BAR).signatory_id == "staff-lawyer"
    assert "Defne ÖRNEKOĞLU" in page_lines(service.preview(service.draft_letter(woman, BAR)))
    set_one(desk, "letter_signatory", "staff-social")
    assert service.draft_letter(woman, BAR).signatory_id == "staff-social"


# Who may


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.DUTY_OFFICER])
def test_the_directory_is_for_those_who_keep_it(tmp_path: Path, role: Role) -> None:
    desk = make_desk(tmp_path, role)
    with pytest.raises(NotAllowed):
        ReferralService(desk).save_institution(Institution("Bir", "BİR"))
    desk.close()


def test_who_writes_no_letters_sees_none(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, Role.DUTY_OFFICER)
    service = ReferralService(desk)
    for step in (
        lambda: service.draft_letter("person", BAR),
        lambda: service.outgoing_register(2026),
        lambda: service.open_letter("letter"),
        lambda: service.keep_draft("person", {}),
        lambda: service.letters_of("person"),
    ):
        with pytest.raises(NotAllowed):
            step()
    desk.close()


# Unfinished letters


def test_an_unfinished_letter_is_kept_for_its_writer_alone_until_it_is_issued(
    desk: Desk, service: ReferralService
) -> None:
    woman = add_woman(desk)
    service.keep_draft(woman, {"subject": "Yarım"})
    service.keep_draft(woman, {"subject": "Yarım kalan"})
    assert service.kept_draft(woman) == {"subject": "Yarım kalan"}
    other = make_desk(Path(desk.path).parent, Role.LAWYER)
    assert ReferralService(other).kept_draft(woman) is None
    other.close()
    issue(desk, woman)
    assert service.kept_draft(woman) is None
    service.keep_draft(woman, {"subject": "Yine"})
    service.discard_draft(woman)
    assert service.kept_draft(woman) is None


# No plaintext


def test_previewing_and_issuing_write_no_readable_file(
    desk: Desk, service: ReferralService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, home = tmp_path / "temporary", tmp_path / "here"
    temporary.mkdir()
    home.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.chdir(home)
    woman = add_woman(desk, given_names="Zümrütkız")
    draft = service.draft_letter(woman, BAR)
    service.preview(draft)
    service.unprintable(draft)
    service.pdf(service.issue(draft), Use.PRINT)
    assert list(temporary.iterdir()) == []
    assert list(home.iterdir()) == []
    for path in desk.path.parent.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert "Zümrütkız".encode() not in content
            assert b"%PDF" not in content
