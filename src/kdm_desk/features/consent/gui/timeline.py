"""Consent on her timeline: what she agreed to, what she took back, the notice given apart from an application."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.consent.gui import words
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TimelineEntry

translate = QCoreApplication.translate


def timeline(context: Context, person_id: str) -> Sequence[TimelineEntry]:
    """Called on the database thread."""
    service = ConsentService(context.desk)
    entries = [
        TimelineEntry(_noon(notice.given_on), "info", translate("Consent", "Privacy notice given"))
        for notice in service.notices_of(person_id)
        if not notice.at_application
    ]
    for consent in service.consents_of(person_id):
        to_whom = words.recipient(consent)
        entries.append(
            TimelineEntry(
                _noon(consent.told.given_on),
                "check",
                translate("Consent", "She agreed: {recipient}").format(recipient=to_whom),
                words.facts(consent.told.fields),
            )
        )
        if consent.withdrawn_on is not None:
            entries.append(
                TimelineEntry(
                    _noon(consent.withdrawn_on),
                    "cross",
                    translate("Consent", "She took her consent back: {recipient}").format(recipient=to_whom),
                    consent.withdrawal_reason,
                )
            )
    return entries


def _noon(day: date) -> datetime:
    # A consent has a day and no hour; noon keeps it among what happened that day.
    return datetime.combine(day, time(12))
