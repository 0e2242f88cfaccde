# SPDX-License-Identifier: MPL-2.0
"""The forms in which a person's name, mail and telephone stand in texts, and taking them out.

Anonymising looks for all of them. A form is sure where it can mean nobody else; a first name or
a name that others have too is doubtful, and the person who anonymises decides.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from hpdesk.domain.danish_names import fold

FORMER_MEMBER = "tidligere medlem"
_NO_MAIL = "(fjernet mailadresse)"
_NO_PHONE = "(fjernet telefonnummer)"
_LEAST_PHONE_DIGITS = 8
_LEAST_NAME_LETTERS = 2

# First and last names that are words, months or places as well.
_WORDS = (
    "Maj Juni Juli August Bo Bro Bjerg Dahl Dal Falk Holm Høj Kirk Krog Lund Lykke Skov Sten "
    "Storm Sund Vang Vester Øster Bent Bach Bak Rask Glad Lind Birk Ravn Ulv Bjørn Rose Viol Iris "
    "Lilje Park Have Bank Berg Borg Ager Hede Eng Mark Toft Gaard Sol Sommer Winter Vinter Fro "
    "Svend Fri Bang Krag By Munk Præst Smed Møller Nørre Sønder Kilde Aa"
)
_ALSO_WORDS = frozenset(map(fold, _WORDS.split()))
# a letter and the other ways to write it
_LETTERS = {
    "å": "(?:å|aa|a\u030a)",
    "æ": "(?:æ|ae)",
    "ø": "(?:ø|oe)",
    "ä": "(?:ä|æ|a\u0308)",
    "ö": "(?:ö|ø|o\u0308)",
    "ü": "(?:ü|u|ue|u\u0308)",
    "é": "(?:é|e|e\u0301)",
}
_GAP = r"[\s_.\-]*"
_GENITIVE = r"(?P<own>(?:['’]s?|s)(?!\w))?"
_ACCENT_AFTER = "(?![\u0300-\u036f])"


class FormKind(Enum):
    """What a form is; only the first three are sure."""

    MAIL = auto()
    PHONE = auto()
    NAME = auto()
    LAST_NAME = auto()
    FIRST_NAME = auto()
    INITIALS = auto()


@dataclass(frozen=True, slots=True)
class NameForm:
    """One way in which a person may be written; `is_shared` where it means others too.

    `pattern` is the regular expression, `words` what a list shows.
    """

    kind: FormKind
    words: str
    pattern: re.Pattern[str]
    is_shared: bool = False

    @property
    def is_sure(self) -> bool:
        """Tell whether it can mean nobody else."""
        sure = (FormKind.MAIL, FormKind.PHONE, FormKind.NAME, FormKind.LAST_NAME)
        return self.kind in sure and not self.is_shared

    @property
    def is_taken_at_first(self) -> bool:
        """Tell whether it is taken out unless the person says otherwise."""
        return not self.is_shared and self.kind is not FormKind.INITIALS


@dataclass(frozen=True, slots=True)
class Mention:
    """A form found in a text at a place."""

    start: int
    end: int
    form: NameForm
    is_genitive: bool = False


def forms_of(
    names: Iterable[str], mails: Iterable[str], phones: Iterable[str], others: Iterable[str]
) -> tuple[NameForm, ...]:
    """Return the forms of a person, the longest first.

    `names` are all the person's own, earlier ones too; `others` are the names of all others.
    """
    taken = [fold(name) for name in others]
    their_parts = {part for name in taken for part in _parts(name)}
    their_initials = {_initials(name) for name in taken}
    found: dict[str, NameForm] = {}
    for mail in mails:
        if "@" in mail:
            _keep(found, FormKind.MAIL, mail.strip(), rf"(?<![\w.]){re.escape(mail.strip())}(?!\w)")
    for phone in phones:
        _keep_phone(found, phone)
    for name in dict.fromkeys(" ".join(name.split()) for name in names):
        _keep_names(found, name, frozenset(taken), their_parts, their_initials)
    kinds = list(FormKind)
    return tuple(sorted(found.values(), key=lambda f: (kinds.index(f.kind), -len(f.words))))


def _keep(
    found: dict[str, NameForm],
    kind: FormKind,
    words: str,
    pattern: str,
    *,
    shared: bool = False,
    any_case: bool = True,
) -> None:
    flags = re.IGNORECASE if any_case else 0
    found.setdefault(words, NameForm(kind, words, re.compile(pattern, flags), shared))


def _keep_phone(found: dict[str, NameForm], phone: str) -> None:
    digits = re.sub(r"\D", "", phone)
    if len(digits) > _LEAST_PHONE_DIGITS and digits.startswith("45"):
        digits = digits[2:]
    if len(digits) >= _LEAST_PHONE_DIGITS:
        spaced = r"[\s.\-]?".join(digits)
        _keep(found, FormKind.PHONE, phone.strip(), rf"(?<!\d)(?:\+?45[\s]?)?{spaced}(?!\d)")


def _keep_names(
    found: dict[str, NameForm],
    name: str,
    others: frozenset[str],
    their_parts: set[str],
    their_initials: set[str],
) -> None:
    words = name.split()
    if not words:
        return
    whole = [words]
    if len(words) > 1:
        whole += [[words[0], words[-1]], [words[-1], words[0]], [words[-1], *words[:-1]]]
    alone = len(words) == 1 and _is_doubtful(words[0], their_parts)
    for way in whole:
        shared = alone or fold(" ".join(way)) in others
        _keep(found, FormKind.NAME, " ".join(way), _whole(way), shared=shared)
    if len(words) == 1:
        return
    first, last = words[0], words[-1]
    shared = any(
        other.startswith(fold(first)[:1]) and other.endswith(" " + fold(last)) for other in others
    )
    short = rf"{_edge(_spelt(first[0], cased=True))}\.\s*{_spelt(last, cased=True)}{_end()}"
    _keep(found, FormKind.NAME, f"{first[0]}. {last}", short, shared=shared, any_case=False)
    shared = any(other.startswith(f"{fold(first)} {fold(last)[:1]}") for other in others)
    short = rf"{_edge(_spelt(first, cased=True))}\s+{_spelt(last[0], cased=True)}\.(?!\w)"
    _keep(found, FormKind.NAME, f"{first} {last[0]}.", short, shared=shared, any_case=False)
    for part in dict.fromkeys((*words[1:], *_halves(words[1:]))):
        _keep_part(found, FormKind.LAST_NAME, part, their_parts)
    for part in dict.fromkeys((first, *_halves([first]))):
        _keep_part(found, FormKind.FIRST_NAME, part, their_parts)
    for initials in dict.fromkeys((_initials(name), (first[0] + last[0]).upper())):
        _keep(
            found,
            FormKind.INITIALS,
            initials,
            rf"(?<![\w-]){re.escape(initials)}(?![\w-])",
            shared=initials in their_initials,
            any_case=False,
        )


def _keep_part(found: dict[str, NameForm], kind: FormKind, part: str, theirs: set[str]) -> None:
    if len(part.strip(".")) < _LEAST_NAME_LETTERS or not part[0].isupper():
        return
    pattern = rf"{_edge(_spelt(part, cased=True))}{_end()}"
    _keep(found, kind, part, pattern, shared=_is_doubtful(part, theirs), any_case=False)


def _is_doubtful(part: str, theirs: set[str]) -> bool:
    return fold(part) in theirs or fold(part) in _ALSO_WORDS


def _parts(folded: str) -> list[str]:
    words = folded.split()
    return [*words, *_halves(words)]


def _halves(words: Sequence[str]) -> list[str]:
    return [half for word in words if "-" in word for half in word.split("-") if half]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()


def _whole(words: Sequence[str]) -> str:
    name = rf"{_GAP},?{_GAP}".join(_spelt(word) for word in words)
    return rf"{_edge(name)}{_end()}"


def _edge(pattern: str) -> str:
    return rf"(?<![^\W_]){pattern}"


def _end() -> str:
    return rf"{_ACCENT_AFTER}{_GENITIVE}(?![^\W_])"


def _spelt(word: str, *, cased: bool = False) -> str:
    """Return the pattern of a word in any spelling; `cased` wants it with a capital or all caps."""
    word = word.replace("aa", "å").replace("Aa", "Å").replace("AA", "Å")
    if not cased:
        return "".join(_letter(letter) for letter in word.lower())
    ways = ["".join(_letter(letter) for letter in word)]
    if len(word) > 1:
        ways.append("".join(_letter(letter) for letter in word.upper()))
    return f"(?:{'|'.join(dict.fromkeys(ways))})"


def _letter(letter: str) -> str:
    lower = letter.lower()
    if lower == "-":
        return r"[-\u2010\u2011–\s_]"
    if lower not in _LETTERS:
        return re.escape(letter)
    ways = _LETTERS[lower]
    if letter == lower:
        return ways
    # »Aa« and »AA« are both capital Å
    inner = ways.removeprefix("(?:").removesuffix(")").split("|")
    capitals = [written for way in inner for written in (way.upper(), way[0].upper() + way[1:])]
    return f"(?:{'|'.join(dict.fromkeys(capitals))})"


def find_mentions(text: str, forms: Sequence[NameForm]) -> tuple[Mention, ...]:
    """Return where a text has any of the forms, in order; the surest and longest of several."""
    taken: list[Mention] = []
    for form in forms:
        for match in form.pattern.finditer(text):
            start, end = match.span()
            if not any(start < other.end and other.start < end for other in taken):
                own = "own" in form.pattern.groupindex and bool(match["own"])
                taken.append(Mention(start, end, form, own))
    return tuple(sorted(taken, key=_place))


def _place(mention: Mention) -> int:
    return mention.start


def without_mentions(
    text: str,
    forms: Sequence[NameForm],
    keeps: Callable[[NameForm], bool] | None = None,
) -> str:
    """Return a text with the forms taken out; `keeps` tells which are left where they stand."""
    mentions = [m for m in find_mentions(text, forms) if keeps is None or not keeps(m.form)]
    return "".join(_pieces(text, mentions))


def _pieces(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    reached = 0
    for mention in mentions:
        yield text[reached : mention.start]
        yield _instead(text, mention)
        reached = mention.end
    yield text[reached:]


def _instead(text: str, mention: Mention) -> str:
    if mention.form.kind is FormKind.MAIL:
        return _NO_MAIL
    if mention.form.kind is FormKind.PHONE:
        return _NO_PHONE
    words = FORMER_MEMBER + ("s" if mention.is_genitive else "")
    before = text[: mention.start].rstrip(" *_»\"'-•\u00a0")
    begins = before.endswith((".", "!", "?", "\n")) and not before.endswith(("f.eks.", "bl.a."))
    in_prose = bool(before) or len(text) > mention.end
    return words[0].upper() + words[1:] if in_prose and (begins or not before) else words
