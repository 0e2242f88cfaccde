# SPDX-License-Identifier: MPL-2.0
"""The window's language: Danish, in which the code is written, or English.

Qt's own words (buttons of dialogs, the file chooser, month names) follow. A Danish window loads
no catalogue; what an English one loads is made from `resources/translations/hpdesk_en.ts`.
"""

import json

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from hpdesk.resources import resource_path
from hpdesk.ui import wording
from hpdesk.ui.looks import DANISH, ENGLISH

# What Qt's own Danish lacks of its file chooser, by (context, English words).
_LACKING = {
    ("QFileDialog", "&Look in:"): "&Søg i:",
    ("QFileDialog", "Files of &type:"): "Fil&type:",
    ("QFileDialog", "&Directory:"): "&Mappe:",
    ("QAbstractFileIconProvider", "Drive"): "Drev",
    ("QAbstractFileIconProvider", "File"): "Fil",
    ("QAbstractFileIconProvider", "%1 File"): "%1-fil",
    ("QAbstractFileIconProvider", "File Folder"): "Mappe",
    ("QAbstractFileIconProvider", "Folder"): "Mappe",
    ("QAbstractFileIconProvider", "Shortcut"): "Genvej",
    ("QAbstractFileIconProvider", "Unknown"): "Ukendt",
}
_ANYWHERE = "Anywhere"  # as tools/translations.py calls it
_installed: list[QTranslator] = []  # of the language that is in use


class LackingWords(QTranslator):
    """Answers for the words that Qt's own translation lacks."""

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the Danish words, or None where others must answer."""
        return _LACKING.get((context, text))


class WindowWords(QTranslator):
    """Answers with the window's words, also where the `tr` of another object asks for them."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the English words, or None where the text is not the window's."""
        found = super().translate(context, text) or super().translate(_ANYWHERE, text)
        return found or None


def install_language(app: QApplication, language: str = DANISH) -> bool:
    """Make a language that of the window; return whether all that it needs was found.

    May be called again: the language before it is taken off. Danish is used where the English
    catalogue is not there.
    """
    while _installed:
        old = _installed.pop()
        app.removeTranslator(old)
        old.deleteLater()
    if language == ENGLISH and _install_english(app):
        return True
    return _install_danish(app) and language == DANISH


def _install_danish(app: QApplication) -> bool:
    wording.use_danish()
    QLocale.setDefault(QLocale(QLocale.Language.Danish, QLocale.Country.Denmark))
    translator = QTranslator(app)
    found = translator.load("qtbase_da", _qt_folder())
    _install(app, LackingWords(app))  # asked last
    if found:
        _install(app, translator)
    return found


def _install_english(app: QApplication) -> bool:
    lower = resource_path("translations", "hpdesk_en.json")
    words = WindowWords(app)
    if not lower.is_file() or not words.load(str(lower.with_suffix(".qm"))):
        words.deleteLater()
        return False
    wording.use_english(json.loads(lower.read_text(encoding="utf-8")))
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    of_qt = QTranslator(app)
    if of_qt.load("qtbase_en", _qt_folder()):
        _install(app, of_qt)
    _install(app, words)
    return True


def _install(app: QApplication, translator: QTranslator) -> None:
    app.installTranslator(translator)
    _installed.append(translator)


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
