# SPDX-License-Identifier: MPL-2.0
"""Note that a meeting's agenda went out: the day, and a word about the version."""

from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.meetings import Meeting
from hpdesk.domain.working_days import WindowState, window_state
from hpdesk.services import meetings
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import long_date, word


class SentDialog(BaseDialog):
    """Writes an entry of the send log; the first one moves the meeting to »Udsendt«."""

    def __init__(
        self, context: PageContext, meeting: Meeting, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Notér dagsordenen som udsendt uden filer"))
        self.context, self.meeting = context, meeting
        version = max((v.version for v in meeting.agenda_sent), default=0) + 1
        self.add_text(
            self.tr(
                "Her noterer du, at version {0} er sendt på anden måde. Numrene ligger fast fra "
                "nu af, men ingen filer gemmes."
            ).format(version)
        )
        self.day = DateField(context.today(), today=context.today(), calendar=context.calendar())
        self.day_field = self.add_field(self.tr("Udsendt den"), self.day)
        self.window_note = Note("", "info")
        self.body.addWidget(self.window_note)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("For eksempel: bilag 4.2 eftersendt"))
        self.add_field(self.tr("Bemærkning"), self.note)
        self.add_cancel()
        self.set_primary(self.tr("Notér som udsendt"), "file-check")
        self.day.day_changed.connect(self._on_day)
        self._on_day()
        self.accepted.connect(self._on_accepted)
        self.day.setFocus()

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a day."""
        if self.day.day() is None:
            text = self.tr("Skriv den dag, dagsordenen blev sendt, for eksempel 3/3.")
            return [(self.day_field, text)]  # type: ignore[list-item]  # a DateField is a QWidget
        return []

    def _on_day(self, _day: object = None) -> None:
        day = self.day.day()
        self.window_note.setVisible(day is not None)
        if day is None:
            return
        calendar, meeting = self.context.calendar(), self.meeting
        window = calendar.window(meeting.starts.date(), meeting.earliest, meeting.latest)
        state = window_state(window, self.context.today(), day)
        span = self.tr("Vinduet er fra {0} til {1}.").format(
            long_date(window.earliest), long_date(window.latest)
        )
        tone = "ok" if state is WindowState.SENT_IN_WINDOW else "warn"
        self.window_note.set(f"{word(state)}. {span}", tone)

    def _on_accepted(self) -> None:
        day = self.day.day()
        if day is not None:
            self.context.bridge.saver.flush()
            meetings.mark_sent(self.context.desk, self.meeting.id, day, self.note.text().strip())
