# SPDX-License-Identifier: MPL-2.0
"""Overblik: do I make it in time, and whom am I waiting for."""

from hpdesk.ui.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
