# SPDX-License-Identifier: MPL-2.0
"""The decisions register as a secretary uses it, and how fast it is on the ten-year plan."""

import csv
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from hpdesk.domain.decisions import Carrying, Decision, ReportEvery, Validity
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import MeetingState, Origin, Outcome
from hpdesk.services import balance, followup, meetings, people
from hpdesk.services.decision_register import (
    DecisionFilter,
    add_told,
    get_decision,
    list_decisions,
    mark_told,
    remove_told,
    reports_due,
    set_report_every,
    set_validity,
    write_register,
)
from hpdesk.services.desk import Desk
from hpdesk.services.papers import write_minutes
from tests.bench.ten_years import Sizes, make_ten_years
from tests.builders import TODAY, Board, add_task, sample_plan

HELD = date(2026, 12, 2)


@pytest.fixture
def held(desk: Desk, board: Board) -> Board:
    """Return the board with a decision on its second point, in a meeting that was held."""
    meetings.edit_item(desk, board.items[1], decision="**Godkendt.** Nattevandringerne fortsætter.")
    meetings.edit_meeting(desk, board.meeting, state=str(MeetingState.HELD))
    return board


def later_decision(desk: Desk, board: Board, title: str = "Nattevandring stoppes") -> str:
    """Return a decision of a later meeting."""
    starts = datetime(2026, 12, 15, 14)
    meeting = meetings.add_meeting(desk, [board.body], starts, None, title="Ekstra")
    item = meetings.add_item(desk, meeting, title)
    meetings.edit_item(desk, item, outcome=str(Outcome.APPROVED))
    meetings.edit_meeting(desk, meeting, state=str(MeetingState.HELD))
    return item


def test_a_point_with_a_decision_in_a_held_meeting_is_in_the_register(
    desk: Desk, board: Board
) -> None:
    meetings.edit_item(desk, board.items[1], decision="Godkendt.")
    assert list_decisions(desk) == ()
    meetings.edit_meeting(desk, board.meeting, state=str(MeetingState.HELD))
    (found,) = list_decisions(desk)
    assert (found.title, found.number, found.body_names) == ("Nattevandring", "2", ("Bestyrelsen",))
    assert (found.validity, found.tasks.carrying) == (Validity.VALID, Carrying.NO_TASKS)
    desk.undo()
    with pytest.raises(UserError, match="findes ikke længere"):
        get_decision(desk, board.items[1])


def test_what_it_led_to_is_told_from_its_tasks(desk: Desk, held: Board) -> None:
    first, second = add_task(desk, held), add_task(desk, held, "Skriv ud")
    followup.set_status(desk, [first], TaskStatus.DONE)
    assert get_decision(desk, held.items[1]).tasks.words == "I gang, 1 af 2\u00a0opgaver udført"
    under_way = DecisionFilter(carried=Carrying.UNDER_WAY)
    assert len(list_decisions(desk, under_way)) == 1
    followup.set_status(desk, [second], TaskStatus.DROPPED)
    found = get_decision(desk, held.items[1])
    assert (found.tasks.carrying, found.tasks.last_done) == (Carrying.DONE, TODAY)
    assert list_decisions(desk, under_way) == ()
    assert len(list_decisions(desk, DecisionFilter(carried=Carrying.DONE))) == 1


def test_words_are_found_in_any_spelling_and_only_in_the_decision(desk: Desk, held: Board) -> None:
    meetings.edit_item(desk, held.items[1], case="Ungdomsskolen har svaret.")
    found = [
        len(list_decisions(desk, DecisionFilter(text=text)))
        for text in ("nattevandring", "FORTSAETTER vandring", "ungdomsskolen", "natte stoppes", "%")
    ]
    assert found == [1, 1, 0, 0, 1]


def test_a_decision_is_replaced_by_a_later_one(desk: Desk, held: Board) -> None:
    later = later_decision(desk, held)
    set_validity(desk, held.items[1], Validity.REPLACED, replaced_by=later)
    found = get_decision(desk, held.items[1])
    assert found.replaced_by_words == "Bestyrelsen 15.\u00a0december\u00a02026, punkt 1"
    assert [d.item_id for d in list_decisions(desk, DecisionFilter(validity=Validity.VALID))] == [
        later
    ]
    with pytest.raises(UserError, match="erstatte sig selv"):
        set_validity(desk, later, Validity.REPLACED, replaced_by=held.items[1])
    with pytest.raises(UserError, match="Vælg den beslutning"):
        set_validity(desk, later, Validity.REPLACED)
    assert desk.undo() == "Beslutning erstattet"
    assert get_decision(desk, held.items[1]).validity is Validity.VALID
    set_validity(desk, held.items[1], Validity.LAPSED, replaced_by=later)
    assert get_decision(desk, held.items[1]).replaced_by_id is None


def test_who_is_to_be_told_is_ticked_off(desk: Desk, held: Board) -> None:
    item = held.items[1]
    words = add_told(desk, item, audience="beboerne i  Mågeparken")
    party = add_told(desk, item, organisation_id=held.party)
    waiting = DecisionFilter(to_be_told=True)
    assert len(list_decisions(desk, waiting)) == 1
    mark_told(desk, words, TODAY, note="Opslag")
    mark_told(desk, party, TODAY)
    assert list_decisions(desk, waiting) == ()
    told = get_decision(desk, item).told
    assert [(one.name, one.on, one.note) for one in told] == [
        ("beboerne i Mågeparken", TODAY, "Opslag"),
        ("Boligselskabet Fjordbo", TODAY, ""),
    ]
    mark_told(desk, words, None)
    remove_told(desk, party)
    assert [one.on for one in get_decision(desk, item).told] == [None]
    with pytest.raises(UserError, match="ikke kommet endnu"):
        mark_told(desk, words, date(2030, 1, 1))
    with pytest.raises(UserError, match="hvem beslutningen formidles til"):
        add_told(desk, item, audience="alle", person_id=held.chair)
    with pytest.raises(UserError, match="hvem beslutningen formidles til"):
        add_told(desk, item, audience=" ")


def test_approved_minutes_keep_their_list_and_can_still_be_ticked_off(
    desk: Desk, held: Board
) -> None:
    key = add_told(desk, held.items[1], audience="Kvarterrådet")
    meetings.edit_meeting(desk, held.meeting, state=str(MeetingState.MINUTES_APPROVED))
    with pytest.raises(UserError, match="godkendt og låst"):
        add_told(desk, held.items[1], audience="pressen")
    with pytest.raises(UserError, match="godkendt og låst"):
        remove_told(desk, key)
    mark_told(desk, key, TODAY)
    set_validity(desk, held.items[1], Validity.LAPSED)
    set_report_every(desk, held.items[1], ReportEvery.YEAR)
    assert not get_decision(desk, held.items[1]).is_to_be_told


def test_a_report_is_due_from_the_last_point_on_the_case(desk: Desk, held: Board) -> None:
    item = held.items[1]
    set_report_every(desk, item, ReportEvery.QUARTER)
    assert reports_due(desk, HELD) == ()
    (due,) = reports_due(desk, date(2027, 2, 20))
    assert (due.last_on, due.due_on, due.meeting_id) == (
        date(2026, 12, 1),
        date(2027, 3, 1),
        None,
    )
    meeting = meetings.add_meeting(desk, [held.body], datetime(2027, 3, 2, 14), None)
    report = meetings.add_item(desk, meeting, "Nattevandring: status")
    meetings.edit_item(desk, report, origin_id=item, origin_how=str(Origin.CARRIED))
    (due,) = reports_due(desk, date(2027, 2, 20))
    assert (due.meeting_id, due.is_planned) == (meeting, True)
    meetings.edit_meeting(desk, meeting, state=str(MeetingState.HELD))
    (due,) = reports_due(desk, date(2027, 6, 1))
    assert (due.last_on, due.due_on, due.is_planned) == (
        date(2027, 3, 2),
        date(2027, 6, 2),
        False,
    )
    set_validity(desk, item, Validity.LAPSED)
    assert reports_due(desk, date(2027, 6, 1)) == ()


def test_a_report_at_every_meeting_is_due_at_the_next_one(desk: Desk, held: Board) -> None:
    set_report_every(desk, held.items[1], ReportEvery.MEETING)
    assert reports_due(desk, HELD) == ()
    meeting = meetings.add_meeting(desk, [held.body], datetime(2026, 12, 20, 14), None)
    (due,) = reports_due(desk, HELD)
    assert (due.meeting_id, due.due_on) == (meeting, date(2026, 12, 20))


def test_a_case_counts_from_its_first_treatment_in_another_body(desk: Desk, held: Board) -> None:
    group = people.add_body(desk, "Styregruppen", "steering_group")
    earlier = meetings.add_meeting(desk, [group], datetime(2026, 11, 1, 9), None)
    raised = meetings.add_item(desk, earlier, "Nattevandring løftes")
    meetings.edit_item(desk, held.items[1], origin_id=raised, origin_how=str(Origin.LIFTED))
    assert get_decision(desk, held.items[1]).days_to_decide == 30


PRIVATE, CLOSED, NAME = "Formødehemmelighed", "Lukkehemmelighed", "Hemmelig Person"


@pytest.fixture
def secrets(desk: Desk, held: Board) -> Board:
    """Return the board with a closed decision, one of a formøde, and a person to be told."""
    meetings.edit_item(desk, held.items[2], decision=f"{CLOSED} her.", closed=True)
    meetings.edit_item(desk, held.items[2], title=CLOSED)
    group = people.add_body(desk, "Boligformødet", "pre_meeting_group")
    meeting = meetings.add_meeting(desk, [group], datetime(2026, 11, 20, 9), None)
    item = meetings.add_item(desk, meeting, PRIVATE)
    meetings.edit_item(desk, item, decision=f"Vi siger {PRIVATE}.")
    meetings.edit_meeting(desk, meeting, state=str(MeetingState.HELD))
    person = people.add_person(desk, NAME)
    add_told(desk, held.items[1], person_id=person, note=f"{NAME} ringes op")
    add_told(desk, held.items[1], audience="Beboerne i Mågeparken", note=NAME)
    add_told(desk, held.items[2], audience=f"De {CLOSED}")
    return held


def text_of(path: Path) -> str:
    """Return the words of a PDF, a Word file or a sheet."""
    if path.suffix == ".pdf":
        import pypdfium2

        document = pypdfium2.PdfDocument(path)
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
        document.close()
        return text
    if path.suffix == ".docx":
        import docx

        word = docx.Document(str(path))
        cells = (c.text for t in word.tables for row in t.rows for c in row.cells)
        return "\n".join([*(p.text for p in word.paragraphs), *cells])
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        return "\n".join(str(v) for row in book.worksheets[0].values for v in row)
    return path.read_text("utf-8-sig")


def write_all(desk: Desk, folder: Path, *, public: bool = False) -> dict[str, Path]:
    """Write the whole register in each form, and return the files by their ending."""
    files = {kind: folder / f"register.{kind}" for kind in ("pdf", "docx", "csv", "xlsx")}
    write_register(
        desk,
        list_decisions(desk),
        pdf=files["pdf"],
        docx=files["docx"],
        csv=files["csv"],
        xlsx=files["xlsx"],
        public=public,
    )
    return files


def test_the_public_register_has_neither_closed_points_nor_names(
    desk: Desk, secrets: Board, tmp_path: Path
) -> None:
    files = write_all(desk, tmp_path, public=True)
    for file in files.values():
        text = text_of(file)
        assert "Nattevandringerne fortsætter" in text.replace("\n", " ").replace("\r", "")
        assert "Mågeparken" in text
        assert not any(word in text for word in (PRIVATE, CLOSED, NAME, "hemmelig"))


def test_the_inner_register_has_closed_points_and_no_formoede(
    desk: Desk, secrets: Board, tmp_path: Path
) -> None:
    files = write_all(desk, tmp_path)
    for file in files.values():
        text = text_of(file)
        assert CLOSED in text
        assert NAME in text.replace("\r", "").replace("\n", " ")
        assert PRIVATE not in text
    assert "Kun til organernes medlemmer" in text_of(files["pdf"])


def test_what_stands_under_a_closed_point_is_closed_too(desk: Desk, secrets: Board) -> None:
    below = meetings.add_item(desk, secrets.meeting, "Under")
    meetings.edit_item(desk, below, decision="Godkendt.", parent_id=secrets.items[2])
    assert get_decision(desk, below).closed


def test_a_formoede_is_no_treatment_of_a_case(desk: Desk, secrets: Board) -> None:
    (private,) = [d for d in list_decisions(desk) if d.private]
    meetings.edit_item(desk, secrets.items[1], origin_id=private.item_id)
    assert get_decision(desk, secrets.items[1]).days_to_decide == 0
    set_validity(desk, secrets.items[1], Validity.REPLACED, replaced_by=private.item_id)
    assert get_decision(desk, secrets.items[1]).replaced_by_words == ""


def test_the_referat_says_whom_it_is_passed_on_to(
    desk: Desk, secrets: Board, tmp_path: Path
) -> None:
    inner, public = tmp_path / "referat.pdf", tmp_path / "åben.pdf"
    write_minutes(desk, secrets.meeting, pdf=inner)
    write_minutes(desk, secrets.meeting, pdf=public, public=True)
    assert "Formidles til" in text_of(inner)
    assert f"{NAME} og Beboerne i Mågeparken." in text_of(inner)
    assert "Beboerne i Mågeparken." in text_of(public)
    assert not any(word in text_of(public) for word in (NAME, CLOSED))
    assert "ringes op" not in text_of(inner)


def test_no_cell_of_the_register_becomes_a_formula(desk: Desk, held: Board, tmp_path: Path) -> None:
    meetings.edit_item(desk, held.items[1], title='=HYPERLINK("http://ond.dk")', decision="+1")
    add_told(desk, held.items[1], audience="@alle")
    files = write_all(desk, tmp_path)
    rows = list(csv.reader(files["csv"].read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[1][:5] == ["01-12-2026", "Bestyrelsen", "2", '\'=HYPERLINK("http://ond.dk")', "'+1"]
    sheet = openpyxl.load_workbook(files["xlsx"]).worksheets[0]
    assert sheet["A2"].value == datetime(2026, 12, 1)
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_the_sample_has_its_decisions(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    found = list_decisions(desk, DecisionFilter(text="fritidsklub"))
    everything = list_decisions(desk)
    write_register(desk, everything, pdf=tmp_path / "alle.pdf")
    desk.close()
    assert any("fritidsklub" in d.title.casefold() for d in found)
    assert everything == tuple(sorted(everything, key=lambda d: d.on, reverse=True))


@pytest.fixture(scope="module")
def ten_years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a tenth of the ten-year plan: 1,500 points."""
    path = tmp_path_factory.mktemp("år") / "år.hpdesk"
    make_ten_years(path, TODAY, Sizes(meetings=100, notes_each=1, people=60))
    desk = Desk.open(path, today=TODAY)
    yield desk
    desk.close()


def test_the_register_of_ten_years_is_whole(ten_years: Desk) -> None:
    (wanted,) = ten_years.read().rows(
        "SELECT count(*) FROM agenda_item WHERE decision IS NOT NULL"
    )[0]
    found = list_decisions(ten_years)
    assert len(found) == wanted > 1_400
    by_year = [
        len(list_decisions(ten_years, DecisionFilter(year=year))) for year in range(2016, 2028)
    ]
    by_state = [len(list_decisions(ten_years, DecisionFilter(carried=how))) for how in Carrying]
    assert sum(by_year) == sum(by_state) == wanted
    assert [d.tasks.carrying for d in found].count(Carrying.DONE) == by_state[
        list(Carrying).index(Carrying.DONE)
    ]
    times = balance.decision_times(ten_years)
    assert sum(time.decided for time in times) == sum(not d.private for d in found)


def test_the_register_of_ten_years_is_fast(ten_years: Desk) -> None:
    """A ratio, as the machine may be busy: reading the bare texts is the floor."""
    reader = ten_years.read()
    bare = _fastest(
        lambda: [
            Decision(key, "", title, TODAY, meeting, "", decision=text)
            for key, title, meeting, text in reader.rows(
                "SELECT id, title, meeting_id, decision FROM agenda_item WHERE decision IS NOT NULL"
            )
        ]
    )
    assert _fastest(lambda: list_decisions(ten_years)) < 12 * bare
    wanted = DecisionFilter(text="lektie")
    assert _fastest(lambda: list_decisions(ten_years, wanted)) < 24 * bare


def _fastest(act: Callable[[], object]) -> float:
    taken = []
    for _ in range(5):
        start = time.thread_time()
        act()
        taken.append(time.thread_time() - start)
    return min(taken)
