# SPDX-License-Identifier: MPL-2.0
"""What is said about a step of a meeting's plan: its day, how far off it is, and its state."""

from dataclasses import dataclass
from datetime import date, timedelta

from hpdesk.domain.backward_plan import PlanStep, PlanStepKind
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.domain.working_days import Calendar
from hpdesk.ui.wording import (
    counted,
    long_date,
    short_weekday_date,
    shown,
    weekday_date,
    word,
    worded,
)

_DAY = timedelta(days=1)
# What leads from a step to the place where it is changed.
LINKS = {
    PlanStepKind.SEND_OUT: "Notér udsendelse",
    PlanStepKind.PRE_MEETING: "Se formøderne",
    PlanStepKind.MEETING: "Ret mødet",
    PlanStepKind.MINUTES_DRAFT: "Skriv referat",
    PlanStepKind.MINUTES_APPROVED: "Gå til referatet",
}
# Steps that the send log or the meeting's state tell of are not ticked here.
TOLD_ELSEWHERE = (PlanStepKind.SEND_OUT, PlanStepKind.MEETING, PlanStepKind.MINUTES_APPROVED)


@dataclass(frozen=True, slots=True)
class StepState:
    """How a step stands: words, tone and icon."""

    text: str
    tone: str
    icon: str


@dataclass(frozen=True, slots=True)
class StepWords:
    """Everything that a step shows; `freed` is what it would be if it followed the plan.

    `movable` tells that its day is settled here, `tickable` that it is ticked here; `link` names
    the place where it is changed otherwise.
    """

    step: PlanStep
    name: str
    day: str
    distance: str
    state: StepState
    slack: str = ""
    freed: str = ""
    movable: bool = True
    tickable: bool = True
    link: str = ""

    @property
    def spoken(self) -> str:
        """Return the step as a screen reader reads it."""
        parts = (self.name, self.day, self.distance, self.state.text, self.slack, self.freed)
        words = [part for part in parts if part]
        return ". ".join([", ".join(words), *map(shown, (*self.step.problems, *self.step.advice))])


def step_words(
    step: PlanStep,
    meeting: Meeting,
    calendar: Calendar,
    today: date,
    *,
    given: frozenset[PlanStepKind] = frozenset(),
) -> StepWords:
    """Return what is shown of a step; the day of a `given` one stands elsewhere in the plan."""
    link = worded(LINKS[step.kind]) if step.kind in LINKS else ""
    if step.kind is PlanStepKind.OBJECTIONS and step.kind in given:
        link = worded(LINKS[PlanStepKind.MINUTES_APPROVED])
    return StepWords(
        step,
        _name(step, meeting),
        _day(step, today),
        _distance(step, meeting.starts.date(), calendar),
        _state(step, today),
        _slack(step),
        _freed(step, today),
        step.kind not in given,
        step.kind not in TOLD_ELSEWHERE,
        link,
    )


def _name(step: PlanStep, meeting: Meeting) -> str:
    if step.kind is PlanStepKind.MEETING and meeting.kind is MeetingKind.PRE_MEETING:
        return worded("Formøde")
    return word(step.kind)


def _day(step: PlanStep, today: date) -> str:
    if step.on is None:
        return worded("Ingen dato")
    if step.pinned or step.latest is None or step.latest == step.on:
        return weekday_date(step.on, year=step.on.year != today.year)
    year = f" {step.latest.year}" if step.latest.year != today.year else ""
    return f"{short_weekday_date(step.on)}–{short_weekday_date(step.latest)}{year}"


def _distance(step: PlanStep, day: date, calendar: Calendar) -> str:
    if step.on is None:
        return ""
    if step.on == day:
        return worded("mødedagen")
    if step.on > day:
        after = calendar.count_between(day + _DAY, step.on + _DAY)
        return worded("{0} efter", counted(after, worded("arbejdsdag"), worded("arbejdsdage")))
    before = calendar.count_between(step.on, day)
    due = step.due or step.on
    if due not in (step.on, day) and due < day:
        return worded("{0}–{1} arbejdsdage før", before, calendar.count_between(due, day))
    return worded("{0} før", counted(before, worded("arbejdsdag"), worded("arbejdsdage")))


def _state(step: PlanStep, today: date) -> StepState:
    if step.done:
        on = (
            f" {weekday_date(step.done_on, year=step.done_on.year != today.year)}"
            if (step.done_on is not None)
            else ""
        )
        return StepState(worded("Udført{0}", on), "ok", "circle-check")
    if step.on is None or step.due is None:
        return StepState(worded("Uden dato"), "neutral", "circle")
    if step.due < today:
        if step.kind is PlanStepKind.OBJECTIONS:
            return StepState(worded("Udløbet"), "neutral", "clock")
        return StepState(worded("Overskredet"), "over", "circle-alert")
    if step.due == today:
        return StepState(worded("I dag"), "info", "circle-dot")
    if step.on <= today and step.kind is PlanStepKind.SEND_OUT:
        return StepState(worded("Kan sendes nu"), "info", "send")
    left = step.days_left or 0
    return StepState(
        worded("Om {0}", counted(left, worded("arbejdsdag"), worded("arbejdsdage"))),
        "neutral",
        "clock",
    )


def _slack(step: PlanStep) -> str:
    if step.on is None and step.kind is PlanStepKind.MINUTES_APPROVED:
        return worded("Godkendes på organets næste møde, som ikke er planlagt endnu")
    if step.slack_days is None or step.done or (step.days_left or 0) < 0:
        return ""
    if step.slack_days <= 0:
        return worded("Ingen luft til næste trin")
    return worded(
        "{0} luft til næste trin",
        counted(step.slack_days, worded("arbejdsdags"), worded("arbejdsdages")),
    )


def _freed(step: PlanStep, today: date) -> str:
    if not step.pinned:
        return ""
    if step.computed_on is None:
        return worded("Flyttet. Planen giver ingen dato.")
    day = weekday_date(step.computed_on, year=step.computed_on.year != today.year)
    return worded("Flyttet. Planen siger {0}.", day)


def moved_words(step: PlanStep, day: date) -> str:
    """Return the receipt of a step that was put on a day."""
    return worded("{0} er flyttet til {1}.", shown(_capital(step.kind.definite)), long_date(day))


def done_words(step: PlanStep, on: date | None) -> str:
    """Return the receipt of a step that was ticked, or of which the tick was taken away."""
    name = shown(_capital(step.kind.definite))
    return (
        worded("{0} er markeret som udført.", name)
        if on
        else worded("{0} er ikke længere udført.", name)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
