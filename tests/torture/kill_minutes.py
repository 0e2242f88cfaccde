# SPDX-License-Identifier: MPL-2.0
"""Kills the program while the scripted meeting is typed: `python -m tests.torture.kill_minutes`.

Each time a fresh copy of the sample is minuted in a child process, which is killed at a random
moment. The file must then be sound and hold every key that was pressed up to a second before.
`--kills 50 --ms 8 --seed 1` are the usual numbers.
"""

import argparse
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from hpdesk.domain.coordination import Note
from hpdesk.domain.meetings import AttendanceStatus
from hpdesk.services import coordination, followup, meetings, minutes
from hpdesk.services.checking import check_open_file
from hpdesk.services.desk import Desk
from tests.bench.measuring import surroundings
from tests.builders import sample_plan
from tests.torture.meeting_script import MEETING, SCRIPT, Kind, Part, count_keys

LIMIT = 1.0  # seconds that may be lost
_START = 60.0  # seconds that the window may take to come up


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key that was pressed: when, in which part, how many of its letters were typed then."""

    at: float
    part: int
    typed: int
    ended: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one kill; `lost` is the age of the oldest key that is not in the file."""

    moment: float
    keys: int
    lost: float
    faults: tuple[str, ...]


class Minuted:
    """What the file holds of the meeting."""

    def __init__(self, desk: Desk) -> None:
        items = meetings.list_items(desk, MEETING)
        self._items = {item.id: item for item in items}
        self._draft = minutes.draft_of(desk, MEETING)
        self._tasks = [task.text for task in followup.list_tasks(desk, meeting_id=MEETING)]
        self._notes = [note.text for item in items for note in _notes(desk, item.id)]
        self._people = {row.name: row for row in minutes.list_attendance(desk, MEETING)}

    def holds(self, part: Part, typed: int, *, ended: bool) -> bool:
        """Tell whether what was typed of a part is there."""
        words = part.text[:typed].strip()
        if part.kind is Kind.LINE:
            waits = not ended and words in self._draft
            return waits or self._is_made(part)
        item = self._items[part.point]
        return words in (item.decision if part.kind is Kind.DECISION else item.discussion)

    def _is_made(self, part: Part) -> bool:
        item, person = self._items[part.point], self._people.get(part.words)
        match part.made:
            case "task":
                return any(part.words in text for text in self._tasks)
            case "note":
                return any(part.words in text for text in self._notes)
            case "mark":
                return any(part.words in mark.text for mark in item.marks)
            case "decision":
                return part.words in item.decision
            case "discussion":
                return part.words in item.discussion
            case "apology":
                return person is not None and person.status is AttendanceStatus.APOLOGY
            case "arrival":
                return person is not None and person.arrived is not None
            case "departure":
                return person is not None and person.left is not None
        raise ValueError(part.made)


def _notes(desk: Desk, item_id: str) -> Iterable[Note]:
    return coordination.list_notes(desk, item_id=item_id)


def read_keys(told: str) -> list[Pressed]:
    """Return the keys that a child told of; a last line that was cut off counts for nothing."""
    pressed = []
    for line in told.splitlines(keepends=True):
        words = line.split()
        if line.endswith("\n") and len(words) == 4:
            at, part, typed, ended = words
            pressed.append(Pressed(float(at), int(part), int(typed), ended == "1"))
    return pressed


def age_of_lost(path: Path, pressed: Sequence[Pressed], killed: float) -> tuple[float, list[str]]:
    """Return how old the oldest lost key was in seconds, and what is wrong with the file."""
    desk = Desk.open(path)
    try:
        faults = check_open_file(desk.file)
        found = Minuted(desk)
        lost = [
            key for key in pressed if not found.holds(SCRIPT[key.part], key.typed, ended=key.ended)
        ]
    finally:
        desk.close()
    oldest = min((key.at for key in lost), default=killed)
    return killed - oldest, faults


def kill_once(folder: Path, moment: float, milliseconds: float) -> Outcome:
    """Minute a fresh copy, kill the program so many seconds after the first key, and look."""
    plan, told = sample_plan(folder, f"{moment:.4f}.hpdesk"), folder / "told.txt"
    command = [sys.executable, "-m", "tests.torture.minutes_child", str(plan), str(milliseconds)]
    with told.open("wb") as out:
        child = subprocess.Popen(
            command, stdout=out, stderr=subprocess.PIPE, env=surroundings(folder)
        )
        try:
            _wait_ready(child, told)
            try:
                child.wait(moment)
            except subprocess.TimeoutExpired:
                killed = time.monotonic()
                child.send_signal(signal.SIGKILL)
            else:
                raise AssertionError(f"the child ended by itself: {_errors(child)}")
        finally:
            child.kill()
            child.communicate()
    pressed = [key for key in read_keys(told.read_text()) if key.at <= killed]
    lost, faults = age_of_lost(plan, pressed, killed)
    plan.unlink()
    return Outcome(moment, len(pressed), lost, tuple(faults))


def _wait_ready(child: "subprocess.Popen[bytes]", told: Path) -> None:
    until = time.monotonic() + _START
    while "ready" not in told.read_text():
        try:
            child.wait(0.02)
        except subprocess.TimeoutExpired:
            assert time.monotonic() < until, "the window never came up"
        else:
            raise AssertionError(f"the child did not start: {_errors(child)}")


def _errors(child: "subprocess.Popen[bytes]") -> str:
    return child.stderr.read().decode("utf-8", "replace")[-2000:] if child.stderr else ""


def kill_many(folder: Path, kills: int, milliseconds: float, seed: int) -> list[Outcome]:
    """Kill at random moments, one in each equal part of the meeting."""
    random, length = Random(seed), count_keys() * milliseconds / 1000
    moments = [(place + random.random()) * length / kills for place in range(kills)]
    return [kill_once(folder, moment, milliseconds) for moment in moments]


def main() -> int:
    """Kill as often as is asked for and print a line for each; 1 where a word was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--ms", type=float, default=8.0, help="milliseconds between two keys")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = kill_many(Path(folder), arguments.kills, arguments.ms, arguments.seed)
    for outcome in found:
        print(
            f"dræbt efter {outcome.moment:6.2f} s, {outcome.keys:5d} taster, "
            f"mistet {1000 * outcome.lost:4.0f} ms {'; '.join(outcome.faults)}"
        )
    worst = max(outcome.lost for outcome in found)
    bad = [o for o in found if o.faults or o.lost > LIMIT]
    print(f"{len(found)} drab, højst {1000 * worst:.0f} ms mistet, {len(bad)} fejl.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
