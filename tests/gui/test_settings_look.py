"""What somebody chooses for her screen is kept, and shown when it can be shown whole."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from builders import cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.desk_session import DeskSession
from kdm_desk.app.places import data_folder
from kdm_desk.features.admin.gui.page import SettingsPage
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[DeskSession]:
    apply_theme(qapp)
    tools = cheap_tools()
    make_vault(tmp_path / "vault", tools)
    tasks, opened = Tasks(), list[OpenVault]()
    tasks.run(qapp, lambda: unlock_vault(tmp_path / "vault", tools), opened.append)
    assert tasks.wait_until_idle()
    session = DeskSession(tasks, opened[0], Preferences(), lambda *_told: None)
    session.show()
    assert tasks.wait_until_idle()
    yield session
    session.close()
    session.window.deleteLater()
    apply_theme(qapp)


def settings(session: DeskSession) -> SettingsPage:
    session.window.open("settings")
    page = session.window.pages.current_page()
    assert isinstance(page, SettingsPage)
    return page


def kept() -> dict[str, object]:
    values: dict[str, object] = json.loads((data_folder() / "preferences.json").read_text("utf-8"))
    return values


def test_colours_show_at_once_and_are_kept(session: DeskSession, qapp: QApplication) -> None:
    before = qapp.palette().window().color()
    settings(session).look.form.input("theme").set_value("dark")
    assert qapp.palette().window().color() != before
    assert kept()["theme"] == "dark"


def test_larger_letters_are_kept_for_the_next_unlock_and_clip_nothing_now(
    session: DeskSession, qapp: QApplication
) -> None:
    before = qapp.font().pointSizeF()
    settings(session).look.form.input("font_percent").set_value("150")
    assert qapp.font().pointSizeF() == before
    assert kept()["font_percent"] == 150


def test_minutes_until_the_lock_count_from_now_on(session: DeskSession) -> None:
    settings(session).look.form.input("idle_minutes").set_value(12)
    assert session.window.idle.left() > 11 * 60
    assert kept()["idle_minutes"] == 12
