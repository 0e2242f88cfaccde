# SPDX-License-Identifier: MPL-2.0
"""The list of all that is shipped: CycloneDX for programs, one text with every licence for people.

Run in the environment that was bundled, so that the versions are those shipped:
`python -m installers.common.sbom SYSTEM [--libraries FOLDER] [--python VERSION] [--more FILE]`.
"""

import argparse
import json
import re
import sys
import uuid
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import AttachedText
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from hpdesk.services.licences import ShippedPart, distribution_names, shipped_parts
from installers.common.release import DIST, NAME, VERSION, moment

_FONTS = ("Carlito", "DejaVu Sans", "Inter")


def write_lists(system: str, parts: Sequence[ShippedPart], packages: Sequence[ShippedPart]) -> None:
    """Write both lists into dist/; `packages` are what was taken from Debian."""
    DIST.mkdir(exist_ok=True)
    told = make_outputter(_bom(system, parts, packages), OutputFormat.JSON, SchemaVersion.V1_6)
    target = DIST / f"{NAME}-{VERSION}-{system}.cdx.json"
    target.write_text(told.output_as_string(indent=1) + "\n", encoding="utf-8")
    text = DIST / f"{NAME}-{VERSION}-{system}-licenser.txt"
    text.write_text(licence_text([*parts, *packages]), encoding="utf-8")


def licence_text(parts: Sequence[ShippedPart]) -> str:
    """Return the list of the parts, and after it each licence's text once."""
    shown = sorted(parts, key=lambda part: part.name.casefold())
    lines = [f"hpdesk {VERSION} er fri software under MPL-2.0 og rummer disse dele fra andre:", ""]
    lines += [f"  {part.name} {part.version}: {part.licence}" for part in shown]
    texts: dict[str, list[str]] = {}
    for part in shown:
        texts.setdefault(part.text, []).append(part.name)
    for text, names in texts.items():
        lines += ["", "=" * 78, ", ".join(names), "=" * 78, "", text]
    return "\n".join(lines) + "\n"


def _bom(system: str, parts: Sequence[ShippedPart], packages: Sequence[ShippedPart]) -> Bom:
    program = _component(ShippedPart(NAME, VERSION, "MPL-2.0", ""), ComponentType.APPLICATION)
    bom = Bom(
        components=[_component(part, _kind(part)) for part in parts]
        + [_component(part, ComponentType.LIBRARY, "deb") for part in packages],
        # the same release gives the same list
        serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"{NAME}-{VERSION}-{system}-{moment()}"),
    )
    bom.metadata.component = program
    bom.metadata.timestamp = datetime.fromtimestamp(moment(), UTC)
    bom.register_dependency(program, bom.components)
    return bom


def _kind(part: ShippedPart) -> ComponentType:
    if part.name in _FONTS or part.name in ("Lucide", "Stavekontrolden"):
        return ComponentType.DATA
    return ComponentType.LIBRARY


def _component(part: ShippedPart, kind: ComponentType, source: str = "") -> Component:
    name = re.sub(r"[-_.]+", "-", part.name).lower()
    if source == "deb":
        address = PackageURL("deb", "debian", part.name, part.version)
    elif name in distribution_names():
        address = PackageURL("pypi", None, name, part.version)
    else:
        address = PackageURL("generic", None, name.replace(" ", "-"), part.version)
    text = AttachedText(content=part.text) if part.text else None
    licence = LicenseFactory().make_from_string(part.licence, license_text=text)
    return Component(
        type=kind,
        name=part.name,
        version=part.version,
        purl=address,
        bom_ref=str(address),
        licenses=[licence],
    )


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python -m installers.common.sbom")
    parser.add_argument("system")
    parser.add_argument("--libraries", help="folder with the libraries that are shipped")
    parser.add_argument("--python", help="version of the Python that is shipped")
    parser.add_argument("--more", type=Path, help="packages of the system, as JSON")
    chosen = parser.parse_args()
    if chosen.libraries:
        sys.path.insert(0, chosen.libraries)
    parts = [
        ShippedPart(**{**asdict(part), "version": chosen.python})
        if part.name == "Python" and chosen.python
        else part
        for part in shipped_parts()
    ]
    rows = json.loads(chosen.more.read_text(encoding="utf-8")) if chosen.more else []
    write_lists(chosen.system, parts, [ShippedPart(**row) for row in rows])


if __name__ == "__main__":
    _main()
