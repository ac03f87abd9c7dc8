"""Sentences about a woman's request for her own record."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

DISCLOSURE: Mapping[str, str] = {
    "disclosure_not_found": QT_TRANSLATE_NOOP(
        "Messages", "This request is not there any more. Nothing was changed. Please open the file again."
    ),
    "disclosure_answered": QT_TRANSLATE_NOOP(
        "Messages", "This request was answered already. Nothing was changed. Please look at her record again."
    ),
    "disclosure_before_request": QT_TRANSLATE_NOOP(
        "Messages", "This day lies before the request. Please choose the day on which she was answered."
    ),
}
