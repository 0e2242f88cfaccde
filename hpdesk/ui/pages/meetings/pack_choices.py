# SPDX-License-Identifier: MPL-2.0
"""How the pack is made: edition, files and folder, and how far the making has come."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from hpdesk.documents.chosen_parts import PackParts
from hpdesk.documents.edition_rows import EditionChoice, EditionKey, PackForm
from hpdesk.services.editions import EditionFiles
from hpdesk.services.pack_setups import PackSetup
from hpdesk.ui.pages.meetings.pack_editions import EditionChooser
from hpdesk.ui.pages.meetings.pack_more import MoreChoices
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, primary, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.progress_line import ProgressLine
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import shown, worded

_ENDINGS = {
    PackForm.PDF: ".pdf",
    PackForm.WORD: ".docx",
    PackForm.ZIP: ", bilag.zip",
    PackForm.JOURNAL: ", journal.zip",
}


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
        self.name = ElidedLabel("", gives_way=Qt.TextElideMode.ElideMiddle)
        inner.addWidget(self.name, 1)
        self.change = secondary(self.tr("Skift"))
        self.change.setAccessibleName(self.tr("Skift mappe"))
        layout.addWidget(frame, 1)
        layout.addWidget(self.change)


def _file_name() -> ElidedLabel:
    """Return a line for a file's name, whose end tells the editions apart."""
    return ElidedLabel("", "meta", gives_way=Qt.TextElideMode.ElideMiddle)


class ChoicesCard(Card):
    """`build_wanted`, `told_wanted` and `cancel_wanted` are a person's.

    `edition_chosen` follows the choice of edition and of its reader, `changed` every other;
    `news(QWidget)` has what is told now, which may lie out of sight.
    """

    build_wanted = Signal()
    told_wanted = Signal()
    cancel_wanted = Signal()
    edition_chosen = Signal()
    changed = Signal()
    folder_chosen = Signal(Path)
    news = Signal(QWidget)

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
        self.more = MoreChoices()
        self.more.changed.connect(self._on_files)
        self._room.addWidget(self.more)
        self._room.addSpacing(theme.px(8))
        self._make_build()
        self._make_progress()
        self._make_result()
        self.body.addWidget(holder)

    def _make_edition(self) -> None:
        self._room.addWidget(label(self.tr("Udgave"), "label"))
        self.edition = EditionChooser()
        self.edition.chosen.connect(self._on_edition)
        self.edition.told_asked.connect(self.told_wanted)
        self._room.addWidget(self.edition)

    def _make_files(self) -> None:
        self._room.addSpacing(current().px(8))
        self._room.addWidget(label(self.tr("Filer"), "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(24))
        grid.setVerticalSpacing(current().px(4))
        self.pdf, self.word = QCheckBox("PDF"), QCheckBox(worded("Word"))
        self.zip = QCheckBox(self.tr("Bilag som zip"))
        self.journal = QCheckBox(self.tr("Journalpakke"))
        self.journal.setToolTip(
            self.tr("Til kommunens journal: PDF/A, Word, bilag og metadata i én zip-fil.")
        )
        self.boxes = {
            PackForm.PDF: self.pdf,
            PackForm.WORD: self.word,
            PackForm.ZIP: self.zip,
            PackForm.JOURNAL: self.journal,
        }
        self.pdf.setAccessibleName(self.tr("Dan PDF-fil"))
        self.word.setAccessibleName(self.tr("Dan Word-fil"))
        self.pdf.setChecked(True)
        self.word.setChecked(True)
        for place, box in enumerate(self.boxes.values()):
            box.toggled.connect(self._on_files)
            grid.addWidget(box, place // 2, place % 2)
        grid.setColumnStretch(1, 1)
        self._room.addLayout(grid)

    def _make_folder(self) -> None:
        self._room.addSpacing(current().px(8))
        self._room.addWidget(label(self.tr("Gem i"), "label"))
        self._folder_row = _FolderRow()
        self._folder_row.change.clicked.connect(self._on_change_folder)
        self.names = {form: _file_name() for form in PackForm}
        self.archive_name = _file_name()
        self._room.addWidget(self._folder_row)
        for name in (*self.names.values(), self.archive_name):
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

    def choice(self) -> EditionChoice:
        """Return the edition that is chosen, and for whom."""
        return self.edition.choice()

    def setup(self, parts: PackParts) -> PackSetup:
        """Return everything that is chosen, with the parts that are ticked."""
        forms = frozenset(form for form, box in self.boxes.items() if box.isChecked())
        return PackSetup(
            self.choice(), forms, self.more.archive.isChecked(), self.more.choices(), parts
        )

    def show_setup(self, setup: PackSetup) -> None:
        """Show what was chosen before, without telling anyone."""
        self.edition.edition.set_value(setup.edition.key.value)
        for form, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(form in setup.forms)
            box.blockSignals(False)
        self.more.show_choices(setup.choices, archive=setup.archive)
        self._show_names()

    def set_target(self, folder: Path, stem: str, closed_points: int) -> None:
        """Show where the files go and what they are called."""
        self.folder, self._stem = folder, stem
        self._folder_row.name.setText(str(folder))
        self._folder_row.name.setAccessibleName(
            self.tr("Gem i mappen {folder}").format(folder=folder)
        )
        row = self.choice().row
        hint = shown(row.holds)
        if row.key is EditionKey.PUBLIC and not closed_points:
            hint = self.tr("Mødet har ingen lukkede punkter.")
        self.edition.set_hint(hint)
        self._set_choosable(self._progress.isHidden())
        self._show_names()

    def targets(self) -> EditionFiles:
        """Return the files to write; None for what is not ticked or the edition has not."""
        forms = self.choice().row.forms
        wanted = {
            form: self.folder / f"{self._stem}{_ENDINGS[form]}"
            for form, box in self.boxes.items()
            if box.isChecked() and form in forms
        }
        return EditionFiles(
            wanted.get(PackForm.PDF),
            wanted.get(PackForm.WORD),
            wanted.get(PackForm.ZIP),
            wanted.get(PackForm.JOURNAL),
        )

    def archive_target(self) -> Path | None:
        """Return where the agenda alone goes as PDF/A, None where it is not wanted."""
        if not self.more.archive.isChecked():
            return None
        return self.folder / f"{self._stem}, dagsorden PDF-A.pdf"

    def show_progress(self, part: float, words: str) -> None:
        """Show how far the job has come, in place of the button."""
        if self._progress.isHidden():
            self._progress.show()
            self.news.emit(self._progress)
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
        self.news.emit(target)

    def show_message(self, text: str, tone: str = "info") -> None:
        """Say how it went, or nothing with an empty text."""
        self.note.set(text, tone)
        self.note.setVisible(bool(text))
        if text:
            self.news.emit(self.note)

    def show_files(self, pdf: Path | None, written: Path | None) -> None:
        """Offer what was written: the PDF, and the folder of one of the files; nothing without."""
        self._pdf = pdf
        self._shown_in = written.parent if written is not None else None
        self.open_pdf.setVisible(pdf is not None)
        self._links.setVisible(written is not None)

    def _set_choosable(self, on: bool) -> None:
        forms = self.choice().row.forms
        for widget in (self.edition, self._folder_row.change, self.more.room):
            widget.setEnabled(on)
        for form, box in self.boxes.items():
            box.setEnabled(on and form in forms)

    def _show_names(self) -> None:
        files = self.targets()
        paths = (files.pdf, files.docx, files.zip, files.journal)
        for name, path in zip(self.names.values(), paths, strict=True):
            name.setText(path.name if path is not None else "")
            name.setVisible(path is not None)
        archive = self.archive_target()
        self.archive_name.setText(archive.name if archive is not None else "")
        self.archive_name.setVisible(archive is not None)

    def _on_edition(self) -> None:
        self.edition_chosen.emit()

    def _on_files(self) -> None:
        self._show_names()
        self.changed.emit()

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
