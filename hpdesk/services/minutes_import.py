# SPDX-License-Identifier: MPL-2.0
"""Taking a mended draft of a referat into the plan: one meeting, one step that can be undone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from hpdesk.documents.markup_writer import markup_of
from hpdesk.documents.model import Paragraph, Run
from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_names import meeting_title
from hpdesk.domain.meetings import ItemKind, Meeting, MeetingState
from hpdesk.domain.minutes_draft import DraftPoint, DraftTask, MinutesDraft
from hpdesk.domain.name_index import NameIndex
from hpdesk.domain.people import Body, BodyKind, PersonCategory
from hpdesk.domain.templates import standing_by_title
from hpdesk.services import minutes, people
from hpdesk.services.backups import before_mass_change
from hpdesk.services.calendar_import import kind_for
from hpdesk.services.desk import Desk
from hpdesk.services.followup import put_task
from hpdesk.services.meetings import get_meeting, list_meetings, put_meeting
from hpdesk.services.minutes import put_attendance
from hpdesk.services.minutes_drafting import draft_index, whom
from hpdesk.services.next_approval import next_draft, put_to_approval
from hpdesk.services.numbering import renumber

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_USUAL_HOUR = time(13)  # where the referat names none


def meeting_of_draft(desk: Desk, draft: MinutesDraft) -> Meeting | None:
    """Return the plan's meeting of the same body on the same day, or None."""
    if draft.day is None or not draft.body_id:
        return None
    return next(
        (
            meeting
            for meeting in list_meetings(desk)
            if draft.body_id in meeting.body_ids and meeting.starts.date() == draft.day
        ),
        None,
    )


def apply_draft(desk: Desk, draft: MinutesDraft) -> str:
    """Make the meeting with its points, decisions, tasks and people; returns its key.

    A meeting of that day that has no points yet is filled. Raises UserError where body or day are
    missing, no point is ticked, or the plan holds that meeting with points already.
    """
    points = [point for point in draft.points if point.taken]
    _check(draft, points)
    known = meeting_of_draft(desk, draft)
    if known is not None and known.item_count:
        raise UserError(
            "Organet har allerede et møde med punkter den dag, så intet er ændret. Ret datoen, "
            "eller slet det andet møde først."
        )
    index = minutes.name_index(desk)
    before_mass_change(desk, BackupReason.IMPORT)
    with desk.write("Referat indlæst") as writer:
        taker = _Taker(writer, draft, index)
        body = taker.body(people.list_bodies(desk), [p.id for p in people.list_plans(desk)])
        key = taker.meeting(body, known)
        taker.points(key, points, advisory=body.kind is BodyKind.ADVISORY_GROUP)
        renumber(writer, key)
        held = get_meeting(desk, key)
        if (approving := next_draft(desk, held)) is not None:
            put_to_approval(writer, held, approving)
        return key


def _check(draft: MinutesDraft, points: list[DraftPoint]) -> None:
    if not draft.body_id and not draft.new_body.strip():
        raise UserError("Referatet mangler et organ. Vælg, hvem der holdt mødet.")
    if draft.day is None:
        raise UserError("Referatet mangler en dato. Skriv, hvornår mødet blev holdt.")
    if not points:
        raise UserError("Der er ikke valgt nogen punkter, så intet er ændret.")
    if any(not point.title.strip() for point in points):
        raise UserError("Et punkt mangler en titel. Skriv titlen, og prøv igen.")


class _Taker:
    """Writes a draft, people first, so that meeting and tasks can name them."""

    def __init__(self, writer: "Writer", draft: MinutesDraft, index: NameIndex) -> None:
        self._writer, self._draft, self._index = writer, draft, index
        self._own = draft_index([one for one in draft.people if not one.is_left])
        self._made = self._make_people()

    def _make_people(self) -> Mapping[str, str]:
        """Make the people that are to be made; returns the key of each by the name in the draft."""
        made: dict[str, str] = {}
        rank = self._writer.next_rank("person")
        for one in self._draft.people:
            if one.person_id or not one.made or not one.name.strip():
                continue
            made[one.name] = self._writer.add(
                "person",
                rank=rank,
                name=one.name.strip(),
                title=one.detail.strip()[:200] or None,
                category=str(PersonCategory.OTHER),
            )
            rank += 1
        return made

    def body(self, bodies: tuple[Body, ...], plan_ids: list[str]) -> Body:
        """Return the meeting's body, made where it is new."""
        found = next((body for body in bodies if body.id == self._draft.body_id), None)
        if found is not None:
            return found
        if self._draft.body_id:
            raise UserError("Organet er slettet i mellemtiden, så intet er ændret. Vælg et andet.")
        name = self._draft.new_body.strip()
        kind = BodyKind.STEERING_GROUP if "styregruppe" in name.casefold() else BodyKind.BOARD
        key = self._writer.add("body", name=name, kind=str(kind))
        for rank, plan_id in enumerate(plan_ids):
            self._writer.add("body_plan", body_id=key, plan_id=plan_id, rank=rank)
        return Body(key, name, kind)

    def meeting(self, body: Body, known: Meeting | None) -> str:
        """Make the meeting, or fill the one there is, as one that was held; returns its key."""
        draft = self._draft
        assert draft.day is not None, "checked"
        starts = datetime.combine(draft.day, draft.begins or _USUAL_HOUR)
        ends = datetime.combine(draft.day, draft.ends) if draft.ends else None
        kind = kind_for(body)
        if known is not None:
            key, kind = known.id, known.kind
        else:
            key = put_meeting(
                self._writer,
                [body.id],
                starts,
                ends if ends and ends > starts else None,
                title=meeting_title([body], kind),
                kind=kind,
                place=draft.place.strip() or None,
            )
        self._writer.set(
            "meeting",
            key,
            state=str(MeetingState.HELD),
            chair_id=self._person(draft.chair),
            minute_taker_id=self._person(draft.minute_taker),
        )
        self._take_attendance(key)
        return key

    def _take_attendance(self, meeting_id: str) -> None:
        for one in self._draft.people:
            key = one.person_id or self._made.get(one.name)
            if one.status is not None and key:
                put_attendance(self._writer, meeting_id, key, status=str(one.status))

    def _key(self, name: str) -> str | None:
        """Return the person or party that a name in the draft means."""
        entry = whom(self._own, name) or whom(self._index, name)
        return None if entry is None else self._made.get(entry.id, entry.id)

    def _person(self, name: str) -> str | None:
        key = self._key(name) if name else None
        return key if key and self._writer.exists("person", key) else None

    def points(self, meeting_id: str, points: list[DraftPoint], *, advisory: bool) -> None:
        """Write the points in order; text before the first of them goes to its beginning."""
        parent: str | None = None
        for rank, point in enumerate(points):
            if rank == 0 and self._draft.opening_taken:
                point = _with_text_before(point, self._draft.opening)
            is_sub = point.is_sub and parent is not None
            key = self._put_point(meeting_id, rank, point, parent if is_sub else None, advisory)
            if not is_sub:
                parent = key

    def _put_point(
        self, meeting_id: str, rank: int, point: DraftPoint, parent: str | None, advisory: bool
    ) -> str:
        kind = point.kind
        if advisory and kind is ItemKind.DECISION:
            kind = ItemKind.DISCUSSION  # a rådgivende gruppe decides nothing (domain.md row 9)
        standing = standing_by_title(point.title)
        key = self._writer.add(
            "agenda_item",
            rank=rank,
            meeting_id=meeting_id,
            parent_id=parent,
            title=" ".join(point.title.split()),
            kind=str(kind),
            standing=str(standing) if standing else None,
            outcome=str(point.outcome) if point.outcome else None,
            decision=point.decision.strip() or None,
            discussion=_discussion(point).strip() or None,
            recommendation=point.recommendation.strip() or None,
            case_text=point.case.strip() or None,
        )
        for task in point.tasks:
            if task.taken and task.text.strip():
                self._put_task(key, task)
        return key

    def _put_task(self, item_id: str, task: DraftTask) -> None:
        keys = {name: self._key(name) for name in task.responsible}
        unknown = [name for name, key in keys.items() if key is None]
        text = task.text.strip()
        if unknown and not all(name in text for name in unknown):
            text = f"{text} (ansvarlig: {', '.join(unknown)})"
        put_task(
            self._writer,
            text,
            item_id=item_id,
            responsible=[key for key in keys.values() if key],
            due=task.due,
            due_text=task.due_text.strip(),
        )


def _discussion(point: DraftPoint) -> str:
    """Return a point's text with the lines of the tasks that are not taken."""
    left = [task.source or task.text for task in point.tasks if not task.taken]
    blocks = [Paragraph((Run(line),)) for text in left for line in text.split("\n") if line.strip()]
    return "\n\n".join(part for part in (point.discussion, markup_of(blocks)) if part.strip())


def _with_text_before(point: DraftPoint, text: str) -> DraftPoint:
    joined = "\n\n".join(part for part in (text, point.discussion) if part.strip())
    return replace(point, discussion=joined)
