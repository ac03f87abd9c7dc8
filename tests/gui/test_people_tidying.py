"""The search index is merged by itself while the desk is open, and finds the same people afterwards."""

from collections.abc import Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from builders import make_desk
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui.tidying import tidy_search_index
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security.desk import Desk
from kdm_desk.ui.context import ChangeBridge, Context
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks

SAVES = 40


def segments(desk: Desk) -> int:
    count: int = desk.connection.execute("SELECT count(*) FROM search_index_idx").fetchone()[0]
    return count


def test_the_index_shrinks_on_idle_and_still_finds_everybody(qtbot: QtBot, tmp_path: Path) -> None:
    tasks = Tasks()
    opened: list[Desk] = []
    tasks.run(tasks, lambda: make_desk(tmp_path), opened.append)
    assert tasks.wait_until_idle()
    desk = opened[0]
    counted: list[int] = []

    def save_many() -> None:
        service = IntakeService(desk)
        for number in range(SAVES):
            details = PersonDetails(given_names=f"Şükran {number}", surname="Uydurma")
            service.register(NewApplication("in_person", applicant=details))

    tasks.run(tasks, save_many, lambda _: None)
    tasks.run(tasks, lambda: segments(desk), counted.append)
    assert tasks.wait_until_idle()
    context = Context(tasks, desk, ChangeBridge(), lambda *_a, **_k: None, [], Preferences())
    tidy_search_index(context)

    def is_smaller() -> bool:
        tasks.run(tasks, lambda: segments(desk), counted.append)
        tasks.wait_until_idle()
        return counted[-1] < counted[0]

    qtbot.waitUntil(is_smaller, timeout=10_000)
    found: list[Sequence[object]] = []
    tasks.run(tasks, lambda: PeopleService(desk).search("sukran", SAVES * 2), found.append)
    tasks.run(tasks, desk.close, lambda _: None)
    assert tasks.wait_until_idle()
    assert len(found[0]) == SAVES
    tasks.shut_down()
