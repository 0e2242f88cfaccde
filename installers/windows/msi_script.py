# SPDX-License-Identifier: MPL-2.0
r"""Makes the installer for a whole computer, for IT departments, with Debian's wixl.

    msiexec /i hpdesk-VERSION-windows.msi /qn          silently
    msiexec /i hpdesk-VERSION-windows.msi /qn INSTALLDIR=D:\hpdesk
    msiexec /x hpdesk-VERSION-windows.msi /qn          remove; plans and settings stay

The windows of an installation are Windows Installer's own, in the language of the computer.
"""

import os
import subprocess
import uuid
import xml.etree.ElementTree as ET
from pathlib import Path

from installers.common.release import MIME_TYPE, NAME, SUMMARY_DA, VERSION
from installers.windows.launcher import four_numbers
from tools.environment import Refusal

MAKER = "wixl"
PROGID = "hpdesk.plan"
# Windows knows an upgrade by this, so it must never change
UPGRADE_CODE = "5C0F3C1B-7E1B-4D0B-9B0E-6A2F3D8C4E71"
_OURS = uuid.UUID(UPGRADE_CODE)  # the space all other identities are made in
_DANISH = "1030"
_CODE_PAGE = "1252"
_SPACE = "http://schemas.microsoft.com/wix/2006/wi"


def make_msi(payload: Path, icon: Path, target: Path, version: str = VERSION) -> Path:
    """Write the installer; raises Refusal where wixl does not manage."""
    source = payload.parent / f"{target.stem}.wxs"
    source.write_bytes(source_text(payload, icon, version))
    told = subprocess.run(
        [MAKER, "-a", "x64", "-o", str(target.resolve()), str(source.resolve())],
        cwd=payload.parent,  # wixl takes relative names only, from where it stands
        capture_output=True,
        text=True,
        check=False,
    )
    source.unlink()
    if told.returncode:
        raise Refusal(f"wixl kunne ikke lave {target.name}: {told.stderr}")
    return target


def identity(what: str) -> str:
    """Return the identity of a part: the same in every version, as Windows Installer asks."""
    return str(uuid.uuid5(_OURS, what)).upper()


def three_numbers(version: str) -> str:
    """Return the three numbers that Windows Installer orders versions by."""
    return ".".join(map(str, four_numbers(version)[:3]))


def source_text(payload: Path, icon: Path, version: str) -> bytes:
    """Return the description that wixl reads."""
    root = ET.Element("Wix", xmlns=_SPACE)
    product = ET.SubElement(
        root,
        "Product",
        Id=identity(f"product {version}"),
        UpgradeCode=UPGRADE_CODE,
        Name=NAME,
        Version=three_numbers(version),
        Manufacturer=NAME,
        Language=_DANISH,
        Codepage=_CODE_PAGE,
    )
    _describe(product, payload, icon)
    components = _Components(product)
    install = _folders(product)
    _add_files(components, install, payload, payload)
    _add_registry(components, install)
    feature = ET.SubElement(product, "Feature", Id="Main", Title=NAME, Level="1")
    for name in components.names:
        ET.SubElement(feature, "ComponentRef", Id=name)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _describe(product: ET.Element, payload: Path, icon: Path) -> None:
    ET.SubElement(
        product,
        "Package",
        InstallerVersion="500",
        InstallScope="perMachine",
        Compressed="yes",
        Description=SUMMARY_DA,
        Comments="Dine planer og indstillinger røres ikke, når programmet opdateres eller fjernes.",
        Manufacturer=NAME,
        Languages=_DANISH,
        SummaryCodepage=_CODE_PAGE,
    )
    newer = "En nyere version af hpdesk er installeret i forvejen. Den er ikke ændret."
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=newer)
    ET.SubElement(product, "Media", Id="1", Cabinet="hpdesk.cab", EmbedCab="yes")
    ET.SubElement(
        product, "Icon", Id="hpdesk.ico", SourceFile=os.path.relpath(icon, payload.parent)
    )
    for name, value in (
        ("ARPPRODUCTICON", "hpdesk.ico"),
        ("ARPCOMMENTS", SUMMARY_DA),
        ("ARPNOMODIFY", "1"),
    ):
        ET.SubElement(product, "Property", Id=name, Value=value)


def _folders(product: ET.Element) -> ET.Element:
    """Write the folders of Windows that are used; returns the program's own."""
    target = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    ET.SubElement(target, "Directory", Id="ProgramMenuFolder")
    programs = ET.SubElement(target, "Directory", Id="ProgramFiles64Folder")
    return ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name=NAME)


class _Components:
    """The parts that Windows Installer counts, one for each file."""

    def __init__(self, product: ET.Element) -> None:
        self.product = product
        self.names: list[str] = []

    def add(self, folder: ET.Element, what: str) -> ET.Element:
        """Write a component into a folder; `what` names it for ever."""
        name = f"c{uuid.uuid5(_OURS, what).hex}"
        self.names.append(name)
        return ET.SubElement(folder, "Component", Id=name, Guid=identity(what), Win64="yes")


def _add_files(components: _Components, folder: ET.Element, here: Path, payload: Path) -> None:
    for path in sorted(here.iterdir()):
        inside = path.relative_to(payload).as_posix()
        code = uuid.uuid5(_OURS, inside).hex
        if path.is_dir():
            below = ET.SubElement(folder, "Directory", Id=f"d{code}", Name=path.name)
            _add_files(components, below, path, payload)
            continue
        component = components.add(folder, inside)
        identifier, source = f"f{code}", f"{payload.name}/{inside}"
        ET.SubElement(
            component, "File", Id=identifier, Name=path.name, Source=source, KeyPath="yes"
        )
        if inside == f"{NAME}.exe":
            _add_shortcut(component)


def _add_shortcut(component: ET.Element) -> None:
    ET.SubElement(
        component,
        "Shortcut",
        Id="StartMenu",
        Directory="ProgramMenuFolder",
        Name=NAME,
        Description=SUMMARY_DA,
        Target=f"[INSTALLDIR]{NAME}.exe",
        WorkingDirectory="INSTALLDIR",
        Icon="hpdesk.ico",
    )


def _add_registry(components: _Components, install: ET.Element) -> None:
    """Write what opens a plan with the program, and lets Windows find it by its name."""
    program = f"[INSTALLDIR]{NAME}.exe"
    classes = "Software\\Classes"
    paths = f"Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\{NAME}.exe"
    values = (
        (f"{classes}\\.hpdesk", "", PROGID),
        (f"{classes}\\.hpdesk", "Content Type", MIME_TYPE),
        (f"{classes}\\.hpdesk\\OpenWithProgids", PROGID, ""),
        (f"{classes}\\{PROGID}", "", "Plan i hpdesk"),
        (f"{classes}\\{PROGID}\\DefaultIcon", "", f"{program},0"),
        (f"{classes}\\{PROGID}\\shell\\open\\command", "", f'"{program}" "%1"'),
        (paths, "", program),
    )
    component = components.add(install, "registry")
    for number, (key, name, value) in enumerate(values):
        written = ET.SubElement(
            component, "RegistryValue", Root="HKLM", Key=key, Type="string", Value=value
        )
        if name:
            written.set("Name", name)
        if not number:
            written.set("KeyPath", "yes")
