"""The screens of session notes: the tab of the case file, the page for writing, the search, the shelter's address."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import press, target_of, type_text
from gui.people_stage import SUKRAN, Stage, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.app.features import FEATURES
from kdm_desk.core.access import Compartment, Role
from kdm_desk.features.notes.gui.note_page import NotePage
from kdm_desk.features.notes.gui.notes_tab import NotesTab
from kdm_desk.features.notes.gui.search_page import NotesSearchPage
from kdm_desk.features.notes.gui.today_card import UnfinishedNotesCard
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.schedule.gui.page import SchedulePage
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.theme import apply_theme
from notes_people import REASON, TEXTS, desk_of
from schedule_builders import LAWYER, request

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CONTROL = Qt.KeyboardModifier.ControlModifier
ADDRESS = "Uydurma Sokak 3, Konak"


class Room(Stage):
    """A window with one woman in the vault, at the hands of a login that writes notes."""

    def begin(self) -> None:
        self.window.resize(1366, 768)
        [self.she] = self.register(SUKRAN)

    @property
    def service(self) -> NotesService:
        return NotesService(self.context.desk)

    def texts(self) -> list[list[str]]:
        notes = self.done(lambda: self.service.notes_of(self.she))
        return [[version.text for version in note.versions] for note in notes]

    def write(self, text: str, compartment: Compartment = Compartment.LEGAL) -> str:
        written: str = self.done(lambda: self.service.write_note(self.she, compartment, text))
        return written

    def tab(self) -> NotesTab:
        page = self.open("case_file", person_id=self.she, tab="notes")
        [tab] = page.findChildren(NotesTab)
        return tab

    def draft(self) -> dict[str, object] | None:
        kept: dict[str, object] | None = self.done(lambda: self.service.kept_draft(self.she, "", ""))
        return kept


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    yield from room_of(qapp, tmp_path, Role.LAWYER)


@pytest.fixture
def supervisor(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    yield from room_of(qapp, tmp_path, Role.UNIT_SUPERVISOR)


def room_of(qapp: QApplication, folder: Path, role: Role) -> Iterator[Room]:
    apply_theme(qapp)
    with unlocked(folder, FEATURES, role, FixedClock()) as context:
        room = Room(context)
        room.begin()
        yield room


def key(widget: QWidget, text: str) -> QPushButton:
    [found] = [each for each in widget.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    return found


def typing(page: NotePage, name: str = "text") -> QPlainTextEdit:
    return target_of(page.form, name, QPlainTextEdit)


def answer(yes: bool) -> None:
    """The next question is answered as soon as it stands."""

    def press_key() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QuestionDialog)
        (dialog.go_on if yes else dialog.keep).click()

    QTimer.singleShot(0, press_key)


def test_a_note_is_typed_saved_with_ctrl_enter_and_stands_in_her_file(room: Room) -> None:
    tab = room.tab()
    assert "No note that you can read is written yet." in told(tab)
    tab.write_key.click()
    room.settle()
    page = room.window.pages.current_page()
    assert isinstance(page, NotePage)
    assert page.title == "Session note"
    assert page.who.text() == "Şükran Öztürk  ·  M-2026/000001"
    assert page.readers.text() == "Only members of “Legal” will read it"
    assert unnamed_controls(page) == []
    assert clipped_labels(page) == []
    type_text(typing(page), "Velayet davası açılacak, ığdır'dan belge gelecek.")
    press(typing(page), Qt.Key.Key_Return, CONTROL)
    page.save()
    room.settle()
    page.save()
    room.settle()
    assert room.texts() == [["Velayet davası açılacak, ığdır'dan belge gelecek."]]
    assert room.window.pages.current_name == "case_file"
    assert "Velayet davası açılacak, ığdır'dan belge gelecek." in told(tab)
    assert typing(page).toPlainText() == ""
    assert room.draft() is None


def test_tab_leaves_the_note_and_enter_is_a_new_line(room: Room) -> None:
    page = room.open("note", person_id=room.she)
    typing(page).setFocus()
    type_text(typing(page), "bir")
    press(typing(page), Qt.Key.Key_Return)
    type_text(typing(page), "iki")
    press(typing(page), Qt.Key.Key_Tab)
    assert typing(page).toPlainText() == "bir\niki"


def test_an_empty_note_is_refused_beside_the_field(room: Room) -> None:
    page = room.open("note", person_id=room.she)
    page.save()
    room.settle()
    assert "Please fill this in." in told(page)
    assert room.texts() == []


def test_what_is_typed_is_kept_sealed_and_comes_back(room: Room) -> None:
    page = room.open("note", person_id=room.she)
    assert not page.discard_key.isVisible()
    type_text(typing(page), "Yarım kalan şey")
    assert page.state.text() == "Not kept yet …"
    before = page.has_unsaved
    room.open("today")
    assert (before, page.has_unsaved) == (True, False)
    kept = room.draft()
    assert kept is not None
    assert kept["text"] == "Yarım kalan şey"
    [card] = room.window.findChildren(UnfinishedNotesCard)
    assert card.isVisible()
    key(card, "Ş.Ö. · M-2026/000001").click()
    room.settle()
    assert typing(page).toPlainText() == "Yarım kalan şey"
    assert "The note you had begun is here again. It is not saved yet." in told(page)
    answer(False)
    page.discard_key.click()
    assert typing(page).toPlainText() == "Yarım kalan şey"
    answer(True)
    page.discard_key.click()
    room.settle()
    assert room.draft() is None
    assert room.texts() == []


def test_one_womans_words_are_not_on_the_page_for_the_next(room: Room) -> None:
    page = room.open("note", person_id=room.she)
    type_text(typing(page), "Yalnız onun için")
    room.open("note", person_id=room.register(SUKRAN)[0])
    assert typing(page).toPlainText() == ""
    room.open("note", person_id=room.she)
    assert typing(page).toPlainText() == "Yalnız onun için"


def test_a_correction_needs_its_reason_and_shows_what_stood_before(room: Room) -> None:
    room.write("Duruşma salı günü.")
    tab = room.tab()
    key(tab, "Correct …").click()
    room.settle()
    page = room.shown(NotePage)
    assert typing(page).toPlainText() == "Duruşma salı günü."
    typing(page).selectAll()
    type_text(typing(page), "Duruşma çarşamba günü.")
    page.save()
    room.settle()
    assert room.texts() == [["Duruşma salı günü."]]
    type_text(typing(page, "reason"), REASON)
    page.save()
    room.settle()
    assert room.texts() == [["Duruşma salı günü.", "Duruşma çarşamba günü."]]
    shown = told(tab)
    assert "Duruşma çarşamba günü." in shown
    assert "Duruşma salı günü." not in shown
    assert any(REASON in text for text in shown)
    key(tab, "Show what was written before").click()
    assert "Duruşma salı günü." in told(tab)


def test_a_note_corrected_by_a_colleague_meanwhile_loses_no_typed_word(room: Room) -> None:
    first = room.write("Bir")
    page = room.open("note", person_id=room.she, corrects=first)
    room.done(lambda: room.service.correct_note(first, "İki", REASON))
    type_text(typing(page), " buçuk")
    type_text(typing(page, "reason"), "çünkü")
    page.save()
    room.settle()
    assert "This note was corrected meanwhile." in page.banner.text()
    assert typing(page).toPlainText() == "Bir buçuk"
    assert room.texts() == [["Bir", "İki"]]


def test_the_notes_are_read_only_when_their_tab_is_looked_at(room: Room) -> None:
    room.write("Bir")
    page = room.open("case_file", person_id=room.she)
    assert room.audit_rows("notes.open") == 0
    assert "Session note written" in page.timeline.texts()
    room.write("İki")
    room.settle()
    assert page.timeline.texts().count("Session note written") == 2
    assert room.audit_rows("notes.open") == 0
    room.tab()
    assert room.audit_rows("notes.open") == 1


def test_notes_of_other_compartments_leave_no_trace_on_the_screen(room: Room, tmp_path: Path) -> None:
    def write_elsewhere() -> None:
        with desk_of(tmp_path, Role.PSYCHOLOGIST) as desk:
            text = TEXTS[Compartment.PSYCHOLOGICAL]
            NotesService(desk).write_note(room.she, Compartment.PSYCHOLOGICAL, text)

    room.done(write_elsewhere)
    page = room.open("case_file", person_id=room.she)
    assert "Session note written" not in page.timeline.texts()
    shown = told(room.tab())
    assert "No note that you can read is written yet." in shown
    assert not any("sychological" in text for text in shown)


def search(room: Room, typed: str) -> NotesSearchPage:
    page = room.open("notes")
    page.box.clear()
    type_text(page.box, typed)
    press(page.box, Qt.Key.Key_Return)
    room.settle()
    return page


def test_words_in_notes_are_found_and_enter_opens_her_file_there(room: Room) -> None:
    room.write("Eşinden ŞİDDET gördü.")
    room.write("Nafaka istiyor.")
    page = search(room, "şiddet")
    assert [hit.snippet.found for hit in page.table.rows_model.rows] == ["ŞİDDET"]
    assert page.place.text() == "Eşinden ŞİDDET gördü."
    assert page.said.text() == "Notes found: 1. Enter opens her file."
    assert room.audit_rows("notes.search") == 1
    assert unnamed_controls(page) == []
    assert clipped_labels(page) == []
    assert page.table.hasFocus()
    press(page.table, Qt.Key.Key_Return)
    room.settle()
    file = room.shown(CaseFilePage)
    assert isinstance(file.tabs.currentWidget(), NotesTab)


def test_nothing_found_and_too_little_typed_are_said_on_the_page(room: Room) -> None:
    room.write("Nafaka istiyor.")
    page = search(room, "velayet")
    assert page.said.text() == "No note that you can open has these words."
    assert not page.table.isVisible()
    page = search(room, "n")
    assert page.said.text() == "Please type at least two letters to look for."
    assert room.audit_rows("notes.search") == 1


def test_a_stopped_search_shows_and_keeps_nothing(room: Room) -> None:
    for place in range(60):
        room.done(partial(room.service.write_note, room.she, Compartment.LEGAL, f"aranan {place}"))
    page = room.open("notes")
    page.box.setText("aranan")
    page.start()
    assert page.waiting.isVisible()
    page.stop()
    room.settle()
    assert page.said.text() == "The search was stopped. Nothing of it is kept."
    assert page.table.rows_model.rows == []
    assert not page.waiting.isVisible()
    assert room.audit_rows("notes.search") == 0
    page.start()
    room.settle()
    assert len(page.table.rows_model.rows) == 60


def test_who_holds_no_key_is_told_so_kindly(qapp: QApplication, tmp_path: Path) -> None:
    for room in room_of(qapp, tmp_path, Role.MANAGER):
        tab = room.tab()
        assert "Your login holds no key for session notes." in told(tab)
        assert not tab.write_key.isVisible()
        assert room.audit_rows("notes.open") == 0
        for name in ("notes", "note"):
            page = room.open(name, person_id=room.she)
            assert any("holds no key for session notes" in text for text in told(page))


def test_the_front_desk_has_neither_page_nor_tab(qapp: QApplication, tmp_path: Path) -> None:
    for room in room_of(qapp, tmp_path, Role.FRONT_DESK):
        assert "notes" not in room.window.rail.names()
        page = room.open("case_file", person_id=room.she)
        assert page.findChildren(NotesTab) == []


def test_the_note_of_a_session_starts_at_its_appointment(room: Room) -> None:
    schedule = ScheduleService(room.context.desk)

    def meet() -> str:
        appointment = schedule.book(request(room.context.desk, room.she, staff_id=LAWYER))
        schedule.arrive(appointment)
        schedule.begin(appointment)
        return appointment

    appointment = room.done(meet)
    page = room.open("schedule", day=room.context.today(), appointment_id=appointment)
    assert isinstance(page, SchedulePage)
    key(page, "Write the session's note").click()
    room.settle()
    writing = room.window.pages.current_page()
    assert isinstance(writing, NotePage)
    assert writing.session.text() == "Appointment of 02.03.2026 10:00 with Defne Örnekoğlu"
    type_text(typing(writing), "Görüşüldü.")
    writing.save()
    room.settle()
    [note] = room.done(lambda: room.service.notes_of(room.she))
    assert note.session is not None
    assert note.session.id == appointment


def test_the_shelters_address_stands_only_while_the_key_is_held(supervisor: Room) -> None:
    page = supervisor.open("shelter")
    supervisor.done(lambda: ShelterService(supervisor.context.desk).set_address(ADDRESS))
    card = page.address
    assert card.isVisible()
    assert ADDRESS not in told(page)
    card.show_key.setDown(True)
    card.show_key.pressed.emit()
    supervisor.settle()
    assert ADDRESS in told(card)
    assert supervisor.audit_rows("shelter_address.open") == 1
    card.show_key.click()
    supervisor.settle()
    assert ADDRESS not in told(card)
    assert clipped_labels(card) == []


def test_who_is_no_member_sees_no_card_for_the_address(qapp: QApplication, tmp_path: Path) -> None:
    for room in room_of(qapp, tmp_path, Role.PSYCHOLOGIST):
        assert not room.open("shelter").address.isVisible()
