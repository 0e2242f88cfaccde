# SPDX-License-Identifier: MPL-2.0
"""The window: sidebar, pages, notice bar and receipts. Pages are made when first shown.

What the window is made of is imported when it is furnished, so that the program can paint its
ground first; hence the imports inside functions here.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.errors import UserError
from hpdesk.ui.ground_window import GroundWindow
from hpdesk.ui.preferences import Preferences, load_preferences, save_preferences
from hpdesk.ui.theme import apply_theme, current

if TYPE_CHECKING:
    from hpdesk.domain.changes import ChangeSet
    from hpdesk.domain.working_days import Calendar
    from hpdesk.services.desk import Desk
    from hpdesk.ui.dialogs.ask import AskDialog
    from hpdesk.ui.jobs import JobHandle
    from hpdesk.ui.page_context import PageContext
    from hpdesk.ui.pages import PageSpec
    from hpdesk.ui.pages.welcome import WelcomePage
    from hpdesk.ui.tray_notice import TrayNotice

_NOT_SAVED = "not_saved"
_WARM_UP_AFTER = 250  # milliseconds


class MainWindow(GroundWindow):
    """Shows an open plan, or the welcome page where `desk` is None.

    `today` pins the day for plans that are opened here. With `bare` only the ground is painted:
    `painted` is emitted after that, and whoever listens calls `furnish`.
    """

    def __init__(
        self,
        desk: "Desk | None" = None,
        *,
        preferences: Preferences | None = None,
        today: date | None = None,
        pages: "Sequence[PageSpec] | None" = None,
        bare: bool = False,
    ) -> None:
        super().__init__()
        self.setWindowTitle("hpdesk")
        self.preferences = preferences or load_preferences()
        self.desk: Desk | None = None
        self._today, self._specs = today, tuple(pages or ())
        self._calendar: Calendar | None = None
        self._built = False
        self._tray: TrayNotice | None = None
        self.setMinimumSize(current().px(640), current().px(480))
        self.resize(1440, 900)
        if self.preferences.geometry:
            self.restoreGeometry(QByteArray(self.preferences.geometry))
        if not bare:
            self.furnish(desk)

    def furnish(self, desk: "Desk | None" = None, opens: Path | None = None) -> None:
        """Build what the window holds; then show a plan, open one, or welcome the person."""
        from hpdesk.ui.commands import make_actions
        from hpdesk.ui.desk_bridge import DeskBridge
        from hpdesk.ui.plan_files import PlanFiles
        from hpdesk.ui.problems import ProblemCatcher
        from hpdesk.ui.spelling import Spelling
        from hpdesk.ui.window_commands import WindowCommands
        from hpdesk.ui.window_menus import ShortcutGuard

        self.files = PlanFiles(self, self._today)
        self.files.opened.connect(self.set_desk)
        self.files.failed.connect(self._on_open_failed)
        self.files.copied.connect(self._on_copied)
        self.bridge = DeskBridge(None, self)
        self.bridge.committed.connect(self._on_committed)
        self.bridge.saving.connect(self._on_saving)
        self.bridge.saved.connect(self._on_saved)
        self.bridge.save_failed.connect(self._on_save_failed)
        self.spelling = Spelling(self._run_job, self)
        self.spelling.set_on(self.preferences.spelling)
        self.spelling.told.connect(self._on_spelling_told)
        self.commands = WindowCommands(self)
        self.actions_by_id = make_actions(self, self.run_command)
        self._guard = ShortcutGuard(self)
        self._build()
        self.problems = ProblemCatcher(self, self.notice_bar.show_notice)
        self.is_furnished = True
        if opens is None:
            self._show_desk(desk)
        elif self.files.open_path(opens) is None:
            self._show_desk(None, keep_notice=True)

    def _build(self) -> None:
        from hpdesk.ui.page_stack import PageStack
        from hpdesk.ui.pages import PAGES
        from hpdesk.ui.sidebar import Sidebar
        from hpdesk.ui.widgets.notice_bar import NoticeBar
        from hpdesk.ui.widgets.toast import ToastHost

        self._specs = self._specs or PAGES
        holder = QWidget()
        holder.setObjectName("page")
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.sidebar = Sidebar(self._specs)
        self.sidebar.chosen.connect(self.navigate)
        self.sidebar.plan.clicked.connect(self.commands.open_plan_menu)
        self.sidebar.settings.clicked.connect(self.commands.open_preferences)
        self.sidebar.save_state.clicked.connect(self.commands.save_now)
        self.notice_bar = NoticeBar()
        self.stack = QStackedWidget()
        self.toasts = ToastHost(self.stack)
        down = QVBoxLayout()
        down.setSpacing(0)
        down.addWidget(self.notice_bar)
        down.addWidget(self.stack, 1)
        across.addWidget(self.sidebar)
        across.addLayout(down, 1)
        self.setCentralWidget(holder)
        self.pages = PageStack(self._specs, self.stack, self.bridge)
        self.pages.shown.connect(self._on_page_shown)
        self.welcome: WelcomePage | None = None
        self._built = True
        self._fit()

    # --- the plan ---

    def set_desk(self, desk: "Desk | None") -> None:
        """Show another plan, or the welcome page; the earlier plan is saved and closed."""
        if self.desk is not None:
            if not self.bridge.saver.flush():
                if desk is not None:
                    desk.close()
                return
            self.desk.close()
        if desk is None:
            self.files.release()
        self._show_desk(desk)

    def _show_desk(self, desk: "Desk | None", *, keep_notice: bool = False) -> None:
        self.desk, self._calendar = desk, None
        self.bridge.set_desk(desk)
        self.spelling.set_desk(desk)
        self.pages.clear()
        if not keep_notice:
            self.notice_bar.clear()
        if self.welcome is not None:
            self.stack.removeWidget(self.welcome)
            self.welcome.deleteLater()
            self.welcome = None
        self.sidebar.setVisible(desk is not None)
        if desk is None:
            self._show_welcome()
        else:
            try:
                self._show_plan(desk)
            except UserError as fault:  # a page of the file that is damaged
                self._give_up(desk, fault)
                return
            self._remember_file(desk.path)
            self.pages.set_context(self._context(desk))
            if self.was_painted:
                self._show_first_page()
        self._refresh_commands()

    def _give_up(self, desk: "Desk", fault: UserError) -> None:
        """Close a plan that cannot be shown, and say why on the welcome page."""
        desk.close()
        self.files.release()
        self._show_desk(None)
        self.notice_bar.show_notice(str(fault))

    def _show_welcome(self) -> None:
        from hpdesk.ui.pages.welcome import WelcomePage

        self.setWindowTitle("hpdesk")
        page = WelcomePage([r for r in self.preferences.recent if Path(r).exists()])
        page.new_plan.connect(self.files.new_plan)
        page.open_file.connect(self.files.choose_file)
        page.show_sample.connect(self.files.open_sample)
        page.path_chosen.connect(self.files.open_path)
        page.open_preferences.connect(self.commands.open_preferences)
        page.open_shortcuts.connect(self.commands.open_shortcuts)
        self.welcome = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.focus_first()

    def _show_plan(self, desk: "Desk") -> None:
        from hpdesk.services.overview import first_plan

        plan = first_plan(desk)
        name = plan.name if plan else desk.path.stem
        self.setWindowTitle(f"{name} – hpdesk")
        self.sidebar.plan.set_plan(name, plan.municipality if plan else "")
        self.sidebar.save_state.set_idle(desk.path.name)
        if desk.read_only:
            self.sidebar.save_state.set_read_only()
            text = self.tr(
                "Planen kan kun læses, for filen er åben et andet sted eller skrivebeskyttet."
            )
            self.notice_bar.show_notice(text, "info")
        self._refresh_badges()

    def _show_first_page(self) -> None:
        first = next((s.id for s in self._specs if s.in_sidebar), None)
        if self.desk is not None and first is not None:
            self.pages.navigate(first)
            # once the page is painted: the import would hold its first paint up
            QTimer.singleShot(_WARM_UP_AFTER, self, self._warm_up)

    def _warm_up(self) -> None:
        if self.desk is not None and not self.desk.read_only:
            self._run_job(_warming(self.desk), on_done=self._tell_from_tray)

    def _tell_from_tray(self, _done: object) -> None:
        from hpdesk.ui.tray_notice import TrayNotice

        context = self.pages.context()
        if self._tray is not None:
            self._tray.deleteLater()
            self._tray = None
        if context is not None:
            self._tray = TrayNotice(context, self)
            self._tray.asked.connect(self._on_tray_asked)
            self._tray.look()

    def _on_tray_asked(self) -> None:
        self.activateWindow()
        self.commands.open_reminders()

    def _context(self, desk: "Desk") -> "PageContext":
        from hpdesk.ui.page_context import PageContext

        return PageContext(
            desk=desk,
            bridge=self.bridge,
            navigate=self.navigate,
            back=self.go_back,
            toast=self.show_toast,
            notice=self.notice_bar.show_notice,
            ask=self.ask,
            jobs=self._run_job,
            commands=self.actions_by_id,
            calendar=self.calendar,
            preferences=lambda: self.preferences,
            remember=self._remember_splitter,
        )

    def _run_job(
        self,
        fn: Callable[..., object],
        *,
        on_done: Callable[..., object] | None = None,
        on_failed: Callable[[Exception], object] | None = None,
        on_progress: Callable[[float, str], object] | None = None,
    ) -> "JobHandle":
        from hpdesk.ui.jobs import run_job

        return run_job(
            fn, parent=self, on_done=on_done, on_failed=on_failed, on_progress=on_progress
        )

    def calendar(self) -> "Calendar":
        """Return the plan's working-day calendar."""
        from hpdesk.domain.working_days import Calendar

        if self._calendar is None and self.desk is not None:
            from hpdesk.services.plan_settings import calendar

            self._calendar = calendar(self.desk)
        return self._calendar or Calendar()

    # --- moving about ---

    def navigate(self, page: str, **arguments: object) -> None:
        """Show a page and hand it the arguments; typed text is saved first."""
        if self.desk is not None:
            self.pages.navigate(page, **arguments)

    def go_back(self) -> None:
        """Show what was shown before."""
        self.pages.back()

    def _on_page_shown(self, page: str) -> None:
        spec = next(s for s in self._specs if s.id == page)
        self.sidebar.setVisible(not spec.full)
        self.sidebar.set_current(page)
        self._refresh_commands()

    # --- commands ---

    def run_command(self, command_id: str) -> None:
        """Do a command: a method of the shown page comes before the window's own."""
        from hpdesk.ui.commands import command

        row = command(command_id)
        answer = self.pages.answer(command_id)
        if answer is not None:
            answer()
        elif row.handler and row.handler != "on_page":
            handler = getattr(self.commands, row.handler)
            handler(row.argument) if row.argument else handler()

    def _refresh_commands(self) -> None:
        from hpdesk.ui.commands import command

        for command_id, action in self.actions_by_id.items():
            needs = command(command_id).needs
            on_page = self.pages.answer(command_id) is not None
            action.setEnabled(not needs or on_page or (needs == "desk" and self.desk is not None))
        desk = self.desk
        for command_id, text in (
            ("undo", desk.undo_label if desk else None),
            ("redo", desk.redo_label if desk else None),
        ):
            action = self.actions_by_id[command_id]
            words = command(command_id).label()
            action.setText(f"{words}: {text}" if text else words)
            action.setEnabled(text is not None)

    # --- receipts and notices ---

    def show_toast(
        self,
        text: str,
        *,
        undo: bool = False,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        tone: str = "ok",
    ) -> None:
        """Show a receipt; `undo=True` offers »Fortryd« of the step that was just taken."""
        if undo and self.desk is not None:
            undo_it = partial(self.commands.undo_step, self.desk.last_step)
            action, on_action = self.tr("Fortryd"), undo_it
        self.toasts.show_toast(text, action, on_action, tone)

    def ask(self, question: str, text: str, verb: str, on_yes: Callable[[], object]) -> "AskDialog":
        """Ask before something that cannot be taken back."""
        from hpdesk.ui.dialogs.ask import ask

        return ask(self, question, text, verb, on_yes)

    def _on_committed(self, change: "ChangeSet") -> None:
        if change.touches("setting"):
            self._calendar = None
        if self.desk is not None and change.touches("plan"):
            self._show_plan(self.desk)
        self.spelling.on_committed(change)
        self.pages.on_committed(change)
        if change.touches("task", "position", "meeting"):
            self._refresh_badges()
        self._refresh_commands()

    def _refresh_badges(self) -> None:
        from hpdesk.services.overview import count_for_sidebar

        if self.desk is None:
            return
        counts = count_for_sidebar(self.desk)
        for page, number, tone in (
            ("followup", counts.overdue_tasks, "over"),
            ("stakeholders", counts.unaligned_points, "warn"),
        ):
            if page in self.sidebar.items:
                self.sidebar.items[page].set_badge(str(number) if number else "", tone)

    def _on_saving(self) -> None:
        self.sidebar.save_state.set_saving()

    def _on_saved(self, moment: datetime) -> None:
        if self.bridge.saver.has_failed():
            return
        self.notice_bar.clear(_NOT_SAVED)
        self.sidebar.save_state.set_saved(moment)

    def _on_save_failed(self, text: str) -> None:
        self.sidebar.save_state.set_failed()
        again = self.tr("Prøv igen")
        self.notice_bar.show_notice(text, "over", again, self.bridge.saver.flush, _NOT_SAVED)

    def _on_open_failed(self, text: str, path: str) -> None:
        if path and not Path(path).exists():
            self._keep(self.preferences.without_file(path))
        self.notice_bar.show_notice(text)

    def _on_spelling_told(self, text: str, can_undo: bool) -> None:
        self.show_toast(text, undo=can_undo)

    def _on_copied(self, path: str) -> None:
        self.show_toast(self.tr("Kopien ligger i {0}.").format(path))

    # --- preferences ---

    def _keep(self, preferences: Preferences) -> None:
        self.preferences = preferences
        save_preferences(preferences)

    def _remember_file(self, path: Path) -> None:
        self._keep(self.preferences.with_file(path))

    def _remember_splitter(self, name: str, state: bytes) -> None:
        self._keep(self.preferences.with_splitter(name, state))

    def take_preferences(self, chosen: Preferences) -> None:
        """Keep what was chosen and show it at once."""
        rescaled = chosen.scale != self.preferences.scale
        theme, scale, spelling = chosen.theme, chosen.scale, chosen.spelling
        self._keep(replace(self.preferences, theme=theme, scale=scale, spelling=spelling))
        self.spelling.set_on(chosen.spelling)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, chosen.theme, chosen.scale)
        if rescaled and self.bridge.saver.flush():
            self._rebuild()

    def _rebuild(self) -> None:
        # Sizes are given when widgets are made, so another scale needs other widgets.
        where = self.pages.current()
        self.pages.clear()
        self._build()
        self.problems.set_notice(self.notice_bar.show_notice)
        self._show_desk(self.desk)
        if self.desk is not None and where is not None:
            self.pages.navigate(where[0], **where[1])

    # --- the window itself ---

    def on_first_paint(self) -> None:
        """Make the first page once the shell has been seen."""
        if self.is_furnished:
            self._show_first_page()
        else:
            super().on_first_paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink the sidebar to a rail in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._built:
            return
        # At 150 % a window of 1440 px has room for as much as one of 960 px.
        self.sidebar.set_rail(self.width() < current().measure("narrow_window"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was typed; ask only where it cannot be saved."""
        if not self.is_furnished:
            super().closeEvent(event)
            return
        try:
            saved = self.bridge.saver.flush()
        except Exception:
            event.ignore()
            raise
        if not saved:
            event.ignore()
            self.ask(
                self.tr("Luk uden at gemme det sidste?"),
                self.tr("Den seneste tekst kunne ikke gemmes og går tabt, hvis du lukker nu."),
                self.tr("Luk alligevel"),
                self._close_anyway,
            )
            return
        self._keep(replace(self.preferences, geometry=bytes(self.saveGeometry().data())))
        self.problems.release()
        if self.desk is not None:
            self.bridge.set_desk(None)
            self.spelling.set_desk(None)
            self.desk.close()
            self.desk = None
        self.files.release()
        super().closeEvent(event)

    def _close_anyway(self) -> None:
        self.bridge.saver.discard()
        self.close()


def _warming(desk: "Desk") -> Callable[..., object]:
    """Return the job that imports what the first change needs."""

    def warm_up(_progress: object, _cancelled: object) -> None:
        desk.warm_up()

    return warm_up
