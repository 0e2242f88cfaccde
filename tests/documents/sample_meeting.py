# SPDX-License-Identifier: MPL-2.0
"""A board meeting with enough in it to show every part of the papers."""

from dataclasses import replace
from datetime import date, datetime

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.domain.followup import Responsible, Task
from hpdesk.domain.meetings import (
    AgendaItem,
    Attachment,
    Attendance,
    AttendanceStatus,
    Guest,
    ItemKind,
    Meeting,
    MeetingState,
    QuestionKind,
    SentVersion,
)
from hpdesk.domain.numbering import Place, number_points, part_number
from hpdesk.domain.people import MemberRole, Membership, Person

CASE = """De fleste job ligger i boligorganisationernes drift, hvor der især er brug for unge om \
sommeren. 41 unge står på venteliste, og 17 af dem har ventet i mere end tre måneder.

Sekretariatet har undersøgt to modeller:

| | Model A: flere job i driften | Model B: job hos virksomheder |
|---|---|---|
| Nye pladser | 12, især i sommerhalvåret | 24, hele året |
| Ressourcer | 0,2 årsværk i driften | 0,4 årsværk til virksomhedskontakt |
| Risiko | Få opgaver om vinteren | Afhænger af en fast kontaktperson |

Model B kan finansieres ved at samle de to lektiecaféer. *Styregruppen* for **Uddannelse og \
livschancer** anbefaler model B, se [notatet](https://example.org/notat)."""

SECRET = "Hemmelighuset"


def a_seat(key: str, name: str, title: str, party: str, role: MemberRole) -> Membership:
    return Membership(f"m-{key}", "b1", Person(f"x-{key}", name, title), role, party_name=party)


def bilag(key: str, title: str, file_name: str, item: str = "i3") -> Attachment:
    return Attachment(f"a-{key}", item, title, file_name, sha256="00", size=1)


MEMBERS = (
    a_seat("lb", "Lone Bech", "direktør", "Nordby Kommune", MemberRole.CHAIR),
    a_seat("hd", "Henrik Dam", "direktør, Børn og Unge", "Nordby Kommune", MemberRole.MEMBER),
    a_seat("jo", "Jens Okholm", "beskæftigelseschef", "Nordby Kommune", MemberRole.MEMBER),
    a_seat("pw", "Peter Winther", "direktør", "Boligforeningen Solbakken", MemberRole.VICE_CHAIR),
    a_seat("mh", "Mette Holm", "udviklingschef", "Boligforeningen Solbakken", MemberRole.MEMBER),
    a_seat("fy", "Fatıma Yıldız-Madsen", "Leder", "AlmenBo Nordby", MemberRole.MEMBER),
    a_seat("tr", "Thomas Ravn", "Politikommissær", "Nordby Politi", MemberRole.OBSERVER),
    replace(
        a_seat("ak", "Anne Kjær", "Sekretariatsleder", "Sekretariatet", MemberRole.SECRETARY),
        person=Person("x-ak", "Anne Kjær", "Sekretariatsleder", phone="70 00 00 00"),
    ),
)


def numbered(items: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
    """Return points and bilag with the numbers that a plan gives them."""
    numbers = number_points([Place(item.parent_id is not None) for item in items])
    return tuple(
        replace(
            item,
            number=number,
            attachments=tuple(
                replace(row, number=part_number(number, place))
                for place, row in enumerate(item.attachments)
            ),
        )
        for item, number in zip(items, numbers, strict=True)
    )


ITEMS = numbered(
    (
        AgendaItem(
            "i1",
            "mo",
            "Godkendelse af dagsorden",
            ItemKind.DECISION,
            duration=5,
            presenter="Lone Bech",
            decision="Godkendt.",
        ),
        AgendaItem(
            "i2",
            "mo",
            "Opfølgning på tjeklisten",
            duration=10,
            presenter="Anne Kjær",
            attachments=(bilag("t", "Tjekliste pr. 17. marts", "tjekliste.pdf", "i2"),),
        ),
        AgendaItem(
            "i3",
            "mo",
            "Lommepengejob: omlægning af indsatsen",
            ItemKind.DECISION,
            QuestionKind.STRATEGIC,
            30,
            presenter="Henrik Dam",
            summary="Målet er, at 60 unge har et fritids- eller lommepengejob i 2028.",
            recommendation="Sekretariatet indstiller, at bestyrelsen\n\n"
            "1. godkender, at model B indføres fra august 2027\n"
            "2. beder kommunen udpege en fast kontaktperson senest 30. april 2027\n"
            "3. vurderer resultatet på mødet den 7. december 2027.",
            case=CASE,
            economy="Omlægningen koster 350.000 kr. og holdes inden for rammen.",
            next_steps="### Tidsplan\n\n- april: udpegning\n  - maj: opstart\n- august: drift",
            decision="**Godkendt med ændringer.** Bestyrelsen godkendte indstillingen med den "
            "tilføjelse, at de 22 sommerpladser i driften bevares.",
            discussion="Sara Friis fortalte om erfaringerne.\n\nJens Okholm oplyste, at jobcentret "
            "kan udpege en kontaktperson.",
            for_the_record="AlmenBo tog forbehold for udgiften.",
            guests=(Guest("g1", "x-sf", "Sara Friis", "leder af ungeindsatsen", "Nordby Kommune"),),
            attachments=(
                bilag("n", "Notat om model A og B", "Notat æøå – (endelig) v2.pdf"),
                bilag("v", "Venteliste efter alder", "venteliste.png"),
                bilag("s", "Styregruppens svar", "svar.docx"),
            ),
        ),
        AgendaItem(
            "i4",
            "mo",
            f"{SECRET} på Mågevej 7",
            ItemKind.DECISION,
            QuestionKind.PRIORITY,
            15,
            presenter=f"Presenter{SECRET}",
            closed=True,
            summary=f"Resume{SECRET}",
            recommendation=f"Indst{SECRET}",
            case=f"Sag{SECRET}",
            decision=f"Besl{SECRET}",
            guests=(Guest("g2", "x-hg", f"Gaest{SECRET}"),),
            attachments=(bilag("x", f"Bilagstitel{SECRET}", f"fil{SECRET}.pdf", "i4"),),
        ),
        AgendaItem("i5", "mo", "Eventuelt", duration=5, presenter="Lone Bech"),
    )
)


def a_task(key: str, text: str, who: str, due: date | None, **more: object) -> Task:
    return Task(f"t-{key}", text, (Responsible(f"x-{who}", who),), due, **more)  # type: ignore[arg-type] # fields vary


TASKS = {
    "i3": (
        a_task("1", "Udpeg fast kontaktperson i kommunen", "Jens Okholm", date(2027, 4, 30)),
        a_task("2", "Beskriv, hvordan ventelisten styres", "Anne Kjær", None, due_text="snarest"),
    ),
    "i4": (a_task("3", f"Opgave{SECRET}", f"Ansvar{SECRET}", None),),
}

ATTENDANCE = (
    Attendance("d1", "x-lb", "Lone Bech", "direktør"),
    Attendance("d2", "x-hd", "Henrik Dam", "direktør", arrived=datetime(2027, 4, 6, 13, 20)),
    Attendance("d3", "x-pw", "Peter Winther", "direktør", status=AttendanceStatus.APOLOGY),
    Attendance("d4", "x-tr", "Thomas Ravn", status=AttendanceStatus.ABSENT),
    Attendance("d5", "x-sf", "Sara Friis"),
    Attendance("d6", "x-hg", f"Gaest{SECRET}"),
)


def a_bundle(items: tuple[AgendaItem, ...] = ITEMS) -> MeetingBundle:
    meeting = Meeting(
        "mo",
        datetime(2027, 4, 6, 13, 0),
        datetime(2027, 4, 6, 15, 30),
        state=MeetingState.MINUTES_SENT,
        body_ids=("b1",),
        body_names=("Bestyrelsen",),
        body_kinds=("board",),
        plan_name="Helhedsplan Søparken",
        case_number="00.01.10-P35",
        place="Nordby Rådhus, Torvet 1, mødelokale 2",
        chair_id="x-lb",
        chair_name="Lone Bech",
        minute_taker_name="Anne Kjær",
        sent=(SentVersion("s1", 1, date(2027, 3, 18)),),
    )
    return MeetingBundle(meeting, numbered(items), date(2027, 3, 18), MEMBERS, ATTENDANCE, TASKS)
