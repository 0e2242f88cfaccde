# SPDX-License-Identifier: MPL-2.0
"""The password of the open plan in the window: setting it, and locking when nobody is there."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtGui import QAction

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.idle_watch import IdleWatch
from hpdesk.ui.jobs import IsCancelled, Progress, run_job
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk
    from hpdesk.ui.cover import Cover
    from hpdesk.ui.main_window import MainWindow

_MINUTE = 60_000  # milliseconds
_CLEAR_BACKUPS = "clear_backups"
_LATER = 10_000  # milliseconds until a busy window is looked at again


class PlanProtection(QObject):
    """Covers the window while the plan is locked or its password is being changed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        from hpdesk.services.passwords import can_encrypt  # after the first paint

        self._window, self._can_encrypt = window, can_encrypt()
        self._cover: Cover | None = None
        self.watch = IdleWatch(self)
        self.watch.idle.connect(self._on_idle)

    @property
    def is_covered(self) -> bool:
        """Tell whether the content is hidden."""
        return self._cover is not None

    def refresh(self, actions: Mapping[str, QAction]) -> None:
        """Offer the commands that are possible; what no plan here can have is not shown."""
        desk = self._window.desk
        for command_id, fits in (
            ("password", desk is not None),
            ("lock_plan", desk is not None and desk.is_encrypted),
        ):
            actions[command_id].setVisible(self._can_encrypt)
            actions[command_id].setEnabled(self._can_encrypt and fits)

    def set_desk(self, desk: "Desk | None") -> None:
        """Watch over another plan, or none."""
        self._uncover(with_dialogs=desk is not None)
        if desk is not None and desk.is_encrypted:
            from hpdesk.services.passwords import end_kept_packs

            end_kept_packs()
            self.watch.start(self._window.preferences.lock_minutes * _MINUTE)
        else:
            self.watch.stop()

    # --- locking ---

    def lock(self) -> None:
        """Lock the plan now, or say why not."""
        if not self._lock():
            self._window.show_toast(
                self.tr("Planen kan låses, når det, der er i gang, er færdigt.")
            )

    def _on_idle(self) -> None:
        from hpdesk.services.minutes_clock import is_in_meeting

        desk = self._window.desk
        if desk is None or self._cover is not None:
            return
        if is_in_meeting(desk) or not self._lock():
            self.watch.start(_LATER)

    def _lock(self) -> bool:
        desk = self._window.desk
        if desk is None or not desk.is_encrypted or self._cover is not None:
            return True
        if (
            QThreadPool.globalInstance().activeThreadCount()
            or not self._window.bridge.saver.flush()
        ):
            return False
        from hpdesk.services import passwords

        self.watch.stop()
        cover = self._put_cover(
            self.tr("Planen er låst"),
            self.tr("Alt er gemt. Skriv adgangskoden for at fortsætte, hvor du slap."),
            self.tr("Lås op"),
        )
        cover.pressed.connect(self._on_unlock)
        desk.suspend()
        passwords.forget()
        return True

    def _on_unlock(self) -> None:
        from hpdesk.ui.dialogs.unlock_dialog import UnlockDialog

        if self._window.desk is not None:
            # what is worked on here opens also while its drive does not answer
            dialog = UnlockDialog(self._window.desk.live_path, self._window)
            dialog.unlocked.connect(self._on_unlocked)
            dialog.open()

    def _on_unlocked(self, _path: str) -> None:
        desk = self._window.desk
        if desk is None or self._cover is None:
            return
        try:
            desk.resume()
        except UserError as problem:  # the file was moved meanwhile, or its drive is gone
            self._cover.tell(said(problem))
            return
        self._uncover()
        self.set_desk(desk)

    # --- the password ---

    def open(self) -> None:
        """Ask for a first password, another, or none."""
        from hpdesk.ui.dialogs.password_dialog import PasswordDialog

        desk = self._window.desk
        if desk is not None and self._can_encrypt:
            dialog = PasswordDialog(desk, self._window)
            dialog.chosen.connect(self._on_chosen)
            dialog.sheet_asked.connect(self.open_sheet)
            dialog.open()

    def open_sheet(self) -> None:
        """Hand out the recovery sheet of the plan."""
        from hpdesk.ui.dialogs.recovery_dialog import RecoveryDialog

        desk = self._window.desk
        if desk is not None:
            dialog = RecoveryDialog(desk, self._window)
            dialog.print_asked.connect(self._on_print_sheet)
            dialog.open()

    def _on_print_sheet(self) -> None:
        from hpdesk.ui.printing.plan_offers import recovery_offer
        from hpdesk.ui.printing.print_dialog import PrintDialog

        desk, context = self._window.desk, self._window.pages.context()
        if desk is not None and context is not None:
            PrintDialog(context, (recovery_offer(desk),), self._window).open()

    def _on_chosen(self, password: str) -> None:
        desk = self._window.desk
        if desk is None or not self._window.bridge.saver.flush():
            return
        cover = self._put_cover(
            self.tr("Planen krypteres") if password else self.tr("Adgangskoden fjernes"),
            self.tr("Vent, til filen er skrevet og efterset. Luk ikke computeren imens."),
            "",
        )
        desk.suspend()
        self._run(desk, desk.live_path, password, cover)

    def _run(self, desk: "Desk", path: Path, password: str, cover: "Cover") -> None:
        def work(progress: Progress, cancelled: IsCancelled) -> None:
            from hpdesk.services import passwords

            def tell(part: float) -> None:
                progress(part, "")

            if password:
                passwords.set_password(path, password, tell, cancelled)
            else:
                passwords.remove_password(path, tell, cancelled)

        def on_done(_result: object) -> None:
            self._go_on(desk)
            if password:
                self._window.show_toast(self.tr("Planen er beskyttet med adgangskoden."))
                self._tell_of_clear_backups(desk)
                self.open_sheet()
            else:
                self._window.notice_bar.clear(_CLEAR_BACKUPS)
                self._window.show_toast(self.tr("Planen har ingen adgangskode længere."))

        def on_failed(problem: Exception) -> None:
            self._go_on(desk)
            if isinstance(problem, UserError):
                self._window.notice_bar.show_notice(said(problem))
            elif not isinstance(problem, Cancelled):
                raise problem

        run_job(
            work,
            parent=self,
            on_done=on_done,
            on_failed=on_failed,
            on_progress=cover.show_progress,
        )

    def _go_on(self, desk: "Desk") -> None:
        """Open the plan again where it is, under the key that it has now."""
        try:
            desk.resume()
        except UserError as problem:
            self._uncover()
            self._window.plans.give_up(desk, problem)
            return
        self._uncover()
        self.set_desk(desk)
        self._window.plans.show_title()
        if self._window.files.keeper is not None:  # a plan on a drive is worked on in a copy
            self._window.files.keeper.publish()

    def _tell_of_clear_backups(self, desk: "Desk") -> None:
        from hpdesk.services.passwords import count_clear_backups

        if count := count_clear_backups(desk):
            self._window.notice_bar.show_notice(
                self.tr("Ældre sikkerhedskopier uden adgangskode: {0}.").format(count),
                "warn",
                self.tr("Slet dem …"),
                self._ask_about_backups,
                _CLEAR_BACKUPS,
            )

    def _ask_about_backups(self) -> None:
        self._window.ask(
            self.tr("Slet sikkerhedskopierne uden adgangskode?"),
            self.tr(
                "Alle kan læse dem, og de kan ikke hentes frem igen. Nye sikkerhedskopier "
                "krypteres som planen."
            ),
            self.tr("Slet kopierne"),
            self._delete_backups,
        )

    def _delete_backups(self) -> None:
        desk = self._window.desk
        if desk is None:
            return

        def work(_progress: Progress, _cancelled: IsCancelled) -> int:
            from hpdesk.services.passwords import delete_clear_backups

            return delete_clear_backups(desk)

        run_job(work, parent=self, on_done=self._on_backups_deleted)

    def _on_backups_deleted(self, count: int) -> None:
        self._window.notice_bar.clear(_CLEAR_BACKUPS)
        self._window.show_toast(self.tr("Slettede sikkerhedskopier: {0}.").format(count))

    # --- the cover ---

    def _put_cover(self, title: str, text: str, verb: str) -> "Cover":
        from hpdesk.ui.cover import Cover

        self._cover = Cover(self._window, title, text, verb)
        return self._cover

    def _uncover(self, *, with_dialogs: bool = True) -> None:
        cover, self._cover = self._cover, None
        if cover is not None:
            cover.lift(with_dialogs=with_dialogs)
