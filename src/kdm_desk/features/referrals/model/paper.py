"""The official letter as it is kept: everything that was printed, so that it can be printed again the same."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from kdm_desk.documents.letter import (
    Addressee,
    Closing,
    Letterhead,
    Mark,
    OfficialLetter,
    Reference,
    Signatory,
    Urgency,
)
from kdm_desk.features.referrals.model import letters
from kdm_desk.features.referrals.model.directory import closing_for


def official(
    draft: letters.LetterDraft,
    letterhead: Letterhead,
    signatory: letters.Signatory,
    day: date,
    number: str | None,
) -> OfficialLetter:
    """The draft on paper; `number` None leaves `Sayı:` blank."""
    return OfficialLetter(
        letterhead=letterhead,
        date=day,
        subject=draft.subject,
        addressee=Addressee(draft.institution.addressee, draft.institution.unit),
        paragraphs=letters.body(draft),
        signatory=Signatory(signatory.name, signatory.title),
        number=number,
        closing=closing_for(draft.institution.authority),
        closing_words=draft.closing_words,
        attachments=draft.attachments,
        mark=draft.mark,
        urgency=draft.urgency,
    )


def to_content(letter: OfficialLetter) -> dict[str, Any]:
    """Everything on the paper as plain JSON values."""
    references = [{"dated": earlier.dated.isoformat(), "text": earlier.text} for earlier in letter.references]
    return {**asdict(letter), "date": letter.date.isoformat(), "references": references}


def from_content(content: Mapping[str, Any]) -> OfficialLetter:
    """The paper that `to_content` was made from."""
    heading = content["letterhead"]
    return OfficialLetter(
        letterhead=Letterhead(tuple(heading["heading_lines"]), tuple(heading["contact_lines"])),
        date=date.fromisoformat(content["date"]),
        subject=content["subject"],
        addressee=Addressee(**content["addressee"]),
        paragraphs=tuple(content["paragraphs"]),
        signatory=Signatory(**content["signatory"]),
        number=content["number"],
        references=tuple(
            Reference(date.fromisoformat(earlier["dated"]), earlier["text"])
            for earlier in content["references"]
        ),
        closing=Closing(content["closing"]),
        closing_words=content["closing_words"],
        attachments=tuple(content["attachments"]),
        distribution_action=tuple(content["distribution_action"]),
        distribution_information=tuple(content["distribution_information"]),
        mark=Mark(content["mark"]) if content["mark"] else None,
        urgency=Urgency(content["urgency"]) if content["urgency"] else None,
    )
