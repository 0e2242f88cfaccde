# SPDX-License-Identifier: MPL-2.0
"""The tab Mødepakke: contents, choices, what is found, and the pages as they would be."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from hpdesk.documents.chosen_parts import EVERY_PART, PackParts
from hpdesk.documents.edition_rows import EditionKey, PackForm
from hpdesk.domain.meetings import AgendaItem, Attachment, Meeting
from hpdesk.services import editions, meetings, people
from hpdesk.services.pack_making import PackView
from hpdesk.services.pack_setups import PackSetup, pack_setup, remember_pack
from hpdesk.ui.jobs import JobHandle, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.pack_choices import ChoicesCard
from hpdesk.ui.pages.meetings.pack_contents import ContentsCard
from hpdesk.ui.pages.meetings.pack_editions import omitted
from hpdesk.ui.pages.meetings.pack_findings import FindingsCard
from hpdesk.ui.pages.meetings.pack_folder import IsThere, last_folder, remember_folder
from hpdesk.ui.pages.meetings.pack_found import Finding, Mend, findings_of, tones_of
from hpdesk.ui.pages.meetings.pack_job import PackOrder
from hpdesk.ui.pages.meetings.pack_lines import FOLLOW_UP, Shown, contents_lines, ticked
from hpdesk.ui.pages.meetings.pack_live import LivePack
from hpdesk.ui.pages.meetings.pack_mends import PackMends
from hpdesk.ui.pages.meetings.pack_preview import PackPreview
from hpdesk.ui.pages.meetings.pack_saving import PackSaving
from hpdesk.ui.printing.meeting_offers import ChosenPack
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from hpdesk.exports.pack_preview import PackLook
    from hpdesk.ui.widgets.look_pages import LookPages

_NARROW, _LITTLE = 1040, 1100
_COLUMN = 336


class PackTab(MeetingTab):
    """Shows a meeting's board pack as it is worked on, and saves it.

    The page's »Dan mødepakke« and Ctrl+E call `build_pack()`.
    """

    tables = (
        "meeting",
        "meeting_body",
        "agenda_item",
        "attachment",
        "guest",
        "membership",
        "person",
        "organisation",
        "body",
        "task",
        "conversion",
        "accepted_finding",
        "hidden_item",
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._items: tuple[AgendaItem, ...] = ()
        self._parts = EVERY_PART
        self._view: PackView | None = None
        self._stale = False
        self._chosen_folder: Path | None = None
        self.contents = ContentsCard()
        self.choices = ChoicesCard()
        self.findings = FindingsCard()
        self.preview = PackPreview()
        self.live = LivePack(context.desk, self)
        self.saving = PackSaving(context, self.choices, self.live, self._look, self)
        self.mends = PackMends(context, self.live, self)
        self._make_layout()
        self._connect()

    def _connect(self) -> None:
        self.choices.build_wanted.connect(self.build_pack)
        self.choices.told_wanted.connect(self.show_left_out)
        self.choices.cancel_wanted.connect(self.saving.cancel)
        self.choices.edition_chosen.connect(self._on_choice)
        self.choices.changed.connect(self._on_choice)
        self.choices.folder_chosen.connect(self._on_folder)
        self.choices.news.connect(self._on_news)
        self.contents.line_chosen.connect(self._on_line)
        self.contents.item_wanted.connect(self._on_item)
        self.contents.ticked.connect(self._on_ticked)
        self.contents.all_wanted.connect(self._on_all)
        self.contents.no_bilag_wanted.connect(self._on_no_bilag)
        self.findings.mend_wanted.connect(self._on_mend)
        self.findings.rest_wanted.connect(partial(self._on_item, ""))
        self.mends.again_wanted.connect(partial(self._ask, at_once=True))
        self.mends.page_wanted.connect(self._see)
        self.saving.item_wanted.connect(self._on_item)
        self.saving.saved.connect(self._on_saved)
        self.preview.wanted.connect(partial(self._ask, at_once=True))
        self.preview.page_shown.connect(self.contents.choose_page)
        self.preview.viewer.make_keys(self)
        self.live.shown.connect(self._on_shown)
        self.live.working.connect(self.preview.show_working)
        self.live.progressed.connect(self.preview.show_progress)
        self.live.failed.connect(self._on_no_pages)

    def _make_layout(self) -> None:
        theme = current()
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(theme.px(12))
        self.tabs = QTabBar()
        self.tabs.addTab(self.tr("Indhold og valg"))
        self.tabs.addTab(self.tr("Forhåndsvisning"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Mødepakkens dele"))
        self.tabs.currentChanged.connect(self._arrange)
        self._outer.addWidget(self.tabs)
        column = QWidget()
        column.setObjectName("scrollBody")
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.measure("gap"))
        stack.addWidget(self.choices)
        stack.addWidget(self.findings, 1)
        self._column = scrolling(column)
        row = QHBoxLayout()
        row.setSpacing(theme.measure("gap"))
        row.addWidget(self.contents, 5)
        row.addWidget(self._column, 5)
        row.addWidget(self.preview, 7)
        self._outer.addLayout(row, 1)
        self._arrange()

    def _is_narrow(self) -> bool:
        return self.width() < current().px(_NARROW)

    def _arrange(self) -> None:
        narrow, theme = self._is_narrow(), current()
        little = self.width() < theme.px(_LITTLE)
        side = theme.measure("page_margin_narrow" if little else "page_margin")
        self._outer.setContentsMargins(side, theme.px(16), side, theme.px(16))
        self.tabs.setVisible(narrow)
        second = narrow and self.tabs.currentIndex() == 1
        self.contents.setVisible(not second)
        self._column.setVisible(not second)
        self.preview.setVisible(not narrow or second)
        widest = theme.px(_COLUMN) if not narrow else 16777215  # Qt's own »no limit«
        self.contents.setMaximumWidth(widest)
        self._column.setMaximumWidth(widest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the preview a tab where there is no room beside."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the pages that changes made untrue while the tab was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._ask(at_once=True)

    @property
    def _job(self) -> JobHandle | None:
        """Return what is being saved."""
        return self.saving.job

    def _look(self) -> "PackLook | None":
        """Return what is known of the pages, for what is to be told before they are saved."""
        return self._view.look if self._view is not None else None

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting; another one than before begins with its own choices and no pages."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self._begin(meeting)
        self._meeting = meeting
        self._items = meetings.list_items(self._context.desk, meeting.id)
        self._show()
        self._ask()

    def _begin(self, meeting: Meeting) -> None:
        self._meeting = meeting
        setup = pack_setup(self._context.desk, meeting)
        self._parts = setup.parts
        self.choices.show_setup(setup)
        self.saving.show_meeting(meeting.id)
        self._view = None
        self._place(last_folder(self._body_id()))
        self.live.stop()
        self.preview.wait()
        self.findings.wait()

    def _ask(self, *, at_once: bool = False) -> None:
        """Have the pages made anew, now or when the tab is seen again."""
        self._stale = not self.isVisible()
        if not self._stale and self._meeting is not None:
            self.live.ask(self._meeting.id, self.setup(), at_once=at_once)

    def setup(self) -> PackSetup:
        """Return everything that is chosen about the pack."""
        return self.choices.setup(self._parts)

    def chosen(self, meeting_id: str) -> ChosenPack | None:
        """Return a meeting's pack as it stands, to be printed; None where another is shown."""
        if self._meeting is None or self._meeting.id != meeting_id:
            return None
        return ChosenPack(self.setup(), dict(self.live.passwords))

    def _show(self) -> None:
        if self._meeting is None:
            return
        self._offer_editions(self._meeting)
        closed = sum(item.closed for item in self._items)
        self.choices.set_target(self._folder(), self._stem(), closed)
        self._show_found()

    def _show_found(self) -> None:
        """Show the contents and what is found, with what is known of the pages."""
        left = self._omitted()
        found: tuple[Finding, ...] = ()
        if self._view is not None:
            found = findings_of(
                self._view,
                self._parts,
                left,
                read_only=self._context.desk.read_only,
                kle=self._lacks_kle(),
            )
            self.findings.show_findings(found)
        shown = Shown(self._items, self._parts, left, tones_of(found), self._view)
        total = self._view.look.total if self._view is not None else None
        self.contents.show_lines(contents_lines(shown), total)

    def _omitted(self) -> dict[str, str]:
        choice = self.choices.choice()
        if choice.key is EditionKey.SUPPLEMENT and self._view is not None:
            shown = self._view.shown
            return {item.id: self.tr("Uændret") for item in self._items if item.id not in shown}
        return omitted(self._items, choice)

    def _lacks_kle(self) -> bool:
        if self._meeting is None or PackForm.JOURNAL not in self.setup().wanted:
            return False
        bodies = people.list_bodies(self._context.desk)
        codes = [body.kle_code for body in bodies if body.id in self._meeting.body_ids]
        return not any(code.strip() for code in (self._meeting.kle_code, *codes))

    def _offer_editions(self, meeting: Meeting) -> None:
        desk = self._context.desk
        readers = {
            key: editions.edition_readers(desk, meeting.id, key)
            for key in (EditionKey.MEMBER, EditionKey.GUEST)
        }
        self.choices.edition.offer(editions.list_editions(desk, meeting.id), readers)

    def _on_shown(self, view: PackView, pages: "LookPages") -> None:
        """Show new pages where the old ones were: the same point or bilag, as far into it."""
        key = self.contents.current_key()
        page = self.preview.page() if self.preview.has_pages() else 0
        before = self._view.look.first_pages if self._view is not None else {}
        after = view.look.first_pages
        if key in before and key in after:
            page += after[key] - before[key]
        self._view = view
        self._items = view.items
        self._show_found()
        if not self.live.is_asked_again():
            self.mends.tell(view)
        self.preview.show_pages(pages, max(0, min(page, view.look.total - 1)))

    def _on_news(self, widget: QWidget) -> None:
        """Bring into sight what was just shown, once it has its place."""
        QTimer.singleShot(0, self, partial(self._column.ensureWidgetVisible, widget))

    def _on_no_pages(self, why: str) -> None:
        self.preview.fail(why)
        self.findings.fail()

    def _body_id(self) -> str:
        return self._meeting.body_ids[0] if self._meeting and self._meeting.body_ids else ""

    def _folder(self) -> Path:
        return self._chosen_folder or self._context.desk.path.parent

    def _place(self, folder: Path | None) -> None:
        """Save in a folder as it was last time, unless it turns out to be gone."""
        self._chosen_folder = folder
        if folder is not None:
            run_job(IsThere(folder), parent=self, on_done=partial(self._on_looked_for, folder))

    def _on_looked_for(self, folder: Path, is_there: bool) -> None:
        if not is_there and self._chosen_folder == folder:
            self._chosen_folder = None
            self._show()

    def _stem(self) -> str:
        assert self._meeting is not None  # _show has looked
        return editions.edition_stem(self._context.desk, self._meeting, self.choices.choice())

    def _order(self) -> PackOrder:
        files, archive = self.choices.targets(), self.choices.archive_target()
        return PackOrder(self.setup(), files, archive)

    def build_pack(self) -> None:
        """Save the files; asks before a file is replaced, and shows what is left out."""
        if self._meeting is not None:
            self.tabs.setCurrentIndex(0)  # how far it is stands there
            self.saving.save(self._order())

    def show_left_out(self) -> None:
        """Show what the pack leaves out, without saving it."""
        if self._meeting is not None:
            self.saving.show_left_out(self._order())

    def _on_saved(self) -> None:
        remember_folder(self._body_id(), self.choices.folder)

    def _on_choice(self) -> None:
        """Remember what was chosen, and show what it makes of the pack."""
        if self._meeting is not None:
            remember_pack(self._context.desk, self._meeting, self.setup())
        self.saving.forget_result()
        self._show()
        self._ask()

    def _set_parts(self, parts: PackParts) -> None:
        self._parts = parts
        self._on_choice()

    def _on_ticked(self, key: str, on: bool) -> None:
        self._set_parts(ticked(self._parts, key, on=on))

    def _on_all(self) -> None:
        self._set_parts(EVERY_PART)

    def _on_no_bilag(self) -> None:
        every = {bilag.id for item in self._items for bilag in item.attachments}
        self._set_parts(replace(self._parts, left_out=self._parts.left_out | every))

    def _on_folder(self, folder: Path) -> None:
        remember_folder(self._body_id(), folder)
        self._chosen_folder = folder
        self.saving.forget_result()
        self._show()

    def _on_line(self, key: str) -> None:
        if self._view is None:
            return
        if key == FOLLOW_UP:
            key = self._view.follow_up
        page = self._view.look.first_pages.get(key)
        if page is not None:
            self.preview.show_page(page)

    def _see(self, key: str) -> None:
        """Show a page of the pack, also where the preview is a tab of its own."""
        if self._is_narrow():
            self.tabs.setCurrentIndex(1)
        self._on_line(key)

    def _on_item(self, item_id: str) -> None:
        if self._meeting is not None:
            self.mends.go_to(self._meeting, item_id)

    def _on_mend(self, mend: Mend, finding: Finding) -> None:
        if self._meeting is not None:
            self.mends.mend(mend, finding, self._meeting, self._bilag(finding.bilag_id))

    def _bilag(self, key: str) -> Attachment | None:
        every = (bilag for item in self._items for bilag in item.attachments)
        return next((bilag for bilag in every if bilag.id == key), None)
