"""A name planted in every kind of error reaches no terminal, no report, no log: seen from real child processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
NAME = "Nazlıcan"
PREPARE = """
import faulthandler, gc, logging, os, sys, threading, warnings
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, qCritical, qWarning
from kdm_desk.app.crash_report import write_report
from kdm_desk.app.silence import be_silent, hush_qt
from kdm_desk.security.hardening import harden_process

name = Path(sys.argv[1]).read_text(encoding="utf-8")
report = lambda error: write_report(error, Path(sys.argv[2]))
harden_process()
be_silent(report)
hush_qt(report)
application = QCoreApplication([])

class Told(Exception):
    pass

class Closing:
    def __del__(self):
        raise ValueError(name)

def refuse(value):
    raise ValueError(f"no file for {value}")

def in_a_slot(work):
    QTimer.singleShot(0, work)
    QTimer.singleShot(0, application.quit)
    application.exec()
"""
KINDS = {
    "an exception's words": ("refuse(name)", "ValueError"),
    "an exception's arguments": ("raise Told(name, {'name': name})", "Told"),
    "an exception with notes": (
        "error = Told(name)\nerror.add_note(name)\nraise error",
        "Told",
    ),
    "a key that is missing": ("{}[name]", "KeyError"),
    "a cause": (
        "try:\n    refuse(name)\nexcept ValueError as error:\n    raise Told(name) from error",
        "ValueError",
    ),
    "a context": ("try:\n    refuse(name)\nexcept ValueError:\n    {}[name]", "KeyError"),
    "a chain that bites its tail": (
        "one, two = Told(name), ValueError(name)\none.__cause__, two.__cause__ = two, one\nraise one",
        "Told",
    ),
    "a group": ("raise ExceptionGroup(name, [ValueError(name), Told(name)])", "ExceptionGroup"),
    "a slot": ("in_a_slot(lambda: refuse(name))", "ValueError"),
    "a thread": (
        "one = threading.Thread(target=refuse, args=(name,), name=name)\none.start()\none.join()",
        "ValueError",
    ),
    "a destructor": ("Closing()\ngc.collect()", "ValueError"),
    "a syntax error": ("exec(name + ' (')", "SyntaxError"),
    "a critical word of Qt": ("qCritical(name)", "QtComplaint"),
    "a warning of Qt": ("qWarning(name)", None),
    "a warning": ("warnings.warn(name)\nwarnings.warn(name, DeprecationWarning)", None),
    "a library's log": (
        "logging.getLogger('library').error(name)\nlogging.error('%s', name)",
        None,
    ),
    "a hard crash": ("people = [name]\nos.abort()", None),
    "a hard crash with Python's own fault handler": (
        "faulthandler.enable()\npeople = [name]\nfaulthandler._sigsegv()",
        None,
    ),
}


def run(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    planted = folder / "planted"
    planted.write_text(NAME, encoding="utf-8")
    command = [sys.executable, "-c", code, str(planted), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, env=environment, cwd=folder, check=False)


def everything_written(folder: Path, told: subprocess.CompletedProcess[bytes]) -> str:
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "planted"]
    return b"\n".join([told.stdout, told.stderr, *files]).decode("utf-8", "backslashreplace")


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_in_an_error_reaches_no_terminal_and_no_report(kind: str, tmp_path: Path) -> None:
    code, reported = KINDS[kind]
    told = run(PREPARE + code, tmp_path, str(tmp_path / "reports"))
    written = everything_written(tmp_path, told)
    assert NAME not in written
    assert NAME.encode("unicode_escape").decode() not in written
    reports = [path.read_text(encoding="utf-8") for path in (tmp_path / "reports").glob("*.txt")]
    if reported is None:
        assert reports == []
    else:
        assert any(reported in report for report in reports), written


@pytest.mark.parametrize("kind", ["an exception's words", "a thread", "a destructor", "a library's log"])
def test_without_the_silence_the_name_would_be_seen(kind: str, tmp_path: Path) -> None:
    loud = PREPARE.replace("be_silent(report)", "").replace("hush_qt(report)", "")
    told = run(loud + KINDS[kind][0], tmp_path, str(tmp_path / "reports"))
    assert NAME in everything_written(tmp_path, told)


COMMAND = """
import sys
from pathlib import Path
from kdm_desk.app import command_line, commands

name = Path(sys.argv[1]).read_text(encoding="utf-8")

def check(options):
    class Closing:
        def __del__(self):
            raise ValueError(name)
    Closing()
    raise KeyError(name)

commands.check = check
sys.exit(command_line.run(["check", "--vault", sys.argv[2], "--user", "x", "--passphrase-fd", "0"]))
"""


def test_a_command_says_a_number_and_no_name(tmp_path: Path) -> None:
    told = run(COMMAND, tmp_path, str(tmp_path))
    assert told.returncode == 1
    assert NAME not in everything_written(tmp_path, told)
    assert b"Report " in told.stderr
    assert told.stderr.count(b"\n") == 1
