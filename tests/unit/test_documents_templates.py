"""The standing wording of letters is filled and printed as typed."""

import json

import pytest

from kdm_desk.core.resources import resource
from kdm_desk.documents.templates import letter_wording

VALUES = {"applied_on": "27.02.2026", "name": "A.Y. $request", "request": "hukuki destek", "details": ""}


def test_every_blank_of_the_referral_is_filled_and_a_value_is_no_blank():
    wording = letter_wording("referral", VALUES)
    assert wording.paragraphs[0].startswith("Merkezimize 27.02.2026 tarihinde")
    assert "A.Y. $request, hukuki destek konusunda" in wording.paragraphs[0]
    assert not wording.paragraphs[1].endswith(" ")


def test_a_blank_without_a_value_is_a_bug():
    with pytest.raises(KeyError):
        letter_wording("referral", {})


def test_no_wording_claims_an_electronic_signature_or_calls_a_woman_a_case():
    for path in resource("letters").glob("*.json"):
        text = json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False).lower()
        assert "imza" not in text
        assert "vaka" not in text
