"""Where the other side of one file stands in another: bounded look-ups by marks, kinship and appointments."""

from collections.abc import Iterable

from kdm_desk.core.turkish import search_tokens
from kdm_desk.features.people.model.persons import shown_initials, shown_name
from kdm_desk.features.people.repository import marks
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.people.repository.persons import shown_file_no
from kdm_desk.features.protection.model.perpetrators import Conflict, Ground
from kdm_desk.features.protection.repository.perpetrators import LAST
from kdm_desk.storage.transaction import Reader, Row

_NAMED = f"""(k.kind <> 'perpetrator' OR coalesce((SELECT e.step FROM perpetrator_event e
    WHERE e.person_id = k.person_id AND e.relative_id = k.relative_id AND e.position = {LAST}), '') <> 'removed')"""
_PERPETRATORS = f"""
    SELECT p.id, p.given_names, p.surname, p.known_as FROM kinship k JOIN person p ON p.id = k.relative_id
    WHERE k.person_id IN {HERS} AND k.kind = 'perpetrator' AND {_NAMED}
"""
_ROLES = f"""
    SELECT person_id AS file_id, 'client' AS role FROM client_file WHERE person_id = :person
    UNION SELECT k.person_id, k.kind FROM kinship k WHERE k.relative_id = :person AND {_NAMED}
    LIMIT 50
"""
_LAST_SAID = "SELECT kind FROM case_event WHERE person_id = ? ORDER BY position DESC LIMIT 1"
_LIVES_HERE = "SELECT 1 FROM bed_assignment WHERE person_id = ? AND starts_at <= ? AND ends_at > ? LIMIT 1"
_TOOK_PLACE = """
    (SELECT e.state FROM appointment_event e WHERE e.appointment_id = {0}.id ORDER BY e.position DESC LIMIT 1)
        NOT IN ('cancelled', 'moved', 'no_show')
"""
_LAWYERS = f"""
    SELECT DISTINCT trim(s.given_names || ' ' || s.surname) AS name
    FROM appointment theirs
    JOIN appointment hers ON hers.staff_id = theirs.staff_id AND hers.service = 'legal' AND hers.person_id IN {HERS}
    JOIN staff s ON s.id = theirs.staff_id
    WHERE theirs.person_id = :other AND theirs.service = 'legal'
        AND {_TOOK_PLACE.format("theirs")} AND {_TOOK_PLACE.format("hers")}
"""


def of_file(reader: Reader, person_id: str) -> list[Conflict]:
    """Every coincidence between the other side of her file and the rest of the house; nothing where there is none.

    What two women have in common is none, unless one of them is a perpetrator in the other's file.
    """
    own = {
        row["id"] for row in reader.all(f"SELECT id FROM person WHERE id IN {HERS}", {"person": person_id})
    }
    found: dict[Conflict, None] = {}
    for row in reader.all(_PERPETRATORS, {"person": person_id}):
        about = shown_name(row["given_names"], row["surname"], row["known_as"])
        for other_id in (row["id"], *marks.alike(reader, row["id"])):
            for conflict in _through(reader, person_id, other_id, own, about):
                found[conflict] = None
        for name in _staff_of_the_name(reader, row):
            found[Conflict(Ground.STAFF, about, who=name)] = None
    for conflict in _against_her(reader, own):
        found[conflict] = None
    return list(found)


def _through(reader: Reader, person_id: str, other_id: str, own: Iterable[str], about: str) -> list[Conflict]:
    """What the perpetrator, or somebody who may be the same person, is elsewhere."""
    found = []
    for role in reader.all(_ROLES, {"person": other_id}):
        file_id = role["file_id"]
        if file_id in own:
            continue
        if reader.value(_LIVES_HERE, (file_id, reader.now, reader.now)) is not None:
            found.append(_in_file(reader, Ground.RESIDENT, about, file_id))
        elif role["role"] != "child" and _is_open(reader, file_id):
            found.append(_in_file(reader, Ground.OTHER_FILE, about, file_id))
        if role["role"] == "client":
            lawyers = reader.all(_LAWYERS, {"person": person_id, "other": file_id})
            found += [_in_file(reader, Ground.LAWYER, about, file_id, row["name"]) for row in lawyers]
    return found


def _against_her(reader: Reader, own: Iterable[str]) -> list[Conflict]:
    """Files in which she is herself a perpetrator."""
    found = []
    for her_id in own:
        for other_id in (her_id, *marks.alike(reader, her_id)):
            for role in reader.all(_ROLES, {"person": other_id}):
                if role["role"] != "perpetrator" or role["file_id"] in own:
                    continue
                if _is_open(reader, role["file_id"]):
                    found.append(_in_file(reader, Ground.OTHER_FILE, "", role["file_id"]))
    return found


def _is_open(reader: Reader, file_id: str) -> bool:
    return bool(reader.value(_LAST_SAID, (file_id,)) != "closed")


def _in_file(reader: Reader, ground: Ground, about: str, file_id: str, who: str = "") -> Conflict:
    if file_id in reader.closed:
        return Conflict(ground, about)
    row = reader.one(
        "SELECT p.given_names, p.surname, p.known_as, f.site, f.year, f.value FROM person p "
        "LEFT JOIN client_file f ON f.person_id = coalesce(p.merged_into, p.id) WHERE p.id = ?",
        (file_id,),
    )
    initials = shown_initials(row["given_names"], row["surname"], row["known_as"]) if row else ""
    return Conflict(ground, about, file_id, shown_file_no(row) if row else "", who or initials)


def _staff_of_the_name(reader: Reader, of: Row) -> list[str]:
    wanted = sorted(search_tokens(f"{of['given_names']} {of['surname']}"))
    if not of["given_names"] or not of["surname"]:
        return []
    rows = reader.all("SELECT given_names, surname FROM staff WHERE active = 1")
    names = [f"{row['given_names']} {row['surname']}" for row in rows]
    return [name for name in names if sorted(search_tokens(name)) == wanted]
