"""What a letter may say: the least, never an unsafe number, and the same paper each time."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.documents.letter import Letterhead, Mark, Reference, Urgency
from kdm_desk.features.people.model.persons import Answer, Identity, Phone
from kdm_desk.features.referrals.model import paper
from kdm_desk.features.referrals.model.directory import Authority, Institution, Kind, closing_for
from kdm_desk.features.referrals.model.directory import tidied as tidied_institution
from kdm_desk.features.referrals.model.fields import (
    NEVER_GIVEN,
    FieldName,
    Lack,
    LetterField,
    PersonFacts,
    Withheld,
    fields_for,
    particulars,
    with_consent,
)
from kdm_desk.features.referrals.model.letters import (
    EventKind,
    LetterDraft,
    LetterState,
    Signatory,
    body,
    fitted,
    include,
    included,
    may_follow,
    on_legal_basis,
    require_step,
    state_after,
    tidied,
)

FACTS = PersonFacts(
    person_id="person-1",
    given_names="Işıl Nur",
    surname="Çiğdem",
    file_no="M-2026/000001",
    birth_date=date(1991, 4, 23),
    district="Konak",
    lives_in_shelter=False,
    identities=(Identity(IdentityKind.TCKN, invented_tckn(5)),),
    phones=(),
    requests={"legal": "Hukuki destek", "social_aid": "Sosyal yardım"},
    violence=("Fiziksel", "Israrlı takip"),
    phone_owners={"friend": "Arkadaşı"},
    purposes={"legal_aid": "Adli yardım başvurusu", "protection": "Koruma ve güvenlik"},
)
BAR = Institution("Uydurma Barosu", "UYDURMA BAROSU BAŞKANLIĞINA", kind=Kind.LEGAL_AID, id="institution-1")
SAFE = Phone("+905321234567", "herself", Answer.YES, "", "only_her")
DRAFT = LetterDraft(
    person_id="person-1",
    institution=BAR,
    subject="Adli Yardım Talebi",
    text="Birinci.\nİkinci.",
    closing_words="Gereğini",
    fields=fields_for(FACTS, Kind.LEGAL_AID),
    signatory_id="staff-1",
)


def field(facts: PersonFacts, name: FieldName, kind: Kind = Kind.LEGAL_AID) -> LetterField:
    return next(each for each in fields_for(facts, kind) if each.name is name)


def phone(*phones: Phone) -> LetterField:
    return field(replace(FACTS, phones=phones), FieldName.PHONE)


def test_by_default_only_name_request_and_a_safe_phone_leave_the_house() -> None:
    chosen = fields_for(replace(FACTS, phones=(SAFE,)), Kind.LEGAL_AID)
    assert included(chosen) == (FieldName.NAME, FieldName.PHONE, FieldName.REQUEST)
    assert field(FACTS, FieldName.NAME).value == "Işıl Nur ÇİĞDEM"


@pytest.mark.parametrize("safe", [Answer.NO, Answer.UNKNOWN])
def test_a_number_that_is_not_known_to_be_safe_cannot_go(safe: Answer) -> None:
    unsafe = phone(replace(SAFE, safe=safe))
    assert (unsafe.value, unsafe.included, unsafe.withheld) == ("", False, Withheld.NO_SAFE_PHONE)
    assert phone().withheld is Withheld.NOT_KNOWN


def test_the_safe_number_is_found_behind_unsafe_ones_with_its_rules() -> None:
    told = phone(Phone("+905559999999", safe=Answer.NO), replace(SAFE, safe_hours="10–12 arası"))
    assert told.value == "0532 123 45 67 (10–12 arası; yalnız kendisiyle görüşülmeli; mesaj bırakılmamalı)"
    assert told.included


def test_a_number_where_everything_is_allowed_carries_no_rules() -> None:
    free = replace(SAFE, may_answer="anyone", message_allowed=True, sms_allowed=True)
    assert phone(free).value == "0532 123 45 67"
    assert phone(replace(free, sms_allowed=False)).value.endswith("(SMS gönderilmemeli)")
    assert phone(replace(free, message_allowed=False)).value.endswith("(sesli mesaj bırakılmamalı)")


def test_a_friends_number_goes_only_when_it_is_ticked_and_says_whose_it_is() -> None:
    friends = replace(SAFE, owner="friend", may_answer="anyone", message_allowed=True, sms_allowed=True)
    assert not phone(friends).included
    assert phone(friends).value == "0532 123 45 67 (arkadaşı)"
    assert phone(friends, replace(SAFE, number="+905330000000")).value.startswith("0533 000 00 00")


def test_the_district_of_a_woman_in_the_shelter_cannot_go() -> None:
    assert field(FACTS, FieldName.DISTRICT).value == "Konak"
    resident = field(replace(FACTS, lives_in_shelter=True), FieldName.DISTRICT)
    assert (resident.value, resident.withheld) == ("", Withheld.LIVES_IN_SHELTER)


def test_a_woman_without_a_name_is_referred_to_by_her_file_number() -> None:
    nameless = replace(FACTS, given_names="", surname="")
    assert included(fields_for(nameless, Kind.LEGAL_AID))[0] is FieldName.FILE_NO
    assert field(nameless, FieldName.NAME).withheld is Withheld.NOT_KNOWN
    assert FieldName.FILE_NO not in included(fields_for(FACTS, Kind.LEGAL_AID))


def test_an_institution_reads_of_her_requests_only_what_concerns_it() -> None:
    assert field(FACTS, FieldName.REQUEST, Kind.LEGAL_AID).value == "Hukuki destek"
    assert field(FACTS, FieldName.REQUEST, Kind.SOCIAL).value == "Sosyal yardım"
    assert field(FACTS, FieldName.REQUEST, Kind.PROTECTION).value == "Koruma ve güvenlik"
    assert field(FACTS, FieldName.REQUEST, Kind.OTHER).value == "Hukuki destek, sosyal yardım"
    silent = replace(FACTS, requests={})
    assert field(silent, FieldName.REQUEST).value == "Adli yardım başvurusu"
    assert field(silent, FieldName.REQUEST, Kind.OTHER).withheld is Withheld.NOT_KNOWN


def test_what_is_withheld_cannot_be_ticked() -> None:
    draft = include(DRAFT, FieldName.PHONE, True)
    assert FieldName.PHONE not in included(draft.fields)
    draft = include(DRAFT, FieldName.BIRTH_DATE, True)
    assert FieldName.BIRTH_DATE in included(draft.fields)
    assert FieldName.NAME not in included(include(DRAFT, FieldName.NAME, False).fields)


def lacking(*names: FieldName, lack: Lack = NEVER_GIVEN) -> LetterDraft:
    """The letter of a woman who has not agreed to these facts."""
    return replace(DRAFT, fields=with_consent(DRAFT.fields, dict.fromkeys(names, lack)))


def test_what_she_has_not_agreed_to_cannot_be_ticked_but_on_a_legal_basis() -> None:
    draft = lacking(FieldName.BIRTH_DATE)
    assert FieldName.BIRTH_DATE not in included(include(draft, FieldName.BIRTH_DATE, True).fields)
    draft = on_legal_basis(draft, True, "Savcılık yazısı")
    draft = include(draft, FieldName.BIRTH_DATE, True)
    assert FieldName.BIRTH_DATE in included(draft.fields)
    without = on_legal_basis(draft, False)
    assert FieldName.BIRTH_DATE not in included(without.fields)
    assert (without.without_consent, without.legal_basis) == (False, "")
    assert FieldName.NAME in included(without.fields)


def test_a_letter_with_facts_she_has_not_agreed_to_is_refused_by_name() -> None:
    with pytest.raises(UserError) as refused:
        tidied(lacking(FieldName.NAME, FieldName.BIRTH_DATE))
    assert refused.value.code == "consent_missing"
    assert refused.value.params == {"facts": ["Adı soyadı"], "recipient": "Uydurma Barosu"}


def test_a_legal_basis_is_written_out_and_kept_only_where_it_is_needed() -> None:
    draft = on_legal_basis(lacking(FieldName.NAME), True)
    with pytest.raises(FieldError, match="legal_basis_missing"):
        tidied(draft)
    with pytest.raises(FieldError, match="text_too_long"):
        tidied(replace(draft, legal_basis="x" * 1_001))
    assert tidied(replace(draft, legal_basis=" Hayati \n tehlike ")).legal_basis == "Hayati\ntehlike"
    assert tidied(on_legal_basis(DRAFT, True, "Gereksiz")).legal_basis == ""


def test_the_facts_stand_after_the_first_paragraph_line_by_line() -> None:
    assert body(DRAFT) == (
        "Birinci.",
        "Adı soyadı: Işıl Nur ÇİĞDEM",
        "Talebi: Hukuki destek",
        "İletişim: Yalnızca Merkezimiz aracılığıyla",
        "İkinci.",
    )


def test_without_a_phone_she_is_reached_through_the_centre_alone() -> None:
    with_phone = fields_for(replace(FACTS, phones=(SAFE,)), Kind.LEGAL_AID)
    assert not any("aracılığıyla" in line for line in particulars(with_phone))
    assert "aracılığıyla" in particulars(fields_for(FACTS, Kind.LEGAL_AID))[-1]


@pytest.mark.parametrize(
    ("authority", "words"),
    [
        (Authority.HIGHER, "arz ederim"),
        (Authority.EQUAL, "arz ederim"),
        (Authority.LOWER, "rica ederim"),
        (Authority.PERSON, "Saygılarımla"),
    ],
)
def test_who_is_written_to_decides_how_the_letter_ends(authority: Authority, words: str) -> None:
    assert closing_for(authority).value == words


def test_a_letter_to_a_person_ends_in_a_whole_sentence() -> None:
    standing = "Sonuçtan bilgi verilmesi hususunda;"
    assert fitted(standing, Authority.EQUAL) == standing
    assert fitted(standing, Authority.PERSON).endswith("hususunda desteğinizi rica ederim.")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"subject": " \n "}, "subject_missing"),
        ({"text": " \u200b\n"}, "letter_text_missing"),
        ({"text": "a" * 8_001}, "text_too_long"),
        ({"subject": "a" * 201}, "text_too_long"),
        ({"attachments": ("ek",) * 21}, "too_many_attachments"),
    ],
)
def test_a_letter_that_cannot_go_out_names_what_to_mend(changed: dict[str, Any], code: str) -> None:
    with pytest.raises(FieldError) as refused:
        tidied(replace(DRAFT, **changed))
    assert refused.value.code == code


def test_an_institution_needs_a_name_and_an_addressee() -> None:
    for missing, emptied in (("name", replace(BAR, name="  ")), ("addressee", replace(BAR, addressee="  "))):
        with pytest.raises(FieldError) as refused:
            tidied_institution(emptied)
        assert refused.value.field == missing
    assert tidied_institution(replace(BAR, unit="  Bir \n birim ")).unit == "Bir birim"


@given(st.lists(st.sampled_from(EventKind)))
def test_a_letter_taken_back_stays_so_and_an_answered_one_is_not_waited_for(kinds: list[EventKind]) -> None:
    state = state_after(kinds)
    if EventKind.WITHDRAWN in kinds:
        assert state is LetterState.WITHDRAWN
        assert not any(may_follow(state, kind) for kind in EventKind)
    elif EventKind.REPLIED in kinds:
        assert state is LetterState.REPLIED
    else:
        assert (state is LetterState.SENT) == bool({EventKind.PRINTED, EventKind.EXPORTED} & set(kinds))


@pytest.mark.parametrize(
    ("state", "kind", "code"),
    [
        (LetterState.WITHDRAWN, EventKind.PRINTED, "letter_withdrawn"),
        (LetterState.ISSUED, EventKind.REPLIED, "letter_not_sent"),
        (LetterState.REPLIED, EventKind.WITHDRAWN, "letter_answered"),
    ],
)
def test_a_step_out_of_order_says_why(state: LetterState, kind: EventKind, code: str) -> None:
    with pytest.raises(UserError) as refused:
        require_step(state, kind, "M-2026/G-1")
    assert (refused.value.code, refused.value.params) == (code, {"number": "M-2026/G-1"})


anything = st.text(max_size=40)


@given(anything, anything, anything, st.sampled_from([None, *Mark]), st.sampled_from([None, *Urgency]))
def test_the_paper_kept_is_the_paper_issued(
    subject: str, text: str, name: str, mark: Mark | None, urgency: Urgency | None
) -> None:
    draft = replace(DRAFT, subject=subject, text=text, mark=mark, urgency=urgency, attachments=(name,))
    letterhead = Letterhead(("T.C.", name), (text,))
    letter = paper.official(draft, letterhead, Signatory("s", name, subject), date(2026, 3, 2), None)
    letter = replace(letter, references=(Reference(date(2026, 1, 5), text),))
    assert paper.from_content(paper.to_content(letter)) == letter
