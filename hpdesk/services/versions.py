# SPDX-License-Identifier: MPL-2.0
"""What the program is made of on this computer, and where its next version is found."""

import platform
from importlib.metadata import PackageNotFoundError, metadata

from hpdesk import __version__
from hpdesk.storage.engine_versions import sqlcipher_version, sqlite_version

_HOME = "homepage"


def versions(qt: str = "") -> dict[str, str]:
    """Return the versions by what they are of; `qt` is told by who has it. Empty: not there."""
    return {
        "hpdesk": __version__,
        "python": platform.python_version(),
        "qt": qt,
        "sqlite": sqlite_version(),
        "sqlcipher": sqlcipher_version(),
        "system": platform.platform(),
    }


_NAMES = {
    "hpdesk": "hpdesk",
    "python": "Python",
    "qt": "Qt",
    "sqlite": "SQLite",
    "sqlcipher": "SQLCipher",
    "system": "System",
}


def version_lines(found: dict[str, str]) -> tuple[str, ...]:
    """Return a line for each version that there is, such as `Python 3.11.9`."""
    return tuple(f"{_NAMES[key]} {value}" for key, value in found.items() if value)


def project_address() -> str:
    """Return the project's own address as its metadata has it, or an empty text."""
    try:
        urls = metadata("hpdesk").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from its folder, or bundled without metadata
        return ""
    return address_among(urls)


def address_among(urls: list[str]) -> str:
    """Return the home page among lines of metadata, such as `Homepage, https://…`."""
    for line in urls:
        name, _, address = line.partition(",")
        if name.strip().casefold() == _HOME:
            return address.strip()
    return ""
