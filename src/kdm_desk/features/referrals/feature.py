"""Wires the letters: the register on the rail, writing from a case file, what waits for an answer on Today."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.referrals.gui.case_parts import CaseLetters, timeline, write_for
from kdm_desk.features.referrals.gui.directory_page import DirectoryPage
from kdm_desk.features.referrals.gui.issued_page import IssuedLetterPage
from kdm_desk.features.referrals.gui.letter_page import LetterPage
from kdm_desk.features.referrals.gui.own_record import own_record
from kdm_desk.features.referrals.gui.register_page import RegisterPage
from kdm_desk.features.referrals.gui.today_card import LettersCard
from kdm_desk.ui.feature import CaseAction, CasePart, Feature, TodayCard

translate = QCoreApplication.translate
_SHOWN = frozenset({Topic.LETTERS})

FEATURE = Feature(
    name="letters",
    title=lambda: translate("Letters", "Letters"),
    icon="letters",
    permission=Permission.WRITE_LETTERS,
    page=RegisterPage,
    rail_position=50,
    more_pages={"letter": LetterPage, "issued_letter": IssuedLetterPage, "institutions": DirectoryPage},
    today_cards=(TodayCard("letters", 50, LettersCard, Permission.WRITE_LETTERS, _SHOWN),),
    case_parts=(
        CasePart(
            "letters",
            lambda: translate("Letters", "Her letters"),
            40,
            CaseLetters,
            Permission.WRITE_LETTERS,
            _SHOWN,
        ),
    ),
    case_actions=(
        CaseAction(
            lambda: translate("Letters", "Referral letter"),
            "letters",
            write_for,
            "Ctrl+Shift+L",
            Permission.WRITE_LETTERS,
            50,
        ),
    ),
    timeline=timeline,
    own_record=own_record,
)
