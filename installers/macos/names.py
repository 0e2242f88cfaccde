# SPDX-License-Identifier: MPL-2.0
"""What macOS is told of the program and of its files: Info.plist, in Danish and in English."""

from pathlib import Path

from installers.common.release import APP_ID, MIME_TYPE, NAME, SUMMARY_DA, SUMMARY_EN, VERSION

UTI = f"{APP_ID}.plan"
ENDING = "hpdesk"
OLDEST_SYSTEM = "13.0"  # what Qt 6.11 asks for
# Finder shows these in the person's language, from LANGUAGE.lproj/InfoPlist.strings
WORDS = {
    "da": {
        "CFBundleDisplayName": NAME,
        "NSHumanReadableCopyright": f"{SUMMARY_DA}. Mozilla Public License 2.0.",
        UTI: "Plan i hpdesk",
    },
    "en": {
        "CFBundleDisplayName": NAME,
        "NSHumanReadableCopyright": f"{SUMMARY_EN}. Mozilla Public License 2.0.",
        UTI: "hpdesk plan",
    },
}


def info_plist(icon: str) -> dict[str, object]:
    """Return the program's Info.plist; `icon` is the file's name among its resources."""
    kind = UTI  # a name that InfoPlist.strings translates
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "CFBundleDevelopmentRegion": "da",
        "CFBundleLocalizations": list(WORDS),
        "CFBundleAllowMixedLocalizations": True,  # Qt's own dialogs follow the window's language
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # the dark theme follows the system
        "NSHumanReadableCopyright": WORDS["da"]["NSHumanReadableCopyright"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": icon,
                "LSItemContentTypes": [UTI],
                "LSHandlerRank": "Owner",
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": UTI,
                "UTTypeDescription": kind,
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeIconFile": icon,
                "UTTypeTagSpecification": {
                    "public.filename-extension": [ENDING],
                    "public.mime-type": [MIME_TYPE],
                },
            }
        ],
    }


def write_words(resources: Path) -> None:
    """Write the words of both languages into the program's Resources folder."""
    for language, words in WORDS.items():
        folder = resources / f"{language}.lproj"
        folder.mkdir(parents=True, exist_ok=True)
        lines = [f'"{name}" = "{text}";\n' for name, text in words.items()]
        (folder / "InfoPlist.strings").write_text("".join(lines), encoding="utf-8")
