# SPDX-License-Identifier: MPL-2.0
"""Parts that the papers share: cells, names of meetings and bodies, lines about people."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.markup import blocks_of, clean
from hpdesk.documents.model import (
    Align,
    Block,
    Box,
    Cell,
    Column,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.typography import typeset
from hpdesk.domain.agenda import start_times
from hpdesk.domain.danish import clock_span, date_words, join_words, long_date
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import OUTINGS, AgendaItem, Attachment, Meeting, MeetingKind
from hpdesk.domain.people import BodyKind, MemberRole, Membership

AGENDA_ANCHOR = "dagsorden"
_BODY_NAMES = {
    BodyKind.BOARD.value: ("Bestyrelsen", "Bestyrelsesmøde"),
    BodyKind.STEERING_GROUP.value: ("Styregruppen", "Styregruppemøde"),
    BodyKind.PRE_MEETING_GROUP.value: ("Gruppen", "Formøde"),
}
_ROLE_WORDS = {
    MemberRole.CHAIR: "formand",
    MemberRole.VICE_CHAIR: "næstformand",
    MemberRole.DEPUTY: "suppleant",
    MemberRole.OBSERVER: "observatør",
    MemberRole.SECRETARY: "sekretær",
}
_ROLE_ORDER = tuple(MemberRole)


def line(text: str) -> str:
    """Return a short text as one printable line."""
    return " ".join(clean(text).split())


def prose(text: str) -> str:
    """Return a short text as one line of typeset prose."""
    return typeset(line(text))


def cell(text: str, *, bold: bool = False, muted: bool = False) -> Cell:
    """Return a table cell with one line."""
    runs = (Run(text, bold=bold, muted=muted),) if text else ()
    return (Paragraph(runs, ParagraphStyle.CELL),)


def header(*names: str) -> tuple[Cell, ...]:
    """Return a header row."""
    return tuple(cell(name, bold=True) for name in names)


def paragraph(text: str, style: ParagraphStyle = ParagraphStyle.BODY) -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph((Run(text),), style)


def part_key(item: AgendaItem, name: str) -> str:
    """Return what a text of a point is called in a paper, so that a Word file can tell it again."""
    return f"{item.id}/{name}"


def as_part(blocks: Sequence[Block], part: str) -> tuple[Block, ...]:
    """Return the blocks of a text with its name on them."""
    return tuple(
        replace(block, part=part)
        if isinstance(block, Heading | Paragraph | ListBlock | Table)
        else block
        for block in blocks
    )


def section(name: str, markup: str, part: str = "") -> list[Block]:
    """Return a heading and its text, or nothing where the text is empty."""
    blocks = as_part(blocks_of(markup), part)
    return [Heading(2, (Run(name),)), *blocks] if blocks else []


def boxed(name: str, markup: str, part: str = "") -> list[Block]:
    """Return a heading and its text in a box, or nothing where the text is empty."""
    blocks = as_part(blocks_of(markup), part)
    return [Heading(2, (Run(name),)), Box(blocks)] if blocks else []


def meeting_noun(bundle: MeetingBundle) -> str:
    """Return what the meeting is called: `Bestyrelsesmøde`, `Fællesmøde`, or its own title."""
    return noun_of(bundle.meeting)


def noun_of(meeting: Meeting) -> str:
    """Return what a meeting is called: `Bestyrelsesmøde`, `Fællesmøde`, or its own title."""
    if meeting.title.strip():
        return prose(meeting.title)
    match meeting.kind:
        case MeetingKind.JOINT:
            return "Fællesmøde"
        case MeetingKind.PRE_MEETING:
            return "Formøde"
        case MeetingKind.STUDY_TRIP:
            return "Studietur"
        case MeetingKind.SOCIAL_EVENT:
            return "Socialt arrangement"
        case MeetingKind.ORDINARY | MeetingKind.EXTRAORDINARY:
            kinds = meeting.body_kinds
            noun = _BODY_NAMES.get(kinds[0], ("", ""))[1] if kinds else ""
            if not noun:
                noun = f"Møde i {line(meeting.body_names[0])}" if meeting.body_names else "Møde"
            if meeting.kind is MeetingKind.EXTRAORDINARY:
                return f"Ekstraordinært {noun[0].lower()}{noun[1:]}"
            return noun


def agenda_word(bundle: MeetingBundle) -> str:
    """Return what the list of points is called: `Dagsorden`, of a trip or an event `Program`."""
    return "Program" if bundle.meeting.kind in OUTINGS else "Dagsorden"


def back_to_agenda(bundle: MeetingBundle) -> str:
    """Return what a link back to the list of points is called, as its heading calls it."""
    if bundle.for_guest:
        return "Tilbage til dine punkter"
    return f"Tilbage til {'programmet' if bundle.meeting.kind in OUTINGS else 'dagsordenen'}"


def body_called(bundle: MeetingBundle) -> str:
    """Return the word for those who meet: `Bestyrelsen`, `Styregruppen`, or the body's name."""
    meeting = bundle.meeting
    if len(meeting.body_kinds) > 1:
        return "Mødet"
    if meeting.body_kinds and meeting.body_kinds[0] in _BODY_NAMES:
        return _BODY_NAMES[meeting.body_kinds[0]][0]
    return line(meeting.body_names[0]) if meeting.body_names else "Mødet"


def plan_name(bundle: MeetingBundle) -> str:
    """Return the name of the plan or plans that the paper belongs to."""
    if bundle.meeting.plan_name:
        return line(bundle.meeting.plan_name)
    return join_words([line(plan.name) for plan in bundle.plans])


def meeting_name(bundle: MeetingBundle) -> str:
    """Return `Bestyrelsesmøde 6. april 2027`."""
    return f"{meeting_noun(bundle)} {typeset(date_words(bundle.meeting.starts.date()))}"


def meeting_line(bundle: MeetingBundle) -> str:
    """Return `Tirsdag den 6. april 2027 kl. 13.00–15.30, Nordby Rådhus`."""
    meeting = bundle.meeting
    words = f"{long_date(meeting.starts.date())} {clock_span(meeting.starts, meeting.ends)}"
    if meeting.place.strip():
        words = f"{words}, {line(meeting.place)}"
    return typeset(words[0].upper() + words[1:])


def begin_times(bundle: MeetingBundle) -> list[datetime]:
    """Return when each item of a bundle begins."""
    times = start_times(bundle.meeting.starts, bundle.items)
    return [bundle.begins.get(item.id, at) for item, at in zip(bundle.items, times, strict=True)]


def time_fact(bundle: MeetingBundle) -> str:
    """Return `Kl. 13.00–15.30`."""
    words = clock_span(bundle.meeting.starts, bundle.meeting.ends)
    return typeset(words[0].upper() + words[1:])


def created(bundle: MeetingBundle) -> datetime:
    """Return the time a paper says it was made: midnight of the bundle's day."""
    return datetime.combine(bundle.today, time())


def seats(bundle: MeetingBundle) -> list[Membership]:
    """Return the seats held on the day of the meeting, chair first."""
    day = bundle.meeting.starts.date()
    held = [seat for seat in bundle.members if seat.holds_on(day)]
    return sorted(held, key=_role_place)


def _role_place(seat: Membership) -> int:
    return _ROLE_ORDER.index(seat.role)


def seat_line(seat: Membership) -> str:
    """Return `Lone Bech, direktør, Børn og Unge, formand`."""
    person = seat.person
    organisation = person.organisation_name
    if organisation == seat.party_name or organisation in person.title:
        organisation = ""
    words = [person.name, _lowered(person.title), organisation, _ROLE_WORDS.get(seat.role, "")]
    return line(", ".join(word for word in words if word.strip()))


def _lowered(title: str) -> str:
    """Write a title in small letters inside a sentence, unless it begins with an acronym."""
    if len(title) > 1 and title[0].isupper() and title[1].islower():
        return title[0].lower() + title[1:]
    return title


def person_line(name: str, title: str, organisation: str) -> str:
    """Return `Sara Friis, leder, Nordby Kommune`."""
    if organisation in title:
        organisation = ""
    return line(", ".join(w for w in (name, _lowered(title), organisation) if w.strip()))


def responsible_words(task: Task) -> str:
    """Return who a task lies with, or a dash."""
    return line(join_words([who.called_now for who in task.responsible])) or "–"


def responsible_then(task: Task) -> str:
    """Return who a task lies with as the minutes have it, or a dash."""
    return line(join_words([who.called_then for who in task.responsible])) or "–"


def due_words(task: Task) -> str:
    """Return when a task is due, in its own words where it has no date, or a dash."""
    if task.due:
        return typeset(date_words(task.due))
    return prose(task.due_text) or "–"


def task_table(
    numbered: Sequence[tuple[str, Task]],
    *,
    box: bool = False,
    anchors: Mapping[str, str] | None = None,
) -> Table:
    """Return the table of tasks; `box` puts a box to tick in front.

    `anchors` tells by item where the point of a task stands in the paper; its number leads there.
    """
    columns = (Column(40), Column(290), Column(168), Column(130))
    names = ("Nr.", "Opgave", "Ansvarlig", "Frist")
    rows = [
        (
            _linked(number, (anchors or {}).get(task.item_id or "", "")),
            cell(prose(task.text)),
            cell(responsible_then(task)),
            cell(due_words(task)),
        )
        for number, task in numbered
    ]
    if not box:
        return Table(columns, header(*names), tuple(rows))
    ticks = tuple((cell("☐"), *row) for row in rows)
    return Table((Column(30), *columns), header("", *names), ticks)


def _linked(text: str, anchor: str) -> Cell:
    return (Paragraph((Run(text, anchor=anchor),), ParagraphStyle.CELL),)


def right(weight: float) -> Column:
    """Return a column of figures."""
    return Column(weight, Align.RIGHT)


def item_anchor(index: int) -> str:
    """Return the place in a paper of the item at an index counted from 0."""
    return f"punkt-{index + 1}"


def bilag_anchor(index: int, place: int) -> str:
    """Return the place of a bilag, both counted from 0."""
    return f"bilag-{index + 1}-{place + 1}"


def bilag_title(bilag: Attachment) -> str:
    """Return what a bilag is called."""
    return prose(bilag.title) or line(bilag.file_name) or "Uden titel"


def late_words(bundle: MeetingBundle, bilag: Attachment) -> str:
    """Return `eftersendt 3. september` where a bilag came after the first sending."""
    if not bundle.meeting.agenda_sent:
        return ""
    first = min(version.on for version in bundle.meeting.agenda_sent)
    if bundle.first_bilag is not None:
        late = bilag.id not in bundle.first_bilag
    else:
        late = bilag.added_on is not None and bilag.added_on > first
    if not late:
        return ""
    if bilag.added_on is None:
        return "eftersendt"
    return typeset(f"eftersendt {date_words(bilag.added_on, year=False)}")


def page_link(text: str, anchor: str) -> Run:
    """Return a linked page number: `Side 4`."""
    return Run(text, anchor=anchor, page_of=anchor)


def is_hidden(bundle: MeetingBundle, item: AgendaItem) -> bool:
    """Tell whether an item stands in this edition with its number only."""
    return item.id in bundle.left_out or (bundle.public and item.closed)


def edition_words(bundle: MeetingBundle) -> str:
    """Return the footer's words about who may read the paper."""
    if bundle.marking:
        return line(bundle.marking)
    if bundle.for_guest:
        return "Kun til gæsten"
    if bundle.public:
        return "Åben version"
    if any(item.closed for item in bundle.items):
        return "Lukket version. Kun til mødets medlemmer."
    return ""
