# SPDX-License-Identifier: MPL-2.0
"""Has the lists of licences and parts written for what was packed."""

from pathlib import Path

from installers.common.bundle import PYTHON, make_environment
from tools.environment import Refusal, run


def write_lists(system: str, packages: Path | None = None) -> None:
    """Write both lists into dist/; raises Refusal.

    `packages` are those of the system that libraries were taken from, as JSON.
    """
    make_environment()
    more = ("--more", packages) if packages else ()
    if run((PYTHON, "-m", "installers.common.sbom", system, *more)):
        raise Refusal("Listen over licenser kunne ikke laves.")
