"""The slip with a one-time passphrase that a manager hands to a colleague; it names no centre."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Language = Literal["tr", "en"]


@dataclass(frozen=True, repr=False)
class PassphraseSlip:
    """What the slip shows; no repr, because it opens a login until she chose her own passphrase."""

    login_name: str
    passphrase: str
    made_on: date
    language: Language = "tr"


@dataclass(frozen=True)
class SlipWords:
    """The fixed sentences of the slip in one language."""

    title: str
    made_on: str
    login_name: str
    passphrase: str
    spelling: str
    steps_heading: str
    steps: tuple[str, ...]
    destroy: str


WORDS: dict[Language, SlipWords] = {
    "tr": SlipWords(
        title="Tek kullanımlık parola",
        made_on="Düzenleme tarihi",
        login_name="Kullanıcı adı",
        passphrase="Parola",
        spelling="Hepsi küçük harftir; aradaki çizgiler parolanın parçasıdır.",
        steps_heading="Ne yapacaksınız?",
        steps=(
            "1. Açılış ekranında kullanıcı adınızı seçiniz ve bu parolayı yazınız.",
            "2. Program sizden kendi parolanızı isteyecek: en az beş kelime ya da 14 karakter; yalnız siz bilin.",
            "3. Kendi parolanızı seçtiğiniz anda bu parola geçersiz olur. O zamana kadar geçerlidir.",
        ),
        destroy="Bu kâğıdı kimseye göstermeyiniz; kullandıktan sonra yırtıp imha ediniz.",
    ),
    "en": SlipWords(
        title="One-time passphrase",
        made_on="Made on",
        login_name="Login name",
        passphrase="Passphrase",
        spelling="All letters are small; the hyphens belong to the passphrase.",
        steps_heading="What to do",
        steps=(
            "1. Choose your login name on the opening screen and type this passphrase.",
            "2. The program asks for a passphrase of your own: at least five words or 14 characters. Tell nobody.",
            "3. As soon as you have chosen your own, this one is void. Until then it is valid.",
        ),
        destroy="Show this paper to nobody; tear it up and destroy it after use.",
    ),
}


def slip_pdf(slip: PassphraseSlip) -> bytes:
    """The slip as PDF bytes, one page. Never to be written to disk."""
    from kdm_desk.documents.slip_layout import lay_out

    return lay_out(slip)
