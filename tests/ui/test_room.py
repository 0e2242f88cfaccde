# SPDX-License-Identifier: MPL-2.0
"""How the kit shares little room: what gives way, and what does not."""

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.pages.minutes.quick_line import QuickLineEdit
from hpdesk.ui.widgets.buttons import primary, secondary
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.page_header import PageHeader

LONG = "hpdesk sender ikke selv. Her noterer du, at dagsordenen er sendt ud til medlemmerne."


class NameDialog(BaseDialog):
    """Asks for a name and wants one."""

    def __init__(self) -> None:
        super().__init__("Markér dagsordenen som udsendt")
        self.add_text(LONG)
        self.name = self.add_field("Navn", QLineEdit())
        self.add_cancel()
        self.set_primary("Gem navn")

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        return [(self.name, LONG)]  # type: ignore[list-item]  # a QLineEdit is a QWidget


def test_buttons_give_up_their_words_before_the_title_is_cut(qtbot: QtBot) -> None:
    header = PageHeader("Bestyrelsesmøde 1. december 2026")
    qtbot.addWidget(header)
    minutes, pack = secondary("Skriv referat", "pen-line", "F9"), primary("Dan pakke", "package")
    header.add_button(minutes)
    header.add_button(pack)
    header.resize(1200, 90)
    header.show()
    whole = minutes.width()
    assert not pack.is_icon_only()
    header.resize(560, 90)
    qtbot.waitUntil(pack.is_icon_only)
    assert minutes.sizeHint().width() < whole
    assert pack.toolTip() == "Dan pakke"
    title = header.findChild(ElidedLabel)
    assert title is not None
    qtbot.waitUntil(lambda: title.width() >= title.sizeHint().width())
    header.resize(240, 140)  # next to nothing left of the title: they stand under it
    qtbot.waitUntil(lambda: minutes.y() >= title.geometry().bottom())
    header.resize(1200, 90)
    qtbot.waitUntil(lambda: not pack.is_icon_only())
    assert minutes.x() > title.geometry().right()


def test_a_dialog_is_as_high_as_its_words_and_grows_with_an_error(qtbot: QtBot) -> None:
    dialog = NameDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() == layout.totalHeightForWidth(dialog.width())
    before = dialog.height()
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())


def test_a_dialog_wider_than_the_screen_is_as_high_as_its_words(qtbot: QtBot) -> None:
    dialog = NameDialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableGeometry()
    wide = QWidget()
    wide.setMinimumSize(room.width() + 200, 300)
    dialog.body.addWidget(wide)
    dialog.open()
    assert dialog.width() <= room.width(), "it scrolls sideways"
    assert dialog.height() >= 300


def test_marks_take_no_room_for_who_only_reads(qtbot: QtBot) -> None:
    editor = MarkupEditor(name="Sag")
    qtbot.addWidget(editor)
    editor.set_text("**Fed**")
    editor.show()

    def width() -> float:
        line = editor.document().firstBlock().layout().lineAt(0)
        return line.naturalTextWidth()

    written = width()
    editor.setReadOnly(True)
    assert width() < written - 10
    assert editor.text() == "**Fed**"
    editor.setReadOnly(False)
    assert width() == written


def test_the_quick_line_says_what_can_be_written_in_it(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = QuickLineEdit(holder, holder)
    line.resize(600, 40)
    holder.resize(600, 80)
    holder.show()
    with_hint = line.grab().toImage()
    line.setPlaceholderText("")
    assert line.grab().toImage() != with_hint
