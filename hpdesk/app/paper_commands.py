# SPDX-License-Identifier: MPL-2.0
"""The commands that write a meeting's papers and the checklist."""

import argparse
from pathlib import Path

from hpdesk.app.command_kit import DONE, add_json, print_json
from hpdesk.app.edition_commands import edition_wanted, reasons, report_json
from hpdesk.app.hand_edits import add_overwrite, make_room
from hpdesk.app.plan_reading import opened_plan
from hpdesk.app.task_output import is_chosen, task_json, task_line
from hpdesk.documents.pdf_choices import PdfChoices
from hpdesk.domain.danish import counted
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus

Parser = argparse.ArgumentParser
Arguments = argparse.Namespace


def add_pack_files(parser: Parser) -> None:
    """Read the meeting and the files wanted of its papers."""
    parser.add_argument("meeting")
    parser.add_argument("--pdf", type=Path)
    parser.add_argument("--docx", type=Path)
    parser.add_argument("--public", action="store_true")
    add_overwrite(parser)


def add_archive(parser: Parser) -> None:
    """Read whether the PDF is for the archive."""
    parser.add_argument("--archive", action="store_true")


def pack(arguments: Arguments) -> int:
    """Write a meeting's pack in an edition."""
    from hpdesk.services.editions import EditionFiles, write_edition

    files = EditionFiles(arguments.pdf, arguments.docx)
    with opened_plan(arguments) as desk:
        make_room(desk, arguments)
        report = write_edition(desk, arguments.meeting, edition_wanted(arguments), files)
        told = report_json(desk, report)
    if arguments.json:
        print_json(told)
        return DONE
    pages = counted(report.pages, "side", "sider")
    points = counted(report.items, "punkt", "punkter")
    _say_written(arguments, f"Mødepakken har {pages} og {points}.")
    for line in reasons(report):
        print(line)
    return DONE


def _say_written(arguments: Arguments, text: str) -> None:
    print(text)
    for path in (arguments.pdf, arguments.docx):
        if path is not None:
            print(f"Skrevet: {path}")


def minutes(arguments: Arguments) -> int:
    """Write a meeting's minutes."""
    from hpdesk.services.papers import meeting_bundle, write_minutes

    with opened_plan(arguments) as desk:
        make_room(desk, arguments)
        pages = write_minutes(
            desk,
            arguments.meeting,
            pdf=arguments.pdf,
            docx=arguments.docx,
            public=arguments.public,
            choices=PdfChoices(archive=arguments.archive),
        )
        bundle = meeting_bundle(desk, arguments.meeting, public=arguments.public)
    tasks = sum(len(rows) for rows in bundle.tasks_by_item.values())
    if arguments.json:
        print_json({"pages": pages, "items": len(bundle.items), "tasks": tasks})
        return DONE
    points = counted(len(bundle.items), "punkt", "punkter")
    _say_written(arguments, f"Referatet har {points} og {counted(tasks, 'opgave', 'opgaver')}.")
    return DONE


def add_checklist(parser: Parser) -> None:
    """Read which tasks are asked for and in which files."""
    parser.add_argument("--body")
    parser.add_argument("--status", choices=[str(status) for status in TaskStatus])
    parser.add_argument("--person")
    parser.add_argument("--query", default="")
    for kind in ("csv", "xlsx", "pdf", "docx"):
        parser.add_argument(f"--{kind}", type=Path)
    parser.add_argument("--public", action="store_true")
    add_json(parser)


def checklist(arguments: Arguments) -> int:
    """Print or write the tasks."""
    from hpdesk.services import papers
    from hpdesk.services.exchange_ids import exchange_ids
    from hpdesk.services.people import list_bodies, list_people
    from hpdesk.services.task_queries import find_tasks

    with opened_plan(arguments) as desk:
        if arguments.body and arguments.body not in {body.id for body in list_bodies(desk)}:
            raise UserError("Organet »{body}« findes ikke i planen.", body=arguments.body)
        if arguments.person and arguments.person not in {one.id for one in list_people(desk)}:
            raise UserError("Personen »{who}« findes ikke i planen.", who=arguments.person)
        tasks = [t for t in find_tasks(desk, arguments.query) if is_chosen(t, arguments)]
        papers.write_checklist(
            desk,
            tasks,
            pdf=arguments.pdf,
            docx=arguments.docx,
            csv=arguments.csv,
            xlsx=arguments.xlsx,
            public=arguments.public,
            chosen=arguments.query,
            choices=PdfChoices(archive=arguments.archive),
        )
        if arguments.json:
            given = exchange_ids(desk, "task"), exchange_ids(desk, "agenda_item")
            print_json({"tasks": [task_json(task, desk.today(), *given) for task in tasks]})
            return DONE
        for task in tasks:
            print(task_line(task, desk.today()))
    if not tasks:
        print("Der er ingen opgaver, der passer.")
    return DONE
