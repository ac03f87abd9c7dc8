"""Backups from the desk: when one is due, making it beside other work, the record of it, verifying."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import to_local
from kdm_desk.core.errors import Cancelled, FieldError, MediumLost, UserError, WrongKey
from kdm_desk.features.backup import repository
from kdm_desk.features.backup.model import (
    FEWEST_KEPT,
    MOST_FURTHER_RECIPIENTS,
    MOST_KEPT,
    BackupResult,
    BackupRun,
    BackupSettings,
    Outcome,
    VerifyReport,
    dated_name,
    is_dated_name,
    is_due,
    to_prune,
)
from kdm_desk.features.backup.service import age_stream
from kdm_desk.features.backup.service.making import Source, make_backup
from kdm_desk.features.backup.service.media import Opener, Step, open_new, part_of, remove_quietly, unwatched
from kdm_desk.features.backup.service.opening import prove
from kdm_desk.features.backup.service.verify import verify
from kdm_desk.security import audit_check
from kdm_desk.security.desk import Desk
from kdm_desk.security.header import parse_header
from kdm_desk.storage.transaction import Reader

_MOST_RUNS, _NEWEST_RUNS = 2_000, 100
_WRITE_SHARE = 0.8


@dataclass(frozen=True)
class BackupJob:
    """Everything a backup needs, decided on the database thread; `perform` does it on any other.

    `folder_kept` is None for a backup under a name of the user's own, which is left alone ever after. Otherwise
    `target` is the folder that gets a new dated name.
    """

    source: Source
    target: Path
    recipients: tuple[str, ...]
    identity: str = field(repr=False)
    now: datetime
    folder_kept: int | None = None
    earlier: tuple[Path, ...] = ()


@dataclass(frozen=True)
class BackupOverview:
    """What the screens show: settings, the newest tries, the last that went well, and the present instant."""

    settings: BackupSettings
    runs: list[BackupRun]
    last: BackupRun | None
    now: datetime


def perform(job: BackupJob, step: Step = unwatched, opener: Opener = open_new) -> BackupResult:
    """Write the backup; one with a dated name is read back before older ones beyond the number kept are removed.

    Raises what making.make_backup raises, and MediumLost('backup_not_proven') when it does not read back: it is
    taken away then, and no older one is touched.
    """
    if job.folder_kept is None:
        return make_backup(job.source, job.recipients, job.target, job.now, step, opener)
    target = _free_name(job)
    writing = part_of(step, 0.0, _WRITE_SHARE)
    result = make_backup(job.source, job.recipients, target, job.now, writing, opener)
    try:
        prove(target, job.identity, part_of(step, _WRITE_SHARE, 1.0))
    except UserError:
        remove_quietly(target)
        raise MediumLost("backup_not_proven") from None
    except Cancelled:
        remove_quietly(target)
        raise
    standing = [str(path) for path in (target, *job.earlier) if path.is_file()]
    for path in to_prune(standing, job.folder_kept):
        remove_quietly(Path(path))
    return result


def _free_name(job: BackupJob) -> Path:
    """The minute's dated name in the job's folder, with a number behind it where one is there already."""
    again = 1
    while True:
        path = job.target / dated_name(job.source.site, to_local(job.now), again)
        if path not in job.earlier and not path.exists():
            return path
        again += 1


class BackupService:
    """`prepare…` and `record…` belong to the database thread; `perform` and `check_backup` to the long one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def back_up_to(
        self,
        path: Path,
        recipients: Sequence[str] = (),
        step: Step = unwatched,
        opener: Opener = open_new,
    ) -> BackupResult:
        """Make a backup under exactly this name, all on the calling thread, and record how it ended.

        Raises what `prepare` and `perform` raise.
        """
        return self._make(self.prepare(path, recipients), step, opener)

    def back_up_in_folder(self, step: Step = unwatched, opener: Opener = open_new) -> BackupResult:
        """Make a backup under a dated name in the chosen folder, and remove what is beyond the number kept."""
        return self._make(self.prepare_dated(), step, opener)

    def _make(self, job: BackupJob, step: Step, opener: Opener) -> BackupResult:
        try:
            result = perform(job, step, opener)
        except (UserError, Cancelled) as error:
            with contextlib.suppress(UserError):
                self.record_failure(job, error)
            raise
        self.record(result)
        return result

    def prepare(self, target: Path, recipients: Sequence[str] = ()) -> BackupJob:
        """What is needed for a backup to `target`, which the further age1… `recipients` may open, too.

        Raises UserError('recipient_not_understood', recipient=) or ('too_many_recipients', most=).
        """
        desk = self._desk
        identity = self._vault_identity()
        with desk.read(Permission.BACK_UP) as reader:
            chosen = repository.settings(reader)
        further = _checked_recipients([*chosen.recipients, *recipients])
        statement = desk.unlocked.statement
        return BackupJob(
            source=Source(desk.path, desk.database_key, desk.site),
            target=target.absolute(),
            recipients=_once(statement.recovery_recipient, age_stream.recipient_of(identity), *further),
            identity=identity,
            now=desk.clock.now(),
        )

    def prepare_dated(self) -> BackupJob:
        """The same for a new dated name in the chosen folder; raises UserError('backup_folder_not_chosen')."""
        with self._desk.read(Permission.BACK_UP) as reader:
            chosen = repository.settings(reader)
            here = _runs_in(reader, chosen.folder, _MOST_RUNS)
        if not chosen.folder:
            raise UserError("backup_folder_not_chosen")
        written = [run for run in here if run.outcome is Outcome.WRITTEN]
        earlier = _once(*(run.destination for run in written if is_dated_name(Path(run.destination).name)))
        job = self.prepare(Path(chosen.folder))
        return replace(job, folder_kept=chosen.keep, earlier=tuple(Path(path) for path in earlier))

    def prepare_daily(self) -> BackupJob | None:
        """The day's own backup if it is due, else None."""
        return self.prepare_dated() if self.due() else None

    def due(self) -> bool:
        """Whether a folder was chosen and the day's backup into it is still to be made (model.is_due)."""
        with self._desk.read(Permission.BACK_UP) as reader:
            folder = repository.settings(reader).folder
            if not folder:
                return False
            here = _runs_in(reader, folder, _NEWEST_RUNS)
        written = next((run for run in here if run.outcome is Outcome.WRITTEN), None)
        return is_due(
            to_local(self._desk.clock.now()),
            to_local(written.at) if written else None,
            to_local(here[0].at) if here else None,
        )

    def record(self, result: BackupResult) -> None:
        """Enter a backup that was written, into its list and the audit."""
        self._record("backup.write", result.path, Outcome.WRITTEN, result.size, "")

    def record_failure(self, job: BackupJob, error: UserError | Cancelled) -> None:
        """Enter a backup that was not."""
        if isinstance(error, Cancelled):
            self._record("backup.cancel", job.target, Outcome.CANCELLED, 0, "")
        else:
            self._record("backup.fail", job.target, Outcome.FAILED, 0, error.code)

    def overview(self, most: int = 50) -> BackupOverview:
        """Settings and the newest `most` tries."""
        with self._desk.read(Permission.BACK_UP) as reader:
            return BackupOverview(
                repository.settings(reader),
                repository.runs(reader, most),
                repository.last_written(reader),
                self._desk.clock.now(),
            )

    def save_settings(self, chosen: BackupSettings) -> None:
        """Raises FieldError('backup_folder_missing' or 'backup_folder_is_vault', 'folder'),
        FieldError('keep_out_of_range', 'keep', fewest=, most=), FieldError('recipient_not_understood',
        'recipients', recipient=) or FieldError('too_many_recipients', 'recipients', most=)."""
        folder = chosen.folder.strip()
        if folder:
            self._check_folder(Path(folder))
        if not FEWEST_KEPT <= chosen.keep <= MOST_KEPT:
            raise FieldError("keep_out_of_range", "keep", fewest=FEWEST_KEPT, most=MOST_KEPT)
        try:
            recipients = _checked_recipients(chosen.recipients)
        except UserError as problem:
            raise FieldError(problem.code, "recipients", **problem.params) from None
        with self._desk.change(Permission.MANAGE_SETTINGS, "settings.backup") as tx:
            repository.save_settings(tx, BackupSettings(folder, chosen.keep, recipients))
            tx.touch("setting", "backup", fields=["folder", "keep", "recipients"])
            tx.changed(Topic.BACKUPS, Topic.SETTINGS)

    def verify(self, path: Path, step: Step = unwatched) -> VerifyReport:
        """Check a backup of this vault by the vault's own keys, all on the calling thread.

        Raises what `prepare_verify` and verify.verify raise.
        """
        return self.check_backup(path, self.prepare_verify(), step)

    def prepare_verify(self) -> str:
        """Enter into the audit that backups are looked into; the secret that opens them.

        Raises WrongKey('backup_key_wrong') where this vault has never made one.
        """
        with self._desk.change(Permission.BACK_UP, "backup.verify") as tx:
            identity = repository.vault_identity(tx)
            tx.touch("vault", self._desk.vault_id)
        if identity is None:
            raise WrongKey("backup_key_wrong")
        return identity

    def check_backup(self, path: Path, identity: str, step: Step = unwatched) -> VerifyReport:
        """Every check of verify.verify, and whether the live vault still knows the backup's audit head."""
        report = verify(path, identity, self._database_keys_in, step)
        with self._desk.long_read(Permission.BACK_UP) as reader:
            unknown = audit_check.against_head(reader, report.head)
        report.findings.extend(f"{finding.check}: {finding.detail}" for finding in unknown)
        return report

    def _database_keys_in(self, header: bytes) -> dict[int, bytes]:
        """A login that is newer than the backup is not in its header; today's key may still be the same."""
        unlocked = self._desk.unlocked
        try:
            return unlocked.database_keys_in(header)
        except WrongKey:
            if parse_header(header).vault_id != unlocked.vault_id:
                raise
            return unlocked.database_keys

    def _vault_identity(self) -> str:
        """The vault's own age identity, made at the first backup."""
        with self._desk.read(Permission.BACK_UP) as reader:
            identity = repository.vault_identity(reader)
        if identity is not None:
            return identity
        with self._desk.change(Permission.BACK_UP, "backup.identity") as tx:
            identity = age_stream.new_identity()
            repository.save_vault_identity(tx, identity)
            tx.touch("vault", self._desk.vault_id, fields=["vault_age_identity"])
        return identity

    def _check_folder(self, folder: Path) -> None:
        if not folder.is_absolute() or not folder.is_dir():
            raise FieldError("backup_folder_missing", "folder", path=str(folder))
        vault_folder = self._desk.path.parent.resolve()
        if vault_folder in (folder.resolve(), *folder.resolve().parents):
            raise FieldError("backup_folder_is_vault", "folder", path=str(folder))

    def _record(self, action: str, path: Path, outcome: Outcome, size: int, detail: str) -> None:
        with self._desk.change(Permission.BACK_UP, action) as tx:
            run_id = repository.insert_run(tx, str(path), outcome, size, detail)
            tx.touch("backup_run", run_id, fields=["outcome"])
            tx.changed(Topic.BACKUPS)


def _once(*texts: str) -> tuple[str, ...]:
    """Each text once, in order."""
    return tuple(dict.fromkeys(texts))


def _checked_recipients(texts: Sequence[str]) -> tuple[str, ...]:
    found = _once(*(age_stream.check_recipient(text) for text in texts if text.strip()))
    if len(found) > MOST_FURTHER_RECIPIENTS:
        raise UserError("too_many_recipients", most=MOST_FURTHER_RECIPIENTS)
    return found


def _runs_in(reader: Reader, folder: str, most: int) -> list[BackupRun]:
    """Those of the newest `most` tries that went into one folder, the newest first."""
    wanted = Path(folder)
    runs = repository.runs(reader, most)
    return [run for run in runs if wanted in (Path(run.destination), Path(run.destination).parent)]
