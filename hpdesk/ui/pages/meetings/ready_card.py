# SPDX-License-Identifier: MPL-2.0
"""»Klar til udsendelse« of one point: what to mend, each a link to its field, and what is done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.preflight_findings import PreflightFinding
from hpdesk.services.preflight import Accepted
from hpdesk.ui.pages.meetings.item_words import ReadyLine
from hpdesk.ui.pages.meetings.reason_line import ReasonLine
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import date_words, shown

FINDING_ICONS = {"over": "circle-x", "warn": "triangle-alert", "info": "info"}


class ReadyCard(QWidget):
    """Shows findings, what is in order and what was accepted.

    `go_asked(finding)`, `accept_asked(finding, reason)`, `withdraw_asked(accepted_id)`.
    """

    go_asked = Signal(object)
    accept_asked = Signal(object, str)
    withdraw_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._read_only = ""
        self._reason: tuple[PreflightFinding, ReasonLine] | None = None
        self._open = False
        self.links: list[LinkLabel] = []
        self.accept_buttons: list[QWidget] = []
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        outer.setSpacing(theme.px(6))
        outer.addWidget(label(self.tr("Klar til udsendelse"), "heading"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(6))
        outer.addLayout(self._lines)
        self.fold = ghost("", "chevron-right")
        self.fold.clicked.connect(self._on_fold)
        outer.addWidget(self.fold)
        self._accepted = QWidget()
        self._accepted_lines = QVBoxLayout(self._accepted)
        self._accepted_lines.setContentsMargins(0, 0, 0, 0)
        self._accepted_lines.setSpacing(theme.px(6))
        outer.addWidget(self._accepted)

    def show_state(
        self,
        findings: Sequence[PreflightFinding],
        lines: Sequence[ReadyLine],
        accepted: Sequence[Accepted],
    ) -> None:
        """Show other findings; a reason that is being written stays."""
        now = (tuple(findings), tuple(lines), tuple(accepted))
        if now == self._shown:
            return
        self._shown = now
        writing = self._written()
        clear(self._lines)
        clear(self._accepted_lines)
        self.links, self.accept_buttons = [], []
        for finding in findings:
            self._lines.addWidget(self._finding(finding))
            if writing is not None and finding.key == writing[0]:
                self._ask_reason(finding, writing[1])
        for line in lines:
            mark = IconLabel(line.icon, TONES[line.tone][0], 16)
            self._lines.addWidget(row_of(mark, label(line.text, wrap=True)))
        for one in accepted:
            self._accepted_lines.addWidget(self._accepted_row(one))
        self.fold.setVisible(bool(accepted))
        self.fold.setText(self.tr("{0} accepteret").format(len(accepted)))
        self._show_fold(bool(accepted))

    def set_read_only(self, reason: str) -> None:
        """Let nothing be accepted in a plan that can only be read."""
        if reason != self._read_only:
            self._read_only, self._shown = reason, ()

    def _written(self) -> tuple[tuple[str, str | None, str], str] | None:
        if self._reason is None:
            return None
        (finding, line), self._reason = self._reason, None
        return (finding.key, line.text()) if line.hasFocus() else None

    def _finding(self, finding: PreflightFinding) -> QWidget:
        theme = current()
        words = QVBoxLayout()
        words.setSpacing(0)
        link = LinkLabel(shown(finding.title))
        link.setToolTip(plain_tip(shown(finding.detail)))
        link.setAccessibleDescription(shown(finding.detail))
        link.clicked.connect(partial(self.go_asked.emit, finding))
        self.links.append(link)
        words.addWidget(link)
        if finding.detail and finding.tone == "over":
            words.addWidget(label(shown(finding.detail), "meta", wrap=True))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        mark = IconLabel(FINDING_ICONS[finding.tone], TONES[finding.tone][0], 16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if finding.can_be_accepted and not self._read_only:
            name = self.tr("Accepter med en begrundelse: {0}").format(shown(finding.title))
            accept = icon_button("check", name, small=True, kind="ghost")
            accept.clicked.connect(partial(self._on_accept, finding))
            self.accept_buttons.append(accept)
            row.addWidget(accept, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _accepted_row(self, one: Accepted) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(current().px(24), 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(shown(one.finding.title), "meta", wrap=True))
        words = self.tr("»{0}«, {1}").format(one.reason, date_words(one.on))
        column.addWidget(label(words, "meta", "t2", wrap=True))
        if not self._read_only:
            back = ghost(self.tr("Træk tilbage"))
            back.setAccessibleName(
                self.tr("Træk accepten tilbage: {0}").format(shown(one.finding.title))
            )
            back.clicked.connect(partial(self._on_withdraw, one.id))
            column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _on_accept(self, finding: PreflightFinding, _checked: bool = False) -> None:
        self._ask_reason(finding)

    def _ask_reason(self, finding: PreflightFinding, text: str = "") -> None:
        if self._reason is not None:
            self._close_reason()
        place = [f.key for f in self._findings()].index(finding.key)
        line = ReasonLine()
        line.setText(text)
        line.given.connect(partial(self._on_given, finding))
        line.left.connect(self._on_left)
        self._lines.insertWidget(place + 1, line)
        self._reason = (finding, line)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _findings(self) -> tuple[PreflightFinding, ...]:
        found = self._shown[0] if self._shown else ()
        assert isinstance(found, tuple), "the first of what is shown"
        return found

    def _close_reason(self) -> None:
        if self._reason is not None:
            (_finding, line), self._reason = self._reason, None
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _on_given(self, finding: PreflightFinding, reason: str) -> None:
        self._close_reason()
        self.accept_asked.emit(finding, reason)

    def _on_left(self) -> None:
        self._close_reason()
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_withdraw(self, accepted_id: str, _checked: bool = False) -> None:
        self.withdraw_asked.emit(accepted_id)

    def _on_fold(self) -> None:
        self._open = not self._open
        self._show_fold(there=True)

    def _show_fold(self, there: bool) -> None:
        self.fold.set_icon_name("chevron-down" if self._open else "chevron-right")
        self._accepted.setVisible(there and self._open)


def row_of(mark: QWidget, words: QWidget) -> QWidget:
    """Return an icon with words beside it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current().px(8))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return holder


def clear(layout: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (entry := layout.takeAt(0)) is not None:
        if (widget := entry.widget()) is not None:
            widget.hide()
            widget.deleteLater()
