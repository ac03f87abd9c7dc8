"""What is copied from our windows: kept out of clipboard histories, and gone after ten seconds or with the lock."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS_KEPT = 10
_KDE_HINT = "x-kde-passwordManagerHint"
_WINDOWS_FORMAT = 'application/x-qt-windows-mime;value="{name}"'
_NO = bytes(4)
HINTS = {
    _KDE_HINT: b"secret",
    _WINDOWS_FORMAT.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS_FORMAT.format(name="CanIncludeInClipboardHistory"): _NO,
    _WINDOWS_FORMAT.format(name="CanUploadToCloudClipboard"): _NO,
}
"""What programs that keep a history look for: by KDE's custom, and Windows' clipboard formats (a DWORD of 0)."""


class ClipboardGuard(QObject):
    """Watches the clipboard and, where there is one, the X11 primary selection.

    What another program put there is never touched. `owns` tells whether the content of a mode is this program's;
    left out, the system is asked.
    """

    def __init__(
        self,
        clipboard: QClipboard,
        owns: Callable[[QClipboard.Mode], bool] | None = None,
        kept_ms: int = SECONDS_KEPT * 1000,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard, self._owns = clipboard, owns or self._ask_system
        self._timers: dict[QClipboard.Mode, QTimer] = {}
        modes = [QClipboard.Mode.Clipboard]
        if clipboard.supportsSelection():
            modes.append(QClipboard.Mode.Selection)
        for mode in modes:
            self._timers[mode] = timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(kept_ms)
            timer.timeout.connect(lambda mode=mode: self._clear(mode))
        clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Take back now whatever is still ours."""
        for mode in self._timers:
            self._clear(mode)

    def _changed(self, mode: QClipboard.Mode) -> None:
        timer = self._timers.get(mode)
        if timer is None or not self._owns(mode):
            return
        text, content = self._clipboard.text(mode), self._clipboard.mimeData(mode)
        if not text:
            timer.stop()
        elif content is None or not content.hasFormat(_KDE_HINT):
            # Plain text alone: one more form of the same would be one more to keep out of histories.
            self._clipboard.setMimeData(_hinted(text), mode)
        else:
            timer.start()

    def _clear(self, mode: QClipboard.Mode) -> None:
        self._timers[mode].stop()
        if self._owns(mode):
            self._clipboard.clear(mode)

    def _ask_system(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()


@cache
def guard_clipboard() -> ClipboardGuard:
    """The application's one guard, made by the first who asks; it takes back what is ours when the program ends.

    Kept here, not looked for among the application's children: to show those, PySide would make all names of QStyle.
    """
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        raise RuntimeError("the application comes first")
    guard = ClipboardGuard(QGuiApplication.clipboard(), parent=application)
    application.aboutToQuit.connect(guard.clear)
    return guard


def _hinted(text: str) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    for name, value in HINTS.items():
        content.setData(name, value)
    return content
