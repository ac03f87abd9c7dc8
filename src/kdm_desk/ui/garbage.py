"""Keeps Python's cycle collector on the GUI thread: a widget freed on a worker thread ends the program."""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 2_000


class GarbageCollector(QObject):
    """Collects on the GUI thread alone, from its making until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start(_LOOK_EVERY_MS)

    def collect_if_due(self) -> None:
        """Collect the oldest generation whose threshold is passed, as the automatic collector would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Hand collecting back to Python."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
