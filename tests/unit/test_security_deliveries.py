"""Compartment keys on their way to a newcomer whom the manager granted but cannot serve."""

from dataclasses import replace
from pathlib import Path

import pytest

from kdm_desk.core.access import Compartment, Role
from kdm_desk.security.deliveries import Delivery, deliver
from kdm_desk.security.edits import assembled, grants_of, successor, with_user
from kdm_desk.security.handing import Handed
from kdm_desk.security.header import Header
from kdm_desk.security.primitives import MemberKeys, seal_to, sign
from kdm_desk.security.rings import next_rings
from kdm_desk.security.statement import Status, UserRow
from security_builders import MANAGER, SmallVault


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    """A vault with a first lawyer, who holds the legal key."""
    small = SmallVault.make(tmp_path)
    small.add("lale", Role.LAWYER)
    small.unlock("lale")
    return small


def row(header: Header, login: str) -> UserRow:
    found = header.statement.content.user_named(login)
    assert found is not None
    return found


def receiver(header: Header, login: str) -> tuple[str, bytes]:
    found = row(header, login)
    return found.user_id, found.box_public_key


def plant(small: SmallVault, *deliveries: Delivery) -> None:
    small.write(replace(small.header, deliveries=deliveries))


def test_a_granted_newcomer_waits_for_the_next_member_to_log_in(small: SmallVault) -> None:
    nazan = small.add("nazan", Role.LAWYER)
    assert small.unlock("nazan").compartment_keys == {}
    small.unlock(MANAGER)
    assert small.unlock("nazan").compartment_keys == {}
    lale = small.unlock("lale")
    assert lale.handed == (Handed(nazan, Compartment.LEGAL, 1),)
    assert small.unlock("nazan").compartment_keys == lale.compartment_keys
    assert small.unlock("lale").handed == ()


def test_a_delivered_key_is_taken_over_by_its_receiver(small: SmallVault) -> None:
    nazan = small.add("nazan", Role.LAWYER)
    small.unlock("lale")
    small.unlock("nazan")
    (delivery,) = small.header.deliveries
    assert (delivery.to_user, delivery.by_user) == (nazan, nazan)
    before = small.header
    small.unlock("nazan")
    assert small.header == before


def test_who_received_a_key_hands_it_on(small: SmallVault) -> None:
    small.add("nazan", Role.LAWYER)
    small.unlock("lale")
    small.unlock("nazan")
    third = small.add("pınar", Role.LAWYER)
    assert small.unlock("nazan").handed == (Handed(third, Compartment.LEGAL, 1),)
    assert set(small.unlock("pınar").compartment_keys) == {Compartment.LEGAL}


def test_a_key_from_someone_who_is_no_member_is_never_used(small: SmallVault) -> None:
    small.add("nazan", Role.LAWYER)
    small.add("nur", Role.FRONT_DESK)
    small.unlock("nazan")
    header = small.header
    nur_keys = MemberKeys(bytes(32), small.signing_seed("nur"))
    planted = deliver(
        header.statement.content,
        Compartment.LEGAL,
        1,
        bytes(32),
        receiver(header, "nazan"),
        (row(header, "nur").user_id, nur_keys),
    )
    plant(small, planted)
    nazan = small.unlock("nazan")
    assert nazan.compartment_keys == {}
    assert nazan.ignored_deliveries != ()
    assert small.header.deliveries == ()


def test_an_unsigned_box_from_an_outsider_is_never_used(small: SmallVault) -> None:
    small.add("nazan", Role.LAWYER)
    header = small.header
    nazan, lale = row(header, "nazan"), row(header, "lale")
    sealed = seal_to(nazan.box_public_key, bytes(32))
    forged = Delivery(
        Compartment.LEGAL, 1, nazan.user_id, nazan.box_public_key, sealed, lale.user_id, bytes(64)
    )
    plant(small, forged)
    unlocked = small.unlock("nazan")
    assert unlocked.compartment_keys == {}
    assert unlocked.ignored_deliveries != ()


def test_a_members_own_wrong_key_is_noticed_by_the_receiver(small: SmallVault) -> None:
    small.add("nazan", Role.LAWYER)
    header = small.header
    lale_keys = MemberKeys(bytes(32), small.signing_seed("lale"))
    wrong = deliver(
        header.statement.content,
        Compartment.LEGAL,
        1,
        bytes(32),
        receiver(header, "nazan"),
        (row(header, "lale").user_id, lale_keys),
    )
    plant(small, wrong)
    unlocked = small.unlock("nazan")
    assert unlocked.compartment_keys == {}
    assert unlocked.ignored_deliveries != ()
    small.unlock("lale")
    assert set(small.unlock("nazan").compartment_keys) == {Compartment.LEGAL}


def test_a_delivery_to_a_login_without_the_grant_is_never_used(small: SmallVault) -> None:
    small.add("nur", Role.FRONT_DESK)
    header = small.header
    real_key = small.unlock("lale").compartment_keys[Compartment.LEGAL][1]
    lale_keys = MemberKeys(bytes(32), small.signing_seed("lale"))
    generous = deliver(
        header.statement.content,
        Compartment.LEGAL,
        1,
        real_key,
        receiver(header, "nur"),
        (row(header, "lale").user_id, lale_keys),
    )
    plant(small, generous)
    assert small.unlock("nur").compartment_keys == {}


def test_a_delivery_to_a_key_that_is_not_hers_does_not_stop_a_real_one(small: SmallVault) -> None:
    nazan_id = small.add("nazan", Role.LAWYER)
    header = small.header
    real_key = small.unlock("lale").compartment_keys[Compartment.LEGAL][1]
    elsewhere = nazan_id, MemberKeys.generate().box_public
    lale = (row(header, "lale").user_id, MemberKeys(bytes(32), small.signing_seed("lale")))
    plant(small, deliver(header.statement.content, Compartment.LEGAL, 1, real_key, elsewhere, lale))
    assert small.unlock("lale").handed == (Handed(nazan_id, Compartment.LEGAL, 1),)
    assert set(small.unlock("nazan").compartment_keys) == {Compartment.LEGAL}


def test_a_delivery_is_bound_to_its_vault(small: SmallVault) -> None:
    small.add("nazan", Role.LAWYER)
    small.unlock("lale")
    (real,) = small.header.deliveries
    nazan, lale = row(small.header, "nazan"), row(small.header, "lale")
    body = real.body("another vault's id")
    moved = replace(real, signature=sign(small.signing_seed("lale"), b"kdm-desk/delivery/1", body))
    assert (moved.by_user, moved.to_user) == (lale.user_id, nazan.user_id)
    plant(small, moved)
    assert small.unlock("nazan").ignored_deliveries != ()


def test_a_compartment_that_nobody_can_open_gets_a_fresh_epoch(small: SmallVault) -> None:
    header = small.header
    removed = replace(row(header, "lale"), status=Status.REMOVED)
    statement = successor(header.statement, small.clock, with_user(header.statement.content.users, removed))
    manager = row(header, MANAGER)
    signer = small.signing_seed(MANAGER)
    small.write(
        assembled(header, statement, manager.user_id, lambda context, body: sign(signer, context, body))
    )
    small.add("nazan", Role.LAWYER)
    assert set(small.unlock("nazan").compartment_keys[Compartment.LEGAL]) == {2}


def test_a_manager_who_is_a_member_seals_to_the_newcomer_herself(small: SmallVault) -> None:
    header = small.header
    held = small.unlock("lale")._keys
    nazan = replace(row(header, "lale"), user_id="nazan", login_name="nazan")
    statement = successor(header.statement, small.clock, with_user(header.statement.content.users, nazan))
    statement = replace(statement, grants=statement.grants | grants_of(nazan))
    rings = next_rings(header.statement.content, statement, (), held)
    assert "nazan" in rings[Compartment.LEGAL][0].sealed
    assert len(rings[Compartment.LEGAL]) == 1
