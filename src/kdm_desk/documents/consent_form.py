"""The printable privacy notice and consent form: templates of our own wording, filled in or with blanks."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kdm_desk.core.resources import resource
from kdm_desk.documents.letter import Letterhead


@dataclass(frozen=True)
class FormText:
    """The wording of a form, kept as a file so that the centre's lawyer can mend it; `version` names it.

    `fields` and `labels` are used by the consent form alone.
    """

    version: str
    title: str
    check: str
    """Says that this is a template to be looked at by a lawyer; printed small at the foot of the form."""
    paragraphs: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    labels: Mapping[str, str]
    fields: Mapping[str, str]


@dataclass(frozen=True)
class ConsentSheet:
    """What is filled in; an empty text leaves a line to write on, and with no `ticked` all boxes stay empty."""

    letterhead: Letterhead
    centre: str
    name: str = ""
    file_no: str = ""
    recipient: str = ""
    purpose: str = ""
    ticked: tuple[str, ...] = ()
    given_on: str = ""
    expires_on: str = ""


def form_text(name: str) -> FormText:
    """The wording `resources/letters/<name>.json`; a name without a file is a bug and raises OSError."""
    content: dict[str, Any] = json.loads(resource(f"letters/{name}.json").read_text(encoding="utf-8"))
    return FormText(
        version=content["version"],
        title=content["title"],
        check=content["check"],
        paragraphs=tuple(content["paragraphs"]),
        sections=tuple((section["title"], tuple(section["lines"])) for section in content["sections"]),
        labels=content["labels"],
        fields=content.get("fields", {}),
    )


def notice_pdf(sheet: ConsentSheet) -> bytes:
    """The privacy notice (aydınlatma metni) as PDF bytes, with a line to sign that it was received."""
    from kdm_desk.documents.consent_layout import lay_out_notice

    return lay_out_notice(form_text("privacy_notice"), sheet)


def consent_pdf(sheet: ConsentSheet) -> bytes:
    """The explicit consent form (açık rıza) as PDF bytes: recipient, purpose, facts, how long, signature."""
    from kdm_desk.documents.consent_layout import lay_out_consent

    return lay_out_consent(form_text("explicit_consent"), sheet)
