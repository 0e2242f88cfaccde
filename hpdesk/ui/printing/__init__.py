# SPDX-License-Identifier: MPL-2.0
"""Print and print preview: what can be printed here, its pages, and the way to the printer."""
