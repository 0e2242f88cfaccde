# SPDX-License-Identifier: MPL-2.0
"""Replies are read as they are written: above, between and below the mail replied to."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.task_reply import read_reply
from hpdesk.domain.task_returns import Certainty

TODAY = date(2026, 11, 12)
TASKS = (
    Task("lys", "Måle lyset på stierne mellem Mågeparken og Ternevænget"),
    Task("pas", "Indgå aftale om fritidspas", due=date(2026, 10, 1)),
    Task("data", "Levere data fra jobcentret", status=TaskStatus.IN_PROGRESS),
)
MAIL = """Hej Lone

1: udført
2) udsat til 1/5
Nr. 3 er stadig i gang, men jeg mangler svar fra Erhvervshuset

Venlig hilsen
Jesper Holmgaard
Direktør

Fra: Lone Kjærulff <lone@example.org>
Sendt: 10. november 2026 09:12
Til: Jesper Holmgaard
Emne: Dine opgaver

1. Måle lyset på stierne – udført?
2. Indgå aftale om fritidspas – frist 1. oktober
"""
BETWEEN = """Hej Lone, se mine svar nedenfor.

Den 10.11.2026 kl. 09.12 skrev Lone Kjærulff:
> 1. Måle lyset på stierne mellem Mågeparken og Ternevænget
> Frist: 1. oktober

Det er gjort i sidste uge.

> 2. Indgå aftale om fritidspas
Bortfalder, da ordningen er nedlagt.
> 3. Levere data fra jobcentret
Frist: 1. december 2026
"""

Row = tuple[str | None, TaskStatus | None, date | None, Certainty]


def rows(text: str, tasks: tuple[Task, ...] = TASKS) -> list[Row]:
    lines = read_reply(text, tasks, TODAY)
    return [(r.task_id, r.change.status, r.change.due, r.certainty) for r in lines if r.change]


def one(text: str) -> Row:
    (row,) = rows(text)
    return row


def test_answers_above_the_mail_are_read_and_the_mail_below_is_not() -> None:
    first, second = rows(MAIL)
    assert first == ("lys", TaskStatus.DONE, None, Certainty.SURE)
    assert second == ("pas", None, date(2027, 5, 1), Certainty.SURE)
    texts = [line.text for line in read_reply(MAIL, TASKS, TODAY)]
    assert texts[0] == "Hej Lone"
    assert not any("Jesper" in text or "frist 1. oktober" in text for text in texts)


def test_answers_between_the_quoted_lines_belong_to_the_line_above() -> None:
    assert rows(BETWEEN) == [
        ("lys", TaskStatus.DONE, None, Certainty.SURE),
        ("pas", TaskStatus.DROPPED, None, Certainty.SURE),
        ("data", None, date(2026, 12, 1), Certainty.SURE),
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("1. færdig", ("lys", TaskStatus.DONE, None, Certainty.SURE)),
        ("Ad 1 - er sendt", ("lys", TaskStatus.DONE, None, Certainty.SURE)),
        ("Opgave 2: Vi er gået i gang", ("pas", TaskStatus.IN_PROGRESS, None, Certainty.SURE)),
        ("1: [x]", ("lys", TaskStatus.DONE, None, Certainty.SURE)),
        ("2 - ok", ("pas", TaskStatus.DONE, None, Certainty.SURE)),
        ("1: udført 10/11", ("lys", TaskStatus.DONE, None, Certainty.SURE)),
        ("Fritidspas er udført", ("pas", TaskStatus.DONE, None, Certainty.LIKELY)),
        ("Lyset på stierne: færdig", ("lys", TaskStatus.DONE, None, Certainty.LIKELY)),
        (
            "Indgå aftale om fritidspas: udført",
            ("pas", TaskStatus.DONE, None, Certainty.SURE),
        ),
        ("1: er udskudt til 15. december", ("lys", None, date(2026, 12, 15), Certainty.SURE)),
        ("1: bliver færdig 1/12", ("lys", None, date(2026, 12, 1), Certainty.UNSURE)),
        ("1: kan være færdig senest 1/12", ("lys", None, date(2026, 12, 1), Certainty.UNSURE)),
        ("1: ikke færdig, forventes 1/12", ("lys", None, date(2026, 12, 1), Certainty.UNSURE)),
        ("2: udgår", ("pas", TaskStatus.DROPPED, None, Certainty.SURE)),
    ],
)
def test_one_line_is_enough(text: str, row: Row) -> None:
    assert one(text) == row


@pytest.mark.parametrize(
    "text",
    [
        "1: ikke udført",
        "1: endnu ikke færdig",
        "1: næsten færdig",
        "1: Ok, jeg ser på det",
        "1: hvornår skal det være?",
        "1. december holder jeg ferie",
        "9: udført",
        "Udført",
        "Tak for listen",
        "3: i gang",
    ],
)
def test_what_says_no_change_proposes_none(text: str) -> None:
    assert not any(status or due for _, status, due, _ in rows(text))


def test_several_and_all_tasks_are_answered_in_one_line() -> None:
    assert [row[0] for row in rows("1 og 2 er udført")] == ["lys", "pas"]
    assert [row[0] for row in rows("1, 2: udført")] == ["lys", "pas"]
    everything = rows("Alle opgaver er udført")
    assert [row[0] for row in everything] == ["lys", "pas", "data"]
    assert {row[3] for row in everything} == {Certainty.LIKELY}


def test_an_only_task_needs_no_name() -> None:
    assert rows("Det er gjort.", TASKS[:1]) == [("lys", TaskStatus.DONE, None, Certainty.LIKELY)]


def test_words_that_are_no_date_are_kept_and_doubted() -> None:
    (line,) = read_reply("1: udsat til efter sommerferien", TASKS, TODAY)
    assert line.change is not None
    assert (line.change.due, line.change.due_text) == (None, "efter sommerferien")
    assert line.certainty is Certainty.UNSURE
    assert "Ny frist: efter sommerferien." in line.words


def test_the_preview_says_from_what_to_what() -> None:
    (line,) = read_reply("1: udført", TASKS, TODAY)
    assert line.words == "Status: åben → udført. Svar: »1: udført«"


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(
            [
                "> ",
                "1",
                ": ",
                "udført",
                "\n",
                "udsat til ",
                "1/5",
                "29/2",
                "Fra: ",
                "Til: ",
                "alle ",
            ]
        ),
        max_size=20,
    ).map("".join),
    st.dates(),
)
def test_no_mail_can_make_it_fall(text: str, today: date) -> None:
    for line in read_reply(text, TASKS, today):
        assert line.task_id is None or line.task_id in {"lys", "pas", "data"}
        assert line.change is None or line.change.task_id == line.task_id
