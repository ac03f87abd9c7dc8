"""Orders, their versions and what became of them."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from kdm_desk.core.clock import local_text, parse_local
from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.people.model.persons import shown_name
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.protection.model.orders import (
    APPROVAL_HOURS_SETTING,
    FIRST_MONTHS_SETTING,
    MEASURE_LISTS,
    WARNING_DAYS_SETTING,
    Authority,
    Order,
    OrderDetails,
    OrderEvent,
    OrderKind,
    OrderRules,
    Step,
)
from kdm_desk.features.protection.repository.hers import BY_STAFF, BY_USER, next_position
from kdm_desk.storage.lists import setting
from kdm_desk.storage.transaction import Reader, Row, Transaction

_ORDERS = f"""
    SELECT r.*, v.id AS version_id, v.kind, v.authority, v.decision_no, v.decided_on, v.decided_time, v.starts_on,
        v.ends_on, v.confidential, v.against_id, v.against, v.note, v.long_reason, v.reason,
        p.given_names, p.surname, p.known_as, x.id AS extended_by, {BY_STAFF}
    FROM protection_order r
    JOIN order_version v ON v.order_id = r.id
        AND v.position = (SELECT max(position) FROM order_version WHERE order_id = r.id)
    LEFT JOIN person p ON p.id = v.against_id
    LEFT JOIN protection_order x ON x.extends = r.id
"""
_EVENTS = f"SELECT e.*, {BY_USER} FROM order_event e WHERE e.order_id = ? ORDER BY e.position"
_NEWEST = (
    "NOT EXISTS (SELECT 1 FROM order_version l WHERE l.order_id = v.order_id AND l.position > v.position)"
)
_STANDS = """
    EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = v.order_id AND e.kind IN ({kinds})
        AND NOT EXISTS (SELECT 1 FROM order_event u WHERE u.undoes = e.id))
"""
ENDING_SQL = f"""
    SELECT v.order_id, o.person_id FROM order_version v JOIN protection_order o ON o.id = v.order_id
    WHERE v.ends_on BETWEEN :first AND :last AND {_NEWEST}
        AND NOT EXISTS (SELECT 1 FROM protection_order x WHERE x.extends = v.order_id)
        AND NOT {_STANDS.format(kinds="'lifted', 'void', 'not_approved'")}
    ORDER BY v.ends_on, v.order_id LIMIT :limit
"""
"""Orders that end on the days first to last and were not extended, the next end first; walks the index on the end."""
TO_APPROVE_SQL = f"""
    SELECT v.order_id, o.person_id FROM order_version v JOIN protection_order o ON o.id = v.order_id
    WHERE v.authority IN ('police_chief', 'police') AND v.decided_on >= :since AND {_NEWEST}
        AND NOT {_STANDS.format(kinds="'lifted', 'void', 'approved'")}
    ORDER BY v.decided_on, v.order_id LIMIT :limit
"""
"""Orders of the police decided since a day that nobody has approved; walks the index of those to approve."""


def rules(reader: Reader) -> OrderRules:
    """The limits in force."""
    plain = OrderRules()
    return OrderRules(
        {**plain.approval_hours, **setting(reader, APPROVAL_HOURS_SETTING, {})},
        tuple(sorted(setting(reader, WARNING_DAYS_SETTING, plain.warning_days), reverse=True)),
        int(setting(reader, FIRST_MONTHS_SETTING, plain.first_months)),
    )


def of_person(reader: Reader, person_id: str) -> list[Order]:
    """Her orders, the last end first."""
    rows = reader.all(
        f"{_ORDERS} WHERE r.person_id IN {HERS} ORDER BY v.ends_on DESC, r.id DESC", {"person": person_id}
    )
    return [_order(reader, row) for row in rows]


def one(reader: Reader, order_id: str) -> Order:
    """Raises UserError "order_not_found"."""
    row = reader.one(f"{_ORDERS} WHERE r.id = ?", (order_id,))
    if row is None:
        raise UserError("order_not_found")
    return _order(reader, row)


def insert(
    tx: Transaction, person_id: str, details: OrderDetails, long_reason: str, extends: str | None
) -> str:
    order_id = new_id()
    tx.insert(
        "protection_order",
        id=order_id,
        person_id=person_id,
        extends=extends,
        recorded_at=tx.now,
        staff_id=tx.actor.staff_id,
        origin_site=tx.site,
    )
    insert_version(tx, order_id, details, long_reason)
    return order_id


def insert_version(
    tx: Transaction, order_id: str, details: OrderDetails, long_reason: str, reason: str = ""
) -> None:
    """The next version of what a decision says. Raises RuleBroken "order_extension_too_early"."""
    version_id = new_id()
    tx.insert(
        "order_version",
        id=version_id,
        order_id=order_id,
        position=next_position(tx, "order_version", "order_id", order_id),
        kind=details.kind.value,
        authority=details.authority.value,
        decision_no=details.decision_no,
        decided_on=details.decided_on.isoformat(),
        decided_time=details.decided_time.strftime("%H:%M") if details.decided_time else None,
        starts_on=details.starts_on.isoformat(),
        ends_on=details.ends_on.isoformat(),
        confidential=int(details.confidential),
        against_id=details.against_id,
        against=details.against,
        note=details.note,
        long_reason=long_reason,
        reason=reason,
        at=tx.now,
        user_id=tx.actor.user_id,
    )
    tx.execute_many(
        "INSERT INTO order_measure (version_id, measure) VALUES (?, ?)",
        [(version_id, measure) for measure in details.measures],
    )


def insert_event(
    tx: Transaction, order_id: str, step: Step, happened_at: datetime, note: str, undoes: str | None = None
) -> None:
    tx.insert(
        "order_event",
        id=new_id(),
        order_id=order_id,
        position=next_position(tx, "order_event", "order_id", order_id),
        kind=step.value,
        undoes=undoes,
        happened_at=local_text(happened_at),
        note=note,
        at=tx.now,
        user_id=tx.actor.user_id,
    )


def ending(reader: Reader, first: date, last: date, limit: int) -> list[tuple[str, str]]:
    """(order id, person id) of what ends on these days; those closed to this login are left out."""
    values: dict[str, object] = {"first": first.isoformat(), "last": last.isoformat(), "limit": limit}
    return _open(reader, reader.all(ENDING_SQL, values))


def to_approve(reader: Reader, since: date, limit: int) -> list[tuple[str, str]]:
    """(order id, person id) of what the police decided since a day and nobody approved; as `ending`."""
    return _open(reader, reader.all(TO_APPROVE_SQL, {"since": since.isoformat(), "limit": limit}))


def unknown_measures(reader: Reader, kind: OrderKind, measures: Iterable[str]) -> bool:
    """Whether one of them stands in no list of this kind."""
    rows = reader.all("SELECT code FROM code WHERE list = ?", (MEASURE_LISTS[kind],))
    return not set(measures) <= {row["code"] for row in rows}


def waiting_since(today: date) -> date:
    """The first day whose unapproved orders are still told: a week back, so that what lapsed is seen."""
    return today - timedelta(days=7)


def _open(reader: Reader, rows: list[Row]) -> list[tuple[str, str]]:
    return [(row["order_id"], row["person_id"]) for row in rows if row["person_id"] not in reader.closed]


def _order(reader: Reader, row: Row) -> Order:
    measures = reader.all(
        "SELECT measure FROM order_measure WHERE version_id = ? ORDER BY measure", (row["version_id"],)
    )
    events = tuple(
        OrderEvent(
            event["id"],
            Step(event["kind"]),
            parse_local(event["happened_at"]),
            event["note"],
            event["undoes"],
            event["at"],
            event["by"],
        )
        for event in reader.all(_EVENTS, (row["id"],))
    )
    details = OrderDetails(
        OrderKind(row["kind"]),
        tuple(measure["measure"] for measure in measures),
        Authority(row["authority"]),
        date.fromisoformat(row["decided_on"]),
        date.fromisoformat(row["starts_on"]),
        date.fromisoformat(row["ends_on"]),
        time.fromisoformat(row["decided_time"]) if row["decided_time"] else None,
        row["decision_no"],
        bool(row["confidential"]),
        row["against_id"],
        row["against"],
        row["note"],
    )
    known = (
        "" if row["against_id"] is None else shown_name(row["given_names"], row["surname"], row["known_as"])
    )
    return Order(
        row["id"],
        row["person_id"],
        details,
        row["recorded_at"],
        row["by"],
        events,
        row["extends"],
        row["extended_by"],
        known or row["against"],
        row["long_reason"],
        row["reason"],
    )
