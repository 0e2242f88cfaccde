# SPDX-License-Identifier: MPL-2.0
"""The fonts of our PDF pages: Carlito, and DejaVu Sans for the signs Carlito lacks."""

import re
import threading
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from hpdesk.documents.markup import clean
from hpdesk.documents.model import Run
from hpdesk.resources import resource_path

TEXT_FONT = "HpText"
BOLD_FONT = "HpText-Bold"
_SIGN_FONT = "HpSigns"
_UNKNOWN_SIGN = "\N{WHITE SQUARE}"
_SAID = {
    **{ord(sign): like for sign, like in zip("✅❌❎❓❔❗❕➕⭐⭕", "✔✘✘??!!+★○", strict=True)},
    **{0x1F1E6 + place: chr(ord("A") + place) for place in range(26)},  # a flag is its two letters
    ord("🔴"): "(rød)",
    ord("🟡"): "(gul)",
    ord("🟢"): "(grøn)",
    ord("👍"): "(tommel op)",
    ord("👎"): "(tommel ned)",
}
_JOINERS = "\u200d\u20e3\ufe0e\ufe0f"
_PICTURES = re.compile(
    f" ?[\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff{_JOINERS}]+"
)
_FILES = {
    TEXT_FONT: "Carlito-Regular.ttf",
    BOLD_FONT: "Carlito-Bold.ttf",
    f"{TEXT_FONT}-Italic": "Carlito-Italic.ttf",
    f"{TEXT_FONT}-BoldItalic": "Carlito-BoldItalic.ttf",
    _SIGN_FONT: "DejaVuSans.ttf",
    f"{_SIGN_FONT}-Bold": "DejaVuSans-Bold.ttf",
}
LINK_COLOUR = "#1D5B66"
MUTED_COLOUR = "#47545A"

PageNumber = Callable[[str], int | None]


# A font is one reader of its file with one place in it: jobs cut their signs out one at a time.
_CUTTING = threading.Lock()


class _Font(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font that remembers how wide words are: each is measured many times over."""

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802 - reportlab's name
        return 0.001 * size * _units(self.fontName, text)

    def addObjects(self, doc: object) -> None:  # noqa: N802 - reportlab's name
        with _CUTTING:
            super().addObjects(doc)


@lru_cache(1 << 14)
def _units(font: str, text: str) -> int:
    """Return how wide a text is, in thousandths of its size."""
    face = pdfmetrics.getFont(font).face
    widths, default = face.charWidths, face.defaultWidth
    return sum(widths.get(ord(sign), default) for sign in text)


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab, once in a process."""
    rl_config.useA85 = 0  # pages written as letters only take longer, and are packed anew anyway
    for name, file in _FILES.items():
        pdfmetrics.registerFont(_Font(name, str(resource_path("fonts", file))))
    pdfmetrics.registerFontFamily(
        TEXT_FONT, TEXT_FONT, BOLD_FONT, f"{TEXT_FONT}-Italic", f"{TEXT_FONT}-BoldItalic"
    )
    bold = f"{_SIGN_FONT}-Bold"
    pdfmetrics.registerFontFamily(_SIGN_FONT, _SIGN_FONT, bold, _SIGN_FONT, bold)


def font_file(name: str) -> Path:
    """Return where the file of one of our fonts lies."""
    return resource_path("fonts", _FILES[name])


@cache
def _glyphs(font: str) -> Mapping[int, int]:
    register_fonts()
    found: Mapping[int, int] = pdfmetrics.getFont(font).face.charToGlyph
    return found


def printable(text: str) -> str:
    """Return composed text with only signs that one of the fonts has; `□` stands for others.

    A small coloured picture that tells something is said in signs or words, a flag by its
    letters; the others are left out with the space before them, which is soberer than a box. Soft
    hyphens are left out: no line is broken at them, for a word would come out in two.
    """
    composed = unicodedata.normalize("NFC", clean(text)).replace("\N{SOFT HYPHEN}", "")
    if not composed.isascii():
        composed = _PICTURES.sub(_without_pictures, composed.translate(_SAID))
    return "".join(sign if _font_of(sign) else _UNKNOWN_SIGN for sign in composed)


def _without_pictures(found: re.Match[str]) -> str:
    """Leave out the pictures among some that no font has, and what only joins pictures."""
    kept = "".join(sign for sign in found[0] if sign not in _JOINERS and _font_of(sign))
    return kept if kept.strip() else ""


def plain_words(text: str) -> str:
    """Return text for a file's properties and bookmarks, where every space is a plain one."""
    return " ".join(printable(text).split())


@lru_cache(1 << 12)
def _font_of(sign: str) -> str:
    """Return the font that draws a sign, or nothing; private signs mean nothing to a reader."""
    if unicodedata.category(sign) == "Co":
        return ""
    if sign == "\n" or ord(sign) in _glyphs(TEXT_FONT):
        return TEXT_FONT
    return _SIGN_FONT if ord(sign) in _glyphs(_SIGN_FONT) else ""


@lru_cache(1 << 12)
def stretches(text: str) -> tuple[tuple[str, str], ...]:
    """Split text, made printable, into (font, text) pairs."""
    parts: list[tuple[str, str]] = []
    for sign in printable(text):
        font = _font_of(sign)
        if parts and parts[-1][0] == font:
            parts[-1] = (font, parts[-1][1] + sign)
        else:
            parts.append((font, sign))
    return tuple(parts)


def rich_text(runs: tuple[Run, ...], page_number: PageNumber) -> str:
    """Return runs as reportlab's paragraph markup, every sign escaped and in a font that has it.

    `page_number` gives the page of an anchor, or None for one that does not exist; links to
    such an anchor become plain text.
    """
    return "".join(_run_markup(run, page_number) for run in runs)


def _run_markup(run: Run, page_number: PageNumber) -> str:
    text = run.text
    if run.page_of:
        page = page_number(run.page_of)
        text = f"{text}{page}" if page is not None else "–"
    parts = []
    for font, stretch in stretches(text):
        marked = escape(stretch).replace("\n", "<br/>")
        parts.append(f'<font name="{font}">{marked}</font>' if font != TEXT_FONT else marked)
    inner = "".join(parts)
    if run.bold:
        inner = f"<b>{inner}</b>"
    if run.italic:
        inner = f"<i>{inner}</i>"
    if run.muted:
        inner = f'<font color="{MUTED_COLOUR}">{inner}</font>'
    return _linked(run, inner, page_number)


def _linked(run: Run, inner: str, page_number: PageNumber) -> str:
    target = ""
    if run.url:
        target = clean(run.url).encode("ascii", "ignore").decode()
    elif run.anchor and page_number(run.anchor) is not None:
        target = f"#{run.anchor}"
    if not target or not inner:
        return inner
    return f'<a href={quoteattr(target)} color="{LINK_COLOUR}" underline="1">{inner}</a>'
