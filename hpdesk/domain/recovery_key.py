# SPDX-License-Identifier: MPL-2.0
"""A plan's recovery key as letters on paper: groups that tell where a slip of the pen is.

Crockford's base32 (no I, L, O or U). Each group of five ends in a check letter over GF(32) that
also counts the group's place, so that one wrong letter, two letters of a group that changed
places, and groups that changed places are always found; three bytes of SHA-256 over the whole
find nearly all else.
"""

import hashlib

from hpdesk.domain.errors import UserError

KEY_BYTES = 32
GROUPS = 14
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)} | {"O": 0, "I": 1, "L": 1}
_CHECK_BYTES = 3
_IN_GROUP = 4
_BREAKS = " \t\r\n-–·."
_FIELD = 0b100101  # x⁵ + x² + 1, which makes GF(32)


def recovery_groups(key: bytes) -> list[str]:
    """Return a key of 32 bytes as 14 groups of five letters."""
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    whole = int.from_bytes(key + _checksum(key), "big")
    values = [whole >> 5 * place & 31 for place in reversed(range(GROUPS * _IN_GROUP))]
    return [
        "".join(_LETTERS[value] for value in (*group, _check(group, number)))
        for number, group in enumerate(
            values[at : at + _IN_GROUP] for at in range(0, len(values), _IN_GROUP)
        )
    ]


def read_recovery_key(text: str) -> bytes:
    """Return the key that a person has typed; raises UserError that names the group at fault.

    Case, spaces and hyphens do not count; O is read as 0, I and L as 1.
    """
    letters = [letter for letter in text.upper() if letter not in _BREAKS]
    for place, letter in enumerate(letters):
        if letter not in _VALUES:
            raise UserError(
                "Tegnet »{letter}« i gruppe {group} bruges ikke i en genoprettelsesnøgle. "
                "Ret det, og prøv igen.",
                letter=letter,
                group=place // (_IN_GROUP + 1) + 1,
            )
    if len(letters) != GROUPS * (_IN_GROUP + 1):
        raise UserError(
            "Genoprettelsesnøglen har {groups} grupper på fem tegn, i alt {all} tegn. Du har "
            "skrevet {written}. Se arket efter, og skriv resten.",
            groups=GROUPS,
            all=GROUPS * (_IN_GROUP + 1),
            written=len(letters),
        )
    return _bytes_of([_VALUES[letter] for letter in letters])


def _bytes_of(values: list[int]) -> bytes:
    whole = 0
    for number in range(GROUPS):
        start = number * (_IN_GROUP + 1)
        group, check = values[start : start + _IN_GROUP], values[start + _IN_GROUP]
        if _check(group, number) != check:
            raise UserError(
                "Gruppe {group} er ikke skrevet som på arket. Ret den, og prøv igen.",
                group=number + 1,
            )
        for value in group:
            whole = whole << 5 | value
    read = whole.to_bytes(KEY_BYTES + _CHECK_BYTES, "big")
    key, checksum = read[:KEY_BYTES], read[KEY_BYTES:]
    if _checksum(key) != checksum:
        raise UserError(
            "Genoprettelsesnøglen er ikke skrevet som på arket. Se alle grupper efter, og prøv "
            "igen."
        )
    return key


def _checksum(key: bytes) -> bytes:
    return hashlib.sha256(b"hpdesk recovery key" + key).digest()[:_CHECK_BYTES]


def _check(group: list[int], number: int) -> int:
    check = number + 1
    weight = 1
    for value in group:
        weight = _doubled(weight)  # every letter of a group weighs differently
        check ^= _product(weight, value)
    return check


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _FIELD if value & 32 else value


def _product(one: int, other: int) -> int:
    found = 0
    while other:
        if other & 1:
            found ^= one
        one, other = _doubled(one), other >> 1
    return found
