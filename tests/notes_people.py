"""Desks of every role on one vault, and notes of every compartment in it, for the tests of session notes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Compartment, Role
from kdm_desk.features.notes.model.finding import Hit
from kdm_desk.features.notes.service import NotesService
from kdm_desk.security.desk import Desk

WRITERS = {
    Compartment.PSYCHOLOGICAL: Role.PSYCHOLOGIST,
    Compartment.LEGAL: Role.LAWYER,
    Compartment.SOCIAL: Role.SOCIAL_WORKER,
    Compartment.HEALTH: Role.DUTY_OFFICER,
}
"""One role that writes into each compartment."""
TEXTS = {
    Compartment.PSYCHOLOGICAL: "Uykusuzluk ve KABUSLAR anlattı.",
    Compartment.LEGAL: "Velayet davası için vekâlet verildi.",
    Compartment.SOCIAL: "Kira yardımına ihtiyacı var, ŞİDDET sürüyor.",
    Compartment.HEALTH: "Tansiyon ilacı her sabah veriliyor.",
}
REASON = "Yanlış dosyaya bakmışım"


@contextmanager
def desk_of(folder: Path, role: Role, clock: FixedClock | None = None) -> Iterator[Desk]:
    """The desk of one login of the role, closed at the end."""
    desk = make_desk(folder, role, clock)
    try:
        yield desk
    finally:
        desk.close()


def write_all(folder: Path, person_id: str) -> dict[Compartment, str]:
    """A note of each compartment about her, and a correction of each; the ids of the first ones."""
    written = {}
    for compartment, role in WRITERS.items():
        with desk_of(folder, role) as desk:
            service = NotesService(desk)
            written[compartment] = service.write_note(person_id, compartment, TEXTS[compartment])
            service.correct_note(written[compartment], TEXTS[compartment] + " (düzeltildi)", REASON)
    return written


def look_for(desk: Desk, typed: str) -> list[Hit]:
    """What a search for these words shows to the login."""
    service = NotesService(desk)
    return service.show_found(service.search(typed, lambda _done: None, service.open_restricted()))
