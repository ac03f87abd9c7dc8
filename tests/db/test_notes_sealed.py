"""Session notes are readable by the members of their compartment alone, wherever somebody puts their bytes."""

from pathlib import Path

import pytest

from builders import KEY, TestSigner
from kdm_desk.core.access import COMPARTMENTS, PERMISSIONS, Compartment, Permission, Role
from kdm_desk.core.errors import Damaged, NotAllowed, UserError
from kdm_desk.features.notes.model.notes import NOTE_COMPARTMENTS, Opening, SealedNote
from kdm_desk.features.notes.repository import notes
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from kdm_desk.security.sealed import SEALED_FIELDS
from kdm_desk.storage.connection import Connection, open_connection
from kdm_desk.storage.transaction import Reader
from notes_people import REASON, TEXTS, desk_of, look_for, write_all
from schedule_builders import add_woman

ADDRESS = "Erguvan Çıkmazı 3, Konak"
SECRETS = (*TEXTS.values(), REASON, "düzeltildi", "KABUSLAR", "Velayet", ADDRESS, "Erguvan")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A vault with two women; the first has a note of every compartment, each corrected once."""
    with desk_of(tmp_path, Role.MANAGER) as desk:
        she = add_woman(desk, file_value=1)
        add_woman(desk, "Ayşe", "Yılmaz", file_value=2)
    write_all(tmp_path, she)
    with desk_of(tmp_path, Role.UNIT_SUPERVISOR) as desk:
        ShelterService(desk).set_address(ADDRESS)
    return tmp_path


def person_ids(connection: Connection) -> list[str]:
    rows = connection.execute("SELECT person_id FROM client_file ORDER BY value")
    return [row["person_id"] for row in rows]


def rows_of(desk: Desk) -> list[SealedNote]:
    """Every note there is, as somebody reads it who has the file and the source code."""
    reader = Reader(desk.connection, desk.actor, "", desk.site)
    return list(notes.newest_first(reader, NOTE_COMPARTMENTS))


def tampered(folder: Path, *statements: str) -> None:
    """Change the file as somebody would who has the database key and no scruples."""
    connection = open_connection(folder / "vault.db", KEY)
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in (
        "DROP TRIGGER note_is_append_only_update",
        "DROP TRIGGER note_is_append_only_delete",
        *statements,
    ):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("role", Role)
def test_with_all_keys_of_a_role_the_notes_of_other_compartments_give_no_byte(
    vault: Path, role: Role
) -> None:
    with desk_of(vault, role) as desk:
        opened, refused = set(), set()
        for row in rows_of(desk):
            for field in (each.value for each in NOTE_COMPARTMENTS):
                try:
                    plaintext = desk.open_sealed("note", row.place, field, row.sealed)
                except UserError as error:
                    refused.add((row.compartment, field, error.code))
                else:
                    assert TEXTS[row.compartment] in plaintext.decode()
                    assert field == row.compartment.value
                    opened.add(row.compartment)
        assert opened == COMPARTMENTS[role] & set(NOTE_COMPARTMENTS)
        foreign = set(NOTE_COMPARTMENTS) - COMPARTMENTS[role]
        for compartment in foreign:
            assert (compartment, compartment.value, "sealed_for_others") in refused
        assert {code for _compartment, _field, code in refused} <= {"sealed_for_others", "sealed_field_moved"}


@pytest.mark.parametrize("role", Role)
def test_a_role_is_shown_its_own_notes_and_no_trace_of_others(vault: Path, role: Role) -> None:
    own = COMPARTMENTS[role] & set(NOTE_COMPARTMENTS)
    with desk_of(vault, role) as desk:
        service, she = NotesService(desk), person_ids(desk.connection)[0]
        if Permission.KEEP_NOTES not in PERMISSIONS[role]:
            with pytest.raises(NotAllowed):
                service.notes_of(she)
            return
        assert {note.compartment for note in service.notes_of(she)} == own
        assert {line.compartment for line in service.timeline(she)} == own
        assert set(service.compartments()) == own
        for compartment, text in TEXTS.items():
            hits = look_for(desk, text.split()[0])
            assert {hit.compartment for hit in hits} == ({compartment} & own)


@pytest.mark.parametrize("role", Role)
def test_a_role_writes_only_where_it_reads(vault: Path, role: Role) -> None:
    with desk_of(vault, role) as desk:
        service, she = NotesService(desk), person_ids(desk.connection)[0]
        for row in rows_of(desk):
            if row.compartment in COMPARTMENTS[role] or row.is_corrected:
                continue
            for work in (
                lambda row=row: service.write_note(she, row.compartment, "yeni"),
                lambda row=row: service.correct_note(row.id, "yeni", "öyle"),
                lambda row=row: service.note_to_correct(row.id),
            ):
                with pytest.raises(UserError, match=r"sealed_for_others|not_allowed"):
                    work()


def test_every_compartment_of_notes_is_listed_among_the_sealed_fields() -> None:
    assert {SEALED_FIELDS["note", each.value] for each in NOTE_COMPARTMENTS} == set(NOTE_COMPARTMENTS)
    assert set(NOTE_COMPARTMENTS) == set(Compartment) - {Compartment.SHELTER_ADDRESS}


def test_neither_the_file_nor_any_table_of_it_has_a_word_of_a_note(vault: Path) -> None:
    with desk_of(vault, Role.SOCIAL_WORKER) as desk:
        service, she = NotesService(desk), person_ids(desk.connection)[0]
        service.keep_draft(she, "", "", {"text": TEXTS[Compartment.SOCIAL], "reason": REASON})
        look_for(desk, "KABUSLAR kira")
        look_for(desk, "kira")
        seen = b"\n".join(_everything(desk.connection))
        raw = b"".join(path.read_bytes() for path in vault.iterdir() if path.is_file())
    for secret in SECRETS:
        for form in (secret, secret.encode("unicode_escape").decode()):
            assert form.encode() not in seen
            assert form.encode() not in raw
    assert b"kabuslar" not in seen.lower()


def _everything(connection: Connection) -> list[bytes]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [
        value if isinstance(value, bytes) else str(value).encode()
        for name in names
        for row in connection.execute(f"SELECT * FROM {name}")
        for value in tuple(row)
    ]


@pytest.mark.parametrize(
    "change",
    [
        "person_id = (SELECT person_id FROM client_file WHERE value = 2)",
        "id = 'note-moved'",
        "written_at = '2020-01-01T00:00:00.000000Z'",
        "staff_id = 'staff-lawyer'",
        "user_id = 'user-lawyer'",
        "appointment_id = 'appointment'",
        "corrects = 'note-other'",
        "sealed = (SELECT sealed FROM note n WHERE n.compartment = 'health' AND n.id <> note.id)",
        "sealed = substr(sealed, 1, length(sealed) - 1)",
        "sealed = x''",
    ],
)
def test_a_note_altered_or_moved_is_told_and_not_shown(vault: Path, change: str) -> None:
    tampered(vault, f"UPDATE note SET {change} WHERE compartment = 'health' AND corrects IS NULL")
    with desk_of(vault, Role.DUTY_OFFICER) as desk:
        service = NotesService(desk)
        shown = [
            version
            for person_id in person_ids(desk.connection)
            for note in service.notes_of(person_id)
            for version in note.versions
        ]
        assert sorted(version.opening for version in shown) == [Opening.DAMAGED, Opening.OPEN]
        assert [version.text for version in shown if version.opening is Opening.DAMAGED] == [""]
        assert service.search("tansiyon", lambda _done: None).unread == 1


def test_a_note_put_into_another_compartment_opens_for_none_of_its_members(vault: Path) -> None:
    """The supervisor holds the key of social notes, the psychologist of health: neither reads what was moved."""
    tampered(vault, "UPDATE note SET compartment = 'social' WHERE compartment = 'health'")
    with desk_of(vault, Role.SOCIAL_WORKER) as desk:
        moved = [row for row in rows_of(desk) if row.compartment is Compartment.SOCIAL]
        opened = [NotesService(desk)._version(row).opening for row in moved]
    assert sorted(opened) == [Opening.DAMAGED, Opening.DAMAGED, Opening.OPEN, Opening.OPEN]


def test_a_note_of_an_epoch_she_has_no_key_for_is_sealed_and_not_damaged(vault: Path) -> None:
    change = "sealed = CAST(substr(sealed, 1, 4) || x'07' || substr(sealed, 6) AS BLOB)"
    tampered(vault, f"UPDATE note SET {change} WHERE compartment = 'legal' AND corrects IS NULL")
    with desk_of(vault, Role.LAWYER) as desk:
        [note] = NotesService(desk).notes_of(person_ids(desk.connection)[0])
        assert [version.opening for version in note.versions] == [Opening.SEALED, Opening.OPEN]


def test_an_epoch_written_over_in_the_bytes_does_not_open_with_that_epochs_key(vault: Path) -> None:
    with desk_of(vault, Role.LAWYER) as desk:
        row = next(row for row in rows_of(desk) if row.compartment is Compartment.LEGAL)
        held = desk._login_keys
        assert isinstance(held, TestSigner)
        keys = held.compartment_keys[Compartment.LEGAL]
        held.compartment_keys = {Compartment.LEGAL: {**keys, 2: keys[1]}}
        moved = row.sealed[:4] + b"\x02" + row.sealed[5:]
        with pytest.raises(Damaged, match="sealed_field_moved"):
            desk.open_sealed("note", row.place, "legal", moved)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET sealed = x'00'",
        "UPDATE note SET written_at = '2020-01-01T00:00:00.000000Z'",
        "DELETE FROM note",
        "INSERT OR REPLACE INTO note SELECT * FROM note",
    ],
)
def test_the_database_changes_and_deletes_no_note(vault: Path, statement: str) -> None:
    with desk_of(vault, Role.MANAGER) as desk, pytest.raises(Exception, match="note_append_only"):
        desk.connection.execute(statement)


INSERT = (
    "INSERT INTO note SELECT 'planted', {person}, {appointment}, {compartment}, {corrects}, written_at, staff_id, "
    "user_id, sealed, origin_site FROM note WHERE compartment = 'legal' AND corrects IS NOT NULL"
)
COLUMNS = {"person": "person_id", "appointment": "NULL", "compartment": "compartment", "corrects": "id"}


@pytest.mark.parametrize(
    "column, value, refusal",
    [
        ("corrects", "corrects", "UNIQUE"),
        ("corrects", "'nothing'", "FOREIGN KEY"),
        ("corrects", "'planted'", "CHECK"),
        ("compartment", "'social'", "FOREIGN KEY"),
        ("compartment", "'shelter_address'", "CHECK"),
        ("person", "(SELECT person_id FROM client_file WHERE value = 2)", "FOREIGN KEY"),
        ("appointment", "'nothing'", "FOREIGN KEY"),
    ],
)
def test_the_database_refuses_a_correction_out_of_its_chain(
    vault: Path, column: str, value: str, refusal: str
) -> None:
    with desk_of(vault, Role.MANAGER) as desk:
        with pytest.raises(Exception, match=refusal):
            desk.connection.execute(INSERT.format(**{**COLUMNS, column: value}))
        desk.connection.execute(INSERT.format(**COLUMNS))


def test_a_note_names_an_appointment_of_its_own_woman_only(vault: Path) -> None:
    with desk_of(vault, Role.MANAGER) as desk:
        she, other = person_ids(desk.connection)
        desk.connection.execute(
            "INSERT INTO appointment SELECT 'hers', ?, 'legal', 'staff-lawyer', (SELECT id FROM room LIMIT 1), "
            "'2026-03-02T10:00', '2026-03-02T11:00', 0, '', created_at, NULL, 'M' FROM person WHERE id = ?",
            (other, other),
        )
        with pytest.raises(Exception, match="FOREIGN KEY"):
            desk.connection.execute(INSERT.format(**{**COLUMNS, "appointment": "'hers'"}))
    with desk_of(vault, Role.LAWYER) as desk:
        service = NotesService(desk)
        with pytest.raises(UserError, match="appointment_not_found"):
            service.write_note(she, Compartment.LEGAL, "yeni", "hers")
        service.write_note(other, Compartment.LEGAL, "yeni", "hers")
        [note] = service.notes_of(other)
        assert note.session is not None
        assert note.session.counsellor == "Defne Örnekoğlu"


@pytest.mark.parametrize("role", Role)
def test_the_shelters_address_opens_for_its_members_alone(vault: Path, role: Role) -> None:
    with desk_of(vault, role) as desk:
        service = ShelterService(desk)
        if Permission.VIEW_SHELTER not in PERMISSIONS[role]:
            with pytest.raises(NotAllowed):
                service.address()
        elif Compartment.SHELTER_ADDRESS in COMPARTMENTS[role]:
            assert service.knows_address()
            assert service.address() == ADDRESS
        else:
            assert not service.knows_address()
            with pytest.raises(UserError, match="sealed_for_others"):
                service.address()


def test_another_address_takes_the_place_of_the_one_before(vault: Path) -> None:
    with desk_of(vault, Role.UNIT_SUPERVISOR) as desk:
        ShelterService(desk).set_address("Başka sokak")
        assert ShelterService(desk).address() == "Başka sokak"
        assert desk.connection.execute("SELECT count(*) FROM sealed_setting").fetchone()[0] == 1
        actions = [
            row["action"] for row in desk.connection.execute("SELECT action FROM audit ORDER BY sequence")
        ]
        assert actions.count("shelter_address.change") == 2
        assert actions[-1] == "shelter_address.open"
    with desk_of(vault, Role.DUTY_OFFICER) as desk, pytest.raises(NotAllowed):
        ShelterService(desk).set_address("Uydurma")
    with desk_of(vault, Role.MANAGER) as desk, pytest.raises(UserError, match="sealed_for_others"):
        ShelterService(desk).set_address("Uydurma")
