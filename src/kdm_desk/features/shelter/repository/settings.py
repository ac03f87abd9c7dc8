"""The shelter's limits and code lists, as the manager keeps them."""

from collections.abc import Callable

from kdm_desk.features.shelter.model.placement import Lists, Rules
from kdm_desk.storage.lists import codes, setting
from kdm_desk.storage.transaction import Reader, Transaction

SECRETS, ADDRESS = "sealed_setting", "shelter_address"
Crypt = Callable[[str, str, str, bytes], bytes]
"""Seals or opens what stands in a table, row and field."""


def rules(reader: Reader) -> Rules:
    default = Rules()
    return Rules(
        stay_months=setting(reader, "shelter_stay_months", default.stay_months),
        boy_age=setting(reader, "shelter_boy_age", default.boy_age),
        adult_age=setting(reader, "shelter_adult_age", default.adult_age),
        cot_age=setting(reader, "shelter_cot_age", default.cot_age),
    )


def offers(reader: Reader, name: str, code: str) -> bool:
    """Whether the list has the code and still offers it."""
    return any(choice.code == code and choice.active for choice in codes(reader, name))


def lists(reader: Reader) -> Lists:
    return Lists(
        grounds=codes(reader, "eligibility_ground"),
        discharge_reasons=codes(reader, "discharge_reason"),
        room_kinds=codes(reader, "room_kind"),
        age_bands=codes(reader, "age_band"),
        bed_kinds=codes(reader, "bed_kind"),
        move_reasons=codes(reader, "move_reason"),
        withdrawal_reasons=codes(reader, "withdrawal_reason"),
    )


def address(reader: Reader, unseal: Crypt) -> str:
    """Where the house is, or "" while it is not written down."""
    sealed = reader.value("SELECT sealed FROM sealed_setting WHERE name = ?", (ADDRESS,))
    return "" if sealed is None else unseal(SECRETS, ADDRESS, ADDRESS, bytes(sealed)).decode()


def set_address(tx: Transaction, text: str, seal: Crypt) -> None:
    """Replace the address; the words that stood there are gone with their row."""
    tx.execute("DELETE FROM sealed_setting WHERE name = ?", (ADDRESS,))
    tx.insert(
        SECRETS,
        name=ADDRESS,
        sealed=seal(SECRETS, ADDRESS, ADDRESS, text.encode()),
        changed_at=tx.now,
        user_id=tx.actor.user_id,
    )
