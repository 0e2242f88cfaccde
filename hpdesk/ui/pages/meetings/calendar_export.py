# SPDX-License-Identifier: MPL-2.0
"""Calendar files: what is to be in one, where it is to lie, and who is not reached by it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.services import people
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_words import danish_name
from hpdesk.ui.pages.meetings.pack_folder import remember_folder, remembered_folder
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.wording import counted, date_words, join_words, said, worded

if TYPE_CHECKING:  # the calendar is imported when a file is written
    from hpdesk.services.calendar_files import CalendarFile

_FOLDER = "calendar"  # among the folders that are remembered by body
_FORBIDDEN = '<>:"/\\|?*'

Write = Callable[[Path], "CalendarFile"]


class CalendarDialog(BaseDialog):
    """Asks what a calendar file is to hold; `chosen(body_id, with_deadlines)` when it is known.

    The body is empty for all of the year's meetings.
    """

    chosen = Signal(str, bool)

    def __init__(self, context: PageContext, year: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=480)
        self.set_title(self.tr("Eksportér til kalender"))
        self.add_text(
            self.tr(
                "Filen kan åbnes i Outlook og andre kalendere. Eksporterer du igen, opdateres "
                "de møder, der er ændret."
            )
        )
        options = [Option(body.id, body.name) for body in people.list_bodies(context.desk)]
        everything = self.tr("Alle møder i {0}").format(year)
        self.bodies = ChoiceField(options, "", none_text=everything, searchable=False)
        self.bodies.chosen.connect(self._on_chosen)
        from_day = max(context.today(), date(year, 1, 1))
        self._hint = self.tr("Møderne fra {0} og frem.").format(date_words(from_day))
        self.what_field = self.add_field(self.tr("Møder"), self.bodies)
        self.deadlines = QCheckBox(self.tr("Også sidste dag for hver udsendelse"))
        self.body.addWidget(self.deadlines)
        self.add_cancel()
        self.set_primary(self.tr("Gem kalenderfil …"), "calendar-check")
        self.accepted.connect(self._on_accepted)
        self.bodies.setFocus()

    def _on_chosen(self, key: str) -> None:
        self.deadlines.setEnabled(not key)
        self.deadlines.setToolTip(self.tr("Kun for alle årets møder") if key else "")
        self.what_field.set_hint(self._hint if key else "")

    def _on_accepted(self) -> None:
        key = self.bodies.option_id() or ""
        self.chosen.emit(key, self.deadlines.isChecked() and not key)


class CalendarExport(QObject):
    """Asks where a calendar file is to lie and writes it."""

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.dialog: QFileDialog | None = None

    def export_year(self, year: int) -> CalendarDialog:
        """Ask which of a year's meetings are to be written."""
        dialog = CalendarDialog(self._context, year, self._window.window())
        dialog.chosen.connect(partial(self._on_chosen, year))
        dialog.open()
        return dialog

    def _on_chosen(self, year: int, body_id: str, with_deadlines: bool) -> None:
        names = {body.id: body.name for body in people.list_bodies(self._context.desk)}
        if body_id:
            from_day = max(self._context.today(), date(year, 1, 1))
            write: Write = partial(self._write_body, body_id, from_day)
            self._ask_where(f"{names.get(body_id, '')} {year}", write)
        else:
            self._ask_where(f"Møder {year}", partial(self._write_year, year, with_deadlines))

    def export_meeting(self, meeting: Meeting, *, cancelled: bool = False) -> None:
        """Ask where the invitation to a meeting, or its cancellation, is to lie."""
        name = danish_name(meeting)
        if cancelled:
            name = f"Aflysning af {name}"
        self._ask_where(name, partial(self._write_meeting, meeting.id, cancelled))

    def _write_body(self, body_id: str, from_day: date, target: Path) -> "CalendarFile":
        from hpdesk.services.calendar_files import write_body_ics

        return write_body_ics(self._context.desk, body_id, target, from_day)

    def _write_year(self, year: int, with_deadlines: bool, target: Path) -> "CalendarFile":
        from hpdesk.services.calendar_files import write_year_ics

        return write_year_ics(self._context.desk, year, target, with_deadlines=with_deadlines)

    def _write_meeting(self, meeting_id: str, cancelled: bool, target: Path) -> "CalendarFile":
        from hpdesk.services.calendar_files import write_meeting_ics

        return write_meeting_ics(self._context.desk, meeting_id, target, cancelled=cancelled)

    def _ask_where(self, name: str, write: Write) -> None:
        folder = remembered_folder(_FOLDER) or _documents()
        title = self.tr("Gem kalenderfil")
        dialog = QFileDialog(self._window, title, str(folder), self.tr("Kalenderfil (*.ics)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(f"{_file_name(name)}.ics")
        dialog.fileSelected.connect(partial(self.write, write))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, write: Write, name: str) -> None:
        """Write under a name, off the UI thread: the first file loads the calendar's writer."""
        self._context.bridge.saver.flush()
        target = Path(name)
        remember_folder(_FOLDER, target.parent)
        self._context.jobs(
            lambda _progress, _cancelled: (target, write(target)),
            on_done=self._on_written,
            on_failed=self._on_failed,
        )

    def _on_written(self, done: "tuple[Path, CalendarFile]") -> None:
        target, written = done
        self._context.toast(
            self.tr("{0} ligger i {1}.").format(_contents(written), target.name),
            action=self.tr("Vis mappe"),
            on_action=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(target.parent))),
        )
        if written.without_mail:
            text = self.tr("Invitationen når ikke {0}, som ingen mailadresse har i planen.")
            self._context.notice(text.format(join_words(written.without_mail)), "info")

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, UserError):
            self._context.toast(said(problem), tone="over")
        elif isinstance(problem, OSError):
            text = self.tr("Kalenderfilen kunne ikke skrives. Vælg en anden mappe, og prøv igen.")
            self._context.toast(text, tone="over")
        elif not isinstance(problem, Cancelled):
            raise problem


def _contents(written: "CalendarFile") -> str:
    if written.events > 1:
        return counted(written.events, "begivenhed", "begivenheder")
    if not written.asks:
        return worded("Mødet")
    return worded("Opdateringen") if written.sequence else worded("Invitationen")


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _file_name(name: str) -> str:
    return " ".join("".join(" " if c in _FORBIDDEN else c for c in name).split())
