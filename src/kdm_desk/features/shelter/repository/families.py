"""Who belongs together: a woman, her children, and the people a decision names."""

import json
from collections.abc import Iterable
from datetime import date

from kdm_desk.core.turkish import initials
from kdm_desk.features.people.repository.merging import CHILDREN
from kdm_desk.features.shelter.model.placement import Member
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Reader, Row

_COLUMNS = "p.id, p.given_names, p.surname, p.known_as, p.sex, p.birth_date, p.birth_year, p.age_band"


def member(row: Row, *, is_woman: bool) -> Member:
    """A person row (id, names, sex, birth date) as a member of a family."""
    return Member(
        person_id=row["id"],
        name=full_name(row),
        initials=short_name(row),
        sex=row["sex"],
        birth_date=None if row["birth_date"] is None else date.fromisoformat(row["birth_date"]),
        age_band=row["age_band"] or "",
        is_woman=is_woman,
        birth_year=row["birth_year"],
    )


def full_name(row: Row) -> str:
    """Given names and surname, else what she is called; empty for a nameless person."""
    return f"{row['given_names']} {row['surname']}".strip() or str(row["known_as"])


def short_name(row: Row) -> str:
    return initials(row["given_names"], row["surname"]) or initials(row["known_as"], "") or "–"


def person(reader: Reader, person_id: str) -> Row | None:
    return reader.one(f"SELECT {_COLUMNS} FROM person AS p WHERE p.id = ?", (person_id,))


def initials_of(reader: Reader, person_id: str) -> str:
    row = person(reader, person_id)
    return "–" if row is None else short_name(row)


def children(reader: Reader, person_id: str) -> list[Member]:
    """The children in her file, in the order they were entered. Raises NotAllowed('file_restricted')."""
    refuse_strangers(reader, [person_id])
    rows = reader.all(
        f"SELECT {_COLUMNS} {CHILDREN} GROUP BY p.id "
        "ORDER BY min(k.person_id <> :person), min(k.position), p.id",
        {"person": person_id},
    )
    return [member(row, is_woman=False) for row in rows]


def members_of(reader: Reader, decision_ids: Iterable[str]) -> dict[str, tuple[Member, ...]]:
    """The people each decision names, the woman first, then the children from the oldest down."""
    rows = reader.all(
        f"SELECT m.decision_id, d.person_id = p.id AS is_woman, {_COLUMNS} "
        "FROM json_each(?) AS wanted "
        "JOIN placement_member AS m ON m.decision_id = wanted.value "
        "JOIN placement_decision AS d ON d.id = m.decision_id "
        "JOIN person AS p ON p.id = m.person_id "
        "ORDER BY m.decision_id, is_woman DESC, p.birth_date, p.id",
        (json.dumps(list(decision_ids)),),
    )
    families: dict[str, tuple[Member, ...]] = {}
    for row in rows:
        known = families.get(row["decision_id"], ())
        families[row["decision_id"]] = (*known, member(row, is_woman=bool(row["is_woman"])))
    return families
