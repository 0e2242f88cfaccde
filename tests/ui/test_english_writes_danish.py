# SPDX-License-Identifier: MPL-2.0
"""What an English window writes into the plan and on the papers is what a Danish one writes."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.services import followup, meetings, new_plan
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.task_dialog import TaskDialog
from hpdesk.ui.first_steps.guide import FirstStepsDialog
from hpdesk.ui.language import install_language
from hpdesk.ui.looks import DANISH, ENGLISH
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup.export import write_tasks
from hpdesk.ui.pages.meetings.agenda_tab import AgendaTab
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.pages.minutes.page import MinutesPage
from hpdesk.ui.pages.minutes.paper_dialog import PaperDialog
from hpdesk.ui.pages.stakeholders.quick_note import QuickNote
from hpdesk.ui.preferences import Preferences
from tests.gallery import TODAY, PinnedDesk

ROOT = Path(__file__).parents[2]
_KEY = re.compile(r"\b[a-z]{1,3}-[0-9a-z]{6,}\b|\b[0-9a-f]{12,}\b")  # keys are new each time
_NO_WORDS = ("search_", "exported_file")  # an index, and checksums
_TEMPLATES = 4  # of the menu of a new point
_PAGES = 5  # of the guide
D = TypeVar("D", bound=QWidget)


@pytest.fixture(autouse=True)
def danish_again(qapp: QApplication) -> Iterator[None]:
    """Leave the window's language as other tests expect it."""
    yield
    install_language(qapp, DANISH)


class Day:
    """A day's work in a window of a language, done without reading what stands on the buttons."""

    def __init__(self, qtbot: QtBot, folder: Path, language: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        assert install_language(app, language)
        folder.mkdir()
        self.folder, self.qtbot = folder, qtbot
        self.plan = folder / "plan.hpdesk"
        new_plan.make_plan(self.plan, "Helhedsplan Søparken", municipality="Nordby Kommune")
        self.desk = PinnedDesk.open(self.plan, today=TODAY)
        self.window = MainWindow(self.desk, preferences=Preferences(language=language), today=TODAY)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitUntil(lambda: self.window.pages.current() is not None)

    def dialog(self, command: str, kind: type[D]) -> D:
        self.window.run_command(command)
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind))

    def write(self, field: QWidget, words: str) -> None:
        for letter in words:
            self.qtbot.keyClick(field, letter)

    def close(self) -> None:
        self.window.bridge.saver.flush()
        self.window.set_desk(None)
        self.window.close()


def live(day: Day) -> None:
    """The guide, a point of each template, a section, a note, a task, a referat and its papers."""
    guide = day.dialog("first_steps", FirstStepsDialog)
    for _ in range(_PAGES):
        guide.accept()
    day.qtbot.waitUntil(lambda: bool(meetings.list_meetings(day.desk)))
    meeting = meetings.list_meetings(day.desk)[0]
    _prepare(day, meeting.id)
    note = day.dialog("new_note", QuickNote)
    day.write(note.text, "Talte med Mette om lokalet")
    note.save()
    task = day.dialog("new_task", TaskDialog)
    day.write(task.text, "Ring til Mette")
    task.accept()
    _minute(day, meeting.id)
    keys = [one.id for one in followup.list_tasks(day.desk)]
    for ending in (".docx", ".xlsx", ".csv"):
        write_tasks(day.desk, keys, day.folder / f"Tjekliste{ending}")


def _prepare(day: Day, meeting_id: str) -> None:
    day.window.navigate("meetings", meeting_id=meeting_id)
    page = day.window.pages.page("meetings")
    assert isinstance(page, MeetingsPage)
    assert page.meeting is not None
    tab = page.meeting.agenda
    assert isinstance(tab, AgendaTab)
    tab.agenda.start_adding()
    line = tab.agenda.new_line
    for number in range(_TEMPLATES):
        tab.agenda.start_adding()
        actions = [a for a in line.make_menu().actions() if not a.isSeparator()]
        actions[number].trigger()
        if line.isVisible():
            day.write(line.title, f"Sag {number}")
            day.qtbot.keyClick(line.title, Qt.Key.Key_Return)
        for over in [w for w in QApplication.topLevelWidgets() if isinstance(w, BaseDialog)]:
            over.reject()
    tab.agenda.stop_adding()


def _minute(day: Day, meeting_id: str) -> None:
    item = meetings.list_items(day.desk, meeting_id)[0]
    day.window.navigate("minutes", meeting_id=meeting_id, item_id=item.id)
    page = day.window.pages.page("minutes")
    assert isinstance(page, MinutesPage)
    for number in range(1, 7):
        getattr(page, f"command_phrase_{number}")()
    for words in ("/opgave om 2 uger Ring til kommunen", "/note Husk kaffe", "Der var enighed."):
        quick = page.body.point.quick
        day.write(quick, words)
        day.qtbot.keyClick(quick, Qt.Key.Key_Return)
    day.window.bridge.saver.flush()
    page.command_make_minutes()
    paper = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PaperDialog))
    paper.pdf.setChecked(False)
    paper.word.setChecked(True)
    gone: list[bool] = []
    paper.destroyed.connect(lambda: gone.append(True))
    paper.accept()
    day.qtbot.waitUntil(lambda: bool(gone), timeout=30_000)
    assert any(day.folder.glob("*referat*.docx"))


def written(day: Day) -> tuple[list[str], dict[str, str]]:
    """Every text of the plan's file, the history's too, and the papers' texts by their names."""
    found = []
    with closing(sqlite3.connect(f"file:{day.plan}?mode=ro", uri=True)) as file:
        tables = [n for (n,) in file.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for name in (n for n in tables if not n.startswith(_NO_WORDS)):
            for row in file.execute(f'SELECT * FROM "{name}"'):
                texts = (value for value in row if isinstance(value, str))
                found += [_KEY.sub("·", text.replace(str(day.folder), "·")) for text in texts]
    papers = {path.name: _words_of(path) for path in sorted(day.folder.glob("*.docx"))}
    papers |= {path.name: "" for path in day.folder.iterdir() if path.suffix in (".xlsx", ".csv")}
    papers |= {path.name: path.read_text("utf-8-sig") for path in day.folder.glob("*.csv")}
    return sorted(found), papers


def _words_of(path: Path) -> str:
    return "\n".join(node.text or "" for node in docx.Document(str(path)).element.body.iter())


def test_a_day_in_english_leaves_the_same_plan_and_papers_as_one_in_danish(
    qtbot: QtBot, tmp_path: Path
) -> None:
    left = {}
    for language in (DANISH, ENGLISH):
        day = Day(qtbot, tmp_path / language, language)
        live(day)
        day.close()
        left[language] = written(day)
    rows, papers = left[DANISH]
    assert left[ENGLISH][0] == rows
    assert left[ENGLISH][1] == papers
    assert len(rows) > 300
    assert len(papers) >= 4
    assert any("Formalia" in text or "Eventuelt" in text for text in rows)


def test_no_name_of_a_file_is_translated() -> None:
    found = []
    for path in sorted((ROOT / "hpdesk" / "ui").rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef):
                found += [f"{path.name}:{line}" for line in _translated_names(function)]
    assert not found


def _translated_names(function: ast.FunctionDef) -> Iterator[int]:
    values: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            values.setdefault(node.targets[0].id, []).append(node.value)
    for node in ast.walk(function):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        name = None
        if node.func.attr == "selectFile":
            name = node.args[0]
        elif node.func.attr == "ask" and "saver" in ast.unparse(node.func.value):
            name = node.args[2]
        sources = [name, *values.get(getattr(name, "id", ""), [])] if name is not None else []
        if any(_translates(source) for source in sources):
            yield node.lineno


def _translates(source: ast.expr) -> bool:
    calls = [node for node in ast.walk(source) if isinstance(node, ast.Call)]
    return any(
        getattr(call.func, "attr", getattr(call.func, "id", "")) in ("tr", "worded", "shown")
        for call in calls
    )
