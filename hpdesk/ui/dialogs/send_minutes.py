# SPDX-License-Identifier: MPL-2.0
"""Send referat: who gets it, until when objections are taken, and the files that are kept."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import Meeting, MinutesEvent, MinutesEventKind
from hpdesk.services import minutes_approval, people
from hpdesk.ui.dialogs.minutes_approval import TryingDialog
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.doing_line import DoingLine
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.wording import counted, join_words, said, worded

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class SendWork:
    """What runs in the job; `version` is set once the minutes are in the log."""

    def __init__(
        self,
        desk: "Desk",
        meeting_id: str,
        on: date,
        until: date,
        *,
        receivers: tuple[str, ...],
        public: bool,
        note: str,
    ) -> None:
        self._desk, self._meeting_id, self._on, self._until = desk, meeting_id, on, until
        self._receivers, self._public, self._note = receivers, public, note
        self.version: int | None = None

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> int:
        """Make the files and keep them; raises UserError and Cancelled with nothing changed."""

        def tell(done: int, total: int, what: str) -> None:
            progress(done / total if total else 0.0, what)

        self.version = minutes_approval.send_minutes(
            self._desk,
            self._meeting_id,
            self._on,
            self._until,
            receivers=self._receivers,
            public=self._public,
            note=self._note,
            progress=tell,
            cancelled=cancelled,
        )
        return self.version


class SendMinutesDialog(TryingDialog):
    """Sends a meeting's minutes; `sent(int)` gives the version whose mails are to be written."""

    sent = Signal(int)

    def __init__(
        self, context: PageContext, meeting: Meeting, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent, width=520)
        self._meeting = meeting
        self._job: JobHandle | None = None
        self._until_typed = False
        self.set_title(self.tr("Send referat"))
        self.add_text(
            self.tr(
                "PDF og Word dannes og gemmes i planen, som de sendes. Derefter skrives mails, som "
                "du åbner i dit mailprogram."
            )
        )
        self._add_state()
        self._add_receivers()
        self._add_days()
        self.note = QLineEdit()
        self.add_field(self.tr("Bemærkning"), self.note)
        self._add_progress()
        self.add_refusal()
        self.cancel = self.add_cancel()
        self.set_primary(self.tr("Send referat"), "send")
        self.day.day_changed.connect(self._on_day)
        self.until.day_changed.connect(self._on_until)
        self.edition.part("full").setFocus()

    def _add_state(self) -> None:
        events = minutes_approval.list_events(self._context.desk, self._meeting.id)
        words, tone = chair_words(events)
        self.state = Note(words, tone)
        self.body.addWidget(self.state)

    def _add_receivers(self) -> None:
        self.edition = Segment(
            [("full", self.tr("Fuldt referat")), ("public", self.tr("Offentlig udgave"))],
            "full",
            name=self.tr("Udgave"),
        )
        self.add_field(self.tr("Udgave"), self.edition)
        seats = people.members_at(self._context.desk, self._meeting)
        self._members = tuple(seat.person.name for seat in seats)
        missing = [seat.person.name for seat in seats if not seat.person.email.strip()]
        count = counted(len(self._members), self.tr("medlem"), self.tr("medlemmer"))
        hint = self.tr("Alle på mødets liste: {0}.").format(count)
        if missing:
            hint += " " + self.tr("Uden mailadresse: {0}.").format(join_words(missing))
        self.also = QLineEdit()
        self.also.setPlaceholderText(self.tr("For eksempel: Landsbyggefonden, arkivet"))
        self.add_field(self.tr("Også til"), self.also, hint=hint)

    def _add_days(self) -> None:
        context, today = self._context, self._context.today()
        calendar = context.calendar()
        self.day = DateField(today, today=today, calendar=calendar)
        self.day_field = self.add_field(self.tr("Sendt den"), self.day)
        until = minutes_approval.usual_objections_until(context.desk, self._meeting, today)
        self.until = DateField(until, today=today, calendar=calendar)
        self.until_field = self.add_field(self.tr("Indsigelser senest"), self.until)

    def _add_progress(self) -> None:
        self.doing = DoingLine()
        self.body.addWidget(self.doing)

    def _on_day(self, _day: object = None) -> None:
        """Move the day for objections along, unless somebody has set it."""
        day = self.day.day()
        if day is not None and not self._until_typed:
            desk = self._context.desk
            usual = minutes_approval.usual_objections_until(desk, self._meeting, day)
            self.until.set_day(usual)

    def _on_until(self, _day: object = None) -> None:
        self._until_typed = True

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for both days, in their order."""
        found: list[tuple[Field[QWidget], str]] = []
        day, until = self.day.day(), self.until.day()
        if day is None:
            text = self.tr("Skriv den dag, referatet sendes, for eksempel 9/12.")
            found.append((self.day_field, text))  # type: ignore[arg-type]  # a DateField is a QWidget
        if until is None:
            text = self.tr("Skriv den sidste dag for indsigelser, for eksempel 16/12.")
            found.append((self.until_field, text))  # type: ignore[arg-type]  # as above
        elif day is not None and until < day:
            text = self.tr("Fristen ligger før udsendelsen. Vælg en senere dag.")
            found.append((self.until_field, text))  # type: ignore[arg-type]  # as above
        return found

    def receiver_names(self) -> tuple[str, ...]:
        """Return the names that stand in the send log."""
        also = [words.strip() for words in self.also.text().split(",")]
        return (*self._members, *(words for words in also if words))

    def accept(self) -> None:
        """Begin to send; the dialog closes when the minutes are in the log."""
        if self._job is not None:
            return
        if self.problems():
            super().accept()
            return
        day, until = self.day.day(), self.until.day()
        assert day is not None, "problems() has looked"
        assert until is not None, "problems() has looked"
        if not self._context.bridge.saver.flush():
            return
        work = SendWork(
            self._context.desk,
            self._meeting.id,
            day,
            until,
            receivers=self.receiver_names(),
            public=self.edition.value() == "public",
            note=self.note.text(),
        )
        self._busy(True)
        self._job = run_job(
            work,
            parent=self,
            on_done=self._on_done,
            on_failed=partial(self._on_failed, work),
            on_progress=self.doing.show_progress,
        )

    def reject(self) -> None:
        """Stop what is under way, or close."""
        if self._job is not None:
            self._job.cancel()
            self.doing.show_stopping()
            return
        super().reject()

    def _busy(self, on: bool) -> None:
        self.doing.setVisible(on)
        self.refuse("")
        for widget in (self.edition, self.also, self.day, self.until, self.note):
            widget.setEnabled(not on)
        if self.primary is not None:
            self.primary.setEnabled(not on)
        if on:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            self.doing.begin()

    def _on_done(self, version: int) -> None:
        self._job = None
        super().accept()
        text = self.tr("Referatet er sendt og gemt som version {0}.").format(version)
        self._context.toast(text, undo=True)
        self.sent.emit(version)

    def _on_failed(self, work: SendWork, problem: Exception) -> None:
        self._job = None
        if isinstance(problem, Cancelled) and work.version is not None:
            self._on_done(work.version)  # it stood in the log already
            return
        self._busy(False)
        if isinstance(problem, Cancelled):
            self.refuse(self.tr("Annulleret. Referatet er ikke sendt, og intet er ændret."))
        elif isinstance(problem, UserError):
            self.refuse(said(problem))
        elif isinstance(problem, OSError):
            self.refuse(self.tr("Filerne kunne ikke dannes. Intet er ændret. Prøv igen."))
        else:
            raise problem


def chair_words(events: tuple[MinutesEvent, ...]) -> tuple[str, str]:
    """Return what the chair has said of the draft, and its tone."""
    reopened = [n for n, e in enumerate(events) if e.kind is MinutesEventKind.REOPENED]
    fresh = events[reopened[-1] + 1 :] if reopened else events
    left = [e for e in events if e.kind is MinutesEventKind.CHAIR_COMMENT and not e.settled]
    if left:
        count = counted(len(left), worded("bemærkning"), worded("bemærkninger"))
        return worded("{0} fra formanden er ikke rettet endnu.", count), "warn"
    if any(e.kind is MinutesEventKind.CHAIR_APPROVED for e in fresh):
        return worded("Formanden har godkendt udkastet."), "ok"
    return worded("Formanden har ikke godkendt udkastet endnu."), "warn"
