"""The earlier register on the screen: columns, every row before it is written, progress, and taking it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.accessibility import unnamed_controls
from gui.unlocked import unlocked
from kdm_desk.core.access import Role
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.register.gui.page import RegisterPage
from kdm_desk.features.register.model import Column, Fate
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import QuestionDialog
from register_builders import invented_row, write_csv


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    with unlocked(tmp_path, role=Role.UNIT_SUPERVISOR) as context:
        yield context


def idle(context: Context) -> None:
    assert context.tasks.wait_until_idle()


def page_with(context: Context, qtbot: QtBot, path: Path) -> RegisterPage:
    page = RegisterPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    page.open_with()
    idle(context)
    page.read(path)
    idle(context)
    return page


def say_yes() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QuestionDialog)
    dialog.go_on.click()


def test_a_register_is_looked_at_row_by_row_and_then_taken_in(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = invented_row(2)
    bad[3] = "31.02.1980"
    page = page_with(
        context, qtbot, write_csv(tmp_path / "defter.csv", [invented_row(1), bad, invented_row(3)])
    )
    assert page.columns_step is not None
    assert page.columns_step.order.mapped[0] is Column.GIVEN_NAMES
    page.columns_step.key.click()
    idle(context)
    assert page.steps.currentWidget() is page.rows_step
    assert [verdict.fate for verdict in page.rows_step.table.rows_model.rows] == [
        Fate.CREATED,
        Fate.REFUSED,
        Fate.CREATED,
    ]
    page.rows_step.only_unsure.setChecked(True)
    assert [verdict.row for verdict in page.rows_step.table.rows_model.rows] == [3]
    assert unnamed_controls(page) == []
    page.rows_step.take.click()
    page.rows_step.take.click()
    idle(context)
    [run] = page.start_step.table.rows_model.rows
    assert (run.created, run.refused, run.source) == (2, 1, "defter.csv")
    assert page.banner.isVisible()
    assert "Rows not taken: 3." in page.banner.text()


def test_a_row_that_joins_can_be_made_a_new_file(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "defter.csv", [invented_row(1), invented_row(1)])
    page = page_with(context, qtbot, path)
    assert page.columns_step is not None
    page.columns_step.key.click()
    idle(context)
    step = page.rows_step
    assert not step.make_new.isEnabled()
    step.table.selectRow(1)
    assert step.make_new.isEnabled()
    step.make_new.click()
    idle(context)
    assert [verdict.fate for verdict in step.table.rows_model.rows] == [Fate.CREATED, Fate.CREATED]
    step.take.click()
    idle(context)
    assert page.start_step.table.rows_model.rows[0].created == 2


def test_an_import_is_taken_back_after_a_question(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_with(context, qtbot, write_csv(tmp_path / "defter.csv", [invented_row(1)]))
    assert page.columns_step is not None
    page.columns_step.key.click()
    idle(context)
    page.rows_step.take.click()
    idle(context)
    QTimer.singleShot(0, say_yes)
    page.start_step.undo_key.click()
    idle(context)
    [run] = page.start_step.table.rows_model.rows
    assert run.undone_at is not None
    assert not page.start_step.undo_key.isEnabled()
    found: list[int] = []
    context.tasks.run(page, lambda: len(PeopleService(context.desk).search("")), found.append)
    idle(context)
    assert found == [0]


def test_a_file_that_is_no_table_is_refused_on_the_page(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "defter.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing")
    page = page_with(context, qtbot, path)
    assert page.columns_step is None
    assert page.banner.isVisible()


def test_leaving_the_file_forgets_what_was_read(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_with(context, qtbot, write_csv(tmp_path / "defter.csv", [invented_row(1)]))
    page.leave_key.click()
    assert page.columns_step is None
    assert page.steps.currentWidget() is page.start_step
    page.take_in()
    idle(context)
    assert page.start_step.table.rows_model.rows == []
    assert page.start_step.table.isHidden()
