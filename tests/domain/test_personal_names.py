# SPDX-License-Identifier: MPL-2.0
"""The forms a person's name has in texts, and how long data are kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.people import MemberRole, Membership, Person
from hpdesk.domain.personal_names import FORMER_MEMBER, find_mentions, forms_of, without_mentions
from hpdesk.domain.retention import RetentionRules, former_members, months_after

FORMS = forms_of(["Karin Vestermark"], ["karin.v@x.example"], ["44 55 66 77"], ["Jens Holm"])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Karin Vestermark", "tidligere medlem"),
        ("Det er Karin Vestermarks bil.", "Det er tidligere medlems bil."),
        ("Karin siger ja. Vestermark siger nej.", "Tidligere medlem siger ja. Tidligere medlem siger nej."),  # noqa: E501 - a whole line
        ("formand KARIN VESTERMARK", "formand tidligere medlem"),
        ("materiale til karin_vestermark.pdf", "materiale til tidligere medlem.pdf"),
        ("Vestermark, Karin", "tidligere medlem"),
        ("aftalt med K. Vestermark", "aftalt med tidligere medlem"),
        ("ring 44556677 eller +45 44 55 66 77", "ring (fjernet telefonnummer) eller (fjernet telefonnummer)"),  # noqa: E501 - a whole line
        ("karin.v@x.example", "(fjernet mailadresse)"),
        ("Karinna og Vestermarken bliver", "Karinna og Vestermarken bliver"),
        ("på en vestermark", "på en vestermark"),
    ],
)  # fmt: skip
def test_every_form_of_the_name_is_taken_out(text: str, after: str) -> None:
    assert without_mentions(text, FORMS) == after


@pytest.mark.parametrize("text", ["Sørine Aagård", "Soerine Ågaard", "SØRINE AAGAARD"])
def test_danish_letters_are_met_in_every_spelling(text: str) -> None:
    assert without_mentions(text, forms_of(["Sørine Aagaard"], [], [], [])) == FORMER_MEMBER


def test_what_others_are_called_too_is_doubtful() -> None:
    forms = forms_of(["Maj Holm"], [], [], ["Jens Holm"])
    found = {form.words: form.is_taken_at_first for form in forms}
    assert found["Maj Holm"]
    assert not found["Maj"], "a month"
    assert not found["Holm"], "the name of another"
    assert not found["MH"], "initials may be anything"


_NAMES = st.lists(
    st.text("abcdefghijklmnoprstuvyæøå", min_size=2, max_size=9).map(str.capitalize),
    min_size=2,
    max_size=4,
).map(" ".join)


@given(_NAMES, st.text(max_size=40), st.text(max_size=40))
def test_a_name_between_other_words_is_always_found(name: str, before: str, after: str) -> None:
    forms = forms_of([name], [], [], [])
    text = f"{before} {name} {after}"
    assert any(m.start <= len(before) + 1 for m in find_mentions(text, forms))
    assert name not in without_mentions(text, forms)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(-300, 300))
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = months_after(day, months)
    assert later.day == day.day or (later + timedelta(days=1)).day == 1
    assert (later.year - day.year) * 12 + later.month - day.month == months


def test_the_longest_of_several_bodies_times_counts() -> None:
    person = Person("p", "Ida")
    ended = date(2020, 1, 31)
    seats = [
        Membership(key, body, person, MemberRole.MEMBER, ends=ended)
        for key, body in (("1", "a"), ("2", "b"))
    ]
    rules = RetentionRules(12, 12, {"b": 25})
    assert former_members([person], seats, rules, ended) == ()
    (former,) = former_members([person], seats, rules, date(2020, 2, 1))
    assert (former.last_seat, former.due_on) == (ended, date(2022, 2, 28))
    seats.append(Membership("3", "a", person))
    assert former_members([person], seats, rules, date(2040, 1, 1)) == ()
