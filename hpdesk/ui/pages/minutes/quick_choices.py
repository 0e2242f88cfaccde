# SPDX-License-Identifier: MPL-2.0
"""The list of what may be meant beside the quick line; the keyboard stays in the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from hpdesk.domain.name_index import NameEntry
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.wording import worded

_ROW = 32  # pixels at 100 %


class ChoiceAct(StrEnum):
    """What a choice does to the line."""

    WRITE = "write"
    CREATE = "create"
    KEEP = "keep"
    AS_TEXT = "as_text"


@dataclass(frozen=True, slots=True)
class Choice:
    """One row of the list, and what picking it does.

    `WRITE` puts `words` in place of the letters from `start` to `end`, and means `entry` by them
    where there is one; `CREATE` makes a person of that name, `KEEP` lets the name stay in the
    text, `AS_TEXT` keeps the whole line in the discussion.
    """

    title: str
    detail: str = ""
    icon: str = ""
    act: ChoiceAct = ChoiceAct.WRITE
    words: str = ""
    start: int = 0
    end: int = 0
    entry: NameEntry | None = None

    def key(self) -> str:
        """Return what tells the row from the others."""
        return f"{self.act}:{self.entry.id if self.entry else self.words}"


class ChoiceList(QListView):
    """Choices laid over the page next to `anchor`; `picked(object)` gives one.

    `must_choose` marks the first row, so that Enter picks it; otherwise Enter only picks once
    the person has walked the list. `completes` tells that Tab picks too: a word is being typed.
    """

    picked = Signal(object)

    def __init__(self, anchor: QWidget, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("completer")
        self.setAccessibleName(self.tr("Forslag"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._anchor, self._over = anchor, over
        self.must_choose = self.completes = False
        column = Column[Choice](worded("Forslag"), lambda c: c.title, look=_look, tip=_tip)
        self.choices: RowsModel[Choice] = RowsModel((column,), Choice.key, parent=self)
        self.setModel(self.choices)
        prepare_list(self, _ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(
        self, choices: Sequence[Choice], *, must_choose: bool = False, completes: bool = False
    ) -> None:
        """Show choices; an empty list takes it away."""
        self.must_choose, self.completes = must_choose, completes
        self.choices.set_rows(choices)
        if not choices:
            self.hide()
            return
        index = self.choices.index(0, 0) if must_choose else QModelIndex()
        self.setCurrentIndex(index)
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Lie above the line, or below it where there is no room above."""
        theme = current()
        rows = len(self.choices.rows())
        height = rows * theme.px(_ROW) + theme.px(8)
        width = min(self._anchor.width(), theme.px(420))
        top_left = self._anchor.mapTo(self._over, QPoint(0, 0))
        above = top_left.y() - theme.px(4)
        below = self._over.height() - top_left.y() - self._anchor.height() - theme.px(4)
        if above >= min(height, theme.px(120)) or above >= below:
            height = min(height, above)
            top = above - height
        else:
            height = min(height, below)
            top = top_left.y() + self._anchor.height() + theme.px(4)
        self.setGeometry(top_left.x(), top, width, height)

    def walk(self, step: int) -> None:
        """Mark the next row down or up."""
        rows = len(self.choices.rows())
        now = self.currentIndex().row() if self.currentIndex().isValid() else -1
        at = (now + step) % rows if now >= 0 else (0 if step > 0 else rows - 1)
        self.setCurrentIndex(self.choices.index(at, 0))

    def marked(self) -> Choice | None:
        """Return the row that is marked."""
        return self.choices.row(self.currentIndex())

    def pick(self) -> None:
        """Pick the marked row, or the first."""
        choice = self.marked() or next(iter(self.choices.rows()), None)
        self.hide()
        if choice is not None:
            self.picked.emit(choice)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.pick()


def _look(choice: Choice) -> RowLook:
    return RowLook(choice.title, right=choice.detail, right_tone="neutral", icon=choice.icon)


def _tip(choice: Choice) -> str:
    return f"{choice.title} – {choice.detail}" if choice.detail else choice.title
