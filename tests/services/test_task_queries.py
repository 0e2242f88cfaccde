# SPDX-License-Identifier: MPL-2.0
"""Filter words find the tasks they name in a real plan, and views keep them."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.services import followup, people
from hpdesk.services.desk import Desk
from hpdesk.services.task_changes import set_next_step
from hpdesk.services.task_queries import complete, find_keys, find_tasks, read_query
from hpdesk.services.task_views import VIEWS_KEY, delete_view, list_views, order_views, save_view
from tests.bench.ten_years import Sizes, make_ten_years
from tests.builders import TODAY, Board, add_task, sample_plan


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield desk
    desk.close()


def found(desk: Desk, words: str) -> set[str]:
    return {task.id for task in find_tasks(desk, words)}


def kept(desk: Desk, keep: Callable[[Task], bool]) -> set[str]:
    return {task.id for task in followup.list_tasks(desk) if keep(task)}


def test_each_filter_word_finds_what_a_person_would_pick_by_hand(sample: Desk) -> None:
    organisations = {one.id: one for one in people.list_organisations(sample)}
    kommune = next(o for o in organisations.values() if o.kind == "municipality")
    own = {kommune.id}
    for _ in organisations:
        own |= {o.id for o in organisations.values() if o.parent_id in own}
    of_person = {one.id: one.organisation_id for one in people.list_people(sample)}
    cases: dict[str, Callable[[Task], bool]] = {
        "@Bülow": lambda t: any(w.name == "Henrik Bülow" for w in t.responsible),
        "status:åben": lambda t: not t.status.is_closed,
        "status:udført": lambda t: t.status is TaskStatus.DONE,
        "status:overskredet": lambda t: t.is_overdue(TODAY),
        "uden:frist": lambda t: t.due is None,
        "uden:ansvarlig": lambda t: not t.responsible,
        "frist:<1/1 status:åben": lambda t: (
            not t.status.is_closed and t.due is not None and t.due < date(2027, 1, 1)
        ),
        "organ:bestyrelsen": lambda t: any("Bestyrelsen" in name for name in t.body_names),
        "-organ:bestyrelsen": lambda t: not any("Bestyrelsen" in name for name in t.body_names),
        "-frist:2026": lambda t: t.due is None or t.due.year != 2026,
        "møde:3/3-2026": lambda t: (
            bool(t.meeting_starts)
            and t.meeting_starts is not None
            and t.meeting_starts.date() == date(2026, 3, 3)
        ),
        "punkt:3": lambda t: t.item_number == "3",
        "@Bülow @Brix": lambda t: any(
            w.name in ("Henrik Bülow", "Malene Brix") for w in t.responsible
        ),
        f'part:"{kommune.name}"': lambda t: any(
            w.id in own or of_person.get(w.id) in own for w in t.responsible
        ),
    }
    for words, keep in cases.items():
        wanted = kept(sample, keep)
        assert found(sample, words) == wanted, words
        assert 0 < len(wanted) < 34, words


def test_words_are_found_in_the_task_its_point_and_the_names(sample: Desk) -> None:
    assert "t-04" in found(sample, "måle lyset")
    assert "t-04" in found(sample, "maale stierne holmgaard")
    assert "t-04" not in found(sample, "måle bülow")
    assert "t-04" not in found(sample, "-stierne")
    assert found(sample, '"møde med natteravnene"') == {"t-06"}
    assert found(sample, "snar") == {"t-06"}


def test_a_next_step_is_found_too(desk: Desk, board: Board) -> None:
    key = add_task(desk, board)
    set_next_step(desk, key, "Ring til viceværten")
    assert found(desk, "vicevært") == {key}


def test_what_is_not_understood_is_searched_for_as_text(sample: Desk) -> None:
    assert [t.value for t in read_query(sample, "organ:partnerliste").unknown] == ["partnerliste"]
    assert found(sample, "organ:partnerliste") == found(sample, "partnerliste")
    assert found(sample, "@") == kept(sample, lambda _: True)


def test_names_of_the_plan_are_offered(sample: Desk) -> None:
    assert complete(sample, "@bül", 4)[0].text == "@Henrik Bülow "


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=25) | st.sampled_from(["%", "_", "!", "'", '"', "a*", "(", "NEAR"]))
def test_the_file_can_be_asked_anything(sample: Desk, words: str) -> None:
    both = set(find_keys(sample, words)) | set(find_keys(sample, f"-{words}"))
    assert both <= kept(sample, lambda _: True)


def test_ten_years_of_tasks_are_filtered_in_the_time_that_a_tenth_takes_ten_times(
    tmp_path: Path,
) -> None:
    times = []
    for meetings in (40, 400):
        path = tmp_path / f"{meetings}.hpdesk"
        make_ten_years(path, TODAY, Sizes(meetings=meetings, notes_each=5))
        desk = Desk.open(path, today=TODAY)
        assert len(find_keys(desk, "")) == meetings * 20
        times.append(min(_seconds(desk, "skole status:åben frist:<1/4") for _ in range(5)))
        desk.close()
    assert times[1] < 40 * max(times[0], 0.0005)


def _seconds(desk: Desk, words: str) -> float:
    begun = time.thread_time()
    find_keys(desk, words)
    return time.thread_time() - begun


def test_views_are_saved_changed_ordered_and_deleted(desk: Desk) -> None:
    late = save_view(desk, "Overskredet", "status:overskredet")
    mine = save_view(desk, "Mine", "@LK status:åben", sort="frist")
    save_view(desk, "Over fristen", "status:overskredet", view_id=late)
    assert [(v.name, v.query, v.sort) for v in list_views(desk)] == [
        ("Over fristen", "status:overskredet", ""),
        ("Mine", "@LK status:åben", "frist"),
    ]
    order_views(desk, [mine])
    assert [view.id for view in list_views(desk)] == [mine, late]
    delete_view(desk, mine)
    assert [view.id for view in list_views(desk)] == [late]
    desk.undo()
    assert [view.id for view in list_views(desk)] == [mine, late]


def test_a_view_needs_a_name_of_its_own(desk: Desk) -> None:
    save_view(desk, "Mine", "@LK")
    for name, match in ((" ", "mangler et navn"), ("MINE", "allerede"), ("x" * 61, "for langt")):
        with pytest.raises(UserError, match=match):
            save_view(desk, name, "")


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "[1, null, {}]",
        '{"id": "v"}',
        '[{"id": "", "name": "x"}]',
        '[{"id": 3}]',
        "[" * 9000,
    ],
)
def test_damaged_views_are_left_out(desk: Desk, stored: str) -> None:
    with desk.write("Beskadiget") as writer:
        writer.add("setting", id=VIEWS_KEY, value=stored)
    assert list_views(desk) == ()
    key = save_view(desk, "Ny", "lys")
    assert [view.id for view in list_views(desk)] == [key]
