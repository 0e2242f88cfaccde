# SPDX-License-Identifier: MPL-2.0
"""`python -m tests.fuzz --minutes 10`: every parser in turn, with what hypothesis thinks up."""

import argparse
import sys
import time
import traceback

from hypothesis import HealthCheck, given, seed, settings
from hypothesis.database import InMemoryExampleDatabase

from tests.fuzz.targets import TARGETS, met


def _try(name: str, turn: int) -> int:
    """Give a parser a hundred things; return how many it took."""
    count = 0

    @seed(turn)
    @settings(
        max_examples=100,
        deadline=None,
        database=InMemoryExampleDatabase(),
        suppress_health_check=list(HealthCheck),
    )
    @given(TARGETS[name][0])
    def whatever_comes(something: object) -> None:
        nonlocal count
        count += 1
        met(name, something)

    whatever_comes()
    return count


def main() -> int:
    """Fuzz until the time is up; prints how much each parser was given and what went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    given_arguments = parser.parse_args()
    ends = time.monotonic() + given_arguments.minutes * 60
    counts = dict.fromkeys(TARGETS, 0)
    faults: dict[str, str] = {}
    turn = 0
    while time.monotonic() < ends:
        for name in TARGETS:
            if time.monotonic() > ends or name in faults:
                continue
            try:
                counts[name] += _try(name, turn)
            except Exception:
                faults[name] = traceback.format_exc()
        turn += 1
    for name, count in counts.items():
        print(f"{count:>9} {name}")
    for name, fault in faults.items():
        print(f"\n{name}:\n{fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
