# SPDX-License-Identifier: MPL-2.0
"""The exchange format's plans, parties, people and bodies."""

from hpdesk.services.exchange_fields import (
    ID,
    Links,
    Part,
    day,
    flags,
    jsons,
    plain,
    ref,
)

PLANS = Part(
    "plans",
    "plan",
    (
        ID,
        *plain("name", "municipality"),
        day("starts"),
        day("ends"),
        *plain("case_number", "notes"),
    ),
)
ORGANISATIONS = Part(
    "organisations",
    "organisation",
    (
        ID,
        *plain("name", "kind"),
        ref("parent", "parent_id", "organisations"),
        *plain("short_name", "level", "target_groups"),
        *flags("primary_partner"),
        *plain("contact_weeks", "notes"),
    ),
)
PEOPLE = Part(
    "people",
    "person",
    (
        ID,
        *plain("name", "title"),
        ref("organisation", "organisation_id", "organisations"),
        *plain("email", "phone", "category", "notes"),
        day("anonymised_on"),
    ),
    parts=(
        Part(
            "earlier",
            "earlier_person",
            (
                day("until"),
                *plain("name", "title"),
                ref("organisation", "organisation_id", "organisations"),
            ),
            owner="person_id",
            addition=True,
        ),
    ),
)
_ADDITIONS = (
    Part(
        "seats",
        "body_seat",
        (
            *plain("seats"),
            ref("organisation", "organisation_id", "organisations"),
            *plain("category", "note"),
        ),
        owner="body_id",
        addition=True,
    ),
    Part(
        "terms_versions",
        "terms_version",
        (
            *plain("version"),
            day("valid_from"),
            day("approved_on"),
            ref("approved_in", "approved_in_id", "meetings"),
            *plain("background", "purpose", "composition", "chairmanship", "duties"),
            *plain("mandate", "cadence", "decision_form", "secretariat", "amendments"),
        ),
        owner="body_id",
        addition=True,
    ),
)
BODIES = Part(
    "bodies",
    "body",
    (
        ID,
        *plain("name", "kind"),
        ref("parent", "parent_id", "bodies"),
        *plain("earliest", "latest", "terms"),
        *jsons("lead_times", "focuses"),
        *plain("numbering", "attachment_numbering", "quorum", "level", "focus_area"),
        ref("organisation", "organisation_id", "organisations"),
        *plain("mandate", "kle_code", "retention_months"),
    ),
    links=(Links("plans", "body_plan", "body_id", (("plans", "plan_id"),)),),
    parts=(
        Part(
            "members",
            "membership",
            (
                ref("person", "person_id", "people"),
                *plain("role"),
                day("from", "starts"),
                day("to", "ends"),
                ref("party", "party_id", "organisations"),
                *plain("mandate"),
                day("mandate_until"),
            ),
            owner="body_id",
        ),
        *_ADDITIONS,
    ),
)
