# SPDX-License-Identifier: MPL-2.0
"""Makes hpdesk.app and a .dmg with it, on a Mac: `python -m installers.macos.build`.

Signed and sent to Apple for notarising only where there is a certificate:

    HPDESK_SIGN_IDENTITY    the name of a "Developer ID Application" certificate in the keychain
    HPDESK_NOTARY_PROFILE   what `xcrun notarytool store-credentials` has kept the account under
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installers.common.bundle import make_bundle
from installers.common.lists import write_lists
from installers.common.pictures import make_picture
from installers.common.release import BUILD, DIST, NAME, VERSION
from installers.macos.names import write_words
from tools.environment import Refusal, say

HERE = Path(__file__).resolve().parent
WORK = BUILD / "macos"
_IDENTITY = "HPDESK_SIGN_IDENTITY"
_PROFILE = "HPDESK_NOTARY_PROFILE"


def build(target: Path) -> list[Path]:
    """Write the disk image into a folder and return its path; raises Refusal off a Mac."""
    if sys.platform != "darwin":
        raise Refusal("macOS-udgaven kan kun laves på en Mac.")
    app = _make_app()
    image = target / f"{NAME}-{VERSION}-macos-{os.uname().machine}.dmg"
    target.mkdir(parents=True, exist_ok=True)
    for step in steps(app, image, os.environ.get(_IDENTITY), os.environ.get(_PROFILE)):
        _run(step)
    return [image]


def _make_app() -> Path:
    WORK.mkdir(parents=True, exist_ok=True)
    icon = WORK / f"{NAME}.icns"
    make_picture(icon)
    os.environ["HPDESK_ICON"] = str(icon)  # read by the spec
    make_bundle(HERE / "hpdesk.spec", WORK)
    app = WORK / f"{NAME}.app"
    write_words(app / "Contents" / "Resources")
    write_lists("macos")
    stage = WORK / "image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir()
    (stage / "Applications").symlink_to("/Applications")  # to drag the program to
    shutil.copyfile(DIST / f"{NAME}-{VERSION}-macos-licenser.txt", stage / "LICENSER.txt")
    return Path(shutil.move(app, stage / app.name))


def steps(
    app: Path, image: Path, identity: str | None, profile: str | None
) -> list[tuple[str, ...]]:
    """Return the commands that make a disk image of a program, with what a certificate adds."""
    pack = ("hdiutil", "create", "-volname", NAME, "-srcfolder", str(app.parent))
    packed = (*pack, "-fs", "HFS+", "-format", "UDZO", "-ov", str(image))
    if not identity:
        # without a certificate: signed by nobody, so that a Mac of today runs it at all
        return [("codesign", "--force", "--deep", "--sign", "-", str(app)), packed]
    by = ("codesign", "--force", "--timestamp", "--sign", identity)
    rights = ("--options", "runtime", "--entitlements", str(HERE / "entitlements.plist"))
    made = [
        (*by, "--deep", *rights, str(app)),  # the words were added after PyInstaller signed
        ("codesign", "--verify", "--deep", "--strict", str(app)),
        packed,
        (*by, str(image)),
    ]
    if profile:
        submit = ("xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile)
        made += [(*submit, "--wait"), ("xcrun", "stapler", "staple", str(image))]
    return made


def _run(words: Sequence[str]) -> None:
    say(f"{words[0]} {words[1]} …")
    if subprocess.run(words, check=False).returncode:
        raise Refusal(f"{words[0]} {words[1]} kunne ikke gøre sit arbejde.")


if __name__ == "__main__":
    try:
        for _made in build(DIST):
            say(str(_made))
    except Refusal as refusal:
        sys.exit(str(refusal))
