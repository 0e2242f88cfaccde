# SPDX-License-Identifier: MPL-2.0
"""hpdesk keeps the board meetings of a boligsocial helhedsplan in one local file."""

__version__ = "0.1.0"
