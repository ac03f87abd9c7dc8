"""The recovery sheet in three shares: any two make it whole, one tells nothing, and a slip of the pen is named."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shamir_mnemonic import generate_mnemonics
from shamir_mnemonic.wordlist import WORDLIST

from kdm_desk.core.errors import WrongKey
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.shares import (
    SHARES_MADE,
    WORDS_OF_A_SHARE,
    SheetShare,
    join,
    sheet_from_typed,
    split,
    words_to_ask,
)
from kdm_desk.security.with_sheet import recover
from security_builders import DATABASE_KEY, MANAGER, SmallVault

SHEET = RecoverySheet.generate()
SHARES = split(SHEET)
PAIRS = list(itertools.permutations(SHARES, 2))


def refused(code: str, *texts: str) -> WrongKey:
    with pytest.raises(WrongKey, match=f"^{code}$") as refusal:
        join(list(texts))
    return refusal.value


def with_word(share: SheetShare, position: int, word: str) -> str:
    words = list(share.words)
    words[position - 1] = word
    return " ".join(words)


@pytest.mark.parametrize("pair", PAIRS)
def test_any_two_shares_make_the_sheet_whole(pair: tuple[SheetShare, SheetShare]) -> None:
    again = join([share.text for share in pair])
    assert again.identity == SHEET.identity
    assert again.root_public_key == SHEET.root_public_key


def test_many_sheets_come_back_from_their_shares() -> None:
    for _ in range(20):
        sheet = RecoverySheet.generate()
        first, _second, third = split(sheet)
        assert join([third.text, first.text]).identity == sheet.identity


def test_three_shares_given_are_as_good_as_two() -> None:
    assert join([share.text for share in SHARES]).identity == SHEET.identity


def test_the_shares_are_three_of_one_set_with_33_words_each() -> None:
    assert [share.number for share in SHARES] == [1, 2, 3]
    assert len({share.set_number for share in SHARES}) == 1
    assert all(len(share.words) == WORDS_OF_A_SHARE for share in SHARES)
    assert len(SHARES) == SHARES_MADE
    assert split(SHEET)[0].words != SHARES[0].words


def test_one_share_is_not_enough() -> None:
    refused("share_alone", SHARES[0].text)
    with pytest.raises(WrongKey, match="share_alone"):
        sheet_from_typed(SHARES[0].text)


def test_one_share_twice_is_not_enough() -> None:
    refused("share_twice", SHARES[1].text, SHARES[1].text.upper())


def test_shares_of_different_sets_do_not_join() -> None:
    refused("shares_of_different_sets", SHARES[0].text, split(SHEET)[1].text)


def test_shares_made_to_look_like_one_set_do_not_join() -> None:
    # The same identifier, by chance or by somebody's doing, over another secret.
    for _ in range(3):
        (others,) = generate_mnemonics(1, [(2, 3)], bytes(32), iteration_exponent=0)
        from shamir_mnemonic import Share

        foreign = Share.from_mnemonic(others[1])
        ours = Share.from_mnemonic(SHARES[0].text)
        disguised = Share(
            ours.identifier,
            ours.extendable,
            ours.iteration_exponent,
            ours.group_index,
            ours.group_threshold,
            ours.group_count,
            foreign.index,
            ours.member_threshold,
            foreign.value,
        )
        refused("shares_of_different_sets", SHARES[0].text, disguised.mnemonic())


@given(st.integers(1, WORDS_OF_A_SHARE), st.sampled_from(WORDLIST), st.integers(0, 2))
def test_a_wrong_word_never_goes_unnoticed(position: int, word: str, which: int) -> None:
    share, other = SHARES[which], SHARES[which - 1]
    if word == share.words[position - 1]:
        return
    error = refused("share_mistyped", other.text, with_word(share, position, word))
    assert error.params == {"share": 2}


@given(st.integers(1, WORDS_OF_A_SHARE - 1))
def test_two_words_in_the_wrong_order_are_noticed(position: int) -> None:
    share = SHARES[0]
    words = list(share.words)
    if words[position - 1] == words[position]:
        return
    words[position - 1 : position + 1] = words[position], words[position - 1]
    refused("share_mistyped", " ".join(words), SHARES[1].text)


def test_an_unknown_word_is_named_by_its_place() -> None:
    error = refused("share_word_unknown", SHARES[0].text, with_word(SHARES[1], 17, "yağmur"))
    assert error.params == {"share": 2, "position": 17}


def test_a_missing_word_is_counted() -> None:
    error = refused("share_word_count", " ".join(SHARES[0].words[:-1]), SHARES[1].text)
    assert error.params == {"share": 1, "words": 32, "expected": 33}


def test_shares_of_another_kind_are_refused() -> None:
    (other,) = generate_mnemonics(1, [(3, 3)], bytes(32), iteration_exponent=0)
    refused("share_mistyped", *other[:2])


@given(st.data())
def test_shares_typed_carelessly_join(data: st.DataObject) -> None:
    first, second = data.draw(st.sampled_from(PAIRS))
    lines = []
    for share in (first, second):
        for position, word in enumerate(share.words, 1):
            typed = data.draw(
                st.sampled_from(
                    [word, word.upper(), word[:4], word.replace("i", "ı"), word.upper().replace("I", "İ")]
                )
            )
            lines.append(data.draw(st.sampled_from([typed, f"{position}. {typed}", f"{position} {typed}\n"])))
    assert sheet_from_typed("# two shares\n" + " ".join(lines)).identity == SHEET.identity


def test_what_was_typed_may_be_the_sheet_itself() -> None:
    groups = " ".join(group.text for group in SHEET.groups)
    for typed in (
        SHEET.identity,
        SHEET.identity.lower(),
        groups,
        f"# public key: {SHEET.recipient}\n{groups}",
    ):
        assert sheet_from_typed(typed).identity == SHEET.identity


@given(st.text(max_size=600))
def test_anything_else_typed_is_refused_without_a_crash(typed: str) -> None:
    with pytest.raises(WrongKey):
        sheet_from_typed(typed)


def test_words_are_typed_back_by_their_first_letters() -> None:
    share = SHARES[2]
    assert share.is_typed_back(5, f" {share.words[4].upper()} ")
    assert share.is_typed_back(5, share.words[4][:4])
    assert not share.is_typed_back(5, share.words[4][:3])
    assert not share.is_typed_back(5, share.words[4] + "s")
    assert not share.is_typed_back(5, "")


def test_the_words_to_type_back_are_never_those_that_only_tell_the_set() -> None:
    for _ in range(200):
        asked = words_to_ask()
        assert asked == sorted(set(asked))
        assert all(3 <= position <= WORDS_OF_A_SHARE for position in asked)


def test_two_shares_recover_a_login(tmp_path: Path) -> None:
    small = SmallVault.make(tmp_path)
    first, _, third = split(small.sheet)
    sheet = sheet_from_typed(f"{third.text}\n{first.text}")
    assert (
        recover(small.place, sheet, MANAGER, "bambaşka uzun bir parola cümlesi").database_key == DATABASE_KEY
    )
