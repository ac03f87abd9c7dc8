"""Files that no program wrote, made out of ones that it did: one or a few changes each, by lot."""

import base64
import json
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from kdm_desk.security.canonical import MAX_BYTES, to_base64

Path = tuple[Any, ...]
_TEXTS = (
    "",
    "x",
    "İzmir ışığı",
    "ı\u0307\u0301",
    "\u0000",
    "\ud800",
    "\u202e",
    "a" * 5_000,
    "AAAA",
    "=",
    "-1",
)
_NUMBERS = (0, -1, 1, 2, 2**31, 2**53, 2**53 + 1, 2**63, 2**64, -(2**63), 10**400)
_OTHERS: tuple[Any, ...] = (None, True, False, [], {}, [[]], {"": None}, [None] * 600, {"format": 1})
_DEEP: Any = []
for _ in range(40):
    _DEEP = [_DEEP]

HOSTILE = {
    "deep lists": b"[" * 500_000,
    "deep objects": b'{"a":' * 150_000 + b"1" + b"}" * 150_000,
    "many lists": b"[" + b"[]," * 300_000 + b"[]]",
    "many numbers": b"[" + b"1," * 500_000 + b"1]",
    "long number": b'{"format":"kdm-desk-vault","version":' + b"9" * 500_000 + b"}",
    "fraction": b'{"format":"kdm-desk-vault","version":1.0}',
    "infinity": b'{"format":"kdm-desk-vault","version":Infinity}',
    "not a number": b'{"format":"kdm-desk-vault","version":NaN}',
    "doubled name": b'{"format":"x","format":"kdm-desk-vault","version":1}',
    "many names": b"{" + b",".join(b'"%d":1' % number for number in range(90_000)) + b"}",
    "half a letter": b'{"format":"kdm-desk-vault","version":1,"vault_id":"\\ud800"}',
    "too long": b" " * (MAX_BYTES + 1),
    "open string": b'"' + b"\\" * 900_000,
    "open string of quotes": b'"' + b'\\"' * 520_000,
    "open string of brackets": b'["' + b"[\\\n" * 300_000,
    "other format": b'{"format":"something-else","version":1}',
    "no version": b'{"format":"kdm-desk-vault"}',
    "version zero": b'{"format":"kdm-desk-vault","version":0}',
    "version true": b'{"format":"kdm-desk-vault","version":true}',
    "plain text": "merhaba dünya".encode(),
    "nothing": b"",
    "null": b"null",
}
"""Files that would cost a careless reader its memory, its time or its footing."""


def places_of(value: Any, here: Path = ()) -> list[Path]:
    """Every place in a JSON value, outermost first."""
    found = [here]
    if isinstance(value, dict):
        for name, inner in value.items():
            found += places_of(inner, (*here, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            found += places_of(inner, (*here, number))
    return found


def put(value: Any, place: Path, new: Any) -> Any:
    """The value with something else at the place; changed where it stands."""
    if not place:
        return new
    inner = value
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = new
    return value


def spoiled_bytes(data: bytes, random: Random) -> bytes:
    """Bits turned, pieces cut out, doubled, overwritten or put in, or the end missing."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 3)):
        kind, at = random.randint(0, 5), random.randint(0, len(changed))
        length = random.choice((1, 1, 2, 7, 64))
        if kind == 0 and at < len(changed):
            changed[at] ^= 1 << random.randint(0, 7)
        elif kind == 1:
            del changed[at:]
        elif kind == 2:
            del changed[at : at + length]
        elif kind == 3:
            changed[at:at] = changed[at : at + length]
        elif kind == 4:
            changed[at:at] = bytes(random.randint(0, 255) for _ in range(length))
        else:
            changed[at : at + length] = random.choice((b"\xff", b"\x00", b'"', b"{", b"[", b"\\", b"1e9"))
    return bytes(changed)


def raw_bytes(random: Random) -> bytes:
    """Bytes with no sense at all."""
    return bytes(random.randint(0, 255) for _ in range(random.randint(0, 60)))


def spoiled_json(data: bytes, random: Random) -> bytes:
    """The same JSON with one to three values swapped for others, left out, doubled, moved, or named twice."""
    value = json.loads(data)
    for _ in range(random.randint(1, 3)):
        value = _spoil(value, random)
    text = json.dumps(value)
    if random.randint(0, 9) == 0:
        text = _named_twice(text)
    return text.encode()


def spoiled_header(data: bytes, random: Random) -> bytes:
    """A vault's header, spoiled outside or within its statement."""
    kind = random.randint(0, 9)
    if kind == 0:
        return raw_bytes(random)
    if kind <= 2:
        return spoiled_bytes(data, random)
    if kind <= 6:
        return spoiled_json(data, random)
    value = json.loads(data)
    statement = json.loads(base64.b64decode(value["statement"]["body"]))
    for _ in range(random.randint(1, 2)):
        statement = _spoil(statement, random)
    body = json.dumps(statement, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    value["statement"]["body"] = to_base64(body.encode("utf-8", "surrogatepass"))
    return json.dumps(value).encode()


def _spoil(value: Any, random: Random) -> Any:
    places = places_of(value)
    place = random.choice(places)
    changes: tuple[Callable[[], Any], ...] = (
        lambda: put(value, place, _another(random)),
        lambda: put(value, place, _near(_at(value, place), random)),
        lambda: _without(value, place),
        lambda: _doubled(value, place),
        lambda: put(value, place, deepcopy(_at(value, random.choice(places)))),
        lambda: put(value, (*place, "extra"), 1) if isinstance(_at(value, place), dict) else value,
    )
    return random.choice(changes)()


def _another(random: Random) -> Any:
    kind = random.randint(0, 4)
    if kind == 4:
        return deepcopy(_DEEP)
    return deepcopy(random.choice((_TEXTS, _NUMBERS, _OTHERS, (1.5, -0.0, 1e400))[kind]))


def _near(value: Any, random: Random) -> Any:
    """Almost the same: one more, one less, one letter another."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int):
        return value + random.choice((-1, 1, 2**32))
    if isinstance(value, str) and value:
        at = random.randint(0, len(value) - 1)
        return value[:at] + random.choice(("", "A", "=", "ğ", value[at].swapcase())) + value[at + 1 :]
    return [value]


def _at(value: Any, place: Path) -> Any:
    for name in place:
        value = value[name]
    return value


def _without(value: Any, place: Path) -> Any:
    if place:
        del _at(value, place[:-1])[place[-1]]
    return value


def _doubled(value: Any, place: Path) -> Any:
    inner = _at(value, place)
    if isinstance(inner, list) and inner:
        inner.append(deepcopy(inner[0]))
    return value


def _named_twice(text: str) -> str:
    return text.replace("{", '{"format": "kdm-desk-vault", ', 1)
