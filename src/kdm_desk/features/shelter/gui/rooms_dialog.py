"""Rooms and beds as the manager keeps them: add, rename, take out of use, take back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.gui.dialogs import offers
from kdm_desk.features.shelter.model.house import ROOM_KINDS_WITH_BEDS, BedSetup, RoomSetup
from kdm_desk.features.shelter.model.placement import BedKind, Lists
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui import messages
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import MessageBanner, button, label

_ITEM = int(Qt.ItemDataRole.UserRole)


class RoomsDialog(QDialog):
    """The shelter's rooms and beds as a tree, with the keys that change the chosen one."""

    def __init__(self, context: Context, lists: Lists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._lists = context, lists
        self._service = ShelterService(context.desk)
        self.setWindowTitle(self.tr("Rooms and beds"))
        self.resize(90 * GRID, 68 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Rooms and beds"), "title"))
        self.capacity = label("", "muted")
        column.addWidget(self.capacity)
        self.banner = MessageBanner()
        column.addWidget(self.banner)
        self.tree = self._make_tree()
        column.addWidget(self.tree, 1)
        column.addLayout(self._make_keys())
        self._show_keys()
        self.refresh()

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Rooms and beds"))
        tree.setHeaderLabels([self.tr("Room or bed"), self.tr("Kind"), self.tr("State")])
        tree.setColumnWidth(0, 30 * GRID)
        tree.setColumnWidth(1, 24 * GRID)
        tree.setUniformRowHeights(True)
        tree.currentItemChanged.connect(lambda _now, _before: self._show_keys())
        return tree

    def _make_keys(self) -> QHBoxLayout:
        self.add_room = button(self.tr("Add a room …"), self._add_room, "add")
        self.add_bed = button(self.tr("Add a bed …"), self._add_bed, "bed")
        self.rename = button(self.tr("Rename …"), self._rename, "edit")
        self.retire = button(self.tr("Take out of use"), self._retire)
        close = button(self.tr("Done"), self.accept, role="primary")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for key in (self.add_room, self.add_bed, self.rename, self.retire):
            row.addWidget(key)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def refresh(self) -> None:
        self._context.tasks.run(self, self._service.rooms, self._show)

    def show_error(self, error: Exception) -> None:
        title, text = messages.sentence(error)
        self.banner.show_message(text, title, "warning")

    def _show(self, rooms: Sequence[RoomSetup]) -> None:
        chosen = self._chosen()
        kept = getattr(chosen, "bed_id", "") or getattr(chosen, "room_id", "")
        self.tree.clear()
        for room in rooms:
            kind = words.label_of(self._lists.room_kinds, room.kind)
            top = self._row((room.name, f"{kind}, {words.floor(room.floor)}", self._use(room.active)), room)
            self.tree.addTopLevelItem(top)
            for bed in room.beds:
                state = words.occupied_by(bed.occupied_by) if bed.occupied_by else self._use(bed.active)
                child = self._row((bed.label, words.kind(bed.kind), state), bed)
                top.addChild(child)
                if bed.bed_id == kept:
                    self.tree.setCurrentItem(child)
            top.setExpanded(True)
            if room.room_id == kept:
                self.tree.setCurrentItem(top)
        places = sum(bed.active for room in rooms for bed in room.beds if room.active)
        self.capacity.setText(self.tr("Places in use: {count}").format(count=places))
        self._show_keys()

    @staticmethod
    def _row(texts: Sequence[str], of: RoomSetup | BedSetup) -> QTreeWidgetItem:
        item = QTreeWidgetItem(list(texts))
        item.setData(0, _ITEM, of)
        return item

    def _use(self, active: bool) -> str:
        return "" if active else self.tr("Out of use")

    def _chosen(self) -> RoomSetup | BedSetup | None:
        item = self.tree.currentItem()
        of = item.data(0, _ITEM) if item is not None else None
        return of if isinstance(of, RoomSetup | BedSetup) else None

    def _chosen_room(self) -> RoomSetup | None:
        item = self.tree.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        of = item.data(0, _ITEM) if item is not None else None
        return of if isinstance(of, RoomSetup) else None

    def _show_keys(self) -> None:
        chosen, room = self._chosen(), self._chosen_room()
        self.add_bed.setEnabled(room is not None and room.active and room.kind in ROOM_KINDS_WITH_BEDS)
        self.rename.setEnabled(isinstance(chosen, RoomSetup))
        self.retire.setEnabled(chosen is not None)
        in_use = chosen is None or chosen.active
        self.retire.setText(self.tr("Take out of use") if in_use else self.tr("Take into use again"))

    def _retire(self) -> None:
        chosen, service = self._chosen(), self._service
        if isinstance(chosen, BedSetup):
            change_bed = service.retire_bed if chosen.active else service.restore_bed
            self._run(lambda: change_bed(chosen.bed_id))
        elif isinstance(chosen, RoomSetup):
            change_room = service.retire_room if chosen.active else service.restore_room
            self._run(lambda: change_room(chosen.room_id))

    def _run(self, work: Callable[[], object]) -> None:
        self.banner.clear()
        self._context.tasks.run(self, work, lambda _done: self.refresh())

    def _add_room(self) -> None:
        fields = (
            Field("name", self.tr("Name"), required=True, longest=60),
            Field(
                "kind",
                self.tr("Kind"),
                Kind.CHOICE,
                required=True,
                choices=offers(self._lists.room_kinds),
            ),
            self._floor_field(),
        )
        self._ask(
            self.tr("Add a room"),
            fields,
            lambda values: self._service.add_room(values["name"], values["kind"], values["floor"]),
            KeptAs(self._context, "shelter.add_room"),
        )

    def _rename(self) -> None:
        room = self._chosen()
        if not isinstance(room, RoomSetup):
            return
        fields = (Field("name", self.tr("Name"), required=True, longest=60), self._floor_field())
        dialog = self._ask(
            self.tr("Rename the room"),
            fields,
            lambda values: self._service.rename_room(room.room_id, values["name"], values["floor"]),
            KeptAs(self._context, "shelter.rename_room", room.room_id),
        )
        dialog.form.set_values({"name": room.name, "floor": room.floor})

    def _add_bed(self) -> None:
        room = self._chosen_room()
        if room is None:
            return
        kinds = offers(self._lists.bed_kinds)
        fields = (
            Field("label", self.tr("Label on the bed"), required=True, longest=60),
            Field("kind", self.tr("Kind"), Kind.ONE, required=True, choices=kinds),
        )
        self._ask(
            self.tr("Add a bed"),
            fields,
            lambda values: self._service.add_bed(room.room_id, values["label"], BedKind(values["kind"])),
            KeptAs(self._context, "shelter.add_bed", room.room_id),
        )

    def _floor_field(self) -> Field:
        return Field(
            "floor",
            self.tr("Floor"),
            Kind.NUMBER,
            required=True,
            lowest=-5,
            highest=60,
            hint=self.tr("0 is the ground floor."),
        )

    def _ask(
        self, title: str, fields: Sequence[Field], work: Callable[[dict[str, Any]], object], kept: KeptAs
    ) -> FormDialog:
        sections = (Section("place", "", fields),)
        dialog = FormDialog(self._context.tasks, title, sections, title, work, self, kept=kept)
        dialog.saved.connect(lambda _result: self.refresh())
        dialog.open()
        return dialog
