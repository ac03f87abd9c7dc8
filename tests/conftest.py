"""What every test stands on: no screen, no home of a real person, hypothesis without a stop-watch."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from gui.windows import destroy_windows_made_since, windows_now

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A deadline would make a slow machine a failing one.
settings.register_profile("desk", deadline=None, print_blob=True)
settings.load_profile("desk")


@pytest.fixture(scope="session", autouse=True)
def _a_home_of_our_own() -> Iterator[Path]:
    """Settings, caches and data folders of the tests and their child processes, apart from the user's own."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    with tempfile.TemporaryDirectory(prefix="kdm-desk-tests-") as home, pytest.MonkeyPatch.context() as patch:
        for name in names:
            folder = Path(home) / name.lower()
            folder.mkdir()
            patch.setenv(name, str(folder))
        yield Path(home)


@pytest.fixture(autouse=True)
def _no_window_left_behind() -> Iterator[None]:
    """Qt restyles every window there is; those of earlier tests would make each later test slower."""
    before = windows_now()
    yield
    destroy_windows_made_since(before)


@pytest.fixture(autouse=True)
def _the_language_it_began_with() -> Iterator[None]:
    """A command tried in this process speaks Turkish from then on; the next test must not hear it."""
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

    application, locale = QCoreApplication.instance(), QLocale()
    before = set(application.findChildren(QTranslator)) if application else set()
    yield
    application = QCoreApplication.instance()
    for translator in set(application.findChildren(QTranslator)) - before if application else ():
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
