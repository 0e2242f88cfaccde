# SPDX-License-Identifier: MPL-2.0
"""From a plan file to an exchange folder."""

import json
import os
import re
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path, PurePosixPath
from typing import Any

from hpdesk.domain.errors import UserError
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_fields import Kind, Links, Part
from hpdesk.services.exchange_format import FORMAT, PARTS, PLAN_JSON, VERSION, every_part
from hpdesk.services.exchange_numbers import drop_plain_numbers
from hpdesk.services.plan_settings import CUSTOMARY_KEY, NOTE_DRAFT_KEY, OWN_KEY, PLAN_UID_KEY
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.meeting_reads import read_content
from hpdesk.storage.values import parsed

Json = dict[str, Any]
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


def export_folder(desk: Desk, folder: Path) -> tuple[str, ...]:
    """Write the whole plan as an exchange folder, in one step at the end.

    Returns the titles of bilag whose bytes the plan has lost. Raises UserError where the folder
    has something in it or cannot be written.
    """
    folder = folder.absolute()
    if _is_taken(folder):
        raise UserError(
            "{folder} findes allerede og er ikke tom. Vælg en ny eller tom mappe.",
            folder=folder.name,
        )
    try:
        beside = tempfile.mkdtemp(prefix=f".{folder.name[:40]}-", suffix=".part", dir=folder.parent)
    except OSError as fault:
        raise UserError(
            "Der kan ikke skrives i mappen {folder}. Vælg en anden.", folder=str(folder.parent)
        ) from fault
    part = Path(beside)
    try:
        export = _Export(desk.read(), part)
        text = json.dumps(export.run(), ensure_ascii=False, indent=1)
        (part / PLAN_JSON).write_text(text + "\n", "utf-8")
        part.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        part.rename(folder)
    except OSError as fault:
        raise UserError(
            "Mappen {folder} kunne ikke skrives, og intet er gemt. Se efter, at der er plads.",
            folder=folder.name,
        ) from fault
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return tuple(export.lost)


def _is_taken(folder: Path) -> bool:
    try:
        return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as fault:
        raise UserError(
            "Mappen {folder} kan ikke bruges. Vælg en anden.", folder=folder.name[:60]
        ) from fault


def _is_plan_json(path: str) -> bool:
    """Tell whether a bilag's path leads to plan.json itself, on any file system."""
    return os.path.normpath(path).casefold() == PLAN_JSON


class _Export:
    """Reads every table once and lays its rows where the exchange format wants them."""

    def __init__(self, reader: Reader, folder: Path) -> None:
        self._reader = reader
        self._folder = folder
        self._paths: dict[str, str] = {os.path.normcase(PLAN_JSON): ""}
        self.lost: list[str] = []
        self._called = {
            name: _called(reader, table, name)
            for name, table in (("agenda", "agenda_item"), ("tasks", "task"))
        }
        self._then = {("responsible_then", task): names for task, names in _then(reader).items()}

    def run(self) -> Json:
        data: Json = {"format": FORMAT, "version": VERSION}
        for part in PARTS:
            rows = self._rows(part).get("", [])
            if rows or not part.addition:
                data[part.name] = rows
        data.update(self._settings())
        drop_plain_numbers(data)
        return data

    def _rows(self, part: Part) -> dict[str, list[Json]]:
        """Return a part's objects by the key of what owns them, `""` where nothing does."""
        columns = [field.column for field in part.fields]
        extra = _EXTRA.get(part.table, ())
        owner = f"coalesce({part.owner}, '')" if part.owner else "''"
        found = self._reader.rows(
            f"SELECT {', '.join([owner, 'id', *columns, *extra])} FROM {part.table} "
            f"ORDER BY {'1, ' if part.owner else ''}rank"
        )
        links = [(link, self._links(link)) for link in part.links]
        inner = [(child, self._rows(child)) for child in part.parts]
        grouped: dict[str, list[Json]] = defaultdict(list)
        for owner_key, key, *values in found:
            row: Json = {}
            for field, value in zip(part.fields, values, strict=False):
                if value is not None and (value or field.kind not in _ONLY_WHERE_SET):
                    row[field.name] = self._value(field.kind, field.lists, value, field.name)
            special = dict(zip(extra, values[len(columns) :], strict=True))
            if not self._add_special(part, row, special):
                continue
            for link, keys in links:
                row[link.name] = keys.get(key, [])
                if names := self._then.get((link.then, key)):
                    row[link.then] = names
            for child, rows in inner:
                if key in rows or not child.addition:
                    row[child.name] = rows.get(key, [])
            grouped[owner_key].append(row)
        return grouped

    def _value(self, kind: Kind, lists: tuple[str, ...], value: Any, name: str) -> object:  # noqa: ANN401 - a column's value
        if kind is Kind.MOMENT:
            return str(value).replace(" ", "T")[:16]
        if kind is Kind.STAMP:
            return str(value).replace(" ", "T")[:19]
        if kind is Kind.REFERENCE and lists[0] in self._called:
            return self._called[lists[0]][value]
        if kind is Kind.JSON:
            return parsed(value)
        return bool(value) if kind is Kind.FLAG or name == "closed" else value

    def _links(self, link: Links) -> dict[str, list[str]]:
        target = "coalesce(" + ", ".join([*(c for _, c in link.targets), "NULL"]) + ")"
        grouped: dict[str, list[str]] = defaultdict(list)
        for owner, key in self._reader.rows(
            f"SELECT {link.owner}, {target} FROM {link.table} ORDER BY {link.owner}, rank"
        ):
            grouped[owner].append(key)
        return grouped

    def _add_special(self, part: Part, row: Json, extra: Json) -> bool:
        """Add what is not one column; returns False where the row cannot be exported."""
        if part.table == "agenda_item":
            row["id"] = self._called["agenda"][row["id"]]
            if extra["parent_id"] is not None:
                row["sub"] = True
            presenter = extra["presenter_id"] or extra["presenter_text"]
            if presenter is not None:
                row["presenter"] = presenter
        elif part.table == "task":
            row["id"] = self._called["tasks"][row["id"]]
        elif extra.get("exchange_id") is not None:
            row["id"] = extra["exchange_id"]
        if part.table in ("attachment", "sent_file", "paper_template"):
            content = (
                None if extra["sha256"] is None else read_content(self._reader, extra["sha256"])
            )
            if content is None:
                if extra["sha256"] != "":  # empty: deleted on purpose, and no loss
                    self.lost.append(row.get("title") or row["name"])
                return False
            named = {"file_name": row.get("name"), "source_path": None, **extra}
            row["file"] = self._write_file(named, content)
        elif part.table == "delivery" and extra["attachment_id"] is not None:
            row["attachment"] = extra["attachment_id"]
        elif part.table == "note":
            clock = extra["noted_at"]
            row["on"] = extra["noted_on"] + (f"T{clock[:5]}" if clock else "")
        return True

    def _write_file(self, extra: Json, content: bytes) -> str:
        """Write a bilag once and return its path; the same bytes share a file."""
        name = _UNSAFE.sub("_", extra["file_name"]).strip(" .") or "bilag"
        stem, suffix = PurePosixPath(name).stem[:60], PurePosixPath(name).suffix[:20]
        wanted = [extra["source_path"]] if extra["source_path"] else []
        # a bilag may itself be called so; then the others need another folder
        folder = "bilag" if not (self._folder / "bilag").is_file() else "bilag (2)"
        wanted.append(f"{folder}/{stem}{suffix}")
        number = 2
        while True:
            path = wanted.pop(0) if wanted else f"{folder}/{stem} ({number}){suffix}"
            number += not wanted
            held = self._paths.get(os.path.normcase(path))
            if held == extra["sha256"]:
                return path
            if held is None and self._place(path, content):
                self._paths[os.path.normcase(path)] = extra["sha256"]
                return path

    def _place(self, path: str, content: bytes) -> bool:
        """Write a file below the folder; returns False where that name cannot be had."""
        target = (self._folder / path).resolve()
        if not target.is_relative_to(self._folder.resolve()) or _is_plan_json(path):
            return False
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                file.write(content)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            return False
        return True

    def _settings(self) -> Json:
        stored = dict(self._reader.rows("SELECT id, value FROM setting"))
        data: Json = {}
        if CUSTOMARY_KEY in stored:
            data["customary_days"] = parsed(stored[CUSTOMARY_KEY])
        if own := parsed(stored.get(OWN_KEY, "{}")):
            data["closed_days"] = [{"on": day, "name": name} for day, name in own.items()]
        if others := {key: parsed(stored[key]) for key in stored if key not in _OWN_LISTS}:
            data["settings"] = others
        return data


def _called(reader: Reader, table: str, name: str) -> dict[str, str]:
    """Return what each item, or each task, is called in the folder.

    One whose key another meeting used before has that key again, as it came; unless
    something points to one of them, and only a key of its own tells which.
    """
    called = {
        key: given or key for key, given in reader.rows(f"SELECT id, exchange_id FROM {table}")
    }
    pointed = (
        f"SELECT {column} FROM {pointing} WHERE {column} IS NOT NULL"
        for pointing, column in _references(name)
    )
    needed = {called[key] for (key,) in reader.rows(" UNION ".join(pointed)) if key in called}
    return {key: key if name in needed else name for key, name in called.items()}


def _references(name: str) -> list[tuple[str, str]]:
    """Return the tables and columns that point into a list."""
    return [
        (part.table, field.column)
        for part in every_part()
        for field in part.fields
        if field.lists == (name,)
    ]


def _then(reader: Reader) -> dict[str, list[str]]:
    """Return what the responsible of a task were called then, where one has another name now."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for task, then, now in reader.rows(
        "SELECT r.task_id, coalesce(r.name_then, p.name, o.name), coalesce(p.name, o.name) "
        "FROM task_responsible r LEFT JOIN person p ON p.id = r.person_id "
        "LEFT JOIN organisation o ON o.id = r.organisation_id ORDER BY r.task_id, r.rank"
    ):
        found[task].append((then, now))
    return {
        task: [then for then, _ in names]
        for task, names in found.items()
        if any(then != now for then, now in names)
    }


_ONLY_WHERE_SET = (Kind.FLAG, Kind.COUNT)
# lists of their own; and what is being typed is nobody else's
_OWN_LISTS = (CUSTOMARY_KEY, OWN_KEY, NOTE_DRAFT_KEY, PLAN_UID_KEY)
_EXTRA: dict[str, tuple[str, ...]] = {
    "agenda_item": ("presenter_id", "presenter_text", "parent_id"),
    "attachment": ("exchange_id", "file_name", "source_path", "sha256"),
    "sent_file": ("sha256",),
    "paper_template": ("file_name", "sha256"),
    "delivery": ("attachment_id",),
    "task": ("exchange_id",),
    "note": ("noted_on", "noted_at"),
}
