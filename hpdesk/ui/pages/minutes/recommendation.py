# SPDX-License-Identifier: MPL-2.0
"""The recommendation of a point, with its at-points, each of which can be answered by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.at_points import AtPoints, cut_at_points
from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.phrases import Phrase
from hpdesk.ui.pages.minutes.at_point_row import AtPointRow
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label


class Recommendation(QFrame):
    """`answered(int, object)` gives an at-point's place and its `Outcome`, None to take it back.

    `worded(int, str)` gives words of one's own for an at-point. The arrows walk the points, the
    keys of the phrases answer the one where the keyboard is.
    """

    answered = Signal(int, object)
    worded = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(16), theme.px(8), theme.px(14), theme.px(8))
        outer.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(IconLabel("list-ordered", "t2", 14))
        head.addWidget(label(self.tr("Indstilling"), "label"))
        head.addStretch(1)
        outer.addLayout(head)
        self.lead = label("", "body", wrap=True)
        outer.addWidget(self.lead)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        outer.addLayout(self._rows)
        self.tail = label("", "body", wrap=True)
        outer.addWidget(self.tail)
        self._shown: list[AtPointRow] = []
        self._item, self._recommendation = "", ""
        self._phrases: Sequence[Phrase] = ()
        self._why = ""

    def set_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Offer the outcomes of these phrases, in the order of their keys."""
        self._phrases = phrases
        for row in self._shown:
            row.set_phrases(phrases)

    def show_item(self, item: AgendaItem) -> None:
        """Show the recommendation of a point and the answers it has."""
        if (item.id, item.recommendation) != (self._item, self._recommendation):
            self._item, self._recommendation = item.id, item.recommendation
            self._rebuild(cut_at_points(item.recommendation))
        answers = {answer.place: answer for answer in item.at_answers}
        for row in self._shown:
            row.show_answer(answers.get(row.place))
        self.setVisible(bool(item.recommendation.strip()))

    def _rebuild(self, cut: AtPoints) -> None:
        for old in self._shown:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for part, text in ((self.lead, cut.lead), (self.tail, cut.tail)):
            part.setText(text)
            part.setVisible(bool(text))
        for point in cut.points:
            row = AtPointRow(point, self._phrases)
            row.answered.connect(self.answered)
            row.worded.connect(self.worded)
            row.walked.connect(self._on_walked)
            row.left.connect(self.left)
            row.set_read_only(self._why)
            self._rows.addWidget(row)
            row.show()  # a layout shows its widgets a moment later, and the page would jump
            self._shown.append(row)
        self._rove(0)

    def _rove(self, at: int) -> None:
        # One stop for Tab in the whole list; the arrows walk within it.
        for number, row in enumerate(self._shown):
            stop = Qt.FocusPolicy.StrongFocus if number == at else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(stop)

    def rows(self) -> list[AtPointRow]:
        """Return the at-points that are shown."""
        return list(self._shown)

    def place_at_hand(self) -> int | None:
        """Return the place of the at-point where the keyboard is, or None."""
        return next((row.place for row in self._shown if row.has_keyboard()), None)

    def focus_points(self) -> bool:
        """Put the keyboard on the first point without an answer; tells whether there is any."""
        if not self._shown:
            return False
        row = next((r for r in self._shown if not r.is_answered()), self._shown[0])
        self._rove(self._shown.index(row))
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def set_read_only(self, why: str) -> None:
        """Let the answers be read only; an empty reason lets them be given."""
        self._why = why
        for row in self._shown:
            row.set_read_only(why)

    def _on_walked(self, step: int) -> None:
        now = next((n for n, row in enumerate(self._shown) if row.has_keyboard()), 0)
        at = max(0, min(len(self._shown) - 1, now + step))
        self._rove(at)
        self._shown[at].setFocus(Qt.FocusReason.OtherFocusReason)
