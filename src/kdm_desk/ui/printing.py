"""Sends PDF bytes to a printer, or to the one file a user asked for."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kdm_desk.core.errors import MediumLost, UserError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_JOB_NAME = "KDM"
_ANSWER_SECONDS = 30
_LARGEST_DOTS = 400
_POINTS = 72
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)


def printers() -> list[str]:
    """The printers this machine knows, the usual one first; empty when it knows none.

    Asks the system and may take seconds: call it off the GUI thread.
    """
    if sys.platform == "win32":
        return _windows_printers()
    return _cups_printers()


def print_pdf(pdf: bytes, printer: str | None = None, copies: int = 1) -> None:
    """Print on `printer`, or on the usual one when None. No file of ours is written; the system may spool.

    Raises UserError('printer_missing') when there is no printing on this machine, and
    UserError('printing_failed', reason=...) when the system refuses the pages. Call it off the GUI thread.
    """
    if sys.platform == "win32":
        _print_with_qt(pdf, printer, copies)
    else:
        _print_with_lp(pdf, printer, copies)


def save_pdf_copy(pdf: bytes, path: Path) -> None:
    """Write a readable, unencrypted copy where the user asked for one; whole or not at all.

    The caller has asked, warned and audited. Raises MediumLost('no_space') or MediumLost('copy_not_saved',
    reason=...); an earlier file of that name is then untouched.
    """
    try:
        _write_beside(pdf, path)
    except OSError as error:
        if error.errno in _NO_SPACE:
            raise MediumLost("no_space") from error
        raise MediumLost("copy_not_saved", reason=error.strerror or "") from error


def _write_beside(content: bytes, path: Path) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _cups_printers() -> list[str]:
    """Names from `lpstat`; the default printer, if there is one, comes first."""
    names = _lpstat("-e").splitlines()
    usual = _lpstat("-d").rpartition(":")[2].strip()
    return sorted(names, key=lambda name: (name != usual, name))


def _lpstat(option: str) -> str:
    try:
        answer = subprocess.run(
            ["lpstat", option],
            capture_output=True,
            check=False,
            timeout=_ANSWER_SECONDS,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode(errors="replace").strip() if answer.returncode == 0 else ""


def _print_with_lp(pdf: bytes, printer: str | None, copies: int) -> None:
    """`lp` reads the pages from a pipe, so that none of ours lands in a temporary folder."""
    destination = [] if printer is None else ["-d", printer]
    command = ["lp", *destination, "-n", str(copies), "-t", _JOB_NAME, "-o", "media=A4"]
    try:
        answer = subprocess.run(command, input=pdf, capture_output=True, check=False, timeout=_ANSWER_SECONDS)
    except FileNotFoundError as error:
        raise UserError("printer_missing") from error
    except subprocess.TimeoutExpired as error:
        raise UserError("printing_failed", reason=f"{_ANSWER_SECONDS} s") from error
    if answer.returncode != 0:
        reason = answer.stderr.decode(errors="replace").strip().removeprefix("lp:").strip()
        raise UserError("printing_failed", reason=reason)


def _windows_printers() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def _print_with_qt(pdf: bytes, printer: str | None, copies: int) -> None:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    name = printer or QPrinterInfo.defaultPrinterName()
    if not name:
        raise UserError("printer_missing")
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setPrinterName(name)
    device.setCopyCount(copies)
    device.setDocName(_JOB_NAME)
    paint_pages(pdf, device)


def paint_pages(pdf: bytes, device: "QPrinter") -> None:
    """Paint every page on the device, edge to edge on A4.

    Raises UserError('printing_failed', reason=...) when the device cannot begin.
    """
    from PySide6.QtGui import QPageSize, QPainter

    from kdm_desk.ui.pdf_pages import each_page

    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setFullPage(True)
    dots = min(device.resolution(), _LARGEST_DOTS)
    painter = QPainter()
    if not painter.begin(device):
        raise UserError("printing_failed", reason=device.printerName())
    try:
        for number, image in enumerate(each_page(pdf, dots / _POINTS)):
            if number:
                device.newPage()
            painter.drawImage(painter.viewport(), image)
    finally:
        painter.end()
