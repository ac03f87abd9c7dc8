"""A safety plan or an action plan on paper: goals by area, to be ticked; no address, and no names unless given."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Language = Literal["tr", "en"]


@dataclass(frozen=True)
class PlanGoal:
    """One goal: its area and state in words; `owner` "" leaves out who sees to it."""

    area: str
    goal: str
    due_on: date | None = None
    state: str = ""
    met: bool = False
    owner: str = ""


@dataclass(frozen=True)
class PlanSheet:
    """What stands on the sheet. There is no place on it for any address; a name stands there only when it is given.

    `printed_at` is local civil time; `met` of `of` goals are met.
    """

    safety: bool
    goals: tuple[PlanGoal, ...]
    met: int
    of: int
    printed_at: datetime
    review_on: date | None = None
    name: str = ""
    perpetrators: tuple[str, ...] = ()
    language: Language = "tr"


@dataclass(frozen=True)
class PlanWords:
    """The fixed sentences of the sheet in one language. Titles say nothing of what it is about."""

    safety: str
    action: str
    name: str
    perpetrators: str
    progress: str
    review: str
    due: str
    owner: str
    nothing: str
    help_lines: str
    printed: str


WORDS: dict[Language, PlanWords] = {
    "tr": PlanWords(
        safety="Planım",
        action="Yapılacaklar",
        name="Ad soyad",
        perpetrators="Uzak durulacak kişiler",
        progress="{of} hedeften {met} tanesi tamamlandı",
        review="Yeniden bakılacak gün",
        due="Son gün",
        owner="İlgilenen",
        nothing="Henüz hedef yazılmadı.",
        help_lines="Acil durumda 112 · ALO 183 · KADES uygulaması",
        printed="Yazdırma",
    ),
    "en": PlanWords(
        safety="My plan",
        action="What to do",
        name="Name",
        perpetrators="People to stay away from",
        progress="{met} of {of} goals are met",
        review="To be looked at again on",
        due="Until",
        owner="Seen to by",
        nothing="No goal is written down yet.",
        help_lines="In an emergency 112 · ALO 183 · the KADES app",
        printed="Printed",
    ),
}


def plan_pdf(sheet: PlanSheet) -> bytes:
    """The PDF bytes of the sheet."""
    from kdm_desk.documents.plan_layout import lay_out

    return lay_out(sheet)
