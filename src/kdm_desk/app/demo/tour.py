"""A picture of every page, in light and in dark, with the life of eighteen months on it."""

from kdm_desk.app.demo.day import Day


def see_every_page(day: Day) -> dict[str, int]:
    """Every page of the rail and her file, once in each colours; nothing is clicked."""
    context = day.session.context
    before = context.preferences.theme
    seen = 0
    for theme in ("light", "dark"):
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
    context.preferences.theme = before
    context.preferences_changed()
    return {"pages": seen}
