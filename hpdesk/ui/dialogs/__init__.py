# SPDX-License-Identifier: MPL-2.0
"""Dialogs: opened with `open()`, answered through signals."""
