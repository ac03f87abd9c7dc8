"""Tables and questions in a window of their own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.keyboard import press
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.ui.dialogs import QuestionDialog, confirm
from kdm_desk.ui.tables import Column, Table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

Person = tuple[str, str, int]
ROWS: list[Person] = [("Çiğdem", "c2", 41), ("Cemile", "c1", 9), ("Ilgın", "i1", 27)]


@pytest.fixture(autouse=True)
def _no_windows_left(qapp: QApplication) -> Iterator[None]:
    before = windows_now()
    yield
    destroy_windows_made_since(before)


def table() -> Table[Person]:
    made: Table[Person] = Table(
        [
            Column("Ad", lambda one: one[0], sort=lambda one: one[1], stretch=True),
            Column("Yaş", lambda one: str(one[2]), sort=lambda one: one[2], right=True),
        ],
        "Danışanlar",
    )
    made.set_rows(ROWS)
    return made


def names(of: Table[Person]) -> list[str]:
    return [str(of.rows_model.index(row, 0).data()) for row in range(of.rows_model.rowCount())]


def test_names_sort_by_their_stored_key_and_numbers_as_numbers(qapp: QApplication) -> None:
    people = table()
    people.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(people) == ["Cemile", "Çiğdem", "Ilgın"]
    people.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(people) == ["Çiğdem", "Ilgın", "Cemile"]


def test_words_without_a_key_sort_in_turkish_order_too(qapp: QApplication) -> None:
    people: Table[Person] = Table([Column("Ad", lambda one: one[0])], "Danışanlar")
    people.set_rows(
        [("Zeynep", "", 0), ("İpek", "", 0), ("Çağla", "", 0), ("Irmak", "", 0), ("Cemre", "", 0)]
    )
    people.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(people) == ["Cemre", "Çağla", "Irmak", "İpek", "Zeynep"]


def test_new_rows_keep_the_order_and_the_line_the_user_chose(qapp: QApplication) -> None:
    people = table()
    people.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    people.selectRow(1)
    people.set_rows([*ROWS, ("Ayşe", "a1", 30)])
    assert names(people)[0] == "Ayşe"
    assert people.currentIndex().row() == 1


def test_enter_opens_the_row_once_even_when_held(qapp: QApplication) -> None:
    people, opened = table(), list[Person]()
    people.opened.connect(opened.append)
    people.selectRow(2)
    press(people, Qt.Key.Key_Return)
    press(people, Qt.Key.Key_Return, held=True)
    assert opened == [("Ilgın", "i1", 27)]


def test_a_screen_reader_hears_the_heading_with_each_cell(qapp: QApplication) -> None:
    index = table().rows_model.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Yaş: 41"


def answer_with(action: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QuestionDialog)
    getattr(dialog, action)()


@pytest.mark.parametrize(("action", "expected"), [("accept", True), ("reject", False)])
def test_a_question_is_a_yes_only_when_its_verb_was_pressed(
    qapp: QApplication, action: str, expected: bool
) -> None:
    QTimer.singleShot(0, lambda: answer_with(action))
    assert confirm(None, "Discharge?", "Her place becomes free.", "Discharge", danger=True) is expected


def test_before_danger_the_key_that_changes_nothing_has_the_focus(qapp: QApplication) -> None:
    dialog = QuestionDialog(None, "Erase?", "It cannot be brought back.", "Erase", "Keep", danger=True)
    assert dialog.keep.isDefault()
    assert not dialog.go_on.isDefault()
    dialog.close()
