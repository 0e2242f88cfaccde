# SPDX-License-Identifier: MPL-2.0
"""Which bilag a text speaks of: by number, by title, or only as enclosed."""

import re
from dataclasses import dataclass

from hpdesk.domain.danish_names import MONTHS
from hpdesk.domain.preflight_texts import LONGEST, Spot, spot_at

_BILAG = re.compile(r"\b[Bb]ilag(?:et|ene)?,?\s+(?:[Nn]r\.?\s*|nummer\s+)?")
_PART = re.compile(r"[0-9]{1,3}(?:\.(?:[0-9]{1,3}|[a-zæøå]{1,2}))*(?![^\W_])|[A-HJ-Z](?![^\W_])")
_AND = re.compile(r"\s*(?:,|\bog\b|\bsamt\b|\beller\b)\s*|\s*(?:-|–|\btil\b)\s*")
_OF_POINT = re.compile(r"\s+(?:til|under|i|på|for)\s+(?:punkt|pkt\.?)\s+([0-9][0-9.a-z]{0,9})")
# »bilag 14 dage før mødet«, »bilag 3. marts«, »bilag 2 til delaftalen«
_NO_REFERENCE = re.compile(
    r"\.?\s*(?:arbejdsdag|hverdag|dag|uge|måned|time|minut|sider\b|stk|gang|kr|mio|%|pct|procent"
    rf"|(?:{'|'.join(MONTHS)})"
    r"|(?:til|i|af|fra)\s+\w{0,40}(?:aftale|kontrakt|lov|bekendtgørelse|regulativ|vejledning"
    r"|kommissori|ansøgning|rapport|plan|referat|møde)\w*)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\b[Bb]ilag(?:et|ene)?,?\s+[»\"“„]([^»«\"“”„\n]{2,200})[«\"“”]")
_ENCLOSED = re.compile(
    r"\b(?:[Vv]edlagte?|[Vv]edlægges|[Vv]edhæfte(?:t|de|s)|(?:i|af|se|jf\.?)\s+bilag(?:et|ene))\b"
    r"(?!\s+(?:[»\"“„]|ikke\b|fra\b|til\b))"
)
_MOST_IN_RANGE = 30


@dataclass(frozen=True, slots=True)
class BilagNumber:
    """A bilag named by number, under a point where the text says which."""

    number: str
    point: str = ""


def find_bilag_numbers(text: str) -> tuple[BilagNumber, ...]:
    """Return the bilag a text names by number: `bilag 2`, `Bilag 3.4`, `bilag 1–3 og 5`."""
    text = text[:LONGEST]
    if "ilag" not in text:
        return ()
    found: list[BilagNumber] = []
    for head in _BILAG.finditer(text):
        parts, end = _parts(text, head.end())
        if not parts or _NO_REFERENCE.match(text, end):
            continue
        point = _OF_POINT.match(text, end)
        found += (BilagNumber(part, point[1].rstrip(".") if point else "") for part in parts)
    return tuple(dict.fromkeys(found))


def _parts(text: str, start: int) -> tuple[list[str], int]:
    parts: list[str] = []
    match = _PART.match(text, start)
    end = start
    while match is not None:
        joined = text[end : match.start()].strip()
        if parts and joined in ("-", "–", "til"):
            parts += _between(parts[-1], match[0])
        parts.append(match[0])
        end = match.end()
        joint = _AND.match(text, end)
        match = _PART.match(text, joint.end()) if joint else None
    return parts, end


def _between(first: str, last: str) -> list[str]:
    if first.isdecimal() and last.isdecimal() and 0 < int(last) - int(first) <= _MOST_IN_RANGE:
        return [str(number) for number in range(int(first) + 1, int(last))]
    return []


def find_bilag_titles(text: str) -> tuple[str, ...]:
    """Return the bilag a text names by title: `bilaget »Budget 2027«`."""
    text = text[:LONGEST]
    if "ilag" not in text:
        return ()
    return tuple(dict.fromkeys(match[1].strip() for match in _TITLED.finditer(text)))


def find_enclosed(text: str) -> Spot | None:
    """Return where a text says that something is enclosed, without naming it."""
    text = text[:LONGEST]
    if "ilag" not in text and "edl" not in text and "edh" not in text:
        return None
    for match in _ENCLOSED.finditer(text):
        if not text[max(0, match.start() - 6) : match.start()].rstrip().endswith("ikke"):
            return spot_at(text, *match.span())
    return None
