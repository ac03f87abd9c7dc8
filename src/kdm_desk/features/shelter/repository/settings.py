"""The shelter's limits and code lists, as the manager keeps them."""

from kdm_desk.features.shelter.model.placement import Choice, Lists, Rules
from kdm_desk.storage.lists import codes, setting
from kdm_desk.storage.transaction import Reader


def rules(reader: Reader) -> Rules:
    default = Rules()
    return Rules(
        stay_months=setting(reader, "shelter_stay_months", default.stay_months),
        boy_age=setting(reader, "shelter_boy_age", default.boy_age),
        adult_age=setting(reader, "shelter_adult_age", default.adult_age),
        cot_age=setting(reader, "shelter_cot_age", default.cot_age),
    )


def choices(reader: Reader, name: str) -> tuple[Choice, ...]:
    return tuple(Choice(code.code, code.label_tr, code.label_en, code.active) for code in codes(reader, name))


def offers(reader: Reader, name: str, code: str) -> bool:
    """Whether the list has the code and still offers it."""
    return any(choice.code == code and choice.active for choice in choices(reader, name))


def lists(reader: Reader) -> Lists:
    return Lists(
        grounds=choices(reader, "eligibility_ground"),
        discharge_reasons=choices(reader, "discharge_reason"),
        room_kinds=choices(reader, "room_kind"),
        age_bands=choices(reader, "age_band"),
        bed_kinds=choices(reader, "bed_kind"),
        move_reasons=choices(reader, "move_reason"),
        withdrawal_reasons=choices(reader, "withdrawal_reason"),
    )
