# SPDX-License-Identifier: MPL-2.0
"""The small window for notes: one box that is always ready, and chips of what was understood."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.note_reading import Corrections, NoteReading, read_note
from hpdesk.services import quick_notes
from hpdesk.services.quick_notes import About
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.guess_chips import GuessRow
from hpdesk.ui.pages.stakeholders.guess_words import alternatives, looks_of, spoken
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import primary, secondary
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.reading_order import step_focus
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import join_words, said

if TYPE_CHECKING:
    from hpdesk.domain.note_reading import NoteSetting

_DRAFT = ("note_draft",)
_AROUND = ("person", "organisation", "membership", "meeting", "agenda_item")


class QuickNote(QWidget):
    """Ctrl+Enter saves, Tab goes to the chips, Esc puts the window away with its draft kept.

    `saved(str)` gives the key of the note, `fields_asked(NoteReading, About)` when all fields
    are wanted. It has no parent, so that it stays when another program is in front; `follow` ties
    it to the window whose plan it writes in.
    """

    saved = Signal(str)
    fields_asked = Signal(object, object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.context = context
        self._setting: NoteSetting | None = None
        self._stale, self._reading_names = True, False
        self._said, self._about = Corrections(), About()
        self._note = NoteReading("")
        self._home: QWidget | None = None
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Ny note – hpdesk"))
        self._build()
        for keys, slot in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("F2", self.ask_fields),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        context.bridge.committed.connect(self._on_committed)
        waiting = context.bridge.saver.pending(_DRAFT)
        self.text.set_text(quick_notes.draft(context.desk) if waiting is None else waiting)
        self.text.text_edited.connect(self._on_edited)
        self._read_names()

    def _build(self) -> None:
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(14),) * 4)
        column.setSpacing(theme.px(8))
        self.about_label = label("", "meta", "t2", wrap=True)
        column.addWidget(self.about_label)
        hint = self.tr("ring NAVN i dag: hvad der blev sagt. Næste: rykke 12/3 #fra-praksis")
        self.text = MarkupEditor(name=self.tr("Note"), placeholder=hint)
        self.text.setMinimumHeight(theme.px(92))
        column.addWidget(self.text, 1)
        self.chips = GuessRow()
        self.chips.setAccessibleName(self.tr("Det, der er forstået"))
        self.chips.dropped.connect(self._on_dropped)
        self.chips.chosen.connect(self._on_chosen)
        self.chips.left.connect(self._focus_text)
        column.addWidget(self.chips)
        self.problem = label("", "body", "over", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        self.on_top = QCheckBox(self.tr("Altid øverst"))
        self.on_top.setToolTip(
            self.tr(
                "Vinduet bliver stående foran andre programmer. Under Indstillinger, Noter, står, "
                "hvordan en genvej henter det frem fra alle programmer."
            )
        )
        self.on_top.toggled.connect(self._on_pinned)
        fields = secondary(self.tr("Alle felter"), "pencil", hint="F2")
        fields.clicked.connect(self.ask_fields)
        self.save_button = primary(self.tr("Gem note"), "check", hint="Ctrl+Return")
        self.save_button.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.on_top)
        foot.addStretch(1)
        foot.addWidget(fields)
        foot.addWidget(self.save_button)
        column.addLayout(foot)
        private = self.tr("Kun sekretariatet – kommer aldrig med i papirer.")
        column.addWidget(label(private, "meta", "t2", wrap=True))
        self.resize(theme.px(540), theme.px(250))

    # --- opening and putting away ---

    def follow(self, window: QWidget) -> None:
        """Go away for good when a window is closed."""
        self._home = window
        window.installEventFilter(self)
        window.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the window, but stay while it is minimised."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)

    def begin(self, about: About | None = None) -> None:
        """Show the window with the keyboard in its box; a draft that is there stays."""
        self._about = about or About()
        words = self._about_words()
        self.about_label.setText(words)
        self.about_label.setVisible(bool(words))
        if self._stale:
            self._read_names()
        self._say("")
        self._go_home()
        self.show()
        self._come_forward()

    def _go_home(self) -> None:
        """Open on the screen of the window: what is written is not for the one the room sees."""
        home = self._home.screen() if self._home is not None and isValid(self._home) else None
        if home is None or self.isVisible() or home is self.screen():
            return
        frame = self.frameGeometry()
        frame.moveCenter(home.availableGeometry().center())
        self.move(frame.topLeft())

    def _about_words(self) -> str:
        if self._about == About():
            return ""
        names = quick_notes.about_names(self.context.desk, self._about)
        return self.tr("Noten knyttes til {0}.").format(join_words(names)) if names else ""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the draft."""
        self.context.bridge.saver.flush()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the window away at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Let Tab go through the window as it is read."""
        return step_focus(self, forward=next)

    def _on_pinned(self, on: bool) -> None:
        # setWindowFlag makes the window anew, which takes the keyboard from it.
        handle, flag = self.windowHandle(), Qt.WindowType.WindowStaysOnTopHint
        if handle is not None:
            handle.setFlag(flag, on)
        flags = self.windowFlags()
        self.overrideWindowFlags(flags | flag if on else flags & ~flag)
        self._come_forward()

    def _come_forward(self) -> None:
        self.raise_()
        self.activateWindow()
        self._focus_text()

    # --- reading ---

    def note(self) -> NoteReading:
        """Return the note as understood; names are read first where they are not yet."""
        if self._setting is None:
            self._setting = quick_notes.setting_of(self.context.desk)
            self._stale = False
        self._note = read_note(self.text.text(), self._setting, self._said)
        return self._note

    def _read_names(self) -> None:
        """Read names and points off the UI thread: ten thousand people take half a second."""
        if self._reading_names:
            return
        self._reading_names, self._stale = True, False
        desk = self.context.desk

        def read(_progress: object, _cancelled: object) -> "NoteSetting":
            return quick_notes.setting_of(desk)

        self.context.jobs(read, on_done=self._on_names, on_failed=self._on_no_names)

    def _on_names(self, setting: "NoteSetting") -> None:
        self._reading_names = False
        self._setting = setting
        self._show_guesses()

    def _on_no_names(self, problem: Exception) -> None:
        self._reading_names, self._stale = False, True
        if not isinstance(problem, UserError):
            raise problem
        self._say(said(problem))

    def is_ready(self) -> bool:
        """Tell whether the names are read."""
        return self._setting is not None and not self._reading_names

    def _on_committed(self, change: ChangeSet) -> None:
        if change.touches(*_AROUND):
            self._stale = True
            if self.isVisible():
                self._read_names()

    def _on_edited(self, text: str) -> None:
        if not text.strip():
            self._said = Corrections()
        keep = partial(quick_notes.keep_draft, self.context.desk)
        self.context.bridge.saver.typed(_DRAFT, text, keep)
        self._say("")
        self._show_guesses()

    def _show_guesses(self) -> None:
        if self._setting is None:
            return
        setting, calendar, said = self._setting, self.context.calendar(), self._said
        note = self.note()
        looks = looks_of(note, setting, calendar)
        self.chips.show_looks(
            [(look, spoken(look)) for look in looks],
            {
                (look.guess.what.value, look.guess.key): alternatives(
                    look.guess, note, setting, calendar, said
                )
                for look in looks
            },
        )

    def _on_dropped(self, what: str, key: str) -> None:
        self._said = replace(self._said, dropped=self._said.dropped | {(what, key)})
        self._show_guesses()

    def _on_chosen(self, said: Corrections) -> None:
        self._said = said
        self._show_guesses()

    # --- saving ---

    def save(self) -> None:
        """Save the note; what was typed stays where that fails."""
        saver = self.context.bridge.saver
        if not saver.flush():
            return
        try:
            key = quick_notes.save(self.context.desk, self.note(), self._about)
        except UserError as problem:
            self._say(said(problem))
            self._focus_text()
            return
        self.empty()
        if not self.on_top.isChecked():
            self.close()
        self.saved.emit(key)

    def empty(self) -> None:
        """Begin anew."""
        self.text.clear()
        self.context.bridge.saver.flush()
        self._said, self._about = Corrections(), About()
        self.about_label.hide()
        self._show_guesses()

    def ask_fields(self) -> None:
        """Ask for all the fields, filled in with what was understood."""
        self.context.bridge.saver.flush()
        self.fields_asked.emit(self.note(), self._about)

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _focus_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
