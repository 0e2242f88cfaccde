# SPDX-License-Identifier: MPL-2.0
"""The line above the matrix: which meetings, another party, the chair's briefing, a formøde."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from hpdesk.domain.danish import sort_key
from hpdesk.domain.people import Body, Organisation
from hpdesk.services.alignment import Stand
from hpdesk.ui.pages.stakeholders.alignment_rows import Alignment, meeting_words
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import ghost, icon_button, primary, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word

_BODY, _MEETING = "body:", "meeting:"
_FOLDS = ((1040, 0), (760, 1), (0, 2))  # least width in pixels at 100 %, and how much is left out


class AlignmentTools(QWidget):
    """`scope_chosen` tells that other meetings are to be shown; the buttons are public."""

    scope_chosen = Signal()
    party_added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(8))
        self.scope = ChoiceField(searchable=False, name=self.tr("Møder, der vises"))
        self.scope.setMaximumWidth(current().px(300))
        self.add_party = ghost(self.tr("Tilføj part"), "plus")
        self.briefing = secondary(self.tr("Formandsbriefing"), "file-text")
        self.call = primary(self.tr("Opret formøde"), "calendar-plus")
        self.call.setToolTip(
            self.tr("Formøde med parten under markøren om alle punkter, der ikke er afstemt")
        )
        row.addWidget(self.scope, 1)
        row.addStretch(1)
        for button in (self.add_party, self.briefing, self.call):
            row.addWidget(button)
        self.scope.chosen.connect(self._on_scope)
        self._parties: tuple[Organisation, ...] = ()
        self._shown: frozenset[str] = frozenset()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add_party.setMenu(self._menu)

    def body_id(self) -> str | None:
        """Return the body whose next meeting is shown, or None."""
        return self._chosen(_BODY)

    def meeting_id(self) -> str | None:
        """Return the one meeting that is shown, or None."""
        return self._chosen(_MEETING)

    def _chosen(self, prefix: str) -> str | None:
        value = self.scope.option_id() or ""
        return value.removeprefix(prefix) if value.startswith(prefix) else None

    def show_scope(self, everything: Stand, bodies: Iterable[Body]) -> None:
        """Offer all meetings, each body's next one, and each of them."""
        meeting_bodies = {key for meeting in everything.meetings for key in meeting.body_ids}
        options = [Option("all", self.tr("Alle kommende møder"))]
        options += [
            Option(f"{_BODY}{body.id}", self.tr("Næste møde: {0}").format(body.name))
            for body in bodies
            if body.id in meeting_bodies
        ]
        options += [
            Option(f"{_MEETING}{meeting.id}", meeting_words(meeting))
            for meeting in everything.meetings
        ]
        value = self.scope.option_id() or "all"
        known = {option.id for option in options}
        self.scope.set_options(options, value if value in known else "all")

    def show_all(self) -> None:
        """Show every coming meeting again."""
        self.scope.set_value("all")

    def offer(self, stand: Stand, shown: Alignment) -> None:
        """Know which parties are not in the matrix."""
        self._parties = stand.parties
        self._shown = frozenset(column.party.id for column in shown.columns)

    def _fill_menu(self) -> None:
        self._menu.clear()
        rest = [party for party in self._parties if party.id not in self._shown]
        for party in sorted(rest, key=_name):
            action = self._menu.addAction(party.name.replace("&", "&&"))
            action.triggered.connect(partial(self._on_party, party.id))
        if not rest:
            self._menu.addAction(self.tr("Alle parter er vist")).setEnabled(False)

    def _on_party(self, key: str, _checked: bool = False) -> None:
        self.party_added.emit(key)

    def _on_scope(self, _value: str) -> None:
        self.scope_chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where there is no room for them."""
        super().resizeEvent(event)
        width = self.width()
        level = next(level for least, level in _FOLDS if width >= current().px(least) or not least)
        for button in (self.add_party, self.briefing, self.call):
            button.set_fold(level)


class Legend(QWidget):
    """What the marks mean with their keys, and which of the parties are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(6))
        for number, (stance, (tone, icon)) in enumerate(STANCE_LOOKS.items(), 1):
            row.addWidget(IconLabel(icon, TONES[tone][0], 14))
            words = label(word(stance), "label", tone)
            key = word(stance)[0]
            words.setToolTip(self.tr("Tast {0} eller {1}").format(key, number))
            row.addWidget(words)
            row.addSpacing(theme.px(6))
        row.addStretch(1)
        self.which = label("", "meta")
        self.earlier = icon_button("chevron-left", self.tr("Tidligere parter"), small=True)
        self.later = icon_button("chevron-right", self.tr("Flere parter"), small=True)
        for widget in (self.which, self.earlier, self.later):
            row.addWidget(widget)

    def show_window(self, first: int, last: int, count: int) -> None:
        """Tell which parties are shown, counted from 1; nothing where all of them are."""
        fits = first <= 1 and last >= count
        for widget in (self.which, self.earlier, self.later):
            widget.setVisible(not fits)
        self.earlier.setEnabled(first > 1)
        self.later.setEnabled(last < count)
        self.which.setText(self.tr("Part {0}–{1} af {2}").format(first, last, count))


def _name(party: Organisation) -> tuple[str, str, str]:
    return sort_key(party.name)
