# SPDX-License-Identifier: MPL-2.0
"""The tab Mødepakke: contents, choices, what is found, and the pages to look at."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from hpdesk.domain.danish import counted
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingState
from hpdesk.services import meetings
from hpdesk.ui.jobs import JobHandle, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.pack_choices import ChoicesCard
from hpdesk.ui.pages.meetings.pack_contents import ContentsCard, contents_lines
from hpdesk.ui.pages.meetings.pack_findings import (
    Finding,
    FindingsCard,
    after_building,
    before_building,
)
from hpdesk.ui.pages.meetings.pack_folder import remember_folder, remembered_folder
from hpdesk.ui.pages.meetings.pack_job import BuiltPack, PackJob, ShownPack
from hpdesk.ui.pages.meetings.pack_preview import PackPreview
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.scrolling import scrolling

_TABLES = ("meeting", "meeting_body", "agenda_item", "attachment", "guest", "membership")
_NARROW, _LITTLE = 1040, 1100
_COLUMN = 336


def _on_paper(shown: tuple[Meeting | None, tuple[AgendaItem, ...]]) -> object:
    """Return what a pack is made from: how far the meeting has come is not printed."""
    meeting, items = shown
    return meeting and replace(meeting, state=MeetingState.DRAFT, sent=()), items


class PackTab(MeetingTab):
    """Builds a meeting's board pack and shows it.

    The page's »Dan mødepakke« and Ctrl+E call `build_pack()`.
    """

    tables = _TABLES

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._items: tuple[AgendaItem, ...] = ()
        self._shown = ShownPack()
        self.destroyed.connect(self._shown.close)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._shown.close)
        self._job: JobHandle | None = None
        self.contents = ContentsCard()
        self.choices = ChoicesCard()
        self.findings = FindingsCard()
        self.preview = PackPreview()
        self._make_layout()
        self.choices.build_wanted.connect(self.build_pack)
        self.choices.cancel_wanted.connect(self._on_cancel)
        self.choices.edition_chosen.connect(self._show)
        self.choices.folder_chosen.connect(self._on_folder)
        self.contents.line_chosen.connect(self._on_line)
        self.contents.item_wanted.connect(self._on_item)
        self.findings.item_wanted.connect(self._on_item)
        self.findings.bilag_wanted.connect(self._on_bilag)
        self.preview.wanted.connect(self.build_preview)
        self.preview.page_shown.connect(self.contents.choose_page)

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
        self.findings.setMinimumHeight(theme.px(200))
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

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting; another one than before starts with nothing built."""
        before = (self._meeting, self._items)
        items = meetings.list_items(self._context.desk, meeting.id)
        if self._meeting is None or self._meeting.id != meeting.id:
            self._forget()
        elif self._shown.pack is not None and _on_paper(before) != _on_paper((meeting, items)):
            text = self.tr("Mødet er ændret, siden pakken blev dannet. Dan den igen.")
            self.choices.show_message(text, "warn")
        self._meeting, self._items = meeting, items
        self._show()

    def _forget(self) -> None:
        """Let go of a pack that was built; a job under way ends by itself and tells."""
        self._job = None
        self.preview.set_pages(None)
        self._shown.close()
        self.choices.show_idle()
        self.choices.show_message("")
        self.choices.show_files(None, None)

    def _show(self) -> None:
        if self._meeting is None:
            return
        public = self.choices.is_public()
        self.choices.set_target(
            self._folder(), self._stem(), sum(item.closed for item in self._items)
        )
        found = list(before_building(self._meeting, self._items, public=public))
        built = self._shown.pack
        if built is not None and built.public != public:
            built = None  # what is shown is the other edition
        if built is not None:
            found += after_building(built.report, self._items)
        self.findings.show_findings(found, built=built is not None)
        self._show_contents(found, built, public=public)
        self._order_stops()

    def _order_stops(self) -> None:
        """Let the Tab key go in reading order: the findings are made anew each time."""
        first: list[QWidget] = [self.tabs, self.contents.tree]
        stops = [*first, *self.choices.stops(), *self.findings.stops(), *self.preview.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_contents(
        self, found: list[Finding], built: BuiltPack | None, *, public: bool
    ) -> None:
        pages = built.pages.first_pages if built is not None else None
        lines = contents_lines(self._items, public=public, pages=pages, findings=found)
        self.contents.show_lines(lines, built.report.pages if built is not None else None)
        if built is not None:
            self.contents.choose_page(self.preview.page())

    def _body_id(self) -> str:
        return self._meeting.body_ids[0] if self._meeting and self._meeting.body_ids else ""

    def _folder(self) -> Path:
        return remembered_folder(self._body_id()) or self._context.desk.path.parent

    def _stem(self) -> str:
        from hpdesk.services.papers import file_stem

        assert self._meeting is not None  # _show has looked
        public = self.choices.is_public()
        what = self.tr("mødepakke") if public else self.tr("mødepakke, lukket version")
        return file_stem(self._meeting, what)

    def build_pack(self) -> None:
        """Build the files; asks before a file is replaced."""
        if self._meeting is None or self._job is not None:
            return
        pdf, docx = self.choices.targets()
        if pdf is None and docx is None:
            text = self.tr("Der er ikke valgt nogen fil. Sæt hak ved PDF, Word eller begge.")
            self.choices.show_message(text, "over")
            return
        old = [path for path in (pdf, docx) if path is not None and path.exists()]
        if not old:
            self._start(pdf, docx)
            return
        names = self.tr(" og ").join(f"»{path.name}«" for path in old)
        self._context.ask(
            self.tr("Vil du erstatte den gamle mødepakke?"),
            self.tr(
                "{names} ligger allerede i mappen {folder}. Den gamle udgave forsvinder."
            ).format(names=names, folder=self.choices.folder),
            self.tr("Erstat"),
            partial(self._start, pdf, docx),
        )

    def build_preview(self) -> None:
        """Build a copy to look at; no file is saved."""
        if self._meeting is not None and self._job is None:
            self._start(None, None)

    def _start(self, pdf: Path | None, docx: Path | None) -> None:
        if self._meeting is None or self._job is not None:
            return
        self._context.bridge.saver.flush()
        meeting_id, public = self._meeting.id, self.choices.is_public()
        work = PackJob(self._context.desk, meeting_id, public=public, pdf=pdf, docx=docx)
        self.choices.show_message("")
        self.choices.show_progress(0, self.tr("Begynder"))
        self.preview.empty.button.setEnabled(False)
        self._job = run_job(
            work,
            parent=self,
            on_done=partial(self._on_done, meeting_id),
            on_failed=partial(self._on_failed, meeting_id, work),
            on_progress=partial(self._on_progress, meeting_id),
        )

    def _is_shown(self, meeting_id: str) -> bool:
        return self._meeting is not None and self._meeting.id == meeting_id

    def _on_progress(self, meeting_id: str, part: float, words: str) -> None:
        if self._job is not None and self._is_shown(meeting_id):
            self.choices.show_progress(part, words)

    def _on_done(self, meeting_id: str, built: BuiltPack) -> None:
        saved = built.pdf is not None or built.docx is not None
        if not self._is_shown(meeting_id):
            built.close()
            if saved:
                self._context.toast(self.tr("Mødepakken er dannet."))
            return
        self._end()
        self.preview.set_pages(None)
        self._shown.close()
        self._shown.pack = built
        self.preview.set_pages(built.pages)
        if saved:
            remember_folder(self._body_id(), self.choices.folder)
            self.choices.show_files(built.pdf, built.docx)
            text = self.tr("Mødepakken er dannet: {pages}.").format(
                pages=counted(built.report.pages, "side", "sider")
            )
            self.choices.show_message(text, "ok")
        elif self._is_narrow():
            self.tabs.setCurrentIndex(1)
        self._show()

    def _on_failed(self, meeting_id: str, work: PackJob, problem: Exception) -> None:
        if isinstance(problem, Cancelled) and work.built is not None:
            self._on_done(meeting_id, work.built)  # the files were in their places already
            return
        if self._is_shown(meeting_id):
            self._end()
        if isinstance(problem, Cancelled):
            if self._is_shown(meeting_id):
                self.choices.show_message(self.tr("Annulleret. Der er ikke gemt nogen fil."))
        elif not isinstance(problem, UserError):
            raise problem
        elif self._is_shown(meeting_id):
            self.choices.show_message(str(problem), "over")
        else:
            self._context.notice(str(problem))

    def _end(self) -> None:
        self._job = None
        self.choices.show_idle()
        self.preview.empty.button.setEnabled(True)

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.choices.doing.setText(self.tr("Annullerer"))

    def _on_folder(self, folder: Path) -> None:
        remember_folder(self._body_id(), folder)
        self._show()

    def _on_line(self, key: str) -> None:
        pack = self._shown.pack
        if pack is not None and key in pack.pages.first_pages:
            self.preview.show_page(pack.pages.first_pages[key])

    def _on_bilag(self, number: str) -> None:
        if self._is_narrow():
            self.tabs.setCurrentIndex(1)
        self._on_line(number)

    def _on_item(self, item_id: str) -> None:
        if self._meeting is not None:
            self._context.navigate("meetings", meeting_id=self._meeting.id, item_id=item_id)
