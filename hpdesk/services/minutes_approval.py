# SPDX-License-Identifier: MPL-2.0
"""The minutes' way: the chair's comments, sending, objections, approval, and reopening."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from hpdesk.domain.backward_plan import widest
from hpdesk.domain.danish import counted, date_words
from hpdesk.domain.danish_names import NBSP
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import (
    AgendaItem,
    Meeting,
    MeetingState,
    MinutesEvent,
    MinutesEventKind,
    Outcome,
    SentKind,
)
from hpdesk.domain.phrases import organ_called
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress
from hpdesk.services.desk import Desk
from hpdesk.services.last_minutes import referat_among
from hpdesk.services.locking import refuse_locked
from hpdesk.services.meetings import get_meeting
from hpdesk.services.next_approval import (
    NEVER_APPROVED,
    approves_some,
    approving_point,
    next_draft,
    put_to_approval,
)
from hpdesk.services.plan_settings import calendar
from hpdesk.services.sent_files import FileToSend, keep_sent_minutes
from hpdesk.storage.meeting_reads import read_meetings
from hpdesk.storage.minutes_reads import read_minutes_events
from hpdesk.storage.plan_step_reads import read_lead_times

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_BEFORE_HELD = (MeetingState.DRAFT, MeetingState.SENT)
_NOT_HELD = "Mødet er ikke afsluttet endnu, så intet er ændret. Afslut mødet først."


def list_events(desk: Desk, meeting_id: str) -> tuple[MinutesEvent, ...]:
    """Return the steps and remarks on the minutes' way, in order."""
    return read_minutes_events(desk.read(), meeting_id)


def add_chair_comment(
    desk: Desk,
    meeting_id: str,
    text: str,
    *,
    item_id: str | None = None,
    person_id: str | None = None,
    on: date | None = None,
) -> str:
    """Note what the chair wants changed in the draft; returns the remark's key."""
    return _remark(desk, meeting_id, MinutesEventKind.CHAIR_COMMENT, text, item_id, person_id, on)


def add_objection(
    desk: Desk,
    meeting_id: str,
    text: str,
    *,
    item_id: str | None = None,
    person_id: str | None = None,
    on: date | None = None,
) -> str:
    """Note an objection to minutes that were sent; returns its key."""
    return _remark(desk, meeting_id, MinutesEventKind.OBJECTION, text, item_id, person_id, on)


def _remark(
    desk: Desk,
    meeting_id: str,
    kind: MinutesEventKind,
    text: str,
    item_id: str | None,
    person_id: str | None,
    on: date | None,
) -> str:
    if not text.strip():
        raise UserError("Bemærkningen er tom. Skriv, hvad der skal rettes.")
    label = "Indsigelse noteret" if kind is MinutesEventKind.OBJECTION else "Bemærkning noteret"
    with desk.write(label) as writer:
        refuse_locked(writer, meeting_id)
        values = {"item_id": item_id, "person_id": person_id, "text": text.strip()}
        return _log(writer, meeting_id, kind, on or desk.today(), **values)


def settle_event(desk: Desk, event_id: str, settled: bool = True) -> None:
    """Say that a comment or an objection is dealt with, or that it is not."""
    label = "Bemærkning afsluttet" if settled else "Bemærkning åbnet igen"
    with desk.write(label) as writer:
        refuse_locked(writer, writer.get("minutes_event", event_id)["meeting_id"])
        writer.set("minutes_event", event_id, settled=settled)


def remove_event(desk: Desk, event_id: str) -> None:
    """Take away a comment or an objection that was noted by mistake."""
    with desk.write("Bemærkning fjernet") as writer:
        row = writer.get("minutes_event", event_id)
        refuse_locked(writer, row["meeting_id"])
        if row["kind"] not in (MinutesEventKind.CHAIR_COMMENT, MinutesEventKind.OBJECTION):
            raise UserError("Referatets egne trin kan ikke slettes. Fortryd handlingen i stedet.")
        writer.delete("minutes_event", event_id)


def chair_approves(
    desk: Desk, meeting_id: str, on: date | None = None, person_id: str | None = None
) -> None:
    """Note that the chair approved the draft; raises UserError while comments are open."""
    with desk.write("Godkendt af formanden") as writer:
        refuse_locked(writer, meeting_id)
        _refuse_not_held(writer, meeting_id)
        _refuse_open(writer, meeting_id, MinutesEventKind.CHAIR_COMMENT)
        chair = person_id or writer.get("meeting", meeting_id)["chair_id"]
        kind = MinutesEventKind.CHAIR_APPROVED
        _log(writer, meeting_id, kind, on or desk.today(), person_id=chair)


def usual_objections_until(desk: Desk, meeting: Meeting, on: date) -> date:
    """Return the last day for objections to minutes sent on a day, by the bodies' lead times.

    The usual lead times give five working days, which is a week where no day is closed.
    """
    leads = read_lead_times(desk.read())
    lead = widest(leads[key] for key in meeting.body_ids if key in leads)
    return calendar(desk).working_days_after(on, max(0, lead.objections - lead.minutes))


def send_minutes(
    desk: Desk,
    meeting_id: str,
    on: date | None = None,
    objections_until: date | None = None,
    *,
    receivers: Sequence[str] = (),
    public: bool = False,
    note: str = "",
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> int:
    """Log that the minutes go out and keep the files as they are sent; returns the version.

    PDF and Word of the internal edition are made and kept, or of the public one. They say that
    they are sent, and until when objections are taken. Where the next meeting's agenda has not
    gone out, its point that approves them gets them as a bilag. Raises Cancelled with nothing
    changed.
    """
    from hpdesk.services.minutes_papers import minutes_to_send

    meeting = get_meeting(desk, meeting_id)
    if meeting.state in _BEFORE_HELD:
        raise UserError(_NOT_HELD)
    sent_on = on or desk.today()
    until = objections_until or usual_objections_until(desk, meeting, sent_on)
    if until < sent_on:
        raise UserError("Indsigelsesfristen ligger før udsendelsen. Vælg en senere dag.")
    files: tuple[FileToSend, ...] = minutes_to_send(
        desk, meeting, until, public=public, progress=progress, cancelled=cancelled
    )
    referat, approving = referat_among(desk, meeting, files), next_draft(desk, meeting)
    with desk.write("Referat udsendt") as writer:
        refuse_locked(writer, meeting_id)
        version = keep_sent_minutes(
            writer, meeting_id, sent_on, files=files, receivers=receivers, note=note
        )
        writer.set(
            "meeting",
            meeting_id,
            state=str(MeetingState.MINUTES_SENT),
            objections_until=until,
        )
        _log(writer, meeting_id, MinutesEventKind.SENT, sent_on, text=note.strip() or None)
        if approving is not None:
            put_to_approval(writer, meeting, approving, referat)
        return version


def meetings_to_approve(desk: Desk, approving: Meeting) -> tuple[Meeting, ...]:
    """Return the earlier meetings of the same bodies whose minutes wait for approval, by time."""
    waiting = (MeetingState.HELD, MeetingState.MINUTES_SENT)
    return tuple(
        meeting
        for meeting in read_meetings(desk.read())
        if meeting.state in waiting
        and meeting.kind not in NEVER_APPROVED
        and meeting.starts < approving.starts
        and set(meeting.body_ids) & set(approving.body_ids)
    )


def meetings_to_approve_at(desk: Desk, item: AgendaItem) -> tuple[Meeting, ...]:
    """Return the meetings whose minutes wait for approval at a point; none at other points."""
    if not approves_some(item.standing, item.title) and item.approves_id is None:
        return ()
    waiting = meetings_to_approve(desk, get_meeting(desk, item.meeting_id))
    named = tuple(meeting for meeting in waiting if meeting.id == item.approves_id)
    return named or waiting


def meetings_to_approve_in(desk: Desk, meeting: Meeting) -> tuple[Meeting, ...]:
    """Return the later meetings of the same bodies, of which one may approve the minutes."""
    later = read_meetings(desk.read(), after=meeting.starts.isoformat(" "))
    return tuple(
        other
        for other in later
        if other.starts > meeting.starts
        and other.kind not in NEVER_APPROVED
        and set(other.body_ids) & set(meeting.body_ids)
        and other.state is not MeetingState.MINUTES_APPROVED
    )


def approve_minutes(
    desk: Desk, meeting_id: str, approving_meeting_id: str | None, with_changes: str = ""
) -> None:
    """Approve a meeting's minutes at a later meeting, and lock them.

    The confirmation is written into both: an empty decision at the later meeting's point
    gets the sentence, and the minutes say when they were approved. Without a later meeting the
    minutes are approved because the day for objections has passed without any.
    """
    meeting = get_meeting(desk, meeting_id)
    approving = get_meeting(desk, approving_meeting_id) if approving_meeting_id else None
    on = approving.starts.date() if approving else desk.today()
    with desk.write("Referat godkendt") as writer:
        refuse_locked(writer, meeting_id)
        _refuse_not_held(writer, meeting_id)
        _refuse_open(writer, meeting_id, MinutesEventKind.OBJECTION)
        if approving is None:
            _refuse_before_deadline(desk, meeting)
        else:
            _refuse_unfit(writer, meeting, approving)
            _confirm_at(writer, meeting, approving, with_changes.strip())
        writer.set(
            "meeting",
            meeting_id,
            state=str(MeetingState.MINUTES_APPROVED),
            approved_by_id=approving_meeting_id,
        )
        text = with_changes.strip() or None
        _log(writer, meeting_id, MinutesEventKind.APPROVED, on, text=text)


def reopen_minutes(desk: Desk, meeting_id: str, reason: str) -> None:
    """Unlock approved minutes; the reason is logged with the day."""
    if not reason.strip():
        raise UserError("Skriv, hvorfor referatet skal genåbnes. Begrundelsen står i loggen.")
    with desk.write("Referat genåbnet") as writer:
        row = writer.get("meeting", meeting_id)
        if row["state"] != MeetingState.MINUTES_APPROVED:
            raise UserError("Referatet er ikke godkendt og kan rettes, som det er.")
        sent = writer.find("sent_version", meeting_id=meeting_id, kind=str(SentKind.MINUTES))
        state = MeetingState.MINUTES_SENT if sent else MeetingState.HELD
        writer.set("meeting", meeting_id, state=str(state), approved_by_id=None)
        kind = MinutesEventKind.REOPENED
        _log(writer, meeting_id, kind, desk.today(), text=reason.strip())


def _log(
    writer: "Writer",
    meeting_id: str,
    kind: MinutesEventKind,
    on: date,
    **values: Any,  # noqa: ANN401 - columns of `minutes_event`
) -> str:
    rank = writer.next_rank("minutes_event", meeting_id=meeting_id)
    return writer.add(
        "minutes_event", rank=rank, meeting_id=meeting_id, kind=str(kind), happened_on=on, **values
    )


def _refuse_not_held(writer: "Writer", meeting_id: str) -> None:
    if writer.get("meeting", meeting_id)["state"] in (None, *_BEFORE_HELD):
        raise UserError(_NOT_HELD)


def _refuse_open(writer: "Writer", meeting_id: str, kind: MinutesEventKind) -> None:
    keys = writer.find("minutes_event", meeting_id=meeting_id, kind=str(kind), settled=False)
    if keys:
        nouns = ("indsigelse", "indsigelser")
        if kind is MinutesEventKind.CHAIR_COMMENT:
            nouns = ("bemærkning fra formanden", "bemærkninger fra formanden")
        raise UserError(
            "{count} er ikke afsluttet, så referatet er ikke godkendt. Afslut dem først.",
            count=counted(len(keys), *nouns),
        )


def _refuse_before_deadline(desk: Desk, meeting: Meeting) -> None:
    if meeting.objections_until is None or desk.today() <= meeting.objections_until:
        raise UserError(
            "Indsigelsesfristen er ikke udløbet, så referatet er ikke godkendt. Vælg det møde, "
            "der godkender det, eller vent til fristen er gået."
        )


def _refuse_unfit(writer: "Writer", meeting: Meeting, approving: Meeting) -> None:
    if approving.starts <= meeting.starts:
        raise UserError("Et referat godkendes på et senere møde. Vælg et møde efter dette.")
    refuse_locked(writer, approving.id)


def _confirm_at(writer: "Writer", meeting: Meeting, approving: Meeting, changes: str) -> None:
    point = approving_point(writer, meeting.id, approving.id)
    if point is None:
        return
    outcome = Outcome.APPROVED_WITH_CHANGES if changes else Outcome.APPROVED
    values: dict[str, object] = {"approves_id": meeting.id}
    if point["outcome"] is None:
        values["outcome"] = str(outcome)
    if not (point["decision"] or "").strip():
        day = date_words(meeting.starts.date()).replace(NBSP, " ")  # the papers set it again
        words = f"{organ_called(approving)} godkendte referatet af mødet den {day}"
        values["decision"] = (
            f"{words} med følgende ændringer: {changes}" if changes else f"{words}."
        )
    writer.set("agenda_item", point["id"], **values)
