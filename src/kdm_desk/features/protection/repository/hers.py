"""Whose rows are hers, and who wrote something: what every module here asks."""

from datetime import date

from kdm_desk.core.clock import parse_instant, to_local
from kdm_desk.features.protection.model.plans import StaffMember
from kdm_desk.storage.transaction import Reader

BY_USER = (
    "coalesce((SELECT trim(s.given_names || ' ' || s.surname) FROM audit_signer a JOIN staff s ON s.id = a.staff_id "
    "WHERE a.user_id = e.user_id LIMIT 1), '') AS by"
)
"""The name behind the `user_id` of a row `e`."""
BY_STAFF = "(SELECT trim(given_names || ' ' || surname) FROM staff WHERE id = r.staff_id) AS by"
"""The name behind the `staff_id` of a row `r`."""


def staff_members(reader: Reader) -> list[StaffMember]:
    """Everybody who works here, by name."""
    rows = reader.all(
        "SELECT id, trim(given_names || ' ' || surname) AS name FROM staff WHERE active = 1 ORDER BY sort_key, id"
    )
    return [StaffMember(row["id"], row["name"]) for row in rows]


def is_staff(reader: Reader, staff_id: str) -> bool:
    return reader.value("SELECT 1 FROM staff WHERE id = ? AND active = 1", (staff_id,)) is not None


def local_day(instant: str) -> date:
    return to_local(parse_instant(instant)).date()


def next_position(reader: Reader, table: str, column: str, row_id: str) -> int:
    """The place behind the last row of `row_id` in an append-only table."""
    return int(
        reader.value(f"SELECT coalesce(max(position) + 1, 1) FROM {table} WHERE {column} = ?", (row_id,))
    )
