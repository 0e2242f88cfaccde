# SPDX-License-Identifier: MPL-2.0
"""What is chosen when an agenda is sent: how much of it, to whom, on which day."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.meetings import Meeting, SentKind
from hpdesk.domain.working_days import WindowState, window_state
from hpdesk.services.preflight import check_meeting
from hpdesk.services.reader_groups import reader_groups
from hpdesk.services.send_log import changes_since
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.sending.files_box import FilesBox
from hpdesk.ui.pages.meetings.sending.opening import open_bytes
from hpdesk.ui.pages.meetings.sending.readers_box import ReadersBox
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, long_date, shown, word

_MOST_CHANGES = 8


class SendForm(QWidget):
    """`changed` when the papers would be others; `check_asked` to see what was found."""

    changed = Signal()
    check_asked = Signal()

    def __init__(
        self,
        context: PageContext,
        meeting: Meeting,
        kind: SentKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._meeting = context, meeting
        self.changes = changes_since(context.desk, meeting.id)
        self.counts = check_meeting(context.desk, meeting.id).counts
        self.kind = kind if self.changes.changes else SentKind.AGENDA
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(12))
        self._add_kind()
        self._add_found()
        self._add_changes()
        self._add_readers()
        self._add_day()
        self._add_files()
        self._show_kind()

    @property
    def faults(self) -> int:
        """Return how many grave findings are open."""
        return self.counts["over"]

    def _add_kind(self) -> None:
        choices = (
            (SentKind.AGENDA.value, self.tr("Hele dagsordenen")),
            (SentKind.SUPPLEMENT.value, self.tr("Kun det nye (tillæg)")),
        )
        self.kinds = Segment(choices, self.kind.value, name=self.tr("Hvad sendes"))
        self.kinds.chosen.connect(self._on_kind)
        self.kinds.setVisible(bool(self.changes.changes))
        self._column.addWidget(self.kinds)

    def _add_found(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        self.found = Note("", "ok")
        self.found.set(*self._found_words())
        self.check_button = Button(self.tr("Gennemgå"), "secondary", small=True)
        self.check_button.clicked.connect(self.check_asked)
        self.check_button.setVisible(any(self.counts.values()))
        row.addWidget(self.found, 1)
        row.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)

    def _found_words(self) -> tuple[str, str]:
        if self.faults:
            return self.fault_words(), "over"
        if self.counts["warn"]:
            words = counted(self.counts["warn"], self.tr("advarsel"), self.tr("advarsler"))
            return self.tr("Der er {0}, du kan se på først.").format(words), "warn"
        return self.tr("Gennemgangen har intet fundet."), "ok"

    def fault_words(self) -> str:
        """Return how many faults there are, as a sentence."""
        words = counted(self.faults, self.tr("fejl"), self.tr("fejl"))
        if self.counts["warn"]:
            more = counted(self.counts["warn"], self.tr("advarsel"), self.tr("advarsler"))
            return self.tr("Der er {0} og {1}, som ikke er rettet.").format(words, more)
        return self.tr("Der er {0}, som ikke er rettet.").format(words)

    def _add_changes(self) -> None:
        self.news = QWidget()
        column = QVBoxLayout(self.news)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        column.addWidget(label(self.tr("Det er nyt siden udsendelsen"), "heading"))
        first = self.changes.changes[:_MOST_CHANGES]
        for change in first:
            column.addWidget(label(f"•  {shown(change.sentence)}", "body", wrap=True))
        left = len(self.changes.changes) - len(first)
        if left:
            words = counted(left, self.tr("ændring"), self.tr("ændringer"))
            column.addWidget(label(self.tr("og {0} til.").format(words), "meta", "t2"))
        self._column.addWidget(self.news)

    def _add_readers(self) -> None:
        self._column.addWidget(label(self.tr("Modtagere"), "heading"))
        groups = reader_groups(self._context.desk, self._meeting.id)
        self.readers = ReadersBox(groups, self._usual_editions())
        self.readers.changed.connect(self.changed)
        self._column.addWidget(self.readers)

    def _usual_editions(self) -> tuple[SentEdition, ...]:
        """Return who got the last version; at first all members and guests."""
        for entry in sorted(self._meeting.agenda_sent, key=lambda e: e.version, reverse=True):
            before = {file.edition for file in entry.files}
            if before:
                return tuple(e for e in SentEdition if e.value in before | {"guests"})
        return (SentEdition.ALL, SentEdition.GUESTS)

    def _add_day(self) -> None:
        today, calendar = self._context.today(), self._context.calendar()
        self.day = DateField(today, today=today, calendar=calendar)
        self.day_field: Field[QWidget] = Field[QWidget](self.tr("Udsendt den"), self.day)
        self.day.day_changed.connect(self._on_day)
        self.remark = QLineEdit()
        self.remark.setPlaceholderText(self.tr("Til loggen, fx hvorfor der kommer et tillæg"))
        self.remark.setToolTip(self.remark.placeholderText())
        row = QHBoxLayout()
        row.setSpacing(current().px(16))
        row.addWidget(self.day_field, 2)
        remark = Field(self.tr("Bemærkning"), self.remark)
        row.addWidget(remark, 3, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self.window_words = label("", "meta", "t2", wrap=True)
        self._column.addWidget(self.window_words)
        self._show_window()

    def _add_files(self) -> None:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Filer"), "heading"))
        row.addStretch(1)
        self.word = QCheckBox(self.tr("Også som Word til medlemmerne"))
        self.word.toggled.connect(self.changed)
        row.addWidget(self.word)
        self._column.addLayout(row)
        self.files = FilesBox()
        self._column.addWidget(self.files)

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a day."""
        if self.day.day() is None:
            return [(self.day_field, self.tr("Skriv dagen, for eksempel 3/3."))]
        return []

    def focus_first(self) -> None:
        """Put the keyboard at the first group of readers."""
        self.readers.boxes[SentEdition.ALL].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be chosen while papers are made."""
        for part in (self.kinds, self.readers, self.day_field, self.word, self.check_button):
            part.setEnabled(not busy)

    def open_word(self, name: str, content: bytes) -> None:
        """Open a copy of a Word file in its own program."""
        if (problem := open_bytes(name, content)) is not None:
            self._context.notice(problem, "warn")

    def _on_kind(self, value: str) -> None:
        self.kind = SentKind(value)
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        supplement = self.kind is SentKind.SUPPLEMENT
        self.news.setVisible(supplement)
        self.word.setVisible(not supplement)
        self._show_window()
        if supplement:
            self.word.setChecked(False)

    def _on_day(self, _day: object) -> None:
        self._show_window()
        self.changed.emit()

    def _show_window(self) -> None:
        day, meeting = self.day.day(), self._meeting
        if day is None or self.kind is SentKind.SUPPLEMENT:
            self.window_words.hide()
            return
        self.window_words.show()
        window = self._context.calendar().window(
            meeting.starts.date(), meeting.earliest, meeting.latest
        )
        state = window_state(window, self._context.today(), day)
        span = self.tr("Vinduet er fra {0} til {1}.").format(
            long_date(window.earliest), long_date(window.latest)
        )
        in_time = state is WindowState.SENT_IN_WINDOW
        self.window_words.setText(span if in_time else f"{word(state)}. {span}")
