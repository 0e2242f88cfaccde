# SPDX-License-Identifier: MPL-2.0
"""What is worth a look in the year: a calm bar that opens to one link for each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.annual_warnings import YearWarning
from hpdesk.ui.pages.overview.rows import CardRows, Entry
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.wording import counted, shown

_MOST_ROWS, _ROW = 5, 34


class WarningBar(QFrame):
    """Hidden where nothing is the matter; `opened(YearWarning)` when one is followed."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._warnings: tuple[YearWarning, ...] = ()
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(12), theme.px(3), theme.px(4), theme.px(3))
        head.setSpacing(theme.px(8))
        self.icon = IconLabel("triangle-alert", "warn", 16)
        self.summary = ElidedLabel("", "body")
        self.toggle = ghost("")
        self.toggle.clicked.connect(self._on_toggle)
        head.addWidget(self.icon)
        head.addWidget(self.summary, 1)
        head.addWidget(self.toggle)
        outer.addLayout(head)
        self.rows = CardRows(self.tr("Værd at se på i året"), height=_ROW)
        self.rows.opened.connect(self._on_opened)
        self.area = scrolling(self.rows)
        self.area.hide()
        outer.addWidget(self.area)
        self.hide()

    def set_warnings(self, warnings: Sequence[YearWarning]) -> None:
        """Show the warnings of a year."""
        self._warnings = tuple(warnings)
        self.setVisible(bool(warnings))
        self.rows.set_entries(
            [
                Entry(
                    str(number),
                    RowLook(
                        shown(warning.text),
                        strong=False,
                        right_tone="" if warning.advisory else "warn",
                        lead="info" if warning.advisory else "triangle-alert",
                    ),
                )
                for number, warning in enumerate(warnings)
            ]
        )
        if not warnings:
            return
        first = shown(warnings[0].text)
        alone = len(warnings) == 1
        head = counted(len(warnings), self.tr("ting"), self.tr("ting"))
        words = first if alone else self.tr("{0} er værd at se på: {1}").format(head, first)
        self.summary.setText(words)
        serious = not all(warning.advisory for warning in warnings)
        self.icon.set("triangle-alert" if serious else "info", "warn" if serious else "t2")
        if alone:
            self.area.hide()
        theme = current()
        rows = min(len(warnings), _MOST_ROWS)
        self.area.setFixedHeight(theme.px(_ROW) * rows)
        self._name_toggle()

    def is_open(self) -> bool:
        """Tell whether every warning is shown."""
        return not self.area.isHidden()

    def _name_toggle(self) -> None:
        if len(self._warnings) == 1:
            self.toggle.setText(self.tr("Gå til"))
            self.toggle.set_icon_name("arrow-right")
        else:
            self.toggle.setText(self.tr("Skjul") if self.is_open() else self.tr("Vis alle"))
            self.toggle.set_icon_name("chevron-up" if self.is_open() else "chevron-down")

    def _on_toggle(self) -> None:
        if len(self._warnings) == 1:
            self.opened.emit(self._warnings[0])
            return
        self.area.setVisible(not self.is_open())
        self._name_toggle()
        if self.is_open():
            self.rows.setCurrentIndex(self.rows.model().index(0, 0))
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_opened(self, key: str) -> None:
        self.opened.emit(self._warnings[int(key)])
