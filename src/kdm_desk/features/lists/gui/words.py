"""What each code list is called on the screen."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def name_of(code_list: str) -> str:
    """The list's name; a list that came with a newer schema reads as its key."""
    return _names().get(code_list, code_list)


def _names() -> dict[str, str]:
    return {**_about_her(), **_about_violence(), **_about_help(), **_about_work()}


def _about_her() -> dict[str, str]:
    return {
        "age_band": translate("Lists", "Age bands"),
        "child_relation": translate("Lists", "Relation of a child"),
        "contact_hint": translate("Lists", "Hints for calling her"),
        "disability": translate("Lists", "Disability"),
        "districts": translate("Lists", "Districts"),
        "education": translate("Lists", "Education"),
        "employment": translate("Lists", "Employment"),
        "identity_kind": translate("Lists", "Kinds of identity number"),
        "income_band": translate("Lists", "Household income"),
        "language": translate("Lists", "Languages"),
        "marital_status": translate("Lists", "Marital status"),
        "may_answer": translate("Lists", "Who may answer the telephone"),
        "nationality_status": translate("Lists", "Nationality and status"),
        "phone_owner": translate("Lists", "Whose telephone"),
        "provinces": translate("Lists", "Provinces"),
        "social_security": translate("Lists", "Social security"),
    }


def _about_violence() -> dict[str, str]:
    return {
        "order_measure_preventive": translate("Lists", "Measures of preventive orders"),
        "order_measure_protective": translate("Lists", "Measures of protective orders"),
        "perpetrator_trait": translate("Lists", "What is known of a perpetrator"),
        "relation": translate("Lists", "Relation to her"),
        "risk_ground": translate("Lists", "Grounds of a risk"),
        "risk_level": translate("Lists", "Levels of risk"),
        "risk_source": translate("Lists", "Who assessed the risk"),
        "violence_frequency": translate("Lists", "How often"),
        "violence_since": translate("Lists", "Since when"),
        "violence_type": translate("Lists", "Types of violence"),
    }


def _about_help() -> dict[str, str]:
    return {
        "aid_kind": translate("Lists", "Kinds of aid"),
        "aid_unit": translate("Lists", "Units of aid"),
        "closing_reason": translate("Lists", "Reasons to close a file"),
        "consent_answer": translate("Lists", "Answers about consent"),
        "consent_form": translate("Lists", "How consent was given"),
        "consent_purpose": translate("Lists", "Purposes of consent"),
        "eligibility_ground": translate("Lists", "Grounds for the shelter"),
        "goal_area": translate("Lists", "Areas of a plan"),
        "goal_state": translate("Lists", "States of a goal"),
        "privacy_notice": translate("Lists", "How the privacy notice was given"),
        "request_kind": translate("Lists", "What women ask for"),
        "request_outcome": translate("Lists", "What came of a request"),
        "task_kind": translate("Lists", "Kinds of tasks"),
    }


def _about_work() -> dict[str, str]:
    return {
        "appointment_service": translate("Lists", "Services in the schedule"),
        "bed_kind": translate("Lists", "Kinds of beds"),
        "cancel_reason": translate("Lists", "Reasons to cancel an appointment"),
        "channel": translate("Lists", "Channels of an application"),
        "contact_outcome": translate("Lists", "What came of a contact"),
        "correction_reason": translate("Lists", "Reasons for a correction"),
        "discharge_reason": translate("Lists", "Reasons to leave the shelter"),
        "heard_from": translate("Lists", "How she heard of the centre"),
        "letter_mark": translate("Lists", "Marks on letters"),
        "letter_urgency": translate("Lists", "Urgency of letters"),
        "move_reason": translate("Lists", "Reasons for another bed"),
        "no_show_reason": translate("Lists", "Reasons for not coming"),
        "number_void_reason": translate("Lists", "Reasons for a void number"),
        "profession": translate("Lists", "Professions"),
        "room_kind": translate("Lists", "Kinds of rooms"),
        "withdrawal_reason": translate("Lists", "Reasons to withdraw a decision"),
    }
