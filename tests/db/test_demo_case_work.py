"""The demo's case work: orders that end, tasks that wait, files closed and merged, all as the desk would have it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from builders import make_desk
from fakes import FixedClock
from kdm_desk.app.demo.fill import fill_demo
from kdm_desk.core.access import Permission
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.features.people.repository import closing
from kdm_desk.features.protection.model.orders import OrderState
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.security.desk import Desk
from kdm_desk.storage.transaction import Reader

WOMEN = 320


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A filled demo, opened on a Tuesday at 11:20."""
    folder: Path = tmp_path_factory.mktemp("demo")
    desk = make_desk(folder, clock=FixedClock(datetime(2026, 3, 3, 8, 20, tzinfo=UTC)))
    fill_demo(desk, WOMEN, seed=1)
    yield desk
    desk.close()


@pytest.fixture
def reader(desk: Desk) -> Iterator[Reader]:
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        yield reader


def test_orders_end_soon_and_wait_for_their_approval(desk: Desk) -> None:
    service = OrderService(desk)
    days_left = [(line.order.details.ends_on - date(2026, 3, 3)).days for line in service.ending()]
    assert 3 in days_left
    assert OrderState.WAITING in {line.state for line in service.to_approve()}


def test_every_measure_stands_in_the_list_of_its_kind(reader: Reader) -> None:
    strange = reader.all(
        "SELECT m.measure FROM order_measure m JOIN order_version v ON v.id = m.version_id WHERE NOT EXISTS "
        "(SELECT 1 FROM code WHERE list = 'order_measure_' || v.kind AND code = m.measure)"
    )
    assert strange == []


def test_tasks_are_late_due_today_and_later_and_some_are_the_managers_own(desk: Desk) -> None:
    today = date(2026, 3, 3)
    due = [task.due_on for task in TaskService(desk).open_tasks()]
    assert min(due) < today < max(due)
    assert due.count(today) >= 3
    assert TaskService(desk).open_tasks(mine=True, until=today)


def test_a_closed_file_has_nothing_ahead(reader: Reader) -> None:
    closed = [
        row["person_id"] for row in reader.all("SELECT person_id FROM case_event WHERE kind = 'closed'")
    ]
    assert len(closed) > WOMEN // 5
    for person_id in closed:
        assert closing.in_the_way(reader, person_id) == []
        assert closing.state(reader, person_id) is not None


def test_two_files_name_the_same_perpetrator_and_both_are_warned(desk: Desk) -> None:
    with desk.read(Permission.KEEP_CASE) as reader:
        [shared] = reader.all(
            "SELECT min(person_id) AS one, max(person_id) AS other FROM kinship WHERE kind = 'perpetrator' "
            "GROUP BY relative_id HAVING count(*) > 1"
        )
    for person_id in (shared["one"], shared["other"]):
        assert PerpetratorService(desk).has_conflict(person_id)


def test_one_woman_came_twice_and_her_files_are_one(reader: Reader) -> None:
    [merge] = reader.all("SELECT person_id, kept_id FROM file_merge")
    names = {
        (row["given_names"], row["surname"])
        for row in reader.all("SELECT given_names, surname FROM person WHERE id IN (?, ?)", tuple(merge[0:2]))
    }
    assert len(names) == 1


def test_her_own_record_is_asked_for_and_files_are_kept_at_hand(reader: Reader) -> None:
    asked, answered = (
        reader.value(f"SELECT count(*) FROM {table}") for table in ("disclosure_request", "disclosure_answer")
    )
    assert (asked, answered) == (2, 1)
    assert reader.value("SELECT count(*) FROM favourite WHERE user_id = ?", (reader.actor.user_id,)) == 5
