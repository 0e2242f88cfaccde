# SPDX-License-Identifier: MPL-2.0
"""Every setting of the program by its words: those of the settings page, and those elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QTabWidget, QWidget

from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Segment

_ROW = 50


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by its words; it is a widget of a tab, or another command's dialog."""

    title: str
    detail: str
    tab: int = -1
    target: QWidget | None = None
    command: str = ""
    more: str = ""  # further words that a person may look for

    def matches(self, words: Sequence[str]) -> bool:
        """Tell whether all the words stand in it."""
        text = f"{self.title} {self.detail} {self.more}".casefold()
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    command: str
    title: str
    detail: str
    needs_plan: bool = True


ELSEWHERE = (
    _Elsewhere(
        "body_rules",
        str(QT_TRANSLATE_NOOP("Settings", "Organernes frister og regler")),
        str(QT_TRANSLATE_NOOP("Settings", "Hvornår dagsorden og bilag sendes, og plantrin")),
    ),
    _Elsewhere(
        "annual_marks",
        str(QT_TRANSLATE_NOOP("Settings", "Årets frister")),
        str(QT_TRANSLATE_NOOP("Settings", "Budget, regnskab og andre faste dage i årshjulet")),
    ),
    _Elsewhere(
        "templates",
        str(QT_TRANSLATE_NOOP("Settings", "Skabeloner til dagsordener og sager")),
        str(QT_TRANSLATE_NOOP("Settings", "Faste punkter og tekster")),
    ),
    _Elsewhere(
        "word_templates",
        str(QT_TRANSLATE_NOOP("Settings", "Word-skabeloner")),
        str(QT_TRANSLATE_NOOP("Settings", "Kommunens skrift, farver, logo og sidehoved")),
    ),
    _Elsewhere(
        "mail_texts",
        str(QT_TRANSLATE_NOOP("Settings", "Mailtekster")),
        str(QT_TRANSLATE_NOOP("Settings", "Ordene i de mails, der følger med papirerne")),
    ),
    _Elsewhere(
        "edit_phrases",
        str(QT_TRANSLATE_NOOP("Settings", "Formuleringer i referatet")),
        str(QT_TRANSLATE_NOOP("Settings", "Ordene bag Alt+1 til Alt+6")),
    ),
    _Elsewhere(
        "write_reminders",
        str(QT_TRANSLATE_NOOP("Settings", "Rykkere")),
        str(QT_TRANSLATE_NOOP("Settings", "Hvor længe før og efter fristen der mindes om opgaver")),
    ),
    _Elsewhere(
        "backups",
        str(QT_TRANSLATE_NOOP("Settings", "Sikkerhedskopier")),
        str(QT_TRANSLATE_NOOP("Settings", "Hvor de ligger, hvor tit de tages, og hvor mange")),
    ),
    _Elsewhere(
        "history_size",
        str(QT_TRANSLATE_NOOP("Settings", "Historikkens størrelse")),
        str(QT_TRANSLATE_NOOP("Settings", "Hvor længe planens historik gemmes")),
    ),
    _Elsewhere(
        "retention_rules",
        str(QT_TRANSLATE_NOOP("Settings", "Opbevaring af persondata")),
        str(QT_TRANSLATE_NOOP("Settings", "Hvor længe oplysninger og noter om personer gemmes")),
    ),
    _Elsewhere(
        "shortcuts",
        str(QT_TRANSLATE_NOOP("Settings", "Genveje")),
        str(QT_TRANSLATE_NOOP("Settings", "Alle taster")),
        needs_plan=False,
    ),
)


def settings_elsewhere(*, has_plan: bool) -> list[Setting]:
    """Return the settings that have a dialog of their own."""
    return [
        Setting(
            QCoreApplication.translate("Settings", row.title),
            QCoreApplication.translate("Settings", row.detail),
            command=row.command,
        )
        for row in ELSEWHERE
        if has_plan or not row.needs_plan
    ]


def settings_in(tabs: QTabWidget) -> list[Setting]:
    """Return every field and every button of the tabs, named by its own words."""
    found: list[Setting] = []
    for number in range(tabs.count()):
        page, name = tabs.widget(number), tabs.tabText(number)
        assert page is not None, "a tab has a page"
        said = " ".join(each.text() for each in page.findChildren(QLabel))
        found.append(Setting(name, "", number, page, more=said))
        for field in page.findChildren(Field):
            editor = field.editor
            choices = " ".join(part.text() for part in editor.findChildren(QAbstractButton))
            more = f"{editor.accessibleDescription()} {choices}"
            found.append(Setting(field.title_label.text(), name, number, editor, more=more))
        buttons = [b for b in page.findChildren(QAbstractButton) if b.text()]
        found += [Setting(b.text(), name, number, b) for b in buttons if not _is_within(b, Segment)]
    return found


def _is_within(widget: QWidget, kind: type[QWidget]) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kind):
        parent = parent.parentWidget()
    return parent is not None


class SearchField(QLineEdit):
    """`down()` when the arrow leads from the words to what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead down to the list."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class SettingsList(QListView):
    """Settings by their words; `chosen(Setting)` at Enter or a click, `left()` above the first."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        column: Column[Setting] = Column(name, _spoken, look=_look)
        self.rows = RowsModel((column,), _key, parent=self)
        self.setModel(self.rows)
        prepare_list(self, _ROW)
        self.setUniformItemSizes(True)
        self.clicked.connect(self._on_clicked)

    def choose_current(self) -> None:
        """Go to the setting under the keyboard, or to the first."""
        index = self.currentIndex()
        row = self.rows.row(index if index.isValid() else self.rows.index(0, 0))
        if row is not None:
            self.chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; the arrow up leads out of the list at its top."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_current()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.choose_current()


def _look(setting: Setting) -> RowLook:
    return RowLook(setting.title, setting.detail, icon="external-link" if setting.command else "")


def _spoken(setting: Setting) -> str:
    return ", ".join(word for word in (setting.title, setting.detail) if word)


def _key(setting: Setting) -> str:
    return f"{setting.tab} {setting.title} {setting.command}"
