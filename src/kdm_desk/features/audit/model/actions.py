"""Every action that leaves a row in the record, by the kind it is asked for under.

docs/audit.md has the same table in words; tests hold both against what the services write.
"""

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    VIEWS = "views"
    CHANGES = "changes"
    PAPER = "paper"
    LOGINS = "logins"
    RIGHTS = "rights"
    VAULT = "vault"


_VIEWS = (
    "audit.read",
    "conflict.open",
    "file.compare",
    "file.open",
    "letter.draft",
    "letter.open",
    "notes.open",
    "notes.search",
    "shelter_address.open",
)
_PAPER = (
    "audit.export",
    "audit.print",
    "consent.print",
    "file.export",
    "letter.export",
    "letter.print",
    "letter.record_exported",
    "letter.record_printed",
    "month_sheet.print",
    "notice.print",
    "plan.print",
    "schedule.print_day",
    "staff.print",
)
_LOGINS = (
    "login.passphrase",
    "notice.understood",
    "vault.recover",
    "vault.unlock",
)
_RIGHTS = (
    "compartment.hand_on",
    "file.break_glass",
    "file.break_glass_seen",
    "file.hand_on",
    "file.lift",
    "file.restrict",
    "file.share",
    "file.withdraw",
    "header.planted_box",
    "header.planted_slot",
    "header.refused",
    "login.add",
    "login.end_date",
    "login.expire",
    "login.remove",
    "login.reset_passphrase",
    "login.resume",
    "login.role",
    "login.suspend",
    "membership.grant",
    "membership.revoke",
    "staff.review",
)
_VAULT = (
    "audit.alarms_seen",
    "backup.cancel",
    "backup.fail",
    "backup.identity",
    "backup.verify",
    "backup.write",
    "clock.set_back",
    "demo.begin",
    "demo.fill",
    "register.import",
    "register.undo_import",
    "vault.check",
    "vault.create",
    "vault.restore",
    "vault.rolled_back",
)
_CHANGES = (
    "aid.correct",
    "aid.record",
    "aid.void",
    "application.register",
    "application.request_outcome",
    "appointment.arrive",
    "appointment.begin",
    "appointment.book",
    "appointment.cancel",
    "appointment.correct",
    "appointment.finish",
    "appointment.move",
    "appointment.no_show",
    "bed.add",
    "bed.clean",
    "bed.hold",
    "bed.out_of_service",
    "bed.release",
    "bed.restore",
    "bed.retire",
    "consent.give",
    "consent.withdraw",
    "contact.record",
    "disclosure.answer",
    "disclosure.receive",
    "institution.save",
    "letter.issue",
    "letter.record_replied",
    "letter.record_withdrawn",
    "list.add",
    "list.change",
    "list.delete",
    "list.order",
    "list.retire",
    "need.add",
    "need.outcome",
    "note.correct",
    "note.write",
    "notice.give",
    "order.approved",
    "order.correct",
    "order.extend",
    "order.lifted",
    "order.not_approved",
    "order.record",
    "order.served",
    "order.undo",
    "order.void",
    "perpetrator.add",
    "perpetrator.change",
    "perpetrator.remove",
    "person.add_child",
    "person.add_identity",
    "person.add_old_number",
    "person.name",
    "person.safe_contact",
    "person.update",
    "placement.decide",
    "placement.withdraw",
    "plan.change",
    "plan.goal",
    "plan.review",
    "plan.state",
    "playroom.collect",
    "playroom.hand_over",
    "risk.assess",
    "risk.correct",
    "room.add",
    "room.rename",
    "room.restore",
    "room.retire",
    "settings.backup",
    "settings.letter_number_mode",
    "settings.letterhead",
    "settings.silent_days",
    "settings.staff_review",
    "shelter_address.change",
    "staff.add",
    "staff.retire",
    "stay.admit",
    "stay.correct",
    "stay.discharge",
    "stay.extend",
    "stay.move",
    "task.create",
    "task.done",
    "task.dropped",
    "task.handed_over",
    "task.postponed",
    "task.reopened",
)

ACTIONS: Mapping[str, Kind] = {
    **dict.fromkeys(_VIEWS, Kind.VIEWS),
    **dict.fromkeys(_CHANGES, Kind.CHANGES),
    **dict.fromkeys(_PAPER, Kind.PAPER),
    **dict.fromkeys(_LOGINS, Kind.LOGINS),
    **dict.fromkeys(_RIGHTS, Kind.RIGHTS),
    **dict.fromkeys(_VAULT, Kind.VAULT),
}
ALARMS = ("clock.set_back", "vault.rolled_back")
"""What the supervisor is told of on the Today page."""


def actions_of(kind: Kind) -> tuple[str, ...]:
    return tuple(action for action, its_kind in ACTIONS.items() if its_kind is kind)
