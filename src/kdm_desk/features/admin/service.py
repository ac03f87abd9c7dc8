"""Logins, letterhead and vault check: what a manager does that no other room does."""

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError
from kdm_desk.core.ids import new_id
from kdm_desk.features.admin.model import Health, Letterhead, LoginLine, NewColleague
from kdm_desk.security import audit
from kdm_desk.security.desk import Desk
from kdm_desk.storage.checks import check_file
from kdm_desk.storage.lists import Code, codes, set_setting, setting
from kdm_desk.storage.staff import Person, full_name, insert_staff


class AdminService:
    """One public method, one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def logins(self) -> list[LoginLine]:
        """The active logins by name; the roles are the signed statement's."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            return [
                LoginLine(
                    row.user_id,
                    row.login_name,
                    full_name(reader, row.staff_id),
                    row.role,
                    row.end_date.isoformat() if row.end_date else None,
                )
                for row in self._desk.unlocked.statement.active_users()
            ]

    def professions(self) -> list[Code]:
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            return [code for code in codes(reader, "profession") if code.active]

    def add_login(self, colleague: NewColleague) -> str:
        """Add a colleague and her login; the user id.

        Raises FieldError for a name that is taken or empty, UserError('passphrase_too_short').
        """
        if not colleague.given_names.strip() or not colleague.surname.strip():
            raise FieldError("name_missing", "surname" if colleague.given_names.strip() else "given_names")
        desk = self._desk
        with desk.change(Permission.MANAGE_LOGINS, "login.add") as tx:
            staff_id = new_id()
            person = Person(
                colleague.given_names.strip(),
                colleague.surname.strip(),
                colleague.title,
                colleague.profession,
            )
            insert_staff(tx, staff_id, person)
            # The header is written first: a database behind its header catches up, the reverse is a roll-back.
            row = desk.unlocked.add_user(
                colleague.login_name, colleague.role, staff_id, colleague.passphrase, temporary=False
            )
            tx.execute(
                "UPDATE vault SET statement_version = ?, statement_hash = ?",
                (desk.unlocked.statement.version, desk.unlocked.statement_hash),
            )
            tx.touch("login", row.user_id, fields=["role"])
            tx.changed(Topic.LOGINS, Topic.SCHEDULE)
        return row.user_id

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

    def check(self) -> Health:
        """The file, its links, its numbers and its audit chain. Nothing is shown of any person."""
        desk = self._desk
        with desk.change(Permission.CHECK_VAULT, "vault.check") as tx:
            tx.touch("vault", desk.vault_id)
        report = check_file(desk.connection)
        with desk.read(Permission.CHECK_VAULT) as reader:
            findings = [*report.findings, *audit.verify(reader, known_keys=desk.known_signing_keys)]
        return Health(tuple(f"{finding.check}: {finding.detail}" for finding in findings), report.counts)
