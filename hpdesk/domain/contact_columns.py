# SPDX-License-Identifier: MPL-2.0
"""Which column of a list of people holds what: guessed by the words of its heading."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from hpdesk.domain.danish_names import fold
from hpdesk.domain.people import MemberRole, PersonCategory


class ContactField(StrEnum):
    """What a column of a list of people may hold."""

    NAME = "name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    TITLE = "title"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    CATEGORY = "category"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    BODY = "body"
    ROLE = "role"


# Outlook, Google, Apple and spreadsheets that people make themselves, in Danish and English.
_HEADINGS = {
    ContactField.NAME: "navn, fulde navn, fuldt navn, name, full name, display name, vist navn, "
    "kontaktperson, medlem, person, deltager, kontakt, file as, personnavn, fn",
    ContactField.FIRST_NAME: "fornavn, fornavne, first name, given name, firstname",
    ContactField.MIDDLE_NAME: "mellemnavn, mellemnavne, middle name, additional name, middlename",
    ContactField.LAST_NAME: "efternavn, last name, family name, surname, lastname",
    ContactField.TITLE: "titel, stilling, stillingsbetegnelse, job title, title, jobtitel, "
    "funktion, organization title, organization 1 title, position",
    ContactField.ORGANISATION: "organisation, firma, virksomhed, part, boligorganisation, "
    "arbejdsplads, kommune, company, company name, organization, employer, arbejdsgiver, "
    "organization name, organization 1 name, repræsenterer, org",
    ContactField.DEPARTMENT: "afdeling, forvaltning, department, enhed, center, "
    "organization department, organization 1 department",
    ContactField.CATEGORY: "deltager som, kategori, category, type, persontype",
    ContactField.EMAIL: "mail, e-mail, email, mailadresse, e-mailadresse, e-mail-adresse, "
    "emailadresse, e-mail address, email address, mail address, e-post, e-mail 1 value, e-mail 1, "
    "primary email, e-mail 1 adresse",
    ContactField.PHONE: "telefon, tlf, tlf nr, telefonnummer, telefonnr, phone, phone number, "
    "telephone, business phone, primary phone, arbejdstelefon, telefon arbejde, arbejde telefon, "
    "phone 1 value, direkte telefon, firmatelefon, lokalnummer, home phone, telefon hjem",
    ContactField.MOBILE: "mobil, mobiltelefon, mobilnummer, mobilnr, mobile, mobile phone, cell, "
    "cell phone",
    ContactField.BODY: "organ, udvalg, gruppe, medlem af, body, board",
    ContactField.ROLE: "rolle, rolle i organet, hverv, post, role",
}
_BY_HEADING = {fold(words): kind for kind, text in _HEADINGS.items() for words in text.split(", ")}
_NOT_WORDS = re.compile(r"[^\w\s]+|_")
_BY_PLAIN = {
    " ".join(_NOT_WORDS.sub(" ", words).split()): kind for words, kind in _BY_HEADING.items()
}

_CATEGORIES = {
    PersonCategory.ADMINISTRATIVE: "administrativ, administrative, leder, embedsmand, chef, "
    "administrativ leder",
    PersonCategory.RESIDENT: "beboer, beboerdemokrat, beboerrepræsentant, resident",
    PersonCategory.POLITICIAN: "politiker, byrådsmedlem, politician, udvalgsmedlem",
    PersonCategory.POLICE: "politi, police, ssp",
    PersonCategory.STAFF: "medarbejder, ansat, staff, boligsocial medarbejder, projektleder",
    PersonCategory.OTHER: "anden, andet, andre, other, øvrig, øvrige",
}
_BY_CATEGORY = {
    fold(words): kind for kind, text in _CATEGORIES.items() for words in text.split(", ")
}

_ROLES = {
    MemberRole.CHAIR: "forperson, formandskab, bestyrelsesformand, chair",
    MemberRole.VICE_CHAIR: "næstforperson, vice chair",
    MemberRole.MEMBER: "bestyrelsesmedlem, menigt medlem, menig, member",
    MemberRole.DEPUTY: "stedfortræder, supp, deputy",
    MemberRole.OBSERVER: "tilforordnet, observer",
    MemberRole.SECRETARY: "sekretariat, sekretariatsleder, referent, secretary",
}
_BY_ROLE = {fold(words): role for role, text in _ROLES.items() for words in text.split(", ")}


def guess_columns(headings: Sequence[str]) -> dict[ContactField, int]:
    """Return the place of each field's column; the first column that fits is taken."""
    found: dict[ContactField, int] = {}
    for place, heading in enumerate(headings):
        kind = _meaning(heading)
        if kind is not None:
            found.setdefault(kind, place)
    if ContactField.ROLE in found and not {ContactField.BODY, ContactField.TITLE} & found.keys():
        found[ContactField.TITLE] = found.pop(ContactField.ROLE)  # what they are at work
    return found


def _meaning(heading: str) -> ContactField | None:
    folded = fold(heading)
    plain = " ".join(_NOT_WORDS.sub(" ", folded).split())
    return _BY_HEADING.get(folded) or _BY_PLAIN.get(plain)


def guess_by_contents(rows: Sequence[Sequence[str]]) -> dict[ContactField, int]:
    """Return the columns of a list without headings: addresses, telephone numbers, names."""
    found: dict[ContactField, int] = {}
    width = max((len(row) for row in rows), default=0)
    for place in range(width):
        cells = [row[place] for row in rows if place < len(row) and row[place]]
        if not cells:
            continue
        if 2 * sum("@" in cell for cell in cells) > len(cells):
            found.setdefault(ContactField.EMAIL, place)
        elif 2 * sum(_is_number(cell) for cell in cells) > len(cells):
            found.setdefault(ContactField.PHONE, place)
        else:
            found.setdefault(ContactField.NAME, place)
    return found


def _is_number(cell: str) -> bool:
    digits = sum(sign.isdigit() for sign in cell)
    return digits >= 8 and 2 * digits > len(cell)


def read_category(words: str, known: Mapping[str, PersonCategory]) -> PersonCategory | None:
    """Return the category that words name; `known` are the words of the program, folded."""
    folded = fold(words)
    return known.get(folded) or _BY_CATEGORY.get(folded)


def read_role(words: str, known: Mapping[str, MemberRole]) -> MemberRole | None:
    """Return the role in a body that words name; `known` are the words of the program, folded."""
    folded = fold(words)
    return known.get(folded) or _BY_ROLE.get(folded)
