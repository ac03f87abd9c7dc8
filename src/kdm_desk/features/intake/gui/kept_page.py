"""A page of answers as a draft keeps it."""

from collections.abc import Mapping
from typing import NamedTuple

from kdm_desk.features.intake.gui import application_form
from kdm_desk.ui.forms import Form


class KeptPage(NamedTuple):
    """What `IntakeService.save_draft` asks for."""

    content: Mapping[str, object]
    title: str
    draft_id: str


def kept_page(form: Form, person_id: str, draft_id: str) -> KeptPage:
    """The page as it stands, with the file it would join."""
    answers = form.draft()
    content = {"answers": answers, "person_id": person_id}
    return KeptPage(content, application_form.draft_title(answers), draft_id)
