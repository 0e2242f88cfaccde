# SPDX-License-Identifier: MPL-2.0
"""Tries the package and the archive in a clean Debian, as root on Linux.

    python -m installers.linux.try_deb [--root FOLDER] [--office]

Makes the system with debootstrap (or a copy of one that lies there), installs the package with
apt, uses it as a person without rights, looks at the window under Xvfb, and removes it again.
Everything said stands in dist/logs/linux.log, the window in dist/logs/linux-window.png. Ends with
1 where anything went otherwise than it should.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TextIO

from hpdesk.services import passwords
from hpdesk.services.sample import make_sample
from installers.common.programs import have_programs
from installers.common.release import BUILD, DIST, MIME_TYPE, NAME, VERSION, debian_version
from tools.environment import Refusal, say

_HERE = Path(__file__).resolve().parent
_MIRROR = "http://deb.debian.org/debian"
_SUITE = "bookworm"
_LOGS = DIST / "logs"
_PERSON = "berit"
# looks on from outside: a screen, a picture of it, what the desktop says of a file, its validators
_ONLOOKERS = ("xvfb", "x11-utils", "imagemagick", "libglib2.0-bin", "shared-mime-info")
_VALIDATORS = ("desktop-file-utils", "appstream")
_OFFICE = ("libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui")


class Trial:
    """A clean system, and the log of what was done in it."""

    def __init__(self, root: Path, log: TextIO) -> None:
        self.root = root
        self._log = log
        self.faults: list[str] = []

    def do(self, command: str, *, person: bool = False, status: int = 0) -> str:
        """Run a shell command in the system, as root or as a person; returns what it printed.

        A status other than the one named counts as a fault, and the trial goes on.
        """
        self._note(f"\n{'$' if person else '#'} {command}")
        inner = (
            ["su", "-", _PERSON, "-c", f"export LANG=C.UTF-8; {command}"]
            if person
            else ["sh", "-c", command]
        )
        words = [
            "unshare",
            "--mount",
            "--pid",
            "--net" if person else "--ipc",
            "--fork",
            "--kill-child",
        ]
        words += [f"--mount-proc={self.root}/proc", "chroot", str(self.root), *inner]
        plain = {"PATH": os.defpath + ":/usr/sbin:/sbin", "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(
            words,
            env={**plain, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        self._note(done.stdout.rstrip())
        self.hold(done.returncode == status, f"»{command}« sluttede med {done.returncode}")
        return done.stdout

    def hold(self, good: bool, fault: str) -> None:
        """Note a fault where something does not hold."""
        if not good:
            self.faults.append(fault)
            self._note(f"FEJL: {fault}")

    def files(self) -> set[str]:
        """Return every file and folder outside what apt and the running system keep for itself."""
        own: tuple[str, ...] = (
            "/proc",
            "/dev",
            "/sys",
            "/run",
            "/tmp",
            "/var/cache",
            "/var/lib/apt",
            "/var/log",
        )
        own += ("/var/lib/dpkg", "/home")
        found = set[str]()
        for folder, inner, names in os.walk(self.root):
            here = folder.removeprefix(str(self.root)) + "/"
            inner[:] = [name for name in inner if here + name not in own]
            found |= {here + name for name in (*inner, *names)}
        return found

    def _note(self, text: str) -> None:
        self._log.write(text + "\n")
        self._log.flush()


@contextmanager
def _clean_system(given: Path | None) -> Iterator[Path]:
    """Give a fresh copy of a clean Debian 12, made where none is given; gone afterwards."""
    base = given or BUILD / "debian"
    if not (base / "etc" / "debian_version").is_file():
        say("Henter et rent Debian …")
        words = ["debootstrap", "--variant=minbase", _SUITE, str(base), _MIRROR]
        subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
    root = BUILD / "trial"
    _remove(root)
    subprocess.run(["cp", "-a", "--one-file-system", str(base), str(root)], check=True)
    try:
        yield root
    finally:
        _remove(root)


def _remove(root: Path) -> None:
    """Remove a system; nothing of this computer is mounted in it once its commands have ended."""
    if root.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)


def _install(trial: Trial, deb: Path, office: bool) -> set[str]:
    """Install the package without anything but what it asks for; returns the files before."""
    more = (*_ONLOOKERS, *_VALIDATORS, *(_OFFICE if office else ()))
    trial.do("apt-get update -qq")
    trial.do(f"useradd --create-home --shell /bin/bash {_PERSON}")
    shutil.copyfile(deb, trial.root / "root" / deb.name)
    trial.do(f"apt-get install -y -qq --no-install-recommends /root/{deb.name} >/dev/null")
    # it must not live of what the onlookers bring
    trial.do("hpdesk --version", person=True)
    trial.do("hpdesk demo bare.hpdesk && hpdesk check bare.hpdesk && rm bare.hpdesk", person=True)
    trial.do("QT_QPA_PLATFORM=offscreen HPDESK_QUIT_WHEN_READY=1 hpdesk", person=True)
    trial.do(f"apt-get install -y -qq --no-install-recommends {' '.join(more)} >/dev/null")
    trial.do("apt-get install -y -qq --no-install-recommends libenchant-2-2 >/dev/null")
    trial.do("apt-get purge -y -qq hpdesk >/dev/null")
    before = trial.files()
    trial.do(f"apt-get install -y -qq --no-install-recommends /root/{deb.name} >/dev/null")
    return before


def _use(trial: Trial, program: str, folder: str) -> None:
    """Do with a program what a person does, in a folder of the person's home."""
    script = (_HERE / "use.sh").read_text(encoding="utf-8")
    target = trial.root / "home" / _PERSON / "use.sh"
    target.write_text(script, encoding="utf-8")
    trial.do(f"sh use.sh {program} {folder}", person=True)


def _look(trial: Trial, program: str, picture: Path) -> None:
    """Open the window on the sample and take its picture."""
    told = trial.do(
        "rm -f /tmp/.X7-lock /tmp/.X11-unix/X7; "
        "Xvfb :7 -screen 0 1440x900x24 >/dev/null 2>&1 & screen=$!; "
        "until [ -S /tmp/.X11-unix/X7 ]; do sleep 0.2; done; export DISPLAY=:7; "
        f"{program} brug/plan.hpdesk & window=$!; sleep 25; import -window root window.png; "
        "xwininfo -root -tree; kill $window; wait $window; "
        # its lock file must be gone before the next look
        "kill $screen; wait $screen; true",
        person=True,
    )
    trial.hold(f'– {NAME}"' in told, "vinduet var ikke fremme")
    made = trial.root / "home" / _PERSON / "window.png"
    trial.hold(made.is_file(), "der kom intet billede af vinduet")
    if made.is_file():
        shutil.move(made, picture)


def _open_encrypted(trial: Trial, program: str) -> None:
    """Read a plan that this checkout has given a password."""
    secret = "en adgangskode med æøå"
    plan = BUILD / "hemmelig.hpdesk"
    plan.unlink(missing_ok=True)
    make_sample(plan, date(2026, 11, 12))
    passwords.set_password(plan, secret)
    passwords.forget()
    shutil.copyfile(plan, trial.root / "home" / _PERSON / "brug" / plan.name)
    given = f"{passwords.VARIABLE}='{secret}'"
    trial.do(f"{given} {program} check brug/{plan.name}", person=True)
    trial.do(
        f"{passwords.VARIABLE}=forkert {program} check brug/{plan.name}", person=True, status=1
    )


def _ask_desktop(trial: Trial) -> None:
    """See that the desktop knows the program and its files, by name and by their first bytes."""
    trial.do("desktop-file-validate /usr/share/applications/hpdesk.desktop")
    trial.do("appstreamcli validate --no-net /usr/share/metainfo/*hpdesk*.xml")
    trial.do("cd brug && cp plan.hpdesk klar && cp hemmelig.hpdesk lukket", person=True)
    for name in ("plan.hpdesk", "klar", "lukket"):
        told = trial.do(f"gio info -a standard::content-type brug/{name}", person=True)
        trial.hold(MIME_TYPE in told, f"{name} blev ikke kendt som en plan")
    trial.do("rm brug/klar brug/lukket", person=True)


def _remove_package(trial: Trial, before: set[str]) -> None:
    """Remove and purge; nothing may be left but what the person made."""
    trial.do("apt-get remove -y -qq hpdesk >/dev/null")
    trial.do("dpkg --purge hpdesk && dpkg -l hpdesk", status=1)
    left = sorted(name for name in trial.files() - before if "cache" not in name)
    trial.hold(not left, f"efter fjernelsen ligger der endnu: {' '.join(left[:20])}")
    trial.do("command -v hpdesk", person=True, status=1)
    plan = trial.root / "home" / _PERSON / "brug" / "plan.hpdesk"
    trial.hold(plan.is_file(), "planen blev ikke liggende")


def _try_archive(trial: Trial, archive: Path) -> None:
    """Unpack the archive in a home and use it from there."""
    home = trial.root / "home" / _PERSON
    trial.do("apt-get install -y -qq xz-utils libenchant-2-2 >/dev/null")
    shutil.copyfile(archive, home / archive.name)
    trial.do(f"tar xf {archive.name} && head -8 {NAME}-{VERSION}/LÆSMIG.txt", person=True)
    program = f"./{NAME}-{VERSION}/{NAME}"
    _use(trial, f"$HOME/{NAME}-{VERSION}/{NAME}", "arkiv")
    _look(trial, program, _LOGS / "linux-archive-window.png")
    trial.do(f"rm -r {NAME}-{VERSION} && ls arkiv", person=True)


def main() -> int:
    """Try both; 1 where something went otherwise than it should."""
    parser = argparse.ArgumentParser(prog="python -m installers.linux.try_deb")
    parser.add_argument("--root", type=Path, help="a clean Debian 12 to copy")
    parser.add_argument("--office", action="store_true", help="with LibreOffice")
    chosen = parser.parse_args()
    [deb] = DIST.glob(f"{NAME}_{debian_version()}_*.deb")
    [archive] = DIST.glob(f"{NAME}-{VERSION}-linux-*.tar.xz")
    _LOGS.mkdir(parents=True, exist_ok=True)
    try:
        have_programs({"debootstrap": "debootstrap", "unshare": "util-linux"})
        with (
            _clean_system(chosen.root) as root,
            (_LOGS / "linux.log").open("w", encoding="utf-8") as log,
        ):
            trial = Trial(root, log)
            before = _install(trial, deb, chosen.office)
            _use(trial, NAME, "brug")
            _open_encrypted(trial, NAME)
            _ask_desktop(trial)
            _look(trial, NAME, _LOGS / "linux-window.png")
            _remove_package(trial, before)
            _try_archive(trial, archive)
    except Refusal as refusal:
        say(str(refusal))
        return 1
    for fault in trial.faults:
        say(f"FEJL: {fault}")
    say(f"Det hele står i {_LOGS / 'linux.log'}")
    return int(bool(trial.faults))


if __name__ == "__main__":
    sys.exit(main())
