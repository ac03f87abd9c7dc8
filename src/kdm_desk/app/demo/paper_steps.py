"""The letter to the Bar, and the test printer it comes out of."""

import os
import sys
from pathlib import Path

from kdm_desk.app.demo.day import Day
from kdm_desk.app.demo.hand import StepFailed
from kdm_desk.features.consent.model import NewConsent
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.referrals.gui.letter_page import LetterPage
from kdm_desk.features.referrals.service import ReferralService

_BAR = "institution-bar-legal-aid"
_PRINTER = """#!{python}
# The test printer: what a real one would put on paper lands in one file.
import pathlib, sys
page = sys.stdin.buffer.read()
folder = pathlib.Path({out!r})
number = len(list(folder.glob("letter-*.pdf"))) + 1
(folder / f"letter-{{number}}.pdf").write_bytes(page)
"""


def put_up_test_printer(day: Day) -> None:
    """A program called `lp` before the system's own, so that the product prints as it always does."""
    folder = day.room / "printer"
    folder.mkdir(exist_ok=True)
    program = folder / "lp"
    program.write_text(_PRINTER.format(python=sys.executable, out=str(day.out)), encoding="utf-8")
    program.chmod(0o700)
    path = os.environ.get("PATH", "")
    if str(folder) not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([str(folder), path])


def write_letter(day: Day) -> dict[str, int]:
    """From her file to the Bar: look at the page, print it, find it in the outgoing register."""
    put_up_test_printer(day)
    context = day.session.context
    _record_consent(day)
    context.open("case_file", person_id=day.notes["woman"])
    day.settle()
    day.hand.require(isinstance(_front(day), CaseFilePage), "her file does not open")
    page = _open_letter(day)
    day.hand.wait_for(lambda: page.preview.page_count > 0 and day.is_quiet(), "the letter is not drawn")
    day.picture("19-letter")
    before = _printed(day)
    day.hand.click(page.print_key)
    day.hand.wait_for(lambda: len(_printed(day)) > len(before) and day.is_quiet(), "nothing was printed")
    day.picture("20-letter-printed")
    service = ReferralService(context.desk)
    letters = day.ask(lambda: service.letters_of(day.notes["woman"]))
    day.hand.require(len(letters) == 1, "the letter is not in the outgoing register")
    context.open("letters")
    day.picture("21-register")
    return {"letters": len(letters), "printed_bytes": _printed(day)[-1].stat().st_size}


def _record_consent(day: Day) -> None:
    """She agrees that the Bar learns her name, her telephone and what she asks for."""
    consents = ConsentService(day.session.context.desk)
    told = NewConsent(
        "legal_aid",
        "written",
        ("name", "phone", "request"),
        day.session.context.today(),
        day.ask(consents.usual_expiry),
        institution_id=_BAR,
    )
    day.ask(lambda: consents.give(day.notes["woman"], told))


def _open_letter(day: Day) -> LetterPage:
    context = day.session.context
    context.open("letter", person_id=day.notes["woman"], institution_id=_BAR, started="the day")
    day.settle()
    page = _front(day)
    if not isinstance(page, LetterPage):
        raise StepFailed("the letter page does not open")
    return page


def _front(day: Day) -> object:
    return day.session.window.pages.current_page()


def _printed(day: Day) -> list[Path]:
    return sorted(day.out.glob("letter-*.pdf"))
