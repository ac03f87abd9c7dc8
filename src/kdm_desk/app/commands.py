"""What the command line does for the IT person; each returns what is told, as plain values."""

import argparse
import contextlib
import getpass
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kdm_desk.app.bootstrap import (
    Centre,
    FirstManager,
    OpenVault,
    create_vault,
    hold,
    open_vault,
    require_new_folder,
)
from kdm_desk.app.tools import Tools
from kdm_desk.core.errors import MediumLost, UserError
from kdm_desk.security.hardening import harden_process
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.shares import sheet_from_typed

if TYPE_CHECKING:  # the settings room loads when it is asked for
    from kdm_desk.features.admin.model import Health

Answer = dict[str, Any]
_MOST_PASSPHRASE_BYTES = 65_536


def read_passphrase(options: argparse.Namespace, *, twice: bool = False) -> str:
    """From the open file the caller named, or asked for without echo; never from an argument."""
    if options.passphrase_fd is not None:
        return _read_from_file_number(options.passphrase_fd)
    try:
        typed = getpass.getpass("Passphrase: ")
        if twice and typed != getpass.getpass("Once more: "):
            raise UserError("passphrases_differ")
    except EOFError:
        raise UserError("passphrase_unreadable") from None
    return typed


def _read_from_file_number(number: int) -> str:
    try:
        if number == 0:
            content = sys.stdin.buffer.read(_MOST_PASSPHRASE_BYTES)
        else:
            with os.fdopen(number, "rb", closefd=False) as stream:
                content = stream.read(_MOST_PASSPHRASE_BYTES)
        text = content.decode()
    except (OSError, ValueError):
        raise UserError("passphrase_unreadable") from None
    for ending in ("\r\n", "\n"):
        if text.endswith(ending):
            return text[: -len(ending)]
    return text


def _read_sheet(path: Path) -> RecoverySheet:
    try:
        return sheet_from_typed(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise UserError("identity_file_unreadable", path=str(path)) from None


@contextlib.contextmanager
def _unlocked(options: argparse.Namespace) -> Iterator[OpenVault]:
    """The vault opened for one command, closed whatever happens.

    A passphrase that somebody else chose opens the window alone, where a new one is asked for: UserError
    ('passphrase_must_change').
    """
    harden_process()
    tools = Tools()
    passphrase = read_passphrase(options)
    lock = hold(tools, options.vault)
    try:
        opened = open_vault(tools, options.vault, options.user, passphrase, lock, options.key_file)
    except BaseException:
        lock.release()
        raise
    try:
        if opened.unlocked.passphrase_is_temporary:
            raise UserError("passphrase_must_change")
        yield opened
    finally:
        opened.close()


def init(options: argparse.Namespace) -> Answer:
    """Make a vault; the recovery identity goes to a new file that only its owner may read."""
    harden_process()
    if not options.centre.strip():
        raise UserError("name_missing")
    require_new_folder(options.vault)
    if not options.recovery_out.absolute().parent.is_dir():
        raise UserError("folder_missing", path=str(options.recovery_out.absolute().parent))
    passphrase = read_passphrase(options, twice=True)
    sheet = RecoverySheet.generate()
    _write_identity(options.recovery_out, sheet)
    try:
        manager = FirstManager(options.manager, passphrase)
        centre = Centre(options.centre, heading_lines=[options.centre], site=options.site)
        create_vault(Tools().calibrated(), options.vault, centre, manager, sheet)
    except BaseException:
        options.recovery_out.unlink(missing_ok=True)
        raise
    return {"vault": str(options.vault), "site": options.site, "recovery": str(options.recovery_out)}


def _write_identity(path: Path, sheet: RecoverySheet) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UserError("recovery_file_exists", path=str(path)) from None
    except OSError:
        raise MediumLost("medium_lost") from None
    with os.fdopen(handle, "w", encoding="ascii", newline="\n") as stream:
        stream.write(f"{sheet.identity}\n")
        stream.flush()
        os.fsync(stream.fileno())


def demo(options: argparse.Namespace) -> Answer:
    """Fill an empty vault with invented data; it is marked a demo for ever."""
    from kdm_desk.app.demo.fill import fill_demo

    with _unlocked(options) as opened:
        counts = fill_demo(opened.desk, options.people, options.seed)
    return {"demo": True, "counts": counts}


def check(options: argparse.Namespace) -> Answer:
    """Both integrity checks, the foreign keys, the number gaps and the audit chain; counts per table."""
    from kdm_desk.features.admin.service import AdminService

    with _unlocked(options) as opened:
        health = AdminService(opened.desk).check(options.head)
    answer: Answer = {"ok": not health.problems, "findings": list(health.findings)}
    if health.problems:
        answer["words"] = _in_words(health)
    return {**answer, "counts": dict(health.counts)}


def speak_turkish() -> None:
    """Let sentences come out in Turkish where no window is open."""
    from PySide6.QtCore import QCoreApplication

    from kdm_desk.ui.i18n import install_language

    install_language(QCoreApplication.instance() or QCoreApplication([]), "tr")


def _in_words(health: "Health") -> list[str]:
    from kdm_desk.ui.finding_words import finding_words

    speak_turkish()
    return [finding_words(one.check, one.detail, one.params) for one in health.problems]


def import_register(options: argparse.Namespace) -> Answer:
    """Bring an earlier register in; its columns are known by their headings, its rows numbered as in the file."""
    from kdm_desk.features.register.gui.words import reason
    from kdm_desk.features.register.model import Duplicates
    from kdm_desk.features.register.service.imports import ImportService, Order
    from kdm_desk.features.register.service.reading import read_table

    table = read_table(options.file)
    with _unlocked(options) as opened:
        service = ImportService(opened.desk)
        order = Order(service.recognise(table), Duplicates(options.duplicates))
        if options.dry_run:
            report = service.trial(table, order)
        else:
            report = service.take_in(table, order, options.file.name)
    speak_turkish()
    refusals = [
        {"row": verdict.row, "reason": verdict.problem.code, "words": reason(verdict.problem)}
        for verdict in report.refused
        if verdict.problem is not None
    ]
    return {
        "rows": report.rows,
        "created": report.created,
        "joined": report.joined,
        "refused": len(refusals),
        "refusals": refusals,
        "dry_run": bool(options.dry_run),
    }


def backup(options: argparse.Namespace) -> Answer:
    """Write one encrypted backup under exactly the name given."""
    from kdm_desk.features.backup.service.backups import BackupService

    if options.to.resolve().is_relative_to(options.vault.resolve()):
        raise UserError("backup_folder_is_vault", path=str(options.to))
    with _unlocked(options) as opened:
        result = BackupService(opened.desk).back_up_to(options.to, options.recipient)
    return {"backup": str(result.path), "bytes": result.size, "seconds": round(result.seconds, 3)}


def verify(options: argparse.Namespace) -> Answer:
    """Open a backup with the recovery identity and run every check on what is inside."""
    from kdm_desk.features.backup.service.verify import verify_with_sheet

    harden_process()
    report = verify_with_sheet(options.file, _read_sheet(options.identity))
    return {"ok": not report.findings, "findings": report.findings, "counts": report.counts}


def restore(options: argparse.Namespace) -> Answer:
    """Make a new incarnation of the vault in an empty folder."""
    from kdm_desk.features.backup.service.restore import RestoreRequest
    from kdm_desk.features.backup.service.restore import restore as make_restored

    harden_process()
    require_new_folder(options.vault)
    sheet = _read_sheet(options.identity)
    request = RestoreRequest(
        file=options.file,
        folder=options.vault,
        manager=options.manager,
        passphrase=read_passphrase(options, twice=True),
        keep_users=tuple(options.keep_user),
        last_numbers=dict(options.last_number),
    )
    tools = Tools().calibrated()
    counts = make_restored(request, sheet, tools.deriver, tools.clock)
    return {"vault": str(options.vault), "counts": counts}
