"""What the screens offer to choose from."""

from collections.abc import Iterable
from dataclasses import dataclass

from kdm_desk.core.codes import Code
from kdm_desk.features.schedule.model.appointments import Counsellor, Room
from kdm_desk.features.schedule.model.times import WorkingHours


@dataclass(frozen=True)
class Choices:
    """What the screens of the schedule offer to choose from, retired ones included: they label old rows."""

    services: tuple[Code, ...]
    professions: tuple[Code, ...]
    cancel_reasons: tuple[Code, ...]
    no_show_reasons: tuple[Code, ...]
    correction_reasons: tuple[Code, ...]
    counsellors: tuple[Counsellor, ...]
    rooms: tuple[Room, ...]
    hours: WorkingHours
    playroom_places: int

    def service_label(self, code: str, language: str) -> str:
        return _label(self.services, code, language)

    def profession_label(self, code: str, language: str) -> str:
        return _label(self.professions, code, language)

    def reason_label(self, reason: str, language: str) -> str:
        """A reason from the lists in words, or the words that were written."""
        return _label(
            (*self.cancel_reasons, *self.no_show_reasons, *self.correction_reasons), reason, language
        )


def _label(choices: Iterable[Code], code: str, language: str) -> str:
    return next((choice.label(language) for choice in choices if choice.code == code), code)
