# SPDX-License-Identifier: MPL-2.0
"""HTML in the texts of a plan is shown as it is written, by labels and tooltips alike."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QThreadPool, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.widgets.notice_bar import NoticeBar
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.widgets.toast import Toast
from tests.gallery import stage
from tests.gallery_scenes import SAMPLE_SCENES
from tests.services.test_hostile_texts import HTML, LINKS, _plan_with

TODAY = date(2026, 11, 12)


def _faults(window: QWidget) -> list[str]:
    found = []
    for widget in window.findChildren(QWidget):
        if "<img" in widget.toolTip():
            found.append(f"tooltip of {type(widget).__name__}: {widget.toolTip()}")
        if (
            isinstance(widget, QLabel)
            and "<img" in widget.text()
            and widget.textFormat() != Qt.TextFormat.PlainText
        ):
            found.append(f"label {type(widget).__name__}: {widget.text()}")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            # a list's one column is Qt's own business
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            for row in range(min(model.rowCount(QModelIndex()), 30)):
                for column in range(columns):
                    tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
                    if "<img" in str(tip or ""):
                        found.append(f"tip in {type(model).__name__}: {tip}")
    return found


def test_no_label_or_tooltip_of_any_page_takes_texts_for_html(qtbot: QtBot, tmp_path: Path) -> None:
    plan = _plan_with(tmp_path / "plan.hpdesk", HTML)
    window = MainWindow(Desk.open(plan, today=TODAY), today=TODAY)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    faults: set[str] = set()
    labels = 0
    for page in ("overview", "meetings", "minutes", "followup", "stakeholders"):
        window.navigate(page)
        for _ in range(5):
            QThreadPool.globalInstance().waitForDone(5000)
            QApplication.processEvents()
        faults |= set(_faults(window))
        labels += sum(HTML in label.text() for label in window.findChildren(QLabel))
    window.bridge.saver.discard()
    window.close()
    assert faults == set()
    assert labels > 5


SCENES = (
    "02-aarshjul-liste",
    "03-dagsorden",
    "03-dagsorden-menu",
    "03-dagsorden-fund",
    "03-dagsorden-venter",
    "03-dagsorden-kopi",
    "04-deltagere",
    "04-formoeder",
    "04-plan",
    "04-plan-leverance",
    "05-moedepakke",
    "06-historik",
    "07-referat",
    "07-referat-sag",
    "07-referat-bilag",
    "07-referat-opgaver",
    "07-referat-internt",
    "07-referat-fremmoede",
    "07-referat-vej-sendt",
    "08-opfoelgning",
    "09-opgave",
    "09-beslutninger",
    "09-balance",
    "10-interessenter",
    "11-personer-skuffe",
    "12-parter-skuffe",
    "13-organer",
    "14-noter-skuffe",
    "15-fra-praksis",
)


def test_no_drawer_menu_or_dialog_of_the_gallery_takes_texts_for_html(
    qapp: QApplication, tmp_path: Path
) -> None:
    plan = _plan_with(tmp_path / "plan.hpdesk", HTML)
    scenes = [scene for scene in SAMPLE_SCENES if scene.name in SCENES]
    assert len(scenes) == len(SCENES)
    faults: set[str] = set()
    for scene, _window in stage(plan, scenes, (1440, 900)):
        for shown in QApplication.topLevelWidgets():
            if shown.isVisible():
                faults |= {f"{scene.name}: {fault}" for fault in _faults(shown)}
    assert faults == set()


def test_a_receipt_and_a_question_show_html_as_text(qtbot: QtBot) -> None:
    toast = Toast(HTML, HTML)
    asked = AskDialog(HTML, HTML, "Slet")
    notice = NoticeBar()
    notice.show_notice(HTML)
    for widget in (toast, asked, notice):
        qtbot.addWidget(widget)
        labels = [one for one in widget.findChildren(QLabel) if HTML in one.text()]
        assert labels
        assert all(one.textFormat() == Qt.TextFormat.PlainText for one in labels)
        assert _faults(widget) == []


def test_no_link_in_a_text_opens_by_itself_or_by_a_click(
    qapp: QApplication, tmp_path: Path
) -> None:
    plan = _plan_with(tmp_path / "plan.hpdesk", f"{LINKS}<a href='file:///etc/passwd'>her</a>")
    opened = _Opened()
    for scheme in ("http", "https", "mailto", "file", "javascript", "data", "smb", "vbscript"):
        QDesktopServices.setUrlHandler(scheme, opened, "take")  # type: ignore[arg-type]  # the name as text: bytes are refused when run
    scenes = [scene for scene in SAMPLE_SCENES if scene.name in SCENES[::5]]
    try:
        for _scene, window in stage(plan, scenes, (1440, 900)):
            for widget in window.findChildren(QWidget):
                if isinstance(widget, QLabel):
                    assert not widget.openExternalLinks()
                if isinstance(widget, QTextBrowser):
                    assert not widget.openExternalLinks()
                if isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isVisible():
                    QTest.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton)
    finally:
        for scheme in ("http", "https", "mailto", "file", "javascript", "data", "smb", "vbscript"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert opened.addresses == []


class _Opened(QObject):
    """Takes what the window would have the system open."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.addresses.append(address.toString())


def test_a_tip_with_signs_of_html_shows_them() -> None:
    assert plain_tip("Punkt 3") == "Punkt 3"
    assert "<b>" not in plain_tip("<b>fed</b>")
