# SPDX-License-Identifier: MPL-2.0
"""What numbers and rows of words have in common in the languages of `danish` and `english`."""

from collections.abc import Callable, Sequence

from hpdesk.domain.danish_names import NBSP


def grouped(x: float, places: int) -> str:
    """Return `1,234.5`; what rounds to nothing has no minus."""
    text = f"{x:,.{places}f}"
    return text[1:] if text.startswith("-") and not text.strip("-0.,") else text


def sized(size: int, decimal: Callable[[float], str], thousands: Callable[[int], str]) -> str:
    """Return a size in bytes as `1,5 MB`; a thousand to the step, as disks are sold."""
    for unit, step in (("GB", 10**9), ("MB", 10**6)):
        if size >= step:
            return f"{decimal(size / step)}{NBSP}{unit}"
    return f"{thousands(-(-size // 1000))}{NBSP}kB"


def joined(words: Sequence[str], last: str) -> str:
    """Return `a, b og c`, with `last` before the last word."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
