# SPDX-License-Identifier: MPL-2.0
"""Makes hpdesk.app and its .dmg, on a Mac."""
