"""The lists a new vault begins with, and those the demo invents people from."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kdm_desk.core.identity import IdentityKind
from kdm_desk.core.numbers import index_tokens
from kdm_desk.core.turkish import fold, sort_key, title_tr, upper_tr

LISTS = Path(__file__).parents[2] / "resources" / "lists"
CODE_LISTS = sorted(path.stem for path in LISTS.glob("*.json") if path.stem not in {"rooms", "institutions"})
PROMISED = {
    *("age_band", "appointment_service", "channel", "closing_reason", "consent_purpose"),
    *("contact_hint", "contact_outcome", "disability", "discharge_reason", "districts"),
    *("education", "eligibility_ground", "employment", "heard_from", "income_band"),
    *("language", "marital_status", "nationality_status", "no_show_reason", "profession"),
    *("provinces", "relation", "request_kind", "request_outcome", "risk_level"),
    *("room_kind", "social_security", "violence_frequency", "violence_since", "violence_type"),
}


def load(name: str) -> Any:
    return json.loads((LISTS / f"{name}.json").read_text(encoding="utf-8"))


def codes(name: str) -> list[str]:
    return [entry["code"] for entry in load(name)]


def beds() -> list[dict[str, str]]:
    return [bed for room in load("rooms") for bed in room["beds"]]


def test_every_promised_list_is_there() -> None:
    assert set(CODE_LISTS) >= PROMISED


@pytest.mark.parametrize("name", CODE_LISTS)
def test_a_list_has_distinct_codes_and_labels_in_two_languages(name: str) -> None:
    entries = load(name)
    assert all(set(entry) == {"code", "tr", "en"} for entry in entries)
    assert all(re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", entry["code"]) for entry in entries)
    for key in ("code", "tr", "en"):
        texts = [entry[key] for entry in entries]
        assert all(text == text.strip() != "" for text in texts)
        assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("name", CODE_LISTS)
def test_no_label_calls_a_woman_a_case(name: str) -> None:
    assert not any("vaka" in fold(entry["tr"]).split() for entry in load(name))


def test_the_request_outcomes_feed_the_unmet_need_report() -> None:
    assert codes("request_outcome") == [
        *("provided", "referred", "already_received", "declined", "not_available", "not_applicable")
    ]


def test_the_identity_kinds_are_those_the_program_knows() -> None:
    assert codes("identity_kind") == [kind.value for kind in IdentityKind]


def test_izmir_has_thirty_districts_and_an_outside() -> None:
    assert len(codes("districts")) == 31
    assert codes("districts")[-1] == "outside_izmir"


def test_there_are_81_provinces_by_plate_number_in_turkish_order() -> None:
    assert sorted(codes("provinces")) == [f"{plate:02d}" for plate in range(1, 82)]
    names = [entry["tr"] for entry in load("provinces")]
    assert names == sorted(names, key=sort_key)
    assert {entry["code"]: entry["tr"] for entry in load("provinces")}["35"] == "İzmir"


def test_institutions_are_addressed_in_capitals_and_dative() -> None:
    institutions = load("institutions")
    assert len({entry["key"] for entry in institutions}) == len(institutions)
    for entry in institutions:
        assert entry["addressee"] == upper_tr(entry["addressee"])
        assert re.search(r"(NA|NE)$", entry["addressee"]), entry["addressee"]
        assert entry["authority"] in {"higher", "equal", "lower"}
        assert entry["name"].strip()
        assert not re.search(r"\d", json.dumps(entry, ensure_ascii=False)), "no phone or address is shipped"


def test_the_shelter_has_exactly_28_places_in_bedrooms_and_infirmary() -> None:
    rooms = load("rooms")
    with_beds = [room for room in rooms if room["beds"]]
    assert len(beds()) == 28
    assert Counter(room["kind"] for room in with_beds) == {"bedroom": 8, "infirmary": 1}
    assert all(room["place"] == "shelter" and room["capacity"] == len(room["beds"]) for room in with_beds)
    assert [room["floor"] for room in with_beds] == sorted(room["floor"] for room in with_beds)


def test_rooms_and_beds_have_fixed_distinct_keys_and_known_kinds() -> None:
    rooms = load("rooms")
    keys = [room["key"] for room in rooms] + [bed["key"] for bed in beds()]
    assert len(set(keys)) == len(keys)
    assert {"shelter-room-101", "shelter-bed-101-a", "centre-playroom"} <= set(keys)
    assert len({bed["label"] for bed in beds()}) == len(beds())
    assert {room["kind"] for room in rooms} <= set(codes("room_kind"))
    assert {bed["kind"] for bed in beds()} == set(codes("bed_kind"))
    assert all(room["name"].strip() and room["en"].strip() for room in rooms)


def test_the_shelter_has_every_kind_of_room_the_centre_names() -> None:
    kinds = {room["kind"] for room in load("rooms") if room["place"] == "shelter"}
    assert kinds == {"bedroom", "infirmary", "playroom", "study", "living", "dining", "office"}


def test_the_centre_has_three_interview_rooms_a_group_room_and_a_playroom_for_eight() -> None:
    rooms = [room for room in load("rooms") if room["place"] == "centre"]
    assert Counter(room["kind"] for room in rooms) == {"interview": 3, "group": 1, "playroom": 1}
    assert [room["capacity"] for room in rooms if room["kind"] == "playroom"] == [8]


def test_the_demo_has_enough_distinct_names() -> None:
    names = load("demo/given_names")
    surnames = load("demo/surnames")
    wanted = [(names["women"], 150), (names["girls"], 100), (names["boys"], 100), (surnames["surnames"], 250)]
    for listed, least in wanted:
        assert len(set(listed)) == len(listed) >= least
    for name in [*names["women"], *names["girls"], *names["boys"], *surnames["surnames"]]:
        assert name == title_tr(name)
        assert index_tokens(names=[name])


def test_the_demo_knows_neighbourhoods_of_every_district() -> None:
    neighbourhoods = load("demo/neighbourhoods")
    assert list(neighbourhoods) == codes("districts")[:-1]
    assert all(len(set(names)) == len(names) >= 3 for names in neighbourhoods.values())


def test_the_demo_has_discreet_sentences() -> None:
    sentences = [sentence for group in load("demo/sentences").values() for sentence in group]
    assert len(set(sentences)) == len(sentences) >= 60
    harsh = {"vaka", "kurban", "magdur", "dayak", "dovdu"}
    assert not any(harsh & set(fold(sentence).split()) for sentence in sentences)


def test_the_demo_has_counsellors_of_every_profession_that_sees_women() -> None:
    staff = load("demo/staff")
    professions = {person["profession"] for person in staff}
    assert {"lawyer", "psychologist", "social_worker"} <= professions <= set(codes("profession"))
    full_names = [f"{person['given_names']} {person['surname']}" for person in staff]
    assert len(set(full_names)) == len(full_names)
    assert all(name == title_tr(name) for name in full_names)
