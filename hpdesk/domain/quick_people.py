# SPDX-License-Identifier: MPL-2.0
"""Reading the people of a quick line, and offering names while one is typed."""

import re
from dataclasses import dataclass

from hpdesk.domain.clock_reading import clock_at
from hpdesk.domain.name_index import NameEntry, NameIndex, NameMatch
from hpdesk.domain.quick_commands import read_command
from hpdesk.domain.quick_kinds import QuickKind, SpanKind
from hpdesk.domain.quick_parts import QuickLine
from hpdesk.domain.quick_scan import Scan

_BEFORE_NAME = re.compile(r"\s*@?")
_JOINER = re.compile(
    r"\s*(?:[,;]\s*(?:og\s+)?|(?P<and>[&+]\s*|/(?![\s/0-9])))@?|\s(?P<og>(?:og|samt)\s+)@?",
    re.IGNORECASE,
)
_FEW_WORDS = re.compile(r"\w[\w'’-]*(?:\s+(?=\w)[\w'’-]+){0,3}")
_FIRST_WORD = re.compile(r"\w[\w'’-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_COLON = re.compile(r"\s*:")
_INITIALS_LENGTHS = range(2, 5)  # letters
_MOST_NAMES = 20
# Names that are words too, unless they have their capital or an `@`.
_COMMON_WORDS = frozenset(
    (
        "alle",
        "andre",
        "april",
        "august",
        "bent",
        "bo",
        "frede",
        "gry",
        "ham",
        "liv",
        "lykke",
        "maj",
        "mark",
        "per",
        "sine",
        "sten",
        "stig",
        "ville",
    )
)
_NO_NAME = frozenset({"kl", "klokken", "fra", "for"})
_MENTION = re.compile(r"(?<!\S)(?=@\w)|(?<!\w)(?:ansvarlige?|tovholder):\s*", re.IGNORECASE)
_MOST_MENTIONS = 8


@dataclass(frozen=True, slots=True)
class NameRule:
    """When words nobody has are taken for a name.

    `must` tells that a name is bound to come, `ends` what then follows names with capitals;
    `initials` that letters such as `LBF` are a name.
    """

    must: bool
    ends: re.Pattern[str]
    initials: bool = False
    deadline_ends: bool = False


# A sentence also begins with a capital: here capitals only make a name before such words.
TASK_NAMES = NameRule(
    must=False,
    ends=re.compile(r"\s*(?:[,:]|/(?![0-9])|(?:skal|og)\b)"),
    initials=True,
    deadline_ends=True,
)
PEOPLE = NameRule(must=True, ends=re.compile(r"\s*(?:$|[,:;(/–-]|(?:kl|for|og|samt|fra)\b|[0-9])"))
SPEAKERS = NameRule(must=False, ends=_COLON)


def read_names(
    scan: Scan, rule: NameRule, *, stood_for: bool = False, only_one: bool = False
) -> bool:
    """Read the names from here on and tell whether there were any."""
    before = _BEFORE_NAME.match(scan.line, scan.pos)
    start = before.end() if before else scan.pos
    end = _read_name(scan, start, rule, stood_for=stood_for)
    if end is None:
        return False
    scan.join(scan.pos, start)
    scan.pos = end
    for _ in range(0 if only_one else _MOST_NAMES):
        joiner = _JOINER.match(scan.line, end)
        if joiner is None:
            break
        joined = joiner["and"] or joiner["og"] or ","
        after = _read_name(scan, joiner.end(), rule, stood_for=stood_for, joined=joined)
        if after is None:
            break
        scan.join(end, joiner.end())
        scan.pos = end = after
    scan.step_separators()
    return True


def read_mention(scan: Scan) -> tuple[int, int] | None:
    """Read the known names after an `@` or `Ansvarlig:` further on; returns where they stand."""
    for count, mention in enumerate(_MENTION.finditer(scan.line, scan.pos)):
        if count == _MOST_MENTIONS:
            break
        before = _BEFORE_NAME.match(scan.line, mention.end())
        pos = before.end() if before else mention.end()
        if scan.names.longest_match(scan.line, pos, genitive=True) is None:
            continue
        scan.join(mention.start(), mention.end())
        scan.pos = mention.end()
        if read_names(scan, TASK_NAMES):
            return mention.start(), scan.pos
    return None


@dataclass(frozen=True, slots=True)
class NameUnderWay:
    """A name that is being typed, from `start` up to the cursor, and whom it may become."""

    start: int
    candidates: tuple[NameEntry, ...]


def complete_name(
    text: str, cursor: int, line: QuickLine, names: NameIndex, most: int = 8
) -> NameUnderWay | None:
    """Return the name before the cursor of a line, or None where no name is being typed.

    `line` is the text as understood. Members come first; `most` is how many there may be.
    """
    start = _name_start(text, cursor, line)
    if start is None:
        return None
    typed = text[start:cursor]
    start += len(typed) - len(typed.lstrip("@ "))
    typed = text[start:cursor]
    if len(typed.split()) > _MOST_WORDS or typed.endswith(" "):
        return None
    for span in line.spans:
        if span.what in _NAMES and span.start <= start < span.end < cursor:
            return None
        if span.what in _DEADLINES and span.start <= start < span.end:
            return None
    candidates = tuple(names.complete(typed)[:most])
    if not candidates or any(typed == entry.name for entry in candidates):
        return None
    return NameUnderWay(start, candidates)


_NAMES = (SpanKind.NAME, SpanKind.AMBIGUOUS_NAME, SpanKind.UNKNOWN_NAME)
_DEADLINES = (SpanKind.DUE, SpanKind.DUE_TEXT, SpanKind.TIME)
_MOST_WORDS = 4  # of a name that is being typed
_TAKES_NO_NAMES = (
    QuickKind.DECISION,
    QuickKind.NOTE,
    QuickKind.TEXT,
    QuickKind.POSTPONED,
    QuickKind.CLOCK,
)
_ZONE = re.compile(r"\s+(?:fra\s+)?|\s*(?=@)", re.IGNORECASE)
_TYPED_JOINER = re.compile(
    r"\s*[,;&+]\s*(?:og\s+)?|\s(?:og|samt|for)\s+|(?<=\w)/(?![\s/0-9])", re.IGNORECASE
)


def _name_start(text: str, cursor: int, line: QuickLine) -> int | None:
    """Return where the name before the cursor would begin, or None."""
    typed = read_command(text)
    if typed is None or line.kind is QuickKind.TEXT:
        start = text.rfind("@", 0, cursor)
        if start < 0 or (text[:start].strip() and not text[start - 1].isspace()):
            return None
    elif typed.command.kind in _TAKES_NO_NAMES:
        return None
    else:
        zone = _ZONE.match(text, typed.end)
        if zone is None or cursor < zone.end():
            return None
        start = zone.end()
    for span in line.spans:
        if span.what in _DEADLINES and span.start == start and span.end < cursor:
            after = text[span.end : cursor]
            start = span.end + len(after) - len(after.lstrip(" ,:"))
    for joiner in _TYPED_JOINER.finditer(text, start, cursor):
        start = joiner.end()
    return start


def _read_name(
    scan: Scan, pos: int, rule: NameRule, *, stood_for: bool, joined: str = ""
) -> int | None:
    """Read one name, known or not, and return its end; None where no name stands here."""
    is_at = scan.line[pos - 1 : pos] == "@"
    if match := _match(scan, pos, rule.must or is_at):
        longer = _name_end(scan, pos, rule) if match.is_part else None
        if longer is not None and longer > match.end:  # `Karin Holm`, but we know another Karin
            return scan.add_name(pos, longer, match.candidates, stood_for=stood_for, is_sure=False)
        scan.add_name(match.start, match.end, match.candidates, stood_for=stood_for)
        return _same_again(scan, match.end, match.candidates, stood_for=stood_for)
    end = _unknown_name_end(scan, pos, rule, is_at=is_at, joined=joined)
    return None if end is None else scan.add_name(pos, end, (), stood_for=stood_for)


def _same_again(scan: Scan, pos: int, who: tuple[NameEntry, ...], *, stood_for: bool) -> int:
    """Read the same person's title or name once more, as in `SSP-konsulent Kirsten Lund`."""
    again = scan.names.longest_match(scan.line, pos) if len(who) == 1 else None
    if again is None or again.candidates != who or again.start == pos:
        return pos
    return scan.add_name(again.start, again.end, who, stood_for=stood_for)


def known_name_at(
    names: NameIndex, line: str, pos: int, *, genitive: bool = False
) -> NameMatch | None:
    """Return the known name at a place in a line; one that is a word too needs its capital."""
    match = names.longest_match(line, pos, genitive=genitive)
    if match and line[pos - 1 : pos] != "@":
        match = None if line[match.start : match.end] in _COMMON_WORDS else match
    return match


def _match(scan: Scan, pos: int, genitive: bool) -> NameMatch | None:
    match = known_name_at(scan.names, scan.line, pos, genitive=genitive)
    if match is None and not genitive:
        match = scan.names.longest_match(scan.line, pos, genitive=True)
        if match is not None and not _COLON.match(scan.line, match.end):
            return None
    if match is None or not scan.line[match.end : match.end + 1].isalnum():
        return match
    return match if _runs_into_number(scan, match.end) else None


def _runs_into_number(scan: Scan, pos: int) -> bool:
    return bool(scan.deadline_here(pos) or clock_at(scan.line, pos))


def _unknown_name_end(
    scan: Scan, pos: int, rule: NameRule, *, is_at: bool, joined: str
) -> int | None:
    """Return where words that look like a name end."""
    first = _FIRST_WORD.match(scan.line, pos)
    if first is None or scan.deadline_here(pos) or clock_at(scan.line, pos):
        return None
    is_aside = joined == "," and not rule.initials and _are_initials(first[0])  # `, SSP, kl. 14`
    if not is_aside and (end := _name_end(scan, pos, rule)) is not None:
        return end
    word, end = first[0], first.end()
    letters = _LETTERS.match(word)
    if letters and letters[0] != word and _runs_into_number(scan, pos + letters.end()):
        word, end = letters[0], pos + letters.end()  # `@XY1/3`
    if is_at:
        return end
    if joined and joined != ",":
        return (_capitals_end(scan, pos) if rule.must else end) if word[0].isupper() else None
    if rule.must and not joined:
        return _capitals_end(scan, pos) or end
    return end if rule.initials and _are_initials(word) else None


def _are_initials(word: str) -> bool:
    return word.isupper() and len(word) in _INITIALS_LENGTHS


def _name_end(scan: Scan, pos: int, rule: NameRule) -> int | None:
    end = _capitals_end(scan, pos)
    if end is None:
        return None
    ends = rule.ends.match(scan.line, end) or (rule.deadline_ends and scan.deadline_here(end))
    return end if ends else None


def _capitals_end(scan: Scan, pos: int) -> int | None:
    end = None
    words = _FEW_WORDS.match(scan.line, pos)
    for word in _FIRST_WORD.finditer(scan.line, pos, words.end() if words else pos):
        if not word[0][0].isupper() or word[0].casefold() in _NO_NAME:
            break
        end = word.end()
    return end
