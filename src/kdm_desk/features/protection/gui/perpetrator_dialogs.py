"""What is asked about a perpetrator, and the offer of one who is known here already."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QWidget

from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import Answer, CodeLists, Sex
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.gui.ask import ask
from kdm_desk.features.protection.model.perpetrators import Known, Perpetrator, PerpetratorDetails
from kdm_desk.features.protection.service.perpetrators import PerpetratorService, Saved
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import tell
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.widgets import IconButton, button, label, plain_button_text

translate = QCoreApplication.translate

_PAUSE_MS = 300
_PERSONAL = (
    "given_names",
    "surname",
    "known_as",
    "sex",
    "birth_date",
    "birth_year",
    "identity",
    "phone",
    "address",
)
_TELLS = frozenset({"given_names", "surname", "birth_date", "birth_year", "identity", "phone"})


class PerpetratorDialogs:
    """Opens the dialogs over one woman's file; each saves through the service."""

    def __init__(self, context: Context, window: QWidget, person_id: str, lists: CodeLists) -> None:
        self._context, self._window, self._person_id, self._lists = context, window, person_id, lists
        self._service = PerpetratorService(context.desk)
        self._language = context.preferences.language

    def add(self) -> "PerpetratorDialog":
        dialog = PerpetratorDialog(self._context, self._window, self._person_id, self._fields())
        dialog.saved.connect(lambda saved: self._warn(saved))
        dialog.open()
        return dialog

    def change(self, perpetrator: Perpetrator) -> FormDialog:
        def save(values: dict[str, Any]) -> Saved:
            details = details_of(values)
            return self._service.change(self._person_id, perpetrator.relative_id, details, values["reason"])

        reason = Field(
            "reason", translate("Protection", "Why does it change?"), Kind.NOTES, required=True, rows=2
        )
        dialog = ask(
            self._context,
            self._window,
            words.perpetrator_name(perpetrator),
            [*self._fields(), reason],
            save,
            KeptAs(self._context, "perpetrator.change", perpetrator.relative_id, self._person_id),
            translate(
                "Protection", "Name, numbers and address change in every file in which this person is named."
            ),
        )
        told = perpetrator.details
        dialog.form.set_values(
            {
                **{name: getattr(told, name) for name in _PERSONAL},
                "sex": "" if told.sex is Sex.UNKNOWN else told.sex.value,
                "relation": told.relation,
                "lives_with_her": {Answer.YES: True, Answer.NO: False}.get(told.lives_with_her),
                "traits": told.traits,
                "occupation": told.occupation,
                "workplace": told.workplace,
                "note": told.note,
            }
        )
        dialog.saved.connect(lambda saved: self._warn(saved))
        return dialog

    def remove(self, perpetrator: Perpetrator) -> FormDialog:
        return ask(
            self._context,
            self._window,
            words.perpetrator_name(perpetrator),
            [
                Field(
                    "reason",
                    translate("Protection", "What was the mistake?"),
                    Kind.NOTES,
                    required=True,
                    rows=2,
                )
            ],
            lambda values: self._service.remove(self._person_id, perpetrator.relative_id, values["reason"]),
            KeptAs(self._context, "perpetrator.remove", perpetrator.relative_id, self._person_id),
            translate("Protection", "The entry stays in the file and counts for nothing."),
            translate("Protection", "Take it back"),
        )

    def _warn(self, saved: Saved) -> None:
        if saved.conflict:
            tell(self._window, translate("Protection", "Conflict of interest"), words.ask_the_supervisor())

    def _fields(self) -> list[Field]:
        relations = choices(self._lists, "relation", self._language)
        traits = choices(self._lists, "perpetrator_trait", self._language)
        sexes = [
            Choice("male", translate("Protection", "a man")),
            Choice("female", translate("Protection", "a woman")),
        ]
        return [
            Field("given_names", translate("Protection", "Given names"), longest=120),
            Field("surname", translate("Protection", "Surname"), longest=120, beside=True),
            Field("known_as", translate("Protection", "Known as"), longest=120),
            Field("sex", translate("Protection", "Is it …"), Kind.ONE, choices=sexes, beside=True),
            Field("birth_date", translate("Protection", "Date of birth"), Kind.DATE),
            Field(
                "birth_year",
                translate("Protection", "or birth year"),
                Kind.NUMBER,
                lowest=1900,
                highest=2100,
                beside=True,
            ),
            Field("identity", translate("Protection", "Identity number"), longest=20, width=18),
            Field("phone", translate("Protection", "His telephone"), Kind.PHONE, beside=True),
            Field("address", translate("Protection", "His address"), Kind.NOTES, rows=2),
            Field("relation", translate("Protection", "Who is he to her?"), Kind.CHOICE, choices=relations),
            Field(
                "lives_with_her", translate("Protection", "Does he live with her?"), Kind.YES_NO, beside=True
            ),
            Field("traits", translate("Protection", "What is known of him"), Kind.MANY, choices=traits),
            Field("occupation", translate("Protection", "Occupation"), longest=120),
            Field("workplace", translate("Protection", "Where does he work?"), longest=120, beside=True),
            Field("note", translate("Protection", "Note"), Kind.NOTES, rows=2),
        ]


class PerpetratorDialog(FormDialog):
    """A new perpetrator; while he is typed, one who is known here may be chosen instead."""

    def __init__(self, context: Context, window: QWidget, person_id: str, fields: list[Field]) -> None:
        self._context, self._person_id = context, person_id
        self._service = PerpetratorService(context.desk)
        self._same_as = ""
        super().__init__(
            context.tasks,
            translate("Protection", "New perpetrator"),
            [Section("questions", "", fields)],
            translate("Protection", "Save"),
            lambda values: self._service.add(person_id, details_of(values), self._same_as),
            window,
            kept=KeptAs(context, "perpetrator.add", person_id, person_id),
        )
        self._told = label("", "muted")
        self._told.hide()
        self.top.addWidget(self._told)
        self.offers: list[IconButton] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look_for_known)
        self.form.changed.connect(lambda name: self._pause.start() if name in _TELLS else None)

    def look_for_known(self) -> None:
        """Ask whether a perpetrator of another file may be the same; in which file is never told."""
        typed = details_of(self.form.values())
        self._context.tasks.run(self, lambda: self._service.likely_known(self._person_id, typed), self._offer)

    def _offer(self, found: list[Known]) -> None:
        if self._same_as:
            return
        self._clear_offers()
        self._told.setText(translate("Protection", "This person may be known here already:"))
        self._told.setVisible(bool(found))
        for known in found:
            text = translate("Protection", "It is the same person: {known}").format(known=words.known(known))
            key = button(plain_button_text(text), partial(self.choose, known), "person", "quiet")
            self.offers.append(key)
            self.top.addWidget(key, 0, Qt.AlignmentFlag.AlignLeft)

    def choose(self, known: Known) -> None:
        """Take the person who is known; only what this woman tells of him is still asked."""
        self._same_as = known.relative_id
        self._clear_offers()
        for name in _PERSONAL:
            self.form.set_field_visible(name, False)
        if not self.form.values()["given_names"]:
            self.form.input("given_names").set_value(known.name)
        self._told.setText(translate("Protection", "Linked with: {known}").format(known=words.known(known)))
        self._told.show()

    def _clear_offers(self) -> None:
        for key in self.offers:
            self.top.removeWidget(key)
            key.hide()
            key.deleteLater()
        self.offers = []


def details_of(values: dict[str, Any]) -> PerpetratorDetails:
    """What was typed, as the service takes it."""
    lives = {True: Answer.YES, False: Answer.NO}.get(values["lives_with_her"], Answer.UNKNOWN)
    return PerpetratorDetails(
        given_names=values["given_names"],
        surname=values["surname"],
        known_as=values["known_as"],
        sex=Sex(values["sex"] or Sex.UNKNOWN),
        birth_date=values["birth_date"],
        birth_year=values["birth_year"],
        identity=values["identity"],
        phone=values["phone"],
        address=values["address"],
        relation=values["relation"] or "",
        lives_with_her=lives,
        traits=tuple(values["traits"]),
        occupation=values["occupation"],
        workplace=values["workplace"],
        note=values["note"],
    )
