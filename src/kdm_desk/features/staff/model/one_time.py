"""The one-time passphrase: made by the program, read from paper, typed once."""

import secrets

ALPHABET = "abcdefghjkmnprstuvwxyz34678"
"""Small letters and digits no two of which look alike on paper; no i or ı, whose capital depends on the keyboard."""
GROUPS = 4
LETTERS_OF_A_GROUP = 5
_BETWEEN = "-"


def one_time_passphrase() -> str:
    """Four groups of five out of 27 signs, joined by hyphens: 95 bits, more than anybody can try."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(LETTERS_OF_A_GROUP)) for _ in range(GROUPS))
    return _BETWEEN.join(groups)
