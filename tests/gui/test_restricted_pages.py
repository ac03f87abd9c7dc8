"""Restricted files on the screen: limiting one, sharing it, busy time, and the way in an emergency."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gui.accessibility import unnamed_controls
from gui.keyboard import type_text
from gui.people_stage import told
from gui.staff_session import sitting
from gui.typography import clipped_labels
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.gui.clients_page import ClientsPage
from kdm_desk.features.referrals.gui.register_page import RegisterPage
from kdm_desk.features.restricted.gui.emergency_page import EmergencyPage
from kdm_desk.features.restricted.gui.side_card import WhoMaySeeCard
from kdm_desk.features.restricted.gui.today_card import EmergenciesCard
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.features.schedule.gui.page import SchedulePage
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.features.today.gui.page import TodayPage
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import Chip, IconButton
from restricted_people import (
    AYSIL,
    DESK,
    GOKCE,
    MANAGER,
    ROLES,
    SUPERVISOR,
    Planted,
    login,
    plant,
    restrict,
    user_id,
)
from staff_stage import House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

Planned = tuple[House, Planted]


@pytest.fixture
def planned(qapp: QApplication, tmp_path: Path) -> Planned:
    """A house with the woman in it, her file still open to all."""
    apply_theme(qapp)
    house = House(tmp_path)
    house.hire(*ROLES.items())
    with login(tmp_path, MANAGER) as desk:
        return house, plant(desk)


def limited(planned: Planned) -> None:
    house, planted = planned
    with login(house.folder, MANAGER) as desk:
        restrict(desk, planted.person_id, AYSIL)


def key(widget: QWidget, text: str) -> IconButton:
    found = [one for one in widget.findChildren(IconButton) if one.text() == text and one.isVisible()]
    assert found, text
    return found[0]


def card(page: CaseFilePage) -> WhoMaySeeCard:
    (found,) = page.window().findChildren(WhoMaySeeCard)
    return found


def test_a_counsellor_limits_a_file_and_shares_it(planned: Planned) -> None:
    house, planted = planned
    with sitting(house, AYSIL) as at:
        page = at.open(CaseFilePage, "case_file", person_id=planted.person_id)
        assert not card(page).isVisible()
        [seldom] = [one for one in page.more.actions() if one.text() == "Who may see it"]
        seldom.trigger()
        at.settle()
        dialog = at.dialog(FormDialog)
        assert any("schedule shows busy time" in text for text in told(dialog))
        dialog.form.input("reason").set_value("kısa")
        dialog.submit()
        at.settle()
        assert dialog.isVisible()
        dialog.form.input("reason").set_value("Bir çalışanın akrabası")
        dialog.submit()
        at.settle()
        assert card(page).isVisible()
        assert "Limited to 1 people" in chips(page)
        assert "Only for named staff" in page.header.alerts()
        key(card(page), "Share …").click()
        at.settle()
        dialog = at.dialog(FormDialog)
        gokce = at.ask(lambda: user_id(at.context.desk, GOKCE))
        dialog.form.input("members").set_raw([gokce])
        dialog.submit()
        at.settle()
        state = at.ask(lambda: RestrictedService(at.context.desk).state(planted.person_id))
        assert state is not None
        assert len(state.members) == 2
        assert clipped_labels(card(page)) == []
        assert unnamed_controls(page) == []


def chips(page: CaseFilePage) -> list[str]:
    return [chip.text() for chip in card(page).findChildren(Chip) if chip.isVisible()]


def test_opening_it_to_all_asks_first(planned: Planned) -> None:
    house, planted = planned
    limited(planned)
    asked: list[str] = []

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QuestionDialog)
        asked.append(dialog.windowTitle())
        dialog.go_on.click()

    with sitting(house, AYSIL) as at:
        page = at.open(CaseFilePage, "case_file", person_id=planted.person_id)
        QTimer.singleShot(0, agree)
        key(card(page), "Open to all staff …").click()
        at.settle()
        assert not card(page).isVisible()
    assert asked == ["Open this file to all staff again?"]


def test_the_front_desk_sees_busy_time_a_taken_bed_and_nobody_in_the_list(planned: Planned) -> None:
    house, planted = planned
    limited(planned)
    with sitting(house, DESK) as at:
        clients = at.open(ClientsPage, "clients")
        assert clients.table.files.rows == []
        schedule = at.open(SchedulePage, "schedule")
        assert schedule.grid.select(planted.appointment_id)
        at.settle()
        assert "Busy" in told(schedule.panel)
        assert [text for text in told(schedule.panel) for trace in planted.traces if trace in text] == []
        assert not schedule.banner.isVisible()
        shelter = at.open(ShelterPage, "shelter")
        tiles = [tile.accessibleName() for tile in shelter.board.tiles if tile.place.occupant]
        assert len(tiles) == 2
        assert all("Named staff only" in text for text in tiles)
        register = at.open(RegisterPage, "letters")
        [line] = register.table.rows_model.rows
        assert line.restricted
        assert not register.reply_key.isEnabled()
        page = at.open(CaseFilePage, "case_file", person_id=planted.person_id)
        assert any("open only to named staff" in text for text in told(page))
        assert [text for text in told(at.window) for trace in planted.traces if trace in text] == []
        assert "Emergency access" not in at.window.actions_by_title


def test_a_supervisor_opens_it_in_an_emergency_from_the_busy_time(planned: Planned) -> None:
    house, planted = planned
    limited(planned)
    with sitting(house, SUPERVISOR) as at:
        schedule = at.open(SchedulePage, "schedule")
        schedule.grid.select(planted.appointment_id)
        at.settle()
        key(schedule.panel, "Emergency access …").click()
        at.settle()
        page = at.window.pages.current_page()
        assert isinstance(page, EmergencyPage)
        assert clipped_labels(page) == []
        assert unnamed_controls(page) == []
        type_text(page.form.input("reason").target(), "Hastaneye götürülmesi gerekiyor")
        page.open_key.click()
        at.settle()
        file = at.window.pages.current_page()
        assert isinstance(file, CaseFilePage)
        assert file.file is not None
        assert file.file.person.name == "Zübeyde Karaçalıoğlu"
        assert any("Open to you until" in text for text in chips(file))
    with sitting(house, AYSIL) as at:
        today = at.open(TodayPage, "today")
        (told_card,) = today.findChildren(EmergenciesCard)
        assert told_card.isVisible()
        assert "Hastaneye götürülmesi gerekiyor" in told(told_card)
        key(told_card, "I have read this").click()
        at.settle()
        assert not told_card.isVisible()


def test_a_wrong_number_is_told_on_the_page(planned: Planned) -> None:
    house, _planted = planned
    limited(planned)
    with sitting(house, SUPERVISOR) as at:
        page = at.open(EmergencyPage, "emergency_access")
        type_text(page.form.input("file_no").target(), "M-2026/000042")
        type_text(page.form.input("reason").target(), "Hastaneye götürülmesi gerekiyor")
        page.open_key.click()
        at.settle()
        assert "no restricted file" in page.banner.text()
        assert page.has_unsaved
