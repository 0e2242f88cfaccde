# SPDX-License-Identifier: MPL-2.0
"""Which plan the window shows: taking it, closing the one before, and welcoming where none is."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from hpdesk.domain.errors import UserError
from hpdesk.ui.wording import said

if TYPE_CHECKING:  # after the first paint
    from hpdesk.services.desk import Desk
    from hpdesk.ui.asked_notes import AskedNotes
    from hpdesk.ui.left_off import LeftOff
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.page_context import PageContext
    from hpdesk.ui.pages.welcome import WelcomePage
    from hpdesk.ui.tray_notice import TrayNotice

_WARM_UP_AFTER = 250  # milliseconds


class WindowPlans(QObject):
    """Lets the rooms of the window know of the plan that is shown."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._tray: TrayNotice | None = None
        self._asked: AskedNotes | None = None
        self.welcome: WelcomePage | None = None
        self._left: dict[Path, LeftOff] = {}

    def set_desk(self, desk: "Desk | None") -> None:
        """Show another plan, or the welcome page; the earlier plan is saved and closed."""
        if self._window.desk is not None:
            if not self._window.bridge.saver.flush():
                if desk is not None:
                    desk.close()
                    self._window.files.refuse()
                return
            self._remember_place(self._window.desk)
            self.close_desk(self._window.desk, then=desk)
        if desk is None:
            self._window.files.release()
        self.show(desk)
        if desk is not None and desk.file.older is not None:
            self._tell_of_upgrade(desk, desk.file.older)

    def _tell_of_upgrade(self, desk: "Desk", older: Path) -> None:
        if older.parent == desk.path.parent:
            text = self.tr(
                "{file} var fra en ældre udgave af hpdesk og er ført op til denne. Planen, som "
                "den var før, ligger ved siden af som {copy}."
            )
            copy = older.name
        else:  # the plan lies on a share: its working copy was upgraded
            text = self.tr(
                "{file} var fra en ældre udgave af hpdesk og er ført op til denne. Planen, som "
                "den var før, ligger på denne computer som {copy}."
            )
            from hpdesk.ui.dialogs.backup_words import path_words

            copy = path_words(older)
        self._window.notice_bar.show_notice(text.format(file=desk.path.name, copy=copy), "info")

    def close_desk(self, desk: "Desk", then: "Desk | None" = None) -> None:
        """Close a plan; what was under a password is put away, unless the next needs it."""
        from hpdesk.services.fault_log import LogEvent, write_event

        self._stop_answering()
        desk.close()
        write_event(LogEvent.PLAN_CLOSED)
        if desk.is_encrypted:
            from hpdesk.services import passwords

            if then is not None and then.is_encrypted:
                passwords.forget_others(then)
            else:
                passwords.put_away()

    def show(self, desk: "Desk | None", *, keep_notice: bool = False) -> None:
        """Show a plan from its beginning, or the welcome page."""
        self._window.commands.put_notes_away()
        self._stop_answering()
        self._window.hold(desk)
        self._window.name_author()
        self._window.backups.set_desk(desk)
        self._window.sidebar.show_backup(self._window.backups.latest)
        self._window.spelling.set_desk(desk)
        self._window.place.set_keeper(self._window.files.keeper if desk is not None else None)
        self._window.pages.clear()
        if not keep_notice:
            self._window.notice_bar.clear()
        if self.welcome is not None:
            self._window.stack.removeWidget(self.welcome)
            self.welcome.deleteLater()
            self.welcome = None
        self._window.sidebar.setVisible(desk is not None)
        if desk is None:
            self._show_welcome()
        else:
            try:
                self.refresh(desk)
            except UserError as fault:  # a page of the file that is damaged
                self.give_up(desk, fault)
                return
            self._remember_file(desk.path)
            self._window.commands.first_day.tell_of_sample(desk)
            self._window.pages.set_context(self._window.context_of(desk))
            if self._window.was_painted:
                self.show_first_page()
        self._window.protection.set_desk(self._window.desk)
        self._window.refresh_commands()

    def show_anew(self) -> None:
        """Show the plan from its beginning: its file is another one now."""
        self._left.clear()
        self.show(self._window.desk)

    def give_up(self, desk: "Desk", fault: UserError) -> None:
        """Close a plan that cannot be shown, and say why on the welcome page."""
        self.close_desk(desk)
        self._window.files.release()
        self.show(None)
        self._window.notices.show_problem(said(fault), desk.path)

    def _show_welcome(self) -> None:
        from hpdesk.ui.pages.welcome import WelcomePage

        self._window.setWindowTitle("hpdesk")
        page = WelcomePage(self._window.preferences.recent)
        page.new_plan.connect(self._window.files.new_plan)
        page.open_file.connect(self._window.files.choose_file)
        page.show_sample.connect(self._window.files.open_sample)
        page.path_chosen.connect(self._window.files.open_path)
        page.open_preferences.connect(self._window.commands.open_preferences)
        page.open_help.connect(self._window.help.open_here)
        page.open_shortcuts.connect(self._window.commands.open_shortcuts)
        self.welcome = page
        self._window.stack.addWidget(page)
        self._window.stack.setCurrentWidget(page)
        page.focus_first()

    def refresh(self, desk: "Desk") -> None:
        """Show what the plan is called and how it stands, beside the pages."""
        from hpdesk.services.overview import first_plan

        plan = first_plan(desk)
        name = plan.name if plan else desk.path.stem
        self.show_title()
        self._window.sidebar.plan.set_plan(name, plan.municipality if plan else "")
        self._window.sidebar.save_state.set_idle(desk.path.name)
        if desk.read_only:
            self._window.sidebar.save_state.set_read_only()
            self._window.notice_bar.show_notice(self._window.place.read_only_words(), "info")
        self.refresh_badges()

    def show_title(self) -> None:
        """Name the plan in the title; one under a password is named by its file alone."""
        from hpdesk.services.overview import first_plan

        desk = self._window.desk
        if desk is None:
            return
        plan = None if desk.is_encrypted else first_plan(desk)
        self._window.setWindowTitle(f"{plan.name if plan else desk.path.stem} – hpdesk")

    def show_first_page(self) -> None:
        """Show the first page of the plan, or the place where it was left, once the shell is."""
        first = self._window.first_page()
        if self._window.desk is not None and first is not None:
            left = self._left.pop(self._window.desk.path, None)
            if left is None:
                self._window.pages.navigate(first)
            else:
                self._go_on(left)
            # once the page is painted: the import would hold its first paint up
            QTimer.singleShot(_WARM_UP_AFTER, self, self._warm_up)

    def _remember_place(self, desk: "Desk") -> None:
        """Keep where the person is, for when the plan is shown again."""
        from hpdesk.ui.left_off import left_off

        page = self._window.stack.currentWidget()
        place = self._window.pages.current()
        if place is not None and page is not None:
            self._left[desk.path] = left_off(place, page)

    def _go_on(self, left: "LeftOff") -> None:
        from hpdesk.ui.left_off import go_on

        page_id, arguments = left.place
        self._window.pages.navigate(page_id, **arguments)
        page = self._window.stack.currentWidget()
        if page is not None:
            go_on(left, page)

    def _warm_up(self) -> None:
        if self._window.desk is not None and not self._window.desk.read_only:
            self._window.run_job(_warming(self._window.desk), on_done=self._on_warm)

    def _on_warm(self, _done: object) -> None:
        context = self._window.pages.context()
        self._tell_from_tray(context)
        self._stop_answering()
        if context is not None:
            from hpdesk.ui.asked_notes import AskedNotes

            self._asked = AskedNotes(context, self._window)
            self._asked.wanted.connect(self._on_note_wanted)
            self._asked.watch()

    def _stop_answering(self) -> None:
        if self._asked is not None:
            self._asked.release()
            self._asked = None

    def _on_note_wanted(self) -> None:
        self._window.run_command("new_note")
        if self._window.protection.is_covered:  # it is unlocked first
            shown = self._window.windowState() & ~Qt.WindowState.WindowMinimized
            self._window.setWindowState(shown)
            self._window.activateWindow()

    def take_system_key(self) -> None:
        """Take the key that works in every program, or give it back, as the settings say."""
        if self._asked is not None:
            self._asked.take_key()

    def _tell_from_tray(self, context: "PageContext | None") -> None:
        from hpdesk.ui.tray_notice import TrayNotice

        if self._tray is not None:
            self._tray.deleteLater()
            self._tray = None
        if context is not None:
            self._tray = TrayNotice(context, self._window)
            self._tray.asked.connect(self._on_tray_asked)
            self._tray.note_asked.connect(self._window.commands.new_note)
            self._tray.look()
            self._window.commands.propose_clearing()

    def _on_tray_asked(self) -> None:
        self._window.activateWindow()
        self._window.commands.open_reminders()

    def refresh_badges(self) -> None:
        """Count anew what waits."""
        from hpdesk.services.overview import count_for_sidebar

        if self._window.desk is None:
            return
        counts = count_for_sidebar(self._window.desk)
        for page, number, tone in (
            ("followup", counts.overdue_tasks, "over"),
            ("stakeholders", counts.unaligned_points, "warn"),
        ):
            if page in self._window.sidebar.items:
                self._window.sidebar.items[page].set_badge(str(number) if number else "", tone)

    def _remember_file(self, path: Path) -> None:
        from hpdesk.services.backups import is_backup

        if not is_backup(path):  # one looks at it, and goes back to the plan
            self._window.keep(self._window.preferences.with_file(path))


def _warming(desk: "Desk") -> Callable[..., object]:
    """Return the job that prepares what the first change and the long lists need."""

    def warm_up(_progress: object, _cancelled: object) -> None:
        from hpdesk.services.fault_log import LogEvent, write_event
        from hpdesk.services.passwords import sweep
        from hpdesk.services.people import get_ready

        desk.warm_up()
        sweep()
        write_event(LogEvent.PLAN_OPENED)
        import hpdesk.documents.chart_drawing  # noqa: F401 - what pages draw with loads slowly

        with suppress(UserError):  # told when the people are asked for
            get_ready(desk)

    return warm_up
