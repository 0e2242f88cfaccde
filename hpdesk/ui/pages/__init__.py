# SPDX-License-Identifier: MPL-2.0
"""The pages of the window as one table; each is imported and made when it is first shown."""

from dataclasses import dataclass
from importlib import import_module

from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page: `factory` is `module:Class`; without `in_sidebar` it is reached from other pages.

    `full` takes the whole window, as the minutes do.
    """

    id: str
    title: str
    icon: str
    factory: str
    in_sidebar: bool = True
    full: bool = False

    def make(self, context: PageContext) -> Page:
        """Import the page's module and make the page."""
        module, _, name = self.factory.partition(":")
        page: Page = getattr(import_module(module), name)(context)
        return page


_HERE = "hpdesk.ui.pages"

PAGES: tuple[PageSpec, ...] = (
    PageSpec("overview", "Overblik", "house", f"{_HERE}.overview:OverviewPage"),
    PageSpec("meetings", "Møder", "calendar-days", f"{_HERE}.meetings:MeetingsPage"),
    PageSpec("followup", "Opfølgning", "list-checks", f"{_HERE}.followup:FollowupPage"),
    PageSpec(
        "stakeholders", "Interessenter", "handshake", f"{_HERE}.stakeholders:StakeholdersPage"
    ),
    PageSpec("minutes", "Referat", "pen-line", f"{_HERE}.minutes:MinutesPage", False, True),
)
