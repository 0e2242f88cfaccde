# SPDX-License-Identifier: MPL-2.0
"""The rules of the trade, in the standard library only."""
