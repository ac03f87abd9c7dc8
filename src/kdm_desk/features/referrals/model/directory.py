"""The institutions a letter can go to, and how one writes to each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kdm_desk.core.errors import FieldError
from kdm_desk.documents.letter import Closing
from kdm_desk.documents.text import one_line

LINE_LIMIT = 200


class Authority(StrEnum):
    """Where an institution stands to the centre: it decides how a letter ends (domain.md §5)."""

    HIGHER = "higher"
    EQUAL = "equal"
    LOWER = "lower"
    PERSON = "person"


class Kind(StrEnum):
    """What a woman is sent there for: it decides the wording a letter begins with."""

    LEGAL_AID = "legal_aid"
    PROTECTION = "protection"
    SOCIAL = "social"
    HEALTH = "health"
    OTHER = "other"


_CLOSINGS: Mapping[Authority, Closing] = {
    Authority.HIGHER: Closing.HIGHER_OR_EQUAL,
    Authority.EQUAL: Closing.HIGHER_OR_EQUAL,
    Authority.LOWER: Closing.LOWER,
    Authority.PERSON: Closing.PERSON,
}


@dataclass(frozen=True)
class Institution:
    """One entry of the directory; `id` is empty until it is stored.

    `addressee` is printed as it stands: the dative in capitals, or `Sayın Ad SOYAD` for a person. `unit` stands
    below it in parentheses.
    """

    name: str
    addressee: str
    unit: str = ""
    authority: Authority = Authority.EQUAL
    kind: Kind = Kind.OTHER
    phone: str = ""
    address: str = ""
    active: bool = True
    id: str = ""


def closing_for(authority: Authority) -> Closing:
    """Higher and equal: arz; lower: rica; a person: Saygılarımla (domain.md §5)."""
    return _CLOSINGS[authority]


def tidied(institution: Institution) -> Institution:
    """The entry as it is stored. Raises FieldError "required" or "text_too_long" for the field to mend."""
    entry = replace(
        institution,
        name=checked_line(institution.name, "name"),
        addressee=checked_line(institution.addressee, "addressee"),
        unit=checked_line(institution.unit, "unit"),
        phone=checked_line(institution.phone, "phone"),
        address=checked_line(institution.address, "address"),
    )
    for name in ("name", "addressee"):
        if not getattr(entry, name):
            raise FieldError("required", name)
    return entry


def checked_line(text: str, field: str, limit: int = LINE_LIMIT) -> str:
    """One tidy line. Raises FieldError "text_too_long" above `limit` characters."""
    line = one_line(text)
    if len(line) > limit:
        raise FieldError("text_too_long", field, limit=limit, length=len(line))
    return line
