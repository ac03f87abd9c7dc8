"""The standing wording of letters is whole, and says nothing it must not."""

import json
from pathlib import Path

import pytest

from kdm_desk.core.resources import resource
from kdm_desk.documents.templates import letter_wording

FILES = sorted(resource("letters").glob("referral_*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_wording_is_whole_and_has_no_blank_left_to_fill(path: Path) -> None:
    wording = letter_wording(path.stem)
    assert wording.subject == wording.subject.strip() != ""
    assert len(wording.paragraphs) >= 2
    assert wording.closing_words
    assert not any("$" in text or "{" in text for text in (wording.subject, *wording.paragraphs))


def test_no_letter_claims_an_electronic_signature_and_no_wording_calls_a_woman_a_case() -> None:
    for path in sorted(resource("letters").glob("*.json")):
        text = json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False).lower()
        assert "elektronik imza" not in text
        assert "vaka" not in text
        assert path not in FILES or "imza" not in text
