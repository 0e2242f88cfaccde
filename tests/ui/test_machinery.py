# SPDX-License-Identifier: MPL-2.0
"""Jobs, the text saver, rows, commands and preferences."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, Qt, QThread
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.commands import COMMANDS, MENUS
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.desk_bridge import DeskBridge
from hpdesk.ui.dialogs.shortcuts import shortcut_groups
from hpdesk.ui.jobs import run_job
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.palette import find_words
from hpdesk.ui.preferences import Preferences, load_preferences, save_preferences, settings_path
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook
from hpdesk.ui.window_commands import WindowCommands


class TestJobs:
    def test_a_result_comes_back_on_the_ui_thread(self, qtbot: QtBot) -> None:
        owner = QObject()
        heard: list[tuple[int, bool]] = []

        def work(progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> int:
            progress(0.5, "Halvvejs")
            return 42

        def done(result: int) -> None:
            heard.append((result, QThread.currentThread() is owner.thread()))

        steps: list[tuple[float, str]] = []
        run_job(work, parent=owner, on_done=done, on_progress=lambda p, w: steps.append((p, w)))
        qtbot.waitUntil(lambda: bool(heard))
        assert heard == [(42, True)]
        assert steps == [(0.5, "Halvvejs")]

    def test_a_cancelled_job_ends_and_says_so(self, qtbot: QtBot) -> None:
        owner, begun = QObject(), threading.Event()
        heard: list[Exception] = []

        def work(progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> None:
            begun.set()
            while not cancelled():
                pass
            progress(0.5, "")

        handle = run_job(work, parent=owner, on_failed=heard.append)
        assert begun.wait(5)
        handle.cancel()
        qtbot.waitUntil(lambda: bool(heard))
        assert isinstance(heard[0], Cancelled)

    def test_a_fault_is_handed_over(self, qtbot: QtBot) -> None:
        owner = QObject()
        heard: list[Exception] = []

        def work(progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> None:
            raise UserError("Bilaget er låst.")

        run_job(work, parent=owner, on_failed=heard.append)
        qtbot.waitUntil(lambda: bool(heard))
        assert str(heard[0]) == "Bilaget er låst."


class TestTextSaver:
    def test_text_is_saved_when_the_keys_rest(self, qtbot: QtBot) -> None:
        bridge, saved = DeskBridge(), list[str]()
        bridge.saver.typed("felt", "a", saved.append)
        bridge.saver.typed("felt", "ab", saved.append)
        assert saved == []
        qtbot.waitUntil(lambda: not bridge.saver.has_unsaved(), timeout=2000)
        assert saved == ["ab"]

    def test_text_is_saved_while_someone_keeps_typing(self, qtbot: QtBot) -> None:
        bridge, saved, typed = DeskBridge(), list[str](), list[str]()

        def type_on() -> bool:
            typed.append("x")
            bridge.saver.typed("felt", "x" * len(typed), saved.append)
            return bool(saved)

        # waitUntil asks every 10 ms, so the keys never rest for 400 ms.
        qtbot.waitUntil(type_on, timeout=3000)
        assert saved

    def test_the_keys_go_on_while_a_slow_disk_saves(self, qtbot: QtBot) -> None:
        bridge, saved, disk = DeskBridge(), list[str](), threading.Event()

        def save(text: str) -> None:
            assert disk.wait(5)
            saved.append(text)

        bridge.saver.typed("felt", "a", save)
        qtbot.waitUntil(lambda: bridge.saver.is_saving(), timeout=2000)
        bridge.saver.typed("felt", "ab", save)
        assert bridge.saver.pending("felt") == "ab"
        assert saved == []
        disk.set()
        qtbot.waitUntil(lambda: not bridge.saver.has_unsaved(), timeout=3000)
        assert saved == ["a", "ab"]

    def test_leaving_waits_for_what_is_being_saved(self, qtbot: QtBot) -> None:
        bridge, saved = DeskBridge(), list[str]()

        def save(text: str) -> None:
            threading.Event().wait(0.05)  # a disk that takes its time
            saved.append(text)

        bridge.saver.typed("felt", "a", save)
        qtbot.waitUntil(lambda: bridge.saver.is_saving(), timeout=2000)
        bridge.saver.typed("felt", "ab", save)
        assert bridge.saver.flush()
        assert saved == ["a", "ab"]
        assert not bridge.saver.has_unsaved()

    def test_leaving_saves_at_once(self, qtbot: QtBot) -> None:
        bridge, saved = DeskBridge(), list[str]()
        bridge.saver.typed("felt", "tekst", saved.append)
        assert bridge.saver.flush()
        assert saved == ["tekst"]

    @pytest.mark.parametrize("fault", [UserError("Filen er låst."), OSError("disk")])
    def test_a_text_that_cannot_be_saved_is_kept_told_and_tried_again(
        self, qtbot: QtBot, fault: Exception
    ) -> None:
        bridge, saved, works = DeskBridge(), list[str](), list[int]()

        def save(text: str) -> None:
            if not works:
                raise fault
            saved.append(text)

        bridge.saver.typed("felt", "uerstattelig", save)
        with qtbot.waitSignal(bridge.save_failed) as told:
            assert not bridge.saver.flush()
        assert "ikke gemt" in told.args[0]
        assert bridge.saver.pending("felt") == "uerstattelig"
        works.append(1)
        qtbot.waitUntil(lambda: not bridge.saver.has_failed(), timeout=5000)
        assert saved == ["uerstattelig"]

    def test_a_bug_keeps_the_text_too(self, qtbot: QtBot) -> None:
        bridge = DeskBridge()

        def save(text: str) -> None:
            raise ZeroDivisionError

        bridge.saver.typed("felt", "tekst", save)
        with pytest.raises(ZeroDivisionError):
            bridge.saver.flush()
        assert bridge.saver.unsaved_texts() == ["tekst"]
        bridge.saver.discard()

    def test_a_newer_text_is_not_dropped_with_the_older(self, qtbot: QtBot) -> None:
        bridge, saved = DeskBridge(), list[str]()

        def save(text: str) -> None:
            saved.append(text)
            if text == "gammel":
                bridge.saver.typed("felt", "ny", save)

        bridge.saver.typed("felt", "gammel", save)
        bridge.saver.flush()
        qtbot.waitUntil(lambda: saved == ["gammel", "ny"], timeout=2000)


@dataclass(frozen=True)
class Row:
    key: str
    name: str
    done: bool = False


def rows_model(*rows: Row) -> RowsModel[Row]:
    columns = [
        Column[Row](
            "Opgave",
            lambda r: r.name,
            look=lambda r: RowLook(r.name, "Møde", struck=r.done),
            checked=lambda r: r.done,
        ),
        Column[Row]("Status", lambda r: "Åben", look=lambda r: ChipLook("Åben", "ok", "circle")),
    ]
    return RowsModel(columns, lambda r: r.key, rows)


class TestRows:
    def test_the_model_keeps_qts_rules(self, qtmodeltester: ModelTester, qtbot: QtBot) -> None:
        model = rows_model(Row("1", "A"), Row("2", "B"))
        qtmodeltester.check(model)
        model.set_rows([Row("2", "B")])
        qtmodeltester.check(model)

    def test_equal_keys_keep_the_selection(self, qtbot: QtBot) -> None:
        model: RowsModel[Row] = rows_model(Row("1", "A"), Row("2", "B"))
        heard: list[int] = []
        model.dataChanged.connect(lambda top, _bottom: heard.append(top.row()))
        with qtbot.assertNotEmitted(model.modelReset):
            model.set_rows([Row("1", "A"), Row("2", "C")])
        assert heard == [1]
        with qtbot.waitSignal(model.modelReset):
            model.set_rows([Row("2", "C")])

    def test_space_ticks_the_box_and_tells_the_key(self, qtbot: QtBot) -> None:
        model, view = rows_model(Row("1", "A"), Row("2", "B")), QTableView()
        qtbot.addWidget(view)
        view.setModel(as_model(model))
        prepare_list(view)
        view.resize(500, 200)
        view.show()
        view.setCurrentIndex(model.index_of("2"))
        with qtbot.waitSignal(model.toggled) as told:
            qtbot.keyClick(view, Qt.Key.Key_Space)
        assert told.args == ["2", True]
        assert not view.grab().isNull()

    def test_a_group_is_painted(self, qtbot: QtBot) -> None:
        columns = [
            Column[Row]("", lambda r: r.name, look=lambda r: GroupLook(r.name, "4", open=True))
        ]
        model, view = RowsModel(columns, lambda r: r.key, [Row("1", "Overskredet")]), QTableView()
        qtbot.addWidget(view)
        view.setModel(as_model(model))
        prepare_list(view)
        view.resize(300, 100)
        view.show()
        empty = view.grab().toImage()
        model.set_rows([])
        assert view.grab().toImage() != empty


def as_model(model: RowsModel[Row]) -> QAbstractItemModel:
    return model


class TestCommands:
    def test_no_shortcut_stands_twice(self) -> None:
        keys = [QKeySequence(c.shortcut).toString() for c in COMMANDS if c.shortcut]
        assert len(keys) == len(set(keys))
        assert "" not in keys

    def test_every_command_has_a_heading_and_someone_who_does_it(self) -> None:
        assert len({c.id for c in COMMANDS}) == len(COMMANDS)
        for command in COMMANDS:
            assert command.menu in MENUS
            if command.needs != "page":
                assert callable(getattr(WindowCommands, command.handler, None)), command.id

    def test_the_shortcut_page_shows_every_shortcut(self) -> None:
        shown = {key for _, keys in shortcut_groups() for key, _ in keys}
        assert {c.shortcut for c in COMMANDS if c.shortcut} <= shown


def test_preferences_come_back_as_they_were(qtbot: QtBot) -> None:
    kept = Preferences(theme="dark", scale=130).with_file("/a.hpdesk").with_file("/b.hpdesk")
    kept = kept.with_splitter("meetings", b"\x00\xff")
    save_preferences(kept)
    assert settings_path().exists()
    assert load_preferences() == kept
    assert kept.recent == ("/b.hpdesk", "/a.hpdesk")


def test_preferences_that_make_no_sense_fall_back(qtbot: QtBot) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("[look]\ntheme=lilla\nscale=stor\n", "utf-8")
    assert load_preferences() == Preferences()


def test_searched_words_are_found_in_a_title() -> None:
    assert find_words("Bemanding af jobrådgivningen", ["jobråd"]) == [(13, 19)]
