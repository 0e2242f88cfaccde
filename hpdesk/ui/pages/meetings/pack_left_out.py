# SPDX-License-Identifier: MPL-2.0
"""What an edition leaves out and why: seen before the files are saved, or just to know."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.documents.edition_rows import EditionRow
from hpdesk.documents.left_out import LeftOut, Why
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import shown

_LOOKS = {
    Why.CLOSED: ("lock", "neutral"),
    Why.HIDDEN: ("eye-off", "neutral"),
    Why.NOT_THEIRS: ("eye-off", "neutral"),
    Why.UNCHANGED: ("circle-check", "neutral"),
    Why.MISSING: ("circle-alert", "over"),
    Why.ATTACHED: ("paperclip", "warn"),
    Why.NAMED_ONLY: ("file-text", "neutral"),
    Why.PRIVATE: ("lock", "ok"),
    Why.UNCHOSEN: ("eye-off", "neutral"),
}


class LeftOutDialog(BaseDialog):
    """`confirmed` where the person saves the edition; `item_wanted` leads to a point."""

    confirmed = Signal()
    item_wanted = Signal(str)

    def __init__(
        self,
        edition: EditionRow,
        rows: Sequence[LeftOut],
        *,
        saves: bool,
        reader: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=620)
        name = shown(edition.name)
        name = f"{name}, {reader}" if reader else name
        self.set_title(self.tr("Det er ikke med i: {edition}").format(edition=name))
        self.rows = tuple(rows)
        self.add_text(shown(edition.holds))
        for place, row in enumerate(self._in_order()):
            if place:
                self.body.addWidget(divider())
            self.body.addWidget(self._row(row))
        self.add_cancel("" if saves else self.tr("Luk"))
        if saves:
            self.set_primary(self.tr("Gem udgaven"), "check")
            self.accepted.connect(self.confirmed)

    def _in_order(self) -> list[LeftOut]:
        """Return what is to be mended first, then the order of the agenda."""
        return sorted(self.rows, key=_is_to_be_mended, reverse=True)

    def _row(self, row: LeftOut) -> QWidget:
        theme = current()
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        icon, tone = _LOOKS[row.reason]
        layout.addWidget(IconLabel(icon, TONES[tone][0], 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(label(shown(row.part), "strong", wrap=True))
        words.addWidget(label(shown(row.why), "meta", "t2", wrap=True))
        layout.addLayout(words, 1)
        if row.reason is Why.MISSING and row.item_id:
            go = ghost(self.tr("Gå til punktet"))
            go.setAccessibleDescription(shown(row.part))
            go.clicked.connect(partial(self._on_go, row.item_id))
            layout.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _on_go(self, item_id: str, _checked: bool = False) -> None:
        self.reject()
        self.item_wanted.emit(item_id)


def _is_to_be_mended(row: LeftOut) -> bool:
    return row.reason is Why.MISSING
