# SPDX-License-Identifier: MPL-2.0
"""Reading a line of Fra praksis: `bøvl Yusuf, Havnely i går: nøglerne til klubben mangler`.

What the lead holds beside the kind, known names and the day is the free name of who said it. A
first name alone stays free too: a resident Yusuf is not the one Yusuf that the plan knows.
"""

import re
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.coordination import PracticeKind
from hpdesk.domain.lead_reading import Found, lead_end, left_over, read_lead
from hpdesk.domain.name_index import NameEntry, NameIndex

_KIND = re.compile(
    r"\s*(?:(?P<trouble>bøvl|problem|klage)|(?P<pride>blær|ros|succes)|(?P<other>andet|idé|ide))"
    r"(?!\w)[\s,]*",
    re.IGNORECASE,
)
_AT_EDGES = re.compile(
    r"^(?:[\s,;–-]|(?:fra|med|hos|og|i|på|af|ved)\b)+|(?:[\s,;–-]|\b(?:fra|med|hos|og|i|på|af|ved))+$",
    re.IGNORECASE,
)
_LONGEST_NAME = 80  # characters


@dataclass(frozen=True, slots=True)
class PracticeReading:
    """A line as understood: what, which kind, who, about which party, and when.

    `maybe` is whom a first name alone may mean; it stands in `raised_by` as typed.
    """

    text: str
    kind: PracticeKind = PracticeKind.OTHER
    person: NameEntry | None = None
    raised_by: str = ""
    party: NameEntry | None = None
    raised_on: date | None = None
    maybe: NameEntry | None = None


def read_practice(line: str, names: NameIndex, today: date) -> PracticeReading:
    """Return what a line means, seen from a day; no word is dropped."""
    kind, begin = PracticeKind.OTHER, 0
    if (match := _KIND.match(line)) is not None:
        kind, begin = PracticeKind(match.lastgroup or ""), match.end()
    rest = line[begin:].lstrip(": ")
    end, at_colon = lead_end(rest, len(rest))
    if not at_colon or not rest[end + 1 :].strip():
        found = _settled(read_lead(rest, len(rest) if not at_colon else end, names, today))
        party = next((one.names[0] for one in found if _is_party(one)), None)
        return PracticeReading(_plain(rest), kind, party=party)
    found = _settled(read_lead(rest, end, names, today))
    named = [one for one in found if one.names and not _is_party(one)]
    people = [one for one in named if not one.is_part][:1]
    maybe = [one.names[0] for one in named if one.is_part][:1] if not people else []
    parties = [one for one in found if _is_party(one)][:1]
    days = [one for one in found if one.day is not None]
    spans = [(one.start, one.end) for one in (*people, *parties, *days)]
    stretches = (_AT_EDGES.sub("", left) for left in left_over(rest, end, spans))
    said_by = ", ".join(left for left in stretches if left)
    if len(said_by) > _LONGEST_NAME:
        return PracticeReading(_plain(rest), kind)
    return PracticeReading(
        _plain(rest[end + 1 :]),
        kind,
        people[0].names[0] if people else None,
        said_by,
        parties[0].names[0] if parties else None,
        days[0].day if days else None,
        maybe[0] if maybe else None,
    )


def _settled(found: list[Found]) -> list[Found]:
    """Return what means one thing; a name that several have stays as it is typed."""
    return [one for one in found if len(one.names) == 1 or one.day is not None]


def _is_party(one: Found) -> bool:
    return bool(one.names) and one.names[0].is_organisation


def _plain(text: str) -> str:
    return " ".join(text.split())
