"""Record ids: UUIDv7 text (RFC 9562 §5.7), made by the program so that two sites can exchange rows."""

import os
import time
from uuid import UUID


def new_id() -> str:
    """A new id, 36 characters; ids made later sort later to the millisecond."""
    stamp = time.time_ns() // 1_000_000
    number = (stamp << 80) | int.from_bytes(os.urandom(10), "big")
    number = (number & ~(0xF << 76)) | (0x7 << 76)
    number = (number & ~(0x3 << 62)) | (0x2 << 62)
    return str(UUID(int=number))
