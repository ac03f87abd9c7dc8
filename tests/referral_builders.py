"""Invented women and letters for the tests of the referrals, on a vault that has a letterhead."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from kdm_desk.core.access import Permission
from kdm_desk.core.clock import today
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.features.consent.model import FIELDS, RECIPIENT_KINDS, NewConsent
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.intake.model import Certainty, NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import Answer, Identity, PersonDetails, Phone
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.security.desk import Desk
from kdm_desk.storage.lists import set_setting

BAR = "institution-bar-legal-aid"
POLICE = "institution-police-violence-unit"
COURT = "institution-family-court"
SAFE = Phone("0532 123 45 67", "herself", Answer.YES, "10–12 arası", "only_her")
HER_ADDRESS = "Papatya Sokak 7"
HER_CODE_WORD = "menekşe"
APPLICATION = NewApplication(
    "in_person",
    applicant=PersonDetails(
        given_names="Şükran",
        surname="Işık",
        birth_date=date(1991, 4, 23),
        district="konak",
        address=HER_ADDRESS,
        code_word=HER_CODE_WORD,
    ),
    phones=(SAFE,),
    identity=Identity(IdentityKind.TCKN, invented_tckn(11)),
    violence={"physical": Certainty.EXPERIENCED, "economic": Certainty.AT_RISK},
    requests=("legal", "shelter"),
)


def set_letterhead(desk: Desk) -> None:
    with desk.change(Permission.MANAGE_SETTINGS, "test.settings") as tx:
        set_setting(tx, "centre_name", "Uydurma Kadın Danışma Merkezi")
        set_setting(
            tx,
            "letterhead",
            {
                "heading_lines": ["T.C.", "UYDURMA BELEDİYESİ", "Kadın Danışma Merkezi"],
                "contact_lines": ["Hayali Bulvarı No: 1 · İzmir"],
            },
        )
        tx.touch("setting", "letterhead")


def set_one(desk: Desk, name: str, value: object) -> None:
    with desk.change(Permission.MANAGE_SETTINGS, "test.settings") as tx:
        set_setting(tx, name, value)
        tx.touch("setting", name)


def consent_to(desk: Desk, person_id: str, *names: str, **changed: Any) -> str:
    """She agrees that these facts (all when none is named) go to the Bar for a year; `changed` replaces parts."""
    day = today(desk.clock)
    told = NewConsent("legal_aid", "written", names or FIELDS, day, day + timedelta(days=365), BAR)
    return ConsentService(desk).give(person_id, replace(told, **changed))


def consent_to_all(desk: Desk, person_id: str) -> None:
    """She agrees to everything, whoever it goes to."""
    for kind in RECIPIENT_KINDS:
        consent_to(desk, person_id, institution_id=None, recipient_kind=kind)


def add_woman(desk: Desk, *phones: Phone, agrees: bool = True, **told: Any) -> str:
    """A woman with a file; `told` replaces answers of the application, or of the applicant.

    She has agreed to all that letters carry, unless she has not.
    """
    own = {name: value for name, value in told.items() if hasattr(APPLICATION.applicant, name)}
    rest = {name: value for name, value in told.items() if name not in own}
    applicant = replace(APPLICATION.applicant, **own)
    application = replace(APPLICATION, applicant=applicant, phones=phones or (SAFE,), **rest)
    person_id = IntakeService(desk).register(application)
    if agrees:
        consent_to_all(desk, person_id)
    return person_id


def issue(desk: Desk, person_id: str, institution_id: str = BAR, **changed: Any) -> str:
    """An issued letter; `changed` replaces parts of the draft."""
    service = ReferralService(desk)
    draft = service.draft_letter(person_id, institution_id)
    return service.issue(replace(draft, **changed))


def put_to_bed(desk: Desk, person_id: str) -> None:
    """Give her a bed, past the shelter's own service."""
    with desk.keep() as tx:
        tx.insert(
            "placement_decision",
            id="decision-1",
            person_id=person_id,
            decided_on="2026-03-01",
            decided_by="staff-manager",
            ground="violence",
            made_at=tx.now,
            origin_site=tx.site,
        )
        tx.insert("placement_member", decision_id="decision-1", person_id=person_id)
        tx.insert(
            "stay",
            id="stay-1",
            decision_id="decision-1",
            person_id=person_id,
            admitted_on="2026-03-01",
            planned_end="2026-09-01",
            origin_site=tx.site,
        )
        bed = tx.value("SELECT id FROM bed ORDER BY id LIMIT 1")
        tx.insert(
            "bed_assignment",
            id="assignment-1",
            stay_id="stay-1",
            decision_id="decision-1",
            bed_id=bed,
            person_id=person_id,
            starts_at=tx.now,
        )
