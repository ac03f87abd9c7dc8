"""What is typed in a dialog outlives the lock and a power cut, for who typed it alone, and goes once it is over."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dev_file import CHECKOUT
from gui.keyboard import press, type_text
from gui.people_stage import SUKRAN, agree
from gui.staff_session import Sitting, sitting
from kdm_desk.core.access import Role
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.gui.dialogs import FileDialogs
from kdm_desk.features.people.gui.unfinished_card import UnfinishedCard
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.schedule.gui.booking_dialog import BookingDialog, BookingStart
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.staff.gui.key_file_dialog import KeyFileDialog, Use
from kdm_desk.features.today.gui.page import TodayPage
from kdm_desk.security.kept_forms import KeptForms
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from staff_stage import House

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=True
)
CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "Kız kardeşi Gülşen'de kalıyor, öğleden sonra aranacak"
COLLEAGUE = "meslektas"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    made = House(tmp_path_factory.mktemp("house") / "vault")
    made.hire((COLLEAGUE, Role.MANAGER))
    with made.at_desk() as opened:
        made.ids["her"] = IntakeService(opened.desk).register(SUKRAN)
    return made


@pytest.fixture(autouse=True)
def no_draft_is_left(qapp: QApplication, house: House) -> Iterator[None]:
    apply_theme(qapp)
    yield
    with house.at_desk() as opened, opened.desk.keep() as tx:
        tx.execute("DELETE FROM draft")


def contact_dialog(desk: Sitting, her: str) -> FormDialog:
    page = desk.open(CaseFilePage, "case_file", person_id=her)
    assert page.file is not None
    dialog = FileDialogs(desk.context, desk.window, page._lists).record_contact(page.file)
    desk.settle()
    return dialog


def type_contact(desk: Sitting, her: str) -> FormDialog:
    dialog = contact_dialog(desk, her)
    type_text(dialog.form.input("note").target(), WORDS)
    dialog.form.input("direction").set_raw(["outgoing"])
    return dialog


def rows(desk: Sitting) -> list[tuple[str, str, bytes]]:
    sql = "SELECT id, kind, content FROM draft"
    return desk.ask(lambda: [tuple(row) for row in desk.context.desk.connection.execute(sql)])


def strip_shows(dialog: FormDialog) -> bool:
    return dialog.keeper is not None and not dialog.keeper.strip.isHidden()


def card_of(desk: Sitting) -> UnfinishedCard:
    page = desk.open(TodayPage, "today")
    (card,) = page.findChildren(UnfinishedCard)
    return card


def texts(card: UnfinishedCard) -> list[str]:
    """The dialogs on the card, each with the key to its page."""
    labels = [one.text() for one in card.findChildren(QLabel)]
    keys = [one.text() for one in card.findChildren(QPushButton)]
    return [] if card.isHidden() else labels + keys


def test_what_was_typed_when_the_desk_locked_is_back_for_who_typed_it_until_it_is_saved(house: House) -> None:
    her = house.ids["her"]
    with sitting(house) as desk:
        press(type_contact(desk, her), Qt.Key.Key_L, CTRL)
        assert desk.window.is_blank
        desk.settle()
        ((draft_id, kind, content),) = rows(desk)
        seen = b"\n".join((draft_id.encode(), kind.encode(), content))
        assert kind == "dialog"
        assert not [
            one for one in ("Gülşen", "Gül", "note", "outgoing", "contact", her) if one.encode() in seen
        ]
    with sitting(house, COLLEAGUE) as desk:
        assert texts(card_of(desk)) == []
        other = contact_dialog(desk, her)
        assert (other.form.draft(), strip_shows(other)) == ({}, False)
        other.reject()
        assert len(rows(desk)) == 1
    with sitting(house) as desk:
        card = card_of(desk)
        assert {"Record a contact · 02.03.2026 09:00", "Ş.Ö. · M-2026/000001"} <= set(texts(card))
        next(key for key in card.findChildren(QPushButton) if key.text()).click()
        desk.settle()
        page = desk.window.pages.current_page()
        assert isinstance(page, CaseFilePage)
        assert page.file is not None
        assert page.file.person.id == her
        again = contact_dialog(desk, her)
        assert again.form.draft() == {"note": WORDS, "direction": ["outgoing"]}
        assert strip_shows(again)
        again.form.input("channel").set_raw(["telephone"])
        again.form.input("outcome").set_raw("spoke")
        again.submit()
        desk.settle()
        assert rows(desk) == []
        file = desk.ask(lambda: PeopleService(desk.context.desk).open_file(her))
        assert [one.note for one in file.contacts].count(WORDS) == 1
        assert contact_dialog(desk, her).form.draft() == {}


def test_leaving_the_dialog_leaves_no_row(house: House) -> None:
    with sitting(house) as desk:
        dialog = type_contact(desk, house.ids["her"])
        desk.window._keep_drafts()
        desk.settle()
        assert len(rows(desk)) == 1
        agree()
        dialog.reject()
        desk.settle()
        assert rows(desk) == []


def test_what_was_put_back_can_be_discarded_and_the_dialog_stands_as_it_opened(house: House) -> None:
    her = house.ids["her"]
    with sitting(house) as desk:
        type_contact(desk, her)
        desk.window.quick_hide()
        desk.settle()
    with sitting(house) as desk:
        dialog = contact_dialog(desk, her)
        assert strip_shows(dialog)
        assert dialog.keeper is not None
        agree()
        dialog.keeper.strip.key.click()
        desk.settle()
        assert (dialog.form.draft(), dialog.form.is_dirty, strip_shows(dialog)) == ({}, False, False)
        assert rows(desk) == []


def test_a_power_cut_keeps_what_was_typed_some_seconds_ago_and_what_was_only_looked_at_is_not_kept(
    house: House,
) -> None:
    her = house.ids["her"]
    with sitting(house) as desk:
        untouched = contact_dialog(desk, her)
        desk.window._keep_drafts()
        desk.settle()
        assert rows(desk) == []
        untouched.reject()
        dialog = contact_dialog(desk, her)
        assert dialog.keeper is not None
        dialog.keeper._timer.setInterval(0)
        type_text(dialog.form.input("note").target(), WORDS)
        QApplication.processEvents()
        desk.settle()
        assert len(rows(desk)) == 1
        dialog.hide()
    with sitting(house) as desk:
        again = contact_dialog(desk, her)
        assert again.form.draft() == {"note": WORDS}
        again.hide()


def test_only_what_was_typed_is_put_back_the_rest_is_shown_as_it_is_now(house: House) -> None:
    her = house.ids["her"]

    def change(desk: Sitting) -> FormDialog:
        page = desk.open(CaseFilePage, "case_file", person_id=her)
        assert page.file is not None
        dialog = FileDialogs(desk.context, desk.window, page._lists).change_safe_contact(page.file)
        desk.settle()
        return dialog

    with sitting(house) as desk:
        dialog = change(desk)
        dialog.form.input("code_word").set_raw("")
        type_text(dialog.form.input("hours_0").target(), " ve akşam")
        desk.window.lock()
        desk.settle()
    with house.at_desk() as opened:
        people = PeopleService(opened.desk)
        told = people.open_file(her).safe_contact
        people.set_safe_contact(her, list(told.phones), "Mesaj atmayın", told.code_word)
    with sitting(house) as desk:
        again = change(desk)
        values = again.form.values()
        assert (values["code_word"], values["contact_rule"]) == ("", "Mesaj atmayın")
        assert values["hours_0"] == "10–12 arası ve akşam"
        again.hide()


def test_a_booking_comes_back_with_its_client_and_her_children(house: House) -> None:
    her = house.ids["her"]

    def book(desk: Sitting) -> BookingDialog:
        choices = desk.ask(ScheduleService(desk.context.desk).choices)
        dialog = BookingDialog(desk.context, choices, BookingStart(), desk.window)
        dialog.open()
        desk.settle()
        return dialog

    with sitting(house) as desk:
        dialog = book(desk)
        dialog.picker.show_person(her, "Şükran")
        desk.settle()
        child = desk.ask(lambda: ScheduleService(desk.context.desk).children_of(her))[0]
        dialog.form.input("children").set_raw([child.id])
        type_text(dialog.form.input("note").target(), "Çeviri gerek")
        desk.window.lock()
        desk.settle()
    with sitting(house) as desk:
        again = book(desk)
        desk.settle()
        assert (again.picker.person_id, again.picker.who.text()) == (her, "Şükran Öztürk · M-2026/000001")
        assert (again.form.values()["children"], again.form.values()["note"]) == ((child.id,), "Çeviri gerek")
        again.hide()


def test_who_is_chosen_after_the_last_word_is_kept_with_it(house: House) -> None:
    with sitting(house) as desk:
        dialog = BookingDialog(
            desk.context, desk.ask(ScheduleService(desk.context.desk).choices), BookingStart(), desk.window
        )
        type_text(dialog.form.input("note").target(), "Çeviri gerek")
        dialog.keep_draft()
        dialog.picker.show_person(house.ids["her"], "Şükran")
        dialog.keep_draft()
        (kept,) = desk.ask(KeptForms(desk.context.desk).list_all)
        assert kept.typed.more["person_id"] == house.ids["her"]


def test_words_typed_before_the_kept_ones_are_back_join_them_in_one_row(house: House) -> None:
    her = house.ids["her"]
    with sitting(house) as desk:
        type_contact(desk, her)
        desk.window.lock()
        desk.settle()
    with sitting(house) as desk:
        page = desk.open(CaseFilePage, "case_file", person_id=her)
        assert page.file is not None
        dialog = FileDialogs(desk.context, desk.window, page._lists).record_contact(page.file)
        dialog.form.input("outcome").set_raw("spoke")
        dialog.keep_draft()
        desk.settle()
        dialog.keep_draft()
        (kept,) = desk.ask(KeptForms(desk.context.desk).list_all)
        assert kept.typed.answers == {"note": WORDS, "direction": ["outgoing"], "outcome": "spoke"}
        dialog.hide()


def test_a_passphrase_in_a_dialog_is_not_kept_at_the_lock(house: House) -> None:
    with sitting(house) as desk:
        dialog = KeyFileDialog(desk.context, Use.REMOVE, desk.window)
        dialog.open()
        type_text(dialog.passphrase.line, "gizli parola cümlesi")
        desk.window.lock()
        desk.settle()
        assert rows(desk) == []


def test_no_module_that_asks_for_passphrases_or_recovery_words_has_anything_kept() -> None:
    package = CHECKOUT / "src" / "kdm_desk"
    sources = {path.relative_to(package).as_posix(): path.read_text() for path in package.rglob("*.py")}
    assert [name for name, text in sources.items() if "setEchoMode(" in text] == ["ui/passphrase.py"]
    asking = {
        name: text
        for name, text in sources.items()
        if "kdm_desk.ui.passphrase import" in text or "kdm_desk.ui.sheet_pages import" in text
    }
    assert "features/staff/gui/key_file_dialog.py" in asking
    keeping = ("kdm_desk.ui.kept_form", "kdm_desk.ui.form_dialog", "kdm_desk.security.kept_forms")
    assert [name for name, text in asking.items() if any(one in text for one in keeping)] == []
