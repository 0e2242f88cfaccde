# SPDX-License-Identifier: MPL-2.0
"""The minutes' way as steps: held, the chair, sent, objections, approved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.meetings import (
    Meeting,
    MeetingState,
    MinutesEvent,
    MinutesEventKind,
    SentKind,
)
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import counted, date_words, long_date, worded

_BEFORE_HELD = (MeetingState.DRAFT, MeetingState.SENT)


class Step(StrEnum):
    """The steps of the way, in order."""

    HELD = "held"
    CHAIR = "chair"
    SENT = "sent"
    OBJECTIONS = "objections"
    APPROVED = "approved"


class Act(StrEnum):
    """What a person can do on the way."""

    WRITE = "write"
    MAIL_CHAIR = "mail_chair"
    CHAIR_APPROVES = "chair_approves"
    SEND = "send"
    MAILS = "mails"
    APPROVE = "approve"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class StepLook:
    """How a step stands: `acts` are what can be done now, the most likely first."""

    step: Step
    text: str
    done: bool = False
    acts: tuple[Act, ...] = ()


_TITLES = {
    Step.HELD: "Mødet",
    Step.CHAIR: "Formandens bemærkninger",
    Step.SENT: "Udsendelse",
    Step.OBJECTIONS: "Indsigelser",
    Step.APPROVED: "Godkendelse",
}
_ACTS = {
    Act.WRITE: ("Skriv referat", "pen-line"),
    Act.MAIL_CHAIR: ("Skriv til formanden …", "mail"),
    Act.CHAIR_APPROVES: ("Formanden har godkendt", "user-check"),
    Act.SEND: ("Send referat …", "send"),
    Act.MAILS: ("Mailudkast …", "mail"),
    Act.APPROVE: ("Godkend referatet …", "circle-check"),
    Act.REOPEN: ("Genåbn referatet …", "lock-open"),
}


def way_steps(
    meeting: Meeting,
    events: Sequence[MinutesEvent],
    today: date,
    *,
    approving: Meeting | None = None,
    next_one: Meeting | None = None,
) -> tuple[StepLook, ...]:
    """Return the steps of a meeting's minutes; `approving` is the meeting that approved them."""
    reopened = [n for n, e in enumerate(events) if e.kind is MinutesEventKind.REOPENED]
    fresh = events[reopened[-1] + 1 :] if reopened else events
    held = meeting.state not in _BEFORE_HELD
    locked = meeting.state is MeetingState.MINUTES_APPROVED
    return (
        _held(meeting, held=held),
        _chair(meeting, events, fresh),
        _sent(meeting, held=held, locked=locked),
        _objections(meeting, events, today, locked=locked),
        _approved(meeting, events, approving, next_one),
    )


def _held(meeting: Meeting, *, held: bool) -> StepLook:
    if held:
        text = worded("Afholdt {0}.", long_date(meeting.starts.date()))
        return StepLook(Step.HELD, text, done=True)
    text = worded("Mødet er ikke afsluttet endnu. Skriv referatet, og afslut mødet dér.")
    return StepLook(Step.HELD, text, acts=(Act.WRITE,))


def _chair(
    meeting: Meeting, events: Sequence[MinutesEvent], fresh: Sequence[MinutesEvent]
) -> StepLook:
    comments = [e for e in events if e.kind is MinutesEventKind.CHAIR_COMMENT]
    left = sum(not e.settled for e in comments)
    approved = [e for e in fresh if e.kind is MinutesEventKind.CHAIR_APPROVED]
    may = meeting.state in (MeetingState.HELD, MeetingState.MINUTES_SENT)
    if approved:
        who = worded(" af {0}", approved[-1].person_name) if approved[-1].person_name else ""
        text = worded("Godkendt{0} {1}.", who, long_date(approved[-1].on))
        return StepLook(Step.CHAIR, text, done=True)
    text = worded("Formanden har ikke godkendt udkastet endnu.")
    if comments:
        noun = counted(len(comments), worded("bemærkning"), worded("bemærkninger"))
        text = (
            worded("{0}, {1} mangler.", noun, left)
            if left
            else worded("{0}, alle er rettet.", noun)
        )
    elif meeting.state in (MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED):
        text = worded("Der er ikke noteret noget fra formanden.")
    acts = (Act.MAIL_CHAIR, Act.CHAIR_APPROVES) if may else ()
    return StepLook(Step.CHAIR, text, acts=acts)


def _sent(meeting: Meeting, *, held: bool, locked: bool) -> StepLook:
    sent = [v for v in meeting.sent if v.kind is SentKind.MINUTES]
    out = meeting.state in (MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)
    acts = (Act.SEND,) if held and not locked else ()
    if sent:
        last = max(sent, key=lambda v: v.version)
        text = worded("Sendt {0} (version {1}).", long_date(last.on), last.version)
        kept = (Act.MAILS,) if last.files else ()
        return StepLook(Step.SENT, text, done=out, acts=(*kept, *acts))
    text = worded("Sendt uden om programmet.") if out else worded("Referatet er ikke sendt endnu.")
    return StepLook(Step.SENT, text, done=out, acts=acts)


def _objections(
    meeting: Meeting, events: Sequence[MinutesEvent], today: date, *, locked: bool
) -> StepLook:
    found = [e for e in events if e.kind is MinutesEventKind.OBJECTION]
    left = sum(not e.settled for e in found)
    until = meeting.objections_until
    count = (
        counted(len(found), worded("indsigelse"), worded("indsigelser"))
        if found
        else worded("Ingen indsigelser")
    )
    words = worded("{0}, {1} mangler.", count, left) if left else f"{count}."
    if until is None:
        out = meeting.state in (MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)
        text = (
            worded("Ingen frist er noteret. {0}", words)
            if out
            else worded("Fristen sættes ved udsendelsen.")
        )
        return StepLook(Step.OBJECTIONS, text, done=locked)
    over = today > until
    start = worded("Fristen var") if over else worded("Fristen er")
    done = locked or (over and not left)
    return StepLook(Step.OBJECTIONS, f"{start} {long_date(until)}. {words}", done=done)


def _approved(
    meeting: Meeting,
    events: Sequence[MinutesEvent],
    approving: Meeting | None,
    next_one: Meeting | None,
) -> StepLook:
    if meeting.state is MeetingState.MINUTES_APPROVED:
        approvals = [e for e in events if e.kind is MinutesEventKind.APPROVED]
        text = worded("Referatet er låst.")
        if approving is not None:
            text = worded("Godkendt på mødet den {0} og låst.", date_words(approving.starts.date()))
        elif approvals:
            text = worded("Godkendt {0} og låst.", long_date(approvals[-1].on))
        if approvals and approvals[-1].text:
            text = worded("{0} Ændringer: {1}", text, approvals[-1].text)
        return StepLook(Step.APPROVED, text, done=True, acts=(Act.REOPEN,))
    text = worded("Referatet godkendes på det næste møde.")
    if next_one is not None:
        day = date_words(next_one.starts.date())
        text = worded("Godkendes på mødet den {0} under »Godkendelse af referat«.", day)
    held = meeting.state not in _BEFORE_HELD
    return StepLook(Step.APPROVED, text, acts=(Act.APPROVE,) if held else ())


class StepRow(QWidget):
    """One step: how it stands, and its buttons, which stay where they are."""

    asked = Signal(object)

    def __init__(self, step: Step) -> None:
        super().__init__()
        theme = current()
        self.step = step
        row = QHBoxLayout(self)
        pad = theme.measure("card_padding")
        row.setContentsMargins(pad, theme.px(10), pad, theme.px(10))
        row.setSpacing(theme.px(12))
        self._icon = IconLabel("circle", "t3", 18)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        self.title = label(self.tr(_TITLES[step]), "strong")
        self.text = label("", "body", "t2", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.buttons: dict[Act, Button] = {}
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        row.addLayout(self._buttons)

    def show_look(self, look: StepLook, *, is_current: bool, locked: str) -> None:
        """Show how the step stands; the current step's likeliest action is the primary one."""
        icon, token = ("circle-check", "ok") if look.done else ("circle", "t3")
        if is_current:
            icon, token = "circle-dot", "acc"
        self._icon.set(icon, token)
        self.text.setText(look.text)
        self.setAccessibleName(f"{self.title.text()}: {look.text}")
        for act in look.acts:
            if act not in self.buttons:
                self._add(act)
        for act, button in self.buttons.items():
            button.setVisible(act in look.acts)
            first = is_current and bool(look.acts) and act is _likeliest(look.acts)
            button.kind = "primary" if first else "secondary"
            reads = act in (Act.WRITE, Act.MAILS, Act.MAIL_CHAIR)  # nothing in the plan changes
            button.setEnabled(not locked or reads)
            button.setToolTip("" if reads else locked)
            button.update()

    def _add(self, act: Act) -> None:
        text, icon = _ACTS[act]
        button = Button(self.tr(text), "secondary", icon=icon, small=True)
        button.clicked.connect(_Asking(self, act))
        self._buttons.addWidget(button)
        self.buttons[act] = button


class _Asking:
    """Tells which action a button stands for."""

    def __init__(self, row: StepRow, act: Act) -> None:
        self._row, self._act = row, act

    def __call__(self, _checked: bool = False) -> None:
        self._row.asked.emit(self._act)


def _likeliest(acts: tuple[Act, ...]) -> Act:
    return Act.CHAIR_APPROVES if Act.CHAIR_APPROVES in acts else acts[0]


class WayCard(Card):
    """Shows the way; `asked(object)` gives the `Act` that a person wants."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Referatets vej"))
        self.rows: dict[Step, StepRow] = {}
        for step in Step:
            if self.rows:
                self.body.addWidget(divider())
            row = StepRow(step)
            row.asked.connect(self.asked)
            self.body.addWidget(row)
            self.rows[step] = row

    def show_steps(self, looks: Sequence[StepLook], locked: str = "") -> None:
        """Show how the steps stand; `locked` says why nothing can be changed."""
        last = max((place for place, look in enumerate(looks) if look.done), default=-1)
        at = looks[last + 1].step if last + 1 < len(looks) else None  # what was passed by is past
        for look in looks:
            self.rows[look.step].show_look(look, is_current=look.step is at, locked=locked)

    def button(self, act: Act) -> Button | None:
        """Return the button of an action, where it is offered."""
        found: Mapping[Act, Button] = {
            key: button for row in self.rows.values() for key, button in row.buttons.items()
        }
        button = found.get(act)
        return button if button is not None and not button.isHidden() else None
