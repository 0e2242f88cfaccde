# SPDX-License-Identifier: MPL-2.0
"""The rules of the preflight that need more than one point: time, parties, sending, deliveries."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hpdesk.domain.agenda import is_formal, over_time, total_minutes
from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.danish import counted, join_words, long_date, weekday_date
from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import (
    OUTINGS,
    AgendaItem,
    ItemKind,
    Meeting,
    MeetingKind,
    MeetingState,
    StandingPoint,
)
from hpdesk.domain.preflight_findings import PreflightFinding, Rule, Tone, fingerprint, point_name
from hpdesk.domain.preparation import Delivery
from hpdesk.domain.words import word
from hpdesk.domain.working_days import SendOutWindow, WindowState, window_state

# A delivery is told of this many days before it is due.
_SOON = timedelta(days=3)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LEAST_NAME = 3


@dataclass(frozen=True, slots=True)
class HandlingShare:
    """What a meeting asks for against what it only tells, formalities apart."""

    handling_points: int
    orientation_points: int
    handling_minutes: int
    orientation_minutes: int


@dataclass(frozen=True, slots=True)
class MinutesStand:
    """The minutes of a meeting as last sent: the checksums of their files, and the day."""

    checksums: frozenset[str]
    sent_on: date


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties with a seat by key, and which organisation each one belongs under."""

    seated: Mapping[str, str]
    parents: Mapping[str, str | None]


def handling_share(items: Iterable[AgendaItem]) -> HandlingShare:
    """Return points and minutes for deciding and discussing, and for being told.

    A standing discussion, such as news from the groups, asks for nothing by itself.
    """
    real = [item for item in items if not is_formal(item)]
    told = [item for item in real if item.kind is ItemKind.INFORMATION]
    asking = [item for item in real if item.kind is not ItemKind.INFORMATION]
    done = [item for item in asking if item.standing is None]
    return HandlingShare(
        len(done),
        len(told),
        sum(item.duration or 0 for item in done),
        sum(item.duration or 0 for item in told),
    )


def is_upcoming(meeting: Meeting) -> bool:
    """Tell whether a meeting is still to be held, so that its preparation matters."""
    return meeting.state in (MeetingState.DRAFT, MeetingState.SENT)


def is_working_meeting(meeting: Meeting) -> bool:
    """Tell whether a meeting is there to treat cases, as formøder and study trips are not."""
    return meeting.kind not in (MeetingKind.PRE_MEETING, *OUTINGS)


def asks_for_nothing(meeting: Meeting, items: Sequence[AgendaItem]) -> Iterator[PreflightFinding]:
    """Yield that nothing beyond the formalities asks the body to decide or discuss.

    A board that is only told things has no reason to meet (domain.md row 37).
    """
    advisory = bool(meeting.body_kinds) and set(meeting.body_kinds) == {"advisory_group"}
    share = handling_share(items)
    if advisory or not is_working_meeting(meeting) or share.handling_points:
        return
    yield PreflightFinding(
        Rule.ASKS_FOR_NOTHING,
        "warn",
        "Ingen punkter beder om en beslutning eller en drøftelse",
        "Et møde, der kun orienterer, kan erstattes af en mail. Læg et spørgsmål til mødet ind.",
        field="kind",
        subject=fingerprint(*(item.id for item in items)),
    )


def over_time_of(meeting: Meeting, items: Sequence[AgendaItem]) -> Iterator[PreflightFinding]:
    """Yield by how much the points run past the meeting."""
    over = over_time(meeting.length, items)
    if over and meeting.length is not None:
        yield PreflightFinding(
            Rule.OVER_TIME,
            "warn",
            "Punkterne tager længere tid end mødet",
            f"De tager {counted(total_minutes(items), 'minut', 'minutter')}, og mødet varer "
            f"{counted(meeting.length, 'minut', 'minutter')}. Det er {over} for meget.",
            field="duration",
            subject=fingerprint(over),
        )


def send_out(meeting: Meeting, window: SendOutWindow, today: date) -> Iterator[PreflightFinding]:
    """Yield that the window for sending out closes today, is missed, or was."""
    sent_on = meeting.agenda_sent[0].on if meeting.agenda_sent else None
    if sent_on is None and meeting.state is not MeetingState.DRAFT:
        return
    state = window_state(window, today, sent_on)
    last = long_date(window.latest)
    tone: Tone = "over"
    if state is WindowState.LATE:
        title, detail = "Fristen for at sende dagsordenen er overskredet", f"Den var {last}."
    elif state is WindowState.LAST_DAY:
        tone, title = "warn", "I dag er sidste dag for at sende dagsordenen"
        detail = f"Mødet er {long_date(window.meeting)}."
    elif state is WindowState.SENT_LATE and sent_on is not None:
        tone, title = "warn", "Dagsordenen blev sendt efter fristen"
        detail = f"Den blev sendt {long_date(sent_on)}. Fristen var {last}."
    else:
        return
    yield PreflightFinding(
        Rule.SEND_OUT, tone, title, detail, field="send_out", subject=fingerprint(state, last)
    )


def deliveries_due(
    deliveries: Iterable[Delivery], window: SendOutWindow, today: date
) -> Iterator[PreflightFinding]:
    """Yield the bilag that were promised, are not there, and are due soon or late.

    One without a day is due when the window for sending opens.
    """
    for delivery in deliveries:
        if delivery.delivered_on is not None or delivery.attachment_id is not None:
            continue
        due = delivery.due or window.earliest
        if today < due - _SOON:
            continue
        by = f" fra {delivery.name}" if delivery.name else ""
        late = due < today
        when = f"skulle være kommet {weekday_date(due)}" if late else f"ventes {weekday_date(due)}"
        yield PreflightFinding(
            Rule.DELIVERY_DUE,
            "over" if late else "warn",
            f"Punkt {delivery.item_number} venter på bilaget »{delivery.title}«",
            f"Bilaget{by} {when}.",
            delivery.item_id,
            field="bilag",
            subject=fingerprint(delivery.id, due, late),
        )


def parties_not_aligned(
    item: AgendaItem, positions: Sequence[Position], parties: Parties
) -> Iterator[PreflightFinding]:
    """Yield that the parties do not all support a point, for the secretariat's own screen.

    Where some have told their position on a decision, those that have not are named.
    """
    if not positions:
        return
    lines = [
        f"{word(stance)}: {join_words(names)}."
        for stance in (Stance.AGAINST, Stance.RESERVATION, Stance.UNDECIDED)
        if (names := [p.party_name for p in positions if p.stance is stance])
    ]
    dissent = bool(lines)
    silent = _silent(positions, parties) if item.kind is ItemKind.DECISION else []
    if silent:
        lines.append(f"Uden position: {join_words(silent)}.")
    if not lines:
        return
    said = "er ikke afstemt mellem parterne" if dissent else "mangler nogle parters position"
    yield PreflightFinding(
        Rule.PARTIES_NOT_ALIGNED,
        "warn" if dissent else "info",
        f"{point_name(item)} {said}",
        " ".join(lines),
        item.id,
        field="positions",
        subject=fingerprint(*sorted((p.party_id, p.stance.value) for p in positions), *silent),
        private=True,
    )


def _silent(positions: Sequence[Position], parties: Parties) -> list[str]:
    spoken: set[str] = set()
    for position in positions:  # a department speaks for the municipality it belongs under
        party: str | None = position.party_id
        while party is not None and party not in spoken:
            spoken.add(party)
            party = parties.parents.get(party)
    return [name for key, name in parties.seated.items() if key not in spoken]


def minutes_as_bilag(
    item: AgendaItem, stands: Mapping[str, MinutesStand]
) -> Iterator[PreflightFinding]:
    """Yield that minutes are to be approved that are not enclosed, or not as last sent."""
    if item.standing is not StandingPoint.APPROVE_MINUTES and item.approves_id is None:
        return
    written = [a for a in item.attachments if a.minutes_of_id is not None]
    enclosed = [a for a in written if a.minutes_of_id == item.approves_id] or [
        a for a in item.attachments if "referat" in fold(f"{a.title} {a.file_name}")
    ]
    if not enclosed:
        yield PreflightFinding(
            Rule.MINUTES_NOT_ATTACHED,
            "warn",
            f"{point_name(item)} mangler referatet som bilag",
            "Læg referatet ved, så medlemmerne kan se, hvad de godkender.",
            item.id,
            field="bilag",
            subject=fingerprint(item.approves_id),
        )
        return
    stand = stands.get(item.approves_id or "")
    for bilag in enclosed:
        if stand is None or bilag.sha256 in stand.checksums or bilag.added_on is None:
            continue
        if bilag.added_on < stand.sent_on:
            yield PreflightFinding(
                Rule.MINUTES_OUTDATED,
                "warn",
                f"{point_name(item)} har en ældre udgave af referatet som bilag",
                f"Referatet blev sendt igen {long_date(stand.sent_on)}. Udskift bilaget.",
                item.id,
                bilag.id,
                "bilag",
                fingerprint(bilag.sha256, stand.sent_on),
            )


def open_title(item: AgendaItem) -> Iterator[PreflightFinding]:
    """Yield that a closed point has no public title, or one that may tell what it is about.

    Only names and house numbers that both titles share are found; judging is left to a person.
    """
    if not item.closed:
        return
    public = item.public_title.strip()
    if not public:
        yield PreflightFinding(
            Rule.OPEN_TITLE,
            "info",
            f"{point_name(item)} er lukket og har ingen offentlig titel",
            "I den offentlige udgave står der »Lukket punkt«.",
            item.id,
            field="public_title",
            subject=fingerprint("none"),
        )
        return
    shared = _telling_words(item.title) & {w.casefold() for w in _WORD.findall(public)}
    if fold(public) == fold(item.title) and len(public.split()) > 1:
        detail = "Den er den samme som den lukkede titel."
    elif shared:
        known = [w for w in _WORD.findall(public) if w.casefold() in shared]
        detail = f"Den har {join_words([f'»{w}«' for w in known])} fra den lukkede titel."
    else:
        return
    yield PreflightFinding(
        Rule.OPEN_TITLE,
        "warn",
        f"{point_name(item)} er lukket, men den offentlige titel kan røbe noget",
        f"{detail} Se efter, at titlen ikke peger på nogen.",
        item.id,
        field="public_title",
        subject=fingerprint(public, item.title),
    )


def _telling_words(title: str) -> set[str]:
    """Return the names and numbers of a title: what has a capital letter after the first word."""
    words = _WORD.findall(title)
    return {
        w.casefold()
        for place, w in enumerate(words)
        if w.isdecimal() or (place and w[0].isupper() and len(w) >= _LEAST_NAME)
    }
