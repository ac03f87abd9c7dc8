"""Two managers for a change of managers: how two agree, and what one alone is told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kdm_desk.core.access import Role
from kdm_desk.core.clock import today
from kdm_desk.core.errors import Damaged, NotAllowed, UserError, WrongKey
from kdm_desk.security import staffing
from kdm_desk.security.authority import (
    decode_record,
    encode_record,
)
from kdm_desk.security.header import encode_header, parse_header
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.proposals import Act, Proposal
from kdm_desk.security.second_signature import (
    confirm,
    pending_proposals,
    propose_removal,
    require_two,
    two_are_required,
    withdraw,
)
from kdm_desk.security.statement import Status
from kdm_desk.security.with_sheet import NewDatabase, SheetOpening, create_incarnation, recover
from security_attacks import row
from security_builders import MANAGER, SmallVault, phrase_of


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    """Three managers who agreed that it takes two, and a lawyer."""
    small = SmallVault.make(tmp_path)
    small.add("berna", Role.MANAGER)
    small.add("canan", Role.MANAGER)
    small.add("lale", Role.LAWYER)
    require_two(small.unlock(MANAGER), True)
    for login in ("berna", "canan", "lale"):
        small.unlock(login)
    return small


def only(unlocked: Unlocked) -> Proposal:
    (pending,) = pending_proposals(unlocked)
    return pending.proposal


def test_a_vault_without_the_rule_is_written_as_the_first_program_wrote_it(tmp_path: Path) -> None:
    small = SmallVault.make(tmp_path)
    small.add("berna", Role.MANAGER)
    written = encode_header(small.header)
    assert b'"version": 1' in written
    for name in (b"two_to_remove", b"second", b'"root":', b"key_file", b"proposals"):
        assert name not in written
    require_two(small.unlock(MANAGER), True)
    assert b'"version": 2' in encode_header(small.header)


def test_one_manager_alone_is_told_that_it_takes_another(small: SmallVault) -> None:
    berna = row(small, "berna").user_id
    before = small.header
    manager = small.unlock(MANAGER)
    attempts: list[Callable[[], object]] = [
        lambda: staffing.remove(manager, berna),
        lambda: staffing.suspend(manager, berna),
        lambda: staffing.change_role(manager, berna, Role.LAWYER),
        lambda: staffing.reset_passphrase(manager, berna, phrase_of("yeni")),
        lambda: staffing.change_role(manager, row(small, "lale").user_id, Role.MANAGER),
        lambda: staffing.add_user(manager, "dilek", Role.MANAGER, "s", phrase_of("dilek")),
    ]
    for attempt in attempts:
        with pytest.raises(UserError, match="second_manager_needed"):
            attempt()
    assert small.header == before


def test_one_manager_alone_ends_no_other_by_a_last_day(small: SmallVault) -> None:
    manager, berna = small.unlock(MANAGER), row(small, "berna").user_id
    with pytest.raises(UserError, match="manager_ends_by_two"):
        staffing.set_end_date(manager, berna, today(small.clock))
    staffing.set_end_date(manager, berna, None)
    staffing.set_end_date(manager, manager.user.user_id, today(small.clock))
    staffing.set_end_date(manager, row(small, "lale").user_id, today(small.clock))


def test_what_is_no_managers_affair_needs_no_second_one(small: SmallVault) -> None:
    staffing.remove(small.unlock(MANAGER), row(small, "lale").user_id)
    small.add("nazan", Role.LAWYER)
    assert small.unlock("nazan").actor.role is Role.LAWYER


@pytest.mark.parametrize(
    "act, role, status", [(Act.REMOVE, None, Status.REMOVED), (Act.SUSPEND, None, Status.SUSPENDED)]
)
def test_two_managers_end_a_third(small: SmallVault, act: Act, role: Role | None, status: Status) -> None:
    berna = row(small, "berna").user_id
    propose_removal(small.unlock(MANAGER), berna, act, role)
    assert small.unlock("berna").actor.role is Role.MANAGER
    canan = small.unlock("canan")
    confirm(canan, only(canan))
    header = small.header
    ended = header.statement.content.user(berna)
    assert ended is not None
    assert ended.status is status
    assert header.slot_of(berna) is None
    assert header.proposals == ()
    assert header.transition is not None
    newest = header.authority[-1]
    assert newest.second is not None
    assert (newest.signed_by, newest.second.signed_by) == (
        row(small, MANAGER).user_id,
        row(small, "canan").user_id,
    )
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.unlock("berna")
    for login in (MANAGER, "lale"):
        small.unlock(login)


def test_two_managers_give_a_third_another_role_and_make_a_new_one(small: SmallVault) -> None:
    propose_removal(small.unlock(MANAGER), row(small, "berna").user_id, Act.CHANGE_ROLE, Role.SOCIAL_WORKER)
    canan = small.unlock("canan")
    confirm(canan, only(canan))
    assert small.unlock("berna").actor.role is Role.SOCIAL_WORKER
    propose_removal(small.unlock("canan"), row(small, "lale").user_id, Act.CHANGE_ROLE, Role.MANAGER)
    manager = small.unlock(MANAGER)
    confirm(manager, only(manager))
    assert small.unlock("lale").actor.role is Role.MANAGER
    assert small.header.authority[-1].two_to_remove


def test_the_rule_is_ended_by_two(small: SmallVault) -> None:
    assert require_two(small.unlock(MANAGER), True) is None
    assert require_two(small.unlock(MANAGER), False) is not None
    berna = small.unlock("berna")
    assert two_are_required(berna)
    confirm(berna, only(berna))
    assert not two_are_required(berna)
    staffing.remove(small.unlock(MANAGER), row(small, "canan").user_id)
    assert b'"version": 2' in encode_header(small.header)


def test_the_rule_begins_with_two_managers(tmp_path: Path) -> None:
    small = SmallVault.make(tmp_path)
    with pytest.raises(UserError, match="two_managers_needed"):
        require_two(small.unlock(MANAGER), True)
    assert require_two(small.unlock(MANAGER), False) is None


def test_a_single_manager_who_is_left_has_nobody_to_ask(small: SmallVault) -> None:
    opening = SheetOpening(encode_header(small.header), small.sheet)
    folder = small.folder / "restored"
    folder.mkdir()
    place = replace(small.place, folder=folder)
    alone = create_incarnation(
        place, opening, MANAGER, "s", phrase_of("yine"), [], NewDatabase(bytes(32), bytes(16))
    )
    assert two_are_required(alone)
    staffing.add_user(alone, "dilek", Role.MANAGER, "s", phrase_of("dilek"))
    with pytest.raises(UserError, match="second_manager_needed"):
        staffing.add_user(alone, "ece", Role.MANAGER, "s", phrase_of("ece"))


def test_the_sheet_alone_renews_a_manager(small: SmallVault) -> None:
    recovered = recover(small.place, small.sheet, "berna", phrase_of("yeni"))
    assert recovered.actor.role is Role.MANAGER
    assert two_are_required(recovered)
    assert small.unlock("lale").statement_hash == recovered.statement_hash


def test_a_manager_who_forgot_her_passphrase_is_helped_by_two_others(small: SmallVault) -> None:
    """The way that the sentence `manager_keys_by_sheet` names, where the sheet is not at hand."""
    berna, phrase = row(small, "berna").user_id, phrase_of("yeni")
    manager = small.unlock(MANAGER)
    with pytest.raises(UserError, match="second_manager_needed"):
        staffing.reset_passphrase(manager, berna, phrase)
    propose_removal(manager, berna, Act.CHANGE_ROLE, Role.SOCIAL_WORKER)
    canan = small.unlock("canan")
    confirm(canan, only(canan))
    staffing.reset_passphrase(canan, berna, phrase)
    propose_removal(canan, berna, Act.CHANGE_ROLE, Role.MANAGER)
    manager = small.unlock(MANAGER)
    confirm(manager, only(manager))
    back = small.vault.unlock("berna", phrase)
    assert back.actor.role is Role.MANAGER
    assert two_are_required(back)


def test_a_proposer_cannot_confirm_and_whom_it_is_about_cannot_either(small: SmallVault) -> None:
    manager = small.unlock(MANAGER)
    proposal = propose_removal(manager, row(small, "berna").user_id, Act.REMOVE)
    with pytest.raises(UserError, match="proposal_is_yours"):
        confirm(manager, proposal)
    berna = small.unlock("berna")
    for attempt in (confirm, withdraw):
        with pytest.raises(UserError, match="not_yourself"):
            attempt(berna, proposal)
    with pytest.raises(NotAllowed):
        confirm(small.unlock("lale"), proposal)
    with pytest.raises(NotAllowed):
        withdraw(small.unlock("lale"), proposal)
    with pytest.raises(NotAllowed):
        propose_removal(small.unlock("lale"), row(small, "berna").user_id, Act.REMOVE)


def test_a_proposal_is_withdrawn_by_either(small: SmallVault) -> None:
    for by in (MANAGER, "canan"):
        proposal = propose_removal(small.unlock(MANAGER), row(small, "berna").user_id, Act.REMOVE)
        withdraw(small.unlock(by), proposal)
        canan = small.unlock("canan")
        assert pending_proposals(canan) == ()
        with pytest.raises(UserError, match="proposal_gone"):
            confirm(canan, proposal)


def test_what_needs_no_second_manager_is_not_proposed(small: SmallVault, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="second_manager_not_needed"):
        propose_removal(small.unlock(MANAGER), row(small, "lale").user_id, Act.REMOVE)
    (tmp_path / "other").mkdir()
    other = SmallVault.make(tmp_path / "other")
    other.add("berna", Role.MANAGER)
    with pytest.raises(UserError, match="second_manager_not_needed"):
        propose_removal(other.unlock(MANAGER), row(other, "berna").user_id, Act.REMOVE)


def test_proposing_again_takes_the_place_of_the_first(small: SmallVault) -> None:
    for _ in range(3):
        propose_removal(small.unlock(MANAGER), row(small, "berna").user_id, Act.REMOVE)
    assert len(small.header.proposals) == 1


def test_a_proposal_is_void_once_the_managers_have_changed(small: SmallVault) -> None:
    stale = propose_removal(small.unlock(MANAGER), row(small, "berna").user_id, Act.REMOVE)
    recover(small.place, small.sheet, "berna", phrase_of("berna"))
    canan = small.unlock("canan")
    (pending,) = pending_proposals(canan)
    assert pending.is_outdated
    with pytest.raises(UserError, match="proposal_outdated"):
        confirm(canan, stale)
    withdraw(canan, stale)
    assert small.header.proposals == ()


def test_a_default_that_is_spelled_out_is_damage(small: SmallVault) -> None:
    plain = encode_record(replace(small.header.authority[0], two_to_remove=False))
    bad: list[dict[str, object]] = [
        {"two_to_remove": False},
        {"two_to_remove": None},
        {"second": None},
        {"root": None},
        {"root": plain["signature"]},
        {"root_signature": plain["signature"]},
    ]
    for extra in bad:
        with pytest.raises(Damaged, match="header_damaged"):
            decode_record({**plain, **extra})


def test_a_version_that_does_not_fit_what_is_inside_is_damage(small: SmallVault) -> None:
    written = encode_header(small.header)
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        parse_header(written.replace(b'"version": 2', b'"version": 1'))
    assert refusal.value.params["reason"] == "header.version"
    with pytest.raises(Damaged, match="header_damaged"):
        parse_header(written.replace(b'"recovery"', b'"proposals": [], "recovery"'))


def test_who_has_gone_by_two_hands_opens_nothing_written_since(small: SmallVault) -> None:
    before = small.unlock("berna").database_keys
    berna = row(small, "berna").user_id
    propose_removal(small.unlock(MANAGER), berna, Act.REMOVE)
    canan = small.unlock("canan")
    confirm(canan, only(canan))
    newest = small.header.statement.content.keys["database"][-1]
    assert newest.epoch not in before
    assert row(small, "canan").user_id in newest.sealed
    assert berna not in newest.sealed
