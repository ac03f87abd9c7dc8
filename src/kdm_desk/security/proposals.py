"""Proposals: what one manager asks another to confirm, with the authority record that both of them sign."""

from dataclasses import dataclass
from enum import StrEnum

from kdm_desk.core.access import Role
from kdm_desk.core.clock import parse_instant
from kdm_desk.security.authority import AuthorityRecord, decode_record, encode_record
from kdm_desk.security.canonical import Fields, canonical, damaged, to_base64
from kdm_desk.security.primitives import SIGNATURE_BYTES, digest

CONTEXT = b"kdm-desk/proposal/1"
MOST_PROPOSALS = 50
_NAMES = ("act", "user_id", "role", "recipient", "created_at", "record", "signature")


class Act(StrEnum):
    """What is to happen once the other manager says yes."""

    REMOVE = "remove"
    SUSPEND = "suspend"
    CHANGE_ROLE = "change_role"
    END_RULE = "end_rule"
    NEW_SHEET = "new_sheet"


ABOUT_SOMEBODY = frozenset({Act.REMOVE, Act.SUSPEND, Act.CHANGE_ROLE})


@dataclass(frozen=True)
class Proposal:
    """`record` carries the proposer's signature and follows the chain as it was; `signature` is hers over the rest.

    `user_id` is whom it is about, `role` what she is to become, `recipient` the new sheet's public age text.
    """

    act: Act
    user_id: str | None
    role: Role | None
    recipient: str | None
    created_at: str
    record: AuthorityRecord
    signature: bytes = b""

    @property
    def proposed_by(self) -> str:
        """The manager's user id."""
        return self.record.signed_by

    def body(self, vault_id: str) -> bytes:
        """What the proposer signs: the act, and the record by its hash."""
        record_hash = to_base64(self.record.hash(vault_id))
        return canonical(
            {"kind": "proposal", "vault_id": vault_id, **_encode_act(self), "record": record_hash}
        )

    def id(self, vault_id: str) -> str:
        """What tells it from every other; 64 hex digits."""
        return digest(b"kdm-desk-proposl", self.body(vault_id)).hex()


def _encode_act(proposal: Proposal) -> dict[str, object]:
    return {
        "act": proposal.act.value,
        "user_id": proposal.user_id,
        "role": proposal.role.value if proposal.role else None,
        "recipient": proposal.recipient,
        "created_at": proposal.created_at,
    }


def encode_proposal(proposal: Proposal) -> dict[str, object]:
    return {
        **_encode_act(proposal),
        "record": encode_record(proposal.record),
        "signature": to_base64(proposal.signature),
    }


def decode_proposal(item: object) -> Proposal:
    """One proposal; whether it may be believed is asked where it is shown and confirmed."""
    fields = Fields(item, "proposals", _NAMES)
    role_text = fields.optional_text("role")
    created_at = fields.text("created_at", 27)
    try:
        act, role = Act(fields.text("act")), None if role_text is None else Role(role_text)
        parse_instant(created_at)
    except ValueError:
        raise damaged("proposals") from None
    proposal = Proposal(
        act=act,
        user_id=fields.optional_text("user_id"),
        role=role,
        recipient=fields.optional_text("recipient"),
        created_at=created_at,
        record=decode_record(fields.value("record")),
        signature=fields.binary("signature", SIGNATURE_BYTES),
    )
    about_somebody = act in ABOUT_SOMEBODY
    if about_somebody != (proposal.user_id is not None) or (act is Act.CHANGE_ROLE) != (role is not None):
        raise damaged("proposals.act")
    if (act is Act.NEW_SHEET) != (proposal.recipient is not None) or proposal.record.second is not None:
        raise damaged("proposals.act")
    return proposal
