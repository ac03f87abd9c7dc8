"""Whatever somebody asks whom a restricted file does not name: no answer of any room holds a trace of her."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import kdm_desk.features
from fakes import FixedClock
from kdm_desk.core.access import Permission
from kdm_desk.core.errors import NotAllowed, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.people.model.client_list import Filter, Order
from kdm_desk.features.people.model.duplicates import Told
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.people.service.unfinished import UnfinishedService
from kdm_desk.features.protection.model.perpetrators import PerpetratorDetails
from kdm_desk.features.referrals.model.letters import RegisterFilter
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from kdm_desk.security.kept_forms import KeptForms, Typed
from restricted_people import (
    AYSIL,
    DESK,
    GOKCE,
    MANAGER,
    SUPERVISOR,
    TCKN,
    Planted,
    login,
    make_house,
    plant,
    restrict,
)
from shelter_people import add_person

TODAY = FixedClock().now().date()
ARGUMENTS: dict[str, list[object]] = {
    "typed": ["zübeyde", "karaçalıoğlu", "0555 999 88 77", "ESK-4711", ""],
    "name": ["Zübeyde Karaçalıoğlu"],
    "limit": [50],
    "day": [TODAY],
    "monday": [TODAY],
    "first": [TODAY],
    "from_": [TODAY],
    "to": [TODAY + timedelta(days=30)],
    "days": [30],
    "year": [TODAY.year],
    "minutes": [60],
    "told": [
        Told("Zübeyde Karaçalıoğlu", ("0555 999 88 77",), TCKN, "ESK-4711", birth_date=date(1987, 11, 5))
    ],
    "which": list(Filter),
    "order": list(Order),
    "places": [list(range(1, 9))],
    "starts_at": [datetime(2026, 3, 2, 14)],
    "ends_at": [datetime(2026, 3, 2, 15)],
}
"""What to ask with, by the name of the parameter; her own ids come beside them."""
TYPED_ABOUT_HIM = PerpetratorDetails(
    "Zübeyde", "Karaçalıoğlu", birth_date=date(1987, 11, 5), identity=TCKN, phone="0555 999 88 77"
)


def services(desk: Desk) -> Iterator[object]:
    """One of every room's services that needs a desk alone."""
    for module in pkgutil.walk_packages(kdm_desk.features.__path__, "kdm_desk.features."):
        parts = module.name.split(".")
        if len(parts) < 4 or parts[3] != "service":
            continue
        for kind in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(kind) and kind.__module__ == module.name and kind.__name__.endswith("Service"):
                needed = [
                    one
                    for one in inspect.signature(kind).parameters.values()
                    if one.default is inspect.Parameter.empty
                ]
                if len(needed) == 1:
                    make: Callable[[Desk], object] = kind
                    yield make(desk)


def reads(service: object) -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public method that only reads."""
    for name, method in inspect.getmembers(service, inspect.ismethod):
        source = inspect.getsource(method)
        if not name.startswith("_") and ".change(" not in source and ".keep(" not in source:
            yield f"{type(service).__name__}.{name}", method


def asked(method: Callable[..., object], planted: Planted) -> Iterator[dict[str, object]]:
    """The ways to ask a method; none for one that wants what nobody here has."""
    hers: dict[str, list[object]] = {
        "person_id": [planted.person_id, planted.child_id],
        "kept_id": [planted.person_id],
        "other_id": [planted.person_id],
        "appointment_id": [planted.appointment_id],
        "stay_id": [planted.stay_id],
        "letter_id": [planted.letter_id],
        "staff_id": [planted.staff_id],
        "file_no": [planted.file_no],
    }
    known = {**ARGUMENTS, **hers}
    parameters = inspect.signature(method).parameters
    if "typed" in parameters and parameters["typed"].annotation is PerpetratorDetails:
        known["typed"] = [TYPED_ABOUT_HIM]
    needed = [name for name, one in parameters.items() if one.default is inspect.Parameter.empty]
    if all(name in known for name in needed):
        wanted = [
            name for name in parameters if name in needed or name in ("typed", "name", "limit", "person_id")
        ]
        for place in range(max([1, *(len(known[name]) for name in wanted)])):
            yield {name: known[name][place % len(known[name])] for name in wanted}


def traces(text: str, planted: Planted) -> list[str]:
    return [trace for trace in planted.traces if trace in text]


def answers(desk: Desk, planted: Planted) -> dict[str, str]:
    """What every reading method answers, in words; a refusal is no answer."""
    found: dict[str, str] = {}
    for service in services(desk):
        for name, method in reads(service):
            for arguments in asked(method, planted):
                try:
                    answer: Any = method(**arguments)
                except UserError as refused:
                    answer = (refused.code, refused.params)
                found[name] = found.get(name, "") + repr(answer)
    return found


@pytest.fixture
def planted_house(tmp_path: Path) -> tuple[Path, Planted]:
    make_house(tmp_path)
    with login(tmp_path, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL)
    return tmp_path, planted


def begin_dialog(desk: Desk, planted: Planted) -> None:
    """What was typed about her in a dialog, and not saved."""
    typed = Typed("people.contact", "Zübeyde Karaçalıoğlu", {}, person_id=planted.person_id)
    KeptForms(desk).keep(new_id(), typed)


@pytest.mark.parametrize("stranger", [DESK, GOKCE, SUPERVISOR])
def test_no_reading_method_of_any_room_tells_a_stranger_of_her(
    planted_house: tuple[Path, Planted], stranger: str
) -> None:
    house, planted = planted_house
    with login(house, stranger) as desk:
        begin_dialog(desk, planted)
        assert UnfinishedService(desk).list_all() == []
        told = answers(desk, planted)
    assert {name: traces(text, planted) for name, text in told.items() if traces(text, planted)} == {}
    assert len(told) >= 25


def test_the_same_questions_tell_her_own_staff_of_her(planted_house: tuple[Path, Planted]) -> None:
    house, planted = planted_house
    with login(house, MANAGER) as desk:
        begin_dialog(desk, planted)
        told = answers(desk, planted)
    silent = [
        name
        for name in (
            "PeopleService.search",
            "PeopleService.list_files",
            "PeopleService.line",
            "ScheduleService.day",
            "ScheduleService.week",
            "ScheduleService.today",
            "ScheduleService.details",
            "ShelterService.board",
            "ShelterService.beds_timeline",
            "ShelterService.placements_of",
            "ReferralService.outgoing_register",
            "ReferralService.letters_of",
            "IntakeService.applications",
            "UnfinishedService.list_all",
        )
        if not traces(told[name], planted)
    ]
    assert silent == []


def test_the_schedule_shows_her_time_as_busy_and_the_shelter_her_bed_as_taken(
    planted_house: tuple[Path, Planted],
) -> None:
    with login(planted_house[0], DESK) as desk:
        [busy] = ScheduleService(desk).day(TODAY).appointments
        assert busy.restricted
        assert (busy.service, busy.note, busy.children, busy.person.name) == ("", "", 0, "")
        assert (busy.starts_at.hour, busy.staff_name != "", busy.room_name != "") == (14, True, True)
        assert ScheduleService(desk).today().appointments == ()
        taken = [place.occupant for place in ShelterService(desk).board().places if place.occupant]
        assert [occupant.restricted for occupant in taken] == [True, True]
        assert {occupant.age_band for occupant in taken} == {""}
        assert ShelterService(desk).occupancy()[0] == 2
        [line] = ReferralService(desk).outgoing_register(TODAY.year)
        assert (line.restricted, line.institution, line.subject) == (True, "", "")
        assert line.number.endswith("1")
        institution = ReferralService(desk).institutions()[0].id
        assert ReferralService(desk).outgoing_register(TODAY.year, institution_id=institution) == []
        assert ReferralService(desk).outgoing_register(TODAY.year, RegisterFilter.NOT_SENT) == []


def test_a_stranger_can_change_nothing_of_hers_in_any_room(planted_house: tuple[Path, Planted]) -> None:
    house, planted = planted_house
    with login(house, GOKCE) as desk:
        schedule, shelter, letters = ScheduleService(desk), ShelterService(desk), ReferralService(desk)
        for attempt in (
            lambda: schedule.arrive(planted.appointment_id),
            lambda: schedule.cancel(planted.appointment_id),
            lambda: schedule.details(planted.appointment_id),
            lambda: schedule.collect_child(planted.appointment_id, planted.child_id),
            lambda: shelter.discharge(planted.stay_id, "own_home"),
            lambda: shelter.extend(planted.stay_id, TODAY + timedelta(days=300), "Uzun sürdü"),
            lambda: shelter.move(planted.stay_id, {}),
            lambda: letters.open_letter(planted.letter_id),
            lambda: letters.record_reply(planted.letter_id),
            lambda: letters.withdraw(planted.letter_id, "Yanlış kuruma"),
            lambda: letters.draft_letter(planted.person_id, letters.institutions()[0].id),
        ):
            with pytest.raises(NotAllowed, match="file_restricted"):
                attempt()


def test_a_taken_time_is_refused_without_saying_whose(planted_house: tuple[Path, Planted]) -> None:
    house, planted = planted_house
    with login(house, GOKCE) as desk:
        other = add_person(desk, "Başka", "Kadın", date(1990, 1, 1))
        schedule = ScheduleService(desk)
        [busy] = schedule.day(TODAY).appointments
        with pytest.raises(UserError, match="counsellor_taken") as refused:
            schedule.book(
                BookingRequest(other, "legal", busy.staff_id, busy.room_id, busy.starts_at, busy.ends_at)
            )
        assert traces(repr(refused.value.params), planted) == []


def test_the_audit_still_counts_every_opening(planted_house: tuple[Path, Planted]) -> None:
    house, planted = planted_house
    with login(house, AYSIL) as desk:
        PeopleService(desk).open_file(planted.person_id)
        with desk.read(Permission.VIEW_CLIENTS) as reader:
            opened = reader.value(
                "SELECT count(*) FROM audit AS a JOIN audit_subject AS s USING (sequence) "
                "WHERE a.action = 'file.open' AND a.user_id = ? AND s.person_id = ?",
                (desk.actor.user_id, planted.person_id),
            )
    assert opened == 1
