# SPDX-License-Identifier: MPL-2.0
"""What a note says about itself: who, how, when, the next step, the point and the tags.

    ring Ærø i dag: fraværsdata kommer først efter ferien. Næste: rykke 12/3 #fra-praksis
    talt med Karin og Anders (Fjordbo) i går om punkt 5. Følger op 12/3
    møde Havnely tirsdag: … Opgave: @Bülow sender tal 1/4

Nothing typed is dropped: a word is in the text unless a field holds what it means. The lead goes
where all of it was understood; a guess that a person takes off stays in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from hpdesk.domain.coordination import NoteChannel, NoteDirection
from hpdesk.domain.danish_names import fold
from hpdesk.domain.lead_reading import (
    Found,
    aside_at,
    lead_end,
    left_over,
    read_lead,
    says_only_when,
)
from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.next_step_reading import NextStep, read_next_step
from hpdesk.domain.note_words import channel_in, direction_of, tag_of

_TAG = re.compile(r"(?<![\w#&/])#([^\W\d_][\w-]*)")
_POINT_NUMBER = re.compile(
    r"(?<!\w)(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?([0-9]+(?:\.[0-9]+)?)(?![\w/])", re.IGNORECASE
)
_SMALL_WORDS = frozenset(
    [
        "af",
        "at",
        "blev",
        "den",
        "det",
        "en",
        "et",
        "er",
        "for",
        "fra",
        "har",
        "havde",
        "hos",
        "i",
        "jeg",
        "kort",
        "lige",
        "med",
        "mig",
        "og",
        "om",
        "op",
        "os",
        "på",
        "samt",
        "til",
        "ved",
        "vi",
        "d",
        "m",
    ]
)
_LEAST_TITLE, _LEAST_WORD = 6, 7  # letters
_EXPLAINED = re.compile(r":|\s[–—-]\s")
# Words that stand in many titles and so point at none.
_COMMON_TITLES = frozenset(
    [
        "bestyrelsen",
        "beslutning",
        "dagsorden",
        "drøftelse",
        "eventuelt",
        "forrige",
        "godkendelse",
        "kommende",
        "opfølgning",
        "orientering",
        "punkter",
        "referat",
        "referatet",
        "seneste",
        "velkomst",
    ]
)


@dataclass(frozen=True, slots=True)
class PointEntry:
    """A point that a note may be about, with the number it has and its meeting."""

    id: str
    number: str
    title: str
    meeting_id: str = ""


@dataclass(frozen=True, slots=True)
class NoteSetting:
    """What notes are read against: the names, the day it is, and the points to come in order."""

    names: NameIndex
    today: date
    points: tuple[PointEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a person has said against the guesses.

    `dropped` holds guesses taken off, as (kind, key); `names` settles those that several have.
    """

    dropped: frozenset[tuple[str, str]] = frozenset()
    names: Mapping[str, NameEntry] = field(default_factory=dict)
    channel: NoteChannel | None = None
    on: date | None = None
    point_id: str | None = None
    follow_up_on: date | None = None
    as_task: bool | None = None


class GuessKind(StrEnum):
    """What a guess is about."""

    WHO = "who"
    UNCLEAR = "unclear"
    CHANNEL = "channel"
    DAY = "day"
    TIME = "time"
    POINT = "point"
    NEXT_STEP = "next_step"
    FOLLOW_UP = "follow_up"
    DIRECTION = "direction"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Guess:
    """One guess: `key` tells guesses of a kind apart, `candidates` are those a name may mean."""

    what: GuessKind
    key: str
    candidates: tuple[NameEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteReading:
    """A note as understood; `text` is what is kept as its text."""

    text: str
    people: tuple[NameEntry, ...] = ()
    parties: tuple[NameEntry, ...] = ()
    channel: NoteChannel | None = None
    on: date | None = None
    at: time | None = None
    next_step: str = ""
    follow_up_on: date | None = None
    as_task: bool = False
    responsible: tuple[NameEntry, ...] = ()
    direction: NoteDirection | None = None
    tags: tuple[str, ...] = ()
    point: PointEntry | None = None
    guesses: tuple[Guess, ...] = ()

    @property
    def who(self) -> tuple[NameEntry, ...]:
        """Return the people and then the parties."""
        return self.people + self.parties


def read_note(
    text: str, setting: NoteSetting, corrections: Corrections | None = None
) -> NoteReading:
    """Return what a note means, seen from the setting's day; never raises."""
    return _Reading(text, setting, corrections or Corrections()).whole()


class _Reading:
    def __init__(self, text: str, setting: NoteSetting, said: Corrections) -> None:
        self._text, self._setting, self._said = text, setting, said
        self._guesses: list[Guess] = []
        self._cut: list[tuple[int, int]] = []

    def whole(self) -> NoteReading:
        text = self._text
        direction, tags, first_tag = self._read_tags()
        step = self._read_step(first_tag)
        stop = step.start if step else len(text)
        heading, end, at_colon = self._find_lead(stop)
        told_from = None if at_colon else heading
        lead = self._read_lead(end, told_from)
        who = _each(entry for one in lead for entry in one.names if len(one.names) == 1)
        channel, channel_span = self._read_channel(end, told_from)
        on, at = self._read_moment(lead)
        point = self._read_point(stop, lead)
        spans = [(one.start, one.end) for one in lead if len(one.names) < 2]
        spans += [channel_span] if channel_span else []
        edge = end + 1 if at_colon else heading
        if edge and text[edge:stop].strip() and spans and self._is_understood(edge - 1, spans):
            self._cut.append((0, edge))
        guesses = sorted(self._guesses, key=_place)
        return NoteReading(
            self._kept(),
            tuple(entry for entry in who if not entry.is_organisation),
            tuple(entry for entry in who if entry.is_organisation),
            channel,
            on,
            at,
            step.text if step else "",
            step.day if step else None,
            bool(step and self._is_task(step)),
            step.responsible if step else (),
            direction,
            tags,
            point,
            tuple(guesses),
        )

    def _guess(self, what: GuessKind, key: str, candidates: tuple[NameEntry, ...] = ()) -> bool:
        """Note a guess; tells whether it stands, that is, was not taken off."""
        if (what.value, key) in self._said.dropped:
            return False
        if all((one.what, one.key) != (what, key) for one in self._guesses):
            self._guesses.append(Guess(what, key, candidates))
        return True

    def _read_tags(self) -> tuple[NoteDirection | None, tuple[str, ...], int]:
        direction: NoteDirection | None = None
        tags: dict[str, None] = {}
        first = len(self._text)
        for match in _TAG.finditer(self._text):
            way = direction_of(match[1])
            tag = tag_of(match[1])
            if way is not None:
                if direction in (None, way) and self._guess(GuessKind.DIRECTION, way.value):
                    direction = way
                    self._cut.append(match.span())
            elif self._guess(GuessKind.TAG, tag):
                tags[tag] = None
                self._cut.append(match.span())
            else:
                continue
            first = min(first, match.start())
        return direction, tuple(tags), first

    def _read_step(self, first_tag: int) -> NextStep | None:
        # Tags that close the text are no words of the step.
        tail = self._text[first_tag:]
        stop = first_tag if not _TAG.sub("", tail).strip(" .,;") else len(self._text)
        step = read_next_step(self._text, stop, self._setting.names, self._setting.today)
        if step is None or not self._guess(GuessKind.NEXT_STEP, ""):
            return None
        self._cut.append((step.start, step.end))
        day = self._said.follow_up_on or step.day
        if day is not None and not self._guess(GuessKind.FOLLOW_UP, ""):
            return NextStep(step.start, step.end, step.whole, None, step.whole, step.is_task)
        return NextStep(
            step.start, step.end, step.text, day, step.whole, step.is_task, step.responsible
        )

    def _is_task(self, step: NextStep) -> bool:
        return step.is_task if self._said.as_task is None else self._said.as_task

    def _find_lead(self, stop: int) -> tuple[int, int, bool]:
        """Return where the lead begins and ends, and whether at a colon; a day may head it."""
        end, at_colon = lead_end(self._text, stop)
        if at_colon and says_only_when(self._text[:end]):
            return end + 1, *lead_end(self._text, stop, end + 1)
        return 0, end, at_colon

    def _read_lead(self, end: int, told_from: int | None) -> list[Found]:
        setting, text, names = self._setting, self._text, self._said.names
        lead = read_lead(text, end, setting.names, setting.today, chosen=names, told_from=told_from)
        kept = []
        for one in lead:
            if one.day is not None:
                stands = self._guess(GuessKind.DAY, "")
            elif one.at is not None:
                stands = self._guess(GuessKind.TIME, "")
            elif len(one.names) == 1:
                stands = self._guess(GuessKind.WHO, one.names[0].id, one.names)
            else:
                stands = self._guess(GuessKind.UNCLEAR, text[one.start : one.end], one.names)
            if stands:
                kept.append(one)
        return kept

    def _read_channel(
        self, end: int, told_from: int | None
    ) -> tuple[NoteChannel | None, tuple[int, int] | None]:
        if told_from is not None:
            end = aside_at(self._text, told_from, end)
        found = channel_in(self._text[:end])
        if self._said.channel is not None:
            self._guess(GuessKind.CHANNEL, "")
            return self._said.channel, found[1:] if found else None
        if found is None or not self._guess(GuessKind.CHANNEL, ""):
            return None, None
        return found[0], found[1:]

    def _read_moment(self, lead: Sequence[Found]) -> tuple[date | None, time | None]:
        on = next((one.day for one in lead if one.day is not None), None)
        if self._said.on is not None:
            self._guess(GuessKind.DAY, "")
            on = self._said.on
        return on, next((one.at for one in lead if one.at is not None), None)

    def _read_point(self, stop: int, lead: Sequence[Found]) -> PointEntry | None:
        points = self._setting.points
        if self._said.point_id is not None:
            found = next((one for one in points if one.id == self._said.point_id), None)
        else:
            names = [(one.start, one.end) for one in lead if one.names]
            words = " ".join(left_over(self._text, stop, names))
            found = _point_in(self._text[:stop], points, words)
        if found is None or not self._guess(GuessKind.POINT, found.id):
            return None
        return found

    def _is_understood(self, end: int, spans: Sequence[tuple[int, int]]) -> bool:
        """Tell whether nothing but small words is left of the lead."""
        left = " ".join(left_over(self._text, end, spans))
        return all(word in _SMALL_WORDS for word in re.findall(r"[^\W_]+", left.casefold()))

    def _kept(self) -> str:
        """Return the text without what fields hold; each of its lines stays a line."""
        left = "".join(_pieces(self._text, self._cut))
        lines = [re.sub(r" {2,}", " ", line).strip().rstrip(" ,;") for line in left.splitlines()]
        if self._cut:
            lines = [re.sub(r" +(?=[.,;!?](?:\s|$))", "", line) for line in lines]
        return "\n".join(lines).strip()


def _pieces(text: str, cut: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in sorted(cut):
        if start > at:
            yield text[at:start]
        at = max(at, end)
    yield text[at:]


def _each(entries: Iterator[NameEntry]) -> tuple[NameEntry, ...]:
    # A party may be known by two names.
    return tuple({entry.id: entry for entry in entries}.values())


def _place(guess: Guess) -> int:
    return tuple(GuessKind).index(guess.what)


def _point_in(text: str, points: Sequence[PointEntry], bare: str) -> PointEntry | None:
    """Return the point named by number, by its whole title, or by a word of its title alone.

    `bare` is the text without its names: whom a talk was with is no word of what it was about.
    """
    if match := _POINT_NUMBER.search(text):
        return next((one for one in points if one.number.rstrip(".") == match[1]), None)
    words = fold(text)
    for one in points:
        title = fold(one.title)
        if len(title) >= _LEAST_TITLE and title not in _COMMON_TITLES and title in words:
            return one
    typed = _long_words(bare)
    hits = {one.id: one for one in points for word in _telling(one, points) if word in typed}
    return next(iter(hits.values())) if len(hits) == 1 else None


def _telling(point: PointEntry, points: Sequence[PointEntry]) -> set[str]:
    """Return the long words that stand in this title alone."""
    others = {word for one in points if one.id != point.id for word in _long_words(one.title)}
    # What follows a colon or a dash explains: `Årsstatus: mål, fremdrift og det, tallene betyder`.
    title = _EXPLAINED.split(point.title, maxsplit=1)[0]
    return _long_words(title) - others - _COMMON_TITLES


def _long_words(title: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", fold(title)) if len(word) >= _LEAST_WORD}
