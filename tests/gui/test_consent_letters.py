"""A letter page keeps to her consent: greyed with the reason, asked for by one key, or on a legal basis."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox

from gui.keyboard import target_of, type_text
from gui.letter_room import Room, letter_room
from gui.schedule_session import on_desk
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.model.fields import FieldName
from referral_builders import BAR, POLICE, add_woman, consent_to

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    with letter_room(qapp, tmp_path, monkeypatch) as room:
        yield room


def other_woman(room: Room) -> str:
    """A woman who has agreed to nothing yet."""
    return on_desk(room.context, lambda: add_woman(room.context.desk, agrees=False))


def test_without_her_consent_facts_are_greyed_with_the_reason_and_asked_for_by_one_key(room: Room) -> None:
    woman = other_woman(room)
    room.open(person_id=woman, started="first")
    facts = room.page.form.facts
    assert not facts.tick(FieldName.NAME).isEnabled()
    assert facts.note(FieldName.NAME) == "No consent for İzmir Barosu Adli Yardım Bürosu."
    assert "Şükran" not in room.paper()
    assert room.page.leaves.text().startswith("None of her facts")
    room.page.consent_key.click()
    room.wait()
    [(name, arguments)] = room.opened
    assert (name, arguments["person_id"], arguments["institution_id"]) == ("consent", woman, BAR)
    assert arguments["fields"] == ["name", "phone", "request"]
    assert arguments["back"] == ("letter", {"person_id": woman, "started": "first"})


def test_what_she_agrees_to_meanwhile_is_taken_in_and_the_words_stay(room: Room) -> None:
    woman = other_woman(room)
    room.open(person_id=woman, started="first")
    room.write("text", "Kendi cümlem.")
    on_desk(room.context, lambda: consent_to(room.context.desk, woman, "name", "birth_date"))
    room.open(person_id=woman, started="first")
    room.wait()
    draft = room.draft()
    assert draft.text == "Kendi cümlem."
    facts = room.page.form.facts
    assert facts.tick(FieldName.NAME).isChecked()
    assert facts.tick(FieldName.BIRTH_DATE).isEnabled()
    assert not facts.tick(FieldName.BIRTH_DATE).isChecked()
    assert not facts.tick(FieldName.PHONE).isEnabled()
    assert "Şükran IŞIK" in room.paper()


def test_a_consent_that_ended_says_since_when(room: Room) -> None:
    woman = other_woman(room)

    def agree_and_take_back() -> None:
        consents = ConsentService(room.context.desk)
        consents.withdraw(consent_to(room.context.desk, woman), "Vazgeçti")

    on_desk(room.context, agree_and_take_back)
    room.open(person_id=woman)
    assert room.page.form.facts.note(FieldName.NAME) == "She took her consent back on 02.03.2026."


def test_on_a_legal_basis_facts_go_without_her_consent_and_it_is_said_everywhere(room: Room) -> None:
    woman = other_woman(room)
    room.open(person_id=woman)
    room.choose(POLICE)
    basis = room.page.form.basis
    target_of(basis, "without_consent", QCheckBox).click()
    room.page.form.facts.tick(FieldName.NAME).click()
    assert room.page.unagreed.text() == "Without her consent: her name."
    room.page.print_key.click()
    room.wait()
    assert basis.question("legal_basis").problem_text()
    type_text(basis.input("legal_basis").target(), "Hayati tehlike")
    room.page.print_key.click()
    room.wait()
    [line] = room.on_desk(lambda service: service.outgoing_register(2026))
    events = room.on_desk(lambda service: service.open_letter(line.letter_id)).events
    assert events[0].note == "Hayati tehlike"
    assert "legal basis" in words.event(events[0])


def test_without_the_legal_basis_again_the_facts_fall_out(room: Room) -> None:
    room.open(person_id=other_woman(room))
    tick = target_of(room.page.form.basis, "without_consent", QCheckBox)
    tick.click()
    room.page.form.facts.tick(FieldName.NAME).click()
    tick.click()
    assert not room.page.form.facts.tick(FieldName.NAME).isChecked()
    assert not room.page.form.facts.tick(FieldName.NAME).isEnabled()
    assert "Şükran" not in room.paper()


def test_a_consent_taken_back_at_the_last_moment_stops_the_letter_and_greys_the_facts(room: Room) -> None:
    woman = other_woman(room)
    consent_id = on_desk(room.context, lambda: consent_to(room.context.desk, woman))
    room.open(person_id=woman)
    room.page.hide()
    on_desk(room.context, lambda: ConsentService(room.context.desk).withdraw(consent_id, "Vazgeçti"))
    room.page.print_key.click()
    room.wait()
    assert "She has not agreed" in room.page.banner.text()
    assert not room.page.form.facts.tick(FieldName.NAME).isEnabled()
    assert room.on_desk(lambda service: service.outgoing_register(2026)) == []
