# SPDX-License-Identifier: MPL-2.0
"""Every page, tab, drawer and dialog in an English window: no Danish is left, nothing is cut off.

Each scene of the gallery is arranged once. Its words are read as they are painted (delegates and
charts too) and as they are told in tooltips, names, menus, headings and window titles.
"""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QAbstractListModel, QBuffer, QIODevice, QModelIndex, Qt
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
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
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.language import install_language
from hpdesk.ui.looks import DANISH, ENGLISH
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.manual.view import ManualView
from tests import gallery
from tests.english_words import Leftovers, texts_of
from tests.gallery_first_day import write_referat
from tests.manual_names import CHAPTERS

WIDE, NARROW = (1440, 900), (1024, 700)
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


@pytest.fixture
def plans(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder for the plans, with the window in English meanwhile."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "hjem"))
    folder = tmp_path / "planer"
    folder.mkdir()
    assert install_language(qapp, ENGLISH)
    yield folder
    install_language(qapp, DANISH)


def shown_in(root: QWidget) -> list[QWidget]:
    found = (w for w in (root, *root.findChildren(QWidget)) if w.isVisibleTo(root))
    return [w for w in found if type(w).__name__ not in PAPERS]


def papers_in(root: QWidget) -> list[QWidget]:
    found = (w for w in root.findChildren(QWidget) if w.isVisibleTo(root))
    return [w for w in found if type(w).__name__ in PAPERS]


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


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def typed_in(root: QWidget) -> Iterator[str]:
    """What stands in the fields: it is the plan's, or was typed, or is a text to be sent."""
    for widget in shown_in(root):
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


class Walk:
    """Reads one scene after the other, each text once."""

    def __init__(self, referat: Path) -> None:
        self.left, self.cut = dict[str, str](), list[str]()
        self.read = 0
        self._seen: set[str] = set()
        self._words = Leftovers()
        self._words.know(chapter.read_text("utf-8") for chapter in CHAPTERS)  # a Danish book
        self._words.know(one.text for one in docx.Document(str(referat)).paragraphs)
        self._step: object = self

    def look(self, scene: str, window: MainWindow) -> None:
        """Read what a scene shows, wide and narrow."""
        desk = window.desk
        if desk is not None and desk.last_step is not self._step:
            self._step = desk.last_step
            self._words.know((*texts_of(desk.path), *begun_with(desk)))
        over = gallery.overlays(window)
        for root in (window, *over):
            self._read(scene, root, painted=root is not window or not over)
            self.cut += [f"{scene}: {words}" for words in clipped_widgets(root)]
        if not over:  # the page below a dialog is a scene of its own
            window.resize(*NARROW)
            gallery.settle()
            self.cut += [f"{scene}, narrow: {words}" for words in clipped_widgets(window)]
            window.resize(*WIDE)

    def _read(self, scene: str, root: QWidget, *, painted: bool) -> None:
        self._words.know(typed_in(root))
        for paper in papers_in(root):
            self._words.know(painted_in(paper))
        for manual in root.findChildren(ManualView):
            self._words.know(listed_by(manual.hits))
        told = dict.fromkeys(w for widget in shown_in(root) for w in told_by(widget) if w)
        whole = plain("\n".join(told))
        # a line of a text that is broken is read with the whole
        lines = [w for w in painted_in(root) if plain(w) not in whole] if painted else []
        for words in (*told, *(line for line in lines if not self._words.has(line))):
            self._take(scene, words)

    def _take(self, scene: str, text: str) -> None:
        self.read += 1
        if text in self._seen:
            return
        self._seen.add(text)
        if found := self._words.of(text):
            self.left[text] = f"{scene}: {text!r}: {', '.join(found)}"


def test_nothing_is_left_in_danish_and_nothing_is_cut_off(qapp: QApplication, plans: Path) -> None:
    referat = plans.parent / "referat.docx"
    write_referat(referat)
    walk = Walk(referat)
    for scene, window in gallery.stages(plans, WIDE):
        walk.look(scene.name, window)
    assert not walk.left, "\n".join(walk.left.values())
    assert not walk.cut, "\n".join(walk.cut)
    assert walk.read > 10_000, "the walk went through the pages"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Deadline", []),
        ("Navn", ["Navn"]),
        ("3 items mangler", ["mangler"]),
        ("Nattevandring i vinterhalvåret, item 5", []),
        ("Nattevandring i vinterh…", []),
        ("2026-12-01 Bestyrelsesmøde - mødepakke.pdf is saved", []),
        ("e.g. frist:<1/4", []),
    ],
)
def test_danish_is_told_from_what_is_the_plans_own(text: str, left: list[str]) -> None:
    words = Leftovers()
    words.know(["Nattevandring i vinterhalvåret"])
    assert words.of(text) == left
