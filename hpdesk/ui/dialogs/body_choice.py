# SPDX-License-Identifier: MPL-2.0
"""Who holds a meeting: tick boxes for the bodies there are, or a new body."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.people import Body, BodyKind
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import word

_MOST_ROWS = 5


class BodyChoice(QWidget):
    """One tick box per body, scrolling where there are many; `changed` when one is ticked."""

    changed = Signal()

    def __init__(
        self, bodies: Sequence[Body], chosen: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        self._order = list(chosen)
        holder = QFrame()
        holder.setObjectName("surfaceBody")
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        self.boxes: dict[str, QCheckBox] = {}
        for body in sorted(bodies, key=lambda b: b.id not in chosen):
            box = QCheckBox(body.name.replace("&", "&&"))
            box.setChecked(body.id in chosen)
            box.toggled.connect(self._on_toggled)
            box.setToolTip(plain_tip(f"{body.name}, {word(body.kind)}"))
            box.setAccessibleName(body.name)
            self.boxes[body.id] = box
            rows.addWidget(box)
        rows.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        self._area = area
        height = holder.sizeHint().height()
        row = height / max(1, len(bodies))
        area.setFixedHeight(round(min(height, row * _MOST_ROWS) + 2))
        # or a dialog that grows gives its new room to the bodies
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        outer.addWidget(area)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten names that are too long for the room; the tooltip has all of them."""
        super().resizeEvent(event)
        bar = self._area.verticalScrollBar().sizeHint().width()
        for box in self.boxes.values():
            room = self.width() - bar - current().px(28)
            name = box.accessibleName()
            shown = box.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            box.setText(shown.replace("&", "&&"))

    def chosen(self) -> list[str]:
        """Return the keys of the ticked bodies; the first ticked stands first."""
        ticked = [key for key, box in self.boxes.items() if box.isChecked()]
        known = [key for key in self._order if key in ticked]
        return known + [key for key in ticked if key not in known]

    def _on_toggled(self, _on: bool) -> None:
        self._order = self.chosen()
        self.changed.emit()


class NewBody(QWidget):
    """Name and kind of a body that is not in the plan yet; `changed` at every change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(12))
        self.name = QLineEdit(self.tr("Bestyrelsen"))
        self.name.setAccessibleName(self.tr("Organets navn"))
        self.name.textEdited.connect(self._on_changed)
        self.kinds = ChoiceField(
            [Option(kind.value, word(kind)) for kind in BodyKind],
            BodyKind.BOARD.value,
            searchable=False,
            name=self.tr("Organets art"),
        )
        self.kinds.chosen.connect(self._on_changed)
        row.addWidget(self.name, 3)
        row.addWidget(self.kinds, 2)
        self.setFocusProxy(self.name)

    def kind(self) -> BodyKind:
        """Return the kind that is chosen."""
        return BodyKind(self.kinds.option_id() or BodyKind.BOARD)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the proposed name, so that writing replaces it."""
        super().focusInEvent(event)
        self.name.selectAll()

    def _on_changed(self, _text: str) -> None:
        self.changed.emit()
