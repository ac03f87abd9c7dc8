"""A letter page over an unlocked desk, with a printer that is a program, for the tests of letters."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit

from fakes import FixedClock
from gui.keyboard import press, target_of, type_text
from gui.schedule_session import on_desk
from gui.unlocked import unlocked
from kdm_desk.features.referrals.gui.letter_page import LetterPage
from kdm_desk.features.referrals.model.letters import LetterDraft
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import apply_theme
from referral_builders import add_woman, set_letterhead

T = TypeVar("T")
LP = """#!/bin/sh
echo "$@" >> "$0.arguments"
cat > "$0.pages"
"""


@dataclass
class Room:
    """One letter page over an unlocked desk, with a printer that is a program."""

    context: Context
    page: LetterPage
    woman: str
    lp: Path
    quiet: tuple[Path, Path]
    opened: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    def wait(self) -> None:
        assert self.context.tasks.wait_until_idle()

    def on_desk(self, work: Callable[[ReferralService], T]) -> T:
        return on_desk(self.context, lambda: work(ReferralService(self.context.desk)))

    def open(self, **arguments: object) -> None:
        self.page.open_with(**{"person_id": self.woman, **arguments})
        self.wait()

    def draft(self) -> LetterDraft:
        """The letter as it is typed now."""
        draft = self.page.form.current()
        assert draft is not None
        return draft

    def paper(self) -> str:
        """The text of the pages now shown."""
        self.page.refresh()
        self.wait()
        pages = self.page.preview.findChildren(QLabel)
        return " ".join(" ".join(page.accessibleDescription().split()) for page in pages)

    def write(self, name: str, text: str) -> None:
        form = self.page.form.head if name == "subject" else self.page.form.words
        target = form.input(name).target()
        assert isinstance(target, QLineEdit | QPlainTextEdit)
        target.selectAll()
        press(target, Qt.Key.Key_Delete)
        type_text(target, text)

    def choose(self, institution_id: str) -> None:
        combo = target_of(self.page.form.head, "institution_id", QComboBox)
        combo.setCurrentIndex(combo.findData(institution_id))
        self.wait()


@contextmanager
def letter_room(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A page over a fresh vault with one woman in it; the printer writes beside the program `lp`."""
    programs, temporary, here = tmp_path / "bin", tmp_path / "temporary", tmp_path / "here"
    for folder in (programs, temporary, here):
        folder.mkdir()
    lp = programs / "lp"
    for name, text in (("lp", LP), ("lpstat", "#!/bin/sh\nexit 0\n")):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.chdir(here)
    apply_theme(qapp)
    with unlocked(tmp_path, clock=FixedClock()) as context:
        on_desk(context, lambda: set_letterhead(context.desk))
        woman = on_desk(context, lambda: add_woman(context.desk))
        page = LetterPage(context)
        room = Room(context, page, woman, lp, (temporary, here))
        context.open = lambda name, /, **arguments: room.opened.append((name, arguments))
        page.resize(1240, 690)
        page.show()
        yield room
        context.tasks.wait_until_idle()
        page.close()
