# SPDX-License-Identifier: MPL-2.0
"""English in which every text is as wide as the wider of its Danish and its English.

A window whose texts are all there in this language has room for both, so that one walk through
the scenes tells that nothing is cut off in either. `said` takes away what was added.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from hpdesk.ui import wording
from hpdesk.ui.language import WindowWords, install_language
from hpdesk.ui.looks import DANISH, ENGLISH
from tools import translations

FILLER = "\N{BROKEN BAR}"  # narrow, and in no text of the window
TOGETHER = "\N{NO-BREAK SPACE}"
_ADDED = re.compile(rf" ?{FILLER}+")
_END = re.compile(r"[\s.:;,!?…)”]*$")
_EXACTLY = 100  # pixels of a font whose widths hold at every size
_MOST = 16  # fillers in a row, so that they wrap as words do


class WidestWords(WindowWords):
    """Answers as the window's English does, each text as wide as its Danish is."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the English, filled out where the Danish is wider."""
        english = super().translate(context, text)
        return english and as_wide(english, text)


@cache
def as_wide(english: str, danish: str) -> str:
    """Return the English with the width of the Danish, and a word as long as its longest."""
    words = english.split(" ")
    needed = max(_width(word) for word in danish.split(" "))
    # a Danish word of one piece where English has several: they stay on one line
    while len(words) > 1 and max(map(_width, words)) < needed:
        words[-2:] = [TOGETHER.join(words[-2:])]
    text = " ".join(words)
    end = _END.search(text)
    assert end is not None, "it matches nothing, too"
    body, tail = text[: end.start()], text[end.start() :]
    missing = int((_width(danish) - _width(english)) / _width(FILLER)) if body else 0
    row = int((needed - _width(words[-1])) / _width(FILLER)) + 1
    while missing > 0:
        body += FILLER * min(missing, max(row, _MOST))
        missing -= max(row, _MOST) + 1
        body += " " if missing > 0 else ""
        row = 0
    return body + tail


def _width(text: str) -> float:
    return _metrics().horizontalAdvance(text)


@cache
def _metrics() -> QFontMetricsF:
    font = QApplication.font()
    font.setPixelSize(_EXACTLY)
    return QFontMetricsF(font)


def said(text: str) -> str:
    """Return a text without what was added."""
    return _ADDED.sub("", text).replace(TOGETHER, " ")


@contextmanager
def widest_language(app: QApplication) -> Iterator[None]:
    """Make this the window's language meanwhile."""
    assert install_language(app, ENGLISH)
    words = WidestWords(app)
    assert words.load(str(translations.QM))
    app.installTranslator(words)
    lower = json.loads(translations.LOWER.read_text(encoding="utf-8"))
    wording.use_english({danish: as_wide(english, danish) for danish, english in lower.items()})
    try:
        yield
    finally:
        app.removeTranslator(words)
        words.deleteLater()
        install_language(app, DANISH)
