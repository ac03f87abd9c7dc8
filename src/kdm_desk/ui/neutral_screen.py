"""The neutral screen: one colour over the window, nothing else of the program to be seen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget


class NeutralScreen(QFrame):
    """Covers `window` from `show_at_once` on; there is no way back, a fresh process follows."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "cover")
        self.hide()

    def show_at_once(self) -> None:
        """Painted when this returns: the window and its title say nothing; dialogs and menus are gone.

        Windows that want to come up from now on stay off the screen.
        """
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._window.setWindowTitle(" ")
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.hide()
        self.repaint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An answer that was on its way may still open a dialog with a name in it."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched is not self._window:
            # Hiding has no effect here: Qt tells of the showing first and shows afterwards.
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, watched.isWindow())
        return False
