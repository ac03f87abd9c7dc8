"""Editing a file: opening it is on record, leaving changes nothing, and a key held down writes once."""

from collections.abc import Callable, Iterator
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
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.people.gui.dialogs import FileDialogs
from kdm_desk.features.people.model.persons import ClientFile
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme

WRITES = ("person.name", "person.update", "person.safe_contact", "person.add_child", "contact.record")
Dialog = Callable[[FileDialogs, ClientFile], FormDialog]
TYPED: dict[str, tuple[Dialog, tuple[tuple[str, str], ...]]] = {
    "person.name": (FileDialogs.name_her, (("given_names", "Başka"), ("surname", "Biri"))),
    "person.update": (FileDialogs.change_person, (("neighbourhood", "Yeni"), ("birth_surname", "Eski"))),
    "person.safe_contact": (
        FileDialogs.change_safe_contact,
        (("code_word", "menekşe"), ("contact_rule", "yok")),
    ),
    "person.add_child": (FileDialogs.add_child, (("given_names", "Deniz"), ("age", "4"))),
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
