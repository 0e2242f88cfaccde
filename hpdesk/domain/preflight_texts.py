# SPDX-License-Identifier: MPL-2.0
"""Looking through a text for what was left in it and for what must not stand in it.

Every search is linear in the length of the text, and the marks of a pattern are looked for
before the pattern is tried, as a whole agenda is read while somebody types.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 100_000
WORDS_PER_MINUTE = 200

_EXCERPT_BEFORE, _EXCERPT_AFTER, _MOST_EXCERPT = 30, 40, 120
_QUOTE_REACH = 300


@dataclass(frozen=True, slots=True)
class Spot:
    """Something found in a text at a place, with the words around it."""

    start: int
    text: str
    excerpt: str


_LIST_MARK = re.compile(r"\s*(?:[-*+•]|[0-9]{1,3}[.)]|#{1,6})\s")


def word_count(text: str) -> int:
    """Return the words of a text; the marks of lists, headings and tables are none."""
    count = 0
    for line in text[:LONGEST].splitlines():
        mark = _LIST_MARK.match(line)
        words = (line[mark.end() :] if mark else line).replace("|", " ").split()
        count += sum(1 for word in words if word.isalpha() or any(map(str.isalnum, word)))
    return count


def reading_minutes(words: int) -> int:
    """Return the minutes it takes to read some words, rounded up, at 200 words a minute."""
    return -(-words // WORDS_PER_MINUTE)


_BRACKETED = re.compile(r"([\[{<])([^\[\]{}<>\n]{1,200})[\]}>](?!\()")
_TO_FILL_IN = re.compile(
    r"(?:husk|indsæt|skriv|udfyld|tilføj|mangler|angiv|vælg|opdater|tjek|slet|afklar)\w*\b.*"
    r"|.*\b(?:indsættes|udfyldes|mangler|x{2,})\b.*"
    r"|(?:navn|dato|mødedato|beløb|tal|titel|tekst|sted|tid|tidspunkt|antal|nummer|nr\.?|adresse"
    r"|link|kilde\?)"
    r"|_+|\?+",
    re.IGNORECASE,
)
_FIELD_NAME = re.compile(r"[a-zæøå_]{2,40}")
_DOTS = ("…", "...")
# a whole field that only says that its text is to come
_TO_COME = re.compile(
    r"\s*(?:afventer|eftersendes|følger|kommer|skrives|mangler|udfyldes)\b[^\n.]{0,60}\.?\s*",
    re.IGNORECASE,
)
_MOST_TO_COME = 100
_XX = re.compile(r"(?<![^\W_])[xX]{2,}(?![^\W_])(?!-[A-WYZa-wyzÆØÅæøå])")
_ROMAN = ("XX", "XXX")
_COUNTED_IN_ROMAN = re.compile(
    r"(?:kapitel|del|bind|afsnit|bog|akt|klasse|frederik|christian|ludvig|louis|pius|johannes)\s*$",
    re.IGNORECASE,
)
_WORDS_LEFT = (
    (("TODO", "TBD", "FIXME", "HUSK"), re.compile(r"\b(?:TODO|TBD|FIXME|HUSK)\b")),
    ((" her",), re.compile(r"\b(?:[Ss]kriv|[Tt]ekst|[Uu]dfyld|[Ii]ndsæt) her\b")),
    (("ndsæt",), re.compile(r"\b[Ii]ndsæt\b")),
    (("orem",), re.compile(r"\b[Ll]orem(?: ipsum)?\b")),
    (("??",), re.compile(r"(?<!\S)\?{2,}")),
    (("____",), re.compile(r"_{4,}")),
    ((".....",), re.compile(r"\.{5,}")),
)


def find_placeholders(text: str) -> tuple[Spot, ...]:
    """Return what stands in a text for something that was to be written: `[HUSK …]`, `XX`."""
    text = text[:LONGEST]
    found = sorted((start, end) for start, end in _placeholders(text))
    spots: list[Spot] = []
    reached = -1
    for start, end in found:
        if start >= reached:
            spots.append(spot_at(text, start, end))
            reached = end
    return tuple(spots)


def _placeholders(text: str) -> Iterator[tuple[int, int]]:
    if "[" in text or "{" in text or "<" in text:
        for match in _BRACKETED.finditer(text):
            if _is_left_open(text, match):
                yield match.span()
    if "xx" in text or "XX" in text or "Xx" in text or "xX" in text:
        for match in _XX.finditer(text):
            before = text[max(0, match.start() - 20) : match.start()]
            if not (match[0] in _ROMAN and _COUNTED_IN_ROMAN.search(before)):
                yield match.span()
    if len(text) < _MOST_TO_COME and _TO_COME.fullmatch(text):
        yield 0, len(text)
    for marks, pattern in _WORDS_LEFT:
        if any(mark in text for mark in marks):
            for match in pattern.finditer(text):
                yield match.span()


def _is_left_open(text: str, match: re.Match[str]) -> bool:
    content = match[2].strip()
    if match[1] == "{":
        return _FIELD_NAME.fullmatch(content) is not None
    if content in _DOTS:  # inside a quotation it marks what was left out
        return not _is_quoted(text, match.start())
    return _TO_FILL_IN.fullmatch(content) is not None


def _is_quoted(text: str, place: int) -> bool:
    before = text[max(0, place - _QUOTE_REACH) : place]
    line = before[before.rfind("\n") + 1 :]
    return (
        before.rfind("»") > before.rfind("«")
        or before.rfind("“") > before.rfind("”")
        or line.count('"') % 2 == 1
    )


# The digit stands before what must not come before it: so the search leaps from digit to digit.
_CPR = re.compile(
    r"([0-3](?<![0-9][0-3])(?<![0-9][-–.,/][0-3])[0-9])([01][0-9])([0-9]{2})"
    r"(?:[ \u00a0]?[-–\u2010\u2011][ \u00a0]?|[ \u00a0])?[0-9]{4}(?![0-9])(?![-–.,/][0-9])"
)
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find_cpr_numbers(text: str) -> tuple[Spot, ...]:
    """Return what looks like CPR numbers; a spot shows the date of birth and not the rest.

    Whether a number was given out cannot be told: those of after 2007 have no check digit.
    """
    spots = []
    for match in _cpr_matches(text[:LONGEST]):
        shown = f"{match[1]}{match[2]}{match[3]}-…"
        spots.append(Spot(match.start(), shown, shown))
    return tuple(spots)


def cpr_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of what looks like CPR numbers, to mark them where they stand."""
    return tuple(match.span() for match in _cpr_matches(text[:LONGEST]))


def _cpr_matches(text: str) -> Iterator[re.Match[str]]:
    for match in _CPR.finditer(text):
        day, month = int(match[1]), int(match[2])
        if 1 <= month <= len(_MONTH_LENGTHS) and 1 <= day <= _MONTH_LENGTHS[month - 1]:
            yield match


# Words that tell something confidential or sensitive about a person. »Sigtede pr. 1.000« is a
# figure, and »sigtet med planen« an aim, so they are not among them.
SENSITIVE_WORDS = (
    "sigtet for",
    "er sigtet",
    "blev sigtet",
    "blevet sigtet",
    "tiltalt for",
    "dømt for",
    "straffeattest",
    "børneattest",
    "afsoner",
    "diagnose",
    "diagnosen",
    "diagnosticeret",
    "psykisk syg",
    "misbruger",
    "et misbrug",
    "misbrug af",
    "straffet for",
    "straffedømt",
    "helbredsforhold",
    "helbredsoplysninger",
    "sygemeldt",
    "alkoholiker",
    "selvmordsforsøg",
    "tvangsfjernet",
    "tvangsanbragt",
    "anbragt uden for hjemmet",
    "underretning om",
    "overgreb mod",
    "beboerklagenævnet",
)


def find_sensitive_words(text: str) -> tuple[str, ...]:
    """Return which of the sensitive words stand in a text."""
    found = {text[start:end].lower() for start, end in sensitive_spans(text)}
    return tuple(word for word in SENSITIVE_WORDS if word in found)


def sensitive_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of the sensitive words, to mark them where they stand."""
    lowered = text[:LONGEST].lower()
    if len(lowered) != len(text[:LONGEST]):  # a letter that is two in small
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text[:LONGEST])
    return tuple(
        match.span()
        for word in SENSITIVE_WORDS
        if word in lowered
        for match in re.finditer(rf"\b{re.escape(word)}\b", lowered)
    )


_LEAST_COUNT = 5
_PEOPLE = re.compile(
    r"antal|personer|borgere|beboere|elever|børn|unge|familier|sigtede|drenge|piger|kvinder|mænd",
    re.IGNORECASE,
)
_NO_PEOPLE = re.compile(r"%|procent|pct|pr\. 1\.?000|andel|kr", re.IGNORECASE)


def find_small_counts(text: str) -> tuple[str, ...]:
    """Return the cells of pipe tables that count 1 to 4 people: `Elever: 3`."""
    if "|" not in text:
        return ()
    found: list[str] = []
    header: list[str] | None = None
    for line in text[:LONGEST].splitlines():
        if not line.lstrip().startswith("|"):
            header = None
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if header is None:
            header = cells
        else:
            found += _small_cells(header, cells)
    return tuple(found)


def _small_cells(header: list[str], cells: list[str]) -> Iterator[str]:
    for name, cell in zip(header[1:], cells[1:], strict=False):
        if cell.isdecimal() and 0 < int(cell[:9]) < _LEAST_COUNT:
            said = f"{cells[0]} {name}"
            if _PEOPLE.search(said) and not _NO_PEOPLE.search(said):
                yield f"{cells[0]}, {name}: {cell}"


def spot_at(text: str, start: int, end: int) -> Spot:
    """Return a place in a text with the words around it, for a line in a list."""
    first = max(0, start - _EXCERPT_BEFORE, text.rfind("\n", 0, start) + 1)
    last = min(max(end, start + _EXCERPT_AFTER), start + _MOST_EXCERPT, len(text))
    line_end = text.find("\n", start, last)
    last = last if line_end < 0 else line_end
    begun, ended = first == 0 or text[first - 1] == "\n", last == len(text) or text[last] == "\n"
    if not begun:  # do not begin in the middle of a word
        blank = text.find(" ", first, start)
        first = blank + 1 if blank >= 0 else start
    if not ended:
        blank = text.rfind(" ", min(end, last), last)
        last = blank if blank > start else last
    words = " ".join(text[first:last].split())
    shown = f"{'' if begun else '… '}{words}{'' if ended else ' …'}"
    return Spot(start, text[start : min(end, start + _MOST_EXCERPT)], shown)
