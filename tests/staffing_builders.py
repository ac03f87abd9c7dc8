"""A vault header with a small staff, for the tests of what a manager decides about them."""

from dataclasses import replace
from pathlib import Path

from kdm_desk.core.access import Role
from security_builders import MANAGER, SmallVault

NEW_PHRASE = "yeni verilen geçici parola cümlesi"


def make_staffed(folder: Path) -> SmallVault:
    """Two psychologists who hold their keys, a front desk, and the manager."""
    small = SmallVault.make(folder)
    small.add("pelin", Role.PSYCHOLOGIST)
    small.add("pinar", Role.PSYCHOLOGIST)
    small.add("feride", Role.FRONT_DESK)
    settle(small)
    return small


def settle(small: SmallVault) -> None:
    """Everybody logs in once or twice, so that all waiting keys are handed on."""
    for _ in range(2):
        for row in small.header.statement.content.active_users():
            if row.login_name != MANAGER:
                small.unlock(row.login_name)
    small.manager = small.unlock(MANAGER)


def id_of(small: SmallVault, login_name: str) -> str:
    return next(row.user_id for row in small.header.statement.content.users if row.login_name == login_name)


def finished(small: SmallVault) -> None:
    """As after a re-keying of the file, which these vaults do not have."""
    small.write(replace(small.header, transition=None))
    small.manager = small.unlock(MANAGER)
