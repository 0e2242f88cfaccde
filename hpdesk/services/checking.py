# SPDX-License-Identifier: MPL-2.0
"""Is a plan file sound: structure, references, bilag checksums."""

import hashlib
from pathlib import Path

from hpdesk.domain.errors import UserError
from hpdesk.storage.desk_file import DeskFile, open_desk_file
from hpdesk.storage.soundness import find_damage, find_rings, is_search_fitting


def check_file(path: Path) -> list[str]:
    """Return what is wrong with a plan file, in Danish; empty where it is sound.

    Raises UserError where it is no plan file at all, newer, or missing.
    """
    try:
        desk_file = open_desk_file(path, for_writing=False)
    except UserError as fault:
        if "beskadiget" in fault.template:
            return [str(fault)]
        raise
    try:
        return check_open_file(desk_file)
    finally:
        desk_file.close()


def check_open_file(desk_file: DeskFile) -> list[str]:
    """Return what is wrong with an open plan file, in Danish; empty where it is sound."""
    damage = find_damage(desk_file)
    if damage:
        return [
            f"Filens opbygning er beskadiget. Databasens egne ord om det: {fault}"
            for fault in damage
        ]
    try:
        return [
            *_lost_content(desk_file),
            *_agenda_gaps(desk_file),
            *_rings(desk_file),
            *_search_faults(desk_file),
        ]
    except UserError as fault:
        return [str(fault)]


def _lost_content(desk_file: DeskFile) -> list[str]:
    problems = [
        f"Bilaget »{title}« mangler sin fil."
        for (title,) in desk_file.rows(
            "SELECT title FROM attachment WHERE sha256 IS NULL "
            "OR sha256 NOT IN (SELECT id FROM blob)"
        )
    ]
    problems += [
        f"Den udsendte fil »{name}« mangler sit indhold."
        for (name,) in desk_file.rows(
            "SELECT file_name FROM sent_file WHERE sha256 <> '' "  # empty: deleted on purpose
            "AND sha256 NOT IN (SELECT id FROM blob)"
        )
    ]
    for (checksum,) in desk_file.rows("SELECT id FROM blob"):
        ((content,),) = desk_file.rows(
            "SELECT CAST(content AS BLOB) FROM blob WHERE id = :key", key=checksum
        )
        if hashlib.sha256(content).hexdigest() != checksum:
            titles = desk_file.rows(
                "SELECT title FROM attachment WHERE sha256 = :key "
                "UNION ALL SELECT file_name FROM sent_file WHERE sha256 = :key",
                key=checksum,
            )
            named = ", ".join(f"»{title}«" for (title,) in titles) or "et bilag, der ikke bruges"
            problems.append(f"Indholdet af {named} er ændret eller beskadiget.")
    return problems


def _agenda_gaps(desk_file: DeskFile) -> list[str]:
    """Return agendas whose ranks, which number the points, do not run 0, 1, 2 and so on."""
    return [
        f"Punkternes rækkefølge på et møde er ikke hel ({key})."
        for (key,) in desk_file.rows(
            "SELECT meeting_id FROM agenda_item GROUP BY meeting_id "
            "HAVING min(rank) <> 0 OR max(rank) <> count(*) - 1 OR count(DISTINCT rank) <> count(*)"
        )
    ]


def _rings(desk_file: DeskFile) -> list[str]:
    owners = {"agenda_item": "Et punkt", "organisation": "En part", "meeting": "Et møde"}
    return [
        f"{owners[table]} hører i sidste ende under sig selv ({key})."
        for table, key in find_rings(desk_file)
    ]


def _search_faults(desk_file: DeskFile) -> list[str]:
    if is_search_fitting(desk_file):
        return []
    return ["Søgningen finder ikke alt, hvad der står i planen."]
