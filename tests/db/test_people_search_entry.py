"""The search entry keeps what a line under the search box shows: always in step, whatever is written of her."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Permission
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.model.persons import (
    Answer,
    Child,
    Direction,
    Identity,
    PersonDetails,
    Phone,
    Sex,
)
from kdm_desk.features.people.repository.finding import FROM_THE_NEWEST, NEWEST_SQL, SEARCH_SQL
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.security.desk import Desk

NAMES = st.sampled_from(["Şükran", "Iğdır", "Gül", "Ayşe Nur", ""])
SURNAMES = st.sampled_from(["Öztürk", "Işık", "Kurgu", ""])
DETAILS = st.builds(
    PersonDetails,
    given_names=NAMES,
    surname=SURNAMES,
    known_as=st.sampled_from(["", "isim vermeyen"]),
    birth_surname=st.sampled_from(["", "Deneme"]),
    birth_date=st.none() | st.dates(date(1950, 1, 1), date(2000, 1, 1)),
    birth_year=st.none() | st.integers(1950, 2000),
    district=st.sampled_from([None, "konak", "buca"]),
    anonymous=st.booleans(),
)
PHONES = st.lists(
    st.sampled_from([Phone("0555 123 45 67"), Phone("0232 044 55 66")]), max_size=2, unique=True
)
ACTS = ("apply", "name", "update", "safe_contact", "numbers", "contact", "child", "outcome")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


def entries(desk: Desk) -> list[tuple[object, ...]]:
    rows = desk.connection.execute("SELECT * FROM search_entry ORDER BY id").fetchall()
    return [tuple(row)[1:] for row in rows]


class Day:
    """Random work at the desk; every act goes through the services."""

    def __init__(self, desk: Desk, clock: FixedClock, data: st.DataObject) -> None:
        self._people, self._intake, self._needs = PeopleService(desk), IntakeService(desk), NeedsService(desk)
        self._clock, self._data, self._known = clock, data, [""]

    def act(self, what: str) -> None:
        self._clock.advance(timedelta(minutes=self._data.draw(st.integers(0, 90))))
        if what == "apply" or len(self._known) == 1:
            self._apply()
        else:
            getattr(self, f"_{what}")(self._data.draw(st.sampled_from(self._known[1:])))

    def _apply(self) -> None:
        draw = self._data.draw
        details = draw(DETAILS)
        application = NewApplication(
            "telephone",
            applicant=details,
            phones=tuple(draw(PHONES)),
            life_in_danger=draw(st.sampled_from(Answer)),
            requests=("legal",),
        )
        joined = draw(st.sampled_from(self._known))
        person_id = self._intake.register(application, joined)
        if not joined:
            self._known.append(person_id)

    def _name(self, person_id: str) -> None:
        surname = self._data.draw(SURNAMES)
        self._people.name_person(person_id, self._data.draw(NAMES) if surname else "Zeliha", surname)

    def _update(self, person_id: str) -> None:
        self._people.update_person(person_id, self._data.draw(DETAILS))

    def _safe_contact(self, person_id: str) -> None:
        self._people.set_safe_contact(person_id, self._data.draw(PHONES), "", "")

    def _numbers(self, person_id: str) -> None:
        serial = self._data.draw(st.integers(1, 9))
        number = self._data.draw(st.sampled_from(["1998/4", "KDM/7", ""]))
        self._people.set_numbers(person_id, [Identity(IdentityKind.TCKN, invented_tckn(serial))], [number])

    def _contact(self, person_id: str) -> None:
        self._people.record_contact(person_id, "telephone", Direction.OUTGOING, "spoke")

    def _child(self, person_id: str) -> None:
        self._people.add_child(person_id, Child("Elif", sex=Sex.FEMALE))

    def _outcome(self, person_id: str) -> None:
        for need in self._needs.needs_of(person_id):
            if need.outcome is None:
                self._needs.record_outcome(need.id, "referred")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), acts=st.lists(st.sampled_from(ACTS), min_size=1, max_size=12))
def test_whatever_is_written_the_entries_are_those_a_rebuild_makes(
    desk: Desk, clock: FixedClock, data: st.DataObject, acts: list[str]
) -> None:
    day = Day(desk, clock, data)
    for what in acts:
        day.act(what)
    kept = entries(desk)
    desk.connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    assert PeopleService(desk).rebuild_search_index() == len(kept)
    assert kept == entries(desk)


def test_a_line_shows_the_last_contact_and_the_danger_of_the_last_application(
    desk: Desk, clock: FixedClock
) -> None:
    people, intake = PeopleService(desk), IntakeService(desk)
    her = PersonDetails(
        given_names="Şükran", surname="Öztürk", birth_date=date(1991, 4, 23), district="konak"
    )
    person_id = intake.register(NewApplication("in_person", applicant=her, life_in_danger=Answer.YES))
    (hit,) = people.search("sukran")
    assert (hit.name, hit.file_no, hit.age, hit.district) == ("Şükran Öztürk", "M-2026/000001", 34, "Konak")
    assert (hit.badges, hit.last_contact) == (("life_in_danger",), "2026-03-02T06:00:00.000000Z")
    clock.advance(timedelta(hours=1))
    people.record_contact(person_id, "telephone", Direction.OUTGOING, "spoke")
    assert people.search("sukran")[0].last_contact == "2026-03-02T07:00:00.000000Z"
    clock.advance(timedelta(hours=1))
    intake.register(NewApplication("telephone", applicant=her, life_in_danger=Answer.NO), person_id)
    assert people.search("sukran")[0].badges == ()


@pytest.mark.parametrize("sql", [SEARCH_SQL, NEWEST_SQL])
def test_a_search_reads_the_index_the_entries_and_the_list_of_districts_alone(desk: Desk, sql: str) -> None:
    parameters = {"match": '"ay"*', "before": FROM_THE_NEWEST, "limit": 20}
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        steps = [row["detail"] for row in reader.all(f"EXPLAIN QUERY PLAN {sql}", parameters)]
    read = [step for step in steps if step.startswith(("SCAN", "SEARCH"))]
    assert all(step.split()[1] in ("search_index", "search_entry", "hit", "e", "d") for step in read), steps
    assert not any("TEMP B-TREE" in step for step in steps), steps


def test_a_search_asked_again_is_not_prepared_again(desk: Desk) -> None:
    asked: list[int] = []

    def watch(action: int, *_details: object) -> int:
        asked.append(action)
        return 0

    with desk.read(Permission.VIEW_CLIENTS) as reader:
        desk.connection.set_authorizer(watch)
        for letter in "abc":
            asked.clear()
            reader.all(SEARCH_SQL, {"match": f'"{letter}"*', "before": FROM_THE_NEWEST, "limit": 20})
        desk.connection.set_authorizer(None)
    assert asked == []
