"""Evening: back up and verify, lock, come back, and bring the backup to life in an empty folder."""

import time

from kdm_desk.app.demo.day import PASSPHRASE, Day
from kdm_desk.app.demo.desk_steps import entrance_of, open_desk
from kdm_desk.app.demo.hand import StepFailed
from kdm_desk.app.unlock_screen import UnlockScreen


def lock(day: Day) -> dict[str, int]:
    """Ctrl+L: blank, drafts kept, and this process ends; the next step runs in a fresh one."""
    day.lock_began = time.monotonic()
    window = day.session.window
    day.hand.press("Ctrl+L", window)
    raise StepFailed("the desk did not lock")


def unlock_again(day: Day) -> dict[str, int]:
    """In the fresh process: the vault is locked, a wrong passphrase stays out, the right one opens."""
    entrance = entrance_of(day)
    entrance.show()
    screen = entrance.page
    if not isinstance(screen, UnlockScreen):
        raise StepFailed("the locked vault does not show its unlock screen")
    day.settle()
    day.hand.fill(screen.passphrase.line, PASSPHRASE + " değil")
    day.hand.press("Return", screen.passphrase.line)
    day.hand.wait_for(lambda: bool(screen.banner.text()), "the wrong passphrase got no answer")
    day.hand.require(not day.is_open, "a wrong passphrase opened the vault")
    day.picture("23-wrong-passphrase", entrance)
    open_desk(day)
    day.picture("24-unlocked-again")
    return {"refused": 1}
