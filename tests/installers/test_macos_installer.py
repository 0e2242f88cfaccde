# SPDX-License-Identifier: MPL-2.0
"""What is written for macOS; it cannot be made here, so its names and steps are held to account."""

import ast
import importlib
import plistlib
import sys
from pathlib import Path

import pytest

from hpdesk import __version__
from installers.common.release import APP_ID, MIME_TYPE
from installers.macos import build
from installers.macos.names import UTI, WORDS, info_plist, write_words
from tools.environment import Refusal

_SPEC = build.HERE / "hpdesk.spec"


def test_every_name_that_the_spec_imports_exists() -> None:
    tree = ast.parse(_SPEC.read_text(encoding="utf-8"))
    compile(tree, _SPEC.name, "exec")
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    ours = [node for node in imports if (node.module or "").startswith("installers")]
    assert ours
    for node in ours:
        module = importlib.import_module(node.module or "")
        for alias in node.names:
            assert hasattr(module, alias.name), alias.name


def test_the_program_says_that_plans_are_its_own() -> None:
    said = plistlib.loads(plistlib.dumps(info_plist("hpdesk.icns")))
    [kind] = said["CFBundleDocumentTypes"]
    [exported] = said["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [exported["UTTypeIdentifier"]] == [UTI]
    tags = exported["UTTypeTagSpecification"]
    assert tags == {"public.filename-extension": ["hpdesk"], "public.mime-type": [MIME_TYPE]}
    assert said["CFBundleShortVersionString"] == __version__
    assert APP_ID in UTI


def test_finder_has_the_words_in_both_languages(tmp_path: Path) -> None:
    write_words(tmp_path)
    danish = (tmp_path / "da.lproj" / "InfoPlist.strings").read_text(encoding="utf-8")
    assert f'"{UTI}" = "Plan i hpdesk";' in danish
    assert set(WORDS["da"]) == set(WORDS["en"])
    assert list(WORDS) == info_plist("x")["CFBundleLocalizations"]
    assert len(list(tmp_path.rglob("InfoPlist.strings"))) == 2


def test_nothing_is_sent_to_apple_without_a_certificate() -> None:
    app, image = Path("image/hpdesk.app"), Path("hpdesk.dmg")
    bare = build.steps(app, image, None, "profile")
    assert [step[0] for step in bare] == ["codesign", "hdiutil"]
    assert "-" in bare[0]
    signed = build.steps(app, image, "Developer ID Application: X", None)
    assert not [step for step in signed if step[0] == "xcrun"]
    sent = build.steps(app, image, "Developer ID Application: X", "profile")
    assert [step[1] for step in sent if step[0] == "xcrun"] == ["notarytool", "stapler"]
    [rights] = {word for step in sent for word in step if word.endswith(".plist")}
    plistlib.loads(Path(rights).read_bytes())


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac makes it")
def test_another_computer_refuses_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="på en Mac"):
        build.build(tmp_path)
