# SPDX-License-Identifier: MPL-2.0
"""What a menu offers for a misspelt word; the suggestions come when they are found."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from hpdesk.ui.spelling import Spelling


class _Offers(QObject):
    """The entries on top of a menu."""

    def __init__(
        self, menu: QMenu, spelling: Spelling, word: str, replace: Callable[[str], object]
    ) -> None:
        super().__init__(menu)
        self._menu, self._spelling, self._word, self._replace = menu, spelling, word, replace
        standard = menu.actions()
        before = standard[0] if standard else menu.addSeparator()
        self._waiting = QAction(self.tr("Leder efter forslag …"), menu)
        self._waiting.setEnabled(False)
        add = QAction(self.tr("Føj til planens ordliste"), menu)
        add.setEnabled(spelling.can_add())
        add.triggered.connect(self._on_add)
        ignore = QAction(self.tr("Ignorér i denne omgang"), menu)
        ignore.triggered.connect(self._on_ignore)
        menu.insertAction(before, self._waiting)
        menu.insertSeparator(before)
        menu.insertActions(before, [add, ignore])
        menu.insertSeparator(before)
        spelling.suggest(word, partial(_answer, self))

    def show_suggestions(self, found: tuple[str, ...]) -> None:
        """Put the suggestions on top; the first can be taken with Enter."""
        if not found:
            self._waiting.setText(self.tr("Ingen forslag"))
            return
        offers = [QAction(text, self._menu) for text in found]
        for text, offer in zip(found, offers, strict=True):
            offer.triggered.connect(partial(_choose, self._replace, text))
        self._menu.insertActions(self._waiting, offers)
        self._menu.removeAction(self._waiting)
        if self._menu.activeAction() is None:
            self._menu.setActiveAction(offers[0])

    def _on_add(self) -> None:
        self._spelling.add(self._word)

    def _on_ignore(self) -> None:
        self._spelling.ignore(self._word)


def offer_words(
    menu: QMenu, spelling: Spelling, word: str, replace: Callable[[str], object]
) -> None:
    """Put on top of a menu what may be done about a word; `replace` gets the better one."""
    _Offers(menu, spelling, word, replace)


def _answer(offers: _Offers, found: tuple[str, ...]) -> None:
    if isValid(offers):
        offers.show_suggestions(found)


def _choose(replace: Callable[[str], object], text: str, _checked: bool = False) -> None:
    replace(text)
