"""The month's sheet: how long the record is and how it ends, on paper that nobody can change afterwards."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Language = Literal["tr", "en"]


@dataclass(frozen=True)
class MonthSheet:
    """Figures that name nobody, and the record's end. `printed_at` is local civil time; `title` is neutral by
    default. `hash`, `short_code` and `signature` stand as they are shown, in groups."""

    month: date
    rows: int
    applications: int
    sessions: int
    sequence: int
    hash: str
    short_code: str
    vault_code: str
    signed_by: str
    key_code: str
    signature: str
    printed_at: datetime
    title: str = ""
    language: Language = "tr"


@dataclass(frozen=True)
class MonthWords:
    """The fixed sentences of the sheet in one language."""

    title: str
    month: str
    vault: str
    figures_heading: str
    rows: str
    applications: str
    sessions: str
    end_heading: str
    sequence: str
    short_code: str
    hash: str
    scan: str
    signed_by: str
    key: str
    signature: str
    use_heading: str
    use: tuple[str, ...]
    name: str
    day: str
    by_hand: str
    printed: str


WORDS: dict[Language, MonthWords] = {
    "tr": MonthWords(
        title="İşlem kaydı: ay sayfası",
        month="Ay",
        vault="Kasa no",
        figures_heading="Bu ay",
        rows="İşlem kaydına giren satır",
        applications="Alınan başvuru",
        sessions="Yapılan görüşme",
        end_heading="Kaydın sonu (yazdırıldığı anda)",
        sequence="Satır no",
        short_code="Kısa kod",
        hash="Tam kod",
        scan="Satır no ve tam kod, okutmak için",
        signed_by="Kullanıcı imzası",
        key="Anahtarı",
        signature="İmza değeri",
        use_heading="Ne işe yarar?",
        use=(
            "Bu sayfada kişisel bilgi yoktur. Programdan ayrı, kilitli bir yerde saklayınız; ay ay biriktiriniz.",
            "Kayıt sonradan kısaltılır, yeniden yazılır ya da eski bir kopya geri konursa bu sayfaya uymaz.",
            "Karşılaştırmak için: İşlem kaydı sayfasında “Sayfayla karşılaştır” deyip satır numarasını ve kısa kodu "
            "yazınız. Bilgi işlem için: kdm-desk check --head SATIR:KOD",
        ),
        name="Ad soyad",
        day="Tarih",
        by_hand="Islak imza",
        printed="Yazdırma",
    ),
    "en": MonthWords(
        title="Record of actions: the month's sheet",
        month="Month",
        vault="Vault no",
        figures_heading="This month",
        rows="Rows entered into the record",
        applications="Applications taken",
        sessions="Sessions held",
        end_heading="The end of the record (when this was printed)",
        sequence="Row no",
        short_code="Short code",
        hash="Whole code",
        scan="Row no and whole code, to scan",
        signed_by="Signed by the login",
        key="Its key",
        signature="Signature value",
        use_heading="What is it for?",
        use=(
            "This sheet holds no personal data. Keep it apart from the program, locked away, month by month.",
            "A record that is cut short, written anew or replaced by an older copy no longer fits this sheet.",
            "To compare: choose “Compare with a sheet” on the page of the record and type the row number and the "
            "short code. For the IT person: kdm-desk check --head ROW:CODE",
        ),
        name="Name",
        day="Date",
        by_hand="Signature by hand",
        printed="Printed",
    ),
}


def month_pdf(sheet: MonthSheet) -> bytes:
    """The sheet as PDF bytes, one page."""
    from kdm_desk.documents.month_layout import lay_out

    return lay_out(sheet)
