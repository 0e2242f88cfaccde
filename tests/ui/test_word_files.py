# SPDX-License-Identifier: MPL-2.0
"""»Word-skabeloner«, the question about a file changed by hand, and reading it back, by keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import docx
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hpdesk.services import meetings, paper_templates, papers
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.hand_edited import NEW_NAME, OVERWRITE, READ_BACK, HandEditedDialog
from hpdesk.ui.dialogs.read_back_dialog import ReadBackDialog
from hpdesk.ui.dialogs.word_templates import WordTemplatesDialog
from hpdesk.ui.hand_edits import ask_about
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.saving import FileSaver, hand_edits
from tests.builders import TODAY, sample_plan
from tests.exports.test_docx_template import municipal
from tests.ui.meeting_tabs import Around, make_context, make_root

MEETING = "m-b7"


Dialog = TypeVar("Dialog", bound=QWidget)


@dataclass(slots=True)
class Scene:
    """An open plan, the window, and what it was told."""

    desk: Desk
    root: QWidget
    around: Around
    context: PageContext
    qtbot: QtBot

    def is_told(self) -> bool:
        return bool(self.around.toasts)

    def dialog(self, kind: type[Dialog]) -> Dialog:
        def found() -> bool:
            return any(w.isVisible() for w in self.root.findChildren(kind))

        self.qtbot.waitUntil(found, timeout=20_000)
        return next(w for w in self.root.findChildren(kind) if w.isVisible())


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    root.show()
    hand_edits.ask_with(ask_about)
    yield Scene(desk, root, around, make_context(desk, around, root), qtbot)
    desk.close()


def edit(path: Path, words: str) -> str:
    """Change the first decision in a file as a person does; returns what it said."""
    word = docx.Document(str(path))
    heading = next(
        p
        for p in word.paragraphs
        if p.style is not None and p.style.name == "Heading 2" and p.text == "Drøftelse"
    )
    text = heading._p.getnext()
    run = next(p for p in word.paragraphs if p._p is text).runs[-1]
    before, run.text = run.text, run.text + words
    word.save(str(path))
    return before


def write_again(scene: Scene, path: Path, way: str) -> None:
    """Write the minutes over a changed file, and choose a way out of the question."""
    saver = FileSaver(scene.context, scene.root)
    saver.write(partial(papers_to, scene.desk), str(path))
    dialog = scene.dialog(HandEditedDialog)
    assert isinstance(dialog, HandEditedDialog)
    assert dialog.ways[NEW_NAME].isChecked()
    assert dialog.ways[NEW_NAME].hasFocus() or not dialog.isActiveWindow()
    assert clipped_widgets(dialog) == []
    dialog.ways[way].setChecked(True)
    dialog.accept()


def papers_to(desk: Desk, target: Path) -> None:
    papers.write_minutes(desk, MEETING, docx=target)


def test_a_changed_file_is_saved_under_a_new_name(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "referat.docx"
    papers_to(scene.desk, path)
    edit(path, " Rettet.")
    changed = path.read_bytes()
    write_again(scene, path, NEW_NAME)
    scene.qtbot.waitUntil(scene.is_told, timeout=20_000)
    assert (tmp_path / "referat (2).docx").exists()
    assert path.read_bytes() == changed


def test_a_changed_file_is_kept_beside_when_it_is_written_over(
    scene: Scene, tmp_path: Path
) -> None:
    path = tmp_path / "referat.docx"
    papers_to(scene.desk, path)
    edit(path, " Rettet.")
    changed = path.read_bytes()
    write_again(scene, path, OVERWRITE)
    scene.qtbot.waitUntil(scene.is_told, timeout=20_000)
    assert path.exists()
    assert (tmp_path / "referat (rettet i hånden).docx").read_bytes() == changed


def test_changes_are_looked_at_and_read_in(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "referat.docx"
    newest = next(m for m in meetings.list_meetings(scene.desk) if m.id == "m-f")
    papers.write_minutes(scene.desk, newest.id, docx=path)
    edit(path, " Rettet i Word.")
    write_again(scene, path, READ_BACK)
    dialog = scene.dialog(ReadBackDialog)
    assert isinstance(dialog, ReadBackDialog)
    assert clipped_widgets(dialog) == []
    ((box, change),) = dialog.boxes
    assert change.after.endswith("Rettet i Word.")
    if not change.can_be_read:
        assert not box.isEnabled()
        dialog.reject()
        return
    assert box.isChecked()
    dialog.accept()
    items = meetings.list_items(scene.desk, newest.id)
    assert any(item.discussion.endswith("Rettet i Word.") for item in items)


def test_a_template_is_added_named_and_removed(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "Nordby.dotx"
    file.write_bytes(municipal())
    dialog = WordTemplatesDialog(scene.context, scene.root)
    dialog.open()
    dialog.add_file(str(file))
    scene.qtbot.waitUntil(scene.is_told, timeout=20_000)
    assert dialog.list.count() == 2
    assert dialog.name.text() == "Nordby"
    assert clipped_widgets(dialog) == []
    dialog.name.setText("Kommunens skabelon")
    dialog.name.editingFinished.emit()
    (template,) = paper_templates.list_paper_templates(scene.desk)
    assert template.name == "Kommunens skabelon"
    scene.qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert paper_templates.list_paper_templates(scene.desk) == ()
    dialog.reject()


def test_a_file_that_is_no_template_is_told_in_the_dialog(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "makro.dotm"
    file.write_bytes(b"x")
    dialog = WordTemplatesDialog(scene.context, scene.root)
    dialog.open()
    dialog.add_file(str(file))
    scene.qtbot.waitUntil(lambda: "makroer" in dialog.problem.text(), timeout=20_000)
    assert dialog.list.count() == 1
    dialog.reject()
