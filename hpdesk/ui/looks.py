# SPDX-License-Identifier: MPL-2.0
"""Which looks and sizes there are to choose from."""

THEME_NAMES = ("system", "light", "dark", "high_contrast")
SCALES = (100, 115, 130, 150, 200)  # per cent
