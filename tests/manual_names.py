# SPDX-License-Identifier: MPL-2.0
"""What the tests of the manual share: its chapters and every word that the program can show."""

import ast
from datetime import date
from functools import cache
from pathlib import Path

from hpdesk.services.manual import Manual
from hpdesk.ui.manual.names import window_names

ROOT = Path(__file__).parents[1]
CHAPTERS = sorted((ROOT / "resources" / "manual").glob("*.md"))
DAY = date(2026, 11, 12)
_SHOWN_BY = (
    *sorted((ROOT / "hpdesk" / "ui").rglob("*.py")),
    *sorted((ROOT / "hpdesk" / "domain").glob("words*.py")),
    ROOT / "hpdesk" / "documents" / "edition_rows.py",
)


def the_manual() -> Manual:
    """Return the manual with the window's names."""
    return Manual(window_names())


@cache
def words_on_screen() -> frozenset[str]:
    """Return every text that the code of the window holds, docstrings apart."""
    found: set[str] = set()
    for path in _SHOWN_BY:
        tree = ast.parse(path.read_text("utf-8"))
        spoken = {
            id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
        }  # a string that stands alone is a docstring
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in spoken
            ):
                found.add(node.value)
    return frozenset(found)
