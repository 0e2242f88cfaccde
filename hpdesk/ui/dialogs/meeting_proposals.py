# SPDX-License-Identifier: MPL-2.0
"""What a new meeting begins with: a template and what waits, each point to be ticked or left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.meetings import MeetingKind, StandingPoint
from hpdesk.domain.people import Body
from hpdesk.domain.proposals import MeetingProposal, ProposalReason, ProposedPoint
from hpdesk.domain.templates import filled_title
from hpdesk.services import templates
from hpdesk.services.desk import Desk
from hpdesk.services.new_meeting import propose_meeting
from hpdesk.ui.dialogs.proposed_points import ProposedPoints
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, worded

EMPTY = "empty"


class MeetingProposals(QWidget):
    """`template_chosen` when a person chose another template: propose again."""

    template_chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._own_template = False
        self.proposal: MeetingProposal | None = None
        options = [Option(one.id, one.name) for one in templates.list_templates(desk)]
        options.append(Option(EMPTY, self.tr("Tom dagsorden")))
        self.template = ChoiceField(options, searchable=False)
        self.template.chosen.connect(self._on_template)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(12))
        column.addWidget(Field(self.tr("Begynd med"), self.template))
        self.points = ProposedPoints(self.tr("Foreslåede punkter"))
        self.points.changed.connect(self._count)
        column.addWidget(self.points, 1)
        self.summary = label("", "meta", wrap=True)
        column.addWidget(self.summary)

    def propose(
        self, bodies: Sequence[Body], starts: datetime, kind: MeetingKind, focus: str | None
    ) -> None:
        """Show what a meeting of these bodies could begin with."""
        self.proposal = None
        chosen = self.template.option_id() if self._own_template else None
        if not bodies:
            self.points.show_points(())
        elif not bodies[0].id:
            self._propose_new(bodies[0], kind)
        else:
            self.proposal = propose_meeting(
                self._desk,
                [body.id for body in bodies],
                starts,
                focus=focus,
                kind=kind,
                template_id=chosen if chosen != EMPTY else None,
            )
            if chosen is None:
                self.template.set_value(self.proposal.template_id or EMPTY)
            self.points.show_points(_without_template(self.proposal.points, chosen))
        self._count()

    def _propose_new(self, body: Body, kind: MeetingKind) -> None:
        """Propose for a body that is not in the plan yet: nothing can wait for it."""
        chosen = self.template.option_id() if self._own_template else None
        template = templates.template_for(self._desk, body, meeting_kind=kind)
        if chosen is not None and chosen != EMPTY:
            template = templates.get_template(self._desk, chosen)
        if chosen is None:
            self.template.set_value(template.id if template else EMPTY)
        points = template.proper_points if template and chosen != EMPTY else ()
        self.points.show_points(
            [
                ProposedPoint(
                    replace(point, title=filled_title(point.title, None)),
                    ProposalReason.TEMPLATE,
                    self.tr("Fra skabelonen."),
                    ticked=point.standing is not StandingPoint.APPROVE_MINUTES,
                )
                for point in points
            ]
        )

    def _on_template(self, _key: str) -> None:
        self._own_template = True
        self.template_chosen.emit()

    def _count(self) -> None:
        chosen = self.points.chosen()
        minutes = sum((p.point.duration or 0) + (p.point.break_after or 0) for p in chosen)
        text = self.tr("{0}, {1}.").format(
            counted(len(chosen), worded("punkt"), worded("punkter")),
            counted(minutes, worded("minut"), worded("minutter")),
        )
        self.summary.setText(text if chosen else self.tr("Du skriver selv alle punkter."))


def _without_template(points: Sequence[ProposedPoint], chosen: str | None) -> list[ProposedPoint]:
    """Return what waits alone, and not ticked, for an agenda that is to begin empty."""
    if chosen != EMPTY:
        return list(points)
    own = (ProposalReason.TEMPLATE, ProposalReason.APPROVAL)
    return [replace(one, ticked=False) for one in points if one.reason not in own]
