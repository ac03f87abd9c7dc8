"""The recovery sheet: an age identity printed once, from which the vault's root signing key follows."""

import re
import secrets
from dataclasses import dataclass
from typing import Self

import pyrage

from kdm_desk.core.errors import WrongKey
from kdm_desk.security.age_file import check_age_header
from kdm_desk.security.canonical import Fields, canonical, damaged, forged, parse, to_base64
from kdm_desk.security.primitives import KEY_BYTES, digest, public_of_seed, sign

PREFIX = "AGE-SECRET-KEY-1"
GROUP_LENGTH = 6
_DATA_LENGTH = 58
_ROOT_SEED = b"kdm-desk-root-v1"
_PAYLOAD_NAMES = ("vault_id", "root_public_key", "box_private_key")


@dataclass(frozen=True, repr=False)
class Group:
    """A numbered piece of the identity as the sheet shows it after the prefix; numbers begin at 1."""

    number: int
    text: str


class RecoverySheet:
    """The holder of the sheet can open every key of the vault and sign as its root."""

    def __init__(self, identity: pyrage.x25519.Identity) -> None:
        self._identity = identity
        self._root_seed = digest(_ROOT_SEED, str(identity).encode("ascii"))

    @classmethod
    def generate(cls) -> Self:
        return cls(pyrage.x25519.Identity.generate())

    @classmethod
    def parse(cls, typed: str) -> Self:
        """The sheet behind a typed, pasted or scanned identity; spaces, case and line breaks do not matter.

        Lines that begin with # are comments, as in an age key file. Raises
        WrongKey('recovery_identity_mistyped') where the check letters do not fit.
        """
        lines = [line for line in typed.splitlines() if not line.lstrip().startswith("#")]
        data = re.sub(r"[^A-Z0-9]", "", "".join(lines).upper()).removeprefix(PREFIX.replace("-", ""))
        try:
            return cls(pyrage.x25519.Identity.from_str(PREFIX + data))
        except pyrage.IdentityError:
            raise WrongKey("recovery_identity_mistyped") from None

    @property
    def identity(self) -> str:
        """The secret text, one line of 74 characters that the `age` program takes as a key file."""
        return str(self._identity)

    @property
    def age_identity(self) -> pyrage.x25519.Identity:
        return self._identity

    @property
    def recipient(self) -> str:
        """The public age1… text that backups are encrypted to."""
        return str(self._identity.to_public())

    @property
    def root_public_key(self) -> bytes:
        return public_of_seed(self._root_seed)

    def sign(self, context: bytes, body: bytes) -> bytes:
        """As the vault's root."""
        return sign(self._root_seed, context, body)

    def wrap(self, vault_id: str, box_private_key: bytes) -> bytes:
        """An age file that only this sheet opens, with the recovery member's box key inside."""
        return wrap_for(self.recipient, self.root_public_key, vault_id, box_private_key)

    def unwrap(self, vault_id: str, wrapped: bytes) -> bytes:
        """The recovery member's box private key out of what `wrap` made.

        Raises WrongKey('recovery_identity_wrong') for another vault's sheet, Damaged for altered bytes.
        """
        check_age_header(wrapped, "header_damaged")
        try:
            payload = pyrage.decrypt(wrapped, [self._identity])
        except pyrage.DecryptError as refusal:
            if "No matching keys" in str(refusal):
                raise WrongKey("recovery_identity_wrong") from None
            raise damaged("recovery") from None
        fields = Fields(parse(payload, "recovery"), "recovery", _PAYLOAD_NAMES)
        if fields.text("vault_id") != vault_id or fields.binary("root_public_key") != self.root_public_key:
            raise forged("recovery")
        return fields.binary("box_private_key", KEY_BYTES)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The identity after its prefix in ten numbered groups of at most six characters."""
        data = self.identity.removeprefix(PREFIX)
        starts = range(0, _DATA_LENGTH, GROUP_LENGTH)
        return tuple(Group(number, data[at : at + GROUP_LENGTH]) for number, at in enumerate(starts, 1))

    def is_typed_back(self, number: int, typed: str) -> bool:
        """Whether `typed` is group `number`; spaces and case do not matter."""
        return "".join(typed.split()).upper() == self.groups[number - 1].text


def wrap_for(recipient: str, root_public_key: bytes, vault_id: str, box_private_key: bytes) -> bytes:
    """What RecoverySheet.wrap makes, by somebody who knows only the sheet's public parts."""
    payload = canonical(
        {
            "vault_id": vault_id,
            "root_public_key": to_base64(root_public_key),
            "box_private_key": to_base64(box_private_key),
        }
    )
    return bytes(pyrage.encrypt(payload, [pyrage.x25519.Recipient.from_str(recipient)]))


def groups_to_ask(count: int = 2) -> list[int]:
    """Which group numbers the set-up asks to type back, drawn by lot, in order."""
    number_of_groups = -(-_DATA_LENGTH // GROUP_LENGTH)
    return sorted(secrets.SystemRandom().sample(range(1, number_of_groups + 1), count))
