# SPDX-License-Identifier: MPL-2.0
"""A plan that macOS asks for, as a double-click in Finder does."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.app.file_opening import FileOpening
from hpdesk.services.exchange_import import import_folder
from hpdesk.ui.main_window import MainWindow

_EXAMPLE = Path(__file__).resolve().parents[1] / "data" / "exchange" / "example"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.hpdesk"
    import_folder(_EXAMPLE, path)
    return path


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(today=date(2026, 11, 12), bare=True)
    qtbot.addWidget(made)
    return made


def test_a_plan_double_clicked_in_finder_opens_in_the_window(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, plan: Path
) -> None:
    listening = FileOpening(qapp, window)
    window.furnish()
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(plan)))
    assert window.desk is not None
    assert window.desk.path == plan
    assert listening.take_waiting() is None


def test_a_plan_asked_for_before_the_window_stands_waits_for_it(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, plan: Path
) -> None:
    listening = FileOpening(qapp, window)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(plan)))
    assert window.desk is None
    assert listening.take_waiting() == plan
    assert listening.take_waiting() is None
