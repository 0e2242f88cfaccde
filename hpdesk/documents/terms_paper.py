# SPDX-License-Identifier: MPL-2.0
"""A body's kommissorium as a paper: its chapters, its seats and its members on its day."""

from dataclasses import dataclass
from datetime import date, datetime, time

from hpdesk.documents.markup import blocks_of
from hpdesk.documents.model import (
    Block,
    Column,
    Document,
    Facts,
    Heading,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import (
    cell,
    header,
    line,
    paragraph,
    person_line,
    prose,
    right,
)
from hpdesk.documents.typography import typeset
from hpdesk.domain.body_seats import filled, seat_name
from hpdesk.domain.body_terms import CHAPTERS, begins_on, chapter
from hpdesk.domain.danish import date_words, join_words, thousands
from hpdesk.domain.people import (
    BodySeat,
    MemberRole,
    Membership,
    Organisation,
    TermsVersion,
)
from hpdesk.domain.words import word


@dataclass(frozen=True, slots=True)
class TermsBundle:
    """What the paper of a version is made from; `members` hold a seat on `day`.

    `voting` are those that count as members, `former` the approved versions up to this one,
    `meeting_day` the day of the meeting that approved it.
    """

    terms: TermsVersion
    body_name: str
    day: date
    today: date
    members: tuple[Membership, ...] = ()
    voting: tuple[Membership, ...] = ()
    seats: tuple[BodySeat, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    plans: tuple[str, ...] = ()
    above: str = ""
    meeting_day: date | None = None
    former: tuple[TermsVersion, ...] = ()


def terms_paper(bundle: TermsBundle) -> Document:
    """Return the paper; chapters and parts that are empty are left out."""
    name = line(bundle.body_name)
    title = f"Kommissorium for {name}"
    owner = join_words([line(plan) for plan in bundle.plans])
    blocks: list[Block] = [paragraph(owner, ParagraphStyle.KICKER)] if owner else []
    blocks += [
        paragraph(title, ParagraphStyle.TITLE),
        _facts(bundle),
        *_chapters(bundle),
        *_members(bundle),
        *_history(bundle),
    ]
    return Document(
        title=title,
        blocks=tuple(blocks),
        created=datetime.combine(bundle.today, time()),
        subject="Kommissorium",
        author=owner,
        header_left=title,
        header_right=owner,
        footer_left=_version_words(bundle.terms),
    )


def _version_words(terms: TermsVersion) -> str:
    begins = begins_on(terms)
    if begins is None:
        return f"Version {terms.version}, kladde"
    return typeset(f"Version {terms.version}, gældende fra {date_words(begins)}")


def _facts(bundle: TermsBundle) -> Facts:
    terms = bundle.terms
    pairs = [("Version", str(terms.version))]
    begins = begins_on(terms) or terms.valid_from
    if begins is not None:
        pairs.append(("Gælder fra", date_words(begins)))
    pairs.append(("Godkendt", _approval(bundle)))
    if bundle.above:
        pairs.append(("Hører under", line(bundle.above)))
    return Facts(tuple((name, (Run(typeset(words)),)) for name, words in pairs))


def _approval(bundle: TermsBundle) -> str:
    on, met = bundle.terms.approved_on, bundle.meeting_day
    if on is None:
        return "Kladde, ikke godkendt"
    if met is None:
        return date_words(on)
    if met == on:
        return f"På mødet {date_words(on)}"
    return f"{date_words(on)}, efter mødet {date_words(met)}"


def _chapters(bundle: TermsBundle) -> list[Block]:
    blocks: list[Block] = []
    for column, title in CHAPTERS.items():
        text = blocks_of(chapter(bundle.terms, column))
        seats = _seats(bundle) if column == "composition" else None
        if text or seats is not None:
            blocks += [Heading(1, (Run(title),)), *text]
        if seats is not None:
            blocks.append(seats)
    return blocks


def _seats(bundle: TermsBundle) -> Table | None:
    """Return the seats and who fills them on the version's day, or None where none are set."""
    if not bundle.seats:
        return None
    fill = filled(bundle.seats, bundle.voting, bundle.organisations)
    rows = tuple(
        (
            cell(prose(seat_name(row.seat))),
            cell(thousands(row.seat.seats)),
            cell(prose(join_words([m.person.name for m in row.holders])) or "Ikke besat"),
        )
        for row in fill.rows
    )
    return Table((Column(200), right(60), Column(300)), header("Part", "Pladser", "Besat af"), rows)


def _members(bundle: TermsBundle) -> list[Block]:
    if not bundle.members:
        return []
    ordered = sorted(bundle.members, key=lambda seat: tuple(MemberRole).index(seat.role))
    rows = tuple(
        (
            cell(person_line(seat.person.name, seat.person.title, "")),
            cell(line(seat.party_name or seat.person.organisation_name)),
            cell(word(seat.role)),
        )
        for seat in ordered
    )
    columns = (Column(280), Column(200), Column(90))
    return [
        Heading(1, (Run(typeset(f"Medlemmer pr. {date_words(bundle.day)}")),)),
        Table(columns, header("Navn", "Part", "Rolle"), rows),
    ]


def _history(bundle: TermsBundle) -> list[Block]:
    """Return the approved versions, where there are several."""
    if len(bundle.former) < 2:
        return []
    rows = tuple(
        (cell(str(each.version)), cell(_day(begins_on(each))), cell(_day(each.approved_on)))
        for each in bundle.former
    )
    columns = (Column(80), Column(240), Column(240))
    return [
        Heading(1, (Run("Versioner"),)),
        Table(columns, header("Version", "Gælder fra", "Godkendt"), rows),
    ]


def _day(day: date | None) -> str:
    return "–" if day is None else typeset(date_words(day))
