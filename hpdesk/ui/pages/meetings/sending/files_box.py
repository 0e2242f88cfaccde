# SPDX-License-Identifier: MPL-2.0
"""The papers that are to go out: not made, being made, or there with their pages and sizes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.pages.meetings.sending.file_words import edition_words, size_words
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.doing_line import DoingLine
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, worded

if TYPE_CHECKING:  # the papers' writers are imported when they are made
    from hpdesk.services.sending import PreparedFile


def facts(file: "PreparedFile") -> str:
    """Return who a file is for, its pages and its size."""
    parts = [edition_words(file.edition)]
    if file.report is not None:
        parts.append(counted(file.report.pages, worded("side"), worded("sider")))
    parts.append(size_words(len(file.content)))
    return ", ".join(parts)


class FilesBox(QWidget):
    """`view_asked(place)` when a file, counted from 0, is to be looked at."""

    view_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(6))
        self.words = label("", "body", "t2", wrap=True)
        self.doing = DoingLine()
        self.rows = QWidget()
        self._rows = QVBoxLayout(self.rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(6))
        self.buttons: list[Button] = []
        for part in (self.words, self.doing, self.rows):
            self._column.addWidget(part)
        self.show_idle()

    def show_idle(self) -> None:
        """Say that nothing is made yet."""
        self._show(self.words)
        self.words.setText(
            self.tr("Papirerne laves først, så du kan se dem, før noget noteres som udsendt.")
        )

    def show_progress(self, part: float, words: str) -> None:
        """Show how far the papers are."""
        self._show(self.doing)
        self.doing.show_progress(part, words)

    def show_files(self, files: "tuple[PreparedFile, ...]") -> None:
        """Show what was made."""
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for place, file in enumerate(files):
            self._rows.addWidget(self._row(place, file))
        self._show(self.rows)

    def _row(self, place: int, file: "PreparedFile") -> QWidget:
        theme = current()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(10))
        line.addWidget(IconLabel("file-text", "t2", 16))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(file.file_name, "strong"))
        words.addWidget(ElidedLabel(facts(file), "meta", "t2"))
        line.addLayout(words, 1)
        button = Button(self.tr("Vis"), "secondary", small=True)
        button.setAccessibleName(self.tr("Vis {0}").format(file.file_name))
        button.clicked.connect(partial(self._on_view, place))
        line.addWidget(button)
        self.buttons.append(button)
        return row

    def _on_view(self, place: int, _checked: bool = False) -> None:
        self.view_asked.emit(place)

    def _show(self, *parts: QWidget) -> None:
        for part in (self.words, self.doing, self.rows):
            part.setVisible(part in parts)
