# SPDX-License-Identifier: MPL-2.0
"""Makes the installer for one person with Debian's makensis from hpdesk.nsi."""

import os
import subprocess
import sys
from pathlib import Path

from installers.common.release import MIME_TYPE, SUMMARY_DA, VERSION, moment
from installers.windows.launcher import four_numbers
from installers.windows.signing import can_sign
from tools.environment import ROOT, Refusal

SCRIPT = Path(__file__).resolve().parent / "hpdesk.nsi"
MAKER = "makensis"
_TARGET = "amd64-unicode"


def make_exe(
    payload: Path, icon: Path, target: Path, version: str = VERSION, compression: str = "lzma"
) -> Path:
    """Write the installer; `compression` zlib is quick and large, for trying.

    Raises Refusal where makensis does not manage.
    """
    removals = payload.parent / f"{target.stem}-removals.nsh"
    removals.write_text(removal_lines(payload), encoding="utf-8")
    given = definitions(payload, icon, target, removals, version, compression)
    words = [f"-D{name}={value}" for name, value in given.items()]
    if can_sign():  # makensis makes the uninstaller, and has it signed before packing it
        words.append(f'-DSIGN="{sys.executable}" -m installers.windows.signing "%1"')
    # -NOCD keeps relative names from being taken from the script's folder
    command = (MAKER, "-V2", "-NOCD", "-INPUTCHARSET", "UTF8", f"-XTarget {_TARGET}")
    told = subprocess.run(
        [*command, *words, str(SCRIPT)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment())},
    )
    removals.unlink()
    if told.returncode:
        raise Refusal(f"makensis kunne ikke lave {target.name}: {told.stdout}{told.stderr}")
    return target


def definitions(
    payload: Path, icon: Path, target: Path, removals: Path, version: str, compression: str
) -> dict[str, str]:
    """Return what the script asks for by name."""
    bytes_ = sum(path.stat().st_size for path in payload.rglob("*") if path.is_file())
    return {
        "VERSION": version,
        "VERSION4": ".".join(map(str, four_numbers(version))),
        "SUMMARY": SUMMARY_DA,
        "MIME_TYPE": MIME_TYPE,
        "PAYLOAD": str(payload.resolve()),
        "ICON": str(icon.resolve()),
        "OUT": str(target.resolve()),
        "KILOBYTES": str(bytes_ // 1024),
        "REMOVALS": str(removals.resolve()),
        "COMPRESSION": compression,
    }


def removal_lines(payload: Path) -> str:
    """Return the script's lines that delete just the files of a payload, then empty folders."""
    files = sorted(path for path in payload.rglob("*") if path.is_file())
    folders = sorted((path for path in payload.rglob("*") if path.is_dir()), reverse=True)
    lines = [f'Delete "{_there(path, payload)}"' for path in files]
    lines += [f'RMDir "{_there(path, payload)}"' for path in folders]
    return "\n".join(lines) + "\n"


def _there(path: Path, payload: Path) -> str:
    """Return where a file will lie; `$` begins a variable in the script."""
    inside = "\\".join(path.relative_to(payload).parts).replace("$", "$$")
    return f"$INSTDIR\\{inside}"
