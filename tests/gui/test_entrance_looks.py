"""Every screen before the desk, in both themes and two sizes: nothing clipped or nameless, no Alt letter twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.accessibility import unnamed_controls
from gui.entrance_stage import answer_centre, answer_manager, fill, go_on, standing_before, type_back
from gui.keyboard import press
from gui.turkish import mnemonic_collisions, speaking_turkish
from gui.typography import clipped_labels
from kdm_desk.app.entrance import Harmed, Welcome
from kdm_desk.app.unlock_screen import RecoveryScreen, UnlockScreen
from kdm_desk.ui.theme import apply_theme


@pytest.fixture(scope="module")
def turkish(qapp: QApplication) -> Iterator[None]:
    with speaking_turkish(qapp):
        yield
    apply_theme(qapp)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_screen_before_the_desk_is_readable_and_speaks(
    qapp: QApplication, turkish: None, folder: Path, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    wrong: dict[str, list[str]] = {}
    with standing_before(folder) as stage:

        def look(name: str) -> None:
            stage.settle()
            found = [
                *clipped_labels(stage.entrance),
                *(f"nameless: {control}" for control in unnamed_controls(stage.entrance)),
                *mnemonic_collisions(stage.entrance),
            ]
            if found:
                wrong[name] = found

        look("welcome")
        stage.click(stage.page(Welcome).make)
        for name, answer in (
            ("centre", answer_centre),
            ("manager", answer_manager),
            ("type back", type_back),
        ):
            look(name)
            go_on(stage)
            look(f"{name}, refused")
            answer(stage)
            go_on(stage)
            if name == "manager":
                look("sheet")
                go_on(stage)
        look("unlock")
        screen = stage.page(UnlockScreen)
        for _ in range(3):
            fill(screen.passphrase.line, "yanlış parola bu olsa gerek")
            press(screen.passphrase.line, Qt.Key.Key_Return)
            stage.settle()
        look("pause")
        screen.recovery_wanted.emit()
        look("recovery")
        fill(stage.page(RecoveryScreen)._new.line, "farklı")
        stage.click(stage.page(RecoveryScreen).go_on)
        look("recovery, refused")
        (folder / "vault.kdm").unlink()
        stage.entrance.approach()
        stage.page(Harmed)
        look("harmed")
    assert wrong == {}
