# SPDX-License-Identifier: MPL-2.0
"""What several of the window's journeys begin with."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


@pytest.fixture
def own_file_dialogs() -> Iterator[None]:
    """Show Qt's own file dialogs, which keys can be sent to."""
    attribute = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = QApplication.testAttribute(attribute)
    QApplication.setAttribute(attribute, True)
    yield
    QApplication.setAttribute(attribute, before)
