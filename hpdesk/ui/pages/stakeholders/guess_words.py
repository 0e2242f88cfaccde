# SPDX-License-Identifier: MPL-2.0
"""What was understood of a note, in words for its chips, and what each may be changed to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hpdesk.domain.coordination import NoteChannel
from hpdesk.domain.danish import shifted
from hpdesk.domain.note_reading import (
    Corrections,
    Guess,
    GuessKind,
    NoteReading,
    NoteSetting,
    PointEntry,
)
from hpdesk.domain.working_days import Calendar
from hpdesk.ui.pages.stakeholders.note_words import CHANNEL_ICONS
from hpdesk.ui.wording import clock, short_weekday_date, word, worded

_DAY = timedelta(days=1)
_MOST_POINTS = 15


@dataclass(frozen=True, slots=True)
class GuessLook:
    """How a guess looks: its words, icon and tone, and what a screen reader says before them."""

    guess: Guess
    text: str
    icon: str
    tone: str = "neutral"
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Instead:
    """What a guess may be changed to, with what is then said against the guesses."""

    text: str
    said: Corrections


def looks_of(note: NoteReading, setting: NoteSetting, calendar: Calendar) -> tuple[GuessLook, ...]:
    """Return the chips of a note, in their order."""
    return tuple(
        _look(guess, note, setting, calendar) for guess in note.guesses if _holds(guess, note)
    )


def _holds(guess: Guess, note: NoteReading) -> bool:
    """Tell whether a guess still stands: an answer to a correction may have taken it away."""
    match guess.what:
        case GuessKind.CHANNEL:
            return note.channel is not None
        case GuessKind.DAY:
            return note.on is not None
        case GuessKind.FOLLOW_UP:
            return note.follow_up_on is not None
        case _:
            return True


def _look(guess: Guess, note: NoteReading, setting: NoteSetting, calendar: Calendar) -> GuessLook:
    match guess.what:
        case GuessKind.WHO:
            one = guess.candidates[0]
            icon = "building-2" if one.is_organisation else "user"
            return GuessLook(guess, one.name, icon, "acc", one.organisation or one.title)
        case GuessKind.UNCLEAR:
            text = worded("{0}: hvem af {1}?", guess.key, len(guess.candidates))
            return GuessLook(
                guess, text, "circle-question-mark", "warn", worded("Enter viser dem.")
            )
        case GuessKind.CHANNEL:
            channel = note.channel or NoteChannel.OTHER
            return GuessLook(guess, word(channel), CHANNEL_ICONS[channel])
        case GuessKind.DAY:
            return _day_look(guess, note.on or setting.today, setting.today, calendar, "calendar")
        case GuessKind.TIME:
            return GuessLook(guess, worded("kl. {0}", clock(note.at)) if note.at else "", "clock")
        case GuessKind.POINT:
            point = note.point
            text = worded("Punkt {0} {1}", point.number, point.title) if point else ""
            return GuessLook(guess, text, "list-ordered")
        case GuessKind.NEXT_STEP:
            what, icon = (
                (worded("Opgave"), "list-checks")
                if note.as_task
                else (worded("Næste"), "arrow-right")
            )
            return GuessLook(guess, f"{what}: {note.next_step}", icon, "info")
        case GuessKind.FOLLOW_UP:
            day = note.follow_up_on or setting.today
            return _day_look(guess, day, setting.today, calendar, "bell")
        case GuessKind.DIRECTION:
            return GuessLook(guess, word(note.direction) if note.direction else "", "compass")
        case _:
            return GuessLook(guess, f"#{guess.key}", "tag")


def _day_look(guess: Guess, day: date, today: date, calendar: Calendar, icon: str) -> GuessLook:
    words = day_words(day, today)
    closed = calendar.closed_reason(day)
    if closed and day.weekday() < 5:
        return GuessLook(
            guess, f"{words} – {closed}", "triangle-alert", "warn", closed_words(closed)
        )
    return GuessLook(guess, words, icon)


def closed_words(name: str) -> str:
    """Return a kind word about a day that is closed."""
    return worded("Dagen er {0}. Det er i orden, hvis det er meningen.", name)


def day_words(day: date, today: date) -> str:
    """Return `i dag`, `i går` or the weekday and date, with the year where it is another."""
    if day == today:
        return worded("I dag")
    if day == today - _DAY:
        return worded("I går")
    words = short_weekday_date(day)
    return words if day.year == today.year else f"{words} {day.year}"


def alternatives(
    guess: Guess, note: NoteReading, setting: NoteSetting, calendar: Calendar, said: Corrections
) -> tuple[Instead, ...]:
    """Return what a guess may be changed to."""
    match guess.what:
        case GuessKind.UNCLEAR:
            return tuple(
                Instead(
                    ", ".join(part for part in (one.name, one.organisation or one.title) if part),
                    replace(said, names={**said.names, guess.key: one}),
                )
                for one in guess.candidates
            )
        case GuessKind.CHANNEL:
            return tuple(Instead(word(c), replace(said, channel=c)) for c in NoteChannel)
        case GuessKind.DAY:
            days = [shifted(setting.today, -back * _DAY) for back in range(8)]
            return tuple(
                Instead(day_words(day, setting.today), replace(said, on=day)) for day in days
            )
        case GuessKind.POINT:
            return tuple(_to_point(p, said) for p in setting.points[:_MOST_POINTS])
        case GuessKind.NEXT_STEP:
            text = worded("Gør til påmindelse") if note.as_task else worded("Gør til opgave")
            return (Instead(text, replace(said, as_task=not note.as_task)),)
        case GuessKind.FOLLOW_UP:
            return tuple(_follow_ups(note, setting.today, calendar, said))
        case _:
            return ()


def _to_point(point: PointEntry, said: Corrections) -> Instead:
    return Instead(f"{point.number}. {point.title}", replace(said, point_id=point.id))


def _follow_ups(
    note: NoteReading, today: date, calendar: Calendar, said: Corrections
) -> Sequence[Instead]:
    days = {}
    if note.follow_up_on is not None and not calendar.is_working_day(note.follow_up_on):
        after = calendar.working_days_after(note.follow_up_on, 1)
        days[f"Næste arbejdsdag, {short_weekday_date(after)}"] = after
    for words, ahead in (
        ("I morgen", 1),
        (worded("Om en uge"), 7),
        (worded("Om 14 dage"), 14),
        (worded("Om 4 uger"), 28),
    ):
        day = shifted(today, ahead * _DAY)
        days[f"{words}, {short_weekday_date(day)}"] = day
    return [Instead(text, replace(said, follow_up_on=day)) for text, day in days.items()]


def spoken(look: GuessLook) -> str:
    """Return what a screen reader says of a chip."""
    return f"{word(look.guess.what)}: {look.text}"
