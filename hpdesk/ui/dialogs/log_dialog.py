# SPDX-License-Identifier: MPL-2.0
"""The log as it is: read here before it is given to anybody."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from hpdesk.services import fault_log
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary


class LogDialog(BaseDialog):
    """Shows the whole log; what is copied is what is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=720)
        self.set_title(self.tr("Logfilen"))
        self.add_text(
            self.tr(
                "Her står, hvornår programmet er startet, og hvor i programmet en fejl er sket. "
                "Intet af det, I skriver, ingen navne og ingen filnavne."
            )
        )
        words = fault_log.log_text()
        self.text = QPlainTextEdit(words)
        self.text.setReadOnly(True)
        self.text.setPlaceholderText(self.tr("Der er ikke noteret noget endnu."))
        self.text.setAccessibleName(self.tr("Logfilen"))
        self.text.setMinimumHeight(current().px(320))
        self.text.moveCursor(QTextCursor.MoveOperation.End)  # what happened last
        self.body.addWidget(self.text, 1)
        self.copy_button = secondary(self.tr("Kopiér"), "copy")
        self.copy_button.setEnabled(bool(words))
        self.copy_button.clicked.connect(self._on_copy)
        self.add_left_button(self.copy_button)
        folder = secondary(self.tr("Åbn mappen"), "folder-open")
        folder.setEnabled(bool(words))
        folder.clicked.connect(self._on_folder)
        self.add_left_button(folder)
        self.add_cancel(self.tr("Luk"))
        self.text.setFocus()

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Kopieret"))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(fault_log.log_folder())))
