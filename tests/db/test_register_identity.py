"""What was taken out of one vault as a register and brought into another says the same there."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_desk
from kdm_desk.core.clock import parse_instant, show_date, to_local
from kdm_desk.core.identity import invented_tckn
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.register.model import Verdict, recognised
from kdm_desk.features.register.service.imports import ImportService, Order
from kdm_desk.features.register.service.reading import read_table
from kdm_desk.security.desk import Desk
from register_builders import HEADINGS, write_csv

LETTERS = "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"
words = st.text(LETTERS, min_size=1, max_size=12)
rows = st.lists(
    st.tuples(
        st.lists(words, min_size=1, max_size=2).map(" ".join),
        words,
        st.integers(1, 400_000).map(invented_tckn) | st.just(""),
        st.dates(date(1930, 1, 1), date(2010, 1, 1)).map(show_date) | st.just(""),
        st.integers(0, 9_999_999).map(lambda serial: f"0500{serial:07d}") | st.just(""),
        st.sampled_from(("Karşıyaka", "Çiğli", "Ödemiş", "")),
        st.dates(date(2011, 1, 1), date(2025, 12, 31)).map(show_date),
        st.sampled_from(("Şahsen geldi", "Telefon")),
        st.sampled_from(("Fiziksel", "Fiziksel, Ekonomik", "")),
        st.text('ığüşöç;,"\n e', max_size=20).map(str.strip),
    ),
    min_size=1,
    max_size=6,
)


def bring_in(desk: Desk, folder: Path, register: Sequence[tuple[str, ...]]) -> tuple[Verdict, ...]:
    """The rows that were refused."""
    table = read_table(write_csv(folder / "defter.csv", [list(row) for row in register]))
    report = ImportService(desk).take_in(table, Order(recognised(HEADINGS)), "defter.csv")
    return report.refused


def take_out(desk: Desk) -> list[tuple[str, ...]]:
    """Every application as a row under the headings that a centre's own register has."""
    people = PeopleService(desk)
    lists = people.code_lists()
    found = [_rows(desk, hit.person_id, lists) for hit in people.list_files("", 100)]
    return sorted(row for rows_of_one in found for row in rows_of_one)


def _rows(desk: Desk, person_id: str, lists: CodeLists) -> list[tuple[str, ...]]:
    file = PeopleService(desk).open_file(person_id)
    details = file.person.details
    return [
        (
            details.given_names,
            details.surname,
            "".join(one.value for one in file.identities),
            show_date(details.birth_date) if details.birth_date else "",
            ", ".join(phone.number for phone in file.safe_contact.phones),
            lists.label("districts", details.district, "tr"),
            show_date(to_local(parse_instant(one.received_at)).date()),
            lists.label("channel", one.channel, "tr"),
            ", ".join(sorted(lists.label("violence_type", kind, "tr") for kind in one.violence)),
            one.account,
        )
        for one in IntakeService(desk).applications(person_id)
    ]


@settings(max_examples=25, deadline=None)
@given(rows)
def test_import_of_an_export_is_identity(register: list[tuple[str, ...]]) -> None:
    _is_the_same_over_there(register)


def test_a_woman_with_two_telephones_keeps_both_over_there() -> None:
    came_twice = [
        ("Ada", "Irmak", invented_tckn(1), "", f"0500 000 00 0{last}", "", "01.01.2011", "Telefon", "", "")
        for last in (1, 2)
    ]
    _is_the_same_over_there(came_twice)


def _is_the_same_over_there(register: Sequence[tuple[str, ...]]) -> None:
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        folder.joinpath("one").mkdir()
        folder.joinpath("two").mkdir()
        one, two = make_desk(folder / "one"), make_desk(folder / "two")
        try:
            bring_in(one, folder, register)
            taken_out = take_out(one)
            assert taken_out
            assert bring_in(two, folder, taken_out) == ()
            assert take_out(two) == taken_out
        finally:
            one.close()
            two.close()
