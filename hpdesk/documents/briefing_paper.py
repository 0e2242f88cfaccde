# SPDX-License-Identifier: MPL-2.0
"""The chair's briefing: on one page, who stands where before the meeting. Private to the chair.

It is no part of a pack and has no place in a meeting's bundle: it is made from its own rows, by
its own service, when somebody asks for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from hpdesk.documents.markup import plain_text
from hpdesk.documents.model import (
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import header, line, paragraph, prose
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.danish import date_words, join_words

PRIVATE = "Fortroligt – kun til formanden"
_LONG = 150  # signs of a reason that a page with all points has room for


@dataclass(frozen=True, slots=True)
class BriefingVoice:
    """What one party says about a point: its name, its stance in words, why and what it takes.

    `talks` tells who talks to whom there, `heard` the day it was last heard.
    """

    name: str
    stance: str
    why: str = ""
    would_take: str = ""
    talks: str = ""
    heard: date | None = None
    departments: tuple[str, ...] = ()
    supports: bool = False


@dataclass(frozen=True, slots=True)
class BriefingPoint:
    """A point that is not aligned; `age` tells how long it is open.

    `speakers` were chosen in a formøde to speak on it at the meeting.
    """

    number: str
    title: str
    voices: tuple[BriefingVoice, ...] = ()
    hard: bool = False
    age: str = ""
    disagreement: str = ""
    agreement: str = ""
    agreed_wording: str = ""
    tasks: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingBundle:
    """All that the briefing says; `ready` are the points that are aligned, as `3. Titel`."""

    meeting_name: str
    on: date
    today: date
    points: tuple[BriefingPoint, ...] = ()
    ready: tuple[str, ...] = ()
    chair: str = ""
    owner: str = ""


def briefing_paper(bundle: BriefingBundle) -> Document:
    """Return the briefing: hard questions first, then the others that are not aligned."""
    name = f"{prose(bundle.meeting_name)} {typeset(date_words(bundle.on))}"
    dated = typeset(f"Opgjort {date_words(bundle.today)}")
    reader = f"Til {line(bundle.chair)}. " if bundle.chair else ""
    blocks: list[Block] = [
        paragraph(PRIVATE, ParagraphStyle.KICKER),
        paragraph("Formandsbriefing", ParagraphStyle.TITLE),
        paragraph(f"{name}. {reader}{dated}.", ParagraphStyle.MUTED),
    ]
    if bundle.points:
        blocks.append(_table(bundle.points))
    else:
        blocks.append(paragraph("Alle punkter til beslutning er afstemt."))
    if bundle.points and bundle.ready:
        blocks.append(_ready(bundle.ready))
    return Document(
        title=f"Formandsbriefing {name}",
        blocks=tuple(blocks),
        created=datetime.combine(bundle.today, time()),
        subject=PRIVATE,
        author=line(bundle.owner),
        header_left=PRIVATE,
        header_right="Formandsbriefing",
        footer_left=f"{PRIVATE}. Må ikke sendes videre.",
    )


def _ready(ready: Sequence[str]) -> Paragraph:
    words = join_words([prose(one) for one in ready])
    return Paragraph(
        (Run("Klar til beslutning: ", bold=True), Run(f"{words}.")), ParagraphStyle.CELL
    )


def _table(points: Sequence[BriefingPoint]) -> Table:
    rows = tuple((_what(point), _stands(point), _takes(point)) for point in points)
    columns = (Column(130), Column(206), Column(178))
    return Table(columns, header("Punkt", "Hvem står hvor", "Hvad skal der til"), rows)


def _what(point: BriefingPoint) -> Cell:
    number = f"{point.number}.{NBSP}" if point.number else ""
    lines = [_cell(Run(f"{number}{prose(point.title)}", bold=True))]
    if point.hard:
        lines.append(_cell(Run("Svært spørgsmål", bold=True)))
    if point.age:
        lines.append(_small(f"{point.age[0].upper()}{point.age[1:]}"))
    if point.speakers:
        lines.append(_small(f"Fører ordet: {line(join_words(point.speakers))}"))
    lines += [_named("Uenige om", point.disagreement)] if point.disagreement else []
    lines += [_small(f"Åben opgave: {prose(task)}") for task in point.tasks]
    return tuple(lines)


def _stands(point: BriefingPoint) -> Cell:
    lines = []
    support = [line(voice.name) for voice in point.voices if voice.supports]
    for voice in point.voices:
        if voice.supports:
            continue
        runs = [Run(f"{line(voice.name)}: ", bold=True), Run(typeset(voice.stance))]
        if why := _short(voice.why):
            runs.append(Run(f". {why}"))
        lines.append(_cell(*runs))
        lines += [_small(typeset(department)) for department in voice.departments]
    if support:
        lines.append(_cell(Run("Støtter: ", bold=True), Run(join_words(support))))
    return tuple(lines)


def _takes(point: BriefingPoint) -> Cell:
    lines = []
    for voice in point.voices:
        if takes := _short(voice.would_take):
            lines.append(_cell(Run(f"{line(voice.name)}: ", bold=True), Run(takes)))
        if voice.talks and not voice.supports:
            heard = f", sidst hørt {date_words(voice.heard)}" if voice.heard else ""
            lines.append(_small(typeset(f"{line(voice.talks)}{heard}")))
    if point.agreement:
        lines.append(_named("Aftale", point.agreement))
    if point.agreed_wording:
        lines.append(_named("Aftalt ordlyd", f"»{_short(point.agreed_wording)}«"))
    return tuple(lines)


def _short(markup: str) -> str:
    """Return a text as plain words, cut at a word where the page has no room for more."""
    words = prose(plain_text(markup))
    if len(words) <= _LONG:
        return words
    return f"{words[:_LONG].rsplit(' ', 1)[0].rstrip(',.;:')}{NBSP}…"


def _named(name: str, markup: str) -> Paragraph:
    return _cell(Run(f"{name}: ", bold=True), Run(_short(markup)))


def _cell(*runs: Run) -> Paragraph:
    return Paragraph(runs, ParagraphStyle.CELL)


def _small(words: str) -> Paragraph:
    return Paragraph((Run(words),), ParagraphStyle.SMALL)
