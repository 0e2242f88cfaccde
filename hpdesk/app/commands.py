# SPDX-License-Identifier: MPL-2.0
"""The commands of the command line, one row each.

Services are imported by the command that needs them: a command is a new process, and most need
few of the libraries.
"""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.app.command_kit import (
    DONE,
    NOT_DONE,
    Command,
    add_json,
    print_json,
    read_date,
)
from hpdesk.app.edition_commands import add_edition, edition_commands
from hpdesk.app.given_password import unlock_plan
from hpdesk.app.note_command import arrange_note, note
from hpdesk.app.paper_commands import (
    add_archive,
    add_checklist,
    add_pack_files,
    checklist,
    minutes,
    pack,
)
from hpdesk.app.plan_reading import opened_plan
from hpdesk.domain.danish import date_words, long_date, long_date_time, size_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.words import word
from hpdesk.domain.working_days import Calendar

if TYPE_CHECKING:  # services are imported by the command that needs them
    from hpdesk.services.backups import Backup

Parser = argparse.ArgumentParser
Arguments = argparse.Namespace


def _today(arguments: Arguments) -> date:
    pinned: date | None = arguments.today
    return pinned or date.today()


def _with_file(*more: Callable[[Parser], object]) -> Callable[[Parser], object]:
    def arrange(parser: Parser) -> None:
        parser.add_argument("file", type=Path)
        for add in more:
            add(parser)

    return arrange


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

    with opened_plan(arguments) as desk:
        lost = export_folder(desk, arguments.target)
    print(f"Planen er eksporteret til {arguments.target}.")
    for title in lost:
        print(f"Bilaget »{title}« mangler sin fil i planen og er ikke med.")
    return DONE


def _list(arguments: Arguments) -> int:
    from hpdesk.services.meetings import list_meetings
    from hpdesk.services.plan_settings import calendar

    with opened_plan(arguments) as desk:
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
    add_json(parser)


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


def _search_arguments(parser: Parser) -> None:
    parser.add_argument("words", nargs="+")
    add_json(parser)


def _search(arguments: Arguments) -> int:
    from hpdesk.services.search import search

    with opened_plan(arguments) as desk:
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

    unlock_plan(arguments.file)
    problems = check_file(arguments.file)
    if arguments.json:
        print_json({"sound": not problems, "problems": problems})
        return NOT_DONE if problems else DONE
    if problems:
        more = f" (og {len(problems) - 1} fejl til)" if len(problems) > 1 else ""
        raise UserError("{problem}{more}", problem=problems[0], more=more)
    print("Planen er hel.")
    return DONE


def _repair(arguments: Arguments) -> int:
    from hpdesk.services.repairing import repair

    unlock_plan(arguments.file)
    done = repair(arguments.file, arguments.target)
    if arguments.json:
        print_json(
            {
                "saved": done.saved,
                "lost": list(done.lost),
                "from_history": list(done.from_history),
                "unread_pages": done.unread_pages,
            }
        )
        return DONE
    print(f"Det, der kunne reddes, ligger i {arguments.target}. {arguments.file} er ikke ændret.")
    for sentence in (*done.from_history, *done.lost):
        print(f"- {sentence}")
    if not done.lost:
        print("Der er ikke fundet noget, som mangler.")
    return DONE


def _backup(arguments: Arguments) -> int:
    from hpdesk.services.backups import back_up

    unlock_plan(arguments.file)
    back_up(arguments.file, arguments.target)
    print(f"Kopien ligger i {arguments.target} og er efterset.")
    return DONE


def _known_backups(arguments: Arguments) -> "tuple[Backup, ...]":
    """Return the backups of a plan; where it cannot be opened any more, those of its name."""
    from hpdesk.services.backups import backups_of_file, list_backups

    try:
        with opened_plan(arguments) as desk:
            return list_backups(desk)
    except UserError:
        found = backups_of_file(arguments.file)
        if not found:
            raise
        return found


def _backups(arguments: Arguments) -> int:
    from hpdesk.services.backup_places import backup_choice

    found = _known_backups(arguments)
    if arguments.json:
        rows = [
            {
                "number": one.number,
                "made": one.made.isoformat(timespec="seconds"),
                "reason": str(one.reason),
                "bytes": one.size,
                "encrypted": one.is_encrypted,
                "file": str(one.path),
            }
            for one in found
        ]
        print_json({"folder": str(backup_choice().folder), "backups": rows})
        return DONE
    for one in found:
        print(
            f"{one.number}  {long_date_time(one.made)}  {word(one.reason)}  "
            f"{size_words(one.size)}  {one.path}"
        )
    if not found:
        print("Der er ingen sikkerhedskopier af planen på denne computer.")
    return DONE


def _restore_arguments(parser: Parser) -> None:
    parser.add_argument("number", type=int)
    parser.add_argument("target", type=Path)


def _restore(arguments: Arguments) -> int:
    from hpdesk.services.backups import back_up

    known = _known_backups(arguments)
    found = next((one for one in known if one.number == arguments.number), None)
    if found is None:
        raise UserError(
            "Der er ingen sikkerhedskopi med nummer {number}. Se numrene med hpdesk backups.",
            number=arguments.number,
        )
    back_up(found.path, arguments.target)
    print(f"Sikkerhedskopien er lagt i {arguments.target} og efterset. Planen selv er ikke ændret.")
    return DONE


def _manual(arguments: Arguments) -> int:
    from hpdesk.services.manual import Manual, write_manual
    from hpdesk.ui.manual.names import window_names

    if arguments.pdf is None and arguments.docx is None:
        raise UserError("Skriv, hvilken fil håndbogen skal gemmes i: --pdf FIL eller --docx FIL.")
    manual = Manual(window_names())
    write_manual(manual, _today(arguments), pdf=arguments.pdf, docx=arguments.docx)
    for path in (arguments.pdf, arguments.docx):
        if path is not None:
            print(f"Skrevet: {path}")
    return DONE


def _manual_files(parser: Parser) -> None:
    for kind in ("pdf", "docx"):
        parser.add_argument(f"--{kind}", type=Path)


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
    "list": Command("list FIL.hpdesk [--json]", "Vis møderne.", _with_file(add_json), _list),
    "window": Command(
        "window DATO [--earliest 14] [--latest 10] [--json]",
        "Vis, hvornår dagsordenen skal sendes til et møde på datoen.",
        _window_arguments,
        _window,
    ),
    "pack": Command(
        "pack FIL.hpdesk MØDE [--pdf F] [--docx F] [--public] [--edition UDGAVE] [--person ID] "
        "[--with DELE] [--overwrite] [--json]",
        "Skriv mødepakken. UDGAVE er public, board, member, guest, chair, supplement eller print; "
        "DELE i formandens eksemplar er prepared, positions og notes.",
        _with_file(add_pack_files, add_edition, add_json),
        pack,
    ),
    **edition_commands(opened_plan),
    "minutes": Command(
        "minutes FIL.hpdesk MØDE [--pdf F] [--docx F] [--public] [--archive] [--overwrite] "
        "[--json]",
        "Skriv referatet, med --archive som PDF/A. En Word-fil, der er rettet i hånden, gemmes "
        "med --overwrite ved siden af.",
        _with_file(add_pack_files, add_archive, add_json),
        minutes,
    ),
    "checklist": Command(
        "checklist FIL.hpdesk [--body ID] [--person ID] [--status open] [--query ORD] [--public] "
        "[--csv F] [--xlsx F] [--pdf F] [--docx F] [--archive] [--json]",
        "Vis eller skriv tjeklisten, med --archive som PDF/A.",
        _with_file(add_checklist, add_archive),
        checklist,
    ),
    "search": Command(
        "search FIL.hpdesk ORD [--json]", "Søg i planen.", _with_file(_search_arguments), _search
    ),
    "check": Command(
        "check FIL.hpdesk [--json]", "Se efter, om filen er hel.", _with_file(add_json), _check
    ),
    "repair": Command(
        "repair FIL.hpdesk NY.hpdesk [--json]",
        "Red det, der kan læses i en beskadiget plan, over i en ny.",
        _with_file(_target, add_json),
        _repair,
    ),
    "backup": Command(
        "backup FIL.hpdesk KOPI.hpdesk",
        "Lav en efterset kopi, også mens planen er åben.",
        _with_file(_target),
        _backup,
    ),
    "backups": Command(
        "backups FIL.hpdesk [--json]",
        "Vis planens sikkerhedskopier på denne computer.",
        _with_file(add_json),
        _backups,
    ),
    "restore": Command(
        "restore FIL.hpdesk NUMMER NY.hpdesk",
        "Læg en sikkerhedskopi af planen i en ny fil.",
        _with_file(_restore_arguments),
        _restore,
    ),
    "note": Command(
        "note [FIL.hpdesk]",
        "Hent det lille notevindue frem, også fra et andet program. Bind kommandoen til en genvej "
        "i skrivebordets indstillinger.",
        arrange_note,
        note,
    ),
    "manual": Command("manual [--pdf F] [--docx F]", "Skriv håndbogen.", _manual_files, _manual),
}
