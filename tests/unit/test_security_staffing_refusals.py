"""What a manager's decisions refuse, whom they refuse, and what the header may look like."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.errors import Damaged, FieldError, NewerVersion, NotAllowed, UserError
from kdm_desk.security import staffing
from kdm_desk.security.authority import Sign
from kdm_desk.security.header import CONTEXT, Header, SignedStatement, encode_header, parse_header
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.primitives import seal_to
from kdm_desk.security.statement import DATABASE, encode_statement
from security_builders import MANAGER, SmallVault
from staffing_builders import NEW_PHRASE, id_of, make_staffed


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    return make_staffed(tmp_path)


STEPS: list[Callable[[Unlocked, str], object]] = [
    staffing.suspend,
    staffing.remove,
    lambda unlocked, user_id: staffing.resume(unlocked, user_id, NEW_PHRASE),
    lambda unlocked, user_id: staffing.change_role(unlocked, user_id, Role.MANAGER),
    lambda unlocked, user_id: staffing.set_end_date(unlocked, user_id, None),
    lambda unlocked, user_id: staffing.grant(unlocked, user_id, Compartment.LEGAL),
    lambda unlocked, user_id: staffing.revoke(unlocked, user_id, Compartment.HEALTH),
    lambda unlocked, user_id: staffing.reset_passphrase(unlocked, user_id, NEW_PHRASE),
    lambda unlocked, user_id: staffing.expire_ended(unlocked),
]


@pytest.mark.parametrize("step", STEPS)
def test_nobody_but_a_manager_decides(small: SmallVault, step: Callable[[Unlocked, str], object]) -> None:
    feride = small.unlock("feride")
    before = small.header
    with pytest.raises(NotAllowed):
        step(feride, id_of(small, "pelin"))
    assert small.header == before


@pytest.mark.parametrize("step", STEPS[:-1])
def test_a_login_that_does_not_exist_is_refused(
    small: SmallVault, step: Callable[[Unlocked, str], object]
) -> None:
    with pytest.raises(UserError, match="login_unknown"):
        step(small.manager, "nobody")


def test_what_would_lock_everybody_out_is_refused(small: SmallVault) -> None:
    me = small.manager.user.user_id
    for step in (staffing.suspend, staffing.remove):
        with pytest.raises(UserError, match="not_yourself"):
            step(small.manager, me)
    with pytest.raises(UserError, match="not_yourself"):
        staffing.change_role(small.manager, me, Role.LAWYER)
    with pytest.raises(UserError, match="not_yourself"):
        staffing.reset_passphrase(small.manager, me, NEW_PHRASE)
    with pytest.raises(UserError, match="last_manager"):
        staffing.set_end_date(small.manager, me, date(2030, 1, 1))
    small.add("mine", Role.MANAGER)
    staffing.set_end_date(small.manager, me, date(2030, 1, 1))
    mine = small.unlock("mine")
    with pytest.raises(UserError, match="not_yourself"):
        staffing.suspend(mine, id_of(small, "mine"))
    small.manager = small.unlock(MANAGER)
    with pytest.raises(UserError, match="last_manager"):
        staffing.suspend(small.manager, id_of(small, "mine"))
    with pytest.raises(UserError, match="last_manager"):
        staffing.change_role(small.manager, id_of(small, "mine"), Role.LAWYER)


def test_steps_that_make_no_sense_are_refused(small: SmallVault) -> None:
    manager, pelin = small.manager, id_of(small, "pelin")
    with pytest.raises(UserError, match="login_not_suspended"):
        staffing.resume(manager, pelin, NEW_PHRASE)
    with pytest.raises(UserError, match="granted_already"):
        staffing.grant(manager, pelin, Compartment.HEALTH)
    with pytest.raises(UserError, match="not_granted"):
        staffing.revoke(manager, pelin, Compartment.LEGAL)
    with pytest.raises(FieldError, match="end_date_past"):
        staffing.set_end_date(manager, pelin, date(2000, 1, 1))
    staffing.suspend(manager, pelin)
    for step in (STEPS[0], STEPS[3], STEPS[5], STEPS[7]):
        with pytest.raises(UserError, match="login_not_active"):
            step(manager, pelin)


def test_a_busy_desk_holds_a_removal_back_before_anything_is_written(small: SmallVault) -> None:
    def busy() -> None:
        raise UserError("busy_with_long_work")

    before = small.header
    small.manager.require_ready_to_rekey = busy
    with pytest.raises(UserError, match="busy_with_long_work"):
        staffing.suspend(small.manager, id_of(small, "pelin"))
    assert small.header == before
    staffing.revoke(small.manager, id_of(small, "pelin"), Compartment.HEALTH)


@pytest.mark.parametrize("ring", [DATABASE, *Compartment])
def test_a_key_planted_in_any_ring_is_refused(small: SmallVault, ring: str) -> None:
    """Whoever plants it: an outsider can make the box, a front desk can sign with her key, neither can sign as the
    manager did."""
    for role in (Role.LAWYER, Role.SOCIAL_WORKER):
        small.add(f"uye-{role.value}", role)
    header = small.header
    feride = small.unlock("feride")
    for sign in (None, feride.sign_header):
        planted = with_planted(header, ring, id_of(small, "feride"), feride.user.box_public_key, sign)
        small.write(planted)
        for login in ("feride", "pinar", MANAGER):
            with pytest.raises(Damaged, match="vault_forged"):
                small.unlock(login)


def with_planted(header: Header, ring: str, user_id: str, box_public: bytes, sign: Sign | None) -> Header:
    """The header with a box for `user_id` in the ring's newest epoch, signed anew if there is somebody to sign."""
    content = header.statement.content
    newest = content.keys[ring][-1]
    box = seal_to(box_public, bytes(32))
    keys = {
        **content.keys,
        ring: (*content.keys[ring][:-1], replace(newest, sealed={**newest.sealed, user_id: box})),
    }
    body = encode_statement(replace(content, keys=keys))
    if sign is None:
        return replace(header, statement=replace(header.statement, body=body))
    return replace(header, statement=SignedStatement(body, sign(CONTEXT, body), user_id))


def test_a_header_without_any_new_step_is_written_as_the_first_program_wrote_it(small: SmallVault) -> None:
    value = json.loads(encode_header(small.header))
    assert value["version"] == 1
    assert set(value) == {
        "format",
        "version",
        "vault_id",
        "statement",
        "authority",
        "slots",
        "deliveries",
        "recovery",
        "transition",
    }
    assert value["transition"] is None


OTHER_TRANSITIONS: tuple[object, ...] = (
    {"database_epoch": "2"},
    {"database_epoch": True},
    {"database_epoch": 0},
    {"database_epoch": 2, "more": 1},
    {"from": 2},
    2,
    [],
)


def test_a_transition_is_understood_in_one_shape_only(small: SmallVault) -> None:
    staffing.suspend(small.manager, id_of(small, "pelin"))
    value = json.loads(encode_header(small.header))
    assert value["transition"] == {"database_epoch": 2}
    assert parse_header(encode_header(small.header)).transition == 2
    others: tuple[object, ...] = (
        {"database_epoch": "2"},
        {"database_epoch": 2, "more": 1},
        {"x": 2},
        2,
        [],
        {"database_epoch": True},
    )
    for other in others:
        with pytest.raises(NewerVersion, match="vault_newer"):
            parse_header(json.dumps({**value, "transition": other}).encode())
    with pytest.raises(Damaged, match="header_damaged"):
        parse_header(json.dumps({**value, "transition": {"database_epoch": 7}}).encode())
