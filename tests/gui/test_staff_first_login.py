"""The first login with a slip: no desk before she has chosen a passphrase of her own."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.entrance_stage import Stage, fill, said, standing_before
from kdm_desk.app.new_passphrase_screen import NewPassphraseScreen
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.core.access import Role
from kdm_desk.features.staff.model.colleagues import Colleague, NewLogin, OneTimeSlip
from kdm_desk.features.staff.service.staffing import StaffService
from staff_stage import House

pytestmark = pytest.mark.usefixtures("qapp")

HERS = "sessiz dağ yolunda kırmızı bisiklet"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "vault")


@pytest.fixture
def slip(house: House) -> OneTimeSlip:
    with house.at_desk() as opened:
        colleague = Colleague("Defne", "Örnekoğlu", "Av.", "lawyer")
        return StaffService(opened.desk).add_with_login(colleague, NewLogin("avukat", Role.LAWYER))


@pytest.fixture
def stage(house: House, slip: OneTimeSlip) -> Iterator[Stage]:
    with standing_before(house.folder) as made:
        screen = made.page(UnlockScreen)
        screen._user.setCurrentText("avukat")
        fill(screen.passphrase.line, slip.passphrase)
        made.click(screen.go_on)
        yield made


def test_she_types_it_twice_and_then_the_desk_opens(stage: Stage, house: House, slip: OneTimeSlip) -> None:
    screen = stage.page(NewPassphraseScreen)
    assert stage.opened == []
    fill(screen.new.line, HERS)
    fill(screen.again.line, HERS)
    stage.press(screen.again.line, Qt.Key.Key_Return)
    (opened,) = stage.opened
    assert opened.desk.actor.role is Role.LAWYER
    assert not opened.unlocked.passphrase_is_temporary
    stage.close()
    assert house.may_open("avukat", HERS)
    assert not house.may_open("avukat", slip.passphrase)


def test_the_slips_passphrase_a_short_one_and_two_that_differ_are_refused(
    stage: Stage, slip: OneTimeSlip
) -> None:
    screen = stage.page(NewPassphraseScreen)
    for first, second, code in (
        (slip.passphrase, slip.passphrase, "passphrase_same"),
        ("kısa", "kısa", "passphrase_too_short"),
        (HERS, HERS + "ler", "passphrases_differ"),
    ):
        fill(screen.new.line, first)
        fill(screen.again.line, second)
        stage.click(screen.go_on)
        assert screen.banner.text() == said(code)
        assert stage.opened == []
    assert stage.page(NewPassphraseScreen) is screen


def test_not_now_locks_and_the_slip_still_opens(stage: Stage, house: House, slip: OneTimeSlip) -> None:
    stage.click(stage.page(NewPassphraseScreen).leave)
    assert stage.page(UnlockScreen).login_name == "avukat"
    stage.entrance.leave_vault()
    stage.settle()
    assert house.may_open("avukat", slip.passphrase)
    assert stage.opened == []


def test_closing_the_window_there_leaves_the_vault_locked(
    stage: Stage, house: House, slip: OneTimeSlip
) -> None:
    stage.entrance.close()
    stage.settle()
    assert stage.opened == []
    with house.at_desk("avukat", slip.passphrase) as opened:
        assert opened.unlocked.passphrase_is_temporary


def test_a_screen_that_is_left_alone_locks_itself(stage: Stage) -> None:
    screen = stage.page(NewPassphraseScreen)
    screen.idle.set_minutes(0)
    stage.settle()
    assert stage.page(UnlockScreen)
    assert stage.opened == []


def test_who_chose_her_own_passphrase_is_not_asked_again(house: House) -> None:
    house.hire(("psikolog", Role.PSYCHOLOGIST))
    house.clock.advance(timedelta(days=1))
    with standing_before(house.folder) as stage:
        screen = stage.page(UnlockScreen)
        screen._user.setCurrentText("psikolog")
        fill(screen.passphrase.line, "mavi deniz yavaş akan nehir")
        stage.click(screen.go_on)
        assert len(stage.opened) == 1
