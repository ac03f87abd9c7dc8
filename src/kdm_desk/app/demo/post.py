"""Letters that went out over the months: numbered, printed, most of them answered, a few overdue."""

import json
from datetime import date, datetime, timedelta
from functools import lru_cache

from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import at
from kdm_desk.app.demo.women import Woman
from kdm_desk.app.demo.world import World
from kdm_desk.core.identity import IdentityKind
from kdm_desk.core.numbers import NumberKind
from kdm_desk.documents.letter import Letterhead
from kdm_desk.documents.templates import Wording, letter_wording
from kdm_desk.features.consent.model import VALID_DAYS
from kdm_desk.features.people.model.persons import Answer, Identity, Phone
from kdm_desk.features.referrals.model import paper
from kdm_desk.features.referrals.model.directory import Institution, Kind
from kdm_desk.features.referrals.model.fields import PersonFacts, fields_for
from kdm_desk.features.referrals.model.letters import LetterDraft, NumberMode, Signatory, included
from kdm_desk.features.referrals.repository import directory, facts
from kdm_desk.storage.lists import codes
from kdm_desk.storage.transaction import Reader

_LETTERS_A_WOMAN = 0.28
_ANSWERED_BY_DAYS = 13
_TAKEN_BACK = 0.08
# Letters of these days ago were never answered, so that the page of today has something to be done about.
_FORGOTTEN = (17, 22, 31)
_BY_REQUEST = {
    "legal": ("institution-bar-legal-aid", "institution-bar-women-rights"),
    "psychological": ("institution-health-directorate",),
    "social_aid": ("institution-district-aid-foundation", "institution-family-directorate"),
    "shelter": ("institution-sonim", "institution-family-directorate"),
    "information": ("institution-employment-agency", "institution-population-directorate"),
    "accompaniment": ("institution-education-directorate", "institution-migration-directorate"),
}
_PURPOSES = {
    Kind.LEGAL_AID: "legal_aid",
    Kind.PROTECTION: "protection",
    Kind.SOCIAL: "social_aid",
    Kind.HEALTH: "health_care",
    Kind.OTHER: "other",
}
_IN_DANGER = ("institution-police-violence-unit", "institution-family-court", "institution-prosecutor")


class Post:
    """Writes letters as the letter page would, the paper included."""

    def __init__(self, world: World, reader: Reader) -> None:
        self._world, self._rng, self._rows = world, world.rng, world.rows
        self._institutions = {entry.id: entry for entry in directory.institutions(reader)}
        self._letterhead: Letterhead = facts.letterhead(reader)
        self._mark = facts.usual_mark(reader)
        self._own_numbers = facts.number_mode(reader) is NumberMode.DESK
        self._labels = {
            name: {code.code: code.label_tr for code in codes(reader, name)}
            for name in ("districts", "request_kind", "violence_type", "phone_owner", "consent_purpose")
        }
        self._replies = demo_list("sentences")["letter_replies"]
        today = world.now.date()
        self._forgotten = {world.working_day_by(today - timedelta(days=days)) for days in _FORGOTTEN}
        self._owed = 0.0
        self._signatories: list[Signatory] = []

    def employ(self, reader: Reader) -> None:
        """Those who sign; call it once the staff is written."""
        signing = {*self._world.staff["manager"], *self._world.staff["unit_supervisor"]}
        self._signatories = [one for one in facts.signatories(reader) if one.staff_id in signing]

    def fill_day(self, day: date, pool: list[Woman], newcomers: int) -> None:
        """The letters of one working day, so many as its newcomers ask for, in the order of their numbers."""
        self._owed += newcomers * _LETTERS_A_WOMAN
        forgotten = day in self._forgotten
        count = max(int(self._owed), int(forgotten))
        self._owed -= count
        moments = sorted(self._world.moment(day, 9, 16) for _ in range(count))
        written: set[str] = set()
        for place, moment in enumerate(moments):
            woman = self._rng.choice(pool) if pool else None
            if woman is None or woman.anonymous or woman.id in written or woman.opened_at > moment:
                continue
            written.add(woman.id)
            self._letter(woman, moment, answered=not (forgotten and place == 0))

    def _letter(self, woman: Woman, moment: datetime, *, answered: bool) -> None:
        number = self._world.next_number(NumberKind.LETTER, moment)
        letter_id = self._rows.new_id(moment)
        draft = self._draft(woman, moment)
        signatory = next(one for one in self._signatories if one.staff_id == draft.signatory_id)
        shown = number.show() if self._own_numbers else None
        page = paper.official(draft, self._letterhead, signatory, moment.date(), shown)
        self._consent(draft, moment)
        self._rows.add(
            "letter",
            id=letter_id,
            person_id=woman.id,
            institution_id=draft.institution.id,
            site=number.site,
            year=number.year,
            value=number.value,
            dated=moment.date().isoformat(),
            subject=draft.subject,
            content=json.dumps(paper.to_content(page), ensure_ascii=False),
            fields=json.dumps([name.value for name in included(draft.fields)]),
            signatory_id=draft.signatory_id,
            issued_at=at(moment),
            origin_site=self._world.site,
        )
        self._events(letter_id, moment, answered)

    def _consent(self, draft: LetterDraft, moment: datetime) -> None:
        """She agreed to what the letter carries, half an hour before it was written."""
        agreed = moment - timedelta(minutes=30)
        consent_id = self._rows.new_id(agreed)
        self._rows.add(
            "consent",
            id=consent_id,
            person_id=draft.person_id,
            institution_id=draft.institution.id,
            purpose=_PURPOSES[draft.institution.kind],
            form=self._rng.choice(("written", "written", "spoken")),
            given_on=agreed.date().isoformat(),
            expires_on=(agreed.date() + timedelta(days=VALID_DAYS)).isoformat(),
            at=at(agreed),
            staff_id=draft.signatory_id,
            origin_site=self._world.site,
        )
        for name in included(draft.fields):
            self._rows.add("consent_field", consent_id=consent_id, field=name.value)
        self._withdraw_some(consent_id, moment)

    def _withdraw_some(self, consent_id: str, moment: datetime) -> None:
        """Some take back later what they agreed to; the letter is out by then."""
        rng = self._world.case_rng
        withdrawn = moment + timedelta(days=rng.randrange(8, 60), minutes=12)
        if rng.random() < _TAKEN_BACK and withdrawn < self._world.now:
            self._rows.add(
                "consent_withdrawal",
                consent_id=consent_id,
                withdrawn_on=withdrawn.date().isoformat(),
                reason=rng.choice(demo_list("case_work")["withdrawals"]),
                at=at(withdrawn),
                user_id=self._world.user_id,
            )

    def _draft(self, woman: Woman, moment: datetime) -> LetterDraft:
        institution = self._addressee(woman)
        wording = _wording(institution.kind.value)
        return LetterDraft(
            person_id=woman.id,
            institution=institution,
            subject=wording.subject,
            text="\n".join(wording.paragraphs),
            closing_words=wording.closing_words,
            fields=fields_for(self._facts(woman, moment), institution.kind),
            signatory_id=self._rng.choice(self._signatories).staff_id,
            mark=self._mark,
        )

    def _addressee(self, woman: Woman) -> Institution:
        request = self._rng.choice(woman.requests)
        keys = _IN_DANGER if woman.in_danger and self._rng.random() < 0.6 else _BY_REQUEST[request]
        return self._institutions[self._rng.choice(keys)]

    def _facts(self, woman: Woman, moment: datetime) -> PersonFacts:
        return PersonFacts(
            person_id=woman.id,
            given_names=woman.given_names,
            surname=woman.surname,
            file_no=woman.number.show(),
            birth_date=woman.birth_date,
            district=self._labels["districts"].get(woman.district, ""),
            lives_in_shelter=woman.placed_until >= moment.date(),
            identities=[Identity(IdentityKind(woman.identity[0]), woman.identity[1])]
            if woman.identity
            else [],
            phones=[
                Phone(
                    str(phone["number"]),
                    str(phone["owner"]),
                    Answer(str(phone["safe"])),
                    str(phone["safe_hours"]),
                    str(phone["may_answer"]),
                    bool(phone["message_allowed"]),
                    bool(phone["sms_allowed"]),
                )
                for phone in woman.phones
            ],
            requests={code: self._labels["request_kind"][code] for code in woman.requests},
            violence=tuple(self._labels["violence_type"][code] for code in woman.violence),
            phone_owners=self._labels["phone_owner"],
            purposes=self._labels["consent_purpose"],
        )

    def _events(self, letter_id: str, moment: datetime, answered: bool) -> None:
        rng, now = self._rng, self._world.now
        story = [("issued", moment, "")]
        chance = rng.random()
        if answered and chance < 0.03:
            story.append(("withdrawn", moment + timedelta(hours=2), "Danışan vazgeçti."))
        elif not answered or (now - moment).days > 1 or chance < 0.6:
            story.append(("printed", moment + timedelta(minutes=rng.randrange(2, 40)), ""))
            reply = moment + timedelta(days=rng.randrange(2, _ANSWERED_BY_DAYS), hours=1)
            if answered and reply < now:
                story.append(("replied", reply, rng.choice(self._replies)))
        for position, (kind, when, note) in enumerate(story, start=1):
            when = min(when, now)
            self._rows.add(
                "letter_event",
                id=self._rows.new_id(when),
                letter_id=letter_id,
                position=position,
                kind=kind,
                note=note,
                at=at(when),
                user_id=self._world.user_id,
            )


@lru_cache(maxsize=8)
def _wording(kind: str) -> Wording:
    return letter_wording(f"referral_{kind}")
