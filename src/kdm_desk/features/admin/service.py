"""Logins, letterhead and vault check: what a manager does that no other room does."""

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError
from kdm_desk.core.ids import new_id
from kdm_desk.features.admin.model import Colleague, Health, Letterhead, NewLogin, StaffLine
from kdm_desk.security import audit_check
from kdm_desk.security.audit import AuditHead
from kdm_desk.security.desk import Desk
from kdm_desk.security.staffing import add_user
from kdm_desk.storage.checks import check_file
from kdm_desk.storage.lists import codes, set_setting, setting
from kdm_desk.storage.staff import Person, active_staff, insert_staff
from kdm_desk.storage.transaction import Transaction


class AdminService:
    """One public method, one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def staff(self) -> list[StaffLine]:
        """Everybody who works here, by name, with the login she has; the roles are the signed statement's."""
        rows = {row.staff_id: row for row in self._desk.unlocked.statement.active_users()}
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            return [
                StaffLine(
                    f"{row['given_names']} {row['surname']}".strip(),
                    row["profession"],
                    rows[row["id"]].login_name if row["id"] in rows else "",
                    rows[row["id"]].role if row["id"] in rows else None,
                )
                for row in active_staff(reader)
            ]

    def professions(self, language: str) -> dict[str, str]:
        """The words of the list by code, in its order; `language` is "tr" or "en"."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            listed = codes(reader, "profession")
        return {code.code: code.label(language) for code in listed if code.active}

    def add_colleague(self, colleague: Colleague, login: NewLogin | None = None) -> str:
        """Add a member of staff, with a login if she is to have one; her staff id.

        Raises FieldError for a name that is taken or empty, UserError('passphrase_too_short').
        """
        person = _checked(colleague)
        action = "login.add" if login else "staff.add"
        with self._desk.change(Permission.MANAGE_LOGINS, action) as tx:
            staff_id = new_id()
            insert_staff(tx, staff_id, person)
            if login is None:
                tx.touch("staff", staff_id, fields=["given_names", "surname", "profession"])
            else:
                self._add_login(tx, staff_id, login)
            tx.changed(Topic.LOGINS, Topic.SCHEDULE)
        return staff_id

    def _add_login(self, tx: Transaction, staff_id: str, login: NewLogin) -> None:
        """The header is written first: a database behind its header catches up, the reverse is a roll-back."""
        unlocked = self._desk.unlocked
        row = add_user(unlocked, login.login_name, login.role, staff_id, login.passphrase, temporary=False)
        tx.execute(
            "UPDATE vault SET statement_version = ?, statement_hash = ?",
            (unlocked.statement.version, unlocked.statement_hash),
        )
        tx.touch("login", row.user_id, fields=["role"])

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


def _checked(colleague: Colleague) -> Person:
    given_names, surname = colleague.given_names.strip(), colleague.surname.strip()
    if not given_names or not surname:
        raise FieldError("name_missing", "surname" if given_names else "given_names")
    return Person(given_names, surname, colleague.title.strip(), colleague.profession or "other")
