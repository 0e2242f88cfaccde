# SPDX-License-Identifier: MPL-2.0
"""What every command of the command line is made of."""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

DONE, NOT_DONE, WRONG_USAGE = 0, 1, 2


class WrongUsage(Exception):  # noqa: N818 - an answer to the person, not a fault of the program
    """The command was written wrongly; the text is one Danish sentence."""


class Parser(argparse.ArgumentParser):
    """Tells wrong usage as one Danish line."""

    def error(self, message: str) -> NoReturn:
        """Raise WrongUsage with how the command is written."""
        raise WrongUsage(f"Kommandoen er skrevet forkert. Den skrives: {self.usage}")


@dataclass(frozen=True, slots=True)
class Command:
    """One command: how it is written, what it does, how its arguments are read."""

    usage: str
    help: str
    arrange: Callable[[argparse.ArgumentParser], object]
    run: Callable[[argparse.Namespace], int]


def read_date(text: str) -> date:
    """Return a date written YYYY-MM-DD; raises WrongUsage for anything else."""
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise WrongUsage(f"»{text[:60]}« er ikke en dato. Skriv den som 2026-12-01.")


def print_json(data: object) -> None:
    """Print one JSON object."""
    print(json.dumps(data, ensure_ascii=False))


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let the answer be asked for as one JSON object."""
    parser.add_argument("--json", action="store_true")
