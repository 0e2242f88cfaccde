# SPDX-License-Identifier: MPL-2.0
"""A plan file after ten years of use, seeded: `python -m tests.bench.ten_years OUT.hpdesk`.

Written straight through storage, as an import is. It holds no bilag: their bytes would drown
what is measured on it (rows, texts and the search index).
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from hpdesk.domain.coordination import NoteChannel, Stance
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import AttendanceStatus, ItemKind, MeetingState
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
from hpdesk.storage.desk_file import new_desk_file
from hpdesk.storage.unit_of_work import UnitOfWork
from hpdesk.storage.writer import Filler
from tests.bench.danish_texts import Texts

_PAST = timedelta(days=3500)
_COMING = timedelta(days=150)
_BODIES = (
    ("Bestyrelsen", BodyKind.BOARD),
    ("Styregruppen for uddannelse", BodyKind.STEERING_GROUP),
    ("Styregruppen for beskæftigelse", BodyKind.STEERING_GROUP),
    ("Styregruppen for tryghed", BodyKind.STEERING_GROUP),
    ("Styregruppen for sammenhængskraft", BodyKind.STEERING_GROUP),
    ("Tværforvaltningsgruppen", BodyKind.PRE_MEETING_GROUP),
    ("Boligformødet", BodyKind.PRE_MEETING_GROUP),
    ("Følgegruppen", BodyKind.ADVISORY_GROUP),
)
_ORGANISATIONS = 20
_SEATS = 11
_OVERDUE = 40


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much a plan holds; the defaults are ten years of a busy secretariat."""

    meetings: int = 1_000
    items_each: int = 15
    tasks_each: int = 20
    notes_each: int = 50
    people: int = 120


def make_ten_years(path: Path, today: date, sizes: Sizes | None = None, seed: int = 1) -> None:
    """Make a new plan file of ten years around `today`; raises UserError where it exists."""
    with new_desk_file(path) as desk_file, UnitOfWork(desk_file).fill() as filler:
        _Years(filler, today, sizes or Sizes(), Random(seed)).run()


def make_empty(path: Path) -> None:
    """Make a new plan file with a plan and nothing more."""
    with new_desk_file(path) as desk_file, UnitOfWork(desk_file).fill() as filler:
        filler.add("plan", id="p1", rank=0, name="Tom helhedsplan")


class _Years:
    def __init__(self, filler: Filler, today: date, sizes: Sizes, random: Random) -> None:
        self._add = filler.add
        self._today = today
        self._sizes = sizes
        self._random = random
        self._texts = Texts(random)
        self._people = [f"x{n}" for n in range(sizes.people)]
        self._parties = [f"o{n}" for n in range(_ORGANISATIONS)]
        self._overdue = 0
        self._rank = 0

    def run(self) -> None:
        """Fill the whole plan."""
        first = self._today - _PAST
        self._add("plan", id="p1", rank=0, name="Ti år i Nørrehavn", starts=first)
        self._add_people()
        self._add_bodies()
        days = self._meeting_days(first)
        for number, day in enumerate(days):
            self._add_meeting(number, day)
        self._add_notes(first)

    def _add_people(self) -> None:
        kinds = tuple(OrganisationKind)
        for number, key in enumerate(self._parties):
            name = f"{('Afdeling', 'Forvaltning', 'Forening')[number % 3]} {number + 1}"
            kind = str(kinds[number % len(kinds)])
            self._add("organisation", id=key, rank=number, name=name, kind=kind)
        categories = tuple(PersonCategory)
        for number, key in enumerate(self._people):
            self._add(
                "person",
                id=key,
                rank=number,
                name=self._texts.name(number),
                title="Afdelingsleder" if number % 3 else "Beboerrepræsentant",
                organisation_id=self._parties[number % _ORGANISATIONS],
                email=f"person{number}@nørrehavn.example",
                category=str(categories[number % len(categories)]),
            )

    def _add_bodies(self) -> None:
        for number, (name, kind) in enumerate(_BODIES):
            self._add("body", id=f"b{number}", rank=number, name=name, kind=str(kind))
            self._add("body_plan", rank=0, body_id=f"b{number}", plan_id="p1")
            for seat, person in enumerate(self._members(number)):
                role = MemberRole.MEMBER if seat else MemberRole.CHAIR
                self._add(
                    "membership",
                    rank=seat,
                    body_id=f"b{number}",
                    person_id=person,
                    role=str(role),
                    starts=self._today - _PAST,
                )

    def _members(self, body: int) -> list[str]:
        return [self._people[(body * _SEATS + seat) % len(self._people)] for seat in range(_SEATS)]

    def _meeting_days(self, first: date) -> Iterator[date]:
        span = (self._today + _COMING - first).days
        for number in range(self._sizes.meetings):
            day = first + timedelta(days=span * number // self._sizes.meetings)
            yield day + timedelta(days=max(0, 7 - day.isoweekday()) if day.weekday() > 4 else 0)

    def _add_meeting(self, number: int, day: date) -> None:
        body = number % len(_BODIES)
        key = f"m{number}"
        held = day < self._today
        starts = datetime.combine(day, time(9 + number % 6))
        recent = day > self._today - timedelta(days=60)
        done = MeetingState.HELD if recent else MeetingState.MINUTES_APPROVED
        self._add(
            "meeting",
            id=key,
            rank=number,
            starts=starts,
            ends=starts + timedelta(hours=2),
            title=f"Møde i {_BODIES[body][0]}",
            kind="ordinary",
            state=str(done if held else MeetingState.DRAFT),
            place=f"Kvarterhuset, lokale {number % 5 + 1}",
            chair_id=self._members(body)[0],
            minute_taker_id=self._people[-1],
        )
        self._add("meeting_body", rank=0, meeting_id=key, body_id=f"b{body}")
        if held:
            self._add_held(key, body, day)
        for rank in range(self._sizes.items_each):
            self._add_item(number, rank, body, held=held)
        for rank in range(self._sizes.tasks_each):
            self._add_task(number, rank, day, held=held)

    def _add_held(self, meeting: str, body: int, day: date) -> None:
        sent = day - timedelta(days=18)
        self._add("sent_version", rank=0, meeting_id=meeting, version=1, sent_on=sent)
        for rank, person in enumerate(self._members(body)):
            came = self._random.random() < 0.85
            status = AttendanceStatus.PRESENT if came else AttendanceStatus.APOLOGY
            self._add(
                "attendance", rank=rank, meeting_id=meeting, person_id=person, status=str(status)
            )

    def _add_item(self, meeting: int, rank: int, body: int, *, held: bool) -> None:
        key = f"i{meeting}-{rank}"
        texts, random = self._texts, self._random
        kind = random.choice(tuple(ItemKind))
        self._add(
            "agenda_item",
            id=key,
            rank=rank,
            number=str(rank + 1),
            meeting_id=f"m{meeting}",
            title=texts.item_title(),
            kind=str(kind),
            duration=random.choice((5, 10, 15, 20)),
            presenter_id=random.choice(self._members(body)),
            closed=random.random() < 0.05,
            summary=texts.prose(15, 30),
            recommendation=texts.recommendation(),
            case_text=texts.prose(40, 150),
            discussion=texts.prose(20, 60) if held else None,
            decision=texts.decision() if held else None,
        )
        if not held and random.random() < 0.5:
            for place, party in enumerate(random.sample(self._parties, 3)):
                self._add(
                    "position",
                    rank=place,
                    item_id=key,
                    party_id=party,
                    stance=str(random.choice(tuple(Stance))),
                    text=texts.sentence(),
                    taken_on=self._today - timedelta(days=random.randint(0, 20)),
                )

    def _add_task(self, meeting: int, rank: int, day: date, *, held: bool) -> None:
        key = f"t{meeting}-{rank}"
        random = self._random
        status, due = self._task_state(meeting, rank, day, held=held)
        closed = day + timedelta(days=random.randint(5, 90)) if status.is_closed else None
        self._add(
            "task",
            id=key,
            rank=rank,
            item_id=f"i{meeting}-{rank % self._sizes.items_each}",
            text=self._texts.task(),
            due=due,
            status=str(status),
            closed_on=min(closed, self._today) if closed else None,
        )
        who = random.choice(self._people)
        self._add("task_responsible", rank=0, task_id=key, person_id=who)
        if closed:
            when = min(closed, self._today)
            self._add(
                "task_log", rank=0, task_id=key, logged_on=when, text="Status sat til udført."
            )

    def _task_state(
        self, meeting: int, rank: int, day: date, *, held: bool
    ) -> tuple[TaskStatus, date | None]:
        """Return a task's state and date: a tenth is open, mostly of the latest two years."""
        random = self._random
        late_enough = meeting >= self._sizes.meetings * 0.78
        if held and not (late_enough and random.random() < 0.37):
            kind = TaskStatus.DONE if random.random() < 0.95 else TaskStatus.DROPPED
            return kind, day + timedelta(days=random.randint(7, 120))
        status = TaskStatus.OPEN if random.random() < 0.7 else TaskStatus.IN_PROGRESS
        if self._overdue < _OVERDUE and held and rank == 0:
            self._overdue += 1
            return status, self._today - timedelta(days=random.randint(1, 60))
        if random.random() < 0.15:
            return status, None
        return status, self._today + timedelta(days=random.randint(0, 400))

    def _add_notes(self, first: date) -> None:
        count = self._sizes.meetings * self._sizes.notes_each
        random = self._random
        channels = tuple(NoteChannel)
        for number in range(count):
            day = first + _PAST * number // count
            fresh = day > self._today - timedelta(days=20) and random.random() < 0.1
            meeting = number * self._sizes.meetings // count
            key = f"n{number}"
            self._add(
                "note",
                id=key,
                rank=number,
                noted_on=day,
                noted_at=time(8 + number % 9, number % 60),
                channel=str(random.choice(channels)),
                text=self._texts.note(),
                item_id=f"i{meeting}-{number % self._sizes.items_each}",
                next_step="Ring igen" if fresh else None,
                follow_up_on=day + timedelta(days=21) if fresh else None,
            )
            person = random.choice(self._people)
            self._add("note_person", rank=0, note_id=key, person_id=person)
            party = random.choice(self._parties)
            self._add("note_party", rank=0, note_id=key, organisation_id=party)


def main() -> None:
    """Write the plan that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.ten_years")
    parser.add_argument("out", type=Path)
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    parser.add_argument("--meetings", type=int, default=Sizes().meetings)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    make_ten_years(chosen.out, chosen.today, Sizes(meetings=chosen.meetings), chosen.seed)


if __name__ == "__main__":
    main()
