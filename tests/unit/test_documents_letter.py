"""The official letter as domain.md §5 has it, read back from the PDF itself."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kdm_desk.core.errors import UserError
from kdm_desk.documents.letter import (
    Addressee,
    Closing,
    Letterhead,
    Mark,
    OfficialLetter,
    Reference,
    Signatory,
    Urgency,
    closing_sentence,
    letter_pdf,
    subject_line,
)
from pdf_reading import fonts, page_lines, page_texts, where

CM = 72 / 2.54
PAGE_WIDTH, PAGE_HEIGHT = 21.0 * CM, 29.7 * CM
SENTENCE = "Danışanımız hukuki destek almak istediğini bildirmiştir ve uygun bir gün beklemektedir. "

LETTER = OfficialLetter(
    letterhead=Letterhead.of("Örnek Büyükşehir Belediyesi", "Kadın Danışma Merkezi", ("Deneme Sokak No: 1",)),
    date=date(2026, 3, 2),
    number="M-2026/45",
    subject="hukuki destek ve adli yardım talebi hakkında.",
    addressee=Addressee.institution("İzmir Barosu Başkanlığına", "Adli Yardım Bürosu"),
    paragraphs=(SENTENCE * 3, "Aylık geliri 10.545,72 ₺ olup ☐ düzenli ✓ ğ ş ı İ düzensizdir."),
    signatory=Signatory.of("Ayşe Nur", "Işıklı", "Merkez Müdürü"),
)
HOSTILE = (
    "<b>kalın",
    "<img src=/etc/passwd>",
    "a & b &amp; &#65; <br/> </para>",
    "<font face='x'>",
    "Zeynep 😀 مريم שלום",
    "x" * 300,
    "ad\x00\x07\x1b soyad\ud800",
    "%s {0} {name} \\n",
)


def hostile_letter(text: str) -> OfficialLetter:
    return OfficialLetter(
        letterhead=Letterhead((text, text), (text,)),
        date=date(2026, 3, 2),
        subject=text,
        addressee=Addressee(text, text),
        paragraphs=(text, text),
        signatory=Signatory(text, text, deputy=True, on_behalf_of=text),
        number=text,
        references=(Reference(date(2026, 1, 1), text), Reference(date(2025, 1, 1), text)),
        closing_words=text,
        attachments=(text, text),
        distribution_action=(text,),
        distribution_information=(text, text),
    )


def test_the_letter_is_one_a4_page_that_reads_from_heading_to_page_number() -> None:
    assert page_lines(letter_pdf(LETTER))[:7] == [
        "T.C.",
        "ÖRNEK BÜYÜKŞEHİR BELEDİYESİ",
        "Kadın Danışma Merkezi",
        "Sayı: M-2026/45 02.03.2026",
        "Konu: Hukuki Destek ve Adli Yardım Talebi",
        "Hakkında",
        "İZMİR BAROSU BAŞKANLIĞINA",
    ]
    text = page_texts(letter_pdf(LETTER))[0]
    assert "(Adli Yardım Bürosu)" in text
    assert "Gereğini arz ederim. Ayşe Nur IŞIKLI Merkez Müdürü" in text
    assert text.endswith("Deneme Sokak No: 1 1/1")


def test_the_page_is_a4() -> None:
    page = pypdfium2.PdfDocument(letter_pdf(LETTER))[0]
    assert page.get_size() == pytest.approx((PAGE_WIDTH, PAGE_HEIGHT), abs=0.1)


def test_turkish_letters_lira_and_boxes_can_be_read_back() -> None:
    text = page_texts(letter_pdf(LETTER))[0]
    assert "10.545,72 ₺ olup ☐ düzenli ✓ ğ ş ı İ düzensizdir." in text


def test_every_font_travels_inside_the_file_and_the_body_is_in_times_metrics() -> None:
    used = fonts(letter_pdf(replace(LETTER, mark=Mark.SECRET)))
    assert all(used.values())
    assert any("LiberationSerif" in name for name in used)
    assert b"/Helvetica" not in letter_pdf(LETTER)


def test_number_and_date_stand_on_one_line_and_the_date_ends_at_the_right_margin() -> None:
    pdf = letter_pdf(LETTER)
    number, day = where(pdf, "Sayı:"), where(pdf, "02.03.2026")
    assert number.bottom == pytest.approx(day.bottom, abs=0.5)
    assert number.left == pytest.approx(1.5 * CM, abs=1)
    assert day.right == pytest.approx(PAGE_WIDTH - 1.5 * CM, abs=1)


def test_a_blank_number_leaves_its_place_for_the_registry() -> None:
    pdf = letter_pdf(replace(LETTER, number=None))
    assert "Sayı: 02.03.2026" in page_lines(pdf)
    assert where(pdf, "Sayı:").bottom == pytest.approx(where(pdf, "02.03.2026").bottom, abs=0.5)


@given(st.text("abcçdğıiİöşü ", min_size=1, max_size=200))
@settings(max_examples=20)
def test_the_subject_never_passes_the_middle_of_the_page(subject: str) -> None:
    pdf = letter_pdf(replace(LETTER, subject="Konusu " + subject, addressee=Addressee("MUHATABA")))
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    start = page.search("Konu:", match_case=True).get_next()[0]
    end = page.search("MUHATABA", match_case=True).get_next()[0]
    inked = [i for i in range(start, end) if page.get_text_range(i, 1).strip()]
    assert max(page.get_charbox(index)[2] for index in inked) <= PAGE_WIDTH / 2
    page.close()
    document.close()


def test_heading_and_addressee_are_centred() -> None:
    pdf = letter_pdf(LETTER)
    for text in ("T.C.", "Kadın Danışma Merkezi", "İZMİR BAROSU BAŞKANLIĞINA"):
        box = where(pdf, text)
        assert (box.left + box.right) / 2 == pytest.approx(PAGE_WIDTH / 2, abs=1.5)


def test_the_first_line_of_a_paragraph_is_indented_and_no_blank_line_parts_paragraphs() -> None:
    pdf = letter_pdf(LETTER)
    assert where(pdf, "Danışanımız hukuki").left == pytest.approx((1.5 + 1.25) * CM, abs=1)
    second, closing = where(pdf, "Aylık"), where(pdf, "Gereğini")
    assert second.left == closing.left == pytest.approx((1.5 + 1.25) * CM, abs=1)
    assert 12 < second.bottom - closing.bottom < 16


def test_full_lines_of_the_body_reach_both_margins() -> None:
    document = pypdfium2.PdfDocument(letter_pdf(LETTER))
    page = document[0].get_textpage()
    start = page.search("Danışanımız", match_case=True).get_next()[0]
    end = page.search("Aylık", match_case=True).get_next()[0]
    boxes = [page.get_charbox(index) for index in range(start, end)]
    assert max(box[2] for box in boxes) == pytest.approx(PAGE_WIDTH - 1.5 * CM, abs=2)
    assert min(box[0] for box in boxes if box[2] > box[0]) == pytest.approx(1.5 * CM, abs=2)
    page.close()
    document.close()


def test_the_signature_stands_right_two_to_four_lines_below_the_text() -> None:
    pdf = letter_pdf(LETTER)
    name, closing = where(pdf, "Ayşe Nur IŞIKLI"), where(pdf, "Gereğini")
    assert name.left > PAGE_WIDTH / 2
    assert 2 <= (closing.bottom - name.bottom) / 14 - 1 <= 4


def test_references_are_lettered_from_the_oldest() -> None:
    references = (
        Reference(date(2026, 2, 12), "ve M-2026/12 sayılı yazımız."),
        Reference(date(2025, 11, 3), "ve 981 sayılı yazınız."),
    )
    text = page_texts(letter_pdf(replace(LETTER, references=references)))[0]
    assert (
        "İlgi: a) 03.11.2025 tarihli ve 981 sayılı yazınız. "
        "b) 12.02.2026 tarihli ve M-2026/12 sayılı yazımız." in text
    )


def test_a_single_reference_and_a_single_attachment_carry_no_letter_or_number() -> None:
    letter = replace(LETTER, references=(Reference(date(2025, 1, 2), "yazınız."),), attachments=("Form",))
    text = page_texts(letter_pdf(letter))[0]
    assert "İlgi: 02.01.2025 tarihli yazınız." in text
    assert "Ek: Form" in text


def test_attachments_and_distribution_follow_the_signature() -> None:
    letter = replace(
        LETTER,
        addressee=Addressee.distribution(),
        closing=Closing.MIXED,
        attachments=("Başvuru formu (2 sayfa)", "Beyan (1 sayfa)"),
        distribution_action=("İzmir Barosu Başkanlığına",),
        distribution_information=("Konak Kaymakamlığına", "İzmir ŞÖNİM Müdürlüğüne"),
    )
    text = page_texts(letter_pdf(letter))[0]
    assert "DAĞITIM YERLERİNE" in text
    assert "arz ve rica ederim." in text
    assert "Merkez Müdürü Ek: 1- Başvuru formu (2 sayfa) 2- Beyan (1 sayfa) Dağıtım: Gereği: Bilgi:" in text
    assert where(letter_pdf(letter), "Bilgi:").left > where(letter_pdf(letter), "Gereği:").right


def test_deputy_and_delegate_sign_with_their_abbreviations() -> None:
    signatory = replace(LETTER.signatory, deputy=True, on_behalf_of="Belediye Başkanı")
    text = page_texts(letter_pdf(replace(LETTER, signatory=signatory)))[0]
    assert "Ayşe Nur IŞIKLI Belediye Başkanı a. Merkez Müdürü V." in text


def test_the_mark_stands_above_and_below_every_page_and_urgency_on_the_first_alone() -> None:
    letter = replace(LETTER, paragraphs=(SENTENCE * 60,), mark=Mark.RESTRICTED, urgency=Urgency.URGENT)
    texts = page_texts(letter_pdf(letter))
    assert len(texts) == 2
    assert [text.count("HİZMETE ÖZEL") for text in texts] == [2, 2]
    assert [text.count("ACELE") for text in texts] == [1, 0]


def test_a_long_letter_numbers_its_pages_and_never_leaves_the_signature_alone() -> None:
    for length in range(40, 60):
        texts = page_texts(letter_pdf(replace(LETTER, paragraphs=(SENTENCE * length,))))
        assert [text.split()[-1] for text in texts] == [f"{n}/{len(texts)}" for n in range(1, len(texts) + 1)]
        assert any("Gereğini arz ederim. Ayşe Nur IŞIKLI" in text for text in texts)
        assert "Sayı:" not in "".join(texts[1:])


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_in_any_place_is_printed_as_typed(text: str) -> None:
    printed = "".join(page_texts(letter_pdf(hostile_letter(text)))).replace(" ", "")
    expected = "".join(c for c in text.replace(" ", "") if c.isprintable() and ord(c) < 0x590)
    if expected.isascii() and "x" * 20 not in expected:
        assert printed.count(expected) >= 12
    assert len(printed) > 100


@given(st.text(st.characters(exclude_categories=[]), max_size=80))
@settings(max_examples=60)
def test_no_text_whatever_can_stop_a_letter(text: str) -> None:
    assert page_texts(letter_pdf(hostile_letter(text)))


def test_a_value_longer_than_a_page_still_prints_whole() -> None:
    texts = page_texts(letter_pdf(replace(LETTER, subject=SENTENCE * 60, attachments=(SENTENCE * 60,))))
    assert "".join(texts).count("beklemektedir") + "".join(texts).count("Beklemektedir") >= 123


def test_a_contact_block_that_would_fill_the_page_is_refused() -> None:
    letterhead = replace(LETTER.letterhead, contact_lines=("satır",) * 60)
    with pytest.raises(UserError) as refused:
        letter_pdf(replace(LETTER, letterhead=letterhead))
    assert refused.value.code == "contact_block_too_long"


def test_the_same_letter_gives_the_same_bytes_and_names_no_program_user_or_time() -> None:
    assert letter_pdf(LETTER) == letter_pdf(LETTER)
    metadata = pypdfium2.PdfDocument(letter_pdf(LETTER)).get_metadata_dict(skip_empty=True)
    assert metadata.pop("Title") == "Yazı"
    assert {value[:10] for value in metadata.values()} == {"D:20000101"}


def test_nothing_is_said_about_an_electronic_signature() -> None:
    text = page_texts(letter_pdf(replace(LETTER, paragraphs=())))[0].lower()
    assert "imza" not in text
    assert "elektronik" not in text


@pytest.mark.parametrize(
    ("closing", "words", "sentence"),
    [
        (Closing.HIGHER_OR_EQUAL, "Gereğini", "Gereğini arz ederim."),
        (Closing.LOWER, "bilgilerinizi", "Bilgilerinizi rica ederim."),
        (Closing.MIXED, "Bilgilerinizi ve gereğini", "Bilgilerinizi ve gereğini arz ve rica ederim."),
        (Closing.HIGHER_OR_EQUAL, "ilgi  yazı gereğini", "İlgi yazı gereğini arz ederim."),
        (Closing.PERSON, "Gereğini", "Saygılarımla."),
    ],
)
def test_the_closing_follows_who_is_written_to(closing: Closing, words: str, sentence: str) -> None:
    assert closing_sentence(closing, words) == sentence


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("iş görüşmesi ile ilgili bilgi.", "İş Görüşmesi ile İlgili Bilgi"),
        ("ıtır ve ŞÖNİM yazısı", "Itır ve ŞÖNİM Yazısı"),
        ("ve sonrası", "Ve Sonrası"),
        ("", ""),
    ],
)
def test_the_subject_has_capital_words_in_turkish_and_no_full_stop(typed: str, shown: str) -> None:
    assert subject_line(typed) == shown


def test_names_and_institutions_are_capitalised_in_turkish() -> None:
    assert Addressee.person("Işıl", "Dizdar-ışık").line == "Sayın Işıl DİZDAR-IŞIK"
    assert Addressee.institution("ilçe müdürlüğüne").line == "İLÇE MÜDÜRLÜĞÜNE"
    assert Letterhead.of("İzmir ılıca", "Birim").heading_lines == ("T.C.", "İZMİR ILICA", "Birim")


def test_reportlab_is_loaded_by_the_first_letter_and_not_before() -> None:
    program = (
        "import sys; import kdm_desk.documents.letter, kdm_desk.documents.day_sheet, "
        "kdm_desk.documents.recovery_sheet; sys.exit('reportlab' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
