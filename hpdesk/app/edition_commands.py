# SPDX-License-Identifier: MPL-2.0
"""The commands for editions of a meeting's papers: bilag as a zip file, and a journal package."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.app.command_kit import DONE, Command, WrongUsage, print_json
from hpdesk.documents.edition_rows import EDITIONS, ChairPart, EditionChoice, EditionKey

if TYPE_CHECKING:  # the writers are imported by the command that needs them
    from hpdesk.exports.pack_types import PackReport
    from hpdesk.services.desk import Desk
    from hpdesk.services.editions import EditionFiles

Parser = argparse.ArgumentParser
Arguments = argparse.Namespace
Opened = Callable[[Arguments], "AbstractContextManager[Desk]"]


def add_edition(parser: Parser) -> None:
    """Read which edition is wanted, for whom, and what goes into the chair's copy."""
    parser.add_argument("--edition", choices=[str(row.key) for row in EDITIONS])
    parser.add_argument("--person", default="")
    parser.add_argument("--with", dest="parts", default="")


def edition_wanted(arguments: Arguments) -> EditionChoice:
    """Return the edition that was asked for; raises WrongUsage where two were."""
    named = getattr(arguments, "edition", None)
    if named and arguments.public and named != EditionKey.PUBLIC:
        raise WrongUsage("Vælg enten --public eller en anden udgave med --edition, ikke begge.")
    plain = EditionKey.PUBLIC if arguments.public else EditionKey.BOARD
    key = EditionKey(named) if named else plain
    words = [word for word in getattr(arguments, "parts", "").split(",") if word]
    try:
        parts = frozenset(ChairPart(word) for word in words) | {ChairPart.TIMES}
    except ValueError as fault:
        known = ", ".join(ChairPart)
        raise WrongUsage(f"Efter --with skrives en eller flere af: {known}.") from fault
    if words and key is not EditionKey.CHAIR:
        raise WrongUsage("--with bruges kun sammen med --edition chair.")
    return EditionChoice(key, getattr(arguments, "person", ""), frozenset(parts))


def report_json(desk: "Desk", report: "PackReport") -> dict[str, object]:
    """Return what became of a pack and its bilag, as the commands print it."""
    from hpdesk.services.exchange_ids import exchange_ids

    given = exchange_ids(desk, "attachment")
    return {
        "pages": report.pages,
        "items": report.items,
        "attachments": [
            {
                "id": given.get(bilag.id, bilag.id),
                "number": bilag.number,
                "title": bilag.title,
                "pages": bilag.pages,
                "status": str(bilag.status),
                "reason": bilag.reason,
            }
            for bilag in report.attachments
        ],
    }


def reasons(report: "PackReport") -> Iterator[str]:
    """Yield a line for each bilag that did not go in as it should."""
    for bilag in report.attachments:
        if bilag.reason:
            yield f"Bilag {bilag.number}, {bilag.title}: {bilag.reason}"


def edition_commands(opened: Opened) -> dict[str, Command]:
    """Return the commands; `opened` opens the plan that the arguments name."""

    def arrange(parser: Parser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("meeting")
        parser.add_argument("target", type=Path)
        parser.add_argument("--public", action="store_true")
        add_edition(parser)
        parser.add_argument("--json", action="store_true")

    def write(arguments: Arguments, files: "EditionFiles", words: str) -> int:
        from hpdesk.services.editions import write_edition

        with opened(arguments) as desk:
            report = write_edition(desk, arguments.meeting, edition_wanted(arguments), files)
            told = report_json(desk, report)
        if arguments.json:
            print_json(told)
            return DONE
        print(words)
        print(f"Skrevet: {arguments.target}")
        for line in reasons(report):
            print(line)
        return DONE

    def zipped(arguments: Arguments) -> int:
        from hpdesk.services.editions import EditionFiles

        return write(arguments, EditionFiles(zip=arguments.target), "Bilagene ligger i zip-filen.")

    def journal(arguments: Arguments) -> int:
        from hpdesk.services.editions import EditionFiles

        files = EditionFiles(journal=arguments.target)
        return write(arguments, files, "Journalpakken er skrevet.")

    more = "[--public] [--edition UDGAVE] [--person ID] [--json]"
    return {
        "zip": Command(
            f"zip FIL.hpdesk MØDE MÅL.zip {more}",
            "Skriv mødets bilag i rækkefølge som zip-fil.",
            arrange,
            zipped,
        ),
        "journal": Command(
            "journal FIL.hpdesk MØDE MÅL [--public] [--json]",
            "Skriv en journalpakke: en zip-fil, når målet ender på .zip, ellers en ny mappe.",
            arrange,
            journal,
        ),
    }
