"""A role with all files of a vault and a program of its own opens what belongs to it, and nothing else."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from builders import PASSPHRASE, add_login, cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.core.access import COMPARTMENTS, PERMISSIONS, Compartment, Permission, Role
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.notes.model.notes import NOTE_COMPARTMENTS
from kdm_desk.features.notes.repository import notes
from kdm_desk.features.notes.service import NotesService
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.desk import Desk
from kdm_desk.security.sealed import SEALED_FIELDS
from kdm_desk.storage.transaction import Reader
from restricted_people import user_id
from thief import SealedValue, Thief, blobs, cells

MANAGER = "yonetici"
LAST = "son kalan"
"""Added to what is written after somebody left."""
HER_NAME = "Zübeyde Karaçalıoğlu"
DRAFT = "Yarım kalmış cümle"


@dataclass(frozen=True)
class Value:
    """How one sealed field comes to hold something."""

    role: Role
    text: str
    write: Callable[[Desk, str, str], object]


def _note(compartment: Compartment) -> Callable[[Desk, str, str], object]:
    return lambda desk, woman, text: NotesService(desk).write_note(woman, compartment, text)


VALUES: dict[tuple[str, str], Value] = {
    ("sealed_setting", "shelter_address"): Value(
        Role.UNIT_SUPERVISOR,
        "Erguvan Çıkmazı 3, Konak",
        lambda desk, _woman, text: ShelterService(desk).set_address(text),
    ),
    ("note", "psychological"): Value(
        Role.PSYCHOLOGIST, "Kâbuslar görüyor.", _note(Compartment.PSYCHOLOGICAL)
    ),
    ("note", "legal"): Value(Role.LAWYER, "Velayet davası açılacak.", _note(Compartment.LEGAL)),
    ("note", "social"): Value(Role.SOCIAL_WORKER, "Kirayı ödeyemiyor.", _note(Compartment.SOCIAL)),
    ("note", "health"): Value(Role.DUTY_OFFICER, "Tansiyon ilacı alıyor.", _note(Compartment.HEALTH)),
}
"""One value for every sealed field; a new field needs its line here."""


@dataclass(frozen=True)
class House:
    """A vault with two logins of every role, a value in every sealed field, and a file limited to the lawyers."""

    folder: Path
    woman: str
    restricted: str

    @contextmanager
    def desk(self, login_name: str) -> Iterator[Desk]:
        tools = cheap_tools()
        opened = open_vault(tools, self.folder, login_name, PASSPHRASE, hold(tools, self.folder))
        try:
            yield opened.desk
        finally:
            opened.close()

    def copied_to(self, folder: Path) -> "House":
        shutil.copytree(self.folder, folder)
        return House(folder, self.woman, self.restricted)

    def fill(self, more: str = "", without: str = "") -> None:
        """A value in every sealed field, by the first login of a role that may, or by the second of it."""
        for value in VALUES.values():
            first, second = logins(value.role)
            with self.desk(second if without == first else first) as desk:
                value.write(desk, self.woman, value.text + more)

    def settle(self, without: str = "") -> None:
        """Everybody logs in, so that all waiting keys are handed on."""
        for _ in range(2):
            for role in Role:
                for login_name in logins(role):
                    if login_name != without:
                        with self.desk(login_name):
                            pass

    def values(self) -> list[SealedValue]:
        """Every sealed field there is, as it stands in the tables."""
        with self.desk(MANAGER) as desk:
            reader = Reader(desk.connection, desk.actor, "", desk.site)
            settings = reader.all("SELECT name, sealed FROM sealed_setting")
            return [
                *(
                    SealedValue(("sealed_setting", row["name"], row["name"]), bytes(row["sealed"]))
                    for row in settings
                ),
                *(
                    SealedValue(("note", row.place, row.compartment.value), row.sealed)
                    for row in notes.newest_first(reader, NOTE_COMPARTMENTS)
                ),
            ]

    def content_of_file(self) -> bytes:
        with self.desk(MANAGER) as desk:
            row = desk.connection.execute("SELECT sealed FROM restricted_file").fetchone()
            return bytes(row["sealed"])

    def key_now(self) -> tuple[str, bytes]:
        """The vault's id and the database key."""
        with self.desk(MANAGER) as desk:
            return desk.vault_id, desk.database_key


def logins(role: Role) -> tuple[str, str]:
    return (MANAGER if role is Role.MANAGER else role.value, f"{role.value}_2")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> House:
    folder = tmp_path_factory.mktemp("house") / "vault"
    make_vault(folder, cheap_tools())
    opened = unlock_vault(folder)
    for role in Role:
        for login_name in logins(role):
            if login_name != MANAGER:
                add_login(opened.desk, login_name, role)
    intake = IntakeService(opened.desk)
    woman, restricted = (
        intake.register(
            NewApplication("in_person", applicant=PersonDetails(given_names=given, surname=surname))
        )
        for given, surname in (("Şükran", "Öztürk"), HER_NAME.split())
    )
    opened.close()
    house = House(folder, woman, restricted)
    house.settle()
    house.fill()
    first, second = logins(Role.LAWYER)
    with house.desk(first) as desk:
        _note(Compartment.LEGAL)(desk, restricted, VALUES["note", "legal"].text)
        RestrictedService(desk).restrict(restricted, [user_id(desk, second)], "Çalışanın akrabası")
    for role in Role:
        with house.desk(logins(role)[0]) as desk:
            IntakeService(desk).save_draft({"account": f"{DRAFT} {role.value}"}, DRAFT)
    return house


@pytest.fixture
def house(made: House, tmp_path: Path) -> House:
    return made.copied_to(tmp_path / "vault")


def test_every_sealed_field_has_a_value_here(made: House) -> None:
    assert VALUES.keys() == SEALED_FIELDS.keys()
    assert {
        (place[0], place[2]) for place in (value.place for value in made.values())
    } == SEALED_FIELDS.keys()
    for (table, field), value in VALUES.items():
        compartment = SEALED_FIELDS[table, field]
        assert compartment in COMPARTMENTS[value.role]


@pytest.mark.parametrize("role", Role)
def test_a_role_with_all_files_and_all_its_keys_opens_its_own_compartments_alone(
    made: House, role: Role
) -> None:
    vault_id, _key = made.key_now()
    thief = Thief.with_login(made.folder, logins(role)[0])
    thief.take_header(made.folder)
    assert thief.open_database(made.folder)
    opened = thief.values_opened(made.values(), vault_id)
    assert {SEALED_FIELDS[place[0], place[2]] for place, _text in opened} == COMPARTMENTS[role]
    for (table, _row, field), plaintext in opened:
        assert VALUES[table, field].text in plaintext.decode()
    assert thief.values_moved(made.values(), vault_id) == set()


@pytest.mark.parametrize("role", Role)
def test_a_restricted_file_opens_for_those_it_names_and_those_who_may_break_the_glass(
    made: House, role: Role
) -> None:
    vault_id, _key = made.key_now()
    thief = Thief.with_login(made.folder, logins(role)[0])
    thief.take_header(made.folder)
    thief.open_database(made.folder)
    entitled = role is Role.LAWYER or Permission.BREAK_GLASS in PERMISSIONS[role]
    assert thief.file_opened(made.restricted, made.content_of_file(), vault_id) == entitled


@pytest.mark.parametrize("role", Role)
def test_of_all_drafts_a_role_opens_its_own(made: House, role: Role) -> None:
    thief = Thief.with_login(made.folder, logins(role)[0])
    thief.take_header(made.folder)
    thief.open_database(made.folder)
    begun = [content for content in thief.opened if b"account" in content]
    assert len(begun) == 1
    assert role.value.encode() in begun[0]


def test_nothing_that_is_sealed_stands_open_anywhere_in_the_database(made: House) -> None:
    _vault_id, key = made.key_now()
    texts = [cell for cell in cells(made.folder, key) if isinstance(cell, str | bytes)]
    written = [cell if isinstance(cell, str) else cell.decode("utf-8", "ignore") for cell in texts]
    secrets = [*(value.text for value in VALUES.values()), *HER_NAME.split(), DRAFT]
    assert [secret for secret in secrets for text in written if secret in text] == []
    assert any("Öztürk" in text for text in written)


@pytest.mark.parametrize("role", Role)
def test_who_was_removed_opens_nothing_written_since_with_all_she_ever_had(house: House, role: Role) -> None:
    leaver = logins(role)[1]
    thief = Thief.with_login(house.folder, leaver)
    thief.take_header(house.folder)
    assert thief.open_database(house.folder)
    with house.desk(MANAGER) as desk:
        StaffService(desk).remove(user_id(desk, leaver))
    house.settle(without=leaver)
    before = {value.sealed for value in house.values()}
    house.fill(f" {LAST}", without=leaver)
    with house.desk(logins(Role.LAWYER)[0]) as desk:
        _note(Compartment.LEGAL)(desk, house.restricted, f"Duruşma ertelendi. {LAST}")
    vault_id, key = house.key_now()
    assert key not in thief.keys
    thief.take_header(house.folder)
    assert not thief.open_database(house.folder)
    # And if a colleague lent her the database, with every box in it?
    thief.take(blobs(house.folder, key))
    written = [value for value in house.values() if value.sealed not in before]
    assert {SEALED_FIELDS[value.place[0], value.place[2]] for value in written} == set(Compartment)
    assert thief.values_opened(written, vault_id) == set()
    assert not thief.file_opened(house.restricted, house.content_of_file(), vault_id)
