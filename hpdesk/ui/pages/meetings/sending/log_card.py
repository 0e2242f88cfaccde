# SPDX-License-Identifier: MPL-2.0
"""The log of what went out: each version with its readers and files, as they were."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hpdesk.domain.meetings import Meeting, SentFile, SentKind, SentVersion
from hpdesk.ui.icons import icon
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.sending.file_words import edition_words, size_words, version_words
from hpdesk.ui.pages.meetings.sending.room import SendingRoom
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, icon_button
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import counted, join_words, long_date

_SUM_SHOWN = 12  # signs of a checksum: enough to compare by eye
_FEW = 4  # readers that are named; more are counted


class SentLogCard(Card):
    """Every version with »Vis« for its files, and a menu to save, verify and mail them again."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Udsendelser"))
        self._context = context
        self.room = SendingRoom(context, self)
        self._meeting: Meeting | None = None
        self._shown: tuple[SentVersion, ...] | None = None
        self.file_buttons: list[Button] = []
        self.menu_buttons: list[Button] = []
        self.asked: QFileDialog | None = None

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the log of a meeting, the newest first."""
        same = self._meeting is not None and self._meeting.id == meeting.id
        self._meeting = meeting
        if same and self._shown == meeting.sent:
            return
        self._shown = meeting.sent
        self.clear_body()
        self.file_buttons, self.menu_buttons = [], []
        self.set_badge(len(meeting.sent) or "")
        if not meeting.sent:
            self.add_row(self._nothing())
        for entry in sorted(meeting.sent, key=_when, reverse=True):
            self.add_row(self._version(entry))

    def _nothing(self) -> QWidget:
        block, column = _block()
        column.setSpacing(current().px(8))
        words = self.tr(
            "Dagsordenen er ikke udsendt endnu. Her kommer hver version med sine filer."
        )
        column.addWidget(label(words, "body", "t2", wrap=True))
        button = Button(self.tr("Send dagsorden …"), "secondary", icon="send", small=True)
        button.setEnabled(not self._context.desk.read_only)
        if self._context.desk.read_only:
            button.setToolTip(self.tr("Planen er skrivebeskyttet og kan kun læses."))
        button.clicked.connect(self._on_send)
        column.addWidget(button)
        return block

    def _on_send(self) -> None:
        if self._meeting is not None:
            self.room.send(self._meeting)

    def _version(self, entry: SentVersion) -> QWidget:
        block, column = _block()
        head = QHBoxLayout()
        head.addWidget(label(version_words(entry), "strong"), 1)
        name = self.tr("Mere om {0}").format(version_words(entry))
        more = icon_button("ellipsis", name, small=True, kind="ghost")
        more.clicked.connect(partial(self._on_more, entry, more))
        head.addWidget(more)
        self.menu_buttons.append(more)
        column.addLayout(head)
        when = self.tr("Udsendt {day}").format(day=long_date(entry.on))
        column.addWidget(label(when, "meta", "t2", wrap=True))
        if entry.receivers:
            to = label(self._receivers(entry), "meta", "t2", wrap=True)
            to.setToolTip(plain_tip("\n".join(entry.receivers)))
            column.addWidget(to)
        if entry.note:
            column.addWidget(label(entry.note, "body", wrap=True))
        if not entry.files:
            words = self.tr("Sendt uden om programmet, så der er ingen filer.")
            column.addWidget(label(words, "meta", "t2", wrap=True))
        for file in entry.files:
            column.addWidget(self._file(entry, file))
        return block

    def _receivers(self, entry: SentVersion) -> str:
        if len(entry.receivers) <= _FEW:
            return self.tr("Til {0}").format(join_words(entry.receivers))
        words = counted(len(entry.receivers), self.tr("modtager"), self.tr("modtagere"))
        return self.tr("Til {0}").format(words)

    def _file(self, entry: SentVersion, file: SentFile) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, current().px(4), 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(file.file_name, "body"))
        facts = (edition_words(file.edition), size_words(file.size))
        below = ", ".join(part for part in facts if part)
        mark = self.tr("kontrolsum {0}").format(file.sha256[:_SUM_SHOWN])
        below_label = ElidedLabel(f"{below}, {mark}", "meta", "t2")
        below_label.setAccessibleDescription(file.sha256)
        words.addWidget(below_label)
        line.addLayout(words, 1)
        button = Button(self.tr("Vis"), "secondary", small=True)
        button.setAccessibleName(self.tr("Vis {0}").format(file.file_name))
        button.setToolTip(self.tr("Kontrolsum (SHA-256): {0}").format(file.sha256))
        button.clicked.connect(partial(self._on_view, entry, file))
        self.file_buttons.append(button)
        line.addWidget(button)
        return row

    def _on_view(self, entry: SentVersion, file: SentFile, _checked: bool = False) -> None:
        self.room.open_file(entry, file)

    def _on_more(self, entry: SentVersion, button: Button, _checked: bool = False) -> None:
        menu = self.make_menu(entry)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def make_menu(self, entry: SentVersion) -> QMenu:
        """Return what can be done with a version that went out; it changes nothing in it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows: list[tuple[str, str, Callable[[], object]]] = []
        if entry.files and entry.kind is not SentKind.MINUTES:
            words = self.tr("Skriv mailudkast igen …")
            rows.append(("mail", words, partial(self._on_mail, entry)))
        if entry.files:
            words = self.tr("Kontrollér filerne")
            rows.append(("file-check", words, partial(self._on_verify, entry)))
        for file in entry.files:
            words = self.tr("Gem en kopi af {0} …").format(file.file_name.replace("&", "&&"))
            rows.append(("save", words, partial(self._on_save, file)))
        if not rows:
            menu.addAction(self.tr("Der er ingen filer at åbne")).setEnabled(False)
        for name, words, act in rows:
            action = QAction(icon(name), words, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    def _on_verify(self, entry: SentVersion, _checked: bool = False) -> None:
        self.room.verify(entry)

    def _on_mail(self, entry: SentVersion, _checked: bool = False) -> None:
        if self._meeting is not None:
            self.room.draft_mails(self._meeting, entry.version)

    def _on_save(self, file: SentFile, _checked: bool = False) -> None:
        dialog = QFileDialog(self.window(), self.tr("Gem en kopi i mappen"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(partial(self.room.save_file, file))
        dialog.finished.connect(dialog.deleteLater)
        self.asked = dialog
        dialog.open()


def _block() -> tuple[QWidget, QVBoxLayout]:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(2))
    return block, column


def _when(entry: SentVersion) -> tuple[object, int]:
    return entry.on, entry.version
