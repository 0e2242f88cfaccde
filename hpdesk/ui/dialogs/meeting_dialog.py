# SPDX-License-Identifier: MPL-2.0
"""A new meeting, or the facts of an old one: who, when, where, and what it begins with."""

from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.danish import parse_clock
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_names import meeting_title
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.proposals import MeetingProposal, ProposedPoint
from hpdesk.services import meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.new_meeting import create_meeting, usual_times
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.body_choice import BodyChoice, NewBody
from hpdesk.ui.dialogs.case_fields import CaseFields
from hpdesk.ui.dialogs.meeting_defaults import window_words
from hpdesk.ui.dialogs.meeting_proposals import MeetingProposals
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import clock, said, word


class MeetingDialog(BaseDialog):
    """Makes a meeting, or changes the one it is given; `saved(meeting_id)` when it is done."""

    saved = Signal(str)

    def __init__(
        self,
        context: PageContext,
        meeting: Meeting | None = None,
        *,
        body_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=560 if meeting else 880)
        self.set_title(self.tr("Ret møde") if meeting else self.tr("Nyt møde"))
        self.context, self.meeting = context, meeting
        self._bodies = {body.id: body for body in people.list_bodies(context.desk)}
        self._busy = False
        self._verb = ""
        self._own_title = bool(meeting and meeting.title)
        self._own_times = self._own_kind = self._own_focus = meeting is not None
        self._make_columns()
        self._make_bodies(body_id)
        self._make_when()
        self._make_what()
        self.add_cancel()
        self.set_primary(self.tr("Gem møde") if meeting else self.tr("Opret møde"), "check")
        self._fill()
        self._on_bodies()
        # With one body there is nothing to choose: begin at the day.
        chooses = self.bodies is not None and not meeting and len(self._bodies) > 1
        target = self.bodies if chooses and self.bodies is not None else self.day
        (self.new_body.name if self.new_body is not None else target).setFocus()

    def _make_bodies(self, body_id: str) -> None:
        self.bodies: BodyChoice | None = None
        self.new_body: NewBody | None = None
        if not self._bodies:
            self.add_text(
                self.tr(
                    "Planen har intet organ endnu. Skriv, hvem der holder mødet, så oprettes det."
                )
            )
            self.new_body = NewBody()
            self.new_body.changed.connect(self._on_bodies)
            self.who_field: Field[QWidget] = self._wrap(self.tr("Organ"), self.new_body)
            return
        chosen = self.meeting.body_ids if self.meeting else (body_id or self._first_body(),)
        self.bodies = BodyChoice(tuple(self._bodies.values()), chosen)
        self.bodies.changed.connect(self._on_bodies)
        self.who_field = self._wrap(self.tr("Organ"), self.bodies)

    def _wrap(self, title: str, editor: QWidget) -> Field[QWidget]:
        field = Field[QWidget](title, editor)
        self._column.addWidget(field)
        return field

    def _make_columns(self) -> None:
        """Lay a new meeting out in two columns: its facts, and what it begins with."""
        self.proposals: MeetingProposals | None = None
        self._column = self.body
        if self.meeting is not None:
            return
        theme = current()
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(20))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(12))
        columns.addLayout(self._column, 1)
        self.proposals = MeetingProposals(self.context.desk)
        columns.addWidget(self.proposals, 1)
        self.body.addLayout(columns, 1)

    def _first_body(self) -> str:
        boards = [b for b in self._bodies.values() if b.kind is BodyKind.BOARD]
        return (boards or list(self._bodies.values()))[0].id

    def _make_when(self) -> None:
        theme = current()
        self.day = DateField(today=self.context.today(), calendar=self.context.calendar())
        self.day.day_changed.connect(self._on_day)
        self.begins, self.ends = QLineEdit(), QLineEdit()
        self.place = QLineEdit()
        example = self.tr("For eksempel Rådhuset, mødelokale 2")
        self.place.setPlaceholderText(example)
        self.place.setToolTip(example)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(12))
        self.day_field = Field[QWidget](self.tr("Dato"), self.day)
        self.begins_field = Field[QWidget](self.tr("Fra kl."), self.begins)
        self.ends_field = Field[QWidget](self.tr("Til kl."), self.ends)
        for number, field in enumerate((self.day_field, self.begins_field, self.ends_field)):
            grid.addWidget(field, 0, number, Qt.AlignmentFlag.AlignTop)
            if number:
                field.editor.setMinimumWidth(theme.px(72))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.begins.textEdited.connect(self._on_times)
        self.ends.textEdited.connect(self._on_times)
        self._column.addLayout(grid)
        self.window_note = Note("", "info")
        self.window_note.hide()
        self._column.addWidget(self.window_note)
        self._wrap(self.tr("Sted"), self.place)

    def _make_what(self) -> None:
        theme = current()
        self.title = QLineEdit()
        self.title.textEdited.connect(self._on_title)
        self.kind = ChoiceField(
            [Option(kind.value, word(kind)) for kind in MeetingKind], searchable=False
        )
        self.kind.chosen.connect(self._on_kind)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.addWidget(Field[QWidget](self.tr("Titel"), self.title), 0, 0)
        grid.addWidget(Field[QWidget](self.tr("Mødetype"), self.kind), 0, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self._column.addLayout(grid)
        self.focus = ChoiceField(free_text=True, placeholder=self.tr("Intet fokus"))
        self.focus.chosen.connect(self._on_focus)
        self.focus.text_entered.connect(self._on_focus)
        self._wrap(self.tr("Fokus"), self.focus)
        self.case: CaseFields | None = None
        if self.meeting is not None:
            self.case = CaseFields(self.meeting)
            self._column.addWidget(self.case)
        if self.proposals is not None:
            self._column.addStretch(1)
            self.proposals.template_chosen.connect(self._propose)

    def _fill(self) -> None:
        meeting = self.meeting
        if meeting is None:
            self.kind.set_value(MeetingKind.ORDINARY.value)
            return
        self.focus.set_value(None, meeting.focus)
        self.day.set_day(meeting.starts.date())
        self.begins.setText(clock(meeting.starts))
        self.ends.setText(clock(meeting.ends) if meeting.ends else "")
        self.place.setText(meeting.place)
        self.title.setText(meeting.title)
        self.kind.set_value(meeting.kind.value)

    def _chosen_bodies(self) -> list[Body]:
        if self.new_body is not None:
            return [Body("", self.new_body.name.text().strip(), self.new_body.kind())]
        assert self.bodies is not None, "either a choice or a new body"
        return [self._bodies[key] for key in self.bodies.chosen()]

    def _on_bodies(self) -> None:
        """Let title, kind and times follow the body until the person has chosen their own."""
        chosen = self._chosen_bodies()
        if not self._own_kind:
            self.kind.set_value(_usual_kind(chosen).value)
        if not self._own_title:
            self.title.setText(meeting_title(chosen, self._kind()))
        if not self._own_times:
            usual = usual_times(self.context.desk, [body.id for body in chosen], self._kind())
            self.begins.setText(clock(usual.begins))
            self.ends.setText(clock(usual.ends))
            self.place.setText(usual.place)
        names = dict.fromkeys(focus for body in chosen for focus in body.focuses)
        shown = self.focus.text()
        self.focus.set_options([Option(name, name) for name in names])
        self.focus.set_value(shown if shown in names else None, shown)
        self._on_day()

    def _propose(self, _value: object = None) -> None:
        """Show what a new meeting could begin with, and the focus whose turn it is."""
        if self.proposals is None:
            return
        day, (begins, _ends) = self.day.day() or self.context.today(), self._times()
        focus = self.focus.text() if self._own_focus else None
        self.proposals.propose(
            self._chosen_bodies(), datetime.combine(day, begins or time(13)), self._kind(), focus
        )
        turn = self.proposals.proposal.focus if self.proposals.proposal else ""
        if not self._own_focus:
            self.focus.set_value(turn if turn else None, turn)

    def _on_focus(self, _text: str) -> None:
        self._own_focus = True
        self._propose()

    def _on_day(self, _day: object = None) -> None:
        day, chosen = self.day.day(), self._chosen_bodies()
        self.window_note.setVisible(day is not None and bool(chosen))
        self._propose()
        if day is None or not chosen:
            return
        text, tone = window_words(
            self.context.calendar(),
            day,
            max(body.earliest for body in chosen),
            max(body.latest for body in chosen),
            self.context.today(),
            self._kind(),
        )
        self.window_note.set(text, tone)

    def propose_day(self, day: date) -> None:
        """Begin with a day that was chosen already, as in the årshjul."""
        self.day.set_day(day)
        self._on_day()
        self.begins.setFocus()

    def _on_title(self, text: str) -> None:
        self._own_title = bool(text.strip())

    def _kind(self) -> MeetingKind:
        return MeetingKind(self.kind.option_id() or MeetingKind.ORDINARY)

    def _on_kind(self, _value: str) -> None:
        self._own_kind = True
        self._on_bodies()

    def _on_times(self, _text: str) -> None:
        self._own_times = True

    def _times(self) -> tuple[time | None, time | None]:
        return parse_clock(self.begins.text().strip()), parse_clock(self.ends.text().strip())

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Return what must be mended; a closed day is only warned of."""
        found: list[tuple[Field[QWidget], str]] = []
        if self.new_body is not None and not self.new_body.name.text().strip():
            found.append(
                (self.who_field, self.tr("Skriv organets navn, for eksempel Bestyrelsen."))
            )
        elif not self._chosen_bodies():
            found.append((self.who_field, self.tr("Vælg mindst ét organ.")))
        if self.day.day() is None:
            found.append((self.day_field, self.tr("Skriv mødets dato, for eksempel 3/3 2027.")))
        begins, ends = self._times()
        if begins is None:
            found.append((self.begins_field, self.tr("Skriv fx 13.00.")))
        if ends is None and self.ends.text().strip():
            found.append((self.ends_field, self.tr("Skriv fx 15.30.")))
        elif begins is not None and ends is not None and ends <= begins and not self._spans_days():
            found.append((self.ends_field, self.tr("Mødet slutter, før det begynder.")))
        return found

    def _spans_days(self) -> bool:
        meeting = self.meeting
        return (
            meeting is not None
            and meeting.ends is not None
            and (meeting.ends.date() != meeting.starts.date())
        )

    def _moments(self, day: date) -> tuple[datetime, datetime | None]:
        begins, ends = self._times()
        assert begins is not None, "problems() asks for it"
        starts = datetime.combine(day, begins)
        if ends is None:
            return starts, None
        extra = timedelta()
        if self._spans_days() and self.meeting is not None and self.meeting.ends is not None:
            extra = self.meeting.ends.date() - self.meeting.starts.date()
        return starts, datetime.combine(day, ends) + extra

    def accept(self) -> None:
        """Make or change the meeting; writing a referat to approve takes a moment."""
        day = self.day.day()
        if self._busy:
            return
        if self.problems() or day is None:
            super().accept()
            return
        self.context.bridge.saver.flush()
        starts, ends = self._moments(day)
        try:
            if self.meeting is not None:
                self._change(self.meeting, starts, ends)
                self._on_saved(self.meeting.id)
            else:
                self._create(starts, ends)
        except UserError as problem:
            self._on_failed(problem)

    def _change(self, meeting: Meeting, starts: datetime, ends: datetime | None) -> None:
        fields: dict[str, object] = {
            "starts": starts,
            "ends": ends,
            "title": self.title.text().strip() or None,
            "place": self.place.text().strip() or None,
            "focus": self.focus.text() or None,
            "kind": str(self._kind()),
        }
        if self.case is not None:
            fields |= self.case.changed()
        body_ids = [body.id for body in self._chosen_bodies()]
        if tuple(body_ids) != meeting.body_ids:
            fields["body_ids"] = body_ids
        meetings.edit_meeting(self.context.desk, meeting.id, **fields)

    def _create(self, starts: datetime, ends: datetime | None) -> None:
        assert self.proposals is not None, "a new meeting has proposals"
        chosen = self.proposals.points.chosen()
        bodies = self._chosen_bodies()
        body_ids = tuple(body.id for body in bodies)
        if self.new_body is not None:
            desk, body = self.context.desk, bodies[0]
            body_ids = (people.add_body(desk, body.name, str(body.kind)),)
        proposal = MeetingProposal(
            body_ids,
            starts,
            ends,
            title=self.title.text().strip(),
            place=self.place.text().strip(),
            focus=self.focus.text(),
            kind=self._kind(),
            chair_id=self.proposals.proposal.chair_id if self.proposals.proposal else None,
        )
        if not any(one.approves_id for one in chosen):
            self._on_saved(create_meeting(self.context.desk, proposal, chosen))
            return
        self._set_busy(True)
        self.context.jobs(
            partial(_create, self.context.desk, proposal, chosen),
            on_done=self._on_saved,
            on_failed=self._on_failed,
        )

    def _set_busy(self, on: bool) -> None:
        # Nothing is disabled: that would take the keyboard away, and a refusal not give it back.
        self._busy = on
        if self.primary is not None:
            if on:
                self._verb = self.primary.text()
            self.primary.setText(self.tr("Opretter mødet …") if on else self._verb)

    def reject(self) -> None:
        """Stay until what was begun is done."""
        if not self._busy:
            super().reject()

    def _on_saved(self, key: str) -> None:
        self._busy = False
        super().accept()
        self.saved.emit(key)

    def _on_failed(self, problem: Exception) -> None:
        self._set_busy(False)
        if not isinstance(problem, UserError):
            raise problem
        self.context.notice(said(problem))


def _create(
    desk: Desk,
    proposal: MeetingProposal,
    chosen: list[ProposedPoint],
    _progress: object,
    _cancelled: object,
) -> str:
    return create_meeting(desk, proposal, chosen)


def _usual_kind(chosen: list[Body]) -> MeetingKind:
    if len(chosen) > 1:
        return MeetingKind.JOINT
    if chosen and chosen[0].kind is BodyKind.PRE_MEETING_GROUP:
        return MeetingKind.PRE_MEETING
    return MeetingKind.ORDINARY
