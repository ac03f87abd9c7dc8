"""Colleagues, the logins they have, and what a manager may do with each."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kdm_desk.core.access import Compartment, Role


class Standing(StrEnum):
    """How a colleague stands to the program."""

    WITHOUT_LOGIN = "without_login"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"
    """Her last day is over; the next manager who logs in takes her keys away."""
    REMOVED = "removed"


class Step(StrEnum):
    """What a manager may do with one line of the list."""

    GIVE_LOGIN = "give_login"
    CHANGE_ROLE = "change_role"
    SUSPEND = "suspend"
    RESUME = "resume"
    REMOVE = "remove"
    SET_LAST_DAY = "set_last_day"
    NEW_PASSPHRASE = "new_passphrase"
    MEMBERSHIPS = "memberships"


@dataclass(frozen=True)
class StaffLine:
    """A colleague as the list shows her; without a login (a visiting lawyer) the fields from `user_id` on are empty.

    `waiting` are the compartments whose keys no other member has handed on to her yet; `only_holder` those with
    keys that nobody else holds.
    """

    staff_id: str
    full_name: str
    sort_key: str
    profession: str
    is_here: bool
    standing: Standing = Standing.WITHOUT_LOGIN
    user_id: str = ""
    login_name: str = ""
    role: Role | None = None
    end_date: date | None = None
    compartments: frozenset[Compartment] = frozenset()
    waiting: frozenset[Compartment] = frozenset()
    is_me: bool = False
    only_holder: frozenset[Compartment] = frozenset()


@dataclass(frozen=True)
class Colleague:
    """A member of staff; `profession` is a code of that list."""

    given_names: str
    surname: str
    title: str
    profession: str


@dataclass(frozen=True)
class NewLogin:
    """The login a colleague gets; the program makes its one-time passphrase."""

    login_name: str
    role: Role


@dataclass(frozen=True, repr=False)
class OneTimeSlip:
    """What is printed for a colleague, once; no repr, because it opens her login."""

    login_name: str
    passphrase: str


_WITH_A_LOGIN: dict[Standing, frozenset[Step]] = {
    Standing.WITHOUT_LOGIN: frozenset({Step.GIVE_LOGIN, Step.REMOVE}),
    Standing.REMOVED: frozenset({Step.GIVE_LOGIN}),
    Standing.ACTIVE: frozenset(
        {
            Step.CHANGE_ROLE,
            Step.SUSPEND,
            Step.REMOVE,
            Step.SET_LAST_DAY,
            Step.NEW_PASSPHRASE,
            Step.MEMBERSHIPS,
        }
    ),
    Standing.ENDED: frozenset({Step.SET_LAST_DAY, Step.REMOVE}),
    Standing.SUSPENDED: frozenset({Step.RESUME, Step.REMOVE, Step.SET_LAST_DAY}),
}
_OF_OTHERS_ALONE = frozenset(
    {Step.CHANGE_ROLE, Step.SUSPEND, Step.REMOVE, Step.SET_LAST_DAY, Step.NEW_PASSPHRASE}
)


def steps_for(line: StaffLine) -> frozenset[Step]:
    """What the keys offer for this line: nobody takes away, demotes or locks out herself."""
    if not line.is_here and line.standing is Standing.WITHOUT_LOGIN:
        return frozenset({Step.GIVE_LOGIN})
    offered = _WITH_A_LOGIN[line.standing]
    return offered - _OF_OTHERS_ALONE if line.is_me else offered
