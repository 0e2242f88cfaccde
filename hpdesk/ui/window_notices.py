# SPDX-License-Identifier: MPL-2.0
"""What the window tells by itself: what was saved, backed up and copied, and what went wrong."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from hpdesk.ui.apart import answered
from hpdesk.ui.spoken import announcer
from hpdesk.ui.widgets.buttons import secondary

if TYPE_CHECKING:  # after the first paint
    from hpdesk.services.backups import Backup
    from hpdesk.ui.jobs import JobHandle
    from hpdesk.ui.main_window import MainWindow

_NOT_SAVED = "not_saved"
_NO_BACKUP = "no_backup"
_COPYING = "copying"
_AT_ONCE = 400  # milliseconds: what is done by then is told of when it is done


class WindowNotices(QObject):
    """Listens to those who save, open, copy and check, and shows what they say."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.files.failed.connect(self._on_open_failed)
        window.files.copying.connect(self._on_copying)
        window.files.copied.connect(self._on_copied)
        window.bridge.saving.connect(self._on_saving)
        window.bridge.saved.connect(self._on_saved)
        window.bridge.save_failed.connect(self._on_save_failed)
        window.spelling.told.connect(self._on_spelling_told)
        window.backups.made.connect(self._on_backed_up)
        window.backups.overdue.connect(self._on_backup_overdue)

    def _on_saving(self) -> None:
        self._window.sidebar.save_state.set_saving()

    def _on_saved(self, moment: datetime) -> None:
        if self._window.bridge.saver.has_failed():
            return
        bar, state = self._window.notice_bar, self._window.sidebar.save_state
        mended = bar.text() and bar.key == _NOT_SAVED
        bar.clear(_NOT_SAVED)
        state.set_saved(moment)
        if mended:
            announcer().say(state, state.text())

    def _on_save_failed(self, text: str) -> None:
        self._window.sidebar.save_state.set_failed()
        again, flush = self.tr("Prøv igen"), self._window.bridge.saver.flush
        self._window.notice_bar.show_notice(text, "over", again, flush, _NOT_SAVED)

    def ask_about_unsaved(self, close: Callable[[], object]) -> None:
        """Ask whether to close although the last text is not in the file; it can be copied."""
        dialog = self._window.ask(
            self.tr("Luk uden at gemme det sidste?"),
            self.tr(
                "Den seneste tekst kunne ikke gemmes og går tabt, hvis du lukker nu. Kopiér den, "
                "så kan du sætte den ind et andet sted."
            ),
            self.tr("Luk alligevel"),
            close,
        )
        copy = secondary(self.tr("Kopiér teksten"), "copy")
        copy.clicked.connect(self._copy_unsaved)
        dialog.add_left_button(copy)

    def _copy_unsaved(self) -> None:
        texts = self._window.bridge.saver.unsaved_texts()
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        self._window.show_toast(self.tr("Teksten er kopieret."))

    def _on_open_failed(self, text: str, path: str) -> None:
        if path and not answered(Path(path).exists, otherwise=True):
            self._window.keep(self._window.preferences.without_file(path))
        self.show_problem(text, Path(path) if path else None)

    def show_problem(self, text: str, path: Path | None = None) -> None:
        """Show what went wrong; of a damaged plan, with the way to save what is in it."""
        from hpdesk.services.repairing import tells_of_damage  # only when something is wrong

        path = path or (None if self._window.desk is None else self._window.desk.path)
        if path is not None and tells_of_damage(text):
            mend = partial(self._window.commands.open_repair, path)
            self._window.notice_bar.show_notice(text, "over", self.tr("Reparér …"), mend)
        else:
            self._window.notice_bar.show_notice(text)

    def _on_spelling_told(self, text: str, can_undo: bool) -> None:
        self._window.show_toast(text, undo=can_undo)

    def _on_backed_up(self, newest: "Backup | None") -> None:
        self._window.notice_bar.clear(_NO_BACKUP)
        self._window.sidebar.show_backup(newest)

    def _on_backup_overdue(self, text: str) -> None:
        from hpdesk.services.repairing import tells_of_damage  # only when something is wrong

        if tells_of_damage(text):
            self.show_problem(text)
            return
        if self._window.bridge.saver.has_failed():
            return  # that text is not saved is told, and is worse
        open_them = self._window.commands.open_backups
        words = self.tr("Der er ingen sikkerhedskopi fra det seneste døgn. {0}").format(text)
        self._window.notice_bar.show_notice(
            words, "warn", self.tr("Sikkerhedskopier"), open_them, _NO_BACKUP
        )

    def _on_copying(self, path: str, job: "JobHandle") -> None:
        QTimer.singleShot(_AT_ONCE, job, partial(self._tell_of_copying, path, job))

    def _tell_of_copying(self, path: str, job: "JobHandle") -> None:
        words = self.tr("{0} skrives …").format(Path(path).name)
        give_up = self.tr("Annullér")
        self._window.notice_bar.show_notice(words, "info", give_up, job.cancel, _COPYING)

    def _on_copied(self, path: str) -> None:
        self._window.notice_bar.clear(_COPYING)
        if path:
            self._window.show_toast(self.tr("Kopien ligger i {0}.").format(path))
