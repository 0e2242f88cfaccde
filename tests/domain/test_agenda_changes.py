# SPDX-License-Identifier: MPL-2.0
from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.agenda_changes import ChangeKind, agenda_changes
from hpdesk.domain.agenda_snapshot import AgendaSnapshot, snapshot_of
from hpdesk.domain.meetings import AgendaItem, Attachment, Guest, Meeting

MEETING = Meeting("m", datetime(2026, 12, 1, 14), datetime(2026, 12, 1, 16), place="Salen")


def bilag(key: str, number: str, item: str, sha: str = "aa") -> Attachment:
    return Attachment(key, item, f"Notat {key}", f"{key}.pdf", sha, 1, number=number)


ITEMS = (
    AgendaItem("a", "m", "Dagsorden", number="1"),
    AgendaItem("b", "m", "Økonomi", number="2", attachments=(bilag("x", "2.1", "b"),)),
    AgendaItem("c", "m", "Eventuelt", number="3"),
)


def sentences(*items: AgendaItem, meeting: Meeting = MEETING) -> list[str]:
    changes = agenda_changes(snapshot_of(MEETING, ITEMS), snapshot_of(meeting, items))
    return [change.sentence for change in changes.changes]


def test_an_untouched_agenda_has_no_changes() -> None:
    assert sentences(*ITEMS) == []


def test_a_new_point_and_its_bilag_are_told() -> None:
    new = AgendaItem("d", "m", "Hastesag", number="4", attachments=(bilag("y", "4.1", "d"),))
    assert sentences(ITEMS[0], new, *ITEMS[1:]) == [
        "Nyt punkt 4 »Hastesag«.",
        "Eftersendt bilag 4.1 »Notat y«.",
    ]


def test_a_changed_point_says_which_parts() -> None:
    changed = replace(ITEMS[1], economy="10 kr.", recommendation="At gøre det")
    assert sentences(ITEMS[0], changed, ITEMS[2]) == [
        "Punkt 2 »Økonomi« er ændret: indstillingen og økonomien."
    ]


def test_what_is_not_printed_in_the_agenda_is_no_change() -> None:
    minuted = replace(ITEMS[1], decision="Godkendt", prepared_minutes="Udkast")
    assert sentences(ITEMS[0], minuted, ITEMS[2]) == []


def test_a_point_that_falls_away_takes_its_bilag_along_in_one_sentence() -> None:
    assert sentences(ITEMS[0], ITEMS[2]) == ["Punkt 2 »Økonomi« udgår."]


def test_replaced_renamed_and_removed_bilag_are_told_apart() -> None:
    other = replace(ITEMS[1], attachments=(bilag("x", "2.1", "b", "bb"),))
    assert sentences(ITEMS[0], other, ITEMS[2]) == ["Bilag 2.1 »Notat x« er udskiftet."]
    renamed = replace(ITEMS[1].attachments[0], title="Budget")
    assert sentences(ITEMS[0], replace(ITEMS[1], attachments=(renamed,)), ITEMS[2]) == [
        "Bilag 2.1 hedder nu »Budget«."
    ]
    assert sentences(ITEMS[0], replace(ITEMS[1], attachments=()), ITEMS[2]) == [
        "Bilag 2.1 »Notat x« udgår."
    ]


def test_a_moved_point_says_what_it_follows_now() -> None:
    assert sentences(ITEMS[2], ITEMS[0], ITEMS[1]) == [
        "Punkt 3 »Eventuelt« behandles nu som det første."
    ]
    assert sentences(ITEMS[1], ITEMS[2], ITEMS[0]) == [
        "Punkt 1 »Dagsorden« behandles nu efter punkt 3."
    ]


def test_time_and_place_are_told_first() -> None:
    moved = replace(MEETING, starts=datetime(2026, 12, 2, 9), ends=None, place="")
    assert sentences(*ITEMS, meeting=moved) == [
        "Mødet er flyttet til onsdag den 2.\N{NBSP}december\N{NBSP}2026 kl.\N{NBSP}09.00.",
        "Mødets sted er endnu ikke fastlagt.",
    ]


def test_a_sub_point_of_a_closed_point_is_closed_too() -> None:
    closed = replace(ITEMS[1], closed=True)
    sub = AgendaItem("s", "m", "Bilaget", number="2.a", parent_id="b")
    change = agenda_changes(
        snapshot_of(MEETING, (closed,)), snapshot_of(MEETING, (closed, sub))
    ).changes[0]
    assert change.kind is ChangeKind.NEW_ITEM
    assert change.closed


def test_a_new_guest_changes_the_point() -> None:
    invited = replace(ITEMS[1], guests=(Guest("g", "p", "Sara Friis"),))
    assert sentences(ITEMS[0], invited, ITEMS[2]) == ["Punkt 2 »Økonomi« er ændret: gæsterne."]


@given(st.permutations(range(6)))
def test_moving_points_never_looks_like_new_or_changed_ones(order: list[int]) -> None:
    items = [AgendaItem(str(n), "m", f"Punkt {n}", number=str(n)) for n in range(6)]
    changes = agenda_changes(
        snapshot_of(MEETING, items), snapshot_of(MEETING, [items[n] for n in order])
    )
    assert {change.kind for change in changes.changes} <= {ChangeKind.MOVED_ITEM}
    assert bool(changes.changes) == (order != sorted(order))
    assert not changes.sheet_ids


def test_fields_that_an_older_snapshot_did_not_know_are_no_change() -> None:
    before = snapshot_of(MEETING, ITEMS)
    items = tuple(
        replace(item, prints={k: v for k, v in item.prints.items() if k != "goal"})
        for item in before.items
    )
    older: AgendaSnapshot = replace(before, items=items)
    now = snapshot_of(MEETING, [replace(item, goal="Mål 2") for item in ITEMS])
    assert agenda_changes(older, now).changes == ()
