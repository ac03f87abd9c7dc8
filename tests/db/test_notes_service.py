"""Session notes at the desk: written, corrected without a loss, searched, kept as drafts, and all of it audited."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from fakes import FixedClock
from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import Cancelled, FieldError, NotAllowed, UserError
from kdm_desk.features.notes.model.notes import NOTE_LIMIT, Opening
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk
from notes_people import REASON, desk_of, look_for, write_all
from restricted_people import AYSIL, GOKCE, MANAGER, login, make_house, restrict
from schedule_builders import PSYCHOLOGIST, add_woman, request

PSYCHOLOGICAL, HEALTH = Compartment.PSYCHOLOGICAL, Compartment.HEALTH


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    with desk_of(tmp_path, Role.PSYCHOLOGIST, clock) as desk:
        yield desk


@pytest.fixture
def she(desk: Desk) -> str:
    return add_woman(desk, file_value=1)


@pytest.fixture
def service(desk: Desk) -> NotesService:
    return NotesService(desk)


def audited(desk: Desk, action: str) -> list[tuple[str, list[str]]]:
    """The fields and the sorted subjects of each row of this action."""
    rows = desk.connection.execute(
        "SELECT sequence, fields FROM audit WHERE action = ? ORDER BY sequence", (action,)
    ).fetchall()
    return [
        (
            row["fields"],
            [
                subject["person_id"]
                for subject in desk.connection.execute(
                    "SELECT person_id FROM audit_subject WHERE sequence = ? ORDER BY person_id",
                    (row["sequence"],),
                )
            ],
        )
        for row in rows
    ]


def test_corrections_are_appended_and_what_was_written_before_stays(
    service: NotesService, she: str, clock: FixedClock
) -> None:
    first = service.write_note(she, PSYCHOLOGICAL, "  Annesiyle   görüştü.  ")
    other = service.write_note(she, HEALTH, "İlaç kullanıyor.")
    clock.advance(timedelta(days=1))
    second = service.correct_note(first, "Ablasıyla görüştü.", REASON)
    third = service.correct_note(second, "Ablası ve annesiyle görüştü.", "Eksik kalmış")
    notes = service.notes_of(she)
    assert [note.newest.id for note in notes] == [other, third]
    assert [(version.text, version.reason) for version in notes[1].versions] == [
        ("Annesiyle görüştü.", ""),
        ("Ablasıyla görüştü.", REASON),
        ("Ablası ve annesiyle görüştü.", "Eksik kalmış"),
    ]
    assert notes[1].written_at < notes[1].newest.written_at
    assert {version.opening for version in notes[1].versions} == {Opening.OPEN}


def test_a_version_that_was_corrected_is_corrected_no_second_time(service: NotesService, she: str) -> None:
    first = service.write_note(she, PSYCHOLOGICAL, "Bir")
    service.correct_note(first, "İki", REASON)
    for work in (lambda: service.correct_note(first, "Üç", REASON), lambda: service.note_to_correct(first)):
        with pytest.raises(UserError, match="note_corrected"):
            work()
    with pytest.raises(UserError, match="note_not_found"):
        service.correct_note("nothing", "Üç", REASON)
    [note] = service.notes_of(she)
    assert [version.text for version in note.versions] == ["Bir", "İki"]


def test_what_is_not_well_formed_is_not_written(service: NotesService, she: str) -> None:
    for text, code in (("  ", "required"), ("x" * (NOTE_LIMIT + 1), "text_too_long")):
        with pytest.raises(FieldError, match=code):
            service.write_note(she, PSYCHOLOGICAL, text)
    first = service.write_note(she, PSYCHOLOGICAL, "x" * NOTE_LIMIT)
    with pytest.raises(FieldError, match="reason_missing"):
        service.correct_note(first, "y", " ")
    with pytest.raises(UserError, match="person_not_found"):
        service.write_note("nobody", PSYCHOLOGICAL, "y")
    assert [len(note.newest.text) for note in service.notes_of(she)] == [NOTE_LIMIT]


def test_every_step_names_her_in_the_audit_and_no_word_of_the_note(
    desk: Desk, service: NotesService, she: str
) -> None:
    other = add_woman(desk, "Ayşe", "Yılmaz")
    first = service.write_note(she, PSYCHOLOGICAL, "Uykusuz geceler")
    service.write_note(other, PSYCHOLOGICAL, "Sakin")
    service.note_to_correct(first)
    service.correct_note(first, "Uykusuz haftalar", REASON)
    service.notes_of(she)
    look_for(desk, "uykusuz")
    look_for(desk, "hiçbiri")
    assert audited(desk, "note.write") == [('["text"]', [she]), ('["text"]', [other])]
    assert audited(desk, "note.correct") == [('["reason","text"]', [she])]
    assert audited(desk, "notes.open") == [("[]", [she]), ("[]", [she])]
    assert audited(desk, "notes.search") == [("[]", [she]), ("[]", [])]


def test_a_note_about_a_session_says_which(desk: Desk, service: NotesService, she: str) -> None:
    schedule = ScheduleService(desk)
    appointment = schedule.book(request(desk, she, staff_id=PSYCHOLOGIST))
    options = service.writing_options(she, appointment)
    assert options.person.name == "Şükran Öztürk"
    assert options.compartments == (PSYCHOLOGICAL, HEALTH)
    assert options.usual is PSYCHOLOGICAL
    first = service.write_note(she, PSYCHOLOGICAL, "Görüşme", appointment)
    service.correct_note(first, "İlk görüşme", REASON)
    [note] = service.notes_of(she)
    assert note.session == options.session
    assert note.session is not None
    assert note.session.starts_at == datetime(2026, 3, 2, 10, 0)
    with pytest.raises(UserError, match="appointment_not_found"):
        service.writing_options(add_woman(desk, "Ayşe", "Yılmaz"), appointment)


def test_notes_of_a_file_joined_to_another_are_shown_and_written_there(
    desk: Desk, service: NotesService, she: str
) -> None:
    earlier = add_woman(desk, "Şükran", "Demir")
    service.write_note(earlier, PSYCHOLOGICAL, "Eskiden")
    appointment = ScheduleService(desk).book(request(desk, earlier, staff_id=PSYCHOLOGIST))
    desk.connection.execute("UPDATE person SET merged_into = ? WHERE id = ?", (she, earlier))
    service.write_note(she, PSYCHOLOGICAL, "Şimdi", appointment)
    service.write_note(she, PSYCHOLOGICAL, "Sonra")
    assert [note.newest.text for note in service.notes_of(she)] == ["Sonra", "Şimdi", "Eskiden"]
    assert audited(desk, "notes.open") == [("[]", sorted([she, earlier]))]
    assert len(service.timeline(she)) == 3
    desk.connection.execute("UPDATE person SET merged_into = NULL")
    assert [note.newest.text for note in service.notes_of(she)] == ["Sonra"]


@pytest.mark.parametrize("typed", ["ŞİDDET", "şiddet", "siddet", "SIDDET", "s\u0327iddet", "şidd görmüş"])
def test_the_search_finds_a_word_however_it_is_typed(
    desk: Desk, service: NotesService, she: str, clock: FixedClock, typed: str
) -> None:
    ids = []
    for text in (
        "ŞİDDET görmüş",
        "Eşinden şiddet görmüş",
        "s\u0327iddete tanık olmuş, görmüş",
        "Başka bir şey",
    ):
        ids.append(service.write_note(she, PSYCHOLOGICAL, text))
        clock.advance(timedelta(minutes=1))
    assert [hit.note_id for hit in look_for(desk, typed)] == ids[2::-1]


def test_a_hit_says_who_when_by_whom_and_that_it_was_corrected(
    desk: Desk, service: NotesService, she: str
) -> None:
    first = service.write_note(she, HEALTH, "Tansiyon yüksek")
    second = service.correct_note(first, "Tansiyon normal", REASON)
    hits = {hit.note_id: hit for hit in look_for(desk, "tansiyon")}
    assert hits[first].is_corrected
    assert not hits[second].is_corrected
    assert hits[second].person.name == "Şükran Öztürk"
    assert hits[second].person.file_no == "M-2026/000001"
    assert (hits[second].by, hits[second].compartment) == ("Invented Yönetici", HEALTH)
    assert hits[second].snippet.line == "Tansiyon normal"


def test_more_than_the_limit_is_told_and_pages_of_notes_are_all_read(
    desk: Desk, service: NotesService, she: str
) -> None:
    for place in range(430):
        service.write_note(she, PSYCHOLOGICAL, f"aranan {place}" if place % 2 else f"öteki {place}")
    everything = service.search("aranan", lambda _done: None, limit=1_000)
    assert (len(everything.matches), everything.is_all) == (215, True)
    few = service.search("aranan", lambda _done: None, limit=10)
    assert (len(few.matches), few.is_all) == (10, False)
    assert few.matches == everything.matches[:10]
    assert service.search("öteki 0", lambda _done: None).is_all


def test_a_search_that_is_stopped_ends_at_once_and_leaves_nothing(
    desk: Desk, service: NotesService, she: str
) -> None:
    for place in range(120):
        service.write_note(she, PSYCHOLOGICAL, f"aranan {place}")
    before = desk.connection.execute("SELECT count(*) FROM audit").fetchone()[0]
    told: list[float] = []

    def step(fraction: float) -> None:
        told.append(fraction)
        if len(told) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        service.search("aranan", step)
    assert told == [0.0, 50 / 120]
    assert desk.connection.execute("SELECT count(*) FROM audit").fetchone()[0] == before
    assert audited(desk, "notes.search") == []
    assert len(look_for(desk, "aranan")) == 120


def test_too_short_a_search_reads_nothing(service: NotesService) -> None:
    with pytest.raises(FieldError, match="search_too_short"):
        service.search("ş", lambda _done: None)


def test_restricted_files_are_searched_and_opened_for_their_own_staff_alone(tmp_path: Path) -> None:
    make_house(tmp_path)
    with login(tmp_path, MANAGER) as desk:
        she = add_woman(desk, file_value=1)
    with login(tmp_path, AYSIL) as desk:
        assert desk.holds(HEALTH)
        NotesService(desk).write_note(she, HEALTH, "Tansiyon yüksek")
    with login(tmp_path, GOKCE) as desk:
        assert len(look_for(desk, "tansiyon")) == 1
    with login(tmp_path, MANAGER) as desk:
        restrict(desk, she, AYSIL)
    with login(tmp_path, AYSIL) as desk:
        [hit] = look_for(desk, "tansiyon")
        assert hit.person.name == "Şükran Öztürk"
        [note] = NotesService(desk).notes_of(she)
        NotesService(desk).correct_note(note.newest.id, "Tansiyon normal", REASON)
    with login(tmp_path, GOKCE) as desk:
        service = NotesService(desk)
        assert look_for(desk, "tansiyon") == []
        for work in (
            lambda: service.notes_of(she),
            lambda: service.note_to_correct(note.newest.id),
            lambda: service.write_note(she, HEALTH, "yeni"),
            lambda: service.show_found(service.search("tansiyon", lambda _done: None, frozenset({she}))),
        ):
            with pytest.raises(NotAllowed, match="file_restricted"):
                work()


def test_a_draft_is_there_again_for_its_author_and_gone_once_it_is_a_note(
    tmp_path: Path, desk: Desk, service: NotesService, she: str
) -> None:
    typed = {"compartment": "health", "text": "Yarım kalan cümle", "reason": ""}
    service.keep_draft(she, "", "", typed)
    service.keep_draft(she, "", "", {**typed, "text": "Yarım kalan cümle uzadı"})
    [begun] = service.unfinished()
    assert (begun.person.name, begun.appointment_id, begun.corrects) == ("Şükran Öztürk", "", "")
    kept = service.kept_draft(she, "", "")
    assert kept is not None
    assert (kept["text"], kept["compartment"]) == ("Yarım kalan cümle uzadı", "health")
    with desk_of(tmp_path, Role.LAWYER) as other:
        colleague = NotesService(other)
        assert colleague.unfinished() == []
        assert colleague.kept_draft(she, "", "") is None
        other.connection.execute(
            "UPDATE draft SET id = replace(id, user_id, ?), user_id = ?", (other.actor.user_id,) * 2
        )
        assert colleague.unfinished() == []
        assert colleague.kept_draft(she, "", "") is None
        other.connection.execute(
            "UPDATE draft SET id = replace(id, user_id, ?), user_id = ?", (desk.actor.user_id,) * 2
        )
    service.write_note(she, HEALTH, "Tamamlandı")
    assert service.kept_draft(she, "", "") is None
    assert service.unfinished() == []


def test_a_draft_of_a_correction_is_apart_from_a_new_note(service: NotesService, she: str) -> None:
    first = service.write_note(she, PSYCHOLOGICAL, "Bir")
    service.keep_draft(she, "", first, {"text": "Bir buçuk", "reason": "çünkü"})
    service.keep_draft(she, "", "", {"text": "Yepyeni", "reason": ""})
    service.correct_note(first, "İki", REASON)
    assert [begun.corrects for begun in service.unfinished()] == [""]
    service.discard_draft(she, "", "")
    assert service.unfinished() == []


@pytest.mark.parametrize(("role", "told"), [(Role.MANAGER, []), (Role.UNIT_SUPERVISOR, [1])])
def test_who_answers_her_request_is_told_of_the_notes_of_her_own_compartments_alone(
    tmp_path: Path, she: str, role: Role, told: list[int]
) -> None:
    write_all(tmp_path, she)
    with desk_of(tmp_path, role) as desk:
        assert [*NotesService(desk).writers(she).values()] == told
