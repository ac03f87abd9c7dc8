"""What has to be mended in an application, said at its questions."""

from collections.abc import Sequence

from kdm_desk.core.errors import FieldError
from kdm_desk.features.intake.gui import application_form
from kdm_desk.ui import messages
from kdm_desk.ui.fields import Section
from kdm_desk.ui.forms import Form


def show_problems(form: Form, problems: Sequence[FieldError]) -> None:
    """Say each problem at its question, open where it stands, and go to the first."""
    if not problems:
        return
    form.focus_field(application_form.field_of(problems[0].field))
    for section in form.sections():
        if say_problems(form, problems, section):
            form.section_widget(section.name).open()


def say_problems(form: Form, problems: Sequence[FieldError], section: Section) -> bool:
    """Say those problems that stand in a section; whether there was one."""
    found = False
    for problem in problems:
        name = application_form.field_of(problem.field)
        if name in {field.name for field in section.fields}:
            form.question(name).show_problem(messages.sentence(problem).text)
            found = True
    return found
