# SPDX-License-Identifier: MPL-2.0
"""What is said about a meeting: its name, its facts, its stages and its send-out window."""

from datetime import date, timedelta

from hpdesk.domain import danish
from hpdesk.domain.meeting_names import MEETING_NOUNS
from hpdesk.domain.meetings import OUTINGS, Meeting, MeetingKind, MeetingState, SentKind
from hpdesk.domain.words import word as danish_word
from hpdesk.domain.working_days import SendOutWindow, WindowState, window_state
from hpdesk.ui.widgets.phases import Phase
from hpdesk.ui.wording import (
    clock_span,
    date_words,
    day_number,
    join_words,
    long_date,
    shown,
    weekday_date,
    worded,
)

# domain.md, minutes: out within seven days, then seven days for objections
DAYS_TO_MINUTES = 7
DAYS_TO_APPROVAL = 14

_STATE_LOOKS = {
    MeetingState.DRAFT: ("neutral", "file-pen"),
    MeetingState.SENT: ("info", "send"),
    MeetingState.HELD: ("warn", "gavel"),
    MeetingState.MINUTES_SENT: ("info", "mail"),
    MeetingState.MINUTES_APPROVED: ("ok", "circle-check"),
}
_WINDOW_TONES = {
    WindowState.TOO_EARLY: "neutral",
    WindowState.OPEN: "ok",
    WindowState.LAST_DAY: "warn",
    WindowState.LATE: "over",
    WindowState.SENT_IN_WINDOW: "ok",
    WindowState.SENT_EARLY: "warn",
    WindowState.SENT_LATE: "warn",
}
_WINDOW_ICONS = {
    "neutral": "clock",
    "ok": "circle-check",
    "warn": "triangle-alert",
    "over": "circle-alert",
}


def meeting_noun(body_kind: str, kind: MeetingKind = MeetingKind.ORDINARY) -> str:
    """Return the word a meeting of a body is called by: `Bestyrelsesmøde`."""
    return shown(_danish_noun(body_kind, kind))


def _danish_noun(body_kind: str, kind: MeetingKind) -> str:
    if kind is MeetingKind.PRE_MEETING:
        return MEETING_NOUNS["pre_meeting_group"]
    if kind in OUTINGS:
        return danish_word(kind)
    return MEETING_NOUNS.get(body_kind, "Møde")


def short_name(meeting: Meeting) -> str:
    """Return the meeting's own title, or else what its body's meetings are called."""
    first = meeting.body_kinds[0] if meeting.body_kinds else ""
    return meeting.title.strip() or meeting_noun(first, meeting.kind)


def full_name(meeting: Meeting) -> str:
    """Return `Bestyrelsesmøde 6. april 2027`."""
    return f"{short_name(meeting)} {date_words(meeting.starts.date())}"


def danish_name(meeting: Meeting) -> str:
    """Return the full name as files are called, which are Danish in every window."""
    first = meeting.body_kinds[0] if meeting.body_kinds else ""
    noun = meeting.title.strip() or _danish_noun(first, meeting.kind)
    return f"{noun} {danish.date_words(meeting.starts.date())}"


def facts(meeting: Meeting) -> str:
    """Return `Tirsdag kl. 13.00–15.30, Nordby Rådhus`."""
    words = clock_span(meeting.starts, meeting.ends)
    parts = [words[:1].upper() + words[1:], meeting.place.strip()]
    return ", ".join(part for part in parts if part)


def bodies(meeting: Meeting) -> str:
    """Return the names of those who meet."""
    return join_words(meeting.body_names)


def span_words(first: date, last: date) -> str:
    """Return `12.–18. marts`, or `29. april–4. maj` over a turn of the month."""
    if first == last:
        return date_words(first, year=False)
    if (first.year, first.month) == (last.year, last.month):
        return f"{day_number(first)}–{date_words(last, year=False)}"
    return f"{date_words(first, year=False)}–{date_words(last, year=False)}"


def sent_on(meeting: Meeting) -> date | None:
    """Return the day the agenda first went out, or None."""
    return min((version.on for version in meeting.agenda_sent), default=None)


def state_look(state: MeetingState) -> tuple[str, str]:
    """Return the tone and icon of a meeting's state."""
    return _STATE_LOOKS[state]


def window_look(state: WindowState) -> tuple[str, str]:
    """Return the tone and icon of where the papers stand."""
    tone = _WINDOW_TONES[state]
    return tone, _WINDOW_ICONS[tone]


def papers_state(meeting: Meeting, window: SendOutWindow, today: date) -> WindowState | None:
    """Return where the papers stand, or None where nobody waits for them any more."""
    sent = sent_on(meeting)
    if sent is None and (meeting.state is not MeetingState.DRAFT or meeting.starts.date() < today):
        return None
    return window_state(window, today, sent)


def paper_name(meeting: Meeting) -> str:
    """Return what the paper that calls a meeting is called, in its definite form."""
    return worded("programmet") if meeting.kind in OUTINGS else worded("dagsordenen")


def phases(meeting: Meeting, window: SendOutWindow) -> tuple[tuple[Phase, ...], int]:
    """Return the five stages with their dates, and the number of the current one from 0.

    All five are done (the number is 5) when the minutes are approved. A trip or an event has
    no minutes to approve and is done when it is held. What never went out in this program is
    missed once the meeting has gone on: it gets no tick.
    """
    day = meeting.starts.date()
    approved = meeting.state is MeetingState.MINUTES_APPROVED
    deadline = worded("Senest {0}", date_words(day + timedelta(days=DAYS_TO_APPROVAL), year=False))
    if meeting.objections_until:
        deadline = worded("Indsigelser til {0}", date_words(meeting.objections_until, year=False))
    stages = (
        Phase(
            worded("Kladde"),
            worded("I gang") if meeting.state is MeetingState.DRAFT else worded("Færdig"),
        ),
        _sent_stage(meeting, window),
        Phase(worded("Afholdt"), date_words(day, year=False)),
        _minutes_stage(meeting),
        Phase(worded("Godkendt"), worded("Færdigt") if approved else deadline),
    )
    at = {
        MeetingState.DRAFT: 0,
        MeetingState.SENT: 1,
        MeetingState.HELD: 2,
        MeetingState.MINUTES_SENT: 3,
        MeetingState.MINUTES_APPROVED: 5,
    }
    if meeting.kind in OUTINGS:
        return stages[:3], at[meeting.state] + (meeting.state is MeetingState.HELD)
    return stages, at[meeting.state]


def _sent_stage(meeting: Meeting, window: SendOutWindow) -> Phase:
    """Return when the agenda went out and as which version, or when it is to."""
    name = worded("Udsendt")
    if meeting.agenda_sent:
        last = max(meeting.agenda_sent, key=lambda entry: entry.version)
        day = date_words(last.on, year=False)
        return Phase(name, worded("{0}, version {1}", day, last.version))
    if meeting.state in (MeetingState.DRAFT, MeetingState.SENT):
        return Phase(name, span_words(window.earliest, window.latest))
    return Phase(name, worded("Ikke noteret"), missed=True)


def _minutes_stage(meeting: Meeting) -> Phase:
    """Return when the minutes last went out, or when they are to."""
    name = worded("Referat udsendt")
    out = [version.on for version in meeting.sent if version.kind is SentKind.MINUTES]
    if out:
        return Phase(name, date_words(max(out), year=False))
    if meeting.state is MeetingState.MINUTES_APPROVED:
        return Phase(name, worded("Ikke noteret"), missed=True)
    due = meeting.starts.date() + timedelta(days=DAYS_TO_MINUTES)
    return Phase(name, worded("Senest {0}", date_words(due, year=False)))


def sent_words(meeting: Meeting) -> str:
    """Return the plain sentence that the agenda is out, or an empty text.

    While the meeting is to come the head tells of it, and of what has changed since.
    """
    paper = paper_name(meeting).capitalize()
    if meeting.agenda_sent:
        if meeting.state is MeetingState.SENT:
            return ""
        last = max(meeting.agenda_sent, key=lambda v: v.version)
        text = worded("{0} er udsendt {1} (version {2}).", paper, long_date(last.on), last.version)
        return worded("{0} Mødet er afholdt.", text)
    if meeting.state is MeetingState.SENT:
        it = "det" if meeting.kind in OUTINGS else "den"
        return worded(
            "{0} er markeret som udsendt. Retter du {1} nu, så send en ny version ud.", paper, it
        )
    if meeting.state is not MeetingState.DRAFT:
        return worded("Mødet er afholdt {0}.", weekday_date(meeting.starts.date(), year=True))
    return ""
