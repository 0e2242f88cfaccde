# SPDX-License-Identifier: MPL-2.0
"""Who is to get the papers: a tick for each group, with those who cannot be reached by mail."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.services.reader_groups import ReaderGroup
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import counted, join_words

_INDENT = 26  # pixels at 100 % that words stand in under a tick box


class ReadersBox(QWidget):
    """`changed` when a group was ticked or cleared; an empty group cannot be."""

    changed = Signal()

    def __init__(
        self,
        groups: Sequence[ReaderGroup],
        ticked: Collection[SentEdition],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups = {group.edition: group for group in groups}
        self.boxes: dict[SentEdition, QCheckBox] = {}
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for group in groups:
            box = QCheckBox(self._title(group))
            has_readers = bool(group.names) or group.edition is SentEdition.PUBLIC
            box.setEnabled(has_readers)
            box.setChecked(has_readers and group.edition in ticked)
            box.setToolTip(plain_tip("\n".join(group.names)))
            box.toggled.connect(self.changed)
            self.boxes[group.edition] = box
            column.addWidget(box)
            words, tone = self._below(group)
            if words:
                below = label(words, "meta", tone, wrap=True)
                below.setContentsMargins(theme.px(_INDENT), 0, 0, theme.px(4))
                column.addWidget(below)
                box.setAccessibleDescription(words)

    def _title(self, group: ReaderGroup) -> str:
        match group.edition:
            case SentEdition.ALL:
                return self.tr("Alle medlemmer ({0})").format(len(group.names))
            case SentEdition.MEMBERS:
                return self.tr("Ét medlem")
            case SentEdition.GUESTS:
                return self.tr("Gæster ({0})").format(len(group.names))
            case SentEdition.PUBLIC:
                return self.tr("Offentlig udgave")

    def _below(self, group: ReaderGroup) -> tuple[str, str]:
        """Return the words under a group and their tone."""
        words, tone = self._gets(group), "t2"
        if group.without_address:
            who = join_words(group.without_address)
            words, tone = self.tr("Uden brugbar mailadresse: {0}.").format(who), "warn"
        if group.own_copies:
            own = self.tr("Får deres eget eksemplar, hvor punkter er udeladt: {0}.")
            words = f"{words} {own.format(join_words(group.own_copies))}"
        return words, tone

    def _gets(self, group: ReaderGroup) -> str:
        match group.edition:
            case SentEdition.ALL:
                return self.tr("Dagsordenen med alle bilag, også til lukkede punkter.")
            case SentEdition.MEMBERS:
                return ""
            case SentEdition.GUESTS if group.names:
                return self.tr("Hver får kun sine egne punkter: {0}.").format(
                    join_words(group.names)
                )
            case SentEdition.GUESTS:
                return self.tr("Ingen punkter har gæster ud over medlemmerne.")
            case SentEdition.PUBLIC:
                return self.tr("Uden lukkede punkter, til hjemmeside eller opslag.")

    def editions(self) -> tuple[SentEdition, ...]:
        """Return the groups that are ticked."""
        return tuple(edition for edition, box in self.boxes.items() if box.isChecked())

    def names(self) -> tuple[str, ...]:
        """Return the ticked groups' readers by name, for the log."""
        found: list[str] = []
        for edition in self.editions():
            found += self._groups[edition].names or (self.tr("Offentligheden"),)
        return tuple(found)

    def words(self) -> str:
        """Return how many get the papers."""
        return counted(len(self.names()), self.tr("modtager"), self.tr("modtagere"))
