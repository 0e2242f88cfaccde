# SPDX-License-Identifier: MPL-2.0
"""How the packs of a body are made, remembered in the plan; never a password.

What concerns all packs is remembered for the body. Which points and bilag are taken out is
remembered for the meeting.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import cast

from hpdesk.documents.chosen_parts import EVERY_PART, PackParts
from hpdesk.documents.edition_rows import EDITION_OF, EditionChoice, EditionKey, PackForm
from hpdesk.documents.pack_choices import DEFAULT_PACK, Dividers, DraftMark, PackChoices
from hpdesk.domain.meetings import Meeting
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import put_setting, read_setting

_KEY = "pack_choices"
_MOST_DPI = 1200
_PUBLIC = EditionChoice(EditionKey.PUBLIC)


@dataclass(frozen=True, slots=True)
class PackSetup:
    """Everything that is chosen about a meeting's pack; `archive` is the agenda alone as PDF/A.

    `forms` are the files that are ticked, also those that another edition has.
    """

    edition: EditionChoice = _PUBLIC
    forms: frozenset[PackForm] = frozenset({PackForm.PDF, PackForm.WORD})
    archive: bool = False
    choices: PackChoices = DEFAULT_PACK
    parts: PackParts = EVERY_PART

    @property
    def wanted(self) -> frozenset[PackForm]:
        """Return the ticked files that the edition comes as."""
        return self.forms & frozenset(self.edition.row.forms)


@dataclass(frozen=True, slots=True)
class _Stored:
    """What a setting holds; whatever cannot be read is as nobody had chosen it."""

    values: Mapping[str, object] = field(default_factory=dict)

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a yes or no."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else default

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of words."""
        value = self.values.get(name)
        return tuple(str(one) for one in value) if isinstance(value, list) else ()


def pack_setup(desk: Desk, meeting: Meeting) -> PackSetup:
    """Return how a meeting's pack was last chosen, with what its body's packs were made as.

    An edition that must be told whom it is for begins as the public one.
    """
    body = _stored(desk, _body_key(meeting))
    own = _stored(desk, _meeting_key(meeting))
    if not body.values and not own.values:
        return PackSetup()
    edition = body.values.get("edition")
    key = EditionKey(str(edition)) if edition in (EditionKey.BOARD, EditionKey.PRINT) else None
    forms = frozenset(PackForm(one) for one in body.texts("forms") if one in tuple(PackForm))
    return PackSetup(
        EditionChoice(key or EditionKey.PUBLIC),
        forms if "forms" in body.values else PackSetup().forms,
        body.flag("archive", default=False),
        _choices(body),
        PackParts(
            body.flag("cover", default=True),
            body.flag("follow_up", default=True),
            frozenset(own.texts("left_out")),
        ),
    )


def remember_pack(desk: Desk, meeting: Meeting, setup: PackSetup) -> None:
    """Remember what was chosen, where it is news; nothing in a plan that can only be read."""
    if desk.read_only:
        return
    body = {
        "edition": setup.edition.key.value,
        "forms": sorted(form.value for form in setup.forms),
        "archive": setup.archive,
        "cover": setup.parts.cover,
        "follow_up": setup.parts.follow_up,
        **{k: v for k, v in asdict(setup.choices).items() if k != "password"},
    }
    own = {"left_out": sorted(setup.parts.left_out)}
    before = pack_setup(desk, meeting)
    plain = replace(setup, choices=replace(setup.choices, password=""))
    if replace(before, edition=plain.edition) == plain and (
        before.edition.key is plain.edition.key or EDITION_OF[plain.edition.key].reader != "nobody"
    ):
        return
    with desk.write("Valg om mødepakken", undoable=False) as writer:
        if body_key := _body_key(meeting):
            put_setting(writer, body_key, body)
        put_setting(writer, _meeting_key(meeting), own)


def _body_key(meeting: Meeting) -> str:
    return f"{_KEY}:{meeting.body_ids[0]}" if meeting.body_ids else ""


def _meeting_key(meeting: Meeting) -> str:
    return f"{_KEY}:{meeting.id}"


def _stored(desk: Desk, key: str) -> _Stored:
    value = read_setting(desk, key) if key else None
    return _Stored(cast("dict[str, object]", value) if isinstance(value, dict) else {})


def _choices(stored: _Stored) -> PackChoices:
    dividers, mark = stored.values.get("dividers"), stored.values.get("draft_mark")
    dpi = stored.values.get("picture_dpi")
    usual = DEFAULT_PACK
    return PackChoices(
        dividers=Dividers(str(dividers)) if dividers in tuple(Dividers) else usual.dividers,
        keep_forms=stored.flag("keep_forms", default=usual.keep_forms),
        keep_notes=stored.flag("keep_notes", default=usual.keep_notes),
        draft_mark=DraftMark(str(mark)) if mark in tuple(DraftMark) else usual.draft_mark,
        picture_dpi=dpi if isinstance(dpi, int) and 0 < dpi <= _MOST_DPI else usual.picture_dpi,
        print_edition=stored.flag("print_edition", default=usual.print_edition),
        may_print=stored.flag("may_print", default=usual.may_print),
        may_copy=stored.flag("may_copy", default=usual.may_copy),
        may_change=stored.flag("may_change", default=usual.may_change),
    )
