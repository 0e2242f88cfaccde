# SPDX-License-Identifier: MPL-2.0
"""»Sikkerhedskopier«: what there is, how each differs from the plan now, and bringing it back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListView, QSpinBox, QWidget

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import UserError
from hpdesk.domain.plan_difference import RowDifference
from hpdesk.services import backup_places, backups, restoring
from hpdesk.services.backups import Backup
from hpdesk.ui.backup_keeper import BackupKeeper
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs import backup_words
from hpdesk.ui.dialogs.backup_differences import BackupDifferences
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said, size_words

_MEGABYTE = 1 << 20


class BackupsDialog(BaseDialog):
    """Up and Down choose a copy, Space ticks what is to come back; nothing changes before Enter.

    `reopened` shows the plan anew when the whole of it came back, `open_path` a copy.
    """

    def __init__(
        self,
        context: PageContext,
        keeper: BackupKeeper,
        reopened: Callable[[], object],
        open_path: Callable[[Path], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=900)
        self.set_title(self.tr("Sikkerhedskopier"))
        self._context, self._keeper = context, keeper
        self._reopened, self._open_path = reopened, open_path
        self.where = label("", "body", "t2", wrap=True)
        self.body.addWidget(self.where)
        self.note = Note("", "info")
        self.body.addWidget(self.note)
        self._make_lists()
        self._make_settings()
        self._make_buttons()
        keeper.made.connect(self._on_made)
        keeper.failed.connect(self._on_not_made)
        self.finished.connect(self.held.stop)
        self._read_list()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_lists(self) -> None:
        self.model: RowsModel[Backup] = RowsModel(
            [Column("", backup_words.spoken_backup, look=backup_words.backup_look)],
            _backup_key,
            parent=self,
        )
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Sikkerhedskopier"))
        self.list.setModel(self.model)
        prepare_list(self.list, 46)
        self.list.setMinimumHeight(current().px(240))
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.held = BackupDifferences(self._context)
        self.held.ticked.connect(self._refresh)
        across = QHBoxLayout()
        across.setSpacing(current().px(16))
        across.addWidget(self.list, 2)
        across.addWidget(self.held, 3)
        self.body.addLayout(across, 1)

    def _make_settings(self) -> None:
        self.limit = QSpinBox()
        self.limit.setRange(backup_places.LEAST_BYTES // _MEGABYTE, 1_000_000)
        self.limit.setSingleStep(256)
        self.limit.setSuffix(self.tr(" MB"))
        self.limit.setValue(backup_places.backup_choice().most_bytes // _MEGABYTE)
        self.limit.setAccessibleName(self.tr("Så meget må planens kopier fylde"))
        self.limit.editingFinished.connect(self._on_limit)
        self.other_folder = ghost(self.tr("Vælg en anden mappe …"), "folder-open")
        self.other_folder.clicked.connect(self._on_other_folder)
        self.show_folder = ghost(self.tr("Vis mappen"), "folder-open")
        self.show_folder.clicked.connect(self._on_show_folder)
        self.open_copy = ghost(self.tr("Åbn kopien"), "eye")
        self.open_copy.clicked.connect(self._on_open_copy)
        self.delete_copy = ghost(self.tr("Slet kopien …"), "trash-2")
        self.delete_copy.clicked.connect(self._on_delete)
        row = QHBoxLayout()
        row.addWidget(Field(self.tr("Kopierne må højst fylde"), self.limit))
        row.addStretch(1)
        for button in (self.open_copy, self.delete_copy, self.show_folder, self.other_folder):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def _make_buttons(self) -> None:
        self.make_now = secondary(self.tr("Lav en nu"), "save")
        self.make_now.clicked.connect(self._on_make)
        self.add_left_button(self.make_now)
        self.whole = secondary(self.tr("Gendan hele planen …"), "history")
        self.whole.clicked.connect(self._on_whole)
        self.add_left_button(self.whole)
        self.add_cancel(self.tr("Luk"))
        self.take = self.set_primary(self.tr("Hent det valgte tilbage"), "undo-2")
        for button in (self.make_now, self.take, self.whole):
            button.setEnabled(not self._context.desk.read_only)

    # --- the list ---

    def _read_list(self) -> None:
        found = backups.list_backups(self._context.desk)
        chosen = self._chosen()
        self.model.set_rows(found)
        folder = backup_words.path_words(backup_places.backup_choice().folder)
        used = sum(one.size for one in found)
        text = self.tr("De ligger i {0} og fylder {1}. Den seneste er fra {2}.")
        if found:
            newest = found[0]
            when = backup_words.moment_words(newest.made)
            self.where.setText(text.format(folder, size_words(used), when))
        else:
            self.where.setText(
                self.tr("Der er ingen endnu. hpdesk laver dem selv og lægger dem i {0}.").format(
                    folder
                )
            )
        self._say_of_all(found)
        keys = [_backup_key(one) for one in found]
        place = keys.index(_backup_key(chosen)) if chosen and _backup_key(chosen) in keys else 0
        self.list.setCurrentIndex(self.model.index(place, 0))
        self._refresh()

    def _say_of_all(self, found: tuple[Backup, ...]) -> None:
        in_clear = [one for one in found if not one.is_encrypted]
        if self._context.desk.is_encrypted and in_clear:
            text = self.tr(
                "{0} er fra før, planen fik adgangskode, og kan læses uden. Slet dem, når du ikke "
                "har brug for dem."
            )
            self.note.set(text.format(backup_words.copies_words(len(in_clear))), "warn")
            return
        self.note.set(
            self.tr(
                "hpdesk laver en kopi, når planen åbnes, hver time under arbejdet og før store "
                "ændringer, når noget er ændret. Gamle kopier tyndes ud."
            ),
            "info",
        )

    def _chosen(self) -> Backup | None:
        return self.model.row(self.list.currentIndex())

    def _on_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.held.show_copy(self._chosen())
        self._refresh()

    # --- what is to come back ---

    def _refresh(self) -> None:
        chosen = self._chosen() is not None
        writes = not self._context.desk.read_only
        self.open_copy.setEnabled(chosen)
        self.delete_copy.setEnabled(chosen)
        self.whole.setEnabled(chosen and writes)
        self.take.setEnabled(self.held.has_ticked and writes)

    def accept(self) -> None:
        """Bring back what is ticked, in a job and as one step."""
        chosen = self._chosen()
        if not self.take.isEnabled() or chosen is None:
            return
        if not self._context.bridge.saver.flush():
            return
        work = partial(_take, self._context, chosen.path, self.held.rows_to_take())
        self._run(work, self._on_taken)

    def _on_taken(self, _count: int) -> None:
        self._context.toast(self.tr("Det valgte er hentet tilbage."), undo=True)
        super().accept()

    def _on_whole(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        text = self.tr(
            "Planen bliver, som den var {0}. Først laves en sikkerhedskopi af den, som den er nu, "
            "så du kan komme tilbage."
        )
        self._context.ask(
            self.tr("Gendan hele planen?"),
            text.format(backup_words.moment_words(chosen.made)),
            self.tr("Gendan"),
            partial(self._restore, chosen),
        )

    def _restore(self, chosen: Backup) -> None:
        if self._context.bridge.saver.flush():
            self._run(partial(_restore, self._context, chosen.path), self._on_restored)

    def _on_restored(self, _nothing: object) -> None:
        toast = self._context.toast
        text = self.tr("Planen er gendannet. Den, der var, ligger som sikkerhedskopi.")
        super().accept()
        self._reopened()
        toast(text)

    def _run(self, work: Callable[..., object], done: Callable[..., object]) -> None:
        self.held.stop()
        self.note.set(self.tr("Planen hentes tilbage …"), "info")
        for button in (self.take, self.whole, self.make_now):
            button.setEnabled(False)
        self._context.jobs(work, on_done=done, on_failed=self._on_problem)

    def _on_problem(self, problem: Exception) -> None:
        if not isinstance(problem, UserError | OSError):
            raise problem
        self._read_list()
        self.note.set(said(problem), "over")
        self.make_now.setEnabled(True)

    # --- the rest ---

    def _on_make(self) -> None:
        if self._context.bridge.saver.flush():
            self.note.set(self.tr("Kopien laves og efterses …"), "info")
            self._keeper.make(BackupReason.BY_HAND)

    def _on_made(self, _newest: Backup | None) -> None:
        self._read_list()

    def _on_not_made(self, text: str) -> None:
        self.note.set(text, "over")

    def _on_open_copy(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.reject()
            self._open_path(chosen.path)

    def _on_delete(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._context.ask(
                self.tr("Slet sikkerhedskopien?"),
                self.tr("Kopien fra {0} slettes for altid.").format(
                    backup_words.moment_words(chosen.made)
                ),
                self.tr("Slet"),
                partial(self._delete, chosen),
            )

    def _delete(self, chosen: Backup) -> None:
        self.held.stop()
        try:
            backups.delete_backups([chosen])
        except UserError as problem:
            self.note.set(said(problem), "over")
            return
        self._read_list()

    def _on_show_folder(self) -> None:
        folder = backups.backup_folder(self._context.desk)
        shown = folder if folder.is_dir() else backup_places.backup_choice().folder
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    def _on_limit(self) -> None:
        backup_places.choose_most_bytes(self.limit.value() * _MEGABYTE)

    def _on_other_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Vælg mappe til sikkerhedskopier"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.choose_folder)
        dialog.open()

    def choose_folder(self, folder: str) -> None:
        """Let the backups lie in a folder from now on."""
        try:
            backup_places.choose_folder(Path(folder))
        except UserError as problem:
            self.note.set(said(problem), "over")
            return
        self._read_list()
        self._on_make()


def _backup_key(one: Backup) -> str:
    return str(one.path)


def _take(context: PageContext, path: Path, rows: list[RowDifference], *_job: object) -> int:
    return restoring.bring_back(context.desk, path, rows)


def _restore(context: PageContext, path: Path, _progress: Progress, cancelled: IsCancelled) -> None:
    restoring.restore_whole(context.desk, path, cancelled=cancelled)
