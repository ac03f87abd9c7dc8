"""Where everything stands on a printed plan."""

from itertools import groupby

from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Spacer

from kdm_desk.core.clock import show_date, show_moment
from kdm_desk.documents.fonts import SANS, SANS_BOLD
from kdm_desk.documents.page import MARGIN, PAGE_WIDTH, RIGHT, draw_line, make_pdf, paragraph, style
from kdm_desk.documents.plan_sheet import WORDS, PlanGoal, PlanSheet, PlanWords
from kdm_desk.documents.text import one_line, paragraphs

_EMPTY_BOX, _TICKED_BOX = "☐", "☒"
_SMALL = 8
_LANGUAGE_TAGS = {"tr": "tr-TR", "en": "en-GB"}


def lay_out(sheet: PlanSheet) -> bytes:
    """The PDF bytes of the sheet."""
    words = WORDS[sheet.language]
    title = words.safety if sheet.safety else words.action
    printed = f"{words.printed}: {show_moment(sheet.printed_at)}"

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        draw_line(canvas, printed, MARGIN, MARGIN, _SMALL, SANS)
        draw_line(canvas, f"{page}/{total}", PAGE_WIDTH - MARGIN, MARGIN, _SMALL, SANS, RIGHT)

    story: list[Flowable] = [
        paragraph(title, style(SANS_BOLD, 17, leading=24), SANS_BOLD),
        *_head(sheet, words),
    ]
    for area, goals in groupby(sheet.goals, key=lambda goal: goal.area):
        story.append(_heading(one_line(area)))
        story += [_goal(goal, words) for goal in goals]
    if not sheet.goals:
        story.append(_plain(words.nothing))
    story += [Spacer(0, 18), paragraph(words.help_lines, style(SANS_BOLD, 11, leading=16), SANS_BOLD)]
    return make_pdf(story, decorate, title=title, language=_LANGUAGE_TAGS[sheet.language], foot=20)


def _head(sheet: PlanSheet, words: PlanWords) -> list[Flowable]:
    lines = []
    if sheet.name:
        lines.append(f"{words.name}: {one_line(sheet.name)}")
    if sheet.perpetrators:
        lines.append(f"{words.perpetrators}: {', '.join(one_line(name) for name in sheet.perpetrators)}")
    if sheet.of:
        lines.append(words.progress.format(met=sheet.met, of=sheet.of))
    if sheet.review_on is not None:
        lines.append(f"{words.review}: {show_date(sheet.review_on)}")
    return [_plain(line) for line in lines]


def _goal(goal: PlanGoal, words: PlanWords) -> Flowable:
    box = _TICKED_BOX if goal.met else _EMPTY_BOX
    told = [f"{words.due}: {show_date(goal.due_on)}"] if goal.due_on else []
    told += [f"{words.owner}: {one_line(goal.owner)}"] if goal.owner else []
    told += [one_line(goal.state)] if goal.state else []
    inside = {"leftIndent": 0.8 * cm, "leading": 15}
    lines = paragraphs(goal.goal) or [""]
    return KeepTogether(
        [
            paragraph(f"{box} {lines[0]}", style(SANS, 11, leading=16, spaceBefore=5), SANS),
            *(paragraph(line, style(SANS, 11, **inside), SANS) for line in lines[1:]),
            paragraph(" · ".join(told), style(SANS, 9, **inside), SANS),
        ]
    )


def _heading(text: str) -> Flowable:
    return paragraph(text, style(SANS_BOLD, 12, leading=18, spaceBefore=10, keepWithNext=1), SANS_BOLD)


def _plain(text: str) -> Flowable:
    return paragraph(text, style(SANS, 10, leading=15), SANS)
