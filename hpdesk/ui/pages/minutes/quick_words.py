# SPDX-License-Identifier: MPL-2.0
"""What is said of a quick line before Enter: how each part was understood, and what Enter does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hpdesk.domain.quick_entry import QuickLine
from hpdesk.domain.quick_kinds import ClockAct, QuickKind
from hpdesk.ui.pages.minutes.quick_reading import needs_choice
from hpdesk.ui.wording import clock, counted, join_words, weekday_date, worded


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the preview: an avatar or icon, a name, and dimmed words after it."""

    text: str
    detail: str = ""
    icon: str = ""
    person: bool = False
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class Preview:
    """All that the preview says; `verb` is what Enter does, empty where it does nothing yet."""

    pieces: tuple[Piece, ...]
    verb: str = ""
    can_mend: bool = False

    def spoken(self) -> str:
        """Return the preview as it is read aloud."""
        words = [f"{p.text}, {p.detail}" if p.detail else p.text for p in self.pieces]
        return ". ".join(words)


Kept = frozenset[str]


def empty() -> Preview:
    """Return what stands below a line where nothing is written."""
    words = worded("Almindelig tekst føjes til drøftelsen.")
    return Preview((Piece(words, icon="pen-line", tone="t3"),))


def choosing() -> Preview:
    """Return what stands there while a command is chosen."""
    words = worded("Vælg en kommando, eller skriv videre")
    return Preview((Piece(words, icon="list", tone="t2"),), worded("Vælg"))


def preview_of(line: QuickLine, kept: Kept = frozenset()) -> Preview:
    """Return what to show for a line."""
    return _PREVIEWS[line.kind](line, kept)


def _text(line: QuickLine, _kept: Kept) -> Preview:
    if not line.rest:
        return empty()
    pieces = [Piece(worded("Føjes til drøftelsen"), icon="pen-line", tone="t2")]
    if line.suggestion:
        words = worded("Mente du {0}?", line.suggestion)
        pieces.insert(0, Piece(words, icon="circle-question-mark", tone="warn"))
    return Preview(tuple(pieces), worded("Tilføj"), can_mend=bool(line.suggestion))


def _decision(line: QuickLine, _kept: Kept) -> Preview:
    return _words(line, "gavel", worded("Føjes til beslutningen"))


def _note(line: QuickLine, _kept: Kept) -> Preview:
    return _words(line, "lock", worded("Kun for sekretariatet. Kommer aldrig i referatet"))


def _words(line: QuickLine, icon: str, words: str) -> Preview:
    if not line.rest:
        return Preview((Piece(worded("Skriv teksten"), icon=icon, tone="t3"),))
    return Preview((Piece(worded(words), icon=icon, tone="t2"),), worded("Tilføj"))


def _people(line: QuickLine) -> list[Piece]:
    if len(line.responsible) == 1:
        entry = line.responsible[0]
        return [Piece(entry.name, entry.organisation or entry.title, person=True)]
    if line.responsible:
        return [Piece(join_words([entry.name for entry in line.responsible]), icon="users")]
    return []


def _unsettled(line: QuickLine, kept: Kept) -> list[Piece]:
    name = needs_choice(line, kept)
    if name is None:
        return []
    if len(name.candidates) == 1:
        words = worded("Mente du {0}?", name.candidates[0].name)
    elif name.candidates:
        words = worded("Flere hedder »{0}«", name.typed)
    else:
        words = worded("»{0}« er ikke i planen", name.typed)
    return [Piece(words, icon="circle-question-mark", tone="warn")]


def _due(line: QuickLine) -> list[Piece]:
    if line.due is not None:
        day = weekday_date(line.due, year=True)
        rolled = worded("næste år") if line.due_rolled_to_next_year else ""
        return [Piece(day[:1].upper() + day[1:], rolled, icon="calendar-days")]
    if line.due_text:
        return [Piece(f"»{line.due_text}«", worded("ingen dato"), icon="calendar-days")]
    return []


def _task(line: QuickLine, kept: Kept) -> Preview:
    pieces = [*_people(line), *_unsettled(line, kept), *_due(line)]
    if line.rest and line.due is None and not line.due_text:
        pieces.append(Piece(worded("Ingen frist"), icon="calendar-days", tone="t3"))
    if not line.responsible and not line.unresolved and line.rest:
        pieces.insert(0, Piece(worded("Ingen ansvarlig"), icon="user", tone="t3"))
    if not line.rest:
        pieces.append(Piece(worded("Skriv, hvad der skal gøres"), icon="pencil", tone="t3"))
        return Preview(tuple(pieces), can_mend=bool(line.responsible))
    verb = worded("Vælg") if needs_choice(line, kept) else worded("Opret")
    return Preview(tuple(pieces), verb, can_mend=True)


def _mark(line: QuickLine, kept: Kept) -> Preview:
    words, icon = _MARKS[line.kind]
    pieces = [*_people(line), *_unsettled(line, kept)]
    if needs_choice(line, kept):
        return Preview(tuple(pieces), worded("Vælg"), can_mend=True)
    if not line.responsible and not line.text:
        return Preview((Piece(worded("Skriv, hvem det gælder"), icon=icon, tone="t3"),))
    pieces.append(Piece(worded(words), icon=icon, tone="t2"))
    return Preview(tuple(pieces), worded("Notér"), can_mend=True)


_MARKS: Mapping[QuickKind, tuple[str, str]] = {
    QuickKind.RESERVATION: ("Noteres som forbehold", "triangle-alert"),
    QuickKind.DISSENT: ("Noteres som stemt imod", "circle-x"),
    QuickKind.STATEMENT: ("Føres til referat", "message-square"),
    QuickKind.CONFLICT_OF_INTEREST: ("Noteres som inhabil under punktet", "user-x"),
}


def _attendance(line: QuickLine, kept: Kept) -> Preview:
    """Say what becomes of people's attendance; only people can come, go or stay away."""
    pieces = [*_people(line), *_unsettled(line, kept)]
    if needs_choice(line, kept):
        return Preview(tuple(pieces), worded("Vælg"), can_mend=True)
    if not line.responsible:
        return Preview((Piece(worded("Skriv navnet"), icon="user", tone="t3"),))
    if any(entry.is_organisation for entry in (*line.responsible, *line.stands_for)):
        only = (
            worded("Afbud gælder personer")
            if line.kind is QuickKind.APOLOGY
            else worded("Gælder kun personer")
        )
        pieces.append(Piece(only, icon="triangle-alert", tone="warn"))
        return Preview(tuple(pieces), can_mend=True)
    pieces.append(_movement(line))
    if line.rest or line.due_text:
        pieces.append(Piece(worded("Resten gemmes som note"), icon="lock", tone="t3"))
    return Preview(tuple(pieces), worded("Notér"), can_mend=True)


def _movement(line: QuickLine) -> Piece:
    at = worded("kl. {0}", clock(line.at)) if line.at else worded("nu")
    match line.kind:
        case QuickKind.ARRIVAL:
            return Piece(worded("Kom {0}", at), icon="clock", tone="t2")
        case QuickKind.DEPARTURE:
            return Piece(worded("Gik {0}", at), icon="clock", tone="t2")
        case QuickKind.DEPUTY:
            instead = worded(" for {0}", line.stands_for[0].name) if line.stands_for else ""
            return Piece(worded("Suppleant{0}", instead), icon="users", tone="t2")
        case _:
            return Piece(worded("Noteres som afbud"), icon="user-x", tone="t2")


def _guest(line: QuickLine, kept: Kept) -> Preview:
    pieces = [*_people(line), *_unsettled(line, kept)]
    if needs_choice(line, kept):
        return Preview(tuple(pieces), worded("Vælg"), can_mend=True)
    if line.unknown_name:
        detail = line.rest or worded("oprettes som person")
        pieces.append(Piece(line.unknown_name.lstrip("@"), detail, icon="user-plus"))
    if not pieces:
        return Preview((Piece(worded("Skriv gæstens navn"), icon="user", tone="t3"),))
    at = worded("kl. {0}", clock(line.at)) if line.at else worded("nu")
    until = f"–{clock(line.until)}" if line.until else ""
    pieces.append(Piece(worded("Gæst fra {0}{1}", at, until), icon="clock", tone="t2"))
    return Preview(tuple(pieces), worded("Notér"), can_mend=True)


def _postponed(line: QuickLine, _kept: Kept) -> Preview:
    pieces = [Piece(worded("Punktet udsættes"), icon="calendar-clock", tone="t2")]
    pieces += _due(line) or [Piece(worded("Næste møde"), icon="calendar-days")]
    if line.text:
        pieces.append(Piece(worded("Resten føjes til beslutningen"), icon="gavel", tone="t3"))
    return Preview(tuple(pieces), worded("Udsæt"), can_mend=bool(line.due or line.due_text))


def _clock(line: QuickLine, _kept: Kept) -> Preview:
    match line.clock:
        case None:
            words = worded("Skriv start, stop eller et antal minutter")
            return Preview((Piece(words, icon="timer", tone="warn"),))
        case ClockAct.MORE:
            minutes = line.minutes or 0
            count = counted(abs(minutes), worded("minut"), worded("minutter"))
            words = worded(
                "{0} {1} til punktet", count, worded("mere") if minutes > 0 else worded("mindre")
            )
        case ClockAct.START:
            words = worded("Starter uret")
        case ClockAct.STOP:
            words = worded("Stopper uret")
        case _:
            words = worded("Starter eller stopper uret")
    return Preview((Piece(words, icon="timer", tone="t2"),), worded("Udfør"), can_mend=True)


_PREVIEWS: Mapping[QuickKind, Callable[[QuickLine, Kept], Preview]] = {
    QuickKind.TASK: _task,
    QuickKind.DECISION: _decision,
    QuickKind.NOTE: _note,
    QuickKind.TEXT: _text,
    QuickKind.RESERVATION: _mark,
    QuickKind.DISSENT: _mark,
    QuickKind.STATEMENT: _mark,
    QuickKind.CONFLICT_OF_INTEREST: _mark,
    QuickKind.APOLOGY: _attendance,
    QuickKind.ARRIVAL: _attendance,
    QuickKind.DEPARTURE: _attendance,
    QuickKind.DEPUTY: _attendance,
    QuickKind.GUEST: _guest,
    QuickKind.POSTPONED: _postponed,
    QuickKind.CLOCK: _clock,
}
