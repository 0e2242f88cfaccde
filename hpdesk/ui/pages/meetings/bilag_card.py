# SPDX-License-Identifier: MPL-2.0
"""The bilag of a point: added, named, moved, replaced, opened, copied and taken off."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.domain.preflight_findings import PreflightFinding, Rule
from hpdesk.services import attachments, last_minutes
from hpdesk.ui.icons import icon
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.bilag_files import Offered, OpenedCopies, add_files, offered_by
from hpdesk.ui.pages.meetings.bilag_list import BilagList, BilagModel, bilag_rows
from hpdesk.ui.pages.meetings.pack_folder import remember_folder, remembered_folder
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import said

NOTICE = "bilag"
_ABOUT_MINUTES = (Rule.MINUTES_NOT_ATTACHED, Rule.MINUTES_OUTDATED)
# What the file dialogs are asked through, so that tests can answer for a person.
AskFiles = Callable[[QWidget, str], list[Path]]
AskFolder = Callable[[QWidget, str], Path | None]


def ask_files(parent: QWidget, title: str) -> list[Path]:
    """Let the person choose files."""
    begin = remembered_folder(NOTICE)
    names, _chosen = QFileDialog.getOpenFileNames(parent, title, str(begin or _downloads()))
    if names:
        remember_folder(NOTICE, Path(names[0]).parent)
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Let the person choose a folder."""
    name = QFileDialog.getExistingDirectory(parent, title, _downloads())
    return Path(name) if name else None


def _downloads() -> str:
    # Bilag come by mail or from the web; where there is no such folder, from the documents.
    for kind in (
        QStandardPaths.StandardLocation.DownloadLocation,
        QStandardPaths.StandardLocation.DocumentsLocation,
    ):
        if Path(found := QStandardPaths.writableLocation(kind)).is_dir():
            return found
    return str(Path.home())


class BilagCard(QWidget):
    """Shows and changes the bilag of the point it was given.

    `looked` when new ones have been looked into, and the preflight may have more to tell.
    """

    looked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._item: AgendaItem | None = None
        self._job: JobHandle | None = None
        self._read_only = ""
        self.ask_files: AskFiles = ask_files
        self.ask_folder: AskFolder = ask_folder
        self.copies = OpenedCopies(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        self.line = divider()
        outer.addWidget(self.line)
        self.model = BilagModel(self)
        self.model.renamed.connect(self._on_renamed)
        self.list = BilagList(self.tr("Bilag"))
        self.list.setModel(self.model)
        self.list.move_asked.connect(self._on_move)
        self.list.remove_asked.connect(self._on_remove)
        self.list.open_asked.connect(self._on_open)
        self.list.menu_asked.connect(self._on_menu)
        self.list.file_of = self._file_of
        outer.addWidget(self.list)
        self.hint = label(
            self.tr("Træk filer hertil, eller indsæt dem med Ctrl+V."), "meta", wrap=True
        )
        pad = current().px(16)
        self.hint.setContentsMargins(pad, current().px(8), pad, 0)
        outer.addWidget(self.hint)
        self.minutes_button = ghost(self.tr("Vedlæg referatet"), "file-check")
        self.minutes_button.setToolTip(
            self.tr("Referatet, som hpdesk har det: det udsendte, eller et udkast.")
        )
        self.minutes_button.clicked.connect(self._on_minutes)
        self.minutes_button.hide()
        outer.addWidget(self.minutes_button, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._make_progress())

    def _make_head(self) -> QHBoxLayout:
        theme = current()
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(8), theme.px(2))
        head.addWidget(label(self.tr("Bilag"), "heading"), 1)
        self.add_button = ghost(self.tr("Tilføj"), "plus")
        self.add_button.setAccessibleName(self.tr("Tilføj bilag"))
        self.add_button.clicked.connect(self.choose_files)
        head.addWidget(self.add_button)
        return head

    def _make_progress(self) -> QWidget:
        theme = current()
        self.progress = QWidget()
        column = QVBoxLayout(self.progress)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), 0)
        column.setSpacing(theme.px(4))
        row = QHBoxLayout()
        self.progress_words = ElidedLabel("", "meta", "t2")
        row.addWidget(self.progress_words, 1)
        self.cancel_button = ghost(self.tr("Stop"))
        self.cancel_button.clicked.connect(self._on_cancel)
        row.addWidget(self.cancel_button)
        column.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Bilag lægges i planen"))
        column.addWidget(self.bar)
        self.progress.hide()
        return self.progress

    def show_item(self, item: AgendaItem) -> None:
        """Show the bilag of a point."""
        same = self._item is not None and self._item.id == item.id
        self._item = item
        key = self.list.current_key() if same else ""
        self.model.set_rows(bilag_rows(item.attachments))
        if same and key:
            index = self.model.index_of(key)
            if index.isValid() and index != self.list.currentIndex():
                self.list.setCurrentIndex(index)
        has_any = bool(item.attachments)
        self.list.setVisible(has_any)
        self.hint.setVisible(not has_any and not self._read_only)
        self.list.updateGeometry()

    def show_findings(self, findings: Sequence[PreflightFinding]) -> None:
        """Offer to enclose the referat that the point approves, where it is lacking or too old."""
        lacking = any(finding.rule in _ABOUT_MINUTES for finding in findings)
        named = self._item is not None and self._item.approves_id is not None
        had_focus = self.minutes_button.hasFocus()
        self.minutes_button.setVisible(lacking and named and not self._read_only)
        if had_focus and self.minutes_button.isHidden():
            target = self.list if self.model.rowCount() else self.add_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        self._read_only = reason
        self.add_button.setEnabled(not reason)
        self.add_button.setToolTip(reason)
        self.model.can_edit = not reason
        self.list.set_movable(not reason)

    def choose_files(self) -> None:
        """Ask for files and add them."""
        if not self._read_only:
            self.add(Offered(tuple(self.ask_files(self, self.tr("Vælg bilag")))))

    def offer(self, data: QMimeData) -> bool:
        """Add what a clipboard or a drag holds; return whether it held anything to add."""
        offered = offered_by(data, self.context.desk.now())
        self.add(offered)
        return bool(offered)

    def add(self, offered: Offered) -> None:
        """Add files, read off the UI thread, or a picture."""
        item = self._item
        if item is None or self._read_only or not offered:
            return
        self.context.bridge.saver.flush()
        desk, today = self.context.desk, self.context.today()
        if offered.picture is not None:
            picture = offered.picture
            attachments.add_attachment(
                desk,
                item.id,
                picture.content,
                picture.file_name,
                title=picture.title,
                added_on=today,
            )
            return

        def work(progress: Progress, cancelled: IsCancelled) -> list[str]:
            return add_files(desk, item.id, offered.paths, today, progress, cancelled)

        self.progress.show()
        self._on_progress(0, self.tr("Lægger {0} i planen").format(offered.paths[0].name))
        self._job = self.context.jobs(
            work,
            on_done=self._on_added,
            on_failed=self._on_add_failed,
            on_progress=self._on_progress,
        )

    def _on_minutes(self) -> None:
        if self._item is None or self._job is not None:
            return
        self.context.bridge.saver.flush()
        desk, key = self.context.desk, self._item.id

        def work(progress: Progress, cancelled: IsCancelled) -> list[str]:
            last_minutes.attach_minutes(desk, key)
            return []

        self._job = self.context.jobs(work, on_done=self._on_added, on_failed=self._on_add_failed)

    def is_adding(self) -> bool:
        """Tell whether files are on their way in."""
        return self._job is not None

    def paste(self) -> bool:
        """Add what the clipboard holds; return whether it held anything to add."""
        return self.offer(QApplication.clipboard().mimeData())

    def choose(self, attachment_id: str) -> None:
        """Make a bilag the current row."""
        index = self.model.index_of(attachment_id)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def rename_current(self) -> bool:
        """Edit the title of the current bilag in place; return whether there was one."""
        index = self.list.currentIndex()
        if not self.list.hasFocus() or not index.isValid() or self._read_only:
            return False
        self.list.edit(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste files and pictures."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            return
        super().keyPressEvent(event)

    def _attachment(self, key: str) -> Attachment | None:
        rows = self.model.rows()
        return next((row.attachment for row in rows if row.attachment.id == key), None)

    def _on_progress(self, part: float, words: str) -> None:
        self.progress_words.setText(words)
        self.bar.setValue(round(part * 100))

    def _on_added(self, refused: list[str]) -> None:
        self._end_job()
        self.looked.emit()
        if refused:
            self.context.notice(" ".join(refused), "warn", key=NOTICE)

    def _on_add_failed(self, problem: Exception) -> None:
        self._end_job()
        if isinstance(problem, UserError):
            self.context.notice(said(problem), key=NOTICE)
        elif not isinstance(problem, Cancelled):
            raise problem

    def _end_job(self) -> None:
        self._job = None
        self.progress.hide()

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_renamed(self, key: str, title: str) -> None:
        attachments.rename_attachment(self.context.desk, key, title)

    def _on_move(self, key: str, index: int, _checked: bool = False) -> None:
        if not self._read_only:
            attachments.move_attachment(self.context.desk, key, index)

    def _on_remove(self, key: str, _checked: bool = False) -> None:
        attachment = self._attachment(key)
        if attachment is None or self._read_only:
            return
        place = self.list.currentIndex().row()
        attachments.delete_attachment(self.context.desk, key)
        text = self.tr("Bilaget »{0}« er taget af punktet.").format(attachment.title)
        self.context.toast(text, undo=True)
        left = self.model.rowCount()
        if left:
            self.list.setCurrentIndex(self.model.index(min(place, left - 1), 0))
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self, key: str, _checked: bool = False) -> None:
        attachment = self._attachment(key)
        if attachment is not None:
            self._told(partial(self.copies.open_copy, self.context.desk, attachment))

    def _file_of(self, key: str) -> Path | None:
        """Return a copy of a bilag to be dragged out, or say why there is none."""
        attachment = self._attachment(key)
        if attachment is None:
            return None
        try:
            return self.copies.copy_to_drag(self.context.desk, attachment)
        except UserError as fault:
            self.context.notice(said(fault), "warn", key=NOTICE)
            return None

    def _told(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as fault:
            self.context.notice(said(fault), "warn", key=NOTICE)
            return False
        return True

    def _on_replace(self, key: str, _checked: bool = False) -> None:
        chosen = self.ask_files(self, self.tr("Vælg den nye fil til bilaget"))
        if chosen and self._told(
            partial(attachments.replace_content, self.context.desk, key, chosen[0])
        ):
            self.context.toast(self.tr("Bilaget har fået en ny fil."), undo=True)

    def _on_save_copy(self, key: str, _checked: bool = False) -> None:
        attachment = self._attachment(key)
        folder = self.ask_folder(self, self.tr("Vælg mappen til kopien"))
        if attachment is None or folder is None:
            return
        if self._told(partial(attachments.save_copy, self.context.desk, attachment, folder)):
            self.context.toast(self.tr("Kopien ligger i {0}.").format(str(folder)))

    def make_menu(self, key: str) -> QMenu:
        """Return the menu of a bilag."""
        menu = QMenu(self)
        row, last = self.model.index_of(key).row(), self.model.rowCount() - 1
        has_file = (found := self._attachment(key)) is not None and found.sha256 is not None
        may, up = not self._read_only, partial(self._on_move, key, row - 1)
        down, copy = partial(self._on_move, key, row + 1), partial(self._on_save_copy, key)
        rows: tuple[tuple[str, str, str, bool, Callable[[], object]], ...] = (
            ("external-link", "Åbn en kopi", "Return", has_file, partial(self._on_open, key)),
            ("download", "Gem en kopi …", "", has_file, copy),
            ("pencil", "Ret titel", "F2", may, self._on_edit_title),
            ("refresh-cw", "Udskift filen …", "", may, partial(self._on_replace, key)),
            ("arrow-up", "Flyt op", "Alt+Up", may and row > 0, up),
            ("arrow-down", "Flyt ned", "Alt+Down", may and row < last, down),
            ("trash-2", "Fjern bilag", "Del", may, partial(self._on_remove, key)),
        )
        for name, text, keys, enabled, act in rows:
            action = menu.addAction(icon(name), self.tr(text))
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.setEnabled(enabled)
            action.triggered.connect(act)
        return menu

    def _on_edit_title(self) -> None:
        self.list.edit(self.list.currentIndex())

    def _on_menu(self, key: str, point: QPoint) -> None:
        menu = self.make_menu(key)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)
