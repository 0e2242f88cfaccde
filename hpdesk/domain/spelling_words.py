# SPDX-License-Identifier: MPL-2.0
"""Which words of a text a spelling checker should look at, and where they stand.

Left out is what no dictionary can judge: numbers and whatever holds one (dates, `Bilag 3.2`, CPR
numbers, case numbers), links, e-mail addresses, file names, `/commands`, `@names`, single letters
and abbreviations in capitals (BL, LBF's, SSP'en).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_LONGEST_ABBREVIATION = 5
_LETTER = r"[^\W\d_]"
_APOSTROPHES = "'’"
_TOKENS = re.compile(
    rf"""
    (?P<skipped>
        (?:https?://|www\.)\S+
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)*            # an e-mail address
      | \]\([^)\s]*\)                           # where a link in light markup leads
      | (?<!\S)[@/\#\\]\S+                      # what the quick line reads, and paths
      | \w+(?:[-.]\w+)*\.(?:dk|com|org|net|eu|docx?|xlsx?|pptx?|pdf|odt|csv|jpe?g|png|txt|zip)\b
      | \w*\d(?:[\w{_APOSTROPHES}]|[-./:,+](?=\w))*  # a digit makes the whole of it a number
      | \w*_\w*
    )
    | (?P<dotted>{_LETTER}{{1,4}}(?:\.{_LETTER}{{1,4}})+\.?)     # f.eks., bl.a.
    | (?P<word>{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*(?:[-‑]{_LETTER}+)*)
      (?P<tail>[-‑](?!\w)|\.|[{_APOSTROPHES}](?!\w))?
    """,
    re.VERBOSE,
)
_PART = re.compile(rf"{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word from `start` on; it is spelt right where any of its readings is.

    The readings are the word itself and what it is together with what stands around it: `jf` in
    `jf.`, `bestyrelses` in `bestyrelses- og`, `mail` in `e-mail`. `start` counts code points.
    """

    start: int
    text: str
    readings: tuple[str, ...]

    @property
    def end(self) -> int:
        """Return where the word ends."""
        return self.start + len(self.text)


def words_to_check(text: str, names: Collection[str] = frozenset()) -> Iterator[Word]:
    """Yield the words worth checking, in order; `names` and their genitives are left out."""
    for found in _TOKENS.finditer(text):
        if found["word"]:
            yield from _parts(found, names)
        elif found["dotted"]:
            dotted = found["dotted"]
            bare = dotted.rstrip(".")
            yield Word(found.start(), bare, tuple(dict.fromkeys((dotted, f"{bare}.", bare))))


def _parts(found: re.Match[str], names: Collection[str]) -> Iterator[Word]:
    """Yield each part of a word by itself: only the wrong part of a compound is to be marked."""
    whole, tail = found["word"].replace("‑", "-"), (found["tail"] or "").replace("‑", "-")
    if is_name(whole, names):
        return
    parts = list(_PART.finditer(whole))
    for number, part in enumerate(parts):
        word = part[0]
        last = number == len(parts) - 1
        after = tail if last else "-"
        if _is_beyond_dictionaries(word) or is_name(word, names):
            continue
        readings = [word]
        if after in {"-", "."}:
            readings.append(word + after)
        if len(parts) > 1:
            readings.append(whole)
        yield Word(found.start("word") + part.start(), word, tuple(readings))


def is_name(word: str, names: Collection[str]) -> bool:
    """Tell whether a word is one of the names, or its genitive: Hansens, Hansen's, Jens'."""
    if word in names:
        return True
    if word[-1:] != "s":
        return False
    return word[:-1] in names or word[:-1].rstrip(_APOSTROPHES) in names


def _is_beyond_dictionaries(word: str) -> bool:
    # an apostrophe before the ending belongs to abbreviations (Retskrivningsordbogen, section 13)
    stem = re.split(f"[{_APOSTROPHES}]", word, maxsplit=1)[0]
    return len(stem) == 1 or (stem.isupper() and len(stem) <= _LONGEST_ABBREVIATION)


def words_of_names(names: Collection[str]) -> frozenset[str]:
    """Return the single words that names of people and organisations are made of."""
    return frozenset(
        part[0]
        for name in names
        for whole in re.finditer(rf"{_LETTER}+(?:[-‑{_APOSTROPHES}]{_LETTER}+)*", name)
        for part in (*_PART.finditer(whole[0]), whole)
        if len(part[0]) > 1
    )
