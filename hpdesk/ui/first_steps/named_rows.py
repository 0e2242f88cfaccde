# SPDX-License-Identifier: MPL-2.0
"""A page of the guide with a row for each thing to make: a tick, its name, its kind."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from hpdesk.ui.first_steps.step_page import StepPage
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word


class NamedRowsPage(StepPage):
    """Call `_make_rows`, `_put_row` for each row and then `_end_rows`; override `_on_add`."""

    def _make_rows(self, headings: Sequence[str]) -> None:
        """Lay out the columns: the tick has no heading, the name and the kind take the room."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(12))
        self._grid.setVerticalSpacing(current().px(8))
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        for column, words in enumerate(headings, 1):
            self._grid.addWidget(label(words, "label"), 0, column)
        self.box.addLayout(self._grid)

    def _put_row(self, number: int, widgets: Sequence[QWidget]) -> None:
        for column, widget in enumerate(widgets):
            self._grid.addWidget(widget, number, column)

    def _end_rows(self, add_words: str) -> None:
        """Add the button for one more, and take what stands there as nothing new."""
        self.add_button = ghost(add_words, "plus")
        self.add_button.clicked.connect(self._on_add)
        self.box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)
        self.mark_clean()

    def _on_add(self) -> None:
        raise NotImplementedError


def tick(spoken: str, *, ticked: bool) -> QCheckBox:
    """Return the tick of a row."""
    box = QCheckBox()
    box.setChecked(ticked)
    box.setAccessibleName(spoken)
    return box


def name_line(spoken: str, name: str) -> QLineEdit:
    """Return where a row's name is written."""
    line = QLineEdit(name)
    line.setAccessibleName(spoken)
    return line


def kind_choice(spoken: str, kind: StrEnum) -> ChoiceField:
    """Return the choice of a row's kind among its like."""
    options = [Option(one.value, word(one)) for one in type(kind)]
    return ChoiceField(options, kind.value, searchable=False, name=spoken)
