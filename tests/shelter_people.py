"""Invented families for the shelter's tests, put straight into the vault."""

from dataclasses import dataclass
from datetime import date

from kdm_desk.core.ids import new_id
from kdm_desk.core.turkish import sort_key
from kdm_desk.features.shelter.model.house import PlaceState
from kdm_desk.features.shelter.model.placement import PlacementRequest
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk


@dataclass(frozen=True)
class Family:
    woman: str
    children: tuple[str, ...]

    @property
    def everyone(self) -> tuple[str, ...]:
        return (self.woman, *self.children)


def add_person(desk: Desk, given: str, surname: str, born: date | None = None, sex: str = "female") -> str:
    person_id = new_id()
    with desk.keep() as tx:
        tx.insert(
            "person",
            id=person_id,
            given_names=given,
            surname=surname,
            sort_key=sort_key(f"{given} {surname}"),
            sex=sex,
            birth_date=None if born is None else born.isoformat(),
            created_at=tx.now,
            origin_site=tx.site,
        )
    return person_id


def add_family(desk: Desk, given: str, surname: str, *children: tuple[str, date | None, str]) -> Family:
    """A woman born in 1990 and her children, each (name, birth date, sex)."""
    woman = add_person(desk, given, surname, date(1990, 5, 1))
    ids = tuple(add_person(desk, name, surname, born, sex) for name, born, sex in children)
    with desk.keep() as tx:
        for position, child in enumerate(ids):
            tx.insert("kinship", person_id=woman, relative_id=child, kind="child", position=position)
    return Family(woman, ids)


def free_beds(service: ShelterService, *, cots: bool = False) -> list[str]:
    """The free places in board order, without cots unless asked for."""
    return [
        place.bed_id
        for place in service.board().places
        if place.state is PlaceState.FREE and (cots or place.kind != "cot")
    ]


def decide(service: ShelterService, family: Family, note: str = "") -> str:
    return service.decide_placement(
        PlacementRequest(family.woman, family.children, a_ground(service), note=note)
    )


def admit(service: ShelterService, family: Family, *beds: str) -> str:
    """Decide and admit at once; the first free places where none are given."""
    wanted = beds or free_beds(service)[: len(family.everyone)]
    return service.admit(decide(service, family), dict(zip(family.everyone, wanted, strict=True)))


def a_ground(service: ShelterService) -> str:
    return service.lists().grounds[0].code


def a_discharge_reason(service: ShelterService) -> str:
    return service.lists().discharge_reasons[0].code
