# SPDX-License-Identifier: MPL-2.0
"""What was sent of the minutes, with the files as they were, and the log of the way."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.meetings import MinutesEvent, SentFile, SentKind, SentVersion
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, long_date, word, worded

_EDITIONS = {"public": "offentlig udgave", "full": "fuldt referat"}


def size_words(size: int) -> str:
    """Return `214 KB`."""
    return worded("{0} KB", max(1, round(size / 1024)))


class SentMinutesCard(Card):
    """`open_asked(file)` and `save_asked(file, folder)` want a file as it was sent."""

    open_asked = Signal(object)
    save_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Sendte udgaver"))
        self._sent: tuple[SentVersion, ...] | None = None

    def show_sent(self, sent: Sequence[SentVersion]) -> None:
        """Show the sendings, the newest first."""
        mine = tuple(v for v in sent if v.kind is SentKind.MINUTES)
        if mine == self._sent:
            return
        self._sent = mine
        self.clear_body()
        self.set_badge(len(mine) or "")
        if not mine:
            text = self.tr("Når referatet er sendt, ligger filerne her, som de blev sendt.")
            self.add_row(label(text, "body", "t2", wrap=True))
        for version in sorted(mine, key=_number, reverse=True):
            self.add_row(self._block(version))

    def _block(self, version: SentVersion) -> QWidget:
        block, theme = QWidget(), current()
        down = QVBoxLayout(block)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.px(2))
        words = self.tr("Version {0}, {1}").format(version.version, long_date(version.on))
        down.addWidget(label(words, "strong", wrap=True))
        count = counted(len(version.receivers), self.tr("modtager"), self.tr("modtagere"))
        who = label(self.tr("Sendt til {0}.").format(count), "meta", "t2", wrap=True)
        who.setToolTip(", ".join(version.receivers))
        who.setVisible(bool(version.receivers))
        down.addWidget(who)
        if version.note:
            down.addWidget(label(version.note, "body", wrap=True))
        for file in version.files:
            down.addWidget(self._file(file))
        return block

    def _file(self, file: SentFile) -> QWidget:
        line, theme = QWidget(), current()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        name = ElidedLabel(file.file_name)
        edition = _EDITIONS.get(file.edition, "")
        tip = ", ".join(p for p in (file.file_name, edition, size_words(file.size)) if p)
        name.setToolTip(self.tr("{0}. Kontrolsum {1}").format(tip, file.sha256[:12]))
        row.addWidget(name, 1)
        row.addWidget(label(size_words(file.size), "meta", "t2"))
        opens = ghost(self.tr("Åbn"), "external-link")
        opens.setAccessibleName(self.tr("Åbn {0}").format(file.file_name))
        opens.clicked.connect(partial(self._on_open, file))
        saves = ghost(self.tr("Gem som …"), "download")
        saves.setAccessibleName(self.tr("Gem {0} i en mappe").format(file.file_name))
        saves.clicked.connect(partial(self._on_save, file))
        row.addWidget(opens)
        row.addWidget(saves)
        return line

    def _on_open(self, file: SentFile, _checked: bool = False) -> None:
        self.open_asked.emit(file)

    def _on_save(self, file: SentFile, _checked: bool = False) -> None:
        dialog = QFileDialog(self.window(), self.tr("Vælg mappe til kopien"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(self._on_folder, file))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_folder(self, file: SentFile, name: str) -> None:
        self.save_asked.emit(file, Path(name))


class WayLogCard(Card):
    """All that happened on the way, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Forløb"))
        self._events: tuple[MinutesEvent, ...] | None = None

    def show_events(self, events: Sequence[MinutesEvent]) -> None:
        """Show the steps and remarks by day."""
        if tuple(events) == self._events:
            return
        self._events = tuple(events)
        self.clear_body()
        if not events:
            self.add_row(label(self.tr("Der er ikke sket noget endnu."), "body", "t2", wrap=True))
        for event in reversed(events):
            self.add_row(self._step(event))

    def _step(self, event: MinutesEvent) -> QWidget:
        block = QWidget()
        down = QVBoxLayout(block)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(current().px(2))
        down.addWidget(label(word(event.kind), "strong"))
        when = long_date(event.on)
        parts = [when[:1].upper() + when[1:], event.person_name]
        down.addWidget(label(", ".join(p for p in parts if p), "meta", "t2", wrap=True))
        if event.text:
            down.addWidget(label(event.text, "body", wrap=True))
        return block


def _number(version: SentVersion) -> int:
    return version.version
