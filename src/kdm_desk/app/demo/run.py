"""`--demo`: a throw-away vault of invented data; with a screen to walk about in, without one the day is played."""

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kdm_desk.app.bootstrap import Centre, FirstManager, create_vault, hold, open_vault
from kdm_desk.app.demo.clock import clock_of
from kdm_desk.app.demo.day import LOGIN, PASSPHRASE, Day, Step, note_handover, play
from kdm_desk.app.demo.hand import Hand
from kdm_desk.app.start import Program, offscreen
from kdm_desk.app.tools import Tools
from kdm_desk.storage.staff import Person
from kdm_desk.ui.preferences import Preferences

_LOCK = "lock"


def run_demo(application: QApplication, options: argparse.Namespace, preferences: Preferences) -> int:
    """Open or play the demo; 0 when it went well, 1 when a step of the day did not hold."""
    if offscreen():
        return _play_day(application, options, preferences)
    return _walk_about(application, options, preferences)


def _walk_about(application: QApplication, options: argparse.Namespace, preferences: Preferences) -> int:
    """A vault in a folder of its own, gone when the program ends; the passphrase stands on the unlock screen."""
    from kdm_desk.app.demo.colleagues import bring_colleagues, quick
    from kdm_desk.app.demo.fill import fill_demo
    from kdm_desk.security.recovery import RecoverySheet

    room = options.room or Path(tempfile.mkdtemp(prefix="kdm-desk-demo-"))
    vault, tools = room / "vault", Tools(clock_of(room))
    if not vault.exists():
        person = Person("Demet", "Uydurma", profession="social_worker")
        manager = FirstManager(LOGIN, PASSPHRASE, person)
        create_vault(tools, vault, Centre("Demo", ["T.C.", "DEMO"], []), manager, RecoverySheet.generate())
        opened = open_vault(tools, vault, LOGIN, PASSPHRASE, hold(tools, vault))
        fill_demo(opened.desk, options.people, options.seed)
        opened.close()
        bring_colleagues(quick(tools), vault, LOGIN, PASSPHRASE, options.seed)

    def leave(_folder: Path, *_told: str) -> NoReturn:
        _again(room)

    program = Program(tools, vault, preferences, leave, demo_passphrase=PASSPHRASE, is_demo=True)
    program.entrance.show()
    code = application.exec()
    program.tasks.shut_down()
    shutil.rmtree(room, ignore_errors=True)
    return code


def _say(_kind: QtMsgType, _context: object, text: str) -> None:
    """The offscreen platform says of every window that it cannot hint its size; that helps nobody."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(text + "\n")


def _play_day(application: QApplication, options: argparse.Namespace, preferences: Preferences) -> int:
    qInstallMessageHandler(_say)
    out = options.out or Path(tempfile.mkdtemp(prefix="kdm-desk-demo-out-"))
    out.mkdir(parents=True, exist_ok=True)
    room = options.room or Path(tempfile.mkdtemp(prefix="kdm-desk-demo-"))
    tools = Tools(clock_of(room))
    day = Day(application, tools, out, room, options.people, options.seed, Hand(application))
    began = time.monotonic()

    def leave(_folder: Path, *_told: str) -> NoReturn:
        note_handover(day, _lock_number() + 1, day.lock_began or began)
        more = ["--keep-room"] if options.keep_room else []
        _again(room, "--out", str(out), "--day-step", str(_lock_number() + 1), *more)

    day.lock = leave
    day.start(day.vault, leave)
    code = play(day, _steps(), options.day_step)
    day.leave()
    if not options.keep_room:
        shutil.rmtree(room, ignore_errors=True)
    sys.stdout.write(f"{'The day held' if code == 0 else 'A step did not hold'}: {out}\n")
    return code


def _again(room: Path, *more: str) -> NoReturn:
    """A fresh process for the same demo, as the product's own lock would begin one."""
    command = [sys.executable, "-m", "kdm_desk", "--demo", "--room", str(room), *more]
    sys.stdout.flush()
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(command, close_fds=True)
        os._exit(0)
    os.execv(sys.executable, command)


def _lock_number() -> int:
    return next(number for number, step in enumerate(_steps()) if step.name == _LOCK)


def _steps() -> list[Step]:
    from kdm_desk.app.demo import (
        case_steps,
        desk_steps,
        house_steps,
        paper_steps,
        safe_steps,
        staff_steps,
        tour,
    )

    return [
        Step("set up a vault", desk_steps.set_up),
        Step("fill it with invented data", desk_steps.fill_with_invented_data),
        Step("unlock", desk_steps.unlock),
        Step("a woman with two children applies", desk_steps.register_walk_in),
        Step("find her again without Turkish letters", desk_steps.find_her_again),
        Step("book legal help tomorrow at ten with the playroom", desk_steps.book_legal_help),
        Step("the lawyer cannot be booked twice", desk_steps.try_to_double_book),
        Step("a caller who gives no name", desk_steps.register_caller_without_a_name),
        Step("a placement decision", house_steps.decide_placement),
        Step("two beds and a cot; the same bed is refused", house_steps.admit_family),
        Step("a letter to the Bar", paper_steps.write_letter),
        Step("an order, with its warnings", case_steps.record_order),
        Step("a need is met", case_steps.meet_need),
        Step("a colleague begins, with a slip", staff_steps.add_colleague),
        Step("a file is limited to named staff", staff_steps.restrict_file),
        Step("the front desk does not find it", staff_steps.look_from_front_desk),
        Step("a sealed note is written and found", staff_steps.write_note),
        Step("the record tells who looked at her file", staff_steps.ask_who_looked),
        Step("her file closes only when it may", case_steps.close_file),
        Step("every page, light and dark", tour.see_every_page),
        Step("back up and verify", safe_steps.back_up),
        Step(_LOCK, safe_steps.lock),
        Step("a wrong passphrase, then the right one", safe_steps.unlock_again),
        Step("restore on an empty folder", safe_steps.restore),
    ]
