# SPDX-License-Identifier: MPL-2.0
"""What differs in one thing between two copies of a plan: field by field, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hpdesk.services.difference_words import FieldWords
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import shown

_LONGEST = 600  # letters of a text that are shown


class DifferenceView(QWidget):
    """`headings` name the plan that is open and the other copy."""

    def __init__(self, headings: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surfaceBody")
        self._headings = headings
        self._down = QVBoxLayout(self)

    def clear(self) -> None:
        """Show nothing."""
        while (entry := self._down.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.deleteLater()

    def show_fields(self, title: str, told: str, fields: Sequence[FieldWords]) -> None:
        """Show a thing's name and a line about it, where given, and what stands in either copy."""
        self.clear()
        if title:
            self._down.addWidget(label(title, "heading", wrap=True))
        if told:
            self._down.addWidget(label(told, "meta", "t2", wrap=True))
        if fields:
            self._down.addWidget(self._table(fields))
        self._down.addStretch(1)

    def _table(self, fields: Sequence[FieldWords]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(12))
        grid.setVerticalSpacing(current().px(8))
        grid.setColumnMinimumWidth(0, current().px(110))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, words in enumerate(("", *self._headings)):
            grid.addWidget(label(words, "strong"), 0, column)
        for row, field in enumerate(fields, 1):
            texts = (shown(field.name), _short(field.mine), _short(field.theirs))
            for column, text in enumerate(texts):
                made = label(text, "body" if column else "meta", "" if column else "t2", wrap=True)
                grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
        return table


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
