# SPDX-License-Identifier: MPL-2.0
"""A meeting's case in the municipality's records system: case number and KLE number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from hpdesk.domain.kle import EXAMPLE, kle_doubt
from hpdesk.domain.meetings import Meeting
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.field import Field


class CaseFields(QWidget):
    """Edits the meeting's own numbers; empty ones follow the plan and the body."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting = meeting
        theme = current()
        self.case_number = QLineEdit(meeting.own_case_number)
        self.case_number.setPlaceholderText(meeting.case_number or self.tr("Planens"))
        self.kle = QLineEdit(meeting.kle_code)
        self.kle.setPlaceholderText(self.tr("For eksempel {0}").format(EXAMPLE))
        self.kle.setToolTip(self.kle.placeholderText())
        self.kle.textChanged.connect(self._on_kle)
        self.kle_field = Field(self.tr("KLE-nummer"), self.kle)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Field(self.tr("Sagsnummer"), self.case_number), 0, 0, top)
        grid.addWidget(self.kle_field, 0, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._on_kle(meeting.kle_code)

    def changed(self) -> dict[str, str | None]:
        """Return the columns of the meeting that were changed."""
        now = {
            "case_number": self.case_number.text().strip(),
            "kle_code": self.kle.text().strip(),
        }
        before = {"case_number": self._meeting.own_case_number, "kle_code": self._meeting.kle_code}
        return {name: text or None for name, text in now.items() if text != before[name]}

    def _on_kle(self, text: str) -> None:
        self.kle_field.set_hint(kle_doubt(text))
