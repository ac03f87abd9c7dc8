"""Each way to spoil the key file of a real vault has its own sentence, and stands in the record afterwards."""

import ast
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from builders import PASSPHRASE, add_login, cheap_tools, make_vault, unlock_vault
from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import Damaged
from kdm_desk.features.audit.gui import words
from kdm_desk.features.audit.gui.field_words import FIELDS
from kdm_desk.features.audit.model.record import AuditLine, Question
from kdm_desk.features.audit.service import AuditService
from kdm_desk.features.staff.model.account import NoticeKind
from kdm_desk.features.staff.service.account import AccountService
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.security.canonical import canonical
from kdm_desk.security.deliveries import Delivery, deliver
from kdm_desk.security.desk import Desk
from kdm_desk.security.header import Header, read_header, write_header
from kdm_desk.security.primitives import MemberKeys, random_key, seal_to, sign
from kdm_desk.security.slots import Slot
from kdm_desk.security.statement import UserRow
from kdm_desk.ui.messages import sentence
from kdm_desk.ui.sentences import SENTENCES
from thief import Thief

MANAGER, LAWYER, WAITING, DESK = "yonetici", "lale", "nazan", "nur"
OTHER_PASSPHRASE = "yepyeni uzun bir parola cümlesi"
SOURCE = Path(__file__).parents[2] / "src" / "kdm_desk"


@dataclass(frozen=True)
class House:
    """A vault with a manager, two lawyers and a front desk; the second lawyer waits for her key."""

    folder: Path

    @property
    def header(self) -> Header:
        return read_header(self.folder)

    def row(self, login_name: str) -> UserRow:
        row = self.header.statement.content.user_named(login_name)
        assert row is not None
        return row

    def slot(self, login_name: str) -> Slot:
        slot = self.header.slot_of(self.row(login_name).user_id)
        assert slot is not None
        return slot

    def keys(self, login_name: str) -> MemberKeys:
        return Thief.with_login(self.folder, login_name).secrets.keys

    @contextmanager
    def opened(self, login_name: str = MANAGER) -> Iterator[Desk]:
        vault = unlock_vault(self.folder, login_name=login_name)
        try:
            yield vault.desk
        finally:
            vault.close()


def lines(desk: Desk) -> list[AuditLine]:
    return AuditService(desk).ask(Question()).lines


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house") / "vault"
    make_vault(folder, cheap_tools())
    opened = unlock_vault(folder)
    for login_name, role in ((LAWYER, Role.LAWYER), (WAITING, Role.LAWYER), (DESK, Role.FRONT_DESK)):
        add_login(opened.desk, login_name, role)
    opened.close()
    return folder


@pytest.fixture
def house(made: Path, tmp_path: Path) -> House:
    shutil.copytree(made, tmp_path / "vault")
    return House(tmp_path / "vault")


def spoil(house: House, spoiled: Header) -> Header:
    """Put a header in place of the good one, which is given back."""
    good = house.header
    write_header(house.folder, spoiled)
    return good


def swap_slots(house: House) -> Header:
    first, second = house.slot(LAWYER), house.slot(DESK)
    exchanged = (replace(first, user_id=second.user_id), replace(second, user_id=first.user_id))
    return spoil(house, replace(house.header, slots=house.header.slots_with(*exchanged)))


def insert_slot(house: House) -> Header:
    stranger = replace(house.slot(DESK), user_id="stranger")
    return spoil(house, replace(house.header, slots=house.header.slots_with(stranger)))


def raise_role(house: House) -> Header:
    """By the front desk, who signs in the manager's name."""
    statement = house.header.statement
    body = json.loads(statement.body)
    for row in body["users"]:
        if row["login_name"] == DESK:
            row["role"] = "manager"
    raised = canonical(body)
    signature = sign(house.keys(DESK).signing_seed, b"kdm-desk/statement/1", raised)
    return spoil(house, replace(house.header, statement=replace(statement, body=raised, signature=signature)))


def replay_header(house: House) -> Header:
    old = house.header
    opened = unlock_vault(house.folder)
    add_login(opened.desk, "yeni", Role.FRONT_DESK)
    opened.close()
    return spoil(house, old)


def replay_header_of_a_leaver(house: House) -> Header:
    """The data file has another key since."""
    old = house.header
    with house.opened() as desk:
        StaffService(desk).remove(house.row(DESK).user_id)
    return spoil(house, old)


def put_back_slot(house: House) -> Header:
    old = house.slot(LAWYER)
    opened = unlock_vault(house.folder, login_name=LAWYER)
    AccountService(opened.desk).change_passphrase(PASSPHRASE, OTHER_PASSPHRASE)
    AccountService(opened.desk).change_passphrase(OTHER_PASSPHRASE, PASSPHRASE)
    opened.close()
    return spoil(house, replace(house.header, slots=house.header.slots_with(old)))


ATTACKS: dict[str, Callable[[House], Header]] = {
    "vault_forged.slot_signature": swap_slots,
    "vault_forged.slot_of_nobody": insert_slot,
    "vault_forged.statement_signature": raise_role,
    "vault_rolled_back": replay_header,
    "keys_unfit": replay_header_of_a_leaver,
    "slot_rolled_back": put_back_slot,
}


@pytest.mark.parametrize("code", ATTACKS)
def test_an_altered_key_file_is_refused_in_its_own_words_and_told_once_a_good_one_is_back(
    house: House, code: str
) -> None:
    good = ATTACKS[code](house)
    spoiled = house.header
    with pytest.raises(Damaged) as refused:
        unlock_vault(house.folder, login_name=LAWYER)
    assert sentence(refused.value).text == SENTENCES[code]
    assert house.header == spoiled
    write_header(house.folder, good)
    with house.opened() as desk:
        [row] = [line for line in lines(desk) if line.action == "header.refused"]
        assert row.fields == (f"{code}=1",)
        assert words.fields(row) == f"{FIELDS[code]}: 1"
        assert NoticeKind.REFUSED in {notice.kind for notice in AccountService(desk).notices()}


def test_no_two_attacks_read_alike() -> None:
    told = [SENTENCES[code] for code in ATTACKS]
    assert len(set(told)) == len(told)
    assert all("manager" in text for text in told)


@pytest.mark.parametrize("by", ["an outsider", DESK])
def test_a_planted_key_is_not_used_and_the_record_tells_whose_it_was(house: House, by: str) -> None:
    newcomer, sealed_key = house.row(WAITING), random_key()
    to = (newcomer.user_id, newcomer.box_public_key)
    if by == DESK:
        giver = (house.row(DESK).user_id, house.keys(DESK))
        planted = deliver(house.header.statement.content, Compartment.LEGAL, 1, sealed_key, to, giver)
    else:
        box = seal_to(newcomer.box_public_key, sealed_key)
        planted = Delivery(Compartment.LEGAL, 1, *to, box, house.row(LAWYER).user_id, bytes(64))
    spoil(house, replace(house.header, deliveries=(*house.header.deliveries, planted)))
    with house.opened(WAITING) as desk:
        assert not desk.holds(Compartment.LEGAL)
    with house.opened() as desk:
        [row] = [line for line in lines(desk) if line.action == "header.planted_box"]
        assert (row.login, row.fields) == (
            (DESK, ("by_login=1",)) if by == DESK else ("", ("by_outsider=1",))
        )
        assert words.persons(row) == (f"the login of {DESK}" if by == DESK else "")
        assert NoticeKind.PLANTED in {notice.kind for notice in AccountService(desk).notices()}


def test_every_reason_for_which_a_key_file_is_refused_has_a_sentence_and_a_word_for_the_record() -> None:
    reasons = set()
    for path in (SOURCE / "security").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "forged":
                assert isinstance(node.args[0], ast.Constant)
                reasons.add(f"vault_forged.{node.args[0].value!s}")
    assert reasons == {code for code in SENTENCES if code.startswith("vault_forged.")}
    assert reasons == {name for name in FIELDS if name.startswith("vault_forged.")}
