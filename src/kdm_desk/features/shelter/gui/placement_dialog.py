"""The placement decision, taken at the centre from the woman's own file."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.gui.advice import Advice
from kdm_desk.features.shelter.gui.dialogs import offers
from kdm_desk.features.shelter.model.placement import (
    Lists,
    Member,
    PlacementRequest,
    Rules,
    placement_concerns,
)
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import asked_already
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate


class PlacementDialog(FormDialog):
    """Who comes, on which ground, since when; asks for a reason where the regulation does."""

    def __init__(
        self, context: Context, window: QWidget, family: tuple[Member, ...], lists: Lists, rules: Rules
    ) -> None:
        self._context, self._family, self._rules = context, family, rules
        woman = family[0]
        super().__init__(
            context.tasks,
            translate("Shelter", "Shelter decision"),
            (Section("decision", "", self._fields(lists)),),
            translate("Shelter", "Record the decision"),
            self._decide,
            window,
            translate("Shelter", "For {who}. Without this decision nobody can be given a bed.").format(
                who=woman.name or woman.initials
            ),
            kept=KeptAs(context, "shelter.placement", woman.person_id, woman.person_id),
        )
        self._advice = Advice()
        self.top.addWidget(self._advice)
        self.form.set_field_visible("members", len(family) > 1)
        self.form.set_values(
            {"decided_on": context.today(), "members": tuple(child.person_id for child in family[1:])}
        )
        self.form.changed.connect(lambda _name: self._look())
        self._look()

    def advice(self) -> str:
        return self._advice.text()

    def _fields(self, lists: Lists) -> tuple[Field, ...]:
        today = self._context.today()
        children = tuple(
            Choice(child.person_id, f"{child.name or child.initials}, {words.age(child, today, lists)}")
            for child in self._family[1:]
        )
        return (
            Field(
                "ground",
                translate("Shelter", "Ground"),
                Kind.ONE,
                required=True,
                choices=offers(lists.grounds),
            ),
            Field("members", translate("Shelter", "Children who come with her"), Kind.MANY, choices=children),
            Field("decided_on", translate("Shelter", "Decided on"), Kind.DATE, required=True),
            Field(
                "urgent",
                translate("Shelter", "Urgent: she comes now, papers follow"),
                Kind.TICK,
            ),
            Field("note", translate("Shelter", "Note or reason"), Kind.NOTES, rows=3),
        )

    def _decide(self, values: dict[str, Any]) -> str:
        request = PlacementRequest(
            person_id=self._family[0].person_id,
            members=tuple(values["members"]),
            ground=values["ground"],
            decided_on=values["decided_on"],
            urgent=values["urgent"],
            note=values["note"],
        )
        return ShelterService(self._context.desk).decide_placement(request)

    def _look(self) -> None:
        coming = set(self.form.values()["members"])
        members = [member for member in self._family if member.is_woman or member.person_id in coming]
        concerns = placement_concerns(members, self._context.today(), self._rules)
        self._advice.say("\n".join(words.concern(concern) for concern in concerns), warning=True)


def start_placement(context: Context, window: QWidget, person_id: str) -> None:
    """Load the family and the lists, then ask; the case file's key."""
    service = ShelterService(context.desk)

    def load() -> tuple[tuple[Member, ...], Lists, Rules]:
        return service.family(person_id), service.lists(), service.rules()

    def ask(loaded: tuple[tuple[Member, ...], Lists, Rules]) -> None:
        if not asked_already():
            PlacementDialog(context, window, *loaded).open()

    context.tasks.run(window, load, ask)
