# SPDX-License-Identifier: MPL-2.0
"""Shows light markup as it will read: bold is bold, its marks are dimmed."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from hpdesk.ui.text_places import sensitive_places
from hpdesk.ui.theme import current

_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_ITALIC = re.compile(r"(?<!\*)\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?!\*)")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)|(?<![(\w])https?://\S+")
LIST = re.compile(r"^(\s*)(?:([-*])|(\d+)([.)]))(\s+)")
_HEADING = re.compile(r"^(#{1,6})\s+")
_TABLE = re.compile(r"^\s*\|.*\|\s*$")


class MarkupHighlighter(QSyntaxHighlighter):
    """Colours one line at a time; the text itself is never touched.

    `find_wrong` gives where misspelt words stand in a block: start and length in Qt's units.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.find_wrong: Callable[[QTextBlock], Iterable[tuple[int, int]]] | None = None
        self._marks_shown = True
        self._make_formats()

    def show_marks(self, shown: bool) -> None:
        """Show the marks dimmed to who writes; to who only reads they take no room."""
        if shown != self._marks_shown:
            self._marks_shown = shown
            self.retheme()

    def retheme(self) -> None:
        """Take the new colours."""
        self._make_formats()
        self.rehighlight()

    def _make_formats(self) -> None:
        theme = current()
        self._dim = QTextCharFormat()
        self._dim.setForeground(theme.colour("t3"))
        self._line = QTextCharFormat(self._dim)
        if not self._marks_shown:
            self._dim.setForeground(Qt.GlobalColor.transparent)
            self._dim.setProperty(QTextFormat.Property.FontPixelSize, 1)
        self._mark = QTextCharFormat()
        self._mark.setForeground(theme.colour("acc"))
        self._mark.setFontWeight(QFont.Weight.DemiBold)
        self._link = QTextCharFormat()
        self._link.setForeground(theme.colour("acc"))
        self._link.setFontUnderline(True)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        self._show_markup(text)
        if self.find_wrong is not None:
            for start, length in self.find_wrong(self.currentBlock()):
                self._add_wave(start, length)
        for start, length in sensitive_places(text):
            self._add_dots(start, length)

    def _show_markup(self, text: str) -> None:
        if heading := _HEADING.match(text):
            self._add(0, len(text), weight=QFont.Weight.DemiBold)
            self.setFormat(0, heading.end(), self._dim)
            return
        if listed := LIST.match(text):
            self.setFormat(listed.start(), listed.end(), self._mark)
        if _TABLE.match(text):
            for number, sign in enumerate(text):
                if sign == "|":
                    self.setFormat(number, 1, self._line)
        for found in _BOLD.finditer(text):
            self._add(found.start(), len(found[0]), weight=QFont.Weight.DemiBold)
            self._dim_ends(found, 2)
        for found in _ITALIC.finditer(text):
            self._add(found.start(), len(found[0]), italic=True)
            self._dim_ends(found, 1)
        for found in _LINK.finditer(text):
            if found[1] is None:
                self.setFormat(found.start(), len(found[0]), self._link)
            else:
                self.setFormat(found.start(), len(found[0]), self._dim)
                self.setFormat(found.start(1), len(found[1]), self._link)

    def _dim_ends(self, found: re.Match[str], width: int) -> None:
        self.setFormat(found.start(), width, self._dim)
        self.setFormat(found.end() - width, width, self._dim)

    def _add(
        self, start: int, length: int, *, weight: QFont.Weight | None = None, italic: bool = False
    ) -> None:
        for number in range(start, start + length):
            shown = self.format(number)
            if weight is not None:
                shown.setFontWeight(weight)
            if italic:
                shown.setFontItalic(True)
            self.setFormat(number, 1, shown)

    def _add_wave(self, start: int, length: int) -> None:
        shown = self.format(start)  # no mark stands inside a word, so all of it looks the same
        shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shown.setUnderlineColor(current().colour("over"))
        self.setFormat(start, length, shown)

    def _add_dots(self, start: int, length: int) -> None:
        """Mark what must not stand in an open paper; a misspelt word keeps its wave."""
        for place in range(start, start + length):
            shown = self.format(place)
            if shown.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline:
                continue
            shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            shown.setUnderlineColor(current().colour("warn"))
            self.setFormat(place, 1, shown)
