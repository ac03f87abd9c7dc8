"""Login names: how they may look, and when two of them are the same."""

import unicodedata

from kdm_desk.core.errors import FieldError

LONGEST = 60
_TURKISH_I = str.maketrans({"İ": "i", "I": "ı"})


def folded(login_name: str) -> str:
    """What two spellings of one name share: İ and i, I and ı are pairs (domain.md §7), spaces do not count."""
    composed = unicodedata.normalize("NFKC", login_name)
    return "".join(composed.translate(_TURKISH_I).lower().split())


def check_login_name(login_name: str) -> str:
    """The name as it is kept; raises FieldError('login_name_invalid', 'login_name', longest=60)."""
    kept = " ".join(unicodedata.normalize("NFKC", login_name).split())
    if not 0 < len(kept) <= LONGEST or not kept.isprintable():
        raise FieldError("login_name_invalid", "login_name", longest=LONGEST)
    return kept
