"""An unlocked vault with one family in the shelter and one waiting, shown on the shelter page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog

from builders import make_desk
from gui.unlocked import unlocked
from kdm_desk.app.main_window import MainWindow
from kdm_desk.features.shelter.feature import FEATURE
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.features.shelter.gui.place_tile import PlaceTile
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.context import Context
from shelter_people import Family, add_family, admit, decide

T = TypeVar("T")
D = TypeVar("D", bound=QDialog)


@dataclass
class House:
    """An unlocked vault with one family in the house and one waiting."""

    context: Context
    window: MainWindow
    page: ShelterPage
    family: Family
    waiting: Family

    def ask(self, work: Callable[[], T]) -> T:
        answers: list[T] = []
        owner = QObject()
        self.context.tasks.run(owner, work, answers.append)
        self.settle()
        return answers[0]

    def settle(self) -> None:
        assert self.context.tasks.wait_until_idle()
        QApplication.processEvents()
        assert self.context.tasks.wait_until_idle()

    def dialog(self, kind: type[D]) -> D:
        """The one dialog of this kind that is open."""
        [found] = [one for one in self.window.findChildren(kind) if one.isVisible()]
        return found

    def tile(self, person_id: str) -> PlaceTile:
        return next(
            tile
            for tile in self.page.board.tiles
            if tile.place.occupant and tile.place.occupant.person_id == person_id
        )


def furnish(folder: Path) -> tuple[Family, Family]:
    desk = make_desk(folder)
    service = ShelterService(desk)
    family = add_family(desk, "Elif", "Örnek", ("Su", date(2024, 6, 1), "female"))
    admit(service, family)
    waiting = add_family(desk, "Nur", "Deneme", ("Can", date(2018, 1, 1), "male"))
    decide(service, waiting)
    desk.close()
    return family, waiting


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    family, waiting = furnish(folder)
    with unlocked(folder, (FEATURE,)) as context:
        window = MainWindow(context, "Danışma")
        window.resize(1366, 768)
        window.show()
        window.open("shelter")
        page = window.pages.current_page()
        assert isinstance(page, ShelterPage)
        house = House(context, window, page, family, waiting)
        house.settle()
        yield house
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
