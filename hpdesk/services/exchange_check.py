# SPDX-License-Identifier: MPL-2.0
"""Reading `plan.json` and finding its first fault, with the place where it stands."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.resources import resource_path
from hpdesk.services.exchange_fields import Kind, Part
from hpdesk.services.exchange_format import FORMAT, PARTS, PLAN_JSON, VERSION

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")
_SURROGATE = re.compile("[\ud800-\udfff]")

Json = dict[str, Any]
Keys = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and where, as `meetings[3].agenda[1].tasks[0].due`."""

    place: str
    text: str

    def as_error(self) -> UserError:
        """Return the one sentence for a person."""
        return UserError(
            "Intet er importeret. {place}: {text}. Ret det i plan.json, og prøv igen.",
            place=self.place,
            text=self.text,
        )


def read_plan_json(folder: Path) -> Json:
    """Return the checked content of an exchange folder; raises UserError at its first fault."""
    data = _load(folder)
    if not isinstance(data, dict):
        raise Fault(PLAN_JSON, "filen skal indeholde et objekt").as_error()
    if (
        data.get("format") == FORMAT
        and isinstance(data.get("version"), int)
        and data["version"] > VERSION
    ):
        raise UserError(
            "Mappen er lavet med en nyere udgave af hpdesk, og intet er importeret. "
            "Hent den nyeste udgave af programmet."
        )
    fault = next(_shape_faults(data), None) or next(_meaning_faults(data), None)
    if fault is not None:
        raise fault.as_error()
    return data


def _load(folder: Path) -> object:
    path = folder / PLAN_JSON
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises for a name too long
        raise UserError("Mappen {folder} findes ikke. Vælg en anden.", folder=str(folder))
    try:
        _refuse_endless(path)
        return json.loads(
            path.read_bytes().decode("utf-8-sig"),
            parse_constant=_no_constant,
            object_pairs_hook=_object,
        )
    except FileNotFoundError as fault:
        raise UserError(
            "Mappen {folder} har ingen plan.json. Vælg en mappe, som hpdesk har eksporteret.",
            folder=folder.name,
        ) from fault
    except OSError as fault:
        raise UserError("plan.json kunne ikke læses. Se efter, at du har adgang.") from fault
    except UnicodeDecodeError as fault:
        raise UserError(
            "Intet er importeret. plan.json er ikke gemt som UTF-8. Gem den om, og prøv igen."
        ) from fault
    except json.JSONDecodeError as fault:
        raise UserError(
            "Intet er importeret. plan.json er ikke gyldig JSON ved linje {line}, tegn {column}. "
            "Ret det, og prøv igen.",
            line=fault.lineno,
            column=fault.colno,
        ) from fault
    except (RecursionError, ValueError) as fault:
        raise UserError(
            "Intet er importeret. plan.json er ikke gyldig JSON. Ret den, og prøv igen."
        ) from fault


def _refuse_endless(path: Path) -> None:
    """Refuse a plan.json that is no file, or bigger than any plan is, before it is read."""
    size = path.stat().st_size
    if not path.is_file() or size > limits.PLAN_JSON_BYTES:
        raise UserError(
            "Intet er importeret. plan.json er ikke en fil, eller den fylder mere end {most} MB. "
            "Vælg en mappe, som hpdesk har eksporteret.",
            most=limits.PLAN_JSON_BYTES // limits.MEGABYTE,
        )


def _object(pairs: list[tuple[str, Any]]) -> Json:
    made = dict(pairs)
    if len(made) < len(pairs):
        ((name, _),) = Counter(name for name, _ in pairs).most_common(1)
        raise Fault(PLAN_JSON, f"feltet {_short(name)} står to gange i et objekt").as_error()
    return made


def _no_constant(name: str) -> object:
    raise ValueError(name)


def parse_date(text: str) -> date | None:
    """Return a date written YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def parse_moment(text: str, shape: re.Pattern[str] = _MOMENT) -> datetime | None:
    """Return a local time written YYYY-MM-DDTHH:MM, or as `shape` says, or None."""
    try:
        return datetime.fromisoformat(text) if shape.fullmatch(text) else None
    except ValueError:
        return None


def _format_checker() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checks("date")(lambda v: not isinstance(v, str) or parse_date(v) is not None)
    checker.checks("local-time")(lambda v: not isinstance(v, str) or parse_moment(v) is not None)
    checker.checks("local-stamp")(
        lambda v: not isinstance(v, str) or parse_moment(v, _STAMP) is not None
    )
    checker.checks("date-or-time")(
        lambda v: not isinstance(v, str) or parse_date(v) is not None or parse_moment(v) is not None
    )
    return checker


def _shape_faults(data: Json) -> Iterator[Fault]:
    schema = json.loads(resource_path("schema", "exchange-1.json").read_text("utf-8"))
    validator = Draft202012Validator(schema, format_checker=_format_checker())
    for error in validator.iter_errors(data):
        yield Fault(place_of(error.absolute_path), _words(error))
    if found := _SURROGATE.search(json.dumps(data, ensure_ascii=False)):
        yield Fault(PLAN_JSON, f"tegnet U+{ord(found.group()):04X} er ikke et gyldigt tegn")


def place_of(path: Iterable[str | int]) -> str:
    """Return a path such as `meetings[3].agenda[1]`."""
    place = ""
    for step in path:
        place += f"[{step}]" if isinstance(step, int) else f".{step}" if place else step
    return place or PLAN_JSON


_TYPES = {
    "string": "tekst",
    "integer": "et helt tal",
    "boolean": "true eller false",
    "array": "en liste",
    "object": "et objekt",
}
_FORMATS = {
    "date": "ikke en dato (ÅÅÅÅ-MM-DD)",
    "local-time": "ikke et tidspunkt (ÅÅÅÅ-MM-DDTTT:MM)",
    "local-stamp": "ikke et tidspunkt (ÅÅÅÅ-MM-DDTTT:MM:SS)",
    "date-or-time": "hverken en dato (ÅÅÅÅ-MM-DD) eller et tidspunkt (ÅÅÅÅ-MM-DDTTT:MM)",
}


def _words(error: ValidationError) -> str:
    shown = _short(error.instance)
    expected: Any = error.validator_value
    schema: Any = error.schema
    instance: Any = error.instance
    match error.validator:
        case "required":
            missing = next(name for name in expected if name not in instance)
            return f"feltet »{missing}« mangler"
        case "additionalProperties":
            unknown = next(name for name in instance if name not in schema["properties"])
            return f"feltet {_short(unknown)} kendes ikke"
        case "type":
            return f"{shown} er ikke {_TYPES[expected]}"
        case "enum":
            return f"{shown} er ikke en af: {', '.join(expected)}"
        case "const":
            return f"{shown} skal være {expected}"
        case "format":
            return f"{shown} er {_FORMATS[expected]}"
        case "minLength":
            return "feltet er tomt"
        case "minimum" | "maximum":
            return f"{shown} er uden for det, der giver mening ({expected})"
    return f"{shown} kan ikke bruges"


def _short(value: object) -> str:
    text = f"'{value}'" if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = "".join(c if c.isprintable() else " " for c in text)
    return text if len(text) <= 80 else text[:79] + "…"


def _meaning_faults(data: Json) -> Iterator[Fault]:
    """Yield keys used twice, references to nothing, and rings of parents."""
    known = _keys(data)
    doubled = _doubled(data)
    for part in PARTS:
        yield from _part_faults(part, data.get(part.name, []), part.name, known, doubled)
    for name in ("organisations", "bodies"):
        yield from _ring_faults(name, data.get(name, []))
    for number, body in enumerate(data.get("bodies", [])):
        if body.get("earliest", 14) < body.get("latest", 10):
            yield Fault(f"bodies[{number}].earliest", "vinduet begynder efter, at det slutter")


def _agenda(data: Json) -> Iterator[Json]:
    for meeting in data.get("meetings", []):
        yield from meeting.get("agenda", [])


def _keys(data: Json) -> dict[str, set[str]]:
    known = {
        part.name: {row["id"] for row in data.get(part.name, []) if "id" in row} for part in PARTS
    }
    known["agenda"] = {item["id"] for item in _agenda(data)}
    known["tasks"] = {task["id"] for task in _tasks(data)}
    return known


def _tasks(data: Json) -> Iterator[Json]:
    for item in _agenda(data):
        yield from item.get("tasks", [])
    yield from data.get("tasks", [])


def _doubled(data: Json) -> dict[str, set[str]]:
    """Return the keys that several points, or several tasks, share; nothing can point to them."""
    counts = {
        "agenda": Counter(item["id"] for item in _agenda(data)),
        "tasks": Counter(task["id"] for task in _tasks(data)),
    }
    return {name: {key for key, n in found.items() if n > 1} for name, found in counts.items()}


def _part_faults(
    part: Part,
    rows: Sequence[Json],
    place: str,
    known: Keys,
    doubled: Keys,
) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, row in enumerate(rows):
        here = f"{place}[{number}]"
        key = row.get("id")
        if key is not None and key in seen:
            yield Fault(f"{here}.id", f"{_short(key)} er brugt to gange")
        seen.add(str(key))
        yield from _reference_faults(part, row, here, known, doubled)
        for inner in part.parts:
            yield from _part_faults(
                inner, row.get(inner.name, []), f"{here}.{inner.name}", known, doubled
            )


def _reference_faults(
    part: Part, row: Json, here: str, known: Keys, doubled: Keys
) -> Iterator[Fault]:
    for field in part.fields:
        value = row.get(field.name)
        if field.kind is not Kind.REFERENCE or value is None:
            continue
        if not any(value in known[name] for name in field.lists):
            yield Fault(f"{here}.{field.name}", f"{_short(value)} findes ikke")
        elif value in doubled.get(field.lists[0], ()):
            several = "punkter" if field.lists == ("agenda",) else "opgaver"
            yield Fault(f"{here}.{field.name}", f"{_short(value)} er flere {several}")
    for link in part.links:
        for step, value in enumerate(row.get(link.name, [])):
            if not any(value in known[name] for name, _ in link.targets):
                yield Fault(f"{here}.{link.name}[{step}]", f"{_short(value)} findes ikke")


def _ring_faults(name: str, rows: Sequence[Json]) -> Iterator[Fault]:
    above = {row["id"]: row.get("parent") for row in rows}
    for number, row in enumerate(rows):
        step, seen = row.get("parent"), {row["id"]}
        while step is not None:
            if step in seen:
                yield Fault(f"{name}[{number}].parent", "ligger under sig selv")
                return
            seen.add(step)
            step = above.get(step)
