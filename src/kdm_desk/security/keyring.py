"""The unlocked vault: one login's keys in memory, and what she may change in the header with them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kdm_desk.core.access import Actor, Compartment
from kdm_desk.core.errors import UserError, WrongKey
from kdm_desk.security.canonical import forged
from kdm_desk.security.deliveries import Delivery, acceptable
from kdm_desk.security.edits import Place
from kdm_desk.security.handing import Handed, owed, with_owed_paid
from kdm_desk.security.header import (
    Header,
    check_pins,
    encode_header,
    parse_header,
    read_header,
    verify_header,
    write_header,
)
from kdm_desk.security.key_file import KeyFile
from kdm_desk.security.opened import OpenedKeys, add_delivered_keys, open_statement_keys
from kdm_desk.security.passphrase import check_new, normalise
from kdm_desk.security.primitives import (
    SIGNATURE_BYTES,
    is_signed,
    open_sealed_box,
    seal_to,
    sign,
    sign_digest,
)
from kdm_desk.security.slots import Slot, SlotSecrets, Wrapping, make_slot
from kdm_desk.security.statement import Statement, UserRow
from kdm_desk.security.tries import FailedTries

_OWN_CONTEXT = b"kdm-desk/own/1"


class Unlocked:
    """What a login holds from unlock to `forget`. Use it from one thread at a time."""

    def __init__(
        self, place: Place, header: Header, user_id: str, secrets: SlotSecrets, wrapping: Wrapping
    ) -> None:
        """Believe `header` on the word of the slot's own secrets, then open every key sealed to this login.

        Raises Damaged('vault_forged') or Damaged('vault_rolled_back').
        """
        verify_header(header, secrets.root_public_key)
        check_pins(header, secrets.pins)
        self._place = place
        self._header = header
        self._user_id = user_id
        self._secrets = secrets
        self._wrapping = wrapping
        row = self.user
        if (row.box_public_key, row.signing_public_key) != (
            secrets.keys.box_public,
            secrets.keys.signing_public,
        ):
            raise forged("slot_keys")
        self._keys = OpenedKeys()
        self._deliveries: tuple[Delivery, ...] = ()
        self.ignored_deliveries = self._open_keys()
        self.require_ready_to_rekey: Callable[[], None] = _always_ready
        self.handed: tuple[Handed, ...] = ()
        self.failed_tries: tuple[FailedTries, ...] = ()
        self.tries_were_damaged = False

    @property
    def place(self) -> Place:
        return self._place

    @property
    def vault_id(self) -> str:
        return self._header.vault_id

    @property
    def statement(self) -> Statement:
        return self._header.statement.content

    @property
    def statement_hash(self) -> str:
        """64 hex digits; the database keeps it with the version to notice an older header."""
        return self._header.statement.hash.hex()

    @property
    def header(self) -> Header:
        return self._header

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """Those of the header that are not planted."""
        return self._deliveries

    @property
    def held_keys(self) -> OpenedKeys:
        """The keys themselves, for the next statement; they change with every `commit`."""
        return self._keys

    @property
    def user(self) -> UserRow:
        """Her row in the statement, the only place roles are read from."""
        row = self.statement.user(self._user_id)
        if row is None:
            raise forged("slot_of_nobody")
        return row

    @property
    def actor(self) -> Actor:
        row = self.user
        return Actor(row.user_id, row.login_name, row.role, row.staff_id)

    @property
    def slot_revision(self) -> int:
        """How often she wrote her slot; the database may keep it to notice a slot with an old passphrase."""
        return self._own_slot().revision

    @property
    def passphrase_is_temporary(self) -> bool:
        """Somebody else chose it; ask her for a new one."""
        return self._secrets.temporary

    @property
    def signing_public_key(self) -> bytes:
        return self._secrets.keys.signing_public

    def sign(self, message: bytes) -> bytes:
        """Ed25519 (64 bytes) over a 32-byte hash, as the audit needs it; other lengths raise ValueError."""
        return sign_digest(self._secrets.keys.signing_seed, message)

    def seal_to_self(self, plaintext: bytes) -> bytes:
        """A SealedBox to her own key. Anybody could make one, so her signature lies in it."""
        keys = self._secrets.keys
        return seal_to(keys.box_public, sign(keys.signing_seed, _OWN_CONTEXT, plaintext) + plaintext)

    def open_box(self, sealed: bytes) -> bytes | None:
        """What anybody sealed to her public key; None for others' boxes. Who sealed it is for the caller to check."""
        return open_sealed_box(self._secrets.keys.box_private, sealed)

    def open_own(self, sealed: bytes) -> bytes | None:
        """What she sealed to herself; None for others' boxes, altered ones, and those from before a recovery."""
        keys = self._secrets.keys
        opened = open_sealed_box(keys.box_private, sealed)
        if opened is None:
            return None
        signature, plaintext = opened[:SIGNATURE_BYTES], opened[SIGNATURE_BYTES:]
        return plaintext if is_signed(keys.signing_public, _OWN_CONTEXT, plaintext, signature) else None

    @property
    def database_key(self) -> bytes:
        """32 bytes, of the newest epoch; while `header.transition` is set the file may have an older one still."""
        return bytes(self._keys.database[max(self._keys.database)])

    @property
    def database_keys(self) -> dict[int, bytes]:
        """All epochs; more than one only while a re-keying is under way."""
        return {epoch: bytes(key) for epoch, key in self._keys.database.items()}

    @property
    def compartment_keys(self) -> Mapping[Compartment, Mapping[int, bytes]]:
        """The epochs of every compartment she can open."""
        return {
            compartment: {epoch: bytes(key) for epoch, key in ring.items()}
            for compartment, ring in self._keys.compartments.items()
        }

    def settle(self) -> None:
        """After unlocking: hand on keys to granted logins, take over those handed to her, raise her pins.

        Writes the header only if something changed.
        """
        debts = owed(self.statement, self._deliveries, self._keys, self._user_id)
        by = self._user_id, self._secrets.keys
        paid = with_owed_paid(self.statement, self._deliveries, self._keys, debts, by)
        header = replace(self._header, deliveries=paid)
        if header != self._header or self._secrets.pins != header.pins:
            self.commit(header)
        self.handed = tuple(item for item, _ in debts if item.user_id != self._user_id)

    def change_passphrase(self, current: str, new: str) -> None:
        """Put her keys under a new passphrase. Raises WrongKey('passphrase_wrong') and what check_new raises."""
        phrase = check_new(new)
        self._require_passphrase(current)
        fresh = Wrapping.fresh(self._place.deriver, phrase, self._wrapping.key_file)
        self.commit(self._header, replace(self._secrets, temporary=False), fresh)

    def choose_passphrase(self, new: str) -> None:
        """Put her keys under a passphrase of her own in place of the one that somebody chose for her.

        Raises UserError('passphrase_not_temporary'), UserError('passphrase_same') and what check_new raises.
        """
        if not self._secrets.temporary:
            raise UserError("passphrase_not_temporary")
        phrase = check_new(new)
        if self._wrapping.is_of(self._place.deriver, phrase):
            raise UserError("passphrase_same")
        fresh = Wrapping.fresh(self._place.deriver, phrase, self._wrapping.key_file)
        self.commit(self._header, replace(self._secrets, temporary=False), fresh)

    @property
    def key_file(self) -> KeyFile | None:
        """The key file that her passphrase goes with; see key_file_use.py for what can be done with it."""
        return self._wrapping.key_file

    def rewrap(self, current: str, key_file: KeyFile | None) -> None:
        """Put her keys under the same passphrase with another key file, or with none.

        Raises WrongKey('passphrase_wrong').
        """
        self._require_passphrase(current)
        fresh = Wrapping.fresh(self._place.deriver, normalise(current), key_file)
        self.commit(self._header, wrapping=fresh)

    def _require_passphrase(self, typed: str) -> None:
        if not self._wrapping.is_of(self._place.deriver, normalise(typed)):
            raise WrongKey("passphrase_wrong")

    def database_keys_in(self, header_bytes: bytes) -> dict[int, bytes]:
        """The database keys by epoch that another header of this vault, as in a backup, holds for her.

        Raises WrongKey('backup_key_wrong') for another vault's header or one that knows her not, and Damaged for a
        forged one. An old header is no offence here.
        """
        other = parse_header(header_bytes)
        if other.vault_id != self.vault_id:
            raise WrongKey("backup_key_wrong")
        verify_header(other, self._secrets.root_public_key)
        keys = self._secrets.keys
        row = other.statement.content.user(self._user_id)
        if row is None or row.box_public_key != keys.box_public:
            raise WrongKey("backup_key_wrong")
        opened = open_statement_keys(other.statement.content, self._user_id, keys.box_private)
        if not opened.database:
            raise WrongKey("backup_key_wrong")
        return {epoch: bytes(key) for epoch, key in opened.database.items()}

    def forget(self) -> None:
        """Wipe the keys that lie in memory of our own; the process should end soon after."""
        self._keys.wipe()
        self._wrapping.key[:] = bytes(len(self._wrapping.key))

    def sign_header(self, context: bytes, body: bytes) -> bytes:
        """Her signature under what becomes part of the header: a statement, an authority record."""
        return sign(self._secrets.keys.signing_seed, context, body)

    def _open_keys(self) -> tuple[Delivery, ...]:
        """Take every key out of the header that is sealed or delivered to her; the deliveries that are no good."""
        private, deliveries = self._secrets.keys.box_private, self._header.deliveries
        opened = open_statement_keys(self.statement, self._user_id, private)
        accepted = acceptable(deliveries, self.statement)
        refused = add_delivered_keys(opened, self.statement, accepted, self._user_id, private)
        self._keys.wipe()
        self._keys = opened
        self._deliveries = tuple(item for item in accepted if item not in refused)
        return tuple(item for item in deliveries if item not in self._deliveries)

    def _own_slot(self) -> Slot:
        slot = self._header.slot_of(self._user_id)
        if slot is None:
            raise forged("slot_of_nobody")
        return slot

    def commit(
        self, header: Header, secrets: SlotSecrets | None = None, wrapping: Wrapping | None = None
    ) -> None:
        """Write `header` with her own slot pinned to it; memory follows only once it is on the disk: keys that the
        header takes from her are gone, those it gives her are there.

        Nothing is written that this program would refuse to open, nor over a file that changed meanwhile:
        UserError('header_changed').
        """
        if read_header(self._place.folder) != self._header:
            raise UserError("header_changed")
        pinned = replace(secrets or self._secrets, pins=header.pins)
        wrapping = wrapping or self._wrapping
        slot = make_slot(self._user_id, self.slot_revision + 1, pinned, wrapping)
        complete = replace(header, slots=header.slots_with(slot))
        verify_header(parse_header(encode_header(complete)), pinned.root_public_key)
        write_header(self._place.folder, complete)
        self._header, self._secrets, self._wrapping = complete, pinned, wrapping
        self._open_keys()


def _always_ready() -> None:
    """Where no desk is open there is nobody to wait for."""
