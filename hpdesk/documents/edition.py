# SPDX-License-Identifier: MPL-2.0
"""The one gate that makes a bundle public, or a guest's.

Behind the gate a closed item has its number, its public title, its kind and its length and
nothing else; the writers never see the rest (domain.md §2, minutes in two versions). A guest
has the items that the guest takes part in and nothing of the others (domain.md row 38). Of an
item that is left out for a member, the member's own copy has the number and the time and nothing
else. What the meeting room may see on its screen, `room_view`, comes through the same gate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hpdesk.documents.bundles import Approval, ChecklistBundle, MeetingBundle
from hpdesk.documents.edition_rows import EditionChoice, EditionKey
from hpdesk.domain.agenda import start_times
from hpdesk.domain.agenda_changes import AgendaChange, AgendaChanges
from hpdesk.domain.at_points import cut_at_points
from hpdesk.domain.decisions import Told
from hpdesk.domain.follow_up_list import FollowUpList
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, Attendance, ItemKind, Meeting, Outcome
from hpdesk.domain.people import MemberRole

CLOSED_TITLE = "Lukket punkt"
OMITTED_TITLE = "Punktet er udeladt i dette eksemplar"
CHAIR_MARKING = "Formandens eksemplar – fortroligt"


@dataclass(frozen=True, slots=True)
class MemberReader:
    """A member whose own copy is made.

    `hidden_items` and `hidden_tasks` are, in the whole plan, the points that are left out for the
    member and the tasks that came from them.
    """

    person_id: str
    name: str
    hidden_items: frozenset[str] = frozenset()
    hidden_tasks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RoomAtPoint:
    """One at-point of a recommendation and how it was answered."""

    text: str
    outcome: Outcome | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class RoomTask:
    """A task as the room sees it."""

    text: str
    who: tuple[str, ...] = ()
    due: date | None = None
    due_text: str = ""


@dataclass(frozen=True, slots=True)
class RoomView:
    """What the room's screen shows of a point; `is_hidden` where a closed one is not shown."""

    number: str
    title: str
    kind: ItemKind
    is_closed: bool = False
    is_hidden: bool = False
    lead: str = ""
    at_points: tuple[RoomAtPoint, ...] = ()
    tail: str = ""
    outcome: Outcome | None = None
    decision: str = ""
    tasks: tuple[RoomTask, ...] = ()


def edition_bundle(
    bundle: MeetingBundle, choice: EditionChoice, reader: MemberReader | None = None
) -> MeetingBundle:
    """Return what goes into an edition; `reader` is the member whose own copy it is.

    From whom an item is left out is in no edition.
    """
    match choice.key:
        case EditionKey.PUBLIC:
            shown = public_bundle(bundle)
        case EditionKey.GUEST:
            shown = guest_bundle(bundle, choice.person_id)
        case EditionKey.MEMBER if reader is not None:
            shown = member_bundle(bundle, reader)
        case EditionKey.MEMBER:
            raise ValueError("a member's copy is some member's")
        case EditionKey.CHAIR:
            shown = replace(bundle, marking=CHAIR_MARKING)
        case EditionKey.BOARD | EditionKey.SUPPLEMENT | EditionKey.PRINT:
            shown = replace(bundle, for_print=choice.key is EditionKey.PRINT)
    return replace(shown, items=tuple(replace(item, hidden_from=()) for item in shown.items))


def public_bundle(bundle: MeetingBundle) -> MeetingBundle:
    """Return what everyone may read of a meeting; what stands under a closed item is closed."""
    closed = closed_items(bundle)
    sections = {item.section for item in bundle.items if item.id not in closed}
    attendance = _attendance_without(bundle, closed)
    return replace(
        bundle,
        meeting=_without_log(bundle.meeting),
        items=tuple(
            _public_item(item, sections) if item.id in closed else item for item in bundle.items
        ),
        attendance=attendance,
        tasks_by_item={
            key: tuple(task for task in tasks if not task.item_closed)
            for key, tasks in bundle.tasks_by_item.items()
            if key not in closed and any(item.id == key for item in bundle.items)
        },
        times=tuple(time for time in bundle.times if time.item_id not in closed),
        approval=replace(bundle.approval, changes=""),  # they may be about a closed item
        histories={
            key: tuple(step for step in steps if not step.closed)
            for key, steps in bundle.histories.items()
            if key not in closed
        },
        told_by_item={
            key: nameless
            for key, told in bundle.told_by_item.items()
            if key not in closed and (nameless := public_told(told))
        },
        follow_up=_public_follow_up(bundle.follow_up, closed),
        public=True,
    )


def _public_follow_up(listed: FollowUpList | None, closed: frozenset[str]) -> FollowUpList | None:
    """Return the tasks of open points; nothing where the list itself stands under a closed one."""
    if listed is None or listed.item_id in closed:
        return None
    return replace(
        listed,
        open=tuple(line for line in listed.open if not line.closed),
        done=tuple(line for line in listed.done if not line.closed),
        changes=tuple(change for change in listed.changes if not change.closed),
    )


def member_bundle(bundle: MeetingBundle, reader: MemberReader) -> MeetingBundle:
    """Return a member's own copy; an item left out keeps its number, kind, time and place.

    What stands under an item that is left out is left out too, and so is what other papers of
    the meeting tell of it: its tasks, its guests, and where the case was treated before.
    """
    marked = reader.hidden_items | _hidden_from(bundle.items, reader.person_id)
    left_out = frozenset(
        item.id for item in bundle.items if not marked.isdisjoint((item.id, item.parent_id))
    )
    sections = {item.section for item in bundle.items if item.id not in left_out}
    return replace(
        bundle,
        meeting=_without_log(bundle.meeting),
        items=tuple(
            _bare_item(item, OMITTED_TITLE, sections) if item.id in left_out else item
            for item in bundle.items
        ),
        attendance=_attendance_without(bundle, left_out),
        tasks_by_item={
            key: kept
            for key, tasks in bundle.tasks_by_item.items()
            if key not in left_out
            and (kept := tuple(task for task in tasks if task.item_id not in marked))
        },
        times=tuple(time for time in bundle.times if time.item_id not in left_out),
        approval=replace(bundle.approval, changes=""),  # they may be about an item left out
        histories={
            key: tuple(step for step in steps if step.item_id not in marked)
            for key, steps in bundle.histories.items()
            if key not in left_out
        },
        told_by_item={k: told for k, told in bundle.told_by_item.items() if k not in left_out},
        follow_up=_member_follow_up(bundle.follow_up, left_out, reader.hidden_tasks),
        left_out=left_out,
        marking=f"Eksemplar til {reader.name}",
    )


def _hidden_from(items: Iterable[AgendaItem], person_id: str) -> frozenset[str]:
    return frozenset(item.id for item in items if person_id in item.hidden_from)


def _member_follow_up(
    listed: FollowUpList | None, left_out: frozenset[str], tasks: frozenset[str]
) -> FollowUpList | None:
    if listed is None or listed.item_id in left_out:
        return None
    return replace(
        listed,
        open=tuple(line for line in listed.open if line.task_id not in tasks),
        done=tuple(line for line in listed.done if line.task_id not in tasks),
        changes=tuple(change for change in listed.changes if change.task_id not in tasks),
    )


def guest_bundle(bundle: MeetingBundle, person_id: str) -> MeetingBundle:
    """Return what a guest of a meeting may read: the guest's own items, without the minutes.

    A guest's own items are those the guest was invited to or presents, and what stands under
    them where nothing is closed. Of a closed item's guests only the guest is named. Of the
    members only the secretariat is left, for the cover to say whom to ask.
    """
    closed = closed_items(bundle)
    kept = guest_items(bundle.items, person_id)
    own = tuple(
        _guest_item(item, person_id, closed=item.id in closed)
        for item in bundle.items
        if item.id in kept
    )
    times = start_times(bundle.meeting.starts, bundle.items)
    begins = {item.id: at for item, at in zip(bundle.items, times, strict=True)}
    plans = {bundle.meeting.plan_id, *(plan for item in own for plan in item.plan_ids)}
    return replace(
        bundle,
        meeting=_without_log(bundle.meeting),
        items=own,
        members=tuple(seat for seat in bundle.members if seat.role is MemberRole.SECRETARY),
        attendance=(),
        tasks_by_item={},
        times=(),
        quorums=(),
        approval=Approval(),
        plans=tuple(plan for plan in bundle.plans if plan.id in plans),
        begins={item.id: begins[item.id] for item in own},
        histories={},
        told_by_item={},
        follow_up=None,
        for_guest=True,
    )


def guest_items(items: Iterable[AgendaItem], person_id: str) -> frozenset[str]:
    """Return the keys of the items that a guest takes part in."""
    items = tuple(items)
    hidden = _hidden_from(items, person_id)
    hidden |= {item.id for item in items if item.parent_id in hidden}
    invited = {
        item.id
        for item in items
        if person_id == item.presenter_id or any(g.person_id == person_id for g in item.guests)
    }
    closed = _closed(items)
    below = {item.id for item in items if item.parent_id in invited and item.id not in closed}
    return frozenset((invited | below) - hidden)


def public_told(told: Iterable[Told]) -> tuple[Told, ...]:
    """Return of those who are told the audiences that name nobody, without the notes."""
    return tuple(replace(one, note="") for one in told if one.is_audience)


def public_checklist(bundle: ChecklistBundle) -> ChecklistBundle:
    """Return the tasks that everyone may read."""
    return replace(bundle, tasks=tuple(task for task in bundle.tasks if not task.item_closed))


def public_changes(changes: AgendaChanges, bundle: MeetingBundle) -> AgendaChanges:
    """Return what everyone may read of a list of changes; `bundle` is the public one.

    Of a closed item it says that it is new, changed, moved or gone, by number and public title;
    of its bilag nothing.
    """
    titles = {item.id: item.title for item in bundle.items if item.closed}
    return replace(
        changes,
        changes=tuple(
            _public_change(change, titles) if _is_closed(change, titles) else change
            for change in changes.changes
            if not (change.is_bilag and _is_closed(change, titles))
        ),
    )


def _is_closed(change: AgendaChange, titles: dict[str, str]) -> bool:
    return change.closed or change.item_id in titles


def _public_change(change: AgendaChange, titles: dict[str, str]) -> AgendaChange:
    title = titles.get(change.item_id, CLOSED_TITLE)
    return replace(change, title=title, fields=(), closed=True)


def room_view(
    items: Sequence[AgendaItem],
    item_id: str,
    tasks: Iterable[Task] = (),
    *,
    show_closed: bool = False,
) -> RoomView | None:
    """Return what the members in the room may see of a point; None where it is not among `items`.

    Recommendation, decision and tasks, and never what was prepared, discussed or noted. A closed
    point has its number and public title only, unless it is shown on purpose.
    """
    item = next((item for item in items if item.id == item_id), None)
    if item is None:
        return None
    closed = item.id in _closed(items)
    if closed and not show_closed:
        title = item.public_title.strip() or CLOSED_TITLE
        return RoomView(item.number, title, item.kind, is_closed=True, is_hidden=True)
    cut = cut_at_points(item.recommendation)
    answers = {answer.place: answer for answer in item.at_answers}
    return RoomView(
        item.number,
        item.title,
        item.kind,
        closed,
        lead=cut.lead,
        at_points=tuple(
            RoomAtPoint(point.text, found.outcome, found.text)
            if (found := answers.get(point.place))
            else RoomAtPoint(point.text)
            for point in cut.points
        ),
        tail=cut.tail,
        outcome=item.outcome,
        decision=item.decision,
        tasks=tuple(
            RoomTask(task.text, tuple(r.name for r in task.responsible), task.due, task.due_text)
            for task in tasks
            if task.item_id == item.id
        ),
    )


def closed_items(bundle: MeetingBundle) -> frozenset[str]:
    """Return the keys of the items that are closed, or stand under one that is."""
    return _closed(bundle.items)


def _closed(items: Iterable[AgendaItem]) -> frozenset[str]:
    items = tuple(items)
    marked = {item.id for item in items if item.closed}
    return frozenset(item.id for item in items if item.id in marked or item.parent_id in marked)


def _without_log(meeting: Meeting) -> Meeting:
    """Keep the days of the sendings, without their notes, receivers and files."""
    sent = tuple(replace(v, note="", receivers=(), files=()) for v in meeting.sent)
    return replace(meeting, sent=sent)


def _public_item(item: AgendaItem, sections: set[str]) -> AgendaItem:
    bare = _bare_item(item, item.public_title.strip() or CLOSED_TITLE, sections)
    return replace(bare, closed=True, public_title=item.public_title)


def _bare_item(item: AgendaItem, title: str, sections: set[str]) -> AgendaItem:
    """Return a new item with the number, kind, time and place of one that is not shown.

    Its section is named only where an item that is shown stands there too.
    """
    return AgendaItem(
        id=item.id,
        meeting_id=item.meeting_id,
        title=title,
        kind=item.kind,
        duration=item.duration,
        number=item.number,
        parent_id=item.parent_id,
        section=item.section if item.section in sections else "",
        break_after=item.break_after,
    )


def _guest_item(item: AgendaItem, person_id: str, *, closed: bool) -> AgendaItem:
    guests = tuple(g for g in item.guests if not closed or g.person_id == person_id)
    return replace(
        item,
        guests=guests,
        discussion="",
        decision="",
        for_the_record="",
        prepared_minutes="",
        checklist=(),
        outcome=None,
        at_answers=(),
        marks=(),
    )


def _attendance_without(bundle: MeetingBundle, hidden: frozenset[str]) -> tuple[Attendance, ...]:
    """Leave out those who only came as guests under items that are not shown."""
    members = {seat.person.id for seat in bundle.members}
    behind = {g.person_id for item in bundle.items if item.id in hidden for g in item.guests}
    seen = {g.person_id for item in bundle.items if item.id not in hidden for g in item.guests}
    unnamed = behind - seen - members
    return tuple(row for row in bundle.attendance if row.person_id not in unnamed)
