# SPDX-License-Identifier: MPL-2.0
"""Settings: every one of the program and the open plan, in tabs and by a search field."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.closed_days import ClosedDays
from hpdesk.ui.dialogs.files_section import FilesSection
from hpdesk.ui.dialogs.lock_section import LockSection
from hpdesk.ui.dialogs.notes_section import NotesSection
from hpdesk.ui.dialogs.settings_index import (
    SearchField,
    Setting,
    SettingsList,
    settings_elsewhere,
    settings_in,
)
from hpdesk.ui.dialogs.spelling_section import SpellingSection
from hpdesk.ui.looks import LANGUAGE_NAMES, SCALES
from hpdesk.ui.preferences import Preferences
from hpdesk.ui.spelling import spelling_of
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label

if TYPE_CHECKING:  # imported when a plan is open, after the first paint
    from hpdesk.services.desk import Desk


_LONGEST_INITIALS = 40
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LANGUAGE = "Sprog / Language"  # whoever looks for it reads one of the two


class PreferencesDialog(BaseDialog):
    """`changed(Preferences)` is emitted at once for each choice.

    `word_templates_wanted` asks for the dialog of the Word templates, `command_wanted(str)` for
    what another command opens.
    """

    changed = Signal(object)
    word_templates_wanted = Signal()
    command_wanted = Signal(str)

    def __init__(
        self, preferences: Preferences, desk: "Desk | None" = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=690)
        self.set_title(self.tr("Indstillinger"))
        self._preferences = preferences
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Søg i indstillingerne"))
        self.search.setAccessibleName(self.tr("Søg i indstillingerne"))
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_first)
        self.search.down.connect(self._on_down)
        self.body.addWidget(self.search)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_looks(), self.tr("Udseende"))
        self.spelling_section = SpellingSection(preferences.spelling, spelling_of(self), desk)
        self.spelling_section.switched.connect(self._on_spelling)
        self.tabs.addTab(_page(self.spelling_section), self.tr("Stavekontrol"))
        self.files_section = FilesSection(preferences.work_copy, has_plan=desk is not None)
        self.files_section.chosen.connect(self._on_work_copy)
        self.files_section.command_wanted.connect(self._on_command)
        self.tabs.addTab(_page(self.files_section), self.tr("Filer"))
        from hpdesk.services.passwords import can_encrypt  # after the first paint

        if can_encrypt():
            self.lock_section = LockSection(preferences.lock_minutes, has_plan=desk is not None)
            self.lock_section.chosen.connect(self._on_lock_minutes)
            self.lock_section.command_wanted.connect(self._on_command)
            self.tabs.addTab(_page(self.lock_section), self.tr("Adgangskode"))
        if desk is not None:
            self.closed_days = ClosedDays(desk)
            self.tabs.addTab(_page(self.closed_days), self.tr("Lukkedage"))
            self.tabs.addTab(_page(self._make_word()), self.tr("Word"))
        self.notes_section = NotesSection(preferences.system_key)
        self.notes_section.chosen.connect(self._on_system_key)
        self.tabs.addTab(_page(self.notes_section), self.tr("Noter"))
        self.elsewhere = SettingsList(self.tr("Indstillinger, der har deres egen dialog"))
        self.elsewhere.rows.set_rows(settings_elsewhere(has_plan=desk is not None))
        self.elsewhere.chosen.connect(self._on_setting)
        self.tabs.addTab(self.elsewhere, self.tr("Flere"))
        self._make_search()
        self.add_cancel(self.tr("Luk"))

    def _make_search(self) -> None:
        """Put what is found in the place of the tabs while something is searched."""
        self.found = SettingsList(self.tr("Fundne indstillinger"))
        self.found.chosen.connect(self._on_setting)
        self.found.left.connect(self.search.setFocus)
        self.nothing = EmptyState(
            "search",
            self.tr("Ingen indstilling passer"),
            self.tr("Prøv med et andet ord, fx skrift, frist eller mail."),
        )
        self.stack = QStackedWidget()
        for widget in (self.tabs, self.found, self.nothing):
            self.stack.addWidget(widget)
        self.stack.setMinimumHeight(current().px(420))
        self.body.addWidget(self.stack, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        self.search.setFocus()

    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        known = [*settings_in(self.tabs), *self.elsewhere.rows.rows()]
        found = [setting for setting in known if setting.matches(words)] if words else []
        self.found.rows.set_rows(found)
        shown = self.found if found else self.nothing
        self.stack.setCurrentWidget(shown if words else self.tabs)

    def _on_first(self) -> None:
        self.found.choose_current()

    def _on_down(self) -> None:
        if self.stack.currentWidget() is self.found:
            self.found.setCurrentIndex(self.found.rows.index(0, 0))
            self.found.setFocus()
        elif self.stack.currentWidget() is self.tabs:
            self.tabs.tabBar().setFocus()

    def _on_setting(self, setting: Setting) -> None:
        """Go to a setting: its field with the keyboard in it, or the dialog that has it."""
        if setting.command:
            self._on_command(setting.command)
            return
        self.stack.setCurrentWidget(self.tabs)
        self.tabs.setCurrentIndex(setting.tab)
        target = setting.target
        if target is not None:
            first = target if target.focusPolicy() & Qt.FocusPolicy.TabFocus else None
            inside = [w for w in target.findChildren(QWidget) if _takes_keys(w)]
            chosen = [w for w in inside if _is_chosen(w)]
            goal = first or next(iter([*chosen, *inside, self.tabs.tabBar()]))
            goal.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the search first with Esc, then the dialog; Enter in the search closes nothing."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif not (self.search.hasFocus() and event.key() in _ENTER):
            super().keyPressEvent(event)

    def _make_word(self) -> QWidget:
        theme = current()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setSpacing(theme.px(16))
        box.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        words = self.tr(
            "Dagsordener, referater og andre Word-filer kan sættes i kommunens egne skabeloner. "
            "De gemmes i planen."
        )
        box.addWidget(label(words, "body", wrap=True))
        self.word_templates = secondary(self.tr("Word-skabeloner …"), "file-text")
        self.word_templates.clicked.connect(self._on_word_templates)
        box.addWidget(self.word_templates, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _on_command(self, command_id: str) -> None:
        self.accept()
        self.command_wanted.emit(command_id)

    def _on_word_templates(self) -> None:
        self.accept()
        self.word_templates_wanted.emit()

    def _make_looks(self) -> QWidget:
        theme = current()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setSpacing(theme.px(16))
        box.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        names = (
            ("system", self.tr("Som computeren")),
            ("light", self.tr("Lys")),
            ("dark", self.tr("Mørk")),
            ("high_contrast", self.tr("Høj kontrast, lys")),
            ("high_contrast_dark", self.tr("Høj kontrast, mørk")),
        )
        self.theme = Segment(names, self._preferences.theme, name=self.tr("Farver"))
        self.theme.chosen.connect(self._on_theme)
        sizes = [(str(s), self.tr("{0} %").format(s)) for s in SCALES]
        self.scale = Segment(sizes, str(self._preferences.scale), name=self.tr("Skriftstørrelse"))
        self.scale.chosen.connect(self._on_scale)
        self.language = Segment(LANGUAGE_NAMES, self._preferences.language, name=_LANGUAGE)
        self.language.chosen.connect(self._on_language)
        box.addWidget(Field(_LANGUAGE, self.language, hint=self.tr("Papirerne er altid på dansk.")))
        box.addWidget(Field(self.tr("Farver"), self.theme))
        box.addWidget(Field(self.tr("Skriftstørrelse"), self.scale))
        self.initials = QLineEdit(self._preferences.initials)
        self.initials.setMaxLength(_LONGEST_INITIALS)
        self.initials.setPlaceholderText(self._preferences.author() or "")
        self.initials.editingFinished.connect(self._on_initials)
        hint = self.tr("Står i planens historik ved det, du ændrer.")
        box.addWidget(Field(self.tr("Dine initialer"), self.initials, hint=hint))
        note = self.tr("Valgene gælder på denne computer og gemmes ikke i planen.")
        box.addWidget(label(note, "meta", wrap=True))
        box.addStretch(1)
        return holder

    def _on_theme(self, name: str) -> None:
        self._change(replace(self._preferences, theme=name))

    def _on_language(self, language: str) -> None:
        self._change(replace(self._preferences, language=language))
        self._on_command("preferences")  # once more, in the language that was chosen

    def _on_scale(self, percent: str) -> None:
        self._change(replace(self._preferences, scale=int(percent)))

    def _on_initials(self) -> None:
        self._change(replace(self._preferences, initials=self.initials.text().strip()))

    def _on_spelling(self, on: bool) -> None:
        self._change(replace(self._preferences, spelling=on))

    def _on_work_copy(self, choice: str) -> None:
        self._change(replace(self._preferences, work_copy=choice))

    def _on_lock_minutes(self, minutes: int) -> None:
        self._change(replace(self._preferences, lock_minutes=minutes))

    def _on_system_key(self, on: bool) -> None:
        self._change(replace(self._preferences, system_key=on))

    def _change(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.changed.emit(preferences)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def _is_chosen(widget: QWidget) -> bool:
    """Tell whether a button is the chosen one of a row of choices."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None and widget.isChecked()


def _page(section: QWidget) -> QWidget:
    holder = QWidget()
    holder.setObjectName("surfaceBody")
    inside = QVBoxLayout(holder)
    inside.addWidget(section)
    inside.addStretch(1)
    return scrolling(holder)
