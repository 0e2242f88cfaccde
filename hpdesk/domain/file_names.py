# SPDX-License-Identifier: MPL-2.0
"""File names that Windows, macOS and Linux all take, with the Danish letters kept."""

import re
import unicodedata
from collections.abc import Iterable

MOST_SIGNS = 120  # of a name, so that there is room for folders within the 260 of Windows
MOST_BYTES = 240  # of a name in UTF-8, under the 255 of Linux
_UNSAFE = re.compile(r'[<>:"/\\|?*]')
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in "0123456789¹²³")]
)


def safe_name(stem: str, ending: str = "") -> str:
    """Return a name with an ending (`.pdf`) that every system takes, `fil` where nothing is left.

    Signs that no name may hold become spaces; the name is cut to `MOST_SIGNS`, ends in no dot or
    space, and is none of the names that Windows keeps for devices.
    """
    kept_ending = ending if _ENDING.fullmatch(ending) else ""
    words = " ".join(_UNSAFE.sub(" ", _visible(stem)).split())
    words = _cut(words, len(kept_ending)).strip(" .") or "fil"
    if words.split(".", maxsplit=1)[0].rstrip().lower() in _RESERVED:
        words = f"_{words}"
    return words + kept_ending


def ending_of(file_name: str) -> str:
    """Return the ending of a file's name with its dot in small letters, empty where it has none."""
    _, dot, ending = file_name.strip().rpartition(".")
    found = f"{dot}{ending}".lower()
    return found if dot and _ENDING.fullmatch(found) else ""


def unlike(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names in order, with `(2)` where one is taken: small and large letters are one."""
    taken: set[str] = set()
    made = []
    for name in names:
        stem, ending = name, ending_of(name)
        if ending:
            stem = name[: -len(ending)]
        new, number = name, 1
        while unicodedata.normalize("NFC", new).casefold() in taken:
            number += 1
            mark = f" ({number})"
            new = f"{_cut(stem, len(ending) + len(mark)).rstrip()}{mark}{ending}"
        taken.add(unicodedata.normalize("NFC", new).casefold())
        made.append(new)
    return tuple(made)


def _cut(words: str, besides: int) -> str:
    """Return the words cut so that a number of signs has room beside them, one for a mark too."""
    cut = words[: MOST_SIGNS - besides - 1]
    return cut.encode()[: MOST_BYTES - besides - 1].decode(errors="ignore")


def _visible(text: str) -> str:
    """Return text in one form, without what cannot be seen or be put into UTF-8."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        " " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Zs") else sign
        for sign in composed
        if unicodedata.category(sign) not in ("Cf", "Cs", "Cn", "Co")
    )
