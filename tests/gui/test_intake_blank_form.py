"""The application on paper: every question of the page, in Turkish letters, for the day the power is out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.unlocked import unlocked
from kdm_desk.documents.blank_form import blank_form_pdf
from kdm_desk.features.intake.gui.application_form import MOST_CHILDREN, sections
from kdm_desk.features.intake.gui.blank_form import form_of
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.paper_dialog import PaperDialog
from pdf_reading import page_texts


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path) -> Iterator[Context]:
    with unlocked(tmp_path) as context:
        yield context


def lists_of(context: Context) -> CodeLists:
    found: list[CodeLists] = []
    context.tasks.run(context.tasks, PeopleService(context.desk).code_lists, found.append)
    assert context.tasks.wait_until_idle()
    return found[0]


def test_every_question_of_the_page_stands_on_the_paper(context: Context) -> None:
    lists = lists_of(context)
    pages = page_texts(blank_form_pdf(form_of(lists, "tr")))
    text = " ".join(" ".join(pages).split())
    asked = [
        field.label
        for section in sections(lists, "tr")
        for field in section.fields
        if not field.name.startswith(tuple(f"child_{place}_" for place in range(3, MOST_CHILDREN)))
    ]
    assert [question for question in asked if question not in text] == []
    assert "Israrlı" in text
    assert "■" not in text
    assert all(page.count("Name of child") == page.count("Born on") for page in pages), "nobody's birthday"


def test_a_retired_entry_is_not_offered_on_paper(context: Context) -> None:
    lists = lists_of(context)
    first, *rest = lists.lists["channel"]
    retired = CodeLists({**lists.lists, "channel": (replace(first, active=False), *rest)})
    offered = [
        option for part in form_of(retired, "tr").sections for one in part.questions for option in one.options
    ]
    assert first.turkish not in offered
    assert rest[0].turkish in offered


def test_the_names_of_questions_are_asked_once(context: Context) -> None:
    names = [field.name for section in sections(lists_of(context), "tr") for field in section.fields]
    assert len(names) == len(set(names))


def test_the_blank_form_opens_from_the_application_and_writes_no_record(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    page = NewApplicationPage(context)
    qtbot.addWidget(page)
    page.show()
    page.open_with()
    assert context.tasks.wait_until_idle()
    files = sorted(path.name for path in tmp_path.rglob("*"))
    page.paper.click()
    assert context.tasks.wait_until_idle()
    [dialog] = page.findChildren(PaperDialog)
    assert dialog.print_key.isEnabled()
    dialog.close()
    assert sorted(path.name for path in tmp_path.rglob("*")) == files
