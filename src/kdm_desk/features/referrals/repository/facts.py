"""What a letter needs to know: the woman's facts, the letterhead, who signs, how letters are numbered."""

from kdm_desk.core.clock import OPEN_INSTANT
from kdm_desk.core.errors import FieldError
from kdm_desk.core.turkish import upper_tr
from kdm_desk.documents.letter import Letterhead, Mark
from kdm_desk.documents.letter import Signatory as PaperSignatory
from kdm_desk.features.people.repository import files, persons
from kdm_desk.features.people.repository.merging import HERS
from kdm_desk.features.referrals.model.fields import PersonFacts
from kdm_desk.features.referrals.model.letters import NumberMode, Signatory
from kdm_desk.storage.lists import codes, setting
from kdm_desk.storage.transaction import Reader, Row

_REPLY_DAYS = 15


def of_person(reader: Reader, person_id: str) -> PersonFacts:
    """Raises UserError "person_not_found"."""
    details = persons.person(reader, person_id).details
    number = files.file_number(reader, person_id)
    districts = _labels(reader, "districts")
    application_id = reader.value(
        f"SELECT id FROM application WHERE person_id IN {HERS} ORDER BY received_at DESC, id DESC LIMIT 1",
        {"person": person_id},
    )
    return PersonFacts(
        person_id=person_id,
        given_names=details.given_names,
        surname=details.surname,
        file_no=number.show() if number else "",
        birth_date=details.birth_date,
        district=districts.get(details.district or "", ""),
        lives_in_shelter=_lives_in_shelter(reader, person_id),
        identities=persons.identities_of(reader, person_id),
        phones=persons.phones_of(reader, person_id),
        requests=_chosen(reader, "request_kind", "need", application_id),
        violence=tuple(_chosen(reader, "violence_type", "application_violence", application_id).values()),
        phone_owners=_labels(reader, "phone_owner"),
        purposes=_labels(reader, "consent_purpose"),
    )


def _labels(reader: Reader, name: str) -> dict[str, str]:
    return {code.code: code.label_tr for code in codes(reader, name)}


def _chosen(reader: Reader, name: str, table: str, application_id: str | None) -> dict[str, str]:
    """Code and label of what an application names, in the order of the list."""
    rows = reader.all(f"SELECT kind FROM {table} WHERE application_id = ?", (application_id,))
    told = {row["kind"] for row in rows}
    return {code: label for code, label in _labels(reader, name).items() if code in told}


def _lives_in_shelter(reader: Reader, person_id: str) -> bool:
    row = reader.one(
        f"SELECT 1 FROM bed_assignment WHERE person_id IN {HERS} AND ends_at = :open LIMIT 1",
        {"person": person_id, "open": OPEN_INSTANT},
    )
    return row is not None


def letterhead(reader: Reader) -> Letterhead:
    """The centre's own heading and foot; before they were set, `T.C.` and the centre's name."""
    lines = setting(reader, "letterhead", {})
    heading = tuple(lines.get("heading_lines", ()))
    if not heading:
        heading = ("T.C.", upper_tr(setting(reader, "centre_name", "")))
    return Letterhead(heading, tuple(lines.get("contact_lines", ())))


def number_mode(reader: Reader) -> NumberMode:
    return NumberMode(setting(reader, "letter_number_mode", NumberMode.DESK.value))


def reply_days(reader: Reader) -> int:
    """Days after which an answer is overdue; the setting "letter_reply_days"."""
    return int(setting(reader, "letter_reply_days", _REPLY_DAYS))


def usual_mark(reader: Reader) -> Mark | None:
    """The mark a new letter begins with; the setting "letter_mark", empty for none."""
    text = setting(reader, "letter_mark", Mark.SECRET.value)
    return Mark(text) if text else None


def signatories(reader: Reader) -> list[Signatory]:
    """Everybody who works here, by name."""
    professions = _labels(reader, "profession")
    rows = reader.all("SELECT * FROM staff WHERE active = 1 ORDER BY sort_key, id")
    return [_signatory(row, professions) for row in rows]


def signatory(reader: Reader, staff_id: str) -> Signatory:
    """One who works here. Raises FieldError "signatory_missing"."""
    row = reader.one("SELECT * FROM staff WHERE id = ? AND active = 1", (staff_id,))
    if row is None:
        raise FieldError("signatory_missing", "signatory_id")
    return _signatory(row, _labels(reader, "profession"))


def usual_signatory_id(reader: Reader) -> str:
    """The setting "letter_signatory", else who signed last, else the one at the keyboard; "" for nobody."""
    last = reader.value("SELECT signatory_id FROM letter ORDER BY issued_at DESC LIMIT 1")
    working = {each.staff_id for each in signatories(reader)}
    candidates = (setting(reader, "letter_signatory"), last, reader.actor.staff_id)
    return next((staff_id for staff_id in candidates if staff_id in working), "")


def _signatory(row: Row, professions: dict[str, str]) -> Signatory:
    title = row["title"] or professions.get(row["profession"], "")
    paper = PaperSignatory.of(row["given_names"], row["surname"], title)
    return Signatory(row["id"], paper.name.strip(), paper.title)
