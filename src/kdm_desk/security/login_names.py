"""Login names: how they may look, and when two of them are the same."""

import unicodedata

from kdm_desk.core.errors import FieldError
from kdm_desk.core.turkish import lower_tr

LONGEST = 60


def folded(login_name: str) -> str:
    """What two spellings of one name share; case as Turkish has it (domain.md §7), spaces do not count."""
    return "".join(lower_tr(unicodedata.normalize("NFKC", login_name)).split())


def check_login_name(login_name: str) -> str:
    """The name as it is kept; raises FieldError('login_name_invalid', 'login_name', longest=60)."""
    kept = " ".join(unicodedata.normalize("NFKC", login_name).split())
    if not 0 < len(kept) <= LONGEST or not kept.isprintable():
        raise FieldError("login_name_invalid", "login_name", longest=LONGEST)
    return kept
