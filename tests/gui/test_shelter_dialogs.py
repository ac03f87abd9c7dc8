"""The shelter's dialogs on a real vault: decide, give beds, move, discharge, take back, edit rooms."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from gui.accessibility import unnamed_controls
from gui.keyboard import press, type_text
from gui.shelter_house import House, open_house
from kdm_desk.features.shelter.gui.bed_dialog import BedDialog
from kdm_desk.features.shelter.gui.case_tab import ShelterTab
from kdm_desk.features.shelter.gui.placement_dialog import PlacementDialog, start_placement
from kdm_desk.features.shelter.gui.rooms_dialog import RoomsDialog
from kdm_desk.features.shelter.model.house import PlaceState
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.choice_inputs import ChoiceInput
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from shelter_people import Family, add_family

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    apply_theme(qapp)
    with open_house(tmp_path) as house:
        yield house


def save(house: House, dialog: FormDialog) -> None:
    dialog.submit()
    house.settle()


def act(house: House, person_id: str, key_name: str) -> FormDialog:
    """Choose a person's place and press a key of the panel."""
    house.tile(person_id).click()
    key = house.page.panel.findChild(QPushButton, key_name)
    assert key is not None
    key.click()
    house.settle()
    return house.dialog(FormDialog)


def new_family(house: House, *children: tuple[str, date | None, str]) -> Family:
    return house.ask(lambda: add_family(house.context.desk, "İpek", "Kurgu", *children))


def offered(dialog: BedDialog, person_id: str) -> set[str]:
    chooser = dialog.form.input(person_id)
    assert isinstance(chooser, ChoiceInput)
    return {str(chooser.combo.itemData(row)) for row in range(1, chooser.combo.count())}


def test_a_waiting_family_is_given_the_proposed_room(house: House) -> None:
    house.page.waiting.findChildren(QPushButton)[0].click()
    dialog = house.dialog(BedDialog)
    chosen = dialog.chosen()
    assert set(chosen) == set(house.waiting.everyone)
    assert "together" in dialog.advice()
    assert unnamed_controls(dialog) == []
    save(house, dialog)
    assert house.tile(house.waiting.woman).place.bed_id == chosen[house.waiting.woman]
    assert house.tile(house.waiting.children[0]).room is house.tile(house.waiting.woman).room
    assert house.page.waiting.findChildren(QPushButton) == []


def test_only_free_places_are_offered(house: House) -> None:
    taken = {tile.place.bed_id for tile in house.page.board.tiles if tile.place.state is not PlaceState.FREE}
    decision = house.ask(lambda: ShelterService(house.context.desk).waiting()[0])
    house.page.give_beds(decision)
    dialog = house.dialog(BedDialog)
    assert len(taken) == 2
    assert offered(dialog, house.waiting.woman) & taken == set()
    assert len(offered(dialog, house.waiting.woman)) == 26


def test_a_full_house_says_for_whom_there_is_no_place(house: House) -> None:
    def fill() -> None:
        service = ShelterService(house.context.desk)
        for place in service.board().places:
            if place.state is PlaceState.FREE:
                service.clean_bed(place.bed_id)

    house.ask(fill)
    decision = house.ask(lambda: ShelterService(house.context.desk).waiting()[0])
    house.page.give_beds(decision)
    dialog = house.dialog(BedDialog)
    assert "N.D., C.D." in dialog.banner.text()
    save(house, dialog)
    assert dialog.form.question(house.waiting.woman).problem_text()


def test_choosing_the_bed_another_has_swaps_the_two(house: House) -> None:
    decision = house.ask(lambda: ShelterService(house.context.desk).waiting()[0])
    house.page.give_beds(decision)
    dialog = house.dialog(BedDialog)
    woman, child = house.waiting.everyone
    before = dialog.chosen()
    dialog.form.input(woman).set_value(before[child])
    assert dialog.chosen() == {woman: before[child], child: before[woman]}


def test_a_bed_taken_meanwhile_is_refused_by_name_and_the_choice_stays(house: House) -> None:
    decision = house.ask(lambda: ShelterService(house.context.desk).waiting()[0])
    house.page.give_beds(decision)
    dialog = house.dialog(BedDialog)
    bed = dialog.chosen()[house.waiting.woman]

    def take() -> None:
        service = ShelterService(house.context.desk)
        [occupant] = [p.occupant for p in service.board().places if p.occupant and p.occupant.is_woman]
        service.move(occupant.stay_id, {occupant.person_id: bed})

    house.ask(take)
    save(house, dialog)
    assert dialog.isVisible()
    assert "E.Ö." in dialog.banner.text()
    assert dialog.chosen()[house.waiting.woman] == bed


def test_a_cot_for_the_woman_asks_for_a_reason_next_to_the_field(house: House) -> None:
    decision = house.ask(lambda: ShelterService(house.context.desk).waiting()[0])
    house.page.give_beds(decision)
    dialog = house.dialog(BedDialog)
    cot = next(
        tile.place.bed_id
        for tile in house.page.board.tiles
        if tile.place.kind == "cot" and tile.place.state is PlaceState.FREE
    )
    dialog.form.input(house.waiting.woman).set_value(cot)
    assert "N.D." in dialog.advice()
    save(house, dialog)
    assert "N.D." in dialog.form.question("reason").problem_text()
    type_text(dialog.form.input("reason").target(), "Başka yer kalmadı, geçici")
    save(house, dialog)
    assert house.tile(house.waiting.woman).place.bed_id == cot


def test_a_family_moves_and_the_board_follows(house: House) -> None:
    dialog = act(house, house.family.woman, "move")
    free = next(tile for tile in house.page.board.tiles if tile.place.state is PlaceState.FREE)
    dialog.form.input(house.family.woman).set_value(free.place.bed_id)
    save(house, dialog)
    assert house.tile(house.family.woman) is free


def test_a_family_dropped_on_a_room_is_offered_its_places(house: House) -> None:
    occupant = house.tile(house.family.woman).place.occupant
    assert occupant is not None
    target = house.page.board.frames[2].room
    house.page.board.family_dropped.emit(occupant.stay_id, target.room_id)
    house.settle()
    dialog = house.dialog(BedDialog)
    assert set(dialog.chosen().values()) <= {place.bed_id for place in target.places}
    assert "together" in dialog.advice()


def test_a_discharge_says_who_leaves_and_can_be_taken_back_on_her_file(house: House) -> None:
    dialog = act(house, house.family.woman, "discharge")
    note = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "E.Ö." in note
    assert "S.Ö." in note
    save(house, dialog)
    assert dialog.form.question("code").problem_text()
    dialog.form.input("code").set_value("own_home")
    save(house, dialog)
    assert house.page.board.tiles[0].place.state is PlaceState.CLEANING
    tab = ShelterTab(house.context, house.window, house.family.woman)
    house.settle()
    take_back = next(key for key in tab.findChildren(QPushButton) if "Take" in key.text())
    take_back.click()
    correction = house.dialog(FormDialog)
    type_text(correction.form.input("reason").target(), "Yanlış kişi seçildi")
    save(house, correction)
    assert house.tile(house.family.woman).place.occupant is not None
    assert unnamed_controls(tab) == []
    tab.deleteLater()


def test_an_extension_past_six_months_says_so_and_goes_on_with_a_reason(house: House) -> None:
    dialog = act(house, house.family.woman, "extend")
    dialog.form.input("until").set_value(date(2026, 12, 1))
    assert "6" in dialog.banner.text()
    type_text(dialog.form.input("reason").target(), "Komisyon kararı")
    save(house, dialog)
    occupant = house.tile(house.family.woman).place.occupant
    assert occupant is not None
    assert occupant.planned_end == date(2026, 12, 1)


def test_a_hold_keeps_a_place_with_its_reason(house: House) -> None:
    tile = next(tile for tile in house.page.board.tiles if tile.place.state is PlaceState.FREE)
    tile.click()
    key = house.page.panel.findChild(QPushButton, "hold")
    assert key is not None
    key.click()
    dialog = house.dialog(FormDialog)
    type_text(dialog.form.input("reason").target(), "Gece kabulü")
    dialog.form.input("until").set_value(date(2026, 3, 3))
    save(house, dialog)
    assert tile.place.state is PlaceState.HELD
    assert "Gece kabulü" in tile.accessibleName()


def test_a_decision_names_her_children_and_asks_why_an_older_boy_comes(house: House) -> None:
    family = new_family(house, ("Can", date(2012, 1, 1), "male"), ("Ada", date(2019, 1, 1), "female"))
    start_placement(house.context, house.window, family.woman)
    house.settle()
    dialog = house.dialog(PlacementDialog)
    assert dialog.form.values()["members"] == family.children
    assert "C.K." in dialog.advice()
    dialog.form.input("ground").set_value("physical")
    save(house, dialog)
    assert "C.K." in dialog.form.question("note").problem_text()
    type_text(dialog.form.input("note").target(), "Kardeşler ayrılmasın")
    save(house, dialog)
    assert len(house.page.waiting.findChildren(QPushButton)) == 4


def test_enter_held_down_records_one_decision(house: House) -> None:
    family = new_family(house)
    start_placement(house.context, house.window, family.woman)
    house.settle()
    dialog = house.dialog(PlacementDialog)
    dialog.form.input("ground").set_value("at_risk")
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_Return, held=True)
    dialog.submit()
    house.settle()
    assert len(house.ask(lambda: ShelterService(house.context.desk).waiting())) == 2


def test_a_decision_is_withdrawn_with_its_reason(house: House) -> None:
    withdraw = house.page.waiting.findChildren(QPushButton)[1]
    withdraw.click()
    dialog = house.dialog(FormDialog)
    dialog.form.input("reason").set_value("her_request")
    save(house, dialog)
    assert house.page.waiting.findChildren(QPushButton) == []
    tab = ShelterTab(house.context, house.window, house.waiting.woman)
    house.settle()
    words = " ".join(label.text() for label in tab.findChildren(QLabel))
    assert "She changed her mind" in words
    tab.deleteLater()


def test_rooms_and_beds_are_edited_and_an_occupied_bed_stays(house: House) -> None:
    house.page.edit_rooms()
    house.settle()
    dialog = house.dialog(RoomsDialog)
    assert unnamed_controls(dialog) == []
    bed = house.tile(house.family.woman).place.bed_id
    for row in range(dialog.tree.topLevelItemCount()):
        room = dialog.tree.topLevelItem(row)
        assert room is not None
        for place in map(room.child, range(room.childCount())):
            assert place is not None
            if getattr(place.data(0, Qt.ItemDataRole.UserRole), "bed_id", "") == bed:
                dialog.tree.setCurrentItem(place)
    dialog.retire.click()
    house.settle()
    assert "E.Ö." in dialog.banner.text()
    dialog.add_bed.click()
    adding = house.dialog(FormDialog)
    type_text(adding.form.input("label").target(), "Ek yatak")
    adding.form.input("kind").set_value("single")
    save(house, adding)
    assert "29" in dialog.capacity.text()
    assert len(house.page.board.tiles) == 29
    dialog.accept()
