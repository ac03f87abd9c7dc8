"""Unlocking a vault that is older than the one used here last: open, but warned of until somebody says so."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from audit_tampering import write_row
from builders import cheap_tools, make_vault, unlock_vault
from gui.people_stage import told
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.app.desk_session import DeskSession
from kdm_desk.app.start import Program
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.preferences import Preferences

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _no_windows_left(qapp: QApplication) -> Iterator[None]:
    before = windows_now()
    yield
    destroy_windows_made_since(before)


def let_in(folder: Path) -> list[QuestionDialog]:
    """The warnings over the desk of a vault that was just unlocked."""
    # The entrance of a folder without a vault holds no lock: this vault is unlocked past it.
    nothing = folder.with_name("nothing")
    program = Program(cheap_tools(), nothing, Preferences(), lambda *_arguments: None)
    program.tasks.run(program.tasks, lambda: unlock_vault(folder), program._let_in)
    assert program.tasks.wait_until_idle()
    assert isinstance(program.session, DeskSession)
    window = program.session.window
    warnings: list[QuestionDialog] = window.findChildren(QuestionDialog)
    for one in warnings:
        assert one.isVisible()
        assert any("was known before" in text for text in told(one))
        one.go_on.click()
        assert not one.isVisible()
    window.close()
    program.tasks.wait_until_idle()
    program.tasks.shut_down()
    return warnings


def test_an_older_copy_is_warned_of_once_and_a_whole_one_never(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "machine"))
    folder = tmp_path / "vault"
    make_vault(folder)
    assert let_in(folder) == []
    shutil.copytree(folder, tmp_path / "aside")
    opened = unlock_vault(folder)
    write_row(opened.desk)
    opened.close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "aside", folder)
    assert len(let_in(folder)) == 1
    assert let_in(folder) == []
