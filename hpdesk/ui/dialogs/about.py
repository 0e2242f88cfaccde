# SPDX-License-Identifier: MPL-2.0
"""What the program is, where its next version is found, and whose work it is built on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk import __version__
from hpdesk.services.versions import project_address, version_lines, versions
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.text import label

if TYPE_CHECKING:  # read when the licences are shown
    from hpdesk.services.licences import ShippedPart


class AboutDialog(BaseDialog):
    """Name and version; the parts from others with their licences, searched by words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=720)
        self.set_title(self.tr("hpdesk {0}").format(__version__))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_program(), self.tr("Programmet"))
        self.licences = LicencesPart()
        self.tabs.addTab(self.licences, self.tr("Licenser"))
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.setMinimumHeight(current().px(400))
        self.body.addWidget(self.tabs, 1)
        self.copy_button = secondary(self.tr("Kopiér version"), "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.add_left_button(self.copy_button)
        self.add_cancel(self.tr("Luk"))

    def _make_program(self) -> QWidget:
        theme = current()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setSpacing(theme.px(12))
        box.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        for words in (
            self.tr(
                "hpdesk hjælper sekretariater for boligsociale helhedsplaner med at forberede "
                "møder, skrive referat og følge op. Programmet virker uden internet."
            ),
            self.tr("hpdesk er fri software under Mozilla Public License 2.0."),
            where_next(project_address()),
        ):
            box.addWidget(_copied_by_hand(words))
        box.addWidget(label(self.tr("Version"), "label"))
        self.versions = version_lines(versions(qVersion()))
        box.addWidget(_copied_by_hand("\n".join(self.versions)))
        box.addStretch(1)
        return holder

    def _on_tab(self, number: int) -> None:
        if self.tabs.widget(number) is self.licences:
            self.licences.read()

    def _on_copy(self) -> None:
        QApplication.clipboard().setText("\n".join(self.versions))
        self.copy_button.setText(self.tr("Kopieret"))


def where_next(address: str) -> str:
    """Say where the next version is found; the program itself never looks."""
    words = QCoreApplication.translate(
        "AboutDialog",
        "Programmet ser ikke selv efter nye udgaver. Den næste får du samme sted som denne: hos "
        "jeres IT-afdeling eller den, der gav dig programmet.",
    )
    if not address:
        return words
    more = QCoreApplication.translate("AboutDialog", "Alle udgaver ligger på {address}").format(
        address=address
    )
    return f"{words} {more}"


def _copied_by_hand(words: str) -> QWidget:
    """Return text that can be marked and copied, also by key."""
    shown = label(words, "body", "t2", wrap=True)
    by_all = Qt.TextInteractionFlag.TextSelectableByMouse
    shown.setTextInteractionFlags(by_all | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return shown


class LicencesPart(QWidget):
    """The parts from others at the left, the text of the chosen one's licence at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._parts: tuple[ShippedPart, ...] = ()
        outer = QVBoxLayout(self)
        outer.setSpacing(theme.px(8))
        outer.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Søg efter navn eller licens"))
        self.search.setAccessibleName(self.tr("Søg i licenserne"))
        self.search.textChanged.connect(self._on_search)
        outer.addWidget(self.search)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Dele fra andre"))
        column: Column[ShippedPart] = Column(self.tr("Del"), _spoken, look=_look)
        self.rows = RowsModel((column,), _key, parent=self)
        self.list.setModel(self.rows)
        prepare_list(self.list, 50)
        self.list.setUniformItemSizes(True)
        self.list.setFixedWidth(theme.px(260))
        self.list.selectionModel().currentChanged.connect(self._show)
        row.addWidget(self.list)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licensens tekst"))
        row.addWidget(self.text, 1)
        outer.addLayout(row, 1)

    def read(self) -> None:
        """Read the licences when they are first looked at."""
        if self._parts:
            return
        from hpdesk.services.licences import shipped_parts

        self._parts = shipped_parts()
        self._on_search("")
        self.search.setFocus()

    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        kept = [
            p for p in self._parts if all(w in f"{p.name} {p.licence}".casefold() for w in words)
        ]
        self.rows.set_rows(kept)
        self.list.setCurrentIndex(self.rows.index(0, 0))
        self._show()

    def _show(self) -> None:
        part = self.rows.row(self.list.currentIndex())
        self.text.setPlainText(part.text if part is not None else "")


def _matches(part: "ShippedPart", words: list[str]) -> bool:
    named = f"{part.name} {part.licence}".casefold()
    return all(word in named for word in words)


def _look(part: "ShippedPart") -> RowLook:
    return RowLook(part.name, f"{part.version}, {part.licence}")


def _spoken(part: "ShippedPart") -> str:
    return f"{part.name} {part.version}, {part.licence}"


def _key(part: "ShippedPart") -> str:
    return f"{part.name} {part.version}"
