"""The people who work at the desk; a login is optional for them (a visiting lawyer has none)."""

from dataclasses import dataclass

from kdm_desk.core.turkish import sort_key
from kdm_desk.storage.transaction import Transaction


@dataclass(frozen=True)
class Person:
    """The name and work of a member of staff."""

    given_names: str
    surname: str
    title: str = ""
    profession: str = "other"


def insert_staff(tx: Transaction, staff_id: str, person: Person) -> None:
    tx.insert(
        "staff",
        id=staff_id,
        given_names=person.given_names,
        surname=person.surname,
        title=person.title,
        profession=person.profession,
        sort_key=sort_key(f"{person.surname} {person.given_names}"),
        origin_site=tx.site,
    )
