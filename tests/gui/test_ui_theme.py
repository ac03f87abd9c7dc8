"""Colours that can be read, icons that exist, the bundled font, key names as on the keys."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QFontInfo, QKeySequence
from PySide6.QtWidgets import QApplication

from kdm_desk.core.resources import resource
from kdm_desk.ui import icons
from kdm_desk.ui.i18n import KEY_NAMES
from kdm_desk.ui.palettes import PALETTES, SHAPE_PAIRS, TEXT_PAIRS, contrast
from kdm_desk.ui.theme import apply_theme, colours, scaled, ui_font
from kdm_desk.ui.widgets import money


def test_contrast_agrees_with_the_known_ends_of_the_scale() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
def test_every_text_stands_out_from_its_ground(name: str) -> None:
    palette = PALETTES[name]
    weak = {
        pair: round(contrast(getattr(palette, pair[0]), getattr(palette, pair[1])), 2)
        for pair in TEXT_PAIRS
        if contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("name", PALETTES)
def test_every_outline_of_a_control_can_be_seen(name: str) -> None:
    palette = PALETTES[name]
    weak = {
        pair: round(contrast(getattr(palette, pair[0]), getattr(palette, pair[1])), 2)
        for pair in SHAPE_PAIRS
        if contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) < 3
    }
    assert weak == {}


def test_the_theme_in_force_gives_the_colours(qapp: QApplication) -> None:
    apply_theme(qapp, "dark", 150)
    assert colours() is PALETTES["dark"]
    assert scaled(16) == 24
    apply_theme(qapp)
    assert colours() is PALETTES["light"]
    assert scaled(16) == 16


def test_the_bundled_font_is_the_one_on_the_screen(qapp: QApplication) -> None:
    apply_theme(qapp)
    assert QFontInfo(ui_font()).family() == "Inter"


def test_every_icon_is_drawn_in_the_asked_colour(qapp: QApplication) -> None:
    apply_theme(qapp)
    for path in resource("icons").glob("*.svg"):
        picture = icons.pixmap(path.stem, 24).toImage()
        inks = {
            picture.pixelColor(x, y).alpha() for x in range(picture.width()) for y in range(picture.height())
        }
        assert max(inks) > 128, path.name


def test_a_key_keeps_its_name_in_turkish(qapp: QApplication, tmp_path: Path) -> None:
    """Qt's own catalogue would say Kontrol+K; ours, loaded after it, wins."""
    context = "".join(
        f"<message><source>{name}</source><translation>{name}</translation></message>" for name in KEY_NAMES
    )
    catalogue = tmp_path / "keys.ts"
    catalogue.write_text(
        f'<TS version="2.1" language="tr"><context><name>QShortcut</name>{context}</context></TS>'
    )
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, str(catalogue)], check=True, capture_output=True)
    of_qt, ours = QTranslator(), QTranslator()
    assert of_qt.load("qtbase_tr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert ours.load(str(tmp_path / "keys.qm"))
    native = QKeySequence.SequenceFormat.NativeText
    qapp.installTranslator(of_qt)
    assert QKeySequence("Ctrl+K").toString(native) == "Kontrol+K"
    qapp.installTranslator(ours)
    shown = [QKeySequence(keys).toString(native) for keys in ("Ctrl+K", "Ctrl+Return", "Alt+1", "Esc")]
    qapp.removeTranslator(ours)
    qapp.removeTranslator(of_qt)
    assert shown == ["Ctrl+K", "Ctrl+Return", "Alt+1", "Esc"]


def test_money_is_written_the_turkish_way() -> None:
    assert money(1_054_572) == "10.545,72 ₺"
    assert money(-5) == "-0,05 ₺"
