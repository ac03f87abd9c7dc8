"""The centre's own name on its letters, and what a check of the vault found."""

from collections.abc import Mapping
from dataclasses import dataclass

from kdm_desk.storage.checks import Finding


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
