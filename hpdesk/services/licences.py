# SPDX-License-Identifier: MPL-2.0
"""What is shipped with the program by others, with its version and licence.

The libraries tell it themselves in their metadata, which the installers take along; what lies in
`resources/` and what the libraries leave out stands in `resources/licences/`. An installer that
takes libraries from the system it was built on writes them beside it (`system.json`).
"""

import json
import platform
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from hpdesk.resources import resource_path

_FOLDER = "licences"
_NAMED = ("licen", "copying", "notice")  # how files of licences are called


@dataclass(frozen=True, slots=True)
class ShippedPart:
    """One part from others: its name, version, licence (SPDX) and the licence's text."""

    name: str
    version: str
    licence: str
    text: str


def shipped_parts() -> tuple[ShippedPart, ...]:
    """Return every part of the program that others have made, by name."""
    told = tomllib.loads(_read(_FOLDER, "parts.toml"))
    found = [*_libraries(told["spdx"], told["texts"]), *map(_own_row, told["part"]), *_of_system()]
    return tuple(sorted(found, key=lambda part: part.name.casefold()))


def distribution_names() -> tuple[str, ...]:
    """Return the names of the Python distributions that are shipped, on whatever system."""
    return tuple(_read(_FOLDER, "distributions.txt").split())


def _libraries(spdx: Mapping[str, str], texts: Mapping[str, list[str]]) -> Iterable[ShippedPart]:
    for name in distribution_names():
        try:
            known = distribution(name)
        except PackageNotFoundError:  # it belongs to another system
            continue
        licence = spdx.get(name) or known.metadata["License-Expression"]
        text = "\n\n".join([*_own_texts(known), *map(_read, texts.get(name, ()))])
        yield ShippedPart(known.metadata["Name"], known.version, licence, text)


def _own_texts(known: Distribution) -> Iterable[str]:
    """Yield the texts of licences that a distribution brings along in its metadata."""
    for file in sorted(known.files or (), key=str):
        in_metadata = ".dist-info" in file.parts[0]
        named = any(word in file.name.casefold() for word in _NAMED)
        if in_metadata and (named or "licenses" in file.parts[1:-1]):
            path = Path(str(file.locate()))
            if path.is_file():
                yield _text_of(path.read_bytes())


def _text_of(raw: bytes) -> str:
    try:
        return raw.decode("utf-8").strip()
    except UnicodeDecodeError:  # an old licence with a © of its time
        return raw.decode("latin-1").strip()


def _own_row(row: dict[str, Any]) -> ShippedPart:
    version: str = row.get("version") or _version_of(row["version_of"])
    text = "\n\n".join(map(_read, row["texts"]))
    return ShippedPart(row["name"], version, row["licence"], text)


def _version_of(name: str) -> str:
    return platform.python_version() if name == "Python" else distribution(name).version


def _of_system() -> Iterable[ShippedPart]:
    path = resource_path(_FOLDER, "system.json")
    if path.is_file():
        for row in json.loads(path.read_text(encoding="utf-8")):
            yield ShippedPart(**row)


def _read(*parts: str) -> str:
    split = [word for part in parts for word in part.split("/")]
    return resource_path(*split).read_text(encoding="utf-8").strip()
