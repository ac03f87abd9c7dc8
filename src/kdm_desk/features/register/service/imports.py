"""Taking an earlier register in: a trial, the import itself in one transaction, and its undoing as a whole."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import to_local
from kdm_desk.core.errors import Cancelled, UserError
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.repository import codes, finding
from kdm_desk.features.register import repository
from kdm_desk.features.register.model import (
    Column,
    Duplicates,
    Entry,
    Fate,
    ImportRun,
    Mapped,
    Problem,
    Report,
    Table,
    Verdict,
    recognised,
    to_remember,
)
from kdm_desk.features.register.service.checking import Vocabulary, check_rows
from kdm_desk.security.desk import Desk
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Reader, Transaction

MAPPING_SETTING = "import_columns"
DEFAULT_CHANNEL = "in_person"
_STEP_ROWS = 200

GoOn = Callable[[float], bool]
"""Gets how far the work is, 0.0 to 1.0; answers whether to go on."""


@dataclass(frozen=True)
class Order:
    """How a table is to be taken in. `decided` overrides single rows: a person's id to join, or "" for a new file."""

    mapped: Mapped
    duplicates: Duplicates = Duplicates.JOIN
    default_channel: str = DEFAULT_CHANNEL
    decided: Mapping[int, str] = field(default_factory=dict)


class _Fates:
    """Decides row after row, remembering whom the rows before have made."""

    def __init__(self, reader: Reader, order: Order) -> None:
        self._reader, self._order = reader, order
        self._by_identity: dict[str, int] = {}
        self._by_name: dict[tuple[str, object], int] = {}

    def decide(self, entry: Entry, problem: Problem | None) -> Verdict:
        name = f"{entry.details.given_names} {entry.details.surname}".strip()
        if problem is not None:
            return Verdict(entry.row, Fate.REFUSED, name, problem)
        person_id = self._order.decided.get(entry.row)
        if person_id is not None:
            fate = Fate.JOINED if person_id else Fate.CREATED
            verdict = Verdict(entry.row, fate, name, person_id=person_id)
        else:
            verdict = self._by_rule(entry, name)
        if verdict.fate is Fate.CREATED:
            self._remember(entry)
        return verdict

    def _by_rule(self, entry: Entry, name: str) -> Verdict:
        policy = self._order.duplicates
        if policy is Duplicates.NEW:
            return Verdict(entry.row, Fate.CREATED, name)
        earlier_row = self._earlier_row(entry)
        found = [] if earlier_row else repository.files_like(self._reader, entry)
        if not found and not earlier_row:
            return Verdict(entry.row, Fate.CREATED, name)
        if policy is Duplicates.ASK_NONE:
            return Verdict(entry.row, Fate.REFUSED, name, Problem("register_file_exists"))
        if len(found) > 1:
            return Verdict(entry.row, Fate.REFUSED, name, Problem("register_several_files"))
        return Verdict(
            entry.row, Fate.JOINED, name, person_id=found[0] if found else "", joins_row=earlier_row or 0
        )

    def _earlier_row(self, entry: Entry) -> int | None:
        if entry.identity:
            return self._by_identity.get(entry.identity.value) or (
                None if self._by_name.get(_key(entry)) is None else self._nameless_match(entry)
            )
        return self._by_name.get(_key(entry))

    def _nameless_match(self, entry: Entry) -> int | None:
        """The earlier row of the same name and birth, unless its identity number is another."""
        row = self._by_name[_key(entry)]
        return None if row in self._by_identity.values() else row

    def _remember(self, entry: Entry) -> None:
        if entry.identity:
            self._by_identity.setdefault(entry.identity.value, entry.row)
        if entry.folded_name and entry.details.birth_date:
            self._by_name.setdefault(_key(entry), entry.row)


def _key(entry: Entry) -> tuple[str, object]:
    return entry.folded_name, entry.details.birth_date


class ImportService:
    """What a manager or supervisor does with the register that was kept before this desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def recognise(self, table: Table) -> dict[int, Column]:
        """What its columns mean, as chosen the last time or by their Turkish names."""
        with self._desk.read(Permission.IMPORT_REGISTER) as reader:
            return recognised(table.headings, setting(reader, MAPPING_SETTING, {}))

    def code_lists(self) -> CodeLists:
        with self._desk.read(Permission.IMPORT_REGISTER) as reader:
            return codes.read_all(reader)

    def preview(self, table: Table, order: Order, go_on: GoOn = lambda _fraction: True) -> list[Verdict]:
        """What would happen to each row, in order; nothing is written.

        Raises UserError('register_no_name_column') and Cancelled.
        """
        _require_sense(order)
        with self._desk.read(Permission.IMPORT_REGISTER) as reader:
            return [verdict for _, verdict in self._verdicts(reader, table, order, go_on)]

    def take_in(
        self, table: Table, order: Order, source: str, go_on: GoOn = lambda _fraction: True
    ) -> Report:
        """Take the whole table in, or nothing: one transaction, one audit entry that names every person.

        `source` is the file's name. A row that joins a file adds its application, and an old number, identity or
        telephone the file lacks; no answer given before is changed.

        Raises UserError('register_no_name_column'), and Cancelled where `go_on` says so.
        """
        _require_sense(order)
        with self._desk.change(Permission.IMPORT_REGISTER, "register.import") as tx:
            run_id = repository.insert_run(tx, source)
            refused: list[Verdict] = []
            counts = {Fate.CREATED: 0, Fate.JOINED: 0}
            made: dict[int, str] = {}
            for entry, verdict in self._verdicts(tx, table, order, go_on):
                if verdict.fate is Fate.REFUSED:
                    refused.append(verdict)
                    continue
                person_id = _write(tx, run_id, entry, verdict, made)
                counts[verdict.fate] += 1
                tx.touch("import", run_id, subjects=[person_id])
            repository.keep_refusals(tx, run_id, refused)
            set_setting(tx, MAPPING_SETTING, to_remember(table.headings, order.mapped))
            tx.touch("import", run_id, fields=[column.value for column in order.mapped.values()])
            tx.changed(Topic.PEOPLE, Topic.APPLICATIONS, Topic.SETTINGS)
        created, joined = counts[Fate.CREATED], counts[Fate.JOINED]
        return Report(created + joined + len(refused), created, joined, tuple(refused), run_id)

    def trial(self, table: Table, order: Order) -> Report:
        """The report `take_in` would give; nothing is written."""
        verdicts = self.preview(table, order)
        by_fate = [verdict.fate for verdict in verdicts]
        refused = tuple(verdict for verdict in verdicts if verdict.fate is Fate.REFUSED)
        return Report(len(verdicts), by_fate.count(Fate.CREATED), by_fate.count(Fate.JOINED), refused)

    def runs(self) -> list[ImportRun]:
        """Every import that was made, the newest first."""
        with self._desk.read(Permission.IMPORT_REGISTER) as reader:
            return repository.runs(reader)

    def undo(self, run_id: str, go_on: GoOn = lambda _fraction: True) -> int:
        """Take a whole import back; how many files went. Their numbers stay as void rows.

        Raises UserError('import_unknown'), ('import_undone_already'), or ('import_in_use', files=…) when something
        was written since in files that came with it; nothing is changed then.
        """
        with self._desk.change(Permission.IMPORT_REGISTER, "register.undo_import") as tx:
            run = repository.run_of(tx, run_id)
            if run is None:
                raise UserError("import_unknown")
            if run["undone_at"] is not None:
                raise UserError("import_undone_already")
            in_use = repository.in_use_since(tx, run_id)
            if in_use:
                raise UserError("import_in_use", files=len(in_use))
            rows = repository.rows_of(tx, run_id)
            repository.take_out_of_search(tx, rows)
            for place, row in enumerate(rows):
                _step(go_on, place, len(rows))
                repository.take_back(tx, row)
            repository.mark_undone(tx, run_id)
            tx.touch("import", run_id, subjects=[row["person_id"] for row in rows])
            tx.changed(Topic.PEOPLE, Topic.APPLICATIONS)
        return sum(row["outcome"] == Fate.CREATED.value for row in rows)

    def _verdicts(
        self, reader: Reader, table: Table, order: Order, go_on: GoOn
    ) -> Iterator[tuple[Entry, Verdict]]:
        words = Vocabulary.of(codes.read_all(reader), order.default_channel)
        now = to_local(self._desk.clock.now())
        fates = _Fates(reader, order)
        for place, (entry, problem) in enumerate(check_rows(table, order.mapped, words, now)):
            _step(go_on, place, len(table.rows))
            yield entry, fates.decide(entry, problem)


def _write(tx: Transaction, run_id: str, entry: Entry, verdict: Verdict, made: dict[int, str]) -> str:
    """Store one row; the person it belongs to."""
    person_id = verdict.person_id or made.get(verdict.joins_row, "")
    is_new = not person_id
    if is_new:
        person_id = made[entry.row] = repository.open_file(tx, entry)
    added = {} if is_new else repository.add_what_is_new(tx, person_id, entry)
    application_id, contact_id = repository.add_application(tx, person_id, entry)
    if not is_new:
        finding.refresh_entry(tx, person_id)
    tx.insert(
        "import_row",
        run_id=run_id,
        row=entry.row,
        outcome=verdict.fate.value,
        person_id=person_id,
        application_id=application_id,
        contact_id=contact_id,
        **added,
    )
    return person_id


def _require_sense(order: Order) -> None:
    if not {Column.GIVEN_NAMES, Column.SURNAME, Column.FULL_NAME} & set(order.mapped.values()):
        raise UserError("register_no_name_column")


def _step(go_on: GoOn, place: int, rows: int) -> None:
    if place % _STEP_ROWS == 0 and not go_on(place / max(rows, 1)):
        raise Cancelled
