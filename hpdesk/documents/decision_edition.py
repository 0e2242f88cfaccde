# SPDX-License-Identifier: MPL-2.0
"""The gate of the decisions register, on top of the public gate (edition.py).

No register holds what a formøde concluded. The public one has neither closed points nor the
names of those who are told.
"""

from dataclasses import replace

from hpdesk.documents.bundles import DecisionBundle
from hpdesk.documents.edition import public_told


def internal_decisions(bundle: DecisionBundle) -> DecisionBundle:
    """Return what the members of the bodies may read."""
    return replace(bundle, decisions=tuple(d for d in bundle.decisions if not d.private))


def public_decisions(bundle: DecisionBundle) -> DecisionBundle:
    """Return what everyone may read."""
    return replace(
        bundle,
        decisions=tuple(
            replace(decision, told=public_told(decision.told))
            for decision in bundle.decisions
            if not (decision.private or decision.closed)
        ),
        public=True,
    )
