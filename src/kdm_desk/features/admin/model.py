"""What the manager sees of logins and of the centre's own name."""

from collections.abc import Mapping
from dataclasses import dataclass

from kdm_desk.core.access import Role


@dataclass(frozen=True)
class LoginLine:
    """One login as the list shows it."""

    user_id: str
    login_name: str
    full_name: str
    role: Role
    end_date: str | None


@dataclass(frozen=True)
class NewColleague:
    """A member of staff and the login she gets."""

    login_name: str
    role: Role
    given_names: str
    surname: str
    title: str
    profession: str
    passphrase: str


@dataclass(frozen=True)
class Letterhead:
    """What stands above and below an official letter, line by line."""

    centre_name: str
    heading_lines: tuple[str, ...]
    contact_lines: tuple[str, ...]


@dataclass(frozen=True)
class Health:
    """What a check of the vault found, without any person's data, and the rows per table."""

    findings: tuple[str, ...]
    counts: Mapping[str, int]
