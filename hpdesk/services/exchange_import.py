# SPDX-License-Identifier: MPL-2.0
"""From an exchange folder to a new plan file."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hpdesk.domain.errors import UserError
from hpdesk.services.attachments import read_source
from hpdesk.services.exchange_check import (
    Fault,
    Json,
    parse_date,
    parse_moment,
    read_plan_json,
)
from hpdesk.services.exchange_fields import Field, Kind, Links, Part
from hpdesk.services.exchange_format import PARTS
from hpdesk.services.exchange_numbers import fill_numbers
from hpdesk.services.plan_settings import CUSTOMARY_KEY, OWN_KEY
from hpdesk.storage.desk_file import new_desk_file, refuse_existing
from hpdesk.storage.unit_of_work import UnitOfWork
from hpdesk.storage.writer import Filler


def import_folder(folder: Path, path: Path, *, shift: timedelta = timedelta()) -> None:
    """Make a new plan file from an exchange folder; raises UserError and makes nothing at a fault.

    `shift` moves every date by whole days (the sample plan is laid around today).
    """
    refuse_existing(path)
    data = read_plan_json(folder)
    with new_desk_file(path) as desk_file:
        work = UnitOfWork(desk_file)
        with work.fill() as filler:
            _Import(data, _Files(folder), filler, shift).run()


class _Files:
    """Reads bilag, only from inside the exchange folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def read(self, name: str, place: str) -> bytes:
        try:
            path = (self._folder / name).resolve()
            outside = Path(name).is_absolute() or not path.is_relative_to(self._folder)
            is_file = not outside and path.is_file()
        except (OSError, ValueError, RuntimeError):  # a NUL, a ring of links, a name too long
            outside, is_file = False, False
        if outside:
            raise Fault(place, "filen ligger uden for mappen").as_error()
        if not is_file:
            raise Fault(place, "filen findes ikke").as_error()
        return read_source(path)


class _Import:
    """Walks the lists of one `plan.json` into the tables."""

    def __init__(self, data: Json, files: _Files, filler: Filler, shift: timedelta) -> None:
        self._data = data
        self._files = files
        self._filler = filler
        self._shift = shift
        self._taken: dict[str, set[str]] = {}
        self._attachments: dict[tuple[str, str], str] = {}
        self._known = {
            part.name: {row["id"] for row in data.get(part.name, []) if "id" in row}
            for part in PARTS
        }

        self._names = {
            (name, row["id"]): row["name"]
            for name in ("people", "organisations")
            for row in data.get(name, [])
        }

    def run(self) -> None:
        fill_numbers(self._data)
        for part in PARTS:
            self._take_list(part, self._data.get(part.name, []), part.name, {})
        self._take_settings()

    def _take_list(self, part: Part, rows: list[Json], place: str, owner: dict[str, str]) -> None:
        above = ""
        for rank, row in enumerate(rows):
            here = f"{place}[{rank}]"
            values: dict[str, Any] = {"rank": rank, **owner}
            for field in part.fields:
                if field.name in row:
                    values[field.column] = self._value(field, row[field.name])
            key = self._key(part, values)
            self._add_special(part, row, values, here)
            if row.get("sub"):
                values["parent_id"] = above or None
            above = key if not values.get("parent_id") else above
            self._filler.add(part.table, **values)
            for link in part.links:
                self._take_links(link, row, key)
            for inner in part.parts:
                self._take_list(
                    inner, row.get(inner.name, []), f"{here}.{inner.name}", {inner.owner: key}
                )

    def _key(self, part: Part, values: dict[str, Any]) -> str:
        """Return the row's key; one that another list of the same kind has used gets a new one."""
        if part.parts and "id" not in values:  # nothing points to it but what it holds
            owner, rank = values[part.owner], values["rank"]
            values["id"] = f"{part.table}-{owner}-{rank + 1}"
        given = str(values.get("id", ""))
        if not part.shared_keys:
            return given
        taken = self._taken.setdefault(part.table, set())
        key, number = given, 2
        while key in taken:
            key, number = f"{given}~{number}", number + 1
        taken.add(key)
        if key != given:
            values.update(id=key, exchange_id=given)
        return key

    def _value(self, field: Field, value: Any) -> object:  # noqa: ANN401 - what JSON holds
        if field.kind is Kind.DAY:
            return self._moved(parse_date(value), value)
        if field.kind is Kind.MOMENT:
            return self._moved(parse_moment(value), value)
        if field.kind is Kind.STAMP:
            return self._moved(datetime.fromisoformat(value), value)
        if field.kind is Kind.JSON:
            return json.dumps(value, ensure_ascii=False)
        return value

    def _moved(self, when: Any, text: str) -> Any:  # noqa: ANN401 - a date or a datetime
        try:
            return when + self._shift
        except OverflowError as fault:
            raise UserError("Datoen {text} kan ikke flyttes.", text=text) from fault

    def _add_special(self, part: Part, row: Json, values: dict[str, Any], here: str) -> None:
        """Fill the columns that no single field of the table of correspondences gives."""
        if part.table == "agenda_item" and "presenter" in row:
            known = row["presenter"] in self._known["people"]
            values["presenter_id" if known else "presenter_text"] = row["presenter"]
        elif part.table == "attachment":
            content = self._files.read(row["file"], f"{here}.file")
            values.update(source_path=row["file"], file_name=Path(row["file"]).name)
            values.update(sha256=self._filler.keep(content), size=len(content))
            self._attachments[values["item_id"], row["id"]] = values["id"]
        elif part.table in ("sent_file", "paper_template"):
            content = self._files.read(row["file"], f"{here}.file")
            values.update(sha256=self._filler.keep(content), size=len(content))
        elif part.table == "delivery" and "attachment" in row:
            values["attachment_id"] = self._attachment(row["attachment"], values, here)
        elif part.table == "note":
            moment = parse_moment(row["on"])
            on = parse_date(row["on"]) if moment is None else moment.date()
            values["noted_on"] = self._moved(on, row["on"])
            values["noted_at"] = None if moment is None else moment.time()

    def _attachment(self, given: str, values: dict[str, Any], here: str) -> str:
        """Return the key of a bilag that stands under the same point."""
        key = self._attachments.get((values["item_id"], given))
        if key is None:
            raise Fault(f"{here}.attachment", f"'{given}' findes ikke under punktet").as_error()
        return key

    def _take_links(self, link: Links, row: Json, owner: str) -> None:
        then = row.get(link.then, []) if link.then else []
        for rank, key in enumerate(row.get(link.name, [])):
            name, column = next(pair for pair in link.targets if key in self._known[pair[0]])
            values = {"rank": rank, link.owner: owner, column: key}
            if link.then:
                values["name_then"] = then[rank] if rank < len(then) else self._names[name, key]
            self._filler.add(link.table, **values)

    def _take_settings(self) -> None:
        if "customary_days" in self._data:
            value = json.dumps(sorted(self._data["customary_days"]))
            self._filler.add("setting", id=CUSTOMARY_KEY, value=value)
        if closed := self._data.get("closed_days"):
            days = {str(self._moved(parse_date(d["on"]), d["on"])): d["name"] for d in closed}
            value = json.dumps(days, ensure_ascii=False)
            self._filler.add("setting", id=OWN_KEY, value=value)
        for key, content in self._data.get("settings", {}).items():
            if key not in (CUSTOMARY_KEY, OWN_KEY):
                value = json.dumps(content, ensure_ascii=False)
                self._filler.add("setting", id=key, value=value)
