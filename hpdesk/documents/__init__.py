# SPDX-License-Identifier: MPL-2.0
"""The papers as neutral data: rows become a Document of blocks."""
