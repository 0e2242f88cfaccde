# SPDX-License-Identifier: MPL-2.0
"""A meeting as the start of the next: another day, and what comes along."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from hpdesk.domain.danish import parse_clock
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.services.copied_meeting import copy_meeting
from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.meeting_defaults import window_words
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import clock, said

_USUALLY_BETWEEN = timedelta(weeks=13)


class CopyMeetingDialog(BaseDialog):
    """`saved(meeting_id)` when the meeting is made."""

    saved = Signal(str)

    def __init__(
        self, context: PageContext, meeting: Meeting, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=460)
        self._context, self._meeting, self._busy = context, meeting, False
        self.set_title(self.tr("Det næste møde med dette som udgangspunkt"))
        self.add_text(
            self.tr("Organ, længde, sted og faste punkter følger med, og fokus skifter efter tur.")
        )
        proposed = meeting.starts.date() + _USUALLY_BETWEEN
        self.day = DateField(proposed, today=context.today(), calendar=context.calendar())
        self.day.day_changed.connect(self._on_day)
        self.day_field: Field[QWidget] = Field[QWidget](self.tr("Dato"), self.day)
        self.body.addWidget(self.day_field)
        self.begins = QLineEdit(clock(meeting.starts))
        self.begins_field: Field[QWidget] = Field[QWidget](self.tr("Fra kl."), self.begins)
        self.body.addWidget(self.begins_field)
        self.window_note = Note("", "info")
        self.body.addWidget(self.window_note)
        self.cases = QCheckBox(self.tr("Sagerne med, som kopier"))
        self.bilag = QCheckBox(self.tr("Bilagene med"))
        self.cases.toggled.connect(self._on_cases)
        self.body.addWidget(self.cases)
        self.body.addWidget(self.bilag)
        self.add_cancel()
        self.set_primary(self.tr("Opret møde"), "check")
        self._on_cases(False)
        self._on_day()
        self.day.setFocus()

    def _on_cases(self, on: bool) -> None:
        self.bilag.setEnabled(on)
        self.bilag.setChecked(on)

    def _on_day(self, _day: object = None) -> None:
        day, meeting = self.day.day(), self._meeting
        self.window_note.setVisible(day is not None)
        if day is not None:
            text, tone = window_words(
                self._context.calendar(),
                day,
                meeting.earliest,
                meeting.latest,
                self._context.today(),
                meeting.kind,
            )
            self.window_note.set(text, tone)

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a day and a time."""
        found: list[tuple[Field[QWidget], str]] = []
        if self.day.day() is None:
            found.append((self.day_field, self.tr("Skriv mødets dato, for eksempel 3/3 2027.")))
        if parse_clock(self.begins.text().strip()) is None:
            found.append((self.begins_field, self.tr("Skriv fx 13.00.")))
        return found

    def accept(self) -> None:
        """Make the meeting; writing the referat to approve takes a moment."""
        day, begins = self.day.day(), parse_clock(self.begins.text().strip())
        if self._busy:
            return
        if self.problems() or day is None or begins is None:
            super().accept()
            return
        self._busy = True
        self.setEnabled(False)
        cases, bilag = self.cases.isChecked(), self.bilag.isChecked()
        starts = datetime.combine(day, begins)
        self._context.jobs(
            partial(_copy, self._context.desk, self._meeting.id, starts, cases, bilag),
            on_done=self._on_made,
            on_failed=self._on_failed,
        )

    def reject(self) -> None:
        """Stay until what was begun is done."""
        if not self._busy:
            super().reject()

    def _on_made(self, key: str) -> None:
        self._busy = False
        super().accept()
        self.saved.emit(key)

    def _on_failed(self, problem: Exception) -> None:
        self._busy = False
        self.setEnabled(True)
        if not isinstance(problem, UserError):
            raise problem
        self.day_field.set_error(said(problem))


def _copy(
    desk: Desk,
    meeting_id: str,
    starts: datetime,
    cases: bool,
    bilag: bool,
    _progress: object,
    _cancelled: object,
) -> str:
    return copy_meeting(desk, meeting_id, starts, with_cases=cases, with_bilag=bilag)
