# SPDX-License-Identifier: MPL-2.0
"""Which edition of the papers is made, for whom, and what of the chair's copy goes in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hpdesk.documents.edition_rows import (
    EDITION_OF,
    EDITIONS,
    ChairPart,
    EditionChoice,
    EditionKey,
    EditionRow,
    ReaderKind,
)
from hpdesk.domain.meetings import AgendaItem
from hpdesk.services.editions import EditionReader
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import join_words, shown, worded


class EditionChooser(QWidget):
    """`chosen` when another edition, reader or part is chosen; `told_asked` for what it leaves out.

    An edition that the meeting can no longer have falls back to the open one.
    """

    chosen = Signal()
    told_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readers: Mapping[EditionKey, Sequence[EditionReader]] = {}
        self._people: dict[EditionKey, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(4))
        self.edition = ChoiceField(
            [Option(row.key.value, shown(row.name)) for row in EDITIONS],
            EditionKey.PUBLIC.value,
            searchable=False,
            name=self.tr("Udgave"),
        )
        self.person = ChoiceField(name=self.tr("Læser"))
        self.hint = label("", "meta", "t2", wrap=True)
        self.parts = {
            ChairPart.TIMES: QCheckBox(self.tr("Tider under hvert punkt")),
            ChairPart.PREPARED: QCheckBox(self.tr("Forberedt referat")),
            ChairPart.POSITIONS: QCheckBox(self.tr("Parternes holdninger")),
            ChairPart.NOTES: QCheckBox(self.tr("Sekretariatets noter")),
        }
        self.parts[ChairPart.TIMES].setChecked(True)
        self.left_out = ghost(self.tr("Se, hvad der er udeladt"), "eye-off")
        for widget in (self.edition, self.person, self.hint, *self.parts.values()):
            column.addWidget(widget)
        column.addWidget(self.left_out)
        self.edition.chosen.connect(self._on_edition)
        self.person.chosen.connect(self._on_person)
        for box in self.parts.values():
            box.toggled.connect(self._on_part)
        self.left_out.clicked.connect(self.told_asked)
        self._arrange()

    def choice(self) -> EditionChoice:
        """Return the edition as it is chosen."""
        key = EditionKey(self.edition.option_id() or EditionKey.PUBLIC)
        named = EDITION_OF[key].reader is not ReaderKind.NOBODY
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        person = (self.person.option_id() or "") if named else ""
        return EditionChoice(key, person, parts)

    def choose(self, key: EditionKey, person_id: str = "") -> None:
        """Choose an edition and its reader, as a person would."""
        if person_id:
            self._people[key] = person_id
        self.edition.set_value(key.value)
        self._on_edition(key.value)

    def offer(
        self,
        editions: Sequence[EditionRow],
        readers: Mapping[EditionKey, Sequence[EditionReader]],
    ) -> None:
        """Offer the editions that a meeting can have, and the readers of each."""
        self._readers = readers
        kept = self.choice().key
        keys = [row.key for row in editions]
        key = kept if kept in keys else EditionKey.PUBLIC
        self.edition.set_options(
            [Option(row.key.value, shown(row.name)) for row in editions], key.value
        )
        self._arrange()

    def set_hint(self, words: str) -> None:
        """Say what the edition holds."""
        self.hint.setText(words)

    def _arrange(self) -> None:
        key = EditionKey(self.edition.option_id() or EditionKey.PUBLIC)
        row = EDITION_OF[key]
        named = row.reader is not ReaderKind.NOBODY
        self.person.setVisible(named)
        if named:
            found = self._readers.get(key, ())
            options = [Option(one.person_id, one.name, _detail(one)) for one in found]
            ids = [option.id for option in options]
            before = self._people.get(key, "")
            self.person.set_options(options, before if before in ids else next(iter(ids), None))
        for box in self.parts.values():
            box.setVisible(key is EditionKey.CHAIR)

    def _on_edition(self, _key: str) -> None:
        self._arrange()
        self.chosen.emit()

    def _on_person(self, person_id: str) -> None:
        self._people[self.choice().key] = person_id
        self.chosen.emit()

    def _on_part(self) -> None:
        self.chosen.emit()


def _detail(reader: EditionReader) -> str:
    if not reader.hidden:
        return reader.detail
    return worded("uden punkt {0}", join_words(reader.hidden))


def omitted(items: Sequence[AgendaItem], choice: EditionChoice) -> dict[str, str]:
    """Return the points that an edition has no sheet for, with the word that tells why."""
    from hpdesk.documents.edition import guest_items

    def below(keys: set[str]) -> set[str]:
        return keys | {item.id for item in items if item.parent_id in keys}

    match choice.key:
        case EditionKey.PUBLIC:
            return dict.fromkeys(
                below({item.id for item in items if item.closed}), worded("Lukket")
            )
        case EditionKey.MEMBER:
            hidden = {item.id for item in items if choice.person_id in item.hidden_from}
            return dict.fromkeys(below(hidden), worded("Udeladt"))
        case EditionKey.GUEST:
            own = guest_items(items, choice.person_id)
            return {item.id: worded("Ikke med") for item in items if item.id not in own}
        case _:
            return {}
