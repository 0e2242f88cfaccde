# SPDX-License-Identifier: MPL-2.0
"""Which looks and sizes there are to choose from."""

THEME_NAMES = ("system", "light", "dark", "high_contrast", "high_contrast_dark")
SCALES = (100, 115, 130, 150, 200)  # per cent
DANISH, ENGLISH = "da", "en"
LANGUAGE_NAMES = ((DANISH, "Dansk"), (ENGLISH, "English"))
LANGUAGES = tuple(code for code, _ in LANGUAGE_NAMES)
