# SPDX-License-Identifier: MPL-2.0
"""The Debian package and the portable archive."""
