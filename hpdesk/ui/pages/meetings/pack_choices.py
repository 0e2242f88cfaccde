# SPDX-License-Identifier: MPL-2.0
"""How the pack is made: edition, files and folder, and how far the making has come."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, primary, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.progress_line import ProgressLine
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import label

PUBLIC, CLOSED = "public", "closed"


class _FolderRow(QWidget):
    """The folder in a frame that looks like a field, and a button to choose another."""

    def __init__(self) -> None:
        super().__init__()
        theme = current()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        frame = QFrame()
        frame.setObjectName("sunken")
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(5))
        inner.setSpacing(theme.px(8))
        inner.addWidget(IconLabel("folder", "t2", 16))
        self.name = ElidedLabel("")
        inner.addWidget(self.name, 1)
        self.change = secondary(self.tr("Skift"))
        self.change.setAccessibleName(self.tr("Skift mappe"))
        layout.addWidget(frame, 1)
        layout.addWidget(self.change)


class ChoicesCard(Card):
    """`build_wanted` and `cancel_wanted` are a person's; `edition_chosen` follows the segment."""

    build_wanted = Signal()
    cancel_wanted = Signal()
    edition_chosen = Signal()
    folder_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Valg"))
        self.folder = Path()
        self._stem = ""
        self._pdf: Path | None = None
        self._shown_in: Path | None = None
        holder = QWidget()
        self._room = QVBoxLayout(holder)
        theme = current()
        pad = theme.measure("card_padding")
        self._room.setContentsMargins(pad, theme.px(12), pad, pad)
        self._room.setSpacing(theme.px(4))
        self._make_edition()
        self._make_files()
        self._make_folder()
        self._room.addSpacing(theme.px(8))
        self._make_build()
        self._make_progress()
        self._make_result()
        self.body.addWidget(holder)

    def _make_edition(self) -> None:
        self._room.addWidget(label(self.tr("Version"), "label"))
        choices = [Choice(PUBLIC, self.tr("Åben")), Choice(CLOSED, self.tr("Lukket"))]
        self.edition = Segment(choices, PUBLIC, name=self.tr("Version"))
        self.edition.setSizePolicy(
            self.edition.sizePolicy().Policy.Expanding, self.edition.sizePolicy().Policy.Fixed
        )
        self.edition.chosen.connect(self._on_edition)
        self.edition_hint = label("", "meta", "t2", wrap=True)
        self._room.addWidget(self.edition)
        self._room.addWidget(self.edition_hint)

    def _make_files(self) -> None:
        self._room.addSpacing(current().px(8))
        self._room.addWidget(label(self.tr("Filer"), "label"))
        row = QHBoxLayout()
        row.setSpacing(current().px(24))
        self.pdf = QCheckBox("PDF")
        self.word = QCheckBox("Word")
        self.pdf.setAccessibleName(self.tr("Dan PDF-fil"))
        self.word.setAccessibleName(self.tr("Dan Word-fil"))
        for box in (self.pdf, self.word):
            box.setChecked(True)
            box.toggled.connect(self._on_files)
            row.addWidget(box)
        row.addStretch(1)
        self._room.addLayout(row)

    def _make_folder(self) -> None:
        self._room.addSpacing(current().px(8))
        self._room.addWidget(label(self.tr("Gem i"), "label"))
        self._folder_row = _FolderRow()
        self._folder_row.change.clicked.connect(self._on_change_folder)
        self.names = (ElidedLabel("", "meta"), ElidedLabel("", "meta"))
        self._room.addWidget(self._folder_row)
        for name in self.names:
            self._room.addWidget(name)

    def _make_build(self) -> None:
        self.build = primary(self.tr("Dan mødepakke"), "package", "Ctrl+E")
        self.build.clicked.connect(self.build_wanted)
        self._room.addWidget(self.build, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_progress(self) -> None:
        self._progress = QWidget()
        column = QVBoxLayout(self._progress)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        row = QHBoxLayout()
        self.doing = ElidedLabel("", "body", "t2")
        self.cancel = secondary(self.tr("Annullér"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row.addWidget(self.doing, 1)
        row.addWidget(self.cancel)
        self.line = ProgressLine(0, 1, name=self.tr("Fremdrift"))
        column.addLayout(row)
        column.addWidget(self.line)
        self._progress.hide()
        self._room.addWidget(self._progress)

    def _make_result(self) -> None:
        self.note = Note("")
        self.note.hide()
        self._links = QWidget()
        row = QHBoxLayout(self._links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(4))
        self.open_pdf = ghost(self.tr("Åbn PDF"), "external-link")
        self.show_folder = ghost(self.tr("Vis i mappe"), "folder-open")
        self.open_pdf.clicked.connect(self._on_open_pdf)
        self.show_folder.clicked.connect(self._on_show_folder)
        row.addWidget(self.open_pdf)
        row.addWidget(self.show_folder)
        row.addStretch(1)
        self._links.hide()
        self._room.addSpacing(current().px(8))
        self._room.addWidget(self.note)
        self._room.addWidget(self._links)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in reading order."""
        edition: list[QWidget] = [self.edition.part(PUBLIC), self.edition.part(CLOSED)]
        files: list[QWidget] = [self.pdf, self.word, self._folder_row.change]
        return [*edition, *files, self.build, self.cancel, self.open_pdf, self.show_folder]

    def is_public(self) -> bool:
        """Tell whether the open edition is chosen."""
        return self.edition.value() == PUBLIC

    def set_target(self, folder: Path, stem: str, closed_points: int) -> None:
        """Show where the files go and what they are called."""
        self.folder, self._stem = folder, stem
        self._folder_row.name.setText(str(folder))
        self._folder_row.name.setAccessibleName(
            self.tr("Gem i mappen {folder}").format(folder=folder)
        )
        if not closed_points:
            hint = self.tr("Mødet har ingen lukkede punkter.")
        elif self.is_public():
            hint = self.tr("De lukkede punkter er ikke med: hverken titel, sag eller bilag.")
        else:
            hint = self.tr("De lukkede punkter er med. Send den kun til medlemmerne.")
        self.edition_hint.setText(hint)
        self._show_names()

    def targets(self) -> tuple[Path | None, Path | None]:
        """Return the PDF and the Word file to write; None for what is not ticked."""
        pdf = self.folder / f"{self._stem}.pdf" if self.pdf.isChecked() else None
        docx = self.folder / f"{self._stem}.docx" if self.word.isChecked() else None
        return pdf, docx

    def show_progress(self, part: float, words: str) -> None:
        """Show how far the job has come, in place of the button."""
        self._progress.show()
        if self.build.hasFocus():
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.build.hide()
        self.doing.setText(words)
        self.line.set(part, 1)
        self._set_choosable(False)

    def show_idle(self) -> None:
        """Show the button again."""
        self.build.show()
        self.build.setEnabled(True)
        if self.cancel.hasFocus():
            self.build.setFocus(Qt.FocusReason.OtherFocusReason)
        self._progress.hide()
        self._set_choosable(True)

    def focus_first(self) -> None:
        """Put the keyboard on the button that builds, or on the one that stops it."""
        target = self.cancel if self.build.isHidden() else self.build
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_message(self, text: str, tone: str = "info") -> None:
        """Say how it went, or nothing with an empty text."""
        self.note.set(text, tone)
        self.note.setVisible(bool(text))

    def show_files(self, pdf: Path | None, docx: Path | None) -> None:
        """Offer the files that were written; nothing where there are none."""
        self._pdf = pdf
        written = pdf or docx
        self._shown_in = written.parent if written is not None else None
        self.open_pdf.setVisible(pdf is not None)
        self._links.setVisible(written is not None)

    def _set_choosable(self, on: bool) -> None:
        for widget in (self.edition, self.pdf, self.word, self._folder_row.change):
            widget.setEnabled(on)

    def _show_names(self) -> None:
        for name, path in zip(self.names, self.targets(), strict=True):
            name.setText(path.name if path is not None else "")
            name.setVisible(path is not None)

    def _on_edition(self) -> None:
        self.edition_chosen.emit()

    def _on_files(self) -> None:
        self._show_names()

    def _on_change_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Vælg mappe til mødepakken"), str(self.folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, name: str) -> None:
        self.folder_chosen.emit(Path(name))

    def _on_open_pdf(self) -> None:
        self._open(self._pdf)

    def _on_show_folder(self) -> None:
        self._open(self._shown_in)

    def _open(self, path: Path | None) -> None:
        if path is None:
            return
        if not path.exists():
            text = self.tr("»{name}« findes ikke længere. Dan mødepakken igen.")
            self.show_message(text.format(name=path.name), "over")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            text = self.tr("»{name}« kunne ikke åbnes. Find filen i mappen {folder}.")
            self.show_message(text.format(name=path.name, folder=path.parent), "warn")
