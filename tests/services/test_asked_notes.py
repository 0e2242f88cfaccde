# SPDX-License-Identifier: MPL-2.0
"""Asking the window that has a plan for its note window, and being answered once."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hpdesk.services.asked_notes import AskedNote, ask_for_note, asking_folder, take_asked_note
from hpdesk.storage.holding import Claim, claim


@contextmanager
def held(plan: Path) -> Iterator[Path]:
    """Have a plan as the window that writes it has."""
    plan.write_bytes(b"plan")
    mine = claim(plan)
    assert isinstance(mine, Claim)
    try:
        yield plan
    finally:
        mine.release()


def taken_by_window(plan: Path, found: list[AskedNote | None]) -> None:
    """Look again and again as a window does whose folder changes."""
    while not found:
        if (asked := take_asked_note(plan)) is not None:
            found.append(asked)


def test_the_window_that_has_the_plan_is_asked_once(tmp_path: Path) -> None:
    with held(tmp_path / "plan.hpdesk") as plan:
        found: list[AskedNote | None] = []
        window = threading.Thread(target=taken_by_window, args=(plan, found))
        window.start()
        assert ask_for_note(plan, "leave")
        window.join()
        assert found == [AskedNote(plan, "leave")]
        assert take_asked_note(plan) is None
        assert list(asking_folder().iterdir()) == []


def test_a_plan_that_no_window_has_is_asked_of_nobody(tmp_path: Path) -> None:
    plan = tmp_path / "plan.hpdesk"
    plan.write_bytes(b"plan")
    assert not ask_for_note(plan, patience=60)
    assert list(asking_folder().iterdir()) == []


def test_a_window_that_does_not_answer_leaves_no_request_behind(tmp_path: Path) -> None:
    with held(tmp_path / "plan.hpdesk") as plan:
        assert not ask_for_note(plan, patience=0.05)
        assert list(asking_folder().iterdir()) == []


def test_a_window_leaves_requests_for_other_plans_and_other_files(tmp_path: Path) -> None:
    folder = asking_folder()
    for name, said in (
        ("a.note", f'{{"plan": "{tmp_path}/other.hpdesk", "token": ""}}'),
        ("b.note", "no request"),
        ("c.note", '{"plan": 3}'),
        ("d.part", "half"),
    ):
        (folder / name).write_text(said)
    assert take_asked_note(tmp_path / "plan.hpdesk") is None
    assert len(list(folder.iterdir())) == 4
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "other.hpdesk").write_bytes(b"")
    assert take_asked_note(tmp_path / "link" / "other.hpdesk") is not None
