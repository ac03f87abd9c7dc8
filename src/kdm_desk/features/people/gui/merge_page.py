"""Two files that may be one woman's, side by side: what each says, which answers stay, and what to mind first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import show_date
from kdm_desk.core.phones import show_phone
from kdm_desk.features.people.gui import reason_words, words
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.merge_children import SameChildrenCard
from kdm_desk.features.people.gui.merge_words import answer, choice_title
from kdm_desk.features.people.model.merging import Comparison
from kdm_desk.features.people.model.persons import ClientFile, CodeLists, PersonHit
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, IconButton, MessageBanner, SearchBox, label

translate = QCoreApplication.translate

_MOST_HITS = 6
_PAUSE_MS = 80


class MergePage(Page):
    """Opened with `person_id`, the file that is kept, and `other_id` where the other one is known already."""

    topics = frozenset({Topic.PEOPLE, Topic.ACCESS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("People", "Merge two files"), parent)
        self._people, self._merges = PeopleService(context.desk), MergeService(context.desk)
        self._kept_id, self._other_id = "", ""
        self._sending = False
        self._lists = CodeLists({})
        self.seen: Comparison | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self.children_card: SameChildrenCard | None = None
        self.search = SearchBox(
            translate("People", "Which other file is hers? Name, file no, phone, identity no")
        )
        self.hits = QListWidget()
        self.hits.setAccessibleName(translate("People", "Files found"))
        self.hits.itemActivated.connect(self._take)
        self.hits.itemClicked.connect(self._take)
        self.search.returnPressed.connect(lambda: self._take(self.hits.currentItem()))
        self.search.stepped.connect(self._walk)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.warnings = MessageBanner()
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(0, 0, GRID, 0)
        self._content.setSpacing(2 * GRID)
        self.body.addWidget(self.search)
        self.body.addWidget(self.hits)
        self.body.addWidget(self.warnings)
        self.body.addWidget(scrolling(content), 1)
        self.turn = self.add_action(IconButton(translate("People", "Keep the &other file"), "refresh"))
        self.turn.clicked.connect(self._turn)
        self.go_on = self.add_action(
            IconButton(translate("People", "&Merge the two files"), "check"), primary=True
        )
        self.go_on.clicked.connect(self.merge)

    def open_with(self, **arguments: object) -> None:
        self._kept_id = str(arguments.get("person_id", self._kept_id))
        self._other_id = str(arguments.get("other_id", ""))
        self.search.clear()
        self.refresh()

    def refresh(self) -> None:
        """Read both files anew; that they were opened stands in the record."""
        self.seen = None
        self._show_keys()
        if not self._kept_id:
            return
        kept_id, other_id = self._kept_id, self._other_id
        if not other_id:
            self.load(lambda: self._people.line(kept_id), lambda line: self._ask(line.name, line.file_no))
            return

        def read() -> tuple[Comparison, CodeLists]:
            return self._merges.compare(kept_id, other_id), self._people.code_lists()

        self.load(read, lambda read: self._show(*read), self._refuse)

    def _ask(self, name: str, file_no: str) -> None:
        clear(self._content)
        self.warnings.clear()
        self.search.show()
        self.hits.setVisible(self.hits.count() > 0)
        self._content.addWidget(
            label(
                words.say(
                    QT_TRANSLATE_NOOP(
                        "People", "The file of {name} ({number}) is kept. Please look for the other one."
                    ),
                    name=words.name(name),
                    number=file_no,
                ),
                "muted",
            )
        )
        self._content.addStretch(1)
        self.search.setFocus()

    def _look(self) -> None:
        typed = self.search.text()

        def show(found: list[PersonHit]) -> None:
            if typed == self.search.text() and not self._other_id:
                self._show_hits([hit for hit in found if hit.person_id != self._kept_id])

        self.context.tasks.run(self, lambda: self._people.search(typed, _MOST_HITS + 1), show)

    def _show_hits(self, found: Sequence[PersonHit]) -> None:
        self.hits.clear()
        for hit in found[:_MOST_HITS]:
            item = QListWidgetItem(
                " · ".join([words.name(hit.name), *words.hit_details(hit, self.context.now())])
            )
            item.setData(Qt.ItemDataRole.UserRole, hit.person_id)
            self.hits.addItem(item)
        self.hits.setCurrentRow(0)
        rows = max(self.hits.count(), 1) * max(self.hits.sizeHintForRow(0), 3 * GRID)
        self.hits.setFixedHeight(rows + 2 * GRID)
        self.hits.setVisible(bool(found))

    def _walk(self, step: int) -> None:
        self.hits.setCurrentRow(max(0, min(self.hits.currentRow() + step, self.hits.count() - 1)))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._other_id = str(item.data(Qt.ItemDataRole.UserRole))
            self.refresh()

    def _turn(self) -> None:
        self._kept_id, self._other_id = self._other_id, self._kept_id
        self.refresh()

    def _refuse(self, error: Exception) -> None:
        """What cannot be merged is said, and another file can be chosen."""
        self._other_id = ""
        self.refresh()
        self.show_error(error)

    def _show(self, seen: Comparison, lists: CodeLists) -> None:
        self.seen, self._lists = seen, lists
        self._kept_id, self._other_id = seen.kept.person.id, seen.other.person.id
        was_searching = self.search.hasFocus() or self.hits.hasFocus()
        self.search.hide()
        self.hits.hide()
        self.banner.clear()
        clear(self._content)
        said = [reason_words.warning(one) for one in seen.warnings]
        if said:
            self.warnings.show_message(
                "\n".join(said), translate("People", "Please mind this first"), "warning"
            )
        else:
            self.warnings.clear()
        self._content.addWidget(self._side_by_side(seen))
        self._content.addWidget(self._differences(seen))
        self.children_card = SameChildrenCard(self.context, seen)
        self._content.addWidget(self.children_card)
        self._content.addWidget(
            label(
                translate(
                    "People",
                    "Nothing is lost: telephones, numbers, children, appointments, stays, letters and notes of both "
                    "are shown in the file that is kept. The two can be set apart again at any time.",
                ),
                "muted",
            )
        )
        self._content.addStretch(1)
        self._show_keys()
        if was_searching:
            # Only what is shown can take the focus.
            QTimer.singleShot(0, self, self._focus_first_choice)

    def _focus_first_choice(self) -> None:
        """The search went out of sight: the keyboard goes on where there is something to choose."""
        group = next(iter(self.choices.values()), None)
        key = group.checkedButton() if group is not None else None
        (key or self.turn).setFocus()

    def _side_by_side(self, seen: Comparison) -> QWidget:
        card = Card(translate("People", "The two files"), "clients")
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads = (
            translate("People", "This file is kept"),
            translate("People", "This file becomes part of it"),
        )
        for column, text in enumerate(heads, start=1):
            grid.addWidget(label(text, "heading"), 0, column)
        for row, (title, kept, other) in enumerate(_rows(seen), start=1):
            grid.addWidget(label(title, "muted", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(kept or "–"), row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(other or "–"), row, 2, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(grid)
        return card

    def _differences(self, seen: Comparison) -> QWidget:
        """One line for each answer in which the files differ; only gaps are filled unasked."""
        card = Card(translate("People", "What the kept file shows where they differ"), "edit")
        self.choices = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        language = self.context.preferences.language
        for row, choice in enumerate(seen.differing):
            title = choice_title(choice)
            group = QButtonGroup(card)
            grid.addWidget(label(title, "muted", wrap=False), row, 0)
            for column, file in enumerate((seen.kept, seen.other)):
                said = answer(file.person.details, choice, self._lists, language)
                key = QRadioButton((said or translate("People", "no answer")).replace("&", "&&"))
                key.setAccessibleName(f"{title}: {said or translate('People', 'no answer')}")
                key.setChecked((choice in seen.suggested) == bool(column))
                group.addButton(key, column)
                grid.addWidget(key, row, column + 1)
            self.choices[choice] = group
        card.body.addLayout(grid)
        if not seen.differing:
            card.body.addWidget(
                label(translate("People", "They differ in nothing that is chosen here."), "muted")
            )
        return card

    def _show_keys(self) -> None:
        for key in (self.turn, self.go_on):
            key.setEnabled(self.seen is not None and not self._sending)

    def merge(self) -> None:
        """Merge what is shown, once, after asking; while one is under way another does nothing."""
        if self.seen is None or self._sending:
            return
        kept, other = self.seen.kept, self.seen.other
        if not confirm(
            self,
            translate("People", "Are both files one woman's?"),
            words.say(
                QT_TRANSLATE_NOOP(
                    "People",
                    "{other} is shown in the file {kept} from now on. It can be set apart again there.",
                ),
                other=other.file_no,
                kept=kept.file_no,
            ),
            translate("People", "Merge"),
        ):
            return
        taken = [choice for choice, group in self.choices.items() if group.checkedId() == 1]
        same = self.children_card.chosen() if self.children_card is not None else {}
        self._sending = True
        self._show_keys()
        self.context.tasks.run(
            self,
            lambda: self._merges.merge(kept.person.id, other.person.id, taken, same),
            self._merged,
            self._not_merged,
        )

    def _merged(self, person_id: str) -> None:
        self._sending, self.seen = False, None
        self._kept_id = self._other_id = ""
        self.context.open("case_file", person_id=person_id)

    def _not_merged(self, error: Exception) -> None:
        self._sending = False
        self._show_keys()
        self.show_error(error)


def _rows(seen: Comparison) -> list[tuple[str, str, str]]:
    """What is shown of both, whatever is chosen."""

    def told(title: str, show: Callable[[ClientFile], str]) -> tuple[str, str, str]:
        return title, show(seen.kept), show(seen.other)

    return [
        told(translate("People", "Name"), lambda file: words.name(file.person.name)),
        told(translate("People", "File no"), lambda file: file.file_no),
        told(
            translate("People", "Opened on"),
            lambda file: words.moment(file.opened_at) if file.opened_at else "",
        ),
        told(translate("People", "Date of birth"), _born),
        told(translate("People", "Identity"), lambda file: ", ".join(one.value for one in file.identities)),
        told(
            translate("People", "Phones"),
            lambda file: "\n".join(show_phone(phone.number) for phone in file.safe_contact.phones),
        ),
        told(translate("People", "Number elsewhere"), lambda file: ", ".join(file.old_numbers)),
        told(
            translate("People", "Children"),
            lambda file: ", ".join(words.name(child.name) for child in file.children),
        ),
        told(translate("People", "Contacts"), lambda file: str(len(file.contacts))),
        told(
            translate("People", "Note"), lambda file: ", ".join(words.badge(code)[0] for code in file.alerts)
        ),
    ]


def _born(file: ClientFile) -> str:
    details = file.person.details
    if details.birth_date:
        return show_date(details.birth_date)
    return str(details.birth_year or "")
