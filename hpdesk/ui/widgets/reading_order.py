# SPDX-License-Identifier: MPL-2.0
"""Where Tab goes: through a window as it is read, line by line and column by column.

Qt's own order is that of making, which is wrong for all that is made later or moved as the
window gets narrow. Here the order is read from where things stand, each time Tab is pressed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_OVERLAP = 4  # pixels that neighbours may lie over one another: frames and rings of focus


@dataclass(frozen=True, slots=True)
class _Spot:
    """A part of a container, which it is, where it stands, and what Tab stops at in it."""

    place: int
    rect: QRect
    stops: tuple[QWidget, ...]


def reading_stops(root: QWidget, also: QWidget | None = None) -> list[QWidget]:
    """Return what Tab stops at in a window, in reading order; with `also` though it is none."""
    return list(_stops_in(root, also))


def step_focus(window: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next or the previous stop of a window; False where there is none."""
    here = QApplication.focusWidget()
    if here is None or not window.isAncestorOf(here):
        here = None
    stops = reading_stops(window, here)
    others = [stop for stop in stops if stop is not here]
    if not others:
        return False
    if here is None or here not in stops:
        target = others[0] if forward else others[-1]
    else:
        target = stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _bring_into_view(target)
    return True


def _bring_into_view(widget: QWidget) -> None:
    at = widget.parentWidget()
    while at is not None and not at.isWindow():
        if isinstance(at, QScrollArea) and at.widget() is not None:
            at.ensureWidgetVisible(widget)
        at = at.parentWidget()


def _stops_in(widget: QWidget, also: QWidget | None) -> Iterator[QWidget]:
    if is_stop(widget) or widget is also:
        yield widget
    spots = [
        _Spot(place, child.geometry(), found)
        for place, child in enumerate(widget.children())
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden()
        if (found := tuple(_stops_in(child, also)))
    ]
    for spot in _read(spots):
        yield from spot.stops


def is_stop(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget that is seen."""
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isEnabled() and widget.focusProxy() is None


def _read(spots: Sequence[_Spot]) -> list[_Spot]:
    """Cut what stands together into lines, lines into columns, and so on."""
    if len(spots) < 2:
        return list(spots)
    for start, end in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        parts = _cut(spots, start, end)
        if len(parts) > 1:
            return [spot for part in parts for spot in _read(part)]
    # One lies over the others, as a drawer does in a narrow window: they first, then it.
    top = max(spots, key=_laid)
    return [*_read([spot for spot in spots if spot is not top]), top]


def _laid(spot: _Spot) -> int:
    return spot.place


def _cut(
    spots: Sequence[_Spot], start: Callable[[QRect], int], end: Callable[[QRect], int]
) -> list[list[_Spot]]:
    parts: list[list[_Spot]] = []
    edge = 0
    for spot in sorted(spots, key=lambda spot: start(spot.rect)):
        if not parts or start(spot.rect) > edge - _OVERLAP:
            parts.append([])
            edge = end(spot.rect)
        parts[-1].append(spot)
        edge = max(edge, end(spot.rect))
    return parts
