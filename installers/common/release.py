# SPDX-License-Identifier: MPL-2.0
"""What every installer calls the program, its version and its day; said here only."""

import os
import re
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import hpdesk
from tools.environment import ROOT

NAME = "hpdesk"
VERSION = hpdesk.__version__
APP_ID = "dk.hpdesk.hpdesk"  # AppStream, Flatpak, macOS
MAINTAINER = "hpdesk <vedligeholdere@hpdesk.invalid>"  # the project has no address yet
MIME_TYPE = "application/x-hpdesk"
SUMMARY_DA = "Bestyrelsesmøder i boligsociale helhedsplaner"
SUMMARY_EN = "Board meetings of Danish housing estates' social plans"

BUILD = ROOT / "build" / "installers"
DIST = ROOT / "dist"
HERE = ROOT / "installers"


def moment() -> int:
    """Return the seconds since 1970 that all made files bear, so that a build can be repeated.

    SOURCE_DATE_EPOCH where it is set, else the moment of the commit, else now.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asking = ("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    try:
        told = subprocess.run(asking, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        told = ""
    return int(told) if told else int(datetime.now().timestamp())


def day() -> date:
    """Return the day of `moment`."""
    return datetime.fromtimestamp(moment(), UTC).date()


def debian_version() -> str:
    """Return the version as Debian orders it: a candidate comes before its release."""
    return re.sub(r"(?<=\d)(a|b|rc|\.dev)(?=\d)", lambda m: f"~{m[1].lstrip('.')}", VERSION)


def fill(template: Path, **more: str) -> str:
    """Return a template's text with each `@NAME@` replaced; raises KeyError for an unknown one."""
    known = {
        "NAME": NAME,
        "APP_ID": APP_ID,
        "VERSION": VERSION,
        "DATE": day().isoformat(),
        "MIME_TYPE": MIME_TYPE,
        "SUMMARY_DA": SUMMARY_DA,
        "SUMMARY_EN": SUMMARY_EN,
        "MAINTAINER": MAINTAINER,
        **more,
    }
    return re.sub(r"@([A-Z_]+)@", lambda m: known[m[1]], template.read_text(encoding="utf-8"))
