"""One manager alone, with a program of her own, against the rule that two decide who is a manager."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.authority import (
    CONTEXT,
    ROOT,
    AuthorityRecord,
    decode_record,
    encode_record,
    next_record,
    signed_record,
    verify_chain,
    with_second,
)
from kdm_desk.security.edits import successor, with_user
from kdm_desk.security.header import Header, managers_of, signed
from kdm_desk.security.primitives import MemberKeys, sign
from kdm_desk.security.proposals import Act
from kdm_desk.security.second_signature import (
    confirm,
    pending_proposals,
    propose_removal,
    require_two,
)
from kdm_desk.security.statement import Status, UserRow
from security_attacks import Sign, refused, row, signer
from security_builders import MANAGER, SmallVault


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


def without(small: SmallVault, login: str) -> tuple[UserRow, ...]:
    gone = replace(row(small, login), status=Status.REMOVED)
    return with_user(small.header.statement.content.users, gone)


def written_by_one(small: SmallVault, by: str, record: AuthorityRecord, users: tuple[UserRow, ...]) -> Header:
    """What a manager's own program could put together around an authority record of her making."""
    header = small.header
    statement = successor(header.statement, small.clock, users)
    statement = replace(statement, authority_hash=record.hash(header.vault_id))
    active = {each.user_id for each in statement.active_users()}
    return replace(
        header,
        authority=(*header.authority, record),
        statement=signed(statement, row(small, by).user_id, signer(small, by)),
        slots=tuple(slot for slot in header.slots if slot.user_id in active),
    )


def bare_record(small: SmallVault, by: str, users: tuple[UserRow, ...]) -> AuthorityRecord:
    header = small.header
    statement = replace(header.statement.content, users=users)
    return next_record(header.authority, header.vault_id, managers_of(statement), row(small, by).user_id)


def test_a_confirmed_proposal_cannot_be_played_again(small: SmallVault) -> None:
    header_before = small.header
    proposal = propose_removal(small.unlock(MANAGER), row(small, "berna").user_id, Act.REMOVE)
    canan = small.unlock("canan")
    confirm(canan, proposal)
    # Put back by somebody with the disk, beside the header that it already led to.
    small.write(replace(small.header, proposals=(proposal,)))
    canan = small.unlock("canan")
    assert [pending.is_outdated for pending in pending_proposals(canan)] == [True]
    with pytest.raises(UserError, match="proposal_outdated"):
        confirm(canan, proposal)
    # And its record, at the end of the new chain.
    agreed = small.header.authority[-1]
    small.write(replace(small.header, authority=(*small.header.authority, agreed)))
    refused(small, "authority_order", MANAGER, "lale")
    assert len(header_before.authority) == agreed.sequence


@pytest.mark.parametrize("second", ["none", "herself", "nobody's", "the front", "made up"])
def test_one_manager_cannot_forge_the_removal_of_another(small: SmallVault, second: str) -> None:
    users = without(small, "berna")
    record = signed_record(bare_record(small, MANAGER, users), small.header.vault_id, signer(small, MANAGER))
    vault_id = small.header.vault_id
    forged = {
        "none": lambda: record,
        "herself": lambda: with_second(record, vault_id, row(small, MANAGER).user_id, signer(small, MANAGER)),
        "nobody's": lambda: with_second(record, vault_id, "nobody", signer(small, MANAGER)),
        "the front": lambda: with_second(record, vault_id, row(small, "lale").user_id, signer(small, "lale")),
        "made up": lambda: with_second(record, vault_id, row(small, "canan").user_id, signer(small, MANAGER)),
    }[second]()
    small.write(written_by_one(small, MANAGER, forged, users))
    refused(small, "authority_second", MANAGER, "canan", "lale")


def test_one_manager_cannot_forge_in_the_name_of_the_root(small: SmallVault) -> None:
    users = without(small, "berna")
    record = replace(bare_record(small, MANAGER, users), signed_by=ROOT)
    forged = signed_record(record, small.header.vault_id, signer(small, MANAGER))
    small.write(written_by_one(small, MANAGER, forged, users))
    refused(small, "authority_signature", MANAGER, "canan", "lale")


def test_a_puppet_is_no_second_manager(small: SmallVault) -> None:
    # One manager brings in a login of her own making, to sign with it later.
    keys = MemberKeys.generate()
    puppet = replace(
        row(small, "lale"),
        role=Role.MANAGER,
        signing_public_key=keys.signing_public,
        box_public_key=keys.box_public,
    )
    users = with_user(small.header.statement.content.users, puppet)
    record = signed_record(bare_record(small, MANAGER, users), small.header.vault_id, signer(small, MANAGER))
    header = written_by_one(small, MANAGER, record, users)
    small.write(replace(header, slots=tuple(s for s in header.slots if s.user_id != puppet.user_id)))
    refused(small, "authority_second", MANAGER, "canan")


def test_one_manager_cannot_switch_the_rule_off_alone(small: SmallVault) -> None:
    users = small.header.statement.content.users
    record = replace(bare_record(small, MANAGER, users), two_to_remove=False)
    record = signed_record(record, small.header.vault_id, signer(small, MANAGER))
    small.write(written_by_one(small, MANAGER, record, users))
    refused(small, "authority_second")


def test_a_second_signature_for_one_record_serves_no_other(small: SmallVault) -> None:
    berna = row(small, "berna").user_id
    propose_removal(small.unlock(MANAGER), berna, Act.SUSPEND)
    (proposal,) = small.header.proposals
    vault_id = small.header.vault_id
    agreed = with_second(proposal.record, vault_id, row(small, "canan").user_id, signer(small, "canan"))
    users = tuple(
        replace(each, status=Status.REMOVED) if each.login_name in ("berna", "canan") else each
        for each in small.header.statement.content.users
    )
    record = signed_record(bare_record(small, MANAGER, users), vault_id, signer(small, MANAGER))
    small.write(written_by_one(small, MANAGER, replace(record, second=agreed.second), users))
    refused(small, "authority_second", MANAGER, "lale")


def test_a_proposal_that_says_one_thing_and_signs_another_is_never_confirmed(small: SmallVault) -> None:
    # "Remove berna", with a record that removes canan too, or swaps a key: the act is worked out anew.
    vault_id = small.header.vault_id
    good = propose_removal(small.unlock(MANAGER), row(small, "berna").user_id, Act.REMOVE)
    managers = dict(good.record.managers)
    sly = {
        "another's key": {**managers, row(small, "canan").user_id: MemberKeys.generate().signing_public},
        "one more": {**managers, "puppet": MemberKeys.generate().signing_public},
        "one fewer": {row(small, MANAGER).user_id: managers[row(small, MANAGER).user_id]},
    }
    sign_as_manager = signer(small, MANAGER)
    for changed in sly.values():
        record = signed_record(replace(good.record, managers=changed), vault_id, sign_as_manager)
        bare = replace(good, record=record)
        proposal = replace(bare, signature=sign_as_manager(b"kdm-desk/proposal/1", bare.body(vault_id)))
        small.write(replace(small.header, proposals=(proposal,)))
        canan = small.unlock("canan")
        assert [pending.is_outdated for pending in pending_proposals(canan)] == [True]
        with pytest.raises(UserError, match="proposal_outdated"):
            confirm(canan, proposal)


def test_a_planted_or_altered_proposal_is_not_shown(small: SmallVault) -> None:
    good = propose_removal(small.unlock(MANAGER), row(small, "berna").user_id, Act.REMOVE)
    as_lale = signer(small, "lale")
    vault_id = small.header.vault_id
    mine = signed_record(replace(good.record, signed_by=row(small, "lale").user_id), vault_id, as_lale)
    planted = [
        replace(good, user_id=row(small, "canan").user_id),
        replace(good, act=Act.SUSPEND),
        replace(good, signature=bytes(64)),
        replace(good, record=replace(good.record, signature=bytes(64))),
        replace(good, record=replace(good.record, signature=as_lale(CONTEXT, good.record.body(vault_id)))),
        replace(good, record=mine, signature=as_lale(b"kdm-desk/proposal/1", good.body(vault_id))),
    ]
    for proposal in planted:
        small.write(replace(small.header, proposals=(proposal,)))
        assert pending_proposals(small.unlock("canan")) == ()
        with pytest.raises(UserError, match="proposal_gone"):
            confirm(small.unlock("canan"), proposal)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_chain_under_the_rule_holds_exactly_when_two_managers_or_the_root_signed(
    data: st.DataObject,
) -> None:
    """Any chain of managers coming and going, drawn at random, is believed if and only if the rule was kept."""
    root = MemberKeys.generate()
    people = {name: MemberKeys.generate() for name in "abcd"}
    vault_id = "v"

    def as_(name: str) -> Sign:
        keys = root if name == ROOT else people[name]
        return lambda context, body: sign(keys.signing_seed, context, body)

    def managers(names: set[str]) -> dict[str, bytes]:
        return {name: people[name].signing_public for name in names}

    first = signed_record(next_record((), vault_id, managers({"a", "b"}), ROOT), vault_id, as_(ROOT))
    chain: tuple[AuthorityRecord, ...] = (first,)
    is_good = True
    for _ in range(data.draw(st.integers(1, 5))):
        before = chain[-1]
        by = data.draw(st.sampled_from([ROOT, *"abcd"]))
        second = data.draw(st.sampled_from([None, *"abcd"]))
        names = data.draw(st.sets(st.sampled_from("abcd"), min_size=1))
        bare = next_record(chain, vault_id, managers(names), by, two_to_remove=data.draw(st.booleans()))
        record = signed_record(bare, vault_id, as_(by))
        if second is not None:
            record = with_second(record, vault_id, second, as_(second))
        chain = (*chain, record)
        binding = before.two_to_remove and len(before.managers) > 1 and by != ROOT
        signer_is_known = by == ROOT or by in before.managers
        pair_is_good = second in before.managers and second != by
        is_good = is_good and signer_is_known and (pair_is_good if binding else second is None)
    if is_good:
        verify_chain(chain, vault_id, root.signing_public)
        assert tuple(decode_record(encode_record(record)) for record in chain) == chain
    else:
        with pytest.raises(Damaged, match="vault_forged"):
            verify_chain(chain, vault_id, root.signing_public)
