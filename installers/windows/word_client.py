# SPDX-License-Identifier: MPL-2.0
"""Converts the files of a folder as hpdesk does and prints what came of it; runs under Wine."""

import json
import sys
import time
from pathlib import Path

from hpdesk.exports import convert_com
from hpdesk.exports.convert_com_windows import find_microsoft, running
from hpdesk.exports.convert_office import convert_by_office, find_office
from hpdesk.exports.convert_types import Family
from hpdesk.exports.writer import never_cancelled

_FAMILIES = {".xlsx": Family.CALC, ".xls": Family.CALC, ".pptx": Family.IMPRESS}


def main() -> None:
    """Convert what lies in the folder that is named; the second word is the seconds of a file."""
    folder = Path(sys.argv[1])
    convert_com._FILE_SECONDS = float(sys.argv[2])  # noqa: SLF001 - so that a try is short
    files = {
        path: _FAMILIES.get(path.suffix, Family.WRITER)
        for path in folder.iterdir()
        if path.is_file()
    }
    work = folder / "arbejde"
    work.mkdir()
    done = convert_by_office(files, work, lambda _: None, never_cancelled)
    time.sleep(1)  # what was ended is gone
    told = {
        "found": {family.value: names for family, names in find_office().items()},
        "made": {path.name: (made.read_bytes()[:5].decode(), who)
                 for path, (made, who) in done.made.items()},
        "late": {path.name: why for path, why in done.late.items()},
        "running": {one.file: len(running(one.file, only_served=False))
                    for one in find_microsoft().values()},
        "left": sorted(path.name for path in work.rglob("comtypes_cache")),
    }  # fmt: skip
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write("SVAR " + json.dumps(told, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
