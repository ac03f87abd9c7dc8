"""Gathering what every room holds of her, and laying it out as a sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.documents.letter import Letterhead
from kdm_desk.documents.own_record import OwnPart, OwnRecordSheet, own_record_pdf
from kdm_desk.features.disclosure.model import Item, Part, Record
from kdm_desk.ui.context import Context

translate = QCoreApplication.translate


def collect(context: Context, person_id: str) -> list[Part]:
    """What each feature this login may use has of her; on the database thread."""
    return [
        Part(
            part.key,
            part.title,
            tuple(
                tuple(Item(field.key, field.label, field.value, field.free) for field in entry)
                for entry in part.entries
            ),
            tuple(part.withheld),
        )
        for feature in context.features
        if feature.own_record is not None and context.may(feature.permission)
        for part in feature.own_record(context, person_id)
    ]


def left_out_words() -> str:
    """The sentence of a part without what staff wrote in free words."""
    return translate(
        "Disclosure", "What our staff wrote in free words is left out: other people may be named in it."
    )


def sheet_pdf(context: Context, record: Record, letterhead: Letterhead) -> bytes:
    """The record as it is printed."""
    return own_record_pdf(
        OwnRecordSheet(
            letterhead=letterhead,
            title=translate("Disclosure", "Record of personal data"),
            facts=[
                (translate("Disclosure", "Name"), record.name),
                (translate("Disclosure", "File number"), record.file_no),
            ],
            intro=translate(
                "Disclosure",
                "This is what we hold of you, given to you at your request under Article 11 of the Personal Data "
                "Protection Law No. 6698. Under each heading it says what was left out, and why.",
            ),
            parts=_parts(record.parts),
            withheld_title=translate("Disclosure", "Left out"),
            nothing=translate("Disclosure", "Nothing is written down here."),
            printed=translate("Disclosure", "Made on"),
            printed_at=record.made_at,
            language="en" if context.preferences.language == "en" else "tr",
        )
    )


def _parts(parts: Sequence[Part]) -> list[OwnPart]:
    return [
        OwnPart(
            part.title,
            [[(item.label, item.value) for item in entry] for entry in part.entries],
            part.withheld,
        )
        for part in parts
    ]
