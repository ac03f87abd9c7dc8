"""What the screens show of a restricted file, and the rules for asking."""

from dataclasses import dataclass

from kdm_desk.core.errors import FieldError

SHORTEST_REASON = 10
LONGEST_REASON = 500
EMERGENCY_MINUTES = 30


@dataclass(frozen=True)
class Colleague:
    """A login that a file can be limited to, under the name of the person behind it."""

    user_id: str
    name: str
    login_name: str


@dataclass(frozen=True)
class Member:
    """One whom the file names. `lost_key`: her keys were renewed since, and she cannot open it."""

    user_id: str
    name: str
    is_me: bool
    lost_key: bool


@dataclass(frozen=True)
class Emergency:
    """A restricted file was opened by somebody it does not name; times are instant texts."""

    id: str
    person_id: str
    file_no: str
    who: str
    at: str
    until: str
    reason: str


@dataclass(frozen=True)
class Restriction:
    """A restricted file, for those who may see it. `in_emergency`: this login is not among its members."""

    person_id: str
    since: str
    reason: str
    members: tuple[Member, ...]
    emergencies: tuple[Emergency, ...]
    in_emergency: bool


def checked_reason(typed: str) -> str:
    """One paragraph. Raises FieldError "reason_too_short" under 10 letters, "text_too_long" over 500."""
    reason = " ".join(typed.split())
    if len(reason) < SHORTEST_REASON:
        raise FieldError("reason_too_short", "reason", letters=SHORTEST_REASON)
    if len(reason) > LONGEST_REASON:
        raise FieldError("text_too_long", "reason", limit=LONGEST_REASON, length=len(reason))
    return reason
