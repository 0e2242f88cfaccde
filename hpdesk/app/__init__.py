# SPDX-License-Identifier: MPL-2.0
"""Starts it: command line, window, wiring."""
