"""Letterhead, rules and vault check: what a manager does that no other room does."""

from collections.abc import Mapping

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError
from kdm_desk.features.admin.model import RULES, Health, Letterhead, check_rules, rules_of, settings_of
from kdm_desk.security import audit_check
from kdm_desk.security.audit import AuditHead
from kdm_desk.security.desk import Desk
from kdm_desk.storage.checks import check_file
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Reader


class AdminService:
    """One public method, one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def letterhead(self) -> Letterhead:
        with self._desk.read(Permission.MANAGE_SETTINGS) as reader:
            lines = setting(reader, "letterhead", {})
            return Letterhead(
                setting(reader, "centre_name", ""),
                tuple(lines.get("heading_lines", ())),
                tuple(lines.get("contact_lines", ())),
            )

    def save_letterhead(self, letterhead: Letterhead) -> None:
        """Raises FieldError('name_missing', 'centre_name') for an empty name."""
        if not letterhead.centre_name.strip():
            raise FieldError("name_missing", "centre_name")
        with self._desk.change(Permission.MANAGE_SETTINGS, "settings.letterhead") as tx:
            set_setting(tx, "centre_name", letterhead.centre_name.strip())
            set_setting(
                tx,
                "letterhead",
                {
                    "heading_lines": [line for line in letterhead.heading_lines if line.strip()],
                    "contact_lines": [line for line in letterhead.contact_lines if line.strip()],
                },
            )
            tx.touch("setting", "letterhead", fields=["centre_name", "heading_lines", "contact_lines"])
            tx.changed(Topic.SETTINGS)

    def rules(self) -> dict[str, int]:
        """The numbers the centre works by, by their names in `model.RULES`."""
        with self._desk.read(Permission.MANAGE_SETTINGS) as reader:
            return rules_of(_kept(reader))

    def save_rules(self, chosen: Mapping[str, int]) -> None:
        """Work by these from now on; what was decided before stays as it was. All of `model.RULES` are named.

        The audit names those that changed. Raises what `model.check_rules` does.
        """
        check_rules(chosen)
        with self._desk.change(Permission.MANAGE_SETTINGS, "settings.rules") as tx:
            before = rules_of(_kept(tx))
            for name, value in settings_of(chosen).items():
                set_setting(tx, name, value)
            tx.touch("setting", "rules", fields=[name for name in RULES if chosen[name] != before[name]])
            tx.changed(Topic.SETTINGS, Topic.CASE)

    def check(self, known_head: AuditHead | None = None) -> Health:
        """The file, its links, its numbers and its audit chain, which must hold `known_head`. Nothing is shown of
        any person."""
        desk = self._desk
        with desk.change(Permission.CHECK_VAULT, "vault.check") as tx:
            tx.touch("vault", desk.vault_id)
        report = check_file(desk.connection)
        with desk.read(Permission.CHECK_VAULT) as reader:
            chain = audit_check.verify(reader, known_head, desk.known_signing_keys)
        return Health((*report.findings, *chain), report.counts)


def _kept(reader: Reader) -> dict[str, object]:
    return {rule.setting: setting(reader, rule.setting) for rule in RULES.values()}
