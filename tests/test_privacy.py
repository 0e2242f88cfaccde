# SPDX-License-Identifier: MPL-2.0
"""The program never uses the network: its imports say so, and its journeys, watched, show it."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
_BANNED = (
    "aiohttp",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "nntplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
)

# Run by every Python process of the journeys, before anything else: audit hooks see the calls of
# C code too, and cannot be taken away again.
_WATCH = """
import os, sys
def _watch(event, given):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto",
                 "socket.sendmsg", "socket.gethostbyaddr", "urllib.Request", "http.client.connect",
                 "smtplib.connect", "ftplib.connect"):
        with open(os.environ["WATCHED"], "a") as file:
            file.write(f"{event} {given}\\n")
        raise RuntimeError(event)
sys.addaudithook(_watch)
with open(os.environ["WATCHED"] + ".begun", "a") as file:
    file.write("begun\\n")
"""

_JOURNEY = """
import os, sys
from datetime import date
from pathlib import Path

def main():
    folder = Path(sys.argv[1])
    from hpdesk.app.cli import run_command
    plan, exported = str(folder / "plan.hpdesk"), str(folder / "exported")
    for words in (
        ["demo", plan, "--today", "2026-11-12"],
        ["list", plan],
        ["pack", plan, "m-b8", "--pdf", str(folder / "p.pdf"), "--docx", str(folder / "p.docx")],
        ["minutes", plan, "m-b7", "--pdf", str(folder / "m.pdf"), "--docx", str(folder / "m.docx")],
        ["checklist", plan, "--csv", str(folder / "c.csv"), "--xlsx", str(folder / "c.xlsx")],
        ["search", plan, "beboere"],
        ["export", plan, exported],
        ["import", exported, str(folder / "again.hpdesk")],
        ["import", "tests/data/exchange/example", str(folder / "small.hpdesk")],
        ["check", plan], ["backup", plan, str(folder / "copy.hpdesk")],
        ["repair", plan, str(folder / "saved.hpdesk")],
    ):
        if run_command(words) != 0 and words[0] != "check":
            raise SystemExit(f"failed: {words}")
    from hpdesk.services.desk import Desk
    from tests.every_export import EXPORTS
    desk = Desk.open(Path(plan), today=date(2026, 11, 12))
    small = Desk.open(folder / "small.hpdesk", today=date(2026, 11, 12))
    for name, make in EXPORTS.items():  # mails and calendars too
        place = folder / name
        place.mkdir()
        make(small if name in LONG else desk, place)
    small.close()
    from hpdesk.services import calendar_import, minutes_drafting, minutes_import
    (calendar, *_) = sorted(folder.rglob("*.ics"))
    taken = calendar_import.preview(desk, calendar_import.read_events(desk, calendar))
    if not taken:
        raise SystemExit("no events")
    source = minutes_drafting.read_referat(folder / "m.docx")
    if not minutes_drafting.draft_from(desk, source, "m.docx").points:
        raise SystemExit("no points")
    desk.close()
    looked_at(Path(plan))
    forbidden = [name for name in sys.modules if name.startswith("PySide6.Qt") and
                 name.removeprefix("PySide6.Qt").startswith(("Network", "Web"))]
    if forbidden:
        raise SystemExit(f"imported: {forbidden}")
    print("done")

# what is written for every meeting or body: of a plan with few
LONG = ("papers.write_pack", "papers.write_minutes", "minutes_papers.write_point_minutes",
        "minutes_mail.write_mails", "decision_register.write_register", "bodies.write_body_report")

def looked_at(plan):
    # the pages, the print preview of a meeting, and the manual, as a person looks at them
    import time
    from hpdesk.app.window import make_application
    from hpdesk.services.desk import Desk
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.printing.print_dialog import PrintDialog

    app = make_application()
    window = MainWindow(None, today=date(2026, 11, 12))
    window.show()
    window.files.open_path(plan)
    for page in ("overview", "followup", "stakeholders"):
        window.navigate(page)
        for _ in range(5):
            app.processEvents()
    window.navigate("meetings", meeting_id="m-b8")
    window.run_command("print")
    dialog = window.findChild(PrintDialog)
    if dialog is None:
        raise SystemExit("no preview")
    ends = time.monotonic() + 60
    while dialog.viewer.paper.image.isNull() and time.monotonic() < ends:
        app.processEvents()
        time.sleep(0.01)
    if dialog.viewer.paper.image.isNull():
        raise SystemExit("no page in the preview")
    dialog.reject()
    window.run_command("manual")
    for _ in range(20):
        app.processEvents()
    if window.problems.dialog is not None or window.notice_bar.text():
        raise SystemExit(f"window: {window.notice_bar.text()}")
    window.close()

if __name__ == "__main__":
    main()
"""


def _imported(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def test_nothing_in_the_program_imports_what_speaks_to_the_network() -> None:
    guilty = []
    for path in sorted((_ROOT / "hpdesk").rglob("*.py")):
        guilty += [
            f"{path.relative_to(_ROOT)}: {name}"
            for name in _imported(ast.parse(path.read_text("utf-8")))
            if any(name == banned or name.startswith(banned + ".") for banned in _BANNED)
        ]
    assert guilty == []


def _environment(folder: Path) -> dict[str, str]:
    watch = folder / "watch"
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(_WATCH, "utf-8")
    (folder / "journey.py").write_text(_JOURNEY, "utf-8")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(watch), str(_ROOT)]),
        "WATCHED": str(folder / "watched.txt"),
        "QT_QPA_PLATFORM": "offscreen",
        "HPDESK_DEBUG": "1",
    }


def _without_network() -> list[str]:
    """Return how a command is run where there is no network at all, where that is allowed."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return []
    words = [unshare, "--map-root-user", "--net"]
    tried = subprocess.run([*words, "true"], capture_output=True, check=False)
    return words if tried.returncode == 0 else []


def test_the_journeys_use_no_network(tmp_path: Path) -> None:
    environment = _environment(tmp_path)
    done = subprocess.run(
        [*_without_network(), sys.executable, str(tmp_path / "journey.py"), str(tmp_path)],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert (done.returncode, done.stdout.strip().endswith("done")) == (0, True), done.stderr[-2000:]
    assert (tmp_path / "watched.txt.begun").exists()
    assert not (tmp_path / "watched.txt").exists(), (tmp_path / "watched.txt").read_text()


def test_the_watch_sees_what_it_is_to_see(tmp_path: Path) -> None:
    environment = _environment(tmp_path)
    call = "import urllib.request as r; r.urlopen('http://127.0.0.1:9/')"
    done = subprocess.run(
        [sys.executable, "-c", call], env=environment, capture_output=True, check=False
    )
    assert done.returncode != 0
    assert (tmp_path / "watched.txt").read_text()
