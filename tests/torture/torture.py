# SPDX-License-Identifier: MPL-2.0
"""Thousands of operations with everything going wrong: `python -m tests.torture.torture`.

A child works in a plan and tells what is saved; it is killed, its disk fails or fills, its power
goes, its clock is set, and another program looks in meanwhile. Each time the plan is opened
again, and must be sound, hold all that was told, and undo. `--operations 5000 --seed 1`.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from hpdesk.domain.errors import UserError
from hpdesk.services import passwords
from tests.builders import sample_plan
from tests.torture.faulty_disk import ERRORS, compiled
from tests.torture.overseer import Overseer, mounted, unmounted
from tests.torture.survivor import Believed, Loss, look_at

PLACES = ("local", "share", "crowded", "secret")
_ROUNDS_WITH_ONE_PLAN = 12
_MOST_AT_ONCE = 40  # operations of one child


@dataclass
class Figures:
    """What was done and what came of it; seconds."""

    operations: int = 0
    refused: int = 0
    troubles: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    begun: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)  # why something was refused
    second_looks: int = 0
    worst_open: float = 0.0
    losses: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return the figures for a person."""
        rounds = sum(self.places.values())
        return [
            f"{self.operations} operations ({self.refused} refused) in {rounds} rounds",
            f"plans: {dict(self.places)}; troubles: {dict(self.troubles)}",
            f"looked in by a second program: {self.second_looks}",
            f"operations: {dict(self.begun.most_common())}",
            f"worst opening: {1000 * self.worst_open:.0f} ms; losses: {len(self.losses)}",
            *(f"  {count} × {answer}" for answer, count in self.answers.most_common(25) if count),
            *self.skipped,
            *self.losses,
        ]


class Torture:
    """One run; everything lies below `folder`, where HOME and its like must lie too."""

    def __init__(
        self,
        folder: Path,
        seed: int,
        *,
        slow: bool,
        only: str = "",
        most_with_one_plan: int = _ROUNDS_WITH_ONE_PLAN,
    ) -> None:
        self._folder, self._chance, self._slow, self._only = folder, Random(seed), slow, only
        self._most_with_one_plan = most_with_one_plan
        self.figures = Figures()
        self._number = 0
        shim, why = compiled(folder)
        if shim is None:
            self.figures.skipped.append(f"skipped: failing disk, power cut and set clock: {why}")
        self._overseer = Overseer(folder, shim)
        self._crowd, why = mounted(folder / "small")
        if self._crowd is None:
            self.figures.skipped.append(f"no small disk ({why}): a limit on the file's size")

    def run(self, operations: int) -> Figures:
        """Work until so many operations are done."""
        try:
            while self.figures.operations < operations and len(self.figures.losses) < 20:
                place = PLACES[self._number % len(PLACES)]
                if place == "secret" and not (self._slow and passwords.can_encrypt()):
                    place = "local"
                self._work_in(place, operations)
        finally:
            self.end()
        return self.figures

    def end(self) -> None:
        """Let go of the processes and the small disk."""
        self._overseer.end()
        unmounted(self._crowd)
        passwords.put_away()

    def _work_in(self, place: str, operations: int) -> None:
        """Torment one plan until it has had enough."""
        self._number += 1
        root = self._folder
        if place == "crowded" and self._crowd is not None:
            root = self._crowd
        folder = root / f"{self._number}"
        folder.mkdir(parents=True)
        believed = Believed(sample_plan(folder, "plan.hpdesk"), place == "share")
        believed.look_anew()
        for _ in range(self._most_with_one_plan):
            if self.figures.operations >= operations:
                break
            try:
                self._round(place, believed, root / f"{self._number}-attic")
            except Loss as loss:
                kept = self._folder / f"loss-{len(self.figures.losses)}"
                shutil.copytree(folder, kept)
                self.figures.losses.append(f"{place}, plan {self._number}: {loss} ({kept})")
                break
        shutil.rmtree(folder)
        shutil.rmtree(root / f"{self._number}-attic", ignore_errors=True)

    def _order(self, place: str, believed: Believed, attic: Path) -> tuple[dict[str, object], str]:
        chance = self._chance
        kinds = ["kill"] * 6 + ["none"]
        if self._overseer.has_shim:
            kinds += ["fail"] * 3 + ["cut"] * 4
        if place == "crowded":
            kinds = ["full"] * 4 + kinds
        kind = self._only or chance.choice(kinds)
        folder = believed.path.parent
        tmpfs = place == "crowded" and self._crowd is not None
        left = chance.choice([0, 20_000, 100_000, 400_000])
        environment = {
            f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "CONFIG")
        }
        os.environ.update(environment)
        order: dict[str, object] = {
            "plan": str(believed.path),
            "live": str(believed.live()),
            "folder": str(folder),
            "attic": str(attic),
            "seed": chance.getrandbits(31),
            "number": believed.number,
            "password": believed.password,
            "choice": "always" if believed.in_copy else "never",
            "answer": "use_copy" if believed.in_copy else "",
            "today": chance.choice(["", "2026-11-12", "2026-12-01", "2027-03-01"]),
            "operations": chance.randint(4, _MOST_AT_ONCE),
            "slow": self._slow or chance.random() < 0.05,
            "crypt": place == "secret",
            "fail": None,
            "cut": None,
            "fills": left + 1 if kind == "full" and tmpfs else 0,
            "limit": left + 1 if kind == "full" and not tmpfs else 0,
            "environment": environment,
        }
        if kind == "fail":
            calls = chance.choice([1, 1, 3, 20, 200])
            order["fail"] = (chance.randrange(400), calls, chance.choice(ERRORS))
        if kind == "cut":
            order["cut"] = chance.randrange(600)
        return order, kind

    def _round(self, place: str, believed: Believed, attic: Path) -> None:
        order, kind = self._order(place, believed, attic)
        chance = self._chance
        moment = chance.choice([chance.random() * 0.1, chance.random()]) if kind == "kill" else None
        if moment is not None:
            order["operations"] = 1000
        look_in = chance.random() < 0.3
        events = self._overseer.carry_out(order, moment, believed, look_in=look_in)
        figures = self.figures
        figures.troubles[kind] += 1
        figures.places[place] += 1
        figures.second_looks += self._overseer.looked_in
        (believed.path.parent / "fylder.bin").unlink(missing_ok=True)
        for event in events:
            if "fault" in event:
                raise Loss(f"{kind}: the program fell: {event['fault']}")
            if "begun" in event:
                figures.operations += 1
                figures.begun[str(event["begun"])] += 1
            if "done" in event or "unread" in event:
                figures.refused += bool(event["refused"])
                figures.answers[str(event["refused"])[:70]] += bool(event["refused"])
            believed.hear(event)
        try:
            opened = look_at(believed, chance)
        except Loss as loss:
            raise Loss(f"{kind}: {loss}") from loss
        figures.worst_open = max(figures.worst_open, opened)


def main() -> int:
    """Torment as long as is asked for and print the figures; 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="kill, fail, cut, full or none")
    parser.add_argument("--keep", action="store_true", help="keep the plans that lost something")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="hpdesk-torture-"))
    began = time.monotonic()
    try:
        figures = Torture(folder, arguments.seed, slow=True, only=arguments.only).run(
            arguments.operations
        )
    except UserError as problem:  # a bug of the torture's own
        raise RuntimeError(str(problem)) from problem
    finally:
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)
    print("\n".join(figures.lines()))
    print(f"{time.monotonic() - began:.0f} s, seed {arguments.seed}")
    return 1 if figures.losses else 0


if __name__ == "__main__":
    sys.exit(main())
