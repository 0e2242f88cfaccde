# SPDX-License-Identifier: MPL-2.0
"""The årshjul's marks: the shipped ones, and what a plan changes about them."""

from dataclasses import replace
from datetime import date

import pytest

from hpdesk.domain.annual_cycle import (
    AnnualMark,
    AnnualMarkKind,
    EveryYear,
    FromPlan,
    MarkRule,
    Once,
    PlanEdge,
    Weeks,
    check_mark,
)
from hpdesk.domain.errors import UserError
from hpdesk.services import annual_marks
from hpdesk.services.desk import Desk


def by_key(desk: Desk) -> dict[str, AnnualMark]:
    return {mark.id: mark for mark in annual_marks.list_marks(desk)}


def test_the_shipped_marks_are_sound_and_have_different_keys() -> None:
    marks = annual_marks.default_marks()
    assert len({mark.id for mark in marks}) == len(marks) >= 10
    for mark in marks:
        check_mark(mark)
    shipped = {mark.id: mark.rule for mark in marks}
    assert shipped["reguleringskonto"] == EveryYear(30, 6)
    assert shipped["et-aarseftersyn"] == FromPlan(PlanEdge.START, 12, 12)
    assert shipped["ansoegning"] == FromPlan(PlanEdge.END, -18, -12)
    assert shipped["industriferie"] == Weeks(28, 30)


def test_a_plan_begins_with_the_shipped_marks(desk: Desk) -> None:
    assert annual_marks.list_marks(desk) == annual_marks.default_marks()
    assert desk.read().rows("SELECT id FROM setting WHERE id = 'annual_marks'") == []


@pytest.mark.parametrize(
    "rule",
    [
        EveryYear(15, 10),
        Weeks(51, 52),
        FromPlan(PlanEdge.START, 24, 26),
        Once(date(2026, 9, 1), date(2026, 9, 3)),
    ],
)
def test_a_mark_of_its_own_is_kept_and_undone(desk: Desk, rule: MarkRule) -> None:
    key = annual_marks.add_mark(desk, " Naboskabsundersøgelse ", rule, AnnualMarkKind.SHADING)
    assert by_key(desk)[key] == AnnualMark(
        key, "Naboskabsundersøgelse", AnnualMarkKind.SHADING, rule
    )
    desk.undo()
    assert annual_marks.list_marks(desk) == annual_marks.default_marks()


def test_a_shipped_mark_is_changed_in_its_place(desk: Desk) -> None:
    shipped = by_key(desk)["vinterferie"]
    annual_marks.edit_mark(desk, replace(shipped, rule=Weeks(7, 7)))
    assert list(by_key(desk)) == [mark.id for mark in annual_marks.default_marks()]
    assert by_key(desk)["vinterferie"].rule == Weeks(7, 7)
    annual_marks.edit_mark(desk, shipped)
    assert annual_marks.list_marks(desk) == annual_marks.default_marks()


def test_marks_are_removed_and_the_shipped_ones_restored(desk: Desk) -> None:
    own = annual_marks.add_mark(desk, "Sommerfest", EveryYear(20, 8))
    annual_marks.edit_mark(desk, replace(by_key(desk)["budget"], title="Budget 1. udkast"))
    annual_marks.remove_mark(desk, "vinterferie")
    annual_marks.remove_mark(desk, "budget")
    assert not {"vinterferie", "budget"} & set(by_key(desk))
    annual_marks.restore_default_marks(desk)
    assert annual_marks.list_marks(desk)[:-1] == annual_marks.default_marks()
    annual_marks.remove_mark(desk, own)
    assert annual_marks.list_marks(desk) == annual_marks.default_marks()


def test_marks_that_cannot_be_are_refused(desk: Desk) -> None:
    with pytest.raises(UserError, match="mangler en titel"):
        annual_marks.add_mark(desk, "  ", EveryYear(1, 1))
    with pytest.raises(UserError, match="findes ikke"):
        annual_marks.edit_mark(desk, replace(by_key(desk)["budget"], rule=EveryYear(31, 4)))
    annual_marks.remove_mark(desk, "budget")
    gone = next(m for m in annual_marks.default_marks() if m.id == "budget")
    with pytest.raises(UserError, match="slettet i mellemtiden"):
        annual_marks.edit_mark(desk, gone)
