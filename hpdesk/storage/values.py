# SPDX-License-Identifier: MPL-2.0
"""Turning what a query returns into the values of frozen rows."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from hpdesk.domain.errors import UserError

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


def day(text: str | None) -> date | None:
    """Return a stored date."""
    return None if text is None else _read(lambda given: date.fromisoformat(given[:10]), text)


def moment(text: str | None) -> datetime | None:
    """Return a stored date and time."""
    return None if text is None else _read(datetime.fromisoformat, text)


def clock_time(text: str | None) -> time | None:
    """Return a stored time of day."""
    return None if text is None else _read(time.fromisoformat, text)


def choice(kind: Callable[[str], E], text: str | None, default: E) -> E:
    """Return a stored choice; where nothing is stored, its default."""
    return default if text is None else _read(kind, text)


def optional_choice(kind: Callable[[str], E], text: str | None) -> E | None:
    """Return a stored choice, or None where nothing is stored."""
    return None if text is None else _read(kind, text)


def written_day(text: str) -> date:
    """Return a stored date that the schema requires."""
    return _read(date.fromisoformat, text)


def _read(reading: Callable[[str], T], text: str) -> T:
    """Return a stored value; raises UserError where a damaged file holds something else."""
    try:
        return reading(text)
    except (TypeError, ValueError) as fault:
        raise UserError(
            "Planen er beskadiget: »{text}« står, hvor der skulle stå noget andet, og intet er "
            "ændret. Åbn den seneste sikkerhedskopi i stedet.",
            text=str(text)[:40],
        ) from fault


def parsed(text: str) -> Any:  # noqa: ANN401 - what JSON holds
    """Return stored JSON."""
    return _read(json.loads, text)


def listed(text: str | None) -> list[Any]:
    """Return a stored JSON list; where nothing is stored, an empty one."""
    value = [] if text is None else parsed(text)
    return value if isinstance(value, list) else []


def mapped(text: str | None) -> dict[str, Any]:
    """Return a stored JSON object; where nothing is stored, an empty one."""
    if text is None:
        return {}
    value = _read(json.loads, text)
    return value if isinstance(value, dict) else {}


def grouped(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    """Group rows by their first column, the rest of each row as the value."""
    groups: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for key, *rest in rows:
        groups[key].append(tuple(rest))
    return groups


def places(name: str, values: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Return `(:name0, :name1)` and its parameters, for an IN that every database knows."""
    parameters = {f"{name}{number}": value for number, value in enumerate(values)}
    return "(" + ", ".join(f":{key}" for key in parameters) + ")", parameters
