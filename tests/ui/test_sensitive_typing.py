# SPDX-License-Identifier: MPL-2.0
"""What looks like a CPR number or is sensitive is marked while it is typed, and never quoted."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.services.desk import Desk
from hpdesk.ui.pages.followup.drawer_parts import NextStep
from hpdesk.ui.pages.stakeholders.note_form import NoteForm
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from tests.builders import TODAY, empty_plan
from tests.ui.meeting_tabs import Around, make_context


def _dotted(editor: MarkupEditor) -> str:
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    block = editor.document().firstBlock()
    raw = block.text().encode("utf-16-le")
    return "|".join(
        raw[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le")
        for part in block.layout().formats()
        if part.format.underlineStyle() == dotted
    )


@pytest.fixture
def editor(qtbot: QtBot) -> MarkupEditor:
    editor = MarkupEditor(name="Note", growing=True)
    qtbot.addWidget(editor)
    editor.show()
    return editor


@pytest.mark.parametrize(
    ("typed", "marked", "said"),
    [
        ("Far er 010203-1234 og ringer", "010203-1234", "CPR-nummer"),
        ("🙂 hun har en diagnose nu", "diagnose", "følsomme"),
        ("Vist SIGTET FOR vold", "SIGTET FOR", "følsomme"),
        ("Ring 12 34 56 78 om 1.250.000 kr. den 01-02-2026", "", ""),
        ("Tal 9902031234 er ingen dato", "", ""),
        ("Sigtet med planen er tryghed", "", ""),
    ],
)
def test_it_is_marked_while_typing(
    qtbot: QtBot, editor: MarkupEditor, typed: str, marked: str, said: str
) -> None:
    editor.insertPlainText(typed)
    assert _dotted(editor) == marked
    qtbot.wait(350)
    line = editor.sensitive
    assert said in line.words()
    assert line.line.isVisible() == bool(said)
    assert editor.accessibleDescription() == line.words()
    assert "1234" not in line.words()


def test_the_line_goes_when_the_number_is_gone(qtbot: QtBot, editor: MarkupEditor) -> None:
    low = editor.sizeHint().height()
    editor.insertPlainText("010203-1234")
    qtbot.waitUntil(lambda: editor.sensitive.line.isVisible())
    assert editor.sizeHint().height() > low
    editor.set_text("Intet her")
    qtbot.waitUntil(lambda: not editor.sensitive.line.isVisible())
    assert editor.sizeHint().height() == low


def test_nothing_is_said_where_the_text_can_only_be_read(
    qtbot: QtBot, editor: MarkupEditor
) -> None:
    editor.setReadOnly(True)
    editor.set_text("010203-1234")
    qtbot.wait(350)
    assert editor.sensitive.words() == ""


@pytest.mark.parametrize("kind", [SavedLine, NextStep, QLineEdit])
def test_a_line_says_it_too_with_a_sign_at_its_end(
    qtbot: QtBot, tmp_path: Path, kind: type[QLineEdit]
) -> None:
    desk, root = Desk.open(empty_plan(tmp_path), today=TODAY), QWidget()
    qtbot.addWidget(root)
    context = make_context(desk, Around(), root)
    if kind is SavedLine:
        line: QLineEdit = SavedLine(context.bridge.saver, "next_step", print)
    elif kind is NextStep:
        line = NextStep(context)
    else:
        line = NoteForm(context, parent=root).next_step
    qtbot.addWidget(line)
    line.show()
    qtbot.keyClicks(line, "Ring om 010203-1234")
    qtbot.waitUntil(lambda: "CPR-nummer" in line.accessibleDescription())
    (sign,) = line.actions()
    assert sign.toolTip() == line.accessibleDescription()
    assert "1234" not in sign.toolTip()
    line.setText("Ring om lyset")
    qtbot.waitUntil(lambda: line.accessibleDescription() == "")
    assert line.actions() == []
    desk.close()
