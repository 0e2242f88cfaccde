# SPDX-License-Identifier: MPL-2.0
"""What `make` does, also where there is no make: `python tools/project.py demo`.

Each command sets up what it needs first. Standard library only, any Python from 3.11 on.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - read by whatever Python the person has
    sys.exit("hpdesk kræver Python 3.11 eller nyere.")

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a file, from anywhere

from tools.environment import (
    ROOT,
    VENV,
    Refusal,
    have_libraries,
    missing_libraries,
    prepare,
    run,
    say,
    surroundings,
    venv_python,
)

DEMO = ROOT / "demo"
PLAN = DEMO / "Nørrehavn Øst.hpdesk"
_MADE = ("build", "dist", "bench-out", "gallery", "demo")
_CACHES = (".mypy_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis", ".pytest_cache")
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_WINDOW_SECONDS = 3.0


def demo(_more: Sequence[str]) -> int:
    """Lav eksempelplanen og mødepakken i demo/, og åbn vinduet."""
    prepare("run")
    try:
        have_libraries()
    except Refusal as refusal:  # the papers need no Qt
        say(str(refusal))
    # the window starts twice as fast compiled, also where Python is told to write no bytecode
    run((venv_python(), "-m", "compileall", "-q", "hpdesk"))
    _clear_demo()
    _hpdesk("demo", PLAN)
    meeting = _next_board_meeting()
    pack = DEMO / f"Dagsorden {meeting['starts'][:10]}"
    pdf, docx = pack.with_name(f"{pack.name}.pdf"), pack.with_name(f"{pack.name}.docx")
    for line in _hpdesk("pack", PLAN, meeting["id"], "--pdf", pdf, "--docx", docx).splitlines():
        if not line.startswith("Skrevet:"):  # told below, with the plan
            say(line)
    say("\nHer ligger filerne:")
    for path in (PLAN, pdf, docx):
        say(f"  {path}")
    return _open_window()


def _clear_demo() -> None:
    """Empty demo/ of what an earlier run made; the plan is made anew around today."""
    DEMO.mkdir(exist_ok=True)
    for pattern in (PLAN.name, f"{PLAN.name}-journal", "Dagsorden *.pdf", "Dagsorden *.docx"):
        for old in DEMO.glob(pattern):
            try:
                old.unlink()
            except PermissionError as fault:
                raise Refusal(
                    f"{old.name} er åben i et andet program. Luk den, og prøv igen."
                ) from fault


def _hpdesk(*words: str | Path) -> str:
    """Run a command of the program and return what it printed; raises Refusal as it does."""
    done = subprocess.run(
        [str(venv_python()), "-m", "hpdesk", *map(str, words)],
        cwd=ROOT,
        env=surroundings(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise Refusal(done.stderr.strip())
    return done.stdout.rstrip()


def _next_board_meeting() -> dict[str, str]:
    """Return the first board meeting from today on."""
    today = date.today()
    for meeting in json.loads(_hpdesk("list", PLAN, "--json"))["meetings"]:
        starts = datetime.fromisoformat(meeting["starts"])
        if starts.date() >= today and "bestyrelsesmøde" in meeting["title"].casefold():
            return {"id": meeting["id"], "starts": meeting["starts"]}
    raise Refusal("Eksempelplanen har intet kommende bestyrelsesmøde.")


def _open_window() -> int:
    """Open the window on the plan where there is a display, and leave it open."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    has_screen = sys.platform in ("win32", "darwin") or any(map(os.environ.get, screens))
    if not has_screen or missing_libraries(window=True):
        say("\nHer er ingen skærm at åbne vinduet på. Åbn planen senere med:")
        say(f'  "{venv_python()}" -m hpdesk "{PLAN}"')
        return 0
    log = ROOT / "build" / "window.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("wb") as told:
        window = subprocess.Popen(
            [str(venv_python()), "-m", "hpdesk", str(PLAN)],
            cwd=ROOT,
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            start_new_session=True,
        )
    say("\nVinduet åbner på planen.")
    try:
        if window.wait(_WINDOW_SECONDS) == 0:
            return 0
    except subprocess.TimeoutExpired:
        return 0
    raise Refusal(f"Vinduet kunne ikke åbnes. Hvad der stod, ligger i {log}.")


def test(more: Sequence[str]) -> int:
    """Efterse stil, typer og etager, og kør alle prøver."""
    prepare("run")
    prepare("test")
    have_libraries(office=True)
    lint_imports = "from importlinter.cli import lint_imports_command as go; go()"
    checks: tuple[tuple[str, ...], ...] = (
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("-c", lint_imports),
    )
    failed = [words for words in checks if run((venv_python(), *words))]
    for words in failed:
        say(f"FEJL: {' '.join(words)}")
    with tempfile.TemporaryDirectory(prefix="hpdesk-test-") as home:
        own = ("CONFIG", "DATA", "CACHE", "STATE")
        places = {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in own}
        # who has nothing left takes over from the others: the long walks come late
        workers = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
        status = run((venv_python(), "-m", "pytest", *workers, *more), {**_OFFSCREEN, **places})
    return status or int(bool(failed))


def gallery(more: Sequence[str]) -> int:
    """Tegn alle sider og dialoger som billeder i gallery/."""
    prepare("run")
    prepare("test")
    have_libraries()
    return run((venv_python(), "-m", "tests.gallery", *more), _OFFSCREEN)


def manual(more: Sequence[str]) -> int:
    """Tegn håndbogens billeder på ny, med --check kun: sig, hvilke der er for gamle."""
    prepare("run")
    prepare("test")
    have_libraries()
    return run((venv_python(), "-m", "tests.manual_pictures", *more), _OFFSCREEN)


def bench(more: Sequence[str]) -> int:
    """Mål opstart, skrivning, søgning og mødepakke; tal i bench-out/."""
    prepare("run")
    prepare("test")
    have_libraries()
    return run((venv_python(), "-m", "tests.bench.run_bench", *more), _OFFSCREEN)


def translations(more: Sequence[str]) -> int:
    """Saml vinduets tekster, og se, hvad der mangler på engelsk."""
    prepare("run")
    have_libraries()
    return run((venv_python(), "-m", "tools.translations", *more))


def installers(more: Sequence[str]) -> int:
    """Lav installationsfilerne i dist/; kun nogle med ARGS="--only linux"."""
    prepare("run")
    have_libraries()
    return run((venv_python(), "-m", "installers", *more))


def lock(_more: Sequence[str]) -> int:
    """Skriv requirements/*.txt på ny ud fra *.in."""
    prepare("run")
    uv = shutil.which("uv") or str(VENV / "bin" / "uv")
    if not Path(uv).exists() and run((venv_python(), "-m", "pip", "install", "--quiet", "uv")):
        raise Refusal("Værktøjet uv kunne ikke hentes.")
    for name in ("run", "test", "build"):
        universal = ("--universal", "--python-version", "3.11", "--generate-hashes")
        plain = ("--no-annotate", "--no-header", "--quiet")
        source, target = f"requirements/{name}.in", f"requirements/{name}.txt"
        if status := run((uv, "pip", "compile", source, *universal, *plain, "-o", target)):
            return status
    _list_distributions()
    return 0


def _list_distributions() -> None:
    """Tell the list of licences which distributions run.txt pins, and so the installers ship."""
    pinned = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", pinned, re.MULTILINE)
    target = ROOT / "resources" / "licences" / "distributions.txt"
    target.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")


def clean(_more: Sequence[str]) -> int:
    """Fjern alt, der er lavet, undtagen .venv."""
    for name in (*_MADE, *_CACHES):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for top in ("hpdesk", "tests", "tools", "installers"):
        for cache in (ROOT / top).rglob("__pycache__"):
            shutil.rmtree(cache, ignore_errors=True)
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    action.__name__: action
    for action in (demo, test, gallery, manual, bench, translations, installers, lock, clean)
}


def main() -> int:
    """Run one command and return its exit status."""
    lines = [f"  {name:12} {action.__doc__}" for name, action in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        prog="project.py",
        description="Kommandoer:\n" + "\n".join(lines),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        usage="make KOMMANDO   eller   python tools/project.py KOMMANDO",
    )
    parser.add_argument("command", nargs="?", choices=["help", *COMMANDS], default="help")
    chosen, more = parser.parse_known_args()
    if chosen.command == "help":
        say(parser.description or "")
        return 0
    try:
        return COMMANDS[chosen.command](more)
    except Refusal as refusal:
        say(str(refusal))
        return 1
    except KeyboardInterrupt:
        say("Afbrudt.")
        return 130


if __name__ == "__main__":
    sys.exit(main())
