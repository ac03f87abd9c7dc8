"""The page of the code lists: choosing a list, adding, retiring, ordering, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.accessibility import unnamed_controls
from gui.unlocked import unlocked
from kdm_desk.features.lists.gui.page import ListsPage
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.form_dialog import FormDialog


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    with unlocked(tmp_path) as context:
        yield context


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ListsPage:
    page = ListsPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    page.open_with()
    assert context.tasks.wait_until_idle()
    return page


def choose(page: ListsPage, name: str) -> None:
    names = [each.name for each in page.lists.rows_model.rows]
    page.lists.selectRow(names.index(name))


def words(page: ListsPage) -> list[str]:
    return [entry.label_tr for entry in page.entries.rows_model.rows]


def add(page: ListsPage, context: Context, turkish: str) -> None:
    page.add.click()
    dialog = page.findChildren(FormDialog)[-1]
    dialog.form.set_values({"label_tr": turkish, "label_en": ""})
    dialog.submit()
    dialog.submit()
    assert context.tasks.wait_until_idle()
    QApplication.processEvents()
    assert context.tasks.wait_until_idle()


def test_an_entry_is_added_once_and_offered(page: ListsPage, context: Context) -> None:
    choose(page, "channel")
    add(page, context, "Sosyal medya")
    assert words(page)[-1] == "Sosyal medya"
    assert len(words(page)) == len(set(words(page)))
    assert unnamed_controls(page) == []


def test_an_entry_is_moved_and_retired_and_stays_chosen(page: ListsPage, context: Context) -> None:
    choose(page, "channel")
    first, second, *_ = words(page)
    page.entries.selectRow(1)
    page.up.click()
    assert context.tasks.wait_until_idle()
    QApplication.processEvents()
    assert context.tasks.wait_until_idle()
    assert words(page)[:2] == [second, first]
    page.retire.click()
    assert context.tasks.wait_until_idle()
    QApplication.processEvents()
    assert context.tasks.wait_until_idle()
    chosen = page.entries.chosen()
    assert chosen is not None
    assert (chosen.label_tr, chosen.active) == (second, False)


def test_a_fixed_list_takes_no_entries_and_seeded_ones_have_no_delete(page: ListsPage) -> None:
    choose(page, "risk_level")
    assert not page.add.isEnabled()
    choose(page, "channel")
    assert page.add.isEnabled()
    page.entries.selectRow(0)
    assert not page.delete.isEnabled()


def test_an_unused_entry_is_deleted_after_a_question(page: ListsPage, context: Context) -> None:
    choose(page, "channel")
    add(page, context, "Sosyal medya")
    page.entries.selectRow(len(words(page)) - 1)

    def say_yes() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QuestionDialog)
        dialog.go_on.click()

    QTimer.singleShot(0, say_yes)
    page.delete.click()
    assert context.tasks.wait_until_idle()
    QApplication.processEvents()
    assert context.tasks.wait_until_idle()
    assert "Sosyal medya" not in words(page)
