# SPDX-License-Identifier: MPL-2.0
"""The middle of the page: one point with its discussion, decision, tasks and the quick line."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, MarkKind
from hpdesk.domain.quick_kinds import QuickKind
from hpdesk.ui.commands import command
from hpdesk.ui.icons import icon
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.follow_up_card import FollowUpCard
from hpdesk.ui.pages.minutes.approval_line import ApprovalLine
from hpdesk.ui.pages.minutes.decision_block import DecisionBlock
from hpdesk.ui.pages.minutes.discussion_card import DiscussionCard
from hpdesk.ui.pages.minutes.mark_list import ICONS, MarkList
from hpdesk.ui.pages.minutes.recommendation import Recommendation
from hpdesk.ui.pages.minutes.saved_text import SavedText
from hpdesk.ui.pages.minutes.task_card import QuickBox, TaskCard
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, key_text
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, word

_LOW = 680  # pixels at 100 %: a window of 700 at most
_WIDTH = 808  # pixels at 100 %: a line of about 95 letters, and 24 of air at each side
# What begins the line that notes something, and the command whose key does so.
MARK_COMMANDS: Mapping[MarkKind, tuple[str, str]] = {
    MarkKind.RESERVATION: ("/forbehold", "note_reservation"),
    MarkKind.DISSENT: ("/imod", "note_dissent"),
    MarkKind.STATEMENT: ("/ført", "note_statement"),
    MarkKind.CONFLICT_OF_INTEREST: ("/inhabil", "note_conflict"),
}
_NOTED = (
    QuickKind.RESERVATION,
    QuickKind.DISSENT,
    QuickKind.STATEMENT,
    QuickKind.CONFLICT_OF_INTEREST,
)


class PointView(QWidget):
    """`texts` holds what is saved while it is typed; `case_asked` opens the case sheet."""

    case_asked = Signal()

    def __init__(self, context: PageContext, over: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._item_id, self._why = context, "", ""
        self._followed: QWidget | None = None  # what was just made stands there
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        holder = _Contents()
        holder.setObjectName("scrollBody")
        self._column = _in_the_middle(holder)
        self._down = QVBoxLayout(self._column)
        self._down.setSpacing(theme.px(12))
        self._lock = Note("", "neutral", "lock")
        self._lock.hide()
        self._down.addWidget(self._lock)
        self._down.addLayout(self._make_head())
        self.approval = ApprovalLine(context)
        self._down.addWidget(self.approval)
        self.card = DiscussionCard()
        self.discussion = self.card.editor
        self._down.addWidget(self.card, 1)
        self._down.addWidget(self._make_decision())
        self._down.addWidget(self._make_noted())
        self.follow_up = FollowUpCard(context, ticks=True)
        self._down.addWidget(self.follow_up)
        self._task_card = TaskCard()
        self.tasks = self._task_card.tasks
        self._down.addWidget(self._task_card)
        self.area = scrolling(holder)
        outer.addWidget(self.area, 1)
        outer.addWidget(self._make_quick(over))
        self.set_air(theme.measure("page_margin"))
        self.area.verticalScrollBar().rangeChanged.connect(self._on_height_changed)
        self._tie_texts()

    def _make_decision(self) -> QWidget:
        """Make the recommendation, with the decision right under it."""
        holder = QWidget()
        down = QVBoxLayout(holder)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self.recommendation = Recommendation()
        self.recommendation.left.connect(self.discussion.setFocus)
        self.decision = DecisionBlock()
        down.addWidget(self.recommendation)
        down.addWidget(self.decision)
        return holder

    def _make_quick(self, over: QWidget) -> QWidget:
        """Make the box where everything is typed; it stays when the point is scrolled."""
        self._quick_holder = holder = QWidget()
        holder.setObjectName("scrollBody")
        self._below = QVBoxLayout(_in_the_middle(holder))
        box = QuickBox(over)
        self._below.addWidget(box)
        self.quick = box.quick
        self.quick.left.connect(self.discussion.setFocus)
        return holder

    def set_air(self, side: int) -> None:
        """Keep this far from the edges."""
        theme = current()
        self._down.setContentsMargins(side, theme.px(16), side, theme.px(8))
        self._below.setContentsMargins(side, theme.px(4), side, theme.px(12))

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
        self.presence = label("", "meta", "t2", wrap=True)
        self.presence.hide()
        head.addWidget(self.presence)
        return head

    def _make_noted(self) -> QWidget:
        """Make the rows of what was noted, the way to note more, and older words of the record."""
        theme, holder = current(), QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(4))
        self._mark_card = QFrame()
        self._mark_card.setObjectName("card")
        rows = QVBoxLayout(self._mark_card)
        rows.setContentsMargins(1, 1, 1, 1)
        self.marks = MarkList()
        rows.addWidget(self.marks)
        inner.addWidget(self._mark_card)
        self.mark_button = ghost(self.tr("Notér forbehold, inhabilitet …"), "plus")
        self.mark_button.clicked.connect(self._on_marks)
        inner.addWidget(self.mark_button)
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

    def make_mark_menu(self) -> QMenu:
        """Return what can be noted, each with its key."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind, (_, command_id) in MARK_COMMANDS.items():
            action = menu.addAction(icon(ICONS[kind]), f"{word(kind)}\t{_key_of(command_id)}")
            action.triggered.connect(partial(self._on_mark, kind))
        return menu

    def begin_mark(self, kind: MarkKind) -> None:
        """Begin a line that notes something, in the box where everything is typed."""
        if not self._why:
            self.quick.begin_with(MARK_COMMANDS[kind][0])

    def _on_marks(self) -> None:
        menu = self.make_mark_menu()
        menu.popup(self.mark_button.mapToGlobal(self.mark_button.rect().bottomLeft()))

    def _on_mark(self, kind: MarkKind, _checked: bool = False) -> None:
        self.begin_mark(kind)

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
        self.texts["discussion"].edited.connect(self.card.count)

    def show_item(self, item: AgendaItem, index: int) -> None:
        """Show a point; what is typed and not saved yet stays."""
        fresh = item.id != self._item_id
        self._item_id = item.id
        question = word(item.question) if item.question else ""
        facts = (
            self.tr("Punkt {0}").format(item.number),
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
        self.card.show_prepared(item.prepared_minutes)
        self.recommendation.show_item(item)
        self.decision.show_outcome(item.outcome)
        self.marks.show_marks(item.marks)
        self._mark_card.setVisible(bool(item.marks))
        if fresh or self.record.text().strip():
            self._record_card.setVisible(bool(self.record.text().strip()))
        self.approval.show_item(item, self._why)
        self.follow_up.show_item(item)

    def show_presence(self, words: str) -> None:
        """Say who was away at the point, came or left, where anybody did."""
        self.presence.setText(words)
        self.presence.setVisible(bool(words))

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the point's tasks."""
        self._task_card.show_tasks(tasks)
        self.follow_up.refresh()

    def set_read_only(self, why: str) -> None:
        """Let everything be read only, and say why; an empty reason lets it be written."""
        self._why = why
        self._lock.set(why, "neutral", "lock")
        self._lock.setVisible(bool(why))
        for editor in (self.record, self.quick):
            editor.setReadOnly(bool(why))
            editor.setToolTip(why)
        self.card.set_read_only(why)
        self.follow_up.set_read_only(why)
        self.recommendation.set_read_only(why)
        self.decision.set_read_only(why)
        self.mark_button.setEnabled(not why)
        self.mark_button.setToolTip(why)
        self.quick.setEnabled(not why)

    def focus_decision(self) -> None:
        """Put the keyboard in the decision."""
        self.decision.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.area.ensureWidgetVisible(self.decision)

    def show_made(self, kind: QuickKind) -> None:
        """Scroll so far that what a line has made is seen, also where it has just grown."""
        made = {
            QuickKind.TEXT: self.card,
            QuickKind.DECISION: self.decision,
            QuickKind.POSTPONED: self.decision,
            **dict.fromkeys(_NOTED, self.marks),
        }
        self._followed = made.get(kind, self._task_card)
        self.area.ensureWidgetVisible(self._followed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the discussion give way to the decision where the window is low."""
        super().resizeEvent(event)
        self.card.set_low(low=self.height() < current().px(_LOW))

    def _on_height_changed(self) -> None:
        bar = self.area.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() else 0
        self._quick_holder.setContentsMargins(0, 0, beside, 0)  # in line with what is above
        if self._followed is not None and self.quick.hasFocus():  # it has moved the rest down
            self.area.ensureWidgetVisible(self._followed)
        self._followed = None


class _Contents(QWidget):
    """What is scrolled: as high as it is at its width, not as if every line of it were broken."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the frame around asks the layout for the height at a width."""
        return QSize(super().minimumSizeHint().width(), 0)


def _key_of(command_id: str) -> str:
    return key_text(command(command_id).shortcut)


def _in_the_middle(holder: QWidget) -> QWidget:
    """Return a column in the middle of a holder, as wide as a line may be."""
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    column = QWidget()
    column.setMaximumWidth(current().px(_WIDTH))
    column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    across.addStretch(1)
    across.addWidget(column, 1000)
    across.addStretch(1)
    return column
