"""Editing a file: opening it is on record, leaving changes nothing, and a key held down writes once."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes import FixedClock
from gui.keyboard import press, type_text
from gui.people_stage import SUKRAN, Stage, agree, file_of
from gui.unlocked import unlocked
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.gui.dialogs import FileDialogs
from kdm_desk.features.people.model.persons import Answer, ClientFile, Identity
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme

WRITES = (
    "person.name",
    "person.update",
    "person.safe_contact",
    "person.add_child",
    "person.change_child",
    "person.numbers",
    "contact.record",
)
Dialog = Callable[[FileDialogs, ClientFile], FormDialog]
TYPED: dict[str, tuple[Dialog, tuple[tuple[str, str], ...]]] = {
    "person.name": (FileDialogs.name_her, (("given_names", "Başka"), ("surname", "Biri"))),
    "person.update": (FileDialogs.change_person, (("neighbourhood", "Yeni"), ("birth_surname", "Eski"))),
    "person.safe_contact": (
        FileDialogs.change_safe_contact,
        (("code_word", "menekşe"), ("contact_rule", "yok")),
    ),
    "person.add_child": (FileDialogs.add_child, (("given_names", "Deniz"), ("age", "4"))),
    "person.change_child": (
        lambda dialogs, file: dialogs.change_child(file, file.children[0]),
        (("given_names", " Su"), ("age", "3")),
    ),
    "person.numbers": (FileDialogs.change_numbers, (("identity_0", "u 1234567"), ("old_number_0", "7/98"))),
}


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, [PEOPLE, INTAKE], clock=FixedClock()) as context:
        stage = Stage(context)
        yield stage
        stage.window.close()


def dump(stage: Stage) -> list[list[tuple[object, ...]]]:
    tables = ("person", "former_name", "phone", "identity", "kinship", "contact", "search_entry")

    def read() -> list[list[tuple[object, ...]]]:
        connection = stage.context.desk.connection
        return [[tuple(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in tables]

    rows: list[list[tuple[object, ...]]] = stage.done(read)
    return rows


def edit(stage: Stage, what: str) -> FormDialog:
    """The file is open, its dialog too, and two fields are typed into."""
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    make, fields = TYPED[what]
    dialog = make(FileDialogs(stage.context, stage.window, page._lists), file_of(page))
    stage.settle()
    for name, text in fields:
        type_text(dialog.form.input(name).target(), text)
    return dialog


@pytest.mark.parametrize("what", sorted(TYPED))
def test_two_fields_typed_and_left_change_nothing(stage: Stage, what: str) -> None:
    dialog = edit(stage, what)
    before = dump(stage)
    agree()
    dialog.reject()
    stage.settle()
    assert dump(stage) == before
    assert [stage.audit_rows(action) for action in WRITES] == [0] * len(WRITES)


@pytest.mark.parametrize("what", sorted(TYPED))
def test_a_key_held_down_or_clicked_twice_writes_once(stage: Stage, what: str) -> None:
    dialog = edit(stage, what)
    dialog.go_on.setFocus()
    press(dialog.go_on, Qt.Key.Key_Return)
    for _ in range(5):
        held = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(dialog.go_on, held)
    QTest.mouseDClick(dialog.go_on, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.audit_rows(what) == 1


def opened(stage: Stage) -> tuple[CaseFilePage, FileDialogs]:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    return page, FileDialogs(stage.context, stage.window, page._lists)


def send(stage: Stage, dialog: FormDialog) -> None:
    stage.settle()
    dialog.submit()
    stage.settle()


def test_a_child_is_corrected_from_the_list_with_enter_and_never_older_than_her_mother(stage: Stage) -> None:
    page, _dialogs = opened(stage)
    page.household.table.selectRow(0)
    press(page.household.table, Qt.Key.Key_Return)
    stage.settle()
    (dialog,) = stage.window.findChildren(FormDialog)
    dialog.form.set_values({"birth_date": date(1980, 1, 1)})
    send(stage, dialog)
    assert dialog.isVisible()
    assert dialog.form.question("birth_date").problem_text()
    dialog.form.set_values({"birth_date": None, "age": 8, "given_names": "Elif Su", "lives_with_her": True})
    send(stage, dialog)
    page.household.table.clearSelection()
    assert not page.household.change_child.isEnabled()
    page.household.table.selectRow(0)
    assert page.household.change_child.isEnabled()
    (first, second) = file_of(page).children
    assert (first.given_names, first.birth_date, first.birth_year) == ("Elif Su", None, 2018)
    assert (first.lives_with_her, second.birth_year) == (Answer.YES, 2020)


def test_her_numbers_are_added_later_corrected_and_taken_out(stage: Stage) -> None:
    page, dialogs = opened(stage)
    dialog = dialogs.change_numbers(file_of(page))
    dialog.form.set_values({"identity_0": "10000000000", "old_number_0": "7/98"})
    send(stage, dialog)
    assert dialog.form.question("identity_0").problem_text()
    dialog.form.set_values({"identity_0": invented_tckn(5)})
    send(stage, dialog)
    assert file_of(page).identities == (Identity(IdentityKind.TCKN, invented_tckn(5)),)
    assert stage.done(lambda: len(PeopleService(stage.context.desk).search(invented_tckn(5)))) == 1
    dialog = dialogs.change_numbers(file_of(page))
    dialog.form.set_values({"identity_0": "u 1234567", "kind_0": "passport", "old_number_0": ""})
    send(stage, dialog)
    assert file_of(page).identities == (Identity(IdentityKind.PASSPORT, "U1234567"),)
    assert file_of(page).old_numbers == ()
    assert stage.done(lambda: PeopleService(stage.context.desk).search("7/98")) == []


def test_a_number_not_understood_is_said_at_its_own_field(stage: Stage) -> None:
    page, dialogs = opened(stage)
    dialog = dialogs.change_safe_contact(file_of(page))
    dialog.form.set_values({"number_1": "telefon yok"})
    send(stage, dialog)
    assert dialog.form.question("number_1").problem_text()


def test_an_age_is_corrected_and_gives_way_to_a_date(stage: Stage) -> None:
    page, dialogs = opened(stage)
    for told, born in (
        ({"birth_date": None, "age": 40}, (None, 1986)),
        ({}, (None, 1986)),
        ({"birth_date": date(1985, 5, 6)}, (date(1985, 5, 6), None)),
    ):
        dialog = dialogs.change_person(file_of(page))
        dialog.form.set_values(told)
        send(stage, dialog)
        details = file_of(page).person.details
        assert (details.birth_date, details.birth_year) == born


def test_a_file_opened_to_be_edited_was_opened_and_the_record_says_so(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    assert stage.audit_rows("file.open") == 0
    page = stage.open("case_file", person_id=person_id, tab="person")
    assert stage.audit_rows("file.open") == 1
    FileDialogs(stage.context, stage.window, page._lists).change_person(file_of(page))
    stage.settle()
    sql = "SELECT action, object_id FROM audit ORDER BY sequence DESC LIMIT 1"
    row = stage.done(lambda: tuple(stage.context.desk.connection.execute(sql).fetchone()))
    assert row == ("file.open", person_id)


def test_enter_held_down_in_the_list_opens_one_file_once(stage: Stage) -> None:
    stage.register(SUKRAN)
    page = stage.open("clients")
    press(page.table, Qt.Key.Key_Return)
    for _ in range(5):
        held = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(page.table, held)
    stage.settle()
    assert stage.audit_rows("file.open") == 1
