"""Writing a letter: the live page, what leaves the house, printing it through a pipe to a program named `lp`."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gui.accessibility import unnamed_controls
from gui.keyboard import press
from gui.letter_room import LP, Room, letter_room
from gui.schedule_session import on_desk
from gui.typography import clipped_labels
from kdm_desk.features.people.model.persons import Answer
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.referrals.model.fields import FieldName
from kdm_desk.features.referrals.model.letters import EventKind, LetterState, NumberMode
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.theme import apply_theme
from referral_builders import BAR, POLICE, SAFE

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
    pytest.mark.xfail(sys.platform == "win32", reason="Windows prints through Qt", strict=False),
]

BROKEN_LP = """#!/bin/sh
cat > /dev/null
echo "lp: The printer is not responding." >&2
exit 1
"""


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    with letter_room(qapp, tmp_path, monkeypatch) as room:
        yield room


def answer_question(yes: bool) -> None:
    """The next modal question is answered as soon as it stands."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QuestionDialog):
            dialog.accept() if yes else dialog.reject()
        else:
            QTimer.singleShot(10, answer)

    QTimer.singleShot(0, answer)


# The live page


def test_the_real_page_stands_beside_the_facts_and_says_in_one_sentence_what_leaves(room: Room) -> None:
    room.open()
    assert "Şükran IŞIK" in room.paper()
    assert "İZMİR BAROSU BAŞKANLIĞINA" in room.paper()
    sentence = "This goes to İzmir Barosu Adli Yardım Bürosu: her name, her telephone and her request."
    assert room.page.leaves.text() == sentence


def test_a_tick_changes_the_paper_and_the_sentence(room: Room, qtbot: QtBot) -> None:
    room.open()
    before = room.page.preview.page_count
    assert before == 1
    room.page.form.facts.tick(FieldName.BIRTH_DATE).click()
    assert "her date of birth" in room.page.leaves.text()
    pages = room.page.preview.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("23.04.1991" in page.accessibleDescription() for page in pages))


def test_an_unsafe_number_is_greyed_with_the_reason(room: Room) -> None:
    on_desk(
        room.context,
        lambda: PeopleService(room.context.desk).set_safe_contact(
            room.woman, [replace(SAFE, safe=Answer.NO)], "", ""
        ),
    )
    room.open()
    tick = room.page.form.facts.tick(FieldName.PHONE)
    assert not tick.isEnabled()
    assert not tick.isChecked()
    assert room.page.form.facts.note(FieldName.PHONE) == "No number of hers is known to be safe."
    assert "0532" not in room.paper()
    assert "aracılığıyla" in room.paper()


def test_characters_that_paper_cannot_show_are_warned_of_until_they_are_gone(room: Room) -> None:
    room.open()
    room.write("subject", "Konu 😀")
    room.paper()
    assert "😀" in room.page.paper_warning.text()
    room.write("subject", "Konu")
    room.paper()
    assert room.page.paper_warning.text() == ""


def test_another_reader_gets_his_own_wording_but_words_written_by_hand_stay(room: Room) -> None:
    room.open()
    room.choose(POLICE)
    assert "6284" in room.paper()
    assert room.draft().subject == "Koruma Talebi"
    room.write("text", "Kendi cümlem.")
    room.choose(BAR)
    assert room.draft().text == "Kendi cümlem."
    assert "What you wrote yourself goes too." in room.page.leaves.text()
    assert "İZMİR BAROSU" in room.paper()


def test_the_page_says_who_gives_the_number(room: Room) -> None:
    room.open()
    assert "when it is printed" in room.page.note.text()
    room.on_desk(lambda service: service.set_number_mode(NumberMode.REGISTRY))
    room.open()
    assert "registry" in room.page.note.text()


def test_without_a_file_the_page_says_where_a_letter_begins(room: Room) -> None:
    room.page.open_with()
    room.wait()
    assert not room.page.print_key.isEnabled()


# Printing


def test_what_is_missing_is_said_next_to_its_field(room: Room) -> None:
    room.open()
    room.write("subject", "  ")
    room.page.print_key.click()
    room.wait()
    assert room.page.form.head.question("subject").problem_text()
    assert room.on_desk(lambda service: service.outgoing_register(2026)) == []


def test_printing_numbers_the_letter_sends_these_very_pages_and_writes_no_file(room: Room) -> None:
    room.open()
    press(room.page.print_key, Qt.Key.Key_Space)
    room.wait()
    [line] = room.on_desk(lambda service: service.outgoing_register(2026))
    assert (line.number, line.state, line.printed) == ("M-2026/G-1", LetterState.SENT, 1)
    pages = Path(f"{room.lp}.pages").read_bytes()
    assert pages == room.on_desk(lambda service: service.pdf(line.letter_id))
    assert pages.startswith(b"%PDF")
    for folder in room.quiet:
        assert list(folder.iterdir()) == []
    assert room.opened == [("issued_letter", {"letter_id": line.letter_id})]


def test_a_held_or_doubled_key_makes_one_letter(room: Room) -> None:
    room.open()
    for _ in range(3):
        room.page.print_key.click()
    room.wait()
    room.page.print_key.click()
    room.wait()
    lines = room.on_desk(lambda service: service.outgoing_register(2026))
    assert [(line.number, line.printed) for line in lines] == [("M-2026/G-1", 1)]


def test_a_printer_that_refuses_leaves_the_number_and_the_next_try_takes_no_other(room: Room) -> None:
    room.lp.write_text(BROKEN_LP)
    room.open()
    room.page.print_key.click()
    room.wait()
    assert "not responding" in room.page.banner.text()
    [line] = room.on_desk(lambda service: service.outgoing_register(2026))
    assert line.state is LetterState.ISSUED
    assert not room.page.form.isEnabled()
    room.lp.write_text(LP)
    room.page.print_key.click()
    room.wait()
    [line] = room.on_desk(lambda service: service.outgoing_register(2026))
    assert (line.number, line.state) == ("M-2026/G-1", LetterState.SENT)


def test_a_number_that_became_unsafe_meanwhile_is_shown_greyed_and_nothing_goes_out(room: Room) -> None:
    room.open()
    room.page.form.facts.tick(FieldName.DISTRICT).click()
    people = PeopleService(room.context.desk)
    on_desk(room.context, lambda: people.set_safe_contact(room.woman, [], "", ""))
    room.page.print_key.click()
    room.wait()
    assert room.page.banner.text()
    assert not room.page.form.facts.tick(FieldName.PHONE).isEnabled()
    assert room.page.form.facts.tick(FieldName.DISTRICT).isChecked()
    assert room.on_desk(lambda service: service.outgoing_register(2026)) == []


# The readable copy


def test_a_readable_copy_is_written_only_after_the_warning_was_taken(room: Room, tmp_path: Path) -> None:
    room.open()
    answer_question(yes=False)
    room.page.save_key.click()
    room.wait()
    assert room.page.findChild(QFileDialog) is None
    assert room.on_desk(lambda service: service.outgoing_register(2026)) == []
    answer_question(yes=True)
    room.page.save_key.click()
    dialog = room.page.findChild(QFileDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(tmp_path / "kopya.pdf"))
    dialog.accept()
    room.wait()
    [line] = room.on_desk(lambda service: service.outgoing_register(2026))
    assert (line.state, line.printed) == (LetterState.SENT, 0)
    copy = (tmp_path / "kopya.pdf").read_bytes()
    assert copy == room.on_desk(lambda service: service.pdf(line.letter_id))
    events = room.on_desk(lambda service: service.open_letter(line.letter_id)).events
    assert [event.kind for event in events] == [EventKind.ISSUED, EventKind.EXPORTED]


# Drafts


def test_a_letter_begun_is_offered_again(room: Room) -> None:
    room.open(started="first")
    room.choose(POLICE)
    room.page.form.facts.tick(FieldName.NAME).click()
    room.write("subject", "Yarım kalan konu")
    before = room.page.has_unsaved
    room.page.keep_draft()
    room.wait()
    assert (before, room.page.has_unsaved) == (True, False)
    room.open(started="second")
    draft = room.draft()
    assert (draft.subject, draft.institution.id) == ("Yarım kalan konu", POLICE)
    assert not room.page.form.facts.tick(FieldName.NAME).isChecked()
    assert "again" in room.page.banner.text()


def test_coming_back_to_the_same_letter_finds_it_as_it_was_left(room: Room) -> None:
    room.open(started="first")
    room.write("subject", "Konu")
    room.page.open_with(person_id=room.woman, started="first")
    room.wait()
    assert room.draft().subject == "Konu"


def test_a_letter_is_kept_by_itself_while_it_is_written(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.write("subject", "Kendiliğinden")
    qtbot.waitUntil(lambda: not room.page.has_unsaved, timeout=10_000)
    room.wait()
    kept = room.on_desk(lambda service: service.kept_draft(room.woman))
    assert kept is not None
    assert kept["subject"] == "Kendiliğinden"


# For every eye and ear


@pytest.mark.parametrize("percent", [100, 150])
def test_every_control_is_named_and_every_word_has_room(room: Room, qapp: QApplication, percent: int) -> None:
    apply_theme(qapp, "light", percent)
    room.open()
    room.page.form.words.open_section("more")
    room.page.print_key.click()
    room.wait()
    assert unnamed_controls(room.page) == []
    assert clipped_labels(room.page) == []
    apply_theme(qapp)


def test_the_wheel_changes_neither_printer_nor_reader(room: Room) -> None:
    room.open()
    for combo in (room.page.printer, room.page.form.head.input("institution_id").target()):
        assert combo.focusPolicy() == Qt.FocusPolicy.StrongFocus
