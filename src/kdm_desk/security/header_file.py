"""The header file `vault.kdm` from outside: its bytes, its format, whose database it belongs to, who may knock.

This much is looked at before anything is on the screen, so it loads neither libsodium nor the types of `header`.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kdm_desk.core.errors import NewerVersion, UserError
from kdm_desk.core.turkish import sort_key
from kdm_desk.security.canonical import MAX_BYTES, damaged, from_base64, parse
from kdm_desk.security.files import read_capped

FILE_NAME = "vault.kdm"
FORMAT = "kdm-desk-vault"
PLAIN_VERSION = 1  # as the first released program wrote it, and still written where nothing newer is used
VERSION = 2
_ACTIVE = "active"


def header_path(folder: Path) -> Path:
    return folder / FILE_NAME


def read_header_bytes(folder: Path) -> bytes:
    """The file as it is, for a backup; UserError('header_missing') where there is none."""
    try:
        return read_capped(header_path(folder), MAX_BYTES)
    except FileNotFoundError:
        raise UserError("header_missing") from None
    except OSError:
        raise damaged("header.unreadable") from None


def parse_known_format(data: bytes) -> dict[str, Any]:
    """The file's own names and values, if it is of a format that this program knows.

    Raises Damaged('header_damaged', reason=…), and NewerVersion('vault_newer') for a later format or a change
    under way that a later program has begun.
    """
    value = parse(data, "header")
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise damaged("header.format")
    version = value.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise damaged("header.version")
    if version > VERSION:
        raise NewerVersion("vault_newer")
    transition_of(value)
    return value


def transition_of(value: Mapping[str, Any]) -> int | None:
    """The database epoch that a re-keying under way leads to; None without one.

    Raises NewerVersion('vault_newer') for anything but {"database_epoch": n}: a later program's.
    """
    transition = value.get("transition")
    if transition is None:
        return None
    epoch = (
        transition.get("database_epoch") if isinstance(transition, dict) and len(transition) == 1 else None
    )
    if not isinstance(epoch, int) or isinstance(epoch, bool) or epoch < 1:
        raise NewerVersion("vault_newer")
    return epoch


class Outline(NamedTuple):
    """What a header tells anybody who reads it, not yet believed: its database's salt, the logins with a slot, and
    the id (base64) of the key file that some of them want."""

    database_salt: str
    login_names: list[str]
    key_files: dict[str, str]


def read_outline(folder: Path) -> Outline:
    """The outline of the header in `folder`; raises UserError('header_missing') and what `outline_of` raises."""
    return outline_of(read_header_bytes(folder))


def outline_of(data: bytes) -> Outline:
    """The outline of a header; the names in Turkish order.

    Raises what `parse_known_format` raises; damage that does not show in the outline is for `header.parse_header`
    to find.
    """
    header = parse_known_format(data)
    try:
        statement: Any = parse(from_base64(header["statement"]["body"], "statement.body"), "statement")
        salt, users = statement["database_salt"], statement["users"]
        wanted = {slot["user_id"]: slot["kdf"].get("key_file") for slot in header["slots"]}
        by_name = {
            user["login_name"]: wanted[user["user_id"]]
            for user in users
            if user["status"] == _ACTIVE and user["user_id"] in wanted
        }
        in_order = sorted(by_name, key=sort_key)
    except (AttributeError, KeyError, TypeError):
        raise damaged("header.outline") from None
    if not isinstance(salt, str):
        raise damaged("statement.database_salt")
    return Outline(salt, in_order, {name: file for name, file in by_name.items() if isinstance(file, str)})
