# SPDX-License-Identifier: MPL-2.0
"""Collecting garbage in the UI's own thread, between keys."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_EVERY = 2000  # milliseconds
_WHOLE_EVERY = 30  # rounds: once a minute


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep Python from collecting while Qt walks through all widgets.

    Qt tells each widget in turn, the widgets answer in Python, and a collection in one of the
    answers could free a widget that Qt has yet to come to.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Garbage(QObject):
    """Takes the collector over from Python.

    Python collects in whatever thread happens to allocate, and a widget freed in a job's thread
    ends the program; nor shall a long collection fall between two keys. What start-up made is
    set aside, so that later rounds look at little.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._round = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._on_round)
        self._timer.start()

    def _on_round(self) -> None:
        self._round += 1
        gc.collect(2 if self._round % _WHOLE_EVERY == 0 else 1)

    def release(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
