# SPDX-License-Identifier: MPL-2.0
"""»Indlæs statusark«: what a filled-in sheet changes and what is refused, before it is applied."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QListView, QWidget

from hpdesk.domain.task_returns import SheetReturn
from hpdesk.services import task_returns
from hpdesk.services.desk import Desk
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.reading_dialog import ReadingDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import GroupLook, RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, shown, worded

_ROW = 46  # pixels at 100 %


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading, a change or a refusal."""

    key: str
    title: str
    words: str = ""
    refused: bool = False
    count: int | None = None


class StatusSheetDialog(ReadingDialog):
    """Reads the sheet off the UI thread and applies what it changes in one step."""

    def __init__(self, context: PageContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, path, parent, width=680)
        self.set_title(self.tr("Indlæs statusark"))
        self._found: SheetReturn | None = None
        self._applying = False
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Hvad statusarket ændrer"))
        prepare_list(self.list, _ROW)
        self.list.setMinimumHeight(current().px(_ROW * 5 + 2))
        column = Column(worded("Linje"), _spoken, look=_look, tip=_spoken)
        self.lines: RowsModel[_Line] = RowsModel((column,), _key, parent=self)
        self.list.setModel(self.lines)
        self.body.addWidget(self.list, 1)
        self.summary = label("", "meta", wrap=True)
        self.body.addWidget(self.summary)
        self.cancel_button = self.add_cancel()
        self.apply_button = self.set_primary(self.tr("Indlæs"), "check")
        self.apply_button.setEnabled(False)
        self._start(partial(_read, context.desk, path), self._on_read)

    def found(self) -> SheetReturn | None:
        """Return what the sheet would do, None until it is read."""
        return self._found

    def _on_read(self, found: SheetReturn) -> None:
        self._job, self._found = None, found
        lines: list[_Line] = []
        if found.changes:
            lines.append(_Line("head:changes", worded("Ændres"), count=len(found.changes)))
            lines += [
                _Line(f"change:{n}", one.task_text, one.words)
                for n, one in enumerate(found.changes)
            ]
        if found.refused:
            lines.append(
                _Line("head:refused", worded("Afvises"), refused=True, count=len(found.refused))
            )
            lines += [
                _Line(
                    f"refused:{n}",
                    one.task_text or worded("Række {0}", one.row),
                    _why(one.row, one.why),
                    True,
                )
                for n, one in enumerate(found.refused)
            ]
        self.lines.set_rows(lines)
        self._tell(found)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, found: SheetReturn) -> None:
        rows = counted(found.unchanged, self.tr("række er"), self.tr("rækker er"))
        self.summary.setText(self.tr("{0} som før.").format(rows) if found.unchanged else "")
        if found.refused:
            words = counted(len(found.refused), self.tr("række"), self.tr("rækker"))
            self.note.set(
                self.tr("{0} kan ikke indlæses; listen siger hvorfor.").format(words), "warn"
            )
        elif found.changes:
            self.note.set(self.tr("Intet er ændret endnu. Se listen igennem, og indlæs."), "info")
        else:
            self.note.set(self.tr("Arket ændrer ingen opgaver."), "ok")
        count = counted(len(found.changes), self.tr("ændring"), self.tr("ændringer"))
        words = self.tr("Indlæs {0}").format(count) if found.changes else self.tr("Indlæs")
        self.apply_button.setText(words)
        self.apply_button.setEnabled(bool(found.changes))

    def _on_failed(self, problem: Exception) -> None:
        if self._applying:
            self._set_applying(False)
        super()._on_failed(problem)

    def reject(self) -> None:
        """Close, and stop reading; a step that is begun is whole or not at all."""
        if not self._applying:
            super().reject()

    def accept(self) -> None:
        """Apply what the sheet changes, off the UI thread."""
        if self._found is None or self._job is not None:
            return
        self._set_applying(True)
        self.note.set(self.tr("Ændringerne indlæses …"), "info")
        self._start(partial(_apply, self._context.desk, self._found), self._on_applied)

    def _set_applying(self, on: bool) -> None:
        self._applying = on
        self.apply_button.setEnabled(not on)
        self.cancel_button.setEnabled(not on)

    def _on_applied(self, count: int) -> None:
        self._job = None
        self._set_applying(False)
        super().accept()
        words = counted(count, self.tr("opgave er"), self.tr("opgaver er"))
        self._context.toast(self.tr("{0} ændret efter statusarket.").format(words), undo=True)


def _apply(desk: Desk, found: SheetReturn, _progress: object, _cancelled: object) -> int:
    return task_returns.apply_sheet(desk, found)


def _read(desk: Desk, path: Path, _progress: object, _cancelled: object) -> SheetReturn:
    return task_returns.read_status_sheet(desk, path)


def _why(row: int, why: str) -> str:
    return worded("Række {0}: {1}", row, why)


def _key(line: _Line) -> str:
    return line.key


def _look(line: _Line) -> object:
    if line.count is not None:
        return GroupLook(line.title, str(line.count), "over" if line.refused else "acc")
    lead, tone = ("circle-x", "over") if line.refused else ("circle-check", "ok")
    return RowLook(line.title, shown(line.words), strong=False, lead=lead, right_tone=tone)


def _spoken(line: _Line) -> str:
    return f"{line.title}\n{shown(line.words)}" if line.words else line.title


def choose_status_sheet(context: PageContext, window: QWidget) -> QFileDialog:
    """Ask for a sheet and show what it would change."""
    home = QStandardPaths.StandardLocation.DocumentsLocation
    dialog = QFileDialog(
        window,
        worded("Vælg det udfyldte statusark"),
        QStandardPaths.writableLocation(home),
        worded("Excel-projektmappe (*.xlsx)"),
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(partial(_open, context, window))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _open(context: PageContext, window: QWidget, name: str) -> None:
    StatusSheetDialog(context, Path(name), window).open()
