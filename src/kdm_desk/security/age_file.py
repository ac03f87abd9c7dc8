"""A look at an age file's header before the age library reads it: a hostile one can take minutes."""

from kdm_desk.core.errors import Damaged

MAX_STANZAS = 16
MAX_HEADER_BYTES = 4096
_VERSION_LINE = b"age-encryption.org/v1\n"


def check_age_header(beginning: bytes, code: str = "backup_damaged") -> None:
    """Raise Damaged(code, reason=…) unless `beginning` holds a whole, small age header.

    `beginning` is the file's first 4 KiB or more. Allowed are at most 16 stanzas and 4,096 bytes.
    """
    head = beginning[:MAX_HEADER_BYTES]
    if not head.startswith(_VERSION_LINE):
        raise Damaged(code, reason="age.version")
    footer = head.find(b"\n--- ")
    if footer < 0 or head.find(b"\n", footer + 1) < 0:
        raise Damaged(code, reason="age.length")
    if head.count(b"\n-> ", 0, footer) > MAX_STANZAS:
        raise Damaged(code, reason="age.stanzas")
