"""One of the three pages, any two of which open the vault when every passphrase is lost (SLIP-39 words)."""

from dataclasses import dataclass
from datetime import date

from kdm_desk.documents.recovery_sheet import Language


@dataclass(frozen=True, repr=False)
class SharePaper:
    """What one page shows; no repr, because it is half of the key.

    `set_number` is the same on the three pages that belong together. No title tells what the centre is.
    """

    number: int
    set_number: int
    words: tuple[str, ...]
    made_on: date
    language: Language = "tr"


@dataclass(frozen=True)
class ShareWords:
    """The fixed sentences of the page in one language; {number} is the page's own."""

    title: str
    made_on: str
    set_number: str
    words: str
    scan: str
    purpose_heading: str
    purpose: tuple[str, ...]
    not_heading: str
    not_this: tuple[str, ...]
    keeping_heading: str
    keeping: tuple[str, ...]
    use_heading: str
    use: tuple[str, ...]
    kept_by: str
    place: str
    signature: str


WORDS: dict[Language, ShareWords] = {
    "tr": ShareWords(
        title="Kurtarma sayfası, parça {number} / 3",
        made_on="Düzenleme tarihi",
        set_number="Takım no",
        words="Kurtarma sözcükleri",
        scan="Aynı sözcükler, okutmak için",
        purpose_heading="Ne işe yarar?",
        purpose=(
            "Aynı takım numaralı üç parçadan herhangi ikisi bir araya gelince, unutulan parolaların yerine geçer: "
            "kayıtları yeniden açar ve yedekleri geri yükler.",
        ),
        not_heading="Ne işe yaramaz?",
        not_this=(
            "Tek başına hiçbir şeyi açmaz ve kayıtlar hakkında hiçbir şey söylemez.",
            "Başka takımın parçasıyla birleşmez. Yeni bir kurtarma sayfası düzenlendiyse bu parça geçersizdir.",
        ),
        keeping_heading="Nerede saklanır?",
        keeping=(
            "☐ Üç parça üç ayrı kişide, üç ayrı yerde; bilgisayardan ve yedeklerden uzakta, kapalı zarfta.",
            "☐ Fotoğrafı çekilmez, taranmaz, e-posta veya mesajla gönderilmez.",
            "☐ Bir parça kaybolursa yöneticiye haber veriniz: kalan ikisi açar, yenisi düzenlenmelidir.",
        ),
        use_heading="Nasıl kullanılır?",
        use=(
            "Açılış ekranında kurtarma sayfasını seçiniz, iki parçanın sözcüklerini sırayla yazınız. "
            "Her sözcüğün ilk dört harfi yeter; büyük-küçük harf fark etmez.",
            "Bilgi işlem için: SLIP-39, 3 parçadan 2'si, parolasız; içindeki 32 bayt bir age gizli anahtarıdır.",
        ),
        kept_by="Saklayan",
        place="Saklandığı yer",
        signature="İmza",
    ),
    "en": ShareWords(
        title="Recovery sheet, share {number} of 3",
        made_on="Made on",
        set_number="Set no",
        words="Recovery words",
        scan="The same words, to scan",
        purpose_heading="What is it for?",
        purpose=(
            "Any two of the three shares with the same set number stand in for forgotten passphrases: "
            "together they open the records again and restore the backups.",
        ),
        not_heading="What is it not for?",
        not_this=(
            "Alone it opens nothing, and tells nothing of the records.",
            "It does not join with a share of another set. Once a new recovery sheet is issued, it is void.",
        ),
        keeping_heading="Where is it kept?",
        keeping=(
            "☐ The three shares with three people in three places, apart from the computer and the backups, "
            "in a closed envelope.",
            "☐ Never photographed, scanned, or sent by e-mail or message.",
            "☐ If a share is lost, please tell the manager: the other two open, and new ones should be issued.",
        ),
        use_heading="How is it used?",
        use=(
            "Choose the recovery sheet on the opening screen and type the words of two shares in order. "
            "The first four letters of a word are enough; capital or small makes no difference.",
            "For the IT person: SLIP-39, 2 of 3, no passphrase; the 32 bytes inside are a secret key for age.",
        ),
        kept_by="Kept by",
        place="Kept at",
        signature="Signature",
    ),
}


def shares_pdf(papers: tuple[SharePaper, ...]) -> bytes:
    """The pages as PDF bytes, one share on each, with its words and a QR code. Never to be written to disk."""
    from kdm_desk.documents.share_layout import lay_out

    return lay_out(papers)
