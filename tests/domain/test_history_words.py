# SPDX-License-Identifier: MPL-2.0
"""The history in words."""

from datetime import datetime, timedelta

import pytest

from hpdesk.domain.changes import RowChange
from hpdesk.domain.history import HistoryStep, merged_steps
from hpdesk.domain.history_words import can_return, change_lines, contents_words, field_word

NBSP = "\u00a0"


def said(change: RowChange, author: str = "LK") -> list[str]:
    lines = change_lines(
        [change],
        (change.table, change.key),
        author,
        lambda _table, _column, value: f"»navn på {value}«",
        lambda _row: "Rækken",
    )
    return [line.words for line in lines]


def changed(table: str, column: str, before: object, after: object) -> RowChange:
    return RowChange(table, "k", {column: before}, {column: after})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            changed("task", "due", "2027-03-01", "2027-03-15"),
            f"LK rettede fristen fra 1.{NBSP}marts{NBSP}2027 til 15.{NBSP}marts{NBSP}2027.",
        ),
        (changed("task", "status", "open", "done"), "LK rettede status fra »Åben« til »Udført«."),
        (
            changed("meeting", "starts", "2026-12-01T14:00:00", "2026-12-01T15:30:00"),
            f"LK rettede starttidspunktet fra 1.{NBSP}december{NBSP}2026 kl. 14.00 til 1.",
        ),
        (changed("agenda_item", "closed", False, True), "LK satte »Lukket punkt« til ja."),
        (
            changed("agenda_item", "presenter_id", None, "p1"),
            "LK satte fremlæggeren til »navn på p1«.",
        ),
        (changed("meeting", "place", "Salen", None), "LK fjernede stedet, som var »Salen«."),
        (changed("note", "tags", '["a"]', '["a", "b"]'), "LK rettede emneordene fra noget andet "),
        (
            changed("note", "text", "[Udkast] a", "b"),
            "LK rettede teksten fra »[Udkast] a« til »b«.",
        ),
        (changed("agenda_item", "case_text", "x" * 80, "y"), "LK rettede sagsfremstillingen."),
        (RowChange("task", "k", None, {"text": "a"}), "LK oprettede opgaven »Rækken«."),
        (RowChange("guest", "k", {"id": "k"}, None), "LK fjernede gæst: Rækken."),
    ],
)
def test_a_change_is_a_sentence(change: RowChange, words: str) -> None:
    (told,) = said(change)
    assert told.startswith(words)


def test_without_an_author_it_says_what_was_done() -> None:
    assert said(changed("meeting", "place", None, "Salen"), "") == ["Stedet er sat til »Salen«."]


def test_what_the_program_keeps_for_itself_is_not_told() -> None:
    assert said(changed("agenda_item", "number", "1", "2")) == []
    assert said(changed("agenda_item", "rank", 1, 2)) == []


def test_what_went_out_or_was_approved_is_not_brought_back() -> None:
    assert can_return("agenda_item", "case_text")
    assert not can_return("meeting", "state")
    assert not can_return("sent_version", "note")


def test_columns_without_an_article_are_quoted() -> None:
    assert field_word("note", "follow_up_on") == "»Følges op den«"
    assert field_word("person", "title") == "stillingen"


def test_what_belonged_is_counted() -> None:
    words = contents_words(["task", "attachment", "attachment", "item_plan"])
    assert words == f"2{NBSP}bilag, 1{NBSP}opgave og 1{NBSP}anden oplysning"


def test_typing_is_joined_up_to_a_pause_and_never_across_people() -> None:
    def step(number: int, minutes: int, author: str = "LK") -> HistoryStep:
        at = datetime(2026, 11, 12, 9) + timedelta(minutes=minutes)
        row = RowChange("note", "n", {"text": f"{number - 1}"}, {"text": f"{number}"})
        return HistoryStep(number, "Note ændret", at, at, author, (row,))

    steps = merged_steps([step(4, 40), step(3, 12, "KV"), step(2, 9), step(1, 0)])
    assert [(s.author, s.times) for s in steps] == [("LK", 1), ("KV", 1), ("LK", 2)]
    (row,) = steps[2].rows
    assert (row.before, row.after) == ({"text": "0"}, {"text": "2"})
