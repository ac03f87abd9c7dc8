"""Nothing the program says by itself reaches a terminal or a session's log: a message can hold a name."""

import logging
import sys
import threading
import warnings
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

Report = Callable[[BaseException], object]
_QT_GIVES_UP = frozenset({QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})


class QtComplaint(Exception):
    """Qt said that something is badly wrong; its words are not kept."""


def be_silent(report: Report, apologise: Report | None = None) -> None:
    """Every error that nobody caught becomes a redacted report; warnings and what libraries log is dropped.

    `apologise` is for errors on the main thread; left out, they are reported like all others.
    """
    on_main = apologise or report
    sys.excepthook = lambda _kind, error, _trace: _pass(on_main, error)
    threading.excepthook = lambda told: _pass(report, told.exc_value)
    sys.unraisablehook = lambda told: _pass(report, told.exc_value)
    warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())


def hush_qt(report: Report) -> None:
    """Drop what Qt says; where it gives up, a report says so."""

    def hear(kind: QtMsgType, _context: QMessageLogContext, _text: str) -> None:
        if kind in _QT_GIVES_UP:
            report(QtComplaint())

    qInstallMessageHandler(hear)


def _pass(report: Report, error: BaseException | None) -> None:
    if error is not None:
        report(error)
