# SPDX-License-Identifier: MPL-2.0
"""Makes everything for Linux: one bundle, and of it the Debian package and the archive."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from installers.common.bundle import libraries_of_system, make_bundle, set_times
from installers.common.lists import write_lists
from installers.common.programs import have_programs
from installers.common.release import BUILD, DIST, NAME, VERSION
from installers.linux.archive import make_archive
from installers.linux.deb import make_deb, needed_packages
from tools.environment import ROOT

_HERE = Path(__file__).resolve().parent
PROGRAMS = {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "objdump": "binutils"}
BUNDLE = BUILD / "linux"


def build(target: Path) -> list[Path]:
    """Make the package and the archive in a folder and return them; raises Refusal."""
    have_programs(PROGRAMS)
    bundle = make_bundle(_HERE / "hpdesk.spec", BUNDLE)
    _tell_licences(bundle)
    set_times(bundle)
    needs = needed_packages(bundle)
    with ThreadPoolExecutor() as both:  # each packs with one core
        made = [both.submit(make, bundle, target, needs) for make in (make_deb, make_archive)]
        return [one.result() for one in made]


def _tell_licences(bundle: Path) -> None:
    """Write the lists of what is shipped into dist/, and the texts into the bundle too."""
    more = BUILD / "system.json"
    rows = json.dumps(libraries_of_system(bundle), ensure_ascii=False, indent=1)
    more.write_text(rows + "\n", encoding="utf-8")
    write_lists("linux", more)
    (bundle / "_internal" / "resources" / "licences" / "system.json").write_text(
        more.read_text(encoding="utf-8"), encoding="utf-8"
    )
    text = DIST / f"{NAME}-{VERSION}-linux-licenser.txt"
    (bundle / "LICENSER.txt").write_bytes(text.read_bytes())
    (bundle / "LICENSE.txt").write_bytes((ROOT / "LICENSE").read_bytes())
