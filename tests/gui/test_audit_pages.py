"""The record's page as it is used: asked by client, narrowed, scrolled, printed, saved, compared with paper."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.keyboard import press, type_text
from gui.people_stage import SUKRAN, Stage, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.app.features import FEATURES
from kdm_desk.core.access import Permission, Role
from kdm_desk.features.audit.gui import paper
from kdm_desk.features.audit.gui.month_dialog import ask_month
from kdm_desk.features.audit.gui.page import AuditPage
from kdm_desk.features.audit.model.record import PAGE_ROWS, Question
from kdm_desk.features.audit.service import AuditService
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.staff.gui.paper import matrix_pdf
from kdm_desk.ui.theme import apply_theme
from pdf_reading import page_lines, page_texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
OTHER = NewApplication("telephone", applicant=PersonDetails(given_names="Nazlı", surname="Uydurma"))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, clock: FixedClock) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, FEATURES, clock=clock) as context:
        yield Stage(context)


def shown(page: AuditPage) -> list[str]:
    return [line.action for line in page.table.lines.rows]


def last_action(stage: Stage) -> tuple[str, str]:
    sql = "SELECT action, fields FROM audit ORDER BY sequence DESC LIMIT 1"
    row: Any = stage.done(lambda: stage.context.desk.connection.execute(sql).fetchone())
    return row["action"], row["fields"]


def leave(stage: Stage, action: str, times: int) -> None:
    def work() -> None:
        for _ in range(times):
            with stage.context.desk.change(Permission.USE_DESK, action) as tx:
                tx.touch("thing", "1", fields=["surname", "failed_tries=3"])

    stage.done(work)


def test_the_record_says_who_did_what_to_whom_in_words(stage: Stage) -> None:
    stage.register(SUKRAN)
    page = stage.open("audit")
    model = page.table.lines
    row = [model.columns[column].show(model.rows[0]) for column in range(5)]
    assert row[:3] == ["02.03.2026 09:00", "Invented Yönetici", "Application registered"]
    assert row[4].startswith("Şükran Öztürk (M-2026/000001), ")
    leave(stage, "vault.unlock", 1)
    page = stage.open("audit")
    assert model.columns[3].show(page.table.lines.rows[0]) == "wrong passphrases before: 3, surname"


def test_her_name_typed_and_chosen_narrows_the_record_to_her(stage: Stage) -> None:
    hers, other = stage.register(SUKRAN, OTHER)
    for person in (hers, other):
        stage.done(partial(PeopleService(stage.context.desk).open_file, person))
    page = stage.open("audit")
    type_text(page.filters.person.box, "sukran")
    page.filters.person._search()
    stage.settle()
    assert page.filters.person.hits.isVisible()
    press(page.filters.person.box, Qt.Key.Key_Return)
    stage.settle()
    assert shown(page) == ["audit.read", "file.open", "application.register"]
    assert not page.filters.person.hits.isVisible()
    page.filters.person.box.selectAll()
    press(page.filters.person.box, Qt.Key.Key_Backspace)
    stage.settle()
    assert page.filters.question() == Question()
    assert len(shown(page)) > 3


def test_the_case_file_leads_to_who_looked_at_it(stage: Stage) -> None:
    (hers,) = stage.register(SUKRAN)
    case = stage.open("case_file", person_id=hers)
    (key,) = [one for one in case.findChildren(QPushButton) if one.text() == "Who looked at this file?"]
    key.click()
    stage.settle()
    page = stage.window.pages.current_page()
    assert isinstance(page, AuditPage)
    assert page.filters.person.box.text() == "Şükran Öztürk"
    assert shown(page)[0] == "audit.read"
    assert {line.action for line in page.table.lines.rows} >= {"file.open", "application.register"}


def test_a_file_found_by_a_search_says_so_in_the_record_once(stage: Stage) -> None:
    (hers,) = stage.register(SUKRAN)
    stage.open("case_file", person_id=hers, from_search=True)
    assert last_action(stage) == ("file.open", '["from_search"]')
    stage.shown(CaseFilePage).refresh()
    stage.settle()
    assert last_action(stage) == ("file.open", "[]")


def test_the_search_box_and_the_narrowed_list_open_a_file_as_found_by_a_search(stage: Stage) -> None:
    stage.register(SUKRAN)
    clients = stage.open("clients")
    clients._open_first()
    stage.settle()
    assert last_action(stage) == ("file.open", "[]")
    clients = stage.open("clients")
    type_text(clients.filter, "ozturk")
    clients.refresh()
    stage.settle()
    clients._open_first()
    stage.settle()
    assert last_action(stage) == ("file.open", '["from_search"]')
    search = stage.window.search
    assert search is not None
    search.start()
    type_text(search.box, "ozturk")
    stage.settle()
    press(search.box, Qt.Key.Key_Return)
    stage.settle()
    assert last_action(stage) == ("file.open", '["from_search"]')


def test_days_kinds_and_logins_narrow_the_record(stage: Stage, clock: FixedClock) -> None:
    leave(stage, "note.write", 2)
    clock.advance(timedelta(days=1))
    leave(stage, "file.open", 1)
    page = stage.open("audit")
    page.filters.first.line.setText("3.3.")
    stage.settle()
    assert len(shown(page)) > 1, "a day half typed asks nothing"
    page.filters.first.line.setText("03.03.2026")
    stage.settle()
    assert shown(page) == ["file.open"]
    page.filters.last.line.setText("02.03.2026")
    stage.settle()
    assert "first day lies behind" in page.banner.text()
    page.filters.first.line.clear()
    page.filters.kind.setCurrentIndex(page.filters.kind.findData("changes"))
    page.filters.kind.activated.emit(page.filters.kind.currentIndex())
    stage.settle()
    assert shown(page) == ["note.write"] * 2
    page.filters.kind.setCurrentIndex(page.filters.kind.findData("rights"))
    page.filters.kind.activated.emit(page.filters.kind.currentIndex())
    stage.settle()
    assert (shown(page), page.none.text()) == ([], "The record holds no such row.")
    assert not page.print_key.isEnabled()


def test_the_record_reads_on_while_it_is_scrolled(stage: Stage) -> None:
    leave(stage, "note.write", PAGE_ROWS + 30)
    page = stage.open("audit")
    model = page.table.lines
    assert model.rowCount() >= PAGE_ROWS
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        stage.settle()
    sequences = [line.sequence for line in model.rows]
    assert sequences == list(range(PAGE_ROWS + 31, 0, -1))


def test_the_rows_shown_become_a_sheet_and_that_is_in_the_record(stage: Stage) -> None:
    (hers,) = stage.register(SUKRAN)
    page = stage.open("audit", person_id=hers)
    dialog = paper.show_rows(stage.context, page, page._question, ["About: Şükran Öztürk"])
    stage.settle()
    text = " ".join(page_texts(dialog._pdf))
    assert "About: Şükran Öztürk" in text
    assert "Application registered" in text
    assert "M-2026/000001" in text
    assert last_action(stage)[0] == "audit.print"
    dialog.reject()
    assert dialog._pdf == b""


def test_the_months_sheet_holds_the_end_of_the_record_and_no_name(stage: Stage) -> None:
    stage.register(SUKRAN, OTHER)
    page = stage.open("audit")
    asking = ask_month(stage.context, page)
    assert asking.form.values()["month"] == "2026-02-01"
    asking.close()
    dialog = paper.show_month(stage.context, page, date(2026, 3, 1))
    stage.settle()
    lines = page_lines(dialog._pdf)
    head = stage.done(stage.context.desk.audit_head)
    whole = "".join("".join(lines).split())
    assert head.hash.upper() in whole
    assert "Alınan başvuru 2" in lines or "Applications taken 2" in lines
    assert f"{head.sequence}" in whole
    assert not any("kran" in line or "Nazl" in line for line in lines)
    assert last_action(stage)[0] == "month_sheet.print"
    code = "-".join(head.hash[at : at + 4].upper() for at in range(0, 16, 4))
    assert any(code in line for line in lines)
    dialog.reject()


def test_a_saved_file_opens_in_a_spreadsheet_and_a_name_stays_a_name(stage: Stage, tmp_path: Path) -> None:
    stage.register(
        SUKRAN, NewApplication("telephone", applicant=PersonDetails(given_names="=1+1;", surname='"Ali"'))
    )
    page = stage.open("audit")
    path = tmp_path / "rows.csv"
    paper.export(stage.context, page, Question(), path)
    stage.settle()
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Row;When;Who;What was done;Fields;About whom;Action;Field names"
    assert lines[1].startswith("3;02.03.2026 09:00;Invented Yönetici;Application registered;")
    assert '"\'=1+1; ""Ali"" (M-2026/000002)"' in lines[1]
    assert last_action(stage)[0] == "audit.export"
    assert "saved as a readable file" in page.banner.text()


def test_a_file_that_cannot_be_written_is_told_and_stays_in_the_record(stage: Stage, tmp_path: Path) -> None:
    page = stage.open("audit")
    paper.export(stage.context, page, Question(), tmp_path / "missing" / "rows.csv")
    stage.settle()
    assert page.banner.text()
    assert last_action(stage)[0] == "audit.export"


def test_a_sheet_that_fits_and_one_that_does_not_are_told_apart(stage: Stage) -> None:
    figures = stage.done(lambda: AuditService(stage.context.desk).month(date(2026, 3, 1)))
    leave(stage, "note.write", 3)
    page = stage.open("audit_compare")
    type_text(page.form.input("row").target(), str(figures.sequence))
    type_text(page.form.input("code").target(), figures.short_code)
    press(page.form.input("code").target(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert page.said.text().startswith("The sheet fits")
    page.form.set_values({"row": str(figures.sequence + 1), "code": figures.short_code})
    page.compare()
    stage.settle()
    assert page.said.text().startswith(
        f"Row {figures.sequence + 1} of the record is not the one known before"
    )
    page.form.set_values({"row": "9999", "code": figures.short_code})
    page.compare()
    stage.settle()
    assert "row 9999 was known before" in page.said.text()
    page.form.set_values({"row": "x", "code": "y"})
    page.compare()
    stage.settle()
    assert not page.answer.isVisible()
    assert "sixteen letters" in page.banner.text()


def test_a_clock_set_back_stands_on_today_until_somebody_looked_into_it(
    stage: Stage, clock: FixedClock
) -> None:
    clock.advance(timedelta(minutes=-50))
    leave(stage, "note.write", 1)
    today = stage.open("today")
    assert "The computer's clock was set back by 50 minutes." in told(today)
    (key,) = [one for one in today.findChildren(QPushButton) if one.text() == "I have looked into it"]
    key.click()
    stage.settle()
    assert "The computer's clock was set back by 50 minutes." not in told(stage.open("today"))
    assert stage.audit_rows("audit.alarms_seen") == 1


def test_who_may_not_read_the_record_finds_no_way_to_it(qapp: QApplication, tmp_path: Path) -> None:
    with unlocked(tmp_path, FEATURES, Role.LAWYER) as context:
        stage = Stage(context)
        (hers,) = stage.register(SUKRAN)
        case = stage.open("case_file", person_id=hers)
        words = [one.text() for one in stage.window.findChildren(QPushButton)]
        assert "Who looked at this file?" not in words
        assert case.isVisible()
        assert context.may(Permission.VIEW_AUDIT) is False


@pytest.mark.parametrize("theme, percent", [("light", 100), ("light", 150), ("dark", 125)])
@pytest.mark.parametrize("name", ["audit", "audit_compare"])
def test_nothing_is_clipped_or_nameless(
    qapp: QApplication, tmp_path: Path, theme: str, percent: int, name: str
) -> None:
    apply_theme(qapp, theme, percent)
    with unlocked(tmp_path, FEATURES) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        stage.register(SUKRAN)
        page = stage.open(name)
        assert clipped_labels(page) == []
        assert unnamed_controls(page) == []
    apply_theme(qapp)


def test_a_sheet_about_logins_is_in_the_record_before_it_is_made(stage: Stage) -> None:
    make = matrix_pdf(stage.context)
    stage.done(make)
    assert last_action(stage)[0] == "staff.print"
