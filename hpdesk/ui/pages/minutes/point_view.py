# SPDX-License-Identifier: MPL-2.0
"""The middle of the page: one point with its discussion, decision, tasks and the quick line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hpdesk.domain.agenda import item_number
from hpdesk.domain.danish import counted
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.words import word
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.decision_block import DecisionBlock
from hpdesk.ui.pages.minutes.quick_line import QuickLineEdit
from hpdesk.ui.pages.minutes.rules import with_phrase
from hpdesk.ui.pages.minutes.saved_text import SavedText
from hpdesk.ui.pages.minutes.task_table import TaskTable
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label

_WIDTH = 808  # pixels at 100 %: a line of about 95 letters, and 24 of air at each side


class PointView(QWidget):
    """`texts` holds what is saved while it is typed; `case_asked` opens the case sheet."""

    case_asked = Signal()

    def __init__(self, context: PageContext, over: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._item_id = context, ""
        theme = current()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setObjectName("scrollBody")
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        self._column = QWidget()
        self._column.setMaximumWidth(theme.px(_WIDTH))
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across.addStretch(1)
        across.addWidget(self._column, 1000)
        across.addStretch(1)
        self._down = QVBoxLayout(self._column)
        self._down.setSpacing(theme.px(12))
        self.set_air(theme.measure("page_margin"))
        self._down.addLayout(self._make_head())
        self._down.addWidget(self._make_discussion(), 1)
        self.decision = DecisionBlock()
        self.decision.phrase_chosen.connect(self._on_phrase)
        self._down.addWidget(self.decision)
        self._down.addWidget(self._make_record())
        self._down.addWidget(self._make_tasks(over))
        self.area = scrolling(holder)
        outer.addWidget(self.area)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_height_changed)
        self._tie_texts()

    def set_air(self, side: int) -> None:
        """Keep this far from the edges."""
        theme = current()
        self._down.setContentsMargins(side, theme.px(16), side, theme.px(16))

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(current().px(2))
        line = QHBoxLayout()
        self.facts = ElidedLabel("", "meta", "t2")
        self.case_button = ghost("", "file-text")
        self.case_button.clicked.connect(self.case_asked)
        line.addWidget(self.facts, 1)
        line.addWidget(self.case_button)
        self.title = label("", "title", wrap=True)
        head.addLayout(line)
        head.addWidget(self.title)
        return head

    def _make_discussion(self) -> QFrame:
        theme, card = current(), QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(8))
        inner.setSpacing(theme.px(2))
        head = label(self.tr("Drøftelse"), "label")
        head.setContentsMargins(theme.px(4), 0, 0, 0)
        inner.addWidget(head)
        self.discussion = MarkupEditor(
            name=self.tr("Drøftelse"),
            placeholder=self.tr("Skriv, hvad der blev sagt og lagt vægt på."),
            reading=True,
            bare=True,
        )
        self.discussion.setObjectName("discussion_editor")
        self.discussion.setMinimumHeight(theme.px(120))
        inner.addWidget(self.discussion, 1)
        return card

    def _make_record(self) -> QWidget:
        theme, holder = current(), QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        self.record_button = ghost(self.tr("Ført til referat"), "plus")
        self.record_button.clicked.connect(self.open_record)
        inner.addWidget(self.record_button)
        self._record_card = QFrame()
        self._record_card.setObjectName("card")
        card = QVBoxLayout(self._record_card)
        card.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        card.setSpacing(theme.px(2))
        head = label(self.tr("Ført til referat"), "label")
        head.setContentsMargins(theme.px(4), 0, 0, 0)
        card.addWidget(head)
        self.record = MarkupEditor(
            name=self.tr("Ført til referat"),
            placeholder=self.tr("Skriv, hvad et medlem ønsker ført til referat."),
            growing=True,
            min_lines=1,
            reading=True,
            bare=True,
        )
        self.record.setObjectName("record_editor")
        card.addWidget(self.record)
        inner.addWidget(self._record_card)
        return holder

    def _make_tasks(self, over: QWidget) -> QFrame:
        theme, card = current(), QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        head = QHBoxLayout()
        pad = theme.px(16)
        head.setContentsMargins(pad, theme.px(9), pad, theme.px(9))
        head.setSpacing(theme.px(6))
        head.addWidget(IconLabel("list-checks", "t2", 14))
        head.addWidget(label(self.tr("Opgaver fra punktet"), "label"))
        self.task_count = Badge("")
        head.addWidget(self.task_count)
        head.addStretch(1)
        inner.addLayout(head)
        inner.addWidget(divider())
        self.tasks = TaskTable()
        inner.addWidget(self.tasks)
        box = QVBoxLayout()
        box.setContentsMargins(*(theme.px(8),) * 4)
        box.setSpacing(theme.px(6))
        self.quick = QuickLineEdit(over)
        self.quick.left.connect(self.discussion.setFocus)
        self.quick.entered.connect(self.show_quick)
        box.addWidget(self.quick)
        box.addWidget(self.quick.preview)
        inner.addLayout(box)
        return card

    def _tie_texts(self) -> None:
        desk, saver = self._context.desk, self._context.bridge.saver
        self.texts = {
            field: SavedText(editor, field, desk, saver, self)
            for field, editor in (
                ("discussion", self.discussion),
                ("decision", self.decision.editor),
                ("for_the_record", self.record),
            )
        }
        self.texts["decision"].edited.connect(self.decision.show_phrase)

    def show_item(self, item: AgendaItem, index: int) -> None:
        """Show a point; what is typed and not saved yet stays."""
        fresh = item.id != self._item_id
        self._item_id = item.id
        question = word(item.question) if item.question else ""
        facts = (
            self.tr("Punkt {0}").format(item_number(index)),
            word(item.kind),
            question,
            item.presenter,
            self.tr("Lukket") if item.closed else "",
        )
        self.facts.setText("   ".join(part for part in facts if part))
        self.title.setText(item.title)
        count = counted(len(item.attachments), self.tr("bilag"), self.tr("bilag"))
        words = self.tr("Vis sagsfremstilling og {0}") if item.attachments else ""
        self.case_button.setText(words.format(count) or self.tr("Vis sagsfremstilling"))
        self.texts["discussion"].show_text(item.id, item.discussion)
        self.texts["decision"].show_text(item.id, item.decision)
        self.texts["for_the_record"].show_text(item.id, item.for_the_record)
        self.decision.show_phrase(self.texts["decision"].text())
        if fresh or self.record.text().strip():
            self._show_record(bool(self.record.text().strip()))

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the point's tasks."""
        self.tasks.show_tasks(tasks)
        self.task_count.set(len(tasks) or "")

    def set_read_only(self, why: str) -> None:
        """Let everything be read only, and say why."""
        for editor in (self.discussion, self.record, self.quick):
            editor.setReadOnly(bool(why))
            editor.setToolTip(why)
        self.decision.set_read_only(why)
        self.record_button.setEnabled(not why)
        self.quick.setEnabled(not why)

    def focus_decision(self) -> None:
        """Put the keyboard in the decision."""
        self.decision.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.area.ensureWidgetVisible(self.decision)

    def show_quick(self) -> None:
        """Scroll so far that the quick line and what it understood are seen."""
        self.area.ensureWidgetVisible(self.quick)
        self.area.ensureWidgetVisible(self.quick.preview)

    def _on_height_changed(self) -> None:
        if self.quick.hasFocus():  # a task just added has moved the line down
            self.show_quick()

    def open_record(self) -> None:
        """Show »Ført til referat« and write in it."""
        self._show_record(True)
        self.record.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_record(self, shown: bool) -> None:
        self._record_card.setVisible(shown)
        self.record_button.setVisible(not shown)

    def _on_phrase(self, phrase: str) -> None:
        text = self.texts["decision"]
        text.replace(with_phrase(text.text(), phrase))
        self.focus_decision()
