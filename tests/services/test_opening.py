# SPDX-License-Identifier: MPL-2.0
"""Opening plans on local disks, on shares and in synced folders, with real files.

A share is a folder that `HPDESK_SHARES` names: the program then treats it as one.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.conflict_names import conflict_name, may_be_conflict
from hpdesk.domain.errors import UserError
from hpdesk.domain.plan_difference import ChangedIn
from hpdesk.services import backups, people, restoring
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.opening import (
    Answer,
    CopyChoice,
    NewerCopy,
    OpenPlan,
    conflicted_copies,
    holder_words,
    open_plan,
    opened_to_compare,
    same_plan,
    works_in_copy,
)
from hpdesk.storage.holding import Holder, claim_path
from hpdesk.storage.places import SHARES_VARIABLE, PlaceKind, kind_of
from tests.builders import empty_plan, sample_plan

ROOT = Path(__file__).parents[2]
TODAY = date.today()


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that counts as a share."""
    folder = tmp_path / "drevet"
    folder.mkdir()
    monkeypatch.setenv(SHARES_VARIABLE, str(folder))
    return folder


@pytest.fixture
def plan(share: Path) -> Path:
    return empty_plan(share)


@contextlib.contextmanager
def opened(path: Path, answer: Answer | None = None) -> Iterator[OpenPlan]:
    """Open a plan as a window does, and leave it as a crash does: unpublished."""
    made = open_plan(path, answer=answer)
    try:
        yield made
    finally:
        made.desk.close()
        made.release()


def add(plan: OpenPlan | Desk, name: str) -> None:
    desk = plan.desk if isinstance(plan, OpenPlan) else plan
    people.add_person(desk, name)


def names_of(plan: OpenPlan) -> list[str]:
    return [person.name for person in people.list_people(plan.desk)]


def names(path: Path) -> list[str]:
    with opened_to_compare(path) as desk:
        return [person.name for person in people.list_people(desk)]


def beside(plan: Path) -> list[str]:
    return sorted(p.name for p in plan.parent.iterdir() if p != plan)


def test_a_plan_on_a_local_disk_is_opened_in_place(tmp_path: Path) -> None:
    with opened(empty_plan(tmp_path)) as plan:
        assert plan.copy is None
        add(plan, "Palle")
        assert names(plan.desk.path) == ["Palle"]


def test_a_plan_on_a_share_is_worked_on_in_a_copy_and_published_whole(plan: Path) -> None:
    with opened(plan) as mine:
        assert mine.desk.path == plan
        assert mine.desk.live_path != plan
        assert not mine.is_ahead()
        add(mine, "Palle")
        assert mine.is_ahead()
        assert names(plan) == []
        assert mine.publish().conflict is None
        assert not mine.is_ahead()
        assert names(plan) == ["Palle"]
        assert beside(plan) == [claim_path(plan).name]
    assert beside(plan) == []
    assert check_file(plan) == []


def test_what_was_published_opens_without_a_question(plan: Path) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
        mine.publish()
    with opened(plan) as mine:
        assert [p.name for p in people.list_people(mine.desk)] == ["Palle"]


def test_a_newer_working_copy_is_offered_and_used(plan: Path) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
    with pytest.raises(NewerCopy, match=r"nyere arbejdskopi af plan\.hpdesk fra kl\. ") as asked:
        open_plan(plan)
    assert not asked.value.file_changed
    with opened(plan, Answer.USE_COPY) as mine:
        mine.publish()
    assert names(plan) == ["Palle"]


def test_the_file_is_kept_and_the_working_copy_laid_aside(plan: Path) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
        folder = mine.desk.live_path.parent
    with opened(plan, Answer.KEEP_FILE) as mine:
        assert people.list_people(mine.desk) == ()
        assert not mine.is_ahead()
    (aside,) = folder.glob("*lagt til side*")
    assert names(aside) == ["Palle"]


def test_the_backups_stay_the_plans_where_the_copy_they_are_of_was_never_published(
    plan: Path,
) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
        first = backups.back_up_plan(mine.desk, BackupReason.OPENED)
        assert first is not None
    with opened(plan, Answer.KEEP_FILE) as mine:
        assert [one.path for one in backups.list_backups(mine.desk)] == [first.path]
        second = backups.back_up_plan(mine.desk, BackupReason.BY_HAND)
        assert second is not None
        assert second.path.parent == first.path.parent
        mine.publish()
    plan.unlink()
    sample_plan(plan.parent, plan.name)  # another plan under the same name
    with opened(plan) as mine:
        assert backups.list_backups(mine.desk) == ()
        backups.back_up_plan(mine.desk, BackupReason.OPENED)
        assert len(backups.list_backups(mine.desk)) == 1


def test_the_working_copy_is_saved_beside_the_file_and_compared(plan: Path) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
    with opened(plan, Answer.SAVE_COPY) as mine:
        (copy,) = conflicted_copies(mine.desk)
        assert "(konflikt " in copy.path.name
        assert [s.title for s in copy.difference.subjects] == ["Palle"]
        assert copy.difference.subjects[0].changed_in is ChangedIn.THEIRS


def test_what_another_has_changed_is_not_written_over(plan: Path) -> None:
    with opened(plan) as mine:
        with contextlib.closing(Desk.open(plan)) as other:
            add(other, "Lone")
        add(mine, "Palle")
        conflict = mine.publish().conflict
        assert conflict is not None
        assert names(plan) == ["Lone"]
        assert names(conflict) == ["Palle"]
        add(mine, "Karin")
        assert mine.publish().conflict == conflict  # from now on it goes there
        assert names(conflict) == ["Palle", "Karin"]
        assert names(plan) == ["Lone"]


def test_a_file_that_was_only_touched_is_not_in_conflict(plan: Path) -> None:
    with opened(plan) as mine:
        os.utime(plan, (1, 1))
        add(mine, "Palle")
        assert mine.publish().conflict is None


def test_a_newer_working_copy_of_a_file_that_changed_too_says_so(plan: Path) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
    with contextlib.closing(Desk.open(plan)) as other:
        add(other, "Lone")
    with pytest.raises(NewerCopy, match="er også ændret siden") as asked:
        open_plan(plan)
    assert asked.value.file_changed


def test_a_drive_that_is_gone_costs_nothing_and_gets_all_when_it_is_back(
    plan: Path, tmp_path: Path
) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
        away = plan.parent.rename(tmp_path / "taget ud")
        with pytest.raises(UserError, match=r"svarer ikke\. Alt er gemt på denne computer"):
            mine.publish()
        add(mine, "Lone")
        away.rename(plan.parent)
        assert mine.publish().conflict is None
        assert names(plan) == ["Palle", "Lone"]


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0, reason="needs a small tmpfs"
)
def test_a_full_drive_keeps_the_file_as_it_was(share: Path) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "hpdesk-test", str(share)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no tmpfs may be mounted here")
    try:
        plan = empty_plan(share)
        with opened(plan) as mine:
            add(mine, "Palle")
            (share / "fyld").write_bytes(bytes(shutil.disk_usage(share).free - 8192))
            before = plan.read_bytes()
            with pytest.raises(UserError, match="ikke mere plads på drevet"):
                mine.publish()
            assert plan.read_bytes() == before
            assert not list(share.glob(".*.part"))
            (share / "fyld").unlink()
            mine.publish()
        assert names(plan) == ["Palle"]
    finally:
        subprocess.run(["umount", "-l", str(share)], check=True)


def test_the_second_may_read_what_was_published(plan: Path) -> None:
    with opened(plan) as mine, opened(plan) as second:
        assert second.claim is None
        assert second.holder == (mine.claim.holder if mine.claim else None)
        assert second.desk.read_only
        add(mine, "Palle")
        mine.publish()  # also while it is read
        assert people.list_people(second.desk) == ()
        assert names(plan) == ["Palle"]


@pytest.mark.parametrize(
    ("computer", "ago", "words"),
    [
        ("PC-17", 0, "Planen er åben hos lone på PC-17 siden kl. 09.12."),
        ("PC-17", 1, "Planen er åben hos lone på PC-17 siden i går kl. 09.12."),
        ("", 0, "Planen er åben hos lone på en anden computer siden kl. 09.12."),
    ],
)
def test_who_has_it_is_told_as_a_sentence(computer: str, ago: int, words: str) -> None:
    since = datetime(2026, 11, 22, 9, 12) - timedelta(days=ago)
    assert holder_words(Holder("lone", computer, since, 4, "t"), date(2026, 11, 22)) == words


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_the_same_plan(tmp_path: Path) -> None:
    plan = empty_plan(tmp_path)
    link = tmp_path / "genvej.hpdesk"
    link.symlink_to(plan)
    assert same_plan(plan, link)
    assert same_plan(plan, tmp_path / ".." / tmp_path.name / plan.name)
    assert not same_plan(plan, tmp_path / "anden.hpdesk")


@pytest.mark.parametrize(
    "folder", ["OneDrive - Nordby Kommune", "Dropbox (Fjordbo)", "Google Drive", "Nextcloud"]
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str) -> None:
    plan = tmp_path / folder / "Bestyrelse" / "plan.hpdesk"
    assert kind_of(plan) is PlaceKind.SYNCED
    assert works_in_copy(plan)
    assert not works_in_copy(plan, CopyChoice.NEVER)


def test_a_synced_folder_is_known_by_its_marker_and_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "Planer" / "plan.hpdesk"
    assert kind_of(plan) is PlaceKind.LOCAL
    assert works_in_copy(plan, CopyChoice.ALWAYS)
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Planer"))
    assert kind_of(plan) is PlaceKind.SYNCED
    monkeypatch.delenv("OneDriveCommercial")
    (tmp_path / ".stfolder").mkdir()
    assert kind_of(plan) is PlaceKind.SYNCED


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Søparken (konflikt LK 2026-11-22 14.03).hpdesk", True),
        ("Søparken (Lone's conflicted copy 2026-11-22).hpdesk", True),
        ("Søparken (conflicted copy 2026-11-22 140309).hpdesk", True),
        ("Søparken.sync-conflict-20261122-140309-ABCDEFG.hpdesk", True),
        ("Søparken_conflict-20261122-140309.hpdesk", True),
        ("Søparken-PC17.hpdesk", True),
        ("Søparken (1).hpdesk", True),
        ("Søparken 2.hpdesk", True),
        ("Søparken.hpdesk", False),
        ("Søparken kopi 2026-11-22.hpdesk", False),
        ("Søparken (før opgradering).hpdesk", False),
        ("Søparken (konflikt LK).docx", False),
        ("Søparken Vest.hpdesk", False),
        (".Søparken-a1b2c3d4.part", False),
    ],
)
def test_conflicted_copies_are_known_by_their_names(name: str, is_one: bool) -> None:
    assert may_be_conflict(name, "Søparken.hpdesk") is is_one


@given(who=st.text(max_size=60), stem=st.text("abcæøå (1)-", min_size=1, max_size=30))
def test_our_own_conflict_names_are_always_known(who: str, stem: str) -> None:
    plan = f"{stem}.hpdesk"
    made = conflict_name(plan, who, datetime(2026, 11, 22, 14, 3))
    assert may_be_conflict(made, plan)
    assert not set(made) & set('<>:"/\\|?*\x00')


def test_a_file_of_another_plan_is_no_conflicted_copy(tmp_path: Path) -> None:
    plan, other = empty_plan(tmp_path), tmp_path / "plan-PC17.hpdesk"
    with contextlib.closing(Desk.open(plan)) as desk:
        assert conflicted_copies(desk) == ()
        shutil.copy(plan, other)
        assert conflicted_copies(desk) == ()  # nothing new in it
        with contextlib.closing(Desk.open(other)) as theirs:
            add(theirs, "Lone")
        assert [copy.path for copy in conflicted_copies(desk)] == [other]
        (tmp_path / "plan (1).hpdesk").write_bytes(b"ikke en plan")
        assert len(conflicted_copies(desk)) == 1


_PUBLISHER = """
import sys
from pathlib import Path
from hpdesk.services import people
from hpdesk.services.opening import open_plan
plan = open_plan(Path(sys.argv[1]))
number = 0
while True:
    people.add_person(plan.desk, f"Person {number}")
    print("saved", number, flush=True)
    plan.publish()
    print("published", number, flush=True)
    number += 1
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
@pytest.mark.parametrize("after", [0.4, 0.9])
def test_a_kill_while_publishing_loses_nothing(plan: Path, after: float) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PUBLISHER, str(plan)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(after)  # the moment is the test's subject
        child.kill()
        said = [line.split() for line in (first + child.stdout.read()).splitlines()]
    saved = max(int(number) for word, number in said if word == "saved")
    published = max((int(number) for word, number in said if word == "published"), default=-1)
    assert check_file(plan) == []
    assert len(names(plan)) > published
    try:
        mine = open_plan(plan)
    except NewerCopy:
        mine = open_plan(plan, answer=Answer.USE_COPY)
    assert len(people.list_people(mine.desk)) > saved
    mine.publish()
    assert len(names(plan)) > saved
    mine.desk.close()
    mine.release()


def test_what_was_fetched_to_be_read_goes_when_the_plan_is_closed(plan: Path) -> None:
    with opened(plan):
        first, second = open_plan(plan), open_plan(plan)
        places = {first.desk.live_path, second.desk.live_path}
        assert len(places) == 2
        first.desk.close()
        first.release()
        assert names_of(second) == []
        second.desk.close()
        second.release()
        assert not any(place.parent.exists() for place in places)


def test_what_a_crash_left_to_be_read_goes_at_the_next_reading(plan: Path) -> None:
    with opened(plan):
        first = open_plan(plan)
        first.desk.close()
        left = first.desk.live_path.parent
        old = time.time() - 3 * 86_400
        os.utime(left, (old, old))
        second = open_plan(plan)
        assert not left.exists()
        second.desk.close()
        second.release()


def test_a_backup_of_a_working_copy_is_restored_and_reaches_the_drive(plan: Path) -> None:
    with opened(plan) as mine:
        add(mine, "Palle")
        made = backups.back_up_plan(mine.desk, BackupReason.OPENED)
        assert made is not None
        add(mine, "Lone")
        mine.publish()
        restoring.restore_whole(mine.desk, made.path)
        assert mine.desk.path == plan
        assert mine.desk.live_path != plan
        assert names_of(mine) == ["Palle"]
        assert mine.is_ahead()
        assert mine.publish().conflict is None
        assert names(plan) == ["Palle"]
        assert check_file(plan) == []
        add(mine, "Ida")
        newest = backups.list_backups(mine.desk)[0].path
        difference = restoring.read_backup(mine.desk, newest).difference
        lost = next(s for s in difference.subjects if "Lone" in s.title)
        restoring.bring_back(mine.desk, newest, difference.below(lost.table, lost.key))
        mine.publish()
        assert sorted(names(plan)) == ["Ida", "Lone", "Palle"]
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]
