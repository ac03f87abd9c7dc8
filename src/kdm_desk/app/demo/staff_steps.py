"""Who may see what: a new colleague, a file for few, a sealed note, and the record that tells who looked."""

from PySide6.QtWidgets import QComboBox

from kdm_desk.app.demo.case_steps import form_dialog, submit
from kdm_desk.app.demo.day import LOGIN, PASSPHRASE, Day, no_lock
from kdm_desk.app.demo.desk_steps import entrance_of, open_desk, search_answered
from kdm_desk.app.demo.hand import StepFailed, is_open
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.features.audit.gui.page import AuditPage
from kdm_desk.features.audit.model.record import AuditLine
from kdm_desk.features.notes.gui.note_page import NotePage
from kdm_desk.features.notes.gui.search_page import NotesSearchPage
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.restricted.gui.dialogs import start_restricting
from kdm_desk.features.staff.gui.page import StaffPage
from kdm_desk.ui.paper_dialog import PaperDialog

_FRONT_DESK, _PSYCHOLOGIST = "seval", "ceyda"
_NEW_LOGIN = "ilkgun"
_NOTE = "Geceleri sıçrayarak uyanıyor; nefes çalışması iyi geldi. Çocukların yanında güçlü durmaya çalışıyor."
_TYPED_WORDS = "sicrayarak nefes"


def add_colleague(day: Day) -> dict[str, int]:
    """A login for a colleague who begins today: the slip is shown once, and printed."""
    page = _staff_page(day)
    before = len(page.colleagues.table.rows_model.rows)
    day.hand.click(page.colleagues.add_key)
    dialog = form_dialog(day)
    for name, text in (("given_names", "Işıl"), ("surname", "Uydurma"), ("login_name", _NEW_LOGIN)):
        day.hand.fill(dialog.form.input(name).target(), text)
    dialog.form.input("profession").set_value("psychologist")
    dialog.form.input("role").set_value("psychologist")
    day.picture("26-new-colleague", dialog)
    submit(day, dialog, "the colleague was not added")
    slip = day.hand.dialog(PaperDialog)
    if not isinstance(slip, PaperDialog):
        raise StepFailed("no slip is shown")
    day.hand.wait_for(lambda: slip.preview.page_count == 1 and day.is_quiet(), "the slip was not drawn")
    day.picture("27-slip", slip)
    day.hand.click(slip.close_key)
    day.hand.wait_for(lambda: not is_open(slip), "the slip stays on the screen")
    page.refresh()
    day.settle()
    added = len(page.colleagues.table.rows_model.rows) - before
    day.hand.require(added == 1, "the list does not show her")
    day.picture("28-staff")
    return {"colleagues_added": added}


def _staff_page(day: Day) -> StaffPage:
    day.session.context.open("staff")
    day.settle()
    page = day.session.window.pages.current_page()
    if not isinstance(page, StaffPage):
        raise StepFailed("the staff does not open")
    return page


def restrict_file(day: Day) -> dict[str, int]:
    """A woman is a colleague's relative: her file is for the psychologist and the manager alone from now on."""
    context = day.session.context
    person_id, name = _somebody_else(day)
    context.open("case_file", person_id=person_id)
    day.settle()
    start_restricting(context, day.session.window, person_id)
    day.settle()
    dialog = form_dialog(day)
    allowed = context.desk.unlocked.statement.user_named(_PSYCHOLOGIST)
    if allowed is None:
        raise StepFailed("there is no psychologist")
    dialog.form.input("members").set_value((allowed.user_id,))
    day.hand.fill(dialog.form.input("reason").target(), "Bir çalışanımızın akrabası.")
    day.picture("29-restrict", dialog)
    submit(day, dialog, "the file was not limited")
    day.picture("30-restricted-file")
    day.hidden = person_id, name
    return {"restricted": 1}


def _somebody_else(day: Day) -> tuple[str, str]:
    """One of the last files of a woman whose name is known, and that name."""
    people = PeopleService(day.session.context.desk)
    taken = {day.notes["woman"], day.notes["caller"]}
    for hit in day.ask(lambda: people.list_files("", 30)):
        if hit.person_id not in taken and " " in hit.name:
            return hit.person_id, hit.name
    raise StepFailed("there is nobody whose file could be limited")


def look_from_front_desk(day: Day) -> dict[str, int]:
    """At the front desk neither her name nor that there is such a file: the search finds as if she had never come."""
    become(day, _FRONT_DESK)
    people = PeopleService(day.session.context.desk)
    hidden, name = day.hidden
    window = day.session.window
    day.hand.press("Ctrl+K", window)
    search = window.search
    if search is None:
        raise StepFailed("there is no search box")
    with search_answered(search) as answered:
        day.hand.type_text(name, search.box)
        day.hand.wait_for(lambda: name in answered, "the search gave no answer")
    day.picture("31-hidden-from-front-desk")
    found = {hit.person_id for hit in day.ask(lambda: people.search(name, 50))}
    day.hand.require(hidden not in found, "the front desk finds a file that is limited to others")
    day.session.context.open("case_file", person_id=day.notes["woman"])
    day.settle()
    return {"others_found": len(found)}


def write_note(day: Day) -> dict[str, int]:
    """The psychologist seals a note to her compartment, and finds it again by two of its words."""
    become(day, _PSYCHOLOGIST)
    context = day.session.context
    context.open("note", person_id=day.notes["woman"])
    day.settle()
    page = day.session.window.pages.current_page()
    if not isinstance(page, NotePage):
        raise StepFailed("a note cannot be written")
    page.form.input("compartment").set_value("psychological")
    day.hand.fill(page.form.input("text").target(), _NOTE)
    day.picture("32-note")
    day.hand.click(page.save_key)
    day.settle()
    day.picture("33-notes-tab")
    context.open("notes")
    day.settle()
    search = day.session.window.pages.current_page()
    if not isinstance(search, NotesSearchPage):
        raise StepFailed("notes cannot be searched")
    day.hand.fill(search.box, _TYPED_WORDS)
    day.hand.click(search.start_key)
    day.hand.wait_for(lambda: bool(search.table.rows_model.rows) and day.is_quiet(), "the note was not found")
    day.picture("34-notes-found")
    hits = search.table.rows_model.rows
    day.hand.require([hit.person.person_id for hit in hits] == [day.notes["woman"]], "another note was found")
    return {"notes_found": len(hits)}


def ask_who_looked(day: Day) -> dict[str, int]:
    """The manager asks the record about her file: the front desk and the psychologist stand in it."""
    become(day, LOGIN)
    day.session.context.open("audit", person_id=day.notes["woman"])
    day.settle()
    page = day.session.window.pages.current_page()
    if not isinstance(page, AuditPage):
        raise StepFailed("the record does not open")
    day.hand.wait_for(lambda: bool(page.filters.person.person_id) and day.is_quiet(), "nobody is asked about")
    day.settle()
    day.picture("35-who-looked")
    lines: list[AuditLine] = page.table.lines.rows
    who = {line.who for line in lines}
    day.hand.require(len(who) >= 3, "the record does not tell who looked at her file")
    return {"rows": len(lines), "who_looked": len(who)}


def become(day: Day, login_name: str) -> None:
    """The desk is closed and opened again by another login. The manager's desk locks as it always does."""
    lock = day.lock if login_name == LOGIN and day.lock else no_lock
    day.leave()
    day.start(day.vault, lock)
    entrance = entrance_of(day)
    entrance.show()
    screen = entrance.page
    if not isinstance(screen, UnlockScreen):
        raise StepFailed("there is no unlock screen")
    [users] = screen.findChildren(QComboBox)
    users.setCurrentIndex(users.findText(login_name))
    open_desk(day, PASSPHRASE)
    day.hand.require(day.session.context.desk.actor.login_name == login_name, "somebody else is at the desk")
