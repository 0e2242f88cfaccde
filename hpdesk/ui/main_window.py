# SPDX-License-Identifier: MPL-2.0
"""The window: sidebar, pages, notice bar and receipts. Pages are made when first shown.

What the window is made of is imported when it is furnished, so that the program can paint its
ground first; hence the imports inside functions here.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
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

_LEAST = (640, 480)  # pixels: of the window, and at 100 % of what it shows


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
        self.setMinimumSize(*_LEAST)
        self.resize(1440, 900)
        if self.preferences.geometry:  # Qt fits it to a screen that is smaller now
            self.restoreGeometry(QByteArray(self.preferences.geometry))
        if not bare:
            self.furnish(desk)

    def furnish(self, desk: "Desk | None" = None, opens: Path | None = None) -> None:
        """Build what the window holds; then show a plan, open one, or welcome the person."""
        from hpdesk.ui.backup_keeper import BackupKeeper
        from hpdesk.ui.commands import make_actions
        from hpdesk.ui.desk_bridge import DeskBridge
        from hpdesk.ui.manual.window_help import NEWS_AFTER, WindowHelp
        from hpdesk.ui.plan_files import PlanFiles
        from hpdesk.ui.plan_place import PlanPlace
        from hpdesk.ui.plan_protection import PlanProtection
        from hpdesk.ui.problems import ProblemCatcher
        from hpdesk.ui.spelling import Spelling
        from hpdesk.ui.window_commands import WindowCommands
        from hpdesk.ui.window_menus import ShortcutGuard
        from hpdesk.ui.window_notices import WindowNotices
        from hpdesk.ui.window_plans import WindowPlans

        self.files = PlanFiles(self, self._today)
        self.files.copy_choice = self.preferences.work_copy
        self.place = PlanPlace(self)
        self.files.fetching.connect(self.place.fetching)
        self.files.fetched.connect(self.place.fetched)
        self.files.opened.connect(self.set_desk)
        self.files.made.connect(self._on_plan_made)
        self.bridge = DeskBridge(None, self)
        self.bridge.committed.connect(self._on_committed)
        self.spelling = Spelling(self.run_job, self)
        self.spelling.set_on(self.preferences.spelling)
        self.commands = WindowCommands(self)
        self.protection = PlanProtection(self)
        self.backups = BackupKeeper(self)
        self.plans, self.notices = WindowPlans(self), WindowNotices(self)
        self.help = WindowHelp(self)
        QTimer.singleShot(NEWS_AFTER, self.help, self.help.tell_of_news)
        self.actions_by_id = make_actions(self, self.run_command)
        self._guard = ShortcutGuard(self)
        self._build()
        self.problems = ProblemCatcher(self, self.notices.show_problem)
        self.is_furnished = True
        if opens is None:
            self.plans.show(desk)
        elif self.files.open_path(opens) is None:
            self.plans.show(None, keep_notice=True)

    def _build(self) -> None:
        from hpdesk.ui.page_stack import PageStack
        from hpdesk.ui.pages import PAGES
        from hpdesk.ui.sidebar import Sidebar
        from hpdesk.ui.widgets.notice_bar import NoticeBar
        from hpdesk.ui.widgets.scrolling import scrolling
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
        self.sidebar.backups.clicked.connect(self.commands.open_backups)
        self.notice_bar = NoticeBar()
        self.stack = QStackedWidget()
        theme = current()
        least = theme.px(_LEAST[0]) - theme.measure("rail"), theme.px(_LEAST[1])
        self.stack.setMinimumSize(*least)
        room = scrolling(self.stack, both_ways=True)  # large type on a small screen
        self.toasts = ToastHost(room)
        down = QVBoxLayout()
        down.setSpacing(0)
        down.addWidget(self.notice_bar)
        down.addWidget(room, 1)
        across.addWidget(self.sidebar)
        across.addLayout(down, 1)
        self.setCentralWidget(holder)
        self.pages = PageStack(self._specs, self.stack, self.bridge)
        self.pages.shown.connect(self._on_page_shown)
        self._built = True
        self._fit()

    # --- the plan ---

    def set_desk(self, desk: "Desk | None") -> None:
        """Show another plan, or the welcome page; the earlier plan is saved and closed."""
        self.plans.set_desk(desk)

    def _on_plan_made(self) -> None:
        # once the dialog that made it has closed
        QTimer.singleShot(0, self, partial(self.run_command, "first_steps"))

    def hold(self, desk: "Desk | None") -> None:
        """Let the commands and the texts be those of a plan, or of none."""
        self.desk, self._calendar = desk, None
        self.bridge.set_desk(desk)

    def first_page(self) -> str | None:
        """Return the page that a plan opens with."""
        return next((spec.id for spec in self._specs if spec.in_sidebar), None)

    def context_of(self, desk: "Desk") -> "PageContext":
        """Return what the pages are given of a plan."""
        from hpdesk.ui.page_context import PageContext

        return PageContext(
            desk=desk,
            bridge=self.bridge,
            navigate=self.navigate,
            back=self.go_back,
            toast=self.show_toast,
            notice=self.notice_bar.show_notice,
            ask=self.ask,
            jobs=self.run_job,
            commands=self.actions_by_id,
            calendar=self.calendar,
            preferences=lambda: self.preferences,
            remember=self.remember_state,
        )

    def run_job(
        self,
        fn: Callable[..., object],
        *,
        on_done: Callable[..., object] | None = None,
        on_failed: Callable[[Exception], object] | None = None,
        on_progress: Callable[[float, str], object] | None = None,
    ) -> "JobHandle":
        """Run a job of the window's own, apart from the UI thread."""
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
        self.refresh_commands()

    # --- commands ---

    def run_command(self, command_id: str) -> None:
        """Do a command: a method of the shown page comes before the window's own."""
        from hpdesk.ui.commands import command

        row = command(command_id)
        if self.protection.is_covered and command_id != "quit":
            return
        answer = self.pages.answer(command_id)
        if answer is not None:
            answer()
        elif row.handler and row.handler != "on_page":
            handler = getattr(self.commands, row.handler)
            handler(row.argument) if row.argument else handler()

    def refresh_commands(self) -> None:
        """Offer the commands that can be done now."""
        from hpdesk.ui.commands import command
        from hpdesk.ui.wording import shown

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
            action.setText(f"{words}: {shown(text)}" if text else words)
            action.setEnabled(text is not None)
        self.protection.refresh(self.actions_by_id)

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
        from hpdesk.ui.wording import shown

        if undo and self.desk is not None:
            undo_it = partial(self.commands.undo_step, self.desk.last_step)
            action, on_action = self.tr("Fortryd"), undo_it
        self.toasts.show_toast(shown(text), shown(action), on_action, tone)

    def ask(self, question: str, text: str, verb: str, on_yes: Callable[[], object]) -> "AskDialog":
        """Ask before something that cannot be taken back."""
        from hpdesk.ui.dialogs.ask import ask
        from hpdesk.ui.wording import shown

        return ask(self, shown(question), shown(text), verb, on_yes)

    def _on_committed(self, change: "ChangeSet") -> None:
        if change.touches("setting"):
            self._calendar = None
        if self.desk is not None and change.touches("plan"):
            self.plans.refresh(self.desk)
        self.spelling.on_committed(change)
        self.pages.on_committed(change)
        if change.touches("task", "position", "meeting"):
            self.plans.refresh_badges()
        self.refresh_commands()

    # --- preferences ---

    def keep(self, preferences: Preferences) -> None:
        """Use preferences from now on, and the next time."""
        self.preferences = preferences
        save_preferences(preferences)

    def remember_compared(self, mark: str) -> None:
        """Remember that the person has looked at a conflicted copy."""
        self.keep(self.preferences.with_compared(mark))

    def name_author(self) -> None:
        """Let the history know who writes in this window."""
        if self.desk is not None:
            self.desk.author = self.preferences.author()

    def remember_state(self, name: str, state: bytes) -> None:
        """Keep how something stands, such as the widths of columns, for the next time."""
        self.keep(self.preferences.with_splitter(name, state))

    def take_preferences(self, chosen: Preferences) -> None:
        """Keep what was chosen and show it at once."""
        rebuilds = chosen.scale != self.preferences.scale
        if chosen.language != self.preferences.language:
            rebuilds = self._speak(chosen.language) or rebuilds
        theme, scale, spelling = chosen.theme, chosen.scale, chosen.spelling
        minutes, copies = chosen.lock_minutes, chosen.work_copy
        self.files.copy_choice = copies
        looks = replace(self.preferences, theme=theme, scale=scale, spelling=spelling)
        initials, key = chosen.initials, chosen.system_key
        kept = replace(looks, lock_minutes=minutes, work_copy=copies, initials=initials)
        self.keep(replace(kept, system_key=key))
        self.name_author()
        self.plans.take_system_key()
        self.spelling.set_on(chosen.spelling)
        self.protection.set_desk(self.desk)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, chosen.theme, chosen.scale)
        if rebuilds and self.bridge.saver.flush():
            self._rebuild()

    def _speak(self, language: str) -> bool:
        """Use another language for all that is made from now on; False where text is unsaved."""
        from hpdesk.ui.commands import command
        from hpdesk.ui.language import install_language

        app = QApplication.instance()
        if not isinstance(app, QApplication) or not self.bridge.saver.flush():
            return False
        install_language(app, language)
        self.keep(replace(self.preferences, language=language))
        for command_id, action in self.actions_by_id.items():
            action.setText(command(command_id).label())
        return True

    def _rebuild(self) -> None:
        # Sizes and words are given when widgets are made, so others need other widgets.
        where = self.pages.current()
        self.pages.clear()
        self.plans.welcome = None  # it goes with the stack that it lay in
        self._build()
        self.plans.show(self.desk)
        if self.desk is not None and where is not None:
            self.pages.navigate(where[0], **where[1])

    # --- the window itself ---

    def on_first_paint(self) -> None:
        """Make the first page once the shell has been seen."""
        if self.is_furnished:
            self.plans.show_first_page()
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
            self.notices.ask_about_unsaved(self._close_anyway)
            return
        self.keep(replace(self.preferences, geometry=bytes(self.saveGeometry().data())))
        self.help.remember()
        self.problems.release()
        if self.desk is not None:
            self.bridge.set_desk(None)
            self.backups.set_desk(None)
            self.spelling.set_desk(None)
            self.protection.set_desk(None)
            self.plans.close_desk(self.desk)
            self.desk = None
        self.files.release()
        super().closeEvent(event)

    def _close_anyway(self) -> None:
        self.bridge.saver.discard()
        self.close()
