"""Sentences about orders, risk, plans, perpetrators and conflicts of interest."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

PROTECTION: Mapping[str, str] = {
    "order_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This order is not there any more. Nothing was changed. Please open the file again."
    ),
    "order_ends_before_start": QT_TRANSLATE_NOOP(
        "Messages", "An order ends after the day it begins. Nothing was saved. Please check both days."
    ),
    "order_starts_before_decision": QT_TRANSLATE_NOOP(
        "Messages", "An order begins on the day of the decision at the earliest. Please check both days."
    ),
    "order_long": QT_TRANSLATE_NOOP(
        "Messages",
        "A first order lasts {months} months at most. If the decision says more, please write why; it is then saved.",
    ),
    "order_void": QT_TRANSLATE_NOOP(
        "Messages",
        "This order was taken back as a mistake. Nothing was changed. Undo that first, if it was none.",
    ),
    "order_unchanged": QT_TRANSLATE_NOOP(
        "Messages", "This is what stands there already. Nothing was changed. Please correct what is wrong."
    ),
    "order_step_known": QT_TRANSLATE_NOOP(
        "Messages", "This is written down already. Nothing was changed. If it is wrong, undo that step first."
    ),
    "order_step_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This step is undone already. Nothing was changed. Please open the file again."
    ),
    "order_step_too_early": QT_TRANSLATE_NOOP(
        "Messages", "This lies before the decision. Nothing was saved. Please check the day."
    ),
    "order_needs_no_approval": QT_TRANSLATE_NOOP(
        "Messages", "Only a decision of the police has to be approved. Nothing was changed."
    ),
    "order_late_approval": QT_TRANSLATE_NOOP(
        "Messages", "This approval came after its time. Please write how it came about; it is then saved."
    ),
    "order_not_running": QT_TRANSLATE_NOOP(
        "Messages", "This order does not hold any more, so it cannot be lifted. Nothing was changed."
    ),
    "order_extended": QT_TRANSLATE_NOOP(
        "Messages", "This order was extended already. Nothing was saved. Please extend the newest one."
    ),
    "order_extension_too_early": QT_TRANSLATE_NOOP(
        "Messages", "An extension begins no earlier than the order it extends. Nothing was saved."
    ),
    "risk_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This assessment is not there any more. Nothing was changed. Please open the file again."
    ),
    "risk_corrected": QT_TRANSLATE_NOOP(
        "Messages",
        "This assessment was corrected already. Nothing was changed. Please correct the newer one.",
    ),
    "risk_unchanged": QT_TRANSLATE_NOOP(
        "Messages", "This is what stands there already. Nothing was changed. Please correct what is wrong."
    ),
    "goal_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This goal is not there any more. Nothing was changed. Please open the file again."
    ),
    "goal_unchanged": QT_TRANSLATE_NOOP(
        "Messages", "This is what stands there already. Nothing was changed."
    ),
    "perpetrator_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "Please write a name or choose the relation, so that he can be told apart. Nothing was saved.",
    ),
    "perpetrator_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This person is not there any more. Nothing was changed. Please open the file again."
    ),
    "perpetrator_named": QT_TRANSLATE_NOOP(
        "Messages", "This person stands in her file already. Nothing was saved."
    ),
    "perpetrator_removed": QT_TRANSLATE_NOOP(
        "Messages",
        "This entry was taken back as a mistake and is not changed any more. Please write a new one.",
    ),
    "perpetrator_unchanged": QT_TRANSLATE_NOOP(
        "Messages", "This is what stands there already. Nothing was changed. Please correct what is wrong."
    ),
}
