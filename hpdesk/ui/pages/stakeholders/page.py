# SPDX-License-Identifier: MPL-2.0
"""The page »Interessenter«: views of parties, people, bodies, notes and personal data."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.services.quick_notes import About
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.stakeholders.alignment_view import AlignmentView
from hpdesk.ui.pages.stakeholders.bodies_view import BodiesView
from hpdesk.ui.pages.stakeholders.note_windows import open_quick_note
from hpdesk.ui.pages.stakeholders.noted_drawer import NotedDrawer
from hpdesk.ui.pages.stakeholders.notes_view import NotesView
from hpdesk.ui.pages.stakeholders.parties_view import PartiesView
from hpdesk.ui.pages.stakeholders.people_view import PeopleView
from hpdesk.ui.pages.stakeholders.personal_view import PersonalView
from hpdesk.ui.pages.stakeholders.position_drawer import PositionDrawer
from hpdesk.ui.pages.stakeholders.practice_view import PracticeView
from hpdesk.ui.pages.stakeholders.workspace import Workspace, side_air
from hpdesk.ui.widgets.page_header import PageHeader
from hpdesk.ui.widgets.segment import Choice, Segment

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer

VIEWS = ("alignment", "people", "parties", "bodies", "notes", "practice", "personal")

_VIEW_OF = {
    "data_of": "personal",
    "person_id": "people",
    "organisation_id": "parties",
    "body_id": "bodies",
    "note_id": "notes",
    "practice_id": "practice",
}
"""The views that arguments lead to by themselves."""

_FEW_CHANGES = 20  # of them a view that is shown again reads each; of more, it reads everything


class StakeholdersPage(Page):
    """Takes `view`, or `data_of`, `person_id`, `organisation_id`, `body_id`, `note_id` to open one.

    `new_note=True` begins a note. A view is made and read when it is first shown.
    """

    tables: ClassVar[tuple[str, ...]] = ()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.header = PageHeader(self.tr("Interessenter"))
        self.views = Segment(
            [
                Choice("alignment", self.tr("Afstemning")),
                Choice("people", self.tr("Personer")),
                Choice("parties", self.tr("Parter")),
                Choice("bodies", self.tr("Organer")),
                Choice("notes", self.tr("Noter")),
                Choice("practice", self.tr("Fra praksis")),
                Choice("personal", self.tr("Persondata")),
            ],
            "alignment",
            small=True,
            name=self.tr("Visning"),
        )
        self.views.chosen.connect(self._on_view)
        self.header.add_button(self.views)
        outer.addWidget(self.header)
        self.stack = QStackedWidget()
        outer.addWidget(self.stack, 1)
        self._made: dict[str, Workspace] = {}
        self._unread: dict[str, list[ChangeSet | None]] = {}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title above what it is the title of."""
        super().resizeEvent(event)
        self.header.set_side(side_air(self.width()))

    def view(self) -> str:
        """Return which view is shown."""
        return self.views.value() or "alignment"

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the view that is shown; the others read when they are shown next."""
        shown = self.view()
        for view in set(self._made) - {shown}:
            self._unread.setdefault(view, []).append(change)
        fresh = shown not in self._made
        workspace = self.workspace(shown)
        if not fresh:
            workspace.refresh(change)

    def workspace(self, view: str) -> Workspace:
        """Return a view, made and read when it is first asked for."""
        found = self._made.get(view)
        if found is None:
            found = self._make(view)
            self._made[view] = found
            self.stack.addWidget(found)
            found.refresh(None)
            if view == self.view():
                self._show(view)
        return found

    def _make(self, view: str) -> Workspace:
        if view == "alignment":
            return AlignmentView(self.context)
        if view == "parties":
            return PartiesView(self.context)
        if view == "bodies":
            bodies = BodiesView(self.context)
            bodies.person_asked.connect(self._on_person)
            return bodies
        if view == "personal":
            return PersonalView(self.context)
        if view == "notes":
            return NotesView(self.context)
        if view == "practice":
            return PracticeView(self.context)
        return PeopleView(self.context)

    def show_view(self, view: str) -> Workspace:
        """Show one of the views and return it."""
        self.context.bridge.saver.flush()
        self.views.set_value(view)
        workspace = self.workspace(view)
        self._show(view)
        return workspace

    def _show(self, view: str) -> None:
        workspace = self._made[view]
        changes = self._unread.pop(view, [])
        if None in changes or len(changes) > _FEW_CHANGES:
            changes = [None]
        for change in changes:
            workspace.refresh(change)
        self.stack.setCurrentWidget(workspace)
        facts = {
            "alignment": self.tr("Parternes holdning før mødet. Kun sekretariatet."),
            "people": self.tr("Alle, der har med planen at gøre"),
            "parties": self.tr("Kommune, boligorganisationer og øvrige parter"),
            "bodies": self.tr("Organerne, deres medlemmer og frister for udsendelse"),
            "notes": self.tr("Kun sekretariatet – kommer aldrig med i papirer"),
            "personal": self.tr("Indsigt, opbevaring og anonymisering"),
            "practice": self.tr("Det, medarbejdere og beboere bringer op. Kun sekretariatet."),
        }
        self.header.set_facts(facts[view])

    def expect(self, **arguments: object) -> None:
        """Begin with the view that is asked for."""
        asked = [str(arguments.get("view") or "")]
        asked += [view for key, view in _VIEW_OF.items() if arguments.get(key)]
        if not self._made and asked[-1] in VIEWS:
            self.views.set_value(asked[-1])

    def arrive(self, **arguments: object) -> None:
        """Show a view, open a person, party, body or note, or begin a note."""
        view = str(arguments.get("view") or "")
        if view in VIEWS:
            self.show_view(view)
        if key := str(arguments.get("item_id") or ""):
            self._alignment().go_to(key, str(arguments.get("party_id") or ""))
        if key := str(arguments.get("person_id") or ""):
            people = self.show_view("people")
            assert isinstance(people, PeopleView), "made above"
            people.open_person(key)
        if key := str(arguments.get("data_of") or ""):
            personal = self.show_view("personal")
            assert isinstance(personal, PersonalView), "made above"
            personal.open_person(key)
        if key := str(arguments.get("organisation_id") or ""):
            parties = self.show_view("parties")
            assert isinstance(parties, PartiesView), "made above"
            parties.open_party(key)
        if key := str(arguments.get("body_id") or ""):
            bodies = self.show_view("bodies")
            assert isinstance(bodies, BodiesView), "made above"
            bodies.open_body(key)
        if key := str(arguments.get("note_id") or ""):
            notes = self.show_view("notes")
            assert isinstance(notes, NotesView), "made above"
            notes.open_note(key)
        if key := str(arguments.get("practice_id") or ""):
            practice = self.show_view("practice")
            assert isinstance(practice, PracticeView), "made above"
            practice.open_practice(key)
        if arguments.get("new_note"):
            self.command_new_note()

    def where(self) -> Mapping[str, object]:
        """Return the view that is shown."""
        found: dict[str, object] = {"view": self.view()}
        bodies = self._made.get("bodies")
        if self.view() == "bodies" and isinstance(bodies, BodiesView):
            found["body_id"] = bodies.current_body_id()
        return found

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the papers of the view that is shown."""
        return self.workspace(self.view()).printed()

    def focus_first(self) -> None:
        """Put the keyboard where the shown view begins."""
        self.workspace(self.view()).focus_first()

    def command_new_note(self) -> None:
        """Begin a note, from whatever is shown (Ctrl+Shift+N)."""
        self.context.bridge.saver.flush()
        open_quick_note(self.context, self.window(), self._note_about())

    def _note_about(self) -> About:
        """Return what is open beside the shown list: a note is about that."""
        workspace = self.workspace(self.view())
        drawer = workspace.drawer
        if drawer is None or drawer.isHidden():
            return About()
        if isinstance(workspace, PeopleView) and isinstance(drawer, NotedDrawer):
            return About(people=(drawer.shown_key(),))
        if isinstance(workspace, PartiesView) and isinstance(drawer, NotedDrawer):
            return About(parties=(drawer.shown_key(),))
        if isinstance(drawer, PositionDrawer):
            item_id, party_id = drawer.cell()
            return About(parties=(party_id,), item_id=item_id)
        return About()

    def command_find(self) -> None:
        """Search in the shown view (Ctrl+F)."""
        self.workspace(self.view()).begin_search()

    def command_rename(self) -> None:
        """Edit what has the keyboard (F2)."""
        self.workspace(self.view()).rename()

    def _on_view(self, view: str) -> None:
        self.show_view(view)

    def command_add_member(self) -> None:
        """Write the next member of the shown body (Ctrl+Shift+M)."""
        bodies = self.show_view("bodies")
        assert isinstance(bodies, BodiesView), "made above"
        bodies.add_member()

    def _alignment(self) -> AlignmentView:
        view = self.show_view("alignment")
        assert isinstance(view, AlignmentView), "made above"
        return view

    def command_align_formoede(self) -> None:
        """Call a formøde about the points that are not aligned (Ctrl+Shift+F)."""
        self._alignment().call_formoede()

    def command_chair_briefing(self) -> None:
        """Write the chair's briefing."""
        self._alignment().write_briefing()

    def command_hard_question(self) -> None:
        """Mark the point under the keyboard as a hard question."""
        self._alignment().mark_hard()

    def command_import_people(self) -> None:
        """Take in people from a file."""
        view = self.show_view("people")
        assert isinstance(view, PeopleView), "made above"
        if self.context.desk.read_only:
            self.context.toast(self.tr("Planen kan kun læses."), tone="warn")
            return
        view.files.choose()

    def command_merge_same(self) -> None:
        """Make the person or party the keyboard is on one with another that is the same."""
        view = self.workspace(self.view())
        if isinstance(view, PartiesView):
            view.merge_party(view.table.current_key())
        elif isinstance(view, PeopleView):
            view.merge_person(view.table.current_key())
        else:
            self.context.toast(self.tr("Vælg først en person eller en part."), tone="warn")

    def command_organisation_chart(self) -> None:
        """Show all bodies as a chart."""
        bodies = self.show_view("bodies")
        assert isinstance(bodies, BodiesView), "made above"
        bodies.open_chart()

    def _on_person(self, person_id: str) -> None:
        self.context.navigate("stakeholders", person_id=person_id)
