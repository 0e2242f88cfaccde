# SPDX-License-Identifier: MPL-2.0
"""Reads what scenes of an English window say, and finds the Danish that is left.

Words are read as they are painted (delegates and charts too) and as they are told in tooltips,
names, menus, headings and window titles.
"""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import docx
from PySide6.QtCore import QAbstractListModel, QBuffer, QIODevice, QModelIndex, Qt
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from hpdesk.domain.phrases import organ_called
from hpdesk.domain.templates import TemplateWhat
from hpdesk.services import annual_marks, mail_texts, meetings, phrases, templates
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import seen_in
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.manual.view import ManualView
from tests import gallery
from tests.english_words import Leftovers, texts_of
from tests.manual_names import CHAPTERS
from tests.ui.widest import said

# What these show is a paper or the manual, and Danish.
PAPERS = ("Paper", "ChartCanvas", "BoxButton", "ManualBrowser", "QTextBrowser")
TOLD = (
    "text",
    "toolTip",
    "statusTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "windowTitle",
    "title",
    "currentText",
    "prefix",
    "suffix",
)
CELLS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
ROWS = 40  # of a long list
_PAINTED = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)
Typing = QLineEdit | QTextEdit | QPlainTextEdit


def told_by(widget: QWidget) -> Iterator[str]:
    """What a widget says besides what stands in its fields."""
    for name in TOLD:
        says = getattr(widget, name, None)
        if callable(says) and not (name == "text" and isinstance(widget, Typing)):
            try:
                words = says()
            except TypeError:  # one of a part, that wants to know which
                continue
            if isinstance(words, str):
                yield words
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text().split("\t")[0] for action in widget.actions())
    if isinstance(widget, QAbstractItemView):
        yield from listed_by(widget)


def listed_by(view: QAbstractItemView) -> Iterator[str]:
    """What the headings and cells of a list say, those out of sight too."""
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(QModelIndex()), ROWS)):
            index = model.index(row, column)
            said = (model.data(index, role) for role in CELLS)
            yield from (words for words in said if isinstance(words, str))


def painted_in(root: QWidget) -> list[str]:
    """What is painted, each word or line as it is drawn."""
    buffer, picture = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.setOutputDevice(buffer)
    picture.setSize(root.size())
    root.render(picture)
    drawn = _PAINTED.findall(bytes(buffer.data().data()).decode("utf-8"))
    return [html.unescape(words).strip() for words in drawn]


def typed_in(shown: Iterable[QWidget]) -> Iterator[str]:
    """What stands in the fields: it is the plan's, or was typed, or is a text to be sent."""
    for widget in shown:
        if isinstance(widget, QLineEdit):
            yield widget.text()
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            yield widget.toPlainText()


def begun_with(desk: Desk) -> Iterator[str]:
    """What a plan has from the start, in Danish, until a person changes it."""
    for mark in annual_marks.list_marks(desk):
        yield mark.title
    for what in TemplateWhat:
        for template in templates.list_templates(desk, what, hidden=True):
            yield template.name
            yield from (point.title for point in template.points)
    organs = {organ_called(meeting) for meeting in meetings.list_meetings(desk)}
    for phrase in phrases.list_phrases(desk):
        yield from (phrase.sentence(organ) for organ in ("", *organs))
    for mail in mail_texts.list_texts(desk):
        yield from (mail.subject, mail.body)


class Reader:
    """Reads one scene after the other, each text once."""

    def __init__(self, referat: Path | None = None) -> None:
        self.left: dict[str, str] = {}
        self.read = 0
        self._seen: set[str] = set()
        self._words = Leftovers()
        self._words.know(chapter.read_text("utf-8") for chapter in CHAPTERS)  # a Danish book
        if referat is not None:
            self._words.know(one.text for one in docx.Document(str(referat)).paragraphs)
        self._step: object = self

    def look(self, scene: str, window: MainWindow) -> None:
        """Read what a scene shows."""
        desk = window.desk
        if desk is not None and desk.last_step is not self._step:
            self._step = desk.last_step
            self._words.know((*texts_of(desk.path), *begun_with(desk)))
        over = gallery.overlays(window)
        for root in (window, *over):
            self._read(scene, root, painted=root is not window or not over)

    def _read(self, scene: str, root: QWidget, *, painted: bool) -> None:
        seen = list(seen_in(root))
        papers = [widget for widget in seen if type(widget).__name__ in PAPERS]
        shown = [widget for widget in seen if type(widget).__name__ not in PAPERS]
        self._words.know(typed_in(shown))
        for paper in papers:
            self._words.know(painted_in(paper))
        for manual in root.findChildren(ManualView):
            self._words.know(listed_by(manual.hits))
        told = dict.fromkeys(w for widget in shown for w in told_by(widget) if w)
        whole = said("\n".join(told))
        # a line of a text that is broken is read with the whole
        lines = [w for w in painted_in(root) if said(w) not in whole] if painted else []
        for words in (*told, *(line for line in lines if not self._words.has(said(line)))):
            self._take(scene, said(words))

    def _take(self, scene: str, text: str) -> None:
        self.read += 1
        if text in self._seen:
            return
        self._seen.add(text)
        if found := self._words.of(text):
            self.left[text] = f"{scene}: {text!r}: {', '.join(found)}"
