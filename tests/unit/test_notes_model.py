"""Words are found inside notes as Turkish readers expect; a note's versions stand in one chain."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.access import COMPARTMENTS, Compartment, Role
from kdm_desk.core.errors import FieldError
from kdm_desk.core.turkish import fold, upper_tr
from kdm_desk.features.notes.model import finding
from kdm_desk.features.notes.model.finding import find_in, wanted_words
from kdm_desk.features.notes.model.notes import (
    NOTE_COMPARTMENTS,
    NOTE_LIMIT,
    REASON_LIMIT,
    Content,
    Opening,
    SealedNote,
    Version,
    chains,
    checked_reason,
    checked_text,
    usual_compartment,
)

TURKISH = st.text("abcçdefgğhıijklmnoöpqrsştuüvwxyzÂİIŞĞ' \n.,;0123456789", max_size=200)


def found(text: str, typed: str) -> str | None:
    snippet = find_in(text, wanted_words(typed))
    return None if snippet is None else snippet.found


@pytest.mark.parametrize("typed", ["ŞİDDET", "şiddet", "siddet", "SIDDET", "şi̇ddet", "s\u0327iddet"])
@pytest.mark.parametrize("written", ["Eşinden ŞİDDET gördü.", "Eşinden şiddet gördü.", "s\u0327iddet var"])
def test_every_way_to_write_a_word_finds_every_other(typed: str, written: str) -> None:
    shown = found(written, typed)
    assert shown is not None
    assert fold(shown) == "siddet"


def test_a_word_is_found_by_its_beginning_with_any_ending() -> None:
    assert found("Ayşe'nin kocasının şiddetinden", "şiddet kocas") == "kocas"
    assert found("Ayşe'nin annesi", "ayşenin") == "Ayşe'nin"
    assert found("sanatçı", "at") is None


def test_all_words_must_be_there_in_any_order() -> None:
    text = "Kızıyla birlikte annesine gitti."
    assert found(text, "anne kız") == "Kız"
    assert found(text, "anne baba") is None


@given(TURKISH, TURKISH)
def test_a_word_of_the_text_is_always_found_and_shown_as_it_was_written(before: str, after: str) -> None:
    text = f"{before} Iğdır'ın {after}"
    snippet = find_in(text, ("igdir",))
    assert snippet is not None
    assert fold(snippet.found).startswith("igdir")
    assert snippet.found in unicodedata.normalize("NFC", text) or snippet.found in text


@given(st.text(max_size=300))
def test_letter_by_letter_a_text_folds_as_the_whole_does(text: str) -> None:
    assert " ".join(text.translate(finding._FOLDING).split()) == fold(text)


@given(st.text(max_size=120), st.integers(0, 110))
def test_a_snippet_is_a_piece_of_the_text(text: str, place: int) -> None:
    words = [word for word in fold(text[place:]).split() if len(word) > 1]
    if words:
        snippet = find_in(text, (words[-1],))
        if snippet is not None:
            assert snippet.found in text
            assert fold(snippet.found).startswith(words[-1]) or words[-1] in fold(snippet.found)


def test_a_snippet_says_where_it_was_cut() -> None:
    snippet = find_in("uzun " * 100 + "aranan" + " sonra" * 100, ("aranan",))
    assert snippet is not None
    assert snippet.before.startswith("… uzun")
    assert snippet.after.endswith("sonra …")
    assert len(snippet.line) < 230


@pytest.mark.parametrize("typed", ["", "  ", "a", "!?", "'"])
def test_too_little_to_look_for_is_refused(typed: str) -> None:
    with pytest.raises(FieldError, match="search_too_short"):
        wanted_words(typed)


@pytest.mark.parametrize("role", Role)
def test_a_role_writes_by_default_where_its_profession_reads(role: Role) -> None:
    held = [each for each in NOTE_COMPARTMENTS if each in COMPARTMENTS[role]]
    usual = usual_compartment(role, held)
    wanted = {
        Role.PSYCHOLOGIST: Compartment.PSYCHOLOGICAL,
        Role.LAWYER: Compartment.LEGAL,
        Role.SOCIAL_WORKER: Compartment.SOCIAL,
        Role.UNIT_SUPERVISOR: Compartment.SOCIAL,
        Role.DUTY_OFFICER: Compartment.HEALTH,
    }
    assert usual == wanted.get(role)


def test_who_was_granted_more_still_chooses_and_who_holds_one_need_not() -> None:
    assert usual_compartment(Role.MANAGER, [Compartment.LEGAL, Compartment.SOCIAL]) is None
    assert usual_compartment(Role.MANAGER, [Compartment.LEGAL]) is Compartment.LEGAL
    assert usual_compartment(Role.LAWYER, [Compartment.HEALTH, Compartment.SOCIAL]) is None


def test_a_note_has_its_limits() -> None:
    assert checked_text("  iki \r\n\r\n\r\nsatır  ") == "iki\n\nsatır"
    assert len(checked_text("x" * NOTE_LIMIT)) == NOTE_LIMIT
    for check, text, code in (
        (checked_text, " \n ", "required"),
        (checked_text, "x" * (NOTE_LIMIT + 1), "text_too_long"),
        (checked_reason, "\t", "reason_missing"),
        (checked_reason, "x" * (REASON_LIMIT + 1), "text_too_long"),
    ):
        with pytest.raises(FieldError, match=code):
            check(text)


@given(st.text(), st.text())
def test_what_is_sealed_comes_back_letter_by_letter(text: str, reason: str) -> None:
    content = Content(text.encode("utf-8", "ignore").decode(), reason.encode("utf-8", "ignore").decode())
    assert Content.from_bytes(content.to_bytes()) == content


def row(note_id: str, corrects: str | None = None) -> tuple[SealedNote, Version]:
    at = f"2026-03-02T06:00:0{note_id[-1]}.000000Z"
    sealed = SealedNote(note_id, "woman", None, Compartment.LEGAL, corrects, at, "staff", "user")
    return sealed, Version(note_id, at, "Defne", Opening.OPEN, note_id)


@given(st.permutations(["note-1", "note-2", "note-3", "note-4"]))
def test_corrections_stand_in_one_chain_whatever_order_they_are_read_in(order: list[str]) -> None:
    corrects = {"note-2": "note-1", "note-4": "note-2"}
    notes = chains([row(each, corrects.get(each)) for each in order], {})
    assert [[version.id for version in note.versions] for note in notes] == [
        ["note-3"],
        ["note-1", "note-2", "note-4"],
    ]
    assert notes[1].newest.id == "note-4"


def test_every_column_beside_the_text_is_part_of_its_place() -> None:
    first = row("note-1")[0]
    changed = [
        SealedNote(**{**vars(first), name: "other"})
        for name in ("id", "person_id", "appointment_id", "corrects", "written_at", "staff_id", "user_id")
    ]
    assert len({each.place for each in (first, *changed)}) == 8


def test_upper_case_of_a_note_is_found_by_its_lower_case() -> None:
    for word in ("ığdır", "izmir", "şiddet", "çığlık", "ölüm", "üzgün"):
        assert found(upper_tr(word), word) == upper_tr(word)
