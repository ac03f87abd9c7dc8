"""The shelter page on a real vault: the board says what is true, by mouse, keyboard and screen reader."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gui.accessibility import spoken_name, unnamed_controls
from gui.keyboard import press
from gui.paintings import Paintings
from gui.shelter_house import House, furnish, open_house
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.core.access import Role
from kdm_desk.features.shelter.feature import FEATURE, occupancy_text, timeline_of
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.features.shelter.gui.place_tile import PlaceTile
from kdm_desk.features.shelter.gui.today_card import ShelterCard
from kdm_desk.features.shelter.model.house import PlaceState
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.theme import apply_theme
from shelter_people import a_discharge_reason

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    apply_theme(qapp)
    with open_house(tmp_path) as house:
        yield house


def test_the_board_has_a_place_for_every_bed_and_says_what_it_is(house: House) -> None:
    assert len(house.page.board.tiles) == 28
    text = spoken_name(house.tile(house.family.woman))
    assert "E.Ö." in text
    assert "35–44" in text
    assert "184" in text
    assert "Elif" not in text
    free = next(tile for tile in house.page.board.tiles if tile.place.state is PlaceState.FREE)
    assert "Free" in spoken_name(free)
    assert "26" in house.page.summary.text()


def cards_of(page: ShelterPage) -> list[QPushButton]:
    return page.waiting.findChildren(QPushButton)


def test_reading_again_what_is_shown_makes_nothing_anew(house: House) -> None:
    tiles = [Paintings(tile) for tile in house.page.board.tiles]
    cards = cards_of(house.page)
    assert cards
    house.page.refresh()
    house.settle()
    assert cards_of(house.page) == cards
    assert [watch.count for watch in tiles] == [0] * len(tiles)


def test_when_one_place_changes_the_other_rooms_are_left_as_they_are(house: House) -> None:
    service = ShelterService(house.context.desk)
    before = list(house.page.board.tiles)
    place = next(tile for tile in before if tile.place.state is PlaceState.FREE)
    watches = {tile: Paintings(tile) for tile in before}
    cards = cards_of(house.page)
    house.ask(lambda: service.take_out_of_service(place.place.bed_id, "onarım"))
    house.settle()
    assert house.page.board.tiles == before
    assert place.place.state is PlaceState.OUT_OF_SERVICE
    painted = {tile for tile, watch in watches.items() if watch.count}
    assert place in painted
    assert {tile.room.room_id for tile in painted} == {place.room.room_id}
    assert cards_of(house.page) == cards


def test_rooms_stand_in_floor_order(house: House) -> None:
    floors = [frame.room.floor for frame in house.page.board.frames]
    assert floors == sorted(floors)


def test_names_are_seen_only_while_space_is_held(house: House) -> None:
    tile = house.tile(house.family.woman)
    tile.setFocus()
    QTest.keyPress(tile, Qt.Key.Key_Space)
    assert tile.who() == "Elif Örnek"
    assert house.page.board.isVisible()
    assert not tile.isChecked()
    QTest.keyRelease(tile, Qt.Key.Key_Space)
    assert tile.who() == "E.Ö."
    assert "Elif" not in spoken_name(tile)


def test_names_are_hidden_again_when_the_window_loses_the_keyboard(house: House) -> None:
    tile = house.tile(house.family.woman)
    tile.setFocus()
    QTest.keyPress(tile, Qt.Key.Key_Space)
    tile.clearFocus()
    assert tile.who() == "E.Ö."


def test_arrows_walk_over_the_places_and_enter_chooses_one(house: House) -> None:
    first = house.page.board.tiles[0]
    first.setFocus()
    press(first, Qt.Key.Key_Right)
    second = house.page.board.tiles[1]
    assert QApplication.focusWidget() is second
    press(second, Qt.Key.Key_Down)
    below = QApplication.focusWidget()
    assert isinstance(below, PlaceTile)
    assert below.room is not second.room
    press(below, Qt.Key.Key_Return)
    assert below.isChecked()
    assert house.page.panel.findChild(QPushButton, "hold") is not None


def test_a_chosen_place_marks_its_family_and_offers_what_can_be_done(house: House) -> None:
    house.tile(house.family.woman).click()
    keys = {key.objectName() for key in house.page.panel.findChildren(QPushButton) if key.objectName()}
    assert keys == {"open", "move", "extend", "discharge"}


def test_the_file_opens_from_the_board(house: House) -> None:
    opened: list[tuple[str, object]] = []
    house.context.open = lambda name, /, **arguments: opened.append((name, arguments["person_id"]))
    house.tile(house.family.children[0]).click()
    key = house.page.panel.findChild(QPushButton, "open")
    assert key is not None
    key.click()
    assert opened == [("case_file", house.family.woman)]


def test_cleaning_and_freeing_a_place_show_at_once_on_the_board(house: House) -> None:
    tile = next(tile for tile in house.page.board.tiles if tile.place.state is PlaceState.FREE)
    tile.click()
    for key_name, state in (("clean", PlaceState.CLEANING), ("release", PlaceState.FREE)):
        key = house.page.panel.findChild(QPushButton, key_name)
        assert key is not None
        key.click()
        house.settle()
        assert tile.place.state is state


def test_a_change_by_another_hand_shows_without_a_key(house: House) -> None:
    def leave() -> None:
        service = ShelterService(house.context.desk)
        occupant = next(place.occupant for place in service.board().places if place.occupant)
        service.discharge(occupant.stay_id, a_discharge_reason(service))

    house.ask(leave)
    assert house.page.board.tiles[0].place.occupant is None
    assert "28" in house.page.summary.text()


def test_dragging_a_family_to_a_room_asks_before_it_moves(house: House) -> None:
    dropped: list[tuple[str, str]] = []
    house.page.board.family_dropped.disconnect()
    house.page.board.family_dropped.connect(lambda stay, room: dropped.append((stay, room)))
    tile = house.tile(house.family.woman)
    target = house.page.board.frames[2]
    there = tile.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(tile, there)
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=there)
    assert tile.place.occupant is not None
    assert dropped == [(tile.place.occupant.stay_id, target.room.room_id)]


def test_a_drag_that_barely_moved_is_a_click_and_escape_drops_nothing(house: House) -> None:
    dropped: list[object] = []
    house.page.board.family_dropped.disconnect()
    house.page.board.family_dropped.connect(lambda *all_of_it: dropped.append(all_of_it))
    tile = house.tile(house.family.woman)
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(tile, QPoint(12, 11))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(12, 11))
    assert tile.isChecked()
    there = tile.mapFromGlobal(house.page.board.frames[2].mapToGlobal(QPoint(20, 20)))
    tile.setFocus()
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(tile, there)
    QApplication.processEvents()
    QTest.keyClick(tile, Qt.Key.Key_Escape)
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=there)
    assert dropped == []


def test_the_timeline_reads_out_a_bed_and_moves_by_weeks(house: House) -> None:
    house.page.timeline_key.click()
    view = house.page.timeline
    assert view.isVisible()
    while "E.Ö." not in view.accessibleDescription():
        before = view.accessibleDescription()
        press(view, Qt.Key.Key_Down)
        assert view.accessibleDescription() != before
    assert "02.03.2026" in view.accessibleDescription()


def test_a_role_that_only_looks_has_no_keys_that_change(qapp: QApplication, tmp_path: Path) -> None:
    family, _waiting = furnish(tmp_path)
    with unlocked(tmp_path, (FEATURE,), Role.FRONT_DESK) as context:
        page = ShelterPage(context)
        page.refresh()
        assert context.tasks.wait_until_idle()
        tile = next(tile for tile in page.board.tiles if tile.place.occupant)
        tile.click()
        keys = {key.objectName() for key in page.panel.findChildren(QPushButton) if key.objectName()}
        assert keys == {"open"}
        assert page.waiting.findChildren(QPushButton) == []
        assert tile.place.occupant is not None
        assert tile.place.occupant.person_id in family.everyone
        page.deleteLater()


def test_today_the_status_bar_and_the_timeline_tell_the_same(house: House) -> None:
    card = ShelterCard(house.context)
    house.settle()
    assert "2" in card.text()
    assert "28" in card.text()
    assert house.ask(lambda: occupancy_text(house.context)).endswith("2/28")
    entries = house.ask(lambda: timeline_of(house.context, house.family.woman))
    assert all(entry.at.time() != time() for entry in entries), "a decision of today stands at its minute"
    assert len(entries) == 2
    card.deleteLater()


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("light", 150), ("high_contrast", 125)])
def test_nothing_is_clipped_and_every_control_is_named(
    house: House, qapp: QApplication, tmp_path: Path, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    house.settle()
    house.tile(house.family.woman).click()
    house.settle()
    assert house.window.grab().save(str(tmp_path / "board.png"))
    assert clipped_labels(house.window) == []
    assert unnamed_controls(house.window) == []
    house.page.timeline_key.click()
    house.settle()
    assert house.window.grab().save(str(tmp_path / "timeline.png"))
    assert clipped_labels(house.window) == []
    apply_theme(qapp)
