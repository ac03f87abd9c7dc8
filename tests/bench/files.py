"""Finding people who may be the same, lists of all files, and an earlier register taken in, against the clock."""

from array import array
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from bench.services import Figures
from bench.timing import each_timed, p50, p99, timed
from kdm_desk.core.access import Permission
from kdm_desk.core.turkish import fold
from kdm_desk.features.audit.model.actions import Kind
from kdm_desk.features.audit.model.record import Question
from kdm_desk.features.audit.service import AuditService
from kdm_desk.features.people.model.client_list import Filter, Order
from kdm_desk.features.people.model.duplicates import Told
from kdm_desk.features.people.service.client_list import ClientListService
from kdm_desk.features.people.service.duplicates import DuplicateService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.features.register.model import recognised
from kdm_desk.features.register.service.imports import ImportService
from kdm_desk.features.register.service.imports import Order as ImportOrder
from kdm_desk.features.register.service.reading import read_table
from kdm_desk.security.desk import Desk
from register_builders import HEADINGS, invented_row, write_csv

_CHECKS = 1_000
_MISTAKES = 500
_PAGES = 1_000
_PAGE_ROWS = 100
_RESULTS = 12
_FILES = 500
_IMPORTED = 50_000
_LETTERS = "abcdefghijklmnoprstuvyz"


def likenesses(desk: Desk, rng: Random) -> Figures:
    """Duplicates of women who are there, as they would be typed; and searches with a mistake in the name."""
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        last = reader.value("SELECT max(id) FROM search_entry")
        women = [
            reader.one(
                "SELECT p.given_names, p.surname, p.birth_date, (SELECT number FROM phone WHERE person_id = p.id) "
                "AS phone FROM search_entry e JOIN person p ON p.id = e.person_id "
                "WHERE e.id >= ? AND p.given_names <> '' LIMIT 1",
                (rng.randint(1, last - 50),),
            )
            for _ in range(_CHECKS)
        ]
    told = [_told(row, rng) for row in women if row is not None]
    service, people = DuplicateService(desk), PeopleService(desk)
    checks = each_timed([_weigh(service, one) for one in told])
    typed = [_with_mistake(f"{row['given_names']} {row['surname']}", rng) for row in women[:_MISTAKES] if row]
    mistakes, found = [], 0
    for text in typed:
        hits, milliseconds = timed(partial(people.search, text, _RESULTS))
        if all(hit.is_similar for hit in hits):
            mistakes.append(milliseconds)
            found += bool(hits)
    return {
        "duplicates_p50_ms": p50(checks),
        "duplicates_p99_ms": p99(checks),
        "duplicates_max_ms": max(checks),
        "similar_p50_ms": p50(mistakes),
        "similar_p99_ms": p99(mistakes),
        "similar_max_ms": max(mistakes),
        "similar_searches": len(mistakes),
        "similar_found_share": found / len(mistakes),
        "name_words": desk.connection.execute("SELECT count(*) FROM name_word").fetchone()[0],
    }


def _told(row: Any, rng: Random) -> Told:
    """Her name with or without Turkish letters, now and then a letter wrong, with or without phone and birth."""
    name = f"{row['given_names']} {row['surname']}"
    name = fold(name) if rng.random() < 0.5 else name
    name = _with_mistake(name, rng) if rng.random() < 0.3 else name[: rng.randint(3, len(name) or 3)]
    phone = row["phone"] if rng.random() < 0.3 and row["phone"] else ""
    born = row["birth_date"] if rng.random() < 0.5 else None
    return Told(name, (phone,), birth_date=date.fromisoformat(born) if born else None)


def _with_mistake(name: str, rng: Random) -> str:
    place = rng.randrange(len(name))
    return name[:place] + rng.choice(_LETTERS) + name[place + 1 :]


def _weigh(service: DuplicateService, told: Told) -> Callable[[], object]:
    return lambda: service.likely(told)


def listing(desk: Desk, rng: Random) -> Figures:
    """Every list read whole, in every order and under every filter, and its pages wherever somebody scrolls.

    "Mine" is asked by whoever wrote down most applications.
    """
    service = ClientListService(desk)
    samples: list[float] = []
    figures: Figures = {}
    for order in Order:
        places, milliseconds = timed(partial(service.order, Filter.ALL, order))
        figures[f"list_order_{order}_ms"] = milliseconds
        samples += each_timed([_page(service, places, rng) for _ in range(_PAGES // len(Order))])
    own = desk.actor
    desk.actor = replace(own, staff_id=_busiest(desk))
    for which in Filter:
        places, milliseconds = timed(partial(service.order, which, Order.NAME))
        figures[f"list_filter_{which}_ms"] = milliseconds
        figures[f"list_filter_{which}_files"] = len(places)
    desk.actor = own
    firsts = each_timed([_first(service, order) for order in Order for _ in range(20)])
    whole = [value for key, value in figures.items() if key.endswith("_ms")]
    return figures | {
        "list_page_p50_ms": p50(samples),
        "list_page_p99_ms": p99(samples),
        "list_first_p99_ms": p99(firsts),
        "list_order_max_ms": max(whole),
    }


def _busiest(desk: Desk) -> str:
    row = desk.connection.execute(
        "SELECT taken_by FROM application GROUP BY taken_by ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()
    return str(row[0])


def _page(service: ClientListService, places: "array[int]", rng: Random) -> Callable[[], object]:
    first = rng.randrange(max(1, len(places) - _PAGE_ROWS))
    return lambda: service.page(places[first : first + _PAGE_ROWS])


def _first(service: ClientListService, order: Order) -> Callable[[], object]:
    return lambda: service.first(order, _PAGE_ROWS)


def importing(desk: Desk, room: Path) -> Figures:
    """An earlier register of 50,000 women, read, decided about and written in one transaction; then undone."""
    source = write_csv(room / "register.csv", [invented_row(serial) for serial in range(_IMPORTED)])
    service = ImportService(desk)

    def take_in() -> str:
        table = read_table(source)
        return service.take_in(table, ImportOrder(recognised(HEADINGS)), source.name).run_id

    run_id, milliseconds = timed(take_in)
    _, undone = timed(lambda: service.undo(run_id))
    source.unlink()
    return {"import_seconds": milliseconds / 1000, "import_undo_seconds": undone / 1000}


def case_files(desk: Desk, rng: Random) -> Figures:
    """Opening files, asking whether the other side stands in another, and who has looked at them."""
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        last = reader.value("SELECT max(id) FROM search_entry")
        ids = [
            reader.value("SELECT person_id FROM search_entry WHERE id >= ? LIMIT 1", (rng.randint(1, last),))
            for _ in range(_FILES)
        ]
    people, conflicts, record = PeopleService(desk), PerpetratorService(desk), AuditService(desk)
    opened = each_timed([partial(people.open_file, one) for one in ids])
    asked = each_timed([partial(conflicts.has_conflict, one) for one in ids])
    told = each_timed([partial(record.ask, Question(person_id=one)) for one in ids])
    newest = each_timed([partial(record.ask, Question(kind=kind)) for kind in (None, *Kind)])
    return {
        "open_file_p50_ms": p50(opened),
        "open_file_p99_ms": p99(opened),
        "conflict_p50_ms": p50(asked),
        "conflict_p99_ms": p99(asked),
        "conflict_max_ms": max(asked),
        "audit_of_woman_p50_ms": p50(told),
        "audit_of_woman_p99_ms": p99(told),
        "audit_of_kind_max_ms": max(newest),
    }
