# SPDX-License-Identifier: MPL-2.0
"""The drawer of one matter from practice: what, who, where it went, and the answer back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.coordination import PracticeKind
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import BodyKind
from hpdesk.domain.practice import PracticeStage, PracticeWay
from hpdesk.services import people, practice
from hpdesk.ui.history.history_dialog import HistoryButton
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.practice_words import stage_look, way_words, who_words
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine, SavedMarkup
from hpdesk.ui.widgets.buttons import ghost, primary, secondary
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import long_date, said, word

_LIFTABLE = (PracticeStage.NEW, PracticeStage.ANSWERED, PracticeStage.CLOSED)


class PracticeDrawer(Drawer):
    """Edits it, saved at once; `deletion_asked(str)` gives its key, `point_asked` its point."""

    deletion_asked = Signal(str)
    point_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.history = HistoryButton(context, self._history_of)
        self.header_buttons.addWidget(self.history)
        self._way: PracticeWay | None = None
        self._is_stale = True  # what its choices offer
        self._add_fields()
        self.body.addWidget(divider())
        self._add_way()
        self.body.addWidget(divider())
        self._add_answer()
        self.body.addStretch(1)
        self.close_button = ghost(self.tr("Luk uden svar"), "circle-minus")
        self.delete = ghost(self.tr("Slet"), "trash-2")
        self.close_button.clicked.connect(self._on_close)
        self.delete.clicked.connect(self._on_delete)
        self.add_foot_button(self.close_button)
        self.add_foot_button(self.delete)
        self.end_foot()
        if context.desk.read_only:
            for widget in (self.text, self.answer, self.raised_by, self.told_how, self.lift_to):
                widget.setEnabled(False)
            for button in (self.lift, self.told, self.close_button, self.delete, self.kind):
                button.setEnabled(False)

    def _add_fields(self) -> None:
        saver, today = self._context.bridge.saver, self._context.today()
        self.stage = Chip("")
        self.body.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignLeft)
        self.text = MarkupEditor(growing=True, min_lines=2, name=self.tr("Fra praksis"))
        self._text = SavedMarkup(self.text, saver, "text", self._save, required=True)
        self.kind = Segment(
            [Choice(k.value, word(k)) for k in PracticeKind], small=True, name=self.tr("Slags")
        )
        self.person = ChoiceField(none_text=self.tr("Ingen kendt person"))
        self.raised_by = SavedLine(saver, "raised_by", self._save)
        self.party = ChoiceField(none_text=self.tr("Ingen part"))
        self.on = DateField(today=today, calendar=self._context.calendar())
        for field in (
            Field(self.tr("Hvad"), self.text),
            Field(self.tr("Slags"), self.kind),
            Field(self.tr("Bragt op af"), self.person),
            self.raised_by.in_field(self.tr("Eller et navn"), self.tr("Frit navn, fx en beboer.")),
            Field(self.tr("Part eller område"), self.party),
            Field(self.tr("Dato"), self.on),
        ):
            self.body.addWidget(field)
        self.kind.chosen.connect(self._on_kind)
        self.person.chosen.connect(self._on_person)
        self.party.chosen.connect(self._on_party)
        self.on.settled.connect(self._on_day)

    def _add_way(self) -> None:
        self.way_label = label("", wrap=True)
        self.body.addWidget(self.way_label)
        self.open_point = secondary(self.tr("Åbn punktet"), "arrow-right")
        self.open_point.clicked.connect(self._on_open_point)
        self.body.addWidget(self.open_point, 0, Qt.AlignmentFlag.AlignLeft)
        self.lift_to = ChoiceField(none_text=self.tr("Vælg gruppe eller bestyrelse"))
        self.lift_field = Field(self.tr("Løft til"), self.lift_to)
        self.body.addWidget(self.lift_field)
        self.lift = secondary(self.tr("Løft"), "arrow-up")
        self.lift.clicked.connect(self._on_lift)
        self.body.addWidget(self.lift, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_answer(self) -> None:
        saver = self._context.bridge.saver
        self.answer = MarkupEditor(growing=True, min_lines=2, name=self.tr("Svar tilbage"))
        self._answer = SavedMarkup(self.answer, saver, "answer", self._save_answer)
        self.body.addWidget(Field(self.tr("Svar tilbage"), self.answer))
        self.told_how = SavedLine(saver, "told_how", self._save)
        self.body.addWidget(
            self.told_how.in_field(self.tr("Formidlet til og hvordan"), self.tr("Fx på husmødet."))
        )
        self.told = primary(self.tr("Svaret er formidlet i dag"), "check")
        self.told.clicked.connect(self._on_told)
        self.body.addWidget(self.told, 0, Qt.AlignmentFlag.AlignLeft)

    def _history_of(self) -> tuple[str, str, str]:
        return "practice", self.practice_id(), self.title_label.text()

    def practice_id(self) -> str:
        """Return the key of what is shown, or an empty text."""
        return self._way.practice.id if self._way is not None else ""

    def forget_options(self) -> None:
        """Offer people, parties and bodies anew when one is shown the next time."""
        self._is_stale = True

    def _refresh_options(self) -> None:
        desk = self._context.desk
        self.person.set_options(
            [Option(p.id, p.name, p.organisation_name) for p in people.list_people(desk)],
            self.person.option_id() or None,
        )
        self.party.set_options(
            [Option(o.id, o.name, word(o.kind)) for o in people.list_organisations(desk)],
            self.party.option_id() or None,
        )
        bodies = people.list_bodies(desk)
        self.lift_to.set_options(
            [
                Option(b.id, b.name, word(b.kind))
                for b in bodies
                if b.kind is not BodyKind.PRE_MEETING_GROUP
            ],
            self.lift_to.option_id() or None,
        )

    def show_way(self, way: PracticeWay) -> None:
        """Show one; what is being typed is left alone."""
        if self._is_stale:
            self._refresh_options()
            self._is_stale = False
        other = way.practice.id != self.practice_id()
        self._way = way
        one, stage = way.practice, way.stage
        self.set_title(who_words(way) or self.tr("Fra praksis"), long_date(one.raised_on))
        self.stage.set(*stage_look(stage))
        self._text.show_text(one.id, one.text)
        self._answer.show_text(one.id, one.answer)
        self.raised_by.show_text(one.id, one.raised_by)
        self.told_how.show_text(one.id, one.told_how)
        self.kind.set_value(one.kind.value)
        self.person.set_value(one.person_id)
        self.party.set_value(one.organisation_id)
        if other or not self.on.edit.hasFocus():
            self.on.set_day(one.raised_on)
        words = way_words(way)
        self.way_label.setText(words)
        self.way_label.setVisible(bool(words))
        self.open_point.setVisible(way.item_id is not None)
        liftable = stage in _LIFTABLE and not way.is_waiting and way.item_id is None
        self.lift_field.setVisible(liftable)
        self.lift.setVisible(liftable)
        told = one.told_on is not None
        self.told.setText(
            self.tr("Ikke formidlet alligevel") if told else self.tr("Svaret er formidlet i dag")
        )
        self.close_button.setVisible(not told)
        closed = one.closed_on is not None
        self.close_button.setText(self.tr("Åbn igen") if closed else self.tr("Luk uden svar"))

    def settle(self) -> None:
        """Keep what was typed before another is shown."""
        if self.on.edit.hasFocus():
            self._on_day()
        self._context.bridge.saver.flush()

    def close_drawer(self) -> None:
        """Keep what was typed, then close."""
        self.settle()
        super().close_drawer()

    def _save(self, key: str, column: str, text: str) -> None:
        practice.edit_practice(self._context.desk, key, **{column: text or None})

    def _save_answer(self, key: str, _column: str, text: str) -> None:
        practice.write_answer(self._context.desk, key, text)

    def _set(self, **fields: object) -> None:
        practice.edit_practice(self._context.desk, self.practice_id(), **fields)

    def _on_kind(self, value: str) -> None:
        self._set(kind=value)

    def _on_person(self, key: str) -> None:
        self._set(person_id=key or None)

    def _on_party(self, key: str) -> None:
        self._set(organisation_id=key or None)

    def _on_day(self) -> None:
        day = self.on.day()
        way = self._way
        if way is None or day is None or not self.on.is_valid():
            return
        if day != way.practice.raised_on:
            self._set(raised_on=day)

    def _on_lift(self) -> None:
        self.settle()
        body = self.lift_to.option_id()
        if not body:
            self.lift_field.set_error(self.tr("Vælg først, hvor det løftes til."))
            self.lift_to.setFocus()
            return
        self.lift_field.set_error("")
        if self._tried(practice.lift, self.practice_id(), body):
            text = self.tr("Det venter nu på næste møde.")
            self._context.toast(text, undo=True)

    def _on_told(self) -> None:
        self.settle()
        if self._way is None:
            return
        day = None if self._way.practice.told_on else self._context.today()
        if self._tried(practice.mark_told, self.practice_id(), day) and day:
            self._context.toast(self.tr("Svaret er noteret som formidlet."), undo=True)

    def _on_close(self) -> None:
        self.settle()
        if self._way is not None:
            day = None if self._way.practice.closed_on else self._context.today()
            self._tried(practice.close, self.practice_id(), day)

    def _tried(self, act: object, *arguments: object) -> bool:
        assert callable(act)
        try:
            act(self._context.desk, *arguments)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return False
        return True

    def _on_open_point(self) -> None:
        if self._way is not None and self._way.item_id is not None:
            self.point_asked.emit(self._way.item_id)

    def _on_delete(self) -> None:
        self.deletion_asked.emit(self.practice_id())
