# SPDX-License-Identifier: MPL-2.0
"""Danish for Qt's own words: buttons of dialogs, the file chooser, month names."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

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


def install_language(app: QApplication) -> bool:
    """Make Danish the language and locale; return whether Qt's own words were found."""
    locale = QLocale(QLocale.Language.Danish, QLocale.Country.Denmark)
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = translator.load("qtbase_da", folder)
    app.installTranslator(LackingWords(app))  # asked last
    if found:
        app.installTranslator(translator)
    return found
