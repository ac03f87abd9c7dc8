"""Restricted files: who a woman is lies sealed, and stands in the tables only inside the work of those it names.

At the start of every unit of work the rows of the files this login may open are put back; before a change commits
they are taken out and sealed again, and a read ends without a trace. So no committed page ever holds them, and
every room of the program works for the file's own staff as it does for any other file.
"""

import contextlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kdm_desk.core.errors import Damaged, NotAllowed, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.security import audit, identity_rows
from kdm_desk.security.audit import told_fields
from kdm_desk.security.canonical import canonical
from kdm_desk.security.charter import (
    Charter,
    SignedCharter,
    charter_digest,
    emergency_logins,
    is_out_of_date,
    newest,
    successor,
)
from kdm_desk.security.identity_rows import Rows
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.primitives import (
    NONCE_BYTES,
    decrypt,
    encrypt,
    key_check,
    open_sealed_box,
    random_bytes,
    random_key,
)
from kdm_desk.security.statement import Statement
from kdm_desk.storage.connection import Connection
from kdm_desk.storage.transaction import Reader, Transaction, in_memory

_LIFTING, _HANDING = "file.lift", "file.hand_on"
_NAMING = ("file.restrict", "file.share", "file.withdraw", _HANDING, _LIFTING)
_LIST_NO = "list_no="


@dataclass(frozen=True, repr=False)
class Content:
    """What a restricted file keeps: why it is restricted, and the rows that tell who she is."""

    reason: str
    tables: Rows

    def encoded(self) -> bytes:
        return json.dumps({"reason": self.reason, "tables": self.tables}, ensure_ascii=False).encode()


@dataclass(frozen=True, repr=False)
class OpenFile:
    """A restricted file as this login can open it."""

    person_id: str
    charter: Charter
    key: bytes
    content: Content

    def names(self, user_id: str) -> bool:
        """Whether the login is one of those the file is limited to, not only there for emergencies."""
        return user_id in self.charter.members


def refuse_strangers(reader: Reader, subjects: Iterable[str]) -> None:
    """Raise NotAllowed('file_restricted') if one of these persons is restricted to others than the login here, and
    Damaged('restricted_file_damaged') where the file names this login but does not open.

    The desk asks this for every view and every change, so that no service can forget it.
    """
    wanted = set(subjects)
    if wanted & reader.damaged:
        raise Damaged("restricted_file_damaged")
    if wanted & reader.closed:
        raise NotAllowed("file_restricted")


def is_closed_to(reader: Reader, person_id: str) -> bool:
    """Whether the file is restricted and the login here is not among those it names."""
    return person_id in reader.closed


class RestrictedFiles:
    """The restricted files of one open desk, as far as its login may open them. Opened ones stay in memory."""

    def __init__(self, unlocked: Unlocked | None) -> None:
        """Without an opened header (`unlocked` None) every restricted file is closed."""
        self._unlocked = unlocked
        self._known: dict[str, tuple[object, OpenFile | None]] = {}
        self._emergencies: dict[str, str] = {}
        self._open: dict[str, OpenFile] = {}
        self._put_back: dict[str, OpenFile] = {}
        self._damaged: set[str] = set()

    # What the desk does around every unit of work

    def mine(self, reader: Reader) -> list[OpenFile]:
        """The files this login may open now."""
        rows = reader.all(
            "SELECT f.person_id, f.sealing, (SELECT max(c.version) FROM restricted_charter AS c "
            "WHERE c.person_id = f.person_id) AS version FROM restricted_file AS f ORDER BY f.person_id"
        )
        found = [self._looked_up(reader, row["person_id"], (row["sealing"], row["version"])) for row in rows]
        return [file for file in found if file is not None]

    def put_back(self, tx: Transaction, files: Iterable[OpenFile]) -> None:
        """Let the rows of these files stand in the tables until `seal_again` or the end of a read."""
        self._open = {file.person_id: file for file in files}
        self._put_back = dict(self._open)
        for file in self._open.values():
            identity_rows.put_back(tx, file.content.tables)

    def mark(self, reader: Reader, files: Iterable[OpenFile]) -> None:
        """Tell the reader whose files are open to it and whose are closed."""
        mine = {file.person_id for file in files}
        opened: set[str] = set()
        closed: set[str] = set()
        for row in reader.all("SELECT person_id, file_id FROM restricted_person"):
            (opened if row["file_id"] in mine else closed).add(row["person_id"])
        reader.opened, reader.closed = frozenset(opened), frozenset(closed)
        reader.damaged = frozenset(self._damaged) & reader.closed

    @contextlib.contextmanager
    def open_in(self, tx: Transaction, connection: Connection) -> Iterator[None]:
        """Around a change: this login's files stand in the tables, and are sealed again at its end."""
        files = self.mine(tx)
        self.mark(tx, files)
        with in_memory(connection) if files else contextlib.nullcontext():
            self.put_back(tx, files)
            yield
            for file in self._open.values():
                self._seal(tx, file)

    # What is done with a file; always inside a change of the desk

    def begin(self, tx: Transaction, person_id: str, reason: str, member_ids: Iterable[str]) -> None:
        """Restrict the file to these logins and the one at the desk: sealed when the change ends."""
        unlocked, key = self._keys, random_key()
        members = [unlocked.user.user_id, *member_ids]
        charter = successor(unlocked.statement, person_id, None, key, members)
        tx.insert(
            "restricted_file",
            person_id=person_id,
            since=tx.now,
            user_id=tx.actor.user_id,
            sealing=new_id(),
            sealed=b"",
        )
        self._insert_charter(tx, charter)
        self._open[person_id] = OpenFile(person_id, charter, key, Content(reason, {}))

    def end(self, tx: Transaction, person_id: str) -> None:
        """Lift the restriction: her rows stay in the tables as they stand in this change."""
        self.required(person_id)
        del self._open[person_id]
        for table, column in (
            ("restricted_person", "file_id"),
            ("restricted_charter", "person_id"),
            ("restricted_file", "person_id"),
        ):
            tx.execute(f"DELETE FROM {table} WHERE {column} = ?", (person_id,))

    def name_members(
        self, tx: Transaction, person_id: str, member_ids: Iterable[str], shared_now: Iterable[str] = ()
    ) -> None:
        """Limit the file to exactly these logins. With somebody gone it has a new key from now on.

        `shared_now` are those to whom it is given with the keys they have now. Raises UserError
        ('file_not_restricted'), NotAllowed('file_restricted') for one who is not among those the file names.
        """
        file, statement = self.required(person_id), self._keys.statement
        if not file.names(tx.actor.user_id):
            raise NotAllowed("file_restricted")
        active = {row.user_id for row in statement.active_users()}
        entitled = {row.user_id for row in emergency_logins(statement)}
        wanted = sorted(active.intersection(member_ids))
        nobody_left = set(file.charter.members) <= set(wanted) and set(file.charter.emergency) <= entitled
        key = file.key if nobody_left else random_key()
        charter = successor(statement, person_id, file.charter, key, wanted, shared_now)
        tx.execute(
            "DELETE FROM restricted_charter WHERE person_id = ? AND version >= ?",
            (person_id, charter.version),
        )
        self._insert_charter(tx, charter)
        self._open[person_id] = replace(file, charter=charter, key=key)

    def rescue(self, tx: Transaction, statement: Statement, recovery_private_key: bytes) -> None:
        """With the recovery sheet: begin the lists of the files anew that this login, with new keys, would have lost.

        `statement` is the one the lists were written under, the key recovery's own. Those a list names stay named;
        the login at the desk is among them again if she was, or for emergencies if her role has them. Leaves a row
        of its own in the record where a list was written.
        """
        rescued = []
        for row in tx.all("SELECT person_id, sealed FROM restricted_file"):
            person_id = row["person_id"]
            charter = newest(statement, person_id, _kept_charters(tx, person_id))
            key = None if charter is None else open_sealed_box(recovery_private_key, charter.recovery.box)
            if charter is None or key is None or key_check(key) != charter.check:
                continue
            content = _opened_content(charter, key, bytes(row["sealed"]))
            fresh = self._begun_anew(person_id, charter, random_key())
            if content is None or fresh is None:
                continue
            tx.execute("DELETE FROM restricted_charter WHERE person_id = ?", (person_id,))
            self._insert_charter(tx, fresh[0])
            _keep_sealed(tx, *fresh, content)
            rescued.append(person_id)
        if rescued:
            tx.touch("person", rescued[0], subjects=rescued, fields=["members"])
            audit.append(tx, self._keys, _HANDING)

    def _begun_anew(self, person_id: str, old: Charter, key: bytes) -> tuple[Charter, bytes] | None:
        """A first list with the members of `old`; None where the login at the desk would not be on it."""
        statement, me = self._keys.statement, self._keys.user.user_id
        kept = {who: holder.key for who, holder in old.members.items() if who != me}
        unchanged = [
            row.user_id for row in statement.active_users() if kept.get(row.user_id) == row.box_public_key
        ]
        members = [*unchanged, me] if me in old.members else unchanged
        charter = successor(statement, person_id, None, key, members)
        return (charter, key) if me in charter.members or me in charter.emergency else None

    def required(self, person_id: str) -> OpenFile:
        """The restricted file, open in this unit of work. Raises UserError('file_not_restricted')."""
        if person_id not in self._open:
            raise UserError("file_not_restricted")
        return self._open[person_id]

    def opened(self, reader: Reader, person_id: str) -> OpenFile | None:
        """The file, if it is restricted and open to this login."""
        return next((file for file in self.mine(reader) if file.person_id == person_id), None)

    def is_out_of_date(self, file: OpenFile) -> bool:
        """Whether a member is gone, or others than before may open the file in an emergency."""
        return is_out_of_date(self._keys.statement, file.charter)

    @contextlib.contextmanager
    def breaking_glass(self, person_id: str, until: str) -> Iterator[None]:
        """Open the file to this login until the instant `until`, in memory alone; not if the block fails."""
        self._emergencies[person_id] = until
        try:
            yield
        except BaseException:
            del self._emergencies[person_id]
            raise

    # Parts

    @property
    def _keys(self) -> Unlocked:
        if self._unlocked is None:
            raise UserError("no_header")
        return self._unlocked

    def _looked_up(self, reader: Reader, person_id: str, state: tuple[object, ...]) -> OpenFile | None:
        """Opened once, and again only when the file or the right to it has changed."""
        in_emergency = self._emergencies.get(person_id, "") > reader.now
        known = self._known.get(person_id)
        if known is not None and known[0] == (*state, in_emergency):
            return known[1]
        file = self._opened_with_own_key(reader, person_id, in_emergency)
        self._known[person_id] = ((*state, in_emergency), file)
        return file

    def _opened_with_own_key(self, reader: Reader, person_id: str, in_emergency: bool) -> OpenFile | None:
        if self._unlocked is None:
            return None
        statement, me = self._unlocked.statement, self._unlocked.user.user_id
        kept = _kept_charters(reader, person_id)
        charter = newest(statement, person_id, kept)
        if charter is None:
            return None
        holder = charter.members.get(me) or (charter.emergency.get(me) if in_emergency else None)
        key = None if holder is None else self._unlocked.open_box(holder.box)
        if key is None or key_check(key) != charter.check:
            return None
        sealed = reader.value("SELECT sealed FROM restricted_file WHERE person_id = ?", (person_id,))
        content = _opened_content(charter, key, bytes(sealed))
        if content is None or not _stands_in_record(reader, charter, kept):
            self._damaged.add(person_id)
            return None
        self._damaged.discard(person_id)
        return OpenFile(person_id, charter, key, content)

    def _insert_charter(self, tx: Transaction, charter: Charter) -> None:
        body = charter.body()
        tx.fields.add(f"{_LIST_NO}{charter.version}")
        tx.insert(
            "restricted_charter",
            person_id=charter.person_id,
            version=charter.version,
            body=body,
            user_id=tx.actor.user_id,
            signature=self._keys.sign(charter_digest(body)),
        )

    def _seal(self, tx: Transaction, file: OpenFile) -> None:
        """Take her rows out of the tables again; written anew only where they or the key are not as before."""
        people = identity_rows.family_of(tx, file.person_id)
        _keep_people(tx, file.person_id, people)
        content = Content(file.content.reason, identity_rows.take_out(tx, people))
        before = self._put_back.get(file.person_id)
        if before is not None and before.key == file.key and before.content.encoded() == content.encoded():
            return
        _keep_sealed(tx, file.charter, file.key, content)


def _kept_charters(reader: Reader, person_id: str) -> list[SignedCharter]:
    rows = reader.all(
        "SELECT body, user_id, signature FROM restricted_charter WHERE person_id = ? ORDER BY version",
        (person_id,),
    )
    return [SignedCharter(bytes(row["body"]), row["user_id"], bytes(row["signature"])) for row in rows]


def _stands_in_record(reader: Reader, charter: Charter, kept: Iterable[SignedCharter]) -> bool:
    """Whether the last row of the record about who may open her file is that list's, by its signer.

    Else somebody put an older list back, or began one of her own in its place, so that the members would go on
    writing under a key she has. Rows from before lists had numbers are believed.
    """
    marks = ", ".join("?" * len(_NAMING))
    row = reader.one(
        "SELECT a.action, a.user_id, a.fields FROM audit_subject AS s JOIN audit AS a ON a.sequence = s.sequence "
        f"WHERE s.person_id = ? AND a.action IN ({marks}) ORDER BY s.sequence DESC LIMIT 1",
        (charter.person_id, *_NAMING),
    )
    if row is None or row["action"] == _LIFTING:
        return False
    told = [name for name in told_fields(row["fields"]) if name.startswith(_LIST_NO)]
    body = charter.body()
    by_signer = any(item.body == body and item.user_id == row["user_id"] for item in kept)
    return not told or (told == [f"{_LIST_NO}{charter.version}"] and by_signer)


def _keep_people(tx: Transaction, person_id: str, people: list[str]) -> None:
    known = tx.all("SELECT person_id FROM restricted_person WHERE file_id = ?", (person_id,))
    if {row["person_id"] for row in known} == set(people):
        return
    tx.execute("DELETE FROM restricted_person WHERE file_id = ?", (person_id,))
    tx.execute_many(
        "INSERT INTO restricted_person (person_id, file_id) VALUES (?, ?)",
        [(one, person_id) for one in people],
    )


def _keep_sealed(tx: Transaction, charter: Charter, key: bytes, content: Content) -> None:
    tx.execute(
        "UPDATE restricted_file SET sealing = ?, sealed = ? WHERE person_id = ?",
        (new_id(), _sealed_content(charter, key, content), charter.person_id),
    )


def _sealed_content(charter: Charter, key: bytes, content: Content) -> bytes:
    """Nonce and XChaCha20-Poly1305 ciphertext under the file's key."""
    nonce = random_bytes(NONCE_BYTES)
    return nonce + encrypt(key, nonce, content.encoded(), _associated(charter))


def _opened_content(charter: Charter, key: bytes, sealed: bytes) -> Content | None:
    """None where the bytes were altered or belong elsewhere."""
    plaintext = decrypt(key, sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _associated(charter))
    if plaintext is None:
        return None
    fields = json.loads(plaintext)
    return Content(fields["reason"], fields["tables"])


def _associated(charter: Charter) -> bytes:
    return canonical(
        {
            "organisation": charter.vault_id,
            "table": "restricted_file",
            "row": charter.person_id,
            "field": "sealed",
            "epoch": charter.epoch,
        }
    )
