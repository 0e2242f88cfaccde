# SPDX-License-Identifier: MPL-2.0
"""A row of meetings in one step: who, when, what about, and what becomes of closed days."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from hpdesk.domain.danish import parse_clock
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_names import meeting_title
from hpdesk.domain.meeting_series import ClosedDayRule, OnDates, ProposedMeeting, SeriesProposal
from hpdesk.domain.meetings import MeetingKind
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.templates import TemplatePoint
from hpdesk.services import people, templates, year_plan
from hpdesk.services.new_meeting import usual_times
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.body_choice import BodyChoice
from hpdesk.ui.dialogs.series_pattern import SeriesPatternField
from hpdesk.ui.dialogs.series_preview import PreviewRow, SeriesPreview
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import clock, counted, parse_day, said

_PAUSE = 150  # milliseconds without typing before the proposals are worked out again
_WIDE = 820  # pixels at 100 %, where the window has room for them
_NOTHING = SeriesProposal()


class SeriesDialog(BaseDialog):
    """Makes the meetings that are ticked; `created(first_day, count)` when it is done."""

    created = Signal(object, int)

    def __init__(self, context: PageContext, year: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=680)
        self.set_title(self.tr("Planlæg møderække"))
        self.context = context
        self._bodies = {body.id: body for body in people.list_bodies(context.desk)}
        self._own_times = self._own_focuses = False
        self._unticked: set[str] = set()
        self._moved: dict[str, date] = {}
        self._rows: tuple[PreviewRow, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.work_out)
        self._make_who(year)
        self._make_hours()
        self._make_preview()
        self.add_cancel()
        self.set_primary(self.tr("Opret møder"), "check")
        self.accepted.connect(self._on_accepted)
        self._on_bodies()
        self.work_out()
        room = parent.width() - current().px(48) if parent is not None else self.width()
        self.resize(min(current().px(_WIDE), max(room, self.minimumWidth())), self.height())
        target: QWidget = self.pattern if self.bodies is None else self.bodies
        target.setFocus()

    # --- the fields ---

    def _make_who(self, year: int) -> None:
        theme = current()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        first = [b.id for b in self._bodies.values() if b.kind is BodyKind.BOARD]
        chosen = (first or list(self._bodies))[:1]
        self.bodies: BodyChoice | None = None
        if self._bodies:
            self.bodies = BodyChoice(tuple(self._bodies.values()), chosen)
            self.bodies.changed.connect(self._on_bodies)
        who: QWidget = self.bodies or label(self.tr("Planen har intet organ endnu."), wrap=True)
        self.who_field = Field[QWidget](self.tr("Organ"), who)
        self.pattern = SeriesPatternField(self.context.today(), year, self.context.calendar())
        self.pattern.changed.connect(self._later.start)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.who_field, 0, 0, top)
        grid.addWidget(self.pattern, 0, 1, top)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.body.addLayout(grid)

    def _make_hours(self) -> None:
        theme = current()
        self.begins, self.ends, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.focuses = QLineEdit()
        self.focuses.setPlaceholderText(self.tr("fx Strategi, Drift"))
        self.focuses.setToolTip(self.focuses.placeholderText())
        self.closed = Segment(
            [
                Choice(ClosedDayRule.MOVE.value, self.tr("Flyt mødet")),
                Choice(ClosedDayRule.SKIP.value, self.tr("Spring over")),
            ],
            ClosedDayRule.MOVE.value,
            name=self.tr("På lukkede dage"),
        )
        self.begins_field = Field[QWidget](self.tr("Fra kl."), self.begins)
        self.ends_field = Field[QWidget](self.tr("Til kl."), self.ends)
        fields = (
            (self.begins_field, 1),
            (self.ends_field, 1),
            (Field[QWidget](self.tr("Sted"), self.place), 4),
            (Field[QWidget](self.tr("Skift mellem fokus"), self.focuses), 4),
            (Field[QWidget](self.tr("På lukkede dage"), self.closed), 3),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        for column, (field, stretch) in enumerate(fields):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, stretch)
        for edit in (self.begins, self.ends):
            edit.setMinimumWidth(theme.px(64))
            edit.textEdited.connect(self._on_times)
        self.focuses.textEdited.connect(self._on_focuses)
        self.closed.chosen.connect(self._on_changed)
        self.body.addLayout(grid)

    def _make_preview(self) -> None:
        self.preview = SeriesPreview()
        self.preview.preview_model.toggled.connect(self._on_ticked)
        self.preview.preview_model.day_written.connect(self._on_day_written)
        self.preview_field = self.add_field(self.tr("Foreslåede møder"), self.preview)
        self.note = Note("", "info")
        self.note.hide()
        self.body.addWidget(self.note)

    def _chosen_bodies(self) -> list[Body]:
        return [self._bodies[key] for key in self.bodies.chosen()] if self.bodies else []

    def _on_bodies(self) -> None:
        """Let hours, place and foci follow the body until the person has written their own."""
        chosen = self._chosen_bodies()
        if chosen and not self._own_times:
            usual = usual_times(self.context.desk, [chosen[0].id])
            self.begins.setText(clock(usual.begins))
            self.ends.setText(clock(usual.ends))
            self.place.setText(usual.place)
            self.place.setCursorPosition(0)
        if chosen and not self._own_focuses:
            self.focuses.setText(", ".join(chosen[0].focuses))
        self._later.start()

    def _on_times(self, _text: str) -> None:
        self._own_times = True
        self._later.start()

    def _on_focuses(self, _text: str) -> None:
        self._own_focuses = True
        self._later.start()

    def _on_changed(self, _value: str) -> None:
        self._later.start()

    # --- the proposals ---

    def work_out(self) -> None:
        """Show the meetings that what is written would give."""
        self._later.stop()
        try:
            proposal, fault = self._propose(), ""
        except UserError as problem:
            proposal, fault = _NOTHING, said(problem)
        self._rows = tuple(self._row(one) for one in proposal.meetings)
        self.preview.set_rows(self._rows)
        words = fault or " ".join(proposal.skipped)
        self.note.setVisible(bool(words))
        if words:
            self.note.set(words, "warn" if fault else "info")
        self._count()

    def _propose(self) -> SeriesProposal:
        pattern, begins = self.pattern.pattern(), parse_clock(self.begins.text().strip())
        keys = [body.id for body in self._chosen_bodies()]
        if pattern is None or begins is None or not keys:
            return _NOTHING
        return year_plan.propose_series(
            self.context.desk,
            keys,
            pattern,
            begins,
            parse_clock(self.ends.text().strip()),
            closed_days=ClosedDayRule(self.closed.value() or ClosedDayRule.MOVE),
            focuses=[w.strip() for w in self.focuses.text().split(",") if w.strip()],
        )

    def _row(self, proposed: ProposedMeeting) -> PreviewRow:
        key = proposed.planned_on.isoformat()
        if (day := self._moved.get(key)) is not None:
            proposed = self._on_day(proposed, day)
        return PreviewRow(key, proposed, key not in self._unticked)

    def _on_day(self, proposed: ProposedMeeting, day: date) -> ProposedMeeting:
        """Return a proposal on a day written by hand, with what is to be said of that day."""
        found = year_plan.propose_series(
            self.context.desk,
            [body.id for body in self._chosen_bodies()],
            OnDates((day,)),
            proposed.starts.time(),
            proposed.ends.time() if proposed.ends else None,
            focuses=(),
        )
        return replace(found.meetings[0], focus=proposed.focus) if found.meetings else proposed

    def _count(self) -> None:
        count = len(self.chosen())
        if self.primary is not None:
            words = counted(count, self.tr("møde"), self.tr("møder"))
            self.primary.setText(self.tr("Opret {0}").format(words))
            self.primary.setEnabled(bool(count))

    def chosen(self) -> list[ProposedMeeting]:
        """Return the meetings that would be made, by day."""
        return sorted((r.proposal for r in self._rows if r.chosen), key=lambda p: p.starts)

    def _on_ticked(self, key: str, on: bool) -> None:
        (self._unticked.discard if on else self._unticked.add)(key)
        self.work_out()

    def _on_day_written(self, key: str, words: str) -> None:
        row = next((row for row in self._rows if row.key == key), None)
        parsed = parse_day(words, date(row.proposal.starts.year, 1, 1)) if row else None
        if parsed is None:
            text = self.tr("»{0}« kan ikke læses som en dato. Skriv fx 8/3.").format(words)
            self.note.set(text, "warn")
            self.note.show()
            return
        self._moved[key] = parsed.day
        self._later.start()  # the cell is still being left

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Return what must be mended before the meetings can be made."""
        self.work_out()
        found: list[tuple[Field[QWidget], str]] = []
        if not self._chosen_bodies():
            found.append((self.who_field, self.tr("Vælg mindst ét organ.")))
        begins, ends = (parse_clock(e.text().strip()) for e in (self.begins, self.ends))
        if begins is None:
            found.append((self.begins_field, self.tr("Skriv fx 13.00.")))
        if self.ends.text().strip() and (ends is None or (begins is not None and ends <= begins)):
            found.append((self.ends_field, self.tr("Skriv fx 15.00.")))
        return found

    # --- making them ---

    def _on_accepted(self) -> None:
        chosen, bodies = self.chosen(), self._chosen_bodies()
        kind = MeetingKind.ORDINARY if len(bodies) == 1 else MeetingKind.JOINT
        if bodies[0].kind is BodyKind.PRE_MEETING_GROUP:
            kind = MeetingKind.PRE_MEETING
        try:
            year_plan.add_series(
                self.context.desk,
                [body.id for body in bodies],
                chosen,
                title=meeting_title(bodies, kind),
                place=self.place.text(),
                kind=kind,
                items=self._points(bodies[0], "", kind),
                items_by_focus={
                    focus: self._points(bodies[0], focus, kind)
                    for focus in {one.focus for one in chosen if one.focus}
                },
            )
        except UserError as fault:
            self.context.notice(said(fault))
            return
        self.created.emit(chosen[0].starts.date(), len(chosen))

    def _points(self, body: Body, focus: str, kind: MeetingKind) -> tuple[TemplatePoint, ...]:
        template = templates.template_for(self.context.desk, body, focus, kind)
        return template.proper_points if template is not None else ()
