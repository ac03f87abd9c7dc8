"""Before the desk: the welcome, what is said of each kind of harm, unlocking, and the way in by the sheet."""

import json
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from builders import PASSPHRASE, cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from gui.entrance_stage import Stage, copy_of, fill, key_named, said, standing_before, state_of
from gui.keyboard import press
from kdm_desk.app.bootstrap import hold
from kdm_desk.app.entrance import Harmed, Welcome
from kdm_desk.app.setup_wizard import SetupWizard
from kdm_desk.app.unlock_screen import RecoveryScreen, UnlockScreen
from kdm_desk.core.errors import WrongKey
from kdm_desk.features.backup.gui.restore import RestorePanel
from kdm_desk.security.header_file import VERSION
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.tries import Tries

pytestmark = pytest.mark.usefixtures("qapp")

NEW = "yepyeni uzun bir parola işte"
READ_ONLY, WRITABLE = 0o444, 0o600


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, RecoverySheet]]:
    """Two vaults that the tests copy: making one takes longer than copying ten."""
    made = {}
    for name in ("ours", "theirs"):
        folder = tmp_path_factory.mktemp("entrance") / name
        made[name] = (folder, make_vault(folder))
    return made


@pytest.fixture
def vault(sheets: dict[str, tuple[Path, RecoverySheet]], tmp_path: Path) -> Path:
    return copy_of(sheets["ours"][0], tmp_path / "vault")


@pytest.fixture
def theirs(sheets: dict[str, tuple[Path, RecoverySheet]], tmp_path: Path) -> Path:
    return copy_of(sheets["theirs"][0], tmp_path / "theirs")


@pytest.fixture
def stage(vault: Path) -> Iterator[Stage]:
    with standing_before(vault) as made:
        yield made


def cut(name: str, length: int) -> Callable[[Path, Path], None]:
    return lambda vault, _theirs: os.truncate(vault / name, length)


def lose(name: str) -> Callable[[Path, Path], None]:
    return lambda vault, _theirs: (vault / name).unlink()


def swap(name: str) -> Callable[[Path, Path], None]:
    def harm(vault: Path, theirs: Path) -> None:
        (vault / name).write_bytes((theirs / name).read_bytes())

    return harm


def forbid_writing(name: str) -> Callable[[Path, Path], None]:
    return lambda vault, _theirs: (vault / name).chmod(READ_ONLY)


def write_as_a_newer_program(vault: Path, _theirs: Path) -> None:
    header = json.loads((vault / "vault.kdm").read_bytes())
    header["version"] = VERSION + 1
    (vault / "vault.kdm").write_text(json.dumps(header), encoding="utf-8")


HARM = {
    "header lost": ("header_missing", lose("vault.kdm")),
    "header cut": ("header_damaged", cut("vault.kdm", 2_000)),
    "header empty": ("header_damaged", cut("vault.kdm", 0)),
    "database lost": ("database_missing", lose("vault.db")),
    "database cut": ("database_truncated", cut("vault.db", 5_000)),
    "database empty": ("database_truncated", cut("vault.db", 0)),
    "header of another vault": ("database_of_another_vault", swap("vault.kdm")),
    "database of another vault": ("database_of_another_vault", swap("vault.db")),
    "header read-only": ("vault_read_only", forbid_writing("vault.kdm")),
    "database read-only": ("vault_read_only", forbid_writing("vault.db")),
    "newer program": ("vault_newer", write_as_a_newer_program),
}


@pytest.mark.parametrize("kind", HARM)
def test_harm_is_told_writes_nothing_and_once_mended_the_vault_opens(
    kind: str, vault: Path, theirs: Path
) -> None:
    code, harm = HARM[kind]
    whole = {path: path.read_bytes() for path in vault.iterdir()}
    harm(vault, theirs)
    before = state_of(vault)
    with standing_before(vault) as stage:
        harmed = stage.page(Harmed)
        assert harmed.banner.text() == said(code)
        assert harmed.banner.isVisible()
        stage.click(harmed.again)
        assert stage.page(Harmed).banner.text() == said(code)
        assert state_of(vault) == before
        for path, data in whole.items():
            path.unlink(missing_ok=True)
            path.write_bytes(data)
        stage.click(stage.page(Harmed).again)
        assert stage.page(UnlockScreen).login_name == "yonetici"


def test_every_kind_of_harm_has_a_sentence_of_its_own() -> None:
    codes = {code for code, _harm in HARM.values()}
    sentences = {said(code) for code in codes}
    assert len(sentences) == len(codes) == 7
    assert all("Nothing was" in one for one in sentences)


def test_a_database_cut_at_a_page_is_told_when_the_passphrase_was_right(vault: Path) -> None:
    """The quick look cannot know how long the file was; what SQLCipher meets inside is damage, not a mistake."""
    os.truncate(vault / "vault.db", 4096 * 10)
    with standing_before(vault) as stage:
        unlock(stage, PASSPHRASE)
        assert stage.page(UnlockScreen).banner.text() == said("database_damaged")
        assert stage.opened == []


def test_a_vault_in_use_names_the_other_and_opens_once_it_is_let_go(vault: Path) -> None:
    lock = hold(cheap_tools(FixedClock()), vault)
    with standing_before(vault) as stage:
        told = stage.page(Harmed).banner.text()
        assert os.uname().nodename in told
        assert "02.03.2026 09:00" in told
        lock.release()
        stage.click(stage.page(Harmed).again)
        assert isinstance(stage.entrance.page, UnlockScreen)


def test_a_vault_in_a_cloud_folder_is_refused_with_the_reason(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    in_cloud = vault.rename(tmp_path / "Dropbox" / "vault")
    with standing_before(in_cloud) as stage:
        told = stage.page(Harmed).banner.text()
        assert told == said("folder_in_cloud", service="Dropbox")
        assert "Dropbox" in told
        assert not (in_cloud / "vault.lock").exists()


def test_the_keys_beside_a_harmed_vault_lead_to_another_one_and_to_a_backup(
    vault: Path, theirs: Path
) -> None:
    lose("vault.kdm")(vault, theirs)
    with standing_before(vault) as stage:
        stage.click(stage.page(Harmed).restore)
        stage.click(stage.page(RestorePanel).back)
        choose(stage, theirs, stage.page(Harmed).open.click)
        assert isinstance(stage.entrance.page, UnlockScreen)
        assert (theirs / "vault.lock").exists()


def test_a_folder_chosen_and_then_not_changes_nothing(stage: Stage) -> None:
    def put_away() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.reject()

    QTimer.singleShot(0, put_away)
    stage.page(UnlockScreen).other.click()
    stage.settle()
    assert isinstance(stage.entrance.page, UnlockScreen)


def test_an_empty_folder_is_welcomed_and_nothing_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with standing_before(folder) as stage:
        welcome = stage.page(Welcome)
        assert [key.isEnabled() for key in (welcome.make, welcome.open, welcome.restore)] == [True] * 3
        stage.click(welcome.restore)
        stage.click(stage.page(RestorePanel).back)
        stage.click(stage.page(Welcome).make)
        stage.click(key_named(stage.page(SetupWizard).step, "Back"))
        assert isinstance(stage.entrance.page, Welcome)
        assert not folder.exists()


def test_a_wrong_passphrase_is_told_and_the_line_is_ready_for_the_next(stage: Stage, vault: Path) -> None:
    unlock(stage, "yanlış parola bu olsa gerek")
    screen = stage.page(UnlockScreen)
    assert screen.banner.text() == said("passphrase_wrong")
    assert screen.passphrase.text() == ""
    assert screen.passphrase.line.hasFocus()
    assert screen.go_on.isEnabled()
    assert failures(vault) == 1


def test_the_pause_counts_down_and_blocks_the_key_until_it_is_over(stage: Stage, vault: Path) -> None:
    screen = stage.page(UnlockScreen)
    assert screen._timer.interval() == 1_000
    screen._timer.setInterval(3_600_000)  # only the test's own seconds go by
    for _ in range(3):
        unlock(stage, "yanlış parola bu olsa gerek")
    assert waits_told(screen) == ["The next try is possible in 2 seconds."]
    unlock(stage, PASSPHRASE)
    assert not screen.go_on.isEnabled()
    assert stage.opened == []
    assert failures(vault) == 3
    tick(screen)
    assert waits_told(screen) == ["The next try is possible in 1 seconds."]
    stage.clock.advance(timedelta(seconds=2))
    tick(screen)
    assert waits_told(screen) == []
    unlock(stage, PASSPHRASE)
    assert len(stage.opened) == 1


def test_the_pause_outlives_the_window(vault: Path) -> None:
    with standing_before(vault) as stage:
        for _ in range(4):
            stage.clock.advance(timedelta(minutes=1))
            unlock(stage, "yanlış parola bu olsa gerek")
            while not stage.page(UnlockScreen).go_on.isEnabled():
                tick(stage.page(UnlockScreen))
    with standing_before(vault) as stage:
        stage.clock.advance(timedelta(minutes=4))
        unlock(stage, PASSPHRASE)
        screen = stage.page(UnlockScreen)
        assert screen.banner.text() == said("wait_before_next_try", seconds=4)
        assert not screen.go_on.isEnabled()
        assert stage.opened == []


def test_enter_held_down_tries_once(stage: Stage, vault: Path) -> None:
    line = stage.page(UnlockScreen).passphrase.line
    fill(line, "yanlış parola bu olsa gerek")
    press(line, Qt.Key.Key_Return)
    for _ in range(20):
        press(line, Qt.Key.Key_Return, held=True)
        stage.settle()
    assert failures(vault) == 1
    assert stage.page(UnlockScreen).banner.text() == said("passphrase_wrong")


def test_nobody_leaves_while_the_passphrase_is_tried(stage: Stage) -> None:
    screen = stage.page(UnlockScreen)
    fill(screen.passphrase.line, PASSPHRASE)
    press(screen.passphrase.line, Qt.Key.Key_Return)
    assert [key.isEnabled() for key in (screen.other, screen.sheet, screen.go_on)] == [False] * 3
    stage.settle()
    assert len(stage.opened) == 1


def test_the_right_passphrase_lets_in_once_and_leaves_nothing_in_the_line(stage: Stage, vault: Path) -> None:
    unlock(stage, PASSPHRASE)
    (opened,) = stage.opened
    assert opened.folder == vault
    assert opened.unlocked.actor.login_name == "yonetici"
    assert stage.page(UnlockScreen).passphrase.text() == ""


def test_the_sheet_gives_a_new_passphrase_and_the_old_one_opens_no_more(
    stage: Stage, vault: Path, sheets: dict[str, tuple[Path, RecoverySheet]]
) -> None:
    stage.click(stage.page(UnlockScreen).sheet)
    screen = stage.page(RecoveryScreen)
    identity = sheets["ours"][1].identity
    in_groups = " ".join(identity[at : at + 6].lower() for at in range(0, len(identity), 6))
    recover(stage, in_groups, NEW, NEW)
    assert len(stage.opened) == 1
    assert (screen._identity.toPlainText(), screen._new.text(), screen._again.text()) == ("", "", "")
    stage.close()
    stage.opened.clear()
    with pytest.raises(WrongKey):
        unlock_vault(vault)
    with standing_before(vault) as anew:
        unlock(anew, NEW)
        assert len(anew.opened) == 1


def test_what_is_wrong_on_the_recovery_screen_is_said_and_what_was_typed_stays(
    stage: Stage, sheets: dict[str, tuple[Path, RecoverySheet]]
) -> None:
    stage.click(stage.page(UnlockScreen).sheet)
    screen = stage.page(RecoveryScreen)
    ours, theirs = sheets["ours"][1].identity, sheets["theirs"][1].identity
    mistyped = ours[:-1] + ("Q" if ours[-1] != "Q" else "P")
    for identity, new, again, code in (
        (ours, NEW, NEW + "x", "passphrases_differ"),
        (ours[:20], NEW, NEW, "recovery_identity_mistyped"),
        (mistyped, NEW, NEW, "recovery_identity_mistyped"),
        (theirs, NEW, NEW, "recovery_identity_wrong"),
        (ours, "kısa", "kısa", "passphrase_too_short"),
    ):
        recover(stage, identity, new, again)
        assert screen.banner.text() == said(code), code
        assert screen._identity.toPlainText() == identity
    fill(screen._user, "kimse")
    recover(stage, ours, NEW, NEW)
    assert screen.banner.text() == said("login_unknown", login_name="kimse")
    assert stage.opened == []
    stage.click(key_named(screen, "Back"))
    assert stage.page(UnlockScreen).login_name == "yonetici"


def test_a_vault_is_held_as_long_as_somebody_is_in_it(
    vault: Path,
) -> None:
    with standing_before(vault) as stage, standing_before(vault) as second:
        assert isinstance(second.entrance.page, Harmed)
        unlock(stage, PASSPHRASE)
        second.click(second.page(Harmed).again)
        assert isinstance(second.entrance.page, Harmed)
        stage.close()
        stage.opened.clear()
        second.click(second.page(Harmed).again)
        assert isinstance(second.entrance.page, UnlockScreen)


def unlock(stage: Stage, passphrase: str) -> None:
    screen = stage.page(UnlockScreen)
    fill(screen.passphrase.line, passphrase)
    press(screen.passphrase.line, Qt.Key.Key_Return)
    stage.settle()


def recover(stage: Stage, identity: str, new: str, again: str) -> None:
    screen = stage.page(RecoveryScreen)
    fill(screen._identity, identity)
    fill(screen._new.line, new)
    fill(screen._again.line, again)
    stage.click(screen.go_on)


def tick(screen: UnlockScreen) -> None:
    """A second goes by."""
    screen._timer.timeout.emit()


def waits_told(screen: UnlockScreen) -> list[str]:
    return [screen._wait.text()] if screen._wait.isVisible() else []


def failures(vault: Path) -> int:
    return sum(entry.count for entry in Tries(vault, FixedClock()).untold())


def choose(stage: Stage, folder: Path, start: Callable[[], None]) -> None:
    """Open the folder dialog with `start` and choose in it as a person does."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(folder))
        dialog.accept()

    QTimer.singleShot(0, answer)
    start()
    stage.settle()
