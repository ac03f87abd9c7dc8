"""Every error in words: known codes read well, unknown ones as an apology, markup stays text."""

import ast
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

import kdm_desk
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.core.errors import Cancelled, Damaged, NotAllowed, UserError
from kdm_desk.ui.messages import Bug, fill, sentence
from kdm_desk.ui.sentences import SENTENCES
from kdm_desk.ui.widgets import Chip, ElidedLabel, MessageBanner, label, plain_button_text, set_tooltip

NO_HINTS = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
ERRORS = {
    "UserError",
    "FieldError",
    "NotAllowed",
    "WrongKey",
    "Damaged",
    "NewerVersion",
    "InUse",
    "MediumLost",
}


@pytest.fixture(autouse=True)
def _no_windows_left(qapp: QApplication) -> Iterator[None]:
    before = windows_now()
    yield
    destroy_windows_made_since(before)


def codes_in(path: Path) -> set[str]:
    return {
        str(call.args[0].value)
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", getattr(call.func, "attr", "")) in ERRORS
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_code_the_program_raises_has_a_sentence() -> None:
    root = Path(kdm_desk.__file__).parent
    raised = {code for path in root.rglob("*.py") for code in codes_in(path)}
    assert len(raised) > 20
    assert raised - set(SENTENCES) == set()


def test_a_sentence_says_what_is_in_the_way() -> None:
    error = UserError("counsellor_taken", name="Defne {Örnek}", starts="10:00", ends="11:00")
    text = sentence(error).text
    assert "Defne {Örnek}" in text
    assert "10:00" in text


def test_a_missing_value_leaves_a_gap_and_no_crash() -> None:
    assert fill("{name} has {bed}.", {"name": "Ayşe"}) == "Ayşe has …."


def test_dates_in_a_sentence_are_written_the_turkish_way() -> None:
    assert fill("{day}", {"day": date(2026, 3, 2)}) == "02.03.2026"
    assert fill("{at}", {"at": datetime(2026, 3, 2, 6, 0, tzinfo=UTC)}) == "02.03.2026 09:00"
    assert fill("{names}", {"names": ["a", "b"]}) == "a, b"


@pytest.mark.parametrize("error", [UserError("no_such_code"), Bug(ValueError("x"), ""), ValueError("secret")])
def test_an_unknown_error_is_an_apology_without_its_text(error: Exception) -> None:
    title, text = sentence(error)
    assert title == "We are sorry"
    assert "secret" not in text
    assert "no_such_code" not in text


def test_kinds_of_errors_have_headings_of_their_own() -> None:
    headings = {
        sentence(error).title
        for error in (
            NotAllowed("not_allowed"),
            Damaged("header_damaged"),
            UserError("bed_taken"),
            Cancelled(),
        )
    }
    assert len(headings) == 4


@NO_HINTS
def test_a_name_with_markup_shows_as_it_is(qapp: QApplication) -> None:
    name = "<b>Şükran</b> & <img src=x>"
    banner = MessageBanner()
    banner.show_message(name, name)
    chip = Chip(name)
    shown = [label(name), ElidedLabel(name), *banner.findChildren(QLabel), *chip.findChildren(QLabel)]
    assert {one.textFormat() for one in shown} == {Qt.TextFormat.PlainText}
    assert banner.text() == name
    set_tooltip(banner, name)
    assert banner.toolTip() == "<span>&lt;b&gt;Şükran&lt;/b&gt; &amp; &lt;img src=x&gt;</span>"
    assert plain_button_text("A & B") == "A && B"
    banner.close()


@NO_HINTS
def test_a_banner_can_be_put_away_and_says_so(qapp: QApplication) -> None:
    banner, told = MessageBanner(), list[str]()
    banner.dismissed.connect(lambda: told.append("away"))
    banner.show_message("Kaydedildi", tone="ok")
    assert banner.accessibleName() == "Kaydedildi"
    banner.clear()
    banner.clear()
    assert banner.text() == ""
    assert told == ["away"]
