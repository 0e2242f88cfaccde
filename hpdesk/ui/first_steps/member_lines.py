# SPDX-License-Identifier: MPL-2.0
"""The lines in which a body's members are written, one person a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.people import MemberRole, Organisation, Person
from hpdesk.services.first_steps import NewMember
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import is_enter
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word

_LINES = 3  # empty ones to begin with


@dataclass(frozen=True, slots=True)
class _Line:
    name: QLineEdit
    title: QLineEdit
    party: ChoiceField
    role: ChoiceField


class MemberLines(QWidget):
    """Enter goes to the next line; in an empty one it is `finished`.

    A person the plan knows is written by name as well; the key is found by it.
    """

    finished = Signal()

    def __init__(
        self,
        body_id: str,
        body_name: str,
        parties: Sequence[Organisation],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.body_id, self._body_name = body_id, body_name
        self._parties = [Option(party.id, party.name) for party in parties]
        self.lines: list[_Line] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current().px(6))
        box.addWidget(label(body_name, "panel", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(8))
        self._grid.setVerticalSpacing(current().px(6))
        for column, (words, stretch) in enumerate(
            (
                (self.tr("Navn"), 4),
                (self.tr("Titel"), 3),
                (self.tr("Part"), 4),
                (self.tr("Rolle"), 2),
            )
        ):
            self._grid.addWidget(label(words, "label"), 0, column)
            self._grid.setColumnStretch(column, stretch)
        box.addLayout(self._grid)
        for _ in range(_LINES):
            self.add_line()

    def add_line(self) -> _Line:
        """Add an empty line; the first of a body is its chair's."""
        number = len(self.lines) + 1
        where = {"number": number, "body": self._body_name}
        name, title = QLineEdit(), QLineEdit()
        name.setAccessibleName(self.tr("Navn {number}, {body}").format(**where))
        title.setAccessibleName(self.tr("Titel {number}, {body}").format(**where))
        party = ChoiceField(
            self._parties,
            None,
            none_text=self.tr("Ingen"),
            name=self.tr("Part {number}, {body}").format(**where),
        )
        role = MemberRole.CHAIR if not self.lines else MemberRole.MEMBER
        roles = ChoiceField(
            [Option(one.value, word(one)) for one in MemberRole],
            role.value,
            searchable=False,
            name=self.tr("Rolle {number}, {body}").format(**where),
        )
        line = _Line(name, title, party, roles)
        for column, widget in enumerate((name, title, party, roles)):
            self._grid.addWidget(widget, number, column)
        for edit in (name, title):
            edit.installEventFilter(self)
        self.lines.append(line)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in a name or title go to the next line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and is_enter(event)
        ):
            for number, line in enumerate(self.lines):
                if watched in (line.name, line.title):
                    self._go_on(number)
                    return True
        return super().eventFilter(watched, event)

    def _go_on(self, number: int) -> None:
        if not self.lines[number].name.text().strip():
            self.finished.emit()
            return
        if number + 1 == len(self.lines):
            self.add_line()
        self.lines[number + 1].name.setFocus()

    def state(self) -> tuple[object, ...]:
        """Return the lines as entered, empty ones left out."""
        return tuple(
            (line.name.text(), line.title.text(), line.party.option_id(), line.role.option_id())
            for line in self.lines
            if line.name.text().strip()
        )

    def members(self, known: Sequence[Person]) -> list[NewMember]:
        """Return the seats that the lines give; a name that one person has means that person."""
        by_name: dict[str, list[Person]] = {}
        for person in known:
            by_name.setdefault(person.name.casefold(), []).append(person)
        found = []
        for line in self.lines:
            name = " ".join(line.name.text().split())
            if name:
                same = by_name.get(name.casefold(), [])
                found.append(
                    NewMember(
                        self.body_id,
                        name,
                        line.title.text(),
                        line.party.option_id() or None,
                        MemberRole(line.role.option_id() or MemberRole.MEMBER),
                        same[0].id if len(same) == 1 else None,
                    )
                )
        return found
