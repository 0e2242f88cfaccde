# SPDX-License-Identifier: MPL-2.0
"""Everything to look at before a meeting's papers go out, by point, each a way to its field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.preflight_findings import PreflightFinding
from hpdesk.services.preflight import MeetingPreflight
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.pages.meetings.keyed_list import KeyedList
from hpdesk.ui.pages.meetings.preflight_rows import (
    ACCEPTED_GROUP,
    COLUMNS,
    FindingRow,
    count_words,
    finding_key,
    finding_rows,
    row_key,
)
from hpdesk.ui.pages.meetings.reason_line import ReasonLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, icon_button, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import shown


class PreflightCard(Card):
    """Enter goes to the field; the foot tells the whole of a finding and lets it be accepted.

    `go_asked(finding)`, `accept_asked(finding, reason)`, `withdraw_asked(accepted_id)`, and
    `left` when the point is to be shown again.
    """

    go_asked = Signal(object)
    accept_asked = Signal(object, str)
    withdraw_asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Klar til udsendelse"))
        self._state: MeetingPreflight | None = None
        self._read_only = ""
        self._open = False
        close = icon_button("x", self.tr("Vis punktet igen"), small=True, kind="ghost")
        close.clicked.connect(self.left)
        self.header_layout.addWidget(close)
        self.model: RowsModel[FindingRow] = RowsModel(COLUMNS, row_key, parent=self)
        self.list = KeyedList(46, self.tr("Fund før udsendelse"))
        self.list.setUniformItemSizes(False)
        self.list.set_movable(False)
        self.list.setModel(self.model)
        self.list.open_asked.connect(self._on_open)
        self.list.selectionModel().currentChanged.connect(self._follow_current)
        self.list.clicked.connect(self._on_clicked)
        self.empty = EmptyState(
            "circle-check",
            self.tr("Der er intet at rette"),
            self.tr("Dagsordenen er klar til at blive sendt ud."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(divider())
        self.body.addWidget(self._make_foot())

    def _make_foot(self) -> QWidget:
        theme = current()
        self.foot = QWidget()
        column = QVBoxLayout(self.foot)
        pad = theme.measure("card_padding")
        column.setContentsMargins(pad, theme.px(10), pad, theme.px(12))
        column.setSpacing(theme.px(8))
        self.words = label("", "body", "t2", wrap=True)
        column.addWidget(self.words)
        self.reason = ReasonLine()
        self.reason.given.connect(self._on_given)
        self.reason.left.connect(self._on_reason_left)
        self.reason.hide()
        column.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.go_button = secondary(self.tr("Gå til feltet"), "corner-down-left")
        self.go_button.clicked.connect(self._on_go)
        self.accept_button = ghost(self.tr("Accepter …"), "check")
        self.accept_button.clicked.connect(self.begin_accepting)
        self.withdraw_button = ghost(self.tr("Træk accepten tilbage"), "undo-2")
        self.withdraw_button.clicked.connect(self._on_withdraw)
        for button in (self.go_button, self.accept_button, self.withdraw_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return self.foot

    def show_state(self, state: MeetingPreflight) -> None:
        """Show what was found; the current row stays where it is still there."""
        self._state = state
        place = max(0, self.list.currentIndex().row())
        key = self.list.current_key()
        rows = finding_rows(state, show_accepted=self._open)
        self.model.set_rows(rows)
        if (rows and self.list.current_key() != key) or not self.list.currentIndex().isValid():
            index = self.model.index_of(key)
            if not index.isValid():
                index = self.model.index(min(place, len(rows) - 1), 0)
            self.list.setCurrentIndex(index)
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        self.set_badge(len(state.findings) or "")
        self.badge.setToolTip(count_words(state))
        self._follow_current()

    def set_read_only(self, reason: str) -> None:
        """Let nothing be accepted in a plan that can only be read."""
        self._read_only = reason
        self._follow_current()

    def choose(self, finding: PreflightFinding) -> None:
        """Make a finding the current row."""
        index = self.model.index_of(finding_key(finding))
        if index.isValid():
            self.list.setCurrentIndex(index)

    def focus_first(self) -> None:
        """Put the keyboard in the list, at the first finding."""
        rows = self.model.rows()
        row = self.model.row(self.list.currentIndex())
        if row is None or row.finding is None:
            first = next((n for n, one in enumerate(rows) if one.finding is not None), 0)
            self.list.setCurrentIndex(self.model.index(first, 0))
        target: QWidget = self.list if rows else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> FindingRow | None:
        return self.model.row(self.list.currentIndex())

    def _follow_current(self) -> None:
        row = self._current()
        finding = row.finding if row is not None else None
        accepted = row.accepted if row is not None else None
        self.foot.setVisible(finding is not None)
        self.reason.hide()
        if finding is None:
            return
        self.words.setText(f"{shown(finding.title)}. {shown(finding.detail)}".strip())
        self.go_button.setEnabled(bool(finding.field))
        may = accepted is None and finding.can_be_accepted
        self.accept_button.setVisible(may)
        self.accept_button.setEnabled(not self._read_only)
        self.accept_button.setToolTip(self._read_only)
        self.withdraw_button.setVisible(accepted is not None)
        self.withdraw_button.setEnabled(not self._read_only)

    def begin_accepting(self) -> None:
        """Ask for the reason why the current finding is in order."""
        if self.accept_button.isVisible() and self.accept_button.isEnabled():
            self.reason.clear()
            self.reason.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the point with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_open(self, _key: str) -> None:
        row = self._current()
        if row is not None and row.key == ACCEPTED_GROUP:
            self._toggle_accepted()
        elif row is not None and row.finding is not None:
            self.go_asked.emit(row.finding)

    def _on_clicked(self) -> None:
        row = self._current()
        if row is not None and row.key == ACCEPTED_GROUP:
            self._toggle_accepted()

    def _toggle_accepted(self) -> None:
        self._open = not self._open
        if self._state is not None:
            self.show_state(self._state)

    def _on_go(self) -> None:
        row = self._current()
        if row is not None and row.finding is not None:
            self.go_asked.emit(row.finding)

    def _on_given(self, reason: str) -> None:
        row = self._current()
        if row is not None and row.finding is not None:
            self.reason.hide()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.accept_asked.emit(row.finding, reason)

    def _on_reason_left(self) -> None:
        self.reason.hide()
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_withdraw(self) -> None:
        row = self._current()
        if row is not None and row.accepted is not None:
            self.withdraw_asked.emit(row.accepted.id)
