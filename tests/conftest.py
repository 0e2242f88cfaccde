# SPDX-License-Identifier: MPL-2.0
"""Every test has its own home; tests that use Qt run offscreen with the shipped fonts."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_WHOLE_EVERY = 200  # tests between two whole collections, which take a third of a second
_tests_run = 0


def pytest_configure(config: pytest.Config) -> None:
    """Choose the offscreen platform before anything imports Qt."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_ACCESSIBILITY", "0")
    # a machine that is busy with other things fails no rule
    of_system = settings.get_profile("ci" if "CI" in os.environ else "default")
    settings.register_profile(
        "patient", of_system, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("patient")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings and documents of the person who runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, folder in (
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Collect garbage between tests only, in the thread that owns the widgets.

    The program does so too (`hpdesk/ui/garbage.py`): Python collects in whatever thread happens
    to allocate, and a widget freed in a job's thread ends the process or hangs it.
    """
    global _tests_run
    gc.disable()
    yield
    _tests_run += 1
    gc.collect(2 if _tests_run % _WHOLE_EVERY == 0 else 1)


@pytest.fixture(autouse=True)
def nothing_left_open(
    request: pytest.FixtureRequest, collected_between_tests: None
) -> Iterator[None]:
    """Fail a Qt test that leaves a window behind."""
    uses_qt = {"qtbot", "qapp"} & set(request.fixturenames)
    if uses_qt:
        app = request.getfixturevalue("qapp")
        from hpdesk.ui.theme import apply_theme

        apply_theme(app, "light", 100)
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in app.topLevelWidgets() if w.isVisible()]
    names = [f"{type(w).__name__} {w.windowTitle()!r}" for w in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    # what Python put on the clipboard must not outlive Python: Qt crashes at its exit over it
    app.clipboard().clear()
    assert not names, f"left open: {names}"
