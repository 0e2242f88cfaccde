# SPDX-License-Identifier: MPL-2.0
"""What the secretariat takes out of a pack, after the gate: it can only make an edition smaller."""

from dataclasses import dataclass, replace

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.paper_parts import begin_times


@dataclass(frozen=True, slots=True)
class PackParts:
    """The parts of a pack that are ticked; `left_out` are the points and bilag (keys) that are not.

    The agenda itself is always there: every page leads back to it.
    """

    cover: bool = True
    follow_up: bool = True
    left_out: frozenset[str] = frozenset()


EVERY_PART = PackParts()
"""The pack that nothing was taken out of."""


def chosen_bundle(bundle: MeetingBundle, parts: PackParts) -> MeetingBundle:
    """Return a bundle without the points, bilag and list that were taken out.

    What stands under a point goes with it. The others keep their numbers and their times.
    """
    gone = {
        item.id for item in bundle.items if not parts.left_out.isdisjoint((item.id, item.parent_id))
    }
    kept = tuple(
        replace(
            item,
            attachments=tuple(b for b in item.attachments if b.id not in parts.left_out),
        )
        for item in bundle.items
        if item.id not in gone
    )
    listed = bundle.follow_up
    if not parts.follow_up or (listed is not None and listed.item_id in gone):
        listed = None
    begins = bundle.begins
    if gone:
        times = zip(bundle.items, begin_times(bundle), strict=True)
        begins = {item.id: at for item, at in times if item.id not in gone}
    return replace(bundle, items=kept, follow_up=listed, begins=begins)
