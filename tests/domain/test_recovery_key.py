# SPDX-License-Identifier: MPL-2.0
"""The recovery key as letters: what is written is read, and slips of the pen are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.domain.recovery_key import GROUPS, read_recovery_key, recovery_groups

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS)
def test_what_is_written_is_read(key: bytes) -> None:
    groups = recovery_groups(key)
    assert len(groups) == GROUPS
    assert {len(group) for group in groups} == {5}
    assert read_recovery_key("".join(groups)) == key


@given(KEYS, st.sampled_from([" ", "-", "\n", "  ", " – "]))
def test_case_breaks_and_look_alikes_do_not_count(key: bytes, gap: str) -> None:
    text = gap.join(recovery_groups(key)).lower().replace("0", "o").replace("1", "l")
    assert read_recovery_key(text) == key


@given(KEYS, st.integers(0, GROUPS * 5 - 1), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_found_with_its_group(key: bytes, place: int, letter: str) -> None:
    text = "".join(recovery_groups(key))
    wrong = text[:place] + letter + text[place + 1 :]
    if wrong == text:
        return
    with pytest.raises(UserError, match=f"^Gruppe {place // 5 + 1} "):
        read_recovery_key(wrong)


@given(KEYS, st.integers(0, GROUPS - 1), st.integers(0, 4), st.integers(0, 4))
def test_two_letters_of_a_group_that_changed_places_are_found(
    key: bytes, group: int, one: int, other: int
) -> None:
    groups = recovery_groups(key)
    letters = list(groups[group])
    letters[one], letters[other] = letters[other], letters[one]
    if "".join(letters) == groups[group]:
        return
    groups[group] = "".join(letters)
    with pytest.raises(UserError, match=f"^Gruppe {group + 1} "):
        read_recovery_key(" ".join(groups))


@given(KEYS, st.integers(0, GROUPS - 1), st.integers(0, GROUPS - 1))
def test_groups_that_changed_places_are_found(key: bytes, one: int, other: int) -> None:
    groups = recovery_groups(key)
    if one == other:
        return
    groups[one], groups[other] = groups[other], groups[one]
    with pytest.raises(UserError):
        read_recovery_key(" ".join(groups))


@given(st.text(max_size=90))
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError):
        read_recovery_key(text)


def test_what_is_left_out_is_counted() -> None:
    groups = recovery_groups(bytes(range(32)))
    with pytest.raises(UserError, match="Du har skrevet 65"):
        read_recovery_key(" ".join(groups[:-1]))
    with pytest.raises(UserError, match="Tegnet »Ø« i gruppe 2 "):
        read_recovery_key(groups[0] + "Ø" + "".join(groups[1:]))


def test_a_key_of_another_length_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="32"):
        recovery_groups(b"short")
