# SPDX-License-Identifier: MPL-2.0
"""What each of the real-looking notes in the table gives, and what holds for every note."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hpdesk.domain.coordination import NoteChannel
from hpdesk.domain.lead_reading import past_day
from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.note_reading import Corrections, GuessKind, NoteSetting, PointEntry, read_note
from hpdesk.domain.note_words import TAGS, direction_of, known_tags, tag_of
from hpdesk.domain.party_nouns import nouns_of
from tests.domain.note_table import NAMES, POINTS, SETTING, TODAY, Row, read, rows, written
from tests.domain.quick_table import PEOPLE

ROWS = rows()
_PIECES = st.sampled_from(
    [
        *(row.typed for row in ROWS),
        *(word for row in ROWS for word in row.typed.split()),
        ": ",
        ". ",
        "\n",
        "#",
        "Næste: ",
        "Opgave: @",
        "i går",
        "29/2",
        "@",
    ]
)
NOTES = st.lists(_PIECES | st.text(max_size=6), max_size=8).map(" ".join)


@pytest.mark.parametrize("row", ROWS, ids=[row.typed for row in ROWS])
def test_a_note_gives_what_the_table_says(row: Row) -> None:
    assert written(read(row.typed)) == row.columns


def test_the_table_is_long_and_has_every_kind_of_guess() -> None:
    assert len(ROWS) >= 60
    assert len({row.typed for row in ROWS}) == len(ROWS)
    guessed = {guess.what for row in ROWS for guess in read(row.typed).guesses}
    assert guessed == set(GuessKind)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(NOTES)
def test_a_note_whose_guesses_are_all_taken_off_keeps_every_word(typed: str) -> None:
    dropped: frozenset[tuple[str, str]] = frozenset()
    note = read(typed)
    for _ in range(60):
        if not note.guesses:
            break
        dropped |= {(guess.what.value, guess.key) for guess in note.guesses}
        note = read(typed, Corrections(dropped))
    assert note.guesses == ()
    assert words_of(note.text) == words_of(typed)
    assert (note.who, note.tags, note.next_step, note.on) == ((), (), "", None)


@given(NOTES)
def test_what_leaves_the_text_is_in_a_field_or_in_the_lead(typed: str) -> None:
    note = read(typed)
    kept = words_of(note.text)
    held = words_of(typed)
    rest = iter(held)
    assert all(word in rest for word in kept), "the text keeps the words in their order"
    if not note.guesses:
        assert kept == held


@given(NOTES, st.dates())
def test_reading_never_fails_on_any_day(typed: str, today: date) -> None:
    note = read_note(typed, NoteSetting(NAMES, today, POINTS))
    assert note.follow_up_on is None or note.next_step


@given(st.integers(0, 364))
def test_a_day_without_a_year_lies_behind(back: int) -> None:
    day = TODAY - timedelta(days=back)
    assume((day.day, day.month) != (24, 7))  # round-the-clock service
    assert past_day(f"{day.day}/{day.month}", TODAY) == day
    assert past_day(f"den {day.day}/{day.month} {day.year}", TODAY) == day


def test_days_are_told_as_people_tell_them() -> None:
    assert past_day("i forgårs", TODAY) == date(2026, 11, 29)
    assert past_day("i mandags", TODAY) == date(2026, 11, 30)
    assert past_day("sidste tirsdag", TODAY) == date(2026, 11, 24)
    assert past_day("onsdag i sidste uge", TODAY) == date(2026, 11, 25)
    assert past_day("29/2 2024", TODAY) == date(2024, 2, 29)
    for no_day in ("14 dage", "om 14 dage", "uge 43", "3.2", "24/7", "senest 1/3", "", "i"):
        assert past_day(no_day, TODAY) is None, no_day


def test_a_correction_comes_before_a_guess() -> None:
    typed = "ring Kirsten i går: hun er med. Næste: rykke 12/3"
    kirsten = next(person for person in PEOPLE if person.name == "Kirsten Holm")
    said = Corrections(
        names={"Kirsten": kirsten},
        channel=NoteChannel.MAIL,
        on=date(2026, 11, 24),
        point_id="point-6",
        follow_up_on=date(2027, 3, 15),
        as_task=True,
    )
    note = read(typed, said)
    assert note.people == (kirsten,)
    assert (note.channel, note.on) == (NoteChannel.MAIL, date(2026, 11, 24))
    assert note.point is not None
    assert note.point.number == "6"
    assert (note.next_step, note.follow_up_on) == ("rykke", date(2027, 3, 15))
    assert note.as_task
    assert note.text == "hun er med."


def test_a_day_taken_off_leaves_the_lead_in_the_text() -> None:
    note = read("ring Ærø i går: ja", Corrections(frozenset({("day", "")})))
    assert note.on is None
    assert note.text == "ring Ærø i går: ja"


def test_tags_have_one_form_and_directions_are_none() -> None:
    assert tag_of("#Fra-praksis") == tag_of("fra_praksis") == tag_of("praksis") == "fra praksis"
    assert tag_of("#Nøgler") == "nøgler"
    assert all(direction_of(tag) is None for tag in TAGS)
    assert known_tags(["nøgler", "relation", "ø"]) == (*TAGS, "nøgler", "ø")
    assert SETTING.today == TODAY


def test_parties_are_met_by_what_they_are_called_in_speech() -> None:
    assert {"politiet", "lokalpolitiet"} >= nouns_of("Lokalpolitiet i Nørrehavn") >= {"politiet"}
    assert nouns_of("Østjyllands Politi") == {"politiet"}
    assert nouns_of("Jobcenter Nørrehavn") == {"jobcentret", "jobcenteret"}
    assert "ungdomsskolen" in nouns_of("Nørrehavn Ungdomsskole")
    assert nouns_of("Skole og Dagtilbud") == nouns_of("Karin Vestermark") == frozenset()
    assert nouns_of("Landsbyggefonden") == {"lbf"}


def test_a_point_is_not_met_by_what_its_title_explains_or_by_a_party_in_it() -> None:
    points = (
        PointEntry("a", "1", "Årsstatus: mål, fremdrift og det, tallene betyder"),
        PointEntry("b", "2", "Tryghedssag i Mågeparken"),
        PointEntry("c", "3", "Referat fra forrige møde"),
    )
    names = NameIndex([NameEntry("m", "Mågeparken", is_organisation=True)])
    setting = NoteSetting(names, TODAY, points)

    def number(typed: str) -> str:
        point = read_note(typed, setting).point
        return point.number if point else ""

    assert number("talt om hvad det betyder") == number("forrige fredag: intet") == ""
    assert number("besøg hos Mågeparken i går: intet") == ""
    assert number("talt om årsstatus") == "1"
    assert number("besøg hos Mågeparken i går: tryghedssag") == "2"
