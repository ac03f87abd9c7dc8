"""The register, an issued letter, the directory and what other pages show of letters."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import press, type_text
from gui.schedule_session import on_desk
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.app.main_window import MainWindow
from kdm_desk.core.access import Role
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.referrals.feature import FEATURE
from kdm_desk.features.referrals.gui.case_parts import CaseLetters, timeline
from kdm_desk.features.referrals.gui.directory_page import DirectoryPage
from kdm_desk.features.referrals.gui.issued_page import IssuedLetterPage
from kdm_desk.features.referrals.gui.letter_page import LetterPage
from kdm_desk.features.referrals.gui.register_page import RegisterPage
from kdm_desk.features.referrals.gui.today_card import LettersCard
from kdm_desk.features.referrals.model.directory import Authority, Kind
from kdm_desk.features.referrals.model.fields import FieldName
from kdm_desk.features.referrals.model.letters import LetterState, NumberMode, RegisterFilter
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.page import Page
from kdm_desk.ui.theme import apply_theme
from referral_builders import BAR, COURT, add_woman, issue, set_letterhead

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


T = TypeVar("T")
P = TypeVar("P", bound=Page)


@dataclass
class House:
    """An unlocked desk with two women and a clock to turn."""

    context: Context
    clock: FixedClock
    woman: str
    opened: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    def wait(self) -> None:
        assert self.context.tasks.wait_until_idle()

    def on_desk(self, work: Callable[[ReferralService], T]) -> T:
        return on_desk(self.context, lambda: work(ReferralService(self.context.desk)))

    def letter(self, institution_id: str = BAR, *, printed: bool = True) -> str:
        def work() -> str:
            letter_id = issue(self.context.desk, self.woman, institution_id)
            if printed:
                ReferralService(self.context.desk).record_printed(letter_id)
            return letter_id

        return on_desk(self.context, work)

    def show(self, page: P, **arguments: object) -> P:
        page.resize(1240, 690)
        page.show()
        page.open_with(**arguments)
        self.wait()
        return page

    def dialog(self, page: QWidget) -> FormDialog:
        self.wait()
        [dialog] = [one for one in page.findChildren(FormDialog) if one.isVisible()]
        return dialog


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("lp", "lpstat"):
        (programs / name).write_text("#!/bin/sh\ncat > /dev/null\n")
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    apply_theme(qapp)
    clock = FixedClock()
    with unlocked(tmp_path, [PEOPLE, FEATURE], clock=clock) as context:
        on_desk(context, lambda: set_letterhead(context.desk))
        house = House(context, clock, on_desk(context, lambda: add_woman(context.desk)))
        context.open = lambda name, /, **arguments: house.opened.append((name, arguments))
        yield house
        context.tasks.wait_until_idle()


def numbers(page: RegisterPage) -> list[str]:
    return [line.number for line in page.table.rows_model.rows]


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.text())


# The register


def test_an_empty_register_says_where_a_letter_begins(house: House) -> None:
    page = house.show(RegisterPage(house.context))
    assert "client's file" in texts(page)
    assert not page.open_key.isEnabled()


def test_the_register_lists_letters_and_opens_one_with_enter(house: House) -> None:
    first, second = house.letter(), house.letter(COURT, printed=False)
    page = house.show(RegisterPage(house.context))
    assert numbers(page) == ["M-2026/G-2", "M-2026/G-1"]
    model = page.table.rows_model
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown[:2] == ["M-2026/G-2", "02.03.2026"]
    assert shown[-2:] == ["Ş.I. · M-2026/000001", "Not sent yet"]
    press(page.table, Qt.Key.Key_Return)
    assert house.opened == [("issued_letter", {"letter_id": second})]
    page.table.selectRow(1)
    page.open_key.click()
    assert house.opened[-1] == ("issued_letter", {"letter_id": first})


def test_letters_past_nine_sort_by_number_not_by_text(house: House) -> None:
    for _ in range(11):
        house.letter(printed=False)
    page = house.show(RegisterPage(house.context))
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert numbers(page) == [f"M-2026/G-{value}" for value in range(1, 12)]


def test_the_filters_show_what_waits_and_whom_it_went_to(house: House) -> None:
    house.letter()
    house.letter(COURT)
    house.clock.advance(timedelta(days=20))
    house.letter(printed=False)
    page = house.show(RegisterPage(house.context), which=RegisterFilter.OVERDUE.value)
    assert numbers(page) == ["M-2026/G-2", "M-2026/G-1"]
    page.institution.setCurrentIndex(page.institution.findData(COURT))
    page.institution.activated.emit(page.institution.currentIndex())
    house.wait()
    assert numbers(page) == ["M-2026/G-2"]
    page.which.setCurrentIndex(page.which.findData(RegisterFilter.REPLIED))
    page.which.activated.emit(page.which.currentIndex())
    house.wait()
    assert numbers(page) == []
    assert page.none.text() == "There is no such letter."


def test_another_year_can_be_chosen(house: House) -> None:
    house.letter()
    house.clock.advance(timedelta(days=365))
    page = house.show(RegisterPage(house.context))
    assert numbers(page) == []
    page.year.setCurrentIndex(page.year.findData(2026))
    page.year.activated.emit(1)
    house.wait()
    assert numbers(page) == ["M-2026/G-1"]


def test_an_answer_is_recorded_from_the_register_and_the_page_shows_it(house: House, qtbot: QtBot) -> None:
    house.letter()
    page = house.show(RegisterPage(house.context))
    page.reply_key.click()
    dialog = house.dialog(page)
    type_text(dialog.form.input("note").target(), "Kabul edildi.")
    dialog.submit()
    house.wait()
    qtbot.waitUntil(lambda: page.table.rows_model.rows[0].state is LetterState.REPLIED)
    assert page.reply_key.isEnabled()


def test_the_numbering_is_changed_by_those_who_keep_the_settings_alone(house: House, tmp_path: Path) -> None:
    page = house.show(RegisterPage(house.context))
    key = next(one for one in page.findChildren(QPushButton) if one.text() == "Numbering …")
    key.click()
    dialog = house.dialog(page)
    assert dialog.form.values() == {"mode": "desk"}
    dialog.form.set_values({"mode": "registry"})
    dialog.submit()
    house.wait()
    assert house.on_desk(lambda service: service.writing_options()).number_mode is NumberMode.REGISTRY
    with unlocked(tmp_path, role=Role.FRONT_DESK) as front_desk:
        page = RegisterPage(front_desk)
        assert "Numbering …" not in [one.text() for one in page.findChildren(QPushButton)]
        page.deleteLater()


# An issued letter


def test_an_issued_letter_shows_its_pages_and_its_story(house: House) -> None:
    letter_id = house.letter()
    page = house.show(IssuedLetterPage(house.context), letter_id=letter_id)
    assert page.title == "Letter M-2026/G-1"
    assert page.events() == ["Entered into the register", "Printed"]
    assert page.included.text() == "In it: her name, her telephone and her request."
    papers = [one.accessibleDescription() for one in page.preview.findChildren(QLabel)]
    assert any("Şükran IŞIK" in paper for paper in papers)


def test_a_letter_is_printed_again_as_it_was_and_the_story_says_so(house: House, qtbot: QtBot) -> None:
    letter_id = house.letter()
    page = house.show(IssuedLetterPage(house.context), letter_id=letter_id)
    assert page.print_key.text() == "Print again"
    page.print_key.click()
    house.wait()
    qtbot.waitUntil(lambda: page.events() == ["Entered into the register", "Printed", "Printed"])
    assert page.banner.text()


def test_an_answer_and_its_note_stand_in_the_story(house: House, qtbot: QtBot) -> None:
    page = house.show(IssuedLetterPage(house.context), letter_id=house.letter())
    page.reply_key.click()
    dialog = house.dialog(page)
    type_text(dialog.form.input("note").target(), "<b>Kabul</b>")
    dialog.submit()
    house.wait()
    qtbot.waitUntil(lambda: page.events()[-1] == "Answer received\n<b>Kabul</b>")
    assert page.state.text() == "Answered"
    assert not page.withdraw_key.isEnabled()


def test_taking_a_letter_back_asks_why_and_ends_its_printing(house: House, qtbot: QtBot) -> None:
    page = house.show(IssuedLetterPage(house.context), letter_id=house.letter())
    page.withdraw_key.click()
    dialog = house.dialog(page)
    dialog.submit()
    assert dialog.form.question("reason").problem_text()
    type_text(dialog.form.input("reason").target(), "Vazgeçti")
    dialog.submit()
    house.wait()
    qtbot.waitUntil(lambda: page.state.text() == "Taken back")
    for key in (page.print_key, page.save_key, page.reply_key, page.withdraw_key):
        assert not key.isEnabled()


def test_going_back_to_an_issued_letter_prints_nothing(house: House) -> None:
    letter_id = house.letter()
    page = house.show(IssuedLetterPage(house.context), letter_id=letter_id)
    page.open_with(letter_id=letter_id)
    house.wait()
    assert house.on_desk(lambda service: service.open_letter(letter_id)).line.printed == 1


# The directory


def test_an_institution_is_added_and_can_be_written_to(house: House, qtbot: QtBot) -> None:
    page = house.show(DirectoryPage(house.context))
    page.add_key.click()
    dialog = house.dialog(page)
    for name, text in (("name", "Uydurma Vakfı"), ("addressee", "UYDURMA VAKFINA")):
        type_text(dialog.form.input(name).target(), text)
    dialog.form.input("kind").set_value("social")
    dialog.form.input("authority").set_value("lower")
    dialog.submit()
    house.wait()
    qtbot.waitUntil(lambda: page.table.rows_model.rows[-1].name == "Uydurma Vakfı")
    added = page.table.rows_model.rows[-1]
    assert (added.kind, added.authority, added.active) == (Kind.SOCIAL, Authority.LOWER, True)


def test_a_seeded_institution_opens_with_what_is_known_of_it(house: House) -> None:
    page = house.show(DirectoryPage(house.context))
    page.table.selectRow(0)
    press(page.table, Qt.Key.Key_Return)
    dialog = house.dialog(page)
    values = dialog.form.values()
    assert (values["addressee"], values["kind"]) == ("İZMİR BAROSU BAŞKANLIĞINA", "legal_aid")
    dialog.reject()


def test_the_front_desk_sees_the_directory_and_cannot_change_it(house: House, tmp_path: Path) -> None:
    with unlocked(tmp_path, role=Role.FRONT_DESK) as front_desk:
        page = DirectoryPage(front_desk)
        page.refresh()
        assert front_desk.tasks.wait_until_idle()
        assert len(page.table.rows_model.rows) == 14
        assert [one for one in page.findChildren(QPushButton) if one.text() == "Add an institution"] == []
        page.deleteLater()


# On other pages


def test_the_case_file_has_the_action_the_tab_and_the_timeline(house: House) -> None:
    letter_id = house.letter()
    window = MainWindow(house.context, "KDM")
    window.open("case_file", person_id=house.woman, tab="letters")
    house.wait()
    page = window.pages.current_page()
    assert page is not None
    tab = page.findChild(CaseLetters)
    assert tab is not None
    assert "M-2026/G-1 · 02.03.2026" in texts(tab)
    entries = on_desk(house.context, lambda: timeline(house.context, house.woman))
    assert entries[-1].title == "Letter M-2026/G-1: Printed"
    assert (entries[-1].page, entries[-1].arguments) == ("issued_letter", {"letter_id": letter_id})
    key = next(one for one in page.findChildren(QPushButton) if one.text() == "Referral letter")
    key.click()
    house.wait()
    assert window.pages.current_name == "letter"
    written = window.pages.current_page()
    assert isinstance(written, LetterPage)
    assert "Şükran IŞIK" in written.form.facts.note(FieldName.NAME)
    window.close()
    window.deleteLater()


def test_today_names_the_answers_that_are_overdue_and_opens_them(house: House) -> None:
    card = LettersCard(house.context)
    house.wait()
    assert card.text() == "No answer is overdue."
    letters = [house.letter() for _ in range(6)]
    house.clock.advance(timedelta(days=20))
    card.refresh()
    house.wait()
    assert card.text().startswith("M-2026/G-1 İzmir Barosu Adli Yardım Bürosu · 20 days ago")
    assert card.text().endswith("and 2 more")
    key = next(one for one in card.findChildren(QPushButton) if one.text() == "M-2026/G-1")
    key.click()
    assert house.opened == [("issued_letter", {"letter_id": letters[0]})]
    card.deleteLater()


# For every eye and ear


@pytest.mark.parametrize("percent", [100, 150])
def test_every_control_is_named_and_every_word_has_room(
    house: House, qapp: QApplication, percent: int
) -> None:
    apply_theme(qapp, "light", percent)
    letter_id = house.letter()
    for page in (
        house.show(RegisterPage(house.context)),
        house.show(DirectoryPage(house.context)),
        house.show(IssuedLetterPage(house.context), letter_id=letter_id),
    ):
        qapp.processEvents()
        assert unnamed_controls(page) == []
        assert clipped_labels(page) == []
    apply_theme(qapp)


def test_nothing_of_a_shown_letter_is_written_into_a_readable_file(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    page = house.show(IssuedLetterPage(house.context), letter_id=house.letter())
    page.print_key.click()
    house.wait()
    assert list(temporary.iterdir()) == []
    for path in Path(tmp_path).rglob("*"):
        if path.is_file():
            assert "Şükran".encode() not in path.read_bytes()
