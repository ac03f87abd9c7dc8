"""The directory: who can be written to, and how."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.turkish import sort_key
from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.model.directory import Authority, Institution, Kind
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui import fields
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.page import Page
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.widgets import button

translate = QCoreApplication.translate


def columns() -> list[Column[Institution]]:
    return [
        Column(
            translate("Letters", "Institution"),
            lambda each: each.name,
            lambda each: sort_key(each.name),
            stretch=True,
        ),
        Column(translate("Letters", "Stands on the letter as"), lambda each: each.addressee, stretch=True),
        Column(translate("Letters", "For"), lambda each: words.kind(each.kind)),
        Column(translate("Letters", "Rank"), lambda each: words.authority(each.authority)),
        Column(
            translate("Letters", "In use"),
            lambda each: translate("Letters", "Yes") if each.active else translate("Letters", "No"),
            icon=lambda each: "check" if each.active else "minus",
        ),
    ]


class DirectoryPage(Page):
    """Everybody who writes letters sees it; those who keep the directory change it."""

    topics = frozenset({Topic.LETTERS})
    help_name = "letters"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Directory of institutions"))
        self._service = ReferralService(context.desk)
        self._may_edit = context.may(Permission.EDIT_DIRECTORY)
        self.table: Table[Institution] = Table(columns(), self.tr("Directory of institutions"))
        if self._may_edit:
            self.table.opened.connect(self._change)
            self.change_key = self.add_action(button(self.tr("Change …"), self._change_chosen, "edit"))
            self.add_key = self.add_action(button(self.tr("Add an institution"), self._add, "add"), True)
        self.body.addWidget(self.table, 1)

    def refresh(self) -> None:
        self.load(lambda: self._service.institutions(retired=True), self.table.set_rows)

    def _add(self) -> None:
        ask_institution(self.context, self, Institution("", ""))

    def _change_chosen(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._change(chosen)

    def _change(self, institution: Institution) -> None:
        ask_institution(self.context, self, institution)


def ask_institution(context: Context, window: QWidget, institution: Institution) -> FormDialog:
    """Ask for an institution's entry, a new one where its id is empty."""
    service = ReferralService(context.desk)

    def save(values: dict[str, Any]) -> str:
        return service.save_institution(
            Institution(
                name=values["name"],
                addressee=values["addressee"],
                unit=values["unit"],
                authority=Authority(values["authority"]),
                kind=Kind(values["kind"]),
                phone=values["phone"],
                address=values["address"],
                active=values["active"],
                id=institution.id,
            )
        )

    title = (
        translate("Letters", "Change the entry")
        if institution.id
        else translate("Letters", "Add an institution")
    )
    verb = translate("Letters", "Save")
    kept = KeptAs(context, "institution", institution.id)
    dialog = FormDialog(context.tasks, title, [_questions()], verb, save, window, kept=kept)
    dialog.form.set_values(
        {
            "name": institution.name,
            "addressee": institution.addressee,
            "unit": institution.unit,
            "authority": institution.authority.value,
            "kind": institution.kind.value,
            "phone": institution.phone,
            "address": institution.address,
            "active": institution.active,
        }
    )
    dialog.open()
    return dialog


def _questions() -> Section:
    return Section(
        "only",
        "",
        [
            Field("name", translate("Letters", "Name in lists"), required=True),
            Field(
                "addressee",
                translate("Letters", "Addressee as printed"),
                hint=translate(
                    "Letters",
                    "In capitals and in the dative: İZMİR BAROSU BAŞKANLIĞINA. A person: Sayın Ad SOYAD.",
                ),
                required=True,
            ),
            Field("unit", translate("Letters", "Unit, printed below in parentheses")),
            Field(
                "kind",
                translate("Letters", "What is asked of it"),
                fields.Kind.ONE,
                required=True,
                choices=[Choice(kind.value, words.kind(kind)) for kind in Kind],
            ),
            Field(
                "authority",
                translate("Letters", "Rank towards us"),
                fields.Kind.CHOICE,
                required=True,
                choices=[Choice(rank.value, words.authority(rank)) for rank in Authority],
            ),
            Field("phone", translate("Letters", "Telephone"), beside=False),
            Field("address", translate("Letters", "Address")),
            Field("active", translate("Letters", "Letters can be written to it"), fields.Kind.TICK),
        ],
    )
