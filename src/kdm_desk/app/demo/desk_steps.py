"""Morning at the front desk: set-up, unlock, two applications, a booking and the one that is refused."""

import contextlib
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from kdm_desk.app.bootstrap import hold, open_vault
from kdm_desk.app.demo.colleagues import bring_colleagues, quick
from kdm_desk.app.demo.day import LOGIN, PASSPHRASE, Day
from kdm_desk.app.demo.fill import fill_demo
from kdm_desk.app.demo.hand import StepFailed, is_open
from kdm_desk.app.entrance import Entrance, Welcome
from kdm_desk.app.setup_sheet import SheetStep, TypeBackStep
from kdm_desk.app.setup_wizard import CentreStep, ManagerStep, SetupWizard
from kdm_desk.app.unlock_screen import UnlockScreen
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.model.persons import ClientFile
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.schedule.gui.booking_dialog import BookingDialog
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui.forms import Form
from kdm_desk.ui.search_panel import SearchPanel

# Invented, and spelled with every letter that a careless program loses.
GIVEN_NAMES, SURNAME = "Iğdır Işılşükran", "Çöğürgüloğlu"
TYPED_PLAINLY = "isilsukran cogurg"
CHILDREN = ("Gülşıh", "Öğütcan")
PHONE = "0555 000 01 02"
_LAWYER = "lawyer"


def entrance_of(day: Day) -> Entrance:
    if not isinstance(day.entrance, Entrance):
        raise StepFailed("the entrance is not open")
    return day.entrance


def set_up(day: Day) -> dict[str, int]:
    """Welcome, the four steps of the wizard, and the unlock screen of a vault that was not there before."""
    hand, entrance = day.hand, entrance_of(day)
    entrance.show()
    welcome = entrance.page
    if not isinstance(welcome, Welcome):
        raise StepFailed("an empty folder is not welcomed")
    day.picture("01-welcome", entrance)
    hand.click(welcome.make)
    wizard = entrance.page
    if not isinstance(wizard, SetupWizard):
        raise StepFailed("the set-up does not open")
    _fill_centre(day, wizard.step)
    _fill_manager(day, wizard.step)
    _keep_sheet(day, wizard)
    _type_back(day, wizard)
    hand.wait_for(lambda: isinstance(entrance.page, UnlockScreen), "the vault was not made")
    return {"files": len(list(day.vault.iterdir()))}


def _fill_centre(day: Day, step: object) -> None:
    if not isinstance(step, CentreStep):
        raise StepFailed("the set-up does not begin with the centre")
    fields = step.form
    _type(day, fields, "name", "Uydurma Kadın Danışma Merkezi")
    _type(day, fields, "heading", "T.C.\nUYDURMA BÜYÜKŞEHİR BELEDİYESİ\nKadın Danışma Merkezi")
    _type(day, fields, "contact", "Uydurma Sokak No: 1, İzmir\n0(232) 000 00 00")
    day.picture("02-setup-centre", day.entrance)
    day.hand.click(step.go_on)


def _fill_manager(day: Day, step: object) -> None:
    if not isinstance(step, ManagerStep):
        raise StepFailed("the first manager is not asked for")
    for name, text in (("given_names", "Demet"), ("surname", "Uydurma"), ("login_name", LOGIN)):
        _type(day, step.form, name, text)
    day.hand.fill(step.passphrase.line, PASSPHRASE)
    day.hand.fill(step.again.line, PASSPHRASE)
    day.picture("03-setup-manager", day.entrance)
    day.hand.click(step.go_on)


def _keep_sheet(day: Day, wizard: SetupWizard) -> None:
    step = wizard.step
    if not isinstance(step, SheetStep):
        raise StepFailed("the recovery sheet is not shown")
    day.settle()
    day.hand.wait_for(lambda: step.paper.preview.page_count == 1, "the recovery sheet was not drawn")
    day.picture("04-setup-sheet", day.entrance)
    day.remember_sheet(wizard.answers.sheet.identity)
    day.hand.click(step.go_on)


def _type_back(day: Day, wizard: SetupWizard) -> None:
    step = wizard.step
    if not isinstance(step, TypeBackStep):
        raise StepFailed("the sheet is not asked back")
    for number, line in step.questions.lines.items():
        day.hand.fill(line, wizard.answers.sheet.groups[number - 1].text.lower())
    day.picture("05-setup-type-back", day.entrance)
    day.hand.click(step.go_on)


def fill_with_invented_data(day: Day) -> dict[str, int]:
    """Eighteen months of invented life; the lock is the unlock screen's, which stays."""
    entrance_of(day).leave_vault()

    def work() -> dict[str, int]:
        lock = hold(day.tools, day.vault)
        opened = open_vault(day.tools, day.vault, LOGIN, PASSPHRASE, lock)
        try:
            filled = fill_demo(opened.desk, day.people, day.seed)
        finally:
            opened.close()
        return filled | bring_colleagues(quick(day.tools), day.vault, LOGIN, PASSPHRASE, day.seed)

    counts: dict[str, int] = day.ask(work)
    entrance_of(day).approach()
    return counts


def unlock(day: Day) -> dict[str, int]:
    """User and passphrase; the desk opens on Today."""
    day.settle()
    day.picture("06-unlock", day.entrance)
    open_desk(day)
    day.picture("07-today")
    return {"features": len(day.session.context.features)}


def open_desk(day: Day, passphrase: str = PASSPHRASE) -> None:
    """Type the right passphrase and wait for Today."""
    screen = entrance_of(day).page
    if not isinstance(screen, UnlockScreen):
        raise StepFailed("there is no unlock screen")
    day.hand.fill(screen.passphrase.line, passphrase)
    day.hand.press("Return", screen.passphrase.line)
    day.hand.wait_for(lambda: day.is_open, "the right passphrase did not open the desk")
    window = day.session.window
    window.resize(1366, 768)
    day.settle()
    day.hand.require(window.pages.current_name == "today", "the desk does not open on Today")


def register_walk_in(day: Day) -> dict[str, int]:
    """A woman with two children stands at the desk; the keyboard alone is enough."""
    page = _new_application(day)
    form = _form_of(page)
    form.input("channel").set_value("in_person")
    _type(day, form, "given_names", GIVEN_NAMES)
    _type(day, form, "surname", SURNAME)
    form.open_section("reach")
    _type(day, form, "phone_0", PHONE)
    form.input("safe_0").set_value(True)
    _type(day, form, "hours_0", "10-12 arası")
    form.open_section("brings")
    form.input("experienced").set_value(("physical", "economic"))
    form.open_section("children")
    _type(day, form, "children_count", str(len(CHILDREN)))
    for place, (child, age) in enumerate(zip(CHILDREN, (1, 6), strict=True)):
        _type(day, form, f"child_{place}_name", child)
        _type(day, form, f"child_{place}_age", str(age))
    form.open_section("asks")
    form.input("requests").set_value(("legal", "shelter"))
    day.picture("08-new-application")
    day.hand.press("Ctrl+Return", form.input("account").target())
    file = _wait_for_file(day)
    day.notes["woman"] = file.person.id
    day.picture("09-case-file")
    day.hand.require(len(file.children) == len(CHILDREN), "her children are not in her file")
    return {"children": len(file.children)}


def find_her_again(day: Day) -> dict[str, int]:
    """Ctrl+K, her name without a single Turkish letter, Enter."""
    return {"found": find_by_typing(day, "10-search")}


def find_by_typing(day: Day, picture: str = "") -> int:
    """Search from Today and open what is found first; how many there were."""
    window = day.session.window
    window.open("today")
    day.settle()
    day.hand.press("Ctrl+K", window)
    search = window.search
    if search is None:
        raise StepFailed("there is no search box")
    with search_answered(search) as answered:
        day.hand.type_text(TYPED_PLAINLY, search.box)
        day.hand.wait_for(lambda: TYPED_PLAINLY in answered, "nothing was found")
    if picture:
        day.picture(picture)
    found = search.model.rowCount()
    day.hand.press("Return", search.box)
    file = _wait_for_file(day)
    day.hand.require(file.person.id == day.notes["woman"], "another file opened")
    return found


@contextlib.contextmanager
def search_answered(search: SearchPanel) -> Iterator[list[str]]:
    """The texts for which the lines came to the screen meanwhile."""
    answered: list[str] = []
    search.found.connect(answered.append)
    try:
        yield answered
    finally:
        search.found.disconnect(answered.append)


def book_legal_help(day: Day) -> dict[str, int]:
    """Tomorrow at ten with a lawyer, both children in the playroom."""
    dialog = _booking_dialog(day)
    _fill_booking(day, dialog, _lawyer(day), children=True)
    day.picture("11-booking", dialog)
    day.hand.click(dialog.go_on)
    day.hand.wait_for(lambda: not is_open(dialog), "the appointment was not booked")
    day.settle()
    service = ScheduleService(day.session.context.desk)
    booked = day.ask(lambda: service.of_person(day.notes["woman"]))
    day.hand.require(len(booked) == 1, "her appointment is not in the schedule")
    _show_schedule(day)
    return {"appointments": len(booked), "playroom_children": booked[0].children}


def try_to_double_book(day: Day) -> dict[str, int]:
    """The same lawyer at the same hour for somebody else: refused, and the page says what is in the way."""
    service = PeopleService(day.session.context.desk)
    others = [hit.person_id for hit in day.ask(lambda: service.list_files("", 5))]
    somebody_else = next(person for person in others if person != day.notes["woman"])
    day.session.context.open("case_file", person_id=somebody_else)
    day.settle()
    dialog = _booking_dialog(day)
    _fill_booking(day, dialog, _lawyer(day), children=False)
    day.hand.click(dialog.go_on)
    day.hand.wait_for(lambda: not is_open(dialog) or bool(dialog.banner.text()), "the refusal never came")
    day.hand.require(is_open(dialog), "the lawyer was booked twice")
    day.picture("13-double-booking", dialog)
    day.hand.require("10:00" in dialog.banner.text(), "the refusal does not say what is in the way")
    dialog.form.mark_clean()
    day.hand.click(dialog.keep)
    return {"refused": 1}


def register_caller_without_a_name(day: Day) -> dict[str, int]:
    """She only wants to know where to go; nothing of hers is asked that she does not want to say."""
    page = _new_application(day)
    form = _form_of(page)
    form.input("channel").set_value("telephone")
    form.question("given_names").decline.click()
    form.open_section("asks")
    form.input("requests").set_value(("information",))
    day.hand.click(page.save_key)
    file = _wait_for_file(day)
    day.picture("14-nameless-caller")
    day.hand.require(not file.person.details.given_names, "a name was made up for her")
    day.notes["caller"] = file.person.id
    return {"contacts": len(file.contacts)}


def _lawyer(day: Day) -> str:
    """The first lawyer who is free tomorrow at ten, chosen once and kept."""
    if "lawyer" not in day.notes:
        service = ScheduleService(day.session.context.desk)
        at = _tomorrow_at_ten(day)

        def free() -> str:
            lawyers = [one for one in service.counsellors() if one.profession == _LAWYER]
            for one in lawyers:
                if any(time.starts_at == at for time in service.free_times(one.id, at.date(), 60, 2, None)):
                    return one.id
            raise StepFailed("no lawyer is free tomorrow at ten")

        day.notes["lawyer"] = day.ask(free)
    return str(day.notes["lawyer"])


def _tomorrow_at_ten(day: Day) -> datetime:
    return datetime.combine(day.session.context.today() + timedelta(days=1), time(10, 0))


def _new_application(day: Day) -> NewApplicationPage:
    window = day.session.window
    day.hand.press("Ctrl+N", window)
    day.settle()
    page = window.pages.current_page()
    if not isinstance(page, NewApplicationPage):
        raise StepFailed("Ctrl+N does not open a new application")
    day.hand.wait_for(lambda: page.form is not None, "the form did not open")
    return page


def _form_of(page: NewApplicationPage) -> Form:
    if page.form is None:
        raise StepFailed("the page has no form")
    return page.form


def _wait_for_file(day: Day) -> ClientFile:
    window = day.session.window

    def shown() -> ClientFile | None:
        page = window.pages.current_page()
        return page.file if isinstance(page, CaseFilePage) and day.is_quiet() else None

    day.hand.wait_for(lambda: shown() is not None, "the case file did not open")
    file = shown()
    if file is None:
        raise StepFailed("the case file closed again")
    return file


def _booking_dialog(day: Day) -> BookingDialog:
    day.hand.press("Ctrl+R", day.session.window)
    dialog = day.hand.dialog(BookingDialog)
    if not isinstance(dialog, BookingDialog):
        raise StepFailed("the booking dialog did not open")
    day.settle()
    return dialog


def _fill_booking(day: Day, dialog: BookingDialog, lawyer: str, children: bool) -> None:
    at = _tomorrow_at_ten(day)
    form = dialog.form
    form.input("staff_id").set_value(lawyer)
    form.input("day").set_value(at.date())
    form.input("starts_at").set_value(at.time())
    form.input("ends_at").set_value((at + timedelta(hours=1)).time())
    if children:
        service = ScheduleService(day.session.context.desk)
        woman = day.notes["woman"]
        ids = [child.id for child in day.ask(lambda: service.children_of(woman))]
        form.input("children").set_value(tuple(ids))
        day.hand.wait_for(lambda: bool(form.values()["room_id"]), "no free room was proposed")
    else:
        rooms = [choice.code for choice in form.question("room_id").field.choices]
        form.input("room_id").set_value(rooms[0])
    day.settle()


def _show_schedule(day: Day) -> None:
    day.session.context.open("schedule", day=_tomorrow_at_ten(day).date())
    day.picture("12-schedule-day")


def _type(day: Day, form: Form, field: str, text: str) -> None:
    day.hand.fill(form.input(field).target(), text)
