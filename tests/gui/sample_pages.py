"""Invented pages and features, so that the shared screens can be tried without any real feature."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import Feature, SearchProvider, SearchResult, StatusItem, WindowAction
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.forms import Form, SectionIndex
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.tables import Column, Table
from kdm_desk.ui.widgets import Card, Chip, button, label, line

VIOLENCE = [
    Choice("physical", "Fiziksel"),
    Choice("emotional", "Psikolojik / duygusal"),
    Choice("verbal", "Sözel"),
    Choice("sexual", "Cinsel"),
    Choice("economic", "Ekonomik"),
    Choice("digital", "Dijital"),
    Choice("stalking", "Israrlı takip"),
    Choice("forced", "Zorla / erken evlilik"),
]
SECTIONS = [
    Section(
        "who",
        "Kim",
        (
            Field("name", "Adı soyadı", may_decline=True, required=True, hint="Takma ad da olabilir."),
            Field("born", "Doğum tarihi", Kind.DATE, may_decline=True),
            Field("children", "Çocuk sayısı", Kind.NUMBER, highest=20, beside=True),
            Field(
                "district", "İlçe", Kind.CHOICE, choices=[Choice("buca", "Buca"), Choice("konak", "Konak")]
            ),
        ),
    ),
    Section(
        "reach",
        "Güvenle nasıl ulaşırız",
        (
            Field("phone", "Güvenli telefon", Kind.PHONE, may_decline=True),
            Field("message", "Mesaj bırakılabilir mi", Kind.YES_NO, beside=True),
            Field("at", "Arama saati", Kind.TIME),
        ),
    ),
    Section(
        "why",
        "Getiren neden",
        (
            Field("violence", "Şiddet türleri", Kind.MANY, choices=VIOLENCE),
            Field("risk", "Risk", Kind.ONE, choices=[Choice("low", "Düşük"), Choice("high", "Yüksek")]),
            Field("story", "Kendi sözleriyle", Kind.NOTES),
            Field("notice", "Aydınlatma metni okundu", Kind.TICK),
        ),
    ),
]
PEOPLE = [
    ("Şükran Örnek", "M-2026/000123", "34", "Buca", "12.02.2026"),
    ("Çiğdem Deneme", "M-2026/000124", "41", "Konak", "01.03.2026"),
    ("Ilgın Kurgu", "M-2025/000981", "27", "Ödemiş", "28.11.2025"),
    ("İpek Sözde", "M-2026/000007", "52", "Karşıyaka", "14.01.2026"),
]


class CardsPage(Page):
    """Cards, chips, a table; and counts how often it was asked to load."""

    topics = frozenset({Topic.SCHEDULE})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "Bugün", parent)
        self.refreshed = 0
        self.opened_with: list[dict[str, object]] = []
        self.add_action(button("Günün listesi", icon="print"))
        self.add_action(button("Randevu ver", icon="add"), primary=True)
        row = QHBoxLayout()
        left, right = Card("Randevular", "calendar"), Card("Oyun odası", "playroom")
        states = FlowLayout()
        for text, tone in (
            ("Planlandı", "neutral"),
            ("Geldi", "accent"),
            ("Görüşmede", "warning"),
            ("Bitti", "ok"),
            ("Gelmedi", "danger"),
        ):
            states.addWidget(Chip(text, tone))
        left.body.addLayout(states)
        self.table: Table[tuple[str, ...]] = Table(
            [
                Column("Ad", lambda one: one[0], stretch=True),
                Column("Dosya no", lambda one: one[1]),
                Column("Yaş", lambda one: one[2], sort=lambda one: int(one[2]), right=True),
                Column("İlçe", lambda one: one[3]),
            ],
            "Danışanlar",
        )
        self.table.set_rows(PEOPLE)
        left.body.addWidget(self.table, 1)
        right.body.addWidget(label("3 / 8", "figure"))
        right.body.addWidget(label("Şu anda üç çocuk var; 11:40'ta iki çocuk alınacak.", "muted"))
        right.body.addWidget(line())
        right.body.addWidget(button("Oyun odasını aç", icon="arrow-right", role="quiet"))
        right.body.addStretch(1)
        row.addWidget(left, 3)
        row.addWidget(right, 1)
        self.body.addLayout(row)

    def open_with(self, **arguments: object) -> None:
        self.opened_with.append(arguments)
        self.refresh()

    def refresh(self) -> None:
        self.refreshed += 1


class FormPage(Page):
    """A long form with its index."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "Yeni başvuru", parent)
        self.form = Form(SECTIONS, opens=True)
        self.drafts: list[dict[str, object]] = []
        row = QHBoxLayout()
        row.addWidget(SectionIndex(self.form))
        row.addWidget(scrolling(self.form, 720), 1)
        self.body.addLayout(row)
        self.add_action(button("Kaydet", icon="check", keys="Ctrl+Return"), primary=True)

    def keep_draft(self) -> None:
        if self.form.is_dirty:
            self.drafts.append(self.form.draft())
            self.form.mark_clean()


class EmptyPage(Page):
    """A page with nothing to show."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "Yazışmalar", parent)
        self.show_empty(
            "Henüz yazı yok. İlk yazıyı bir dosyadan başlatabilirsiniz.", "letters", "Danışan ara"
        )


def find(_context: Context, typed: str) -> Sequence[SearchResult]:
    """Those whose name begins with what was typed, Turkish letters or not."""
    plain = str.maketrans("şçıİöüğ", "sciiouG".lower())
    wanted = typed.lower().translate(plain)
    return [
        SearchResult(
            name, name, (number, age, district, last), (("Kısıtlı", "warning"),) if age == "41" else ()
        )
        for name, number, age, district, last in PEOPLE
        if name.lower().replace("i̇", "i").translate(plain).startswith(wanted)
    ]


def sample_features(started: list[str] | None = None, chosen: list[str] | None = None) -> list[Feature]:
    """Five features; `started` and `chosen` note what a person set off."""
    begun = started if started is not None else []
    picked = chosen if chosen is not None else []
    return [
        Feature("today", lambda: "Bugün", "today", page=CardsPage, rail_position=1),
        Feature(
            "clients",
            lambda: "Danışanlar",
            "clients",
            Permission.VIEW_CLIENTS,
            FormPage,
            2,
            more_pages={"clients.file": EmptyPage},
            search=SearchProvider(
                lambda: "Ara: ad, dosya no, telefon …", find, lambda _context, one: picked.append(one.key)
            ),
            window_actions=[
                WindowAction(
                    lambda: "Yeni başvuru",
                    "add",
                    lambda _context, _window, typed: begun.append(typed),
                    "Ctrl+N",
                    Permission.REGISTER,
                    offer=lambda typed: f"“{typed}” adıyla yeni başvuru",
                )
            ],
        ),
        Feature(
            "shelter",
            lambda: "Sığınma",
            "shelter",
            Permission.VIEW_SHELTER,
            EmptyPage,
            3,
            status_items=[
                StatusItem("Doluluk", 1, lambda _context: "Doluluk 24/28", "shelter", "bed"),
            ],
        ),
        Feature("letters", lambda: "Yazışmalar", "letters", Permission.WRITE_LETTERS, EmptyPage, 4),
        Feature("logins", lambda: "Ayarlar", "settings", Permission.MANAGE_LOGINS, EmptyPage, 90),
    ]
