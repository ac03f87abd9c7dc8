"""What the manager sees of logins and of the centre's own name."""

from collections.abc import Mapping
from dataclasses import dataclass

from kdm_desk.core.access import Role
from kdm_desk.storage.checks import Finding


@dataclass(frozen=True)
class StaffLine:
    """A member of staff as the list shows her; without a login (a visiting lawyer) the last two are empty."""

    full_name: str
    profession: str
    login_name: str
    role: Role | None


@dataclass(frozen=True)
class Colleague:
    """A member of staff; `profession` is a code of that list."""

    given_names: str
    surname: str
    title: str
    profession: str


@dataclass(frozen=True)
class NewLogin:
    """The login a colleague gets."""

    login_name: str
    role: Role
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

    problems: tuple[Finding, ...]
    counts: Mapping[str, int]

    @property
    def findings(self) -> tuple[str, ...]:
        """The bare findings, as the IT person and the command line read them."""
        return tuple(f"{problem.check}: {problem.detail}" for problem in self.problems)
