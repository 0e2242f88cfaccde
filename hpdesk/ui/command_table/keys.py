# SPDX-License-Identifier: MPL-2.0
"""Keys as people read them, without asking Qt."""

SIGNS = {
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Return": "Enter",
    "PgDown": "PgDn",
    "Space": "Mellemrum",
}


def key_words(shortcut: str) -> str:
    """Return a shortcut of the tables as people read it: `Ctrl+K`, `Alt+↑`."""
    start, plus, last = shortcut.rpartition("+")
    return start + plus + SIGNS.get(last, last)
