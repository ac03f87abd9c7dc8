"""The end of the record as a login vouches for it: what a month's sheet holds."""

from dataclasses import dataclass

from kdm_desk.security.audit import AuditHead, Signer
from kdm_desk.security.canonical import canonical
from kdm_desk.security.primitives import digest, is_signed_digest

_PURPOSE = b"kdm-audit-head-1"


@dataclass(frozen=True)
class SignedHead:
    """A head, and the signature of the login that read it, with the public key that checks it."""

    vault_id: str
    head: AuditHead
    signing_key: bytes
    signature: bytes

    def is_genuine(self) -> bool:
        return is_signed_digest(self.signing_key, _message(self.vault_id, self.head), self.signature)


def sign_head(signer: Signer, vault_id: str, head: AuditHead) -> SignedHead:
    """Vouch for a head. The message is a 32-byte hash of its own purpose, which no row's hash is."""
    signature = signer.sign(_message(vault_id, head))
    return SignedHead(vault_id, head, signer.signing_public_key, signature)


def _message(vault_id: str, head: AuditHead) -> bytes:
    return digest(_PURPOSE, canonical({"vault_id": vault_id, "sequence": head.sequence, "hash": head.hash}))
