"""The commands of the checkout, as far as they go without changing the machine."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from dev_file import CHECKOUT, load_dev

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>Page</name>
    <message><source>Appointment</source><translation>{}</translation></message>
</context>
</TS>
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder that dev.py takes for its checkout, with the tools of this test run as its `.venv`."""
    for name in ("dev.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(CHECKOUT / name, tmp_path)
    dev = load_dev(tmp_path)
    dev.VENV.mkdir()
    dev.BIN.symlink_to(Path(sys.executable).parent, target_is_directory=True)
    dev.TRANSLATIONS.mkdir(parents=True)
    return tmp_path


def translated(dev: ModuleType) -> str:
    translator = QTranslator()
    assert translator.load(str(dev.TRANSLATIONS / "kdm_desk_tr.qm"))
    return str(translator.translate("Page", "Appointment"))


@pytest.mark.parametrize("arguments, code", [([], 2), (["paint"], 2), (["--help"], 0)])
def test_wrong_usage_is_told_apart_from_asking_for_help(arguments: list[str], code: int) -> None:
    command = [sys.executable, str(CHECKOUT / "dev.py"), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == code
    assert "usage: python3 dev.py" in result.stderr


def test_a_venv_counts_as_set_up_only_when_its_stamp_is_written(checkout: Path) -> None:
    dev = load_dev(checkout)
    assert not dev.is_set_up()
    dev.STAMP.write_text(dev.expected_stamp(), encoding="ascii")
    assert dev.is_set_up()


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_dependency_makes_the_set_up_out_of_date(checkout: Path, name: str) -> None:
    dev = load_dev(checkout)
    dev.STAMP.write_text(dev.expected_stamp(), encoding="ascii")
    with (checkout / name).open("a", encoding="ascii") as file:
        file.write("# changed\n")
    assert not dev.is_set_up()


def test_a_moved_checkout_is_set_up_anew(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for name in ("dev.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(checkout / name, elsewhere)
    assert load_dev(elsewhere).expected_stamp() != load_dev(checkout).expected_stamp()


def test_translations_are_compiled_once_and_again_when_they_change(checkout: Path) -> None:
    dev = load_dev(checkout)
    source = dev.TRANSLATIONS / "kdm_desk_tr.ts"
    compiled = source.with_suffix(".qm")
    source.write_text(CATALOGUE.format("Randevu"), encoding="utf-8")
    dev.compile_translations()
    assert translated(dev) == "Randevu"
    made = compiled.stat().st_mtime_ns

    dev.compile_translations()
    assert compiled.stat().st_mtime_ns == made

    source.write_text(CATALOGUE.format("Görüşme"), encoding="utf-8")
    os.utime(source, ns=(made + 10**9, made + 10**9))
    dev.compile_translations()
    assert translated(dev) == "Görüşme"
    assert [path.name for path in dev.TRANSLATIONS.iterdir() if path.suffix == ".part"] == []


@pytest.mark.parametrize(
    "programs, line",
    [
        (["sudo"], "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1"),
        ([], "su -c 'apt-get update && apt-get install -y --no-install-recommends libegl1 libgl1'"),
    ],
)
def test_the_line_to_run_uses_what_the_machine_has(
    programs: list[str], line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in programs:
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert load_dev().line_to_run(["libegl1", "libgl1"]) == line


@pytest.mark.parametrize("display, platform", [("", "offscreen"), (":7", None)])
def test_without_a_screen_qt_draws_off_screen(
    display: str, platform: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert load_dev().child_environment().get("QT_QPA_PLATFORM") == platform
