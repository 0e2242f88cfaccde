# SPDX-License-Identifier: MPL-2.0
"""The commands of the command line, one row each.

Services are imported by the command that needs them: a command is a new process, and most need
few of the libraries.
"""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from hpdesk.app.command_kit import DONE, NOT_DONE, Command, print_json, read_date
from hpdesk.app.task_output import is_chosen, task_json, task_line
from hpdesk.domain.danish import date_words, long_date, long_date_time
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.words import word
from hpdesk.domain.working_days import Calendar
from hpdesk.services.desk import Desk

Parser = argparse.ArgumentParser
Arguments = argparse.Namespace


def _today(arguments: Arguments) -> date:
    pinned: date | None = arguments.today
    return pinned or date.today()


@contextmanager
def _opened(arguments: Arguments) -> Iterator[Desk]:
    """Open the plan for reading: no command changes an existing plan by a byte."""
    from hpdesk.storage.desk_file import DAMAGED, find_damage

    desk = Desk.open(arguments.file, today=arguments.today, for_writing=False)
    try:
        if find_damage(desk.file, thorough=False):
            raise UserError(DAMAGED, file=arguments.file.name)
        yield desk
    finally:
        desk.close()


def _with_file(*more: Callable[[Parser], object]) -> Callable[[Parser], object]:
    def arrange(parser: Parser) -> None:
        parser.add_argument("file", type=Path)
        for add in more:
            add(parser)

    return arrange


def _json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true")


def _meeting(parser: Parser) -> None:
    parser.add_argument("meeting")
    parser.add_argument("--pdf", type=Path)
    parser.add_argument("--docx", type=Path)
    parser.add_argument("--public", action="store_true")


def _target(parser: Parser) -> None:
    parser.add_argument("target", type=Path)


def _demo(arguments: Arguments) -> int:
    from hpdesk.services.sample import make_sample

    make_sample(arguments.file, _today(arguments))
    print(f"Eksempelplanen ligger i {arguments.file}.")
    return DONE


def _import(arguments: Arguments) -> int:
    from hpdesk.services.exchange_import import import_folder

    import_folder(arguments.folder, arguments.file)
    print(f"Planen er importeret til {arguments.file}.")
    return DONE


def _folder_and_file(parser: Parser) -> None:
    parser.add_argument("folder", type=Path)
    parser.add_argument("file", type=Path)


def _export(arguments: Arguments) -> int:
    from hpdesk.services.exchange_export import export_folder

    with _opened(arguments) as desk:
        lost = export_folder(desk, arguments.target)
    print(f"Planen er eksporteret til {arguments.target}.")
    for title in lost:
        print(f"Bilaget »{title}« mangler sin fil i planen og er ikke med.")
    return DONE


def _list(arguments: Arguments) -> int:
    from hpdesk.services.meetings import list_meetings
    from hpdesk.services.plan_settings import calendar

    with _opened(arguments) as desk:
        days: Calendar = calendar(desk)
        found = [
            (m, days.window(m.starts.date(), m.earliest, m.latest)) for m in list_meetings(desk)
        ]
    if arguments.json:
        print_json(
            {
                "meetings": [
                    {
                        "id": meeting.id,
                        "bodies": list(meeting.body_ids),
                        "title": meeting.title,
                        "starts": meeting.starts.isoformat(timespec="minutes"),
                        "state": str(meeting.state),
                        "earliest": window.earliest.isoformat(),
                        "latest": window.latest.isoformat(),
                    }
                    for meeting, window in found
                ]
            }
        )
        return DONE
    for meeting, window in found:
        print(
            f"{meeting.id}  {long_date_time(meeting.starts)}  {meeting.title or 'Møde'}  "
            f"({word(meeting.state).lower()}, sendes {date_words(window.earliest, year=False)}–"
            f"{date_words(window.latest)})"
        )
    if not found:
        print("Der er ingen møder i planen.")
    return DONE


def _window_arguments(parser: Parser) -> None:
    parser.add_argument("date", type=read_date)
    parser.add_argument("--earliest", type=int, default=14)
    parser.add_argument("--latest", type=int, default=10)
    _json(parser)


def _window(arguments: Arguments) -> int:
    days = Calendar()
    window = days.window(arguments.date, arguments.earliest, arguments.latest)
    closed = days.closed_weekdays(window.earliest, window.meeting)
    if arguments.json:
        print_json(
            {
                "meeting": window.meeting.isoformat(),
                "earliest": window.earliest.isoformat(),
                "latest": window.latest.isoformat(),
                "closed_days": [day.isoformat() for day in closed],
            }
        )
        return DONE
    print(f"Mødet er {long_date(window.meeting)}.")
    print(f"Send dagsordenen fra {long_date(window.earliest)} til {long_date(window.latest)}.")
    for day in closed:
        print(f"{long_date(day).capitalize()} tæller ikke med: {days.closed_reason(day)}.")
    return DONE


def _pack(arguments: Arguments) -> int:
    from hpdesk.services.exchange_ids import exchange_ids
    from hpdesk.services.papers import write_pack

    with _opened(arguments) as desk:
        report = write_pack(
            desk,
            arguments.meeting,
            pdf=arguments.pdf,
            docx=arguments.docx,
            public=arguments.public,
        )
        given = exchange_ids(desk, "attachment")
    if arguments.json:
        print_json(
            {
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
        )
        return DONE
    _say_written(arguments, f"Mødepakken har {report.pages} sider og {report.items} punkter.")
    for bilag in report.attachments:
        if bilag.reason:
            print(f"Bilag {bilag.number}, {bilag.title}: {bilag.reason}")
    return DONE


def _say_written(arguments: Arguments, text: str) -> None:
    print(text)
    for path in (arguments.pdf, arguments.docx):
        if path is not None:
            print(f"Skrevet: {path}")


def _minutes(arguments: Arguments) -> int:
    from hpdesk.services.papers import meeting_bundle, write_minutes

    with _opened(arguments) as desk:
        pages = write_minutes(
            desk,
            arguments.meeting,
            pdf=arguments.pdf,
            docx=arguments.docx,
            public=arguments.public,
        )
        bundle = meeting_bundle(desk, arguments.meeting, public=arguments.public)
    tasks = sum(len(rows) for rows in bundle.tasks_by_item.values())
    if arguments.json:
        print_json({"pages": pages, "items": len(bundle.items), "tasks": tasks})
        return DONE
    _say_written(arguments, f"Referatet har {len(bundle.items)} punkter og {tasks} opgaver.")
    return DONE


def _checklist_arguments(parser: Parser) -> None:
    parser.add_argument("--body")
    parser.add_argument("--status", choices=[str(status) for status in TaskStatus])
    parser.add_argument("--person")
    parser.add_argument("--query", default="")
    for kind in ("csv", "xlsx", "pdf", "docx"):
        parser.add_argument(f"--{kind}", type=Path)
    parser.add_argument("--public", action="store_true")
    _json(parser)


def _checklist(arguments: Arguments) -> int:
    from hpdesk.services import papers
    from hpdesk.services.exchange_ids import exchange_ids
    from hpdesk.services.people import list_bodies, list_people
    from hpdesk.services.task_queries import find_tasks

    with _opened(arguments) as desk:
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


def _search_arguments(parser: Parser) -> None:
    parser.add_argument("words", nargs="+")
    _json(parser)


def _search(arguments: Arguments) -> int:
    from hpdesk.services.search import search

    with _opened(arguments) as desk:
        hits = search(desk, " ".join(arguments.words))
    if arguments.json:
        keys = ("kind", "id", "title", "where", "snippet")
        print_json({"hits": [{key: getattr(hit, key) for key in keys} for hit in hits]})
        return DONE
    for hit in hits:
        print(" – ".join(part for part in (hit.title, hit.where, hit.snippet) if part))
    if not hits:
        print("Intet fundet. Prøv med færre eller kortere ord.")
    return DONE


def _check(arguments: Arguments) -> int:
    from hpdesk.services.checking import check_file

    problems = check_file(arguments.file)
    if arguments.json:
        print_json({"sound": not problems, "problems": problems})
        return NOT_DONE if problems else DONE
    if problems:
        more = f" (og {len(problems) - 1} fejl til)" if len(problems) > 1 else ""
        raise UserError("{problem}{more}", problem=problems[0], more=more)
    print("Planen er hel.")
    return DONE


def _backup(arguments: Arguments) -> int:
    from hpdesk.services.backups import back_up

    back_up(arguments.file, arguments.target)
    print(f"Kopien ligger i {arguments.target} og er efterset.")
    return DONE


COMMANDS: dict[str, Command] = {
    "demo": Command("demo FIL.hpdesk", "Lav eksempelplanen.", _with_file(), _demo),
    "import": Command(
        "import MAPPE FIL.hpdesk",
        "Lav en ny plan af en udvekslingsmappe.",
        _folder_and_file,
        _import,
    ),
    "export": Command(
        "export FIL.hpdesk MAPPE",
        "Skriv hele planen som udvekslingsmappe.",
        _with_file(_target),
        _export,
    ),
    "list": Command("list FIL.hpdesk [--json]", "Vis møderne.", _with_file(_json), _list),
    "window": Command(
        "window DATO [--earliest 14] [--latest 10] [--json]",
        "Vis, hvornår dagsordenen skal sendes til et møde på datoen.",
        _window_arguments,
        _window,
    ),
    "pack": Command(
        "pack FIL.hpdesk MØDE [--pdf F] [--docx F] [--public] [--json]",
        "Skriv mødepakken.",
        _with_file(_meeting, _json),
        _pack,
    ),
    "minutes": Command(
        "minutes FIL.hpdesk MØDE [--pdf F] [--docx F] [--public] [--json]",
        "Skriv referatet.",
        _with_file(_meeting, _json),
        _minutes,
    ),
    "checklist": Command(
        "checklist FIL.hpdesk [--body ID] [--person ID] [--status open] [--query ORD] [--public] "
        "[--csv F] [--xlsx F] [--pdf F] [--docx F] [--json]",
        "Vis eller skriv tjeklisten.",
        _with_file(_checklist_arguments),
        _checklist,
    ),
    "search": Command(
        "search FIL.hpdesk ORD [--json]", "Søg i planen.", _with_file(_search_arguments), _search
    ),
    "check": Command(
        "check FIL.hpdesk [--json]", "Se efter, om filen er hel.", _with_file(_json), _check
    ),
    "backup": Command(
        "backup FIL.hpdesk KOPI.hpdesk",
        "Lav en efterset kopi, også mens planen er åben.",
        _with_file(_target),
        _backup,
    ),
}
