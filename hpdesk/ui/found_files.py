# SPDX-License-Identifier: MPL-2.0
"""Whether files are still there, asked beside the UI thread: a drive may take long to answer."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hpdesk.ui.apart import Apart

Missing = frozenset[str]


def look_for(paths: Sequence[str], parent: QObject, then: Callable[[Missing], object]) -> None:
    """Call `then` with those of the paths that are gone; never where `parent` is gone first."""
    if paths:
        Apart(parent).start(partial(_missing, tuple(paths)), then)


def _missing(paths: tuple[str, ...]) -> Missing:
    return frozenset(path for path in paths if not Path(path).is_file())
