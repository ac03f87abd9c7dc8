"""Reading an earlier register: formats, encodings, headings, and each row's meaning or mistake."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.errors import UserError
from kdm_desk.core.identity import IdentityKind, invented_tckn, invented_ykn
from kdm_desk.features.people.model.persons import Choice, CodeLists
from kdm_desk.features.register.model import (
    MOST_ROWS,
    Cell,
    Column,
    Entry,
    Problem,
    Table,
    recognised,
    to_remember,
)
from kdm_desk.features.register.service.checking import Vocabulary, check_rows
from kdm_desk.features.register.service.reading import MOST_BYTES, read_table
from register_builders import HEADINGS, write_csv, write_xlsx

NOW = datetime(2026, 6, 15, 10, 30)
LISTS = CodeLists(
    {
        "districts": (Choice("karsiyaka", "Karşıyaka", "Karşıyaka", True),),
        "channel": (
            Choice("in_person", "Şahsen geldi", "In person", True),
            Choice("telephone", "Telefon", "Telephone", True),
        ),
        "violence_type": (
            Choice("physical", "Fiziksel", "Physical", True),
            Choice("psychological", "Psikolojik (duygusal)", "Psychological (emotional)", True),
            Choice("stalking", "Israrlı takip", "Stalking", True),
        ),
    }
)
WORDS = Vocabulary.of(LISTS, "in_person")


def only(**cells: Cell) -> tuple[Entry, Problem | None]:
    """One row with just these columns, checked."""
    columns = [Column(name) for name in cells]
    table = Table(tuple(cells), [tuple(cells.values())])
    [result] = check_rows(table, dict(enumerate(columns)), WORDS, NOW)
    return result


def problem_of(**cells: Cell) -> tuple[str, Column | None]:
    _, problem = only(**cells)
    assert problem is not None
    return problem.code, problem.column


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1254", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_csv_reads_alike_in_every_encoding_and_delimiter(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    rows = [["Işıl", 'Şöyle "dedi"', "a;b,c\td"], ["Çiğdem", "Öğüt", "iki\nsatır"]]
    path = write_csv(tmp_path / "defter.csv", rows, ["Ad", "Soyad", "Açıklama"], delimiter, encoding)
    table = read_table(path)
    assert table.headings == ("Ad", "Soyad", "Açıklama")
    assert [list(row) for row in table.rows] == rows


def test_a_workbook_keeps_days_as_days_and_long_numbers_whole(tmp_path: Path) -> None:
    number = invented_tckn(42)
    row: list[Cell] = ["Ayşe", "Uydurma", int(number), date(1990, 5, 6), 5001234567, None]
    table = read_table(write_xlsx(tmp_path / "defter.xlsx", [row], HEADINGS[:6]))
    assert table.headings == HEADINGS[:6]
    mapped = recognised(table.headings)
    [(entry, problem)] = check_rows(table, mapped, WORDS, NOW)
    assert problem is None
    assert entry.identity is not None
    assert (entry.identity.value, entry.details.birth_date) == (number, date(1990, 5, 6))
    assert entry.phones == ("+905001234567",)


def test_lines_above_the_headings_are_counted_so_that_row_numbers_fit_the_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "defter.csv"
    path.write_text("\n;;\nAd;Soyad\nAyşe;Uydurma\n;\nFatma;Hayali\n", "utf-8")
    table = read_table(path)
    numbers = [entry.row for entry, _ in check_rows(table, recognised(table.headings), WORDS, NOW)]
    assert numbers == [4, 6]


@pytest.mark.parametrize(
    "content, code",
    [
        (b"", "register_empty"),
        (b"Ad;Soyad\r\n", "register_empty"),
        (b"Ad;Soyad\r\n;\r\n", "register_empty"),
        (b"PK\x03\x04 this is no workbook", "register_unreadable"),
        (b"\xd0\xcf\x11\xe0 nor is this", "register_unreadable"),
        (b"Ad\x00;Soyad\r\nx;y", "register_unreadable"),
        (b'Ad;Soyad\r\n"open; quote', "register_unreadable"),
    ],
)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "defter.csv"
    path.write_bytes(content)
    with pytest.raises(UserError) as refusal:
        read_table(path)
    assert refusal.value.code == code


def test_a_missing_a_huge_and_an_endless_table_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "defter.csv"
    with pytest.raises(UserError, match="register_missing"):
        read_table(path)
    with pytest.raises(UserError, match="register_not_opened"):
        read_table(tmp_path)
    path.write_bytes(b"Ad;Soyad\r\n" + b"a;b\r\n" * (MOST_ROWS + 1))
    with pytest.raises(UserError, match="register_too_many_rows"):
        read_table(path)
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(UserError, match="register_too_large"):
        read_table(path)


@given(data=st.binary(max_size=400))
def test_any_bytes_make_a_table_or_a_clear_refusal(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        table = read_table(path)
    except UserError as refusal:
        told = refusal.code
    else:
        list(check_rows(table, recognised(table.headings), WORDS, NOW))
        told = "register_read" if table.headings else ""
    assert told.startswith("register_")


def test_the_headings_of_the_issue_are_all_recognised_in_any_case() -> None:
    meant = [
        Column.GIVEN_NAMES,
        Column.SURNAME,
        Column.IDENTITY,
        Column.BIRTH,
        Column.PHONE,
        Column.DISTRICT,
        Column.RECEIVED,
        Column.CHANNEL,
        Column.VIOLENCE,
        Column.ACCOUNT,
    ]
    assert recognised(HEADINGS) == dict(enumerate(meant))
    shouted = ["AD", "SOYAD", "T.C. KİMLİK NO", "DOĞUM TARİHİ", "TELEFON", "İLÇE", "BAŞVURU TARİHİ"]
    assert recognised(shouted) == dict(enumerate(meant[:7]))


def test_a_running_number_gives_way_to_the_number_of_the_file() -> None:
    assert recognised(["Sıra No", "Dosya No", "Ad"]) == {1: Column.OLD_NUMBER, 2: Column.GIVEN_NAMES}
    assert recognised(["SIRA NO", "Ad"]) == {0: Column.OLD_NUMBER, 1: Column.GIVEN_NAMES}


def test_a_choice_of_columns_is_recognised_the_next_time() -> None:
    headings = ["Kadının adı", "Soyad", "Tarih", "Boş"]
    chosen = {0: Column.GIVEN_NAMES, 1: Column.SURNAME}
    remembered = to_remember(headings, chosen)
    assert recognised(headings, remembered) == chosen
    assert recognised(headings) == {1: Column.SURNAME, 2: Column.RECEIVED}


def test_a_full_name_falls_apart_before_its_last_word() -> None:
    entry, _ = only(full_name="  Fatma  Nur Uydurma ")
    assert (entry.details.given_names, entry.details.surname) == ("Fatma Nur", "Uydurma")
    entry, _ = only(full_name="Fatma")
    assert (entry.details.given_names, entry.details.surname) == ("Fatma", "")


def test_somebody_without_a_name_gets_a_nameless_file() -> None:
    entry, problem = only(given_names="", phone="0500 111 22 33")
    assert problem is None
    assert entry.details.anonymous
    assert entry.details.known_as


@pytest.mark.parametrize(
    "typed, birth_date, birth_year",
    [
        ("06.05.1990", date(1990, 5, 6), None),
        ("6.5.1990", date(1990, 5, 6), None),
        ("06/05/1990", date(1990, 5, 6), None),
        ("1990-05-06", date(1990, 5, 6), None),
        (date(1990, 5, 6), date(1990, 5, 6), None),
        (datetime(1990, 5, 6, 0, 0), date(1990, 5, 6), None),
        (32999, date(1990, 5, 6), None),
        ("1990", None, 1990),
        (1990, None, 1990),
        ("bilinmiyor", None, None),
        (None, None, None),
    ],
)
def test_births_are_read_as_people_write_them(
    typed: Cell, birth_date: date | None, birth_year: int | None
) -> None:
    entry, problem = only(given_names="Ayşe", birth_date=typed)
    assert problem is None
    assert (entry.details.birth_date, entry.details.birth_year) == (birth_date, birth_year)


def test_each_mistake_is_named_with_its_column() -> None:
    wrong = invented_tckn(7)[:-1] + ("0" if invented_tckn(7)[-1] != "0" else "1")
    assert problem_of(given_names="A", identity_number=wrong) == ("tckn_checksum", Column.IDENTITY)
    assert problem_of(given_names="A", identity_number="123") == ("identity_length", Column.IDENTITY)
    assert problem_of(given_names="A", birth_date="31.02.1990") == ("date_not_understood", Column.BIRTH)
    assert problem_of(given_names="A", birth_date="01.01.2030") == ("birth_date_in_future", Column.BIRTH)
    assert problem_of(given_names="A", phone="12") == ("phone_not_understood", Column.PHONE)
    assert problem_of(given_names="A", received_at="16.06.2026") == ("date_in_future", Column.RECEIVED)
    assert problem_of(given_names="A", received_at="dün") == ("date_not_understood", Column.RECEIVED)
    assert problem_of(given_names="A", channel="güvercin") == ("register_channel_unknown", Column.CHANNEL)
    assert problem_of(given_names="A" * 121) == ("text_too_long", Column.GIVEN_NAMES)


def test_a_line_numbered_ahead_tells_of_nobody_and_one_with_a_day_does() -> None:
    columns = {0: Column.OLD_NUMBER, 1: Column.GIVEN_NAMES, 2: Column.RECEIVED}
    table = Table(("No", "Ad", "Tarih"), [("7/98", "Ayşe", ""), (8, "", None), ("9", "", "14.06.2026")])
    entries = [entry for entry, _problem in check_rows(table, columns, WORDS, NOW)]
    assert [(entry.row, entry.old_number) for entry in entries] == [(2, "7/98"), (4, "9")]


@pytest.mark.parametrize(
    ("typed", "code"), [("ŞAHSEN", "in_person"), ("bizzat", "in_person"), ("Telefonla", "telephone")]
)
def test_channels_are_known_by_what_people_write(typed: str, code: str) -> None:
    assert only(given_names="A", channel=typed)[0].channel == code


def test_identity_numbers_of_every_kind_are_known() -> None:
    kinds = {}
    for typed in (invented_tckn(3), invented_ykn(3), "U 123.45678"):
        entry, problem = only(given_names="A", identity_number=typed)
        assert problem is None
        assert entry.identity is not None
        kinds[entry.identity.kind] = entry.identity.value
    assert kinds == {
        IdentityKind.TCKN: invented_tckn(3),
        IdentityKind.YKN: invented_ykn(3),
        IdentityKind.PASSPORT: "U12345678",
    }


def test_what_no_list_knows_is_kept_in_words_and_nothing_is_lost() -> None:
    entry, problem = only(
        given_names="A",
        district="Alsancak",
        neighbourhood="Kültür Mah.",
        violence="Fiziksel şiddet; ısrarlı takip, dedikodu ve Psikolojik",
        phone="0500 111 22 33, 0232 445 56 17",
        account="İlk not",
    )
    assert problem is None
    assert entry.details.district is None
    assert entry.details.neighbourhood == "Kültür Mah., Alsancak"
    assert entry.violence == ("physical", "stalking", "psychological")
    assert entry.phones == ("+905001112233", "+902324455617")
    assert entry.account.splitlines() == ["İlk not", "dedikodu"]


@pytest.mark.parametrize("between", ["/", " / ", " - ", " ve ", " veya ", ", ", "\n"])
def test_several_telephones_of_a_cell_are_told_apart_as_people_write_them(between: str) -> None:
    entry, problem = only(given_names="A", phone=f"0500 111 22 33{between}0232 445-56-17 (annesi)")
    assert problem is None
    assert entry.phones == ("+905001112233", "+902324455617")
    assert entry.account == " ".join(f"0500 111 22 33{between}0232 445-56-17 (annesi)".split())


def test_a_slash_within_one_number_parts_nothing() -> None:
    assert only(given_names="A", phone="0500/111 22 33")[0].phones == ("+905001112233",)


def test_an_application_of_today_stands_no_later_than_now() -> None:
    assert only(given_names="A", received_at="15.06.2026")[0].received_at == NOW
    assert only(given_names="A", received_at="14.06.2026")[0].received_at == datetime(2026, 6, 14, 12)
    assert only(given_names="A", received_at="14.06.2026 09:15")[0].received_at == datetime(
        2026, 6, 14, 9, 15
    )
