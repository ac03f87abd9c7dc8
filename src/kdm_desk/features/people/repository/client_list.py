"""The list of all files, under any filter in any order: first which entries there are, then a page of them."""

import json
import sys
from array import array
from collections.abc import Sequence
from datetime import timedelta

from kdm_desk.core.clock import instant_text, parse_instant
from kdm_desk.features.people.model.client_list import Filter, Order
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.repository import files, finding
from kdm_desk.storage.lists import setting
from kdm_desk.storage.transaction import Reader

SILENT_DAYS_SETTING = "silent_days"
ORDER_WARNING_SETTING = "order_warning_days"
_SILENT_DAYS = 30
_ORDER_WARNING_DAYS = (14, 3)
_HEX_DIGITS = 8
# The plus begins with the few that were merged, not with all of theirs.
_THEIR_FILES = (
    "(WITH theirs (person_id) AS MATERIALIZED ({people}) SELECT person_id FROM theirs UNION "
    "SELECT p.merged_into FROM person AS p WHERE p.merged_into IS NOT NULL "
    "AND +p.id IN (SELECT person_id FROM theirs))"
)
_MINE = """
SELECT person_id FROM application WHERE taken_by = :staff
UNION SELECT person_id FROM appointment WHERE staff_id = :staff
UNION SELECT t.person_id FROM task AS t JOIN task_event AS e ON e.task_id = t.id
    WHERE e.owner_id = :staff AND t.person_id IS NOT NULL
        AND e.position = (SELECT max(position) FROM task_event WHERE task_id = t.id)
UNION SELECT g.person_id FROM plan_goal AS g JOIN plan_goal_event AS e ON e.plan_goal_id = g.id
    WHERE e.owner_id = :staff
        AND e.position = (SELECT max(position) FROM plan_goal_event WHERE plan_goal_id = g.id)
"""
_ORDERS_ENDING = """
SELECT o.person_id FROM order_version AS v JOIN protection_order AS o ON o.id = v.order_id
WHERE v.ends_on BETWEEN :today AND :last
    AND v.position = (SELECT max(position) FROM order_version WHERE order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM protection_order AS x WHERE x.extends = o.id)
    AND NOT EXISTS (
        SELECT 1 FROM order_event AS e WHERE e.order_id = o.id AND e.kind IN ('lifted', 'void', 'not_approved')
            AND NOT EXISTS (SELECT 1 FROM order_event AS u WHERE u.undoes = e.id))
"""
_WHICH = {
    Filter.ALL: "1",
    Filter.OPEN: "closed = 0",
    Filter.CLOSED: "closed = 1",
    Filter.IN_DANGER: "closed = 0 AND life_in_danger = 1",
    Filter.NO_CONTACT: "closed = 0 AND (last_contact IS NULL OR last_contact < :silent_since)",
    Filter.MINE: f"person_id IN {_THEIR_FILES.format(people=_MINE)}",
    Filter.FAVOURITES: "person_id IN "
    + _THEIR_FILES.format(people="SELECT person_id FROM favourite WHERE user_id = :user"),
    Filter.ORDERS_ENDING: f"person_id IN {_THEIR_FILES.format(people=_ORDERS_ENDING)}",
}
# The plus keeps SQLite from walking the wide table for the order of its numbers: sorting a narrow index is quicker.
_SORTED = {
    Order.NEWEST: "+id DESC",
    Order.NAME: "sort_key",
    Order.FILE_NUMBER: "file_no DESC",
    Order.LAST_CONTACT: "last_contact DESC",
}
_PAGE_SQL = """
SELECT e.id, e.person_id, e.name, e.file_no, e.birth_date, e.birth_year, e.last_contact, e.life_in_danger,
    e.anonymous, e.closed, d.label_tr AS district
FROM search_entry AS e LEFT JOIN code AS d ON d.list = 'districts' AND d.code = e.district
WHERE e.id IN (SELECT value FROM json_each(?))
"""


def order_sql(which: Filter, order: Order) -> str:
    """The entries of a list in their order, as one text of eight hexadecimal digits each.

    One text, because a million rows handed over one by one would hold up everything else meanwhile.
    """
    return (
        f"SELECT group_concat(printf('%0{_HEX_DIGITS}x', id), '') FROM "
        f"(SELECT id FROM search_entry WHERE {_WHICH[which]} ORDER BY {_SORTED[order]})"
    )


def entries(reader: Reader, which: Filter, order: Order) -> "array[int]":
    """The places of all entries the filter lets through, in their order; restricted files have none."""
    text = reader.value(order_sql(which, order), _values(reader))
    found = array("I", bytes.fromhex(text or ""))
    if sys.byteorder == "little":
        found.byteswap()
    return found


def page(reader: Reader, places: Sequence[int]) -> list[PersonHit | None]:
    """The entries at these places, in the same order; None where one has gone meanwhile."""
    rows = {row["id"]: row for row in reader.all(_PAGE_SQL, (json.dumps(list(places)),))}
    hits = {hit.entry: hit for hit in finding.hits_of(reader, rows.values())}
    return [hits.get(place) for place in places]


def first(reader: Reader, order: Order, limit: int) -> list[PersonHit]:
    """The first entries of the whole list, while its order is still being read."""
    rows = reader.all(f"SELECT id FROM search_entry ORDER BY {_SORTED[order].lstrip('+')} LIMIT ?", (limit,))
    return [hit for hit in page(reader, [row["id"] for row in rows]) if hit is not None]


def restricted(reader: Reader, which: Filter) -> list[PersonHit]:
    """The restricted files open to this login that the filter lets through; they stand in no index."""
    found = finding.restricted_entries(reader)
    names = {"closed", "life_in_danger", "last_contact", "person_id"}
    kept = []
    for entry in found:
        values = ", ".join(f":entry_{name} AS {name}" for name in sorted(names))
        wanted = {**_values(reader), **{f"entry_{name}": entry[name] for name in names}}
        if reader.one(f"SELECT 1 FROM (SELECT {values}) WHERE {_WHICH[which]}", wanted):
            kept.append(entry)
    return finding.hits_of(reader, kept)


def _values(reader: Reader) -> dict[str, object]:
    today = files.civil_day(reader)
    days = int(setting(reader, SILENT_DAYS_SETTING, _SILENT_DAYS))
    warning = max(setting(reader, ORDER_WARNING_SETTING, _ORDER_WARNING_DAYS))
    return {
        "user": reader.actor.user_id,
        "staff": reader.actor.staff_id,
        "silent_since": instant_text(parse_instant(reader.now) - timedelta(days=days)),
        "today": today.isoformat(),
        "last": (today + timedelta(days=warning)).isoformat(),
    }
