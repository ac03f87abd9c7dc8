"""Bytes as they are signed: one canonical JSON, and a strict reader that answers damage with Damaged."""

import base64
import binascii
import json
import re
from collections.abc import Collection, Mapping

from kdm_desk.core.errors import Damaged

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 12
MAX_CONTAINERS = 100_000
# A string that nobody closed reaches to the end; trying its every quote anew would take hours over 1 MiB.
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")


def damaged(reason: str) -> Damaged:
    """The header's bytes make no sense; `reason` names the place, never a value."""
    return Damaged("header_damaged", reason=reason)


def forged(reason: str) -> Damaged:
    """The header makes sense but was not written by someone entitled to."""
    return Damaged("vault_forged", reason=reason)


def canonical(value: Mapping[str, object]) -> bytes:
    """JSON with sorted keys, no spaces, UTF-8: equal values always give equal bytes."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def parse(data: bytes, where: str) -> object:
    """Strict JSON: size, depth and count capped before parsing, no doubled names, no fractions."""
    if len(data) > MAX_BYTES:
        raise damaged(f"{where}.size")
    _check_nesting(data, where)
    try:
        return json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object_without_doubles,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
        )
    except (ValueError, RecursionError):
        raise damaged(f"{where}.json") from None


def _check_nesting(data: bytes, where: str) -> None:
    depth = containers = 0
    for bracket in _BRACKET.findall(_STRING.sub(b"", data)):
        if bracket in b"[{":
            depth += 1
            containers += 1
        else:
            depth -= 1
        if depth > MAX_DEPTH or containers > MAX_CONTAINERS:
            raise damaged(f"{where}.nesting")


def _object_without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refuse_number(_: str) -> object:
    raise ValueError


def to_base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def from_base64(text: str, where: str) -> bytes:
    """The bytes behind `text`; only the one spelling that to_base64 writes is accepted."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise damaged(where) from None
    if to_base64(data) != text:
        raise damaged(where)
    return data


class Fields:
    """One JSON object with exactly the names asked for; every getter checks type and bounds.

    `optional` names may be missing. What is missing has its default, and a default is never written: `has` it.
    """

    def __init__(
        self, value: object, where: str, names: Collection[str], optional: Collection[str] = ()
    ) -> None:
        if not isinstance(value, dict) or not set(names) <= set(value) <= {*names, *optional}:
            raise damaged(where)
        self._value: dict[str, object] = value
        self._where = where

    def place(self, name: str) -> str:
        return f"{self._where}.{name}"

    def has(self, name: str) -> bool:
        """Whether an optional name is there."""
        return name in self._value

    def text(self, name: str, longest: int = 200) -> str:
        """A string that is not empty, not over `longest` characters, and valid Unicode."""
        value = self._value[name]
        if not isinstance(value, str) or not 0 < len(value) <= longest:
            raise damaged(self.place(name))
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise damaged(self.place(name)) from None
        return value

    def optional_text(self, name: str, longest: int = 200) -> str | None:
        return None if self._value[name] is None else self.text(name, longest)

    def integer(self, name: str, low: int = 0, high: int = 2**53) -> int:
        value = self._value[name]
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise damaged(self.place(name))
        return value

    def flag(self, name: str) -> bool:
        value = self._value[name]
        if not isinstance(value, bool):
            raise damaged(self.place(name))
        return value

    def binary(self, name: str, length: int | None = None) -> bytes:
        """Base64 of `length` bytes, or of any number up to the file's own cap."""
        data = from_base64(self.text(name, MAX_BYTES), self.place(name))
        if length is not None and len(data) != length:
            raise damaged(self.place(name))
        return data

    def binaries(self, name: str, length: int, most: int) -> tuple[bytes, ...]:
        """A list of base64 texts, each of `length` bytes."""
        found = []
        for item in self.items(name, most):
            data = from_base64(item, self.place(name)) if isinstance(item, str) else b""
            if len(data) != length:
                raise damaged(self.place(name))
            found.append(data)
        return tuple(found)

    def items(self, name: str, most: int) -> list[object]:
        value = self._value[name]
        if not isinstance(value, list) or len(value) > most:
            raise damaged(self.place(name))
        return value

    def mapping(self, name: str, most: int) -> dict[str, object]:
        value = self._value[name]
        if not isinstance(value, dict) or len(value) > most:
            raise damaged(self.place(name))
        return value

    def value(self, name: str) -> object:
        return self._value[name]
