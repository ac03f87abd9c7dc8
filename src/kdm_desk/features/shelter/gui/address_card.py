"""Where the house is: for the members of its compartment, shown only while a key is held, never on paper."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.widgets import Card, IconButton, button, label


class AddressCard(Card):
    """Hidden but for members. The address is read anew each time the key goes down: each reading is in the audit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setAccessibleName(self.tr("Address of the shelter"))
        self._context = context
        self._service = ShelterService(context.desk)
        self.text = label(self.tr("The address is hidden"), "muted")
        self.body.addWidget(self.text)
        keys = QHBoxLayout()
        self.show_key = IconButton(self.tr("Hold to show the address"), "lock", "quiet")
        self.show_key.pressed.connect(self._read)
        self.show_key.released.connect(self._hide)
        keys.addWidget(self.show_key, 1)
        self.body.addLayout(keys)
        if context.may(Permission.EDIT_ROOMS):
            self.change_key = button(self.tr("Change the address …"), self._change, "edit", "quiet")
            self.body.addWidget(self.change_key)
        self.hide()
        context.tasks.run(self, self._service.knows_address, self.setVisible)

    def _read(self) -> None:
        self._context.tasks.run(self, self._service.address, self._show)

    def _show(self, address: str) -> None:
        """The key may have been let go while the address was read."""
        if self.show_key.isDown():
            self.text.setText(address or self.tr("No address is written down"))

    def _hide(self) -> None:
        self.text.setText(self.tr("The address is hidden"))

    def _change(self) -> None:
        """A new address is typed whole: the present one is not shown for it."""
        service = self._service
        FormDialog(
            self._context.tasks,
            self.tr("Address of the shelter"),
            [
                Section(
                    "address",
                    "",
                    [Field("address", self.tr("New address"), Kind.NOTES, required=True, rows=3)],
                    self.tr("Only members of the address's compartment can read it. It is never printed."),
                )
            ],
            self.tr("Seal the address"),
            lambda values: service.set_address(str(values["address"])),
            self.window(),
            kept=None,
        ).open()
