"""The tabs of the case file that belong to people: her own answers, her household, every contact."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.core.phones import show_phone
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.facts import Facts
from kdm_desk.features.people.gui.merged_card import MergedCard
from kdm_desk.features.people.model.persons import (
    Answer,
    Child,
    ClientFile,
    CodeLists,
    Contact,
    Direction,
    Sex,
)
from kdm_desk.ui.context import Context
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, IconButton, button, label

translate = QCoreApplication.translate


class PersonTab(QWidget):
    """What she told about herself, with keys to change it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = context.preferences.language
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(2 * GRID)
        self.keys = QHBoxLayout()
        self.keys.setSpacing(GRID)
        self.keys.addStretch(1)
        column.addLayout(self.keys)
        card = Card(translate("People", "About her"), "person")
        self._facts = Facts()
        card.body.addWidget(self._facts)
        card.body.addStretch(1)
        column.addWidget(scrolling(card), 1)
        self.merged = MergedCard(context)
        column.addWidget(self.merged)

    def add_key(self, text: str, icon: str, clicked: Callable[[], None]) -> IconButton:
        key = button(text, clicked, icon)
        self.keys.addWidget(key)
        return key

    def show_file(self, file: ClientFile, lists: CodeLists) -> None:
        self._facts.show_facts(person_facts(file, lists, self._language))
        self.merged.show_file(file)


def person_facts(file: ClientFile, lists: CodeLists, language: str) -> list[tuple[str, str]]:
    """Every answer about her as (question, answer), in the order of the page; empty answers included."""
    details = file.person.details

    def chosen(name: str, code: str | None) -> str:
        return lists.label(name, code, language)

    born = show_date(details.birth_date) if details.birth_date else ""
    identities = ", ".join(
        f"{chosen('identity_kind', identity.kind.value)} {identity.value}" for identity in file.identities
    )
    former = ", ".join(past.name for past in file.former_names)
    place = ", ".join(part for part in (details.neighbourhood, chosen("districts", details.district)) if part)
    return [
        (translate("People", "Given names"), details.given_names),
        (translate("People", "Surname"), details.surname),
        (translate("People", "Surname at birth"), details.birth_surname),
        (translate("People", "Known as"), details.known_as),
        (translate("People", "Earlier names"), former),
        (translate("People", "Identity"), identities),
        (translate("People", "Date of birth"), born),
        (translate("People", "Age"), words.age(file.age, details.birth_date is not None)),
        (translate("People", "Age group"), chosen("age_band", details.age_band)),
        (translate("People", "Marital status"), chosen("marital_status", details.marital_status)),
        (translate("People", "Education"), chosen("education", details.education)),
        (translate("People", "Work"), chosen("employment", details.employment)),
        (translate("People", "Household income"), chosen("income_band", details.income_band)),
        (translate("People", "Social security"), chosen("social_security", details.social_security)),
        (translate("People", "Nationality"), chosen("nationality_status", details.nationality_status)),
        (translate("People", "Language"), chosen("language", details.language)),
        (translate("People", "Disability"), chosen("disability", details.disability)),
        (translate("People", "Pregnant"), _answer(details.pregnant)),
        (translate("People", "Where she lives"), place),
        (translate("People", "Province"), chosen("provinces", details.province)),
        (translate("People", "Address"), details.address),
        (translate("People", "Phones"), "\n".join(show_phone(p.number) for p in file.safe_contact.phones)),
        (translate("People", "Number elsewhere"), ", ".join(file.old_numbers)),
        (translate("People", "Opened on"), words.moment(file.opened_at) if file.opened_at else ""),
    ]


def _answer(said: Answer | None) -> str:
    said_words = {Answer.YES: translate("People", "yes"), Answer.NO: translate("People", "no")}
    return said_words.get(said, "") if said else ""


class HouseholdTab(QWidget):
    """Her children, in the order she named them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        self._summary = label("", "muted")
        head.addWidget(self._summary, 1)
        self.change_child = IconButton(translate("People", "Correct …"), "edit")
        self.change_child.setAccessibleName(translate("People", "Correct what is written of the child"))
        head.addWidget(self.change_child)
        self.add_child = IconButton(translate("People", "Add a child"), "child")
        head.addWidget(self.add_child)
        column.addLayout(head)
        self.table: Table[Child] = Table(_child_columns(context), translate("People", "Children"))
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_keys())
        column.addWidget(self.table, 1)

    def show_file(self, file: ClientFile) -> None:
        count = len(file.children)
        self._summary.setText(
            words.say(QT_TRANSLATE_NOOP("People", "{count} children"), count=count)
            if count
            else translate("People", "No children are written down.")
        )
        self.table.set_rows(file.children)
        self.table.setVisible(bool(count))
        self.change_child.setVisible(bool(count))
        self._show_keys()

    def _show_keys(self) -> None:
        self.change_child.setEnabled(self.table.selectionModel().hasSelection())


def _child_columns(context: Context) -> list[Column[Child]]:
    sexes = {
        Sex.FEMALE: translate("People", "girl"),
        Sex.MALE: translate("People", "boy"),
        Sex.UNKNOWN: "",
    }
    homes = {
        "yes": translate("People", "yes"),
        "no": translate("People", "no"),
        "unknown": translate("People", "not known"),
    }

    def born(child: Child) -> str:
        return show_date(child.birth_date) if child.birth_date else ""

    return [
        Column(translate("People", "Name"), lambda child: words.name(child.name), stretch=True),
        Column(translate("People", "Girl or boy"), lambda child: sexes[child.sex]),
        Column(
            translate("People", "Age"),
            lambda child: words.child_line(child, context.now()),
            # The oldest last, as their ages say; those of whom nothing is known before all.
            sort=lambda child: -(child.birth_date.year if child.birth_date else child.birth_year or 9999),
        ),
        Column(translate("People", "Date of birth"), born, sort=lambda child: str(child.birth_date or "")),
        Column(translate("People", "Lives with her"), lambda child: homes[child.lives_with_her.value]),
    ]


class ContactsTab(QWidget):
    """Every time someone spoke with her or tried to."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lists = CodeLists({})
        self._language = context.preferences.language
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.addStretch(1)
        self.record = IconButton(translate("People", "Record a contact"), "phone")
        head.addWidget(self.record)
        column.addLayout(head)
        self.table: Table[Contact] = Table(self._columns(), translate("People", "Contacts"))
        column.addWidget(self.table, 1)

    def show_file(self, file: ClientFile, lists: CodeLists) -> None:
        self._lists = lists
        self.table.set_rows(file.contacts)

    def _columns(self) -> list[Column[Contact]]:
        def coded(name: str, code: str) -> str:
            return self._lists.label(name, code, self._language)

        def way(contact: Contact) -> str:
            return direction_words(contact.direction)

        return [
            Column(translate("People", "When"), lambda row: words.moment(row.at), sort=lambda row: row.at),
            Column(translate("People", "How"), lambda row: coded("channel", row.channel)),
            Column(translate("People", "Who called"), way),
            Column(translate("People", "Outcome"), lambda row: coded("contact_outcome", row.outcome)),
            Column(translate("People", "Note"), lambda row: row.note.replace("\n", " "), stretch=True),
            Column(translate("People", "By"), lambda row: row.staff),
        ]


def direction_words(direction: Direction) -> str:
    if direction is Direction.INCOMING:
        return translate("People", "She contacted us")
    return translate("People", "We contacted her")
