# SPDX-License-Identifier: MPL-2.0
"""The first day: the guide of a new plan, what is read in from elsewhere, and the sample."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from hpdesk.ui.plan_files import is_sample

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.page_context import PageContext

_SAMPLE = "sample"


class FirstDay(QObject):
    """Leads from an empty plan to the first agenda, and takes in what a secretariat has."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def open_steps(self, context: "PageContext") -> None:
        """Lead through the first things of a plan, and then to what comes next."""
        from hpdesk.ui.first_steps.guide import FirstStepsDialog

        dialog = FirstStepsDialog(context, self._window)
        dialog.ended.connect(partial(self._land, context.desk))
        dialog.open()

    def _land(self, desk: "Desk") -> None:
        """Show where the next step is: the next meeting's agenda, else what is lacking."""
        if self._window.desk is not desk:
            return  # another plan has been opened since
        from hpdesk.services.first_steps import next_meeting
        from hpdesk.services.people import list_bodies

        meeting = next_meeting(desk)
        if meeting is not None:
            self._window.navigate("meetings", meeting_id=meeting.id)
        else:
            self._window.navigate("meetings" if list_bodies(desk) else "overview")

    def import_calendar(self, context: "PageContext") -> None:
        """Ask for a calendar file and show what it holds."""
        from hpdesk.ui.dialogs.calendar_import import CalendarImportDialog

        def show(name: str) -> None:
            dialog = CalendarImportDialog(context, Path(name), self._window)
            dialog.accepted.connect(partial(self._window.navigate, "meetings"))
            dialog.open()

        self._ask_for_file(self.tr("Vælg kalenderfilen"), self.tr("Kalendere (*.ics)"), show)

    def import_minutes(self, context: "PageContext") -> None:
        """Ask for a referat in Word and show what was read out of it."""
        from hpdesk.ui.dialogs.minutes_import import MinutesImportDialog

        def show(name: str) -> None:
            dialog = MinutesImportDialog(context, Path(name), self._window)
            dialog.taken.connect(self._show_meeting)
            dialog.open()

        self._ask_for_file(self.tr("Vælg referatet"), self.tr("Word-dokumenter (*.docx)"), show)

    def _show_meeting(self, meeting_id: str) -> None:
        self._window.navigate("meetings", meeting_id=meeting_id)

    def _ask_for_file(self, title: str, kinds: str, on_chosen: Callable[[str], object]) -> None:
        desk = self._window.desk
        folder = str(desk.path.parent) if desk is not None else ""
        dialog = QFileDialog(self._window, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tell_of_sample(self, desk: "Desk") -> None:
        """Say plainly that what is shown is the sample, with the way to a fresh one."""
        if is_sample(desk.path):
            self._window.notice_bar.show_notice(
                self.tr("Du ser eksemplet. Alle navne er opdigtede, og du kan frit rette."),
                "info",
                self.tr("Begynd forfra"),
                self._begin_anew,
                _SAMPLE,
            )

    def _begin_anew(self) -> None:
        self._window.ask(
            self.tr("Begynd forfra med eksemplet?"),
            self.tr("Det, du har rettet i eksemplet, går tabt. Dine egne planer røres ikke."),
            self.tr("Begynd forfra"),
            self._make_anew,
        )

    def _make_anew(self) -> None:
        self._window.set_desk(None)
        if self._window.desk is None:
            self._window.files.open_sample(anew=True)
