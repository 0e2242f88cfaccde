# SPDX-License-Identifier: MPL-2.0
"""The cover of a board pack: when and where, what must be decided, and who has it."""

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.model import (
    Block,
    Box,
    Cell,
    Column,
    Cover,
    Facts,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableStyle,
)
from hpdesk.documents.paper_parts import (
    agenda_word,
    body_called,
    edition_words,
    header,
    is_hidden,
    item_anchor,
    line,
    meeting_noun,
    page_link,
    paragraph,
    plan_name,
    prose,
    right,
    seat_line,
    seats,
    time_fact,
)
from hpdesk.documents.typography import typeset
from hpdesk.domain.agenda import is_formal
from hpdesk.domain.danish import date_words, long_date
from hpdesk.domain.meetings import ItemKind
from hpdesk.domain.people import MemberRole, Membership

_OTHERS = "Øvrige"


def cover_page(bundle: MeetingBundle) -> Cover:
    """Return the cover of a meeting's papers."""
    if bundle.for_guest:
        words = "Her er de punkter, du deltager under, med deres bilag."
        return cover_of(bundle, "Materiale til gæster", (paragraph(words),))
    blocks = (*_to_decide(bundle), *_sent_to(bundle))
    return cover_of(bundle, f"{agenda_word(bundle)} og bilag", blocks)


def cover_of(
    bundle: MeetingBundle, kicker: str, blocks: tuple[Block, ...], dated: str = ""
) -> Cover:
    """Return the cover of a paper of a meeting: what it is, the meeting's facts, then blocks.

    `dated` says when it went out, where the send log is not to be asked.
    """
    edition = edition_words(bundle)
    if bundle.public:
        edition = "Åben version. Indholdet af lukkede punkter er ikke med."
    return Cover(
        owner=plan_name(bundle),
        dated=typeset(dated or _dated(bundle)),
        kicker=kicker,
        title=(meeting_noun(bundle), typeset(long_date(bundle.meeting.starts.date()))),
        blocks=(Facts(_facts(bundle)), *blocks),
        footer_left=edition,
    )


def _dated(bundle: MeetingBundle) -> str:
    sent = bundle.last_sent
    if sent is None:
        return f"Kladde {date_words(bundle.today)}"
    version = max((sending.version for sending in bundle.meeting.agenda_sent), default=1)
    if version > 1:
        return f"Version {version}, udsendt {date_words(sent)}"
    return f"Udsendt {date_words(sent)}"


def _facts(bundle: MeetingBundle) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    meeting = bundle.meeting
    secretaries = [seat for seat in seats(bundle) if seat.role is MemberRole.SECRETARY]
    pairs = [
        ("Tid", time_fact(bundle)),
        ("Sted", prose(meeting.place)),
        ("Mødeleder", _chair_line(bundle)),
        ("Referent", line(meeting.minute_taker_name)),
        ("Sekretariat", "\n".join(_contact_line(seat) for seat in secretaries)),
        ("Fokus", prose(meeting.focus)),
        ("Sagsnummer", line(meeting.case_number)),
    ]
    return tuple((name, (Run(text),)) for name, text in pairs if text)


def _chair_line(bundle: MeetingBundle) -> str:
    name = line(bundle.meeting.chair_name)
    for seat in seats(bundle):
        if seat.person.id == bundle.meeting.chair_id and seat.role is MemberRole.CHAIR:
            return f"{name}, formand"
    return name


def _contact_line(seat: Membership) -> str:
    """Return name, title and how to reach the secretariat: `Anne Kjær, …, telefon 70 00 00 00`."""
    person = seat.person
    phone = f"telefon {person.phone.strip()}" if person.phone.strip() else ""
    title = person.title[:1].lower() + person.title[1:]
    return line(", ".join(word for word in (person.name, title, phone or person.email) if word))


def _to_decide(bundle: MeetingBundle) -> tuple[Block, ...]:
    rows = tuple(
        (
            _body_cell(Run(f"{item.number}.")),
            _body_cell(Run(prose(item.title))),
            _body_cell(
                Run("–") if is_hidden(bundle, item) else page_link("Side ", item_anchor(index))
            ),
        )
        for index, item in enumerate(bundle.items)
        if item.kind is ItemKind.DECISION and not is_formal(item)
    )
    if not rows:
        return ()
    label = paragraph(f"{body_called(bundle)} skal tage stilling til", ParagraphStyle.LABEL)
    table = Table((Column(30), Column(480), right(70)), (), rows, TableStyle.BARE)
    return (Box((label, table)),)


def _body_cell(run: Run) -> Cell:
    return (Paragraph((run,)),)


def _sent_to(bundle: MeetingBundle) -> tuple[Block, ...]:
    """Return the members: the largest party in one column, the others beside it."""
    parties: dict[str, list[str]] = {}
    for seat in seats(bundle):
        party = line(seat.party_name or seat.person.organisation_name) or _OTHERS
        parties.setdefault(party, []).append(seat_line(seat))
    if not parties:
        return ()
    largest = max(parties, key=lambda name: len(parties[name]))
    beside = {name: people for name, people in parties.items() if name != largest}
    if not beside:
        table = Table((Column(580),), header(largest), ((_people_cell(parties[largest]),),))
    else:
        others = next(iter(beside)) if len(beside) == 1 else "Øvrige parter"
        people = [
            who if len(beside) == 1 or name == _OTHERS or name in who else f"{who}, {name}"
            for name, those in beside.items()
            for who in those
        ]
        row = (_people_cell(parties[largest]), _people_cell(people))
        table = Table((Column(290), Column(290)), header(largest, others), (row,))
    return (paragraph("Sendt til", ParagraphStyle.LABEL), table)


def _people_cell(people: list[str]) -> Cell:
    return tuple(Paragraph((Run(person),), ParagraphStyle.CELL) for person in people)
