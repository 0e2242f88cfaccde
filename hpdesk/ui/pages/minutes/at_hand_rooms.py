# SPDX-License-Identifier: MPL-2.0
"""The rooms of »Ved hånden«: the case, earlier decisions, tasks, and the secretariat's own."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.coordination import Note, Position
from hpdesk.domain.meetings import AgendaItem
from hpdesk.services.at_hand import OpenTasks, PrivateMatter
from hpdesk.ui.pages.minutes.bilag_choice import BilagChoice
from hpdesk.ui.pages.minutes.open_tasks import OpenTaskList
from hpdesk.ui.pages.minutes.reading_room import ReadingRoom
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.wording import date_words, join_words, word, worded


class CaseRoom(ReadingRoom):
    """The bilag to choose from, and what the members were sent about the point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(worded("Sag og bilag"), parent)
        self.bilag = BilagChoice(self)

    def show_case(self, item: AgendaItem) -> None:
        """Show another point, from the top."""
        self.start_over()
        self.bilag.show_bilag(item.attachments)
        if item.attachments:
            self.add(self.bilag)
        else:
            self.bilag.hide()
            self.add_line(worded("Punktet har ingen bilag."))
        before = self._down.count()
        for title, text in _case_texts(item):
            if text.strip():
                self.add_heading(title)
                self.add_text(title, text)
        if self._down.count() == before:
            self.add_line(worded("Punktet har ingen sagsfremstilling."))

    def focus_room(self) -> None:
        """Put the keyboard on the bilag, or on the text where there is none."""
        if self.bilag.bilag.rowCount():
            self.bilag.setFocus()
        else:
            super().focus_room()

    def _keep(self, widget: QWidget) -> bool:
        return widget is self.bilag


def _case_texts(item: AgendaItem) -> tuple[tuple[str, str], ...]:
    return (
        (worded("Resumé"), item.summary),
        (worded("Indstilling"), item.recommendation),
        (worded("Sagsfremstilling"), item.case),
        (worded("Muligheder og konsekvenser"), item.options),
        (worded("Økonomi og timer"), item.economy),
        (worded("Videre proces og formidling"), item.next_steps),
        (worded("Mål"), item.goal),
    )


class EarlierRoom(ReadingRoom):
    """What was done with the matter before, the latest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(worded("Tidligere beslutninger"), parent)

    def show_steps(self, steps: Sequence[CaseStep]) -> None:
        """Show the earlier treatments."""
        self.start_over()
        if not steps:
            self.add_line(worded("Sagen har ikke været behandlet før."))
        for step in steps:
            point = worded(", punkt {0}", step.number) if step.number else ""
            self.add_heading(f"{join_words(step.body_names)}, {date_words(step.on)}{point}")
            self.add_line(step.title, "meta", "t3")
            if step.closed:
                self.add(Chip(worded("Lukket punkt"), "neutral", "lock"))
            if step.outcome is not None or not step.decision.strip():
                self.add_line(step.outcome_words)
            if step.decision.strip():
                self.add_text(worded("Beslutning"), step.decision)


class TasksRoom(ReadingRoom):
    """The open tasks of the point and of the bodies: `ticked(str)`, `opened(str)`."""

    ticked = Signal(str)
    opened = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(worded("Åbne opgaver"), parent)
        self.of_point = OpenTaskList(today, self, name=worded("Åbne opgaver om punktet"))
        self.of_bodies = OpenTaskList(today, self, name=worded("Øvrige åbne opgaver"))
        for tasks in (self.of_point, self.of_bodies):
            tasks.ticked.connect(self.ticked)
            tasks.opened.connect(self.opened)
            tasks.hide()

    def show_tasks(self, found: OpenTasks) -> None:
        """Show the tasks; the keyboard stays on its row."""
        bar = self.area.verticalScrollBar()
        place, focus = bar.value(), self.focusWidget()
        self.start_over()
        for heading, tasks, shown in (
            (worded("Om punktet"), found.of_point, self.of_point),
            (worded("Øvrige"), found.of_bodies, self.of_bodies),
        ):
            shown.show_tasks(tasks)
            self.add_heading(f"{heading} ({len(tasks)})")
            if tasks:
                self.add(shown)
            else:
                shown.hide()
                self.add_line(worded("Ingen åbne opgaver."))
        bar.setValue(place)
        if focus is not None and focus.isHidden():
            self.focus_room()

    def focus_room(self) -> None:
        """Put the keyboard on the first task."""
        for tasks in (self.of_point, self.of_bodies):
            if tasks.tasks.rowCount():
                if not tasks.currentIndex().isValid():
                    tasks.setCurrentIndex(tasks.tasks.index(0, 0))
                tasks.setFocus()
                return
        super().focus_room()

    def _keep(self, widget: QWidget) -> bool:
        return widget in (self.of_point, self.of_bodies)


class PrivateRoom(ReadingRoom):
    """Positions, notes and prepared words; emptied whenever it is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(worded("Positioner og noter, kun for sekretariatet"), parent)

    def show_matter(self, matter: PrivateMatter, prepared: str) -> None:
        """Show what is the secretariat's own."""
        self.start_over()
        self.add(Chip(worded("Kun for sekretariatet"), "warn", "lock"))
        self.add_line(worded("Tryk Alt+P for at skjule det igen."), "meta", "t3")
        if not (matter.positions or matter.notes or prepared.strip()):
            self.add_line(worded("Der er ingen positioner eller noter om punktet."))
        if matter.positions:
            self.add_heading(worded("Positioner"))
        for position in matter.positions:
            self._add_position(position)
        if matter.notes:
            self.add_heading(worded("Noter"))
        for note in matter.notes:
            self._add_note(note)
        if prepared.strip():
            self.add_heading(worded("Forberedt referattekst"))
            self.add_text(worded("Forberedt referattekst"), prepared)

    def _add_position(self, position: Position) -> None:
        tone, icon = STANCE_LOOKS[position.stance]
        self.add_line(position.party_name, "strong", "")
        self.add(Chip(word(position.stance), tone, icon))
        if position.text.strip():
            self.add_line(position.text)

    def _add_note(self, note: Note) -> None:
        who = join_words([name for _, name in (*note.people, *note.parties)])
        facts = ", ".join(p for p in (date_words(note.on), word(note.channel).lower(), who) if p)
        self.add_line(facts, "meta", "t3")
        self.add_line(note.text, tone="")
        if note.next_step.strip():
            self.add_line(worded("Næste skridt: {0}", note.next_step))
