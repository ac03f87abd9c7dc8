"""Restoring from the start screen: the sheet, who comes back, numbers on paper; real threads and files."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backup_builders import NEW_PASSPHRASE, filled_vault
from builders import PASSPHRASE, add_login, cheap_tools, make_vault
from gui.accessibility import unnamed_controls
from gui.keyboard import type_text
from gui.typography import clipped_labels
from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.core.access import Role
from kdm_desk.features.backup.gui.restore import RestorePanel
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.ui.inputs import TextInput
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@dataclass
class Desk:
    """The panel with what it told, and the backup to restore from."""

    panel: RestorePanel
    tasks: Tasks
    file: Path
    sheet: RecoverySheet
    told: list[tuple[Path, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def settle(self) -> None:
        assert self.tasks.wait_until_idle()

    def look(self, identity: str) -> None:
        self.panel.source.file_line.setText(str(self.file))
        self.panel.source.identity_edit.setPlainText(identity)
        self.panel.look.click()
        self.settle()

    def type_in(self, name: str, text: str) -> None:
        line = self.panel.choices.form.input(name)
        assert isinstance(line, TextInput)
        type_text(line.line, text)

    def answer(self, passphrase: str = NEW_PASSPHRASE) -> None:
        self.type_in("login_name", "yeni")
        type_text(self.panel.choices.passphrase.line, passphrase)
        type_text(self.panel.choices.again.line, passphrase)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp)
    with filled_vault(tmp_path / "vault") as vault:
        add_login(vault.opened.desk, "avukat", Role.LAWYER)
        file = vault.service.back_up_to(tmp_path / "one.age").path
        sheet = vault.sheet
    tasks = Tasks()
    panel = RestorePanel(tasks, cheap_tools, tmp_path / "vault")
    desk = Desk(panel, tasks, file, sheet)
    panel.restored.connect(lambda folder, name: desk.told.append((folder, name)))
    panel.left.connect(lambda: desk.left.append("left"))
    panel.resize(1366, 900)
    panel.show()
    yield desk
    tasks.cancel_long_work()
    desk.settle()
    tasks.shut_down()
    panel.close()


def test_a_vault_comes_back_beside_the_harmed_one(desk: Desk, tmp_path: Path) -> None:
    desk.look(desk.sheet.identity)
    desk.answer()
    desk.panel.choices.form.input("keep").set_value(("avukat",))
    desk.type_in("letter", "4")
    desk.panel.go_on.click()
    desk.settle()
    folder = tmp_path / "vault-2"
    assert desk.told == [(folder, "yeni")]
    tools = cheap_tools()
    opened = open_vault(tools, folder, "avukat", PASSPHRASE, hold(tools, folder))
    try:
        voids = opened.desk.connection.execute("SELECT count(*) FROM number WHERE state = 'void'").fetchone()[
            0
        ]
        assert voids == 4
    finally:
        opened.close()
    assert desk.panel.choices.passphrase.text() == ""
    assert desk.panel.source.identity() == ""


def test_what_the_backup_knows_is_shown_before_anything_is_asked(desk: Desk) -> None:
    assert desk.panel.choices.isHidden()
    assert desk.panel.go_on.isHidden()
    desk.look(desk.sheet.identity)
    assert desk.panel.source.isHidden()
    assert "02.03.2026 09:00" in desk.panel.choices.known_text()
    assert "file 3, letter –" in desk.panel.choices.known_text()
    assert desk.panel.choices.form.values()["keep"] == ()


def test_a_mistyped_and_a_foreign_sheet_are_told_apart(desk: Desk, tmp_path: Path) -> None:
    desk.look(desk.sheet.identity[:-1])
    assert desk.panel.choices.isHidden()
    first = desk.panel.banner.text()
    desk.look(make_vault(tmp_path / "other").identity)
    assert desk.panel.choices.isHidden()
    assert desk.panel.banner.text() not in ("", first)


def test_wrong_answers_leave_what_was_typed_and_no_folder(desk: Desk, tmp_path: Path) -> None:
    desk.look(desk.sheet.identity)
    desk.answer("kısa")
    desk.panel.go_on.click()
    desk.settle()
    assert "too short" in desk.panel.banner.text()
    assert desk.panel.choices.form.values()["login_name"] == "yeni"
    type_text(desk.panel.choices.again.line, "x")
    desk.panel.go_on.click()
    assert "not the same" in desk.panel.banner.text()
    assert not (tmp_path / "vault-2").exists()
    assert desk.told == []


def test_a_restore_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    desk.look(desk.sheet.identity)
    desk.answer()
    desk.panel.go_on.click()
    desk.panel.progress.stop.click()
    desk.settle()
    assert "Nothing half-done remains" in desk.panel.banner.text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.age", "vault"]
    assert desk.panel.go_on.isEnabled()


def test_the_identity_can_come_from_a_file_with_comments(desk: Desk, tmp_path: Path) -> None:
    identity = tmp_path / "identity.txt"
    identity.write_text(f"# of an invented vault\n{desk.sheet.identity}\n", encoding="ascii")
    desk.panel.source.read_identity(identity)
    desk.look(desk.panel.source.identity())
    assert not desk.panel.choices.isHidden()


def test_back_leads_to_the_sheet_and_then_out(desk: Desk) -> None:
    desk.look(desk.sheet.identity)
    desk.panel.back.click()
    assert not desk.panel.source.isHidden()
    assert desk.panel.choices.isHidden()
    assert desk.left == []
    desk.panel.back.click()
    assert desk.left == ["left"]


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150), ("high_contrast", 125)])
def test_both_steps_fit_and_are_named(
    desk: Desk, qapp: QApplication, tmp_path: Path, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    for step in ("sheet", "choices"):
        qapp.processEvents()
        assert desk.panel.grab().save(str(tmp_path / f"restore-{step}-{theme}-{percent}.png"))
        assert clipped_labels(desk.panel) == []
        assert unnamed_controls(desk.panel) == []
        desk.look(desk.sheet.identity)
    apply_theme(qapp)
