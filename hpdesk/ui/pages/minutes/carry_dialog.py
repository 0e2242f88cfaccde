# SPDX-License-Identifier: MPL-2.0
"""»Flyt det, vi ikke nåede, til næste møde«: which points, and where they go."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingState
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import long_date, worded

_LONGEST = 70  # letters of a title


class CarryDialog(BaseDialog):
    """Each point not reached is ticked; `chosen()` gives the keys that are to go on."""

    def __init__(
        self,
        items: Sequence[AgendaItem],
        not_reached: Collection[str],
        target: Meeting | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Flyt det, vi ikke nåede, til næste møde?"), parent, width=560)
        self._ids = {item.id for item in items if item.id in not_reached}
        self.boxes: dict[str, QCheckBox] = {}
        self.body.addWidget(Note(target_words(target), "info"))
        theme, holder = current(), QWidget()
        holder.setObjectName("surfaceBody")
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        for item in items:
            if item.id in self._ids and item.parent_id not in self._ids:
                words = f"{item.number}. {item.title}"
                box = QCheckBox(
                    (words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…").replace(
                        "&", "&&"
                    )
                )
                box.setToolTip(plain_tip(words))
                box.setAccessibleName(words)
                box.setChecked(True)
                box.toggled.connect(self._on_toggled)
                rows.addWidget(box)
                self.boxes[item.id] = box
        rows.addStretch(1)
        area = scrolling(holder)
        area.setFixedHeight(min(theme.px(300), holder.sizeHint().height() + theme.px(4)))
        self.body.addWidget(area)
        self.add_text(
            self.tr("Punkterne noteres som udsat her, med sag og bilag i behold. Kan fortrydes.")
        )
        self.add_cancel()
        self.set_primary(self.tr("Flyt punkterne"), "arrow-right")

    def chosen(self) -> list[str]:
        """Return the points that are ticked; sub-points go with theirs."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _on_toggled(self) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self.chosen()))


def target_words(target: Meeting | None) -> str:
    """Return where points go: the next meeting, or to wait where its agenda is sent already."""
    if target is None:
        return worded("Der er ikke planlagt et næste møde. Punkterne venter, til du opretter det.")
    day = long_date(target.starts.date())
    if target.state is not MeetingState.DRAFT:
        return worded("Dagsordenen til {0} er sendt, så punkterne venter på mødet efter.", day)
    return worded("Punkterne sættes på dagsordenen til {0}.", day)
