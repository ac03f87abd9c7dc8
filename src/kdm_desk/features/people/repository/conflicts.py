"""What one woman cannot do twice at once, asked before two files become hers."""

from kdm_desk.core.clock import OPEN_INSTANT, local_text, parse_instant, to_local
from kdm_desk.storage.transaction import Reader

_OPEN_STATES = "('booked', 'arrived', 'in_session')"
_STATE = (
    "(SELECT e.state FROM appointment_event AS e WHERE e.appointment_id = {row}.id "
    "ORDER BY e.position DESC LIMIT 1)"
)
_BOOKED_SQL = f"""
SELECT 1 FROM appointment AS a JOIN appointment AS b ON b.starts_at < a.ends_at AND b.ends_at > a.starts_at
WHERE a.person_id = :one AND b.person_id = :other AND a.ends_at > :now AND b.ends_at > :now
    AND {_STATE.format(row="a")} IN {_OPEN_STATES} AND {_STATE.format(row="b")} IN {_OPEN_STATES}
LIMIT 1
"""


def both_stay(reader: Reader, one: str, other: str) -> bool:
    """Whether both lie in a bed of the shelter now."""
    sql = "SELECT count(DISTINCT person_id) FROM bed_assignment WHERE person_id IN (?, ?) AND ends_at = ?"
    return bool(reader.value(sql, (one, other, OPEN_INSTANT)) == 2)


def booked_twice(reader: Reader, one: str, other: str) -> bool:
    """Whether appointments of both, not over yet, fall on one time."""
    now = local_text(to_local(parse_instant(reader.now)))
    return reader.one(_BOOKED_SQL, {"one": one, "other": other, "now": now}) is not None
