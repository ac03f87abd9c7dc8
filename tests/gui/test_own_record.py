"""Her own record on the screen and on paper: everything of hers, nothing of others, only where asked for."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.people_stage import SUKRAN, Stage, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.app.features import FEATURES
from kdm_desk.core.access import PERMISSIONS, Permission
from kdm_desk.documents.letter import Letterhead
from kdm_desk.documents.own_record import OwnPart, OwnRecordSheet, own_record_pdf
from kdm_desk.features.disclosure.gui.own_file_page import OwnFilePage
from kdm_desk.features.disclosure.model import Form, Part, Record
from kdm_desk.features.disclosure.service import DisclosureService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.protection.model.orders import Authority, OrderDetails, OrderKind
from kdm_desk.features.protection.model.perpetrators import PerpetratorDetails
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme
from notes_people import write_all
from pdf_reading import page_texts
from referral_builders import set_letterhead
from restricted_people import plant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

TODAY = date(2026, 3, 2)
OF_OTHERS = ("Tomris", "03.03.2017", "Komşusu Nermin", "Kâzım", "Demirtaş", "Sanayi Mahallesi")
HERS = (
    "Zübeyde",
    "Karaçalıoğlu",
    "Zuzu",
    "05.11.1987",
    "Erguvan Çıkmazı 3",
    "hanımeli",
    "2026/4711",
    "ESK-4711",
)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, FEATURES, clock=FixedClock()) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        yield stage


@pytest.fixture
def woman(stage: Stage) -> str:
    desk = stage.context.desk
    stage.done(lambda: set_letterhead(desk))
    woman = stage.done(lambda: plant(desk)).person_id

    def protect() -> None:
        PerpetratorService(desk).add(
            woman, PerpetratorDetails("Kâzım", "Demirtaş", address="Sanayi Mahallesi 5", relation="spouse")
        )
        him = PerpetratorService(desk).perpetrators_of(woman)[0].relative_id
        OrderService(desk).record(
            woman,
            OrderDetails(
                OrderKind.PREVENTIVE,
                ("no_approach",),
                Authority.FAMILY_JUDGE,
                TODAY,
                TODAY,
                TODAY + timedelta(days=90),
                decision_no="2026/4711",
                against_id=him,
            ),
        )
        NeedsService(desk).add_need(woman, "legal", "Velayet")

    stage.done(protect)
    return woman


@pytest.fixture
def page(stage: Stage, woman: str) -> OwnFilePage:
    return stage.open("own_file", person_id=woman)


def record_of(page: OwnFilePage) -> Record:
    record = page.record()
    assert record is not None
    return record


def test_who_may_take_out_a_record_may_see_every_part_of_it() -> None:
    """A room that the exporter's role does not open would be missing without a word."""
    rooms = {feature.permission for feature in FEATURES if feature.own_record} - {None}
    for role, permissions in PERMISSIONS.items():
        if Permission.EXPORT_FILES in permissions:
            assert rooms <= permissions, role


def test_her_record_on_paper_has_what_is_hers_and_nothing_of_others(
    stage: Stage, page: OwnFilePage, tmp_path: Path
) -> None:
    target = tmp_path / "kayit.pdf"
    page.export(Form.PDF, target)
    stage.settle()
    text = "\n".join(page_texts(target.read_bytes()))
    flat = " ".join(text.split())
    assert [word for word in HERS if word not in flat] == []
    assert [word for word in OF_OTHERS if word in flat] == []
    assert "UYDURMA BELEDİYESİ" in flat
    pages = len(page_texts(target.read_bytes()))
    assert f"{pages}/{pages}" in flat
    assert stage.audit_rows("file.export") == 1


def test_what_belongs_together_stands_on_one_page_of_the_record() -> None:
    entries = [[("Day", str(day)), ("Hour", "09:00"), ("Note", "plain")] for day in range(40)]
    long = [("Note", "\n".join(f"line {place}" for place in range(120)))]
    sheet = OwnRecordSheet(
        Letterhead(()),
        "Record",
        [("Name", "N")],
        "",
        [OwnPart("Visits", entries), OwnPart("Long", [long])],
        "",
        "",
        "",
        datetime(2026, 3, 2, 9),
    )
    pages = page_texts(own_record_pdf(sheet))
    assert [page.count("Day") - page.count("Note") for page in pages if "Day" in page] == [0] * 3
    assert not any(page.rstrip().endswith("Visits") for page in pages)
    assert "line 119" in pages[-1]


def test_what_is_left_out_is_said_with_its_reason(page: OwnFilePage) -> None:
    record = record_of(page)
    withheld = {part.key: " ".join(part.withheld) for part in record.parts}
    assert "1 children" in withheld["children"]
    assert "whoever reports violence is protected" in withheld["applications"]
    assert "1 people from whom she is to be protected" in withheld["perpetrators"]
    assert "others live there hidden" in withheld["stays"]


def test_that_a_file_was_closed_and_opened_again_is_hers_to_know(stage: Stage) -> None:
    [woman] = stage.register(SUKRAN)
    service = ClosingService(stage.context.desk)
    stage.done(lambda: service.close_file(woman, "moved", "Bursa'ya taşındı"))
    stage.done(lambda: service.reopen_file(woman, "Geri döndü"))
    record = record_of(stage.open("own_file", person_id=woman))
    [course] = [part for part in record.parts if part.key == "course"]
    said = [{item.key: item.value for item in entry} for entry in course.entries]
    assert [(one["event"], one["note"]) for one in said] == [
        ("File opened again", "Geri döndü"),
        ("File closed", "Bursa'ya taşındı"),
    ]


def test_whether_there_are_notes_of_her_changes_nothing_in_the_record_of_a_non_member(
    stage: Stage, woman: str, tmp_path: Path
) -> None:

    def notes_part() -> Part:
        [part] = [
            one for one in record_of(stage.open("own_file", person_id=woman)).parts if one.key == "notes"
        ]
        return part

    before = notes_part()
    assert before.entries == ()
    assert "ask your counsellor" in before.withheld[0]
    write_all(tmp_path, woman)
    assert notes_part() == before


def test_the_file_of_data_has_the_same(stage: Stage, page: OwnFilePage, tmp_path: Path) -> None:
    target = tmp_path / "kayit.json"
    page.export(Form.DATA, target)
    stage.settle()
    text = target.read_text(encoding="utf-8")
    assert [word for word in OF_OTHERS if word in text] == []
    parts = {part["key"]: part for part in json.loads(text)["parts"]}
    expected = {"person", "children", "contacts", "applications", "needs", "appointments", "stays", "letters"}
    assert expected | {"orders", "openings"} <= set(parts)
    assert parts["person"]["entries"][0]["surname"] == "Karaçalıoğlu"
    assert parts["orders"]["entries"][0]["order"].endswith("2026/4711")


def test_without_free_words_what_staff_wrote_is_gone_and_said_so(page: OwnFilePage) -> None:
    assert "Ablası Perran aradı." in str(record_of(page))
    page.free_words.setChecked(False)
    assert "Ablası Perran aradı." not in str(record_of(page))
    contacts = next(part for part in record_of(page).parts if part.key == "contacts")
    assert "free words is left out" in contacts.withheld[-1]


def test_a_part_without_its_tick_stays_in_the_house(page: OwnFilePage) -> None:
    page.ticks["letters"].setChecked(False)
    assert "letters" not in {part.key for part in record_of(page).parts}


def test_nothing_is_written_before_it_is_asked_for(stage: Stage, page: OwnFilePage, tmp_path: Path) -> None:
    assert stage.audit_rows("file.export") == 0
    assert [path for path in tmp_path.rglob("*") if path.suffix in (".pdf", ".json")] == []


def test_a_request_is_entered_shown_on_today_and_in_her_file_and_answered(
    stage: Stage, page: OwnFilePage, woman: str
) -> None:
    page.receive_key.click()
    stage.settle()
    [dialog] = [one for one in stage.window.findChildren(FormDialog) if one.isVisible()]
    dialog.form.set_values({"received_on": TODAY - timedelta(days=25)})
    dialog.submit()
    stage.settle()
    assert "Asked on 05.02.2026, to be answered by 07.03.2026" in told(page)
    assert not page.receive_key.isVisible()
    today = stage.open("today")
    assert "5 days left to answer" in told(today)
    file = stage.open("case_file", person_id=woman)
    assert "Asked for her own record: 5 days left to answer" in file.header.alerts()
    page = stage.open("own_file", person_id=woman)
    [key] = [one for one in page.findChildren(QPushButton) if one.text() == "She was answered …"]
    key.click()
    stage.settle()
    [dialog] = [one for one in stage.window.findChildren(FormDialog) if one.isVisible()]
    dialog.form.set_values({"how": "refused", "answered_on": TODAY})
    dialog.submit()
    stage.settle()
    assert dialog.form.question("note").problem_text()
    dialog.form.set_values({"how": "handed_over", "answered_on": TODAY})
    dialog.submit()
    stage.settle()
    assert stage.done(lambda: DisclosureService(stage.context.desk).waiting()) == []


def test_the_page_has_names_for_its_controls_and_nothing_is_clipped(stage: Stage, page: OwnFilePage) -> None:
    assert unnamed_controls(page) == []
    assert clipped_labels(page) == []
