# SPDX-License-Identifier: MPL-2.0
"""Text in the cells of a sheet: what a sheet can hold, and none that it would work out."""

import re

MOST_SIGNS = 32_767  # what a cell of a sheet can hold
# The wide ones are formulas to a spreadsheet that is set to an East Asian language.
_FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_UNSEEN = " \n\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
# What a sheet's XML cannot hold.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIGURES = re.compile(r"[+-][\d ().,]+")


def safe_text(text: str) -> str:
    """Return text that a sheet can hold and that no sheet takes for a formula."""
    text = _NOT_XML.sub("", text.replace("\r\n", "\n"))[:MOST_SIGNS]
    return f"'{text}" if _leads(text) else text


def pasted_text(text: str) -> str:
    """Return text to be pasted into a cell or a letter: as `safe_text`, telephone numbers bare."""
    return text if _FIGURES.fullmatch(text.strip()) else safe_text(text)


def plain_text(text: str) -> str:
    """Return a cell's text without the mark that `safe_text` put before it."""
    return text[1:] if text.startswith("'") and _leads(text[1:]) else text


def _leads(text: str) -> bool:
    return text.lstrip(_UNSEEN).startswith(_FORMULA_LEADS)
