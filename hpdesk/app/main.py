# SPDX-License-Identifier: MPL-2.0
"""The entry: a known command runs without Qt, anything else opens the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from hpdesk.app.command_kit import DONE, WRONG_USAGE, WrongUsage, read_date
from hpdesk.domain.errors import UserError

COMMAND_NAMES = frozenset(
    [
        "demo",
        "import",
        "export",
        "list",
        "window",
        "pack",
        "zip",
        "journal",
        "minutes",
        "checklist",
        "search",
        "check",
        "repair",
        "backup",
        "backups",
        "restore",
        "manual",
        "note",
    ]
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line or the window; returns the exit status."""
    if getattr(sys, "frozen", False):  # a bundled program is its own child process too
        import multiprocessing

        multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    today, rest = _without_today(given)
    if rest and rest[0] in COMMAND_NAMES:
        from hpdesk.app.cli import run_command

        pinned = ["--today", today] if today is not None else []
        return run_command([rest[0], *pinned, *rest[1:]])
    if rest and rest[0] in ("-h", "--help", "--version"):
        return _tell(rest)
    return _open_window(rest, today)


def _without_today(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Take `--today DATE` out, wherever it stands before a `--`."""
    today: str | None = None
    rest: list[str] = []
    words = iter(arguments)
    for argument in words:
        if argument == "--":  # what follows is words, not options
            rest += [argument, *words]
        elif argument == "--today":
            today = next(words, "")
        elif argument.startswith("--today="):
            today = argument.partition("=")[2]
        else:
            rest.append(argument)
    return today, rest


def _tell(options: list[str]) -> int:
    from hpdesk.app.cli import ended_by_reader, overview, speak_utf8

    speak_utf8()
    with ended_by_reader():
        if options[0] == "--version":
            from hpdesk.app.version_command import tell_version

            return tell_version(options[1:])
        print(overview())
    return DONE


def _open_window(rest: list[str], today: str | None) -> int:
    try:
        if len(rest) > 1 or (rest and rest[0].startswith("-")):
            raise WrongUsage("Kommandoen findes ikke. Se kommandoerne med hpdesk --help.")
        day = None if today is None else read_date(today)
    except WrongUsage as fault:
        print(fault, file=sys.stderr)
        return WRONG_USAGE
    from hpdesk.app.window import open_window

    try:
        return open_window(Path(rest[0]) if rest else None, day)
    except UserError as fault:
        print(fault, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
