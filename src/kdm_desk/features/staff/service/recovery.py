"""The recovery sheet: since when, what it opens, and a new one in its place."""

from kdm_desk.core.access import Compartment, Permission
from kdm_desk.core.clock import today
from kdm_desk.features.staff import repository
from kdm_desk.features.staff.model.recovery import Issued, KeptSheet, RecoveryState
from kdm_desk.features.staff.service.logins import ForManagers, has_new_key
from kdm_desk.security import rekey, second_signature
from kdm_desk.security.header import encode_header
from kdm_desk.security.proposals import Act
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.reissue import reissue, waiting_for_recovery
from kdm_desk.security.shares import sheet_from_typed
from kdm_desk.security.with_sheet import SheetOpening

_FORMS = {False: "one_sheet", True: "three_shares"}


class RecoveryService(ForManagers):
    """For managers."""

    def state(self) -> RecoveryState:
        """What is known of the sheet in force, and what still waits for it."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            unlocked = self._desk.unlocked
            sheet = repository.kept_sheet(reader, unlocked.statement.recovery_recipient)
        return RecoveryState(
            sheet,
            frozenset(waiting_for_recovery(unlocked)),
            frozenset(one for one in Compartment if unlocked.statement.keys[one]),
            unlocked.header.authority[-1].binds_two,
            any(
                one.proposal.act is Act.NEW_SHEET and not one.is_outdated
                for one in second_signature.pending_proposals(unlocked)
            ),
        )

    def old_sheet(self, typed: str) -> RecoverySheet:
        """The sheet in force, from its key or two shares' words.

        Raises what shares.sheet_from_typed and with_sheet.SheetOpening raise.
        """
        with self._desk.read(Permission.MANAGE_LOGINS):
            sheet = sheet_from_typed(typed)
            SheetOpening(encode_header(self._desk.unlocked.header), sheet)
        return sheet

    def record_print(self, as_shares: bool) -> None:
        """A new sheet's pages are about to be shown for printing."""
        with self._desk.change(Permission.MANAGE_LOGINS, "recovery.print") as tx:
            tx.touch("vault", self._desk.vault_id, fields=[_FORMS[as_shares]])

    def issue(
        self,
        new: RecoverySheet,
        as_shares: bool,
        old: RecoverySheet | None,
        progress: rekey.Progress | None = None,
    ) -> Issued:
        """Put `new`, which is on paper, in the old sheet's place; or propose it, where two managers are required and
        the old one is not at hand.

        Raises what reissue.reissue and second_signature.propose_new_sheet raise; nothing has changed then.
        """
        desk = self._desk
        kept = KeptSheet(today(desk.clock), as_shares)
        with desk.read(Permission.MANAGE_LOGINS):
            is_proposed = old is None and desk.unlocked.header.authority[-1].binds_two
        if is_proposed:
            with self._logins_change("proposal.make") as tx:
                second_signature.propose_new_sheet(desk.unlocked, new)
                repository.keep_sheet(tx, new.recipient, kept)
                tx.touch("vault", desk.vault_id, fields=[Act.NEW_SHEET.value, _FORMS[as_shares]])
            return Issued(True)
        with self._logins_change("recovery.reissue") as tx:
            waiting = reissue(desk.unlocked, new, old)
            repository.keep_sheet(tx, new.recipient, kept)
            tx.touch("vault", desk.vault_id, fields=[_FORMS[as_shares]])
        return Issued(False, frozenset(waiting), has_new_key(desk, progress))
