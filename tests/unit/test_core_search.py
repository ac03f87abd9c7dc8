"""Whatever is stored is found by its own typed forms, in a real full-text index."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pytest
import sqlcipher3
from hypothesis import example, given
from hypothesis import strategies as st

from kdm_desk.core.identity import invented_tckn, make_tckn
from kdm_desk.core.numbers import HumanNumber, NumberKind, index_tokens, match_expression, query_tokens
from kdm_desk.core.phones import parse_phone
from kdm_desk.core.turkish import fold, lower_tr, upper_tr

LETTERS = "abcçdefgğhıijklmnoöpqrsştuüvwxyzâîûêABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"
OTHER = "əßłøñéабвгдцябвгуєарабفاطمةنورλός"

words = st.text(alphabet=LETTERS + OTHER, min_size=1, max_size=9)
names = st.lists(words, min_size=1, max_size=3).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "-".join(parts), "'".join(parts)])
)
ascii_only = str.maketrans("çğıöşüÇĞİÖŞÜâîûê", "cgiosuCGIOSUaiue")
CASINGS: list[Callable[[str], str]] = [str, str.upper, str.lower, str.title, upper_tr, lower_tr, fold]
casings = st.sampled_from(CASINGS)
in_ascii = st.booleans()


def matches(tokens: Sequence[str], typed: str) -> bool:
    return all(any(stored.startswith(token) for stored in tokens) for token in query_tokens(typed))


@st.composite
def typed_names(draw: st.DrawFn, stored: str) -> str:
    typed = draw(casings)(stored)
    if draw(in_ascii):
        typed = typed.translate(ascii_only)
    return typed[: draw(st.integers(1, len(typed)))] if typed else typed


def grouped(digits: str, sizes: Sequence[int], separator: str) -> str:
    edges = [0, *(sum(sizes[: place + 1]) for place in range(len(sizes)))]
    return separator.join(digits[start:end] for start, end in pairwise(edges))


@st.composite
def typed_phones(draw: st.DrawFn, national: str) -> str:
    separator = draw(st.sampled_from([" ", "", "-", ".", "  "]))
    body = grouped(national, draw(st.sampled_from([(3, 3, 2, 2), (3, 3, 4), (3, 7)])), separator)
    if draw(st.booleans()) and separator:
        body = f"({body[:3]}){body[3:]}"
    return draw(st.sampled_from(["0", "0 ", "+90 ", "+90", "0090 ", "+90 (0) "])) + body


@st.composite
def typed_identities(draw: st.DrawFn, number: str) -> str:
    return draw(
        st.sampled_from([number, grouped(number, (3, 3, 3, 2), " "), grouped(number, (3, 3, 3, 2), "-")])
    )


@st.composite
def typed_files(draw: st.DrawFn, number: HumanNumber) -> str:
    value = draw(st.sampled_from([f"{number.value}", f"{number.value:06d}"]))
    site = draw(st.sampled_from(["", number.site, f"{number.site}-", number.site.lower()]))
    return f"{site}{number.year}{draw(st.sampled_from(['/', '-', '.']))}{value}"


phones = st.from_regex(r"[2-58][0-9]{9}", fullmatch=True)
identities = st.from_regex(r"[1-9][0-9]{8}", fullmatch=True).map(make_tckn)
files = st.builds(
    HumanNumber,
    st.just(NumberKind.FILE),
    st.sampled_from("MS"),
    st.integers(2000, 2099),
    st.integers(1, 9_999_999),
)


@given(st.data(), names)
def test_a_name_is_found_by_any_beginning_in_any_case_or_alphabet(data: st.DataObject, name: str) -> None:
    assert matches(index_tokens(names=[name]), data.draw(typed_names(name)))


@given(st.data(), phones)
def test_a_phone_is_found_from_the_first_digit_on(data: st.DataObject, national: str) -> None:
    typed = data.draw(typed_phones(national))
    tokens = index_tokens(phones=[parse_phone(national)])
    assert query_tokens(typed) == [national]
    assert all(matches(tokens, typed[:length]) for length in range(1, len(typed) + 1))


@given(st.data(), identities)
def test_an_identity_number_is_found_from_the_first_digit_on(data: st.DataObject, number: str) -> None:
    typed = data.draw(typed_identities(number))
    tokens = index_tokens(identity_numbers=[number])
    assert all(matches(tokens, typed[:length]) for length in range(1, len(typed) + 1))


@given(st.data(), files)
def test_a_file_number_is_found_from_the_first_character_on(data: st.DataObject, number: HumanNumber) -> None:
    typed = data.draw(typed_files(number))
    tokens = index_tokens(numbers=[number])
    assert all(matches(tokens, typed[:length]) for length in range(1, len(typed) + 1))


@given(files)
@example(HumanNumber(NumberKind.FILE, "M", 2026, 9012))
@example(HumanNumber(NumberKind.FILE, "M", 2026, 9000))
def test_a_file_number_is_found_by_its_value_alone(number: HumanNumber) -> None:
    tokens = index_tokens(numbers=[number])
    assert matches(tokens, f"{number.value}")
    assert matches(tokens, f"{number.value:06d}")


@given(st.from_regex(r"[0-9A-ZÇŞ]{1,4}([-/. ][0-9A-ZÇŞ]{1,3}){0,2}", fullmatch=True))
@example("0045/12")
@example("0090/5")
@example("01A")
def test_an_old_file_number_of_any_form_is_found_from_the_first_character_on(old: str) -> None:
    tokens = index_tokens(old_numbers=[old])
    assert all(matches(tokens, old[:length]) for length in range(1, len(old) + 1))
    assert all(matches(tokens, old.lower()[:length]) for length in range(1, len(old) + 1))


@given(st.data(), names, names, phones, identities, files)
def test_parts_are_found_in_any_order(
    data: st.DataObject, given_names: str, surname: str, national: str, identity: str, number: HumanNumber
) -> None:
    tokens = index_tokens(
        names=[given_names, surname],
        phones=[parse_phone(national)],
        identity_numbers=[identity],
        numbers=[number],
    )
    parts = [
        data.draw(typed_names(given_names)),
        data.draw(typed_names(surname)),
        data.draw(typed_phones(national)),
        data.draw(typed_identities(identity)),
        data.draw(typed_files(number)),
    ]
    typed = " ".join(data.draw(st.permutations(parts)))
    assert matches(tokens, typed), (typed, query_tokens(typed), tokens)


def test_names_written_together_or_apart_are_found() -> None:
    tokens = index_tokens(names=["Fatma Nur", "O'Brien", "Yılmaz-Demir"])
    for typed in [
        "fatmanur",
        "nur fatma",
        "obrien",
        "o'brien",
        "o brien",
        "brien",
        "yilmazdemir",
        "demir",
        "YILMAZ",
    ]:
        assert matches(tokens, typed), typed
    assert not matches(tokens, "fatma hanim")


def test_a_landline_is_found_without_its_area_code() -> None:
    tokens = index_tokens(phones=["+902324455617"])
    assert matches(tokens, "445 56 17")
    assert not matches(tokens, "556 17")


@pytest.fixture(scope="module")
def index() -> Iterator[sqlcipher3.Connection]:
    connection = sqlcipher3.connect(":memory:")
    # Tokens are folded before they come here, so the index need only part them at spaces; unicode61 parts some
    # rare letters that newer Unicode has, and a phrase without detail is an error.
    connection.execute(
        "CREATE VIRTUAL TABLE entry USING fts5"
        " (words, detail = 'none', prefix = '1 2 3 4 5 6 7 8', tokenize = 'ascii')"
    )
    yield connection
    connection.close()


def found(index: sqlcipher3.Connection, stored: Sequence[str], typed: str) -> bool:
    tokens = query_tokens(typed)
    if not tokens:
        return True
    index.execute("INSERT INTO entry (rowid, words) VALUES (1, ?)", (" ".join(stored),))
    rows = index.execute(
        "SELECT rowid FROM entry WHERE entry MATCH ?", (match_expression(tokens),)
    ).fetchall()
    index.execute("DELETE FROM entry")
    return bool(rows)


@given(st.data(), names, phones)
def test_the_real_index_finds_what_the_tokens_promise(
    index: sqlcipher3.Connection, data: st.DataObject, name: str, national: str
) -> None:
    stored = index_tokens(names=[name], phones=[parse_phone(national)])
    assert found(index, stored, f"{data.draw(typed_names(name))} {data.draw(typed_phones(national))}")


@given(st.text())
def test_any_stored_text_is_found_by_itself_and_no_text_breaks_the_search(
    index: sqlcipher3.Connection, text: str
) -> None:
    assert found(index, index_tokens(names=[text]), text) or any(c.isdecimal() for c in fold(text))


@pytest.mark.parametrize(
    "typed",
    ["2026-000123", "o'brien", 'a"b', "a*", "NEAR(a b)", "a AND", "-x", "^a", "a:b", "\x00a", "a\u1cf3b"],
)
def test_signs_of_the_query_language_are_only_signs(index: sqlcipher3.Connection, typed: str) -> None:
    assert found(index, index_tokens(names=[typed], old_numbers=[typed]), typed)


@pytest.mark.parametrize(
    "typed", ["sukran ozturk", "ŞÜKRAN", "ığdır", "igdir", "Ozturk SUKRAN", "IĞDIR", "şü", "ö"]
)
def test_she_is_found_typed_with_or_without_turkish_letters(index: sqlcipher3.Connection, typed: str) -> None:
    stored = index_tokens(names=["Şükran", "Öztürk", "Iğdır"], identity_numbers=[invented_tckn(1)])
    assert found(index, stored, typed)
