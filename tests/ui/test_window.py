# SPDX-License-Identifier: MPL-2.0
"""The window around the pages, with real plan files."""

import contextlib
import os
import signal
import subprocess
import sys
import types
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from hpdesk.app.ending import AskedToEnd
from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.followup import TaskStatus
from hpdesk.services import followup, people
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.new_plan import make_plan
from hpdesk.services.sample import make_sample
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.dialogs.closed_days import ClosedDays
from hpdesk.ui.dialogs.new_plan import NewPlanDialog
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.dialogs.shortcuts import ShortcutsDialog
from hpdesk.ui.language import install_language
from hpdesk.ui.looks import SCALES
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages import PAGES, PageSpec
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.welcome import WelcomePage, plan_in
from hpdesk.ui.palette import Palette
from hpdesk.ui.preferences import load_preferences
from hpdesk.ui.problems import ReportDialog
from hpdesk.ui.theme import apply_theme

TODAY = date(2027, 3, 9)


class Probe(Page):
    """A page that notes what it is told."""

    tables = ("plan",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.read: list[ChangeSet | None] = []
        self.arrived: list[dict[str, object]] = []
        self.edit = QLineEdit()
        QVBoxLayout(self).addWidget(self.edit)

    def refresh(self, change: ChangeSet | None) -> None:
        self.read.append(change)

    def arrive(self, **arguments: object) -> None:
        self.arrived.append(arguments)

    def where(self) -> dict[str, object]:
        return dict(self.arrived[-1]) if self.arrived else {}

    def focus_first(self) -> None:
        self.edit.setFocus()

    def command_find(self) -> None:
        self.edit.setText("søger")


SPECS = tuple(
    PageSpec(spec.id, spec.title, spec.icon, "probe_pages:Probe", spec.in_sidebar, spec.full)
    for spec in PAGES
)


@pytest.fixture(autouse=True)
def probe_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("probe_pages")
    module.Probe = Probe  # type: ignore[attr-defined]  # a module made for the test
    monkeypatch.setitem(sys.modules, "probe_pages", module)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "Søparken.hpdesk"
    make_plan(made, "Helhedsplan Søparken", municipality="Nordby Kommune")
    return made


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    shown = MainWindow(Desk.open(path, today=TODAY), today=TODAY, pages=SPECS)
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: shown.pages.page("overview") is not None)
    yield shown
    shown.bridge.saver.discard()
    shown.close()


def probe(window: MainWindow, page: str) -> Probe:
    found = window.pages.page(page)
    assert isinstance(found, Probe)
    return found


def rename(window: MainWindow, name: str) -> None:
    assert window.desk is not None
    plan = people.list_plans(window.desk)[0]
    people.edit_plan(window.desk, plan.id, name=name)


def test_pages_are_made_when_they_are_first_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert window.pages.page("meetings") is None
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert probe(window, "meetings").read == [None]
    assert window.sidebar.items["meetings"].isChecked()


def test_a_change_is_read_at_once_where_it_is_seen_and_later_elsewhere(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("meetings")
    rename(window, "Nyt navn")
    assert [r and r.label for r in probe(window, "meetings").read] == [None, "Plan ændret"]
    assert probe(window, "overview").read == [None]
    window.navigate("overview")
    assert probe(window, "overview").read == [None, None]
    assert window.sidebar.plan.text() == "Nyt navn"


def test_back_leads_to_where_we_were(window: MainWindow) -> None:
    window.navigate("meetings", meeting_id="m1")
    window.navigate("followup", task_id="t1")
    window.go_back()
    assert window.pages.current() == ("meetings", {"meeting_id": "m1"})
    window.go_back()
    assert window.pages.current() == ("overview", {})


def test_undo_takes_back_and_offers_redo(window: MainWindow) -> None:
    assert not window.actions_by_id["undo"].isEnabled()
    rename(window, "Nyt navn")
    assert window.actions_by_id["undo"].text() == "Fortryd: Plan ændret"
    window.actions_by_id["undo"].trigger()
    assert window.sidebar.plan.text() == "Helhedsplan Søparken"
    window.actions_by_id["redo"].trigger()
    assert window.sidebar.plan.text() == "Nyt navn"


def test_a_page_answers_its_own_commands_even_from_a_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = probe(window, "overview")
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.edit.text() == "søger"
    assert not window.actions_by_id["build_pack"].isEnabled()


def test_ctrl_k_opens_the_palette_from_a_field_and_finds(window: MainWindow, qtbot: QtBot) -> None:
    page = probe(window, "overview")
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.edit, "opfølg")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.pages.current() == ("followup", {})


def test_the_palette_finds_in_the_plan(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.open_palette()
    palette = window.findChild(Palette)
    assert palette is not None
    palette.edit.setText("søpark")
    palette.look_up()
    texts = [palette.list.item(n).text() for n in range(palette.list.count())]
    assert texts[:2] == ["Fundet i planen", "Helhedsplan Søparken"]
    # who writes an action's name means the action, whatever in the plan has the word
    assert window.desk is not None
    people.add_organisation(window.desk, "Foreningen Ny opgave", "association")
    palette.edit.setText("ny opg")
    palette.look_up()
    texts = [palette.list.item(n).text() for n in range(palette.list.count())]
    assert texts[0] == "Handlinger"
    assert "Foreningen Ny opgave" in texts
    chosen = palette.list.currentItem()
    assert chosen is not None
    assert chosen.text() == "Ny opgave"
    palette.edit.setText("findes slet ikke")
    palette.look_up()
    assert "findes slet ikke" in palette.empty.text()
    palette.close()


def test_typed_text_is_saved_when_the_page_changes_and_at_close(
    window: MainWindow, qtbot: QtBot
) -> None:
    saved: list[str] = []
    window.bridge.saver.typed("a", "før sideskift", saved.append)
    assert window.sidebar.save_state.text() == "Gemmer"
    window.navigate("followup")
    window.bridge.saver.typed("b", "før luk", saved.append)
    window.close()
    assert saved == ["før sideskift", "før luk"]


def test_a_text_that_cannot_be_saved_stops_the_window_from_closing(
    window: MainWindow, qtbot: QtBot
) -> None:
    def save(_text: str) -> None:
        raise OSError

    window.bridge.saver.typed("a", "tekst", save)
    window.close()
    assert window.isVisible()
    assert window.sidebar.save_state.text() == "Ikke gemt"
    assert "ikke gemt" in window.notice_bar.text()
    dialog = window.findChild(AskDialog)
    assert dialog is not None
    assert dialog.safe.hasFocus() or dialog.focusWidget() is dialog.safe
    (copy,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Kopiér teksten"]
    copy.click()
    assert QApplication.clipboard().text() == "tekst"
    assert clipped_widgets(dialog) == []
    window.notices._on_backup_overdue("Disken er fuld.")
    assert "ikke gemt" in window.notice_bar.text()  # which is worse than no backup
    assert dialog.primary is not None
    dialog.primary.click()
    assert not window.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes windows instead")
def test_what_was_typed_is_saved_when_the_system_asks_the_program_to_end(
    window: MainWindow, qtbot: QtBot, path: Path
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    asked = AskedToEnd(window)
    try:
        window.bridge.saver.typed("a", "Før der lukkes", partial(rename, window))
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: not window.isVisible())
    finally:
        asked.release()
    assert signal.getsignal(signal.SIGTERM) is before
    with contextlib.closing(Desk.open(path, for_writing=False)) as desk:
        assert people.list_plans(desk)[0].name == "Før der lukkes"


def test_a_job_that_never_ends_does_not_hold_the_program_up() -> None:
    work = (
        "import threading; from PySide6.QtCore import QThreadPool; "
        "from hpdesk.app.ending import end_work; "
        "end_work(1); QThreadPool.globalInstance().start(threading.Event().wait); end_work(7, 20)"
    )
    assert subprocess.run([sys.executable, "-c", work], check=False, timeout=60).returncode == 7


def test_a_copy_of_the_plan_is_written_in_a_job_and_over_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "Kopi.hpdesk"

    def save_copy() -> None:
        window.run_command("save_copy")
        dialog = window.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(target))
        dialog.close()

    with qtbot.waitSignal(window.files.copied):
        save_copy()
    assert check_file(target) == []
    assert window.toasts.toasts()[-1].text == f"Kopien ligger i {target}."
    with qtbot.waitSignal(window.files.failed):
        save_copy()
    assert "findes allerede" in window.notice_bar.text()


def test_a_narrow_window_has_a_rail_with_names_in_tooltips(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.sidebar.width() == 64)
    assert window.sidebar.items["meetings"].toolTip() == "Møder"


def test_the_minutes_take_the_whole_window(window: MainWindow) -> None:
    window.navigate("minutes", meeting_id="m1")
    assert window.sidebar.isHidden()
    window.go_back()
    assert window.sidebar.isVisible()


def test_without_a_plan_the_three_ways_in_are_shown(qtbot: QtBot, path: Path) -> None:
    window = MainWindow(None, today=TODAY, pages=SPECS)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert isinstance(window.stack.currentWidget(), WelcomePage)
    assert not window.actions_by_id["new_task"].isEnabled()
    window.files.open_path(path)
    assert window.sidebar.plan.text() == "Helhedsplan Søparken"
    assert load_preferences().recent == (str(path),)
    window.commands.close_plan()
    assert isinstance(window.stack.currentWidget(), WelcomePage)
    window.close()


def test_a_file_that_is_no_plan_is_told_of_in_the_bar(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(None, pages=SPECS)
    qtbot.addWidget(window)
    window.show()
    wrong = tmp_path / "noget.hpdesk"
    wrong.write_text("ikke en plan", "utf-8")
    window.files.open_path(wrong)
    assert "noget.hpdesk" in window.notice_bar.text()
    window.close()


def test_a_dragged_plan_is_known_by_its_name() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/x/brev.docx")])
    assert plan_in(data) == ""
    data.setUrls([QUrl.fromLocalFile("/x/plan.hpdesk")])
    assert plan_in(data) == "/x/plan.hpdesk"


def test_a_new_plan_asks_for_a_name_and_makes_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewPlanDialog(TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog._name_field.error() == "Skriv planens navn."
    qtbot.keyClicks(dialog.name, "Min plan")
    assert dialog.file.text().endswith("Min plan.hpdesk")
    dialog.file.setText(str(tmp_path / "ny" / "Min plan"))
    with qtbot.waitSignal(dialog.made) as told:
        dialog.accept()
    assert Path(told.args[0]).exists()


def test_closed_days_are_written_and_change_the_calendar(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    days = ClosedDays(window.desk)
    qtbot.addWidget(days)
    days.day.set_day(date(2027, 3, 10))
    days.add.click()
    assert "mangler et navn" in days.name_field.error()
    days.name.setText("Personaledag")
    days.add.click()
    assert window.calendar().closed_reason(date(2027, 3, 10)) == "Personaledag"


def test_another_scale_builds_the_window_anew(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("meetings", meeting_id="m1")
    window.commands.open_preferences()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.scale.part("150").click()
    dialog.close()
    assert load_preferences().scale == 150
    assert window.pages.current() == ("meetings", {"meeting_id": "m1"})
    assert window.sidebar.width() == 96


def test_a_bug_opens_one_report_and_copies_only_when_asked(
    window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    QApplication.clipboard().setText("mit eget")
    for _ in range(2):
        window.problems.show(ZeroDivisionError("division"))
    dialogs = window.findChildren(ReportDialog)
    assert len(dialogs) == 1
    assert "ZeroDivisionError" in dialogs[0].details.toPlainText()
    assert QApplication.clipboard().text() == "mit eget"
    dialogs[0].copy_button.click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()
    dialogs[0].close()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_fault_after_a_report_that_was_closed_is_reported_once(
    window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    for fault in (ZeroDivisionError("division"), KeyError("nøgle"), ValueError("værdi")):
        sys.excepthook(type(fault), fault, None)  # as Qt does when a slot fails
        (dialog,) = window.findChildren(ReportDialog)
        assert dialog.isVisible()
        assert type(fault).__name__ in dialog.details.toPlainText()
        assert capsys.readouterr().err.count("Qt ") == 1
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()


def test_qts_own_words_are_danish(qapp: QApplication) -> None:
    assert install_language(qapp)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuller"


@pytest.mark.parametrize("scale", SCALES)
def test_no_text_is_cut_in_the_shell(
    qapp: QApplication, qtbot: QtBot, path: Path, scale: int
) -> None:
    apply_theme(qapp, "light", scale)
    window = MainWindow(None, pages=SPECS)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    assert clipped_widgets(window) == []
    for dialog in (
        ShortcutsDialog(window),
        NewPlanDialog(TODAY, window),
        PreferencesDialog(window.preferences, None, window),
    ):
        dialog.open()
        assert clipped_widgets(dialog) == []
        dialog.close()
    window.close()


def test_a_long_step_is_taken_back_and_done_again_apart_from_the_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    desk = window.desk
    assert desk is not None
    with desk.write("Personer hentet") as writer:
        for number in range(600):
            writer.add("person", name=f"Person {number}")
    undo, redo = (window.actions_by_id[name] for name in ("undo", "redo"))
    with desk.file.lock:  # the job waits here, the window does not
        undo.trigger()
        undo.trigger()
        assert len(people.list_people(desk)) >= 600
    qtbot.waitUntil(partial(_has_toast, window, "Fortrudt: Personer hentet"))
    assert not any(p.name.startswith("Person ") for p in people.list_people(desk))
    qtbot.waitUntil(redo.isEnabled)
    redo.trigger()
    qtbot.waitUntil(partial(_has_toast, window, "Gjort igen: Personer hentet"))
    assert sum(p.name.startswith("Person ") for p in people.list_people(desk)) == 600


def _has_toast(window: MainWindow, text: str) -> bool:
    return text in [toast.text for toast in window.toasts.toasts()]


def test_the_undo_of_an_old_receipt_does_not_take_back_something_newer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "plan.hpdesk"
    make_sample(path, date(2026, 11, 12))
    window = MainWindow(Desk.open(path, today=date(2026, 11, 12)))
    qtbot.addWidget(window)
    window.show()
    desk = window.desk
    assert desk is not None
    followup.set_status(desk, ["t-05"], TaskStatus.DONE)
    first = desk.last_step
    followup.set_status(desk, ["t-07"], TaskStatus.DONE)
    window.commands.undo_step(first)
    assert followup.get_task(desk, "t-07").status is TaskStatus.DONE
    window.commands.undo_step(desk.last_step)
    assert followup.get_task(desk, "t-07").status is TaskStatus.OPEN
    window.close()


def test_undo_reaches_the_plan_from_a_field_with_nothing_to_undo(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "plan.hpdesk"
    make_sample(path, date(2026, 11, 12))
    window = MainWindow(Desk.open(path, today=date(2026, 11, 12)))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    desk = window.desk
    assert desk is not None
    window.navigate("followup")
    followup.set_status(desk, ["t-07"], TaskStatus.DONE)
    window.run_command("find")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert followup.get_task(desk, "t-07").status is TaskStatus.OPEN
    window.close()
