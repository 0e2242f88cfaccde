# SPDX-License-Identifier: MPL-2.0
"""What the page Referat does with a point: outcomes, answers, marks, and points not reached."""

from functools import partial, partialmethod

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from hpdesk.domain.meetings import MarkKind, Outcome
from hpdesk.services import carrying, decisions
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.beside import MinutesBeside
from hpdesk.ui.pages.minutes.carry_dialog import CarryDialog
from hpdesk.ui.pages.minutes.intents import Intents
from hpdesk.ui.pages.minutes.phrases_dialog import PhrasesDialog


class MinutesDeciding(MinutesBeside):
    """Answers the keys of the decision; the page is one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.intents = Intents(context)
        point, body = self.body.point, self.body
        point.decision.phrase_chosen.connect(self._decide)
        point.decision.cleared.connect(self.command_clear_outcome)
        point.decision.phrases_asked.connect(self.command_edit_phrases)
        point.recommendation.answered.connect(self._answer)
        point.recommendation.worded.connect(self._word)
        point.marks.edit_asked.connect(self._on_edit_mark)
        point.marks.delete_asked.connect(self._delete_mark)
        body.mark.delete_asked.connect(self._delete_mark)
        point.card.prepared_asked.connect(self.command_insert_prepared)
        body.agenda.carry_asked.connect(self.command_carry_over)

    # --- outcome and answers ---

    def _can_write(self) -> bool:
        """Tell whether the point can be written in, with what is typed in the file."""
        return bool(self._item_id and not self.why_not() and self.context.bridge.saver.flush())

    def _take_phrase(self, number: int) -> None:
        """Answer the at-point where the keyboard is, else say what became of the point."""
        place = self.body.point.recommendation.place_at_hand()
        if number >= len(self.phrases):
            return
        if place is not None:
            self._answer(place, self.phrases[number].outcome)
        else:
            self._decide(number)

    command_phrase_1 = partialmethod(_take_phrase, 0)
    command_phrase_2 = partialmethod(_take_phrase, 1)
    command_phrase_3 = partialmethod(_take_phrase, 2)
    command_phrase_4 = partialmethod(_take_phrase, 3)
    command_phrase_5 = partialmethod(_take_phrase, 4)
    command_phrase_6 = partialmethod(_take_phrase, 5)

    def _decide(self, number: int) -> None:
        if not self._can_write():
            return
        phrase, key = self.phrases[number], self._item_id
        sentence = phrase.sentence(self.organ)
        act = partial(decisions.set_outcome, self.context.desk, key, phrase.outcome, text=sentence)
        if self.intents.tried(act):
            editor = self.body.point.decision.editor
            editor.moveCursor(QTextCursor.MoveOperation.End)
        self._show_outcome()
        self.body.point.focus_decision()

    def _show_outcome(self) -> None:
        # A segment marks what is pressed, also where it could not be done.
        item = self.item()
        self.body.point.decision.show_outcome(item.outcome if item else None)

    def command_clear_outcome(self) -> None:
        """Take back the answer where the keyboard is, or what became of the point."""
        place = self.body.point.recommendation.place_at_hand()
        if place is not None:
            self._answer(place, None)
        elif self._can_write():
            self.intents.tried(
                partial(decisions.set_outcome, self.context.desk, self._item_id, None)
            )
            self._show_outcome()

    def _answer(self, place: int, outcome: Outcome | None) -> None:
        text = "" if outcome is None else self._words_at(place)
        self._put_answer(place, outcome, text)

    def _word(self, place: int, text: str) -> None:
        item = self.item()
        answers = item.at_answers if item else ()
        outcome = next((a.outcome for a in answers if a.place == place), None)
        self._put_answer(place, outcome, text)

    def _words_at(self, place: int) -> str:
        item = self.item()
        answers = item.at_answers if item else ()
        return next((a.text for a in answers if a.place == place), "")

    def _put_answer(self, place: int, outcome: Outcome | None, text: str) -> None:
        if self._can_write():
            desk, key = self.context.desk, self._item_id
            self.intents.tried(partial(decisions.answer_at_point, desk, key, place, outcome, text))

    def command_go_at_points(self) -> None:
        """Go to the first at-point that has no answer, or to the decision."""
        point = self.body.point
        if point.recommendation.focus_points():
            point.area.ensureWidgetVisible(point.recommendation)
        else:
            point.focus_decision()

    def command_edit_phrases(self) -> PhrasesDialog | None:
        """Change the list of phrases."""
        if self.context.desk.read_only:
            return None
        dialog = PhrasesDialog(self.context, self.window())
        dialog.open()
        return dialog

    # --- what is noted ---

    def _note(self, kind: MarkKind) -> None:
        self.body.point.begin_mark(kind)

    command_note_reservation = partialmethod(_note, MarkKind.RESERVATION)
    command_note_dissent = partialmethod(_note, MarkKind.DISSENT)
    command_note_statement = partialmethod(_note, MarkKind.STATEMENT)
    command_note_conflict = partialmethod(_note, MarkKind.CONFLICT_OF_INTEREST)

    def _on_edit_mark(self, mark_id: str) -> None:
        item = self.item()
        mark = next((m for m in item.marks if m.id == mark_id), None) if item else None
        if mark is not None and not self.why_not():
            self.body.raise_drawer(self.body.mark)
            self.body.mark.edit(mark)

    def _delete_mark(self, mark_id: str) -> None:
        act = partial(decisions.remove_mark, self.context.desk, mark_id)
        if self._can_write() and self.intents.tried(act):
            self.context.toast(self.tr("Noteringen er fjernet."), undo=True)

    # --- the rest ---

    def command_go_discussion(self) -> None:
        """Write the discussion."""
        self.body.point.discussion.setFocus()

    def command_insert_prepared(self) -> None:
        """Write what was prepared for the point into the discussion."""
        point = self.body.point
        prepared = point.card.prepared()
        if prepared:
            point.texts["discussion"].append(prepared)
            point.discussion.setFocus()

    def command_carry_over(self) -> CarryDialog | None:
        """Ask which of the points not reached go on to the next meeting."""
        meeting = self._meeting
        if meeting is None or not self._can_write():
            return None
        not_reached = self.body.agenda.not_reached
        if not not_reached:
            self.context.toast(self.tr("Alle punkter er behandlet, så der er intet at flytte."))
            return None
        target = carrying.next_meeting(self.context.desk, meeting)
        dialog = CarryDialog(self._items, not_reached, target, self.window())
        dialog.accepted.connect(partial(self._carry, dialog))
        dialog.open()
        return dialog

    def _carry(self, dialog: CarryDialog) -> None:
        if self._meeting is not None:
            self.intents.carry_over(self._meeting, dialog.chosen())
