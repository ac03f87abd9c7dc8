"""Finding people, opening their files, and writing down what is learned of them."""

from collections.abc import Sequence
from dataclasses import replace

from kdm_desk.core.access import Permission, require
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.identity import parse_identity
from kdm_desk.core.phones import parse_phone
from kdm_desk.features.people.model.persons import (
    Child,
    ClientFile,
    CodeLists,
    Direction,
    Identity,
    PersonDetails,
    PersonHit,
    PersonLine,
    Phone,
    check_birth,
    check_younger,
    checked_name,
    checked_note,
    checked_rule,
)
from kdm_desk.features.people.repository import case_file, codes, files, finding, merging, persons, similar
from kdm_desk.security.desk import Desk
from kdm_desk.storage.transaction import Reader, Transaction

VIEW_ACTION = "file.open"
FROM_SEARCH = "from_search"
_MERGE_PAGES = 64


class PeopleService:
    """Everything about persons that is not an application, an appointment or a stay."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def search(self, typed: str, limit: int = 20) -> list[PersonHit]:
        """People by any part order of name, file number, phone or identity; the newest first.

        Where nobody has such a name: people with similar names, marked so. Never raises for what is typed. Nothing
        typed: the files this login opened last, then the newest.
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            if typed.strip():
                return finding.find(reader, typed, limit) or similar.find_similar(reader, typed, limit)
            return _recent(reader, limit)

    def list_files(self, typed: str, limit: int, before: int = finding.FROM_THE_NEWEST) -> list[PersonHit]:
        """One page of files, the newest first, filtered like a search; `before` is the last `entry` seen.

        Where the first page of a search is empty: people with similar names, marked so.
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            if not typed.strip():
                return finding.newest(reader, limit, before)
            found = finding.find(reader, typed, limit, before)
            if found or before != finding.FROM_THE_NEWEST:
                return found
            return similar.find_similar(reader, typed, limit)

    def open_file(self, person_id: str, from_search: bool = False) -> ClientFile:
        """Everything the case file shows of her; the audit row is committed before it is read, and says when she
        was found by a search. Where her file was merged into another, that one is opened.

        Raises UserError "person_not_found".
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            persons.person(reader, person_id)
            hers = merging.with_merged(reader, person_id)
            children = [child.person_id for child in persons.children_of(reader, hers[0])]
        told = [FROM_SEARCH] if from_search else []
        shown = [*hers, *children]
        with self._desk.view(Permission.VIEW_CLIENTS, VIEW_ACTION, "person", hers[0], shown, told) as reader:
            return case_file.read(reader, hers[0])

    def line(self, person_id: str) -> PersonLine:
        """Name, initials and file number of one person, as any list shows them. Raises "person_not_found"."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            return persons.person_line(reader, person_id)

    def code_lists(self) -> CodeLists:
        """Every code list with its labels, to be kept by the page that shows them."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            return codes.read_all(reader)

    def record_contact(
        self, person_id: str, channel: str, direction: Direction, outcome: str, note: str = ""
    ) -> str:
        """Someone spoke with her, or tried to, just now; the contact's id.

        Raises UserError "person_not_found", FieldError "choice_unknown" or "text_too_long".
        """
        checked = checked_note(note, "note")
        with self._desk.change(Permission.REGISTER, "contact.record") as tx:
            person_id = _kept(tx, person_id)
            codes.require(tx, "channel", channel, "channel")
            codes.require(tx, "contact_outcome", outcome, "outcome")
            contact_id = files.insert_contact(
                tx, person_id, channel=channel, direction=direction, outcome=outcome, note=checked
            )
            finding.refresh_entry(tx, person_id)
            tx.touch(
                "contact",
                contact_id,
                subjects=[person_id],
                fields=["channel", "direction", "outcome", "note"],
            )
            tx.changed(Topic.PEOPLE)
        return contact_id

    def name_person(self, person_id: str, given_names: str, surname: str) -> None:
        """Give a name to someone who had none, or a new one; what she was called before still finds her.

        Raises FieldError "name_missing" when both are empty, "text_too_long".
        """
        given, last = checked_name(given_names, "given_names"), checked_name(surname, "surname")
        if not given and not last:
            raise FieldError("name_missing", "given_names")
        with self._desk.change(Permission.REGISTER, "person.name") as tx:
            person_id = _kept(tx, person_id)
            persons.rename(tx, person_id, given, last)
            finding.refresh_entry(tx, person_id)
            tx.touch(
                "person", person_id, subjects=[person_id], fields=["given_names", "surname", "anonymous"]
            )
            tx.changed(Topic.PEOPLE)

    def update_person(self, person_id: str, details: PersonDetails) -> None:
        """Replace the answers about her; names go through `name_person`, the safe-contact rules through
        `set_safe_contact`, and are left as they are here.

        Raises FieldError "birth_date_in_future", "birth_date_too_old", "child_older_than_mother",
        "text_too_long".
        """
        with self._desk.change(Permission.REGISTER, "person.update") as tx:
            person_id = _kept(tx, person_id)
            before = persons.person(tx, person_id).details
            after = replace(
                details,
                given_names=before.given_names,
                surname=before.surname,
                known_as=before.known_as,
                anonymous=before.anonymous,
                code_word=before.code_word,
                contact_rule=before.contact_rule,
                birth_surname=checked_name(details.birth_surname, "birth_surname"),
                neighbourhood=checked_name(details.neighbourhood, "neighbourhood"),
                address=checked_note(details.address, "address"),
            )
            check_birth(after.birth_date, after.birth_year, files.civil_day(tx))
            for child in persons.children_of(tx, person_id):
                check_younger(child, after, "birth_date")
            persons.update_person(tx, person_id, after)
            finding.refresh_entry(tx, person_id)
            changed = [name for name in vars(after) if getattr(after, name) != getattr(before, name)]
            tx.touch("person", person_id, subjects=[person_id], fields=changed)
            tx.changed(Topic.PEOPLE)

    def set_safe_contact(self, person_id: str, phones: Sequence[Phone], rule: str, code_word: str) -> None:
        """Replace her numbers and the rules for reaching her safely.

        Raises FieldError "phone_not_understood" at "number_0", "number_1", …, and "text_too_long".
        """
        checked = [
            replace(phone, number=parse_phone(phone.number, f"number_{place}"))
            for place, phone in enumerate(phones)
        ]
        with self._desk.change(Permission.REGISTER, "person.safe_contact") as tx:
            person_id = _kept(tx, person_id)
            details = persons.person(tx, person_id).details
            persons.replace_phones(tx, person_id, [phone for phone in checked if phone.number])
            persons.update_person(
                tx,
                person_id,
                replace(
                    details,
                    contact_rule=checked_rule(rule, "contact_rule"),
                    code_word=checked_name(code_word, "code_word"),
                ),
            )
            finding.refresh_entry(tx, person_id)
            tx.touch("person", person_id, subjects=[person_id], fields=["phone", "contact_rule", "code_word"])
            tx.changed(Topic.PEOPLE)

    def add_child(self, person_id: str, child: Child) -> str:
        """A child she had not named before; the child's id.

        Raises FieldError as `check_birth`, `check_younger` and `checked_name` do.
        """
        with self._desk.change(Permission.REGISTER, "person.add_child") as tx:
            person_id = _kept(tx, person_id)
            child_id = persons.add_child(tx, person_id, _checked_child(tx, person_id, child))
            tx.touch("person", child_id, subjects=[person_id, child_id], fields=["given_names", "birth_date"])
            tx.changed(Topic.PEOPLE)
        return child_id

    def change_child(self, person_id: str, child: Child) -> None:
        """Correct what is written of a child of hers, named by `child.person_id`; the surname stays as it is.

        Raises what `add_child` raises, and UserError "person_not_found" for somebody who is no child of hers.
        """
        with self._desk.change(Permission.REGISTER, "person.change_child") as tx:
            person_id = _kept(tx, person_id)
            known = {one.person_id: one for one in persons.children_of(tx, person_id)}
            if child.person_id not in known:
                raise UserError("person_not_found")
            before, after = known[child.person_id], _checked_child(tx, person_id, child)
            persons.update_child(tx, person_id, after)
            finding.refresh_entry(tx, child.person_id)
            changed = [name for name in vars(after) if getattr(after, name) != getattr(before, name)]
            tx.touch("person", child.person_id, subjects=[person_id, child.person_id], fields=changed)
            tx.changed(Topic.PEOPLE)

    def set_numbers(
        self, person_id: str, identities: Sequence[Identity], old_numbers: Sequence[str] = ()
    ) -> None:
        """Replace her identity numbers, as typed, and the numbers her file had elsewhere; empty ones are left out.

        Raises the FieldErrors of `core.identity.parse_identity` at "identity_0", "identity_1", …, and
        "text_too_long".
        """
        checked = [
            replace(one, value=parse_identity(one.kind, one.value, f"identity_{place}"))
            for place, one in enumerate(identities)
        ]
        numbers = [checked_name(value, f"old_number_{place}") for place, value in enumerate(old_numbers)]
        with self._desk.change(Permission.REGISTER, "person.numbers") as tx:
            person_id = _kept(tx, person_id)
            persons.replace_identities(tx, person_id, [one for one in checked if one.value])
            persons.replace_old_numbers(tx, person_id, [number for number in numbers if number])
            finding.refresh_entry(tx, person_id)
            tx.touch("person", person_id, subjects=[person_id], fields=["identity", "old_number"])
            tx.changed(Topic.PEOPLE)

    def rebuild_search_index(self) -> int:
        """Make the search table anew from the files; how many entries. For repairs: it takes long."""
        require(self._desk.actor, Permission.CHECK_VAULT)
        with self._desk.keep() as tx:
            return finding.rebuild(tx)

    def merge_search_index_when_idle(self) -> bool:
        """A small step of tidying the index, some milliseconds; whether another step is worth calling for."""
        require(self._desk.actor, Permission.USE_DESK)
        with self._desk.keep() as tx:
            return finding.merge_step(tx, _MERGE_PAGES)


def _recent(reader: Reader, limit: int) -> list[PersonHit]:
    opened = finding.chosen(reader, finding.recently_opened(reader, VIEW_ACTION, limit))
    known = {hit.person_id for hit in opened}
    newest = [hit for hit in finding.newest(reader, limit) if hit.person_id not in known]
    return [*opened, *newest][:limit]


def _checked_child(tx: Transaction, person_id: str, child: Child) -> Child:
    """The child as it would be stored, once it can be one of hers."""
    if child.birth_date or child.birth_year:
        check_birth(child.birth_date, child.birth_year, files.civil_day(tx))
        check_younger(child, persons.person(tx, person_id).details, "birth_date")
    return replace(
        child,
        given_names=checked_name(child.given_names, "given_names"),
        surname=checked_name(child.surname, "surname"),
    )


def _kept(tx: Transaction, person_id: str) -> str:
    """The person whose file is kept; what is written of one merged into her is written there.

    Raises UserError "person_not_found", NotAllowed "file_restricted".
    """
    return persons.person(tx, merging.kept(tx, person_id)).id
