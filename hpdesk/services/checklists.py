# SPDX-License-Identifier: MPL-2.0
"""Checklists as files, with the filter in force: one list, or one for each person or body."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from hpdesk.domain.danish import sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.domain.followup_rules import sort_tasks
from hpdesk.services.desk import Desk
from hpdesk.services.task_queries import find_tasks

_KINDS = ("pdf", "docx", "xlsx", "csv")
_LONGEST_NAME = 60  # characters of a name inside a file's name
_OPEN = "status:åben"


class ListPer(StrEnum):
    """Whom lists are made for."""

    PERSON = "person"
    BODY = "body"


def write_filtered(
    desk: Desk, query: str, target: Path, *, title: str = "Tjekliste", public: bool = False
) -> int:
    """Write the tasks that filter words ask for; the ending of the name decides how.

    Returns how many tasks. The paper says which filter is in force.
    """
    tasks = sort_tasks(find_tasks(desk, query), desk.today())
    _write(desk, tasks, target, title, query, public=public)
    return len(tasks)


def write_lists(
    desk: Desk, per: ListPer, folder: Path, kind: str, query: str = _OPEN
) -> tuple[Path, ...]:
    """Write a list for each person (and party) or body that has tasks; returns the files.

    A task that lies with several is in the list of each. Files that are there are not
    overwritten.
    """
    lists = split_tasks(find_tasks(desk, query), per)
    day = f"{desk.today():%Y-%m-%d}"
    targets = _targets(folder, f"{day} Tjekliste -", [name for name, _ in lists], kind)
    for (name, tasks), target in zip(lists, targets, strict=True):
        ordered = sort_tasks(tasks, desk.today())
        _write(desk, ordered, target, f"Tjekliste: {name}", query)
    return targets


def split_tasks(tasks: Sequence[Task], per: ListPer) -> list[tuple[str, list[Task]]]:
    """Return tasks by person or body, in the order of their names; those of nobody come last."""
    found: dict[str, tuple[str, list[Task]]] = {}
    nobody: list[Task] = []
    for task in tasks:
        if per is ListPer.PERSON:
            owners = [(who.id, who.name) for who in task.responsible]
        else:
            owners = list(zip(task.body_ids, task.body_names, strict=True))
        for key, name in dict(owners).items():
            found.setdefault(key, (name, []))[1].append(task)
        if not owners:
            nobody.append(task)
    lists = sorted(found.values(), key=_by_name)
    without = "Uden ansvarlig" if per is ListPer.PERSON else "Uden organ"
    return [*lists, *([(without, nobody)] if nobody else [])]


def _by_name(row: tuple[str, list[Task]]) -> tuple[str, str, str]:
    return sort_key(row[0])


def _targets(folder: Path, lead: str, names: Sequence[str], kind: str) -> tuple[Path, ...]:
    """Return a file for each name, none of them there already."""
    taken: set[str] = set()
    made = []
    for name in names:
        plain = "".join(c if c.isalnum() or c in " -_." else " " for c in name)
        stem = f"{lead} {' '.join(plain.split())[:_LONGEST_NAME]}".strip()
        number, tried = 1, stem
        while tried.casefold() in taken or (folder / f"{tried}.{kind}").exists():
            number += 1
            tried = f"{stem} ({number})"
        taken.add(tried.casefold())
        made.append(folder / f"{tried}.{kind}")
    return tuple(made)


def _write(
    desk: Desk,
    tasks: Sequence[Task],
    target: Path,
    title: str,
    query: str,
    *,
    public: bool = False,
) -> None:
    from hpdesk.services.papers import write_checklist

    kind = target.suffix.lower().lstrip(".")
    if kind not in _KINDS:
        raise UserError(
            "Tjeklisten kan ikke skrives som »{kind}«. Vælg et navn, der ender på .docx, .pdf, "
            ".xlsx eller .csv.",
            kind=kind or "fil uden endelse",
        )
    write_checklist(
        desk,
        tasks,
        pdf=target if kind == "pdf" else None,
        docx=target if kind == "docx" else None,
        xlsx=target if kind == "xlsx" else None,
        csv=target if kind == "csv" else None,
        public=public,
        title=title,
        chosen=query,
    )
