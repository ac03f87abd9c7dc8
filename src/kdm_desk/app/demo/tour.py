"""A picture of every page, in light and in dark, and of every part of her file, with months of life on them."""

from kdm_desk.app.demo.day import Day
from kdm_desk.app.demo.hand import StepFailed
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.protection.service.orders import OrderService

# Pages that stand by themselves but not on the rail; the others need a person or an institution.
_BESIDE_THE_RAIL = (
    "tasks",
    "no_contact",
    "unmet_needs",
    "register",
    "lists",
    "institutions",
    "account",
    "audit_compare",
    "emergency_access",
)


def see_every_page(day: Day) -> dict[str, int]:
    """Every page of the rail and her file, once in each colours, then what lies deeper; nothing is clicked."""
    context = day.session.context
    before = context.preferences.theme
    seen = 0
    for theme in ("dark", "light"):
        context.preferences.theme = theme
        context.preferences_changed()
        for feature in context.features:
            if feature.page is not None and feature.rail_position is not None:
                context.open(feature.name)
                day.picture(f"page-{feature.name}-{theme}")
                seen += 1
        context.open("case_file", person_id=day.notes["woman"])
        day.picture(f"page-case-file-{theme}")
        seen += 1
    seen += _see_what_lies_deeper(day)
    context.preferences.theme = before
    context.preferences_changed()
    return {"pages": seen}


def _see_what_lies_deeper(day: Day) -> int:
    context = day.session.context
    for name in _BESIDE_THE_RAIL:
        context.open(name)
        day.picture(f"page-{name}-light")
    context.open("case_file", person_id=_somebody_with_an_order(day))
    day.settle()
    page = day.session.window.pages.current_page()
    if not isinstance(page, CaseFilePage):
        raise StepFailed("her file does not open")
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        part = page.tabs.widget(place)
        name = str(part.property("tab_name")).replace("_", "-") if part else str(place)
        day.picture(f"file-{name}-light")
    return len(_BESIDE_THE_RAIL) + page.tabs.count()


def _somebody_with_an_order(day: Day) -> str:
    """A woman whose file is full of life, not the one who came today."""
    lines = day.ask(OrderService(day.session.context.desk).ending)
    ids: list[str] = [line.person.person_id for line in lines]
    return next(person_id for person_id in ids if person_id != day.notes["woman"])
