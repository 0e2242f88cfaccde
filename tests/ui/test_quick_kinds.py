# SPDX-License-Identifier: MPL-2.0
"""The box where everything is typed: Enter carries out every kind of line, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, MarkKind, Outcome
from hpdesk.domain.quick_commands import COMMANDS
from hpdesk.domain.quick_kinds import QuickKind
from hpdesk.services import coordination, followup, minutes, minutes_clock, people
from hpdesk.ui.pages.minutes.quick_words import preview_of
from tests.domain import quick_table
from tests.ui.minutes_scene import MEETING, NIGHT_WALK, Minuting, minuting


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Minuting]:
    with minuting(qtbot, tmp_path) as shown:
        yield shown


UNDERSTOOD = (
    ("/kom Bülow kl. 14.20", "Kom kl. 14.20"),
    ("/gik Bülow", "Gik nu"),
    ("/tid start", "Starter uret"),
    ("/tid 15", "15 minutter mere til punktet"),
    ("/tid femten", "Skriv start, stop eller et antal minutter"),
    ("/udsat til næste møde", "Punktet udsættes"),
    ("/inhabil Bülow", "Noteres som inhabil under punktet"),
    ("/imod Zorro: nej", "»Zorro« er ikke i planen"),
    ("/forbehold Bülow: økonomien", "Noteres som forbehold"),
    ("Bülow tager forbehold: økonomien", "Noteres som forbehold"),
    ("/ført Bülow: Vi er uenige.", "Føres til referat"),
    ("/suppleant Merete Dall for Bülow", "Suppleant for Henrik Bülow"),
    ("/gæst Sara Prøve kl. 14.30-15", "Gæst fra kl. 14.30–15.00"),
    ("/gæst", "Skriv gæstens navn"),
    ("/kom", "Skriv navnet"),
    ("/opgvae Bülow 1/3 ring", "Mente du /opgave?"),
    ("/opgave Palle Grønning 15/1 Ring", "Fredag 15. januar 2027, næste år"),
    ("/opgave Palle Grønning fredag Ring", "Fredag 4. december 2026"),
    ("/opgave Palle Grønning snarest Ring", "»snarest«, ingen dato"),
    ("/opgave Palle Grønning Ring", "Ingen frist"),
    ("/opgave Palle Grønning 15/1", "Skriv, hvad der skal gøres"),
    ("/opgave XQ 15/1 Ring", "»XQ« er ikke i planen"),
    ("/afbud Palle Grønning", "Palle Grønning, Lokalpolitiet i Nørrehavn. Noteres som afbud"),
    ("/note Ring til Havnely", "Kun for sekretariatet. Kommer aldrig i referatet"),
    ("/beslutning Godkendt", "Føjes til beslutningen"),
    ("Palle Grønning takkede", "Føjes til drøftelsen"),
)


def test_what_was_understood_is_shown_before_enter(scene: Minuting) -> None:
    scene.keys.press("Alt+O")
    for typed, said in UNDERSTOOD:
        scene.keys.press("Ctrl+A", "Delete")
        scene.keys.write(typed)
        assert said in scene.said(), typed


def test_every_kind_of_line_is_carried_out(scene: Minuting) -> None:
    scene.type_line("/kom Henrik Bülow kl. 14.20")
    scene.type_line("/gik Henrik Bülow kl. 15.10")
    scene.type_line("/imod Anders Kruse")
    scene.type_line("/forbehold Palle Grønning: udgiften")
    scene.type_line("/ført Nadia Skovbjerg: Vi er uenige.")
    scene.type_line("/inhabil Thomas Ærø")
    scene.type_line("/gæst Sara Prøve kl. 14.30-15")
    scene.type_line("/suppleant Merete Dall for Jesper Holmgaard")
    scene.type_line("/tid start")
    scene.type_line("/udsat til næste møde")
    item = scene.item()
    assert [(m.kind, m.name) for m in item.marks] == [
        (MarkKind.DISSENT, "Anders Kruse"),
        (MarkKind.RESERVATION, "Palle Grønning"),
        (MarkKind.STATEMENT, "Nadia Skovbjerg"),
        (MarkKind.CONFLICT_OF_INTEREST, "Thomas Ærø"),
    ]
    assert "Sara Prøve" in {guest.name for guest in item.guests}
    assert minutes_clock.running_point(scene.desk, MEETING) == NIGHT_WALK
    assert item.outcome is Outcome.POSTPONED
    rows = {row.name: row for row in minutes.list_attendance(scene.desk, MEETING)}
    assert rows["Henrik Bülow"].arrived is not None
    assert rows["Henrik Bülow"].left is not None
    assert rows["Merete Dall"].deputy_for_name == "Jesper Holmgaard"
    assert rows["Jesper Holmgaard"].status is AttendanceStatus.APOLOGY
    assert scene.point.quick.text() == ""


def test_a_line_under_way_adds_to_what_is_being_typed(scene: Minuting) -> None:
    scene.keys.write("Jeg er midt i")
    scene.type_line("Bülow supplerede 🎉.")
    assert scene.point.discussion.text() == "Jeg er midt i\n\nBülow supplerede 🎉."
    scene.save()
    assert scene.item().discussion == "Jeg er midt i\n\nBülow supplerede 🎉."


def test_commands_are_offered_from_the_slash_and_completed(scene: Minuting) -> None:
    quick = scene.point.quick
    scene.keys.press("Alt+O")
    scene.keys.write("/")
    offered = [choice.title for choice in quick.names.choices.rows()]
    assert offered == [command.word for command in COMMANDS]
    scene.keys.write("b")
    assert [choice.title for choice in quick.names.choices.rows()] == ["/beslutning"]
    scene.keys.press("Return")
    assert quick.text() == "/beslutning "
    scene.keys.write("Ruten udvides.")
    scene.keys.press("Return")
    assert scene.item().decision == "Ruten udvides."


def test_names_are_offered_members_first_by_part_initials_title_and_organisation(
    scene: Minuting,
) -> None:
    people.add_person(scene.desk, "Aage Palsgaard")  # first in the alphabet, but no member
    quick = scene.point.quick
    for typed in ("@Pal", "@Grøn", "@PG", "@Lokalpolit"):
        scene.keys.press("Alt+O")
        scene.keys.write(typed)
        offered = [choice.entry for choice in quick.names.choices.rows() if choice.entry]
        assert "Palle Grønning" in {entry.name for entry in offered}, typed
        members = [entry.is_member for entry in offered]
        assert members == sorted(members, reverse=True), "members come first"
        scene.keys.press("Ctrl+A", "Delete")


def test_tab_offers_other_readings_of_the_date(scene: Minuting) -> None:
    scene.keys.press("Alt+O")
    scene.keys.write("/opgave Palle Grønning 1/3 Ring")
    scene.keys.press("Tab", "Tab")
    quick = scene.point.quick
    assert quick.textCursor().selectedText() == "1/3"
    offered = [choice.title for choice in quick.names.choices.rows()]
    assert "3. januar 2027" in offered
    assert "1. marts 2028" in offered
    scene.keys.press("Down", "Return")
    assert quick.text() == f"/opgave Palle Grønning {offered[0]} Ring"
    scene.keys.press("Return")
    (task,) = followup.list_tasks(scene.desk, item_id=NIGHT_WALK)
    assert (task.text, task.due is not None) == ("Ring", True)


def test_a_part_may_be_written_over_with_words_of_ones_own(scene: Minuting) -> None:
    scene.keys.press("Alt+O")
    scene.keys.write("/opgave Palle Grønning 1/3 Ring")
    scene.keys.press("Tab", "Tab")
    scene.keys.write("snarest")
    scene.keys.press("Return")
    (task,) = followup.list_tasks(scene.desk, item_id=NIGHT_WALK)
    assert (task.due, task.due_text) == (None, "snarest")


def test_a_misspelt_command_is_asked_about_mended_with_tab_or_kept(scene: Minuting) -> None:
    quick = scene.point.quick
    scene.keys.press("Alt+O")
    scene.keys.write("/opgvae Bülow 1/3 ring")
    scene.keys.press("Tab")
    assert quick.textCursor().selectedText() == "/opgvae"
    scene.keys.press("Down", "Return")
    assert quick.text() == "/opgave Bülow 1/3 ring"
    scene.keys.press("Ctrl+A", "Delete")
    scene.type_line("/opgvae Bülow 1/3 ring")
    assert scene.item().discussion == "/opgvae Bülow 1/3 ring"


def test_an_unknown_name_that_must_be_a_person_is_asked_about(scene: Minuting) -> None:
    scene.type_line("/afbud Zorro er syg")
    offered = [choice.title for choice in scene.point.quick.names.choices.rows()]
    assert "Opret personen »Zorro«" in offered
    assert offered[-1] == "Skriv linjen i drøftelsen, som den er"
    scene.keys.press("Up", "Return")
    assert scene.item().discussion == "/afbud Zorro er syg"
    assert scene.point.quick.text() == ""


def test_a_guest_who_shares_a_first_name_with_somebody_can_be_made(scene: Minuting) -> None:
    scene.type_line("/gæst Jens Hansen kl. 14.30")
    assert "Mente du Jens-Ole Fuglsang?" in scene.said()
    offered = [choice.title for choice in scene.point.quick.names.choices.rows()]
    assert offered[:2] == ["Jens-Ole Fuglsang", "Opret personen »Jens Hansen«"]
    scene.keys.press("Down", "Return", "Return")
    assert scene.point.quick.text() == ""
    assert "Jens Hansen" in [guest.name for guest in scene.item().guests]


def test_a_deputy_is_counted_in_the_place_of_the_member(scene: Minuting) -> None:
    badge = scene.page.body.side.count
    assert badge.text() == "12 af 12 med stemmeret"
    scene.type_line("/afbud Henrik Bülow")
    assert badge.text() == "11 af 12 med stemmeret"
    scene.type_line("/suppleant Merete Dall for Henrik Bülow")
    assert badge.text() == "12 af 12 med stemmeret"


def test_initials_after_an_at_need_no_capitals(scene: Minuting) -> None:
    scene.type_line("@jh ring til skolen 1/3")
    (task,) = followup.list_tasks(scene.desk, item_id=NIGHT_WALK)
    assert [who.name for who in task.responsible] == ["Jesper Holmgaard"]
    assert task.text == "ring til skolen"


def test_several_responsible_share_no_initials(scene: Minuting) -> None:
    scene.keys.press("Alt+O")
    scene.keys.write("@Jesper og @Thomas ring til skolen")
    several = scene.point.quick.preview.preview.pieces[0]
    assert several.text == "Jesper Holmgaard og Thomas Ærø"
    assert (several.person, several.icon) == (False, "users")


def test_what_a_line_made_is_seen(scene: Minuting) -> None:
    for number in range(6):
        scene.type_line(f"@Jesper ring til skole {number}")
        scene.type_line(f"/forbehold Palle Grønning: udgift {number}")
    point = scene.point
    for typed, made in (
        ("Linjen føjes til", point.card),
        ("@Jesper ring til skolen", point.tasks),
        ("/beslutning Ruten udvides.", point.decision),
        ("/imod Anders Kruse", point.marks),
    ):
        scene.type_line(typed)
        QApplication.processEvents()
        shown, room = QRect(QPoint(), made.size()), point.area.viewport()
        bottom = made.mapTo(room, shown.bottomLeft()).y()
        assert 0 < bottom < room.height(), typed


def test_a_line_that_cannot_be_carried_out_stays(
    scene: Minuting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UserError("Drevet er fuldt.")

    with monkeypatch.context() as broken:
        broken.setattr("hpdesk.services.followup.add_task", refuse)
        scene.type_line("/opgave Palle Grønning 1/3 Ring")
    assert scene.point.quick.text() == "/opgave Palle Grønning 1/3 Ring"
    assert "Drevet er fuldt" in scene.window.notice_bar.text()
    scene.keys.press("Return")
    assert len(followup.list_tasks(scene.desk, item_id=NIGHT_WALK)) == 1


# --- the last line again ---


def test_backspace_in_the_empty_box_reopens_the_last_line(scene: Minuting) -> None:
    def made() -> tuple[object, ...]:
        return (
            scene.item(),
            followup.list_tasks(scene.desk, item_id=NIGHT_WALK),
            coordination.list_notes(scene.desk, item_id=NIGHT_WALK),
            minutes.list_attendance(scene.desk, MEETING),
        )

    for typed in (
        "/opgave Palle Grønning 1/3 Ring",
        "Bülow takkede.",
        "/beslutning Ruten udvides.",
        "/note Havnely tøver",
        "/forbehold Palle Grønning: udgiften",
        "/kom Palle Grønning kl. 14.20",
    ):
        before = made()
        scene.type_line(typed)
        assert made() != before, typed
        scene.keys.press("Backspace")
        assert made() == before, typed
        assert scene.point.quick.text() == typed
        scene.keys.press("Esc")
        scene.type_line("", end="Return")
        assert made() != before, typed


def test_backspace_takes_nothing_with_it_that_came_after(scene: Minuting) -> None:
    scene.type_line("/opgave Palle Grønning 1/3 Ring")
    scene.keys.press("Alt+1", "Alt+O", "Backspace")
    assert len(followup.list_tasks(scene.desk, item_id=NIGHT_WALK)) == 1
    assert scene.item().outcome is Outcome.APPROVED
    assert "ændret mere siden" in scene.receipt()


def test_backspace_reopens_the_lines_of_this_point_only(scene: Minuting) -> None:
    scene.type_line("/opgave Palle Grønning 1/3 Ring")
    scene.keys.press("Ctrl+PgDown", "Alt+O", "Backspace")
    assert scene.point.quick.text() == ""
    assert len(followup.list_tasks(scene.desk, item_id=NIGHT_WALK)) == 1


def test_a_backspace_held_down_only_empties_the_line(scene: Minuting) -> None:
    scene.type_line("/opgave Palle Grønning 1/3 Ring")
    held = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_Backspace,
        Qt.KeyboardModifier.NoModifier,
        "\b",
        autorep=True,
    )
    QApplication.sendEvent(scene.point.quick, held)
    assert len(followup.list_tasks(scene.desk, item_id=NIGHT_WALK)) == 1


def test_the_arrows_recall_earlier_lines(scene: Minuting) -> None:
    quick = scene.point.quick
    scene.type_line("Den første linje.")
    scene.type_line("Den anden linje.")
    scene.keys.write("Min egen")
    scene.keys.press("Up")
    assert quick.text() == "Den anden linje."
    scene.keys.press("Up", "Up")
    assert quick.text() == "Den første linje."
    scene.keys.press("Down", "Down")
    assert quick.text() == "Min egen"


# --- the table of lines ---


def test_every_line_of_the_table_is_told_of_before_enter() -> None:
    for row in quick_table.rows():
        line = quick_table.read(row.typed)
        preview = preview_of(line)
        assert preview.pieces, row.typed
        if line.kind is QuickKind.TEXT and row.typed.strip():
            assert preview.verb == "Tilføj", row.typed
