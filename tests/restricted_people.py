"""A vault with several logins, and a woman who left a trace in every room, for the tests of restricted files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from builders import add_login, cheap_tools, make_vault, unlock_vault
from fakes import FixedClock
from kdm_desk.core.access import Role
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import Answer, Child, Direction, Identity, PersonDetails, Phone
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.model.placement import PlacementRequest
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from shelter_people import free_beds

MANAGER, AYSIL, GOKCE, DESK, SUPERVISOR = "yonetici", "aysil", "gokce", "danisma", "sorumlu"
ROLES = {
    AYSIL: Role.PSYCHOLOGIST,
    GOKCE: Role.SOCIAL_WORKER,
    DESK: Role.FRONT_DESK,
    SUPERVISOR: Role.UNIT_SUPERVISOR,
}
REASON = "Bir çalışanın akrabası"
TCKN = invented_tckn(77)
SECRETS = (
    "Zübeyde",
    "zubeyde",
    "Karaçalıoğlu",
    "karacalioglu",
    "Ökten",
    "Zuzu",
    "Tomris",
    "5559998877",
    "Erguvan Çıkmazı",
    "hanımeli",
    "Yalnız salıları arayın",
    "1987-11-05",
    "ESK-4711",
    "Komşusu Nermin",
    "Kuzeni Perihan",
    "Ablası Perran",
    "Halası Nurhayat",
    "Teyzesi Sabiha",
    "Dayısı Refik",
    TCKN,
)
"""Everything that would tell who she is, as she told it or folded for the search."""


@dataclass(frozen=True)
class Planted:
    person_id: str
    child_id: str
    file_no: str
    appointment_id: str
    stay_id: str
    letter_id: str
    staff_id: str

    @property
    def traces(self) -> tuple[str, ...]:
        """What no list may give to those whom her file does not name."""
        return (*SECRETS, self.person_id, self.child_id, self.file_no, "Z.K.", "T.K.")


def make_house(folder: Path, clock: FixedClock | None = None) -> None:
    """A vault with a manager, a psychologist, a social worker, the front desk and a supervisor."""
    make_vault(folder, cheap_tools(clock))
    with login(folder, MANAGER, clock) as desk:
        for name, role in ROLES.items():
            add_login(desk, name, role)


@contextmanager
def login(folder: Path, login_name: str, clock: FixedClock | None = None) -> Iterator[Desk]:
    """The desk of one login, closed at the end."""
    vault = unlock_vault(folder, cheap_tools(clock), login_name)
    try:
        yield vault.desk
    finally:
        vault.close()


def user_id(desk: Desk, login_name: str) -> str:
    row = desk.unlocked.statement.user_named(login_name)
    assert row is not None
    return row.user_id


def user_ids(desk: Desk, *login_names: str) -> list[str]:
    return [user_id(desk, name) for name in login_names]


def plant(desk: Desk) -> Planted:
    """Zübeyde Karaçalıoğlu with a child, an appointment, a stay, a letter, two contacts; `desk` may do all."""
    person_id = IntakeService(desk).register(
        NewApplication(
            "in_person",
            applicant=PersonDetails(
                given_names="Zuzu",
                surname="Karaçalıoğlu",
                birth_surname="Ökten",
                birth_date=date(1987, 11, 5),
                district="konak",
                address="Erguvan Çıkmazı 3",
                code_word="hanımeli",
                contact_rule="Yalnız salıları arayın",
            ),
            phones=(Phone("0555 999 88 77", "herself", Answer.YES),),
            identity=Identity(IdentityKind.TCKN, TCKN),
            old_number="ESK-4711",
            children=(Child("Tomris", birth_date=date(2017, 3, 3)),),
            referred_by="Komşusu Nermin",
            account="Kuzeni Perihan getirdi.",
            life_in_danger=Answer.YES,
        )
    )
    people = PeopleService(desk)
    people.name_person(person_id, "Zübeyde", "Karaçalıoğlu")
    people.record_contact(person_id, "telephone", Direction.INCOMING, "spoke", "Ablası Perran aradı.")
    file = people.open_file(person_id)
    child_id = file.children[0].person_id
    return Planted(
        person_id,
        child_id,
        file.file_no,
        _book(desk, person_id, child_id),
        _admit(desk, person_id, child_id),
        _write(desk, person_id),
        ScheduleService(desk).choices().counsellors[0].id,
    )


def _book(desk: Desk, person_id: str, child_id: str) -> str:
    schedule = ScheduleService(desk)
    choices = schedule.choices()
    starts_at = datetime.combine(desk.clock.now().date(), datetime.min.time()) + timedelta(hours=14)
    return schedule.book(
        BookingRequest(
            person_id,
            choices.services[0].code,
            choices.counsellors[0].id,
            choices.rooms[0].id,
            starts_at,
            starts_at + timedelta(hours=1),
            (child_id,),
            "Halası Nurhayat ile gelecek",
        )
    )


def _admit(desk: Desk, person_id: str, child_id: str) -> str:
    shelter = ShelterService(desk)
    ground = shelter.lists().grounds[0].code
    decision = shelter.decide_placement(
        PlacementRequest(person_id, (child_id,), ground, note="Teyzesi Sabiha bilmesin")
    )
    beds = free_beds(shelter)
    return shelter.admit(decision, {person_id: beds[0], child_id: beds[1]})


def _write(desk: Desk, person_id: str) -> str:
    """A letter with everything of hers that may go into one, on a legal basis that names somebody too."""
    service = ReferralService(desk)
    draft = service.draft_letter(person_id, service.institutions()[0].id)
    fields = tuple(replace(field, included=field.withheld is None) for field in draft.fields)
    basis = "Dayısı Refik için mahkeme istedi"
    return service.issue(replace(draft, fields=fields, without_consent=True, legal_basis=basis))


def restrict(desk: Desk, person_id: str, *login_names: str) -> None:
    RestrictedService(desk).restrict(person_id, user_ids(desk, *login_names), REASON)
