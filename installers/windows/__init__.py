# SPDX-License-Identifier: MPL-2.0
"""Makes the two Windows installers on Linux: per person (.exe) and per computer (.msi)."""
