"""The letters about her as they are hers to have: number, day, to whom, and which of her facts. Not the text."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import RecordField, RecordPart

translate = QCoreApplication.translate


def own_record(context: Context, person_id: str) -> Sequence[RecordPart]:
    """Called on the database thread."""
    service = ReferralService(context.desk)
    facts = service.facts_given(person_id)
    entries = [
        [
            RecordField("number", translate("OwnRecord", "Number"), line.number),
            RecordField("dated", translate("OwnRecord", "Day"), show_date(line.dated)),
            RecordField("recipient", translate("OwnRecord", "To whom"), line.institution),
            RecordField("subject", translate("OwnRecord", "Subject"), line.subject),
            RecordField(
                "fields",
                translate("OwnRecord", "Which facts"),
                ", ".join(words.fact(name) for name in facts.get(line.letter_id, ())),
            ),
            RecordField("state", translate("OwnRecord", "State"), words.state(line.state)),
        ]
        for line in service.letters_of(person_id)
    ]
    if not entries:
        return ()
    withheld = [
        translate(
            "OwnRecord",
            "The text of the letters is left out: it may name other people. A copy can be asked for apart.",
        )
    ]
    return [RecordPart("letters", translate("OwnRecord", "Letters sent about her"), entries, withheld)]
