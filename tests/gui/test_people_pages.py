"""The clients page, the case file and the search box, with real windows over a real vault."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import press, type_text
from gui.people_stage import SUKRAN, Stage, file_of, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.features.intake.feature import FEATURE as INTAKE
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.people.gui.case_file_page import CaseFilePage, record_contact
from kdm_desk.features.people.gui.clients_page import ClientsPage
from kdm_desk.features.people.gui.closing import close_or_reopen
from kdm_desk.features.people.gui.files_table import PAGE_ROWS, UNREAD
from kdm_desk.features.people.model.persons import Answer, PersonDetails, Phone
from kdm_desk.features.schedule.gui.case_parts import book_for
from kdm_desk.features.shelter.gui.placement_dialog import start_placement
from kdm_desk.ui.feature import CasePart, Feature, TimelineEntry
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import label

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ELSEWHERE = Feature(
    "elsewhere",
    lambda: "Elsewhere",
    "info",
    case_parts=[
        CasePart("notes", lambda: "Notes", 15, lambda context, parent, person: label(f"tab {person}")),
        CasePart("next", lambda: "Next", 1, lambda context, parent, person: label("card"), at_side=True),
    ],
    timeline=lambda context, person_id: [TimelineEntry(datetime(2026, 3, 5, 12), "info", "From elsewhere")],
)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, clock: FixedClock) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, [PEOPLE, INTAKE, ELSEWHERE], clock=clock) as context:
        stage = Stage(context)
        yield stage
        stage.window.close()


def names(page: ClientsPage) -> list[str]:
    return [row.name for row in page.table.files.rows]


def open_dialog(stage: Stage) -> FormDialog:
    stage.settle()
    (dialog,) = stage.window.findChildren(FormDialog)
    return dialog


def test_an_empty_vault_says_so_kindly_and_offers_the_next_step(stage: Stage) -> None:
    page = stage.open("clients")
    assert any("first application" in text for text in told(page))


def test_the_newest_file_stands_first_and_enter_opens_it(stage: Stage) -> None:
    stage.register(NewApplication("telephone"), SUKRAN)
    page = stage.open("clients")
    assert names(page) == ["Şükran Öztürk", "isim vermeyen arayan"]
    press(page.table, Qt.Key.Key_Return)
    stage.settle()
    assert stage.window.pages.current_name == "case_file"


def test_a_page_with_a_list_begins_in_the_list_and_not_at_a_key_that_writes(stage: Stage) -> None:
    stage.register(SUKRAN)
    stage.open("application")
    page = stage.open("clients")
    assert stage.window.focusWidget() is page.table


def test_a_question_asked_twice_at_once_stands_once(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    for start in (record_contact, close_or_reopen, book_for, start_placement):
        start(stage.context, stage.window, person_id)
        start(stage.context, stage.window, person_id)
        stage.settle()
        (dialog,) = (one for one in stage.window.findChildren(FormDialog) if one.isVisible())
        dialog.reject()
    assert page is stage.window.pages.current_page()


def test_the_list_narrows_as_one_types_without_turkish_letters(stage: Stage) -> None:
    stage.register(SUKRAN, NewApplication("telephone"))
    page = stage.open("clients")
    type_text(page.filter, "ozt suk")
    page.refresh()
    stage.settle()
    assert names(page) == ["Şükran Öztürk"]
    type_text(page.filter, "x'\"*")
    page.refresh()
    stage.settle()
    assert names(page) == []


def test_a_long_list_spans_its_scroll_bar_and_reads_only_what_is_seen(stage: Stage) -> None:
    stage.register(*[NewApplication("telephone")] * (3 * PAGE_ROWS + 30))
    page = stage.open("clients")
    model = page.table.files
    assert len(model.rows) == 3 * PAGE_ROWS + 30
    assert model.rows[-1] is UNREAD
    assert page.count.text() == "330 files"
    page.table.scrollToBottom()
    stage.settle()
    assert model.rows[-1].file_no == "M-2026/000001"
    assert model.rows[PAGE_ROWS + 5] is UNREAD
    before = page.table.verticalScrollBar().value()
    stage.register(NewApplication("telephone"))
    stage.settle()
    assert len(model.rows) == 3 * PAGE_ROWS + 31
    assert page.table.verticalScrollBar().value() == before


def test_a_search_reads_on_a_page_at_a_time(stage: Stage) -> None:
    stage.register(*[NewApplication("telephone")] * (PAGE_ROWS + 30))
    page = stage.open("clients")
    page.filter.setText("isim")
    page._pause.stop()
    page.refresh()
    stage.settle()
    model = page.table.files
    assert len(model.rows) == PAGE_ROWS
    page.table.scrollToBottom()
    stage.settle()
    assert len({row.person_id for row in model.rows}) == PAGE_ROWS + 30
    assert not model.canFetchMore(page.table.rootIndex())


def test_filters_and_orders_are_chosen_over_the_list_and_a_star_keeps_a_file_at_hand(stage: Stage) -> None:
    stage.register(SUKRAN, NewApplication("telephone", applicant=PersonDetails(given_names="Çiçek")))
    page = stage.open("clients")
    page.table.horizontalHeader().sectionClicked.emit(0)
    stage.settle()
    assert names(page) == ["Çiçek", "Şükran Öztürk"]
    page.table.selectRow(1)
    page.at_hand.click()
    stage.settle()
    assert page.at_hand.text() == "No longer &keep at hand"
    page.open_with(which="favourites")
    stage.settle()
    assert names(page) == ["Şükran Öztürk"]
    page.open_with(which="closed")
    stage.settle()
    assert (names(page), page.count.text()) == ([], "No file here")


def test_the_search_box_finds_her_and_enter_opens_her_file(stage: Stage) -> None:
    stage.register(SUKRAN, NewApplication("telephone"))
    stage.open("clients")
    search = stage.window.search
    assert search is not None
    search.start()
    type_text(search.box, "ozturk")
    stage.settle()
    press(search.box, Qt.Key.Key_Return)
    stage.settle()
    page = stage.window.pages.current_page()
    assert isinstance(page, CaseFilePage)
    assert page.file is not None
    assert page.file.person.name == "Şükran Öztürk"


def test_the_head_of_the_file_says_in_words_how_to_reach_her(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    assert page.header.facts.text() == "M-2026/000001  ·  34 years old  ·  Konak"
    assert page.header.alerts() == ["Life in danger"]
    assert page.header.safe_contact.text() == (
        "0532 123 45 67 is safe, only 10–12 arası, may answer: Yalnız kendisi, leave no message, "
        "text messages are fine\nEşi evdeyken aramayın\nCode word: papatya"
    )


def test_a_number_that_must_not_be_called_is_named_as_such(stage: Stage) -> None:
    unsafe = NewApplication("telephone", phones=(Phone("112", safe=Answer.NO),))
    nameless, unreachable = stage.register(unsafe, NewApplication("telephone"))
    page = stage.open("case_file", person_id=nameless)
    assert page.header.safe_contact.text() == "Do not call 112"
    assert page.header.banner.property("tone") == "danger"
    page = stage.open("case_file", person_id=unreachable)
    assert page.header.safe_contact.text().startswith("No number is known")


def test_the_title_bar_never_shows_her_name(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    stage.open("case_file", person_id=person_id)
    stage.open("clients")
    page = stage.open("case_file", person_id=person_id)
    assert "Şükran Öztürk" in told(page)
    assert "kran" not in stage.window.windowTitle()


def test_a_name_with_markup_in_it_is_shown_as_it_is(stage: Stage) -> None:
    name = "<b>Ayşe</b> 🌸 مريم"
    (person_id,) = stage.register(NewApplication("telephone", applicant=PersonDetails(given_names=name)))
    page = stage.open("case_file", person_id=person_id)
    assert name in told(page)
    assert all(shown.textFormat() == Qt.TextFormat.PlainText for shown in page.findChildren(QLabel))


def test_tabs_and_cards_of_other_features_stand_in_their_place(stage: Stage) -> None:
    first, second = stage.register(SUKRAN, NewApplication("telephone"))
    page = stage.open("case_file", person_id=first)
    titles = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert titles == ["Timeline", "Person", "Notes", "Household and children", "Contacts", "Applications"]
    assert "card" in told(page)
    assert page.timeline.texts()[0] == "From elsewhere"
    page = stage.open("case_file", person_id=second, tab="notes")
    tab = page.tabs.currentWidget()
    assert isinstance(tab, QLabel)
    assert tab.text() == f"tab {second}"
    assert page.tabs.count() == len(titles)


def test_every_opening_of_a_file_stands_in_the_audit(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    stage.open("case_file", person_id=person_id)
    assert stage.audit_rows("file.open") == 1


def test_a_file_that_is_not_there_says_so_and_leads_back(stage: Stage) -> None:
    page = stage.open("case_file", person_id="nobody")
    assert "not there any more" in page.banner.text()
    assert any("cannot be shown" in text for text in told(page))


def test_a_contact_recorded_in_the_dialog_appears_in_the_file(stage: Stage, clock: FixedClock) -> None:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    clock.advance(timedelta(hours=1))
    page.contacts.record.click()
    dialog = open_dialog(stage)
    dialog.submit()
    assert dialog.form.question("direction").problem_text()
    dialog.form.set_values(
        {"direction": "outgoing", "channel": "telephone", "outcome": "no_answer", "note": "Yarın 10.30"}
    )
    dialog.submit()
    dialog.submit()
    stage.settle()
    stage.settle()
    assert [row.note for row in page.contacts.table.rows_model.rows] == ["Yarın 10.30", ""]
    assert any(text.startswith("We contacted her") for text in page.timeline.texts())


def test_her_answers_name_and_safe_contact_are_changed_in_dialogs(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)

    def key(at: int) -> QAbstractButton:
        item = page.person.keys.itemAt(at)
        assert item is not None
        found = item.widget()
        assert isinstance(found, QAbstractButton)
        return found

    for what, values in (
        (key(1), {"given_names": "Şükriye", "surname": "Öztürk"}),
        (key(2), {"education": "primary", "pregnant": True}),
        (key(4), {"number_0": "0555 111 22 33", "safe_0": None}),
        (page.household.add_child, {"given_names": "Deniz", "age": 3}),
    ):
        what.click()
        dialog = open_dialog(stage)
        dialog.form.set_values(values)
        dialog.submit()
        stage.settle()
        assert stage.window.findChildren(FormDialog) == []
    assert file_of(page).person.name == "Şükriye Öztürk"
    assert file_of(page).person.details.education == "primary"
    assert file_of(page).alerts == ("life_in_danger", "pregnant")
    assert [phone.number for phone in file_of(page).safe_contact.phones] == ["+905551112233"]
    assert [child.given_names for child in file_of(page).children] == ["Elif", "", "Deniz"]
    assert [past.name for past in file_of(page).former_names] == ["Şükran Öztürk"]


def test_a_mistake_in_a_dialog_is_said_at_its_field_and_nothing_typed_is_lost(stage: Stage) -> None:
    (person_id,) = stage.register(SUKRAN)
    page = stage.open("case_file", person_id=person_id)
    page.household.add_child.click()
    dialog = open_dialog(stage)
    dialog.form.set_values({"given_names": "Deniz", "birth_date": date(1980, 1, 1)})
    dialog.submit()
    stage.settle()
    assert dialog.form.question("birth_date").problem_text()
    assert dialog.form.values()["given_names"] == "Deniz"
    dialog.form.mark_clean()
    dialog.reject()


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150), ("high_contrast", 125)])
def test_every_page_fits_and_is_named_in_every_look(
    stage: Stage, qapp: QApplication, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    (person_id,) = stage.register(SUKRAN)
    stage.open("clients")
    assert clipped_labels(stage.window) == []
    page = stage.open("case_file", person_id=person_id)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        stage.settle()
        assert clipped_labels(stage.window) == []
    assert unnamed_controls(stage.window) == []
    apply_theme(qapp)
