# SPDX-License-Identifier: MPL-2.0
"""How the tones of a chart look on paper, and how wide its words are there."""

from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics

from hpdesk.documents.model import Tone
from hpdesk.exports.docx_styles import (
    BAND,
    DARK_RULE,
    INK,
    MIDDLE_RULE,
    TEAL,
)
from hpdesk.exports.pdf_fonts import register_fonts, stretches

_PAPER = "FFFFFF"


class ToneLook(NamedTuple):
    """The colours of a tone as RRGGBB: its ground, its edge, and words upon it."""

    fill: str
    edge: str
    words: str


TONES = {
    Tone.STRONG: ToneLook(TEAL, TEAL, _PAPER),
    Tone.MIDDLE: ToneLook(MIDDLE_RULE, DARK_RULE, INK),
    Tone.DARK: ToneLook(INK, INK, _PAPER),
    Tone.LIGHT: ToneLook(BAND, DARK_RULE, INK),
    Tone.EMPTY: ToneLook(_PAPER, DARK_RULE, INK),
}
EDGE = 0.5  # points
LINE = DARK_RULE


def words_look(on: Tone | None) -> str:
    """Return the colour of words on a tone, or on the paper."""
    return INK if on is None else TONES[on].words


def text_width(text: str, size: float) -> float:
    """Return the width of a text in points, as PDF and picture draw it."""
    register_fonts()
    return float(sum(pdfmetrics.stringWidth(part, font, size) for font, part in stretches(text)))
