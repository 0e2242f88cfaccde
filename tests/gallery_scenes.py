# SPDX-License-Identifier: MPL-2.0
"""The scenes of the gallery: what brings the window to each page, tab, drawer and dialog."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hpdesk.documents.edition_rows import EditionKey
from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.backward_plan import PlanStepKind
from hpdesk.domain.meetings import MarkKind, MeetingState, Outcome
from hpdesk.services import (
    agenda_moves,
    coordination,
    decisions,
    deliveries,
    meetings,
    people,
    sending,
)
from hpdesk.ui.dialogs.annual_marks import AnnualMarksDialog
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.dialogs.new_plan import NewPlanDialog
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.dialogs.sent_dialog import SentDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup.page import FollowupPage
from hpdesk.ui.pages.meetings.agenda_tab import AgendaTab
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.pages.meetings.plan_tab import PlanTab
from hpdesk.ui.pages.meetings.sending.mails_dialog import AgendaMailsDialog
from hpdesk.ui.pages.meetings.sending.send_dialog import SendDialog
from hpdesk.ui.pages.meetings.sending.viewer import FileViewer
from hpdesk.ui.pages.meetings.year import YearView
from hpdesk.ui.pages.meetings.year_room import YearRoom
from hpdesk.ui.pages.minutes import MinutesPage
from hpdesk.ui.pages.stakeholders.bodies_view import BodiesView
from hpdesk.ui.pages.stakeholders.body_sheet import BodySheet
from hpdesk.ui.pages.stakeholders.page import StakeholdersPage
from hpdesk.ui.palette import Palette
from hpdesk.ui.problems import ReportDialog
from hpdesk.ui.wording import worded
from tests import (
    gallery_everyday,
    gallery_first_day,
    gallery_followup,
    gallery_minutes,
    gallery_tasks,
    gallery_trust,
)

BOARD, LAST_BOARD = "m-b8", "m-b7"
NIGHT_WALK = "i-b8-5"
_PATIENCE = 180.0  # seconds: a pack is built by a child process, slowly on a busy machine
_BREATH = 20  # milliseconds between two looks

Arrange = Callable[[MainWindow], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and what brings the window there.

    `undone` scenes write in the plan, and what they wrote is taken back after the picture.
    """

    name: str
    arrange: Arrange
    undone: bool = False


def wait_until(seen: Callable[[], bool]) -> None:
    """Let the window work until something is seen; fails where it never is."""
    until = time.monotonic() + _PATIENCE
    while not seen():
        assert time.monotonic() < until, "the window never came there"
        QTest.qWait(_BREATH)  # works meanwhile, and leaves the processor to the thread


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
    page.body.point.quick.clear()  # a scene before may have written there
    return page


def _at_hand(command: str, item_id: str = NIGHT_WALK) -> Callable[[MainWindow], MinutesPage]:
    def arrange(window: MainWindow) -> MinutesPage:
        page = _minutes(window, item_id)
        page.body.case.close_drawer()  # the same key closes it
        window.run_command(command)
        return page

    return arrange


def _bilag(window: MainWindow) -> None:
    page = _at_hand("open_case")(window)
    page.body.case.read_bilag(page.body.case.case.bilag.bilag.rows()[-1].id)
    wait_until(lambda: not page.body.case.reader.viewer.paper.image.isNull())


def _shortcuts_of_minutes(window: MainWindow) -> None:
    _minutes(window)
    window.run_command("shortcuts")


def _searched_manual(window: MainWindow) -> None:
    window.navigate("overview")
    window.run_command("manual")
    view = window.help.panel().view
    view.search.setText("bilag frist")
    wait_until(lambda: view.stack.currentWidget() is view.hits)


def _help_with_dialog(window: MainWindow) -> None:
    window.navigate("overview")
    window.run_command("new_meeting")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MeetingDialog))
    window.help.show_with(dialog)


def _followup(window: MainWindow, **arguments: object) -> FollowupPage:
    window.navigate("followup", **arguments)
    page = window.pages.page("followup")
    assert isinstance(page, FollowupPage), "just shown"
    return page


def _agenda(window: MainWindow, item_id: str = NIGHT_WALK) -> AgendaTab:
    view = _meetings(window, meeting_id=BOARD, item_id=item_id).meeting
    assert view is not None, "just opened"
    view.agenda.agenda.stop_adding()
    return view.agenda


def _item_menu(window: MainWindow) -> None:
    tab = _agenda(window)
    _pop_up(tab.item_actions.make_menu(), tab.agenda.list)


def _new_point(window: MainWindow) -> None:
    tab = _agenda(window)
    tab.agenda.start_adding()
    _pop_up(tab.agenda.new_line.make_menu(), tab.agenda.list)


def _ordered_agenda(window: MainWindow) -> None:
    """Show sections, a sub-point and a pause, and take them back: the other scenes have none."""
    tab = _agenda(window)
    assert window.desk is not None, "the sample is open"
    items = meetings.list_items(window.desk, BOARD)
    agenda_moves.set_section(window.desk, items[0].id, "Formalia")
    agenda_moves.set_section(window.desk, items[3].id, "Sager til behandling")
    agenda_moves.indent_item(window.desk, items[5].id)
    agenda_moves.set_break(window.desk, items[5].id, 10)
    tab.choose(items[5].id)


def _as_it_was(window: MainWindow) -> None:
    assert window.desk is not None, "the sample is open"
    for _ in range(4):
        window.desk.undo()
    _agenda(window)


def _built_pack(window: MainWindow) -> None:
    view = _meetings(window, meeting_id=BOARD, tab="moedepakke").meeting
    assert view is not None, "just opened"
    pack = view.stack.currentWidget()
    assert isinstance(pack, PackTab), "just shown"
    pack.tabs.setCurrentIndex(1)  # in a narrow window the pages have a tab of their own
    wait_until(lambda: not pack.preview.viewer.paper.image.isNull())


def _left_out(window: MainWindow) -> None:
    view = _meetings(window, meeting_id=BOARD, tab="moedepakke").meeting
    assert view is not None, "just opened"
    pack = view.stack.currentWidget()
    assert isinstance(pack, PackTab), "just shown"
    pack.choices.edition.choose(EditionKey.CHAIR)
    pack.show_left_out()
    wait_until(lambda: any(isinstance(w, LeftOutDialog) for w in QApplication.topLevelWidgets()))


def _plan(window: MainWindow) -> PlanTab:
    view = _meetings(window, meeting_id=BOARD, tab="plan").meeting
    assert view is not None, "just opened"
    tab = view.stack.currentWidget()
    assert isinstance(tab, PlanTab), "just shown"
    return tab


def _plan_day(window: MainWindow) -> None:
    _plan(window).chain.lines[PlanStepKind.APPROVAL].edit_day()


def _lead_times(window: MainWindow) -> None:
    _plan(window).lead_button.click()


def _delivery(window: MainWindow) -> None:
    _plan(window).deliveries.add_delivery()


def _deliveries(window: MainWindow) -> None:
    tab, desk = _plan(window), window.desk
    assert desk is not None, "the sample is open"
    if not deliveries.list_deliveries(desk, BOARD):
        owed = {"x-ak": (5, "Regnskab for 3. kvartal"), "x-kv": (10, "Notat om nattevandring")}
        for person, (day, title) in owed.items():
            due = date(2026, 11, day)
            deliveries.add_delivery(desk, NIGHT_WALK, title, person_id=person, due=due)
        last = deliveries.add_delivery(desk, NIGHT_WALK, "Politiets tal", organisation_id="o-pol")
        deliveries.set_delivered(desk, last, desk.today())
    tab.deliveries.table.setFocus()
    tab.area.ensureWidgetVisible(tab.deliveries)


def _body_rules(window: MainWindow) -> None:
    window.navigate("stakeholders", view="bodies")
    sheet = window.findChild(BodySheet)
    area = window.findChild(BodiesView)
    assert sheet is not None, "just shown"
    assert area is not None, "just shown"
    area.area.ensureWidgetVisible(sheet.rules)


def _body_terms(window: MainWindow) -> None:
    window.navigate("stakeholders", view="bodies")
    sheet, area = window.findChild(BodySheet), window.findChild(BodiesView)
    assert sheet is not None, "just shown"
    assert area is not None, "just shown"
    sheet.terms_card.begin.click()
    area.area.ensureWidgetVisible(sheet.terms_card.version)


def _body_chart(window: MainWindow) -> None:
    window.navigate("stakeholders", view="bodies")
    window.run_command("organisation_chart")


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


def _send(window: MainWindow) -> SendDialog:
    _meetings(window, meeting_id=BOARD).command_send_agenda()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, SendDialog))


def _papers(window: MainWindow) -> None:
    dialog = _send(window)
    dialog.accept()
    wait_until(lambda: dialog.prepared is not None)


def _changed_since(window: MainWindow) -> None:
    """Note the agenda as sent, once, and change it; the scenes below are of that meeting."""
    desk, view = window.desk, _meetings(window, meeting_id=BOARD).meeting
    assert desk is not None, "the sample is open"
    assert view is not None, "just opened"
    if not meetings.get_meeting(desk, BOARD).agenda_sent:
        prepared = sending.prepare_sending(desk, BOARD, editions=(SentEdition.ALL,))
        sending.send(desk, prepared, desk.today(), ("Karin Vestermark", "Aino Lund"))
        meetings.edit_item(desk, NIGHT_WALK, duration=25)
        meetings.add_item(desk, BOARD, "Henvendelse fra beboerne i Åkanden")
    view.sent_changes.read()


def _supplement(window: MainWindow) -> None:
    _changed_since(window)
    _meetings(window, meeting_id=BOARD).command_send_supplement()


def _sent_log(window: MainWindow) -> None:
    _changed_since(window)
    window.navigate("meetings", meeting_id=BOARD, tab="historik")


def _sent_mails(window: MainWindow) -> None:
    _changed_since(window)
    view = _meetings(window, meeting_id=BOARD).meeting
    assert view is not None, "just opened"
    view.sending.draft_mails(meetings.get_meeting(view.context.desk, BOARD), 1)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, AgendaMailsDialog))
    wait_until(lambda: bool(dialog.mails))


def _sent_file(window: MainWindow) -> None:
    _changed_since(window)
    view = _meetings(window, meeting_id=BOARD).meeting
    assert view is not None, "just opened"
    entry = meetings.get_meeting(view.context.desk, BOARD).agenda_sent[0]
    view.sending.open_file(entry, entry.files[0])
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, FileViewer))
    wait_until(lambda: not dialog.viewer.paper.image.isNull())


def _quick_entry(window: MainWindow) -> None:
    quick = _minutes(window).body.point.quick
    quick.setFocus()
    quick.insertPlainText("/opgave Jesper om 2 uger få lamperne på stien efterset")


def _decision(window: MainWindow) -> None:
    _minutes(window, "i-b8-1").command_go_decision()


def _commands(window: MainWindow) -> None:
    quick = _minutes(window).body.point.quick
    quick.setFocus()
    quick.insertPlainText("/")


def _decided(window: MainWindow) -> MinutesPage:
    """Answer and note something at the point, with its clock running."""
    page = _minutes(window)
    desk = page.context.desk
    page.command_go_discussion()  # elsewhere the key answers the at-point where the keyboard is
    page.command_phrase_2()
    decisions.answer_at_point(desk, NIGHT_WALK, 0, Outcome.APPROVED)
    words = "Udpeges på næste møde."
    decisions.answer_at_point(desk, NIGHT_WALK, 1, Outcome.POSTPONED, words)
    someone = people.list_people(desk)[0].id
    decisions.add_mark(
        desk, NIGHT_WALK, MarkKind.RESERVATION, person_id=someone, text="udgiften i 2027"
    )
    page.command_go_at_points()
    return page


def _mark_drawer(window: MainWindow) -> None:
    page = _decided(window)
    page.body.point.marks.setFocus()
    page.body.point.marks.edit_asked.emit(page.body.point.marks.marks.rows()[0].id)


def _locked(window: MainWindow) -> None:
    assert window.desk is not None, "the sample is open"
    approved = [
        meeting
        for meeting in meetings.list_meetings(window.desk)
        if meeting.state is MeetingState.MINUTES_APPROVED
    ]
    window.navigate("minutes", meeting_id=approved[-1].id)


def _export_menu(window: MainWindow) -> None:
    button = _followup(window).export_button
    menu = button.menu()
    assert menu is not None, "the button has one"
    _pop_up(menu, button)


def _year(window: MainWindow, day: str = "2026-11-12") -> YearRoom:
    page = _meetings(window, view="year", day=day)
    assert page.year is not None, "just shown"
    return page.year


def _year_grid(window: MainWindow) -> None:
    view = _year(window).view
    _choose_shape(view, "grid")
    view.grid.setFocus()


def _year_list(window: MainWindow) -> None:
    view = _year(window).view
    _choose_shape(view, "table")
    view.table.setFocus()


def _choose_shape(view: YearView, shape: str) -> None:
    view.shapes.part(shape).click()


def _series(window: MainWindow) -> None:
    room = _year(window, "2027-01-04")
    _choose_shape(room.view, "grid")
    room.plan_series()


def _next_year(window: MainWindow) -> None:
    _choose_shape(_year(window, "2027-03-09").view, "grid")


def _mark(window: MainWindow) -> None:
    room = _year(window)
    room.edit_marks()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, AnnualMarksDialog))
    dialog.list.edit_asked.emit(dialog.list.current_key())


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


def _print_preview(window: MainWindow) -> None:
    gallery_everyday.print_preview(window, BOARD, wait_until)


def _plan_switcher(window: MainWindow) -> None:
    gallery_everyday.plan_switcher(window, wait_until)


def _problem(window: MainWindow) -> None:
    window.navigate("overview")
    dialog = ReportDialog(ValueError("'2027-02-30' is no day"), window)
    # the machine and its versions stand here, and would differ from picture to picture
    dialog.details.setPlainText("hpdesk 1.0, Python 3.11\n\nValueError: '2027-02-30' is no day")
    dialog.open()


def _toast(window: MainWindow) -> None:
    page = _followup(window)
    page.context.toast(worded("Opgaven er afsluttet."), undo=True)


def _read_only(window: MainWindow) -> None:
    window.navigate("overview")
    text = "Planen kan kun læses, for filen er åben et andet sted eller skrivebeskyttet."
    window.notice_bar.show_notice(worded(text), "info")


def _not_saved(window: MainWindow) -> None:
    window.navigate("overview")
    text = "Teksten er ikke gemt endnu. Den står her stadig, og hpdesk prøver igen."
    window.bridge.save_failed.emit(worded(text))


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
    Scene("01-overblik-tabel", _command("picture_table")),
    Scene("02-moeder", _page("meetings")),
    Scene("02-aarshjul", _year_grid),
    Scene("02-aarshjul-liste", _year_list),
    Scene("02-aarshjul-naeste-aar", _next_year),
    Scene("02-aarshjul-raekke", _series),
    Scene("02-aarshjul-frister", lambda window: _year(window).edit_marks()),
    Scene("02-aarshjul-frist", _mark),
    Scene("02-aarshjul-kalender", lambda window: _year(window).export()),
    Scene("03-dagsorden", _page("meetings", meeting_id=BOARD, item_id=NIGHT_WALK)),
    Scene("03-dagsorden-menu", _meeting_menu),
    Scene("03-dagsorden-punkt-menu", _item_menu),
    Scene("03-dagsorden-nyt-punkt", _new_point),
    Scene("03-dagsorden-fund", lambda window: _agenda(window).show_preflight()),
    Scene("03-dagsorden-afsnit", _ordered_agenda),
    Scene("03-dagsorden-igen", _as_it_was),
    Scene("03-dagsorden-venter", lambda window: _agenda(window).open_waiting()),
    Scene("03-dagsorden-loeft", lambda window: _agenda(window).item_actions.lift_item()),
    Scene("03-dagsorden-kopi", lambda window: _agenda(window).item_actions.copy_item()),
    Scene("04-deltagere", _page("meetings", meeting_id=BOARD, tab="deltagere")),
    Scene("04-formoeder", _page("meetings", meeting_id=BOARD, tab="formoeder")),
    Scene("04-formoeder-formoede", _page("meetings", meeting_id="m-fb-b8", tab="formoeder")),
    Scene("04-plan", _page("meetings", meeting_id=BOARD, tab="plan")),
    Scene("04-plan-dato", _plan_day),
    Scene("04-plan-frister", _lead_times),
    Scene("04-plan-leverance", _delivery),
    Scene("04-plan-leverancer", _deliveries),
    Scene("05-moedepakke", _page("meetings", meeting_id=BOARD, tab="moedepakke")),
    Scene("05-moedepakke-dannet", _built_pack),
    Scene("05-moedepakke-udeladt", _left_out),
    Scene("06-historik", _page("meetings", meeting_id=BOARD, tab="historik")),
    Scene("06-historik-afholdt", _page("meetings", meeting_id=LAST_BOARD, tab="historik")),
    Scene("07-referat", _page("minutes", meeting_id=LAST_BOARD)),
    Scene("07-referat-beslutning", _decision),
    Scene("07-referat-linje", _quick_entry),
    Scene("07-referat-kommandoer", _commands),
    Scene("07-referat-at-punkter", _decided, undone=True),
    Scene("07-referat-notering", _mark_drawer, undone=True),
    Scene("07-referat-formuleringer", lambda window: _minutes(window).command_edit_phrases()),
    Scene("07-referat-flyt", lambda window: _minutes(window).command_carry_over()),
    Scene("07-referat-laast", _locked),
    Scene("07-referat-sag", lambda window: _minutes(window).command_open_case()),
    Scene("07-referat-bilag", _bilag),
    Scene("07-referat-tidligere", _at_hand("open_earlier", "i-b8-2")),
    Scene("07-referat-opgaver", _at_hand("open_tasks")),
    Scene("07-referat-internt", _at_hand("open_private")),
    Scene("07-referat-vist", _at_hand("present")),
    Scene("07-referat-vist-lukket", _at_hand("present", "i-b8-8")),
    Scene("07-referat-genveje", _shortcuts_of_minutes),
    Scene("07-referat-fremmoede", lambda window: _minutes(window).command_go_attendance()),
    Scene("07-referat-afslut", lambda window: _minutes(window).command_finish_meeting()),
    Scene("07-referat-filer", lambda window: _minutes(window).command_make_minutes()),
    Scene("07-referat-godkend-punkt", gallery_minutes.approval_point),
    Scene("07-referat-vej", gallery_minutes.way_of_a_draft),
    Scene("07-referat-vej-bemaerkninger", gallery_minutes.remarks),
    Scene("07-referat-vej-sendt", gallery_minutes.way_of_sent_minutes),
    Scene("07-referat-vej-godkendt", gallery_minutes.way_of_approved_minutes),
    Scene("07-referat-send", gallery_minutes.send),
    Scene("07-referat-godkend", gallery_minutes.approve),
    Scene("07-referat-genaabn", gallery_minutes.reopen),
    Scene("08-opfoelgning", _page("followup")),
    Scene("08-opfoelgning-menu", _export_menu),
    Scene("08-opfoelgning-valgt", gallery_tasks.chosen_together),
    Scene("08-opfoelgning-filter", gallery_tasks.narrowed),
    Scene("08-opfoelgning-celle", gallery_tasks.cell),
    Scene("08-opfoelgning-svar", gallery_tasks.reply),
    Scene("09-opgave", _page("followup", task_id="t-05")),
    Scene("09-beslutninger", gallery_followup.decisions),
    Scene("09-beslutning", gallery_followup.decision),
    Scene("09-balance", gallery_followup.balance),
    Scene("09-rykkere", gallery_followup.reminders),
    Scene("10-interessenter", _page("stakeholders", view="alignment")),
    Scene("10-interessenter-celle", _position),
    Scene("11-personer", _page("stakeholders", view="people")),
    Scene("11-personer-skuffe", _person),
    Scene("12-parter", _page("stakeholders", view="parties")),
    Scene("12-parter-skuffe", _party),
    Scene("12-formoede-afstemning", _page("meetings", meeting_id="m-fb-b8", tab="afstemning")),
    Scene("12-studietur", _page("meetings", meeting_id="m-st")),
    Scene("12-studietur-laering", _page("meetings", meeting_id="m-st", tab="laering")),
    Scene("13-organer", _page("stakeholders", view="bodies")),
    Scene("13-organer-regler", _body_rules),
    Scene("13-organer-kommissorium", _body_terms, undone=True),
    Scene("13-organer-diagram", _body_chart),
    Scene("14-noter", _page("stakeholders", view="notes")),
    Scene("14-noter-skuffe", _note),
    Scene("15-fra-praksis", _page("stakeholders", view="practice")),
    Scene("15-fra-praksis-skuffe", _page("stakeholders", practice_id="f-03")),
    Scene("16-persondata", _page("stakeholders", view="personal")),
    Scene("20-soeg", _search),
    Scene("21-nyt-moede", _command("new_meeting")),
    Scene("21-ret-moede", _edit_meeting),
    Scene("21-slet-moede", _delete_meeting),
    Scene("21-udsendt", _sent),
    Scene("21-skabeloner", _command("templates")),
    Scene("21-naeste-moede", _command("following_meeting", "meetings", meeting_id=BOARD)),
    Scene("22-ny-opgave", _command("new_task")),
    Scene("23-ny-note", _command("new_note")),
    Scene("24-genveje", _command("shortcuts")),
    Scene("24-hjaelp", _command("help", "meetings", meeting_id=BOARD)),
    Scene("24-hjaelp-indhold", _command("manual")),
    Scene("24-hjaelp-soegt", _searched_manual),
    Scene("24-hjaelp-over-dialog", _help_with_dialog),
    Scene("25-indstillinger", _preferences(0)),
    Scene("25-lukkedage", _preferences(4)),
    Scene("26-om", _command("about")),
    Scene("27-fejlrapport", _problem),
    Scene("28-ny-plan-fejl", _new_plan_with_errors),
    Scene("29-kvittering", _toast),
    Scene("29-kun-laesning", _read_only),
    Scene("29-ikke-gemt", _not_saved),
    Scene("31-send", _send),
    Scene("31-send-papirer", _papers),
    Scene("31-mailtekster", _command("mail_texts")),
    Scene("32-efter-udsendelsen", _changed_since),
    Scene("32-tillaeg", _supplement),
    Scene("32-udsendelser", _sent_log),
    Scene("32-mailudkast", _sent_mails),
    Scene("32-udsendt-fil", _sent_file),
    Scene("33-referat-offentligt", gallery_minutes.public_paper),
    Scene("33-referat-uddrag", gallery_minutes.extract_paper),
    Scene("34-sikkerhedskopier", gallery_trust.backups_dialog, undone=True),
    Scene("34-adgangskode", gallery_trust.password),
    Scene("34-historik", gallery_trust.history_dialog, undone=True),
    Scene("34-sammenlign-udgaver", gallery_trust.compared_texts, undone=True),
    Scene("34-slettet", gallery_trust.deleted, undone=True),
    Scene("34-sammenlign-kopier", gallery_trust.compared_copies),
    Scene("34-historikkens-stoerrelse", gallery_trust.history_size),
    Scene("34-indstillinger-filer", _preferences(2)),
    Scene("34-indstillinger-adgangskode", _preferences(3)),
    Scene("37-indlaes-kalender", gallery_first_day.calendar_import(wait_until)),
    Scene("37-indlaes-referat", gallery_first_day.minutes_import("facts", wait_until)),
    Scene("37-indlaes-referat-punkter", gallery_first_day.minutes_import("points", wait_until)),
    Scene("37-indlaes-referat-opgaver", gallery_first_day.minutes_import("tasks", wait_until)),
    Scene("37-indlaes-referat-personer", gallery_first_day.minutes_import("people", wait_until)),
    Scene("36-udskriv", _print_preview),
    Scene("36-skift-plan", _plan_switcher),
    Scene("36-indstillinger-soegt", gallery_everyday.found_settings("frist")),
    Scene("36-indstillinger-intet", gallery_everyday.found_settings("ukendt ord")),
    Scene("36-indstillinger-flere", gallery_everyday.more_settings),
    Scene("36-licenser", gallery_everyday.licences),
    Scene("36-logfilen", gallery_everyday.log),
)

EMPTY_SCENES = (
    Scene("30-tom-overblik", _page("overview")),
    Scene("30-tom-moeder", _page("meetings")),
    Scene("30-tom-aarshjul", _year_grid),
    Scene("30-tom-nyt-moede", _command("new_meeting")),
    Scene("30-tom-referat", _page("minutes")),
    Scene("30-tom-opfoelgning", _page("followup")),
    Scene("30-tom-afstemning", _page("stakeholders", view="alignment")),
    Scene("30-tom-personer", _page("stakeholders", view="people")),
    Scene("30-tom-parter", _page("stakeholders", view="parties")),
    Scene("30-tom-organer", _page("stakeholders", view="bodies")),
    Scene("30-tom-noter", _page("stakeholders", view="notes")),
    Scene("37-kom-i-gang-parter", gallery_first_day.guide(1)),
    Scene("37-kom-i-gang-organer", gallery_first_day.guide(2), undone=True),
    Scene("37-kom-i-gang-medlemmer", gallery_first_day.guide(3), undone=True),
    Scene("37-kom-i-gang-moeder", gallery_first_day.guide(4), undone=True),
    Scene("37-kom-i-gang-referat", gallery_first_day.guide(5), undone=True),
)
