"""The page of the code lists: the lists at the left, the entries of the chosen one at the right."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.turkish import sort_key
from kdm_desk.features.lists.gui.words import name_of
from kdm_desk.features.lists.model import LABEL_LIMIT, CodeList, Entry
from kdm_desk.features.lists.service import ListsService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.fields import Field, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.page import Page
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import button, label

translate = QCoreApplication.translate
_LISTS_WIDTH = 40 * GRID


class ListsPage(Page):
    """An entry in use is retired, never deleted: what was written with it keeps its words."""

    topics = frozenset({Topic.LISTS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Lists", "Code lists"), parent)
        self._service = ListsService(context.desk)
        self.lists: Table[CodeList] = Table(
            [
                Column(
                    translate("Lists", "List"),
                    lambda each: name_of(each.name),
                    lambda each: sort_key(name_of(each.name)),
                    stretch=True,
                )
            ],
            translate("Lists", "Code lists"),
        )
        self.lists.setFixedWidth(scaled(_LISTS_WIDTH))
        self.lists.selectionModel().currentRowChanged.connect(lambda *_: self._show_entries())
        self.entries: Table[Entry] = Table(_columns(), translate("Lists", "Entries of the list"))
        self.entries.setSortingEnabled(False)
        self.setFocusProxy(self.lists)
        self.entries.selectionModel().currentRowChanged.connect(lambda *_: self._allow())
        self.entries.opened.connect(lambda _entry: self._change())
        self.note = label("", "muted")
        self._make_keys()
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self.note)
        right.addWidget(self.entries, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.lists)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)

    def refresh(self) -> None:
        self.load(self._service.lists, self._show_lists)

    def _make_keys(self) -> None:
        self.up = self.add_action(button(translate("Lists", "&Up"), lambda: self._move(-1), keys="Ctrl+Up"))
        self.down = self.add_action(
            button(translate("Lists", "&Down"), lambda: self._move(1), keys="Ctrl+Down")
        )
        self.retire = self.add_action(button(translate("Lists", "&Retire"), self._retire, "minus"))
        self.delete = self.add_action(button(translate("Lists", "D&elete …"), self._delete, "cross"))
        self.change = self.add_action(button(translate("Lists", "&Change …"), self._change, "edit"))
        self.add = self.add_action(button(translate("Lists", "&Add an entry"), self._add, "add"), True)

    def _show_lists(self, lists: list[CodeList]) -> None:
        chosen = self.entries.chosen()
        shown = sorted(lists, key=lambda each: sort_key(name_of(each.name)))
        self.lists.set_rows(shown)
        self._show_entries()
        if chosen is not None:
            codes = [entry.code for entry in self.entries.rows_model.rows]
            if chosen.code in codes:
                self.entries.selectRow(codes.index(chosen.code))

    def _show_entries(self) -> None:
        chosen = self.lists.chosen()
        self.entries.set_rows(chosen.entries if chosen else ())
        closed = chosen is not None and chosen.is_closed
        self.note.setText(
            translate("Lists", "This list is fixed: it can be worded and ordered, but not added to.")
            if closed
            else translate("Lists", "Retired entries are not offered any more; what was written stays.")
        )
        self._allow()

    def _allow(self) -> None:
        chosen, entry = self.lists.chosen(), self.entries.chosen()
        self.add.setEnabled(chosen is not None and not chosen.is_closed)
        for key in (self.up, self.down, self.retire, self.change):
            key.setEnabled(entry is not None)
        self.delete.setEnabled(entry is not None and entry.is_own)
        retired = entry is not None and not entry.active
        self.retire.setText(translate("Lists", "&Offer again") if retired else translate("Lists", "&Retire"))

    def _chosen(self) -> tuple[str, Entry] | None:
        chosen, entry = self.lists.chosen(), self.entries.chosen()
        return (chosen.name, entry) if chosen and entry else None

    def _move(self, steps: int) -> None:
        chosen = self._chosen()
        if chosen:
            name, entry = chosen
            self._do(lambda: self._service.move(name, entry.code, steps))

    def _retire(self) -> None:
        chosen = self._chosen()
        if chosen:
            name, entry = chosen
            self._do(lambda: self._service.set_offered(name, entry.code, not entry.active))

    def _delete(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        name, entry = chosen
        sure = confirm(
            self,
            translate("Lists", "Delete “{label}”?").format(label=entry.label_tr),
            translate("Lists", "It is refused if the entry was ever used. Then retire it instead."),
            translate("Lists", "Delete"),
            danger=True,
        )
        if sure:
            self._do(lambda: self._service.delete(name, entry.code))

    def _do(self, work: Any) -> None:
        """One change; the page refreshes by its topic."""
        self.banner.clear()
        self.context.tasks.run(self, work, lambda _done: None, self.show_error)

    def _add(self) -> None:
        chosen = self.lists.chosen()
        if chosen is not None:
            name = chosen.name
            self._ask(
                translate("Lists", "Add an entry"),
                Entry("", "", "", True),
                lambda values: self._service.add(name, values["label_tr"], values["label_en"]),
                KeptAs(self.context, "lists.add", name),
            )

    def _change(self) -> None:
        chosen = self._chosen()
        if chosen:
            name, entry = chosen
            self._ask(
                translate("Lists", "Change the entry"),
                entry,
                lambda values: self._service.change_words(
                    name, entry.code, values["label_tr"], values["label_en"]
                ),
                KeptAs(self.context, "lists.change", f"{name}:{entry.code}"),
            )

    def _ask(self, title: str, entry: Entry, save: Any, kept: KeptAs) -> None:
        verb = translate("Lists", "Save")
        dialog = FormDialog(self.context.tasks, title, [_questions()], verb, save, self, kept=kept)
        dialog.form.set_values({"label_tr": entry.label_tr, "label_en": entry.label_en})
        dialog.open()


def _questions() -> Section:
    return Section(
        "entry",
        "",
        [
            Field("label_tr", translate("Lists", "In Turkish"), required=True, longest=LABEL_LIMIT),
            Field(
                "label_en",
                translate("Lists", "In English"),
                longest=LABEL_LIMIT,
                hint=translate("Lists", "Left empty, the Turkish word is shown."),
            ),
        ],
    )


def _columns() -> list[Column[Entry]]:
    return [
        Column(translate("Lists", "In Turkish"), lambda each: each.label_tr, stretch=True),
        Column(translate("Lists", "In English"), lambda each: each.label_en, stretch=True),
        Column(
            translate("Lists", "Offered"),
            lambda each: translate("Lists", "Yes") if each.active else translate("Lists", "Retired"),
            icon=lambda each: "check" if each.active else "minus",
        ),
    ]
