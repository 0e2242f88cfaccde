# SPDX-License-Identifier: MPL-2.0
"""Seeded damage to plan files: each is refused, repaired or read, never crashed on or changed.

`python -m tests.torture.damage_plans --files 500` prints the figures. The files are met in a
process of their own, so that one that ends it or never returns is seen as such.
"""

import argparse
import contextlib
import faulthandler
import gc
import hashlib
import io
import json
import multiprocessing
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_EXAMPLE = _ROOT / "tests" / "data" / "exchange" / "example"
_PAGE = 4096
# not the minutes: they take the attendance of a meeting that is held today
_PAGES = ("overview", "meetings", "followup", "stakeholders")
SECONDS = 60.0  # for one file through everything, on a busy machine
Damage = Callable[[bytearray, random.Random], bytearray]


def flip_bytes(content: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.choice([1, 5, 50, 500])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return content


def spoil_pages(content: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.choice([1, 3, 10])):
        start = _some_page(content, chance)
        content[start : start + _PAGE] = chance.randbytes(_PAGE)
    return content


def zero_ranges(content: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.choice([1, 3, 10])):
        start, size = chance.randrange(len(content)), chance.choice([16, 512, _PAGE, 65536])
        end = min(start + size, len(content))
        content[start:end] = bytes(end - start)
    return content


def cut_off(content: bytearray, chance: random.Random) -> bytearray:
    return content[: chance.randrange(len(content))]


def swap_pages(content: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.choice([1, 4])):
        one, other = _some_page(content, chance), _some_page(content, chance)
        kept = content[one : one + _PAGE]
        content[one : one + _PAGE] = content[other : other + _PAGE]
        content[other : other + _PAGE] = kept
    return content


def lie_in_header(content: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.choice([1, 2, 6])):
        content[chance.randrange(100)] = chance.randrange(256)
    return content


def lie_in_nodes(content: bytearray, chance: random.Random) -> bytearray:
    """Change what pages say of themselves: kind, number of cells, where they lie."""
    for _ in range(chance.choice([1, 5, 20])):
        start = _some_page(content, chance)
        start += 100 if start == 0 else 0
        content[start + chance.randrange(12)] = chance.randrange(256)
    return content


def append_garbage(content: bytearray, chance: random.Random) -> bytearray:
    return content + chance.randbytes(chance.choice([1, 100, _PAGE, 3 * _PAGE + 7]))


def tear_sectors(content: bytearray, chance: random.Random) -> bytearray:
    """Leave half of a page as it was before: what a disk does that loses its power."""
    for _ in range(chance.choice([1, 4])):
        start = _some_page(content, chance)
        half = start + _PAGE // 2
        content[half : start + _PAGE] = chance.choice(
            [bytes(_PAGE // 2), bytes(content[start:half]), b"\xff" * (_PAGE // 2)]
        )
    return content


def lose_the_beginning(content: bytearray, chance: random.Random) -> bytearray:
    end = chance.choice([1, 16, 100, _PAGE])
    content[:end] = bytes(end)
    return content


def wrong_size(content: bytearray, chance: random.Random) -> bytearray:
    content[28:32] = chance.choice([0, 1, 2**31, 2**32 - 1, chance.randrange(2**32)]).to_bytes(4)
    return content


def beside_a_false_journal(content: bytearray, _chance: random.Random) -> bytearray:
    return content


DAMAGES: tuple[Damage, ...] = (
    flip_bytes,
    spoil_pages,
    zero_ranges,
    cut_off,
    swap_pages,
    lie_in_header,
    lie_in_nodes,
    append_garbage,
    tear_sectors,
    lose_the_beginning,
    wrong_size,
    beside_a_false_journal,
)


def _some_page(content: bytearray, chance: random.Random) -> int:
    pages = max(len(content) // _PAGE, 1)
    if chance.random() < 0.5:  # the schema and the roots lie in the beginning
        pages = min(pages, 60)
    return chance.randrange(pages) * _PAGE


def false_journal(content: bytes, chance: random.Random) -> bytes:
    """Return a journal that no crash has left."""
    magic = bytes.fromhex("d9d505f920a163d7")
    header = magic + b"".join(
        number.to_bytes(4)
        for number in (
            chance.choice([0, 1, 3, 0xFFFFFFFF, 2**31]),
            chance.randrange(2**32),
            chance.choice([0, 1, 2, len(content) // _PAGE, 2**31]),
            chance.choice([512, 0, 2**31]),
            chance.choice([_PAGE, 0, 512]),
        )
    )
    records = (1).to_bytes(4) + chance.randbytes(_PAGE) + chance.randbytes(4)
    return chance.choice(
        [header.ljust(512, b"\0") + records * 3, header, magic, chance.randbytes(5000), b""]
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one damaged file: `answers` by what was asked of it, `faults` as sentences."""

    answers: dict[str, str]
    faults: tuple[str, ...]


def make_damaged(whole: bytes, folder: Path, seed: int) -> tuple[Path, str]:
    """Write a damaged plan and return it with the name of its damage."""
    chance = random.Random(seed)
    damage = DAMAGES[seed % len(DAMAGES)]
    path = folder / f"plan-{seed}.hpdesk"
    path.write_bytes(damage(bytearray(whole), chance))
    if damage is beside_a_false_journal:
        path.with_name(path.name + "-journal").write_bytes(false_journal(whole, chance))
    return path, damage.__name__


def meet(path: Path, *, in_window: bool) -> Outcome:
    """Put a damaged file through everything a person may do with it."""
    folder = path.with_suffix(".out")
    folder.mkdir()
    before = _digest(path)
    answers: dict[str, str] = {}
    faults: list[str] = []
    saved = folder / "saved.hpdesk"
    asked = {
        "check": ["check", str(path), "--json"],
        "list": ["list", str(path)],
        "search": ["search", str(path), "beboere"],
        "pack": ["pack", str(path), "m-b8", "--docx", str(folder / "p.docx")],
        "export": ["export", str(path), str(folder / "exported")],
        "backup": ["backup", str(path), str(folder / "copy.hpdesk")],
        "repair": ["repair", str(path), str(saved), "--json"],
    }
    for name, words in asked.items():
        answers[name] = _asked(name, words, faults)
        if _digest(path) != before:
            faults.append(f"{name}: the file was changed")
            break
    if answers.get("repair") == "done":
        faults += _faults_of_saved(saved)
    if in_window:
        answers["window"] = _shown(path, faults)
        if _digest(path) != before:
            faults.append("window: the file was changed")
    return Outcome(answers, tuple(faults))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _asked(name: str, words: list[str], faults: list[str]) -> str:
    from hpdesk.app.cli import run_command

    said, told = io.StringIO(), io.StringIO()
    began = time.monotonic()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(told):
            status = run_command(words)
    except Exception:
        faults.append(f"{name}: {traceback.format_exc()}")
        return "crashed"
    if (took := time.monotonic() - began) > SECONDS / 2:
        faults.append(f"{name}: took {took:.0f} seconds")
    if status not in (0, 1):
        faults.append(f"{name}: status {status}")
    if status == 1 and name != "check" and len(told.getvalue().strip().splitlines()) != 1:
        faults.append(f"{name}: refused without one line: {told.getvalue()!r}")
    if name == "check":
        return "sound" if status == 0 else "damaged"
    return "done" if status == 0 else "refused"


def _faults_of_saved(saved: Path) -> Iterator[str]:
    from hpdesk.services.checking import check_file

    for problem in check_file(saved):
        if "mangler sin fil" not in problem:  # which is what the list of the lost says
            yield f"repair: the new plan is not whole: {problem}"


def _shown(path: Path, faults: list[str]) -> str:
    from datetime import date

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QApplication

    from hpdesk.app.window import make_application
    from hpdesk.ui.main_window import MainWindow

    app = make_application()
    window = MainWindow(None, today=date(2026, 11, 12))
    window.show()
    try:
        desk = window.files.open_path(path)
        for page in _PAGES:
            if desk is not None and window.desk is not None:
                window.navigate(page)
            for _ in range(5):
                app.processEvents()
        QThreadPool.globalInstance().waitForDone(20_000)
        app.processEvents()
        told = window.notice_bar.text()
        if window.problems.dialog is not None:
            faults.append(f"window: {window.problems.dialog.details.toPlainText()}")
        return "refused" if desk is None else "told" if told else "shown"
    except Exception as problem:
        from hpdesk.domain.errors import UserError

        if isinstance(problem, UserError):  # in the window the catcher shows it as a notice
            return "told"
        faults.append(f"window: {traceback.format_exc()}")
        return "crashed"
    finally:
        for widget in QApplication.topLevelWidgets():
            if widget is not window:
                widget.close()
        window.set_desk(None)
        window.close()
        window.problems.release()
        window.deleteLater()
        app.processEvents()


def _work(pipe: Connection) -> None:
    os.environ["HPDESK_DEBUG"] = "1"  # a bug is to be seen as such
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    faulthandler.enable()
    gc.disable()  # as the program does: a widget freed in a job's thread ends the process
    while True:
        path, in_window = pipe.recv()
        pipe.send(meet(path, in_window=in_window))
        gc.collect()


class _Worker:
    """The process that meets the files; begun anew when one ends it."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, end = context.Pipe()
        self._process = context.Process(target=_work, args=(end,), daemon=False)
        self._process.start()
        end.close()

    def meet(self, path: Path, *, in_window: bool) -> Outcome:
        """Put a file through everything; a process that ends or hangs is a fault of the file."""
        self._pipe.send((path, in_window))
        try:
            if self._pipe.poll(SECONDS):
                outcome: Outcome = self._pipe.recv()
                return outcome
            fault = f"hung for {SECONDS:.0f} seconds"
        except EOFError:
            self._process.join()
            fault = f"ended the process ({self._process.exitcode})"
        self.end()
        self._begin()
        return Outcome({}, (fault,))

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()


def run(files: int, first: int = 0, *, window_every: int = 5) -> tuple[Counter[str], list[str]]:
    """Return how often each answer was given to damaged files, and what went wrong."""
    from hpdesk.services.exchange_import import import_folder

    with tempfile.TemporaryDirectory(prefix="hpdesk-damage-") as name:
        folder = Path(name)
        _own_home(folder)
        import_folder(_EXAMPLE, folder / "whole.hpdesk")
        whole = (folder / "whole.hpdesk").read_bytes()
        return _met(whole, folder, window_every, range(first, first + files))


def _met(
    whole: bytes, folder: Path, window_every: int, seeds: Iterable[int]
) -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    faults: list[str] = []
    worker = _Worker()
    try:
        for seed in seeds:
            path, damage = make_damaged(whole, folder, seed)
            in_window = bool(window_every) and seed % window_every == 0
            outcome = worker.meet(path, in_window=in_window)
            counts.update(f"{asked}: {said}" for asked, said in outcome.answers.items())
            faults += [f"seed {seed}, {damage}: {fault}" for fault in outcome.faults]
            _remove(path)
    finally:
        worker.end()
    return counts, faults


def _own_home(folder: Path) -> None:
    for variable in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = str(folder / "home")
    (folder / "home").mkdir()


def _remove(path: Path) -> None:
    import shutil

    path.unlink()
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    shutil.rmtree(path.with_suffix(".out"), ignore_errors=True)


def main() -> int:
    """Damage as many files as asked, and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--window-every", type=int, default=5)
    given = parser.parse_args()
    began = time.monotonic()
    counts, faults = run(given.files, given.first, window_every=given.window_every)
    print(json.dumps(dict(sorted(counts.items())), indent=1))
    print("\n".join(faults))
    print(f"{given.files} files, {len(faults)} faults, {time.monotonic() - began:.0f} seconds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
