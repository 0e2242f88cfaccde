# SPDX-License-Identifier: MPL-2.0
"""Danish sentences composed from word lists, the same for the same seed."""

from random import Random

_WHO = (
    "Bestyrelsen",
    "Styregruppen",
    "Sekretariatet",
    "Boligorganisationen",
    "Kommunen",
    "Ungeindsatsen",
    "Afdelingsbestyrelsen",
    "Jobcentret",
    "Familiehuset",
    "Biblioteket",
    "Den lokale betjent",
    "Skolelederen",
    "Beboernetværket",
    "Projektlederen for Tryghed",
    "Ungdomsskolen",
    "Den boligsociale medarbejder",
)
_DOES = (
    "har drøftet",
    "vil gerne styrke",
    "følger",
    "har gjort status over",
    "foreslår at videreføre",
    "arbejder videre med",
    "har evalueret",
    "lægger vægt på",
    "ønsker en nærmere beskrivelse af",
    "tager ansvaret for",
    "har gode erfaringer med",
    "er bekymret for",
    "bakker op om",
    "har sat tal på",
)
_WHAT = (
    "fritidsjobbutikken",
    "nattevandringen",
    "lektiecaféen i Tranehaven",
    "trygheden på stierne",
    "samarbejdet mellem skole og klub",
    "rekrutteringen af frivillige",
    "den fælles opsøgende indsats",
    "familiekurset for nye forældre",
    "sprogcaféen",
    "beboermæglingen",
    "gadeplanen for boldbanen",
    "virksomhedsbesøgene",
    "naboambassadørerne",
    "sommerpatruljen",
    "den fleksible udlejning",
    "fraværet i udskolingen",
    "budgettet for næste halvår",
    "delaftalen om kriminalitetsforebyggelse",
    "naboskabsundersøgelsen",
    "lokalerne i Kvarterhuset",
    "jobcaféens åbningstider",
    "forankringen efter bevillingens udløb",
)
_HOW = (
    " sammen med forældrene",
    " på tværs af afdelingerne",
    " inden sommerferien",
    " frem mod næste bestyrelsesmøde",
    " inden for den afsatte ramme",
    ", fordi fremmødet er faldet",
    ", når de nye tal ligger klar",
    " i tæt dialog med beboerne",
    " uden at øge udgifterne",
    ", så længe der er frivillige nok",
    " efter aftale med politiet",
    " med en midtvejsstatus til efteråret",
    " for de 13-17-årige",
    " i de tre største afdelinger",
)
_REMARK = (
    "Det kræver, at parterne deler oplysninger med samtykke.",
    "Flere beboere har spurgt til det på afdelingsmøderne.",
    "Tallene er små, og de skal læses med forsigtighed.",
    "Erfaringerne fra nabokommunen er lovende.",
    "Der er endnu ikke fundet en afløser for koordinatoren.",
    "Landsbyggefonden skal godkende ændringen, før den træder i kraft.",
    "Indsatsen må ikke blive afhængig af én person.",
    "Det blev understreget, at kernedriften har ansvaret på længere sigt.",
)
_FORM = ("{n} unge deltog", "{n} familier var med", "{n} beboere mødte op", "{n} frivillige hjalp")
_DO = (
    "Indkalde til opfølgning på",
    "Skrive oplæg om",
    "Hente tal for",
    "Lave en tidsplan for",
    "Orientere parterne om",
    "Finde en tovholder til",
    "Undersøge økonomien i",
    "Beskrive næste skridt for",
)
_ABOUT = ("status", "evaluering", "oplæg til drøftelse", "forslag til ændring", "midtvejsnotat")
_TALK = (
    "Telefonsamtale om",
    "Kort snak efter mødet om",
    "Mail med spørgsmål til",
    "Aftalte at vende tilbage om",
    "Fik en advarsel om",
    "Gennemgik",
)
_FIRST = (
    "Anne Bente Birgit Camilla Dorte Ebba Fatima Gülay Hanne Inge Jette Karen Lone Maryam Nadia "
    "Oda Pia Rikke Sofie Tove Ahmed Bo Carl Dennis Erik Finn Gert Hans Ibrahim Jens Kim Lars "
    "Mikkel Niels Ole Peter Rasmus Søren Thomas Yusuf"
)
_LAST = (
    "Ågård Bjerre Christensen Dahl Enevoldsen Frandsen Gregersen Høj Iversen Juhl Kjær Lund Møller "
    "Nørgaard Østergaard Poulsen Quist Ravn Skovbjerg Thomsen Ulrich Vestergaard Winther Yıldız "
    "Ærø Şahin Krogh Bruun Lauridsen Stokholm"
)


class Texts:
    """Makes texts of every kind a plan holds."""

    def __init__(self, random: Random) -> None:
        self._pick = random.choice
        self._random = random
        self._first = _FIRST.split()
        self._last = _LAST.split()

    def name(self, number: int) -> str:
        """Return the name of person number 0, 1, 2 …; none comes twice before 1,200."""
        round_, first = divmod(number, len(self._first))
        last = (round_ + first * 7) % len(self._last)
        return f"{self._first[first]} {self._last[last]}"

    def sentence(self) -> str:
        """Return a sentence of 8 to 20 words or so."""
        kind = self._random.random()
        if kind < 0.15:
            return self._pick(_REMARK)
        plain = f"{self._pick(_DOES)} {self._pick(_WHAT)}{self._pick(_HOW)}."
        if kind < 0.3:
            many = self._pick(_FORM).format(n=self._random.randint(4, 240))
            return f"{many}, og {self._lower_who()} {plain}"
        return f"{self._pick(_WHO)} {plain}"

    def _lower_who(self) -> str:
        who = self._pick(_WHO)
        return who[0].lower() + who[1:]

    def prose(self, least: int, most: int) -> str:
        """Return paragraphs of `least` to `most` words."""
        wanted = self._random.randint(least, most)
        paragraphs: list[list[str]] = [[]]
        words = 0
        while True:
            sentence = self.sentence()
            length = len(sentence.split())
            if words + length > wanted and words >= least:
                return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
            if len(paragraphs[-1]) == 4:
                paragraphs.append([])
            paragraphs[-1].append(sentence)
            words += length

    def item_title(self) -> str:
        """Return the title of an agenda item."""
        what = self._pick(_WHAT)
        return f"{what[0].upper()}{what[1:]}: {self._pick(_ABOUT)}"

    def recommendation(self) -> str:
        """Return what a body is asked to do, as a numbered list."""
        points = (f"{n}. drøfter {self._pick(_WHAT)}{self._pick(_HOW)}" for n in (1, 2))
        return "Sekretariatet indstiller, at bestyrelsen\n\n" + "\n".join(points)

    def decision(self) -> str:
        """Return a decision."""
        return f"Godkendt. {self._pick(_WHO)} {self._pick(_DOES)} {self._pick(_WHAT)}."

    def task(self) -> str:
        """Return the text of a task."""
        return f"{self._pick(_DO)} {self._pick(_WHAT)}{self._pick(_HOW)}"

    def note(self) -> str:
        """Return the text of a coordination note."""
        return f"{self._pick(_TALK)} {self._pick(_WHAT)}. {self.sentence()}"
