# SPDX-License-Identifier: MPL-2.0
"""Two versions of a text beside or inside one another; what differs is told by shape and words."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from hpdesk.domain.danish import NBSP
from hpdesk.domain.errors import UserError
from hpdesk.domain.history import ChangeLine, TextVersion
from hpdesk.domain.row_words import column_word
from hpdesk.domain.text_difference import Piece, Stretch, count_words, difference
from hpdesk.services import history
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import clock, counted, date_words, join_words, said, shown, worded

_BOTH = frozenset(Stretch)
_OLD = frozenset({Stretch.SAME, Stretch.GONE})
_NEW = frozenset({Stretch.SAME, Stretch.NEW})
_MARKS = {Stretch.NEW: "+", Stretch.GONE: "−"}


def version_words(version: TextVersion) -> str:
    """Return when a version was written, and by whom."""
    if version.at is None:
        return worded("Før den første ændring")
    words = worded("{0} kl.{1}{2}", date_words(version.at.date()), NBSP, clock(version.at))
    return f"{words}, {version.author}" if version.author else words


def difference_words(parts: Iterable[Piece]) -> str:
    """Return how much differs: `3 ord er tilføjet, og 1 ord er slettet`."""
    known = tuple(parts)
    added, removed = (count_words(known, k) for k in (Stretch.NEW, Stretch.GONE))
    told = (
        [worded("{0} er tilføjet", counted(added, worded("ord"), worded("ord")))] if added else []
    )
    told += (
        [worded("{0} er slettet", counted(removed, worded("ord"), worded("ord")))]
        if removed
        else []
    )
    if told:
        return worded("{0}, og {1}.", *told) if len(told) == 2 else f"{told[0]}."
    changed = any(part.kind is not Stretch.SAME for part in known)
    return (
        worded("Kun tegn og mellemrum er ændret.") if changed else worded("De to udgaver er ens.")
    )


class TextPane(QTextEdit):
    """Shows the parts of a comparison: additions underlined after +, deletions struck after −."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_parts(self, parts: Iterable[Piece], kinds: frozenset[Stretch]) -> None:
        """Show the parts of some kinds."""
        self.clear()
        cursor = QTextCursor(self.document())
        for part in parts:
            if part.kind in kinds:
                mark = _MARKS.get(part.kind, "")
                cursor.insertText(f"{mark}{part.text}", _format(part.kind))
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _format(kind: Stretch) -> QTextCharFormat:
    theme, look = current(), QTextCharFormat()
    look.setFont(theme.font("body"))
    look.setForeground(theme.colour("text"))
    if kind is Stretch.NEW:
        look.setFont(theme.font("strong"))
        look.setFontUnderline(True)
        look.setForeground(theme.colour("ok"))
        look.setBackground(theme.colour("okt"))
    elif kind is Stretch.GONE:
        look.setFontStrikeOut(True)
        look.setForeground(theme.colour("over"))
        look.setBackground(theme.colour("overt"))
    return look


class CompareDialog(BaseDialog):
    """Compares two versions of a text and brings the older one back."""

    def __init__(
        self, context: PageContext, line: ChangeLine, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=820)
        self._context, self._line = context, line
        name = shown(column_word(line.table, line.column))
        self.set_title(self.tr("Sammenlign udgaver: {0}").format(name))
        self._versions = history.text_versions(context.desk, line.table, line.key, line.column)
        self.body.addLayout(self._make_choices())
        self.told = label("", "strong", wrap=True)
        self.body.addWidget(self.told)
        self.body.addLayout(self._make_panes(), 1)
        legend = self.tr("+ og understreget: tilføjet. − og overstreget: slettet.")
        self.body.addWidget(label(legend, "meta", wrap=True))
        self.add_cancel(self.tr("Luk"))
        self.set_primary(self.tr("Hent den første udgave tilbage"), "rotate-ccw")
        self._refresh()
        self.older.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_choices(self) -> QHBoxLayout:
        words = [(str(n), version_words(v)) for n, v in enumerate(self._versions)]
        newer = next(
            (n for n, v in enumerate(self._versions) if v.text == str(self._line.after or "")), 0
        )
        older = min(newer + 1, len(self._versions) - 1)
        self.older = ChoiceField(words, str(older), searchable=False)
        self.newer = ChoiceField(words, str(newer), searchable=False)
        for choice in (self.older, self.newer):
            choice.setToolTip(choice.currentText())
            choice.currentTextChanged.connect(choice.setToolTip)
        self.older.chosen.connect(self._on_chosen)
        self.newer.chosen.connect(self._on_chosen)
        looks = (("inside", self.tr("I teksten")), ("beside", self.tr("Side om side")))
        self.look = Segment(looks, "inside", name=self.tr("Visning"))
        self.look.chosen.connect(self._on_chosen)
        row = QHBoxLayout()
        row.setSpacing(current().px(12))
        row.addWidget(Field(self.tr("Første udgave"), self.older), 1)
        row.addWidget(Field(self.tr("Anden udgave"), self.newer), 1)
        row.addWidget(Field(self.tr("Visning"), self.look))
        return row

    def _make_panes(self) -> QVBoxLayout:
        self.left = TextPane(self.tr("Forskelle"))
        self.right = TextPane(self.tr("Anden udgave"))
        self.left.setMinimumHeight(current().px(260))
        panes = QHBoxLayout()
        panes.setSpacing(current().px(12))
        panes.addWidget(self.left, 1)
        panes.addWidget(self.right, 1)
        column = QVBoxLayout()
        column.addLayout(panes, 1)
        return column

    def _on_chosen(self, _value: str) -> None:
        self._refresh()

    def _text(self, field: ChoiceField) -> str:
        number = int(field.option_id() or 0)
        return self._versions[number].text if number < len(self._versions) else ""

    def _refresh(self) -> None:
        parts = difference(self._text(self.older), self._text(self.newer))
        beside = self.look.value() == "beside"
        self.left.setAccessibleName(self.tr("Første udgave") if beside else self.tr("Forskelle"))
        self.left.show_parts(parts, _OLD if beside else _BOTH)
        self.right.setVisible(beside)
        self.right.show_parts(parts, _NEW)
        words = difference_words(parts)
        self.told.setText(words)
        self.left.setAccessibleDescription(join_words([words]))
        if self.primary is not None:
            can = self._line.can_return and not self._context.desk.read_only
            is_now = not self._versions or self._text(self.older) == self._versions[0].text
            self.primary.setEnabled(can and not is_now)
            self.primary.setToolTip(
                self.tr("Planen kan kun læses.")
                if self._context.desk.read_only
                else self.tr("Det er sådan, der står nu.")
                if is_now
                else ""
            )

    def accept(self) -> None:
        """Bring the first version back."""
        line = self._line
        text = self._text(self.older)
        try:
            history.bring_back(
                self._context.desk, line.table, line.key, {line.column: text or line_empty(line)}
            )
        except UserError as problem:
            self.told.setText(said(problem))
            return
        name = shown(column_word(line.table, line.column))
        self._context.toast(self.tr("Hentet tilbage: {0}.").format(name), undo=True)
        super().accept()


def line_empty(line: ChangeLine) -> str | None:
    """Return how the history writes the column where it is empty."""
    values = [value for value in (line.before, line.after) if value in (None, "")]
    return "" if "" in values else None
