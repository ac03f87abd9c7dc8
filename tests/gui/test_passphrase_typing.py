"""The passphrase typed at the real unlock screen: the same letters open from every keyboard, others do not."""

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from builders import cheap_tools
from gui.entrance_stage import copy_of, said, standing_before
from gui.keyboard import type_text
from kdm_desk.app.bootstrap import Centre, FirstManager, create_vault
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.storage.staff import Person

CHOSEN = "Işıl İnci şğüöç ŞĞÜÖÇ iki ılık"
DECOMPOSED = unicodedata.normalize("NFD", CHOSEN)
SAME = {
    "as it was chosen": CHOSEN,
    "every letter in pieces": DECOMPOSED,
    "İ as I and a dot": CHOSEN.replace("İ", "I\u0307"),
    "ş and ç with a tail typed apart": CHOSEN.replace("ş", "s\u0327").replace("ç", "c\u0327"),
    "ğ ü ö with their marks typed apart": CHOSEN.replace("ğ", "g\u0306")
    .replace("ü", "u\u0308")
    .replace("ö", "o\u0308"),
    "spaces that do not break": CHOSEN.replace(" ", "\u00a0"),
    "narrow and wide spaces": CHOSEN.replace(" ", "\u202f\u3000"),
    "spaces doubled and at the ends": f"  {CHOSEN.replace(' ', '   ')} ",
    "wide letters of an input method": CHOSEN.replace("iki", "ｉｋｉ"),
}
OTHER = {
    "i for ı": CHOSEN.replace("ı", "i"),
    "ı for i": CHOSEN.replace("iki", "ıkı"),
    "I for İ": CHOSEN.replace("İ", "I"),
    "İ for I": CHOSEN.replace("I", "İ"),
    "i and a dot for i": CHOSEN.replace("iki", "i\u0307ki\u0307"),
    "small for capital": CHOSEN.replace("İ", "i"),
    "s for ş": CHOSEN.replace("ş", "s"),
    "no spaces": CHOSEN.replace(" ", ""),
}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("typed") / "vault"
    manager = FirstManager("yonetici", CHOSEN, Person("Uydurma", "Yönetici", profession="social_worker"))
    centre = Centre("Uydurma Danışma Merkezi", ["T.C.", "UYDURMA"], ["Uydurma Sokak 1, İzmir"])
    create_vault(cheap_tools(), folder, centre, manager, RecoverySheet.generate())
    return folder


@pytest.fixture
def folder(qapp: QApplication, vault: Path, tmp_path: Path) -> Path:
    return copy_of(vault, tmp_path / "vault")


def test_the_spellings_are_those_that_normalising_makes_equal() -> None:
    def once(text: str) -> str:
        return " ".join(unicodedata.normalize("NFKC", text).split())

    assert {once(text) for text in SAME.values()} == {once(CHOSEN)}
    assert once(CHOSEN) not in {once(text) for text in OTHER.values()}
    assert len({once(text) for text in OTHER.values()}) == len(OTHER)


@pytest.mark.parametrize("spelling", SAME)
def test_every_spelling_of_the_same_letters_opens(folder: Path, spelling: str) -> None:
    with standing_before(folder) as stage:
        screen = stage.page(UnlockScreen)
        type_text(screen.passphrase.line, SAME[spelling])
        stage.click(screen.go_on)
        assert len(stage.opened) == 1


@pytest.mark.parametrize("spelling", OTHER)
def test_another_letter_is_another_passphrase(folder: Path, spelling: str) -> None:
    with standing_before(folder) as stage:
        screen = stage.page(UnlockScreen)
        type_text(screen.passphrase.line, OTHER[spelling])
        stage.click(screen.go_on)
        assert stage.opened == []
        assert screen.banner.text() == said("passphrase_wrong")


def test_letters_that_an_input_method_puts_together_open_too(folder: Path) -> None:
    """A dead key or an input method commits text without any key press."""
    with standing_before(folder) as stage:
        screen = stage.page(UnlockScreen)
        for letter in DECOMPOSED:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QCoreApplication.sendEvent(screen.passphrase.line, event)
        stage.click(screen.go_on)
        assert len(stage.opened) == 1
