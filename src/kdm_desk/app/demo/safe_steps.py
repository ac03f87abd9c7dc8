"""Evening: back up and verify, lock, come back, and bring the backup to life in an empty folder."""

import time

from PySide6.QtCore import Qt

from kdm_desk.app.demo.day import LOGIN, PASSPHRASE, Day
from kdm_desk.app.demo.desk_steps import entrance_of, find_by_typing, open_desk
from kdm_desk.app.demo.hand import StepFailed
from kdm_desk.app.entrance import Welcome
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.backup.gui.page import BackupPage
from kdm_desk.features.backup.gui.restore import RestorePanel

_BACKUP = "evening.age"
_NEW_PASSPHRASE = "yeni bir sabahın sakin parolası"
# What a restore itself adds or begins anew: its audit row, its logins, its settings, the numbers it voids.
_OWN_TO_EACH_VAULT = {
    "audit",
    "audit_signer",
    "audit_subject",
    "backup_run",
    "draft",
    "login_slot",
    "number",
    "setting",
}


def back_up(day: Day) -> dict[str, int]:
    """A backup to a stick while the desk is open, then opened again by the vault itself."""
    context = day.session.context
    health = day.ask(AdminService(context.desk).check)
    day.hand.require(not health.findings, "the vault is not whole")
    day.notes["counts"] = dict(health.counts)
    context.open("backup")
    day.settle()
    page = day.session.window.pages.current_page()
    if not isinstance(page, BackupPage):
        raise StepFailed("the backup page does not open")
    target = day.out / _BACKUP
    page.back_up_to(target)
    day.hand.wait_for(lambda: not page.work.is_busy and bool(page.banner.text()), "no backup was made")
    day.hand.require(target.exists(), f"the backup was refused: {page.banner.text()}")
    day.picture("40-backup")
    page.verify_file(target)
    day.hand.wait_for(lambda: not page.work.is_busy and bool(page.banner.text()), "nothing was verified")
    day.hand.require(page.banner.property("tone") == "ok", "the backup is not whole")
    day.picture("41-backup-verified")
    return {"bytes": target.stat().st_size, "tables": len(health.counts)}


def lock(day: Day) -> dict[str, int]:
    """Ctrl+L: blank, drafts kept, and this process ends; the next step runs in a fresh one."""
    day.lock_began = time.monotonic()
    day.hand.press("Ctrl+L", day.session.window)
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
    day.picture("42-wrong-passphrase", entrance)
    open_desk(day, PASSPHRASE)
    day.picture("43-unlocked-again")
    return {"refused": 1}


def restore(day: Day) -> dict[str, int]:
    """Another folder, the backup and the sheet: the same counts, and she is found again."""
    day.begin_anew(day.room / "restored")
    entrance = entrance_of(day)
    entrance.show()
    welcome = entrance.page
    if not isinstance(welcome, Welcome):
        raise StepFailed("an empty folder is not welcomed")
    day.picture("44-welcome-again", entrance)
    day.hand.click(welcome.restore)
    panel = entrance.page
    if not isinstance(panel, RestorePanel):
        raise StepFailed("the restore does not open")
    _bring_back(day, panel)
    day.hand.wait_for(lambda: isinstance(entrance.page, UnlockScreen), "the vault was not restored")
    open_desk(day, _NEW_PASSPHRASE)
    counts = dict(day.ask(AdminService(day.session.context.desk).check).counts)
    wanted = {name: rows for name, rows in day.notes["counts"].items() if name not in _OWN_TO_EACH_VAULT}
    differing = {name: (rows, counts[name]) for name, rows in wanted.items() if counts[name] != rows}
    day.hand.require(not differing, f"the counts differ: {differing}")
    found = find_by_typing(day)
    day.picture("46-restored")
    return {"people": counts["client_file"], "tables_equal": len(wanted), "found_after_restore": found}


def _bring_back(day: Day, panel: RestorePanel) -> None:
    panel.source.file_line.setFocus(Qt.FocusReason.OtherFocusReason)
    day.hand.type_text(str(day.out / _BACKUP), panel.source.file_line)
    day.hand.type_text(day.sheet, panel.source.identity_edit)
    day.hand.click(panel.look)
    day.hand.wait_for(panel.choices.isVisible, "the sheet does not open the backup")
    day.settle()
    form = panel.choices.form
    day.hand.fill(form.input("login_name").target(), LOGIN)
    for name, number in (("file", "900"), ("letter", "300")):
        day.hand.fill(form.input(name).target(), number)
    for line in (panel.choices.passphrase.line, panel.choices.again.line):
        day.hand.fill(line, _NEW_PASSPHRASE)
    day.picture("45-restore", day.entrance)
    day.hand.click(panel.go_on)
