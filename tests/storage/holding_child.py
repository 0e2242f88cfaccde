# SPDX-License-Identifier: MPL-2.0
"""Holds a plan until it is told to let go or is killed: `python -m tests.storage.holding_child P`.

Prints `held`, or who has it.
"""

import sys
from pathlib import Path

from hpdesk.storage.holding import Claim, claim


def main(path: Path) -> None:
    """Claim a plan, wait for a line, and let go."""
    got = claim(path)
    print("held" if isinstance(got, Claim) else f"refused {got}", flush=True)
    sys.stdin.readline()
    if isinstance(got, Claim):
        got.release()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
