"""How often each answer is given: believable shares, invented, drawn with one seeded chance."""

import json
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import Any, Generic, TypeVar

from kdm_desk.core.resources import resource

T = TypeVar("T")


class Odds(Generic[T]):
    """Answers with their weights."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        self._answers = list(weights)
        self._sums = list(accumulate(weights.values()))

    def pick(self, rng: Random) -> T:
        return rng.choices(self._answers, cum_weights=self._sums)[0]

    def some(self, rng: Random, most: int) -> list[T]:
        """One to `most` different answers, the likely ones more often."""
        return list(dict.fromkeys(self.pick(rng) for _ in range(rng.randint(1, most))))


@lru_cache(maxsize=16)
def demo_list(name: str) -> Any:
    """A list of the project's own, made for the demo: `resources/lists/demo/<name>.json`."""
    return json.loads(resource(f"lists/demo/{name}.json").read_text(encoding="utf-8"))


CHANNEL = Odds({"in_person": 52, "telephone": 34, "internet": 5, "institution": 9})
HEARD_FROM = Odds(
    {
        "friend": 26,
        "press": 14,
        "police": 14,
        "sonim": 9,
        "health": 8,
        "centre": 7,
        "school": 5,
        "court": 4,
        "self": 9,
        "other": 4,
    }
)
MARITAL = Odds(
    {
        "married": 44,
        "divorcing": 12,
        "separated": 9,
        "divorced": 14,
        "single": 11,
        "religious_only": 5,
        "living_together": 3,
        "widowed": 2,
    }
)
EDUCATION = Odds(
    {
        "primary": 27,
        "middle": 19,
        "high_school": 25,
        "university": 11,
        "associate": 5,
        "literate": 5,
        "cannot_read": 5,
        "graduate": 1,
        "student": 2,
    }
)
EMPLOYMENT = Odds(
    {
        "none": 46,
        "regular": 19,
        "temporary": 11,
        "unregistered": 9,
        "seeking": 9,
        "student": 2,
        "retired": 3,
        "unable": 1,
    }
)
INCOME = Odds(
    {
        "none": 36,
        "below_minimum": 19,
        "minimum": 22,
        "up_to_double": 6,
        "above_double": 2,
        "aid_only": 9,
        "does_not_know": 6,
    }
)
SOCIAL_SECURITY = Odds(
    {
        "dependant": 32,
        "general_health": 24,
        "none": 17,
        "sgk_employee": 18,
        "sgk_self": 2,
        "sgk_public": 2,
        "retired": 3,
        "does_not_know": 2,
    }
)
DISABILITY = Odds({"none": 88, "physical": 4, "chronic": 4, "hearing": 1, "visual": 1, "mental": 2})
DISTRICT = Odds(
    {
        "konak": 18,
        "buca": 14,
        "karabaglar": 14,
        "bornova": 11,
        "bayrakli": 9,
        "karsiyaka": 8,
        "cigli": 5,
        "gaziemir": 4,
        "balcova": 2,
        "narlidere": 2,
        "menemen": 3,
        "torbali": 3,
        "menderes": 1,
        "aliaga": 1,
        "kemalpasa": 1,
        "odemis": 1,
        "urla": 1,
        "tire": 1,
        "bergama": 1,
        "outside_izmir": 2,
    }
)
STATUS_ABROAD = Odds(
    {"temporary_protection": 50, "residence_permit": 24, "asylum": 12, "undocumented": 9, "stateless": 1}
)
LANGUAGE_ABROAD = Odds(
    {"arabic": 46, "persian": 12, "dari": 8, "russian": 10, "ukrainian": 6, "uzbek": 8, "georgian": 6}
)
PROVINCE = Odds({"45": 30, "09": 20, "20": 12, "10": 12, "34": 8, "06": 5, "63": 5, "21": 4, "47": 4})
VIOLENCE = Odds(
    {
        "psychological": 30,
        "physical": 26,
        "verbal": 20,
        "economic": 17,
        "stalking": 6,
        "sexual": 5,
        "digital": 4,
        "abandonment": 3,
        "deprivation": 3,
        "forced_marriage": 2,
    }
)
SINCE = Odds(
    {
        "over_five": 34,
        "one_to_five": 32,
        "under_year": 14,
        "under_month": 6,
        "first_time": 6,
        "childhood": 5,
        "does_not_know": 3,
    }
)
FREQUENCY = Odds({"weekly": 30, "monthly": 28, "daily": 18, "rarely": 14, "once": 6, "does_not_know": 4})
DANGER = Odds({"no": 55, "unknown": 36, "yes": 9})
REQUEST = Odds(
    {"legal": 34, "psychological": 28, "information": 18, "social_aid": 14, "shelter": 5, "accompaniment": 4}
)
REQUEST_OUTCOME = Odds(
    {
        "provided": 62,
        "referred": 19,
        "already_received": 5,
        "declined": 7,
        "not_available": 4,
        "not_applicable": 3,
    }
)
NOTICE = Odds({"spoken": 45, "written": 38, "telephone": 10, "interpreter": 3, "later": 4})
WITHHELD = Odds({"income_band": 4, "neighbourhood": 3, "address": 3, "last_incident": 2, "identity": 3})
CALL_OUTCOME = Odds(
    {
        "spoke": 56,
        "no_answer": 16,
        "call_later": 8,
        "switched_off": 6,
        "busy": 4,
        "left_message": 4,
        "spoke_with_permitted": 3,
        "not_safe": 2,
        "wrong_number": 1,
    }
)
SAFE = Odds({"yes": 68, "unknown": 20, "no": 12})
SAFE_HOURS = Odds(
    {"": 45, "10.00–12.00": 20, "hafta içi 09.00–12.00": 12, "13.00–16.00": 14, "mesai saatlerinde": 9}
)
MAY_ANSWER = Odds({"only_her": 66, "": 14, "sister": 7, "mother": 7, "friend": 4, "grown_child": 2})
CHILDREN = Odds({0: 33, 1: 26, 2: 25, 3: 11, 4: 4, 5: 1})
DISCHARGE = Odds(
    {
        "own_home": 26,
        "family": 28,
        "spouse": 15,
        "other_shelter": 12,
        "other_province": 9,
        "hospital": 2,
        "stay_ended": 4,
        "left_without_word": 3,
        "other": 1,
    }
)
GROUND = Odds(
    {
        "physical": 44,
        "emotional": 14,
        "at_risk": 18,
        "sexual": 7,
        "economic": 7,
        "abandoned_deprived": 10,
    }
)
NO_SHOW = Odds({"not_known": 40, "forgot": 15, "ill": 20, "transport": 12, "work": 8, "prevented": 5})
CANCEL = Odds(
    {"her_request": 50, "counsellor_away": 20, "no_longer_needed": 14, "not_safe": 10, "centre_closed": 6}
)
RELATION = Odds(
    {
        "spouse": 42,
        "former_spouse": 18,
        "religious_spouse": 7,
        "partner": 5,
        "former_partner": 8,
        "father": 7,
        "brother": 5,
        "son": 2,
        "in_law": 4,
        "other": 2,
    }
)
TRAIT = Odds({"addiction": 40, "weapon": 22, "lives_with_her": 20, "earlier_order": 14, "public_officer": 4})
RISK_SOURCE = Odds({"our_interview": 62, "police_form": 26, "sonim": 9, "court": 3})
RISK_GROUND = Odds(
    {
        "her_fear": 24,
        "separation": 20,
        "death_threat": 15,
        "escalation": 14,
        "stalking": 9,
        "addiction": 8,
        "child_threatened": 5,
        "weapon": 4,
        "order_breached": 4,
        "strangulation": 3,
    }
)
AID_KIND = Odds(
    {"food": 26, "cash": 20, "clothing": 13, "rent": 10, "baby": 9, "transport": 8, "hygiene": 7, "school": 7}
)
AID_OUTCOME = Odds({"given": 78, "pending": 12, "refused": 10})
CLOSING = Odds(
    {"needs_met": 46, "no_contact": 22, "her_request": 10, "moved": 10, "transferred": 7, "may_return": 5}
)
DONE_TASK = Odds(
    {"call_her": 40, "check_outcome": 25, "call_institution": 12, "document": 13, "accompany": 10}
)
