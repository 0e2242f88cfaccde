# SPDX-License-Identifier: MPL-2.0
"""The lines typed earlier, which ↑ and ↓ walk through."""

_MOST = 100


class RecalledLines:
    """Lines in the order they were typed, and the one under way as the last."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._at = 0
        self._own = ""

    def add(self, line: str) -> None:
        """Keep a line that was used; the next ↑ brings the newest."""
        words = line.strip()
        if words:
            self._lines = [*(kept for kept in self._lines if kept != words), words][-_MOST:]
        self._at, self._own = len(self._lines), ""

    def walk(self, step: int, now: str) -> str | None:
        """Return the line one step up (-1) or down, or None where there is none.

        `now` is what stands in the box: a line of one's own is found again at the bottom.
        """
        if self._at >= len(self._lines) or self._lines[self._at] != now:
            self._at, self._own = len(self._lines), now
        at = self._at + step
        if not 0 <= at <= len(self._lines):
            return None
        self._at = at
        return self._own if at == len(self._lines) else self._lines[at]
