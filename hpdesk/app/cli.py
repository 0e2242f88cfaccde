# SPDX-License-Identifier: MPL-2.0
"""The command line: the public contract of exchange and scripting. Imports no Qt."""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence

from hpdesk.app.command_kit import DONE, NOT_DONE, WRONG_USAGE, Parser, WrongUsage, read_date
from hpdesk.app.commands import COMMANDS
from hpdesk.domain.errors import Cancelled, UserError


def run_command(arguments: Sequence[str]) -> int:
    """Run a command and return the exit status; a refusal is one line on standard error."""
    speak_utf8()
    try:
        with ended_by_reader(), _stopped_kindly():
            return _dispatch(arguments)
        return DONE
    except WrongUsage as fault:
        return refuse(str(fault), WRONG_USAGE)
    except UserError as fault:
        return refuse(str(fault), NOT_DONE)
    except (KeyboardInterrupt, Cancelled):
        return refuse("Afbrudt. Intet er ændret.", NOT_DONE)
    except Exception as fault:
        if os.environ.get("HPDESK_DEBUG"):
            raise
        from hpdesk.services.fault_log import write_down  # only when something went wrong

        write_down(fault)
        return refuse(
            "Det lykkedes ikke på grund af en fejl i hpdesk, og planen er ikke ændret. "
            "Kør kommandoen igen med HPDESK_DEBUG=1, og send os det, der står.",
            NOT_DONE,
        )


@contextlib.contextmanager
def ended_by_reader() -> Iterator[None]:
    """Let a reader that has had enough (`| head`) end the printing without a complaint."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # what is still held back goes nowhere, also when Python ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def _stopped_kindly() -> Iterator[None]:
    """Let a request to end the process clean up half-made files, as Ctrl+C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def speak_utf8() -> None:
    """Let both streams take every letter, also what is no letter (names of odd files)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def refuse(text: str, status: int) -> int:
    """Print a refusal as one line and return its exit status."""
    print(" ".join(text.split()), file=sys.stderr)
    return status


def _dispatch(arguments: Sequence[str]) -> int:
    from hpdesk.storage.private_temp import keep_together  # after what help needs

    command = COMMANDS[arguments[0]]
    usage = f"hpdesk {command.usage} [--today DATO]"
    if {"-h", "--help"} & set(arguments[1:]):
        print(f"{usage}\n\n{command.help}")
        return DONE
    parser = Parser(prog="hpdesk", usage=usage, add_help=False, allow_abbrev=False)
    parser.add_argument("--today", type=read_date)
    command.arrange(parser)
    given = parser.parse_args(arguments[1:])
    with keep_together():
        status = command.run(given)
    sys.stdout.flush()
    return status


def overview() -> str:
    """Return what `hpdesk --help` says."""
    lines = [
        "hpdesk [FIL.hpdesk]   åbner vinduet (på den seneste plan, hvis ingen er nævnt)",
        "",
        "Kommandoer:",
        *(f"  hpdesk {command.usage}\n      {command.help}" for command in COMMANDS.values()),
        "",
        "Adgangskoden til en krypteret plan læses fra miljøvariablen HPDESK_PASSWORD.",
        "Er den ikke sat, spørges der på terminalen.",
        "",
        "hpdesk --version siger, hvilken udgave det er, og hvad den bygger på.",
        "--today DATO sætter dagen for enhver kommando, --json giver svaret som ét JSON-objekt.",
    ]
    return "\n".join(lines)
