# SPDX-License-Identifier: MPL-2.0
"""The scenes of the gallery: what brings the window to each page, tab, drawer and dialog."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from hpdesk.services import coordination, meetings, people
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.dialogs.new_plan import NewPlanDialog
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.dialogs.sent_dialog import SentDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup.page import FollowupPage
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.pages.minutes import MinutesPage
from hpdesk.ui.pages.stakeholders.page import StakeholdersPage
from hpdesk.ui.palette import Palette
from hpdesk.ui.problems import ReportDialog

BOARD, LAST_BOARD = "m-b8", "m-b7"
NIGHT_WALK = "i-b8-5"
_PATIENCE = 60.0  # seconds: a pack is built in a thread
_BREATH = 20  # milliseconds between two looks

Arrange = Callable[[MainWindow], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and what brings the window there."""

    name: str
    arrange: Arrange


def wait_until(seen: Callable[[], bool]) -> None:
    """Let the window work until something is seen; fails where it never is."""
    until = time.monotonic() + _PATIENCE
    while not seen():
        assert time.monotonic() < until, "the window never came there"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _BREATH)


def _page(name: str, **arguments: object) -> Arrange:
    return lambda window: window.navigate(name, **arguments)


def _command(name: str, page: str = "overview", **arguments: object) -> Arrange:
    def arrange(window: MainWindow) -> None:
        window.navigate(page, **arguments)
        window.run_command(name)

    return arrange


def _meetings(window: MainWindow, **arguments: object) -> MeetingsPage:
    window.navigate("meetings", **arguments)
    page = window.pages.page("meetings")
    assert isinstance(page, MeetingsPage), "just shown"
    return page


def _minutes(window: MainWindow, item_id: str = NIGHT_WALK) -> MinutesPage:
    window.navigate("minutes", meeting_id=BOARD, item_id=item_id)
    page = window.pages.page("minutes")
    assert isinstance(page, MinutesPage), "just shown"
    return page


def _followup(window: MainWindow, **arguments: object) -> FollowupPage:
    window.navigate("followup", **arguments)
    page = window.pages.page("followup")
    assert isinstance(page, FollowupPage), "just shown"
    return page


def _built_pack(window: MainWindow) -> None:
    view = _meetings(window, meeting_id=BOARD, tab="moedepakke").meeting
    assert view is not None, "just opened"
    pack = view.stack.currentWidget()
    assert isinstance(pack, PackTab), "just shown"
    pack.build_preview()
    wait_until(lambda: not pack.preview.paper.image.isNull())


def _meeting_menu(window: MainWindow) -> None:
    view = _meetings(window, meeting_id=BOARD).meeting
    assert view is not None, "just opened"
    _pop_up(view.make_menu(), view.more_button)


def _delete_meeting(window: MainWindow) -> None:
    view = _meetings(window, meeting_id=BOARD).meeting
    assert view is not None, "just opened"
    view.make_menu().actions()[-1].trigger()


def _edit_meeting(window: MainWindow) -> None:
    page = _meetings(window, meeting_id=BOARD)
    MeetingDialog(
        page.context, meetings.get_meeting(page.context.desk, BOARD), parent=window
    ).open()


def _sent(window: MainWindow) -> None:
    page = _meetings(window, meeting_id=BOARD)
    SentDialog(page.context, meetings.get_meeting(page.context.desk, BOARD), window).open()


def _quick_entry(window: MainWindow) -> None:
    quick = _minutes(window).body.point.quick
    quick.setFocus()
    quick.insertPlainText("/opgave Jesper om 2 uger få lamperne på stien efterset")


def _decision(window: MainWindow) -> None:
    _minutes(window, "i-b8-1").command_go_decision()


def _export_menu(window: MainWindow) -> None:
    button = _followup(window).export_button
    menu = button.menu()
    assert menu is not None, "the button has one"
    _pop_up(menu, button)


def _pop_up(menu: QWidget, button: QWidget) -> None:
    menu.move(button.mapToGlobal(QPoint(0, button.height())))
    menu.show()


def _search(window: MainWindow) -> None:
    window.navigate("overview")
    window.run_command("search")
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Palette))
    palette.edit.setText("natte")
    palette.look_up()


def _preferences(part: int) -> Arrange:
    def arrange(window: MainWindow) -> None:
        window.navigate("overview")
        window.run_command("preferences")
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PreferencesDialog))
        dialog.tabs.setCurrentIndex(part)

    return arrange


def _problem(window: MainWindow) -> None:
    window.navigate("overview")
    dialog = ReportDialog(ValueError("'2027-02-30' is no day"), window)
    # the machine and its versions stand here, and would differ from picture to picture
    dialog.details.setPlainText("hpdesk 1.0, Python 3.11\n\nValueError: '2027-02-30' is no day")
    dialog.open()


def _toast(window: MainWindow) -> None:
    page = _followup(window)
    page.context.toast("Opgaven er afsluttet.", undo=True)


def _read_only(window: MainWindow) -> None:
    window.navigate("overview")
    text = "Planen kan kun læses, for filen er åben et andet sted eller skrivebeskyttet."
    window.notice_bar.show_notice(text, "info")


def _not_saved(window: MainWindow) -> None:
    window.navigate("overview")
    window.bridge.save_failed.emit(
        "Teksten er ikke gemt endnu. Den står her stadig, og hpdesk prøver igen."
    )


def _new_plan_with_errors(window: MainWindow) -> None:
    window.navigate("overview")
    window.run_command("new_plan")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewPlanDialog))
    dialog.file.setText("Dokumenter/Søparken.hpdesk")
    dialog.accept()


def _person(window: MainWindow) -> None:
    window.navigate("stakeholders", view="people")
    assert window.desk is not None, "the sample is open"
    first = people.list_people(window.desk)[0]
    window.navigate("stakeholders", person_id=first.id)


def _note(window: MainWindow) -> None:
    assert window.desk is not None, "the sample is open"
    window.navigate("stakeholders", note_id=coordination.list_notes(window.desk)[0].id)


def _party(window: MainWindow) -> None:
    assert window.desk is not None, "the sample is open"
    window.navigate("stakeholders", organisation_id=people.list_organisations(window.desk)[0].id)


def _position(window: MainWindow) -> None:
    window.navigate("stakeholders", view="alignment")
    page = window.pages.page("stakeholders")
    assert page is not None, "just shown"
    assert isinstance(page, StakeholdersPage), "just shown"
    page.command_rename()


def _stay(_window: MainWindow) -> None:
    """The window shows it already."""


WELCOME_SCENES = (
    Scene("00-velkommen", _stay),
    Scene("00-velkommen-ny-plan", lambda window: window.run_command("new_plan")),
)
SAMPLE_SCENES = (
    Scene("01-overblik", _page("overview")),
    Scene("02-moeder", _page("meetings")),
    Scene("03-dagsorden", _page("meetings", meeting_id=BOARD, item_id=NIGHT_WALK)),
    Scene("03-dagsorden-menu", _meeting_menu),
    Scene("04-deltagere", _page("meetings", meeting_id=BOARD, tab="deltagere")),
    Scene("05-moedepakke", _page("meetings", meeting_id=BOARD, tab="moedepakke")),
    Scene("05-moedepakke-dannet", _built_pack),
    Scene("06-historik", _page("meetings", meeting_id=BOARD, tab="historik")),
    Scene("06-historik-afholdt", _page("meetings", meeting_id=LAST_BOARD, tab="historik")),
    Scene("07-referat", _page("minutes", meeting_id=LAST_BOARD)),
    Scene("07-referat-beslutning", _decision),
    Scene("07-referat-linje", _quick_entry),
    Scene("07-referat-sag", lambda window: _minutes(window).command_open_case()),
    Scene("07-referat-fremmoede", lambda window: _minutes(window).command_go_attendance()),
    Scene("07-referat-afslut", lambda window: _minutes(window).command_finish_meeting()),
    Scene("07-referat-filer", lambda window: _minutes(window).command_make_minutes()),
    Scene("08-opfoelgning", _page("followup")),
    Scene("08-opfoelgning-menu", _export_menu),
    Scene("09-opgave", _page("followup", task_id="t-05")),
    Scene("10-interessenter", _page("stakeholders", view="alignment")),
    Scene("10-interessenter-celle", _position),
    Scene("11-personer", _page("stakeholders", view="people")),
    Scene("11-personer-skuffe", _person),
    Scene("12-parter", _page("stakeholders", view="parties")),
    Scene("12-parter-skuffe", _party),
    Scene("13-organer", _page("stakeholders", view="bodies")),
    Scene("14-noter", _page("stakeholders", view="notes")),
    Scene("14-noter-skuffe", _note),
    Scene("20-soeg", _search),
    Scene("21-nyt-moede", _command("new_meeting")),
    Scene("21-ret-moede", _edit_meeting),
    Scene("21-slet-moede", _delete_meeting),
    Scene("21-udsendt", _sent),
    Scene("22-ny-opgave", _command("new_task")),
    Scene("23-ny-note", _command("new_note")),
    Scene("24-genveje", _command("shortcuts")),
    Scene("25-indstillinger", _preferences(0)),
    Scene("25-lukkedage", _preferences(1)),
    Scene("26-om", _command("about")),
    Scene("27-fejlrapport", _problem),
    Scene("28-ny-plan-fejl", _new_plan_with_errors),
    Scene("29-kvittering", _toast),
    Scene("29-kun-laesning", _read_only),
    Scene("29-ikke-gemt", _not_saved),
)

EMPTY_SCENES = (
    Scene("30-tom-overblik", _page("overview")),
    Scene("30-tom-moeder", _page("meetings")),
    Scene("30-tom-nyt-moede", _command("new_meeting")),
    Scene("30-tom-referat", _page("minutes")),
    Scene("30-tom-opfoelgning", _page("followup")),
    Scene("30-tom-afstemning", _page("stakeholders", view="alignment")),
    Scene("30-tom-personer", _page("stakeholders", view="people")),
    Scene("30-tom-parter", _page("stakeholders", view="parties")),
    Scene("30-tom-organer", _page("stakeholders", view="bodies")),
    Scene("30-tom-noter", _page("stakeholders", view="notes")),
)
