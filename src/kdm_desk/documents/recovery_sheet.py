"""The sheet that opens the vault when every passphrase is lost (design.md, Keys: recovery identity)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

Language = Literal["tr", "en"]


@dataclass(frozen=True, repr=False)
class RecoveryPaper:
    """What the recovery sheet shows; no repr, because it is the key.

    `prefix` and `groups` joined are the age identity; the prefix is the same on every sheet and has no number.

    `title` is neutral by default, so that the sheet does not tell what the centre is.
    """

    prefix: str
    groups: tuple[str, ...]
    vault_short_id: str
    made_on: date
    title: str = ""
    language: Language = "tr"


class SigningWords(Protocol):
    """What stands under the lines at the foot of a sheet that somebody keeps."""

    @property
    def kept_by(self) -> str: ...

    @property
    def place(self) -> str: ...

    @property
    def signature(self) -> str: ...


@dataclass(frozen=True)
class SheetWords:
    """The fixed sentences of the sheet in one language."""

    title: str
    made_on: str
    vault: str
    key: str
    prefix: str
    scan: str
    purpose_heading: str
    purpose: tuple[str, ...]
    keeping_heading: str
    keeping: tuple[str, ...]
    loss_heading: str
    loss: tuple[str, ...]
    use_heading: str
    use: tuple[str, ...]
    kept_by: str
    place: str
    signature: str


WORDS: dict[Language, SheetWords] = {
    "tr": SheetWords(
        title="Kurtarma sayfası",
        made_on="Düzenleme tarihi",
        vault="Kasa no",
        key="Kurtarma anahtarı",
        prefix="Başı, yazmanız gerekmez",
        scan="Aynı anahtar, okutmak için",
        purpose_heading="Ne işe yarar?",
        purpose=(
            "Parolalar unutulduğunda kayıtları yeniden açar ve yedekleri geri yükler.",
            "Bu sayfayı eline alan herkes bütün kayıtları açabilir.",
        ),
        keeping_heading="Nerede saklanır?",
        keeping=(
            "☐ Kapalı zarfta, kilitli bir kasada; bilgisayardan ve yedeklerden ayrı bir yerde.",
            "☐ Fotoğrafı çekilmez, taranmaz, e-posta veya mesajla gönderilmez.",
        ),
        loss_heading="Kaybolursa",
        loss=(
            "Bütün parolalar ve bu sayfa birlikte kaybolursa kayıtlar bir daha hiç açılamaz. "
            "Başka bir anahtar yoktur; bunu programı yazanlar da geri getiremez.",
            "Yalnız bu sayfa kaybolduysa ya da başkası gördüyse yöneticiye hemen haber veriniz.",
        ),
        use_heading="Nasıl kullanılır?",
        use=(
            "Açılış ekranında kurtarma sayfasını seçiniz ve grupları sırayla yazınız. "
            "Boşluklar ve büyük-küçük harf fark etmez.",
            "Bilgi işlem için: başı ve gruplar boşluksuz, tek satırda yazılınca age programının gizli anahtarıdır.",
        ),
        kept_by="Saklayan",
        place="Saklandığı yer",
        signature="İmza",
    ),
    "en": SheetWords(
        title="Recovery sheet",
        made_on="Made on",
        vault="Vault no",
        key="Recovery key",
        prefix="Its beginning, no need to type it",
        scan="The same key, to scan",
        purpose_heading="What is it for?",
        purpose=(
            "It opens the records again when passphrases are forgotten, and restores the backups.",
            "Anyone who holds this sheet can open all records.",
        ),
        keeping_heading="Where is it kept?",
        keeping=(
            "☐ In a closed envelope in a locked safe, apart from the computer and from the backups.",
            "☐ Never photographed, scanned, or sent by e-mail or message.",
        ),
        loss_heading="If it is lost",
        loss=(
            "If every passphrase and this sheet are lost together, the records can never be opened again. "
            "There is no other key; those who wrote the program cannot bring it back either.",
            "If only this sheet is lost, or somebody else saw it, please tell the manager at once.",
        ),
        use_heading="How is it used?",
        use=(
            "Choose the recovery sheet on the opening screen and type the groups in order. "
            "Spaces and capital or small letters make no difference.",
            "For the IT person: the beginning and the groups in one line without spaces are a secret key for age.",
        ),
        kept_by="Kept by",
        place="Kept at",
        signature="Signature",
    ),
}


def recovery_pdf(paper: RecoveryPaper) -> bytes:
    """The sheet as PDF bytes: the key in numbered groups and as a QR code. Never to be written to disk."""
    from kdm_desk.documents.recovery_layout import lay_out

    return lay_out(paper)
