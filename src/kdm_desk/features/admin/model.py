"""The centre's own name on its letters, the rules it works by, and what a check of the vault found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kdm_desk.core.errors import FieldError
from kdm_desk.storage.checks import Finding


@dataclass(frozen=True)
class Letterhead:
    """What stands above and below an official letter, line by line."""

    centre_name: str
    heading_lines: tuple[str, ...]
    contact_lines: tuple[str, ...]


@dataclass(frozen=True)
class Rule:
    """A whole number that a manager may set. `part` is its name or place in a setting that holds several."""

    setting: str
    usual: int
    lowest: int
    highest: int
    part: str | int | None = None


RULES: Mapping[str, Rule] = {
    "approval_protective": Rule("order_approval_hours", 48, 1, 240, "protective"),
    "approval_preventive": Rule("order_approval_hours", 24, 1, 240, "preventive"),
    "first_months": Rule("order_first_months", 6, 1, 60),
    "first_warning": Rule("order_warning_days", 14, 2, 90, 0),
    "last_warning": Rule("order_warning_days", 3, 1, 89, 1),
    "silent_days": Rule("silent_days", 30, 1, 300),
    "consent_days": Rule("consent_days", 365, 1, 3650),
    "disclosure_days": Rule("disclosure_days", 30, 1, 30),
    "draft_days": Rule("draft_days", 30, 1, 365),
}
"""By the name it is saved under. The usual ones are those that the features fall back on (domain.md §2, §4, §6)."""


def check_rules(chosen: Mapping[str, int]) -> None:
    """Raises FieldError "rule_not_possible" for a number out of its limits, "last_warning_too_early"."""
    for name, rule in RULES.items():
        if not rule.lowest <= chosen[name] <= rule.highest:
            raise FieldError("rule_not_possible", name, least=rule.lowest, most=rule.highest)
    if chosen["last_warning"] >= chosen["first_warning"]:
        raise FieldError("last_warning_too_early", "last_warning")


def settings_of(chosen: Mapping[str, int]) -> dict[str, Any]:
    """The settings as they are kept: a number, the hours by kind of order, the warnings with the earliest first."""
    made: dict[str, Any] = {}
    for name, rule in RULES.items():
        if rule.part is None:
            made[rule.setting] = chosen[name]
        elif isinstance(rule.part, str):
            made.setdefault(rule.setting, {})[rule.part] = chosen[name]
        else:
            made.setdefault(rule.setting, []).append(chosen[name])
    return made


def rules_of(settings: Mapping[str, Any]) -> dict[str, int]:
    """The rules that settings as kept say; the usual one for each that is not set."""
    return {name: _said(rule, settings.get(rule.setting)) for name, rule in RULES.items()}


def _said(rule: Rule, kept: Any) -> int:
    if isinstance(rule.part, str) and isinstance(kept, dict):
        return int(kept.get(rule.part, rule.usual))
    if isinstance(rule.part, int) and isinstance(kept, list) and kept:
        return int(max(kept) if rule.part == 0 else min(kept))
    return rule.usual if rule.part is not None or kept is None else int(kept)


@dataclass(frozen=True)
class Health:
    """What a check of the vault found, without any person's data, and the rows per table."""

    problems: tuple[Finding, ...]
    counts: Mapping[str, int]

    @property
    def findings(self) -> tuple[str, ...]:
        """The bare findings, as the IT person and the command line read them."""
        return tuple(f"{problem.check}: {problem.detail}" for problem in self.problems)
