# SPDX-License-Identifier: MPL-2.0
"""What is said, what is seen of the keyboard's place, and pictures that are read as tables."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from hpdesk.documents.model import Bar, Chart, Series, Tone
from hpdesk.domain.annual_cycle import AnnualMarkKind, DatedMark
from hpdesk.domain.working_days import Calendar
from hpdesk.services.desk import Desk
from hpdesk.services.year_plan import YearPlan
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.picture_table_dialog import PictureTableDialog
from hpdesk.ui.looks import THEME_NAMES
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.pages.meetings.tab_row import TabRow
from hpdesk.ui.pages.meetings.year.days import YearDays
from hpdesk.ui.pages.meetings.year.grid import YearGrid
from hpdesk.ui.pages.stakeholders.matrix_model import MatrixModel
from hpdesk.ui.sidebar import NavItem, SaveState
from hpdesk.ui.spoken import announcer, speak_roles
from hpdesk.ui.theme import apply_theme, current
from hpdesk.ui.widgets.bar_chart import BarChart
from hpdesk.ui.widgets.buttons import Button, danger, ghost, icon_button, primary, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.page_viewer import PageViewer
from hpdesk.ui.widgets.pdf_pages import PdfPages
from hpdesk.ui.widgets.pictured import Pictured, PictureTable
from hpdesk.ui.widgets.secret_field import SecretEdit
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.switch import Switch
from hpdesk.ui.widgets.timeline import Timeline, TimelineData, TimelineDay, TimelineMarker
from hpdesk.ui.widgets.toast import ToastHost
from tests.builders import sample_plan
from tests.ui.keyboard import Keyboard
from tests.ui.test_theme import contrast
from tests.ui.windows import show_active, whole_window

TODAY = date(2026, 11, 12)
LOOKS = [name for name in THEME_NAMES if name != "system"]
LEAST_SEEN = 40  # pixels: a ring round the smallest control is many more


@pytest.fixture
def said() -> Iterator[list[tuple[str, bool]]]:
    heard: list[tuple[str, bool]] = []

    def hear(text: str, urgent: bool) -> None:
        heard.append((text, urgent))

    announcer().said.connect(hear)
    yield heard
    announcer().said.disconnect(hear)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with whole_window(qtbot, Desk.open(sample_plan(tmp_path), today=TODAY)) as shown:
        yield shown


# --- the place of the keyboard is seen ---


def a_list() -> QListView:
    view = QListView()
    prepare_list(view)
    column: Column[str] = Column("Punkt", str)
    view.setModel(RowsModel((column,), str, ("Velkomst", "Økonomi"), parent=view))
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def a_tab_widget() -> QWidget:
    tabs = QTabWidget()
    tabs.addTab(QWidget(), "Udseende")
    return tabs


def a_tab_row() -> QWidget:
    row = TabRow("Dele")
    row.addTab("Dagsorden")
    return row


def a_timeline() -> QWidget:
    days = tuple(TimelineDay(date(2026, 11, day), number=20 - day) for day in range(12, 21))
    return Timeline(TimelineData(days, TODAY, date(2026, 11, 20), "Møde"))


def stop_of(widget: QWidget) -> QWidget:
    """Return what takes the keyboard in a control that holds others."""
    if isinstance(widget, Segment):
        return widget.part("a")
    return widget.tabBar() if isinstance(widget, QTabWidget) else widget


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "primary": partial(primary, "Opret møde"),
    "secondary": partial(secondary, "Annullér"),
    "ghost": partial(ghost, "Vis alle"),
    "danger": partial(danger, "Slet"),
    "icon": partial(icon_button, "x", "Luk"),
    "tool": QToolButton,
    "switch": partial(Switch, "Afbud"),
    "switched on": partial(Switch, "Afbud", on=True),
    "segment": partial(Segment, (("a", "Lys"), ("b", "Mørk")), "a", name="Farver"),
    "check box": partial(QCheckBox, "Udført"),
    "radio button": partial(QRadioButton, "Ja"),
    "line": partial(QLineEdit, "Lokale 2"),
    "text": partial(QPlainTextEdit, "Bemærkning"),
    "editor": MarkupEditor,
    "choice": partial(ChoiceField, (("a", "Åben"),), "a"),
    "fixed choice": partial(ChoiceField, (("a", "Åben"),), "a", searchable=False),
    "number": QSpinBox,
    "date": partial(DateField, TODAY, today=TODAY),
    "list": a_list,
    "tabs": a_tab_row,
    "dialog tabs": a_tab_widget,
    "timeline": a_timeline,
    "link": partial(LinkLabel, "Punkt 5 mangler en indstilling"),
    "sidebar": partial(NavItem, None, "Indstillinger", "settings"),
    "saved": SaveState,
}


def shot(widget: QWidget) -> QImage:
    QApplication.processEvents()
    seen = widget.window().grab(QRect(widget.mapTo(widget.window(), QPoint()), widget.size()))
    return seen.toImage().convertToFormat(QImage.Format.Format_RGB32)


def most_contrast(before: QImage, after: QImage) -> tuple[int, float]:
    """Return how many pixels changed, and the greatest contrast of one with what it was."""
    changes: dict[tuple[int, int], int] = {}
    for y in range(before.height()):
        for x in range(before.width()):
            pair = before.pixel(x, y), after.pixel(x, y)
            if pair[0] != pair[1]:
                changes[pair] = changes.get(pair, 0) + 1
    named = ((QColor(one).name(), QColor(two).name()) for one, two in changes)
    return sum(changes.values()), max((contrast(*pair) for pair in named), default=1.0)


@pytest.mark.parametrize("look", LOOKS)
def test_the_place_of_the_keyboard_is_seen_on_every_kind_of_control(
    qapp: QApplication, qtbot: QtBot, look: str
) -> None:
    apply_theme(qapp, look)
    qapp.setCursorFlashTime(0)
    holder, made = QWidget(), {name: make() for name, make in CONTROLS.items()}
    column = QVBoxLayout(holder)
    elsewhere = secondary("Et andet sted")
    column.addWidget(elsewhere)
    for widget in made.values():
        column.addWidget(widget)
    qtbot.addWidget(holder)
    show_active(qtbot, holder)
    unseen = []
    for name, widget in made.items():
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = shot(widget)
        stop_of(widget).setFocus(Qt.FocusReason.TabFocusReason)
        here = qapp.focusWidget()
        assert here is not None
        assert here is widget or widget.isAncestorOf(here), name
        pixels, seen = most_contrast(before, shot(widget))
        if pixels < LEAST_SEEN or seen < 3:
            unseen.append(f"{name}: {pixels} pixels, {seen:.1f}:1")
    assert unseen == []


# --- what is said of what happens elsewhere ---


def test_a_receipt_is_said_in_a_pause_and_a_failure_at_once(
    qtbot: QtBot, said: list[tuple[str, bool]]
) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    host = ToastHost(area)
    host.show_toast("Opgaven er afsluttet.")
    host.show_toast("Filen kunne ikke skrives.", tone="over")
    assert said == [("Opgaven er afsluttet.", False), ("Filen kunne ikke skrives.", True)]


def test_ctrl_s_says_that_all_is_saved(
    qtbot: QtBot, window: MainWindow, said: list[tuple[str, bool]]
) -> None:
    Keyboard(qtbot, window).press("Ctrl+S")
    assert [text for text, _ in said if text.startswith("Alt er gemt")]


def test_a_failed_save_is_said_at_once_and_so_is_that_it_was_mended(
    window: MainWindow, said: list[tuple[str, bool]]
) -> None:
    window.bridge.save_failed.emit("Teksten er ikke gemt endnu.")
    assert said == [("Teksten er ikke gemt endnu.", True)]
    assert window.desk is not None
    window.bridge.saved.emit(window.desk.now())
    window.bridge.saved.emit(window.desk.now())
    (again,) = said[1:]
    assert again[0].startswith("Gemt")


class Asking(BaseDialog):
    """A dialog with a field that must be filled in."""

    def __init__(self) -> None:
        super().__init__("Ny opgave")
        self.field = self.add_field("Opgave", QLineEdit(), hint="Én sætning")
        self.set_primary("Opret opgave")

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        return [(self.field, "Skriv, hvad der skal gøres.")]  # type: ignore[list-item]  # its editor is a widget


def test_what_is_wrong_in_a_dialog_is_said_and_stands_by_its_field(
    qtbot: QtBot, said: list[tuple[str, bool]]
) -> None:
    dialog = Asking()
    qtbot.addWidget(dialog)
    assert dialog.field.editor.accessibleDescription() == "Én sætning"
    dialog.accept()
    assert said == [("Skriv, hvad der skal gøres.", True)]
    assert dialog.field.editor.accessibleDescription() == "Skriv, hvad der skal gøres."


@pytest.mark.parametrize(
    "make",
    [QLineEdit, partial(DateField, TODAY, today=TODAY), partial(SecretEdit, "Ny adgangskode")],
)
def test_an_error_is_told_by_what_has_the_keyboard_and_taken_back(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    editor = make()
    field = Field("Frist", editor, hint="Kan udelades")
    qtbot.addWidget(field)
    line = editor.focusProxy() or editor
    before = line.accessibleDescription()
    assert "Kan udelades" in before or isinstance(editor, DateField), "which says how it read"
    field.set_error("Skriv en senere dag.")
    assert line.accessibleDescription() == "Skriv en senere dag."
    field.set_error("")
    assert line.accessibleDescription() == before


# --- painted parts ---


def test_a_painted_widget_has_a_role_a_name_and_its_place_in_the_tree(qtbot: QtBot) -> None:
    speak_roles()
    holder = QWidget()
    column = QVBoxLayout(holder)
    timeline = a_timeline()
    column.addWidget(timeline)
    qtbot.addWidget(holder)
    holder.show()
    spoken = QAccessible.queryAccessibleInterface(timeline)
    assert spoken.role() == QAccessible.Role.Chart
    assert spoken.text(QAccessible.Text.Name).startswith("Tidslinje, torsdag 12.\xa0november")
    assert spoken.state().focusable
    above = spoken.parent()
    assert above is not None
    assert above.object() is holder
    assert above.child(above.indexOfChild(spoken)).object() is timeline


def a_chart() -> Pictured:
    series = (Series("Til tiden", Tone.STRONG), Series("For sent", Tone.LIGHT))
    bars = (Bar("Kommunen", (12, 3)), Bar("Fjordbo", (7, 0)))
    chart = BarChart()
    chart.show_chart(Chart(series, bars, "Hvad parterne har holdt."), "Parternes bidrag")
    return chart


def a_year() -> Pictured:
    accounts, budget = date(2026, 6, 30), date(2026, 9, 15)
    deadlines = (
        DatedMark("a", "Regnskab", AnnualMarkKind.DEADLINE, accounts, accounts),
        DatedMark("b", "Budget", AnnualMarkKind.DEADLINE, budget, budget),
    )
    plan = YearPlan(2026, TODAY, Calendar(), (), ((),) * 12, (), deadlines, (), (), ())
    grid = YearGrid()
    grid.set_days(YearDays(plan), TODAY)
    return grid


@pytest.mark.parametrize("make", [a_timeline, a_chart, a_year])
def test_each_part_of_a_picture_stands_in_the_tree_where_it_is_drawn(
    qtbot: QtBot, make: Callable[[], Pictured]
) -> None:
    speak_roles()
    picture = make()
    qtbot.addWidget(picture)
    picture.resize(1200, 900)
    picture.show()
    spoken = QAccessible.queryAccessibleInterface(picture)
    table = picture.as_table()
    assert table is not None
    assert spoken.childCount() == len(table.rows) > 0
    tops = []
    for at, row in enumerate(table.rows):
        part = spoken.child(at)
        assert part is not None
        assert part.role() == QAccessible.Role.StaticText
        words = part.text(QAccessible.Text.Name)
        assert all(cell in words for cell in row if cell), words
        assert spoken.indexOfChild(part) == at
        above = part.parent()
        assert above is not None
        assert above.object() is picture
        assert not part.state().offscreen
        assert spoken.rect().contains(part.rect()), words
        tops.append((part.rect().top(), part.rect().left()))
    assert len(set(tops)) == len(tops), "each has its own place"


def test_the_parts_of_a_picture_go_when_it_shows_fewer(qtbot: QtBot) -> None:
    speak_roles()
    timeline = a_timeline()
    assert isinstance(timeline, Timeline)
    qtbot.addWidget(timeline)
    spoken = QAccessible.queryAccessibleInterface(timeline)
    last = spoken.child(spoken.childCount() - 1)
    day = TimelineDay(TODAY, number=9)
    timeline.set_data(TimelineData((day,), TODAY, date(2026, 11, 20), "Møde"))
    assert last is not None
    assert last.text(QAccessible.Text.Name) == ""
    assert spoken.childCount() == 1
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    only = spoken.child(0)
    assert only is not None
    assert only.text(QAccessible.Text.Name).startswith("torsdag 12.\xa0november, 9 arbejdsdage")


def test_roles_outlive_neither_their_widgets_nor_a_collection(qtbot: QtBot) -> None:
    speak_roles()
    host = QWidget()
    qtbot.addWidget(host)
    for _ in range(50):
        button = Segment([("a", "Lys"), ("b", "Mørk")], "a", name="Farver", parent=host)
        spoken = QAccessible.queryAccessibleInterface(button)
        assert spoken.childCount() == 2
        button.setParent(None)
        button.deleteLater()
        QApplication.sendPostedEvents()


def test_a_cell_of_the_matrix_says_point_party_and_stance(window: MainWindow) -> None:
    window.navigate("stakeholders", view="alignment")
    model = next(view.model() for view in window.findChildren(QTableView) if is_matrix(view))
    assert isinstance(model, MatrixModel)
    line = next(one for one in model.alignment.lines if one.item is not None)
    cell = model.index(model.alignment.lines.index(line), 1)
    words = str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
    party = model.alignment.columns[0].party.name
    assert words.startswith(f"{line.title}, {party}, punkt {line.number}: ")
    assert words.rpartition(": ")[2]
    point = str(cell.siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert point.startswith(f"punkt {line.number}, {line.title}")


def is_matrix(view: QTableView) -> bool:
    return isinstance(view.model(), MatrixModel)


def test_a_row_of_meetings_says_hours_and_when_its_papers_go_out(window: MainWindow) -> None:
    window.navigate("meetings")
    view = next(tree for tree in window.findChildren(QTreeView) if tree.isVisible())
    model = view.model()
    rows = (row for row in range(model.rowCount()) if model.index(row, 4).data())
    first = model.index(next(rows), 0)
    said = [
        str(first.siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole))
        for column in range(6)
    ]
    assert re.search(r"\d\d\.\d\d–\d\d\.\d\d", said[0]), said
    assert said[3]
    assert "møde" not in said[5].casefold(), "the column of papers is of days, not of names"


def test_the_days_to_the_meeting_are_a_table_of_the_same_words(qtbot: QtBot) -> None:
    days = (
        TimelineDay(date(2026, 11, 12), number=2),
        TimelineDay(date(2026, 11, 13), "lukkedag"),
        TimelineDay(date(2026, 11, 16), number=1),
    )
    marker = TimelineMarker(date(2026, 11, 12), "Frist for bilag")
    data = TimelineData(days, TODAY, date(2026, 11, 16), "Bestyrelsen", markers=(marker,))
    timeline = Timeline(data)
    qtbot.addWidget(timeline)
    table = timeline.as_table()
    assert table is not None
    assert [row[1] for row in table.rows] == ["2", "", "1"]
    assert table.rows[0][2] == "i dag, Frist for bilag"
    assert table.rows[1][2] == "lukket: lukkedag"
    assert table.rows[2][2] == "Bestyrelsen"


@pytest.mark.parametrize(
    ("page", "arguments", "title"),
    [
        ("overview", {}, "Dagene til mødet"),
        ("meetings", {"view": "year", "day": "2026-11-12"}, "Årshjul 2026"),
    ],
)
def test_a_picture_is_shown_as_a_table_by_key_and_copied(
    qtbot: QtBot, window: MainWindow, page: str, arguments: dict[str, object], title: str
) -> None:
    keyboard = Keyboard(qtbot, window)
    window.navigate(page, **arguments)
    keyboard.press("Ctrl+Shift+T")
    dialog = keyboard.in_dialog(title)
    assert isinstance(dialog, PictureTableDialog)
    assert dialog.model.rowCount() > 5
    dialog.copy_button.setFocus()
    keyboard.press("Return")
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == dialog.model.rowCount() + 1
    keyboard.press("Esc")


def test_a_picture_as_a_table_cuts_no_words_off(qtbot: QtBot) -> None:
    long = "Styregruppen for sammenhængskraft og kriminalitetsforebyggelse, 9 medlemmer, Formand: "
    rows = (("Bestyrelsen", "3", "", "Bestyrelse"), (long[:61], "2", "Bestyrelsen", long * 3))
    dialog = PictureTableDialog(
        PictureTable("Organisation", ("Organ", "Niveau", "Hører under", "Om organet"), rows)
    )
    qtbot.addWidget(dialog)
    dialog.resize(current().px(720), current().px(420))
    dialog.show()
    table, metrics = dialog.table, QFontMetrics(current().font("body"))
    beside = current().px(24)
    for row, column in ((at, to) for at in range(2) for to in range(4)):
        cell = table.visualRect(dialog.model.index(row, column))
        width = QRect(0, 0, cell.width() - beside, 0)
        words = metrics.boundingRect(width, int(Qt.TextFlag.TextWordWrap), rows[row][column])
        assert words.width() <= width.width(), rows[row][column]
        assert words.height() <= cell.height(), rows[row][column]
    assert table.columnWidth(1) < table.columnWidth(3) / 2


def test_a_page_without_a_picture_says_so(
    qtbot: QtBot, window: MainWindow, said: list[tuple[str, bool]]
) -> None:
    window.navigate("followup")
    Keyboard(qtbot, window).press("Ctrl+Shift+T")
    assert said[-1][0] == "Her er ingen tegning at vise som tabel."


def test_what_is_written_on_a_page_is_read_aloud(qtbot: QtBot, tmp_path: Path) -> None:
    paper = Canvas(str(tmp_path / "notat.pdf"))
    paper.drawString(72, 700, "Nattevandring i vinterhalvaaret")
    paper.save()
    viewer, pages = PageViewer("Bilagets side"), PdfPages(tmp_path / "notat.pdf")
    qtbot.addWidget(viewer)
    viewer.resize(500, 400)
    viewer.show()
    viewer.set_pages(pages)
    heard = viewer.paper.accessibleDescription
    qtbot.waitUntil(lambda: "Nattevandring i vinterhalvaaret" in heard(), timeout=20_000)
    assert viewer.paper.accessibleName() == "Side 1 af 1"
    viewer.set_pages(None)
    pages.close()


# --- a window of large type on a small screen ---


def test_a_dialog_is_no_wider_than_its_window(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light", 200)
    window = QWidget()
    window.resize(1024, 700)
    qtbot.addWidget(window)
    window.show()
    dialog = BaseDialog("Slet mødet?", window, width=900)
    dialog.add_left_button(secondary("Gem som skabelon til næste gang"))
    dialog.add_left_button(secondary("Kopiér hele teksten til mailen"))
    dialog.add_cancel("Behold mødet som det er")
    button: Button = dialog.set_primary("Slet mødet for altid")
    dialog.open()
    assert dialog.width() <= 1024
    assert button.geometry().right() < dialog.width()
    assert all(b.width() >= b.sizeHint().width() for b in dialog.findChildren(Button))
    dialog.reject()
