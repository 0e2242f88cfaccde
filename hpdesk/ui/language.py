# SPDX-License-Identifier: MPL-2.0
"""Danish for Qt's own words: buttons of dialogs, the file chooser, month names."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def install_language(app: QApplication) -> bool:
    """Make Danish the language and locale; return whether Qt's own words were found."""
    locale = QLocale(QLocale.Language.Danish, QLocale.Country.Denmark)
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = translator.load("qtbase_da", folder)
    if found:
        app.installTranslator(translator)
    return found
