"""Rows on their way into the tables: gathered, then written in one go, parents before children."""

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from random import Random

from kdm_desk.core.clock import instant_text, to_instant
from kdm_desk.storage.transaction import Transaction

# Parents before children; foreign keys are checked row by row.
_ORDER = (
    "staff",
    "room",
    "resource",
    "number",
    "person",
    "former_name",
    "identity",
    "phone",
    "client_file",
    "old_number",
    "kinship",
    "perpetrator_event",
    "perpetrator_trait",
    "contact",
    "application",
    "application_violence",
    "need",
    "need_event",
    "application_withheld",
    "aid",
    "aid_event",
    "task",
    "task_event",
    "protection_order",
    "order_version",
    "order_measure",
    "order_event",
    "risk_assessment",
    "risk_assessment_ground",
    "plan_goal",
    "plan_goal_event",
    "plan_review",
    "notice_given",
    "case_event",
    "favourite",
    "disclosure_request",
    "disclosure_answer",
    "appointment",
    "claim",
    "appointment_event",
    "playroom_child",
    "playroom_event",
    "placement_decision",
    "placement_member",
    "placement_withdrawal",
    "stay",
    "stay_event",
    "bed_assignment",
    "bed_block",
    "consent",
    "consent_field",
    "consent_withdrawal",
    "letter",
    "letter_event",
    "backup_run",
    "search_entry",
)
_INDEX_SQL = "INSERT INTO search_index (rowid, words) VALUES (:id, :words)"

Values = dict[str, object]


class Rows:
    """A heap of rows by table; the rows of one table may answer different questions."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._tables: dict[str, list[Values]] = {}
        self.total = 0

    def add(self, table: str, **values: object) -> None:
        self._tables.setdefault(table, []).append(values)
        self.total += 1

    def new_id(self, local: datetime) -> str:
        """A UUIDv7 as if it had been made at that civil time; the same seed gives the same ids."""
        stamp = _milliseconds(local)
        chance = self._rng.getrandbits(74)
        text = f"{stamp:012x}7{chance >> 62:03x}{8 | (chance >> 60) & 3:x}{chance & ((1 << 60) - 1):015x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def write(self, tx: Transaction, counts: dict[str, int]) -> None:
        """Write everything gathered and begin anew; `counts` grows by the rows of each table."""
        for table in _ORDER:
            rows = self._tables.pop(table, [])
            counts[table] = counts.get(table, 0) + len(rows)
            for columns, alike in _alike(rows):
                marks = ", ".join(f":{column}" for column in columns)
                tx.execute_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", alike)
            if table == "search_entry":
                tx.execute_many(_INDEX_SQL, rows)
        if self._tables:
            raise ValueError(f"no order for {sorted(self._tables)}")
        self.total = 0


def _alike(rows: list[Values]) -> Iterator[tuple[tuple[str, ...], list[Values]]]:
    """The rows grouped by the columns they fill, each group in the order it was gathered."""
    groups: dict[tuple[str, ...], list[Values]] = {}
    for row in rows:
        groups.setdefault(tuple(row), []).append(row)
    yield from groups.items()


# The rows of one act share their moment, and finding its zone costs more than all the rest of a row.
@lru_cache(maxsize=4_096)
def at(local: datetime) -> str:
    """A civil time as the instant text that the tables hold."""
    return instant_text(to_instant(local))


@lru_cache(maxsize=4_096)
def _milliseconds(local: datetime) -> int:
    return int(to_instant(local).timestamp() * 1000)
