# SPDX-License-Identifier: MPL-2.0
"""A room beside the case sheet that holds people: a heading with a button, a choice, and rows."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.people import Person
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.avatar import Avatar
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import divider, label


class PersonChoice(QWidget):
    """`add_button` opens `choice`; `rows` hold the people, `nobody` the words where there are none.

    A room says what choosing does in `_take`.
    """

    def __init__(self, title: str, add: tuple[str, str], who: str, nobody: str) -> None:
        super().__init__()
        self._read_only = ""
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(8), theme.px(2))
        head.addWidget(label(title, "heading"), 1)
        words, spoken = add
        self.add_button = ghost(words, "plus")
        self.add_button.setAccessibleName(spoken)
        self.add_button.clicked.connect(self._on_add)
        head.addWidget(self.add_button)
        outer.addLayout(head)
        outer.addWidget(divider())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), 0)
        self.body.setSpacing(theme.px(8))
        outer.addLayout(self.body)
        self.choice = ChoiceField(name=who, placeholder=self.tr("Navn"))
        self.choice.chosen.connect(self._on_chosen)
        self.choice.hide()
        self.body.addWidget(self.choice)
        self.nobody = label(nobody, "meta", wrap=True)
        self.body.addWidget(self.nobody)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(8))
        self.body.addLayout(self.rows)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        self._read_only = reason
        self.add_button.setEnabled(not reason)
        self.add_button.setToolTip(reason)

    def offer(self, people: Iterable[Person]) -> None:
        """Offer people in the choice."""
        self.choice.set_options(
            [Option(p.id, p.name, p.organisation_name or p.title) for p in people]
        )

    def person_row(
        self, name: str, details: Iterable[str], take_away: str
    ) -> tuple[QWidget, QAbstractButton]:
        """Return a row for a person and its button that takes the person away."""
        theme = current()
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(8))
        inside.addWidget(Avatar(name), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(name, "strong"))
        for detail in details:
            words.addWidget(ElidedLabel(detail, "meta"))
        inside.addLayout(words, 1)
        remove = icon_button("x", take_away, small=True, kind="ghost")
        remove.setEnabled(not self._read_only)
        inside.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row, remove

    def _before_choice(self) -> None:
        """Have the choice ready before it opens."""

    def _take(self, person_id: str) -> None:
        raise NotImplementedError

    def _on_add(self) -> None:
        self.choice.setVisible(self.choice.isHidden())
        if self.choice.isVisible():
            self._before_choice()
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, person_id: str) -> None:
        self.choice.set_value(None)
        self.choice.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take(person_id)
