# SPDX-License-Identifier: MPL-2.0
"""Sending a meeting's agenda: the dialog, what has changed since, and the log of what went out."""
