"""A sheet made in memory, looked at, then printed; no file is written."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import COMPARTMENTS as COMPARTMENTS_OF_ROLES
from kdm_desk.core.access import PERMISSIONS, Compartment, Permission, Role
from kdm_desk.core.clock import show_date
from kdm_desk.documents.passphrase_slip import PassphraseSlip, slip_pdf
from kdm_desk.documents.table_sheet import Language, SheetColumn, TableSheet, table_sheet_pdf
from kdm_desk.features.staff.gui import words
from kdm_desk.features.staff.model.colleagues import OneTimeSlip
from kdm_desk.features.staff.model.review import Review, ReviewLine, Verdict
from kdm_desk.features.staff.service.review import ReviewService
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.i18n import role_name
from kdm_desk.ui.paper_dialog import PaperDialog

translate = QCoreApplication.translate

YES = "✓"


def language_of(context: Context) -> Language:
    return "en" if context.preferences.language == "en" else "tr"


def show_slip(context: Context, slip: OneTimeSlip, parent: QWidget) -> PaperDialog:
    """The slip to hand to the colleague; it cannot be shown again."""
    paper = PassphraseSlip(slip.login_name, slip.passphrase, context.today(), language_of(context))
    dialog = PaperDialog(
        context,
        translate("Staff", "One-time passphrase"),
        lambda: slip_pdf(paper),
        parent,
        translate(
            "Staff",
            "Print this now and hand it over: it is not shown again. At her first login she chooses a passphrase "
            "of her own.",
        ),
    )
    dialog.open()
    return dialog


def matrix_rows() -> list[tuple[str, list[bool]]]:
    """The table of permissions and the compartments that come with each role, generated from core/access.py."""
    rows = [(words.permission(one), [one in PERMISSIONS[role] for role in Role]) for one in Permission]
    rows += [
        (words.compartment(one), [one in COMPARTMENTS_OF_ROLES[role] for role in Role]) for one in Compartment
    ]
    return rows


def matrix_sheet(context: Context) -> TableSheet:
    heads = [SheetColumn(role_name(role), 1.15, centred=True) for role in Role]
    return TableSheet(
        translate("Staff", "Who may do what"),
        (
            translate("Staff", "The last lines are the sealed compartments that come with each role."),
            translate("Staff", "A manager may become a member of a compartment; the other members are told."),
        ),
        [SheetColumn(translate("Staff", "Permission"), 3.4), *heads],
        [[name, *(YES if may else "" for may in those)] for name, those in matrix_rows()],
        translate("Staff", "Printed"),
        context.now(),
        language=language_of(context),
    )


def matrix_pdf(context: Context) -> Callable[[], bytes]:
    return _recorded(context, "matrix", matrix_sheet(context))


def review_pdf(context: Context, review: Review, verdicts: dict[str, Verdict]) -> Callable[[], bytes]:
    """The review as it stands on the screen, with room to sign."""
    last = show_date(review.last) if review.last else translate("Staff", "never")
    titles = (
        (translate("Staff", "Name"), 2.0),
        (translate("Staff", "Login name"), 1.4),
        (translate("Staff", "Role"), 1.5),
        (translate("Staff", "State"), 1.5),
        (translate("Staff", "Last login"), 1.2),
        (translate("Staff", "Idle days"), 0.8),
        (translate("Staff", "Compartments"), 2.4),
        (translate("Staff", "Beyond the role"), 1.5),
        (translate("Staff", "Decision"), 1.0),
    )
    sheet = TableSheet(
        translate("Staff", "Review of logins"),
        (
            messages.fill(
                translate("Staff", "Last review: {last}. Due: {due}."), {"last": last, "due": review.due}
            ),
        ),
        [SheetColumn(title, share) for title, share in titles],
        [_review_row(line, verdicts.get(line.user_id)) for line in review.lines],
        translate("Staff", "Printed"),
        context.now(),
        ("", translate("Staff", "Name, date, signature: ____________________________________")),
        language_of(context),
    )
    return _recorded(context, "review", sheet)


def _recorded(context: Context, name: str, sheet: TableSheet) -> Callable[[], bytes]:
    service = ReviewService(context.desk)

    def make() -> bytes:
        service.record_print(name)
        return table_sheet_pdf(sheet)

    return make


def _review_row(line: ReviewLine, decided: Verdict | None) -> tuple[str, ...]:
    return (
        line.full_name,
        line.login_name,
        role_name(line.role),
        words.standing(line.standing, line.end_date),
        show_date(line.last_login) if line.last_login else "–",
        "–" if line.idle_days is None else str(line.idle_days),
        words.compartments(line.compartments, short=True),
        words.compartments(line.extra, short=True),
        words.verdict(decided) if decided else "",
    )
