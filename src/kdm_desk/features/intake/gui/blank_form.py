"""The application on paper, made of the same questions as the page, for the day the power is out."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.documents.blank_form import BlankForm, BlankQuestion, BlankSection, blank_form_pdf
from kdm_desk.features.intake.gui.application_form import sections
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.paper_dialog import PaperDialog

translate = QCoreApplication.translate

# Longer lists are written, not ticked.
_MOST_OPTIONS = 16
# More children than these are written on the back.
_CHILDREN_ON_PAPER = 3
_NOTE_LINES = 3


def show_blank_form(context: Context, parent: QWidget) -> None:
    """The blank form in a window of its own, to look at and to print."""
    service = PeopleService(context.desk)
    language = context.preferences.language

    def make() -> bytes:
        return blank_form_pdf(form_of(service.code_lists(), language))

    PaperDialog(context, translate("Intake", "Blank application form"), make, parent).open()


def form_of(lists: CodeLists, language: str) -> BlankForm:
    """Every question of the page, in its order."""
    return BlankForm(
        title=translate("Intake", "Application form"),
        note=translate(
            "Intake",
            "Everything but the day, the time and how she reached us may be left empty. "
            "Enter it into the desk as soon as it runs again, then destroy this sheet.",
        ),
        sections=[_section(section) for section in sections(lists, language)],
        foot=translate("Intake", "Confidential once filled in"),
        language=language,
    )


def _section(section: Section) -> BlankSection:
    questions = [_question(field) for field in section.fields if _belongs_on_paper(field)]
    return BlankSection(section.title, questions, section.note)


def _belongs_on_paper(field: Field) -> bool:
    group, _, rest = field.name.partition("_")
    place = rest.partition("_")[0]
    return group != "child" or not place.isdecimal() or int(place) < _CHILDREN_ON_PAPER


def _question(field: Field) -> BlankQuestion:
    if field.kind is Kind.TICK:
        return BlankQuestion("", [field.label], beside=field.beside)
    lines = _NOTE_LINES if field.kind is Kind.NOTES else 1
    return BlankQuestion(field.label, _options(field), lines, field.beside, _is_of_the_same_child(field))


def _is_of_the_same_child(field: Field) -> bool:
    """Whether it asks on about a child: a date of birth alone on the next page would be nobody's."""
    return field.name.startswith("child_") and field.name.endswith(("_birth_date", "_age"))


def _options(field: Field) -> Sequence[str]:
    if field.kind is Kind.YES_NO:
        return [
            translate("Intake", "Yes"),
            translate("Intake", "No"),
            translate("Intake", "Not known"),
        ]
    texts = [choice.text for choice in field.choices if choice.offered]
    return texts if len(texts) <= _MOST_OPTIONS else ()
