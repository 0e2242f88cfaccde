# SPDX-License-Identifier: MPL-2.0
"""Tries conversion by Microsoft's programs through real COM, under Wine; log in dist/logs/.

`python -m installers.windows.try_word` after `python -m installers.windows.build`, whose Python
and libraries it borrows. The programs are stand-ins (`word_server.py`), each served by a process
of its own that Windows starts when its ProgID is asked for.
"""

import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

from installers.windows.build import WORK
from installers.windows.payload import fetch_wheels
from installers.windows.try_wine import LOGS, unix_path
from installers.windows.wine import StepFailed, Windows, fresh_windows
from tests.exports import office_files as office
from tools.environment import ROOT, Refusal, say

_HERE = Path(__file__).resolve().parent
_MINOR = 11
_PLACE = r"C:\afprøvning"
_FILES = {
    "Word.Application": ("winword.exe", "{000209FF-0000-0000-C000-000000000046}"),
    "Excel.Application": ("excel.exe", "{00024500-0000-0000-C000-000000000046}"),
    "PowerPoint.Application": ("powerpnt.exe", "{91493441-5A91-11CF-8700-00AA0060263B}"),
}
_SECONDS = "5"  # of a file


def try_word(windows: Windows) -> None:
    """Go through it; raises StepFailed at the first thing that is wrong."""
    _lay_out(windows)
    names = ("a.docx", "b.docx", "fejl.docx", "halv.docx", "dør.docx", "hænger.docx", "z æøå.docx",
             "ark.xlsx", "gammelt.xls", "dias.pptx")  # fmt: skip
    told = _convert(windows, "filer", names)
    made = {
        "a.docx": "Word", "b.docx": "Word", "z æøå.docx": "Word", "ark.xlsx": "Excel",
        "gammelt.xls": "Excel", "dias.pptx": "PowerPoint",
    }  # fmt: skip
    expected = {name: ["%PDF-", f"Microsoft {who}"] for name, who in made.items()}
    windows.check("de tre programmer er fundet", len(told["found"]) == 3)
    wrong = {name for name in names if told["made"].get(name) != expected.get(name)}
    windows.check(f"det rette er blevet til sider {wrong or ''}", not wrong)
    windows.check("ingen er tilbage", not any(told["running"].values()))
    windows.check("der er ikke lagt noget uden for mappen", told["left"] == [])
    log = _log(windows)
    started = [row[1] for row in log if row[0] == "started"]
    log = [row for row in log if row[0] in ("get", "put", "call")]
    # anew after the one that died and the one that hung; Excel also to renew an old workbook
    windows.check("flere filer i hver start", started.count("Word.Application") == 3)
    first = next(row for row in log if row[1:3] == ["Documents", "Open"])
    quiet = ["put", "", "AutomationSecurity", 3]
    windows.check("makroer er slået fra, før noget åbnes", quiet in log[: log.index(first)])
    opened = [row[3] for row in log if row[2] in ("Open", "Open2007")]
    windows.check("der åbnes kun kopier", all("-kopi." in path for path in opened))
    windows.check("intet spørges, intet huskes", first[4:8] == [False, True, False, first[7]])
    pdf = next(row for row in log if row[2] == "ExportAsFixedFormat" and row[4] == 17)
    windows.check("PDF med overskrifter og mærker", pdf[4:] == _PDF)
    _leaves_a_person_alone(windows)


_PDF = [17, False, 0, 0, 1, 1, 0, False, True, 1, True, True, False]


def _leaves_a_person_alone(windows: Windows) -> None:
    server = unix_path(_HERE / "word_server.py")
    log = unix_path(windows.path(rf"{_PLACE}\log"))
    for progid in ("Word.Application", "PowerPoint.Application"):
        file, _ = _FILES[progid]
        with windows.running(rf"{_PLACE}\{file}", server, progid, log):
            told = _convert(windows, f"åben {file}", ("a.docx", "dias.pptx"))
            windows.check(f"personens {file} er der stadig", told["running"][file] == 1)
            windows.check("Word laver sider imens", "a.docx" in told["made"])
            shared = file == "powerpnt.exe"
            windows.check("PowerPoint deles ikke", ("dias.pptx" in told["late"]) is shared)
    told = _convert(windows, "overtaget", ("person.docx",))
    windows.check("et program, som en person er gået ind i, lukkes ikke",
                  told["running"]["winword.exe"] == 1)  # fmt: skip


def _lay_out(windows: Windows) -> None:
    """Lay Python, its libraries and the three programs, and tell Windows of them."""
    # without a screen Wine shows no window, unless it is told to do as if
    windows.run("reg", "add", r"HKCU\Software\Wine\Drivers", "/v", "Graphics", "/d", "null", "/f")
    windows.end()
    wheels = WORK / "wheels-try"
    fetch_wheels(wheels, _HERE / "pywin32.txt", _MINOR)
    place = windows.path(_PLACE)
    shutil.copytree(WORK / "hpdesk" / "runtime", place)
    library = place / "pywin32"
    for wheel in wheels.glob("*.whl"):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(library)
    for path in (library / "pywin32_system32").glob("*.dll"):
        shutil.copy(path, place)
    with zipfile.ZipFile(WORK / "python" / "embedded.zip") as packed:
        [name] = [entry for entry in packed.namelist() if Path(entry).name == "python.exe"]
        (place / "python.exe").write_bytes(packed.read(name))
    folders = [library, library / "win32", library / "win32" / "lib", ROOT, WORK / "hpdesk" / "lib"]
    paths = [f"python3{_MINOR}.zip", ".", *map(unix_path, folders)]
    (place / f"python3{_MINOR}._pth").write_text("\n".join(paths), encoding="utf-8")
    server, log = unix_path(_HERE / "word_server.py"), unix_path(place / "log")
    for progid, (file, clsid) in _FILES.items():
        shutil.copy(place / "python.exe", place / file)
        command = rf"{_PLACE}\{file} {server} {progid} {log}"
        windows.run("reg", "add", rf"HKCR\{progid}\CLSID", "/ve", "/d", clsid, "/f")
        windows.run("reg", "add", rf"HKCR\CLSID\{clsid}\ProgID", "/ve", "/d", progid, "/f")
        windows.run("reg", "add", rf"HKCR\CLSID\{clsid}\LocalServer32", "/ve", "/d", command, "/f")


def _convert(windows: Windows, folder: str, names: tuple[str, ...]) -> dict[str, Any]:
    place = windows.path(rf"{_PLACE}\{folder}")
    place.mkdir()
    for name in names:
        content = b"gammel" if name.endswith(".xls") else office.a_docx()
        (place / name).write_bytes(content)
    client = unix_path(_HERE / "word_client.py")
    said = windows.run(rf"{_PLACE}\python.exe", client, rf"{_PLACE}\{folder}", _SECONDS)
    [answer] = [line for line in said.splitlines() if line.startswith("SVAR ")]
    told: dict[str, Any] = json.loads(answer.removeprefix("SVAR "))
    return told


def _log(windows: Windows) -> list[list[Any]]:
    lines = windows.path(rf"{_PLACE}\log").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def main() -> int:
    """Try it; returns the exit status."""
    LOGS.mkdir(parents=True, exist_ok=True)
    try:
        if not (WORK / "hpdesk" / "lib" / "comtypes").is_dir():
            raise Refusal("Windows-udgaven er ikke lavet endnu.")
        with fresh_windows(LOGS / "windows-word.log") as windows:
            try_word(windows)
            windows.note("Alt gik godt.")
    except (Refusal, StepFailed) as fault:
        say(f"FEJL: {fault}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
