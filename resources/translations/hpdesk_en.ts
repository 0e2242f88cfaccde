<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="da_DK">
<context>
    <name></name>
    <message>
        <source>Dan referat</source>
        <translation>Create minutes</translation>
    </message>
    <message>
        <source>De valgte punkter bliver noteret som udsat og sat på dagsordenen til {0}.</source>
        <translation>The chosen items will be recorded as postponed and put on the agenda of {0}.</translation>
    </message>
    <message>
        <source>De valgte punkter bliver noteret som udsat og venter på næste møde.</source>
        <translation>The chosen items will be recorded as postponed and will wait for the next meeting.</translation>
    </message>
    <message>
        <source>Mødet er afsluttet.</source>
        <translation>The meeting has been closed.</translation>
    </message>
    <message>
        <source>Planen kunne ikke skrives, så mødet er ikke afsluttet. Teksten er urørt.</source>
        <translation>The plan could not be written, so the meeting has not been closed. The text is untouched.</translation>
    </message>
    <message>
        <source>mødet den {0}</source>
        <translation>the meeting on {0}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Alle udgaver ligger på {address}</source>
        <translation>All versions are at {address}</translation>
    </message>
    <message>
        <source>Kopieret</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Kopiér version</source>
        <translation>Copy version</translation>
    </message>
    <message>
        <source>Licenser</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Programmet</source>
        <translation>The program</translation>
    </message>
    <message>
        <source>Programmet ser ikke selv efter nye udgaver. Den næste får du samme sted som denne: hos jeres IT-afdeling eller den, der gav dig programmet.</source>
        <translation>The program does not look for new versions by itself. You get the next one where you got this one: from your IT department or whoever gave you the program.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>hpdesk er fri software under Mozilla Public License 2.0.</source>
        <translation>hpdesk is free software under the Mozilla Public License 2.0.</translation>
    </message>
    <message>
        <source>hpdesk hjælper sekretariater for boligsociale helhedsplaner med at forberede møder, skrive referat og følge op. Programmet virker uden internet.</source>
        <translation>hpdesk helps secretariats of comprehensive housing plans to prepare meetings, write minutes and follow up. The program works without the internet.</translation>
    </message>
    <message>
        <source>hpdesk {0}</source>
        <translation>hpdesk {0}</translation>
    </message>
</context>
<context>
    <name>AccessCard</name>
    <message>
        <source>Får kun nummeret</source>
        <translation>Gets only the number</translation>
    </message>
    <message>
        <source>Lad {0} få punktet igen</source>
        <translation>Let {0} have the item again</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Som mødets</source>
        <translation>As the meeting’s</translation>
    </message>
    <message>
        <source>Udelad punktet</source>
        <translation>Leave out the item</translation>
    </message>
    <message>
        <source>Udelad punktet for {0}</source>
        <translation>Leave out the item for {0}</translation>
    </message>
    <message>
        <source>{0} er noteret som inhabil i sagen.</source>
        <translation>{0} is recorded as having a conflict of interest in the case.</translation>
    </message>
    <message>
        <source>{0} får punktet igen.</source>
        <translation>{0} gets the item again.</translation>
    </message>
</context>
<context>
    <name>AgendaActions</name>
    <message>
        <source>Punktet er lukket.</source>
        <translation>The item is closed.</translation>
    </message>
    <message>
        <source>Punktet er åbent.</source>
        <translation>The item is open.</translation>
    </message>
    <message>
        <source>Punktet »{0}« er slettet med bilag og opgaver.</source>
        <translation>The item “{0}” has been deleted with its appendices and tasks.</translation>
    </message>
    <message>
        <source>»{0}« er udsat til næste møde.</source>
        <translation>“{0}” has been postponed to the next meeting.</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Dagsordenen er tom</source>
        <translation>The agenda is empty</translation>
    </message>
    <message>
        <source>Flyt</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Gennemgå</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Programmet er tomt</source>
        <translation>The programme is empty</translation>
    </message>
    <message>
        <source>Punkter, der venter på et møde</source>
        <translation>Items waiting for a meeting</translation>
    </message>
    <message>
        <source>Punkter, der venter på et møde: {0}</source>
        <translation>Items waiting for a meeting: {0}</translation>
    </message>
    <message>
        <source>Skriv det første punkts titel, og tryk Enter. Bilag og tekst kommer bagefter.</source>
        <translation>Type the title of the first item and press Enter. Appendices and text come afterwards.</translation>
    </message>
    <message>
        <source>Tilføj punkt</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>Tilføj punkt (Insert)</source>
        <translation>Add item (Insert)</translation>
    </message>
    <message>
        <source>Venter</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Venter ({0})</source>
        <translation>Waiting ({0})</translation>
    </message>
</context>
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>Punktets titel</source>
        <translation>The item’s title</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>AgendaMailsDialog</name>
    <message>
        <source>Frist for spørgsmål og afbud</source>
        <translation>Deadline for questions and apologies</translation>
    </message>
    <message>
        <source>Gem som skabelon</source>
        <translation>Save as template</translation>
    </message>
    <message>
        <source>Teksten er gemt og bruges næste gang. Ret den under Mailtekster.</source>
        <translation>The text has been saved and will be used next time. Edit it under E-mail texts.</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Efter planen nu: punkt {0}</source>
        <translation>By the plan now: item {0}</translation>
    </message>
    <message>
        <source>Flyt det, vi ikke nåede …</source>
        <translation>Move what we did not reach …</translation>
    </message>
    <message>
        <source>Flyt det, vi ikke nåede, til næste møde</source>
        <translation>Move what we did not reach to the next meeting</translation>
    </message>
    <message>
        <source>Følger tidsplanen</source>
        <translation>On schedule</translation>
    </message>
    <message>
        <source>Næste punkt</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Start uret</source>
        <translation>Start the clock</translation>
    </message>
    <message>
        <source>Stop uret</source>
        <translation>Stop the clock</translation>
    </message>
    <message>
        <source>Tiden til punkt {0} er gået.</source>
        <translation>The time for item {0} is up.</translation>
    </message>
    <message>
        <source>{0} min. over tiden, slut ca. {1}</source>
        <translation>{0} min. over, ends about {1}</translation>
    </message>
    <message>
        <source>{0} min. tilbage</source>
        <translation>{0} min. left</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>Der er intet at rette før udsendelsen.</source>
        <translation>There is nothing to correct before sending.</translation>
    </message>
    <message>
        <source>Fundet er accepteret.</source>
        <translation>The finding has been accepted.</translation>
    </message>
    <message>
        <source>Her står det valgte punkts sag</source>
        <translation>The case of the chosen item is shown here</translation>
    </message>
    <message>
        <source>Indstilling, sagsfremstilling, bilag og gæster skrives på hvert punkt.</source>
        <translation>Recommendation, case presentation, appendices and guests are written on each item.</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
</context>
<context>
    <name>AlignmentActs</name>
    <message>
        <source>Formødet med {0} er oprettet med {1}.</source>
        <translation>The pre-meeting with {0} has been set up with {1}.</translation>
    </message>
    <message>
        <source>Formødet med {0} har alle uafklarede punkter.</source>
        <translation>The pre-meeting with {0} has all the unsettled items.</translation>
    </message>
    <message>
        <source>Gem den fortrolige formandsbriefing</source>
        <translation>Save the confidential chair’s briefing</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>{0} er lagt på formødet med {1}.</source>
        <translation>{0} has been put on the pre-meeting with {1}.</translation>
    </message>
</context>
<context>
    <name>AlignmentCalls</name>
    <message>
        <source>Aftalt</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Formøde</source>
        <translation>Pre-meeting</translation>
    </message>
    <message>
        <source>Formøder</source>
        <translation>Pre-meetings</translation>
    </message>
    <message>
        <source>Ikke aftalt endnu. {0}.</source>
        <translation>Not arranged yet. {0}.</translation>
    </message>
    <message>
        <source>Mangler dato</source>
        <translation>Date missing</translation>
    </message>
    <message>
        <source>Opret formøde</source>
        <translation>Set up pre-meeting</translation>
    </message>
    <message>
        <source>Opret formøde med {0}</source>
        <translation>Set up a pre-meeting with {0}</translation>
    </message>
    <message>
        <source>og {0} til</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>uafklarede punkter</source>
        <translation>unsettled items</translation>
    </message>
    <message>
        <source>uafklaret punkt</source>
        <translation>unsettled item</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Åbn formødet med {0}</source>
        <translation>Open the pre-meeting with {0}</translation>
    </message>
</context>
<context>
    <name>AlignmentFields</name>
    <message>
        <source>Aftalt {0}.</source>
        <translation>Agreed {0}.</translation>
    </message>
    <message>
        <source>Der er en aftale</source>
        <translation>There is an agreement</translation>
    </message>
    <message>
        <source>Målet er en forhandlet aftale, som alle er loyale over for bagefter. Det er ikke det samme som, at alle mener det samme. Uenighed kommer kun i referatet, når nogen får den noteret der.</source>
        <translation>The aim is a negotiated agreement to which everyone is loyal afterwards. That is not the same as everyone being of one mind. Disagreement goes into the minutes only when someone has it recorded there.</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Svært spørgsmål</source>
        <translation>Hard question</translation>
    </message>
</context>
<context>
    <name>AlignmentTab</name>
    <message>
        <source>Begrundelse</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Bestyrelsens dagsorden</source>
        <translation>The board’s agenda</translation>
    </message>
    <message>
        <source>Der er ikke skrevet et resumé.</source>
        <translation>No summary has been written.</translation>
    </message>
    <message>
        <source>Der er ingen indstilling.</source>
        <translation>There is no recommendation.</translation>
    </message>
    <message>
        <source>Det, vi er enige om</source>
        <translation>What we agree on</translation>
    </message>
    <message>
        <source>Forrige</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Fører ordet på bestyrelsesmødet</source>
        <translation>Speaks for it at the board meeting</translation>
    </message>
    <message>
        <source>Hvad skal der til?</source>
        <translation>What would it take?</translation>
    </message>
    <message>
        <source>Ingen dagsorden at afstemme</source>
        <translation>No agenda to align</translation>
    </message>
    <message>
        <source>Ingen endnu</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Knyt formødet til et bestyrelsesmøde, så gennemgås mødets punkter her.</source>
        <translation>Link the pre-meeting to a board meeting, and the meeting’s items are gone through here.</translation>
    </message>
    <message>
        <source>Næste</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Parterne her på formødet</source>
        <translation>The parties at this pre-meeting</translation>
    </message>
    <message>
        <source>Parternes positioner</source>
        <translation>The parties’ positions</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Punkt {0}. {1}</source>
        <translation>Item {0}. {1}</translation>
    </message>
    <message>
        <source>Sagen</source>
        <translation>The case</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>{0} af {1} er drøftet</source>
        <translation>{0} of {1} discussed</translation>
    </message>
    <message>
        <source>Åbn punktet på bestyrelsens dagsorden</source>
        <translation>Open the item on the board’s agenda</translation>
    </message>
</context>
<context>
    <name>AlignmentTools</name>
    <message>
        <source>Alle kommende møder</source>
        <translation>All upcoming meetings</translation>
    </message>
    <message>
        <source>Alle parter er vist</source>
        <translation>All parties are shown</translation>
    </message>
    <message>
        <source>Formandsbriefing</source>
        <translation>Chair’s briefing</translation>
    </message>
    <message>
        <source>Formøde med parten under markøren om alle punkter, der ikke er afstemt</source>
        <translation>Pre-meeting with the party under the cursor on all items that are not aligned</translation>
    </message>
    <message>
        <source>Møder, der vises</source>
        <translation>Meetings shown</translation>
    </message>
    <message>
        <source>Næste møde: {0}</source>
        <translation>Next meeting: {0}</translation>
    </message>
    <message>
        <source>Opret formøde</source>
        <translation>Set up pre-meeting</translation>
    </message>
    <message>
        <source>Tilføj part</source>
        <translation>Add party</translation>
    </message>
</context>
<context>
    <name>AlignmentView</name>
    <message>
        <source>Giv organets medlemmer en part, så står parterne her.</source>
        <translation>Give the body’s members a party, and the parties appear here.</translation>
    </message>
    <message>
        <source>Gå til møderne</source>
        <translation>Go to the meetings</translation>
    </message>
    <message>
        <source>Gå til organerne</source>
        <translation>Go to the bodies</translation>
    </message>
    <message>
        <source>Her ses, hvor parterne står før mødet</source>
        <translation>This shows where the parties stand before the meeting</translation>
    </message>
    <message>
        <source>Ingen parter at afstemme med endnu</source>
        <translation>No parties to align with yet</translation>
    </message>
    <message>
        <source>Læg et punkt til beslutning på et kommende møde, så står det her.</source>
        <translation>Put an item for decision on an upcoming meeting, and it appears here.</translation>
    </message>
    <message>
        <source>Mærket er fjernet.</source>
        <translation>The mark has been removed.</translation>
    </message>
    <message>
        <source>Mærket svært spørgsmål.</source>
        <translation>Marked as a hard question.</translation>
    </message>
    <message>
        <source>Positionen er fjernet.</source>
        <translation>The position has been removed.</translation>
    </message>
    <message>
        <source>Positionen er fjernet. Den fra {0} gælder igen.</source>
        <translation>The position has been removed. The one from {0} applies again.</translation>
    </message>
    <message>
        <source>Punktet er ikke til beslutning på et kommende møde.</source>
        <translation>The item is not for decision at an upcoming meeting.</translation>
    </message>
</context>
<context>
    <name>AnnualMarkDialog</name>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ferieperiode</source>
        <translation>Holiday period</translation>
    </message>
    <message>
        <source>Fra måned (minus er før)</source>
        <translation>From month (minus is before)</translation>
    </message>
    <message>
        <source>Fra uge</source>
        <translation>From week</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Gem frist</source>
        <translation>Save deadline</translation>
    </message>
    <message>
        <source>Hvornår</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Måned</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Ny frist</source>
        <translation>New deadline</translation>
    </message>
    <message>
        <source>Planens slutning</source>
        <translation>The plan’s end</translation>
    </message>
    <message>
        <source>Planens start</source>
        <translation>The plan’s start</translation>
    </message>
    <message>
        <source>Regnet fra</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>Regnet fra planens periode</source>
        <translation>Counted from the plan’s period</translation>
    </message>
    <message>
        <source>Ret frist</source>
        <translation>Change deadline</translation>
    </message>
    <message>
        <source>Samme dag hvert år</source>
        <translation>Same day every year</translation>
    </message>
    <message>
        <source>Samme uger hvert år</source>
        <translation>Same weeks every year</translation>
    </message>
    <message>
        <source>Sidste dag, hvis der er flere</source>
        <translation>Last day, if there are several</translation>
    </message>
    <message>
        <source>Skriv en dato, fx 12/5.</source>
        <translation>Enter a date, e.g. 12/5.</translation>
    </message>
    <message>
        <source>Skriv, hvad der skal ske.</source>
        <translation>Write what is to happen.</translation>
    </message>
    <message>
        <source>Til måned</source>
        <translation>To month</translation>
    </message>
    <message>
        <source>Til og med uge</source>
        <translation>Up to and including week</translation>
    </message>
    <message>
        <source>Tilføj frist</source>
        <translation>Add deadline</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>fx Status til Landsbyggefonden</source>
        <translation>e.g. Status report to Landsbyggefonden</translation>
    </message>
    <message>
        <source>Én gang</source>
        <translation>Once</translation>
    </message>
</context>
<context>
    <name>AnnualMarksDialog</name>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Frister og ferier, som kommer hvert år, én gang eller regnes fra planens periode. Ferier advarer kun; de flytter ikke møder.</source>
        <translation>Deadlines and holidays that come every year, once, or are counted from the plan’s period. Holidays only warn; they move no meetings.</translation>
    </message>
    <message>
        <source>Gendan standardfrister</source>
        <translation>Restore standard deadlines</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mærkedagen er fjernet.</source>
        <translation>The day has been removed.</translation>
    </message>
    <message>
        <source>Ret …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Standardfristerne er gendannet.</source>
        <translation>The standard deadlines have been restored.</translation>
    </message>
    <message>
        <source>Tilføj frist …</source>
        <translation>Add deadline …</translation>
    </message>
    <message>
        <source>Årets frister</source>
        <translation>Annual deadlines</translation>
    </message>
</context>
<context>
    <name>AnonymiseDialog</name>
    <message>
        <source>Alle tekster og filer læses igennem …</source>
        <translation>Reading through all texts and files …</translation>
    </message>
    <message>
        <source>Anonymisér for altid</source>
        <translation>Anonymise for good</translation>
    </message>
    <message>
        <source>Anonymisér {0}?</source>
        <translation>Anonymise {0}?</translation>
    </message>
    <message>
        <source>Der er {0}. Bagefter kan du slette dem, som navnet står i.</source>
        <translation>There are {0}. Afterwards you can delete those that hold the name.</translation>
    </message>
    <message>
        <source>Filen skrives om uden navnet. Det kan ikke afbrydes.</source>
        <translation>Rewriting the file without the name. This cannot be interrupted.</translation>
    </message>
    <message>
        <source>Filerne læses igennem: {0} %.</source>
        <translation>Reading through the files: {0} %.</translation>
    </message>
    <message>
        <source>I samme mappe ligger {0}. De kan rumme navnet. Slet dem selv, hvis det er kopier, og husk kopier andre steder.</source>
        <translation>The same folder holds {0}. They may contain the name. Delete them yourself if they are copies, and remember copies elsewhere.</translation>
    </message>
    <message>
        <source>Initialer og navne, som andre også har, kan betyde noget andet. Derfor er {0} kun med, hvor du selv sætter flueben.</source>
        <translation>Initials and names that others have too may mean something else. Of {0}, therefore, only what you tick yourself is included.</translation>
    </message>
    <message>
        <source>Med flueben bliver ordet til »tidligere medlem«, uden bliver det stående.</source>
        <translation>Ticked, the word becomes “tidligere medlem” (former member); unticked, it stays.</translation>
    </message>
    <message>
        <source>Navnet bliver til »tidligere medlem« overalt i filen, også i historikken og i det, der er sendt. Mail, telefon, titel, noter om personen og tidligere navne slettes. Pladser, fremmøde og beslutninger bliver stående. Det kan ikke fortrydes, og heller ikke det, du har lavet før. Der laves ingen sikkerhedskopi, for den ville gemme navnet.</source>
        <translation>The name becomes “tidligere medlem” (former member) throughout the file, in the history too and in what has been sent. E-mail, telephone, title, notes about the person and earlier names are deleted. Seats, attendance and decisions stay. This cannot be undone, nor can what you did before it. No backup is made, as it would keep the name.</translation>
    </message>
    <message>
        <source>Navnet står med sikkerhed {0} i planen. Desuden renses {1} i historikken.</source>
        <translation>The name was found with certainty in {0} of the plan. {1} in the history will be cleaned as well.</translation>
    </message>
    <message>
        <source>Steder og filer at tage stilling til</source>
        <translation>Places and files to decide about</translation>
    </message>
    <message>
        <source>Tag stilling til disse</source>
        <translation>Decide about these</translation>
    </message>
    <message>
        <source>Teksterne renses for navnet: {0} %. Intet er ændret endnu.</source>
        <translation>Cleaning the texts of the name: {0} %. Nothing has been changed yet.</translation>
    </message>
    <message>
        <source>sikkerhedskopi</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>sikkerhedskopier</source>
        <translation>backups</translation>
    </message>
    <message>
        <source>sted</source>
        <translation>place</translation>
    </message>
    <message>
        <source>steder</source>
        <translation>places</translation>
    </message>
    <message>
        <source>tekst</source>
        <translation>text</translation>
    </message>
    <message>
        <source>tekster</source>
        <translation>texts</translation>
    </message>
</context>
<context>
    <name>ApprovalLine</name>
    <message>
        <source>Planen kunne ikke skrives, så referatet er ikke godkendt. Prøv igen.</source>
        <translation>The plan could not be written, so the minutes have not been approved. Try again.</translation>
    </message>
    <message>
        <source>Referatet af mødet den {0} er godkendt og låst.</source>
        <translation>The minutes of the meeting on {0} have been approved and locked.</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Godkend referatet</source>
        <translation>Approve the minutes</translation>
    </message>
    <message>
        <source>Godkend referatet af mødet den {0}?</source>
        <translation>Approve the minutes of the meeting on {0}?</translation>
    </message>
    <message>
        <source>Godkendt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Godkendt på</source>
        <translation>Approved at</translation>
    </message>
    <message>
        <source>Ingen møder: indsigelsesfristen er udløbet</source>
        <translation>No meetings: the deadline for objections has passed</translation>
    </message>
    <message>
        <source>Med ændringer</source>
        <translation>With changes</translation>
    </message>
    <message>
        <source>Mødet den {0}</source>
        <translation>The meeting on {0}</translation>
    </message>
    <message>
        <source>Referatet bliver låst. Det kan genåbnes med en begrundelse.</source>
        <translation>The minutes will be locked. They can be reopened with a reason.</translation>
    </message>
    <message>
        <source>Referatet er godkendt og låst.</source>
        <translation>The minutes have been approved and locked.</translation>
    </message>
    <message>
        <source>Skriv de ændringer, som mødet besluttede.</source>
        <translation>Write the changes that the meeting decided on.</translation>
    </message>
    <message>
        <source>Skriv ændringerne, eller vælg »Uden ændringer«.</source>
        <translation>Write the changes, or choose “Without changes”.</translation>
    </message>
    <message>
        <source>Uden ændringer</source>
        <translation>Without changes</translation>
    </message>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>ApproveTermsDialog</name>
    <message>
        <source>Godkend</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Godkend version {0}</source>
        <translation>Approve version {0}</translation>
    </message>
    <message>
        <source>Godkendt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Godkendt den</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Godkendt på mødet</source>
        <translation>Approved at the meeting</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>Ikke på et møde</source>
        <translation>Not at a meeting</translation>
    </message>
    <message>
        <source>Kommissoriet er godkendt.</source>
        <translation>The terms of reference have been approved.</translation>
    </message>
    <message>
        <source>Skriv den dag, versionen blev godkendt, for eksempel 3/3.</source>
        <translation>Enter the day the version was approved, for example 3/3.</translation>
    </message>
    <message>
        <source>Uden dato gælder den fra godkendelsen.</source>
        <translation>Without a date it applies from its approval.</translation>
    </message>
</context>
<context>
    <name>AtPointRow</name>
    <message>
        <source>At-punkt {0}: {1}. {2}</source>
        <translation>Recommendation point {0}: {1}. {2}</translation>
    </message>
    <message>
        <source>Fjern svaret</source>
        <translation>Remove the answer</translation>
    </message>
    <message>
        <source>Ord til at-punkt {0}</source>
        <translation>Words for recommendation point {0}</translation>
    </message>
    <message>
        <source>Skriv ord til …</source>
        <translation>Write words for …</translation>
    </message>
    <message>
        <source>Skriv, hvad der blev besluttet.</source>
        <translation>Write what was decided.</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Svar på at-punkt {0}</source>
        <translation>Answer to recommendation point {0}</translation>
    </message>
    <message>
        <source>ikke besvaret</source>
        <translation>not answered</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Fjern fra mødet</source>
        <translation>Remove from the meeting</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Stedfortræder for</source>
        <translation>Standing in for</translation>
    </message>
    <message>
        <source>Suppleant</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Suppleant i stedet</source>
        <translation>Deputy instead</translation>
    </message>
    <message>
        <source>Vælg en person på listen for at notere fremmøde.</source>
        <translation>Choose a person in the list to record attendance.</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Gæst under punktet</source>
        <translation>Guest for the item</translation>
    </message>
    <message>
        <source>Ingen åbne opgaver.</source>
        <translation>No open tasks.</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Skriv et navn</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>Suppleant for {0}</source>
        <translation>Deputy for {0}</translation>
    </message>
    <message>
        <source>Tilføj gæst til punktet</source>
        <translation>Add guest to the item</translation>
    </message>
    <message>
        <source>Tilføj person</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>{0} af de {1}, der har stemmeret, er til stede.</source>
        <translation>{0} of the {1} with a vote are present.</translation>
    </message>
    <message>
        <source>{0} af {1} med stemmeret</source>
        <translation>{0} of {1} with a vote</translation>
    </message>
    <message>
        <source>Åbne opgaver</source>
        <translation>Open tasks</translation>
    </message>
</context>
<context>
    <name>AttendeeRow</name>
    <message>
        <source>Afbud</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>Fjern fra listen</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Fjern gæsten fra punktet</source>
        <translation>Remove the guest from the item</translation>
    </message>
    <message>
        <source>Fraværende</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Fremmøde for {0}</source>
        <translation>Attendance of {0}</translation>
    </message>
    <message>
        <source>Går nu</source>
        <translation>Leaves now</translation>
    </message>
    <message>
        <source>Kommer nu</source>
        <translation>Arrives now</translation>
    </message>
    <message>
        <source>Ryd tidspunkter</source>
        <translation>Clear the times</translation>
    </message>
    <message>
        <source>Skriv tidspunkter</source>
        <translation>Enter times</translation>
    </message>
    <message>
        <source>Sæt suppleant ind …</source>
        <translation>Put in a deputy …</translation>
    </message>
    <message>
        <source>Til stede</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>ikke noteret</source>
        <translation>not recorded</translation>
    </message>
</context>
<context>
    <name>BackupDifferences</name>
    <message>
        <source>Forskelle til planen nu</source>
        <translation>Differences from the plan now</translation>
    </message>
    <message>
        <source>Forskellen til planen nu</source>
        <translation>The difference from the plan now</translation>
    </message>
    <message>
        <source>I kopien</source>
        <translation>In the copy</translation>
    </message>
    <message>
        <source>I planen nu</source>
        <translation>In the plan now</translation>
    </message>
    <message>
        <source>Kopien læses …</source>
        <translation>Reading the backup …</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Sikkerhedskopien kunne ikke skrives. Planen selv er gemt. Se efter, at mappen til sikkerhedskopier findes.</source>
        <translation>The backup could not be written. The plan itself is saved. Check that the folder for backups exists.</translation>
    </message>
</context>
<context>
    <name>BackupOffer</name>
    <message>
        <source>Brug sikkerhedskopien</source>
        <translation>Use the backup</translation>
    </message>
    <message>
        <source>Der er en hel sikkerhedskopi fra {0}. Den kan bruges i stedet som en ny plan ved siden af den gamle; det, der er skrevet siden, er ikke med.</source>
        <translation>There is a whole backup from {0}. It can be used instead, as a new plan beside the old one; what was written since is not in it.</translation>
    </message>
    <message>
        <source>fra sikkerhedskopi</source>
        <translation>from backup</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>De ligger i {0} og fylder {1}. Den seneste er fra {2}.</source>
        <translation>They are in {0} and take up {1}. The latest is from {2}.</translation>
    </message>
    <message>
        <source>Der er ingen endnu. hpdesk laver dem selv og lægger dem i {0}.</source>
        <translation>There are none yet. hpdesk makes them by itself and puts them in {0}.</translation>
    </message>
    <message>
        <source>Det valgte er hentet tilbage.</source>
        <translation>What you chose has been brought back.</translation>
    </message>
    <message>
        <source>Gendan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Gendan hele planen …</source>
        <translation>Restore the whole plan …</translation>
    </message>
    <message>
        <source>Gendan hele planen?</source>
        <translation>Restore the whole plan?</translation>
    </message>
    <message>
        <source>Hent det valgte tilbage</source>
        <translation>Bring back what is chosen</translation>
    </message>
    <message>
        <source>Kopien fra {0} slettes for altid.</source>
        <translation>The backup from {0} is deleted for good.</translation>
    </message>
    <message>
        <source>Kopien laves og efterses …</source>
        <translation>Making and checking the backup …</translation>
    </message>
    <message>
        <source>Kopierne må højst fylde</source>
        <translation>The backups may take up at most</translation>
    </message>
    <message>
        <source>Lav en nu</source>
        <translation>Make one now</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Planen bliver, som den var {0}. Først laves en sikkerhedskopi af den, som den er nu, så du kan komme tilbage.</source>
        <translation>The plan becomes as it was {0}. First a backup is made of it as it is now, so that you can come back.</translation>
    </message>
    <message>
        <source>Planen er gendannet. Den, der var, ligger som sikkerhedskopi.</source>
        <translation>The plan has been restored. What it was before is kept as a backup.</translation>
    </message>
    <message>
        <source>Planen hentes tilbage …</source>
        <translation>Bringing the plan back …</translation>
    </message>
    <message>
        <source>Sikkerhedskopier</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Slet kopien …</source>
        <translation>Delete the backup …</translation>
    </message>
    <message>
        <source>Slet sikkerhedskopien?</source>
        <translation>Delete the backup?</translation>
    </message>
    <message>
        <source>Så meget må planens kopier fylde</source>
        <translation>The plan’s backups may take up this much room</translation>
    </message>
    <message>
        <source>Vis mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Vælg en anden mappe …</source>
        <translation>Choose another folder …</translation>
    </message>
    <message>
        <source>Vælg mappe til sikkerhedskopier</source>
        <translation>Choose a folder for backups</translation>
    </message>
    <message>
        <source>hpdesk laver en kopi, når planen åbnes, hver time under arbejdet og før store ændringer, når noget er ændret. Gamle kopier tyndes ud.</source>
        <translation>hpdesk makes a backup when the plan is opened, every hour while you work and before large changes, if anything has changed. Old backups are thinned out.</translation>
    </message>
    <message>
        <source>{0} er fra før, planen fik adgangskode, og kan læses uden. Slet dem, når du ikke har brug for dem.</source>
        <translation>{0} from before the plan had a password can be read without one. Delete them when you no longer need them.</translation>
    </message>
    <message>
        <source>Åbn kopien</source>
        <translation>Open the backup</translation>
    </message>
</context>
<context>
    <name>BalanceChart</name>
    <message>
        <source>Søjlediagram, {0}</source>
        <translation>Bar chart, {0}</translation>
    </message>
</context>
<context>
    <name>BalanceView</name>
    <message>
        <source>Alle organer</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>Dagene er medianer: fra sagen første gang var på en dagsorden, til den blev afgjort, og derfra til dens sidste opgave var udført.</source>
        <translation>The days are medians: from the case’s first time on an agenda until it was decided, and from there until its last task was done.</translation>
    </message>
    <message>
        <source>En aftale tælles med i den periode, hvor den skulle være opfyldt, og bedømmes efter den frist, den har nu. Ligger den hos flere parter, tæller den med hos dem alle. »Holdt« er andelen til tiden af det, der skulle være holdt nu.</source>
        <translation>A commitment counts in the period in which it was to be kept, and is judged by the deadline it has now. If it is shared by several parties, it counts for all of them. “Kept” is the share on time of what was to be kept by now.</translation>
    </message>
    <message>
        <source>Gem balance</source>
        <translation>Save balance</translation>
    </message>
    <message>
        <source>Gem balancen</source>
        <translation>Save the balance</translation>
    </message>
    <message>
        <source>Giv opgaverne en ansvarlig og en frist, så kan de gøres op.</source>
        <translation>Give the tasks someone responsible and a deadline, and they can be counted.</translation>
    </message>
    <message>
        <source>Gå til opgaverne</source>
        <translation>Go to the tasks</translation>
    </message>
    <message>
        <source>Hele organisationer</source>
        <translation>Whole organisations</translation>
    </message>
    <message>
        <source>Her ses, hvad parterne har lovet og holdt</source>
        <translation>This shows what the parties have promised and kept</translation>
    </message>
    <message>
        <source>Hvad parterne har lovet og holdt</source>
        <translation>What the parties have promised and kept</translation>
    </message>
    <message>
        <source>Hvor længe beslutninger er om det</source>
        <translation>How long decisions take</translation>
    </message>
    <message>
        <source>Ingen aftaler at gøre op</source>
        <translation>No commitments to count</translation>
    </message>
    <message>
        <source>Kommune og boligside</source>
        <translation>Municipality and housing side</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Parter</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Parternes bidrag</source>
        <translation>The parties’ contributions</translation>
    </message>
    <message>
        <source>Parternes bidrag, {0}</source>
        <translation>The parties’ contributions, {0}</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Periodens længde</source>
        <translation>Length of the period</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>I alt</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>Søjle</source>
        <translation>Bar</translation>
    </message>
</context>
<context>
    <name>BaseDialog</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>BilagCard</name>
    <message>
        <source>Bilag</source>
        <translation>Appendices</translation>
    </message>
    <message>
        <source>Bilag lægges i planen</source>
        <translation>Putting appendices into the plan</translation>
    </message>
    <message>
        <source>Bilaget har fået en ny fil.</source>
        <translation>The appendix has a new file.</translation>
    </message>
    <message>
        <source>Bilaget »{0}« er taget af punktet.</source>
        <translation>The appendix “{0}” has been taken off the item.</translation>
    </message>
    <message>
        <source>Kopien ligger i {0}.</source>
        <translation>The copy is in {0}.</translation>
    </message>
    <message>
        <source>Lægger {0} i planen</source>
        <translation>Putting {0} into the plan</translation>
    </message>
    <message>
        <source>Referatet, som hpdesk har det: det udsendte, eller et udkast.</source>
        <translation>The minutes as hpdesk has them: as sent, or a draft.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tilføj bilag</source>
        <translation>Add appendices</translation>
    </message>
    <message>
        <source>Træk filer hertil, eller indsæt dem med Ctrl+V.</source>
        <translation>Drag files here, or paste them with Ctrl+V.</translation>
    </message>
    <message>
        <source>Vedlæg referatet</source>
        <translation>Attach the minutes</translation>
    </message>
    <message>
        <source>Vælg bilag</source>
        <translation>Choose appendices</translation>
    </message>
    <message>
        <source>Vælg den nye fil til bilaget</source>
        <translation>Choose the new file for the appendix</translation>
    </message>
    <message>
        <source>Vælg mappen til kopien</source>
        <translation>Choose the folder for the copy</translation>
    </message>
</context>
<context>
    <name>BilagChoice</name>
    <message>
        <source>Bilag</source>
        <translation>Appendices</translation>
    </message>
</context>
<context>
    <name>BilagPasswordDialog</name>
    <message>
        <source>Adgangskode</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Adgangskode til bilag {number}</source>
        <translation>Password for appendix {number}</translation>
    </message>
    <message>
        <source>Bilaget kan ikke åbnes med den, der blev givet.</source>
        <translation>The appendix cannot be opened with the one given.</translation>
    </message>
    <message>
        <source>Skriv adgangskoden til bilaget.</source>
        <translation>Enter the password of the appendix.</translation>
    </message>
    <message>
        <source>»{title}« åbnes med adgangskoden og flettes ind. Adgangskoden huskes, til planen lukkes, og gemmes ingen steder. Bilagets sider kan læses uden den i pakken.</source>
        <translation>“{title}” is opened with the password and merged in. The password is remembered until the plan is closed and stored nowhere. The appendix’s pages can be read without it in the pack.</translation>
    </message>
    <message>
        <source>Åbn bilaget</source>
        <translation>Open the appendix</translation>
    </message>
</context>
<context>
    <name>BilagReader</name>
    <message>
        <source>

[Kun begyndelsen vises her.]</source>
        <translation>

[Only the beginning is shown here.]</translation>
    </message>
    <message>
        <source>Alle bilag</source>
        <translation>All appendices</translation>
    </message>
    <message>
        <source>Alle bilag (Backspace)</source>
        <translation>All appendices (Backspace)</translation>
    </message>
    <message>
        <source>Bilaget er {0} og kan ikke vises her.</source>
        <translation>The appendix is {0} and cannot be shown here.</translation>
    </message>
    <message>
        <source>Bilaget kunne ikke læses lige nu. Prøv igen.</source>
        <translation>The appendix could not be read just now. Try again.</translation>
    </message>
    <message>
        <source>Bilagets side</source>
        <translation>The appendix’s page</translation>
    </message>
    <message>
        <source>Bilagets tekst</source>
        <translation>The appendix’s text</translation>
    </message>
    <message>
        <source>Åbn i programmet</source>
        <translation>Open in its program</translation>
    </message>
</context>
<context>
    <name>BodiesPage</name>
    <message>
        <source>Arbejdsdage før mødet</source>
        <translation>Working days before the meeting</translation>
    </message>
    <message>
        <source>Hvem holder møder? Dagsordenen skal ud et antal arbejdsdage før mødet; hpdesk regner frist og helligdage ud. En bestyrelse har som regel 14 til 10.</source>
        <translation>Who holds meetings? The agenda is to be sent a number of working days before the meeting; hpdesk works out deadlines and public holidays. A board usually has 14 to 10.</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Organ {number}</source>
        <translation>Body {number}</translation>
    </message>
    <message>
        <source>Organer</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Senest, arbejdsdage før mødet, organ {number}</source>
        <translation>Latest, working days before the meeting, body {number}</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Slags, organ {number}</source>
        <translation>Kind, body {number}</translation>
    </message>
    <message>
        <source>Tag organ {number} med</source>
        <translation>Include body {number}</translation>
    </message>
    <message>
        <source>Tidligst, arbejdsdage før mødet, organ {number}</source>
        <translation>Earliest, working days before the meeting, body {number}</translation>
    </message>
    <message>
        <source>Tilføj organ</source>
        <translation>Add body</translation>
    </message>
    <message>
        <source>Ud senest</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>Ud tidligst</source>
        <translation>Earliest</translation>
    </message>
</context>
<context>
    <name>BodiesView</name>
    <message>
        <source>Her står bestyrelsen og de andre organer</source>
        <translation>The board and the other bodies are listed here</translation>
    </message>
    <message>
        <source>Medlemmet</source>
        <translation>The member</translation>
    </message>
    <message>
        <source>Nyt organ</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Opret det første organ, og tilføj medlemmerne med deres rolle og part.</source>
        <translation>Create the first body, and add its members with their role and party.</translation>
    </message>
    <message>
        <source>Opret organ</source>
        <translation>Create body</translation>
    </message>
    <message>
        <source>Organer</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Organet er oprettet. Skriv medlemmernes navne.</source>
        <translation>The body has been created. Enter the members’ names.</translation>
    </message>
    <message>
        <source>Organet er slettet.</source>
        <translation>The body has been deleted.</translation>
    </message>
    <message>
        <source>Organet og medlemslisten slettes. Personerne bliver i planen.</source>
        <translation>The body and its list of members are deleted. The people stay in the plan.</translation>
    </message>
    <message>
        <source>Organisationsdiagram</source>
        <translation>Organisation chart</translation>
    </message>
    <message>
        <source>Planens organer</source>
        <translation>The plan’s bodies</translation>
    </message>
    <message>
        <source>Slet organ</source>
        <translation>Delete body</translation>
    </message>
    <message>
        <source>Slet organet {0}?</source>
        <translation>Delete the body {0}?</translation>
    </message>
    <message>
        <source>{0} er fjernet fra organet.</source>
        <translation>{0} has been removed from the body.</translation>
    </message>
</context>
<context>
    <name>BodyChartView</name>
    <message>
        <source>Gem diagram</source>
        <translation>Save chart</translation>
    </message>
    <message>
        <source>Gem organisationsdiagrammet</source>
        <translation>Save the organisation chart</translation>
    </message>
    <message>
        <source>Organisationsdiagram</source>
        <translation>Organisation chart</translation>
    </message>
    <message>
        <source>Til organerne</source>
        <translation>To the bodies</translation>
    </message>
    <message>
        <source>Vis som tabel</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>{0}. Piletaster går mellem organerne, Enter åbner.</source>
        <translation>{0}. Arrow keys move between the bodies, Enter opens.</translation>
    </message>
</context>
<context>
    <name>BodyDialog</name>
    <message>
        <source>Medlemmerne tilføjer du bagefter.</source>
        <translation>You add the members afterwards.</translation>
    </message>
    <message>
        <source>Navn og art</source>
        <translation>Name and kind</translation>
    </message>
    <message>
        <source>Nyt organ</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Opret organ</source>
        <translation>Create body</translation>
    </message>
    <message>
        <source>Organet mangler et navn. Skriv navnet.</source>
        <translation>The body has no name. Enter the name.</translation>
    </message>
</context>
<context>
    <name>BodyPlaceCard</name>
    <message>
        <source>Boligområde</source>
        <translation>Housing area</translation>
    </message>
    <message>
        <source>For eksempel uddannelse og livschancer</source>
        <translation>For example education and life chances</translation>
    </message>
    <message>
        <source>Hele området</source>
        <translation>The whole area</translation>
    </message>
    <message>
        <source>Hvad organet selv kan beslutte, og hvad det skal løfte.</source>
        <translation>What the body can decide itself, and what it must escalate.</translation>
    </message>
    <message>
        <source>Indsatsområde</source>
        <translation>Focus area</translation>
    </message>
    <message>
        <source>Mandat</source>
        <translation>Mandate</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Niveau {0}</source>
        <translation>Level {0}</translation>
    </message>
    <message>
        <source>Organet er rådgivende. Dets punkter kan drøftes og tages til orientering, men ikke besluttes: Løft en sag, der kræver en beslutning, til bestyrelsen.</source>
        <translation>The body is advisory. Its items can be discussed and noted, but not decided: escalate a case that needs a decision to the board.</translation>
    </message>
    <message>
        <source>Plads i organisationen</source>
        <translation>Place in the organisation</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Planer, som organet hører til</source>
        <translation>Plans that the body belongs to</translation>
    </message>
    <message>
        <source>Som arten: niveau {0}</source>
        <translation>As the kind: level {0}</translation>
    </message>
</context>
<context>
    <name>BodyPresenceCard</name>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Fremmøde i {0}</source>
        <translation>Attendance in {0}</translation>
    </message>
    <message>
        <source>Fremmødet vises her, når det er taget på organets møder.</source>
        <translation>Attendance is shown here once it has been taken at the body’s meetings.</translation>
    </message>
    <message>
        <source>✓ til stede, S suppleant, A afbud, F fraværende, ? ikke noteret.</source>
        <translation>✓ present, S deputy, A apologies, F absent, ? not recorded.</translation>
    </message>
</context>
<context>
    <name>BodyRulesCard</name>
    <message>
        <source> medlemmer</source>
        <translation> members</translation>
    </message>
    <message>
        <source> måneder</source>
        <translation> months</translation>
    </message>
    <message>
        <source>Beslutningsdygtig</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Bilagenes numre</source>
        <translation>Appendix numbers</translation>
    </message>
    <message>
        <source>Dagsordener, der ikke er sendt ud, har fået de nye numre.</source>
        <translation>Agendas that have not been sent have been given the new numbers.</translation>
    </message>
    <message>
        <source>De skiftes fra møde til møde. Skriv dem i rækkefølge med komma imellem.</source>
        <translation>They take turns from meeting to meeting. Enter them in order, with commas between.</translation>
    </message>
    <message>
        <source>Fokus på skift</source>
        <translation>Rotating focus</translation>
    </message>
    <message>
        <source>For eksempel byudvikling, beskæftigelse</source>
        <translation>For example urban development, employment</translation>
    </message>
    <message>
        <source>For eksempel {0}</source>
        <translation>For example {0}</translation>
    </message>
    <message>
        <source>Følger med i journalpakken, når mødet ikke har sit eget.</source>
        <translation>Goes into the records pack when the meeting has none of its own.</translation>
    </message>
    <message>
        <source>Ikke fastsat</source>
        <translation>Not laid down</translation>
    </message>
    <message>
        <source>KLE-nummer</source>
        <translation>KLE code</translation>
    </message>
    <message>
        <source>Mindst et bestemt antal</source>
        <translation>At least a certain number</translation>
    </message>
    <message>
        <source>Mindst halvdelen af medlemmerne</source>
        <translation>At least half of the members</translation>
    </message>
    <message>
        <source>Mindste antal medlemmer til stede</source>
        <translation>Minimum number of members present</translation>
    </message>
    <message>
        <source>Møder og nummerering</source>
        <translation>Meetings and numbering</translation>
    </message>
    <message>
        <source>Opbevaring</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Punkternes numre</source>
        <translation>Item numbers</translation>
    </message>
    <message>
        <source>Referatet siger fra, når for få er til stede.</source>
        <translation>The minutes warn when too few are present.</translation>
    </message>
    <message>
        <source>Som planen: {0} måneder</source>
        <translation>As the plan: {0} months</translation>
    </message>
    <message>
        <source>Så længe gemmes oplysninger om organets tidligere medlemmer.</source>
        <translation>Data about the body’s former members is kept this long.</translation>
    </message>
</context>
<context>
    <name>BodySeatsCard</name>
    <message>
        <source>Alle kategorier</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>Alle parter</source>
        <translation>All parties</translation>
    </message>
    <message>
        <source>Antal pladser</source>
        <translation>Number of seats</translation>
    </message>
    <message>
        <source>Fordel efter medlemmerne</source>
        <translation>Allocate by membership</translation>
    </message>
    <message>
        <source>Gem rapport</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Gem rapporten</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Mandater, der udløber</source>
        <translation>Mandates that expire</translation>
    </message>
    <message>
        <source>Pladser</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Pladser til kategori</source>
        <translation>Seats for category</translation>
    </message>
    <message>
        <source>Pladser til part</source>
        <translation>Seats for party</translation>
    </message>
    <message>
        <source>Pladserne er fjernet.</source>
        <translation>The seats have been removed.</translation>
    </message>
    <message>
        <source>Pladserne er fordelt efter medlemmerne.</source>
        <translation>The seats have been allocated by membership.</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Sammensætning</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Sidder også i andre organer</source>
        <translation>Also sits in other bodies</translation>
    </message>
    <message>
        <source>Tilføj pladser</source>
        <translation>Add seats</translation>
    </message>
    <message>
        <source>Uden plads i fordelingen: {0}</source>
        <translation>Without a seat in the allocation: {0}</translation>
    </message>
</context>
<context>
    <name>BodySheet</name>
    <message>
        <source>Alle frister</source>
        <translation>All deadlines</translation>
    </message>
    <message>
        <source>Antal arbejdsdage før mødet.</source>
        <translation>Number of working days before the meeting.</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Frister før og efter organets møder</source>
        <translation>Deadlines before and after the body’s meetings</translation>
    </message>
    <message>
        <source>Intet</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Organet mangler et navn. Skriv navnet.</source>
        <translation>The body has no name. Enter the name.</translation>
    </message>
    <message>
        <source>Overordnet organ</source>
        <translation>Parent body</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Senest, arbejdsdage før mødet</source>
        <translation>Latest, working days before the meeting</translation>
    </message>
    <message>
        <source>Slet organ</source>
        <translation>Delete body</translation>
    </message>
    <message>
        <source>Tidligst, arbejdsdage før mødet</source>
        <translation>Earliest, working days before the meeting</translation>
    </message>
    <message>
        <source>Udsendelse</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>senest </source>
        <translation>latest </translation>
    </message>
    <message>
        <source>tidligst </source>
        <translation>earliest </translation>
    </message>
</context>
<context>
    <name>BodyTermsCard</name>
    <message>
        <source>Begynd kommissorium</source>
        <translation>Begin terms of reference</translation>
    </message>
    <message>
        <source>En ny version er begyndt som kladde.</source>
        <translation>A new version has been begun as a draft.</translation>
    </message>
    <message>
        <source>Gem kommissoriet</source>
        <translation>Save the terms of reference</translation>
    </message>
    <message>
        <source>Gem som</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Godkend …</source>
        <translation>Approve …</translation>
    </message>
    <message>
        <source>Godkendt {0}.</source>
        <translation>Approved {0}.</translation>
    </message>
    <message>
        <source>Hvad organet skal, og hvad det kan beslutte.</source>
        <translation>What the body is for, and what it can decide.</translation>
    </message>
    <message>
        <source>Kladde. Den gælder, når den er godkendt.</source>
        <translation>Draft. It applies once it has been approved.</translation>
    </message>
    <message>
        <source>Kladden er slettet.</source>
        <translation>The draft has been deleted.</translation>
    </message>
    <message>
        <source>Kommissorium</source>
        <translation>Terms of reference</translation>
    </message>
    <message>
        <source>Ny version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Slet kladde</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>Sæt et forslag til tekst ind, hvor kapitlet er tomt</source>
        <translation>Put a suggested text in where a chapter is empty</translation>
    </message>
    <message>
        <source>Tag godkendelsen tilbage</source>
        <translation>Take back the approval</translation>
    </message>
    <message>
        <source>Udfyld tomme kapitler</source>
        <translation>Fill empty chapters</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versionen er en kladde igen.</source>
        <translation>The version is a draft again.</translation>
    </message>
    <message>
        <source>Versionen er godkendt. Begynd en ny for at ændre.</source>
        <translation>The version has been approved. Begin a new one to change it.</translation>
    </message>
    <message>
        <source>Vis ændringer</source>
        <translation>Show changes</translation>
    </message>
    <message>
        <source>kapitel</source>
        <translation>chapter</translation>
    </message>
    <message>
        <source>kapitler</source>
        <translation>chapters</translation>
    </message>
    <message>
        <source>{0} Den er afløst af en senere version.</source>
        <translation>{0} It has been replaced by a later version.</translation>
    </message>
    <message>
        <source>{0} Det er den, der gælder nu.</source>
        <translation>{0} It is the one that applies now.</translation>
    </message>
    <message>
        <source>{0} Gælder fra {1}.</source>
        <translation>{0} Applies from {1}.</translation>
    </message>
    <message>
        <source>{0} er udfyldt med et forslag.</source>
        <translation>{0} filled with a suggestion.</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source> min.</source>
        <translation> min.</translation>
    </message>
    <message>
        <source>Ingen pause</source>
        <translation>No break</translation>
    </message>
    <message>
        <source>Minutter</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Pause efter punkt {0}</source>
        <translation>Break after item {0}</translation>
    </message>
    <message>
        <source>Sæt pause</source>
        <translation>Set break</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Ansvarlig …</source>
        <translation>Responsible …</translation>
    </message>
    <message>
        <source>Frist …</source>
        <translation>Deadline …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vælg ingen</source>
        <translation>Select none</translation>
    </message>
    <message>
        <source>opgave valgt</source>
        <translation>task selected</translation>
    </message>
    <message>
        <source>opgaver valgt</source>
        <translation>tasks selected</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>opgave</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaver</source>
        <translation>tasks</translation>
    </message>
</context>
<context>
    <name>BulkDueDialog</name>
    <message>
        <source>En tom linje fjerner fristen.</source>
        <translation>An empty line removes the deadline.</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Ny frist for {0}</source>
        <translation>New deadline for {0}</translation>
    </message>
    <message>
        <source>Sæt frist</source>
        <translation>Set deadline</translation>
    </message>
    <message>
        <source>fx 3/3, om 14 dage eller snarest</source>
        <translation>e.g. 3/3, in 14 days or as soon as possible</translation>
    </message>
    <message>
        <source>{0} har fået ny frist.</source>
        <translation>New deadline set for {0}.</translation>
    </message>
</context>
<context>
    <name>BulkResponsibleDialog</name>
    <message>
        <source>Ansvarlig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Behold dem, der har opgaverne nu</source>
        <translation>Keep those who have the tasks now</translation>
    </message>
    <message>
        <source>Ny ansvarlig for {0}</source>
        <translation>New person responsible for {0}</translation>
    </message>
    <message>
        <source>Skift ansvarlig</source>
        <translation>Change who is responsible</translation>
    </message>
    <message>
        <source>Vælg den person eller part, som opgaverne skal ligge hos.</source>
        <translation>Choose the person or party that is to have the tasks.</translation>
    </message>
    <message>
        <source>{0} har fået ny ansvarlig.</source>
        <translation>{0} reassigned.</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Alle møder i {0}</source>
        <translation>All meetings in {0}</translation>
    </message>
    <message>
        <source>Eksportér til kalender</source>
        <translation>Export to calendar</translation>
    </message>
    <message>
        <source>Filen kan åbnes i Outlook og andre kalendere. Eksporterer du igen, opdateres de møder, der er ændret.</source>
        <translation>The file can be opened in Outlook and other calendars. If you export again, the meetings that have changed are updated.</translation>
    </message>
    <message>
        <source>Gem kalenderfil …</source>
        <translation>Save calendar file …</translation>
    </message>
    <message>
        <source>Kun for alle årets møder</source>
        <translation>Only for all the meetings of the year</translation>
    </message>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Møderne fra {0} og frem.</source>
        <translation>The meetings from {0} onwards.</translation>
    </message>
    <message>
        <source>Også sidste dag for hver udsendelse</source>
        <translation>The last day for each dispatch too</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>Gem kalenderfil</source>
        <translation>Save calendar file</translation>
    </message>
    <message>
        <source>Invitationen når ikke {0}, som ingen mailadresse har i planen.</source>
        <translation>The invitation does not reach {0}: no e-mail address in the plan.</translation>
    </message>
    <message>
        <source>Kalenderfil (*.ics)</source>
        <translation>Calendar file (*.ics)</translation>
    </message>
    <message>
        <source>Kalenderfilen kunne ikke skrives. Vælg en anden mappe, og prøv igen.</source>
        <translation>The calendar file could not be written. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>Vis mappe</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>{0} ligger i {1}.</source>
        <translation>{0} is in {1}.</translation>
    </message>
</context>
<context>
    <name>CalendarImportDialog</name>
    <message>
        <source>Der er ingen møder i filen fra det seneste år og frem.</source>
        <translation>There are no meetings in the file from the last year onwards.</translation>
    </message>
    <message>
        <source>Hvornår</source>
        <translation>When</translation>
    </message>
    <message>
        <source>I planen</source>
        <translation>In the plan</translation>
    </message>
    <message>
        <source>Indlæs møder</source>
        <translation>Import meetings</translation>
    </message>
    <message>
        <source>Indlæs møder fra {file}</source>
        <translation>Import meetings from {file}</translation>
    </message>
    <message>
        <source>Indlæs {count}</source>
        <translation>Import {count}</translation>
    </message>
    <message>
        <source>Intet er ændret endnu. Se listen igennem, og indlæs.</source>
        <translation>Nothing has been changed yet. Look the list through, and import.</translation>
    </message>
    <message>
        <source>Intet organ</source>
        <translation>No body</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Møderne i filen</source>
        <translation>The meetings in the file</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Organ for alle med samme titel</source>
        <translation>Body of all with the same title</translation>
    </message>
    <message>
        <source>Organ for det valgte møde</source>
        <translation>Body of the chosen meeting</translation>
    </message>
    <message>
        <source>Planen har intet organ endnu. Opret et, og læs filen igen.</source>
        <translation>The plan has no body yet. Create one, and read the file again.</translation>
    </message>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>{count} har intet organ og tages kun med, hvis du vælger et.</source>
        <translation>{count} without a body; these are included only if you choose one.</translation>
    </message>
    <message>
        <source>{count} lagt i planen.</source>
        <translation>{count} put into the plan.</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>Flyt det, vi ikke nåede, til næste møde?</source>
        <translation>Move what we did not reach to the next meeting?</translation>
    </message>
    <message>
        <source>Flyt punkterne</source>
        <translation>Move the items</translation>
    </message>
    <message>
        <source>Punkterne noteres som udsat her, med sag og bilag i behold. Kan fortrydes.</source>
        <translation>The items are recorded here as postponed, with case and appendices kept. Can be undone.</translation>
    </message>
</context>
<context>
    <name>CaseDrawer</name>
    <message>
        <source>Internt</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>Kun for sekretariatet (Alt+P)</source>
        <translation>Only for the secretariat (Alt+P)</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>Sag og bilag</source>
        <translation>Case and appendices</translation>
    </message>
    <message>
        <source>Tidligere</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Ved hånden</source>
        <translation>At hand</translation>
    </message>
</context>
<context>
    <name>CaseFields</name>
    <message>
        <source>For eksempel {0}</source>
        <translation>For example {0}</translation>
    </message>
    <message>
        <source>KLE-nummer</source>
        <translation>KLE code</translation>
    </message>
    <message>
        <source>Planens</source>
        <translation>The plan’s</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
</context>
<context>
    <name>CaseHistoryCard</name>
    <message>
        <source>Sagsforløb</source>
        <translation>Case history</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Enter gemmer, Esc fortryder.</source>
        <translation>Enter saves, Esc cancels.</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Fristen er ændret.</source>
        <translation>The deadline has been changed.</translation>
    </message>
    <message>
        <source>Gemmes med det samme. Esc lukker.</source>
        <translation>Saved at once. Esc closes.</translation>
    </message>
    <message>
        <source>fx 3/3, om 14 dage eller snarest</source>
        <translation>e.g. 3/3, in 14 days or as soon as possible</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>Send tillægsdagsorden …</source>
        <translation>Send supplementary agenda …</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>De to versioner er ens.</source>
        <translation>The two versions are the same.</translation>
    </message>
    <message>
        <source>Fra version {0} til version {1}</source>
        <translation>From version {0} to version {1}</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tilføjet tekst er understreget, fjernet tekst er overstreget.</source>
        <translation>Added text is underlined, removed text is struck out.</translation>
    </message>
    <message>
        <source>Version {0} er den første</source>
        <translation>Version {0} is the first</translation>
    </message>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>ChartCanvas</name>
    <message>
        <source>Hører under</source>
        <translation>Comes under</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Om organet</source>
        <translation>About the body</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Organisationsdiagram</source>
        <translation>Organisation chart</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Sagen skal indeholde</source>
        <translation>The case must contain</translation>
    </message>
</context>
<context>
    <name>ChecklistExport</name>
    <message>
        <source>Der er ingen opgaver at gemme.</source>
        <translation>There are no tasks to save.</translation>
    </message>
    <message>
        <source>En fil pr. ansvarlig</source>
        <translation>One file per person responsible</translation>
    </message>
    <message>
        <source>En fil pr. organ</source>
        <translation>One file per body</translation>
    </message>
    <message>
        <source>Filerne kunne ikke skrives. Vælg en anden mappe, og prøv igen.</source>
        <translation>The files could not be written. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>Gem tjeklisten</source>
        <translation>Save the checklist</translation>
    </message>
    <message>
        <source>Vælg en mappe til tjeklisterne</source>
        <translation>Choose a folder for the checklists</translation>
    </message>
    <message>
        <source>tjekliste</source>
        <translation>checklist</translation>
    </message>
    <message>
        <source>tjeklister</source>
        <translation>checklists</translation>
    </message>
    <message>
        <source>{0} er gemt i {1}.</source>
        <translation>{0} saved in {1}.</translation>
    </message>
    <message>
        <source>Åbn mappen</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>ChecklistTable</name>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Forslag</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bilag som zip</source>
        <translation>Appendices as zip</translation>
    </message>
    <message>
        <source>Dan PDF-fil</source>
        <translation>Create PDF file</translation>
    </message>
    <message>
        <source>Dan Word-fil</source>
        <translation>Create Word file</translation>
    </message>
    <message>
        <source>Dan mødepakke</source>
        <translation>Create meeting pack</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Fremdrift</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Gem i</source>
        <translation>Save in</translation>
    </message>
    <message>
        <source>Gem i mappen {folder}</source>
        <translation>Save in the folder {folder}</translation>
    </message>
    <message>
        <source>Journalpakke</source>
        <translation>Records pack</translation>
    </message>
    <message>
        <source>Mødet har ingen lukkede punkter.</source>
        <translation>The meeting has no closed items.</translation>
    </message>
    <message>
        <source>Til kommunens journal: PDF/A, Word, bilag og metadata i én zip-fil.</source>
        <translation>For the municipality’s records: PDF/A, Word, appendices and metadata in one zip file.</translation>
    </message>
    <message>
        <source>Udgave</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Valg</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Vis i mappe</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Vælg mappe til mødepakken</source>
        <translation>Choose a folder for the meeting pack</translation>
    </message>
    <message>
        <source>»{name}« findes ikke længere. Dan mødepakken igen.</source>
        <translation>“{name}” is no longer there. Create the meeting pack again.</translation>
    </message>
    <message>
        <source>»{name}« kunne ikke åbnes. Find filen i mappen {folder}.</source>
        <translation>“{name}” could not be opened. Find the file in the folder {folder}.</translation>
    </message>
    <message>
        <source>Åbn PDF</source>
        <translation>Open PDF</translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Egne lukkedage</source>
        <translation>Your own closed days</translation>
    </message>
    <message>
        <source>Fjern {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message>
        <source>Hvad er dagen?</source>
        <translation>What day is it?</translation>
    </message>
    <message>
        <source>Ingen endnu.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Skriv en dato, fx 12/5.</source>
        <translation>Enter a date, e.g. 12/5.</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Weekender og helligdage tæller aldrig som arbejdsdage. Vælg, hvilke andre dage sekretariatet holder lukket. Det ændrer fristerne for udsendelse.</source>
        <translation>Weekends and public holidays never count as working days. Choose which other days the secretariat is closed. This changes the dispatch deadlines.</translation>
    </message>
    <message>
        <source>fx personaledag</source>
        <translation>e.g. staff day</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Adgangskode …</source>
        <translation>Password …</translation>
    </message>
    <message>
        <source>Afslut hpdesk</source>
        <translation>Quit hpdesk</translation>
    </message>
    <message>
        <source>Afsnit …</source>
        <translation>Section …</translation>
    </message>
    <message>
        <source>Annullér fortryd</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Anonymisér personen (spørger først)</source>
        <translation>Anonymise the person (asks first)</translation>
    </message>
    <message>
        <source>At-punkter</source>
        <translation>Recommendation points</translation>
    </message>
    <message>
        <source>Brug mødet som udgangspunkt for det næste …</source>
        <translation>Use the meeting as a starting point for the next …</translation>
    </message>
    <message>
        <source>Dialoger</source>
        <translation>Dialogs</translation>
    </message>
    <message>
        <source>Efterse og reparér …</source>
        <translation>Check and repair …</translation>
    </message>
    <message>
        <source>Eksportér til kalender …</source>
        <translation>Export to calendar …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Fed</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Fjern den seneste position (kan fortrydes)</source>
        <translation>Remove the latest position (can be undone)</translation>
    </message>
    <message>
        <source>Fjern en modtager (kan fortrydes)</source>
        <translation>Remove a recipient (can be undone)</translation>
    </message>
    <message>
        <source>Fjern udfald eller svar</source>
        <translation>Remove outcome or answer</translation>
    </message>
    <message>
        <source>Flere valg for personen</source>
        <translation>More choices for the person</translation>
    </message>
    <message>
        <source>Flyt parten et trin ud</source>
        <translation>Move the party one level out</translation>
    </message>
    <message>
        <source>Flyt til møde …</source>
        <translation>Move to meeting …</translation>
    </message>
    <message>
        <source>Forbehold (eller 2)</source>
        <translation>Reservation (or 2)</translation>
    </message>
    <message>
        <source>Formandsbriefing (fortrolig) …</source>
        <translation>Chair’s briefing (confidential) …</translation>
    </message>
    <message>
        <source>Formulering 1 til beslutningen eller at-punktet</source>
        <translation>Phrase 1 for the decision or recommendation point</translation>
    </message>
    <message>
        <source>Formulering 2 til beslutningen eller at-punktet</source>
        <translation>Phrase 2 for the decision or recommendation point</translation>
    </message>
    <message>
        <source>Formulering 3 til beslutningen eller at-punktet</source>
        <translation>Phrase 3 for the decision or recommendation point</translation>
    </message>
    <message>
        <source>Formulering 4 til beslutningen eller at-punktet</source>
        <translation>Phrase 4 for the decision or recommendation point</translation>
    </message>
    <message>
        <source>Formulering 5 til beslutningen eller at-punktet</source>
        <translation>Phrase 5 for the decision or recommendation point</translation>
    </message>
    <message>
        <source>Formulering 6 til beslutningen eller at-punktet</source>
        <translation>Phrase 6 for the decision or recommendation point</translation>
    </message>
    <message>
        <source>Forrige punkt</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Forrige år</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>Før udtalelse til referat</source>
        <translation>Enter a statement for the record</translation>
    </message>
    <message>
        <source>Første side (End: sidste)</source>
        <translation>First page (End: last)</translation>
    </message>
    <message>
        <source>Gem mødets dagsorden som skabelon …</source>
        <translation>Save the agenda as a template …</translation>
    </message>
    <message>
        <source>Gem noten</source>
        <translation>Save the note</translation>
    </message>
    <message>
        <source>Gem nu</source>
        <translation>Save now</translation>
    </message>
    <message>
        <source>Gem punktet som skabelon …</source>
        <translation>Save the item as a template …</translation>
    </message>
    <message>
        <source>Gennemgå før udsendelse</source>
        <translation>Review before sending</translation>
    </message>
    <message>
        <source>Genåbn punktets sidste linje (når feltet er tomt)</source>
        <translation>Reopen the item’s last line (when the field is empty)</translation>
    </message>
    <message>
        <source>Gå til Fremmøde</source>
        <translation>Go to Attendance</translation>
    </message>
    <message>
        <source>Gå til det, der er forstået</source>
        <translation>Go to what was understood</translation>
    </message>
    <message>
        <source>Gå til forrige fund</source>
        <translation>Go to the previous finding</translation>
    </message>
    <message>
        <source>Gå til næste fund</source>
        <translation>Go to the next finding</translation>
    </message>
    <message>
        <source>Gør siden mindre</source>
        <translation>Make the page smaller</translation>
    </message>
    <message>
        <source>Gør siden større</source>
        <translation>Make the page larger</translation>
    </message>
    <message>
        <source>Gør til punkt, der venter</source>
        <translation>Turn into a waiting item</translation>
    </message>
    <message>
        <source>Gør til underpunkt</source>
        <translation>Make a sub-item</translation>
    </message>
    <message>
        <source>Gør underpunkt til punkt</source>
        <translation>Make the sub-item an item</translation>
    </message>
    <message>
        <source>Hjælp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hjælp til det, du ser</source>
        <translation>Help on what you see</translation>
    </message>
    <message>
        <source>Hvad er nyt</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>Imod (eller 3)</source>
        <translation>Against (or 3)</translation>
    </message>
    <message>
        <source>Indlæs et referat fra Word …</source>
        <translation>Import minutes from Word …</translation>
    </message>
    <message>
        <source>Indlæs møder fra en kalenderfil …</source>
        <translation>Import meetings from a calendar file …</translation>
    </message>
    <message>
        <source>Indlæs personer</source>
        <translation>Import people</translation>
    </message>
    <message>
        <source>Indsæt filer eller billede som bilag</source>
        <translation>Paste files or a picture as appendices</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Kom godt i gang …</source>
        <translation>Getting started …</translation>
    </message>
    <message>
        <source>Kopiér hele listen</source>
        <translation>Copy the whole list</translation>
    </message>
    <message>
        <source>Kopiér rækkerne</source>
        <translation>Copy the rows</translation>
    </message>
    <message>
        <source>Kopiér til møde …</source>
        <translation>Copy to meeting …</translation>
    </message>
    <message>
        <source>Kursiv</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Lad trinnet følge planen igen</source>
        <translation>Let the step follow the plan again</translation>
    </message>
    <message>
        <source>Lister</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Luk planen</source>
        <translation>Close the plan</translation>
    </message>
    <message>
        <source>Luk skuffen</source>
        <translation>Close the panel</translation>
    </message>
    <message>
        <source>Luk vinduet</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>Lås planen</source>
        <translation>Lock the plan</translation>
    </message>
    <message>
        <source>Læg parten under den ovenfor</source>
        <translation>Place the party under the one above</translation>
    </message>
    <message>
        <source>Læs rettelser ind fra Word …</source>
        <translation>Read corrections in from Word …</translation>
    </message>
    <message>
        <source>Løft til …</source>
        <translation>Escalate to …</translation>
    </message>
    <message>
        <source>Mailtekster …</source>
        <translation>E-mail texts …</translation>
    </message>
    <message>
        <source>Markér trin eller leverance som udført</source>
        <translation>Mark step or delivery as done</translation>
    </message>
    <message>
        <source>Mellemrum</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Månedens første dag (Ctrl: årets)</source>
        <translation>First day of the month (Ctrl: of the year)</translation>
    </message>
    <message>
        <source>Mærk som svært spørgsmål</source>
        <translation>Mark as a hard question</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Ned ad siden, så næste side</source>
        <translation>Down the page, then the next page</translation>
    </message>
    <message>
        <source>Notér forbehold</source>
        <translation>Record a reservation</translation>
    </message>
    <message>
        <source>Notér inhabilitet</source>
        <translation>Record a conflict of interest</translation>
    </message>
    <message>
        <source>Notér som udsendt uden filer …</source>
        <translation>Record as sent without files …</translation>
    </message>
    <message>
        <source>Notér, hvem der stemte imod</source>
        <translation>Record who voted against</translation>
    </message>
    <message>
        <source>Ny plan …</source>
        <translation>New plan …</translation>
    </message>
    <message>
        <source>Nyt møde den dag</source>
        <translation>New meeting on that day</translation>
    </message>
    <message>
        <source>Næste punkt på et formøde (Left: forrige)</source>
        <translation>Next item at a pre-meeting (Left: previous)</translation>
    </message>
    <message>
        <source>Næste stavefejl</source>
        <translation>Next misspelling</translation>
    </message>
    <message>
        <source>Næste år</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>Om hpdesk</source>
        <translation>About hpdesk</translation>
    </message>
    <message>
        <source>Op ad siden, så forrige side</source>
        <translation>Up the page, then the previous page</translation>
    </message>
    <message>
        <source>Opbevaring af persondata …</source>
        <translation>Retention of personal data …</translation>
    </message>
    <message>
        <source>Opret formøde om de uafklarede punkter</source>
        <translation>Set up pre-meetings on unsettled items</translation>
    </message>
    <message>
        <source>Organernes frister og regler …</source>
        <translation>The bodies’ deadlines and rules …</translation>
    </message>
    <message>
        <source>Orientér …</source>
        <translation>Inform …</translation>
    </message>
    <message>
        <source>Parkér …</source>
        <translation>Park …</translation>
    </message>
    <message>
        <source>Pause efter …</source>
        <translation>Break after …</translation>
    </message>
    <message>
        <source>Persondata: indsigt og anonymisering</source>
        <translation>Personal data: access and anonymising</translation>
    </message>
    <message>
        <source>Planlæg møderække …</source>
        <translation>Plan a series of meetings …</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Punkter, der venter …</source>
        <translation>Waiting items …</translation>
    </message>
    <message>
        <source>Rediger</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Referatlinjen</source>
        <translation>The minutes line</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Ret det, der er gættet</source>
        <translation>Correct what was guessed</translation>
    </message>
    <message>
        <source>Ret linjens dele én for én</source>
        <translation>Correct the parts of the line one by one</translation>
    </message>
    <message>
        <source>Ret trinnets dato</source>
        <translation>Change the step’s date</translation>
    </message>
    <message>
        <source>Rækkens næste valg</source>
        <translation>The row’s next choice</translation>
    </message>
    <message>
        <source>Samme dag i næste måned</source>
        <translation>Same day next month</translation>
    </message>
    <message>
        <source>Skabeloner …</source>
        <translation>Templates …</translation>
    </message>
    <message>
        <source>Skift plan …</source>
        <translation>Switch plan …</translation>
    </message>
    <message>
        <source>Skriv beslutning</source>
        <translation>Write the decision</translation>
    </message>
    <message>
        <source>Skriv drøftelse</source>
        <translation>Write the discussion</translation>
    </message>
    <message>
        <source>Skriv i linjen</source>
        <translation>Write in the line</translation>
    </message>
    <message>
        <source>Skriv ord til svaret</source>
        <translation>Write words for the answer</translation>
    </message>
    <message>
        <source>Skriv rykkere …</source>
        <translation>Write reminders …</translation>
    </message>
    <message>
        <source>Skriv, hvornår personen kom og gik</source>
        <translation>Enter when the person arrived and left</translation>
    </message>
    <message>
        <source>Slet punkt</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>Slet punkt eller bilag (kan fortrydes)</source>
        <translation>Delete item or appendix (can be undone)</translation>
    </message>
    <message>
        <source>Slettet for nylig …</source>
        <translation>Recently deleted …</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Start eller stop uret</source>
        <translation>Start or stop the clock</translation>
    </message>
    <message>
        <source>Støtter (eller 1)</source>
        <translation>Supports (or 1)</translation>
    </message>
    <message>
        <source>Svar med formulering 1 (2–6 ligeså)</source>
        <translation>Answer with phrase 1 (2–6 likewise)</translation>
    </message>
    <message>
        <source>Svar på at-punkterne</source>
        <translation>Answer the recommendation points</translation>
    </message>
    <message>
        <source>Sæt flueben ved den, der har fået besked</source>
        <translation>Tick the person who has been told</translation>
    </message>
    <message>
        <source>Søg i listen</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Tag det af, der er gættet forkert</source>
        <translation>Take off what was guessed wrong</translation>
    </message>
    <message>
        <source>Tidligere linjer</source>
        <translation>Earlier lines</translation>
    </message>
    <message>
        <source>Til stede eller afbud</source>
        <translation>Present or apologies</translation>
    </message>
    <message>
        <source>Tilbage til listen over bilag</source>
        <translation>Back to the list of appendices</translation>
    </message>
    <message>
        <source>Tilbage til teksten</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Tilføj bilag …</source>
        <translation>Add appendix …</translation>
    </message>
    <message>
        <source>Tryk på den fremhævede knap</source>
        <translation>Press the highlighted button</translation>
    </message>
    <message>
        <source>Uafklaret (eller 4)</source>
        <translation>Undecided (or 4)</translation>
    </message>
    <message>
        <source>Udfør linjen</source>
        <translation>Carry out the line</translation>
    </message>
    <message>
        <source>Udsæt til næste møde</source>
        <translation>Postpone to the next meeting</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Vis alle felter</source>
        <translation>Show all fields</translation>
    </message>
    <message>
        <source>Vis det lukkede punkt for deltagerne</source>
        <translation>Show the closed item to participants</translation>
    </message>
    <message>
        <source>Vis eller skjul partens afdelinger (+ og -)</source>
        <translation>Show or hide the party’s sections (+ and -)</translation>
    </message>
    <message>
        <source>Vis eller skjul positioner og noter</source>
        <translation>Show or hide positions and notes</translation>
    </message>
    <message>
        <source>Vis logfilen</source>
        <translation>Show the log file</translation>
    </message>
    <message>
        <source>Vis organisationsdiagram</source>
        <translation>Show organisation chart</translation>
    </message>
    <message>
        <source>Vis sag og bilag</source>
        <translation>Show case and appendices</translation>
    </message>
    <message>
        <source>Vis tegning som tabel</source>
        <translation>Show drawing as a table</translation>
    </message>
    <message>
        <source>Vis tidligere beslutninger</source>
        <translation>Show earlier decisions</translation>
    </message>
    <message>
        <source>Vis åbne opgaver</source>
        <translation>Show open tasks</translation>
    </message>
    <message>
        <source>Vist for deltagerne</source>
        <translation>Shown to participants</translation>
    </message>
    <message>
        <source>Vælg skabelon til nyt punkt (i titlen)</source>
        <translation>Choose a template for a new item (in the title)</translation>
    </message>
    <message>
        <source>Åbn dagens møde</source>
        <translation>Open the day’s meeting</translation>
    </message>
    <message>
        <source>Åbn plan …</source>
        <translation>Open plan …</translation>
    </message>
    <message>
        <source>Åbn rækken</source>
        <translation>Open the row</translation>
    </message>
    <message>
        <source>Årets frister …</source>
        <translation>Annual deadlines …</translation>
    </message>
</context>
<context>
    <name>CompareCopiesDialog</name>
    <message>
        <source>Behold mit</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>Det, der er forskelligt</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Hent det valgte</source>
        <translation>Bring in what is chosen</translation>
    </message>
    <message>
        <source>I den anden</source>
        <translation>In the other</translation>
    </message>
    <message>
        <source>I din plan</source>
        <translation>In your plan</translation>
    </message>
    <message>
        <source>Sammenlign med {0}</source>
        <translation>Compare with {0}</translation>
    </message>
    <message>
        <source>Sæt hak ved det, du vil hente. Resten beholder du, som det er i din plan. Det hele kan fortrydes i ét trin, og den anden fil ændres ikke.</source>
        <translation>Tick what you want to bring in. The rest stays as it is in your plan. All of it can be undone in one step, and the other file is not changed.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>+ og understreget: tilføjet. − og overstreget: slettet.</source>
        <translation>+ and underlined: added. − and struck out: deleted.</translation>
    </message>
    <message>
        <source>Anden udgave</source>
        <translation>Second version</translation>
    </message>
    <message>
        <source>Det er sådan, der står nu.</source>
        <translation>This is how it reads now.</translation>
    </message>
    <message>
        <source>Forskelle</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Første udgave</source>
        <translation>First version</translation>
    </message>
    <message>
        <source>Hent den første udgave tilbage</source>
        <translation>Bring back the first version</translation>
    </message>
    <message>
        <source>Hentet tilbage: {0}.</source>
        <translation>Brought back: {0}.</translation>
    </message>
    <message>
        <source>I teksten</source>
        <translation>In the text</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Sammenlign udgaver: {0}</source>
        <translation>Compare versions: {0}</translation>
    </message>
    <message>
        <source>Side om side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Visning</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>ContentsCard</name>
    <message>
        <source>Fravælg bilag</source>
        <translation>Deselect appendices</translation>
    </message>
    <message>
        <source>Indhold</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Pakkens indhold</source>
        <translation>The pack’s contents</translation>
    </message>
    <message>
        <source>Punkter og bilag</source>
        <translation>Items and appendices</translation>
    </message>
    <message>
        <source>Vælg alle</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>CopyMeetingDialog</name>
    <message>
        <source>Bilagene med</source>
        <translation>Bring the appendices</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Det næste møde med dette som udgangspunkt</source>
        <translation>The next meeting, starting from this one</translation>
    </message>
    <message>
        <source>Fra kl.</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Opret møde</source>
        <translation>Create meeting</translation>
    </message>
    <message>
        <source>Organ, længde, sted og faste punkter følger med, og fokus skifter efter tur.</source>
        <translation>Body, length, place and standing items come along, and the focus takes its turn.</translation>
    </message>
    <message>
        <source>Sagerne med, som kopier</source>
        <translation>Bring the cases, as copies</translation>
    </message>
    <message>
        <source>Skriv fx 13.00.</source>
        <translation>Enter e.g. 13.00.</translation>
    </message>
    <message>
        <source>Skriv mødets dato, for eksempel 3/3 2027.</source>
        <translation>Enter the date of the meeting, for example 3/3 2027.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Datoen er en helligdag ({0}).</source>
        <translation>The date is a public holiday ({0}).</translation>
    </message>
    <message>
        <source>Datoen er en lukkedag ({0}).</source>
        <translation>The date is a closed day ({0}).</translation>
    </message>
    <message>
        <source>Datoen er i weekenden.</source>
        <translation>The date is at the weekend.</translation>
    </message>
    <message>
        <source>Datoen kan ikke læses. Skriv fx 3/3, 3. marts eller om 14 dage.</source>
        <translation>The date cannot be read. Enter e.g. 3/3, 3 March or in 14 days.</translation>
    </message>
    <message>
        <source>Fristen er ingen dato og står, som du skrev den.</source>
        <translation>The deadline is not a date and is kept as you entered it.</translation>
    </message>
    <message>
        <source>Vælg i kalender</source>
        <translation>Choose in the calendar</translation>
    </message>
    <message>
        <source>fx 3/3 eller om 14 dage</source>
        <translation>e.g. 3/3 or in 14 days</translation>
    </message>
</context>
<context>
    <name>DecisionBlock</name>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Fjern udfald</source>
        <translation>Remove outcome</translation>
    </message>
    <message>
        <source>Formulering</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Formuleringer</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Ret formuleringer …</source>
        <translation>Edit phrases …</translation>
    </message>
    <message>
        <source>Skriv beslutningen, eller vælg en formulering.</source>
        <translation>Write the decision, or choose a phrase.</translation>
    </message>
    <message>
        <source>Vælg formulering</source>
        <translation>Choose phrase</translation>
    </message>
</context>
<context>
    <name>DecisionDrawer</name>
    <message>
        <source>Beslutningen er bortfaldet.</source>
        <translation>The decision has lapsed.</translation>
    </message>
    <message>
        <source>Beslutningen er erstattet.</source>
        <translation>The decision has been replaced.</translation>
    </message>
    <message>
        <source>Beslutningen gælder.</source>
        <translation>The decision applies.</translation>
    </message>
    <message>
        <source>Formidles til</source>
        <translation>To be passed on to</translation>
    </message>
    <message>
        <source>Formidlingen er noteret.</source>
        <translation>Recorded as passed on.</translation>
    </message>
    <message>
        <source>Forrige beslutning</source>
        <translation>Previous decision</translation>
    </message>
    <message>
        <source>Gælder beslutningen?</source>
        <translation>Does the decision apply?</translation>
    </message>
    <message>
        <source>Ingen opgaver</source>
        <translation>No tasks</translation>
    </message>
    <message>
        <source>Ingen tilbagemelding</source>
        <translation>No report back</translation>
    </message>
    <message>
        <source>Næste beslutning</source>
        <translation>Next decision</translation>
    </message>
    <message>
        <source>Næste tilbagemelding: {0}.</source>
        <translation>Next report: {0}.</translation>
    </message>
    <message>
        <source>Opgaver fra beslutningen</source>
        <translation>Tasks from the decision</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Punktet med sagsforløb og bilag</source>
        <translation>The item with its case history and appendices</translation>
    </message>
    <message>
        <source>Tilbagemelding til organet</source>
        <translation>Report back to the body</translation>
    </message>
    <message>
        <source>{0} er fjernet.</source>
        <translation>{0} has been removed.</translation>
    </message>
    <message>
        <source>Åbn punktet</source>
        <translation>Open the item</translation>
    </message>
    <message>
        <source>Åbn referatet</source>
        <translation>Open the minutes</translation>
    </message>
</context>
<context>
    <name>DecisionFilters</name>
    <message>
        <source>Al opfølgning</source>
        <translation>All follow-up</translation>
    </message>
    <message>
        <source>Alle organer</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>Alle år</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Formidling og tilbagemelding</source>
        <translation>Passing on and reporting back</translation>
    </message>
    <message>
        <source>Gennemført</source>
        <translation>Carried out</translation>
    </message>
    <message>
        <source>Gennemført eller ej</source>
        <translation>Carried out or not</translation>
    </message>
    <message>
        <source>Gyldighed</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Gælder eller ej</source>
        <translation>In force or not</translation>
    </message>
    <message>
        <source>Mangler formidling</source>
        <translation>Not passed on</translation>
    </message>
    <message>
        <source>Med tilbagemelding</source>
        <translation>With report back</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Skal meldes tilbage nu</source>
        <translation>To be reported now</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>DecisionsView</name>
    <message>
        <source>Beslutninger</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Gem beslutninger</source>
        <translation>Save decisions</translation>
    </message>
    <message>
        <source>Gem beslutningerne</source>
        <translation>Save the decisions</translation>
    </message>
    <message>
        <source>Gem de beslutninger, der er vist, som fil</source>
        <translation>Save the decisions shown as a file</translation>
    </message>
    <message>
        <source>Gå til møderne</source>
        <translation>Go to the meetings</translation>
    </message>
    <message>
        <source>Her samles beslutningerne fra alle møder</source>
        <translation>The decisions of all meetings are gathered here</translation>
    </message>
    <message>
        <source>Ingen beslutninger</source>
        <translation>No decisions</translation>
    </message>
    <message>
        <source>Skriv dem i referatet; de kommer hertil, når mødet er afsluttet.</source>
        <translation>Write them in the minutes; they appear here when the meeting is closed.</translation>
    </message>
    <message>
        <source>Søg i beslutninger</source>
        <translation>Search decisions</translation>
    </message>
    <message>
        <source>beslutning</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>beslutninger</source>
        <translation>decisions</translation>
    </message>
    <message>
        <source>{0} fra alle møder</source>
        <translation>{0} from all meetings</translation>
    </message>
    <message>
        <source>{0} vist</source>
        <translation>{0} shown</translation>
    </message>
    <message>
        <source>{0}, {1} mangler at blive formidlet</source>
        <translation>{0}, {1} not passed on yet</translation>
    </message>
</context>
<context>
    <name>DeletedDialog</name>
    <message>
        <source>Det, der slettes, står her, så længe planens historik rækker.</source>
        <translation>What is deleted stays here for as long as the plan’s history goes back.</translation>
    </message>
    <message>
        <source>Gendan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Intet slettet</source>
        <translation>Nothing deleted</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Slettet for nylig</source>
        <translation>Recently deleted</translation>
    </message>
    <message>
        <source>Søg i det slettede</source>
        <translation>Search what was deleted</translation>
    </message>
    <message>
        <source>»{0}« er gendannet.</source>
        <translation>“{0}” has been restored.</translation>
    </message>
</context>
<context>
    <name>DeliveriesCard</name>
    <message>
        <source>Der er intet mailprogram på computeren. Rykkerne ligger i {0}.</source>
        <translation>There is no mail program on the computer. The reminders are in {0}.</translation>
    </message>
    <message>
        <source>Ingen skylder mødet bilag</source>
        <translation>Nobody owes the meeting an appendix</translation>
    </message>
    <message>
        <source>Kladden til {0} er åbnet i mailprogrammet.</source>
        <translation>The draft to {0} has been opened in the mail program.</translation>
    </message>
    <message>
        <source>Leverancen »{0}« er fjernet.</source>
        <translation>The delivery “{0}” has been removed.</translation>
    </message>
    <message>
        <source>Leverancer</source>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Ryk alle</source>
        <translation>Remind all</translation>
    </message>
    <message>
        <source>Skriv en mail til hver af dem, der har overskredet fristen</source>
        <translation>Write an e-mail to each of those past their deadline</translation>
    </message>
    <message>
        <source>Skriv en mail til {0} om det, der mangler</source>
        <translation>Write an e-mail to {0} about what is missing</translation>
    </message>
    <message>
        <source>Skriv rykker</source>
        <translation>Write reminder</translation>
    </message>
    <message>
        <source>Skriv, hvem der leverer hvilket bilag og hvornår, så kan du rykke herfra.</source>
        <translation>Enter who delivers which appendix and when, and you can send reminders from here.</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tilføj først et punkt til dagsordenen.</source>
        <translation>Add an item to the agenda first.</translation>
    </message>
    <message>
        <source>Tilføj leverance</source>
        <translation>Add delivery</translation>
    </message>
    <message>
        <source>Tilføj leverance (Insert)</source>
        <translation>Add delivery (Insert)</translation>
    </message>
    <message>
        <source>Vælg en leverance, som nogen endnu skylder.</source>
        <translation>Choose a delivery that someone still owes.</translation>
    </message>
    <message>
        <source>{0} mangler en mailadresse; skriv den i mailen.</source>
        <translation>{0} has no e-mail address; write it in the e-mail.</translation>
    </message>
    <message>
        <source>»{0}« er modtaget.</source>
        <translation>“{0}” has been received.</translation>
    </message>
    <message>
        <source>Åbn mappen</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>For eksempel budget 2027 som regneark</source>
        <translation>For example budget 2027 as a spreadsheet</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Gem leverance</source>
        <translation>Save delivery</translation>
    </message>
    <message>
        <source>Hvad skal leveres</source>
        <translation>What is to be delivered</translation>
    </message>
    <message>
        <source>Hvem leverer</source>
        <translation>Who delivers</translation>
    </message>
    <message>
        <source>Ikke aftalt</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>Intet bilag endnu</source>
        <translation>No appendix yet</translation>
    </message>
    <message>
        <source>Modtaget som bilag</source>
        <translation>Received as appendix</translation>
    </message>
    <message>
        <source>Mødets materialefrist er foreslået.</source>
        <translation>The meeting’s deadline for material is suggested.</translation>
    </message>
    <message>
        <source>Ny leverance</source>
        <translation>New delivery</translation>
    </message>
    <message>
        <source>Ret leverance</source>
        <translation>Edit delivery</translation>
    </message>
    <message>
        <source>Skriv fristen som en dato, for eksempel 3/3.</source>
        <translation>Enter the deadline as a date, for example 3/3.</translation>
    </message>
    <message>
        <source>Skriv, hvilket bilag der skal leveres.</source>
        <translation>Enter which appendix is to be delivered.</translation>
    </message>
    <message>
        <source>Til punkt</source>
        <translation>For item</translation>
    </message>
    <message>
        <source>Tilføj leverance</source>
        <translation>Add delivery</translation>
    </message>
    <message>
        <source>Vælg bilaget på punktet, når det er kommet.</source>
        <translation>Choose the item’s appendix when it has arrived.</translation>
    </message>
    <message>
        <source>Vælg det punkt, bilaget hører til.</source>
        <translation>Choose the item that the appendix belongs to.</translation>
    </message>
</context>
<context>
    <name>DiscussionCard</name>
    <message>
        <source>Drøftelse</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Indsæt forberedt referat</source>
        <translation>Insert prepared minutes</translation>
    </message>
    <message>
        <source>Indsæt forberedt referat (Alt+S)</source>
        <translation>Insert prepared minutes (Alt+S)</translation>
    </message>
    <message>
        <source>Skriv, hvad der blev sagt og lagt vægt på.</source>
        <translation>Write what was said and stressed.</translation>
    </message>
    <message>
        <source>ord</source>
        <translation>words</translation>
    </message>
    <message>
        <source>{0}, kan det siges kortere?</source>
        <translation>{0}: can it be said more briefly?</translation>
    </message>
</context>
<context>
    <name>DoingLine</name>
    <message>
        <source>Annullerer</source>
        <translation>Cancelling</translation>
    </message>
    <message>
        <source>Begynder</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Fremdrift</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Træk en plan hertil for at åbne den</source>
        <translation>Drag a plan here to open it</translation>
    </message>
</context>
<context>
    <name>EarlierNames</name>
    <message>
        <source>Det tidligere navn er fjernet.</source>
        <translation>The earlier name has been removed.</translation>
    </message>
    <message>
        <source>Fjern »{0}«</source>
        <translation>Remove “{0}”</translation>
    </message>
    <message>
        <source>I papirer fra før</source>
        <translation>In earlier papers</translation>
    </message>
    <message>
        <source>{0} (til og med {1})</source>
        <translation>{0} (up to and including {1})</translation>
    </message>
</context>
<context>
    <name>EditionChooser</name>
    <message>
        <source>Forberedt referat</source>
        <translation>Prepared minutes</translation>
    </message>
    <message>
        <source>Læser</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>Parternes holdninger</source>
        <translation>The parties’ views</translation>
    </message>
    <message>
        <source>Se, hvad der er udeladt</source>
        <translation>See what is left out</translation>
    </message>
    <message>
        <source>Sekretariatets noter</source>
        <translation>The secretariat’s notes</translation>
    </message>
    <message>
        <source>Tider under hvert punkt</source>
        <translation>Times under each item</translation>
    </message>
    <message>
        <source>Udgave</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>EndSeatDialog</name>
    <message>
        <source>Afslut plads</source>
        <translation>End seat</translation>
    </message>
    <message>
        <source>Afslut plads i {0}</source>
        <translation>End seat in {0}</translation>
    </message>
    <message>
        <source>Efterfølger</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>Ingen endnu</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Overtager rolle, part og mandat dagen efter. Et nyt navn opretter personen.</source>
        <translation>Takes over role, party and mandate the day after. A new name creates the person.</translation>
    </message>
    <message>
        <source>Pladsen i {0} er afsluttet.</source>
        <translation>The seat in {0} has ended.</translation>
    </message>
    <message>
        <source>Sidste dag for {0}</source>
        <translation>Last day for {0}</translation>
    </message>
    <message>
        <source>Skriv den sidste dag, pladsen holdes.</source>
        <translation>Enter the last day that the seat is held.</translation>
    </message>
    <message>
        <source>{0} afløses af {1} i {2}.</source>
        <translation>{0} is succeeded by {1} in {2}.</translation>
    </message>
</context>
<context>
    <name>EverydayCommands</name>
    <message>
        <source>Her er intet papir at udskrive. Vælg et møde, årshjulet, opgaverne, beslutningerne, balancen, personerne eller et organ.</source>
        <translation>There is no paper to print here. Choose a meeting, the annual cycle, the tasks, the decisions, the balance, the people or a body.</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Sæt markøren i den liste, der skal kopieres.</source>
        <translation>Put the cursor in the list that is to be copied.</translation>
    </message>
    <message>
        <source>række</source>
        <translation>row</translation>
    </message>
    <message>
        <source>rækker</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>{rows} er kopieret og kan sættes ind i Word eller Excel.</source>
        <translation>{rows} copied, ready to be pasted into Word or Excel.</translation>
    </message>
    <message>
        <source>Åbn en plan først. Så kan dens papirer udskrives.</source>
        <translation>Open a plan first. Then its papers can be printed.</translation>
    </message>
</context>
<context>
    <name>FactsPart</name>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Fra kl.</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Læst ud af: {lines}</source>
        <translation>Read from: {lines}</translation>
    </message>
    <message>
        <source>Mødeleder</source>
        <translation>Chair of the meeting</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Referent</source>
        <translation>Minute-taker</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Tag teksten før første punkt med</source>
        <translation>Include the text before the first item</translation>
    </message>
    <message>
        <source>Tekst før første punkt</source>
        <translation>Text before the first item</translation>
    </message>
    <message>
        <source>Til kl.</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Vælg, eller skriv et nyt</source>
        <translation>Choose, or write a new one</translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>Filen kunne ikke skrives. Vælg en anden mappe, og prøv igen.</source>
        <translation>The file could not be written. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>{0} er gemt i {1}.</source>
        <translation>{0} saved in {1}.</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>Filens side</source>
        <translation>The file’s page</translation>
    </message>
    <message>
        <source>Gem en kopi i mappen</source>
        <translation>Save a copy in the folder</translation>
    </message>
    <message>
        <source>Gem en kopi …</source>
        <translation>Save a copy …</translation>
    </message>
    <message>
        <source>Kopien er gemt som {0}.</source>
        <translation>The copy has been saved as {0}.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FilesBox</name>
    <message>
        <source>Papirerne laves først, så du kan se dem, før noget noteres som udsendt.</source>
        <translation>The papers are created first, so that you can look at them before anything is recorded as sent.</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Vis {0}</source>
        <translation>Show {0}</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Aldrig</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Altid</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Arbejd i en lokal kopi</source>
        <translation>Work in a local copy</translation>
    </message>
    <message>
        <source>Automatisk</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Bilag fra Word, Excel og PowerPoint</source>
        <translation>Appendices from Word, Excel and PowerPoint</translation>
    </message>
    <message>
        <source>De bliver til sider i pakken med {programs}.</source>
        <translation>They become pages of the pack with {programs}.</translation>
    </message>
    <message>
        <source>Der er hverken Microsoft Office eller LibreOffice på denne computer, så filerne følger med i deres oprindelige form. Installer et af dem, eller gem filerne som PDF.</source>
        <translation>There is neither Microsoft Office nor LibreOffice on this computer, so the files go along in their original form. Install one of them, or save the files as PDF.</translation>
    </message>
    <message>
        <source>Det gælder, næste gang en plan åbnes, og kun på denne computer.</source>
        <translation>This applies the next time a plan is opened, and on this computer only.</translation>
    </message>
    <message>
        <source>Historikkens størrelse …</source>
        <translation>Size of the history …</translation>
    </message>
    <message>
        <source>Ligger planen på et fællesdrev eller i en mappe, der synkroniseres (OneDrive, Dropbox, Google Drev, iCloud, Nextcloud), arbejder hpdesk i en kopi på denne computer og erstatter filen på drevet som en helhed, kort efter at du har skrevet.</source>
        <translation>If the plan is on a shared drive or in a folder that is synchronised (OneDrive, Dropbox, Google Drive, iCloud, Nextcloud), hpdesk works in a copy on this computer and replaces the file on the drive as a whole, shortly after you have written.</translation>
    </message>
    <message>
        <source>Planen, der er åben</source>
        <translation>The plan that is open</translation>
    </message>
    <message>
        <source>Sikkerhedskopier …</source>
        <translation>Backups …</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Alle frister</source>
        <translation>All deadlines</translation>
    </message>
    <message>
        <source>Alle organer</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>Alle parter</source>
        <translation>All parties</translation>
    </message>
    <message>
        <source>Alle personer</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Alle planer</source>
        <translation>All plans</translation>
    </message>
    <message>
        <source>Alle statusser</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>Helhedsplan</source>
        <translation>Comprehensive plan</translation>
    </message>
    <message>
        <source>Ingen ansvarlig</source>
        <translation>Nobody responsible</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Som skrevet</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Uden frist</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>{0} er ikke et filterord og søges som tekst.</source>
        <translation>{0} is not a filter word and is searched for as text.</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>I orden</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>I orden: {0}</source>
        <translation>All right: {0}</translation>
    </message>
    <message>
        <source>Punktet flyttes.</source>
        <translation>The item is moved.</translation>
    </message>
    <message>
        <source>{0} Det stoppes, når mødet afsluttes.</source>
        <translation>{0} It is stopped when the meeting is closed.</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Alle bilag kan flettes ind, og alle punkter er klar til udsendelse.</source>
        <translation>All appendices can be merged in, and all items are ready to be sent.</translation>
    </message>
    <message>
        <source>Fundet i pakken</source>
        <translation>Found in the pack</translation>
    </message>
    <message>
        <source>Pakken kunne ikke ses igennem.</source>
        <translation>The pack could not be checked.</translation>
    </message>
    <message>
        <source>Pakken ses igennem …</source>
        <translation>Looking through the pack …</translation>
    </message>
    <message>
        <source>{count} flere i dagsordenens gennemgang</source>
        <translation>{count} more in the review of the agenda</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>Afslut møde</source>
        <translation>Close meeting</translation>
    </message>
    <message>
        <source>Afslut mødet?</source>
        <translation>Close the meeting?</translation>
    </message>
    <message>
        <source>Alt er på plads.</source>
        <translation>Everything is in place.</translation>
    </message>
    <message>
        <source>Der er taget stilling til alle linjer.</source>
        <translation>All lines have been dealt with.</translation>
    </message>
    <message>
        <source>Markér alle som i orden</source>
        <translation>Mark all as all right</translation>
    </message>
    <message>
        <source>Mødet bliver markeret som afholdt. Du kan stadig rette i referatet bagefter.</source>
        <translation>The meeting will be marked as held. You can still correct the minutes afterwards.</translation>
    </message>
    <message>
        <source>Mødet nåede ikke {0}</source>
        <translation>The meeting did not reach {0}</translation>
    </message>
    <message>
        <source>Ret linjerne, eller markér dem som i orden, før mødet afsluttes.</source>
        <translation>Correct the lines, or mark them as all right, before the meeting is closed.</translation>
    </message>
    <message>
        <source>Sæt punkt {0} på næste møde</source>
        <translation>Put item {0} on the next meeting</translation>
    </message>
    <message>
        <source>Tag stilling til {0}: Vælg den for at rette, eller markér »I orden«.</source>
        <translation>Deal with {0}: choose it to correct it, or mark it “All right”.</translation>
    </message>
    <message>
        <source>Tilbage til referatet</source>
        <translation>Back to the minutes</translation>
    </message>
    <message>
        <source>linje</source>
        <translation>line</translation>
    </message>
    <message>
        <source>linjer</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>Begynd forfra</source>
        <translation>Start afresh</translation>
    </message>
    <message>
        <source>Begynd forfra med eksemplet?</source>
        <translation>Start the example afresh?</translation>
    </message>
    <message>
        <source>Det, du har rettet i eksemplet, går tabt. Dine egne planer røres ikke.</source>
        <translation>What you have changed in the example is lost. Your own plans are not touched.</translation>
    </message>
    <message>
        <source>Du ser eksemplet. Alle navne er opdigtede, og du kan frit rette.</source>
        <translation>This is the example. All names are invented, and you are free to change it.</translation>
    </message>
    <message>
        <source>Kalendere (*.ics)</source>
        <translation>Calendars (*.ics)</translation>
    </message>
    <message>
        <source>Vælg kalenderfilen</source>
        <translation>Choose the calendar file</translation>
    </message>
    <message>
        <source>Vælg referatet</source>
        <translation>Choose the minutes</translation>
    </message>
    <message>
        <source>Word-dokumenter (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>Det, du har skrevet på denne side, er ikke lagt i planen og går tabt. Siderne før den er gemt.</source>
        <translation>What you have written on this page has not been put into the plan and is lost. The pages before it are saved.</translation>
    </message>
    <message>
        <source>Kom godt i gang</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Luk, og lad siden ligge?</source>
        <translation>Close, and leave the page?</translation>
    </message>
    <message>
        <source>Næste</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Spring over</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Trin {number} af {count}: {title}</source>
        <translation>Step {number} of {count}: {title}</translation>
    </message>
</context>
<context>
    <name>FollowUpCard</name>
    <message>
        <source>Afsluttet siden sidst</source>
        <translation>Closed since last time</translation>
    </message>
    <message>
        <source>Listen følger opgaverne, til dagsordenen sendes.</source>
        <translation>The list follows the tasks until the agenda is sent.</translation>
    </message>
    <message>
        <source>Opfølgning på opgaver</source>
        <translation>Follow-up on tasks</translation>
    </message>
    <message>
        <source>Organet har ingen åbne opgaver, og ingen er afsluttet siden sidst.</source>
        <translation>The body has no open tasks, and none has been closed since last time.</translation>
    </message>
    <message>
        <source>Som listen blev sendt med dagsordenen {0}.</source>
        <translation>As the list was sent with the agenda {0}.</translation>
    </message>
    <message>
        <source>opgave</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaver</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>{0} {1} mere står i Opfølgning.</source>
        <translation>{0} {1} more in Follow-up.</translation>
    </message>
    <message>
        <source>Åbne</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>FollowupPage</name>
    <message>
        <source>Gem tjekliste</source>
        <translation>Save checklist</translation>
    </message>
    <message>
        <source>Indlæs</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Indlæs statusark …</source>
        <translation>Import status sheet …</translation>
    </message>
    <message>
        <source>Indlæs svar …</source>
        <translation>Import replies …</translation>
    </message>
    <message>
        <source>Ny opgave</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>Opfølgning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Opgaven er oprettet.</source>
        <translation>The task has been created.</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
</context>
<context>
    <name>FollowupRooms</name>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Beslutninger</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Visning</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>GuessRow</name>
    <message>
        <source>Tag af</source>
        <translation>Take off</translation>
    </message>
</context>
<context>
    <name>GuestRow</name>
    <message>
        <source>Fjern {name} fra punktet</source>
        <translation>Remove {name} from the item</translation>
    </message>
    <message>
        <source>Fra–til, for eksempel 13.15–13.45. Tomt følger punktets tid.</source>
        <translation>From–to, for example 13.15–13.45. Empty follows the item’s time.</translation>
    </message>
    <message>
        <source>Skriv tiden som 13.15–13.45, eller lad feltet være tomt.</source>
        <translation>Enter the time as 13.15–13.45, or leave the field empty.</translation>
    </message>
    <message>
        <source>{name} deltager fra–til</source>
        <translation>{name} takes part from–to</translation>
    </message>
</context>
<context>
    <name>GuestsCard</name>
    <message>
        <source>Fjern {0} fra punktet</source>
        <translation>Remove {0} from the item</translation>
    </message>
    <message>
        <source>Fremlæggere uden for organet</source>
        <translation>Presenters from outside the body</translation>
    </message>
    <message>
        <source>Gå til punktet</source>
        <translation>Go to the item</translation>
    </message>
    <message>
        <source>Gå til punktet {title}</source>
        <translation>Go to the item {title}</translation>
    </message>
    <message>
        <source>Gæster</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>Ingen gæster. Vælg et punkt og en person herunder.</source>
        <translation>No guests. Choose an item and a person below.</translation>
    </message>
    <message>
        <source>Ny gæst</source>
        <translation>New guest</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Punkt for ny gæst</source>
        <translation>Item for a new guest</translation>
    </message>
    <message>
        <source>Punkt {number}, {time}</source>
        <translation>Item {number}, {time}</translation>
    </message>
    <message>
        <source>Tilføj gæst</source>
        <translation>Add guest</translation>
    </message>
</context>
<context>
    <name>HandEditedDialog</name>
    <message>
        <source>Filen er ændret efter eksporten</source>
        <translation>The file has been changed since the export</translation>
    </message>
    <message>
        <source>Fortsæt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Gem med samme navn; den gamle gemmes ved siden af som »… (rettet i hånden)«</source>
        <translation>Save under the same name; the old one is kept beside it as “… (rettet i hånden)”</translation>
    </message>
    <message>
        <source>Gem under et nyt navn; begge filer bliver liggende</source>
        <translation>Save under a new name; both files remain</translation>
    </message>
    <message>
        <source>Læs ændringerne ind i planen, efter at jeg har set dem</source>
        <translation>Read the changes into the plan, after I have seen them</translation>
    </message>
    <message>
        <source>Nogen har rettet i »{0}«, siden den blev gemt herfra. Den er ikke overskrevet. Hvad skal der ske?</source>
        <translation>Someone has edited “{0}” since it was saved from here. It has not been overwritten. What should happen?</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Hjælp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Gem håndbogen som …</source>
        <translation>Save the manual as …</translation>
    </message>
    <message>
        <source>Genveje på siden</source>
        <translation>Shortcuts on the page</translation>
    </message>
    <message>
        <source>Hjælp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>HistoryButton</name>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Historik (Ctrl+H)</source>
        <translation>History (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Historik: {0}</source>
        <translation>History: {0}</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Alle felter</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>Alle personer</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Felt</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Hele tiden</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>Hent tilbage</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Hentet tilbage: {0}.</source>
        <translation>Brought back: {0}.</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ingen ændringer</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>Når noget her ændres, står det her med hvem og hvornår.</source>
        <translation>When something here is changed, it is listed here with who and when.</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Sammenlign</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Sammenlign to udgaver af teksten (Enter)</source>
        <translation>Compare two versions of the text (Enter)</translation>
    </message>
    <message>
        <source>Seneste måned</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Seneste uge</source>
        <translation>Last week</translation>
    </message>
    <message>
        <source>Seneste år</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Sæt feltet til det, der stod før ændringen</source>
        <translation>Set the field to what it held before the change</translation>
    </message>
    <message>
        <source>Uden navn</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>Vis ældre</source>
        <translation>Show older</translation>
    </message>
    <message>
        <source>Vælg en ændring af et felt, der kan sættes tilbage for sig selv.</source>
        <translation>Choose a change of a field that can be set back on its own.</translation>
    </message>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>ItemFields</name>
    <message>
        <source>Afsnit</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Fortrolighed</source>
        <translation>Confidentiality</translation>
    </message>
    <message>
        <source>Fremlægges af</source>
        <translation>Presented by</translation>
    </message>
    <message>
        <source>Ikke angivet</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Intet afsnit</source>
        <translation>No section</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Lukket punkt</source>
        <translation>Closed item</translation>
    </message>
    <message>
        <source>Navn eller rolle</source>
        <translation>Name or role</translation>
    </message>
    <message>
        <source>Offentlig titel</source>
        <translation>Public title</translation>
    </message>
    <message>
        <source>Punkttype</source>
        <translation>Item type</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Står i den åbne udgave i stedet for punktets titel, tekst og bilag.</source>
        <translation>Stands in the open version in place of the item’s title, text and appendices.</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Åbent</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ItemLiftDialog</name>
    <message>
        <source>En påmindelse venter på organets næste møde. Punktet her bliver stående.</source>
        <translation>A reminder waits for the body’s next meeting. The item here stays.</translation>
    </message>
    <message>
        <source>Løft punkt</source>
        <translation>Escalate item</translation>
    </message>
    <message>
        <source>Løft »{0}«</source>
        <translation>Escalate “{0}”</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Organet får punktet til orientering med sagsforløb.</source>
        <translation>The body gets the item for information, with its case history.</translation>
    </message>
    <message>
        <source>Orientér</source>
        <translation>Inform</translation>
    </message>
    <message>
        <source>Orientér om »{0}«</source>
        <translation>Inform about “{0}”</translation>
    </message>
    <message>
        <source>Parkér punkt</source>
        <translation>Park item</translation>
    </message>
    <message>
        <source>Parkér »{0}«</source>
        <translation>Park “{0}”</translation>
    </message>
    <message>
        <source>Punktet kommer med tekster, bilag og sagsforløb.</source>
        <translation>The item comes with its texts, appendices and case history.</translation>
    </message>
    <message>
        <source>Venter på det næste møde</source>
        <translation>Waiting for the next meeting</translation>
    </message>
    <message>
        <source>Vælg et organ.</source>
        <translation>Choose a body.</translation>
    </message>
    <message>
        <source>{1} orienteres om »{0}«.</source>
        <translation>{1} will be informed about “{0}”.</translation>
    </message>
    <message>
        <source>»{0}« er løftet til {1}.</source>
        <translation>“{0}” has been escalated to {1}.</translation>
    </message>
    <message>
        <source>»{0}« er parkeret til {1}.</source>
        <translation>“{0}” has been parked for {1}.</translation>
    </message>
</context>
<context>
    <name>ItemSheet</name>
    <message>
        <source>Forrige punkt ({0})</source>
        <translation>Previous item ({0})</translation>
    </message>
    <message>
        <source>Næste punkt ({0})</source>
        <translation>Next item ({0})</translation>
    </message>
    <message>
        <source>Punktets dele</source>
        <translation>Parts of the item</translation>
    </message>
    <message>
        <source>Punktets titel</source>
        <translation>The item’s title</translation>
    </message>
    <message>
        <source>{0} er ikke længere gæst på punktet.</source>
        <translation>{0} is no longer a guest for the item.</translation>
    </message>
</context>
<context>
    <name>ItemTargetDialog</name>
    <message>
        <source>Bilag, opgaver, noter og historik følger med punktet.</source>
        <translation>Appendices, tasks, notes and history come with the item.</translation>
    </message>
    <message>
        <source>Bilagene med</source>
        <translation>Bring the appendices</translation>
    </message>
    <message>
        <source>Flyt punkt</source>
        <translation>Move item</translation>
    </message>
    <message>
        <source>Flyt »{0}«</source>
        <translation>Move “{0}”</translation>
    </message>
    <message>
        <source>Gæsterne med</source>
        <translation>Bring the guests</translation>
    </message>
    <message>
        <source>Kopien får tekster med og henviser til punktet her. Opgaver bliver.</source>
        <translation>The copy brings the texts and refers to the item here. Tasks stay.</translation>
    </message>
    <message>
        <source>Kopiér punkt</source>
        <translation>Copy item</translation>
    </message>
    <message>
        <source>Kopiér »{0}«</source>
        <translation>Copy “{0}”</translation>
    </message>
    <message>
        <source>Punktet er flyttet til {0}.</source>
        <translation>The item has been moved to {0}.</translation>
    </message>
    <message>
        <source>Punktet er kopieret til {0}.</source>
        <translation>The item has been copied to {0}.</translation>
    </message>
    <message>
        <source>Til møde</source>
        <translation>To meeting</translation>
    </message>
    <message>
        <source>Vælg det møde, punktet skal til.</source>
        <translation>Choose the meeting that the item is to go to.</translation>
    </message>
</context>
<context>
    <name>ItemTexts</name>
    <message>
        <source>Højst {0} ord er anbefalet</source>
        <translation>At most {0} words are recommended</translation>
    </message>
    <message>
        <source>Sekretariatets eget, står ikke i dagsordenen</source>
        <translation>The secretariat’s own, not in the agenda</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> år</source>
        <translation> years</translation>
    </message>
    <message>
        <source>Af sig selv</source>
        <translation>By itself</translation>
    </message>
    <message>
        <source>Behold historikken i</source>
        <translation>Keep the history for</translation>
    </message>
    <message>
        <source>Den går tilbage til {0}.</source>
        <translation>It goes back to {0}.</translation>
    </message>
    <message>
        <source>Den må højst fylde</source>
        <translation>It may take up at most</translation>
    </message>
    <message>
        <source>Der er ingen historik fra før den dato.</source>
        <translation>There is no history from before that date.</translation>
    </message>
    <message>
        <source>Der er mere, end planen skal beholde: foreslået dato er sat.</source>
        <translation>There is more than the plan is to keep: the suggested date has been filled in.</translation>
    </message>
    <message>
        <source>Der laves altid en sikkerhedskopi først, og du får at vide, hvad der gik.</source>
        <translation>A backup is always made first, and you are told what went.</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Historikken har {0} og fylder {1}.</source>
        <translation>The history has {0} and takes up {1}.</translation>
    </message>
    <message>
        <source>Historikkens opbevaring er ændret.</source>
        <translation>The retention of the history has been changed.</translation>
    </message>
    <message>
        <source>Historikkens størrelse</source>
        <translation>Size of the history</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Når der er mere end det, ryddes der</source>
        <translation>When there is more than that, clear</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Ryd historik</source>
        <translation>Clear history</translation>
    </message>
    <message>
        <source>Ryd historik før</source>
        <translation>Clear history before</translation>
    </message>
    <message>
        <source>Ryd historik før {0}?</source>
        <translation>Clear history before {0}?</translation>
    </message>
    <message>
        <source>Ryd …</source>
        <translation>Clear …</translation>
    </message>
    <message>
        <source>Skriv den dato, historikken skal ryddes før.</source>
        <translation>Enter the date before which the history is to be cleared.</translation>
    </message>
    <message>
        <source>Spørg først</source>
        <translation>Ask first</translation>
    </message>
</context>
<context>
    <name>LeadTimesDialog</name>
    <message>
        <source> efter</source>
        <translation> after</translation>
    </message>
    <message>
        <source> før</source>
        <translation> before</translation>
    </message>
    <message>
        <source>Antal arbejdsdage før og efter mødedagen. Trin, som du selv har flyttet, bliver på deres dato.</source>
        <translation>Number of working days before and after the day of the meeting. Steps that you have moved yourself keep their date.</translation>
    </message>
    <message>
        <source>Formandens godkendelse</source>
        <translation>The chair’s approval</translation>
    </message>
    <message>
        <source>Formøder</source>
        <translation>Pre-meetings</translation>
    </message>
    <message>
        <source>Frister for {0}</source>
        <translation>Deadlines for {0}</translation>
    </message>
    <message>
        <source>Fristerne er gemt, og planerne følger med.</source>
        <translation>The deadlines have been saved, and the plans follow.</translation>
    </message>
    <message>
        <source>Gem frister</source>
        <translation>Save deadlines</translation>
    </message>
    <message>
        <source>Indsigelsesfrist</source>
        <translation>Deadline for objections</translation>
    </message>
    <message>
        <source>Materialefrist</source>
        <translation>Deadline for material</translation>
    </message>
    <message>
        <source>Regn ud fra udsendelsen</source>
        <translation>Work out from the dispatch</translation>
    </message>
    <message>
        <source>Sæt materialefrist, godkendelse og formøder efter udsendelsen</source>
        <translation>Set the deadline for material, approval and pre-meetings from the dispatch</translation>
    </message>
    <message>
        <source>Udkast til referat</source>
        <translation>Draft minutes</translation>
    </message>
    <message>
        <source>Udsendelse, senest</source>
        <translation>Dispatch, latest</translation>
    </message>
    <message>
        <source>Udsendelse, tidligst</source>
        <translation>Dispatch, earliest</translation>
    </message>
    <message>
        <source>arbejdsdage efter mødet</source>
        <translation>working days after the meeting</translation>
    </message>
    <message>
        <source>arbejdsdage før mødet</source>
        <translation>working days before the meeting</translation>
    </message>
</context>
<context>
    <name>LeadersCard</name>
    <message>
        <source>Ikke valgt</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Mødeledelse</source>
        <translation>Chairing of the meeting</translation>
    </message>
    <message>
        <source>Mødeleder</source>
        <translation>Chair of the meeting</translation>
    </message>
    <message>
        <source>Referent</source>
        <translation>Minute-taker</translation>
    </message>
</context>
<context>
    <name>LeftBehindBar</name>
    <message>
        <source>Giv videre …</source>
        <translation>Pass on …</translation>
    </message>
    <message>
        <source>opgave ligger</source>
        <translation>task is</translation>
    </message>
    <message>
        <source>opgaver ligger</source>
        <translation>tasks are</translation>
    </message>
    <message>
        <source>{0} hos personer, der er fratrådt.</source>
        <translation>{0} with people who have left.</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>Det er ikke med i: {edition}</source>
        <translation>It is not included in: {edition}</translation>
    </message>
    <message>
        <source>Gem udgaven</source>
        <translation>Save the version</translation>
    </message>
    <message>
        <source>Gå til punktet</source>
        <translation>Go to the item</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Flere parter</source>
        <translation>More parties</translation>
    </message>
    <message>
        <source>Part {0}–{1} af {2}</source>
        <translation>Party {0}–{1} of {2}</translation>
    </message>
    <message>
        <source>Tast {0} eller {1}</source>
        <translation>Press {0} or {1}</translation>
    </message>
    <message>
        <source>Tegnforklaring: {0}</source>
        <translation>Key: {0}</translation>
    </message>
    <message>
        <source>Tidligere parter</source>
        <translation>Earlier parties</translation>
    </message>
</context>
<context>
    <name>LessonsTab</name>
    <message>
        <source>Deltagerliste</source>
        <translation>List of participants</translation>
    </message>
    <message>
        <source>Det lærte vi</source>
        <translation>What we learned</translation>
    </message>
    <message>
        <source>Fjern	Del</source>
        <translation>Remove	Del</translation>
    </message>
    <message>
        <source>Gem deltagerlisten</source>
        <translation>Save the list of participants</translation>
    </message>
    <message>
        <source>Gør til opgave</source>
        <translation>Turn into a task</translation>
    </message>
    <message>
        <source>Gør til opgave	O</source>
        <translation>Turn into a task	O</translation>
    </message>
    <message>
        <source>Gør til punkt</source>
        <translation>Make an item</translation>
    </message>
    <message>
        <source>Gør til punkt	P</source>
        <translation>Turn into an item	P</translation>
    </message>
    <message>
        <source>Her samles, hvad turen gav</source>
        <translation>What came out of the trip is gathered here</translation>
    </message>
    <message>
        <source>Hvad lærte vi? Skriv, og tryk Enter</source>
        <translation>What did we learn? Type it, and press Enter</translation>
    </message>
    <message>
        <source>Læring</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Læringen er fjernet.</source>
        <translation>The lesson has been removed.</translation>
    </message>
    <message>
        <source>Ny læring</source>
        <translation>New lesson</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Opgave oprettet.</source>
        <translation>Task created.</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Punkt, der venter</source>
        <translation>Waiting item</translation>
    </message>
    <message>
        <source>Punktet venter på organets næste møde.</source>
        <translation>The item waits for the body’s next meeting.</translation>
    </message>
    <message>
        <source>Ret	F2</source>
        <translation>Edit	F2</translation>
    </message>
    <message>
        <source>Skriv det første</source>
        <translation>Write the first</translation>
    </message>
    <message>
        <source>Skriv én ting ad gangen, og gør den til en opgave (O) eller et punkt (P).</source>
        <translation>Write one thing at a time, and turn it into a task (O) or an item (P).</translation>
    </message>
</context>
<context>
    <name>LicencesPart</name>
    <message>
        <source>Del</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Dele fra andre</source>
        <translation>Third-party components</translation>
    </message>
    <message>
        <source>Licensens tekst</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>Søg efter navn eller licens</source>
        <translation>Search by name or licence</translation>
    </message>
    <message>
        <source>Søg i licenserne</source>
        <translation>Search the licences</translation>
    </message>
</context>
<context>
    <name>ListWorkspace</name>
    <message>
        <source>Intet passer til søgningen</source>
        <translation>Nothing matches the search</translation>
    </message>
    <message>
        <source>Prøv et andet ord, eller vis det hele igen.</source>
        <translation>Try another word, or show everything again.</translation>
    </message>
    <message>
        <source>Vis alle</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>LivePack</name>
    <message>
        <source>Der er en fejl i programmet. Planen er uskadt.</source>
        <translation>There is a fault in the program. The plan is unharmed.</translation>
    </message>
</context>
<context>
    <name>LockSection</name>
    <message>
        <source>Aldrig</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Gælder planer med adgangskode. Alt gemmes først, og du fortsætter, hvor du slap. Mens et mødes ur går, låses der ikke. Lås selv med Ctrl+Alt+L.</source>
        <translation>Applies to plans with a password. Everything is saved first, and you continue where you left off. While a meeting’s clock is running, nothing is locked. Lock it yourself with Ctrl+Alt+L.</translation>
    </message>
    <message>
        <source>Lås planen, når ingen bruger hpdesk</source>
        <translation>Lock the plan when nobody is using hpdesk</translation>
    </message>
    <message>
        <source>Midlertidige filer fra en krypteret plan ligger i en mappe, som kun du kan læse, og overskrives, når planen lukkes. Papirer, du gemmer eller åbner i andre programmer, er ikke krypteret, og computeren selv kan have spor i sin hukommelsesfil. Brug også diskkryptering (BitLocker eller FileVault).</source>
        <translation>Temporary files from an encrypted plan are kept in a folder that only you can read, and are overwritten when the plan is closed. Papers that you save or open in other programs are not encrypted, and the computer itself may have traces in its swap file. Use disk encryption (BitLocker or FileVault) as well.</translation>
    </message>
    <message>
        <source>Planens adgangskode …</source>
        <translation>The plan’s password …</translation>
    </message>
    <message>
        <source>{0} min.</source>
        <translation>{0} min.</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Der er ikke noteret noget endnu.</source>
        <translation>Nothing has been recorded yet.</translation>
    </message>
    <message>
        <source>Her står, hvornår programmet er startet, og hvor i programmet en fejl er sket. Intet af det, I skriver, ingen navne og ingen filnavne.</source>
        <translation>This tells when the program was started, and where in the program a fault happened. Nothing of what you write, no names and no file names.</translation>
    </message>
    <message>
        <source>Kopieret</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Logfilen</source>
        <translation>The log file</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Åbn mappen</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>MailTextsDialog</name>
    <message>
        <source>Emne</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Felter: {0}.</source>
        <translation>Fields: {0}.</translation>
    </message>
    <message>
        <source>Gem og luk</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>Gå tilbage til programmets tekst</source>
        <translation>Go back to the program’s text</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mailteksten er gemt.</source>
        <translation>The e-mail text has been saved.</translation>
    </message>
    <message>
        <source>Mailtekster</source>
        <translation>E-mail texts</translation>
    </message>
    <message>
        <source>Skriv en tekst, eller gå tilbage til programmets.</source>
        <translation>Write a text, or go back to the program’s.</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Teksten er programmets egen</source>
        <translation>The text is the program’s own</translation>
    </message>
    <message>
        <source>Teksterne gælder for denne plan. Ord i krøllede parenteser bliver fyldt ud, når mailen skrives.</source>
        <translation>The texts apply to this plan. Words in curly brackets are filled in when the e-mail is written.</translation>
    </message>
    <message>
        <source>»{0}« er igen programmets tekst.</source>
        <translation>“{0}” is the program’s text again.</translation>
    </message>
</context>
<context>
    <name>MailsDialog</name>
    <message>
        <source>Der er ingen mails at skrive: ingen fik en opgave på mødet.</source>
        <translation>There are no e-mails to write: nobody was given a task at the meeting.</translation>
    </message>
    <message>
        <source>Emne</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Kopiér teksten</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mailens tekst</source>
        <translation>Text of the e-mail</translation>
    </message>
    <message>
        <source>Mailprogrammet åbnede ikke. Udkastene ligger i mappen {0}.</source>
        <translation>The mail program did not open. The drafts are in the folder {0}.</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Mailudkast</source>
        <translation>E-mail drafts</translation>
    </message>
    <message>
        <source>Teksten er kopieret.</source>
        <translation>The text has been copied.</translation>
    </message>
    <message>
        <source>Til: {0}</source>
        <translation>To: {0}</translation>
    </message>
    <message>
        <source>Uden brugbar mailadresse: {0}.</source>
        <translation>No usable e-mail address: {0}.</translation>
    </message>
    <message>
        <source>Udkastene kunne ikke skrives i mappen {0}.</source>
        <translation>The drafts could not be written in the folder {0}.</translation>
    </message>
    <message>
        <source>Vedhæftet: {0}</source>
        <translation>Attached: {0}</translation>
    </message>
    <message>
        <source>Vis mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>hpdesk sender ikke selv: udkastene åbnes i dit mailprogram.</source>
        <translation>hpdesk sends nothing itself: the drafts are opened in your mail program.</translation>
    </message>
    <message>
        <source>ingen modtager endnu</source>
        <translation>no recipient yet</translation>
    </message>
    <message>
        <source>mailudkast</source>
        <translation>e-mail draft</translation>
    </message>
    <message>
        <source>{0} er åbnet i dit mailprogram.</source>
        <translation>Opened in your mail program: {0}.</translation>
    </message>
    <message>
        <source>Åbn mailudkast</source>
        <translation>Open e-mail drafts</translation>
    </message>
    <message>
        <source>Åbn {0}</source>
        <translation>Open {0}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ManualView</name>
    <message>
        <source>Fundet i håndbogen</source>
        <translation>Found in the manual</translation>
    </message>
    <message>
        <source>Håndbog</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Indhold</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Intet fundet. Prøv et andet eller kortere ord.</source>
        <translation>Nothing found. Try another or a shorter word.</translation>
    </message>
    <message>
        <source>Søg i håndbogen</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>Tilbage (Alt+Venstre)</source>
        <translation>Back (Alt+Left)</translation>
    </message>
</context>
<context>
    <name>MarkDrawer</name>
    <message>
        <source>Fjern notering</source>
        <translation>Remove record</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Ord</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Ret notering</source>
        <translation>Edit record</translation>
    </message>
    <message>
        <source>Skriv et navn</source>
        <translation>Enter a name</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Noteret</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Noteret under punktet</source>
        <translation>Recorded under the item</translation>
    </message>
    <message>
        <source>Årets frister og ferier</source>
        <translation>Annual deadlines and holidays</translation>
    </message>
</context>
<context>
    <name>MassChangeDialog</name>
    <message>
        <source>Sikkerhedskopien laves først. Ændringen kommer lige efter.</source>
        <translation>Making the backup first. The change follows at once.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Parternes holdning</source>
        <translation>The parties’ view</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>Dagsorden sendt {0}</source>
        <translation>Agenda sent {0}</translation>
    </message>
    <message>
        <source>Send senest {0}</source>
        <translation>Send by {0}</translation>
    </message>
    <message>
        <source>Skulle være sendt senest {0}</source>
        <translation>Should have been sent by {0}</translation>
    </message>
    <message>
        <source>arbejdsdag tilbage</source>
        <translation>working day left</translation>
    </message>
    <message>
        <source>arbejdsdage tilbage</source>
        <translation>working days left</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>sidste dag er i dag</source>
        <translation>the last day is today</translation>
    </message>
    <message>
        <source>{0} af {1} er klar</source>
        <translation>{0} of {1} ready</translation>
    </message>
    <message>
        <source>Åbn forberedelse</source>
        <translation>Open preparation</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Fokus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>For eksempel Rådhuset, mødelokale 2</source>
        <translation>For example the Town Hall, meeting room 2</translation>
    </message>
    <message>
        <source>Fra kl.</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Gem møde</source>
        <translation>Save meeting</translation>
    </message>
    <message>
        <source>Intet fokus</source>
        <translation>No focus</translation>
    </message>
    <message>
        <source>Mødet slutter, før det begynder.</source>
        <translation>The meeting ends before it begins.</translation>
    </message>
    <message>
        <source>Mødetype</source>
        <translation>Meeting type</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Opret møde</source>
        <translation>Create meeting</translation>
    </message>
    <message>
        <source>Opretter mødet …</source>
        <translation>Creating the meeting …</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Planen har intet organ endnu. Skriv, hvem der holder mødet, så oprettes det.</source>
        <translation>The plan has no body yet. Enter who holds the meeting, and it is created.</translation>
    </message>
    <message>
        <source>Ret møde</source>
        <translation>Edit meeting</translation>
    </message>
    <message>
        <source>Skriv fx 13.00.</source>
        <translation>Enter e.g. 13.00.</translation>
    </message>
    <message>
        <source>Skriv fx 15.30.</source>
        <translation>Enter e.g. 15.30.</translation>
    </message>
    <message>
        <source>Skriv mødets dato, for eksempel 3/3 2027.</source>
        <translation>Enter the date of the meeting, for example 3/3 2027.</translation>
    </message>
    <message>
        <source>Skriv organets navn, for eksempel Bestyrelsen.</source>
        <translation>Enter the body’s name, for example Bestyrelsen.</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Til kl.</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Vælg mindst ét organ.</source>
        <translation>Choose at least one body.</translation>
    </message>
</context>
<context>
    <name>MeetingProposals</name>
    <message>
        <source>Begynd med</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>Du skriver selv alle punkter.</source>
        <translation>You write all the items yourself.</translation>
    </message>
    <message>
        <source>Foreslåede punkter</source>
        <translation>Suggested items</translation>
    </message>
    <message>
        <source>Fra skabelonen.</source>
        <translation>From the template.</translation>
    </message>
    <message>
        <source>Tom dagsorden</source>
        <translation>Empty agenda</translation>
    </message>
    <message>
        <source>{0}, {1}.</source>
        <translation>{0}, {1}.</translation>
    </message>
</context>
<context>
    <name>MeetingTree</name>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>Dagsorden, bilag og opgaver på mødet slettes med. Det kan fortrydes.</source>
        <translation>The meeting’s agenda, appendices and tasks are deleted too. This can be undone.</translation>
    </message>
    <message>
        <source>Dan mødepakke</source>
        <translation>Create meeting pack</translation>
    </message>
    <message>
        <source>Dan program</source>
        <translation>Create programme</translation>
    </message>
    <message>
        <source>Mere om mødet</source>
        <translation>More about the meeting</translation>
    </message>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Mødet er afholdt. Referatet slettes med. </source>
        <translation>The meeting has been held. Its minutes are deleted too. </translation>
    </message>
    <message>
        <source>Mødets dele</source>
        <translation>Parts of the meeting</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Program, bilag og opgaver slettes med. Det kan fortrydes.</source>
        <translation>Programme, appendices and tasks are deleted too. This can be undone.</translation>
    </message>
    <message>
        <source>Skriv referat</source>
        <translation>Write minutes</translation>
    </message>
    <message>
        <source>Slet møde</source>
        <translation>Delete meeting</translation>
    </message>
    <message>
        <source>Slet {0}?</source>
        <translation>Delete {0}?</translation>
    </message>
    <message>
        <source>{0} er slettet.</source>
        <translation>{0} has been deleted.</translation>
    </message>
</context>
<context>
    <name>MeetingsList</name>
    <message>
        <source>Alle organer</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>Der er ingen møder i planen endnu</source>
        <translation>There are no meetings in the plan yet</translation>
    </message>
    <message>
        <source>Her lander organernes møder med dagsorden, bilag og referat. Møder fra en kalender hentes under planens navn med »Indlæs møder fra en kalenderfil«.</source>
        <translation>The bodies’ meetings appear here, with agenda, appendices and minutes. Meetings from a calendar are brought in under the plan’s name with “Import meetings from a calendar file”.</translation>
    </message>
    <message>
        <source>Ingen møder passer til søgningen</source>
        <translation>No meetings match the search</translation>
    </message>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Opret det første møde</source>
        <translation>Create the first meeting</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Prøv et andet ord, eller vælg et andet organ.</source>
        <translation>Try another word, or choose another body.</translation>
    </message>
    <message>
        <source>Søg i møder</source>
        <translation>Search meetings</translation>
    </message>
    <message>
        <source>Søg i møder (Ctrl+F)</source>
        <translation>Search meetings (Ctrl+F)</translation>
    </message>
    <message>
        <source>Vis alle møder</source>
        <translation>Show all meetings</translation>
    </message>
    <message>
        <source>{0} i alt</source>
        <translation>{0} in all</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Dagsorden ud</source>
        <translation>Agenda out</translation>
    </message>
    <message>
        <source>Der er møder i planen for {bodies}. Sæt flueben for at få foreslået flere.</source>
        <translation>There are meetings in the plan for {bodies}. Tick to have more suggested.</translation>
    </message>
    <message>
        <source>Foreslåede møder</source>
        <translation>Suggested meetings</translation>
    </message>
    <message>
        <source>Fra kl., {body}</source>
        <translation>From, {body}</translation>
    </message>
    <message>
        <source>Hent møder fra en kalenderfil</source>
        <translation>Get meetings from a calendar file</translation>
    </message>
    <message>
        <source>Hent møder fra en kalenderfil …</source>
        <translation>Get meetings from a calendar file …</translation>
    </message>
    <message>
        <source>Hvilken i måneden, {body}</source>
        <translation>Which of the month, {body}</translation>
    </message>
    <message>
        <source>Hvor tit, {body}</source>
        <translation>How often, {body}</translation>
    </message>
    <message>
        <source>Hvornår mødes organerne? Dagene foreslås uden om helligdage. Fjern fluebenet ved dem, der ikke passer; Mellemrum sætter det på igen.</source>
        <translation>When do the bodies meet? The days are suggested around public holidays. Untick those that do not suit; Space ticks them again.</translation>
    </message>
    <message>
        <source>Kalendere (*.ics)</source>
        <translation>Calendars (*.ics)</translation>
    </message>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Mødet findes ikke længere i planen.</source>
        <translation>The meeting is no longer in the plan.</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Sidste</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Til kl., {body}</source>
        <translation>Until, {body}</translation>
    </message>
    <message>
        <source>Ugedag, {body}</source>
        <translation>Weekday, {body}</translation>
    </message>
    <message>
        <source>{count} om året</source>
        <translation>{count} a year</translation>
    </message>
    <message>
        <source>{number}.</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>MemberDrawer</name>
    <message>
        <source>Den dag, parten skal udpege på ny.</source>
        <translation>The day the party has to appoint anew.</translation>
    </message>
    <message>
        <source>Den, medlemmet sidder der for.</source>
        <translation>The one for whom the member sits there.</translation>
    </message>
    <message>
        <source>Fjern fra organet</source>
        <translation>Remove from the body</translation>
    </message>
    <message>
        <source>Hvad medlemmet kan beslutte for sin part.</source>
        <translation>What the member can decide for their party.</translation>
    </message>
    <message>
        <source>Ingen part</source>
        <translation>No party</translation>
    </message>
    <message>
        <source>Mandat</source>
        <translation>Mandate</translation>
    </message>
    <message>
        <source>Mandat til</source>
        <translation>Mandate until</translation>
    </message>
    <message>
        <source>Medlem fra</source>
        <translation>Member from</translation>
    </message>
    <message>
        <source>Medlem til</source>
        <translation>Member until</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Tom, så længe personen er med.</source>
        <translation>Empty for as long as the person is a member.</translation>
    </message>
    <message>
        <source>Åbn personen</source>
        <translation>Open the person</translation>
    </message>
</context>
<context>
    <name>MemberLines</name>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Navn {number}, {body}</source>
        <translation>Name {number}, {body}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Part {number}, {body}</source>
        <translation>Party {number}, {body}</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Rolle {number}, {body}</source>
        <translation>Role {number}, {body}</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Titel {number}, {body}</source>
        <translation>Title {number}, {body}</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Medlemmer</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Navn på nyt medlem</source>
        <translation>Name of new member</translation>
    </message>
    <message>
        <source>Nyt medlem</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Skriv det første medlems navn herunder, og tryk Enter.</source>
        <translation>Type the first member’s name below, and press Enter.</translation>
    </message>
    <message>
        <source>Tilføj medlem</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>{0} er oprettet og tilføjet.</source>
        <translation>{0} has been created and added.</translation>
    </message>
    <message>
        <source>{0} er tilføjet.</source>
        <translation>{0} has been added.</translation>
    </message>
    <message>
        <source>{0} sidder allerede i organet.</source>
        <translation>{0} sits in the body already.</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Hent personer fra en fil</source>
        <translation>Get people from a file</translation>
    </message>
    <message>
        <source>Hent personer fra en fil …</source>
        <translation>Get people from a file …</translation>
    </message>
    <message>
        <source>Ingen plads</source>
        <translation>No seat</translation>
    </message>
    <message>
        <source>Lister over personer ({endings})</source>
        <translation>Lists of people ({endings})</translation>
    </message>
    <message>
        <source>Medlemmer</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Og {count} til. Giv dem plads under Interessenter.</source>
        <translation>And {count} more. Give them a seat under Stakeholders.</translation>
    </message>
    <message>
        <source>Organ, {name}</source>
        <translation>Body, {name}</translation>
    </message>
    <message>
        <source>Personer uden plads</source>
        <translation>People without a seat</translation>
    </message>
    <message>
        <source>Planen har intet organ endnu. Gå tilbage, og sæt flueben ved et.</source>
        <translation>The plan has no body yet. Go back, and tick one.</translation>
    </message>
    <message>
        <source>Rolle, {name}</source>
        <translation>Role, {name}</translation>
    </message>
    <message>
        <source>Skriv medlemmerne, ét på hver linje, eller hent dem fra en fil, du har. Enter går til næste linje; i en tom linje går Enter videre.</source>
        <translation>Type the members, one to a line, or get them from a file you have. Enter goes to the next line; in an empty line Enter goes on.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Den anden</source>
        <translation>The other one</translation>
    </message>
    <message>
        <source>Læg sammen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Læg sammen med {0}</source>
        <translation>Merge with {0}</translation>
    </message>
    <message>
        <source>Vælg den anden, der er den samme. {0} flyttes til {1}, og den anden forsvinder. Det kan fortrydes.</source>
        <translation>Choose the other one that is the same. {0} is moved to {1}, and the other disappears. This can be undone.</translation>
    </message>
    <message>
        <source>Vælg den, der skal lægges ind i den anden.</source>
        <translation>Choose the one to be merged into the other.</translation>
    </message>
    <message>
        <source>{0} er lagt ind i {1}.</source>
        <translation>{0} has been merged into {1}.</translation>
    </message>
</context>
<context>
    <name>MinutesAttending</name>
    <message>
        <source>Gæsten er fjernet fra punktet.</source>
        <translation>The guest has been removed from the item.</translation>
    </message>
</context>
<context>
    <name>MinutesBox</name>
    <message>
        <source> min.</source>
        <translation> min.</translation>
    </message>
    <message>
        <source>Ikke sat</source>
        <translation>Not set</translation>
    </message>
</context>
<context>
    <name>MinutesDeciding</name>
    <message>
        <source>Alle punkter er behandlet, så der er intet at flytte.</source>
        <translation>All items have been dealt with, so there is nothing to move.</translation>
    </message>
    <message>
        <source>Noteringen er fjernet.</source>
        <translation>The record has been removed.</translation>
    </message>
</context>
<context>
    <name>MinutesImportDialog</name>
    <message>
        <source>Dele af referatet</source>
        <translation>Parts of the minutes</translation>
    </message>
    <message>
        <source>Det, du har rettet her, går tabt. Word-filen og planen er, som de var.</source>
        <translation>What you have corrected here is lost. The Word file and the plan are as they were.</translation>
    </message>
    <message>
        <source>Indlæs referat</source>
        <translation>Import minutes</translation>
    </message>
    <message>
        <source>Indlæs referat fra {file}</source>
        <translation>Import minutes from {file}</translation>
    </message>
    <message>
        <source>Intet er ændret endnu. Der indlæses {points}, {tasks} og {people}.</source>
        <translation>Nothing has been changed yet. This will import {points}, {tasks} and {people}.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Luk uden at indlæse referatet?</source>
        <translation>Close without importing the minutes?</translation>
    </message>
    <message>
        <source>Mødet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Organet har allerede et møde med punkter den dag. Ret datoen.</source>
        <translation>The body already has a meeting with items that day. Correct the date.</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Punkter</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Referatet er lagt i planen.</source>
        <translation>The minutes have been put into the plan.</translation>
    </message>
    <message>
        <source>Skriv, hvornår mødet blev holdt.</source>
        <translation>Enter when the meeting was held.</translation>
    </message>
    <message>
        <source>Vælg, hvem der holdt mødet.</source>
        <translation>Choose who held the meeting.</translation>
    </message>
    <message>
        <source>ny person</source>
        <translation>new person</translation>
    </message>
    <message>
        <source>nye personer</source>
        <translation>new people</translation>
    </message>
    <message>
        <source>opgave</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaver</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
</context>
<context>
    <name>MinutesMeter</name>
    <message>
        <source>{0} minutter til behandling, {1} til orientering, {2} af {3} i alt</source>
        <translation>{0} minutes for business, {1} for information, {2} of {3} in all</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Har I referatet fra sidste møde i Word? Så læser hpdesk punkter, beslutninger og opgaver ud af det, og du retter, før noget lægges i planen. Det næste mødes dagsorden kan så godkende referatet og følge op på opgaverne.</source>
        <translation>Do you have the minutes of the last meeting in Word? Then hpdesk reads items, decisions and tasks from them, and you correct before anything is put into the plan. The agenda of the next meeting can then approve the minutes and follow up on the tasks.</translation>
    </message>
    <message>
        <source>Referatet ligger i planen. Afslut med »Færdig«.</source>
        <translation>The minutes are in the plan. Finish with “Done”.</translation>
    </message>
    <message>
        <source>Sidste referat</source>
        <translation>Last minutes</translation>
    </message>
    <message>
        <source>Vælg referatet</source>
        <translation>Choose the minutes</translation>
    </message>
    <message>
        <source>Vælg referatet …</source>
        <translation>Choose the minutes …</translation>
    </message>
    <message>
        <source>Word-dokumenter (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
</context>
<context>
    <name>MinutesShowing</name>
    <message>
        <source>Der er ingen møder at skrive referat af</source>
        <translation>There are no meetings to write minutes of</translation>
    </message>
    <message>
        <source>Gå til Møder</source>
        <translation>Go to Meetings</translation>
    </message>
    <message>
        <source>Opret mødet og dets dagsorden under Møder. Så kan referatet skrives her.</source>
        <translation>Create the meeting and its agenda under Meetings. Then the minutes can be written here.</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Referatet er godkendt og låst. Genåbn det, hvis det skal rettes.</source>
        <translation>The minutes have been approved and locked. Reopen them if they are to be corrected.</translation>
    </message>
</context>
<context>
    <name>MinutesTab</name>
    <message>
        <source>Bemærkningen er fjernet.</source>
        <translation>The remark has been removed.</translation>
    </message>
    <message>
        <source>Dan referat …</source>
        <translation>Create minutes …</translation>
    </message>
    <message>
        <source>Formandens godkendelse er noteret.</source>
        <translation>The chair’s approval has been recorded.</translation>
    </message>
    <message>
        <source>Fuldt referat, offentlig udgave, beslutninger og opgaver, uddrag til den enkelte og delreferat af et punkt.</source>
        <translation>Full minutes, public version, decisions and tasks, extracts for each person and minutes of a single item.</translation>
    </message>
    <message>
        <source>Gemt som {0}</source>
        <translation>Saved as {0}</translation>
    </message>
    <message>
        <source>Papirer</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Planen kunne ikke skrives lige nu, så intet er ændret. Prøv igen.</source>
        <translation>The plan could not be written just now, so nothing has been changed. Try again.</translation>
    </message>
    <message>
        <source>Referatet er godkendt og låst.</source>
        <translation>The minutes have been approved and locked.</translation>
    </message>
</context>
<context>
    <name>MoreChoices</name>
    <message>
        <source>Adgangskode til PDF</source>
        <translation>Password for PDF</translation>
    </message>
    <message>
        <source>Behold felter i formularer</source>
        <translation>Keep fields in forms</translation>
    </message>
    <message>
        <source>Behold kommentarer i bilag</source>
        <translation>Keep comments in appendices</translation>
    </message>
    <message>
        <source>Bilag begynder på højresider</source>
        <translation>Appendices begin on right-hand pages</translation>
    </message>
    <message>
        <source>Billeder i bilag</source>
        <translation>Pictures in appendices</translation>
    </message>
    <message>
        <source>Dagsordenen alene som PDF/A</source>
        <translation>The agenda alone as PDF/A</translation>
    </message>
    <message>
        <source>Flere valg</source>
        <translation>More choices</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Ingen steder</source>
        <translation>Nowhere</translation>
    </message>
    <message>
        <source>Mindre fil, 150 dpi</source>
        <translation>Smaller file, 150 dpi</translation>
    </message>
    <message>
        <source>Må kopieres fra</source>
        <translation>May be copied from</translation>
    </message>
    <message>
        <source>Må udskrives</source>
        <translation>May be printed</translation>
    </message>
    <message>
        <source>Må ændres</source>
        <translation>May be changed</translation>
    </message>
    <message>
        <source>Mærket UDKAST</source>
        <translation>Marked DRAFT</translation>
    </message>
    <message>
        <source>PDF-filen kan åbnes af alle, der får den.</source>
        <translation>The PDF file can be opened by everyone who gets it.</translation>
    </message>
    <message>
        <source>PDF-filen låses. Adgangskoden huskes ikke til næste gang.</source>
        <translation>The PDF file is locked. The password is not remembered for next time.</translation>
    </message>
    <message>
        <source>På alle sider</source>
        <translation>On all pages</translation>
    </message>
    <message>
        <source>På dagsorden og sager</source>
        <translation>On agenda and cases</translation>
    </message>
    <message>
        <source>Skift adgangskode …</source>
        <translation>Change password …</translation>
    </message>
    <message>
        <source>Skilleblade</source>
        <translation>Divider pages</translation>
    </message>
    <message>
        <source>Som de er</source>
        <translation>As they are</translation>
    </message>
    <message>
        <source>Sæt adgangskode …</source>
        <translation>Set password …</translation>
    </message>
    <message>
        <source>Til arkivet: dagsorden og sager uden bilagenes sider.</source>
        <translation>For the archive: agenda and cases without the pages of the appendices.</translation>
    </message>
    <message>
        <source>Ét for hvert bilag</source>
        <translation>One for each appendix</translation>
    </message>
    <message>
        <source>Ét for hvert punkt</source>
        <translation>One for each item</translation>
    </message>
</context>
<context>
    <name>NewBody</name>
    <message>
        <source>Bestyrelsen</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>Organets art</source>
        <translation>The body’s kind</translation>
    </message>
    <message>
        <source>Organets navn</source>
        <translation>The body’s name</translation>
    </message>
</context>
<context>
    <name>NewItemLine</name>
    <message>
        <source>Begynd med: {0}</source>
        <translation>Begin with: {0}</translation>
    </message>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Punkter, der venter ({0}) …</source>
        <translation>Waiting items ({0}) …</translation>
    </message>
    <message>
        <source>Punktets titel, og Enter</source>
        <translation>The item’s title, and Enter</translation>
    </message>
    <message>
        <source>Tomt punkt</source>
        <translation>Empty item</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>Det, du har skrevet her, går tabt. Der er ikke lavet nogen fil.</source>
        <translation>What you have written here is lost. No file has been made.</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Fra (kan udelades)</source>
        <translation>From (may be left out)</translation>
    </message>
    <message>
        <source>Gem i</source>
        <translation>Save in</translation>
    </message>
    <message>
        <source>Gem planen i</source>
        <translation>Save the plan in</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Luk uden at oprette planen?</source>
        <translation>Close without creating the plan?</translation>
    </message>
    <message>
        <source>Mappen kan ikke bruges. Vælg en anden mappe.</source>
        <translation>The folder cannot be used. Choose another folder.</translation>
    </message>
    <message>
        <source>Ny plan</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Opret plan</source>
        <translation>Create plan</translation>
    </message>
    <message>
        <source>Planens navn</source>
        <translation>The plan’s name</translation>
    </message>
    <message>
        <source>Ret datoen, eller lad feltet stå tomt.</source>
        <translation>Correct the date, or leave the field empty.</translation>
    </message>
    <message>
        <source>Skift</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Skriv planens navn.</source>
        <translation>Enter the plan’s name.</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Til (kan udelades)</source>
        <translation>To (may be left out)</translation>
    </message>
    <message>
        <source>fx Helhedsplan Søparken</source>
        <translation>e.g. Helhedsplan Søparken</translation>
    </message>
    <message>
        <source>hpdesk-planer (*.hpdesk)</source>
        <translation>hpdesk plans (*.hpdesk)</translation>
    </message>
</context>
<context>
    <name>NewerCopyDialog</name>
    <message>
        <source>Behold filen</source>
        <translation>Keep the file</translation>
    </message>
    <message>
        <source>Beholder du filen, lægges arbejdskopien til side på denne computer.</source>
        <translation>If you keep the file, the working copy is put aside on this computer.</translation>
    </message>
    <message>
        <source>Brug den</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>Der ligger en nyere arbejdskopi</source>
        <translation>There is a newer working copy</translation>
    </message>
    <message>
        <source>Gem arbejdskopien ved siden af filen for at sammenligne de to punkt for punkt. Bruger du den, erstatter den filen på drevet.</source>
        <translation>Save the working copy beside the file to compare the two point by point. If you use it, it replaces the file on the drive.</translation>
    </message>
    <message>
        <source>Gem den som en kopi</source>
        <translation>Save it as a copy</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>fx Ring til forvaltningen fredag</source>
        <translation>e.g. Call the department on Friday</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Gem note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Kun sekretariatet – kommer aldrig med i papirer.</source>
        <translation>Secretariat only – never goes into papers.</translation>
    </message>
    <message>
        <source>Noten er tom. Skriv, hvad der blev sagt.</source>
        <translation>The note is empty. Write what was said.</translation>
    </message>
    <message>
        <source>Ny note</source>
        <translation>New note</translation>
    </message>
</context>
<context>
    <name>NoteDrawer</name>
    <message>
        <source>Gør til opgave</source>
        <translation>Turn into a task</translation>
    </message>
    <message>
        <source>Næste skridt blev udført {0}.</source>
        <translation>The next step was done {0}.</translation>
    </message>
    <message>
        <source>Næste skridt er en opgave. Den står under Opfølgning.</source>
        <translation>The next step is a task. You will find it under Follow-up.</translation>
    </message>
    <message>
        <source>Næste skridt er nu en opgave.</source>
        <translation>The next step is now a task.</translation>
    </message>
    <message>
        <source>Næste skridt er udført</source>
        <translation>Next step is done</translation>
    </message>
    <message>
        <source>Næste skridt er udført.</source>
        <translation>The next step is done.</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Slet note</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>Til Fra praksis</source>
        <translation>To From practice</translation>
    </message>
    <message>
        <source>Åbn næste skridt igen</source>
        <translation>Reopen the next step</translation>
    </message>
    <message>
        <source>Åbn opgaven</source>
        <translation>Open the task</translation>
    </message>
    <message>
        <source>Åbn punktet</source>
        <translation>Open the item</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Flere adskilles med komma.</source>
        <translation>Separate several with commas.</translation>
    </message>
    <message>
        <source>Følg op den</source>
        <translation>Follow up on</translation>
    </message>
    <message>
        <source>Hele mødet</source>
        <translation>The whole meeting</translation>
    </message>
    <message>
        <source>Hvad blev der sagt?</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>Hvordan</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Intet møde</source>
        <translation>No meeting</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Mærker</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Næste skridt</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Næste skridt er en opgave</source>
        <translation>The next step is a task</translation>
    </message>
    <message>
        <source>Om mødet</source>
        <translation>About the meeting</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Retning</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Tilføj person eller part</source>
        <translation>Add person or party</translation>
    </message>
</context>
<context>
    <name>NotedDrawer</name>
    <message>
        <source>Ingen noter endnu.</source>
        <translation>No notes yet.</translation>
    </message>
    <message>
        <source>Noter, kun for sekretariatet</source>
        <translation>Notes, only for the secretariat</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Skriv note</source>
        <translation>Write note</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>En genvej i computerens egne indstillinger for tastaturet kan også hente notevinduet frem fra alle programmer. Lad den køre kommandoen »hpdesk note«. Er hpdesk ikke åbent, åbnes det.</source>
        <translation>A shortcut in the computer’s own keyboard settings can also bring the note window to the front from any program. Let it run the command “hpdesk note”. If hpdesk is not open, it is opened.</translation>
    </message>
    <message>
        <source>Har et andet program tasterne allerede, beholder det dem.</source>
        <translation>If another program already uses these keys, it keeps them.</translation>
    </message>
    <message>
        <source>Noten kommer i den plan, du har åben. hpdesks ikon ved uret henter den også.</source>
        <translation>The note goes into the plan you have open. The hpdesk icon by the clock opens the window too.</translation>
    </message>
    <message>
        <source>Ny note fra alle programmer</source>
        <translation>New note from any program</translation>
    </message>
    <message>
        <source>{0} henter notevinduet frem</source>
        <translation>{0} brings the note window to the front</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Her samles, hvad der bliver sagt mellem møderne</source>
        <translation>What is said between the meetings is gathered here</translation>
    </message>
    <message>
        <source>Ikke talt med længe</source>
        <translation>Not spoken to for long</translation>
    </message>
    <message>
        <source>Noten er slettet.</source>
        <translation>The note has been deleted.</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Ny note</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Skriv en note efter hver samtale. Noterne kommer aldrig med i papirer.</source>
        <translation>Write a note after each conversation. Notes never go into papers.</translation>
    </message>
    <message>
        <source>Søg i noterne</source>
        <translation>Search the notes</translation>
    </message>
    <message>
        <source>Søg, @navn, #mærke</source>
        <translation>Search, @name, #tag</translation>
    </message>
    <message>
        <source>Vis flere</source>
        <translation>Show more</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Luk besked</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>OpenTaskList</name>
    <message>
        <source>Frist {0}</source>
        <translation>Deadline {0}</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Åbne opgaver</source>
        <translation>Open tasks</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Der er intet program til {0} på computeren. Gem en kopi, og åbn den selv.</source>
        <translation>There is no program for {0} on the computer. Save a copy, and open it yourself.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Alle møder</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>Alle opgaver</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>Der er fulgt op på noten.</source>
        <translation>The note has been followed up.</translation>
    </message>
    <message>
        <source>Der er ikke indkaldt til noget møde</source>
        <translation>No meeting has been called</translation>
    </message>
    <message>
        <source>Ingen møder er indkaldt.</source>
        <translation>No meetings have been called.</translation>
    </message>
    <message>
        <source>Ingen opgaver er overskredet.</source>
        <translation>No tasks are overdue.</translation>
    </message>
    <message>
        <source>Ingen part har forbehold til det næste møde.</source>
        <translation>No party has reservations about the next meeting.</translation>
    </message>
    <message>
        <source>Intet har frist den kommende uge.</source>
        <translation>Nothing is due in the coming week.</translation>
    </message>
    <message>
        <source>Kom godt i gang</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>Kommende møder</source>
        <translation>Upcoming meetings</translation>
    </message>
    <message>
        <source>Ny opgave</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Opgaven er afsluttet.</source>
        <translation>The task has been closed.</translation>
    </message>
    <message>
        <source>Opgaven er oprettet.</source>
        <translation>The task has been created.</translation>
    </message>
    <message>
        <source>Opret det næste møde, så tæller hpdesk arbejdsdagene og viser, hvornår dagsordenen skal sendes.</source>
        <translation>Create the next meeting, and hpdesk counts the working days and shows when the agenda is to be sent.</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Overskredet</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Overskredne opgaver</source>
        <translation>Overdue tasks</translation>
    </message>
    <message>
        <source>Parterne er ikke enige</source>
        <translation>The parties do not agree</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Planen er tom endnu</source>
        <translation>The plan is still empty</translation>
    </message>
    <message>
        <source>På få korte sider lægger du parter, organer, medlemmer og årets møder ind, og det, I har i forvejen i Excel, Word og kalender.</source>
        <translation>On a few short pages you enter parties, bodies, members and the meetings of the year, and what you already have in Excel, Word and calendar.</translation>
    </message>
    <message>
        <source>Skal gøres nu</source>
        <translation>To be done now</translation>
    </message>
    <message>
        <source>Vis alle</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Vis {0} til</source>
        <translation>Show {0} more</translation>
    </message>
    <message>
        <source>{0} venter på opfølgning</source>
        <translation>{0} waiting for follow-up</translation>
    </message>
    <message>
        <source>Åbn afstemning</source>
        <translation>Open alignment</translation>
    </message>
    <message>
        <source>ældre note</source>
        <translation>older note</translation>
    </message>
    <message>
        <source>ældre noter</source>
        <translation>older notes</translation>
    </message>
</context>
<context>
    <name>PackLines</name>
    <message>
        <source>Opfølgningsliste</source>
        <translation>Follow-up list</translation>
    </message>
</context>
<context>
    <name>PackMends</name>
    <message>
        <source>Adgangskoden passer ikke til bilag {number}.</source>
        <translation>The password does not fit appendix {number}.</translation>
    </message>
    <message>
        <source>Bilag {number} kan stadig ikke flettes ind.</source>
        <translation>Appendix {number} still cannot be merged in.</translation>
    </message>
    <message>
        <source>Bilaget har fået en ny fil.</source>
        <translation>The appendix has a new file.</translation>
    </message>
    <message>
        <source>Vælg den nye fil til bilaget</source>
        <translation>Choose the new file for the appendix</translation>
    </message>
</context>
<context>
    <name>PackPasswordDialog</name>
    <message>
        <source>Adgangskode</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Adgangskode igen</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>Adgangskode til mødepakkens PDF</source>
        <translation>Password for the meeting pack’s PDF</translation>
    </message>
    <message>
        <source>Adgangskoden skal have mindst 8 tegn.</source>
        <translation>The password must have at least 8 characters.</translation>
    </message>
    <message>
        <source>Brug adgangskoden</source>
        <translation>Use the password</translation>
    </message>
    <message>
        <source>De to adgangskoder er ikke ens.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>Den, der åbner PDF-filen, skal skrive adgangskoden. hpdesk gemmer den ikke, så skriv den ned et sikkert sted. Word-filen og zip-filer er ikke beskyttet.</source>
        <translation>Whoever opens the PDF file must enter the password. hpdesk does not store it, so write it down in a safe place. The Word file and zip files are not protected.</translation>
    </message>
    <message>
        <source>Fjern adgangskoden</source>
        <translation>Remove the password</translation>
    </message>
    <message>
        <source>Mindst 8 tegn.</source>
        <translation>At least 8 characters.</translation>
    </message>
</context>
<context>
    <name>PackPreview</name>
    <message>
        <source>Forhåndsvisning</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Mødepakkens side</source>
        <translation>The meeting pack’s page</translation>
    </message>
    <message>
        <source>Pakken vises her, som modtagerne får den. Der gemmes ingen fil.</source>
        <translation>The pack is shown here as the recipients will get it. No file is saved.</translation>
    </message>
    <message>
        <source>Siderne er på vej</source>
        <translation>The pages are on their way</translation>
    </message>
    <message>
        <source>Siderne kunne ikke dannes</source>
        <translation>The pages could not be created</translation>
    </message>
    <message>
        <source>Siderne opdateres</source>
        <translation>Updating the pages</translation>
    </message>
    <message>
        <source>Vis siderne igen</source>
        <translation>Show the pages again</translation>
    </message>
</context>
<context>
    <name>PackSaving</name>
    <message>
        <source>Annullerer</source>
        <translation>Cancelling</translation>
    </message>
    <message>
        <source>Annulleret. Der er ikke gemt nogen fil.</source>
        <translation>Cancelled. No file has been saved.</translation>
    </message>
    <message>
        <source>Begynder</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Bilag {numbers} er ikke med.</source>
        <translation>Appendices {numbers} are not included.</translation>
    </message>
    <message>
        <source>Bilag {numbers} ligger som fil i pakken.</source>
        <translation>Appendix {numbers} lies in the pack as a file.</translation>
    </message>
    <message>
        <source>Dagsordenen er gemt som PDF/A.</source>
        <translation>The agenda has been saved as PDF/A.</translation>
    </message>
    <message>
        <source>Der er ikke valgt nogen fil. Sæt flueben ved mindst én slags fil.</source>
        <translation>No file has been chosen. Tick at least one kind of file.</translation>
    </message>
    <message>
        <source>Erstat</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Mødepakken er dannet.</source>
        <translation>The meeting pack has been created.</translation>
    </message>
    <message>
        <source>Mødepakken er dannet: {pages}.</source>
        <translation>The meeting pack has been created: {pages}.</translation>
    </message>
    <message>
        <source>Vil du erstatte den gamle mødepakke?</source>
        <translation>Do you want to replace the old meeting pack?</translation>
    </message>
    <message>
        <source>{names} ligger allerede i mappen {folder}. Den gamle udgave forsvinder.</source>
        <translation>Already in the folder {folder}: {names}. The old version will be replaced.</translation>
    </message>
</context>
<context>
    <name>PackTab</name>
    <message>
        <source>Forhåndsvisning</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Indhold og valg</source>
        <translation>Contents and choices</translation>
    </message>
    <message>
        <source>Mødepakkens dele</source>
        <translation>Parts of the meeting pack</translation>
    </message>
    <message>
        <source>Uændret</source>
        <translation>Unchanged</translation>
    </message>
</context>
<context>
    <name>PageViewer</name>
    <message>
        <source>Forrige side (Page Up)</source>
        <translation>Previous page (Page Up)</translation>
    </message>
    <message>
        <source>Gør siden mindre (Ctrl+-)</source>
        <translation>Make the page smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>Gør siden større (Ctrl++)</source>
        <translation>Make the page larger (Ctrl++)</translation>
    </message>
    <message>
        <source>Næste side (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <source>Side {page} af {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Fundet</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Fundet i planen</source>
        <translation>Found in the plan</translation>
    </message>
    <message>
        <source>Handlinger</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Intet i planen indeholder »{0}«. Prøv et kortere ord.</source>
        <translation>Nothing in the plan contains “{0}”. Try a shorter word.</translation>
    </message>
    <message>
        <source>Søg i planen, eller skriv en handling</source>
        <translation>Search the plan, or type an action</translation>
    </message>
    <message>
        <source>Søg overalt</source>
        <translation>Search everywhere</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source> og {0} til</source>
        <translation> and {0} more</translation>
    </message>
    <message>
        <source>Annulleret. Der er ikke gemt nogen fil.</source>
        <translation>Cancelled. No file has been saved.</translation>
    </message>
    <message>
        <source>Annulleret. {0} filer blev færdige.</source>
        <translation>Cancelled. {0} files were finished.</translation>
    </message>
    <message>
        <source>Dan filerne</source>
        <translation>Create the files</translation>
    </message>
    <message>
        <source>Dan referat</source>
        <translation>Create minutes</translation>
    </message>
    <message>
        <source>Dannet i {0}: {1}</source>
        <translation>Created in {0}: {1}</translation>
    </message>
    <message>
        <source>Erstat</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Gem i mappen</source>
        <translation>Save in the folder</translation>
    </message>
    <message>
        <source>Hver får sine egne opgaver og de beslutninger, de kommer af.</source>
        <translation>Each gets their own tasks and the decisions they come from.</translation>
    </message>
    <message>
        <source>Ingen personer fik en opgave på mødet.</source>
        <translation>Nobody was given a task at the meeting.</translation>
    </message>
    <message>
        <source>Kopiér mailtekst</source>
        <translation>Copy e-mail text</translation>
    </message>
    <message>
        <source>Mailteksten til {0} er kopieret.</source>
        <translation>The e-mail text for {0} has been copied.</translation>
    </message>
    <message>
        <source>Mappen findes ikke. Vælg en anden mappe.</source>
        <translation>The folder is not there. Choose another folder.</translation>
    </message>
    <message>
        <source>Offentlig udgave</source>
        <translation>Public version</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Referatet kunne ikke skrives dér. Planen er ikke ændret. Vælg en anden mappe.</source>
        <translation>The minutes could not be written there. The plan has not been changed. Choose another folder.</translation>
    </message>
    <message>
        <source>Skift mappe</source>
        <translation>Change folder</translation>
    </message>
    <message>
        <source>Skift …</source>
        <translation>Change …</translation>
    </message>
    <message>
        <source>Skriv mails …</source>
        <translation>Write e-mails …</translation>
    </message>
    <message>
        <source>Uddrag til</source>
        <translation>Extract for</translation>
    </message>
    <message>
        <source>Vil du erstatte de gamle filer?</source>
        <translation>Do you want to replace the old files?</translation>
    </message>
    <message>
        <source>Vælg mappe til referatet</source>
        <translation>Choose a folder for the minutes</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>og {0} filer til</source>
        <translation>and {0} more files</translation>
    </message>
    <message>
        <source>{0} filer</source>
        <translation>{0} files</translation>
    </message>
    <message>
        <source>{0} ligger allerede i mappen. Den gamle udgave forsvinder.</source>
        <translation>Already in the folder: {0}. The old version will be replaced.</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Beslutninger</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Beslutninger og opgaver</source>
        <translation>Decisions and tasks</translation>
    </message>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Deltagerliste</source>
        <translation>List of participants</translation>
    </message>
    <message>
        <source>Formandsbriefing (fortrolig)</source>
        <translation>Chair’s briefing (confidential)</translation>
    </message>
    <message>
        <source>Genoprettelsesnøgle (fortrolig)</source>
        <translation>Recovery key (confidential)</translation>
    </message>
    <message>
        <source>Kommissorium: {name}</source>
        <translation>Terms of reference: {name}</translation>
    </message>
    <message>
        <source>Mødepakke med bilag</source>
        <translation>Meeting pack with appendices</translation>
    </message>
    <message>
        <source>Opgaver til {name}</source>
        <translation>Tasks for {name}</translation>
    </message>
    <message>
        <source>Oplysninger om {name}</source>
        <translation>Data about {name}</translation>
    </message>
    <message>
        <source>Organisationsdiagram</source>
        <translation>Organisation chart</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Program med bilag</source>
        <translation>Programme with appendices</translation>
    </message>
    <message>
        <source>Referat</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Referat af punktet alene</source>
        <translation>Minutes of the item alone</translation>
    </message>
    <message>
        <source>Referat, åben version</source>
        <translation>Minutes, open version</translation>
    </message>
    <message>
        <source>Sammensætning og fremmøde: {name}</source>
        <translation>Composition and attendance: {name}</translation>
    </message>
    <message>
        <source>Tjekliste</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Årshjul {year}</source>
        <translation>Annual cycle {year}</translation>
    </message>
</context>
<context>
    <name>ParticipantsTab</name>
    <message>
        <source>Deltagere</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Medlemmerne er noteret som til stede. Ret dem, der har meldt afbud.</source>
        <translation>The members have been recorded as present. Correct those who sent apologies.</translation>
    </message>
    <message>
        <source>Organet har ingen medlemmer på mødets dag</source>
        <translation>The body has no members on the day of the meeting</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Se {body}</source>
        <translation>See {body}</translation>
    </message>
    <message>
        <source>Tag fremmøde</source>
        <translation>Take attendance</translation>
    </message>
    <message>
        <source>Tilføj medlemmer</source>
        <translation>Add members</translation>
    </message>
    <message>
        <source>Tilføj medlemmerne med deres periode, så står de her og i referatet.</source>
        <translation>Add the members with their period, and they appear here and in the minutes.</translation>
    </message>
    <message>
        <source>Tilføj person</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Tilføj person til mødet</source>
        <translation>Add person to the meeting</translation>
    </message>
    <message>
        <source>{name} er fjernet fra mødet.</source>
        <translation>{name} has been removed from the meeting.</translation>
    </message>
    <message>
        <source>{name} er fjernet fra punktet.</source>
        <translation>{name} has been removed from the item.</translation>
    </message>
</context>
<context>
    <name>PartiesPage</name>
    <message>
        <source>Hvem er med i helhedsplanen? Skriv navnene, og fjern fluebenet ved dem, der ikke er med. Alt kan rettes senere under Interessenter.</source>
        <translation>Who takes part in the comprehensive plan? Write the names, and untick those who do not. Everything can be corrected later under Stakeholders.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Party {number}</translation>
    </message>
    <message>
        <source>Parter</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Slags, part {number}</source>
        <translation>Kind, party {number}</translation>
    </message>
    <message>
        <source>Tag part {number} med</source>
        <translation>Include party {number}</translation>
    </message>
    <message>
        <source>Tilføj part</source>
        <translation>Add party</translation>
    </message>
    <message>
        <source>fx Boligselskabet Fjordbo</source>
        <translation>e.g. Boligselskabet Fjordbo</translation>
    </message>
</context>
<context>
    <name>PartiesView</name>
    <message>
        <source>Her står parterne bag planen</source>
        <translation>The parties behind the plan are listed here</translation>
    </message>
    <message>
        <source>Ny part</source>
        <translation>New party</translation>
    </message>
    <message>
        <source>Opret kommunen, boligorganisationerne og de andre, der skal være enige.</source>
        <translation>Create the municipality, the housing organisations and the others who have to agree.</translation>
    </message>
    <message>
        <source>Parten er oprettet.</source>
        <translation>The party has been created.</translation>
    </message>
    <message>
        <source>Parten findes ikke længere i planen.</source>
        <translation>The party is no longer in the plan.</translation>
    </message>
    <message>
        <source>Parter</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Personer, pladser, underliggende parter, noter og positioner</source>
        <translation>People, seats, parties below it, notes and positions</translation>
    </message>
    <message>
        <source>Søg efter part</source>
        <translation>Search for a party</translation>
    </message>
    <message>
        <source>{0} er slettet.</source>
        <translation>{0} has been deleted.</translation>
    </message>
    <message>
        <source>{0} hører nu under {1}.</source>
        <translation>{0} now comes under {1}.</translation>
    </message>
    <message>
        <source>{0} står nu øverst.</source>
        <translation>{0} is now at the top level.</translation>
    </message>
</context>
<context>
    <name>PartyContentsView</name>
    <message>
        <source>Ingen personer endnu.</source>
        <translation>No people yet.</translation>
    </message>
    <message>
        <source>Ingen pladser i et organ.</source>
        <translation>No seats in a body.</translation>
    </message>
    <message>
        <source>Ingen positioner endnu.</source>
        <translation>No positions yet.</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Pladser i organer</source>
        <translation>Seats in bodies</translation>
    </message>
    <message>
        <source>Positioner, kun for sekretariatet</source>
        <translation>Positions, only for the secretariat</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Fx den kommune, forvaltningen er en del af.</source>
        <translation>E.g. the municipality that the department is part of.</translation>
    </message>
    <message>
        <source>Hører under</source>
        <translation>Comes under</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Ny part</source>
        <translation>New party</translation>
    </message>
    <message>
        <source>Opret part</source>
        <translation>Create party</translation>
    </message>
    <message>
        <source>Parten mangler et navn. Skriv navnet.</source>
        <translation>The party has no name. Enter the name.</translation>
    </message>
</context>
<context>
    <name>PartyDrawer</name>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Fx unge, børnefamilier</source>
        <translation>E.g. young people, families with children</translation>
    </message>
    <message>
        <source>Hører under</source>
        <translation>Comes under</translation>
    </message>
    <message>
        <source>Ikke sat</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Kort navn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Læg sammen med en anden …</source>
        <translation>Merge with another …</translation>
    </message>
    <message>
        <source>Målgrupper</source>
        <translation>Target groups</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Om parten, kun for sekretariatet</source>
        <translation>About the party, only for the secretariat</translation>
    </message>
    <message>
        <source>Parten mangler et navn. Skriv navnet.</source>
        <translation>The party has no name. Enter the name.</translation>
    </message>
    <message>
        <source>Primær partner</source>
        <translation>Primary partner</translation>
    </message>
    <message>
        <source>Slet part</source>
        <translation>Delete party</translation>
    </message>
    <message>
        <source>Så længe må der gå, før parten står på listen »ikke talt med«.</source>
        <translation>This long may pass before the party appears on the list “not spoken to”.</translation>
    </message>
    <message>
        <source>Tales med mindst hver</source>
        <translation>To be spoken to at least every</translation>
    </message>
    <message>
        <source>uge</source>
        <translation>week</translation>
    </message>
    <message>
        <source>uger</source>
        <translation>weeks</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Beskyt planen</source>
        <translation>Protect the plan</translation>
    </message>
    <message>
        <source>Beskyt planen med en adgangskode</source>
        <translation>Protect the plan with a password</translation>
    </message>
    <message>
        <source>Den ukrypterede fil overskrives bagefter. På en USB-nøgle kan den kun slettes, ikke overskrives, og rester kan ligge på disken.</source>
        <translation>The unencrypted file is overwritten afterwards. On a USB stick it can only be deleted, not overwritten, and remains may be left on the disk.</translation>
    </message>
    <message>
        <source>Eller planens genoprettelsesnøgle.</source>
        <translation>Or the plan’s recovery key.</translation>
    </message>
    <message>
        <source>Fjern adgangskoden</source>
        <translation>Remove the password</translation>
    </message>
    <message>
        <source>Genoprettelsesnøgle …</source>
        <translation>Recovery key …</translation>
    </message>
    <message>
        <source>Hele filen krypteres. Glemmer du adgangskoden, kan planen kun åbnes med den genoprettelsesnøgle, som du får at udskrive bagefter.</source>
        <translation>The whole file is encrypted. If you forget the password, the plan can only be opened with the recovery key that you will be asked to print afterwards.</translation>
    </message>
    <message>
        <source>Kopier fra før i dag og filer, du har gemt ud af planen, ændres ikke. Slet dem selv, hvis de ikke må kunne læses. Papirer, du danner, er ikke krypteret.</source>
        <translation>Backups from before today and files you have saved from the plan are not changed. Delete them yourself if they must not be readable. Papers that you create are not encrypted.</translation>
    </message>
    <message>
        <source>Mindst 10 tegn. Tre-fire ord er lette at huske.</source>
        <translation>At least 10 characters. Three or four words are easy to remember.</translation>
    </message>
    <message>
        <source>Nuværende adgangskode</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Ny adgangskode</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Ny adgangskode igen</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>Planen ligger på et drev eller i en mappe, der synkroniseres. Der bliver den ukrypterede fil erstattet, men ikke overskrevet: drevets papirkurv og tidligere versioner kan stadig rumme den. Slet dem dér.</source>
        <translation>The plan is on a drive or in a folder that is synchronised. There the unencrypted file is replaced, but not overwritten: the drive’s recycle bin and earlier versions may still hold it. Delete them there.</translation>
    </message>
    <message>
        <source>Planens adgangskode</source>
        <translation>The plan’s password</translation>
    </message>
    <message>
        <source>Skift adgangskode</source>
        <translation>Change password</translation>
    </message>
</context>
<context>
    <name>PeopleFiles</name>
    <message>
        <source>Gem de viste som {0}</source>
        <translation>Save those shown as {0}</translation>
    </message>
    <message>
        <source>Gem personerne</source>
        <translation>Save the people</translation>
    </message>
    <message>
        <source>Indlæs personer fra en fil …</source>
        <translation>Import people from a file …</translation>
    </message>
    <message>
        <source>Personer ({0})</source>
        <translation>People ({0})</translation>
    </message>
    <message>
        <source>Vælg en fil med personer</source>
        <translation>Choose a file of people</translation>
    </message>
</context>
<context>
    <name>PeopleImportDialog</name>
    <message>
        <source>Indlæs</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Indlæs personer fra {0}</source>
        <translation>Import people from {0}</translation>
    </message>
    <message>
        <source>Indlæs {0}</source>
        <translation>Import {0}</translation>
    </message>
    <message>
        <source>Indlæsningen afbrydes …</source>
        <translation>Stopping the import …</translation>
    </message>
    <message>
        <source>Ingen kolonne</source>
        <translation>No column</translation>
    </message>
    <message>
        <source>Intet er ændret endnu. Se listen igennem, og indlæs.</source>
        <translation>Nothing has been changed yet. Look the list through, and import.</translation>
    </message>
    <message>
        <source>Kendte personer</source>
        <translation>Known people</translation>
    </message>
    <message>
        <source>Opdater alle kendte</source>
        <translation>Update all who are known</translation>
    </message>
    <message>
        <source>Rækkerne i filen</source>
        <translation>The rows in the file</translation>
    </message>
    <message>
        <source>Som foreslået</source>
        <translation>As suggested</translation>
    </message>
    <message>
        <source>Spring alle kendte over</source>
        <translation>Skip all who are known</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>personer</source>
        <translation>people</translation>
    </message>
    <message>
        <source>plads</source>
        <translation>seat</translation>
    </message>
    <message>
        <source>pladser</source>
        <translation>seats</translation>
    </message>
    <message>
        <source>række</source>
        <translation>row</translation>
    </message>
    <message>
        <source>rækker</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>{0} givet</source>
        <translation>{0} given</translation>
    </message>
    <message>
        <source>{0} kan ikke indlæses; listen siger hvorfor. Intet er ændret endnu.</source>
        <translation>{0} cannot be imported; the list says why. Nothing has been changed yet.</translation>
    </message>
    <message>
        <source>{0} ligner nogen i planen. Se dem igennem, før du indlæser.</source>
        <translation>{0} resemble someone in the plan. Look them through before you import.</translation>
    </message>
    <message>
        <source>{0} læses …</source>
        <translation>Reading {0} …</translation>
    </message>
    <message>
        <source>{0} opdateret</source>
        <translation>{0} updated</translation>
    </message>
    <message>
        <source>{0} oprettes, {1} opdateres, {2} springes over. Mellemrum skifter valg.</source>
        <translation>{0} will be created, {1} updated, {2} skipped. Space changes the choice.</translation>
    </message>
    <message>
        <source>{0} oprettet</source>
        <translation>{0} created</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Hvem det er</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>I planen</source>
        <translation>In the plan</translation>
    </message>
    <message>
        <source>Ikke på deltagerlisten</source>
        <translation>Not on the list of participants</translation>
    </message>
    <message>
        <source>Lad navnet stå som tekst</source>
        <translation>Leave the name as text</translation>
    </message>
    <message>
        <source>Navn i referatet</source>
        <translation>Name in the minutes</translation>
    </message>
    <message>
        <source>Opret som ny person</source>
        <translation>Create as a new person</translation>
    </message>
    <message>
        <source>Oprettes</source>
        <translation>To be created</translation>
    </message>
    <message>
        <source>Personer i referatet</source>
        <translation>People in the minutes</translation>
    </message>
    <message>
        <source>Referatet nævner ingen ved navn.</source>
        <translation>The minutes mention nobody by name.</translation>
    </message>
    <message>
        <source>Står som tekst</source>
        <translation>Stays as text</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Her står alle, der har med planen at gøre</source>
        <translation>Everyone involved with the plan is listed here</translation>
    </message>
    <message>
        <source>Indlæs eller gem personer</source>
        <translation>Import or save people</translation>
    </message>
    <message>
        <source>Ny person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Opret dem her, eller hent dem fra Excel, CSV eller vCard under »Fil«.</source>
        <translation>Create them here, or bring them in from Excel, CSV or vCard under “File”.</translation>
    </message>
    <message>
        <source>Personen er oprettet.</source>
        <translation>The person has been created.</translation>
    </message>
    <message>
        <source>Personen findes ikke længere i planen.</source>
        <translation>The person is no longer in the plan.</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Pladser, møder, opgaver og noter</source>
        <translation>Seats, meetings, tasks and notes</translation>
    </message>
    <message>
        <source>Søg efter navn, titel eller organisation</source>
        <translation>Search by name, title or organisation</translation>
    </message>
    <message>
        <source>Søg person</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Vis personer</source>
        <translation>Show people</translation>
    </message>
    <message>
        <source>{0} er slettet.</source>
        <translation>{0} has been deleted.</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>PersonDataDialog</name>
    <message>
        <source>Alle møder, noter, opgaver og filer læses igennem …</source>
        <translation>Reading through all meetings, notes, tasks and files …</translation>
    </message>
    <message>
        <source>Alt om {0}</source>
        <translation>All about {0}</translation>
    </message>
    <message>
        <source>Anonymisér …</source>
        <translation>Anonymise …</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Filerne læses igennem: {0} %.</source>
        <translation>Reading through the files: {0} %.</translation>
    </message>
    <message>
        <source>Gem oplysningerne</source>
        <translation>Save the data</translation>
    </message>
    <message>
        <source>Gem som fil</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hvad planen rummer om personen</source>
        <translation>What the plan holds about the person</translation>
    </message>
    <message>
        <source>Indhold</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>linje</source>
        <translation>line</translation>
    </message>
    <message>
        <source>linjer</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>{0}, og {1} af dem er mærket »Gennemse«: de er sekretariatets egne eller nævner andre. Læs dem, før noget udleveres.</source>
        <translation>{0}, and {1} of them are marked “Look through”: they are the secretariat’s own or mention others. Read them before anything is handed over.</translation>
    </message>
    <message>
        <source>{0}. Ingen af dem nævner andre.</source>
        <translation>{0}. None of them mentions others.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Deltager som</source>
        <translation>Takes part as</translation>
    </message>
    <message>
        <source>Et nyt navn opretter parten.</source>
        <translation>A new name creates the party.</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ny person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Opret person</source>
        <translation>Create person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Personen mangler et navn. Skriv navnet.</source>
        <translation>The person has no name. Enter the name.</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>PersonDrawer</name>
    <message>
        <source>Deltager som</source>
        <translation>Takes part as</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Læg sammen med en anden …</source>
        <translation>Merge with another …</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Om personen, kun for sekretariatet</source>
        <translation>About the person, only for the secretariat</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Personen mangler et navn. Skriv navnet.</source>
        <translation>The person has no name. Enter the name.</translation>
    </message>
    <message>
        <source>Sidder i</source>
        <translation>Sits in</translation>
    </message>
    <message>
        <source>Slet person</source>
        <translation>Delete person</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Vis alt om personen</source>
        <translation>Show all about the person</translation>
    </message>
</context>
<context>
    <name>PersonSeats</name>
    <message>
        <source>Afslut plads …</source>
        <translation>End seat …</translation>
    </message>
    <message>
        <source>Ny plads</source>
        <translation>New seat</translation>
    </message>
    <message>
        <source>Opret først et organ under Organer.</source>
        <translation>Create a body under Bodies first.</translation>
    </message>
    <message>
        <source>Personen sidder ikke i et organ.</source>
        <translation>The person does not sit in a body.</translation>
    </message>
    <message>
        <source>Pladsen er fjernet.</source>
        <translation>The seat has been removed.</translation>
    </message>
    <message>
        <source>Pladsen er oprettet.</source>
        <translation>The seat has been created.</translation>
    </message>
    <message>
        <source>Pladser i organer</source>
        <translation>Seats in bodies</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
</context>
<context>
    <name>PersonalView</name>
    <message>
        <source>Gem listen</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Gem listen …</source>
        <translation>Save the list …</translation>
    </message>
    <message>
        <source>Gemmes til</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Gennemgangen er noteret.</source>
        <translation>The review has been recorded.</translation>
    </message>
    <message>
        <source>Her ses alt om den enkelte, og hvem der er gemt længe nok.</source>
        <translation>This shows everything about each person, and who has been kept long enough.</translation>
    </message>
    <message>
        <source>Ingen er gemt længere, end planen siger.</source>
        <translation>Nobody is kept longer than the plan says.</translation>
    </message>
    <message>
        <source>Listen er ikke gennemgået før.</source>
        <translation>The list has not been reviewed before.</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notér som gennemgået</source>
        <translation>Record as reviewed</translation>
    </message>
    <message>
        <source>Opbevaring …</source>
        <translation>Retention …</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Personer, planen har oplysninger om</source>
        <translation>People the plan holds data about</translation>
    </message>
    <message>
        <source>Planen har ingen personer ved navn</source>
        <translation>The plan has no people by name</translation>
    </message>
    <message>
        <source>Sidst gennemgået {0}.</source>
        <translation>Last reviewed {0}.</translation>
    </message>
    <message>
        <source>Sidste plads ophørte</source>
        <translation>Last seat ended</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Slet de gamle noter?</source>
        <translation>Delete the old notes?</translation>
    </message>
    <message>
        <source>Slet {0} …</source>
        <translation>Delete {0} …</translation>
    </message>
    <message>
        <source>Søg efter navn eller organisation</source>
        <translation>Search by name or organisation</translation>
    </message>
    <message>
        <source>gamle noter</source>
        <translation>old notes</translation>
    </message>
    <message>
        <source>gammel note</source>
        <translation>old note</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>noter</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>tidligere medlem</source>
        <translation>former member</translation>
    </message>
    <message>
        <source>tidligere medlemmer</source>
        <translation>former members</translation>
    </message>
    <message>
        <source>{0} er slettet.</source>
        <translation>{0} has been deleted.</translation>
    </message>
    <message>
        <source>{0} er ældre end opbevaringen. De kan fortrydes tilbage, til planen lukkes.</source>
        <translation>{0} older than the retention period. They can be brought back by undo until the plan is closed.</translation>
    </message>
    <message>
        <source>{0} og {1} er gemt længe nok.</source>
        <translation>{0} and {1} have been kept long enough.</translation>
    </message>
</context>
<context>
    <name>PhraseRow</name>
    <message>
        <source>Fjern formuleringen</source>
        <translation>Remove the phrase</translation>
    </message>
    <message>
        <source>Flyt formuleringen op</source>
        <translation>Move the phrase up</translation>
    </message>
    <message>
        <source>Formulering {0}</source>
        <translation>Phrase {0}</translation>
    </message>
    <message>
        <source>Udfald for formulering {0}</source>
        <translation>Outcome for phrase {0}</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Brug de sædvanlige</source>
        <translation>Use the usual ones</translation>
    </message>
    <message>
        <source>De første seks har hver sin tast. {0} bliver til organets navn. En formulering, der slutter midt i en sætning, skriver du selv videre på.</source>
        <translation>The first six have a key each. {0} becomes the body’s name. A phrase that ends in the middle of a sentence is for you to go on writing.</translation>
    </message>
    <message>
        <source>Formuleringer til beslutninger</source>
        <translation>Phrases for decisions</translation>
    </message>
    <message>
        <source>Gem formuleringer</source>
        <translation>Save phrases</translation>
    </message>
    <message>
        <source>Tilføj formulering</source>
        <translation>Add phrase</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Billede</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PictureTableDialog</name>
    <message>
        <source>Kopieret</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Kopiér tabel</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tabellen er kopieret.</source>
        <translation>The table has been copied.</translation>
    </message>
</context>
<context>
    <name>PlanBodiesDialog</name>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planens organer</source>
        <translation>The plan’s bodies</translation>
    </message>
    <message>
        <source>Planens organer er gemt.</source>
        <translation>The plan’s bodies have been saved.</translation>
    </message>
</context>
<context>
    <name>PlanButton</name>
    <message>
        <source>{0}, {1}. Åbn menuen</source>
        <translation>{0}, {1}. Open the menu</translation>
    </message>
</context>
<context>
    <name>PlanChain</name>
    <message>
        <source>Mødets plan, trin for trin</source>
        <translation>The meeting’s plan, step by step</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Eksemplet er i brug et andet sted. Luk det der, og prøv igen.</source>
        <translation>The example is in use elsewhere. Close it there, and try again.</translation>
    </message>
    <message>
        <source>Gem en kopi</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>hpdesk-planer (*.hpdesk)</source>
        <translation>hpdesk plans (*.hpdesk)</translation>
    </message>
    <message>
        <source>Åbn plan</source>
        <translation>Open plan</translation>
    </message>
</context>
<context>
    <name>PlanPlace</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Arbejdskopi af filen på drevet</source>
        <translation>Working copy of the file on the drive</translation>
    </message>
    <message>
        <source>Det valgte er hentet.</source>
        <translation>What you chose has been brought in.</translation>
    </message>
    <message>
        <source>Drevet med {0} svarer ikke endnu. hpdesk venter på det. Du kan annullere og arbejde videre imens.</source>
        <translation>The drive with {0} does not answer yet. hpdesk is waiting for it. You can cancel and go on working meanwhile.</translation>
    </message>
    <message>
        <source>En anden computer har overtaget planen, mens denne ikke svarede. Det, du skriver, er gemt; er filen ændret, lægges dit ved siden af den.</source>
        <translation>Another computer has taken over the plan while this one did not answer. What you write is saved; if the file has changed, yours is put beside it.</translation>
    </message>
    <message>
        <source>Filen på drevet er ændret af en anden, mens du arbejdede, og er ikke overskrevet. Dit eget er gemt som {0}.</source>
        <translation>The file on the drive was changed by someone else while you were working, and has not been overwritten. Your own has been saved as {0}.</translation>
    </message>
    <message>
        <source>Ikke på drevet endnu</source>
        <translation>Not on the drive yet</translation>
    </message>
    <message>
        <source>Kopi på drevet kl. {0}</source>
        <translation>Copy on the drive at {0}</translation>
    </message>
    <message>
        <source>Planen er lukket det andet sted. Du kan nu skrive i den.</source>
        <translation>The plan has been closed in the other place. You can now write in it.</translation>
    </message>
    <message>
        <source>Planen kan kun læses, for filen er åben et andet sted eller skrivebeskyttet.</source>
        <translation>The plan can only be read, as the file is open elsewhere or write-protected.</translation>
    </message>
    <message>
        <source>Prøv igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sammenlign</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Ved siden af planen ligger {0}, som er ændret for sig selv. Sammenlign de to punkt for punkt.</source>
        <translation>Beside the plan is {0}, which has been changed separately. Compare the two point by point.</translation>
    </message>
    <message>
        <source>{0} Her kan den kun læses.</source>
        <translation>{0} Here it can only be read.</translation>
    </message>
    <message>
        <source>{0} hentes fra drevet …</source>
        <translation>Fetching {0} from the drive …</translation>
    </message>
    <message>
        <source>Åbn til skrivning</source>
        <translation>Open for writing</translation>
    </message>
</context>
<context>
    <name>PlanProtection</name>
    <message>
        <source>Adgangskoden fjernes</source>
        <translation>Removing the password</translation>
    </message>
    <message>
        <source>Alle kan læse dem, og de kan ikke hentes frem igen. Nye sikkerhedskopier krypteres som planen.</source>
        <translation>Anyone can read them, and they cannot be brought back. New backups are encrypted as the plan is.</translation>
    </message>
    <message>
        <source>Alt er gemt. Skriv adgangskoden for at fortsætte, hvor du slap.</source>
        <translation>Everything has been saved. Enter the password to continue where you left off.</translation>
    </message>
    <message>
        <source>Lås op</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Planen er beskyttet med adgangskoden.</source>
        <translation>The plan is protected by the password.</translation>
    </message>
    <message>
        <source>Planen er låst</source>
        <translation>The plan is locked</translation>
    </message>
    <message>
        <source>Planen har ingen adgangskode længere.</source>
        <translation>The plan no longer has a password.</translation>
    </message>
    <message>
        <source>Planen kan låses, når det, der er i gang, er færdigt.</source>
        <translation>The plan can be locked when what is under way has finished.</translation>
    </message>
    <message>
        <source>Planen krypteres</source>
        <translation>Encrypting the plan</translation>
    </message>
    <message>
        <source>Slet dem …</source>
        <translation>Delete them …</translation>
    </message>
    <message>
        <source>Slet kopierne</source>
        <translation>Delete the backups</translation>
    </message>
    <message>
        <source>Slet sikkerhedskopierne uden adgangskode?</source>
        <translation>Delete the backups without a password?</translation>
    </message>
    <message>
        <source>Slettede sikkerhedskopier: {0}.</source>
        <translation>Backups deleted: {0}.</translation>
    </message>
    <message>
        <source>Vent, til filen er skrevet og efterset. Luk ikke computeren imens.</source>
        <translation>Wait until the file has been written and checked. Do not switch the computer off meanwhile.</translation>
    </message>
    <message>
        <source>Ældre sikkerhedskopier uden adgangskode: {0}.</source>
        <translation>Older backups without a password: {0}.</translation>
    </message>
</context>
<context>
    <name>PlanSwitcher</name>
    <message>
        <source>Det, du har skrevet, gemmes først. Hver plan åbner, hvor du forlod den.</source>
        <translation>What you have written is saved first. Each plan opens where you left it.</translation>
    </message>
    <message>
        <source>Findes ikke mere</source>
        <translation>No longer there</translation>
    </message>
    <message>
        <source>Her står de planer, du har haft åbne på denne computer.</source>
        <translation>The plans you have had open on this computer are listed here.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planer</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Skift</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Skift plan</source>
        <translation>Switch plan</translation>
    </message>
    <message>
        <source>Vises nu</source>
        <translation>Shown now</translation>
    </message>
    <message>
        <source>Åbn en anden plan …</source>
        <translation>Open another plan …</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Frister, der gælder alle organets møder</source>
        <translation>Deadlines that apply to all of the body’s meetings</translation>
    </message>
    <message>
        <source>Mødets plan</source>
        <translation>The meeting’s plan</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Ret frister</source>
        <translation>Edit deadlines</translation>
    </message>
    <message>
        <source>{0} følger planen igen.</source>
        <translation>{0} follows the plan again.</translation>
    </message>
</context>
<context>
    <name>PointNeighbours</name>
    <message>
        <source>Andre opgaver fra punktet</source>
        <translation>Other tasks from the item</translation>
    </message>
</context>
<context>
    <name>PointView</name>
    <message>
        <source>Ført til referat</source>
        <translation>Statement for the record</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Notér forbehold, inhabilitet …</source>
        <translation>Record reservation, conflict of interest …</translation>
    </message>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>Skriv, hvad et medlem ønsker ført til referat.</source>
        <translation>Write what a member wants entered in the minutes.</translation>
    </message>
    <message>
        <source>Vis sagsfremstilling</source>
        <translation>Show case presentation</translation>
    </message>
    <message>
        <source>Vis sagsfremstilling og {0}</source>
        <translation>Show case presentation and {0}</translation>
    </message>
    <message>
        <source>bilag</source>
        <translation>appendices</translation>
    </message>
</context>
<context>
    <name>PointsPart</name>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Drøftelse</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Indstilling</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>Intet udfald</source>
        <translation>No outcome</translation>
    </message>
    <message>
        <source>Læg sammen med punktet ovenfor</source>
        <translation>Merge with the item above</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Punkter i referatet</source>
        <translation>Items in the minutes</translation>
    </message>
    <message>
        <source>Sagsfremstilling</source>
        <translation>Case presentation</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Udfald</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Underpunkt til punktet ovenfor</source>
        <translation>Sub-item of the item above</translation>
    </message>
</context>
<context>
    <name>PositionDrawer</name>
    <message>
        <source>Afdelingerne:</source>
        <translation>The sections:</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Gem note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Hvad skal der til?</source>
        <translation>What would it take?</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Ingen noter endnu.</source>
        <translation>No notes yet.</translation>
    </message>
    <message>
        <source>Kontakt: {0}</source>
        <translation>Contact: {0}</translation>
    </message>
    <message>
        <source>Koordineringsnoter</source>
        <translation>Coordination notes</translation>
    </message>
    <message>
        <source>Kun sekretariatet</source>
        <translation>Secretariat only</translation>
    </message>
    <message>
        <source>Noten er gemt.</source>
        <translation>The note has been saved.</translation>
    </message>
    <message>
        <source>Ny note</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Om punktet</source>
        <translation>About the item</translation>
    </message>
    <message>
        <source>Opret formøde</source>
        <translation>Set up pre-meeting</translation>
    </message>
    <message>
        <source>Parten taler ikke med én stemme.</source>
        <translation>The party does not speak with one voice.</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Punkt {0}, {1}</source>
        <translation>Item {0}, {1}</translation>
    </message>
    <message>
        <source>Sidst hørt {0}</source>
        <translation>Last heard {0}</translation>
    </message>
    <message>
        <source>Skriv en note, og tryk Ctrl+Enter</source>
        <translation>Write a note, and press Ctrl+Enter</translation>
    </message>
    <message>
        <source>Tidligere positioner</source>
        <translation>Earlier positions</translation>
    </message>
    <message>
        <source>Åbn punktet</source>
        <translation>Open the item</translation>
    </message>
</context>
<context>
    <name>PositionPeople</name>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Kontakt hos parten</source>
        <translation>Contact at the party</translation>
    </message>
    <message>
        <source>Taler med parten</source>
        <translation>Talks with the party</translation>
    </message>
</context>
<context>
    <name>PracticeDrawer</name>
    <message>
        <source>Bragt op af</source>
        <translation>Brought up by</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Det venter nu på næste møde.</source>
        <translation>It now waits for the next meeting.</translation>
    </message>
    <message>
        <source>Eller et navn</source>
        <translation>Or a name</translation>
    </message>
    <message>
        <source>Formidlet til og hvordan</source>
        <translation>Passed on to whom and how</translation>
    </message>
    <message>
        <source>Fra praksis</source>
        <translation>From practice</translation>
    </message>
    <message>
        <source>Frit navn, fx en beboer.</source>
        <translation>Any name, e.g. a resident.</translation>
    </message>
    <message>
        <source>Fx på husmødet.</source>
        <translation>E.g. at the residents’ meeting.</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Ikke formidlet alligevel</source>
        <translation>Not passed on after all</translation>
    </message>
    <message>
        <source>Ingen kendt person</source>
        <translation>No known person</translation>
    </message>
    <message>
        <source>Ingen part</source>
        <translation>No party</translation>
    </message>
    <message>
        <source>Luk uden svar</source>
        <translation>Close without an answer</translation>
    </message>
    <message>
        <source>Løft</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Løft til</source>
        <translation>Escalate to</translation>
    </message>
    <message>
        <source>Part eller område</source>
        <translation>Party or area</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Svar tilbage</source>
        <translation>Answer back</translation>
    </message>
    <message>
        <source>Svaret er formidlet i dag</source>
        <translation>The answer was passed on today</translation>
    </message>
    <message>
        <source>Svaret er noteret som formidlet.</source>
        <translation>The answer has been recorded as passed on.</translation>
    </message>
    <message>
        <source>Vælg først, hvor det løftes til.</source>
        <translation>First choose where it is to be escalated to.</translation>
    </message>
    <message>
        <source>Vælg gruppe eller bestyrelse</source>
        <translation>Choose group or board</translation>
    </message>
    <message>
        <source>Åbn igen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Åbn punktet</source>
        <translation>Open the item</translation>
    </message>
</context>
<context>
    <name>PracticeView</name>
    <message>
        <source>Det er noteret.</source>
        <translation>It has been recorded.</translation>
    </message>
    <message>
        <source>Det er slettet.</source>
        <translation>It has been deleted.</translation>
    </message>
    <message>
        <source>Fra praksis</source>
        <translation>From practice</translation>
    </message>
    <message>
        <source>Her samles, hvad medarbejdere og beboere bringer op</source>
        <translation>What staff and residents bring up is gathered here</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Noteret fra {0}.</source>
        <translation>Recorded from {0}.</translation>
    </message>
    <message>
        <source>Notér fra praksis</source>
        <translation>Record from practice</translation>
    </message>
    <message>
        <source>Skriv det første</source>
        <translation>Write the first</translation>
    </message>
    <message>
        <source>Skriv det på én linje foroven. Løft det til en gruppe eller bestyrelsen, og skriv svaret tilbage.</source>
        <translation>Write it on one line at the top. Escalate it to a group or the board, and write the answer back.</translation>
    </message>
    <message>
        <source>Svar inden for så mange uger</source>
        <translation>Answer within this many weeks</translation>
    </message>
    <message>
        <source>Svar inden for uger</source>
        <translation>Answer within weeks</translation>
    </message>
    <message>
        <source>Søg fra praksis</source>
        <translation>Search from practice</translation>
    </message>
    <message>
        <source>bøvl NAVN, part i går: hvad der er på færde – og Enter</source>
        <translation>bøvl NAME, party yesterday: what is going on – and Enter</translation>
    </message>
    <message>
        <source>{0} Er det {1}?</source>
        <translation>{0} Is it {1}?</translation>
    </message>
</context>
<context>
    <name>PreMeetingsTab</name>
    <message>
        <source>Dette er selv et formøde</source>
        <translation>This is itself a pre-meeting</translation>
    </message>
    <message>
        <source>Formødegruppe</source>
        <translation>Pre-meeting group</translation>
    </message>
    <message>
        <source>Formøder</source>
        <translation>Pre-meetings</translation>
    </message>
    <message>
        <source>Formøder samles på det møde, de forbereder.</source>
        <translation>Pre-meetings are gathered under the meeting they prepare.</translation>
    </message>
    <message>
        <source>Formødet beholdes og står alene (Delete)</source>
        <translation>The pre-meeting is kept and stands alone (Delete)</translation>
    </message>
    <message>
        <source>Formødet er knyttet til mødet.</source>
        <translation>The pre-meeting has been linked to the meeting.</translation>
    </message>
    <message>
        <source>Formødet med {0} er oprettet.</source>
        <translation>The pre-meeting with {0} has been set up.</translation>
    </message>
    <message>
        <source>Gå til mødet</source>
        <translation>Go to the meeting</translation>
    </message>
    <message>
        <source>Ingen formøder endnu</source>
        <translation>No pre-meetings yet</translation>
    </message>
    <message>
        <source>Løsn fra mødet</source>
        <translation>Detach from the meeting</translation>
    </message>
    <message>
        <source>Opret formøde</source>
        <translation>Set up pre-meeting</translation>
    </message>
    <message>
        <source>Opret formøde med {0}</source>
        <translation>Set up a pre-meeting with {0}</translation>
    </message>
    <message>
        <source>Part med plads i organet</source>
        <translation>Party with a seat in the body</translation>
    </message>
    <message>
        <source>Parterne drøfter dagsordenen, når den er sendt ud, og før mødet holdes.</source>
        <translation>The parties discuss the agenda once it has been sent, and before the meeting is held.</translation>
    </message>
    <message>
        <source>Planen foreslår {0}. Dagsordenen kommer fra skabelonen »Formøde«.</source>
        <translation>The plan suggests {0}. The agenda comes from the template “Formøde”.</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Tilknyt et formøde, der står alene</source>
        <translation>Link a pre-meeting that stands alone</translation>
    </message>
    <message>
        <source>Uden formøde</source>
        <translation>Without a pre-meeting</translation>
    </message>
    <message>
        <source>{0} er løsnet fra mødet og står alene.</source>
        <translation>{0} has been detached from the meeting and stands alone.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Adgangskode</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Dagsordener, referater og andre Word-filer kan sættes i kommunens egne skabeloner. De gemmes i planen.</source>
        <translation>Agendas, minutes and other Word files can be set in the municipality’s own templates. They are stored in the plan.</translation>
    </message>
    <message>
        <source>Dine initialer</source>
        <translation>Your initials</translation>
    </message>
    <message>
        <source>Farver</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Flere</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Fundne indstillinger</source>
        <translation>Settings found</translation>
    </message>
    <message>
        <source>Høj kontrast, lys</source>
        <translation>High contrast, light</translation>
    </message>
    <message>
        <source>Høj kontrast, mørk</source>
        <translation>High contrast, dark</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Indstillinger, der har deres egen dialog</source>
        <translation>Settings that have a dialog of their own</translation>
    </message>
    <message>
        <source>Ingen indstilling passer</source>
        <translation>No setting matches</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lukkedage</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>Lys</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mørk</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Papirerne er altid på dansk.</source>
        <translation>The papers are always in Danish.</translation>
    </message>
    <message>
        <source>Prøv med et andet ord, fx skrift, frist eller mail.</source>
        <translation>Try another word, e.g. text, deadline or e-mail.</translation>
    </message>
    <message>
        <source>Skriftstørrelse</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Som computeren</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Stavekontrol</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Står i planens historik ved det, du ændrer.</source>
        <translation>Shown in the plan’s history beside what you change.</translation>
    </message>
    <message>
        <source>Søg i indstillingerne</source>
        <translation>Search the settings</translation>
    </message>
    <message>
        <source>Udseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Valgene gælder på denne computer og gemmes ikke i planen.</source>
        <translation>The choices apply on this computer and are not stored in the plan.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Word-skabeloner …</source>
        <translation>Word templates …</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message>
        <source>Accepter …</source>
        <translation>Accept …</translation>
    </message>
    <message>
        <source>Dagsordenen er klar til at blive sendt ud.</source>
        <translation>The agenda is ready to be sent.</translation>
    </message>
    <message>
        <source>Der er intet at rette</source>
        <translation>There is nothing to correct</translation>
    </message>
    <message>
        <source>Fund før udsendelse</source>
        <translation>Findings before sending</translation>
    </message>
    <message>
        <source>Gå til feltet</source>
        <translation>Go to the field</translation>
    </message>
    <message>
        <source>Klar til udsendelse</source>
        <translation>Ready to be sent</translation>
    </message>
    <message>
        <source>Træk accepten tilbage</source>
        <translation>Withdraw the acceptance</translation>
    </message>
    <message>
        <source>Vis punktet igen</source>
        <translation>Show the item again</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>Alle i lokalet kan se titel, indstilling, beslutning og opgaver, indtil du går til et andet punkt. Se efter, at kun de rette er til stede.</source>
        <translation>Everyone in the room can see title, recommendation, decision and tasks until you go to another item. Make sure that only the right people are present.</translation>
    </message>
    <message>
        <source>Deltagerne ser intet lige nu. Tryk F5 for at vise dem.</source>
        <translation>The participants see nothing just now. Press F5 to show them.</translation>
    </message>
    <message>
        <source>Punktet er ikke lukket, så deltagerne ser det allerede.</source>
        <translation>The item is not closed, so the participants see it already.</translation>
    </message>
    <message>
        <source>Referat vist for deltagerne</source>
        <translation>Minutes shown to participants</translation>
    </message>
    <message>
        <source>Vinduet til deltagerne er åbnet. Flyt det, eller del det på mødet.</source>
        <translation>The window for the participants has been opened. Move it, or share it at the meeting.</translation>
    </message>
    <message>
        <source>Vis det lukkede punkt for deltagerne?</source>
        <translation>Show the closed item to the participants?</translation>
    </message>
    <message>
        <source>Vis punktet</source>
        <translation>Show the item</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Afbrudt. Vælg papiret igen for at se det.</source>
        <translation>Cancelled. Choose the paper again to see it.</translation>
    </message>
    <message>
        <source>Fortroligt: papiret er ikke til uddeling.</source>
        <translation>Confidential: the paper is not for handing out.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Papirer</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Papiret vises her, som det bliver skrevet ud. Der gemmes ingen fil.</source>
        <translation>The paper is shown here as it will be printed. No file is saved.</translation>
    </message>
    <message>
        <source>Papirets side</source>
        <translation>The paper’s page</translation>
    </message>
    <message>
        <source>Siderne er på vej</source>
        <translation>The pages are on their way</translation>
    </message>
    <message>
        <source>Siderne gøres klar</source>
        <translation>Getting the pages ready</translation>
    </message>
    <message>
        <source>Udskriften er afbrudt.</source>
        <translation>The printing was cancelled.</translation>
    </message>
    <message>
        <source>Udskriv</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Udskriv …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Udskriver</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>side</source>
        <translation>page</translation>
    </message>
    <message>
        <source>sider</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>{0} er sendt til printeren.</source>
        <translation>{0} sent to the printer.</translation>
    </message>
</context>
<context>
    <name>QueryLine</name>
    <message>
        <source>Søg i opgaver</source>
        <translation>Search tasks</translation>
    </message>
    <message>
        <source>Søg, eller skriv fx @navn status:åben frist:&lt;1/4</source>
        <translation>Search, or type e.g. @name status:åben frist:&lt;1/4</translation>
    </message>
</context>
<context>
    <name>QuickLineEdit</name>
    <message>
        <source>Skriv en linje</source>
        <translation>Write a line</translation>
    </message>
    <message>
        <source>Skriv tekst, @navn for en opgave, eller / for kommandoer</source>
        <translation>Type text, @name for a task, or / for commands</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Alle felter</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>Altid øverst</source>
        <translation>Always on top</translation>
    </message>
    <message>
        <source>Det, der er forstået</source>
        <translation>What was understood</translation>
    </message>
    <message>
        <source>Gem note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Kun sekretariatet – kommer aldrig med i papirer.</source>
        <translation>Secretariat only – never goes into papers.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Noten knyttes til {0}.</source>
        <translation>The note is linked to {0}.</translation>
    </message>
    <message>
        <source>Ny note – hpdesk</source>
        <translation>New note – hpdesk</translation>
    </message>
    <message>
        <source>Vinduet bliver stående foran andre programmer. Under Indstillinger, Noter, står, hvordan en genvej henter det frem fra alle programmer.</source>
        <translation>The window stays in front of other programs. Settings, Notes tells how a shortcut brings it to the front from any program.</translation>
    </message>
    <message>
        <source>ring NAVN i dag: hvad der blev sagt. Næste: rykke 12/3 #fra-praksis</source>
        <translation>ring NAME i dag: what was said. Næste: rykke 12/3 #fra-praksis</translation>
    </message>
</context>
<context>
    <name>ReadBackDialog</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Et punkt skal have en titel, så den læses ikke ind.</source>
        <translation>An item must have a title, so it is not read in.</translation>
    </message>
    <message>
        <source>Filen har registrerede ændringer. De er læst, som om de er accepteret.</source>
        <translation>The file has tracked changes. They have been read as if accepted.</translation>
    </message>
    <message>
        <source>Flyttet i filen; rækkefølgen i planen er uændret: {0}.</source>
        <translation>Moved in the file; the order in the plan is unchanged: {0}.</translation>
    </message>
    <message>
        <source>Før: {0} Efter: {1}</source>
        <translation>Before: {0} After: {1}</translation>
    </message>
    <message>
        <source>Ikke fundet i filen længere, og uændret i planen: {0}.</source>
        <translation>No longer found in the file, and unchanged in the plan: {0}.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Læs ind</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Læs rettelser ind fra Word</source>
        <translation>Read corrections in from Word</translation>
    </message>
    <message>
        <source>Punkt {0}, {1}</source>
        <translation>Item {0}, {1}</translation>
    </message>
    <message>
        <source>Referatet er godkendt og låst, så teksten læses ikke ind.</source>
        <translation>The minutes have been approved and locked, so the text is not read in.</translation>
    </message>
    <message>
        <source>Teksten er også ændret i planen siden eksporten. Læses den ind, erstatter filens tekst planens.</source>
        <translation>The text has also been changed in the plan since the export. If it is read in, the file’s text replaces the plan’s.</translation>
    </message>
    <message>
        <source>Teksterne i »{0}« siger det samme som planen.</source>
        <translation>The texts in “{0}” say the same as the plan.</translation>
    </message>
    <message>
        <source>tekst</source>
        <translation>text</translation>
    </message>
    <message>
        <source>tekst er læst ind</source>
        <translation>text read in</translation>
    </message>
    <message>
        <source>tekster</source>
        <translation>texts</translation>
    </message>
    <message>
        <source>tekster er læst ind</source>
        <translation>texts read in</translation>
    </message>
    <message>
        <source>{0} fra Word.</source>
        <translation>{0} from Word.</translation>
    </message>
    <message>
        <source>{0} i »{1}« er anderledes end i planen. Slettede ord er streget over, nye er understreget. Sæt hak ved det, der skal læses ind; det kan fortrydes.</source>
        <translation>{0} in “{1}” differ from the plan. Deleted words are struck out, new ones underlined. Tick what is to be read in; it can be undone.</translation>
    </message>
</context>
<context>
    <name>ReadersBox</name>
    <message>
        <source>Alle medlemmer ({0})</source>
        <translation>All members ({0})</translation>
    </message>
    <message>
        <source>Dagsordenen med alle bilag, også til lukkede punkter.</source>
        <translation>The agenda with all appendices, those of closed items too.</translation>
    </message>
    <message>
        <source>Får deres eget eksemplar, hvor punkter er udeladt: {0}.</source>
        <translation>Get a copy of their own in which items are left out: {0}.</translation>
    </message>
    <message>
        <source>Gæster ({0})</source>
        <translation>Guests ({0})</translation>
    </message>
    <message>
        <source>Hver får kun sine egne punkter: {0}.</source>
        <translation>Each gets only their own items: {0}.</translation>
    </message>
    <message>
        <source>Ingen punkter har gæster ud over medlemmerne.</source>
        <translation>No items have guests besides the members.</translation>
    </message>
    <message>
        <source>Offentlig udgave</source>
        <translation>Public version</translation>
    </message>
    <message>
        <source>Offentligheden</source>
        <translation>The public</translation>
    </message>
    <message>
        <source>Uden brugbar mailadresse: {0}.</source>
        <translation>No usable e-mail address: {0}.</translation>
    </message>
    <message>
        <source>Uden lukkede punkter, til hjemmeside eller opslag.</source>
        <translation>Without closed items, for a website or notice board.</translation>
    </message>
    <message>
        <source>modtager</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>modtagere</source>
        <translation>recipients</translation>
    </message>
    <message>
        <source>Ét medlem</source>
        <translation>One member</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>{0} læses …</source>
        <translation>Reading {0} …</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Accepter med en begrundelse: {0}</source>
        <translation>Accept with a reason: {0}</translation>
    </message>
    <message>
        <source>Klar til udsendelse</source>
        <translation>Ready to be sent</translation>
    </message>
    <message>
        <source>Træk accepten tilbage: {0}</source>
        <translation>Withdraw the acceptance: {0}</translation>
    </message>
    <message>
        <source>Træk tilbage</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>{0} accepteret</source>
        <translation>{0} accepted</translation>
    </message>
    <message>
        <source>»{0}«, {1}</source>
        <translation>“{0}”, {1}</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Begrundelse for at acceptere</source>
        <translation>Reason for accepting</translation>
    </message>
    <message>
        <source>Begrundelse, og Enter</source>
        <translation>Reason, and Enter</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Begrundelse (kan udelades)</source>
        <translation>Reason (may be left out)</translation>
    </message>
    <message>
        <source>Giv ikke videre nu</source>
        <translation>Do not pass on now</translation>
    </message>
    <message>
        <source>Giv opgaver videre</source>
        <translation>Pass tasks on</translation>
    </message>
    <message>
        <source>Giv videre</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>Har overtaget pladsen.</source>
        <translation>Has taken over the seat.</translation>
    </message>
    <message>
        <source>Hvem overtager fra {0}</source>
        <translation>Who takes over from {0}</translation>
    </message>
    <message>
        <source>Referaterne beholder det navn, de har. Loggen på opgaven siger, hvem der har overtaget den.</source>
        <translation>The minutes keep the name they have. The task’s log says who has taken it over.</translation>
    </message>
    <message>
        <source>fx Er fratrådt</source>
        <translation>e.g. Has left</translation>
    </message>
    <message>
        <source>{0}, fratrådt {1}: {2}</source>
        <translation>{0}, left {1}: {2}</translation>
    </message>
    <message>
        <source>åben opgave</source>
        <translation>open task</translation>
    </message>
    <message>
        <source>åbne opgaver</source>
        <translation>open tasks</translation>
    </message>
</context>
<context>
    <name>RecentPlans</name>
    <message>
        <source>{name} (findes ikke mere)</source>
        <translation>{name} (no longer there)</translation>
    </message>
</context>
<context>
    <name>Recommendation</name>
    <message>
        <source>Indstilling</source>
        <translation>Recommendation</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Arket er gemt i {0}. Slet filen, når den er udskrevet.</source>
        <translation>The sheet has been saved in {0}. Delete the file once it has been printed.</translation>
    </message>
    <message>
        <source>Gem arket</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Gem som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nøglen er den eneste vej ind i planen, hvis adgangskoden bliver glemt. Udskriv arket, og læg det i et aflåst skab. Gem det ikke ved siden af planen.</source>
        <translation>The key is the only way into the plan if the password is forgotten. Print the sheet, and put it in a locked cupboard. Do not keep it beside the plan.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Udskriv genoprettelsesnøglen</source>
        <translation>Print the recovery key</translation>
    </message>
    <message>
        <source>Vis og udskriv</source>
        <translation>Show and print</translation>
    </message>
</context>
<context>
    <name>RemarkRow</name>
    <message>
        <source>Afsluttet: {0}</source>
        <translation>Closed: {0}</translation>
    </message>
    <message>
        <source>Fjern bemærkningen: {0}</source>
        <translation>Remove the remark: {0}</translation>
    </message>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>afsluttet</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>RemarksCard</name>
    <message>
        <source>Bemærkningens art</source>
        <translation>Kind of remark</translation>
    </message>
    <message>
        <source>Bemærkninger og indsigelser</source>
        <translation>Remarks and objections</translation>
    </message>
    <message>
        <source>Fra formanden</source>
        <translation>From the chair</translation>
    </message>
    <message>
        <source>Fra hvem</source>
        <translation>From whom</translation>
    </message>
    <message>
        <source>Hele referatet</source>
        <translation>All of the minutes</translation>
    </message>
    <message>
        <source>Indsigelse</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>Ingen bemærkninger endnu.</source>
        <translation>No remarks yet.</translation>
    </message>
    <message>
        <source>Ingen navngivet</source>
        <translation>Nobody named</translation>
    </message>
    <message>
        <source>Notér</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ny bemærkning</source>
        <translation>New remark</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Skriv indsigelsen, og tryk Enter</source>
        <translation>Write the objection, and press Enter</translation>
    </message>
    <message>
        <source>Skriv, hvad formanden vil have rettet, og tryk Enter</source>
        <translation>Write what the chair wants corrected, and press Enter</translation>
    </message>
</context>
<context>
    <name>RemindButton</name>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>personer</source>
        <translation>people</translation>
    </message>
    <message>
        <source>{0} skal rykkes i dag</source>
        <translation>{0} to be reminded today</translation>
    </message>
</context>
<context>
    <name>ReminderRules</name>
    <message>
        <source>Dage før fristen</source>
        <translation>Days before the deadline</translation>
    </message>
    <message>
        <source>Igen efter dage</source>
        <translation>Again after days</translation>
    </message>
    <message>
        <source>Mind mig om at rykke</source>
        <translation>Prompt me to send reminders</translation>
    </message>
</context>
<context>
    <name>RemindersDialog</name>
    <message>
        <source>Der er intet mailprogram på computeren. Rykkerne ligger i {0}.</source>
        <translation>There is no mail program on the computer. The reminders are in {0}.</translation>
    </message>
    <message>
        <source>Gem frister til kalender</source>
        <translation>Save deadlines for calendar</translation>
    </message>
    <message>
        <source>Gem personens frister …</source>
        <translation>Save the person’s deadlines …</translation>
    </message>
    <message>
        <source>Hvem der skal rykkes</source>
        <translation>Who is to be reminded</translation>
    </message>
    <message>
        <source>Ingen skal rykkes i dag.</source>
        <translation>Nobody is to be reminded today.</translation>
    </message>
    <message>
        <source>Kalenderfil med {0}s åbne frister</source>
        <translation>Calendar file with the open deadlines of {0}</translation>
    </message>
    <message>
        <source>Kladden til {0} er åbnet i mailprogrammet.</source>
        <translation>The draft to {0} has been opened in the mail program.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mailen, som den bliver skrevet</source>
        <translation>The e-mail as it will be written</translation>
    </message>
    <message>
        <source>Opgaverne ligger hos en organisation, ikke hos en person</source>
        <translation>The tasks are with an organisation, not with a person</translation>
    </message>
    <message>
        <source>Ret teksten …</source>
        <translation>Edit the text …</translation>
    </message>
    <message>
        <source>Rykkere er slået fra. Slå dem til for at se, hvem der skal rykkes.</source>
        <translation>Reminders are switched off. Switch them on to see who is to be reminded.</translation>
    </message>
    <message>
        <source>Skriv rykkere</source>
        <translation>Write reminders</translation>
    </message>
    <message>
        <source>Skriv {0}</source>
        <translation>Write {0}</translation>
    </message>
    <message>
        <source>Til {0}</source>
        <translation>To {0}</translation>
    </message>
    <message>
        <source>ingen mailadresse</source>
        <translation>no e-mail address</translation>
    </message>
    <message>
        <source>rykker</source>
        <translation>reminder</translation>
    </message>
    <message>
        <source>rykkere</source>
        <translation>reminders</translation>
    </message>
    <message>
        <source>{0} mangler en mailadresse og får ingen rykker.</source>
        <translation>{0} without an e-mail address, so no reminder is sent there.</translation>
    </message>
    <message>
        <source>Åbn mappen</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Begrundelse</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>For eksempel: beløbet under punkt 5 er forkert</source>
        <translation>For example: the amount under item 5 is wrong</translation>
    </message>
    <message>
        <source>Genåbn opgave</source>
        <translation>Reopen task</translation>
    </message>
    <message>
        <source>Genåbn opgaver</source>
        <translation>Reopen tasks</translation>
    </message>
    <message>
        <source>Genåbn referatet</source>
        <translation>Reopen the minutes</translation>
    </message>
    <message>
        <source>Genåbn referatet?</source>
        <translation>Reopen the minutes?</translation>
    </message>
    <message>
        <source>Hvorfor skal opgaven genåbnes?</source>
        <translation>Why is the task to be reopened?</translation>
    </message>
    <message>
        <source>Hvorfor skal {0} genåbnes?</source>
        <translation>Why are {0} to be reopened?</translation>
    </message>
    <message>
        <source>Referatet er genåbnet.</source>
        <translation>The minutes have been reopened.</translation>
    </message>
    <message>
        <source>Referatet er godkendt og låst. Når det genåbnes, kan det rettes og skal godkendes igen. Begrundelsen står i referatets forløb.</source>
        <translation>The minutes have been approved and locked. Once reopened they can be corrected and have to be approved again. The reason is kept in the log of the minutes.</translation>
    </message>
    <message>
        <source>Skriv, hvorfor opgaven skal åbnes igen. Det kommer til at stå i loggen.</source>
        <translation>Write why the task has to be reopened. It will be kept in the log.</translation>
    </message>
    <message>
        <source>Skriv, hvorfor referatet skal genåbnes.</source>
        <translation>Write why the minutes are to be reopened.</translation>
    </message>
    <message>
        <source>fx Lyset virker ikke endnu</source>
        <translation>e.g. The light does not work yet</translation>
    </message>
    <message>
        <source>opgave</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaver</source>
        <translation>tasks</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Afbrudt. Intet er ændret.</source>
        <translation>Cancelled. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Afbryd</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Arbejdet er i gang</source>
        <translation>Work in progress</translation>
    </message>
    <message>
        <source>Den nye plan er hel, men dette kunne ikke reddes:</source>
        <translation>The new plan is whole, but this could not be rescued:</translation>
    </message>
    <message>
        <source>Den nye plan er hel. Der er ikke fundet noget, som mangler.</source>
        <translation>The new plan is whole. Nothing was found to be missing.</translation>
    </message>
    <message>
        <source>Det reddede gemmes i</source>
        <translation>What is rescued is saved in</translation>
    </message>
    <message>
        <source>Efterse</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Efterse og reparér en plan</source>
        <translation>Check and repair a plan</translation>
    </message>
    <message>
        <source>Eftersynet fandt fejl i filen. Den er ikke ændret.</source>
        <translation>The check found faults in the file. It has not been changed.</translation>
    </message>
    <message>
        <source>Eftersynet ser efter, om filen er hel. Er den ikke det, kan det, der kan læses, reddes over i en ny plan. Den gamle fil ændres ikke, heller ikke når den er beskadiget.</source>
        <translation>The check sees whether the file is whole. If it is not, what can be read can be rescued into a new plan. The old file is not changed, not even when it is damaged.</translation>
    </message>
    <message>
        <source>Fundet ved eftersynet</source>
        <translation>Found by the check</translation>
    </message>
    <message>
        <source>Gem den reddede plan i</source>
        <translation>Save the rescued plan in</translation>
    </message>
    <message>
        <source>Kopieret</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Kopiér listen</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planen er hel.</source>
        <translation>The plan is whole.</translation>
    </message>
    <message>
        <source>Red over i en ny plan</source>
        <translation>Rescue into a new plan</translation>
    </message>
    <message>
        <source>Skift</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Vælg</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Vælg den plan, der skal efterses</source>
        <translation>Choose the plan to be checked</translation>
    </message>
    <message>
        <source>Vælg den plan, der skal efterses.</source>
        <translation>Choose the plan to be checked.</translation>
    </message>
    <message>
        <source>hpdesk-planer (*.hpdesk)</source>
        <translation>hpdesk plans (*.hpdesk)</translation>
    </message>
    <message>
        <source>reddet</source>
        <translation>rescued</translation>
    </message>
    <message>
        <source>Åbn den nye plan</source>
        <translation>Open the new plan</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Alle åbne opgaver</source>
        <translation>All open tasks</translation>
    </message>
    <message>
        <source>Her vises, hvad svaret vil ændre. Intet ændres, før du indlæser.</source>
        <translation>What the reply will change is shown here. Nothing is changed until you import.</translation>
    </message>
    <message>
        <source>Indlæs</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Indlæs svar</source>
        <translation>Import replies</translation>
    </message>
    <message>
        <source>Indlæs {0}</source>
        <translation>Import {0}</translation>
    </message>
    <message>
        <source>Linjer i svaret</source>
        <translation>Lines of the reply</translation>
    </message>
    <message>
        <source>Numrene i svaret tæller i personens egen liste.</source>
        <translation>The numbers in the reply count in the person’s own list.</translation>
    </message>
    <message>
        <source>Svaret</source>
        <translation>The reply</translation>
    </message>
    <message>
        <source>Svaret kommer fra</source>
        <translation>The reply comes from</translation>
    </message>
    <message>
        <source>Svaret nævner ingen opgaver, der kan ændres.</source>
        <translation>The reply mentions no tasks that can be changed.</translation>
    </message>
    <message>
        <source>Sæt svaret ind her, for eksempel »1: udført« eller »Lokalet er bestilt«.</source>
        <translation>Paste the reply here, for example “1: udført” or “Lokalet er bestilt”.</translation>
    </message>
    <message>
        <source>To af linjerne ændrer den samme opgave. Vælg den ene.</source>
        <translation>Two of the lines change the same task. Choose one of them.</translation>
    </message>
    <message>
        <source>linje</source>
        <translation>line</translation>
    </message>
    <message>
        <source>linjer</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>opgave er</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaver er</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>{0} af {1} ændrer noget. Sæt flueben ved dem, du vil indlæse.</source>
        <translation>{0} of {1} change something. Tick those you want to import.</translation>
    </message>
    <message>
        <source>{0} ændret efter svaret.</source>
        <translation>{0} changed according to the reply.</translation>
    </message>
    <message>
        <source>ændring</source>
        <translation>change</translation>
    </message>
    <message>
        <source>ændringer</source>
        <translation>changes</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Detaljer</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Detaljerne rummer ikke tekst fra planen. Intet sendes af sig selv; læs dem igennem, før du sender dem. De står også i logfilen på denne computer.</source>
        <translation>The details hold no text from the plan. Nothing is sent by itself; read them through before you send them. They are in the log file on this computer too.</translation>
    </message>
    <message>
        <source>Handlingen blev afbrudt af en fejl i programmet. Det, der allerede er gemt, ligger stadig i filen. Du kan arbejde videre; sker det igen, så send detaljerne til den, der passer programmet.</source>
        <translation>The action was interrupted by a fault in the program. What had been saved is still in the file. You can go on working; if it happens again, send the details to whoever looks after the program.</translation>
    </message>
    <message>
        <source>Kopieret</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Kopiér detaljer</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Noget i hpdesk virkede ikke</source>
        <translation>Something in hpdesk did not work</translation>
    </message>
    <message>
        <source>Åbn logfilens mappe</source>
        <translation>Open the log file’s folder</translation>
    </message>
</context>
<context>
    <name>ResponsibleField</name>
    <message>
        <source>Fjern {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message>
        <source>Tilføj ansvarlig</source>
        <translation>Add person responsible</translation>
    </message>
    <message>
        <source>Tilføj person eller part</source>
        <translation>Add person or party</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source> måneder</source>
        <translation> months</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Opbevaring</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Så længe gemmes oplysninger om tidligere medlemmer, efter at deres sidste plads er ophørt, og noter, efter at de er skrevet. Et organ kan have sin egen frist.</source>
        <translation>This is how long data about former members is kept after their last seat has ended, and notes after they were written. A body can have its own period.</translation>
    </message>
    <message>
        <source>Tidligere medlemmer</source>
        <translation>Former members</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Alt er gemt</source>
        <translation>Everything is saved</translation>
    </message>
    <message>
        <source>Gemmer</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Gemt {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>Ikke gemt</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Kan kun læses</source>
        <translation>Can only be read</translation>
    </message>
</context>
<context>
    <name>SeatDialog</name>
    <message>
        <source>Den, personen sidder der for.</source>
        <translation>The one for whom the person sits there.</translation>
    </message>
    <message>
        <source>En af datoerne kan ikke læses.</source>
        <translation>One of the dates cannot be read.</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Gem plads</source>
        <translation>Save seat</translation>
    </message>
    <message>
        <source>Ingen part</source>
        <translation>No party</translation>
    </message>
    <message>
        <source>Ny plads i et organ</source>
        <translation>New seat in a body</translation>
    </message>
    <message>
        <source>Opret plads</source>
        <translation>Create seat</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Ret plads</source>
        <translation>Edit seat</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tom, så længe personen er med.</source>
        <translation>Empty for as long as the person is a member.</translation>
    </message>
    <message>
        <source>Vælg det organ, personen sidder i.</source>
        <translation>Choose the body that the person sits in.</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Skjul</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Vis {0}</source>
        <translation>Show {0}</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Afsnit</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Gælder også de følgende punkter i afsnittet. Tomt felt fjerner den.</source>
        <translation>Applies to the following items of the section too. An empty field removes it.</translation>
    </message>
    <message>
        <source>Overskrift over punktet</source>
        <translation>Heading above the item</translation>
    </message>
    <message>
        <source>Sæt afsnit</source>
        <translation>Set section</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Annullerer</source>
        <translation>Cancelling</translation>
    </message>
    <message>
        <source>Annulleret. Der er ikke gemt noget.</source>
        <translation>Cancelled. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Begynder</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Der er intet nyt til dem, du har valgt. Vælg flere modtagere.</source>
        <translation>There is nothing new for those you have chosen. Choose more recipients.</translation>
    </message>
    <message>
        <source>Ikke udsendt endnu</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Lav papirerne</source>
        <translation>Create the papers</translation>
    </message>
    <message>
        <source>Notér uden filer …</source>
        <translation>Record without files …</translation>
    </message>
    <message>
        <source>Notér version {0} som udsendt</source>
        <translation>Record version {0} as sent</translation>
    </message>
    <message>
        <source>Når dagsordenen er sendt på anden måde</source>
        <translation>When the agenda has been sent in another way</translation>
    </message>
    <message>
        <source>Send alligevel</source>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Send dagsorden</source>
        <translation>Send agenda</translation>
    </message>
    <message>
        <source>Send tillægsdagsorden</source>
        <translation>Send supplementary agenda</translation>
    </message>
    <message>
        <source>Version {0} er noteret som udsendt, og filerne er gemt i planen.</source>
        <translation>Version {0} has been recorded as sent, and the files have been saved in the plan.</translation>
    </message>
    <message>
        <source>Vil du sende dagsordenen med fejl?</source>
        <translation>Do you want to send the agenda with errors?</translation>
    </message>
    <message>
        <source>{0} Det, der sendes, kan ikke rettes bagefter, kun følges op.</source>
        <translation>{0} What is sent cannot be corrected afterwards, only followed up.</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Der er {0} og {1}, som ikke er rettet.</source>
        <translation>There are {0} and {1} that have not been corrected.</translation>
    </message>
    <message>
        <source>Der er {0}, du kan se på først.</source>
        <translation>There are {0} you can look at first.</translation>
    </message>
    <message>
        <source>Der er {0}, som ikke er rettet.</source>
        <translation>There are {0} that have not been corrected.</translation>
    </message>
    <message>
        <source>Det er nyt siden udsendelsen</source>
        <translation>This is new since it was sent</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Gennemgangen har intet fundet.</source>
        <translation>The review found nothing.</translation>
    </message>
    <message>
        <source>Gennemgå</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Hele dagsordenen</source>
        <translation>The whole agenda</translation>
    </message>
    <message>
        <source>Hvad sendes</source>
        <translation>What is sent</translation>
    </message>
    <message>
        <source>Kun det nye (tillæg)</source>
        <translation>Only what is new (supplement)</translation>
    </message>
    <message>
        <source>Modtagere</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Også som Word til medlemmerne</source>
        <translation>Also as Word for the members</translation>
    </message>
    <message>
        <source>Skriv dagen, for eksempel 3/3.</source>
        <translation>Enter the day, for example 3/3.</translation>
    </message>
    <message>
        <source>Til loggen, fx hvorfor der kommer et tillæg</source>
        <translation>For the log, e.g. why there is a supplement</translation>
    </message>
    <message>
        <source>Udsendt den</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Vinduet er fra {0} til {1}.</source>
        <translation>The window is from {0} to {1}.</translation>
    </message>
    <message>
        <source>advarsel</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>advarsler</source>
        <translation>warnings</translation>
    </message>
    <message>
        <source>fejl</source>
        <translation>error</translation>
    </message>
    <message>
        <source>og {0} til.</source>
        <translation>and {0} more.</translation>
    </message>
    <message>
        <source>ændring</source>
        <translation>change</translation>
    </message>
    <message>
        <source>ændringer</source>
        <translation>changes</translation>
    </message>
</context>
<context>
    <name>SendMinutesDialog</name>
    <message>
        <source>Alle på mødets liste: {0}.</source>
        <translation>Everyone on the meeting’s list: {0}.</translation>
    </message>
    <message>
        <source>Annulleret. Referatet er ikke sendt, og intet er ændret.</source>
        <translation>Cancelled. The minutes have not been sent, and nothing has been changed.</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Filerne kunne ikke dannes. Intet er ændret. Prøv igen.</source>
        <translation>The files could not be created. Nothing has been changed. Try again.</translation>
    </message>
    <message>
        <source>For eksempel: Landsbyggefonden, arkivet</source>
        <translation>For example: Landsbyggefonden, the archive</translation>
    </message>
    <message>
        <source>Fristen ligger før udsendelsen. Vælg en senere dag.</source>
        <translation>The deadline is before the dispatch. Choose a later day.</translation>
    </message>
    <message>
        <source>Fuldt referat</source>
        <translation>Full minutes</translation>
    </message>
    <message>
        <source>Indsigelser senest</source>
        <translation>Objections by</translation>
    </message>
    <message>
        <source>Offentlig udgave</source>
        <translation>Public version</translation>
    </message>
    <message>
        <source>Også til</source>
        <translation>Also to</translation>
    </message>
    <message>
        <source>PDF og Word dannes og gemmes i planen, som de sendes. Derefter skrives mails, som du åbner i dit mailprogram.</source>
        <translation>PDF and Word files are created and stored in the plan as they are sent. Then e-mails are written, which you open in your mail program.</translation>
    </message>
    <message>
        <source>Referatet er sendt og gemt som version {0}.</source>
        <translation>The minutes have been sent and stored as version {0}.</translation>
    </message>
    <message>
        <source>Send referat</source>
        <translation>Send minutes</translation>
    </message>
    <message>
        <source>Sendt den</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Skriv den dag, referatet sendes, for eksempel 9/12.</source>
        <translation>Enter the day the minutes are sent, for example 9/12.</translation>
    </message>
    <message>
        <source>Skriv den sidste dag for indsigelser, for eksempel 16/12.</source>
        <translation>Enter the last day for objections, for example 16/12.</translation>
    </message>
    <message>
        <source>Uden mailadresse: {0}.</source>
        <translation>Without an e-mail address: {0}.</translation>
    </message>
    <message>
        <source>Udgave</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>medlem</source>
        <translation>member</translation>
    </message>
    <message>
        <source>medlemmer</source>
        <translation>members</translation>
    </message>
</context>
<context>
    <name>SendingRoom</name>
    <message>
        <source>Dagsordenen er ikke udsendt endnu, så der er intet at føje til.</source>
        <translation>The agenda has not been sent yet, so there is nothing to add to.</translation>
    </message>
    <message>
        <source>Intet er ændret, siden dagsordenen blev udsendt.</source>
        <translation>Nothing has changed since the agenda was sent.</translation>
    </message>
    <message>
        <source>Kopien er gemt som {0}.</source>
        <translation>The copy has been saved as {0}.</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>{0}: alle filer er nøjagtig, som de blev udsendt.</source>
        <translation>{0}: all files are exactly as they were sent.</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>For eksempel: bilag 4.2 eftersendt</source>
        <translation>For example: appendix 4.2 sent later</translation>
    </message>
    <message>
        <source>Her noterer du, at version {0} er sendt på anden måde. Numrene ligger fast fra nu af, men ingen filer gemmes.</source>
        <translation>Here you record that version {0} was sent in another way. The numbers are fixed from now on, but no files are stored.</translation>
    </message>
    <message>
        <source>Notér dagsordenen som udsendt uden filer</source>
        <translation>Record the agenda as sent without files</translation>
    </message>
    <message>
        <source>Notér som udsendt</source>
        <translation>Record as sent</translation>
    </message>
    <message>
        <source>Skriv den dag, dagsordenen blev sendt, for eksempel 3/3.</source>
        <translation>Enter the day the agenda was sent, for example 3/3.</translation>
    </message>
    <message>
        <source>Udsendt den</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Vinduet er fra {0} til {1}.</source>
        <translation>The window is from {0} to {1}.</translation>
    </message>
</context>
<context>
    <name>SentLogCard</name>
    <message>
        <source>Dagsordenen er ikke udsendt endnu. Her kommer hver version med sine filer.</source>
        <translation>The agenda has not been sent yet. Each version will be listed here with its files.</translation>
    </message>
    <message>
        <source>Der er ingen filer at åbne</source>
        <translation>There are no files to open</translation>
    </message>
    <message>
        <source>Gem en kopi af {0} …</source>
        <translation>Save a copy of {0} …</translation>
    </message>
    <message>
        <source>Gem en kopi i mappen</source>
        <translation>Save a copy in the folder</translation>
    </message>
    <message>
        <source>Kontrollér filerne</source>
        <translation>Verify the files</translation>
    </message>
    <message>
        <source>Kontrolsum (SHA-256): {0}</source>
        <translation>Checksum (SHA-256): {0}</translation>
    </message>
    <message>
        <source>Mere om {0}</source>
        <translation>More about {0}</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Send dagsorden …</source>
        <translation>Send agenda …</translation>
    </message>
    <message>
        <source>Sendt uden om programmet, så der er ingen filer.</source>
        <translation>Sent outside the program, so there are no files.</translation>
    </message>
    <message>
        <source>Skriv mailudkast igen …</source>
        <translation>Write the e-mail drafts again …</translation>
    </message>
    <message>
        <source>Til {0}</source>
        <translation>To {0}</translation>
    </message>
    <message>
        <source>Udsendelser</source>
        <translation>Dispatches</translation>
    </message>
    <message>
        <source>Udsendt {day}</source>
        <translation>Sent {day}</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Vis {0}</source>
        <translation>Show {0}</translation>
    </message>
    <message>
        <source>kontrolsum {0}</source>
        <translation>checksum {0}</translation>
    </message>
    <message>
        <source>modtager</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>modtagere</source>
        <translation>recipients</translation>
    </message>
</context>
<context>
    <name>SentMinutesCard</name>
    <message>
        <source>Gem som …</source>
        <translation>Save as …</translation>
    </message>
    <message>
        <source>Gem {0} i en mappe</source>
        <translation>Save {0} in a folder</translation>
    </message>
    <message>
        <source>Når referatet er sendt, ligger filerne her, som de blev sendt.</source>
        <translation>Once the minutes have been sent, the files are kept here as they were sent.</translation>
    </message>
    <message>
        <source>Sendt til {0}.</source>
        <translation>Sent to {0}.</translation>
    </message>
    <message>
        <source>Sendte udgaver</source>
        <translation>Versions sent</translation>
    </message>
    <message>
        <source>Version {0}, {1}</source>
        <translation>Version {0}, {1}</translation>
    </message>
    <message>
        <source>Vælg mappe til kopien</source>
        <translation>Choose a folder for the copy</translation>
    </message>
    <message>
        <source>modtager</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>modtagere</source>
        <translation>recipients</translation>
    </message>
    <message>
        <source>{0}. Kontrolsum {1}</source>
        <translation>{0}. Checksum {1}</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Åbn {0}</source>
        <translation>Open {0}</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Flyt mødet</source>
        <translation>Move the meeting</translation>
    </message>
    <message>
        <source>Foreslåede møder</source>
        <translation>Suggested meetings</translation>
    </message>
    <message>
        <source>Fra kl.</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Opret møder</source>
        <translation>Create meetings</translation>
    </message>
    <message>
        <source>Opret {0}</source>
        <translation>Create {0}</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Planen har intet organ endnu.</source>
        <translation>The plan has no body yet.</translation>
    </message>
    <message>
        <source>Planlæg møderække</source>
        <translation>Plan a series of meetings</translation>
    </message>
    <message>
        <source>På lukkede dage</source>
        <translation>On closed days</translation>
    </message>
    <message>
        <source>Skift mellem fokus</source>
        <translation>Alternate between focuses</translation>
    </message>
    <message>
        <source>Skriv fx 13.00.</source>
        <translation>Enter e.g. 13.00.</translation>
    </message>
    <message>
        <source>Skriv fx 15.00.</source>
        <translation>Enter e.g. 15.00.</translation>
    </message>
    <message>
        <source>Spring over</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Til kl.</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Vælg mindst ét organ.</source>
        <translation>Choose at least one body.</translation>
    </message>
    <message>
        <source>fx Strategi, Drift</source>
        <translation>e.g. Strategy, Operations</translation>
    </message>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>»{0}« kan ikke læses som en dato. Skriv fx 8/3.</source>
        <translation>“{0}” cannot be read as a date. Enter e.g. 8/3.</translation>
    </message>
</context>
<context>
    <name>SeriesPatternField</name>
    <message>
        <source>Bestemte datoer</source>
        <translation>Certain dates</translation>
    </message>
    <message>
        <source>Datoer, adskilt af komma</source>
        <translation>Dates, separated by commas</translation>
    </message>
    <message>
        <source>Faste mellemrum</source>
        <translation>Regular intervals</translation>
    </message>
    <message>
        <source>Første møde</source>
        <translation>First meeting</translation>
    </message>
    <message>
        <source>Ikke efter</source>
        <translation>Not after</translation>
    </message>
    <message>
        <source>Ingen datoer endnu.</source>
        <translation>No dates yet.</translation>
    </message>
    <message>
        <source>Måneder</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Mønster</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>Nummer i måneden</source>
        <translation>Number in the month</translation>
    </message>
    <message>
        <source>Sidste</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Ugedag</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>Ugedag i måneden</source>
        <translation>Weekday of the month</translation>
    </message>
    <message>
        <source>Uger imellem</source>
        <translation>Weeks between</translation>
    </message>
    <message>
        <source>dato</source>
        <translation>date</translation>
    </message>
    <message>
        <source>datoer</source>
        <translation>dates</translation>
    </message>
    <message>
        <source>fx 3/3, 16/6, 8/9 og 1/12</source>
        <translation>e.g. 3/3, 16/6, 8/9 and 1/12</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>»{0}« kan ikke læses som en dato.</source>
        <translation>“{0}” cannot be read as a date.</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>SeriesPreview</name>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Fokus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Foreslåede møder</source>
        <translation>Suggested meetings</translation>
    </message>
    <message>
        <source>Sendes</source>
        <translation>To be sent</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Alle taster</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Budget, regnskab og andre faste dage i årshjulet</source>
        <translation>Budget, accounts and other fixed days of the annual cycle</translation>
    </message>
    <message>
        <source>Faste punkter og tekster</source>
        <translation>Standing items and texts</translation>
    </message>
    <message>
        <source>Formuleringer i referatet</source>
        <translation>Phrases in the minutes</translation>
    </message>
    <message>
        <source>Genveje</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Historikkens størrelse</source>
        <translation>Size of the history</translation>
    </message>
    <message>
        <source>Hvor de ligger, hvor tit de tages, og hvor mange</source>
        <translation>Where they are, how often they are made, and how many</translation>
    </message>
    <message>
        <source>Hvor længe før og efter fristen der mindes om opgaver</source>
        <translation>How long before and after the deadline people are reminded of tasks</translation>
    </message>
    <message>
        <source>Hvor længe oplysninger og noter om personer gemmes</source>
        <translation>How long data and notes about people are kept</translation>
    </message>
    <message>
        <source>Hvor længe planens historik gemmes</source>
        <translation>How long the plan’s history is kept</translation>
    </message>
    <message>
        <source>Hvornår dagsorden og bilag sendes, og plantrin</source>
        <translation>When agenda and appendices are sent, and planned steps</translation>
    </message>
    <message>
        <source>Kommunens skrift, farver, logo og sidehoved</source>
        <translation>The municipality’s typeface, colours, logo and header</translation>
    </message>
    <message>
        <source>Mailtekster</source>
        <translation>E-mail texts</translation>
    </message>
    <message>
        <source>Opbevaring af persondata</source>
        <translation>Retention of personal data</translation>
    </message>
    <message>
        <source>Ordene bag Alt+1 til Alt+6</source>
        <translation>The words behind Alt+1 to Alt+6</translation>
    </message>
    <message>
        <source>Ordene i de mails, der følger med papirerne</source>
        <translation>The words of the e-mails that go with the papers</translation>
    </message>
    <message>
        <source>Organernes frister og regler</source>
        <translation>The bodies’ deadlines and rules</translation>
    </message>
    <message>
        <source>Rykkere</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Sikkerhedskopier</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Skabeloner til dagsordener og sager</source>
        <translation>Templates for agendas and cases</translation>
    </message>
    <message>
        <source>Word-skabeloner</source>
        <translation>Word templates</translation>
    </message>
    <message>
        <source>Årets frister</source>
        <translation>Annual deadlines</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Genveje</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kopi fra {0}</source>
        <translation>Copy from {0}</translation>
    </message>
    <message>
        <source>Sikkerhedskopi {0}</source>
        <translation>Backup {0}</translation>
    </message>
    <message>
        <source>Sikkerhedskopier</source>
        <translation>Backups</translation>
    </message>
</context>
<context>
    <name>SilentDialog</name>
    <message>
        <source>Alle parter er talt med inden for den tid, der er sat.</source>
        <translation>All parties have been spoken to within the time that is set.</translation>
    </message>
    <message>
        <source>Ikke talt med længe</source>
        <translation>Not spoken to for long</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tryk Enter på en part for at skrive noten. Primære samarbejdsparter står først.</source>
        <translation>Press Enter on a party to write the note. Primary partners come first.</translation>
    </message>
    <message>
        <source>Uger uden en samtale</source>
        <translation>Weeks without a conversation</translation>
    </message>
    <message>
        <source>Uger uden en samtale, før en part står her</source>
        <translation>Weeks without a conversation before a party is listed here</translation>
    </message>
</context>
<context>
    <name>SinceBox</name>
    <message>
        <source>Det er en rettelse</source>
        <translation>It is a correction</translation>
    </message>
    <message>
        <source>Før stod der »{0}«. Er det en rettelse, følger alle papirer med. Er det en ændring fra en dag, nævner papirer fra møder før den dag personen som før.</source>
        <translation>Before, it read “{0}”. If this is a correction, all papers follow. If it is a change from a certain day, papers from meetings before that day name the person as before.</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>Gælder fra dagen</source>
        <translation>Applies from the day</translation>
    </message>
    <message>
        <source>Skriv den dag, ændringen gælder fra.</source>
        <translation>Enter the day the change applies from.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>»{0}« er føjet til planens ordliste.</source>
        <translation>“{0}” has been added to the plan’s word list.</translation>
    </message>
</context>
<context>
    <name>SpellingMarks</name>
    <message>
        <source>Der er ikke fundet stavefejl i teksten.</source>
        <translation>No misspellings were found in the text.</translation>
    </message>
    <message>
        <source>Stavekontrollen er slået fra i indstillingerne.</source>
        <translation>The spelling check is switched off in the settings.</translation>
    </message>
</context>
<context>
    <name>SpellingSection</name>
    <message>
        <source>Fjern {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message>
        <source>Ingen endnu. Højreklik på et understreget ord for at tilføje det.</source>
        <translation>None yet. Right-click an underlined word to add it.</translation>
    </message>
    <message>
        <source>Ordbogen ligger i programmet, og teksten forlader ikke computeren. Navne på planens personer, parter og organer regnes for rigtige. F7 finder den næste stavefejl.</source>
        <translation>The dictionary is part of the program, and the text does not leave the computer. Names of the plan’s people, parties and bodies count as correct. F7 finds the next misspelling.</translation>
    </message>
    <message>
        <source>Planens egne ord</source>
        <translation>The plan’s own words</translation>
    </message>
    <message>
        <source>Sæt streg under ord, der ikke er i ordbogen</source>
        <translation>Underline words that are not in the dictionary</translation>
    </message>
</context>
<context>
    <name>StakeholdersPage</name>
    <message>
        <source>Afstemning</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Alle, der har med planen at gøre</source>
        <translation>Everyone involved with the plan</translation>
    </message>
    <message>
        <source>Det, medarbejdere og beboere bringer op. Kun sekretariatet.</source>
        <translation>What staff and residents bring up. Secretariat only.</translation>
    </message>
    <message>
        <source>Fra praksis</source>
        <translation>From practice</translation>
    </message>
    <message>
        <source>Indsigt, opbevaring og anonymisering</source>
        <translation>Access, retention and anonymising</translation>
    </message>
    <message>
        <source>Interessenter</source>
        <translation>Stakeholders</translation>
    </message>
    <message>
        <source>Kommune, boligorganisationer og øvrige parter</source>
        <translation>Municipality, housing organisations and other parties</translation>
    </message>
    <message>
        <source>Kun sekretariatet – kommer aldrig med i papirer</source>
        <translation>Secretariat only – never goes into papers</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Organer</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Organerne, deres medlemmer og frister for udsendelse</source>
        <translation>The bodies, their members and dispatch deadlines</translation>
    </message>
    <message>
        <source>Parter</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Parternes holdning før mødet. Kun sekretariatet.</source>
        <translation>The parties’ view before the meeting. Secretariat only.</translation>
    </message>
    <message>
        <source>Persondata</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Visning</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Vælg først en person eller en part.</source>
        <translation>First choose a person or a party.</translation>
    </message>
</context>
<context>
    <name>StatusSheetDialog</name>
    <message>
        <source>Arket ændrer ingen opgaver.</source>
        <translation>The sheet changes no tasks.</translation>
    </message>
    <message>
        <source>Hvad statusarket ændrer</source>
        <translation>What the status sheet changes</translation>
    </message>
    <message>
        <source>Indlæs</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Indlæs statusark</source>
        <translation>Import status sheet</translation>
    </message>
    <message>
        <source>Indlæs {0}</source>
        <translation>Import {0}</translation>
    </message>
    <message>
        <source>Intet er ændret endnu. Se listen igennem, og indlæs.</source>
        <translation>Nothing has been changed yet. Look the list through, and import.</translation>
    </message>
    <message>
        <source>opgave er</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaver er</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>række</source>
        <translation>row</translation>
    </message>
    <message>
        <source>række er</source>
        <translation>row</translation>
    </message>
    <message>
        <source>rækker</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>rækker er</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>{0} kan ikke indlæses; listen siger hvorfor.</source>
        <translation>{0} cannot be imported; the list says why.</translation>
    </message>
    <message>
        <source>{0} som før.</source>
        <translation>{0} as before.</translation>
    </message>
    <message>
        <source>{0} ændret efter statusarket.</source>
        <translation>{0} changed according to the status sheet.</translation>
    </message>
    <message>
        <source>Ændringerne indlæses …</source>
        <translation>Importing the changes …</translation>
    </message>
    <message>
        <source>ændring</source>
        <translation>change</translation>
    </message>
    <message>
        <source>ændringer</source>
        <translation>changes</translation>
    </message>
</context>
<context>
    <name>StepCommands</name>
    <message>
        <source>Der er ændret mere siden. Fortryd trin for trin med Ctrl+Z.</source>
        <translation>More has been changed since. Undo step by step with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Et øjeblik. Det er mange ændringer på en gang.</source>
        <translation>One moment. These are many changes at once.</translation>
    </message>
    <message>
        <source>Fortrudt: {0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>Gjort igen: {0}</source>
        <translation>Redone: {0}</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Følg planen igen</source>
        <translation>Follow the plan again</translation>
    </message>
    <message>
        <source>Ret datoen</source>
        <translation>Change the date</translation>
    </message>
    <message>
        <source>Ret datoen (Enter)</source>
        <translation>Change the date (Enter)</translation>
    </message>
    <message>
        <source>Udført</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>ret dagen, det blev gjort</source>
        <translation>change the day it was done</translation>
    </message>
    <message>
        <source>ret datoen</source>
        <translation>change the date</translation>
    </message>
    <message>
        <source>udført</source>
        <translation>done</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>fra praksis, inspiration, relation …</source>
        <translation>from practice, inspiration, relation …</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Opgaven er afsluttet.</source>
        <translation>The task has been closed.</translation>
    </message>
    <message>
        <source>Opgaven er sat til {0}.</source>
        <translation>The task has been set to {0}.</translation>
    </message>
    <message>
        <source>Opgaven er slettet.</source>
        <translation>The task has been deleted.</translation>
    </message>
    <message>
        <source>Opgaven er åben igen.</source>
        <translation>The task is open again.</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>opgave</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgave er</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaver</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>opgaver er</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>{0} er sat til {1}.</source>
        <translation>{0} set to {1}.</translation>
    </message>
    <message>
        <source>{0} givet videre.</source>
        <translation>{0} passed on.</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Opgaver fra punktet</source>
        <translation>Tasks from the item</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Ansvarlig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Hvad skal der gøres?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Intet møde</source>
        <translation>No meeting</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Mødet har ingen punkter. Vælg et andet møde, eller vælg intet.</source>
        <translation>The meeting has no items. Choose another meeting, or choose nothing.</translation>
    </message>
    <message>
        <source>Ny opgave</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Opgaven mangler en tekst. Skriv, hvad der skal gøres.</source>
        <translation>The task has no text. Write what is to be done.</translation>
    </message>
    <message>
        <source>Opret opgave</source>
        <translation>Create task</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>fx 3/3, om 14 dage eller snarest</source>
        <translation>e.g. 3/3, in 14 days or as soon as possible</translation>
    </message>
</context>
<context>
    <name>TaskDrawer</name>
    <message>
        <source>Afslut opgave</source>
        <translation>Close task</translation>
    </message>
    <message>
        <source>Ansvarlig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Ansvarlig {0}</source>
        <translation>Responsible {0}</translation>
    </message>
    <message>
        <source>Ansvarlige</source>
        <translation>Those responsible</translation>
    </message>
    <message>
        <source>Beslutningen bag</source>
        <translation>The decision behind it</translation>
    </message>
    <message>
        <source>Forrige opgave</source>
        <translation>Previous task</translation>
    </message>
    <message>
        <source>Fra punkt {0}</source>
        <translation>From item {0}</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Genåbn opgave</source>
        <translation>Reopen task</translation>
    </message>
    <message>
        <source>Hvad er der sket?</source>
        <translation>What has happened?</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Kommer fra</source>
        <translation>Comes from</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Ny frist</source>
        <translation>New deadline</translation>
    </message>
    <message>
        <source>Ny note i loggen</source>
        <translation>New note in the log</translation>
    </message>
    <message>
        <source>Næste opgave</source>
        <translation>Next task</translation>
    </message>
    <message>
        <source>Næste skridt</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Opgaven mangler en tekst. Skriv, hvad der skal gøres.</source>
        <translation>The task has no text. Write what is to be done.</translation>
    </message>
    <message>
        <source>Opgaven står i et godkendt referat, så teksten ligger fast.</source>
        <translation>The task is in approved minutes, so its text is fixed.</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Ret opgave</source>
        <translation>Edit task</translation>
    </message>
    <message>
        <source>Slet opgave</source>
        <translation>Delete task</translation>
    </message>
    <message>
        <source>Slet opgaven</source>
        <translation>Delete the task</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tilføj note</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>fx 3/3, om 14 dage eller snarest</source>
        <translation>e.g. 3/3, in 14 days or as soon as possible</translation>
    </message>
    <message>
        <source>Åbn referatet</source>
        <translation>Open the minutes</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Ansvarlig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Opgaver fra punktet</source>
        <translation>Tasks from the item</translation>
    </message>
</context>
<context>
    <name>TasksPart</name>
    <message>
        <source>Ansvarlig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Der er ingen linjer i referatet, der ligner en opgave.</source>
        <translation>There are no lines in the minutes that look like a task.</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Opgaver i referatet</source>
        <translation>Tasks in the minutes</translation>
    </message>
    <message>
        <source>Under »{title}«. Læst ud af: {source}</source>
        <translation>Under “{title}”. Read from: {source}</translation>
    </message>
    <message>
        <source>fx Karin Vestermark, Anders Kruse</source>
        <translation>e.g. Karin Vestermark, Anders Kruse</translation>
    </message>
</context>
<context>
    <name>TasksView</name>
    <message>
        <source>Her samles opgaverne fra alle møder</source>
        <translation>The tasks of all meetings are gathered here</translation>
    </message>
    <message>
        <source>Ingen opgaver passer</source>
        <translation>No tasks match</translation>
    </message>
    <message>
        <source>Ingen åbne opgaver</source>
        <translation>No open tasks</translation>
    </message>
    <message>
        <source>Ny opgave</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>Skriv en opgave i referatet med /opgave, eller opret den her.</source>
        <translation>Write a task in the minutes with /opgave, or create it here.</translation>
    </message>
    <message>
        <source>Søg efter andre ord, eller vis alle opgaver igen.</source>
        <translation>Search for other words, or show all tasks again.</translation>
    </message>
    <message>
        <source>Vis alle opgaver</source>
        <translation>Show all tasks</translation>
    </message>
    <message>
        <source>{0} fra alle møder</source>
        <translation>{0} from all meetings</translation>
    </message>
    <message>
        <source>åben opgave</source>
        <translation>open task</translation>
    </message>
    <message>
        <source>åbne opgaver</source>
        <translation>open tasks</translation>
    </message>
</context>
<context>
    <name>TemplateNameDialog</name>
    <message>
        <source>De faste punkter gemmes. Mødets egne sager får en plads, hvor de stod.</source>
        <translation>The standing items are saved. The meeting’s own cases get a place where they were.</translation>
    </message>
    <message>
        <source>Gem dagsordenen som skabelon</source>
        <translation>Save the agenda as a template</translation>
    </message>
    <message>
        <source>Gem punktet som skabelon</source>
        <translation>Save the item as a template</translation>
    </message>
    <message>
        <source>Gem skabelon</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Skabelonen »{0}« er gemt.</source>
        <translation>The template “{0}” has been saved.</translation>
    </message>
    <message>
        <source>Skabelonens navn</source>
        <translation>The template’s name</translation>
    </message>
    <message>
        <source>Tekster, tid og tjekliste gemmes; bilag og gæster gør ikke.</source>
        <translation>Texts, time and checklist are saved; appendices and guests are not.</translation>
    </message>
</context>
<context>
    <name>TemplatePoints</name>
    <message>
        <source> min.</source>
        <translation> min.</translation>
    </message>
    <message>
        <source>Afsnit</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Fjern punktet</source>
        <translation>Remove the item</translation>
    </message>
    <message>
        <source>Flyt punktet ned</source>
        <translation>Move the item down</translation>
    </message>
    <message>
        <source>Flyt punktet op</source>
        <translation>Move the item up</translation>
    </message>
    <message>
        <source>Ikke sat</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Punkttype</source>
        <translation>Item type</translation>
    </message>
    <message>
        <source>Skabelonens punkter</source>
        <translation>The template’s items</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Tilføj punkt</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tjekliste</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Én linje for hver ting, sagen skal indeholde.</source>
        <translation>One line for each thing that the case must contain.</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Gem skabelon</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Læg væk</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>Skabelonen er gemt.</source>
        <translation>The template has been saved.</translation>
    </message>
    <message>
        <source>Skabelonen er, som den følger med.</source>
        <translation>The template is as it comes with the program.</translation>
    </message>
    <message>
        <source>Skabelonen »{0}« er væk.</source>
        <translation>The template “{0}” is gone.</translation>
    </message>
    <message>
        <source>Skabelonens navn</source>
        <translation>The template’s name</translation>
    </message>
    <message>
        <source>Skabeloner</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Slet skabelon</source>
        <translation>Delete template</translation>
    </message>
    <message>
        <source>Som den følger med</source>
        <translation>As it comes with the program</translation>
    </message>
</context>
<context>
    <name>TextSaver</name>
    <message>
        <source>Teksten er ikke gemt endnu. Den står her stadig, og hpdesk prøver igen.</source>
        <translation>The text has not been saved yet. It is still here, and hpdesk will try again.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Arbejdsdage til mødet</source>
        <translation>Working days to the meeting</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Dagene til mødet</source>
        <translation>The days to the meeting</translation>
    </message>
    <message>
        <source>Tidslinje, {0}</source>
        <translation>Timeline, {0}</translation>
    </message>
    <message>
        <source>Weekend og helligdag tæller ikke med</source>
        <translation>Weekends and public holidays do not count</translation>
    </message>
    <message>
        <source>arbejdsdag</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>arbejdsdage</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i udsendelsesvinduet</source>
        <translation>in the dispatch window</translation>
    </message>
    <message>
        <source>lukket: {0}</source>
        <translation>closed: {0}</translation>
    </message>
    <message>
        <source>mødedag</source>
        <translation>day of the meeting</translation>
    </message>
    <message>
        <source>uge {0}</source>
        <translation>week {0}</translation>
    </message>
    <message>
        <source>{0} {1} til mødet</source>
        <translation>{0} {1} to the meeting</translation>
    </message>
</context>
<context>
    <name>TimesEdit</name>
    <message>
        <source>Skriv 14.20–15.10, 14.20– eller –15.10. Tomt er hele mødet.</source>
        <translation>Enter 14.20–15.10, 14.20– or –15.10. Empty is the whole meeting.</translation>
    </message>
    <message>
        <source>Tiden kan ikke læses. Skriv den som 14.20–15.10.</source>
        <translation>The time cannot be read. Enter it as 14.20–15.10.</translation>
    </message>
    <message>
        <source>kom–gik</source>
        <translation>in–out</translation>
    </message>
    <message>
        <source>{0} kom og gik</source>
        <translation>{0} arrived and left</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Pil ned: vælg en skabelon</source>
        <translation>Arrow down: choose a template</translation>
    </message>
    <message>
        <source>Punktets titel, og Enter</source>
        <translation>The item’s title, and Enter</translation>
    </message>
    <message>
        <source>Titel på nyt punkt</source>
        <translation>Title of new item</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Luk besked</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>ToldList</name>
    <message>
        <source>Dag, når du sætter flueben</source>
        <translation>Day, when you tick it</translation>
    </message>
    <message>
        <source>Formidles til</source>
        <translation>To be passed on to</translation>
    </message>
    <message>
        <source>Person, organisation eller fx »beboerne«</source>
        <translation>Person, organisation or e.g. “the residents”</translation>
    </message>
</context>
<context>
    <name>ToldRow</name>
    <message>
        <source>Fjern {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message>
        <source>Formidlet {0}</source>
        <translation>Passed on {0}</translation>
    </message>
    <message>
        <source>Ikke formidlet endnu</source>
        <translation>Not passed on yet</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Afslut møde</source>
        <translation>Close meeting</translation>
    </message>
    <message>
        <source>Dan referat …</source>
        <translation>Create minutes …</translation>
    </message>
    <message>
        <source>Flere handlinger</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Flyt det, vi ikke nåede, til næste møde …</source>
        <translation>Move what we did not reach to the next meeting …</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Fremmøde (Alt+F)</source>
        <translation>Attendance (Alt+F)</translation>
    </message>
    <message>
        <source>Fuld skærm</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Gemmer</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Gemt automatisk {0}</source>
        <translation>Saved automatically {0}</translation>
    </message>
    <message>
        <source>Genåbn …</source>
        <translation>Reopen …</translation>
    </message>
    <message>
        <source>Godkendt og låst</source>
        <translation>Approved and locked</translation>
    </message>
    <message>
        <source>Ikke gemt</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Kan kun læses</source>
        <translation>Can only be read</translation>
    </message>
    <message>
        <source>Referat</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Ret formuleringer …</source>
        <translation>Edit phrases …</translation>
    </message>
    <message>
        <source>Tilbage (Alt+Venstre)</source>
        <translation>Back (Alt+Left)</translation>
    </message>
    <message>
        <source>Vis for deltagerne</source>
        <translation>Show to participants</translation>
    </message>
    <message>
        <source>slutter {0}</source>
        <translation>ends {0}</translation>
    </message>
</context>
<context>
    <name>TrayNotice</name>
    <message>
        <source>Ny note</source>
        <translation>New note</translation>
    </message>
</context>
<context>
    <name>TryingDialog</name>
    <message>
        <source>Planen kunne ikke skrives lige nu, så intet er ændret. Prøv igen.</source>
        <translation>The plan could not be written just now, so nothing has been changed. Try again.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Adgangskode</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Brug adgangskode</source>
        <translation>Use password</translation>
    </message>
    <message>
        <source>Brug genoprettelsesnøgle</source>
        <translation>Use recovery key</translation>
    </message>
    <message>
        <source>Genoprettelsesnøgle</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Skriv de 14 grupper fra arket i rækkefølge.</source>
        <translation>Enter the 14 groups from the sheet in order.</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Åbn {0}</source>
        <translation>Open {0}</translation>
    </message>
    <message>
        <source>Åbner …</source>
        <translation>Opening …</translation>
    </message>
</context>
<context>
    <name>ValidityChoice</name>
    <message>
        <source>Erstattet af</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>Gyldighed</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Skriv noget af den senere beslutning</source>
        <translation>Type part of the later decision</translation>
    </message>
</context>
<context>
    <name>ViewChoice</name>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Vis møder som</source>
        <translation>Show meetings as</translation>
    </message>
    <message>
        <source>Årshjul</source>
        <translation>Annual cycle</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Gem som visning …</source>
        <translation>Save as view …</translation>
    </message>
    <message>
        <source>Omdøb »{0}« …</source>
        <translation>Rename “{0}” …</translation>
    </message>
    <message>
        <source>Omvendt rækkefølge</source>
        <translation>Reverse order</translation>
    </message>
    <message>
        <source>Slet »{0}«</source>
        <translation>Delete “{0}”</translation>
    </message>
    <message>
        <source>Sortér efter</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Visning</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Visning: {0}</source>
        <translation>View: {0}</translation>
    </message>
    <message>
        <source>Visningen »{0}« er gemt.</source>
        <translation>The view “{0}” has been saved.</translation>
    </message>
    <message>
        <source>Visningen »{0}« er slettet.</source>
        <translation>The view “{0}” has been deleted.</translation>
    </message>
    <message>
        <source>Visninger og orden</source>
        <translation>Views and order</translation>
    </message>
</context>
<context>
    <name>ViewNameDialog</name>
    <message>
        <source>Gem visning</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Gem visningen</source>
        <translation>Save the view</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Omdøb visningen</source>
        <translation>Rename the view</translation>
    </message>
    <message>
        <source>fx Kommunens åbne opgaver</source>
        <translation>e.g. The municipality’s open tasks</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Fjern fra listen</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Intet venter på mødet. Parkér et punkt her, så foreslås det næste gang.</source>
        <translation>Nothing is waiting for the meeting. Park an item here, and it is suggested next time.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Parkér</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Parkér et nyt punkt til et senere møde</source>
        <translation>Park a new item for a later meeting</translation>
    </message>
    <message>
        <source>Punkter, der venter</source>
        <translation>Waiting items</translation>
    </message>
    <message>
        <source>Punkterne står på dagsordenen.</source>
        <translation>The items are on the agenda.</translation>
    </message>
    <message>
        <source>Punktet følger af et tidligere møde og kan kun fravælges.</source>
        <translation>The item follows from an earlier meeting and can only be deselected.</translation>
    </message>
    <message>
        <source>Sæt på dagsordenen</source>
        <translation>Put on the agenda</translation>
    </message>
    <message>
        <source>Titel på punkt at parkere</source>
        <translation>Title of the item to park</translation>
    </message>
    <message>
        <source>Titel, og Enter</source>
        <translation>Title, and Enter</translation>
    </message>
    <message>
        <source>»{0}« venter ikke længere.</source>
        <translation>“{0}” is no longer waiting.</translation>
    </message>
</context>
<context>
    <name>WarningBar</name>
    <message>
        <source>Gå til</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Skjul</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Vis alle</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Værd at se på i året</source>
        <translation>Worth a look this year</translation>
    </message>
    <message>
        <source>ting</source>
        <translation>things</translation>
    </message>
    <message>
        <source>{0} er værd at se på: {1}</source>
        <translation>{0} worth a look: {1}</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Referatets vej</source>
        <translation>Progress of the minutes</translation>
    </message>
</context>
<context>
    <name>WayLogCard</name>
    <message>
        <source>Der er ikke sket noget endnu.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
    <message>
        <source>Forløb</source>
        <translation>Course of events</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Begynd på jeres egen</source>
        <translation>Start your own plan</translation>
    </message>
    <message>
        <source>Et eksempel med en opdigtet helhedsplan. Det åbner som din egen kopi, som du frit kan rette i og begynde forfra på.</source>
        <translation>An example with an invented comprehensive plan. It opens as your own copy, which you are free to change and to start afresh.</translation>
    </message>
    <message>
        <source>Findes ikke mere. Lå i {folder}</source>
        <translation>No longer there. Was in {folder}</translation>
    </message>
    <message>
        <source>Forbered møder i bestyrelse og styregrupper, skriv referat, og følg op på det, I har aftalt. Alt ligger i én fil på din computer.</source>
        <translation>Prepare meetings of boards and steering groups, write minutes, and follow up on what was agreed. Everything is kept in one file on your computer.</translation>
    </message>
    <message>
        <source>Fortsæt i en plan, du eller en kollega har gemt. Filen ender på .hpdesk.</source>
        <translation>Continue with a plan that you or a colleague have saved. The file ends in .hpdesk.</translation>
    </message>
    <message>
        <source>Fortsæt, hvor I slap</source>
        <translation>Continue where you left off</translation>
    </message>
    <message>
        <source>Få korte sider med parter, organer, medlemmer og årets møder. Hver kan springes over, og du kan hente det, I har i Excel, Word og kalender.</source>
        <translation>A few short pages with parties, bodies, members and the meetings of the year. Each can be skipped, and you can bring in what you have in Excel, Word and calendar.</translation>
    </message>
    <message>
        <source>Genveje</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Hjælp (F1)</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ny plan</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Næste</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Prøv med eksemplet</source>
        <translation>Try the example</translation>
    </message>
    <message>
        <source>Se dig om først</source>
        <translation>Look around first</translation>
    </message>
    <message>
        <source>Senest brugt</source>
        <translation>Recently used</translation>
    </message>
    <message>
        <source>Velkommen</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Vælg</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>hpdesk virker uden internet. Ingen data forlader computeren.</source>
        <translation>hpdesk works without the internet. No data leaves the computer.</translation>
    </message>
    <message>
        <source>Åbn plan</source>
        <translation>Open plan</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Alt er gemt i {0}.</source>
        <translation>Everything is saved in {0}.</translation>
    </message>
    <message>
        <source>Her er ingen tegning at vise som tabel.</source>
        <translation>There is no drawing here to show as a table.</translation>
    </message>
    <message>
        <source>Opgaven er oprettet.</source>
        <translation>The task has been created.</translation>
    </message>
    <message>
        <source>Planens historik er større eller ældre, end I har valgt at beholde.</source>
        <translation>The plan’s history is larger or older than you have chosen to keep.</translation>
    </message>
    <message>
        <source>Ryd historik …</source>
        <translation>Clear history …</translation>
    </message>
    <message>
        <source>Sæt markøren i den tekst, der skal rettes.</source>
        <translation>Put the cursor in the text that is to be corrected.</translation>
    </message>
    <message>
        <source>Åbn først det, du vil se historikken for.</source>
        <translation>First open what you want to see the history of.</translation>
    </message>
</context>
<context>
    <name>WindowHelp</name>
    <message>
        <source>Gem håndbogen som …</source>
        <translation>Save the manual as …</translation>
    </message>
    <message>
        <source>Håndbogen er på dansk.</source>
        <translation>The manual is in Danish.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Se, hvad der er nyt</source>
        <translation>See what’s new</translation>
    </message>
    <message>
        <source>Word-dokument (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>hpdesk er opdateret til version {0}.</source>
        <translation>hpdesk has been updated to version {0}.</translation>
    </message>
    <message>
        <source>{0} er gemt i {1}.</source>
        <translation>{0} saved in {1}.</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>WindowNotices</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Den seneste tekst kunne ikke gemmes og går tabt, hvis du lukker nu. Kopiér den, så kan du sætte den ind et andet sted.</source>
        <translation>The latest text could not be saved and will be lost if you close now. Copy it, and you can paste it somewhere else.</translation>
    </message>
    <message>
        <source>Der er ingen sikkerhedskopi fra det seneste døgn. {0}</source>
        <translation>There is no backup from the last 24 hours. {0}</translation>
    </message>
    <message>
        <source>Kopien ligger i {0}.</source>
        <translation>The copy is in {0}.</translation>
    </message>
    <message>
        <source>Kopiér teksten</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Luk alligevel</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>Luk uden at gemme det sidste?</source>
        <translation>Close without saving the latest changes?</translation>
    </message>
    <message>
        <source>Prøv igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reparér …</source>
        <translation>Repair …</translation>
    </message>
    <message>
        <source>Sikkerhedskopier</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Teksten er kopieret.</source>
        <translation>The text has been copied.</translation>
    </message>
    <message>
        <source>{0} skrives …</source>
        <translation>Writing {0} …</translation>
    </message>
</context>
<context>
    <name>WindowPlans</name>
    <message>
        <source>{file} var fra en ældre udgave af hpdesk og er ført op til denne. Planen, som den var før, ligger på denne computer som {copy}.</source>
        <translation>{file} came from an older version of hpdesk and has been brought up to this one. The plan as it was before lies on this computer as {copy}.</translation>
    </message>
    <message>
        <source>{file} var fra en ældre udgave af hpdesk og er ført op til denne. Planen, som den var før, ligger ved siden af som {copy}.</source>
        <translation>{file} came from an older version of hpdesk and has been brought up to this one. The plan as it was before lies beside it as {copy}.</translation>
    </message>
</context>
<context>
    <name>WordTemplatesDialog</name>
    <message>
        <source>Alle organer</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>Alle papirer</source>
        <translation>All papers</translation>
    </message>
    <message>
        <source>Bruges til organet</source>
        <translation>Used for the body</translation>
    </message>
    <message>
        <source>Bruges til papiret</source>
        <translation>Used for the paper</translation>
    </message>
    <message>
        <source>Fil: {0}</source>
        <translation>File: {0}</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Gem en prøveside, der viser skabelonen i brug</source>
        <translation>Save a sample page that shows the template in use</translation>
    </message>
    <message>
        <source>Gem prøvesiden</source>
        <translation>Save the sample page</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Papir</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Prøv</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Skabelonen er tilføjet.</source>
        <translation>The template has been added.</translation>
    </message>
    <message>
        <source>Tilføj fra fil …</source>
        <translation>Add from file …</translation>
    </message>
    <message>
        <source>Vælg en Word-skabelon</source>
        <translation>Choose a Word template</translation>
    </message>
    <message>
        <source>Word-filer sættes i den skabelon, der passer bedst: organets egen før planens. Skabelonens typografier, logo, sidehoved og sidefod beholdes. Skriv {{indhold}} i et afsnit for sig, hvor teksten skal stå; ellers erstatter den skabelonens.</source>
        <translation>Word files are set in the template that fits best: the body’s own before the plan’s. The template’s styles, logo, header and footer are kept. Put {{indhold}} in a paragraph of its own where the text is to go; otherwise it replaces the template’s.</translation>
    </message>
    <message>
        <source>Word-skabeloner</source>
        <translation>Word templates</translation>
    </message>
    <message>
        <source>Word-skabeloner (*.dotx *.docx)</source>
        <translation>Word templates (*.dotx *.docx)</translation>
    </message>
    <message>
        <source>hpdesk (følger med)</source>
        <translation>hpdesk (comes with the program)</translation>
    </message>
    <message>
        <source>»{0}« er fjernet.</source>
        <translation>“{0}” has been removed.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source> ({0} gange)</source>
        <translation> ({0} times)</translation>
    </message>
    <message>
        <source> Filen bliver mindre, når ingen andre har den åben.</source>
        <translation> The file becomes smaller once nobody else has it open.</translation>
    </message>
    <message>
        <source> af {0}</source>
        <translation> by {0}</translation>
    </message>
    <message>
        <source> for {0}</source>
        <translation> for {0}</translation>
    </message>
    <message>
        <source> og {0} uden stemme</source>
        <translation> and {0} without a vote</translation>
    </message>
    <message>
        <source>, bilag.zip</source>
        <translation>, bilag.zip</translation>
    </message>
    <message>
        <source>, journal.zip</source>
        <translation>, journal.zip</translation>
    </message>
    <message>
        <source>, punkt {0}</source>
        <translation>, item {0}</translation>
    </message>
    <message>
        <source>, punkt{0}{1}</source>
        <translation>, item{0}{1}</translation>
    </message>
    <message>
        <source>2. påskedag</source>
        <translation>Easter Monday</translation>
    </message>
    <message>
        <source>Accepteret</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Afbud gælder personer</source>
        <translation>Apologies are for people</translation>
    </message>
    <message>
        <source>Afgjort</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Afgjort {0} efter første behandling {1}.</source>
        <translation>Decided {0} after first being dealt with {1}.</translation>
    </message>
    <message>
        <source>Afgjort, første gang sagen var på dagsordenen.</source>
        <translation>Decided the first time the case was on the agenda.</translation>
    </message>
    <message>
        <source>Afholdt</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Afholdt {0}.</source>
        <translation>Held {0}.</translation>
    </message>
    <message>
        <source>Afslutning</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Afsnit {0}</source>
        <translation>Section {0}</translation>
    </message>
    <message>
        <source>Aftalen, der er nået</source>
        <translation>The agreement reached</translation>
    </message>
    <message>
        <source>Aftalt ordlyd</source>
        <translation>Agreed wording</translation>
    </message>
    <message>
        <source>Afventer</source>
        <translation>Awaited</translation>
    </message>
    <message>
        <source>Afvises</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Alle medlemmer får hele punktet.</source>
        <translation>All members get the whole item.</translation>
    </message>
    <message>
        <source>Almindelig tekst føjes til drøftelsen.</source>
        <translation>Ordinary text is added to the discussion.</translation>
    </message>
    <message>
        <source>Andel af de aftaler, der skulle være holdt nu, som blev holdt til tiden</source>
        <translation>Share of the commitments to be kept by now that were kept on time</translation>
    </message>
    <message>
        <source>Andre deltagere</source>
        <translation>Other participants</translation>
    </message>
    <message>
        <source>Baggrund og vurdering</source>
        <translation>Background and assessment</translation>
    </message>
    <message>
        <source>Begynder kl. {0}</source>
        <translation>Begins at {0}</translation>
    </message>
    <message>
        <source>Besat</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>Beslutning: {0}</source>
        <translation>Decision: {0}</translation>
    </message>
    <message>
        <source>Beslutningen er formidlet til {0}.</source>
        <translation>The decision has been passed on to {0}.</translation>
    </message>
    <message>
        <source>Beslutninger og opgaver på én side</source>
        <translation>Decisions and tasks on one page</translation>
    </message>
    <message>
        <source>Bilag {0} {1}</source>
        <translation>Appendix {0} {1}</translation>
    </message>
    <message>
        <source>Bilag {0} {1}, {2}</source>
        <translation>Appendix {0} {1}, {2}</translation>
    </message>
    <message>
        <source>Bilag {number} bør ses efter</source>
        <translation>Appendix {number} should be looked at</translation>
    </message>
    <message>
        <source>Bilag {number} er ikke med i pakken</source>
        <translation>Appendix {number} is not in the pack</translation>
    </message>
    <message>
        <source>Bilag {number} er låst med adgangskode</source>
        <translation>Appendix {number} is locked with a password</translation>
    </message>
    <message>
        <source>Bilag {number} ligger som fil i pakken</source>
        <translation>Appendix {number} is in the pack as a file</translation>
    </message>
    <message>
        <source>Bilaget ligger i planen</source>
        <translation>The appendix is in the plan</translation>
    </message>
    <message>
        <source>Boligorganisationer</source>
        <translation>Housing organisations</translation>
    </message>
    <message>
        <source>Bortfaldet</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Brug som udgangspunkt for det næste …</source>
        <translation>Use as a starting point for the next …</translation>
    </message>
    <message>
        <source>Dagen er {0}. Det er i orden, hvis det er meningen.</source>
        <translation>The day is {0}. That is all right if it is meant.</translation>
    </message>
    <message>
        <source>Dagsordenen</source>
        <translation>The agenda</translation>
    </message>
    <message>
        <source>Dagsordenen er altid med</source>
        <translation>The agenda is always included</translation>
    </message>
    <message>
        <source>Dagsordenen til {0} er sendt, så punkterne venter på mødet efter.</source>
        <translation>The agenda of {0} has been sent, so the items wait for the meeting after.</translation>
    </message>
    <message>
        <source>Dagsordener</source>
        <translation>Agendas</translation>
    </message>
    <message>
        <source>Danner udkastet</source>
        <translation>Creating the draft</translation>
    </message>
    <message>
        <source>Dansk</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>Dato og organ</source>
        <translation>Date and body</translation>
    </message>
    <message>
        <source>De lukkede punkter er med. Send kun papiret til dem, der må læse dem.</source>
        <translation>The closed items are included. Send the paper only to those who may read them.</translation>
    </message>
    <message>
        <source>De to udgaver er ens.</source>
        <translation>The two versions are the same.</translation>
    </message>
    <message>
        <source>Delreferat af ét punkt til sagen</source>
        <translation>Minutes of one item for its case</translation>
    </message>
    <message>
        <source>Deltager som: {0}</source>
        <translation>Takes part as: {0}</translation>
    </message>
    <message>
        <source>Den er på det næste mødes dagsorden.</source>
        <translation>It is on the agenda of the next meeting.</translation>
    </message>
    <message>
        <source>Der er ikke noteret noget fra formanden.</source>
        <translation>Nothing from the chair has been recorded.</translation>
    </message>
    <message>
        <source>Der er ikke planlagt et næste møde. Punkterne venter, til du opretter det.</source>
        <translation>No next meeting is planned. The items wait until you create it.</translation>
    </message>
    <message>
        <source>Der er ingen positioner eller noter om punktet.</source>
        <translation>There are no positions or notes about the item.</translation>
    </message>
    <message>
        <source>Der er ændret mere siden den sidste linje. Ret den, hvor den står.</source>
        <translation>More has been changed since the last line. Correct it where it is.</translation>
    </message>
    <message>
        <source>Det er {0}»{1}« på {2}{3}.</source>
        <translation>It is {0}“{1}” at {2}{3}.</translation>
    </message>
    <message>
        <source>Det mål eller delmål, sagen tjener</source>
        <translation>The goal or sub-goal that the case serves</translation>
    </message>
    <message>
        <source>Det venter på næste møde i {0}.</source>
        <translation>It waits for the next meeting of {0}.</translation>
    </message>
    <message>
        <source>Det, der står i planen nu, også godkendte referater, ændres ikke.</source>
        <translation>What is in the plan now, approved minutes included, is not changed.</translation>
    </message>
    <message>
        <source>Det, parterne er uenige om</source>
        <translation>What the parties disagree about</translation>
    </message>
    <message>
        <source>Efter mødet</source>
        <translation>After the meeting</translation>
    </message>
    <message>
        <source>Eksempel</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter viser dem.</source>
        <translation>Enter shows them.</translation>
    </message>
    <message>
        <source>Er kommet til siden (hentes kopien, slettes det)</source>
        <translation>Added since (deleted if the backup is brought back)</translation>
    </message>
    <message>
        <source>Er slettet siden</source>
        <translation>Deleted since</translation>
    </message>
    <message>
        <source>Er ændret siden</source>
        <translation>Changed since</translation>
    </message>
    <message>
        <source>Erstattet af {0}</source>
        <translation>Replaced by {0}</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel …</translation>
    </message>
    <message>
        <source>Excel-projektmappe</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>Excel-projektmappe (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Fast punkt uden sagsfremstilling</source>
        <translation>Standing item without case presentation</translation>
    </message>
    <message>
        <source>Ferie {0}</source>
        <translation>Holiday {0}</translation>
    </message>
    <message>
        <source>Filen er skrevet om uden det slettede.</source>
        <translation>The file has been rewritten without what was deleted.</translation>
    </message>
    <message>
        <source>Filen mangler</source>
        <translation>The file is missing</translation>
    </message>
    <message>
        <source>Filer, som ingen bruger længere, fjernes ({0}).</source>
        <translation>Files that nobody uses any longer are removed ({0}).</translation>
    </message>
    <message>
        <source>Findes allerede</source>
        <translation>There already</translation>
    </message>
    <message>
        <source>Findes ikke i planen</source>
        <translation>Not in the plan</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Fjern bilag</source>
        <translation>Remove appendix</translation>
    </message>
    <message>
        <source>Flere hedder »{0}«</source>
        <translation>Several are called “{0}”</translation>
    </message>
    <message>
        <source>Flettet ind</source>
        <translation>Merged in</translation>
    </message>
    <message>
        <source>Flyt ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Flyt op</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyttet. Planen giver ingen dato.</source>
        <translation>Moved. The plan gives no date.</translation>
    </message>
    <message>
        <source>Flyttet. Planen siger {0}.</source>
        <translation>Moved. The plan says {0}.</translation>
    </message>
    <message>
        <source>For {0}</source>
        <translation>For {0}</translation>
    </message>
    <message>
        <source>Forbehold, der står tilbage</source>
        <translation>Reservations that remain</translation>
    </message>
    <message>
        <source>Forberedt referattekst</source>
        <translation>Prepared text for the minutes</translation>
    </message>
    <message>
        <source>Formalia</source>
        <translation>Formalities</translation>
    </message>
    <message>
        <source>Formand</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Formanden har godkendt</source>
        <translation>The chair has approved</translation>
    </message>
    <message>
        <source>Formanden har godkendt udkastet.</source>
        <translation>The chair has approved the draft.</translation>
    </message>
    <message>
        <source>Formanden har ikke godkendt udkastet endnu.</source>
        <translation>The chair has not approved the draft yet.</translation>
    </message>
    <message>
        <source>Formandens bemærkninger</source>
        <translation>The chair’s remarks</translation>
    </message>
    <message>
        <source>Formidles ikke</source>
        <translation>Not to be passed on</translation>
    </message>
    <message>
        <source>Formidlet</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>Formidlet til {0} af {1}</source>
        <translation>Passed on to {0} of {1}</translation>
    </message>
    <message>
        <source>Formøde, {0}</source>
        <translation>Pre-meeting, {0}</translation>
    </message>
    <message>
        <source>Formøde: {0}</source>
        <translation>Pre-meeting: {0}</translation>
    </message>
    <message>
        <source>Forside</source>
        <translation>Front page</translation>
    </message>
    <message>
        <source>Fortrudt: {label}</source>
        <translation>Undone: {label}</translation>
    </message>
    <message>
        <source>Fra {0} før til {1} efter {2}</source>
        <translation>From {0} before to {1} after {2}</translation>
    </message>
    <message>
        <source>Fremlægges af {0}</source>
        <translation>Presented by {0}</translation>
    </message>
    <message>
        <source>Fristen er</source>
        <translation>The deadline is</translation>
    </message>
    <message>
        <source>Fristen sættes ved udsendelsen.</source>
        <translation>The deadline is set when they are sent.</translation>
    </message>
    <message>
        <source>Fristen var</source>
        <translation>The deadline was</translation>
    </message>
    <message>
        <source>Fuldt referat, kun til medlemmerne</source>
        <translation>Full minutes, for members only</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Færdigt</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Føjes til beslutningen</source>
        <translation>Added to the decision</translation>
    </message>
    <message>
        <source>Føjes til drøftelsen</source>
        <translation>Added to the discussion</translation>
    </message>
    <message>
        <source>Før den første ændring</source>
        <translation>Before the first change</translation>
    </message>
    <message>
        <source>Før mødet</source>
        <translation>Before the meeting</translation>
    </message>
    <message>
        <source>Føres til referat</source>
        <translation>Entered in the minutes</translation>
    </message>
    <message>
        <source>Først laves en ny sikkerhedskopi uden navnet. Så slettes {0} for altid, og planen kan ikke længere gendannes, som den var dengang. Kopier, du selv har lagt andre steder, røres ikke.</source>
        <translation>First a new backup is made without the name. Then {0} are deleted for good, and the plan can no longer be restored as it was then. Copies that you have put elsewhere are not touched.</translation>
    </message>
    <message>
        <source>Gem aflysning til kalender …</source>
        <translation>Save cancellation for calendar …</translation>
    </message>
    <message>
        <source>Gem dagsordenen som skabelon …</source>
        <translation>Save the agenda as a template …</translation>
    </message>
    <message>
        <source>Gem programmet som skabelon …</source>
        <translation>Save the programme as a template …</translation>
    </message>
    <message>
        <source>Gem som kalenderinvitation …</source>
        <translation>Save as calendar invitation …</translation>
    </message>
    <message>
        <source>Gemmer filerne i planen</source>
        <translation>Storing the files in the plan</translation>
    </message>
    <message>
        <source>Gennemført {0} efter beslutningen.</source>
        <translation>Carried out {0} after the decision.</translation>
    </message>
    <message>
        <source>Gennemgå årets liste over persondata, der skal slettes</source>
        <translation>Go through the year’s list of personal data to be deleted</translation>
    </message>
    <message>
        <source>Gennemse</source>
        <translation>Look through</translation>
    </message>
    <message>
        <source>Genåbn referatet …</source>
        <translation>Reopen the minutes …</translation>
    </message>
    <message>
        <source>Gik {0}</source>
        <translation>Left {0}</translation>
    </message>
    <message>
        <source>Giv adgangskode …</source>
        <translation>Give password …</translation>
    </message>
    <message>
        <source>Godkend referatet …</source>
        <translation>Approve the minutes …</translation>
    </message>
    <message>
        <source>Godkendelse</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>Godkendes på mødet den {0} under »Godkendelse af referat«.</source>
        <translation>To be approved at the meeting on {0} under “Approval of minutes”.</translation>
    </message>
    <message>
        <source>Godkendes på organets næste møde, som ikke er planlagt endnu</source>
        <translation>To be approved at the body’s next meeting, which is not planned yet</translation>
    </message>
    <message>
        <source>Godkendt på mødet den {0} og låst.</source>
        <translation>Approved at the meeting on {0} and locked.</translation>
    </message>
    <message>
        <source>Godkendt {0} og låst.</source>
        <translation>Approved {0} and locked.</translation>
    </message>
    <message>
        <source>Godkendt{0} {1}.</source>
        <translation>Approved{0} {1}.</translation>
    </message>
    <message>
        <source>Gå til referatet</source>
        <translation>Go to the minutes</translation>
    </message>
    <message>
        <source>Gælder kun personer</source>
        <translation>For people only</translation>
    </message>
    <message>
        <source>Gæst</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Gæst fra {0}{1}</source>
        <translation>Guest from {0}{1}</translation>
    </message>
    <message>
        <source>Gæst {0}</source>
        <translation>Guest {0}</translation>
    </message>
    <message>
        <source>Gør til påmindelse</source>
        <translation>Turn into a reminder</translation>
    </message>
    <message>
        <source>Hele mødetiden er fordelt</source>
        <translation>All the meeting time is allotted</translation>
    </message>
    <message>
        <source>Henter de filer, der blev gemt</source>
        <translation>Fetching the files that were stored</translation>
    </message>
    <message>
        <source>Historikken fra før {0} er ryddet efter planens regel: {1} ({2}). Det, der står i planen, er ikke ændret, og en sikkerhedskopi fra lige før har det hele.</source>
        <translation>The history from before {0} has been cleared by the plan’s rule: {1} ({2}). What is in the plan has not been changed, and a backup from just before has all of it.</translation>
    </message>
    <message>
        <source>Historikken før {0} er ryddet.{1}</source>
        <translation>The history before {0} has been cleared.{1}</translation>
    </message>
    <message>
        <source>Holdt</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Hvad der kan vælges, og hvad det medfører</source>
        <translation>What can be chosen, and what it entails</translation>
    </message>
    <message>
        <source>Hvem gør hvad, hvornår, og hvem får besked</source>
        <translation>Who does what, when, and who is told</translation>
    </message>
    <message>
        <source>Hvert år den {0}. {1}</source>
        <translation>Every year on {0} {1}</translation>
    </message>
    <message>
        <source>Hvor langt</source>
        <translation>How far</translation>
    </message>
    <message>
        <source>Hørt {0} af {1}</source>
        <translation>Heard {0} of {1}</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>I går</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>I referatet: {0}.</source>
        <translation>In the minutes: {0}.</translation>
    </message>
    <message>
        <source>Ikke afgjort på mødet {0}.</source>
        <translation>Not decided at the meeting {0}.</translation>
    </message>
    <message>
        <source>Ikke afholdt</source>
        <translation>Not held</translation>
    </message>
    <message>
        <source>Ikke enig internt om</source>
        <translation>Not of one mind about</translation>
    </message>
    <message>
        <source>Ikke enige om</source>
        <translation>Not agreed on</translation>
    </message>
    <message>
        <source>Ikke hørt endnu</source>
        <translation>Not heard yet</translation>
    </message>
    <message>
        <source>Ikke med</source>
        <translation>Not included</translation>
    </message>
    <message>
        <source>Ikke medlem</source>
        <translation>Not a member</translation>
    </message>
    <message>
        <source>Ikke navngivet</source>
        <translation>Not named</translation>
    </message>
    <message>
        <source>Ikke noteret</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Indsigelser</source>
        <translation>Objections</translation>
    </message>
    <message>
        <source>Indsigelser til {0}</source>
        <translation>Objections until {0}</translation>
    </message>
    <message>
        <source>Indstilling udfyldt</source>
        <translation>Recommendation filled in</translation>
    </message>
    <message>
        <source>Ingen dato</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Ingen frist</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>Ingen frist er noteret. {0}</source>
        <translation>No deadline is recorded. {0}</translation>
    </message>
    <message>
        <source>Ingen gæster på punktet.</source>
        <translation>No guests for the item.</translation>
    </message>
    <message>
        <source>Ingen indsigelser</source>
        <translation>No objections</translation>
    </message>
    <message>
        <source>Ingen luft til næste trin</source>
        <translation>Nothing to spare before the next step</translation>
    </message>
    <message>
        <source>Ingen position</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>Ingen positioner endnu</source>
        <translation>No positions yet</translation>
    </message>
    <message>
        <source>Intet at rette</source>
        <translation>Nothing to correct</translation>
    </message>
    <message>
        <source>Intet punkt beder om handling</source>
        <translation>No item asks for action</translation>
    </message>
    <message>
        <source>Invitationen</source>
        <translation>The invitation</translation>
    </message>
    <message>
        <source>Journalen skal bruge det. Skriv det på mødet eller på organets regler.</source>
        <translation>The records system needs it. Write it on the meeting or among the body’s rules.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Christmas</translation>
    </message>
    <message>
        <source>Kalenderfil</source>
        <translation>Calendar file</translation>
    </message>
    <message>
        <source>Kalenderfil …</source>
        <translation>Calendar file …</translation>
    </message>
    <message>
        <source>Kan ikke indlæses</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>Kan ikke læses af programmet. Se selv efter, om navnet står i den.</source>
        <translation>Cannot be read by the program. Check for yourself whether the name is in it.</translation>
    </message>
    <message>
        <source>Kan sendes nu</source>
        <translation>Can be sent now</translation>
    </message>
    <message>
        <source>Kan sendes nu, {0}</source>
        <translation>Can be sent now, {0}</translation>
    </message>
    <message>
        <source>Kladde</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Klar til beslutning</source>
        <translation>Ready for decision</translation>
    </message>
    <message>
        <source>Kom {0}</source>
        <translation>Arrived {0}</translation>
    </message>
    <message>
        <source>Kommende</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Kopien har {0}.</source>
        <translation>The backup has {0}.</translation>
    </message>
    <message>
        <source>Kun for sekretariatet</source>
        <translation>Only for the secretariat</translation>
    </message>
    <message>
        <source>Kun for sekretariatet. Kommer aldrig i referatet</source>
        <translation>Only for the secretariat. Never goes into the minutes</translation>
    </message>
    <message>
        <source>Kun nævnt</source>
        <translation>Only mentioned</translation>
    </message>
    <message>
        <source>Kun tegn og mellemrum er ændret.</source>
        <translation>Only punctuation and spaces have changed.</translation>
    </message>
    <message>
        <source>Lad »{0}« stå i teksten</source>
        <translation>Leave “{0}” in the text</translation>
    </message>
    <message>
        <source>Leverance</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Ligger som fil i pakken</source>
        <translation>In the pack as a file</translation>
    </message>
    <message>
        <source>Ligner {0}</source>
        <translation>Resembles {0}</translation>
    </message>
    <message>
        <source>Linje</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Linjen i referatet</source>
        <translation>The line in the minutes</translation>
    </message>
    <message>
        <source>Længst</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>Mail med offentlig udgave</source>
        <translation>E-mail with public version</translation>
    </message>
    <message>
        <source>Mail til alle</source>
        <translation>E-mail to everyone</translation>
    </message>
    <message>
        <source>Mail til {0}</source>
        <translation>E-mail to {0}</translation>
    </message>
    <message>
        <source>Mailtekst</source>
        <translation>E-mail text</translation>
    </message>
    <message>
        <source>Mailudkast …</source>
        <translation>E-mail drafts …</translation>
    </message>
    <message>
        <source>Mandatet for {0} {1}</source>
        <translation>The mandate of {0} {1}</translation>
    </message>
    <message>
        <source>Mangler</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Mangler at støtte punkt {0}</source>
        <translation>Yet to support item {0}</translation>
    </message>
    <message>
        <source>Mangler en aftale</source>
        <translation>No agreement yet</translation>
    </message>
    <message>
        <source>Medlem</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Mente du {0}?</source>
        <translation>Did you mean {0}?</translation>
    </message>
    <message>
        <source>Mere end {0} uger</source>
        <translation>More than {0} weeks</translation>
    </message>
    <message>
        <source>Modtaget {0}</source>
        <translation>Received {0}</translation>
    </message>
    <message>
        <source>Muligheder og konsekvenser</source>
        <translation>Options and consequences</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Møde kl. {0}</source>
        <translation>Meeting at {0}</translation>
    </message>
    <message>
        <source>Mødepakke</source>
        <translation>Meeting pack</translation>
    </message>
    <message>
        <source>Mødet er afholdt {0}.</source>
        <translation>The meeting was held {0}.</translation>
    </message>
    <message>
        <source>Mødet er ikke afsluttet endnu. Skriv referatet, og afslut mødet dér.</source>
        <translation>The meeting has not been closed yet. Write the minutes, and close the meeting there.</translation>
    </message>
    <message>
        <source>Mødet har ingen lukkede punkter, så intet er udeladt.</source>
        <translation>The meeting has no closed items, so nothing is left out.</translation>
    </message>
    <message>
        <source>Mødet har ingen sluttid</source>
        <translation>The meeting has no end time</translation>
    </message>
    <message>
        <source>Mødet har intet KLE-nummer</source>
        <translation>The meeting has no KLE code</translation>
    </message>
    <message>
        <source>Mødets egne sager</source>
        <translation>The meeting’s own cases</translation>
    </message>
    <message>
        <source>Navnet står i bilaget. Ret filen, eller slet bilaget på punktet.</source>
        <translation>The name is in the appendix. Correct the file, or delete the appendix from the item.</translation>
    </message>
    <message>
        <source>Navnet står i filen. Med flueben slettes filen, og linjen i loggen bliver.</source>
        <translation>The name is in the file. Tick it to delete the file; the line in the log stays.</translation>
    </message>
    <message>
        <source>Navnet står stadig i {0} fra før.</source>
        <translation>The name is still in {0} from before.</translation>
    </message>
    <message>
        <source>Noter, positioner og forberedt referattekst er aldrig med.</source>
        <translation>Notes, positions and prepared minutes are never included.</translation>
    </message>
    <message>
        <source>Noteres som afbud</source>
        <translation>Recorded as apologies</translation>
    </message>
    <message>
        <source>Noteres som forbehold</source>
        <translation>Recorded as a reservation</translation>
    </message>
    <message>
        <source>Noteres som inhabil under punktet</source>
        <translation>Recorded as having a conflict of interest in the item</translation>
    </message>
    <message>
        <source>Noteres som stemt imod</source>
        <translation>Recorded as voting against</translation>
    </message>
    <message>
        <source>Notér som udsendt uden filer …</source>
        <translation>Record as sent without files …</translation>
    </message>
    <message>
        <source>Notér udsendelse</source>
        <translation>Record dispatch</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Nyt</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Næste møde</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Næste skridt: {0}</source>
        <translation>Next step: {0}</translation>
    </message>
    <message>
        <source>Næste skridt: {0}{1}</source>
        <translation>Next step: {0}{1}</translation>
    </message>
    <message>
        <source>Næstformand</source>
        <translation>Vice chair</translation>
    </message>
    <message>
        <source>Observatør</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Offentligt referat</source>
        <translation>Public minutes</translation>
    </message>
    <message>
        <source>Om 14 dage</source>
        <translation>In 14 days</translation>
    </message>
    <message>
        <source>Om 4 uger</source>
        <translation>In 4 weeks</translation>
    </message>
    <message>
        <source>Om en uge</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Om {0}</source>
        <translation>In {0}</translation>
    </message>
    <message>
        <source>Opdater</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Opdateringen</source>
        <translation>The update</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Opgave {0}</source>
        <translation>Task {0}</translation>
    </message>
    <message>
        <source>Opgaven er åbnet igen.</source>
        <translation>The task has been reopened.</translation>
    </message>
    <message>
        <source>Oplysninger</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Opret</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Opret personen »{0}«</source>
        <translation>Create the person “{0}”</translation>
    </message>
    <message>
        <source>Organet har ingen medlemmer endnu.</source>
        <translation>The body has no members yet.</translation>
    </message>
    <message>
        <source>Orienteringer</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>PDF-filen har ingen sider.</source>
        <translation>The PDF file has no pages.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Parternes interesser</source>
        <translation>The parties’ interests</translation>
    </message>
    <message>
        <source>Personen er anonymiseret, men et andet program holdt filen, så den er ikke skrevet om endnu. Luk det andet program.</source>
        <translation>The person has been anonymised, but another program held the file, so it has not been rewritten yet. Close the other program.</translation>
    </message>
    <message>
        <source>Personen er anonymiseret, og filen er skrevet om uden navnet.</source>
        <translation>The person has been anonymised, and the file has been rewritten without the name.</translation>
    </message>
    <message>
        <source>Personen er fjernet fra fremmødet.</source>
        <translation>The person has been removed from the attendance.</translation>
    </message>
    <message>
        <source>Plads</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>Planen kunne ikke skrives lige nu, så det blev ikke udført. Det tidligere er gemt. Prøv igen.</source>
        <translation>The plan could not be written just now, so it was not done. What came before is saved. Try again.</translation>
    </message>
    <message>
        <source>Positioner</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Positioner og noter, kun for sekretariatet</source>
        <translation>Positions and notes, for the secretariat only</translation>
    </message>
    <message>
        <source>Primær</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>Programmet kender ikke {0}. Ret stavemåden, eller fjern de krøllede parenteser.</source>
        <translation>The program does not know {0}. Correct the spelling, or remove the curly brackets.</translation>
    </message>
    <message>
        <source>Punkt til beslutning</source>
        <translation>Item for decision</translation>
    </message>
    <message>
        <source>Punkt {0}   {1}</source>
        <translation>Item {0}   {1}</translation>
    </message>
    <message>
        <source>Punkt {0} {1}</source>
        <translation>Item {0} {1}</translation>
    </message>
    <message>
        <source>Punkterne</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Punkterne sættes på dagsordenen til {0}.</source>
        <translation>The items are put on the agenda of {0}.</translation>
    </message>
    <message>
        <source>Punktet har ingen bilag.</source>
        <translation>The item has no appendices.</translation>
    </message>
    <message>
        <source>Punktet har ingen sagsfremstilling.</source>
        <translation>The item has no case presentation.</translation>
    </message>
    <message>
        <source>Punktet udsættes</source>
        <translation>The item is postponed</translation>
    </message>
    <message>
        <source>På denne side</source>
        <translation>On this page</translation>
    </message>
    <message>
        <source>Påske</source>
        <translation>Easter</translation>
    </message>
    <message>
        <source>Referat udsendt</source>
        <translation>Minutes sent</translation>
    </message>
    <message>
        <source>Referatet er ikke sendt endnu.</source>
        <translation>The minutes have not been sent yet.</translation>
    </message>
    <message>
        <source>Referatet er låst.</source>
        <translation>The minutes are locked.</translation>
    </message>
    <message>
        <source>Referatet godkendes på det næste møde.</source>
        <translation>The minutes are to be approved at the next meeting.</translation>
    </message>
    <message>
        <source>Regneark</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>Resten føjes til beslutningen</source>
        <translation>The rest is added to the decision</translation>
    </message>
    <message>
        <source>Resten gemmes som note</source>
        <translation>The rest is saved as a note</translation>
    </message>
    <message>
        <source>Resumé</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Resumé udfyldt</source>
        <translation>Summary filled in</translation>
    </message>
    <message>
        <source>Ret felt</source>
        <translation>Correct the field</translation>
    </message>
    <message>
        <source>Ret møde …</source>
        <translation>Edit meeting …</translation>
    </message>
    <message>
        <source>Ret mødet</source>
        <translation>Edit the meeting</translation>
    </message>
    <message>
        <source>Ret mødet …</source>
        <translation>Edit the meeting …</translation>
    </message>
    <message>
        <source>Ret titel</source>
        <translation>Edit title</translation>
    </message>
    <message>
        <source>Rettet i denne plan</source>
        <translation>Edited in this plan</translation>
    </message>
    <message>
        <source>Rykket {0}</source>
        <translation>Reminded {0}</translation>
    </message>
    <message>
        <source>Række {0}</source>
        <translation>Row {0}</translation>
    </message>
    <message>
        <source>Række {0}: {1}</source>
        <translation>Row {0}: {1}</translation>
    </message>
    <message>
        <source>Sag</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Sagen har ikke været behandlet før.</source>
        <translation>The case has not been dealt with before.</translation>
    </message>
    <message>
        <source>Sagen i to-tre linjer</source>
        <translation>The case in two or three lines</translation>
    </message>
    <message>
        <source>Sager</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Sager til beslutning</source>
        <translation>Cases for decision</translation>
    </message>
    <message>
        <source>Sager til drøftelse</source>
        <translation>Cases for discussion</translation>
    </message>
    <message>
        <source>Sagsfremstilling udfyldt</source>
        <translation>Case presentation filled in</translation>
    </message>
    <message>
        <source>Sagt på dette formøde</source>
        <translation>Said at this pre-meeting</translation>
    </message>
    <message>
        <source>Sagt på {0}</source>
        <translation>Said at {0}</translation>
    </message>
    <message>
        <source>Sagt tidligere</source>
        <translation>Said earlier</translation>
    </message>
    <message>
        <source>Sagt {0}</source>
        <translation>Said {0}</translation>
    </message>
    <message>
        <source>Samme dag</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>Sandsynlig</source>
        <translation>Likely</translation>
    </message>
    <message>
        <source>Se formøderne</source>
        <translation>See the pre-meetings</translation>
    </message>
    <message>
        <source>Sekretariatet indstiller, at …</source>
        <translation>The secretariat recommends that …</translation>
    </message>
    <message>
        <source>Sekretær</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Send dagsorden senest, {0}</source>
        <translation>Last day to send the agenda, {0}</translation>
    </message>
    <message>
        <source>Send dagsorden ud til {0}</source>
        <translation>Send the agenda of {0}</translation>
    </message>
    <message>
        <source>Send dagsorden {0}</source>
        <translation>Send agenda {0}</translation>
    </message>
    <message>
        <source>Send program …</source>
        <translation>Send programme …</translation>
    </message>
    <message>
        <source>Send referat …</source>
        <translation>Send minutes …</translation>
    </message>
    <message>
        <source>Send {0}</source>
        <translation>Send {0}</translation>
    </message>
    <message>
        <source>Send ændringer i programmet …</source>
        <translation>Send changes to the programme …</translation>
    </message>
    <message>
        <source>Sendt uden om programmet.</source>
        <translation>Sent outside the program.</translation>
    </message>
    <message>
        <source>Sendt {0}</source>
        <translation>Sent {0}</translation>
    </message>
    <message>
        <source>Sendt {0} (version {1}).</source>
        <translation>Sent {0} (version {1}).</translation>
    </message>
    <message>
        <source>Senest {0}</source>
        <translation>By {0}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sidder i flere organer</source>
        <translation>Sits in several bodies</translation>
    </message>
    <message>
        <source>Sidder ikke i et organ</source>
        <translation>Does not sit in a body</translation>
    </message>
    <message>
        <source>Sidst</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Sidst talt med {0}. Samtaler pr. år: {1}.</source>
        <translation>Last spoken to {0}. Conversations per year: {1}.</translation>
    </message>
    <message>
        <source>Skabelon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Skriv filen om</source>
        <translation>Rewrite the file</translation>
    </message>
    <message>
        <source>Skriv gæstens navn</source>
        <translation>Enter the guest’s name</translation>
    </message>
    <message>
        <source>Skriv linjen i drøftelsen, som den er</source>
        <translation>Write the line in the discussion as it is</translation>
    </message>
    <message>
        <source>Skriv navnet</source>
        <translation>Enter the name</translation>
    </message>
    <message>
        <source>Skriv start, stop eller et antal minutter</source>
        <translation>Enter start, stop or a number of minutes</translation>
    </message>
    <message>
        <source>Skriv svaret tilbage til dem, der bragte det op.</source>
        <translation>Write the answer back to those who brought it up.</translation>
    </message>
    <message>
        <source>Skriv teksten</source>
        <translation>Write the text</translation>
    </message>
    <message>
        <source>Skriv til formanden …</source>
        <translation>Write to the chair …</translation>
    </message>
    <message>
        <source>Skriv, hvad der skal gøres</source>
        <translation>Write what is to be done</translation>
    </message>
    <message>
        <source>Skriv, hvem det gælder</source>
        <translation>Write whom it concerns</translation>
    </message>
    <message>
        <source>Skulle være sendt {0}</source>
        <translation>Should have been sent {0}</translation>
    </message>
    <message>
        <source>Slet møde …</source>
        <translation>Delete meeting …</translation>
    </message>
    <message>
        <source>Slet sikkerhedskopier</source>
        <translation>Delete backups</translation>
    </message>
    <message>
        <source>Slet sikkerhedskopierne med navnet?</source>
        <translation>Delete the backups with the name?</translation>
    </message>
    <message>
        <source>Slet …</source>
        <translation>Delete …</translation>
    </message>
    <message>
        <source>Slettet</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Sprog / Language</source>
        <translation>Sprog / Language</translation>
    </message>
    <message>
        <source>Starter eller stopper uret</source>
        <translation>Starts or stops the clock</translation>
    </message>
    <message>
        <source>Starter uret</source>
        <translation>Starts the clock</translation>
    </message>
    <message>
        <source>Stopper uret</source>
        <translation>Stops the clock</translation>
    </message>
    <message>
        <source>Står der to gange</source>
        <translation>Listed twice</translation>
    </message>
    <message>
        <source>Står et andet sted nu</source>
        <translation>Is elsewhere now</translation>
    </message>
    <message>
        <source>Står også i række {0}</source>
        <translation>Also in row {0}</translation>
    </message>
    <message>
        <source>Suppleant{0}</source>
        <translation>Deputy{0}</translation>
    </message>
    <message>
        <source>Tekstdokument</source>
        <translation>Text document</translation>
    </message>
    <message>
        <source>Teksten har et tal, der ligner et CPR-nummer. Slet det, hvis det er et.</source>
        <translation>The text has a number that looks like a CPR number. Delete it if it is one.</translation>
    </message>
    <message>
        <source>Teksten har ord, der kan være følsomme. Skriv, så ingen kan genkendes.</source>
        <translation>The text has words that may be sensitive. Write so that nobody can be recognised.</translation>
    </message>
    <message>
        <source>Tidligere beslutninger</source>
        <translation>Earlier decisions</translation>
    </message>
    <message>
        <source>Tidligere i {0}</source>
        <translation>Earlier in {0}</translation>
    </message>
    <message>
        <source>Tidligst {0}, {1}</source>
        <translation>Earliest {0}, {1}</translation>
    </message>
    <message>
        <source>Til afgørelse</source>
        <translation>To decision</translation>
    </message>
    <message>
        <source>Til alle medlemmer</source>
        <translation>To all members</translation>
    </message>
    <message>
        <source>Til efterretning</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Til gæster</source>
        <translation>To guests</translation>
    </message>
    <message>
        <source>Til udført</source>
        <translation>To done</translation>
    </message>
    <message>
        <source>Til ét medlem</source>
        <translation>To one member</translation>
    </message>
    <message>
        <source>Tilbagemelding</source>
        <translation>Report back</translation>
    </message>
    <message>
        <source>Tilbagemelding {0} {1}</source>
        <translation>Report {0} {1}</translation>
    </message>
    <message>
        <source>Tillægsdagsorden</source>
        <translation>Supplementary agenda</translation>
    </message>
    <message>
        <source>Tilstand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tryk Alt+P for at skjule det igen.</source>
        <translation>Press Alt+P to hide it again.</translation>
    </message>
    <message>
        <source>Uddrag til den enkelte</source>
        <translation>Extract for each person</translation>
    </message>
    <message>
        <source>Udelad punktet for et medlem</source>
        <translation>Leave out the item for a member</translation>
    </message>
    <message>
        <source>Udelades for</source>
        <translation>Left out for</translation>
    </message>
    <message>
        <source>Udeladt</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Uden dato</source>
        <translation>Without a date</translation>
    </message>
    <message>
        <source>Uden møde</source>
        <translation>No meeting</translation>
    </message>
    <message>
        <source>Uden part</source>
        <translation>Without a party</translation>
    </message>
    <message>
        <source>Uden titel</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Udfør</source>
        <translation>Carry out</translation>
    </message>
    <message>
        <source>Udført{0}</source>
        <translation>Done{0}</translation>
    </message>
    <message>
        <source>Udgift, finansiering, timer og hvem der lægger dem</source>
        <translation>Cost, funding, hours and who provides them</translation>
    </message>
    <message>
        <source>Udkast, som du kan hente ind i referatet</source>
        <translation>Draft that you can fetch into the minutes</translation>
    </message>
    <message>
        <source>Udløbet</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Udsendes</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>Udsendt</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Udsendt tidligere</source>
        <translation>Sent earlier</translation>
    </message>
    <message>
        <source>Udskift filen …</source>
        <translation>Replace the file …</translation>
    </message>
    <message>
        <source>Udsæt</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Uge {0}</source>
        <translation>Week {0}</translation>
    </message>
    <message>
        <source>Underpunkt</source>
        <translation>Sub-item</translation>
    </message>
    <message>
        <source>Uret kunne ikke gemmes lige nu. Teksten er urørt. Prøv igen.</source>
        <translation>The clock could not be saved just now. The text is untouched. Try again.</translation>
    </message>
    <message>
        <source>Usikker</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Ved {0}</source>
        <translation>At {0}</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Videre proces og formidling</source>
        <translation>Next steps and communication</translation>
    </message>
    <message>
        <source>Vis siden</source>
        <translation>Show the page</translation>
    </message>
    <message>
        <source>Vælg det udfyldte statusark</source>
        <translation>Choose the completed status sheet</translation>
    </message>
    <message>
        <source>Vælg en anden dag.</source>
        <translation>Choose another day.</translation>
    </message>
    <message>
        <source>Vælg en kommando, eller skriv videre</source>
        <translation>Choose a command, or go on writing</translation>
    </message>
    <message>
        <source>Word …</source>
        <translation>Word …</translation>
    </message>
    <message>
        <source>Word-dokument</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Zip-arkiv</source>
        <translation>Zip archive</translation>
    </message>
    <message>
        <source>accepteret: {0}</source>
        <translation>accepted: {0}</translation>
    </message>
    <message>
        <source>arbejdsdages</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>arbejdsdags</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>arbejdsgruppen for </source>
        <translation>the working group for </translation>
    </message>
    <message>
        <source>at-punkt</source>
        <translation>recommendation point</translation>
    </message>
    <message>
        <source>at-punkter</source>
        <translation>recommendation points</translation>
    </message>
    <message>
        <source>backups naming</source>
        <translation>backups naming</translation>
    </message>
    <message>
        <source>begivenhed</source>
        <translation>event</translation>
    </message>
    <message>
        <source>begivenheder</source>
        <translation>events</translation>
    </message>
    <message>
        <source>bemærkning</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>bemærkninger</source>
        <translation>remarks</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>bør ses efter</source>
        <translation>to be looked at</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>dage</source>
        <translation>days</translation>
    </message>
    <message>
        <source>dagsordenen</source>
        <translation>the agenda</translation>
    </message>
    <message>
        <source>dagsordenen kan sendes ud til {0}</source>
        <translation>the agenda can be sent for {0}</translation>
    </message>
    <message>
        <source>denne måned</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>denne uge</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>derefter {0} pause</source>
        <translation>then a break of {0}</translation>
    </message>
    <message>
        <source>direktion og bestyrelse</source>
        <translation>management and board</translation>
    </message>
    <message>
        <source>efter</source>
        <translation>after</translation>
    </message>
    <message>
        <source>formidlet {0}</source>
        <translation>passed on {0}</translation>
    </message>
    <message>
        <source>forskel</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>forskelle</source>
        <translation>differences</translation>
    </message>
    <message>
        <source>fra {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>fravalgt</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>frist {0}</source>
        <translation>deadline {0}</translation>
    </message>
    <message>
        <source>fuldt referat</source>
        <translation>full minutes</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>findings</translation>
    </message>
    <message>
        <source>færdig</source>
        <translation>done</translation>
    </message>
    <message>
        <source>følgegruppen for </source>
        <translation>the reference group for </translation>
    </message>
    <message>
        <source>følger med</source>
        <translation>comes with the program</translation>
    </message>
    <message>
        <source>før</source>
        <translation>before</translation>
    </message>
    <message>
        <source>gode råd</source>
        <translation>tips</translation>
    </message>
    <message>
        <source>godkendt {0}</source>
        <translation>approved {0}</translation>
    </message>
    <message>
        <source>godt råd</source>
        <translation>tip</translation>
    </message>
    <message>
        <source>gæst</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>gæster</source>
        <translation>guests</translation>
    </message>
    <message>
        <source>her er planen nu</source>
        <translation>the plan is here now</translation>
    </message>
    <message>
        <source>hjælp</source>
        <translation>help</translation>
    </message>
    <message>
        <source>hos dig</source>
        <translation>in yours</translation>
    </message>
    <message>
        <source>i den anden</source>
        <translation>in the other</translation>
    </message>
    <message>
        <source>i gang</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>i år</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>ikke formidlet endnu</source>
        <translation>not passed on yet</translation>
    </message>
    <message>
        <source>ikke nu</source>
        <translation>not now</translation>
    </message>
    <message>
        <source>ikke valgt</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>indsigelse</source>
        <translation>objection</translation>
    </message>
    <message>
        <source>indsigelser</source>
        <translation>objections</translation>
    </message>
    <message>
        <source>ingen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>ingen dato</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>jeres egen</source>
        <translation>your own</translation>
    </message>
    <message>
        <source>kl. {0}</source>
        <translation>at {0}</translation>
    </message>
    <message>
        <source>klokken {0}</source>
        <translation>at {0}</translation>
    </message>
    <message>
        <source>kommer</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>kopi</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>kopier</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>kun for sekretariatet</source>
        <translation>only for the secretariat</translation>
    </message>
    <message>
        <source>lagt væk</source>
        <translation>put away</translation>
    </message>
    <message>
        <source>ledig</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>ledige</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>lukket</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>lukket punkt</source>
        <translation>closed item</translation>
    </message>
    <message>
        <source>lukket, {0}</source>
        <translation>closed, {0}</translation>
    </message>
    <message>
        <source>lørdag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>mangler {0}</source>
        <translation>{0} missing</translation>
    </message>
    <message>
        <source>med {0}</source>
        <translation>with {0}</translation>
    </message>
    <message>
        <source>mere</source>
        <translation>more</translation>
    </message>
    <message>
        <source>mindre</source>
        <translation>less</translation>
    </message>
    <message>
        <source>minut</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>minuts</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>minutter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>minutters</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>måned</source>
        <translation>month</translation>
    </message>
    <message>
        <source>måneder</source>
        <translation>months</translation>
    </message>
    <message>
        <source>mødedagen</source>
        <translation>the day of the meeting</translation>
    </message>
    <message>
        <source>mødet</source>
        <translation>the meeting</translation>
    </message>
    <message>
        <source>navn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>navn frist tekst</source>
        <translation>name deadline text</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>nyt siden udsendelsen</source>
        <translation>new since it was sent</translation>
    </message>
    <message>
        <source>næste 30 dage</source>
        <translation>next 30 days</translation>
    </message>
    <message>
        <source>næste uge</source>
        <translation>next week</translation>
    </message>
    <message>
        <source>næste år</source>
        <translation>next year</translation>
    </message>
    <message>
        <source>offentlig udgave</source>
        <translation>public version</translation>
    </message>
    <message>
        <source>området</source>
        <translation>the area</translation>
    </message>
    <message>
        <source>oprettes som person</source>
        <translation>is created as a person</translation>
    </message>
    <message>
        <source>part</source>
        <translation>party</translation>
    </message>
    <message>
        <source>parter</source>
        <translation>parties</translation>
    </message>
    <message>
        <source>planens slutning</source>
        <translation>the plan’s end</translation>
    </message>
    <message>
        <source>planens start</source>
        <translation>the plan’s start</translation>
    </message>
    <message>
        <source>programmet</source>
        <translation>the programme</translation>
    </message>
    <message>
        <source>punkt beder</source>
        <translation>item asks</translation>
    </message>
    <message>
        <source>punkt {0}</source>
        <translation>item {0}</translation>
    </message>
    <message>
        <source>punkt {0} </source>
        <translation>item {0} </translation>
    </message>
    <message>
        <source>punkt {0}, </source>
        <translation>item {0}, </translation>
    </message>
    <message>
        <source>punkter beder</source>
        <translation>items ask</translation>
    </message>
    <message>
        <source>punkt{0}{1}</source>
        <translation>item{0}{1}</translation>
    </message>
    <message>
        <source>påskedag</source>
        <translation>Easter Sunday</translation>
    </message>
    <message>
        <source>sag og bilag</source>
        <translation>case and appendices</translation>
    </message>
    <message>
        <source>samtale</source>
        <translation>conversation</translation>
    </message>
    <message>
        <source>samtaler</source>
        <translation>conversations</translation>
    </message>
    <message>
        <source>send i dag</source>
        <translation>send today</translation>
    </message>
    <message>
        <source>send {0}</source>
        <translation>send {0}</translation>
    </message>
    <message>
        <source>senest {0}</source>
        <translation>by {0}</translation>
    </message>
    <message>
        <source>side {0}</source>
        <translation>page {0}</translation>
    </message>
    <message>
        <source>sikkerhedskopi er</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>sikkerhedskopier er</source>
        <translation>backups</translation>
    </message>
    <message>
        <source>skal rettes</source>
        <translation>to be corrected</translation>
    </message>
    <message>
        <source>skrevet</source>
        <translation>written</translation>
    </message>
    <message>
        <source>skulle være meldt {0}</source>
        <translation>should have been reported {0}</translation>
    </message>
    <message>
        <source>skærtorsdag</source>
        <translation>Maundy Thursday</translation>
    </message>
    <message>
        <source>slettede oplysninger</source>
        <translation>deleted entries</translation>
    </message>
    <message>
        <source>slettet oplysning</source>
        <translation>deleted entry</translation>
    </message>
    <message>
        <source>stedfortræder for {name}</source>
        <translation>standing in for {name}</translation>
    </message>
    <message>
        <source>styregruppen for </source>
        <translation>the steering group for </translation>
    </message>
    <message>
        <source>svært spørgsmål, </source>
        <translation>hard question, </translation>
    </message>
    <message>
        <source>søndag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>til {0}</source>
        <translation>to {0}</translation>
    </message>
    <message>
        <source>trin</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>uden punkt {0}</source>
        <translation>without item {0}</translation>
    </message>
    <message>
        <source>udløb</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>udløb {0}</source>
        <translation>expired {0}</translation>
    </message>
    <message>
        <source>udløber</source>
        <translation>expires</translation>
    </message>
    <message>
        <source>udløber {0}</source>
        <translation>expires {0}</translation>
    </message>
    <message>
        <source>underpunkt</source>
        <translation>sub-item</translation>
    </message>
    <message>
        <source>valgt</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>vis for deltagerne</source>
        <translation>show to participants</translation>
    </message>
    <message>
        <source>{0}
Her er mødet nu efter planen.</source>
        <translation>{0}
By the plan the meeting is here now.</translation>
    </message>
    <message>
        <source>{0}
Primær partner</source>
        <translation>{0}
Primary partner</translation>
    </message>
    <message>
        <source>{0}
Sidder i flere organer: {1}</source>
        <translation>{0}
Sits in several bodies: {1}</translation>
    </message>
    <message>
        <source>{0}  ·  Pause {1} min.</source>
        <translation>{0}  ·  Break {1} min.</translation>
    </message>
    <message>
        <source>{0} Datoen er passeret.</source>
        <translation>{0} The date has passed.</translation>
    </message>
    <message>
        <source>{0} Den er som planen nu.</source>
        <translation>{0} It is the same as the plan now.</translation>
    </message>
    <message>
        <source>{0} Det er for sent nu.</source>
        <translation>{0} It is too late now.</translation>
    </message>
    <message>
        <source>{0} Det er sidste dag i dag.</source>
        <translation>{0} Today is the last day.</translation>
    </message>
    <message>
        <source>{0} Det kan ske nu.</source>
        <translation>{0} That can be done now.</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} KB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} Mødet er afholdt.</source>
        <translation>{0} The meeting has been held.</translation>
    </message>
    <message>
        <source>{0} Sæt flueben ved det, der skal blive, som det er i kopien.</source>
        <translation>{0} Tick what is to become as it is in the backup.</translation>
    </message>
    <message>
        <source>{0} af {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} af {1} min.</source>
        <translation>{0} of {1} min.</translation>
    </message>
    <message>
        <source>{0} af {1} ord</source>
        <translation>{0} of {1} words</translation>
    </message>
    <message>
        <source>{0} af {1} støtter</source>
        <translation>{0} of {1} support</translation>
    </message>
    <message>
        <source>{0} af {1} udført</source>
        <translation>{0} of {1} done</translation>
    </message>
    <message>
        <source>{0} afdelingerne (mellemrum)</source>
        <translation>{0} the sections (space bar)</translation>
    </message>
    <message>
        <source>{0} bilag ligger i planen</source>
        <translation>{0} appendices in the plan</translation>
    </message>
    <message>
        <source>{0} dpi</source>
        <translation>{0} dpi</translation>
    </message>
    <message>
        <source>{0} efter</source>
        <translation>{0} after</translation>
    </message>
    <message>
        <source>{0} er aflyst og taget af.</source>
        <translation>{0} has been cancelled and taken off.</translation>
    </message>
    <message>
        <source>{0} er flyttet til {1}.</source>
        <translation>{0} has been moved to {1}.</translation>
    </message>
    <message>
        <source>{0} er gemt længe nok</source>
        <translation>{0} kept long enough</translation>
    </message>
    <message>
        <source>{0} er ikke længere udført.</source>
        <translation>{0} is no longer done.</translation>
    </message>
    <message>
        <source>{0} er markeret som udført.</source>
        <translation>{0} has been marked as done.</translation>
    </message>
    <message>
        <source>{0} er markeret som udsendt. Retter du {1} nu, så send en ny version ud.</source>
        <translation>{0} is marked as sent. If you correct {1} now, send a new version.</translation>
    </message>
    <message>
        <source>{0} er oprettet som person.</source>
        <translation>{0} has been created as a person.</translation>
    </message>
    <message>
        <source>{0} er slettet</source>
        <translation>{0} deleted</translation>
    </message>
    <message>
        <source>{0} er tilføjet</source>
        <translation>{0} added</translation>
    </message>
    <message>
        <source>{0} er udsendt {1} (version {2}).</source>
        <translation>{0} was sent {1} (version {2}).</translation>
    </message>
    <message>
        <source>{0} findes og står ens</source>
        <translation>{0} is there and reads the same</translation>
    </message>
    <message>
        <source>{0} findes: {1} er anderledes</source>
        <translation>{0} is there: {1} differ</translation>
    </message>
    <message>
        <source>{0} for mange</source>
        <translation>{0} too many</translation>
    </message>
    <message>
        <source>{0} fra dengang kan ikke gendannes bagefter.</source>
        <translation>{0} from that time cannot be restored afterwards.</translation>
    </message>
    <message>
        <source>{0} fra formanden er ikke rettet endnu.</source>
        <translation>{0} from the chair not corrected yet.</translation>
    </message>
    <message>
        <source>{0} fra før {1} slettes for altid ({2}): hvem der ændrede hvad, og teksternes tidligere udgaver.</source>
        <translation>{0} from before {1} will be deleted for good ({2}): who changed what, and the earlier versions of the texts.</translation>
    </message>
    <message>
        <source>{0} fristen</source>
        <translation>{0} the deadline</translation>
    </message>
    <message>
        <source>{0} før</source>
        <translation>{0} before</translation>
    </message>
    <message>
        <source>{0} gentagelser er der ikke plads til.</source>
        <translation>There is no room for {0} repetitions.</translation>
    </message>
    <message>
        <source>{0} har som sekretær deltaget i {1} af {2} møder.</source>
        <translation>{0} has taken part in {1} of {2} meetings as secretary.</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} kan ikke læses.</source>
        <translation>{0} cannot be read.</translation>
    </message>
    <message>
        <source>{0} kl. {1}</source>
        <translation>{0} at {1}</translation>
    </message>
    <message>
        <source>{0} kl.{1}{2}</source>
        <translation>{0} at{1}{2}</translation>
    </message>
    <message>
        <source>{0} ligger mere end et år tilbage eller to år frem.</source>
        <translation>{0} more than a year back or two years ahead.</translation>
    </message>
    <message>
        <source>{0} luft til næste trin</source>
        <translation>{0} to spare before the next step</translation>
    </message>
    <message>
        <source>{0} mangler</source>
        <translation>{0} missing</translation>
    </message>
    <message>
        <source>{0} og {1}</source>
        <translation>{0} and {1}</translation>
    </message>
    <message>
        <source>{0} og {1} til</source>
        <translation>{0} and {1} more</translation>
    </message>
    <message>
        <source>{0} ord</source>
        <translation>{0} words</translation>
    </message>
    <message>
        <source>{0} over mødetiden</source>
        <translation>{0} over the meeting time</translation>
    </message>
    <message>
        <source>{0} punkt {1}</source>
        <translation>{0} item {1}</translation>
    </message>
    <message>
        <source>{0} på et år</source>
        <translation>{0} in a year</translation>
    </message>
    <message>
        <source>{0} siden udsendelsen</source>
        <translation>{0} since it was sent</translation>
    </message>
    <message>
        <source>{0} siden, {1}</source>
        <translation>{0} ago, {1}</translation>
    </message>
    <message>
        <source>{0} skal rykkes i dag.</source>
        <translation>{0} to be reminded today.</translation>
    </message>
    <message>
        <source>{0} skal udpege på ny</source>
        <translation>{0} has to appoint anew</translation>
    </message>
    <message>
        <source>{0} slettet. En ny uden navnet er lavet.</source>
        <translation>{0} deleted. A new one without the name has been made.</translation>
    </message>
    <message>
        <source>{0} støtter ikke: {1}</source>
        <translation>{0} not in support: {1}</translation>
    </message>
    <message>
        <source>{0} til {1}</source>
        <translation>{0} to {1}</translation>
    </message>
    <message>
        <source>{0} tilbage af mødetiden</source>
        <translation>{0} left of the meeting time</translation>
    </message>
    <message>
        <source>{0} {1} er lukket: Kun nummer og offentlig titel er med. Tekst, beslutning, opgaver, bilag og gæster er udeladt.</source>
        <translation>{0} {1} closed: only number and public title are included. Text, decision, tasks, appendices and guests are left out.</translation>
    </message>
    <message>
        <source>{0} {1} om handling, {2} er orientering</source>
        <translation>{0} {1} for action, {2} for information</translation>
    </message>
    <message>
        <source>{0} {1} til punktet</source>
        <translation>{0} {1} for the item</translation>
    </message>
    <message>
        <source>{0} Ændringer: {1}</source>
        <translation>{0} Changes: {1}</translation>
    </message>
    <message>
        <source>{0}, alle er rettet.</source>
        <translation>{0}, all corrected.</translation>
    </message>
    <message>
        <source>{0}, ekstra</source>
        <translation>{0}, extra</translation>
    </message>
    <message>
        <source>{0}, frist {1}</source>
        <translation>{0}, deadline {1}</translation>
    </message>
    <message>
        <source>{0}, ingen mailadresse</source>
        <translation>{0}, no e-mail address</translation>
    </message>
    <message>
        <source>{0}, og {1}.</source>
        <translation>{0}, and {1}.</translation>
    </message>
    <message>
        <source>{0}, punkt {1}</source>
        <translation>{0}, item {1}</translation>
    </message>
    <message>
        <source>{0}, punkt {1}: {2}</source>
        <translation>{0}, item {1}: {2}</translation>
    </message>
    <message>
        <source>{0}, rettet i denne plan</source>
        <translation>{0}, edited in this plan</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, version {1}</translation>
    </message>
    <message>
        <source>{0}, {1} mangler.</source>
        <translation>{0}, {1} left.</translation>
    </message>
    <message>
        <source>{0}, {1} min. læsning</source>
        <translation>{0}, {1} min. to read</translation>
    </message>
    <message>
        <source>{0}, {1} over fristen, {2}</source>
        <translation>{0}, {1} past the deadline, {2}</translation>
    </message>
    <message>
        <source>{0}, {1} overskredet</source>
        <translation>{0}, {1} overdue</translation>
    </message>
    <message>
        <source>{0}. møde</source>
        <translation>meeting {0}</translation>
    </message>
    <message>
        <source>{0}.followup:FollowupPage</source>
        <translation>{0}.followup:FollowupPage</translation>
    </message>
    <message>
        <source>{0}.meetings:MeetingsPage</source>
        <translation>{0}.meetings:MeetingsPage</translation>
    </message>
    <message>
        <source>{0}.minutes:MinutesPage</source>
        <translation>{0}.minutes:MinutesPage</translation>
    </message>
    <message>
        <source>{0}.overview:OverviewPage</source>
        <translation>{0}.overview:OverviewPage</translation>
    </message>
    <message>
        <source>{0}.stakeholders:StakeholdersPage</source>
        <translation>{0}.stakeholders:StakeholdersPage</translation>
    </message>
    <message>
        <source>{0}: første dag</source>
        <translation>{0}: first day</translation>
    </message>
    <message>
        <source>{0}: hvem af {1}?</source>
        <translation>{0}: which of {1}?</translation>
    </message>
    <message>
        <source>{0}: ingen møder eller frister.</source>
        <translation>{0}: no meetings or deadlines.</translation>
    </message>
    <message>
        <source>{0}: sidste dag</source>
        <translation>{0}: last day</translation>
    </message>
    <message>
        <source>{0}{1}, uge {2}</source>
        <translation>{0}{1}, week {2}</translation>
    </message>
    <message>
        <source>{0}{1}. Sider: {2}. Kategorier: {3}.</source>
        <translation>{0}{1}. Sides: {2}. Categories: {3}.</translation>
    </message>
    <message>
        <source>{0}{1}{2} over</source>
        <translation>{0}{1}{2} overdue</translation>
    </message>
    <message>
        <source>{0}–{1} arbejdsdage før</source>
        <translation>{0}–{1} working days before</translation>
    </message>
    <message>
        <source>{4} skal sendes fra {0} til {1} ({2}–{3} arbejdsdage før mødet).</source>
        <translation>{4} is to be sent from {0} to {1} ({2}–{3} working days before the meeting).</translation>
    </message>
    <message>
        <source>{title}. {count} fund i alt.</source>
        <translation>{title}. {count} findings in all.</translation>
    </message>
    <message>
        <source>»{0}« er ikke i planen</source>
        <translation>“{0}” is not in the plan</translation>
    </message>
    <message>
        <source>Åbn en kopi</source>
        <translation>Open a copy</translation>
    </message>
    <message>
        <source>Åbne opgaver om punktet</source>
        <translation>Open tasks about the item</translation>
    </message>
    <message>
        <source>Ændrer ingen opgave.</source>
        <translation>Changes no task.</translation>
    </message>
    <message>
        <source>Ændres</source>
        <translation>To be changed</translation>
    </message>
    <message>
        <source>Økonomi og timer</source>
        <translation>Finances and hours</translation>
    </message>
    <message>
        <source>Øvrige</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Øvrige parter</source>
        <translation>Other parties</translation>
    </message>
    <message>
        <source>Øvrige åbne opgaver</source>
        <translation>Other open tasks</translation>
    </message>
    <message>
        <source>åben</source>
        <translation>open</translation>
    </message>
    <message>
        <source>ændret</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>ændret begge steder</source>
        <translation>changed in both</translation>
    </message>
    <message>
        <source>ændret hos dig</source>
        <translation>changed by you</translation>
    </message>
    <message>
        <source>ændret i den anden</source>
        <translation>changed in the other</translation>
    </message>
    <message>
        <source>ændret siden udsendelsen</source>
        <translation>changed since it was sent</translation>
    </message>
    <message>
        <source>ændret {0} {1} kl. {2}</source>
        <translation>changed {0} {1} at {2}</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Afbryd</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hvornår</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Måned</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Årshjul {year}</source>
        <translation>Annual cycle {year}</translation>
    </message>
</context>
<context>
    <name>YearRoom</name>
    <message>
        <source>Mødet er oprettet.</source>
        <translation>The meeting has been created.</translation>
    </message>
    <message>
        <source>Planen er skrivebeskyttet og kan kun læses.</source>
        <translation>The plan is write-protected and can only be read.</translation>
    </message>
    <message>
        <source>{0} er oprettet.</source>
        <translation>{0} has been created.</translation>
    </message>
</context>
<context>
    <name>YearTable</name>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Sendes</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>Årshjul {0} som liste</source>
        <translation>Annual cycle {0} as a list</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Anden frist</source>
        <translation>Other deadline</translation>
    </message>
    <message>
        <source>Eksportér til kalender</source>
        <translation>Export to calendar</translation>
    </message>
    <message>
        <source>Ferieperiode</source>
        <translation>Holiday period</translation>
    </message>
    <message>
        <source>Formøde</source>
        <translation>Pre-meeting</translation>
    </message>
    <message>
        <source>Forrige år ({0})</source>
        <translation>Previous year ({0})</translation>
    </message>
    <message>
        <source>Fridag</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Gitter</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>I år</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Nyt møde den dag …</source>
        <translation>New meeting on that day …</translation>
    </message>
    <message>
        <source>Næste år ({0})</source>
        <translation>Next year ({0})</translation>
    </message>
    <message>
        <source>Planen kan kun læses.</source>
        <translation>The plan can only be read.</translation>
    </message>
    <message>
        <source>Planlæg møderække</source>
        <translation>Plan a series of meetings</translation>
    </message>
    <message>
        <source>Udsendelsesvindue</source>
        <translation>Dispatch window</translation>
    </message>
    <message>
        <source>Vis det år, det er nu ({0})</source>
        <translation>Show the present year ({0})</translation>
    </message>
    <message>
        <source>Vis året som</source>
        <translation>Show the year as</translation>
    </message>
    <message>
        <source>Årets frister</source>
        <translation>Annual deadlines</translation>
    </message>
    <message>
        <source>Årshjul {0}</source>
        <translation>Annual cycle {0}</translation>
    </message>
</context>
<context>
    <name>_BilagDelegate</name>
    <message>
        <source>Bilagets titel</source>
        <translation>The appendix’s title</translation>
    </message>
</context>
<context>
    <name>_FolderRow</name>
    <message>
        <source>Skift</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Skift mappe</source>
        <translation>Change folder</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Opgaver til opfølgning</source>
        <translation>Tasks for follow-up</translation>
    </message>
</context>
<context>
    <name>_NamedDialog</name>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>_Offers</name>
    <message>
        <source>Føj til planens ordliste</source>
        <translation>Add to the plan’s word list</translation>
    </message>
    <message>
        <source>Ignorér i denne omgang</source>
        <translation>Ignore for now</translation>
    </message>
    <message>
        <source>Ingen forslag</source>
        <translation>No suggestions</translation>
    </message>
    <message>
        <source>Leder efter forslag …</source>
        <translation>Looking for suggestions …</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Godkend</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Godkend referatet af mødet den {0}</source>
        <translation>Approve the minutes of the meeting on {0}</translation>
    </message>
    <message>
        <source>Godkend referatet af mødet den {0} med ændringer</source>
        <translation>Approve the minutes of the meeting on {0} with changes</translation>
    </message>
    <message>
        <source>Med ændringer …</source>
        <translation>With changes …</translation>
    </message>
    <message>
        <source>Referatet af mødet den {0} venter på godkendelse.</source>
        <translation>The minutes of the meeting on {0} are waiting for approval.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Adgangskoden er for kort. Brug mindst {least} tegn, gerne tre-fire ord.</source>
        <translation>The password is too short. Use at least {least} characters, preferably three or four words.</translation>
    </message>
    <message>
        <source>Alle kapitler er skrevet, så der er intet at udfylde.</source>
        <translation>All chapters have been written, so there is nothing to fill in.</translation>
    </message>
    <message>
        <source>Alle punkter er afstemt, så der er intet at holde formøde om. Intet er oprettet.</source>
        <translation>All items have been aligned, so there is nothing to hold a pre-meeting about. Nothing has been created.</translation>
    </message>
    <message>
        <source>Antallet af arbejdsdage kan ikke være {n}. Skriv 0 eller et større tal.</source>
        <translation>The number of working days cannot be {n}. Enter 0 or a larger number.</translation>
    </message>
    <message>
        <source>Antallet af dage er ikke gemt. Skriv 0–365 dage før fristen og 1–365 dage mellem to rykkere.</source>
        <translation>The number of days has not been saved. Enter 0–365 days before the deadline and 1–365 days between two reminders.</translation>
    </message>
    <message>
        <source>Antallet af pladser skal være mellem 1 og 99, og det er ikke ændret.</source>
        <translation>The number of seats must be between 1 and 99, and it has not been changed.</translation>
    </message>
    <message>
        <source>Antallet af uger er ikke gemt. Skriv et helt tal fra 1 til 520.</source>
        <translation>The number of weeks has not been saved. Enter a whole number from 1 to 520.</translation>
    </message>
    <message>
        <source>Arket mangler kolonnen »{name}«, så intet er ændret. Bed om et ark, hvor kolonnerne er, som da det blev sendt.</source>
        <translation>The sheet has no column “{name}”, so nothing has been changed. Ask for a sheet with the columns as they were when it was sent.</translation>
    </message>
    <message>
        <source>Begrundelsen mangler. Skriv, hvorfor det er i orden, og prøv igen.</source>
        <translation>The reason is missing. Write why it is all right, and try again.</translation>
    </message>
    <message>
        <source>Bemærkningen er tom. Skriv, hvad der skal rettes.</source>
        <translation>The remark is empty. Write what is to be corrected.</translation>
    </message>
    <message>
        <source>Beslutningen findes ikke længere: punktet er slettet, eller dets beslutning er tom. Fortryd ændringen for at få den igen.</source>
        <translation>The decision is no longer there: the item has been deleted, or its decision is empty. Undo the change to get it back.</translation>
    </message>
    <message>
        <source>Bilaget ligger på et andet punkt. Vælg et bilag på leverancens eget punkt.</source>
        <translation>The appendix is on another item. Choose an appendix on the delivery’s own item.</translation>
    </message>
    <message>
        <source>Bilaget mangler en titel. Skriv titlen, og prøv igen.</source>
        <translation>The appendix has no title. Enter the title, and try again.</translation>
    </message>
    <message>
        <source>Bilaget »{title}« er fjernet imens, så intet er gemt. Prøv igen.</source>
        <translation>The appendix “{title}” has been removed meanwhile, so nothing has been saved. Try again.</translation>
    </message>
    <message>
        <source>Bilaget »{title}« mangler sin fil. Vælg filen igen på punktet.</source>
        <translation>The appendix “{title}” has no file. Choose the file again on the item.</translation>
    </message>
    <message>
        <source>Billedet er beskadiget eller af en slags, der ikke kan vises her.</source>
        <translation>The picture is damaged or of a kind that cannot be shown here.</translation>
    </message>
    <message>
        <source>Briefingen kan ikke skrives som »{other}«. Vælg et navn, der ender på .docx eller .pdf.</source>
        <translation>The briefing cannot be written as “{other}”. Choose a name that ends in .docx or .pdf.</translation>
    </message>
    <message>
        <source>Dagsordenen er ændret, siden papirerne blev lavet, så intet er udsendt. Lav papirerne igen.</source>
        <translation>The agenda has been changed since the papers were created, so nothing has been sent. Create the papers again.</translation>
    </message>
    <message>
        <source>Dagsordenen for mødet {day} er sendt ud, så punktet bliver stående der. Udsæt det til et senere møde i stedet.</source>
        <translation>The agenda of the meeting {day} has been sent, so the item stays there. Postpone it to a later meeting instead.</translation>
    </message>
    <message>
        <source>Dagsordenen har ingen punkter, så der er intet at udsende. Tilføj dem.</source>
        <translation>The agenda has no items, so there is nothing to send. Add them.</translation>
    </message>
    <message>
        <source>Datoen {text} kan ikke flyttes.</source>
        <translation>The date {text} cannot be moved.</translation>
    </message>
    <message>
        <source>De to adgangskoder er ikke ens. Skriv dem igen.</source>
        <translation>The two passwords are not the same. Enter them again.</translation>
    </message>
    <message>
        <source>De to filer har samme navn. Giv dem hver sit.</source>
        <translation>The two files have the same name. Give each its own.</translation>
    </message>
    <message>
        <source>Den nye fil skal ende på .hpdesk. Skriv for eksempel {name}.hpdesk.</source>
        <translation>The new file must end in .hpdesk. Enter, for example, {name}.hpdesk.</translation>
    </message>
    <message>
        <source>Den samme opgave står med to ændringer, så intet er ændret. Vælg den ene af dem.</source>
        <translation>The same task is listed with two changes, so nothing has been changed. Choose one of them.</translation>
    </message>
    <message>
        <source>Den sidste dag ligger før den første. Ret en af de to datoer.</source>
        <translation>The last day is before the first. Correct one of the two dates.</translation>
    </message>
    <message>
        <source>Den udsendte fil findes ikke i planen. Åbn mødet igen, og vælg den dér.</source>
        <translation>The file sent is not in the plan. Open the meeting again, and choose it there.</translation>
    </message>
    <message>
        <source>Den udsendte fil »{name}« er beskadiget, men resten af planen kan bruges. Hent filen i en sikkerhedskopi.</source>
        <translation>The file sent “{name}” is damaged, but the rest of the plan can be used. Get the file from a backup.</translation>
    </message>
    <message>
        <source>Den udsendte fil »{name}« er slettet, fordi en person i den er anonymiseret. Linjen i loggen er bevaret.</source>
        <translation>The file sent “{name}” has been deleted because a person in it has been anonymised. The line in the log has been kept.</translation>
    </message>
    <message>
        <source>Den {day}. {month} findes ikke. Vælg en anden dag.</source>
        <translation>There is no {day} {month}. Choose another day.</translation>
    </message>
    <message>
        <source>Der er allerede en linje med de pladser, og intet er ændret. Ret antallet i den.</source>
        <translation>There is already a line with those seats, and nothing has been changed. Correct the number in it.</translation>
    </message>
    <message>
        <source>Der er allerede en visning, der hedder »{name}«. Vælg et andet navn.</source>
        <translation>There is already a view called “{name}”. Choose another name.</translation>
    </message>
    <message>
        <source>Der er allerede noteret en ændring fra {day}, så intet er ændret. Vælg en senere dag.</source>
        <translation>A change from {day} has been recorded already, so nothing has been changed. Choose a later day.</translation>
    </message>
    <message>
        <source>Der er for lidt plads på disken til at skrive filen om, så intet er ændret. Ryd op på disken, og prøv igen.</source>
        <translation>There is too little room on the disk to rewrite the file, so nothing has been changed. Free some room on the disk, and try again.</translation>
    </message>
    <message>
        <source>Der er for lidt plads på disken til en sikkerhedskopi. Planen selv er gemt. Ryd op på disken, eller vælg en anden mappe under Sikkerhedskopier.</source>
        <translation>There is too little room on the disk for a backup. The plan itself is saved. Free some room on the disk, or choose another folder under Backups.</translation>
    </message>
    <message>
        <source>Der er ikke plads på disken til »{name}«. Filen er ikke gemt. Ryd op, og prøv igen.</source>
        <translation>There is no room on the disk for “{name}”. The file has not been saved. Free some room, and try again.</translation>
    </message>
    <message>
        <source>Der er ikke planlagt et senere møde, så punktet står, hvor det stod. Opret det næste møde først.</source>
        <translation>No later meeting is planned, so the item is where it was. Create the next meeting first.</translation>
    </message>
    <message>
        <source>Der er ikke skrevet nogen rykkere, fordi ingen af modtagerne har en mailadresse, der kan bruges. Skriv adresserne på personerne først.</source>
        <translation>No reminders have been written, as none of the recipients has a usable e-mail address. Enter the people’s addresses first.</translation>
    </message>
    <message>
        <source>Der er ikke skrevet referat af mødet endnu, så intet er vedlagt.</source>
        <translation>No minutes of the meeting have been written yet, so nothing has been attached.</translation>
    </message>
    <message>
        <source>Der er ikke valgt nogen møder, så intet er ændret.</source>
        <translation>No meetings have been chosen, so nothing has been changed.</translation>
    </message>
    <message>
        <source>Der er ikke valgt nogen punkter, så intet er ændret.</source>
        <translation>No items have been chosen, so nothing has been changed.</translation>
    </message>
    <message>
        <source>Der er ikke valgt nogen rækker, så intet er ændret.</source>
        <translation>No rows have been chosen, so nothing has been changed.</translation>
    </message>
    <message>
        <source>Der er ikke valgt noget punkt. Vælg de punkter, der skal udsættes.</source>
        <translation>No item has been chosen. Choose the items to be postponed.</translation>
    </message>
    <message>
        <source>Der er ingen at rykke: alt er leveret, eller ingen er skrevet på.</source>
        <translation>There is nobody to remind: everything has been delivered, or nobody has been put down.</translation>
    </message>
    <message>
        <source>Der er ingen måned nummer {month}. Vælg en måned.</source>
        <translation>There is no month number {month}. Choose a month.</translation>
    </message>
    <message>
        <source>Der er ingen møder at oprette. Vælg mindst ét af de foreslåede.</source>
        <translation>There are no meetings to create. Choose at least one of those suggested.</translation>
    </message>
    <message>
        <source>Der er ingen møder i {year}, så der er ikke skrevet nogen fil. Planlæg møderne først, eller vælg et andet år.</source>
        <translation>There are no meetings in {year}, so no file has been written. Plan the meetings first, or choose another year.</translation>
    </message>
    <message>
        <source>Der er ingen sikkerhedskopi med nummer {number}. Se numrene med hpdesk backups.</source>
        <translation>There is no backup with number {number}. See the numbers with hpdesk backups.</translation>
    </message>
    <message>
        <source>Der er ingen tidligere udsendelse at lave et tillæg til. Udsend dagsordenen først.</source>
        <translation>There is no earlier dispatch to make a supplement to. Send the agenda first.</translation>
    </message>
    <message>
        <source>Der er ingen ændringer at indlæse, så intet er ændret.</source>
        <translation>There are no changes to import, so nothing has been changed.</translation>
    </message>
    <message>
        <source>Der er intet program til {file} på computeren. Gem en kopi, og åbn den selv.</source>
        <translation>There is no program for {file} on the computer. Save a copy, and open it yourself.</translation>
    </message>
    <message>
        <source>Der er intet svar at formidle endnu. Skriv svaret først.</source>
        <translation>There is no answer to pass on yet. Write the answer first.</translation>
    </message>
    <message>
        <source>Der kan ikke skrives i mappen {folder}. Sikkerhedskopierne ligger, hvor de lå. Vælg en anden mappe.</source>
        <translation>hpdesk cannot write to the folder {folder}. The backups are where they were. Choose another folder.</translation>
    </message>
    <message>
        <source>Der kan ikke skrives i mappen {folder}. Vælg en anden mappe.</source>
        <translation>hpdesk cannot write to the folder {folder}. Choose another folder.</translation>
    </message>
    <message>
        <source>Der kan ikke skrives i mappen {folder}. Vælg en anden.</source>
        <translation>hpdesk cannot write to the folder {folder}. Choose another.</translation>
    </message>
    <message>
        <source>Der kunne ikke reddes noget af {file}, og den er ikke ændret. Åbn den seneste sikkerhedskopi i stedet.</source>
        <translation>Nothing of {file} could be rescued, and it has not been changed. Open the latest backup instead.</translation>
    </message>
    <message>
        <source>Der ligger en nyere arbejdskopi af {file} fra {when} på denne computer. Den nåede ikke at blive lagt på drevet.{more}</source>
        <translation>There is a newer working copy of {file} from {when} on this computer. It was not put on the drive in time.{more}</translation>
    </message>
    <message>
        <source>Der mangler et navn eller en tekst. Skriv, hvem det gælder.</source>
        <translation>A name or a text is missing. Write whom it concerns.</translation>
    </message>
    <message>
        <source>Der skal være plads til en kopi af {file} på disken, og det er der ikke. Planen er uændret. Ryd op på disken, og prøv igen.</source>
        <translation>There must be room for a copy of {file} on the disk, and there is not. The plan is unchanged. Free some room on the disk, and try again.</translation>
    </message>
    <message>
        <source>Der står ingen personer i {file}, så intet er ændret.</source>
        <translation>There are no people in {file}, so nothing has been changed.</translation>
    </message>
    <message>
        <source>Der står ingen tekst i {file}, så intet er ændret.</source>
        <translation>There is no text in {file}, so nothing has been changed.</translation>
    </message>
    <message>
        <source>Det er allerede gendannet. Intet er ændret.</source>
        <translation>It has been restored already. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Det er løftet allerede. Find det under {body}, eller fjern det ventende punkt først.</source>
        <translation>It has been escalated already. Find it under {body}, or remove the waiting item first.</translation>
    </message>
    <message>
        <source>Det giver flere end {most} møder, og ingen er oprettet. Vælg en kortere periode eller flere uger mellem møderne.</source>
        <translation>That makes more than {most} meetings, and none has been created. Choose a shorter period or more weeks between the meetings.</translation>
    </message>
    <message>
        <source>Det kan ikke gendannes, fordi {name} også er slettet. Gendan det først; det her kan gendannes bagefter.</source>
        <translation>It cannot be restored, as {name} has been deleted too. Restore that first; this can be restored afterwards.</translation>
    </message>
    <message>
        <source>Det kan ikke hentes tilbage for sig selv. Intet er ændret.</source>
        <translation>It cannot be brought back by itself. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Det kan ikke slettes, fordi det bruges {where} ({count}). Fjern det der først.</source>
        <translation>It cannot be deleted, as it is used {where} ({count}). Remove it there first.</translation>
    </message>
    <message>
        <source>Det, teksten stod i, er slettet. Gendan det først under Slettet for nylig.</source>
        <translation>What the text belonged to has been deleted. Restore that first under Recently deleted.</translation>
    </message>
    <message>
        <source>Du har ikke adgang til at læse {file}. Bed ejeren af filen om adgang.</source>
        <translation>You do not have access to read {file}. Ask the owner of the file for access.</translation>
    </message>
    <message>
        <source>Efterfølgeren mangler et navn. Skriv navnet, og prøv igen.</source>
        <translation>The successor has no name. Enter the name, and try again.</translation>
    </message>
    <message>
        <source>Efterfølgeren sidder allerede i organet den dag, så intet er ændret. Vælg en anden person eller en anden dag.</source>
        <translation>The successor sits in the body already that day, so nothing has been changed. Choose another person or another day.</translation>
    </message>
    <message>
        <source>En beslutning kan ikke erstatte sig selv, heller ikke gennem andre. Intet er ændret; vælg en anden beslutning.</source>
        <translation>A decision cannot replace itself, not through others either. Nothing has been changed; choose another decision.</translation>
    </message>
    <message>
        <source>En formulering er tom. Skriv den, eller fjern linjen.</source>
        <translation>A phrase is empty. Write it, or remove the line.</translation>
    </message>
    <message>
        <source>En part kan ikke ligge under sig selv. Vælg en anden overordnet part.</source>
        <translation>A party cannot come under itself. Choose another parent party.</translation>
    </message>
    <message>
        <source>En person kan ikke være suppleant for sig selv. Vælg en anden.</source>
        <translation>A person cannot be their own deputy. Choose someone else.</translation>
    </message>
    <message>
        <source>En skabelon for en sag har netop ét punkt. Ret den, og prøv igen.</source>
        <translation>A template for a case has exactly one item. Correct it, and try again.</translation>
    </message>
    <message>
        <source>Et formøde kan ikke selv have formøder, så intet er oprettet.</source>
        <translation>A pre-meeting cannot itself have pre-meetings, so nothing has been created.</translation>
    </message>
    <message>
        <source>Et organ er slettet i mellemtiden, så intet er ændret. Læs filen igen.</source>
        <translation>A body has been deleted in the meantime, so nothing has been changed. Read the file again.</translation>
    </message>
    <message>
        <source>Et organ kan ikke ligge under sig selv. Vælg et andet overordnet organ.</source>
        <translation>A body cannot come under itself. Choose another parent body.</translation>
    </message>
    <message>
        <source>Et punkt i skabelonen mangler en titel. Skriv titlen, og prøv igen.</source>
        <translation>An item of the template has no title. Enter the title, and try again.</translation>
    </message>
    <message>
        <source>Et punkt mangler en titel. Skriv titlen, og prøv igen.</source>
        <translation>An item has no title. Enter the title, and try again.</translation>
    </message>
    <message>
        <source>Et referat godkendes på et senere møde. Vælg et møde efter dette.</source>
        <translation>Minutes are approved at a later meeting. Choose a meeting after this one.</translation>
    </message>
    <message>
        <source>Filen {file} er ikke en hpdesk-plan, og den er ikke ændret. Vælg en fil, der ender på .hpdesk.</source>
        <translation>The file {file} is not an hpdesk plan, and it has not been changed. Choose a file that ends in .hpdesk.</translation>
    </message>
    <message>
        <source>Filen {file} er lavet med en nyere udgave af hpdesk og er ikke ændret. Hent den nyeste udgave af programmet for at åbne den.</source>
        <translation>The file {file} was made with a newer version of hpdesk and has not been changed. Get the newest version of the program to open it.</translation>
    </message>
    <message>
        <source>Filen {file} er optaget af et andet program. Luk det andet program, og prøv igen.</source>
        <translation>The file {file} is in use by another program. Close the other program, and try again.</translation>
    </message>
    <message>
        <source>Filen {file} findes ikke. Se efter, om den er flyttet eller omdøbt.</source>
        <translation>The file {file} is not there. See whether it has been moved or renamed.</translation>
    </message>
    <message>
        <source>Filen {file} findes ikke. Vælg den igen.</source>
        <translation>The file {file} is not there. Choose it again.</translation>
    </message>
    <message>
        <source>Filen {file} kunne ikke læses eller reddes over i en ny. Se efter, at drevet er tilsluttet, og at der er plads på disken.</source>
        <translation>The file {file} could not be read or rescued into a new one. Make sure that the drive is connected and that there is room on the disk.</translation>
    </message>
    <message>
        <source>Filen {file} kunne ikke læses. Se efter, at den ikke er låst, og at du har adgang.</source>
        <translation>The file {file} could not be read. Make sure that it is not locked and that you have access.</translation>
    </message>
    <message>
        <source>Filen {file} kunne ikke læses. Se efter, at drevet er tilsluttet, og at du har adgang til den.</source>
        <translation>The file {file} could not be read. Make sure that the drive is connected and that you have access to it.</translation>
    </message>
    <message>
        <source>Filen {file} kunne ikke læses. Se efter, at drevet er tilsluttet.</source>
        <translation>The file {file} could not be read. Make sure that the drive is connected.</translation>
    </message>
    <message>
        <source>Filen {file} kunne ikke skrives og er uændret. Luk andre programmer, der bruger den, og prøv igen.</source>
        <translation>The file {file} could not be written and is unchanged. Close other programs that use it, and try again.</translation>
    </message>
    <message>
        <source>Filen {file} kunne ikke skrives. Vælg et kortere navn eller en anden mappe.</source>
        <translation>The file {file} could not be written. Choose a shorter name or another folder.</translation>
    </message>
    <message>
        <source>Filnavnet »{name}« er for langt. Filen er ikke gemt. Vælg et kortere navn.</source>
        <translation>The file name “{name}” is too long. The file has not been saved. Choose a shorter name.</translation>
    </message>
    <message>
        <source>Flere hedder {name}. Vælg, hvem det er.</source>
        <translation>Several are called {name}. Choose who it is.</translation>
    </message>
    <message>
        <source>Formøderne skal ligge mellem udsendelsen og mødet. Skriv højst {days} arbejdsdage.</source>
        <translation>The pre-meetings must be between the dispatch and the meeting. Enter at most {days} working days.</translation>
    </message>
    <message>
        <source>Formødet er ikke knyttet til et møde, så der er ingen punkter at afstemme.</source>
        <translation>The pre-meeting is not linked to a meeting, so there are no items to align.</translation>
    </message>
    <message>
        <source>Fristen for »{name}« skal gå fra flest til færrest arbejdsdage før mødet, for eksempel fra 14 til 10.</source>
        <translation>The deadline of “{name}” must go from most to fewest working days before the meeting, for example from 14 to 10.</translation>
    </message>
    <message>
        <source>Fristerne før mødet skal komme i rækkefølge: materiale, formandens godkendelse, første og sidste dag for udsendelse, for eksempel 18, 15, 14 og 10 arbejdsdage.</source>
        <translation>The deadlines before the meeting must come in order: material, the chair’s approval, first and last day for sending, for example 18, 15, 14 and 10 working days.</translation>
    </message>
    <message>
        <source>Genoprettelsesnøglen er ikke skrevet som på arket. Se alle grupper efter, og prøv igen.</source>
        <translation>The recovery key is not entered as on the sheet. Check all the groups, and try again.</translation>
    </message>
    <message>
        <source>Genoprettelsesnøglen har {groups} grupper på fem tegn, i alt {all} tegn. Du har skrevet {written}. Se arket efter, og skriv resten.</source>
        <translation>The recovery key has {groups} groups of five characters, {all} characters in all. You have entered {written}. Check the sheet, and enter the rest.</translation>
    </message>
    <message>
        <source>Gruppe {group} er ikke skrevet som på arket. Ret den, og prøv igen.</source>
        <translation>Group {group} is not entered as on the sheet. Correct it, and try again.</translation>
    </message>
    <message>
        <source>Gæsten går, før gæsten kommer. Ret det ene af de to tidspunkter.</source>
        <translation>The guest leaves before the guest comes. Correct one of the two times.</translation>
    </message>
    <message>
        <source>Gæsten mangler et navn. Skriv navnet efter /gæst.</source>
        <translation>The guest has no name. Type the name after /gæst.</translation>
    </message>
    <message>
        <source>Indsigelsesfristen er ikke udløbet, så referatet er ikke godkendt. Vælg det møde, der godkender det, eller vent til fristen er gået.</source>
        <translation>The deadline for objections has not passed, so the minutes have not been approved. Choose the meeting that approves them, or wait until the deadline has passed.</translation>
    </message>
    <message>
        <source>Indsigelsesfristen ligger før udsendelsen. Vælg en senere dag.</source>
        <translation>The deadline for objections is before the dispatch. Choose a later day.</translation>
    </message>
    <message>
        <source>Indsigelsesfristen skal ligge efter udkastet til referat, for eksempel 10 og 5 arbejdsdage efter mødet.</source>
        <translation>The deadline for objections must be after the draft minutes, for example 10 and 5 working days after the meeting.</translation>
    </message>
    <message>
        <source>Ingen af medlemmerne har en part. Angiv medlemmernes parter først.</source>
        <translation>None of the members has a party. Give the members’ parties first.</translation>
    </message>
    <message>
        <source>Ingen af papirets sider er valgt. Vælg andre sider, og prøv igen.</source>
        <translation>None of the paper’s pages has been chosen. Choose other pages, and try again.</translation>
    </message>
    <message>
        <source>Intet er genåbnet. Skriv, hvorfor opgaven skal åbnes igen.</source>
        <translation>Nothing has been reopened. Write why the task is to be reopened.</translation>
    </message>
    <message>
        <source>Intet er importeret. plan.json er ikke en fil, eller den fylder mere end {most} MB. Vælg en mappe, som hpdesk har eksporteret.</source>
        <translation>Nothing has been imported. plan.json is not a file, or is larger than {most} MB. Choose a folder that hpdesk has exported.</translation>
    </message>
    <message>
        <source>Intet er importeret. plan.json er ikke gemt som UTF-8. Gem den om, og prøv igen.</source>
        <translation>Nothing has been imported. plan.json is not saved as UTF-8. Save it again as that, and try again.</translation>
    </message>
    <message>
        <source>Intet er importeret. plan.json er ikke gyldig JSON ved linje {line}, tegn {column}. Ret det, og prøv igen.</source>
        <translation>Nothing has been imported. plan.json is not valid JSON at line {line}, character {column}. Correct it, and try again.</translation>
    </message>
    <message>
        <source>Intet er importeret. plan.json er ikke gyldig JSON. Ret den, og prøv igen.</source>
        <translation>Nothing has been imported. plan.json is not valid JSON. Correct it, and try again.</translation>
    </message>
    <message>
        <source>Intet er importeret. {place}: {text}. Ret det i plan.json, og prøv igen.</source>
        <translation>Nothing has been imported. {place}: {text}. Correct it in plan.json, and try again.</translation>
    </message>
    <message>
        <source>Intet er ændret siden den seneste udsendelse, så der er ikke noget at sætte i en tillægsdagsorden.</source>
        <translation>Nothing has changed since the latest dispatch, so there is nothing to put in a supplementary agenda.</translation>
    </message>
    <message>
        <source>Intet er ændret siden den seneste udsendelse, så der er intet tillæg.</source>
        <translation>Nothing has changed since the latest dispatch, so there is no supplement.</translation>
    </message>
    <message>
        <source>Kalenderen slutter, før der er talt {n} arbejdsdage. Vælg en anden dato eller færre arbejdsdage.</source>
        <translation>The calendar ends before {n} working days have been counted. Choose another date or fewer working days.</translation>
    </message>
    <message>
        <source>Klokkeslættet for »{name}« kan ikke læses. Skriv fx 14.00.</source>
        <translation>The time of “{name}” cannot be read. Enter e.g. 14.00.</translation>
    </message>
    <message>
        <source>Kommissoriet er tomt og er ikke godkendt. Skriv det først.</source>
        <translation>The terms of reference are empty and have not been approved. Write them first.</translation>
    </message>
    <message>
        <source>Kopien skal ende på .hpdesk. Skriv for eksempel {name}.hpdesk.</source>
        <translation>The copy must end in .hpdesk. Enter, for example, {name}.hpdesk.</translation>
    </message>
    <message>
        <source>Kun et formøde kan knyttes til et andet møde. Intet er ændret.</source>
        <translation>Only a pre-meeting can be linked to another meeting. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Linjen mangler et navn. Skriv, hvem det gælder.</source>
        <translation>The line has no name. Write whom it concerns.</translation>
    </message>
    <message>
        <source>Lukkedagen {day} mangler et navn. Skriv, hvad dagen er.</source>
        <translation>The closed day {day} has no name. Enter what day it is.</translation>
    </message>
    <message>
        <source>Læringen er allerede {what}. Intet er ændret.</source>
        <translation>The lesson is {what} already. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Mailen er ikke skrevet, fordi mailadressen »{mail}« hos {name} ikke kan bruges. Ret adressen, og prøv igen.</source>
        <translation>The e-mail has not been written, as the address “{mail}” of {name} cannot be used. Correct the address, and try again.</translation>
    </message>
    <message>
        <source>Mappen er lavet med en nyere udgave af hpdesk, og intet er importeret. Hent den nyeste udgave af programmet.</source>
        <translation>The folder was made with a newer version of hpdesk, and nothing has been imported. Get the newest version of the program.</translation>
    </message>
    <message>
        <source>Mappen {folder} er fuld af kopier. Ryd op i den.</source>
        <translation>The folder {folder} is full of copies. Tidy it up.</translation>
    </message>
    <message>
        <source>Mappen {folder} findes ikke. Opret den, eller vælg en anden.</source>
        <translation>The folder {folder} is not there. Create it, or choose another.</translation>
    </message>
    <message>
        <source>Mappen {folder} findes ikke. Vælg en anden.</source>
        <translation>The folder {folder} is not there. Choose another.</translation>
    </message>
    <message>
        <source>Mappen {folder} har ingen plan.json. Vælg en mappe, som hpdesk har eksporteret.</source>
        <translation>The folder {folder} has no plan.json. Choose a folder that hpdesk has exported.</translation>
    </message>
    <message>
        <source>Mappen {folder} kan ikke bruges. Vælg en anden.</source>
        <translation>The folder {folder} cannot be used. Choose another.</translation>
    </message>
    <message>
        <source>Mappen {folder} kunne ikke skrives, og intet er gemt. Se efter, at der er plads.</source>
        <translation>The folder {folder} could not be written, and nothing has been saved. Make sure that there is room.</translation>
    </message>
    <message>
        <source>Mappen {folder} til sikkerhedskopier kan ikke laves. Planen selv er gemt. Vælg en anden mappe under Sikkerhedskopier.</source>
        <translation>The folder {folder} for backups cannot be made. The plan itself is saved. Choose another folder under Backups.</translation>
    </message>
    <message>
        <source>Mappen »{folder}« findes ikke, så filen er ikke gemt. Vælg en anden mappe.</source>
        <translation>The folder “{folder}” is not there, so the file has not been saved. Choose another folder.</translation>
    </message>
    <message>
        <source>Mappen »{name}« kunne ikke skrives, og intet er gemt. Se efter, at der er plads.</source>
        <translation>The folder “{name}” could not be written, and nothing has been saved. Make sure that there is room.</translation>
    </message>
    <message>
        <source>Mærkedagen er slettet i mellemtiden, og intet er ændret. Tilføj den igen.</source>
        <translation>The day has been deleted in the meantime, and nothing has been changed. Add it again.</translation>
    </message>
    <message>
        <source>Mærkedagen mangler en titel. Skriv, hvad der skal ske, og prøv igen.</source>
        <translation>The day has no title. Write what is to happen, and try again.</translation>
    </message>
    <message>
        <source>Møderne mangler et organ. Vælg, hvem der holder dem.</source>
        <translation>The meetings have no body. Choose who holds them.</translation>
    </message>
    <message>
        <source>Møderne slutter, før de begynder. Ret sluttidspunktet.</source>
        <translation>The meetings end before they begin. Correct the end time.</translation>
    </message>
    <message>
        <source>Mødet er afholdt, så der kan ikke sættes flere punkter på. Vælg et nyt.</source>
        <translation>The meeting has been held, so no more items can be put on. Choose a new one.</translation>
    </message>
    <message>
        <source>Mødet er i dag eller holdt, så der kan ikke nå at holdes formøde før det.</source>
        <translation>The meeting is today or has been held, so no pre-meeting can be held before it.</translation>
    </message>
    <message>
        <source>Mødet har ingen formand, så der er ingen at sende udkastet til. Vælg formanden under »Ret møde«.</source>
        <translation>The meeting has no chair, so there is nobody to send the draft to. Choose the chair under “Edit meeting”.</translation>
    </message>
    <message>
        <source>Mødet har ingen punkter, så der er ingen skabelon at gemme.</source>
        <translation>The meeting has no items, so there is no template to save.</translation>
    </message>
    <message>
        <source>Mødet holdes af et andet organ. Vælg et af organets egne møder.</source>
        <translation>The meeting is held by another body. Choose one of the body’s own meetings.</translation>
    </message>
    <message>
        <source>Mødet mangler et organ, så punktet kan ikke vente. Vælg organet først.</source>
        <translation>The meeting has no body, so the item cannot wait. Choose the body first.</translation>
    </message>
    <message>
        <source>Mødet mangler et organ. Vælg, hvem der holder mødet.</source>
        <translation>The meeting has no body. Choose who holds the meeting.</translation>
    </message>
    <message>
        <source>Mødet slutter, før det begynder. Ret sluttidspunktet.</source>
        <translation>The meeting ends before it begins. Correct the end time.</translation>
    </message>
    <message>
        <source>Mødet »{key}« findes ikke i planen. Se møderne med hpdesk list.</source>
        <translation>The meeting “{key}” is not in the plan. See the meetings with hpdesk list.</translation>
    </message>
    <message>
        <source>Mødets egne sager kan kun stå ét sted i skabelonen. Fjern det ene sted.</source>
        <translation>The meeting’s own cases can be in only one place of the template. Remove one of them.</translation>
    </message>
    <message>
        <source>Noten er tom. Skriv, hvad der blev sagt.</source>
        <translation>The note is empty. Write what was said.</translation>
    </message>
    <message>
        <source>Noten er tom. Skriv, hvad der er sket.</source>
        <translation>The note is empty. Write what has happened.</translation>
    </message>
    <message>
        <source>Noten findes ikke længere. Fortryd sletningen for at få den igen.</source>
        <translation>The note is no longer there. Undo the deletion to get it back.</translation>
    </message>
    <message>
        <source>Noten har intet næste skridt. Skriv, hvad der skal gøres, og prøv igen.</source>
        <translation>The note has no next step. Write what is to be done, and try again.</translation>
    </message>
    <message>
        <source>Næste skridt er allerede en opgave. Find den under Opfølgning.</source>
        <translation>The next step is a task already. Find it under Follow-up.</translation>
    </message>
    <message>
        <source>Opgaven er ikke genåbnet. Skriv, hvorfor den skal åbnes igen.</source>
        <translation>The task has not been reopened. Write why it is to be reopened.</translation>
    </message>
    <message>
        <source>Opgaven findes ikke længere. Fortryd sletningen for at få den igen.</source>
        <translation>The task is no longer there. Undo the deletion to get it back.</translation>
    </message>
    <message>
        <source>Opgaven mangler en tekst. Skriv, hvad der skal gøres.</source>
        <translation>The task has no text. Write what is to be done.</translation>
    </message>
    <message>
        <source>Opgaven »{text}« er ændret i mellemtiden, så intet er indlæst. Indlæs igen.</source>
        <translation>The task “{text}” has been changed in the meantime, so nothing has been imported. Import again.</translation>
    </message>
    <message>
        <source>Opgaverne er ikke flyttet. Vælg en anden person eller part at give dem.</source>
        <translation>The tasks have not been moved. Choose another person or party to give them to.</translation>
    </message>
    <message>
        <source>Oplysningerne kan ikke skrives som »{other}«. Vælg et navn, der ender på .docx, .pdf, .csv eller .json.</source>
        <translation>The data cannot be written as “{other}”. Choose a name that ends in .docx, .pdf, .csv or .json.</translation>
    </message>
    <message>
        <source>Ordlisten tager ét ord ad gangen. Skriv et ord uden mellemrum.</source>
        <translation>The word list takes one word at a time. Enter a word without spaces.</translation>
    </message>
    <message>
        <source>Organet er slettet i mellemtiden, og intet er ændret. Fortryd sletningen.</source>
        <translation>The body has been deleted in the meantime, and nothing has been changed. Undo the deletion.</translation>
    </message>
    <message>
        <source>Organet er slettet i mellemtiden, så intet er ændret. Vælg et andet.</source>
        <translation>The body has been deleted in the meantime, so nothing has been changed. Choose another.</translation>
    </message>
    <message>
        <source>Organet er slettet i mellemtiden. Fortryd sletningen, og prøv igen.</source>
        <translation>The body has been deleted in the meantime. Undo the deletion, and try again.</translation>
    </message>
    <message>
        <source>Organet findes ikke længere, og intet er løftet. Vælg et andet.</source>
        <translation>The body is no longer there, and nothing has been escalated. Choose another.</translation>
    </message>
    <message>
        <source>Organet har allerede et møde med punkter den dag, så intet er ændret. Ret datoen, eller slet det andet møde først.</source>
        <translation>The body already has a meeting with items that day, so nothing has been changed. Correct the date, or delete the other meeting first.</translation>
    </message>
    <message>
        <source>Organet »{body}« findes ikke i planen.</source>
        <translation>The body “{body}” is not in the plan.</translation>
    </message>
    <message>
        <source>PDF-filen er gemt. {reason}</source>
        <translation>The PDF file has been saved. {reason}</translation>
    </message>
    <message>
        <source>Pakken kunne ikke samles. Planen er uændret. Prøv igen, og kontakt os, hvis det sker igen ({words}).</source>
        <translation>The pack could not be put together. The plan is unchanged. Try again, and contact us if it happens again ({words}).</translation>
    </message>
    <message>
        <source>Papirerne siger, at de er udsendt {day}, så intet er udsendt. Lav dem igen med den rigtige dato.</source>
        <translation>The papers say that they were sent {day}, so nothing has been sent. Create them again with the right date.</translation>
    </message>
    <message>
        <source>Pausen skal være mellem 1 og 480 minutter. Skriv et andet tal.</source>
        <translation>The break must be between 1 and 480 minutes. Enter another number.</translation>
    </message>
    <message>
        <source>Perioden slutter, før den begynder. Ret den ene af de to datoer.</source>
        <translation>The period ends before it begins. Correct one of the two dates.</translation>
    </message>
    <message>
        <source>Perioden slutter, før den begynder. Ret en af de to datoer.</source>
        <translation>The period ends before it begins. Correct one of the two dates.</translation>
    </message>
    <message>
        <source>Perioden slutter, før den begynder. Ret et af de to antal måneder.</source>
        <translation>The period ends before it begins. Correct one of the two numbers of months.</translation>
    </message>
    <message>
        <source>Personen er allerede anonymiseret. Intet er ændret.</source>
        <translation>The person has been anonymised already. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Personen findes ikke længere i planen.</source>
        <translation>The person is no longer in the plan.</translation>
    </message>
    <message>
        <source>Personen findes ikke længere i planen. Intet er ændret.</source>
        <translation>The person is no longer in the plan. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Personen hedder det samme som før, så der er intet at notere.</source>
        <translation>The person’s name is the same as before, so there is nothing to record.</translation>
    </message>
    <message>
        <source>Personen »{who}« findes ikke i planen.</source>
        <translation>The person “{who}” is not in the plan.</translation>
    </message>
    <message>
        <source>Pladsen begynder først {day}, så den kan ikke slutte før. Intet er ændret; vælg en senere dag.</source>
        <translation>The seat begins only {day}, so it cannot end before. Nothing has been changed; choose a later day.</translation>
    </message>
    <message>
        <source>Pladserne er allerede fordelt, og intet er ændret. Ret dem enkeltvis.</source>
        <translation>The seats have been allocated already, and nothing has been changed. Correct them one by one.</translation>
    </message>
    <message>
        <source>Planen er beskadiget: »{text}« står, hvor der skulle stå noget andet, og intet er ændret. Åbn den seneste sikkerhedskopi i stedet.</source>
        <translation>The plan is damaged: “{text}” was found where something else should be, and nothing has been changed. Open the latest backup instead.</translation>
    </message>
    <message>
        <source>Planen er åbnet til læsning og kan ikke erstattes. Intet er ændret.</source>
        <translation>The plan is open for reading and cannot be replaced. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Planen kender ikke {name}. Opret personen, eller ret navnet.</source>
        <translation>The plan does not know {name}. Create the person, or correct the name.</translation>
    </message>
    <message>
        <source>Planen mangler et navn. Skriv navnet, og prøv igen.</source>
        <translation>The plan has no name. Enter the name, and try again.</translation>
    </message>
    <message>
        <source>Planen slutter, før den begynder. Ret den ene af de to datoer.</source>
        <translation>The plan ends before it begins. Correct one of the two dates.</translation>
    </message>
    <message>
        <source>Planen {file} er beskyttet med en adgangskode, og hpdesk på denne computer kan ikke åbne den slags filer. Filen er ikke ændret. Åbn den på en anden computer.</source>
        <translation>The plan {file} is protected with a password, and hpdesk on this computer cannot open such files. The file has not been changed. Open it on another computer.</translation>
    </message>
    <message>
        <source>Planen {file} er beskyttet med en adgangskode. Skriv adgangskoden for at åbne den.</source>
        <translation>The plan {file} is protected with a password. Enter the password to open it.</translation>
    </message>
    <message>
        <source>Planen {file} er beskyttet med en adgangskode. Sæt den i miljøvariablen {variable}, eller kør kommandoen på en terminal.</source>
        <translation>The plan {file} is protected with a password. Put it in the environment variable {variable}, or run the command at a terminal.</translation>
    </message>
    <message>
        <source>Planens fil skal ende på .hpdesk. Skriv for eksempel {name}.hpdesk.</source>
        <translation>The plan’s file must end in .hpdesk. Enter, for example, {name}.hpdesk.</translation>
    </message>
    <message>
        <source>Printeren svarer ikke. Se, om den er tændt, og prøv igen.</source>
        <translation>The printer does not answer. See whether it is switched on, and try again.</translation>
    </message>
    <message>
        <source>Programmet ved ikke, hvad der stod i en tidligere udsendelse, så der kan ikke laves en tillægsdagsorden. Udsend hele dagsordenen i stedet.</source>
        <translation>The program does not know what was in an earlier dispatch, so no supplementary agenda can be made. Send the whole agenda instead.</translation>
    </message>
    <message>
        <source>Punkt {number} er allerede sat på et senere møde. Intet er ændret.</source>
        <translation>Item {number} has already been put on a later meeting. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Punktet findes ikke længere. Fortryd sletningen for at få det igen.</source>
        <translation>The item is no longer there. Undo the deletion to get it back.</translation>
    </message>
    <message>
        <source>Punktet godkender intet referat. Vælg først, hvilket møde det gælder.</source>
        <translation>The item approves no minutes. First choose which meeting it is about.</translation>
    </message>
    <message>
        <source>Punktet kan kun udsættes til et senere møde, der ikke er afholdt.</source>
        <translation>The item can only be postponed to a later meeting that has not been held.</translation>
    </message>
    <message>
        <source>Punktet mangler en titel. Skriv titlen, og prøv igen.</source>
        <translation>The item has no title. Enter the title, and try again.</translation>
    </message>
    <message>
        <source>Punktet slutter, før det begynder. Ret det ene klokkeslæt.</source>
        <translation>The item ends before it begins. Correct one of the two times.</translation>
    </message>
    <message>
        <source>Punktet står allerede på mødet. Vælg et andet møde.</source>
        <translation>The item is on the meeting already. Choose another meeting.</translation>
    </message>
    <message>
        <source>Referatet er ikke godkendt og kan rettes, som det er.</source>
        <translation>The minutes have not been approved and can be corrected as they are.</translation>
    </message>
    <message>
        <source>Referatet mangler en dato. Skriv, hvornår mødet blev holdt.</source>
        <translation>The minutes have no date. Enter when the meeting was held.</translation>
    </message>
    <message>
        <source>Referatet mangler et organ. Vælg, hvem der holdt mødet.</source>
        <translation>The minutes have no body. Choose who held the meeting.</translation>
    </message>
    <message>
        <source>Referatets egne trin kan ikke slettes. Fortryd handlingen i stedet.</source>
        <translation>The steps of the minutes themselves cannot be deleted. Undo the action instead.</translation>
    </message>
    <message>
        <source>Referatets version {version} har ingen filer at vedlægge. Send referatet igen.</source>
        <translation>Version {version} of the minutes has no files to attach. Send the minutes again.</translation>
    </message>
    <message>
        <source>Ret klokkeslættene først, eller spring siden over.</source>
        <translation>Correct the times first, or skip the page.</translation>
    </message>
    <message>
        <source>Sikkerhedskopien er fra før, adgangskoden blev ændret, så den kan ikke erstatte planen. Intet er ændret. Hent møder og punkter ud af den i stedet.</source>
        <translation>The backup is from before the password was changed, so it cannot replace the plan. Nothing has been changed. Take meetings and items out of it instead.</translation>
    </message>
    <message>
        <source>Sikkerhedskopien {file} kunne ikke slettes. Luk andre programmer, der bruger den, og prøv igen.</source>
        <translation>The backup {file} could not be deleted. Close other programs that use it, and try again.</translation>
    </message>
    <message>
        <source>Skabelonen er jeres egen, så der er intet at gå tilbage til.</source>
        <translation>The template is your own, so there is nothing to go back to.</translation>
    </message>
    <message>
        <source>Skabelonen er slettet i mellemtiden, og intet er ændret. Gem den som en ny.</source>
        <translation>The template has been deleted in the meantime, and nothing has been changed. Save it as a new one.</translation>
    </message>
    <message>
        <source>Skabelonen er slettet i mellemtiden. Fortryd sletningen.</source>
        <translation>The template has been deleted in the meantime. Undo the deletion.</translation>
    </message>
    <message>
        <source>Skabelonen er til en hel dagsorden. Vælg en skabelon til en sag.</source>
        <translation>The template is for a whole agenda. Choose a template for a case.</translation>
    </message>
    <message>
        <source>Skabelonen findes ikke længere, og intet er ændret. Vælg en anden.</source>
        <translation>The template is no longer there, and nothing has been changed. Choose another.</translation>
    </message>
    <message>
        <source>Skabelonen mangler et navn og er ikke gemt. Skriv navnet, og prøv igen.</source>
        <translation>The template has no name and has not been saved. Enter the name, and try again.</translation>
    </message>
    <message>
        <source>Skabelonen mangler et navn. Skriv navnet, og prøv igen.</source>
        <translation>The template has no name. Enter the name, and try again.</translation>
    </message>
    <message>
        <source>Skabelonen »{name}« fylder mere end {most} MB og er ikke taget ind. Gør billederne i den mindre, og prøv igen.</source>
        <translation>The template “{name}” is larger than {most} MB and has not been taken in. Make the pictures in it smaller, and try again.</translation>
    </message>
    <message>
        <source>Skabelonen »{name}« har mærket for indholdet i en tabel eller en tekstboks og er ikke taget ind. Flyt mærket til et afsnit for sig selv, og prøv igen.</source>
        <translation>The template “{name}” has its mark for the content in a table or a text box, and has not been taken in. Move the mark to a paragraph of its own, and try again.</translation>
    </message>
    <message>
        <source>Skabelonen »{name}« henter billeder eller andet fra et sted uden for filen og er ikke taget ind. Indsæt billederne i selve skabelonen, og prøv igen.</source>
        <translation>The template “{name}” fetches pictures or other things from outside the file and has not been taken in. Put the pictures into the template itself, and try again.</translation>
    </message>
    <message>
        <source>Skabelonen »{name}« pakker sig ud til langt mere, end en skabelon gør, og er ikke taget ind. Bed kommunen om en ny udgave af den.</source>
        <translation>The template “{name}” unpacks to far more than a template does, and has not been taken in. Ask the municipality for a new version of it.</translation>
    </message>
    <message>
        <source>Skriv et antal måneder fra 1 til 600. Opbevaringen er ikke ændret.</source>
        <translation>Enter a number of months from 1 to 600. The retention has not been changed.</translation>
    </message>
    <message>
        <source>Skriv et antal år fra 1 til 50 og en størrelse fra 1 til 10.000 MB. Intet er ændret.</source>
        <translation>Enter a number of years from 1 to 50 and a size from 1 to 10,000 MB. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Skriv med tal, hvor mange medlemmer der mindst skal være til stede.</source>
        <translation>Enter in figures the minimum number of members who must be present.</translation>
    </message>
    <message>
        <source>Skriv mindst én dato, hvor der skal holdes møde.</source>
        <translation>Enter at least one date on which to hold a meeting.</translation>
    </message>
    <message>
        <source>Skriv start, stop eller et antal minutter efter /tid.</source>
        <translation>Enter start, stop or a number of minutes after /tid.</translation>
    </message>
    <message>
        <source>Skriv én suppleant for ét medlem ad gangen: /suppleant NAVN for NAVN.</source>
        <translation>Enter one deputy for one member at a time: /suppleant NAME for NAME.</translation>
    </message>
    <message>
        <source>Skriv, hvem beslutningen formidles til: en person, en organisation eller en kreds med ord.</source>
        <translation>Write whom the decision is to be passed on to: a person, an organisation or a group in words.</translation>
    </message>
    <message>
        <source>Skriv, hvem det gælder, eller hvad der skal noteres.</source>
        <translation>Write whom it concerns, or what is to be recorded.</translation>
    </message>
    <message>
        <source>Skriv, hvilken fil håndbogen skal gemmes i: --pdf FIL eller --docx FIL.</source>
        <translation>Say which file to save the manual in: --pdf FILE or --docx FILE.</translation>
    </message>
    <message>
        <source>Skriv, hvor mange uger der skal være mellem møderne, mindst 1.</source>
        <translation>Enter how many weeks there are to be between the meetings, at least 1.</translation>
    </message>
    <message>
        <source>Skriv, hvorfor referatet skal genåbnes. Begrundelsen står i loggen.</source>
        <translation>Write why the minutes are to be reopened. The reason is kept in the log.</translation>
    </message>
    <message>
        <source>Tegnet »{letter}« i gruppe {group} bruges ikke i en genoprettelsesnøgle. Ret det, og prøv igen.</source>
        <translation>The character “{letter}” in group {group} is not used in a recovery key. Correct it, and try again.</translation>
    </message>
    <message>
        <source>Teksten er ikke gemt, fordi emnet eller selve mailen er tom; skriv begge.</source>
        <translation>The text has not been saved, as the subject or the e-mail itself is empty; write both.</translation>
    </message>
    <message>
        <source>Teksten er ikke gemt, fordi programmet ikke kender {names}; ret stavemåden, eller fjern de krøllede parenteser.</source>
        <translation>The text has not been saved, as the program does not know {names}; correct the spelling, or remove the curly brackets.</translation>
    </message>
    <message>
        <source>Tjeklisten kan ikke skrives som »{kind}«. Vælg et navn, der ender på .docx, .pdf, .xlsx eller .csv.</source>
        <translation>The checklist cannot be written as “{kind}”. Choose a name that ends in .docx, .pdf, .xlsx or .csv.</translation>
    </message>
    <message>
        <source>Tjeklisten kan ikke skrives som »{other}«. Vælg et navn, der ender på .docx, .pdf, .xlsx eller .csv.</source>
        <translation>The checklist cannot be written as “{other}”. Choose a name that ends in .docx, .pdf, .xlsx or .csv.</translation>
    </message>
    <message>
        <source>Udgaven har ingen bilag, så der er intet at lægge i en zip-fil.</source>
        <translation>The version has no appendices, so there is nothing to put in a zip file.</translation>
    </message>
    <message>
        <source>Udsendelsesvinduet fra {earliest} til {latest} arbejdsdage før mødet kan ikke bruges. Skriv to hele tal, hvor det første er mindst lige så stort som det andet.</source>
        <translation>The dispatch window from {earliest} to {latest} working days before the meeting cannot be used. Enter two whole numbers, the first at least as large as the second.</translation>
    </message>
    <message>
        <source>Udsendelsesvinduet skal gå fra flest til færrest arbejdsdage før mødet, for eksempel fra 14 til 10.</source>
        <translation>The dispatch window must go from most to fewest working days before the meeting, for example from 14 to 10.</translation>
    </message>
    <message>
        <source>Ugerne {first}–{last} kan ikke bruges. Skriv to ugenumre fra 1 til 53, det mindste først.</source>
        <translation>The weeks {first}–{last} cannot be used. Enter two week numbers from 1 to 53, the smaller first.</translation>
    </message>
    <message>
        <source>Version {version} er godkendt og bliver stående som en del af historikken.</source>
        <translation>Version {version} has been approved and stays as part of the history.</translation>
    </message>
    <message>
        <source>Version {version} er stadig en kladde. Godkend den, før du begynder en ny.</source>
        <translation>Version {version} is still a draft. Approve it before you begin a new one.</translation>
    </message>
    <message>
        <source>Version {version} er udsendt uden om programmet og har ingen filer at vedlægge. Lav papirerne i programmet først.</source>
        <translation>Version {version} was sent outside the program and has no files to attach. Create the papers in the program first.</translation>
    </message>
    <message>
        <source>Version {version} gælder først fra en senere dag, så den nye er ikke godkendt. Vælg en dag derefter.</source>
        <translation>Version {version} applies only from a later day, so the new one has not been approved. Choose a day after that.</translation>
    </message>
    <message>
        <source>Versionen er slettet i mellemtiden. Fortryd sletningen, og prøv igen.</source>
        <translation>The version has been deleted in the meantime. Undo the deletion, and try again.</translation>
    </message>
    <message>
        <source>Vinduet kan ikke åbnes, for der er ingen skærm. Kommandoerne virker uden; se dem med hpdesk --help.</source>
        <translation>The window cannot be opened, as there is no screen. The commands work without one; see them with hpdesk --help.</translation>
    </message>
    <message>
        <source>Visningen mangler et navn og er ikke gemt. Skriv navnet, og prøv igen.</source>
        <translation>The view has no name and has not been saved. Enter the name, and try again.</translation>
    </message>
    <message>
        <source>Visningens navn er for langt, så den er ikke gemt. Brug højst {count} tegn.</source>
        <translation>The view’s name is too long, so it has not been saved. Use at most {count} characters.</translation>
    </message>
    <message>
        <source>Vælg den beslutning, der er kommet i stedet. Intet er ændret.</source>
        <translation>Choose the decision that came in its place. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Vælg den gæst, materialet er til. Der er ikke gemt nogen fil.</source>
        <translation>Choose the guest that the material is for. No file has been saved.</translation>
    </message>
    <message>
        <source>Vælg det medlem, eksemplaret er til. Der er ikke gemt nogen fil.</source>
        <translation>Choose the member that the copy is for. No file has been saved.</translation>
    </message>
    <message>
        <source>Vælg en part eller en kategori, som pladserne er til.</source>
        <translation>Choose a party or a category that the seats are for.</translation>
    </message>
    <message>
        <source>Vælg en ugedag og hvilken i måneden, for eksempel 2. tirsdag.</source>
        <translation>Choose a weekday and which one of the month, for example the 2nd Tuesday.</translation>
    </message>
    <message>
        <source>Vælg mindst én måned, hvor der skal holdes møde.</source>
        <translation>Choose at least one month in which to hold a meeting.</translation>
    </message>
    <message>
        <source>Vælg to forskellige. De to er den samme, så intet er ændret.</source>
        <translation>Choose two different ones. The two are the same, so nothing has been changed.</translation>
    </message>
    <message>
        <source>hpdesk på denne computer kan ikke beskytte planer med en adgangskode. {file} er uændret.</source>
        <translation>hpdesk on this computer cannot protect plans with a password. {file} is unchanged.</translation>
    </message>
    <message>
        <source>plan.json kunne ikke læses. Se efter, at du har adgang.</source>
        <translation>plan.json could not be read. Make sure that you have access.</translation>
    </message>
    <message>
        <source>{body} behandler selv punktet, så det kan ikke løftes dertil. Vælg et andet organ.</source>
        <translation>{body} deals with the item itself, so it cannot be escalated there. Choose another body.</translation>
    </message>
    <message>
        <source>{body} er rådgivende, så intet kan løftes dertil til beslutning. Orientér gruppen i stedet.</source>
        <translation>{body} is advisory, so nothing can be escalated there for decision. Inform the group instead.</translation>
    </message>
    <message>
        <source>{body} har ingen møder fra {day}, så der er ikke skrevet nogen fil. Planlæg møderne først, eller vælg en tidligere dato.</source>
        <translation>{body} has no meetings from {day}, so no file has been written. Plan the meetings first, or choose an earlier date.</translation>
    </message>
    <message>
        <source>{count} er ikke afsluttet, så referatet er ikke godkendt. Afslut dem først.</source>
        <translation>{count} not closed, so the minutes have not been approved. Close them first.</translation>
    </message>
    <message>
        <source>{day} er ikke kommet endnu, så intet er noteret. Vælg den dag, der blev formidlet.</source>
        <translation>{day} has not come yet, so nothing has been recorded. Choose the day on which it was passed on.</translation>
    </message>
    <message>
        <source>{file} er en mappe, ikke en plan. Vælg en fil, der ender på .hpdesk.</source>
        <translation>{file} is a folder, not a plan. Choose a file that ends in .hpdesk.</translation>
    </message>
    <message>
        <source>{file} er en mappe. Vælg filerne i den enkeltvis.</source>
        <translation>{file} is a folder. Choose the files in it one by one.</translation>
    </message>
    <message>
        <source>{file} er for stor til at blive læst, så intet er ændret. Den må fylde {most} MB.</source>
        <translation>{file} is too large to be read, so nothing has been changed. It may be at most {most} MB.</translation>
    </message>
    <message>
        <source>{file} er for stor til at være en liste over personer, så intet er ændret. Del den i flere med højst {most} rækker i hver.</source>
        <translation>{file} is too large to be a list of people, so nothing has been changed. Split it into several with at most {most} rows each.</translation>
    </message>
    <message>
        <source>{file} er for stor til at være en tjekliste, så intet er ændret. Vælg det ark, du fik tilbage.</source>
        <translation>{file} is too large to be a checklist, so nothing has been changed. Choose the sheet you got back.</translation>
    </message>
    <message>
        <source>{file} er gemt af en anden udgave af programmet, så intet er ændret. Gem tjeklisten igen, og send den nye.</source>
        <translation>{file} was saved by another version of the program, so nothing has been changed. Save the checklist again, and send the new one.</translation>
    </message>
    <message>
        <source>{file} er gemt i Excels gamle format, så intet er læst. Åbn den i Excel, og gem den som .xlsx.</source>
        <translation>{file} is saved in Excel’s old format, so nothing has been read. Open it in Excel, and save it as .xlsx.</translation>
    </message>
    <message>
        <source>{file} er gemt i Words gamle format, så intet er læst. Åbn den i Word, og gem den som .docx.</source>
        <translation>{file} is saved in Word’s old format, so nothing has been read. Open it in Word, and save it as .docx.</translation>
    </message>
    <message>
        <source>{file} er ikke en fil. Vælg en anden.</source>
        <translation>{file} is not a file. Choose another.</translation>
    </message>
    <message>
        <source>{file} er ikke en tjekliste, som programmet har gemt, så intet er ændret. Gem tjeklisten som Excel, og send den.</source>
        <translation>{file} is not a checklist that the program has saved, so nothing has been changed. Save the checklist as Excel, and send it.</translation>
    </message>
    <message>
        <source>{file} er selve planen og er ikke ændret. Vælg et andet navn.</source>
        <translation>{file} is the plan itself and has not been changed. Choose another name.</translation>
    </message>
    <message>
        <source>{file} er åbnet til læsning, så ændringen blev ikke gemt. Gem en kopi et andet sted, og arbejd videre i den.</source>
        <translation>{file} is open for reading, so the change was not saved. Save a copy elsewhere, and go on working in that.</translation>
    </message>
    <message>
        <source>{file} findes allerede og er ikke ændret. Vælg et andet navn.</source>
        <translation>{file} exists already and has not been changed. Choose another name.</translation>
    </message>
    <message>
        <source>{file} fylder over 500 MB og kan ikke være bilag. Vælg en mindre udgave.</source>
        <translation>{file} is larger than 500 MB and cannot be an appendix. Choose a smaller version.</translation>
    </message>
    <message>
        <source>{file} har for mange rækker til at være en tjekliste, så intet er ændret. Vælg det ark, du fik tilbage.</source>
        <translation>{file} has too many rows to be a checklist, so nothing has been changed. Choose the sheet you got back.</translation>
    </message>
    <message>
        <source>{file} har ingen adgangskode og ingen nøgle.</source>
        <translation>{file} has no password and no key.</translation>
    </message>
    <message>
        <source>{file} kan ikke læses som en Word-fil, så intet er ændret. Åbn den i Word, gem den som .docx, og prøv igen.</source>
        <translation>{file} cannot be read as a Word file, so nothing has been changed. Open it in Word, save it as .docx, and try again.</translation>
    </message>
    <message>
        <source>{file} kan ikke læses som en kalender, så intet er ændret. Eksportér kalenderen som .ics, og prøv igen.</source>
        <translation>{file} cannot be read as a calendar, so nothing has been changed. Export the calendar as .ics, and try again.</translation>
    </message>
    <message>
        <source>{file} kan ikke læses som en liste over personer, så intet er ændret. Gem den som CSV, Excel (.xlsx) eller vCard (.vcf), og prøv igen.</source>
        <translation>{file} cannot be read as a list of people, so nothing has been changed. Save it as CSV, Excel (.xlsx) or vCard (.vcf), and try again.</translation>
    </message>
    <message>
        <source>{file} kan ikke læses som et Excel-ark, så intet er ændret. Vælg tjeklisten, som du fik den tilbage i .xlsx.</source>
        <translation>{file} cannot be read as an Excel sheet, so nothing has been changed. Choose the checklist as you got it back, in .xlsx.</translation>
    </message>
    <message>
        <source>{file} kan ikke åbnes, så intet er ændret. Luk den i andre programmer, og prøv igen.</source>
        <translation>{file} cannot be opened, so nothing has been changed. Close it in other programs, and try again.</translation>
    </message>
    <message>
        <source>{folder} findes allerede og er ikke tom. Vælg en ny eller tom mappe.</source>
        <translation>{folder} exists already and is not empty. Choose a new or empty folder.</translation>
    </message>
    <message>
        <source>{name} er ikke en person. Skriv medlemmets navn.</source>
        <translation>{name} is not a person. Enter the member’s name.</translation>
    </message>
    <message>
        <source>{name} er ikke en person. Skriv personens navn.</source>
        <translation>{name} is not a person. Enter the person’s name.</translation>
    </message>
    <message>
        <source>{name} har ingen af de åbne opgaver, så intet er flyttet.</source>
        <translation>{name} has none of the open tasks, so nothing has been moved.</translation>
    </message>
    <message>
        <source>{name} har ingen åbne opgaver med en frist, så der er ikke skrevet nogen fil.</source>
        <translation>{name} has no open tasks with a deadline, so no file has been written.</translation>
    </message>
    <message>
        <source>{name} kan ikke gendannes, fordi historikken fra dengang er ryddet. Se, om det står i en sikkerhedskopi.</source>
        <translation>{name} cannot be restored, as the history from then has been cleared. See whether it is in a backup.</translation>
    </message>
    <message>
        <source>{name} kan ikke hentes tilbage, fordi det, der stod der, er slettet. Intet er ændret.</source>
        <translation>{name} cannot be brought back, as what was there has been deleted. Nothing has been changed.</translation>
    </message>
    <message>
        <source>{what} mangler et navn. Skriv navnet, og prøv igen.</source>
        <translation>{what} has no name. Enter the name, and try again.</translation>
    </message>
    <message>
        <source>»{edition}« kan ikke gemmes som {form}. Vælg en anden udgave eller en anden fil.</source>
        <translation>“{edition}” cannot be saved as {form}. Choose another version or another file.</translation>
    </message>
    <message>
        <source>»{label}« under punkt {number} er ændret i mellemtiden, så intet er læst ind. Læs filen igen.</source>
        <translation>“{label}” under item {number} has been changed in the meantime, so nothing has been read in. Read the file again.</translation>
    </message>
    <message>
        <source>»{name}« er en mappe. Vælg et filnavn, som filen kan gemmes under.</source>
        <translation>“{name}” is a folder. Choose a file name to save the file under.</translation>
    </message>
    <message>
        <source>»{name}« er for stor til at blive læst. Intet er ændret.</source>
        <translation>“{name}” is too large to be read. Nothing has been changed.</translation>
    </message>
    <message>
        <source>»{name}« er gemt med makroer og er ikke taget ind. Åbn den i Word, gem den som .dotx uden makroer, og prøv igen.</source>
        <translation>“{name}” is saved with macros and has not been taken in. Open it in Word, save it as .dotx without macros, and try again.</translation>
    </message>
    <message>
        <source>»{name}« er ikke en Word-skabelon. Vælg en fil, der ender på .dotx eller .docx.</source>
        <translation>“{name}” is not a Word template. Choose a file that ends in .dotx or .docx.</translation>
    </message>
    <message>
        <source>»{name}« er ændret efter eksporten og er ikke overskrevet. Gem under et nyt navn, eller læs ændringerne ind i planen.</source>
        <translation>“{name}” has been changed since the export and has not been overwritten. Save under a new name, or read the changes into the plan.</translation>
    </message>
    <message>
        <source>»{name}« findes allerede og er ikke tom, så intet er gemt. Vælg en ny mappe.</source>
        <translation>“{name}” exists already and is not empty, so nothing has been saved. Choose a new folder.</translation>
    </message>
    <message>
        <source>»{name}« indeholder erklæringer, som en Word-skabelon ikke har, og er ikke taget ind. Åbn den i Word, gem den som en ny .dotx, og prøv igen.</source>
        <translation>“{name}” contains declarations that a Word template does not have, and has not been taken in. Open it in Word, save it as a new .dotx, and try again.</translation>
    </message>
    <message>
        <source>»{name}« indeholder ingen tekster fra denne plan, så der er intet at læse ind.</source>
        <translation>“{name}” contains no texts from this plan, so there is nothing to read in.</translation>
    </message>
    <message>
        <source>»{name}« indeholder makroer og er ikke taget ind. Åbn den i Word, gem den som .dotx uden makroer, og prøv igen.</source>
        <translation>“{name}” contains macros and has not been taken in. Open it in Word, save it as .dotx without macros, and try again.</translation>
    </message>
    <message>
        <source>»{name}« kan ikke få et andet navn, så intet er skrevet. Luk filen i Word, og prøv igen.</source>
        <translation>“{name}” cannot be given another name, so nothing has been written. Close the file in Word, and try again.</translation>
    </message>
    <message>
        <source>»{name}« kan ikke læses som en Word-fil. Åbn den i Word, gem den som .docx, og prøv igen. Intet er ændret.</source>
        <translation>“{name}” cannot be read as a Word file. Open it in Word, save it as .docx, and try again. Nothing has been changed.</translation>
    </message>
    <message>
        <source>»{name}« kan ikke læses som en Word-skabelon, så den er ikke taget ind. Åbn den i Word, gem den som .dotx eller .docx, og prøv igen.</source>
        <translation>“{name}” cannot be read as a Word template, so it has not been taken in. Open it in Word, save it as .dotx or .docx, and try again.</translation>
    </message>
    <message>
        <source>»{name}« kan ikke skrives. Filen er måske åben i et andet program, eller mappen er skrivebeskyttet. Luk filen, eller vælg et andet sted.</source>
        <translation>“{name}” cannot be written. The file may be open in another program, or the folder write-protected. Close the file, or choose another place.</translation>
    </message>
    <message>
        <source>»{name}« kan ikke åbnes. Luk den i Word, og prøv igen. Intet er ændret.</source>
        <translation>“{name}” cannot be opened. Close it in Word, and try again. Nothing has been changed.</translation>
    </message>
    <message>
        <source>»{name}« kan ikke åbnes. Luk den i andre programmer, og prøv igen.</source>
        <translation>“{name}” cannot be opened. Close it in other programs, and try again.</translation>
    </message>
    <message>
        <source>»{name}« kunne ikke gemmes ({reason}). Prøv et andet sted.</source>
        <translation>“{name}” could not be saved ({reason}). Try another place.</translation>
    </message>
    <message>
        <source>»{title}« kan ikke accepteres, men skal rettes.</source>
        <translation>“{title}” cannot be accepted but must be corrected.</translation>
    </message>
</context>
<context>
    <name>self._window</name>
    <message>
        <source>Vælg den rettede Word-fil</source>
        <translation>Choose the corrected Word file</translation>
    </message>
    <message>
        <source>Word-dokumenter (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>  Aftalt: {0}</source>
        <translation>  Agreed: {0}</translation>
    </message>
    <message>
        <source>  Frist: {0}{1}</source>
        <translation>  Deadline: {0}{1}</translation>
    </message>
    <message>
        <source>  Opgaven ligger hos {0}.</source>
        <translation>  The task is with {0}.</translation>
    </message>
    <message>
        <source> (kun i historikken)</source>
        <translation> (in the history only)</translation>
    </message>
    <message>
        <source> (version {0})</source>
        <translation> (version {0})</translation>
    </message>
    <message>
        <source> Filen på drevet er også ændret siden.</source>
        <translation> The file on the drive has been changed since, too.</translation>
    </message>
    <message>
        <source> Gruppen er rådgivende, så det bliver en drøftelse.</source>
        <translation> The group is advisory, so it becomes a discussion.</translation>
    </message>
    <message>
        <source> Resten er gemt som en note, kun for sekretariatet.</source>
        <translation> The rest has been saved as a note, only for the secretariat.</translation>
    </message>
    <message>
        <source> Skriv den nye dato under »Ny frist«.</source>
        <translation> Write the new date under “Ny frist”.</translation>
    </message>
    <message>
        <source> den {0}</source>
        <translation> on {0}</translation>
    </message>
    <message>
        <source> for {0}</source>
        <translation> for {0}</translation>
    </message>
    <message>
        <source> fra {0}</source>
        <translation> from {0}</translation>
    </message>
    <message>
        <source> på {0}</source>
        <translation> at {0}</translation>
    </message>
    <message>
        <source> på {0} »{1}«</source>
        <translation> at {0} “{1}”</translation>
    </message>
    <message>
        <source> til punkt {0}</source>
        <translation> to item {0}</translation>
    </message>
    <message>
        <source> {0} er oprettet som person.</source>
        <translation> {0} has been created as a person.</translation>
    </message>
    <message>
        <source>- Løftet: {0} ({1})</source>
        <translation>- Escalated: {0} ({1})</translation>
    </message>
    <message>
        <source>. Punktet er åbent, så tallet står i alle udgaver.</source>
        <translation>. The item is open, so the number appears in all versions.</translation>
    </message>
    <message>
        <source>1. maj</source>
        <translation>1 May</translation>
    </message>
    <message>
        <source>2. påskedag</source>
        <translation>Easter Monday</translation>
    </message>
    <message>
        <source>Accept trukket tilbage</source>
        <translation>Acceptance withdrawn</translation>
    </message>
    <message>
        <source>Accepteret advarsel</source>
        <translation>Accepted warning</translation>
    </message>
    <message>
        <source>Accepteret den</source>
        <translation>Accepted on</translation>
    </message>
    <message>
        <source>Adgangskode</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Adgangskoden passer ikke til {file}. Prøv igen.</source>
        <translation>The password is not the one for {file}. Try again.</translation>
    </message>
    <message>
        <source>Administrativ</source>
        <translation>Administrative</translation>
    </message>
    <message>
        <source>Advarsel</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Advarsel accepteret</source>
        <translation>Warning accepted</translation>
    </message>
    <message>
        <source>Afbud</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>Afbud fra {who} er noteret.</source>
        <translation>Apologies from {who} have been recorded.</translation>
    </message>
    <message>
        <source>Afdeling</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Afholdt</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Afklaret</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Afklaret den</source>
        <translation>Settled on</translation>
    </message>
    <message>
        <source>Afrapporteres</source>
        <translation>To be reported</translation>
    </message>
    <message>
        <source>Afsluttet</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Afsnit</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Afstemmes til</source>
        <translation>Aligned for</translation>
    </message>
    <message>
        <source>Afstemning</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Afstemning ændret</source>
        <translation>Alignment changed</translation>
    </message>
    <message>
        <source>Afstemningen mellem parterne</source>
        <translation>The alignment between the parties</translation>
    </message>
    <message>
        <source>Aftale nået</source>
        <translation>Agreement reached</translation>
    </message>
    <message>
        <source>Aftalt ordlyd</source>
        <translation>Agreed wording</translation>
    </message>
    <message>
        <source>Afventer bilag</source>
        <translation>Awaits appendix</translation>
    </message>
    <message>
        <source>Afventer mødet</source>
        <translation>Awaiting the meeting</translation>
    </message>
    <message>
        <source>Aktiviteterne har ikke bragt os nærmere målene: Vil bestyrelsen ændre dem?</source>
        <translation>The activities have not brought us closer to the goals: does the board want to change them?</translation>
    </message>
    <message>
        <source>Alle medlemmer</source>
        <translation>All members</translation>
    </message>
    <message>
        <source>Alle punkter og bilag, med tider og det fra sekretariatet, der vælges til. Fortroligt.</source>
        <translation>All items and appendices, with times and what you choose to add from the secretariat. Confidential.</translation>
    </message>
    <message>
        <source>Alle punkter og bilag, også de lukkede. Send den kun til medlemmerne.</source>
        <translation>All items and appendices, the closed ones too. Send it only to the members.</translation>
    </message>
    <message>
        <source>Andet</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Andre</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Andre papirer</source>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>Anonymiseret den</source>
        <translation>Anonymised on</translation>
    </message>
    <message>
        <source>Ansvarlig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Ansvarlig person eller part</source>
        <translation>Person or party responsible</translation>
    </message>
    <message>
        <source>Ansvarlig ændret</source>
        <translation>Person responsible changed</translation>
    </message>
    <message>
        <source>Ansvarlig: {0}</source>
        <translation>Responsible: {0}</translation>
    </message>
    <message>
        <source>Antal pladser</source>
        <translation>Number of seats</translation>
    </message>
    <message>
        <source>Arbejdsplads</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>At-punkt</source>
        <translation>Recommendation point</translation>
    </message>
    <message>
        <source>At-punkt besvaret</source>
        <translation>Recommendation point answered</translation>
    </message>
    <message>
        <source>Baggrund</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Beboerdemokrat</source>
        <translation>Resident representative</translation>
    </message>
    <message>
        <source>Beder ikke om noget</source>
        <translation>Asks for nothing</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Begrundelse ændret</source>
        <translation>Reasons changed</translation>
    </message>
    <message>
        <source>Begynder</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Begyndt</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Behovet for ressourcer er undervurderet: Vil bestyrelsen omprioritere?</source>
        <translation>The need for resources has been underestimated: does the board want to reprioritise?</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Bemærkning afsluttet</source>
        <translation>Remark closed</translation>
    </message>
    <message>
        <source>Bemærkning fjernet</source>
        <translation>Remark removed</translation>
    </message>
    <message>
        <source>Bemærkning i statusark: </source>
        <translation>Remark in status sheet: </translation>
    </message>
    <message>
        <source>Bemærkning noteret</source>
        <translation>Remark recorded</translation>
    </message>
    <message>
        <source>Bemærkning åbnet igen</source>
        <translation>Remark reopened</translation>
    </message>
    <message>
        <source>Bemærkninger senest</source>
        <translation>Remarks by</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Beslutning bortfaldet</source>
        <translation>Decision lapsed</translation>
    </message>
    <message>
        <source>Beslutning erstattet</source>
        <translation>Decision replaced</translation>
    </message>
    <message>
        <source>Beslutning formidles til</source>
        <translation>Decision to be passed on</translation>
    </message>
    <message>
        <source>Beslutning formidlet</source>
        <translation>Decision passed on</translation>
    </message>
    <message>
        <source>Beslutning gælder</source>
        <translation>Decision applies</translation>
    </message>
    <message>
        <source>Beslutning under orientering</source>
        <translation>Decision under information</translation>
    </message>
    <message>
        <source>Beslutninger</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Beslutningsdygtig: {0}</source>
        <translation>Quorum: {0}</translation>
    </message>
    <message>
        <source>Beslutningsdygtighed</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Beslutningsform</source>
        <translation>Form of decision</translation>
    </message>
    <message>
        <source>Besluttet, svar mangler</source>
        <translation>Decided, answer missing</translation>
    </message>
    <message>
        <source>Bestyrelse</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Bestyrelsen</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>Bestyrelsesmøde</source>
        <translation>Board meeting</translation>
    </message>
    <message>
        <source>Besvaret den</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Appendices</translation>
    </message>
    <message>
        <source>Bilag bør ses efter</source>
        <translation>Appendix to be looked at</translation>
    </message>
    <message>
        <source>Bilag fjernet</source>
        <translation>Appendix removed</translation>
    </message>
    <message>
        <source>Bilag flyttet</source>
        <translation>Appendix moved</translation>
    </message>
    <message>
        <source>Bilag omdøbt</source>
        <translation>Appendix renamed</translation>
    </message>
    <message>
        <source>Bilag set igennem</source>
        <translation>Appendices looked through</translation>
    </message>
    <message>
        <source>Bilag tilføjet</source>
        <translation>Appendix added</translation>
    </message>
    <message>
        <source>Bilag udskiftet</source>
        <translation>Appendix replaced</translation>
    </message>
    <message>
        <source>Bilag {0}</source>
        <translation>Appendix {0}</translation>
    </message>
    <message>
        <source>Bilag {0} {1}</source>
        <translation>Appendix {0} {1}</translation>
    </message>
    <message>
        <source>Bilag {0} »{1}«</source>
        <translation>Appendix {0} “{1}”</translation>
    </message>
    <message>
        <source>Bilag {number} hedder nu »{title}«.</source>
        <translation>Appendix {number} is now called “{title}”.</translation>
    </message>
    <message>
        <source>Bilag {number} »{title}« er udskiftet.</source>
        <translation>Appendix {number} “{title}” has been replaced.</translation>
    </message>
    <message>
        <source>Bilag {number} »{title}« udgår.</source>
        <translation>Appendix {number} “{title}” is withdrawn.</translation>
    </message>
    <message>
        <source>Bilag, der skal leveres</source>
        <translation>Appendix to be delivered</translation>
    </message>
    <message>
        <source>Bilag, der udgår</source>
        <translation>Withdrawn appendix</translation>
    </message>
    <message>
        <source>Bilag/</source>
        <translation>Bilag/</translation>
    </message>
    <message>
        <source>Bilagenes numre</source>
        <translation>Appendix numbers</translation>
    </message>
    <message>
        <source>Bilagenes sider i Word-filen</source>
        <translation>The appendices’ pages in the Word file</translation>
    </message>
    <message>
        <source>Bilaget {0}.</source>
        <translation>The appendix {0}.</translation>
    </message>
    <message>
        <source>Bilaget {0}. {1}</source>
        <translation>The appendix {0}. {1}</translation>
    </message>
    <message>
        <source>Bilaget »{0}«</source>
        <translation>The appendix “{0}”</translation>
    </message>
    <message>
        <source>Bilaget »{0}« mangler sin fil.</source>
        <translation>The appendix “{0}” has no file.</translation>
    </message>
    <message>
        <source>Bilaget{0} {1}.</source>
        <translation>The appendix{0} {1}.</translation>
    </message>
    <message>
        <source>Blær</source>
        <translation>Pride</translation>
    </message>
    <message>
        <source>Bogstaver: A, B, C</source>
        <translation>Letters: A, B, C</translation>
    </message>
    <message>
        <source>Boligafdeling</source>
        <translation>Housing section</translation>
    </message>
    <message>
        <source>Boligorganisation</source>
        <translation>Housing organisation</translation>
    </message>
    <message>
        <source>Boligorganisationer</source>
        <translation>Housing organisations</translation>
    </message>
    <message>
        <source>Boligorganisationerne</source>
        <translation>The housing organisations</translation>
    </message>
    <message>
        <source>Boligorganisationernes formøde</source>
        <translation>Boligorganisationernes formøde</translation>
    </message>
    <message>
        <source>Bortfaldet</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Brugt på</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>Bøvl</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Cellen »{0}« indeholder en formel, og formler regnes ikke ud.</source>
        <translation>The cell “{0}” contains a formula, and formulas are not worked out.</translation>
    </message>
    <message>
        <source>Da planen blev åbnet</source>
        <translation>When the plan was opened</translation>
    </message>
    <message>
        <source>Dagene mellem jul og nytår</source>
        <translation>The days between Christmas and New Year</translation>
    </message>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Dagsorden til alle</source>
        <translation>Agenda to everyone</translation>
    </message>
    <message>
        <source>Dagsorden til gæster (kun eget punkt)</source>
        <translation>Agenda to guests (own item only)</translation>
    </message>
    <message>
        <source>Dagsorden udsendt</source>
        <translation>Agenda sent</translation>
    </message>
    <message>
        <source>Dagsordenen blev sendt efter fristen</source>
        <translation>The agenda was sent after the deadline</translation>
    </message>
    <message>
        <source>Dagsordenen skulle have været sendt ud senest {day}.</source>
        <translation>The agenda should have been sent by {day}.</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>De er sekretariatets egne og er aldrig med.</source>
        <translation>They are the secretariat’s own and are never included.</translation>
    </message>
    <message>
        <source>De kommer fra punkter, som læseren ikke må se.</source>
        <translation>They come from items that the reader may not see.</translation>
    </message>
    <message>
        <source>De kommer ikke med i pakken. Vis dem i filen, hvis de skal med.</source>
        <translation>They do not go into the pack. Show them in the file if they are to be included.</translation>
    </message>
    <message>
        <source>De køres aldrig og kommer ikke med som sider. Fjern dem, hvis filen sendes videre.</source>
        <translation>They are never run and do not become pages. Remove them if the file is sent on.</translation>
    </message>
    <message>
        <source>De tager {0}, og mødet varer {1}. Det er {2} for meget.</source>
        <translation>They take {0}, and the meeting lasts {1}. That is {2} too much.</translation>
    </message>
    <message>
        <source>Deltager som</source>
        <translation>Takes part as</translation>
    </message>
    <message>
        <source>Delvis hørt</source>
        <translation>Partly heard</translation>
    </message>
    <message>
        <source>Den blev sendt {0}. Fristen var {1}.</source>
        <translation>It was sent {0}. The deadline was {1}.</translation>
    </message>
    <message>
        <source>Den er den samme som den lukkede titel.</source>
        <translation>It is the same as the closed title.</translation>
    </message>
    <message>
        <source>Den er sekretariatets egen og er aldrig med.</source>
        <translation>It is the secretariat’s own and is never included.</translation>
    </message>
    <message>
        <source>Den har {0} fra den lukkede titel.</source>
        <translation>It has {0} from the closed title.</translation>
    </message>
    <message>
        <source>Den kan være svær at læse på skærm og udskrive. Brug eventuelt en mindre udgave.</source>
        <translation>It may be hard to read on screen and to print. Use a smaller version if there is one.</translation>
    </message>
    <message>
        <source>Den nye frist {0} er allerede passeret.</source>
        <translation>The new deadline {0} has already passed.</translation>
    </message>
    <message>
        <source>Den udsendte fil »{0}« er ikke længere, som den blev udsendt.</source>
        <translation>The file sent “{0}” is no longer as it was when it was sent.</translation>
    </message>
    <message>
        <source>Den udsendte fil »{0}« mangler sit indhold.</source>
        <translation>The file sent “{0}” has no content.</translation>
    </message>
    <message>
        <source>Den var {0}.</source>
        <translation>It was {0}.</translation>
    </message>
    <message>
        <source>Denne uge</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Der blev ikke aftalt nye opgaver.</source>
        <translation>No new tasks were agreed.</translation>
    </message>
    <message>
        <source>Der er allerede et møde den dag.</source>
        <translation>There is a meeting that day already.</translation>
    </message>
    <message>
        <source>Der er ingen {0}. {1} i {2} {3}.</source>
        <translation>There is no {0}. {1} in {2} {3}.</translation>
    </message>
    <message>
        <source>Der er intet referat endnu.</source>
        <translation>There are no minutes yet.</translation>
    </message>
    <message>
        <source>Der er løftet {0} siden sidst.</source>
        <translation>{0} escalated since last time.</translation>
    </message>
    <message>
        <source>Der er stadig noget i din udgave, der bruger {what}, så intet er ændret. Hent også det, der bruger det, eller behold dit eget.</source>
        <translation>Something in your version still uses {what}, so nothing has been changed. Bring in what uses it too, or keep your own.</translation>
    </message>
    <message>
        <source>Der er {0} fra tidligere møder.</source>
        <translation>There are {0} from earlier meetings.</translation>
    </message>
    <message>
        <source>Der er {0}, heraf {1} over fristen.</source>
        <translation>There are {0}, {1} of them past the deadline.</translation>
    </message>
    <message>
        <source>Der kan ikke søges i dem, og de kan ikke læses op. Skan med tekstgenkendelse (OCR), eller brug den oprindelige fil.</source>
        <translation>They cannot be searched or read aloud. Scan with text recognition (OCR), or use the original file.</translation>
    </message>
    <message>
        <source>Det er fravalgt på siden Mødepakke.</source>
        <translation>It has been deselected on the Meeting pack page.</translation>
    </message>
    <message>
        <source>Det er ført til referat.</source>
        <translation>It has been entered in the minutes.</translation>
    </message>
    <message>
        <source>Det er ikke valgt til.</source>
        <translation>It has not been chosen.</translation>
    </message>
    <message>
        <source>Det er noteret, hvem der stemte imod.</source>
        <translation>Who voted against has been recorded.</translation>
    </message>
    <message>
        <source>Det er uændret siden den seneste udsendelse.</source>
        <translation>It is unchanged since it was last sent.</translation>
    </message>
    <message>
        <source>Det hentes ikke til pakken. Indsæt indholdet i selve filen, og vedlæg den igen.</source>
        <translation>It is not fetched for the pack. Put the content into the file itself, and attach it again.</translation>
    </message>
    <message>
        <source>Det udfyldte bliver til almindelig tekst i pakken. Se efter, at det må ses.</source>
        <translation>What was filled in becomes ordinary text in the pack. Make sure that it may be seen.</translation>
    </message>
    <message>
        <source>Det, der kom fra praksis, findes ikke længere. Fortryd sletningen for at få det igen.</source>
        <translation>What came from practice is no longer there. Undo the deletion to get it back.</translation>
    </message>
    <message>
        <source>Det, som mangler</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Digital underskrift</source>
        <translation>Digital signature</translation>
    </message>
    <message>
        <source>Direktion</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Drøftelse</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Drøftet</source>
        <translation>Discussed</translation>
    </message>
    <message>
        <source>Efter punktet: 3.1, 3.2</source>
        <translation>By the item: 3.1, 3.2</translation>
    </message>
    <message>
        <source>Efternavn</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Eftersendt bilag</source>
        <translation>Appendix sent later</translation>
    </message>
    <message>
        <source>Eftersendt bilag {number} »{title}«.</source>
        <translation>Appendix {number} “{title}” sent later.</translation>
    </message>
    <message>
        <source>Ekstraordinært</source>
        <translation>Extraordinary</translation>
    </message>
    <message>
        <source>Ekstraordinært møde</source>
        <translation>Extraordinary meeting</translation>
    </message>
    <message>
        <source>Ekstraordinært {0}{1}</source>
        <translation>Extraordinary {0}{1}</translation>
    </message>
    <message>
        <source>Emneord</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>En part</source>
        <translation>A party</translation>
    </message>
    <message>
        <source>En partner lever ikke op til delaftalen: Hvad kan bestyrelsen gøre?</source>
        <translation>A partner does not live up to the sub-agreement: what can the board do?</translation>
    </message>
    <message>
        <source>En rådgivende gruppe har ikke mandat til at beslutte, så punktet er ikke ændret. Gør det til en drøftelse, eller løft det til bestyrelsen.</source>
        <translation>An advisory group has no mandate to decide, so the item has not been changed. Make it a discussion, or escalate it to the board.</translation>
    </message>
    <message>
        <source>En styregruppe pr. boligområde</source>
        <translation>One steering group per housing area</translation>
    </message>
    <message>
        <source>En styregruppe pr. indsatsområde</source>
        <translation>One steering group per focus area</translation>
    </message>
    <message>
        <source>Enighed</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Erstattet</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Erstattet af</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>Et møde</source>
        <translation>A meeting</translation>
    </message>
    <message>
        <source>Et møde, der kun orienterer, kan erstattes af en mail. Læg et spørgsmål til mødet ind.</source>
        <translation>A meeting that only informs can be replaced by an e-mail. Put in a question for the meeting.</translation>
    </message>
    <message>
        <source>Et omdannet bilag er væk og laves igen, når der er brug for det.</source>
        <translation>A converted appendix is gone and is made again when it is needed.</translation>
    </message>
    <message>
        <source>Et punkt</source>
        <translation>An item</translation>
    </message>
    <message>
        <source>Et spørgsmål til bestyrelsen skal kunne forberedes med baglandet.</source>
        <translation>It must be possible to prepare a question to the board with one’s constituency.</translation>
    </message>
    <message>
        <source>Eventuelt</source>
        <translation>Any other business</translation>
    </message>
    <message>
        <source>Falder i perioden »{0}«.</source>
        <translation>Falls in the period “{0}”.</translation>
    </message>
    <message>
        <source>Fast punkt</source>
        <translation>Standing item</translation>
    </message>
    <message>
        <source>Fast punkt i skabelonen.</source>
        <translation>Standing item in the template.</translation>
    </message>
    <message>
        <source>Ferieperiode</source>
        <translation>Holiday period</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Fil gemt</source>
        <translation>File saved</translation>
    </message>
    <message>
        <source>Filen er færdig</source>
        <translation>The file is finished</translation>
    </message>
    <message>
        <source>Filen findes ikke i planen. Tilføj den igen under punktet.</source>
        <translation>The file is not in the plan. Add it again under the item.</translation>
    </message>
    <message>
        <source>Filen findes ikke længere i planen. Tilføj den igen under punktet.</source>
        <translation>The file is no longer in the plan. Add it again under the item.</translation>
    </message>
    <message>
        <source>Filen følger med i sin oprindelige form. Installer Microsoft Office eller LibreOffice, eller gem den som PDF, hvis den skal flettes ind.</source>
        <translation>The file goes along in its original form. Install Microsoft Office or LibreOffice, or save it as PDF if it is to be merged in.</translation>
    </message>
    <message>
        <source>Filen siger, at den er lavet med en nyere udgave af hpdesk. Det, som kun den udgave kender, er ikke med. Åbn filen i den nyere udgave, hvis du kan.</source>
        <translation>The file says that it was made with a newer version of hpdesk. What only that version knows is not included. Open the file in the newer version if you can.</translation>
    </message>
    <message>
        <source>Filen til {0} er ikke længere i planen.</source>
        <translation>The file of {0} is no longer in the plan.</translation>
    </message>
    <message>
        <source>Filens indhold</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>Filens opbygning er beskadiget. Databasens egne ord om det: {0}</source>
        <translation>The structure of the file is damaged. What the database itself says: {0}</translation>
    </message>
    <message>
        <source>Filens størrelse</source>
        <translation>Size of the file</translation>
    </message>
    <message>
        <source>Filer udeladt</source>
        <translation>Files left out</translation>
    </message>
    <message>
        <source>Filnavn</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Fjern tallet i filen, og vedlæg den igen, medmindre modtagerne må se det.</source>
        <translation>Remove the number from the file and attach it again, unless the recipients may see it.</translation>
    </message>
    <message>
        <source>Fjernet</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Flere har dette navn</source>
        <translation>Several have this name</translation>
    </message>
    <message>
        <source>Flere minutter</source>
        <translation>More minutes</translation>
    </message>
    <message>
        <source>Flere styregrupper</source>
        <translation>Several steering groups</translation>
    </message>
    <message>
        <source>Flyt til næste mulige dag</source>
        <translation>Move to the next possible day</translation>
    </message>
    <message>
        <source>Flyttet fra {0}, som er {1}.</source>
        <translation>Moved from {0}, which is {1}.</translation>
    </message>
    <message>
        <source>Flyttet punkt</source>
        <translation>Moved item</translation>
    </message>
    <message>
        <source>Fokus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Fokus for møderne</source>
        <translation>Focus of the meetings</translation>
    </message>
    <message>
        <source>Fond</source>
        <translation>Foundation</translation>
    </message>
    <message>
        <source>For få bestyrelsesmøder</source>
        <translation>Too few board meetings</translation>
    </message>
    <message>
        <source>For hvert møde: 1, 2, 3</source>
        <translation>For each meeting: 1, 2, 3</translation>
    </message>
    <message>
        <source>For sent</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>For tidligt at sende</source>
        <translation>Too early to send</translation>
    </message>
    <message>
        <source>Forbehold</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Forbeholdet er noteret.</source>
        <translation>The reservation has been recorded.</translation>
    </message>
    <message>
        <source>Forberedt referat</source>
        <translation>Prepared minutes</translation>
    </message>
    <message>
        <source>Forening</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Formand</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Formanden skulle have godkendt dagsordenen {day}.</source>
        <translation>The chair should have approved the agenda {day}.</translation>
    </message>
    <message>
        <source>Formandens bemærkning</source>
        <translation>The chair’s remark</translation>
    </message>
    <message>
        <source>Formandens eksemplar</source>
        <translation>Chair’s copy</translation>
    </message>
    <message>
        <source>Formandens godkendelse</source>
        <translation>The chair’s approval</translation>
    </message>
    <message>
        <source>Formandskab</source>
        <translation>Chairmanship</translation>
    </message>
    <message>
        <source>Formidlet</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>Formidling</source>
        <translation>Passing on</translation>
    </message>
    <message>
        <source>Formidling fjernet</source>
        <translation>Passing on removed</translation>
    </message>
    <message>
        <source>Formuleringer nulstillet</source>
        <translation>Phrases reset</translation>
    </message>
    <message>
        <source>Formuleringer ændret</source>
        <translation>Phrases changed</translation>
    </message>
    <message>
        <source>Formål</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Formøde</source>
        <translation>Pre-meeting</translation>
    </message>
    <message>
        <source>Formøde for</source>
        <translation>Pre-meeting for</translation>
    </message>
    <message>
        <source>Formøde knyttet til mødet</source>
        <translation>Pre-meeting linked to the meeting</translation>
    </message>
    <message>
        <source>Formøde løsnet fra mødet</source>
        <translation>Pre-meeting detached from the meeting</translation>
    </message>
    <message>
        <source>Formøde oprettet</source>
        <translation>Pre-meeting set up</translation>
    </message>
    <message>
        <source>Formøde på et forkert tidspunkt</source>
        <translation>Pre-meeting at the wrong time</translation>
    </message>
    <message>
        <source>Formøde til</source>
        <translation>Pre-meeting of</translation>
    </message>
    <message>
        <source>Formøde: {0}</source>
        <translation>Pre-meeting: {0}</translation>
    </message>
    <message>
        <source>Formødegruppe</source>
        <translation>Pre-meeting group</translation>
    </message>
    <message>
        <source>Formøder</source>
        <translation>Pre-meetings</translation>
    </message>
    <message>
        <source>Formøderne er indkaldt og flyttes hver for sig på deres egne møder.</source>
        <translation>The pre-meetings have been called and are moved one by one on their own meetings.</translation>
    </message>
    <message>
        <source>Formødet skulle have været holdt {day}.</source>
        <translation>The pre-meeting should have been held {day}.</translation>
    </message>
    <message>
        <source>Formødet {0}</source>
        <translation>The pre-meeting {0}</translation>
    </message>
    <message>
        <source>Fornavn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Forsiden</source>
        <translation>The front page</translation>
    </message>
    <message>
        <source>Fortalt den</source>
        <translation>Told on</translation>
    </message>
    <message>
        <source>Fortalt hvordan</source>
        <translation>Told how</translation>
    </message>
    <message>
        <source>Fortrudt: {label}</source>
        <translation>Undone: {label}</translation>
    </message>
    <message>
        <source>Forvaltning</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Forvaltninger og afdelinger under deres organisation</source>
        <translation>Departments and sections under their organisation</translation>
    </message>
    <message>
        <source>Fra praksis</source>
        <translation>From practice</translation>
    </message>
    <message>
        <source>Fra praksis lukket</source>
        <translation>From practice closed</translation>
    </message>
    <message>
        <source>Fra praksis noteret</source>
        <translation>Recorded from practice</translation>
    </message>
    <message>
        <source>Fra praksis slettet</source>
        <translation>From practice deleted</translation>
    </message>
    <message>
        <source>Fra praksis åbnet igen</source>
        <translation>From practice reopened</translation>
    </message>
    <message>
        <source>Fra praksis ændret</source>
        <translation>From practice changed</translation>
    </message>
    <message>
        <source>Fra skabelonen.</source>
        <translation>From the template.</translation>
    </message>
    <message>
        <source>Fraværende</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Fredag efter Kristi himmelfartsdag</source>
        <translation>Friday after Ascension Day</translation>
    </message>
    <message>
        <source>Fremlægger</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>Fremlægges af</source>
        <translation>Presented by</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Fremmøde taget</source>
        <translation>Attendance taken</translation>
    </message>
    <message>
        <source>Fremmøde ændret</source>
        <translation>Attendance changed</translation>
    </message>
    <message>
        <source>Fremmødet er ikke taget.</source>
        <translation>Attendance has not been taken.</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Frist i ord</source>
        <translation>Deadline in words</translation>
    </message>
    <message>
        <source>Frist uden dato</source>
        <translation>Deadline without a date</translation>
    </message>
    <message>
        <source>Frist ændret</source>
        <translation>Deadline changed</translation>
    </message>
    <message>
        <source>Frist: {0}</source>
        <translation>Deadline: {0}</translation>
    </message>
    <message>
        <source>Fristen er fjernet.</source>
        <translation>The deadline has been removed.</translation>
    </message>
    <message>
        <source>Fristen er ændret i planen, siden arket blev sendt.</source>
        <translation>The deadline has been changed in the plan since the sheet was sent.</translation>
    </message>
    <message>
        <source>Fristen for at sende dagsordenen er overskredet</source>
        <translation>The deadline for sending the agenda has passed</translation>
    </message>
    <message>
        <source>Frister før mødet</source>
        <translation>Deadlines before the meeting</translation>
    </message>
    <message>
        <source>Frister ændret</source>
        <translation>Deadlines changed</translation>
    </message>
    <message>
        <source>Fællesmøde</source>
        <translation>Joint meeting</translation>
    </message>
    <message>
        <source>Fællesmødet</source>
        <translation>The joint meeting</translation>
    </message>
    <message>
        <source>Føjer til beslutningen.</source>
        <translation>Adds to the decision.</translation>
    </message>
    <message>
        <source>Føjer til drøftelsen.</source>
        <translation>Adds to the discussion.</translation>
    </message>
    <message>
        <source>Føjet til beslutningen</source>
        <translation>Added to the decision</translation>
    </message>
    <message>
        <source>Føjet til referatet</source>
        <translation>Added to the minutes</translation>
    </message>
    <message>
        <source>Følg op</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>Følgegruppen</source>
        <translation>Følgegruppen</translation>
    </message>
    <message>
        <source>Følges op den</source>
        <translation>To be followed up on</translation>
    </message>
    <message>
        <source>Følsomme ord</source>
        <translation>Sensitive words</translation>
    </message>
    <message>
        <source>Før en stor ændring</source>
        <translation>Before a large change</translation>
    </message>
    <message>
        <source>Før indlæsning af personer</source>
        <translation>Before people were imported</translation>
    </message>
    <message>
        <source>Før noget blev hentet tilbage</source>
        <translation>Before something was brought back</translation>
    </message>
    <message>
        <source>Fører en udtalelse til referat.</source>
        <translation>Enters a statement in the minutes.</translation>
    </message>
    <message>
        <source>Ført til referat</source>
        <translation>Statement for the record</translation>
    </message>
    <message>
        <source>Gamle noter slettet</source>
        <translation>Old notes deleted</translation>
    </message>
    <message>
        <source>Gem en kopi uden adgangskode, og vedlæg den i stedet, hvis bilaget skal flettes ind.</source>
        <translation>Save a copy without a password and attach that instead, if the appendix is to be merged in.</translation>
    </message>
    <message>
        <source>Gemmer en note, som kun sekretariatet ser.</source>
        <translation>Saves a note that only the secretariat sees.</translation>
    </message>
    <message>
        <source>Gendannet: {0}</source>
        <translation>Restored: {0}</translation>
    </message>
    <message>
        <source>Gennem mødet: 1, 2, 3</source>
        <translation>Through the meeting: 1, 2, 3</translation>
    </message>
    <message>
        <source>Gennem året: 24, 25, 26</source>
        <translation>Through the year: 24, 25, 26</translation>
    </message>
    <message>
        <source>Genoprettelsesnøglen er skrevet rigtigt, men passer ikke til {file}. Den hører måske til en tidligere adgangskode eller en anden plan.</source>
        <translation>The recovery key is entered correctly, but is not the one for {file}. It may belong to an earlier password or another plan.</translation>
    </message>
    <message>
        <source>Genåbnet</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Genåbnet: </source>
        <translation>Reopened: </translation>
    </message>
    <message>
        <source>Gik</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Gjort den</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Godkend eller afvis rettelserne i filen, og vedlæg den igen. Ellers kan de ses i pakken.</source>
        <translation>Accept or reject the changes in the file and attach it again. Otherwise they can be seen in the pack.</translation>
    </message>
    <message>
        <source>Godkendelse af dagsorden</source>
        <translation>Approval of agenda</translation>
    </message>
    <message>
        <source>Godkendelse af kommissorium taget tilbage</source>
        <translation>Approval of terms of reference taken back</translation>
    </message>
    <message>
        <source>Godkendelse af referat</source>
        <translation>Approval of minutes</translation>
    </message>
    <message>
        <source>Godkendelse af referat fra {dato}</source>
        <translation>Godkendelse af referat fra {dato}</translation>
    </message>
    <message>
        <source>Godkendelsen følger referatet. Markér referatet som godkendt i stedet.</source>
        <translation>The approval follows the minutes. Mark the minutes as approved instead.</translation>
    </message>
    <message>
        <source>Godkender referat af</source>
        <translation>Approves minutes of</translation>
    </message>
    <message>
        <source>Godkendt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Godkendt af formanden</source>
        <translation>Approved by the chair</translation>
    </message>
    <message>
        <source>Godkendt den</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Godkendt med ændringer</source>
        <translation>Approved with changes</translation>
    </message>
    <message>
        <source>Godkendt på</source>
        <translation>Approved at</translation>
    </message>
    <message>
        <source>Grundlovsdag</source>
        <translation>Constitution Day</translation>
    </message>
    <message>
        <source>Gruppen</source>
        <translation>The group</translation>
    </message>
    <message>
        <source>Gruppen har ikke mandat til at beslutte. Skift punktet til drøftelse, eller løft sagen til bestyrelsen.</source>
        <translation>The group has no mandate to decide. Change the item to discussion, or escalate the case to the board.</translation>
    </message>
    <message>
        <source>Gyldighed</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Går</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>Gælder</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>Gæst</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Gæst fjernet</source>
        <translation>Guest removed</translation>
    </message>
    <message>
        <source>Gæst gik</source>
        <translation>Guest left</translation>
    </message>
    <message>
        <source>Gæst noteret</source>
        <translation>Guest recorded</translation>
    </message>
    <message>
        <source>Gæst tilføjet</source>
        <translation>Guest added</translation>
    </message>
    <message>
        <source>Gæsten deltager ikke under punktet.</source>
        <translation>The guest does not attend the item.</translation>
    </message>
    <message>
        <source>Gæstens tid ændret</source>
        <translation>The guest’s time changed</translation>
    </message>
    <message>
        <source>Gæster</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>Gør bilag til sider: {0} af {1}</source>
        <translation>Turning appendices into pages: {0} of {1}</translation>
    </message>
    <message>
        <source>Halvår</source>
        <translation>Half-year</translation>
    </message>
    <message>
        <source>Hele navnet</source>
        <translation>The full name</translation>
    </message>
    <message>
        <source>Hele planen</source>
        <translation>The whole plan</translation>
    </message>
    <message>
        <source>Helhedsplan</source>
        <translation>Comprehensive plan</translation>
    </message>
    <message>
        <source>Hentet fra en anden udgave</source>
        <translation>Brought in from another version</translation>
    </message>
    <message>
        <source>Hentet fra en sikkerhedskopi</source>
        <translation>Brought back from a backup</translation>
    </message>
    <message>
        <source>Hentet fra {0}</source>
        <translation>Brought in from {0}</translation>
    </message>
    <message>
        <source>Hentet tilbage: {0}</source>
        <translation>Brought back: {0}</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Historik ryddet før {0}</source>
        <translation>History cleared before {0}</translation>
    </message>
    <message>
        <source>Historikkens opbevaring ændret</source>
        <translation>Retention of the history changed</translation>
    </message>
    <message>
        <source>Holdning</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Huskeliste</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hvad advarslen gjaldt</source>
        <translation>What the warning was about</translation>
    </message>
    <message>
        <source>Hvad der skal til</source>
        <translation>What it takes</translation>
    </message>
    <message>
        <source>Hvem der fører ordet</source>
        <translation>Who speaks for it</translation>
    </message>
    <message>
        <source>Hver organisation for sig</source>
        <translation>Each organisation by itself</translation>
    </message>
    <message>
        <source>Hvert halve år</source>
        <translation>Every half-year</translation>
    </message>
    <message>
        <source>Hvert kvartal</source>
        <translation>Every quarter</translation>
    </message>
    <message>
        <source>Hvert møde</source>
        <translation>Every meeting</translation>
    </message>
    <message>
        <source>Hvert år</source>
        <translation>Every year</translation>
    </message>
    <message>
        <source>Hvordan</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Hvordan det kom</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>Hvorfor det venter</source>
        <translation>Why it is waiting</translation>
    </message>
    <message>
        <source>Hvornår</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Hører under</source>
        <translation>Comes under</translation>
    </message>
    <message>
        <source>Hørt på</source>
        <translation>Heard at</translation>
    </message>
    <message>
        <source>I dag er sidste dag for at sende dagsordenen</source>
        <translation>Today is the last day to send the agenda</translation>
    </message>
    <message>
        <source>I den offentlige udgave står der »Lukket punkt«.</source>
        <translation>The public version reads “Lukket punkt” (closed item).</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>I gang, {0} af {1} udført</source>
        <translation>Under way, {0} of {1} done</translation>
    </message>
    <message>
        <source>I referater</source>
        <translation>In minutes</translation>
    </message>
    <message>
        <source>Ikke afgjort</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Ikke afstemt</source>
        <translation>Not aligned</translation>
    </message>
    <message>
        <source>Ikke beslutningsdygtig: {0}, der kræves {1}</source>
        <translation>No quorum: {0}, {1} required</translation>
    </message>
    <message>
        <source>Ikke forfaldet</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>Ikke gjort til sider</source>
        <translation>Not made into pages</translation>
    </message>
    <message>
        <source>Ikke godkendt</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>Ikke noteret</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Ikke nået</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Imod</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Indhold</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Indhold udefra</source>
        <translation>Content from outside</translation>
    </message>
    <message>
        <source>Indholdet af {0} er ændret eller beskadiget.</source>
        <translation>The content of {0} has been changed or damaged.</translation>
    </message>
    <message>
        <source>Indsatsområde</source>
        <translation>Focus area</translation>
    </message>
    <message>
        <source>Indsigelse</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>Indsigelse noteret</source>
        <translation>Objection recorded</translation>
    </message>
    <message>
        <source>Indsigelsesfrist</source>
        <translation>Deadline for objections</translation>
    </message>
    <message>
        <source>Indsigelsesfristen er meldt ud med referatet. Ret den dér.</source>
        <translation>The deadline for objections was announced with the minutes. Change it there.</translation>
    </message>
    <message>
        <source>Indstilling</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>Indstilling uden at-punkter</source>
        <translation>Recommendation without points</translation>
    </message>
    <message>
        <source>Indstillinger for rykkere ændret</source>
        <translation>Settings for reminders changed</translation>
    </message>
    <message>
        <source>Ingen opgaver</source>
        <translation>No tasks</translation>
    </message>
    <message>
        <source>Ingen position</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>Ingen punkter beder om en beslutning eller en drøftelse</source>
        <translation>No items ask for a decision or a discussion</translation>
    </message>
    <message>
        <source>Ingen styregrupper</source>
        <translation>No steering groups</translation>
    </message>
    <message>
        <source>Inhabil</source>
        <translation>Conflict of interest</translation>
    </message>
    <message>
        <source>Inhabiliteten er noteret.</source>
        <translation>The conflict of interest has been recorded.</translation>
    </message>
    <message>
        <source>Intet kommissorium</source>
        <translation>No terms of reference</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Juleaftensdag</source>
        <translation>Christmas Eve</translation>
    </message>
    <message>
        <source>Kalenderfilens indhold</source>
        <translation>Content of the calendar file</translation>
    </message>
    <message>
        <source>Kalenderfilens nummer</source>
        <translation>Number of the calendar file</translation>
    </message>
    <message>
        <source>Kan ikke besluttes her</source>
        <translation>Cannot be decided here</translation>
    </message>
    <message>
        <source>Kan ikke læses</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Kan sendes nu</source>
        <translation>Can be sent now</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Kladde</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Kladde til kommissorium slettet</source>
        <translation>Draft terms of reference deleted</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Klar til beslutning</source>
        <translation>Ready for decision</translation>
    </message>
    <message>
        <source>Klokkeslæt</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Kolonnen »{0}« kan ikke ændres i arket.{1}</source>
        <translation>The column “{0}” cannot be changed in the sheet.{1}</translation>
    </message>
    <message>
        <source>Kom</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Kommando</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Kommentarer</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Kommer</source>
        <translation>Comes</translation>
    </message>
    <message>
        <source>Kommer fra</source>
        <translation>Comes from</translation>
    </message>
    <message>
        <source>Kommissoriet {0}.</source>
        <translation>The terms of reference {0}.</translation>
    </message>
    <message>
        <source>Kommissorium</source>
        <translation>Terms of reference</translation>
    </message>
    <message>
        <source>Kommissorium godkendt</source>
        <translation>Terms of reference approved</translation>
    </message>
    <message>
        <source>Kommissorium ændret</source>
        <translation>Terms of reference changed</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommune, boligorganisationer og andre</source>
        <translation>Municipality, housing organisations and others</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>The municipality</translation>
    </message>
    <message>
        <source>Kommunens formøde</source>
        <translation>Kommunens formøde</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Kontaktoplysninger</source>
        <translation>Contact details</translation>
    </message>
    <message>
        <source>Koordineringsnoter</source>
        <translation>Coordination notes</translation>
    </message>
    <message>
        <source>Kopieret fra</source>
        <translation>Copied from</translation>
    </message>
    <message>
        <source>Kort navn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Kristi himmelfartsdag</source>
        <translation>Ascension Day</translation>
    </message>
    <message>
        <source>Kun de punkter, gæsten deltager under, med deres bilag.</source>
        <translation>Only the items that the guest attends, with their appendices.</translation>
    </message>
    <message>
        <source>Kun det, der er nyt eller ændret siden den seneste udsendelse.</source>
        <translation>Only what is new or changed since it was last sent.</translation>
    </message>
    <message>
        <source>Kun resumé</source>
        <translation>Summary only</translation>
    </message>
    <message>
        <source>Kvartal</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Landsbyggefonden</source>
        <translation>Landsbyggefonden</translation>
    </message>
    <message>
        <source>Lang tekst</source>
        <translation>Long text</translation>
    </message>
    <message>
        <source>Lavet af dig</source>
        <translation>Made by you</translation>
    </message>
    <message>
        <source>Leverance aftalt</source>
        <translation>Delivery agreed</translation>
    </message>
    <message>
        <source>Leverance fjernet</source>
        <translation>Delivery removed</translation>
    </message>
    <message>
        <source>Leverance ikke modtaget</source>
        <translation>Delivery not received</translation>
    </message>
    <message>
        <source>Leverance modtaget</source>
        <translation>Delivery received</translation>
    </message>
    <message>
        <source>Leverance ændret</source>
        <translation>Delivery changed</translation>
    </message>
    <message>
        <source>Leverancen mangler en titel. Skriv, hvilket bilag der skal leveres.</source>
        <translation>The delivery has no title. Enter which appendix is to be delivered.</translation>
    </message>
    <message>
        <source>Leveret den</source>
        <translation>Delivered on</translation>
    </message>
    <message>
        <source>Ligner et CPR-nummer</source>
        <translation>Looks like a CPR number</translation>
    </message>
    <message>
        <source>Linje</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Linje under skrivning</source>
        <translation>Line being written</translation>
    </message>
    <message>
        <source>Linjen er ikke ført ind i referatet: {0}</source>
        <translation>The line has not been entered in the minutes: {0}</translation>
    </message>
    <message>
        <source>Linjen er tom. Skriv, hvad der er på færde ude i praksis.</source>
        <translation>The line is empty. Write what is going on in practice.</translation>
    </message>
    <message>
        <source>Lokale foreninger</source>
        <translation>Lokale foreninger</translation>
    </message>
    <message>
        <source>Lukkedage ændret</source>
        <translation>Closed days changed</translation>
    </message>
    <message>
        <source>Lukkede punkter står med nummer og offentlig titel; deres sag og bilag er ikke med.</source>
        <translation>Closed items appear with number and public title; their case and appendices are not included.</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Lukket den</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>Lukket punkt</source>
        <translation>Closed item</translation>
    </message>
    <message>
        <source>Lukket punkt med åben titel</source>
        <translation>Closed item with open title</translation>
    </message>
    <message>
        <source>Læg referatet ved, så medlemmerne kan se, hvad de godkender.</source>
        <translation>Attach the minutes, so that the members can see what they approve.</translation>
    </message>
    <message>
        <source>Læring</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Læring fjernet</source>
        <translation>Lesson removed</translation>
    </message>
    <message>
        <source>Læring gjort til opgave</source>
        <translation>Lesson turned into a task</translation>
    </message>
    <message>
        <source>Læring løftet til punkt</source>
        <translation>Lesson escalated to an item</translation>
    </message>
    <message>
        <source>Læring noteret</source>
        <translation>Lesson recorded</translation>
    </message>
    <message>
        <source>Læring ændret</source>
        <translation>Lesson changed</translation>
    </message>
    <message>
        <source>Læser bilag</source>
        <translation>Reading appendices</translation>
    </message>
    <message>
        <source>Løftet</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>Løftet fra</source>
        <translation>Escalated from</translation>
    </message>
    <message>
        <source>Løftet fra praksis</source>
        <translation>Escalated from practice</translation>
    </message>
    <message>
        <source>Løftet til {}</source>
        <translation>Escalated to {}</translation>
    </message>
    <message>
        <source>Løftet{0}{1}.</source>
        <translation>Escalated{0}{1}.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Mail til alle</source>
        <translation>E-mail to everyone</translation>
    </message>
    <message>
        <source>Mail til formanden</source>
        <translation>E-mail to the chair</translation>
    </message>
    <message>
        <source>Mailtekst nulstillet</source>
        <translation>E-mail text reset</translation>
    </message>
    <message>
        <source>Mailtekst ændret</source>
        <translation>E-mail text changed</translation>
    </message>
    <message>
        <source>Makroer</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Mandat</source>
        <translation>Mandate</translation>
    </message>
    <message>
        <source>Mandat til</source>
        <translation>Mandate until</translation>
    </message>
    <message>
        <source>Mangler</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Mangler bilag</source>
        <translation>No appendix</translation>
    </message>
    <message>
        <source>Mangler fil til bilag</source>
        <translation>File missing for appendix</translation>
    </message>
    <message>
        <source>Mangler fremlægger</source>
        <translation>No presenter</translation>
    </message>
    <message>
        <source>Mangler indstilling</source>
        <translation>No recommendation</translation>
    </message>
    <message>
        <source>Mangler indstilling og sagsfremstilling</source>
        <translation>No recommendation or case presentation</translation>
    </message>
    <message>
        <source>Mangler positioner</source>
        <translation>Positions missing</translation>
    </message>
    <message>
        <source>Mangler referat som bilag</source>
        <translation>Minutes not attached</translation>
    </message>
    <message>
        <source>Mangler sagsfremstilling</source>
        <translation>No case presentation</translation>
    </message>
    <message>
        <source>Mangler spørgsmålstype</source>
        <translation>No question type</translation>
    </message>
    <message>
        <source>Mangler udførelse</source>
        <translation>Nobody to carry it out</translation>
    </message>
    <message>
        <source>Mangler varighed</source>
        <translation>No duration</translation>
    </message>
    <message>
        <source>Mappen er færdig</source>
        <translation>The folder is finished</translation>
    </message>
    <message>
        <source>Materialefrist</source>
        <translation>Deadline for material</translation>
    </message>
    <message>
        <source>Materialefristen var {day} og er ikke markeret som nået.</source>
        <translation>The deadline for material was {day} and has not been marked as met.</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Med mødets nummer: 4.1, 4.2</source>
        <translation>With the meeting’s number: 4.1, 4.2</translation>
    </message>
    <message>
        <source>Medarbejder</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Medlem</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Medlem fjernet</source>
        <translation>Member removed</translation>
    </message>
    <message>
        <source>Medlem tilføjet</source>
        <translation>Member added</translation>
    </message>
    <message>
        <source>Medlem ændret</source>
        <translation>Member changed</translation>
    </message>
    <message>
        <source>Medlemmer tilføjet</source>
        <translation>Members added</translation>
    </message>
    <message>
        <source>Medlemmernes udgave</source>
        <translation>Members’ version</translation>
    </message>
    <message>
        <source>Medlemmernes udgave til dobbeltsidet tryk: bilag begynder på højresider, med faneblade.</source>
        <translation>Members’ version for double-sided printing: appendices begin on right-hand pages, with dividers.</translation>
    </message>
    <message>
        <source>Medlemskab</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Mellemnavn</source>
        <translation>Middle name</translation>
    </message>
    <message>
        <source>Mobil</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Modtager fjernet</source>
        <translation>Recipient removed</translation>
    </message>
    <message>
        <source>Modtagere</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Muligheder</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Muligheder og konsekvenser</source>
        <translation>Options and consequences</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Målgrupper</source>
        <translation>Target groups</translation>
    </message>
    <message>
        <source>Måneders opbevaring</source>
        <translation>Months of retention</translation>
    </message>
    <message>
        <source>Mærke</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Mærkedag fjernet</source>
        <translation>Day removed</translation>
    </message>
    <message>
        <source>Mærkedag tilføjet</source>
        <translation>Day added</translation>
    </message>
    <message>
        <source>Mærkedag ændret</source>
        <translation>Day changed</translation>
    </message>
    <message>
        <source>Mærkedage gendannet</source>
        <translation>Days restored</translation>
    </message>
    <message>
        <source>Mærket svært spørgsmål fjernet</source>
        <translation>Mark as hard question removed</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Møde </source>
        <translation>Meeting </translation>
    </message>
    <message>
        <source>Møde afsluttet</source>
        <translation>Meeting closed</translation>
    </message>
    <message>
        <source>Møde i en ferieperiode</source>
        <translation>Meeting in a holiday period</translation>
    </message>
    <message>
        <source>Møde i {0}</source>
        <translation>Meeting of {0}</translation>
    </message>
    <message>
        <source>Møde kopieret</source>
        <translation>Meeting copied</translation>
    </message>
    <message>
        <source>Møde oprettet</source>
        <translation>Meeting created</translation>
    </message>
    <message>
        <source>Møde på en lukket dag</source>
        <translation>Meeting on a closed day</translation>
    </message>
    <message>
        <source>Møde slettet</source>
        <translation>Meeting deleted</translation>
    </message>
    <message>
        <source>Møde {0}</source>
        <translation>Meeting {0}</translation>
    </message>
    <message>
        <source>Møde ændret</source>
        <translation>Meeting changed</translation>
    </message>
    <message>
        <source>Mødeindkaldelse</source>
        <translation>Notice of meeting</translation>
    </message>
    <message>
        <source>Mødekadence</source>
        <translation>Frequency of meetings</translation>
    </message>
    <message>
        <source>Mødeleder</source>
        <translation>Chair of the meeting</translation>
    </message>
    <message>
        <source>Møder indlæst ({0})</source>
        <translation>Meetings imported ({0})</translation>
    </message>
    <message>
        <source>Møder og punkter</source>
        <translation>Meetings and items</translation>
    </message>
    <message>
        <source>Mødet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Mødet er flyttet til {detail}.</source>
        <translation>The meeting has been moved to {detail}.</translation>
    </message>
    <message>
        <source>Mødet er ikke afsluttet endnu, så intet er ændret. Afslut mødet først.</source>
        <translation>The meeting has not been closed yet, so nothing has been changed. Close the meeting first.</translation>
    </message>
    <message>
        <source>Mødet er {0}.</source>
        <translation>The meeting is {0}.</translation>
    </message>
    <message>
        <source>Mødet følger sin egen tilstand. Markér mødet som afholdt i stedet.</source>
        <translation>The meeting follows its own state. Mark the meeting as held instead.</translation>
    </message>
    <message>
        <source>Mødet holdes nu her: {detail}.</source>
        <translation>The meeting is now held here: {detail}.</translation>
    </message>
    <message>
        <source>Mødet var {day} og er ikke markeret som afholdt.</source>
        <translation>The meeting was {day} and has not been marked as held.</translation>
    </message>
    <message>
        <source>Mødet {0}</source>
        <translation>The meeting {0}</translation>
    </message>
    <message>
        <source>Mødets art</source>
        <translation>Kind of meeting</translation>
    </message>
    <message>
        <source>Mødets dag flyttes på mødet selv, og planen følger med.</source>
        <translation>The day of the meeting is moved on the meeting itself, and the plan follows.</translation>
    </message>
    <message>
        <source>Mødets dato eller titel</source>
        <translation>The meeting’s date or title</translation>
    </message>
    <message>
        <source>Mødets egne sager</source>
        <translation>The meeting’s own cases</translation>
    </message>
    <message>
        <source>Mødets organ</source>
        <translation>The meeting’s body</translation>
    </message>
    <message>
        <source>Mødets sted er endnu ikke fastlagt.</source>
        <translation>The place of the meeting has not been settled yet.</translation>
    </message>
    <message>
        <source>NAVN FRIST TEKST</source>
        <translation>NAME DEADLINE TEXT</translation>
    </message>
    <message>
        <source>NAVN for NAVN</source>
        <translation>NAME for NAME</translation>
    </message>
    <message>
        <source>NAVN kl. 14.20</source>
        <translation>NAME kl. 14.20</translation>
    </message>
    <message>
        <source>NAVN kl. 14.30-15</source>
        <translation>NAME kl. 14.30-15</translation>
    </message>
    <message>
        <source>NAVN kl. 15.10</source>
        <translation>NAME kl. 15.10</translation>
    </message>
    <message>
        <source>NAVN: TEKST</source>
        <translation>NAME: TEXT</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Navn dengang</source>
        <translation>Name at the time</translation>
    </message>
    <message>
        <source>Navnet er for langt til at være en persons navn.</source>
        <translation>The name is too long to be a person’s name.</translation>
    </message>
    <message>
        <source>Navnet i filer</source>
        <translation>The name in files</translation>
    </message>
    <message>
        <source>Navnet i tekster</source>
        <translation>The name in texts</translation>
    </message>
    <message>
        <source>Nedad</source>
        <translation>Downwards</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Noget er udeladt</source>
        <translation>Partly left out</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note oprettet</source>
        <translation>Note created</translation>
    </message>
    <message>
        <source>Note på opgave</source>
        <translation>Note on task</translation>
    </message>
    <message>
        <source>Note slettet</source>
        <translation>Note deleted</translation>
    </message>
    <message>
        <source>Note under skrivning</source>
        <translation>Note being written</translation>
    </message>
    <message>
        <source>Note ændret</source>
        <translation>Note changed</translation>
    </message>
    <message>
        <source>Noten er gemt. Kun sekretariatet kan se den.</source>
        <translation>The note has been saved. Only the secretariat can see it.</translation>
    </message>
    <message>
        <source>Noten er tom. Skriv, hvad der blev sagt.</source>
        <translation>The note is empty. Write what was said.</translation>
    </message>
    <message>
        <source>Notens part</source>
        <translation>The note’s party</translation>
    </message>
    <message>
        <source>Notens person</source>
        <translation>The note’s person</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Noter, holdninger, afstemning og forberedt referat</source>
        <translation>Notes, views, alignment and prepared minutes</translation>
    </message>
    <message>
        <source>Noterer en gæst under punktet.</source>
        <translation>Records a guest for the item.</translation>
    </message>
    <message>
        <source>Noterer en suppleant.</source>
        <translation>Records a deputy.</translation>
    </message>
    <message>
        <source>Noterer et afbud.</source>
        <translation>Records apologies.</translation>
    </message>
    <message>
        <source>Noterer et forbehold.</source>
        <translation>Records a reservation.</translation>
    </message>
    <message>
        <source>Noterer, hvem der er inhabil.</source>
        <translation>Records who has a conflict of interest.</translation>
    </message>
    <message>
        <source>Noterer, hvem der stemte imod.</source>
        <translation>Records who voted against.</translation>
    </message>
    <message>
        <source>Noterer, hvornår en person gik.</source>
        <translation>Records when a person left.</translation>
    </message>
    <message>
        <source>Noterer, hvornår en person kom.</source>
        <translation>Records when a person arrived.</translation>
    </message>
    <message>
        <source>Noteret</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Notering fjernet</source>
        <translation>Record removed</translation>
    </message>
    <message>
        <source>Notering ændret</source>
        <translation>Record changed</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Ny ansvarlig: {0}.</source>
        <translation>Now responsible: {0}.</translation>
    </message>
    <message>
        <source>Ny frist</source>
        <translation>New deadline</translation>
    </message>
    <message>
        <source>Ny frist: {0}.</source>
        <translation>New deadline: {0}.</translation>
    </message>
    <message>
        <source>Ny version af kommissoriet</source>
        <translation>New version of the terms of reference</translation>
    </message>
    <message>
        <source>Nyt fra styregrupperne</source>
        <translation>News from the steering groups</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Nyt punkt {number} »{title}«.</source>
        <translation>New item {number} “{title}”.</translation>
    </message>
    <message>
        <source>Nyt sted</source>
        <translation>New place</translation>
    </message>
    <message>
        <source>Nyt tidspunkt</source>
        <translation>New time</translation>
    </message>
    <message>
        <source>Nytårsaftensdag</source>
        <translation>New Year’s Eve</translation>
    </message>
    <message>
        <source>Næste 30 dage</source>
        <translation>Next 30 days</translation>
    </message>
    <message>
        <source>Næste skridt</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Næste skridt er fjernet.</source>
        <translation>The next step has been removed.</translation>
    </message>
    <message>
        <source>Næste skridt gjort til opgave</source>
        <translation>Next step turned into a task</translation>
    </message>
    <message>
        <source>Næste skridt udført</source>
        <translation>Next step done</translation>
    </message>
    <message>
        <source>Næste skridt åbnet igen</source>
        <translation>Next step reopened</translation>
    </message>
    <message>
        <source>Næste skridt ændret</source>
        <translation>Next step changed</translation>
    </message>
    <message>
        <source>Næste skridt: {0}.</source>
        <translation>Next step: {0}.</translation>
    </message>
    <message>
        <source>Næstformand</source>
        <translation>Vice chair</translation>
    </message>
    <message>
        <source>Nøgle</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Nøgle i udvekslingen</source>
        <translation>Exchange key</translation>
    </message>
    <message>
        <source>Observatør</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Offentlig titel</source>
        <translation>Public title</translation>
    </message>
    <message>
        <source>Offentlig udgave</source>
        <translation>Public version</translation>
    </message>
    <message>
        <source>Offentlig udgave af dagsordenen</source>
        <translation>Public version of the agenda</translation>
    </message>
    <message>
        <source>Om</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Omdannede bilag</source>
        <translation>Converted appendices</translation>
    </message>
    <message>
        <source>Omdøbt bilag</source>
        <translation>Renamed appendix</translation>
    </message>
    <message>
        <source>Området</source>
        <translation>The area</translation>
    </message>
    <message>
        <source>Opad</source>
        <translation>Upwards</translation>
    </message>
    <message>
        <source>Opbevaring</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Opbevaring ændret</source>
        <translation>Retention changed</translation>
    </message>
    <message>
        <source>Opfølgning på beslutninger</source>
        <translation>Follow-up on decisions</translation>
    </message>
    <message>
        <source>Opfølgning som udsendt</source>
        <translation>Follow-up as sent</translation>
    </message>
    <message>
        <source>Opfølgningslisten</source>
        <translation>The follow-up list</translation>
    </message>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Opgave oprettet</source>
        <translation>Task created</translation>
    </message>
    <message>
        <source>Opgave slettet</source>
        <translation>Task deleted</translation>
    </message>
    <message>
        <source>Opgave ændret</source>
        <translation>Task changed</translation>
    </message>
    <message>
        <source>Opgaven er afsluttet. Skriv i »Bemærkning«, hvorfor den genåbnes.</source>
        <translation>The task is closed. Write in “Bemærkning” why it is reopened.</translation>
    </message>
    <message>
        <source>Opgaven findes ikke længere i planen.</source>
        <translation>The task is no longer in the plan.</translation>
    </message>
    <message>
        <source>Opgaven mangler {0}: {1}</source>
        <translation>The task lacks {0}: {1}</translation>
    </message>
    <message>
        <source>Opgaven står to gange i arket. Kun den øverste række er taget med.</source>
        <translation>The task is in the sheet twice. Only the first row has been included.</translation>
    </message>
    <message>
        <source>Opgavens log</source>
        <translation>The task’s log</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Opgaver fra lukkede punkter står i referatet.</source>
        <translation>Tasks from closed items are in the minutes.</translation>
    </message>
    <message>
        <source>Opgaver givet videre til {0}</source>
        <translation>Tasks passed on to {0}</translation>
    </message>
    <message>
        <source>Opgaverne er bortfaldet</source>
        <translation>The tasks have lapsed</translation>
    </message>
    <message>
        <source>Oplysninger om skrevne filer</source>
        <translation>Data about files written</translation>
    </message>
    <message>
        <source>Opretter en opgave.</source>
        <translation>Creates a task.</translation>
    </message>
    <message>
        <source>Ord fjernet fra ordlisten</source>
        <translation>Word removed from the word list</translation>
    </message>
    <message>
        <source>Ord føjet til ordlisten</source>
        <translation>Word added to the word list</translation>
    </message>
    <message>
        <source>Ordinært møde</source>
        <translation>Ordinary meeting</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Organ oprettet</source>
        <translation>Body created</translation>
    </message>
    <message>
        <source>Organ slettet</source>
        <translation>Body deleted</translation>
    </message>
    <message>
        <source>Organ ændret</source>
        <translation>Body changed</translation>
    </message>
    <message>
        <source>Organer oprettet</source>
        <translation>Bodies created</translation>
    </message>
    <message>
        <source>Organet</source>
        <translation>The body</translation>
    </message>
    <message>
        <source>Organet har intet kommissorium.</source>
        <translation>The body has no terms of reference.</translation>
    </message>
    <message>
        <source>Organets art</source>
        <translation>The body’s kind</translation>
    </message>
    <message>
        <source>Organets plan</source>
        <translation>The body’s plan</translation>
    </message>
    <message>
        <source>Organets planer ændret</source>
        <translation>The body’s plans changed</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisationsdiagram</source>
        <translation>Organisation chart</translation>
    </message>
    <message>
        <source>Organisationsdiagram for {0}</source>
        <translation>Organisation chart of {0}</translation>
    </message>
    <message>
        <source>Orientering</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Over frist</source>
        <translation>Past deadline</translation>
    </message>
    <message>
        <source>Over mødetiden</source>
        <translation>Over the meeting time</translation>
    </message>
    <message>
        <source>Overgået fra {0} til {1}.{2}</source>
        <translation>Passed from {0} to {1}.{2}</translation>
    </message>
    <message>
        <source>Overskredet</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Overskrift over punktet</source>
        <translation>Heading above the item</translation>
    </message>
    <message>
        <source>Overskrift ændret</source>
        <translation>Heading changed</translation>
    </message>
    <message>
        <source>Pakken er færdig</source>
        <translation>The pack is finished</translation>
    </message>
    <message>
        <source>Parkeret</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Parkeret til næste møde{0}.</source>
        <translation>Parked for the next meeting{0}.</translation>
    </message>
    <message>
        <source>Part og dens folk</source>
        <translation>Party and its people</translation>
    </message>
    <message>
        <source>Part oprettet</source>
        <translation>Party created</translation>
    </message>
    <message>
        <source>Part slettet</source>
        <translation>Party deleted</translation>
    </message>
    <message>
        <source>Part ændret</source>
        <translation>Party changed</translation>
    </message>
    <message>
        <source>Parten</source>
        <translation>The party</translation>
    </message>
    <message>
        <source>Parter lagt sammen</source>
        <translation>Parties merged</translation>
    </message>
    <message>
        <source>Parter oprettet</source>
        <translation>Parties created</translation>
    </message>
    <message>
        <source>Parter uden én stemme</source>
        <translation>Parties without one voice</translation>
    </message>
    <message>
        <source>Pause efter</source>
        <translation>Break after</translation>
    </message>
    <message>
        <source>Pause ændret</source>
        <translation>Break changed</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person anonymiseret</source>
        <translation>Person anonymised</translation>
    </message>
    <message>
        <source>Person eller part</source>
        <translation>Person or party</translation>
    </message>
    <message>
        <source>Person oprettet</source>
        <translation>Person created</translation>
    </message>
    <message>
        <source>Person slettet</source>
        <translation>Person deleted</translation>
    </message>
    <message>
        <source>Person ændret</source>
        <translation>Person changed</translation>
    </message>
    <message>
        <source>Persondata gennemgået</source>
        <translation>Personal data reviewed</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>Personens oplysninger er ændret i {0}.</source>
        <translation>The person’s data has been changed in {0}.</translation>
    </message>
    <message>
        <source>Personer indlæst ({0})</source>
        <translation>People imported ({0})</translation>
    </message>
    <message>
        <source>Personer lagt sammen</source>
        <translation>People merged</translation>
    </message>
    <message>
        <source>Personerne indlæses</source>
        <translation>Importing the people</translation>
    </message>
    <message>
        <source>Plads afsluttet</source>
        <translation>Seat ended</translation>
    </message>
    <message>
        <source>Plads givet videre</source>
        <translation>Seat passed on</translation>
    </message>
    <message>
        <source>Plads i organet</source>
        <translation>Seat in the body</translation>
    </message>
    <message>
        <source>Pladser fjernet</source>
        <translation>Seats removed</translation>
    </message>
    <message>
        <source>Pladser fordelt efter medlemmerne</source>
        <translation>Seats allocated by membership</translation>
    </message>
    <message>
        <source>Pladser i organer</source>
        <translation>Seats in bodies</translation>
    </message>
    <message>
        <source>Pladser tilføjet</source>
        <translation>Seats added</translation>
    </message>
    <message>
        <source>Pladser ændret</source>
        <translation>Seats changed</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan ændret</source>
        <translation>Plan changed</translation>
    </message>
    <message>
        <source>Planen</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Planen er åben hos {0} {1} siden {2}.</source>
        <translation>The plan has been in use by {0} {1} since {2}.</translation>
    </message>
    <message>
        <source>Planens organer ændret</source>
        <translation>The plan’s bodies changed</translation>
    </message>
    <message>
        <source>Planens slutning</source>
        <translation>The plan’s end</translation>
    </message>
    <message>
        <source>Planens start</source>
        <translation>The plan’s start</translation>
    </message>
    <message>
        <source>Planlagt den</source>
        <translation>Planned for</translation>
    </message>
    <message>
        <source>Politi</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Politiet</source>
        <translation>Politiet</translation>
    </message>
    <message>
        <source>Politiker</source>
        <translation>Politician</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Position fjernet</source>
        <translation>Position removed</translation>
    </message>
    <message>
        <source>Position ændret</source>
        <translation>Position changed</translation>
    </message>
    <message>
        <source>Positioner</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Primær samarbejdspart</source>
        <translation>Primary partner</translation>
    </message>
    <message>
        <source>Prioritering</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Project-URL</source>
        <translation>Project-URL</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Punkt flyttet</source>
        <translation>Item moved</translation>
    </message>
    <message>
        <source>Punkt flyttet til et andet møde</source>
        <translation>Item moved to another meeting</translation>
    </message>
    <message>
        <source>Punkt gjort til underpunkt</source>
        <translation>Item made a sub-item</translation>
    </message>
    <message>
        <source>Punkt kopieret</source>
        <translation>Item copied</translation>
    </message>
    <message>
        <source>Punkt parkeret</source>
        <translation>Item parked</translation>
    </message>
    <message>
        <source>Punkt skjult for en person</source>
        <translation>Item hidden from a person</translation>
    </message>
    <message>
        <source>Punkt slettet</source>
        <translation>Item deleted</translation>
    </message>
    <message>
        <source>Punkt tilføjet</source>
        <translation>Item added</translation>
    </message>
    <message>
        <source>Punkt udeladt for en person</source>
        <translation>Item left out for a person</translation>
    </message>
    <message>
        <source>Punkt udsat</source>
        <translation>Item postponed</translation>
    </message>
    <message>
        <source>Punkt vises igen for en person</source>
        <translation>Item shown to a person again</translation>
    </message>
    <message>
        <source>Punkt {0}</source>
        <translation>Item {0}</translation>
    </message>
    <message>
        <source>Punkt {0} venter på bilaget »{1}«</source>
        <translation>Item {0} awaits the appendix “{1}”</translation>
    </message>
    <message>
        <source>Punkt {0} {1}</source>
        <translation>Item {0} {1}</translation>
    </message>
    <message>
        <source>Punkt {0} »{1}« på mødet {2}</source>
        <translation>Item {0} “{1}” of the meeting {2}</translation>
    </message>
    <message>
        <source>Punkt {0}: {1}</source>
        <translation>Item {0}: {1}</translation>
    </message>
    <message>
        <source>Punkt {number} »{title}« behandles nu efter punkt {detail}.</source>
        <translation>Item {number} “{title}” is now dealt with after item {detail}.</translation>
    </message>
    <message>
        <source>Punkt {number} »{title}« behandles nu som det første.</source>
        <translation>Item {number} “{title}” is now dealt with first.</translation>
    </message>
    <message>
        <source>Punkt {number} »{title}« er ændret{fields}.</source>
        <translation>Item {number} “{title}” has been changed{fields}.</translation>
    </message>
    <message>
        <source>Punkt {number} »{title}« udgår.</source>
        <translation>Item {number} “{title}” is withdrawn.</translation>
    </message>
    <message>
        <source>Punkt ændret</source>
        <translation>Item changed</translation>
    </message>
    <message>
        <source>Punkt, der udgår</source>
        <translation>Withdrawn item</translation>
    </message>
    <message>
        <source>Punkt: {0}</source>
        <translation>Item: {0}</translation>
    </message>
    <message>
        <source>Punkter</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Punkter til næste møde</source>
        <translation>Items for the next meeting</translation>
    </message>
    <message>
        <source>Punkterne tager længere tid end mødet</source>
        <translation>The items take longer than the meeting</translation>
    </message>
    <message>
        <source>Punkternes numre</source>
        <translation>Item numbers</translation>
    </message>
    <message>
        <source>Punkternes rækkefølge på et møde er ikke hel ({0}).</source>
        <translation>The order of the items of a meeting is not complete ({0}).</translation>
    </message>
    <message>
        <source>Punktet</source>
        <translation>The item</translation>
    </message>
    <message>
        <source>Punktet blev udsat til den {0}.</source>
        <translation>The item was postponed to {0}.</translation>
    </message>
    <message>
        <source>Punktet blev udsat til næste møde.</source>
        <translation>Punktet blev udsat til næste møde.</translation>
    </message>
    <message>
        <source>Punktet er ikke et underpunkt, så det kan ikke rykkes ud.</source>
        <translation>The item is not a sub-item, so it cannot be moved out.</translation>
    </message>
    <message>
        <source>Punktet er lukket. Bilaget nævnes ingen steder.</source>
        <translation>The item is closed. The appendix is not mentioned anywhere.</translation>
    </message>
    <message>
        <source>Punktet er lukket. Nummer, tid og offentlig titel er med.</source>
        <translation>The item is closed. Number, time and public title are included.</translation>
    </message>
    <message>
        <source>Punktet er udeladt for medlemmet. Bilaget nævnes ingen steder.</source>
        <translation>The item is withheld from the member. The appendix is not mentioned anywhere.</translation>
    </message>
    <message>
        <source>Punktet er udeladt for medlemmet. Nummer og tid er med.</source>
        <translation>The item is withheld from the member. Number and time are included.</translation>
    </message>
    <message>
        <source>Punktet har nu {0} minutter.</source>
        <translation>The item now has {0} minutes.</translation>
    </message>
    <message>
        <source>Punktet kan ikke rykkes ind: der står intet punkt over det, eller det er et underpunkt.</source>
        <translation>The item cannot be moved in: there is no item above it, or it is a sub-item.</translation>
    </message>
    <message>
        <source>Punktet mangler en titel. Skriv titlen, og prøv igen.</source>
        <translation>The item has no title. Enter the title, and try again.</translation>
    </message>
    <message>
        <source>Punktet »{0}«</source>
        <translation>The item “{0}”</translation>
    </message>
    <message>
        <source>Punktets nummer eller titel</source>
        <translation>The item’s number or title</translation>
    </message>
    <message>
        <source>Punktets plan</source>
        <translation>The item’s plan</translation>
    </message>
    <message>
        <source>Punktets tid</source>
        <translation>The item’s time</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>På dagsordenen</source>
        <translation>On the agenda</translation>
    </message>
    <message>
        <source>På tværs</source>
        <translation>Across</translation>
    </message>
    <message>
        <source>Påmindelse noteret</source>
        <translation>Reminder recorded</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Referat</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Referat af</source>
        <translation>Minutes of</translation>
    </message>
    <message>
        <source>Referat af {0} den {1}{2}</source>
        <translation>Minutes of {0} on {1}{2}</translation>
    </message>
    <message>
        <source>Referat genåbnet</source>
        <translation>Minutes reopened</translation>
    </message>
    <message>
        <source>Referat godkendt</source>
        <translation>Minutes approved</translation>
    </message>
    <message>
        <source>Referat indlæst</source>
        <translation>Minutes imported</translation>
    </message>
    <message>
        <source>Referat til alle</source>
        <translation>Minutes to everyone</translation>
    </message>
    <message>
        <source>Referat til godkendelse</source>
        <translation>Minutes for approval</translation>
    </message>
    <message>
        <source>Referat udsendt</source>
        <translation>Minutes sent</translation>
    </message>
    <message>
        <source>Referat vedlagt</source>
        <translation>Minutes attached</translation>
    </message>
    <message>
        <source>Referatet blev sendt igen {0}. Udskift bilaget.</source>
        <translation>The minutes were sent again {0}. Replace the appendix.</translation>
    </message>
    <message>
        <source>Referatet er forældet</source>
        <translation>The minutes are out of date</translation>
    </message>
    <message>
        <source>Referatet er godkendt og låst, så intet er ændret. Genåbn det med en begrundelse, hvis det skal rettes.</source>
        <translation>The minutes have been approved and locked, so nothing has been changed. Reopen them with a reason if they are to be corrected.</translation>
    </message>
    <message>
        <source>Referatet fra den {0} er ikke godkendt endnu.</source>
        <translation>The minutes of {0} have not been approved yet.</translation>
    </message>
    <message>
        <source>Referatet fra sidste møde er allerede godkendt.</source>
        <translation>The minutes of the last meeting have been approved already.</translation>
    </message>
    <message>
        <source>Referatet skulle have været godkendt {day}.</source>
        <translation>The minutes should have been approved {day}.</translation>
    </message>
    <message>
        <source>Referatets gang</source>
        <translation>Course of the minutes</translation>
    </message>
    <message>
        <source>Referatudkast til formanden</source>
        <translation>Draft minutes to the chair</translation>
    </message>
    <message>
        <source>Referent</source>
        <translation>Minute-taker</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Rejst af</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>Rejst den</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>Resumé</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Retning</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Rettelser</source>
        <translation>Tracked changes</translation>
    </message>
    <message>
        <source>Rettelser læst ind fra Word</source>
        <translation>Corrections read in from Word</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Rykker for bilag</source>
        <translation>Reminder about appendices</translation>
    </message>
    <message>
        <source>Rykker for opgaver</source>
        <translation>Reminder about tasks</translation>
    </message>
    <message>
        <source>Rykker skrevet til {0}.</source>
        <translation>Reminder written to {0}.</translation>
    </message>
    <message>
        <source>Rykker skrevet.</source>
        <translation>Reminder written.</translation>
    </message>
    <message>
        <source>Rykker til {0}</source>
        <translation>Reminder to {0}</translation>
    </message>
    <message>
        <source>Rykkere noteret</source>
        <translation>Reminders recorded</translation>
    </message>
    <message>
        <source>Rykket den</source>
        <translation>Reminded on</translation>
    </message>
    <message>
        <source>Rådgivende gruppe</source>
        <translation>Advisory group</translation>
    </message>
    <message>
        <source>Rækkefølge</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Rækken har intet navn.</source>
        <translation>The row has no name.</translation>
    </message>
    <message>
        <source>Rækken hører ikke til nogen opgave. Nye opgaver oprettes i programmet.</source>
        <translation>The row belongs to no task. New tasks are created in the program.</translation>
    </message>
    <message>
        <source>Rækkens nøgle er ikke fra arket, som det blev sendt.</source>
        <translation>The row’s key is not from the sheet as it was sent.</translation>
    </message>
    <message>
        <source>Rækker udeladt</source>
        <translation>Rows left out</translation>
    </message>
    <message>
        <source>Rækkerne sammenlignes med planen</source>
        <translation>Comparing the rows with the plan</translation>
    </message>
    <message>
        <source>Sag</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Sagsfremstilling</source>
        <translation>Case presentation</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Samarbejde</source>
        <translation>Cooperation</translation>
    </message>
    <message>
        <source>Samler pakken</source>
        <translation>Assembling the pack</translation>
    </message>
    <message>
        <source>Sammensætning</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Sandsynlig</source>
        <translation>Likely</translation>
    </message>
    <message>
        <source>Se efter i filen, om der mangler noget. Er det meningen, er der intet at gøre.</source>
        <translation>Check in the file whether anything is missing. If it is meant to be so, there is nothing to do.</translation>
    </message>
    <message>
        <source>Sekretariat</source>
        <translation>Secretariat</translation>
    </message>
    <message>
        <source>Sekretariatets note</source>
        <translation>The secretariat’s note</translation>
    </message>
    <message>
        <source>Sekretær</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Sendt for sent</source>
        <translation>Sent too late</translation>
    </message>
    <message>
        <source>Sendt for tidligt</source>
        <translation>Sent too early</translation>
    </message>
    <message>
        <source>Sendt til tiden</source>
        <translation>Sent on time</translation>
    </message>
    <message>
        <source>Senere</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ser bilag igennem: {0}</source>
        <translation>Looking through appendices: {0}</translation>
    </message>
    <message>
        <source>Sidst i brug</source>
        <translation>Last in use</translation>
    </message>
    <message>
        <source>Sidste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Sikker</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Sikkerhedskopiering begyndt</source>
        <translation>Backups begun</translation>
    </message>
    <message>
        <source>Skabelon</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Skabelon gemt</source>
        <translation>Template saved</translation>
    </message>
    <message>
        <source>Skabelon lagt på punktet</source>
        <translation>Template applied to the item</translation>
    </message>
    <message>
        <source>Skabelon nulstillet</source>
        <translation>Template reset</translation>
    </message>
    <message>
        <source>Skabelon slettet</source>
        <translation>Template deleted</translation>
    </message>
    <message>
        <source>Skabelon ændret</source>
        <translation>Template changed</translation>
    </message>
    <message>
        <source>Skal noget af det med, så vedlæg det som et bilag for sig.</source>
        <translation>If any of it is to be included, attach it as an appendix of its own.</translation>
    </message>
    <message>
        <source>Skannet uden tekst</source>
        <translation>Scanned without text</translation>
    </message>
    <message>
        <source>Skift</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Skjult</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Skjult tekst</source>
        <translation>Hidden text</translation>
    </message>
    <message>
        <source>Skjult tekst kommer ikke med i pakken. Fjern den i filen, eller vis den.</source>
        <translation>Hidden text does not go into the pack. Remove it from the file, or show it.</translation>
    </message>
    <message>
        <source>Skjulte ark</source>
        <translation>Hidden sheets</translation>
    </message>
    <message>
        <source>Skjulte ark kommer ikke med i pakken. Vis dem i filen, hvis de skal med.</source>
        <translation>Hidden sheets do not go into the pack. Show them in the file if they are to be included.</translation>
    </message>
    <message>
        <source>Skjulte dias</source>
        <translation>Hidden slides</translation>
    </message>
    <message>
        <source>Skjulte dias kommer ikke med i pakken. Vis dem i filen, hvis de skal med.</source>
        <translation>Hidden slides do not go into the pack. Show them in the file if they are to be included.</translation>
    </message>
    <message>
        <source>Skjulte rækker</source>
        <translation>Hidden rows</translation>
    </message>
    <message>
        <source>Skrifttyper mangler</source>
        <translation>Typefaces missing</translation>
    </message>
    <message>
        <source>Skriv den som »… indstiller, at« med ét punkt for hver ting, der skal besluttes.</source>
        <translation>Write it as “… indstiller, at” with one point for each thing to be decided.</translation>
    </message>
    <message>
        <source>Skriv et resumé eller en sagsfremstilling, så medlemmerne kan forberede sig.</source>
        <translation>Write a summary or a case presentation, so that the members can prepare.</translation>
    </message>
    <message>
        <source>Skriv under videre proces, hvem der gør hvad, hvornår og med hvilke timer.</source>
        <translation>Write under next steps who does what, when and with what hours.</translation>
    </message>
    <message>
        <source>Skriv, hvad der blev lært, og prøv igen. Intet er ændret.</source>
        <translation>Write what was learned, and try again. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Skriv, hvad der indstilles, at der besluttes.</source>
        <translation>Write what is recommended for decision.</translation>
    </message>
    <message>
        <source>Skriver dagsorden og sager</source>
        <translation>Writing agenda and cases</translation>
    </message>
    <message>
        <source>Skulle være slettet</source>
        <translation>Should have been deleted</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Slet kommentarerne i filen, hvis de ikke er til mødets deltagere, og vedlæg den igen.</source>
        <translation>Delete the comments in the file if they are not for the participants, and attach it again.</translation>
    </message>
    <message>
        <source>Slutter</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Sluttet</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Små tal om personer</source>
        <translation>Small numbers of people</translation>
    </message>
    <message>
        <source>Socialt arrangement</source>
        <translation>Social event</translation>
    </message>
    <message>
        <source>Som medlemmernes udgave, uden de punkter, der er udeladt for medlemmet.</source>
        <translation>Like the members’ version, without the items withheld from the member.</translation>
    </message>
    <message>
        <source>Som udsendt</source>
        <translation>As sent</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>Spring over</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Spørgsmålet er åbent igen</source>
        <translation>The question is open again</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status er ændret i planen, siden arket blev sendt.</source>
        <translation>The status has been changed in the plan since the sheet was sent.</translation>
    </message>
    <message>
        <source>Status sat til </source>
        <translation>Status set to </translation>
    </message>
    <message>
        <source>Status sat til {0}</source>
        <translation>Status set to {0}</translation>
    </message>
    <message>
        <source>Status sat til {0}{1}</source>
        <translation>Status set to {0}{1}</translation>
    </message>
    <message>
        <source>Status: {0} → {1}.</source>
        <translation>Status: {0} → {1}.</translation>
    </message>
    <message>
        <source>Statusark indlæst</source>
        <translation>Status sheet imported</translation>
    </message>
    <message>
        <source>Stavekontrollen er slået fra, fordi biblioteket Enchant mangler. Installer hpdesk igen, og start programmet på ny.</source>
        <translation>The spelling check is switched off because the library Enchant is missing. Install hpdesk again, and restart the program.</translation>
    </message>
    <message>
        <source>Stavekontrollen er slået fra, fordi systembiblioteket Enchant mangler. Installer pakken libenchant-2-2 (Debian og Ubuntu), og start hpdesk igen.</source>
        <translation>The spelling check is switched off because the system library Enchant is missing. Install the package libenchant-2-2 (Debian and Ubuntu), and start hpdesk again.</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Sted i udvekslingsmappen</source>
        <translation>Place in the exchange folder</translation>
    </message>
    <message>
        <source>Stemte imod</source>
        <translation>Voted against</translation>
    </message>
    <message>
        <source>Stilling</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Store sider</source>
        <translation>Large pages</translation>
    </message>
    <message>
        <source>Strategisk</source>
        <translation>Strategic</translation>
    </message>
    <message>
        <source>Studietur</source>
        <translation>Study trip</translation>
    </message>
    <message>
        <source>Styregruppe</source>
        <translation>Steering group</translation>
    </message>
    <message>
        <source>Styregruppemøde</source>
        <translation>Steering group meeting</translation>
    </message>
    <message>
        <source>Styregruppen</source>
        <translation>The steering group</translation>
    </message>
    <message>
        <source>Styregrupper</source>
        <translation>Steering groups</translation>
    </message>
    <message>
        <source>Styrer uret for punktet.</source>
        <translation>Controls the clock of the item.</translation>
    </message>
    <message>
        <source>Støtter</source>
        <translation>Supports</translation>
    </message>
    <message>
        <source>Suppleant</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Suppleant for</source>
        <translation>Deputy for</translation>
    </message>
    <message>
        <source>Suppleant noteret</source>
        <translation>Deputy recorded</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Svar formidlet</source>
        <translation>Answer passed on</translation>
    </message>
    <message>
        <source>Svar ikke formidlet</source>
        <translation>Answer not passed on</translation>
    </message>
    <message>
        <source>Svar indlæst</source>
        <translation>Replies imported</translation>
    </message>
    <message>
        <source>Svar på at-punkt</source>
        <translation>Answer to recommendation point</translation>
    </message>
    <message>
        <source>Svar til praksis skrevet</source>
        <translation>Answer to practice written</translation>
    </message>
    <message>
        <source>Svært spørgsmål</source>
        <translation>Hard question</translation>
    </message>
    <message>
        <source>Svært spørgsmål mærket</source>
        <translation>Hard question marked</translation>
    </message>
    <message>
        <source>Svært spørgsmål uden aftale</source>
        <translation>Hard question without an agreement</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Søgningen finder ikke alt, hvad der står i planen.</source>
        <translation>The search does not find everything that is in the plan.</translation>
    </message>
    <message>
        <source>Taget til efterretning</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Taler med parten</source>
        <translation>Talks with the party</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tekst skal udfyldes</source>
        <translation>Text to be filled in</translation>
    </message>
    <message>
        <source>Teksten kan se anderledes ud hos modtageren. Gem filen som PDF igen med skrifttyper indlejret.</source>
        <translation>The text may look different to the recipient. Save the file as PDF again with the typefaces embedded.</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Tid for punkt rettet</source>
        <translation>Time of item corrected</translation>
    </message>
    <message>
        <source>Tid til punktet ændret</source>
        <translation>Time for the item changed</translation>
    </message>
    <message>
        <source>Tidligere navn</source>
        <translation>Earlier name</translation>
    </message>
    <message>
        <source>Tidligere navn fjernet</source>
        <translation>Earlier name removed</translation>
    </message>
    <message>
        <source>Tidligere navne, titler og organisationer</source>
        <translation>Earlier names, titles and organisations</translation>
    </message>
    <message>
        <source>Tidspunkt</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Til orientering</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>Til orientering fra</source>
        <translation>For information from</translation>
    </message>
    <message>
        <source>Til orientering{0}{1}.</source>
        <translation>For information{0}{1}.</translation>
    </message>
    <message>
        <source>Til print</source>
        <translation>For printing</translation>
    </message>
    <message>
        <source>Til referat</source>
        <translation>For the minutes</translation>
    </message>
    <message>
        <source>Til stede</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Til tiden</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Tilbagemelding ændret</source>
        <translation>Report back changed</translation>
    </message>
    <message>
        <source>Tilføjet</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Tilføjet den</source>
        <translation>Added on</translation>
    </message>
    <message>
        <source>Tilførsel til referatet</source>
        <translation>Entry in the minutes</translation>
    </message>
    <message>
        <source>Tillægsdagsorden</source>
        <translation>Supplementary agenda</translation>
    </message>
    <message>
        <source>Tillægsdagsorden udsendt</source>
        <translation>Supplementary agenda sent</translation>
    </message>
    <message>
        <source>Tilstand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tjekliste</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Tjekliste ikke færdig</source>
        <translation>Checklist not finished</translation>
    </message>
    <message>
        <source>Tjekliste ændret</source>
        <translation>Checklist changed</translation>
    </message>
    <message>
        <source>Tomme sider</source>
        <translation>Blank pages</translation>
    </message>
    <message>
        <source>Trin flyttet</source>
        <translation>Step moved</translation>
    </message>
    <message>
        <source>Trin følger mødet igen</source>
        <translation>Step follows the meeting again</translation>
    </message>
    <message>
        <source>Trin i historikken</source>
        <translation>Steps in the history</translation>
    </message>
    <message>
        <source>Trin i mødets plan</source>
        <translation>Step in the meeting’s plan</translation>
    </message>
    <message>
        <source>Trin ikke udført</source>
        <translation>Step not done</translation>
    </message>
    <message>
        <source>Trin udført</source>
        <translation>Step done</translation>
    </message>
    <message>
        <source>Uafklarede punkter lagt på formødet</source>
        <translation>Unsettled items put on the pre-meeting</translation>
    </message>
    <message>
        <source>Uafklaret</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>Uddrag af referatet til én person</source>
        <translation>Extract of the minutes to one person</translation>
    </message>
    <message>
        <source>Uddrag til {0}</source>
        <translation>Extract for {0}</translation>
    </message>
    <message>
        <source>Uden ansvarlig</source>
        <translation>Nobody responsible</translation>
    </message>
    <message>
        <source>Uden formål</source>
        <translation>Without a purpose</translation>
    </message>
    <message>
        <source>Uden frist</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>Uden mandat</source>
        <translation>Without a mandate</translation>
    </message>
    <message>
        <source>Uden organisation</source>
        <translation>Without an organisation</translation>
    </message>
    <message>
        <source>Uden part</source>
        <translation>Without a party</translation>
    </message>
    <message>
        <source>Uden position: {0}.</source>
        <translation>Without a position: {0}.</translation>
    </message>
    <message>
        <source>Uden varighed er starttiderne på de næste punkter ikke til at stole på.</source>
        <translation>Without a duration the starting times of the following items cannot be relied on.</translation>
    </message>
    <message>
        <source>Udfald</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Udfald fjernet</source>
        <translation>Outcome removed</translation>
    </message>
    <message>
        <source>Udfyldt formular</source>
        <translation>Completed form</translation>
    </message>
    <message>
        <source>Udført</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Udgave</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Udkast til referat</source>
        <translation>Draft minutes</translation>
    </message>
    <message>
        <source>Udkastet til referat skulle have været klar {day}.</source>
        <translation>The draft minutes should have been ready {day}.</translation>
    </message>
    <message>
        <source>Udsat</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>Udsat: punkt {0}</source>
        <translation>Postponed: item {0}</translation>
    </message>
    <message>
        <source>Udsat{0}{1}.</source>
        <translation>Postponed{0}{1}.</translation>
    </message>
    <message>
        <source>Udsendelse</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>Udsendelsen er flyttet uden for vinduet fra {0} til {1}.</source>
        <translation>The dispatch has been moved outside the window from {0} to {1}.</translation>
    </message>
    <message>
        <source>Udsendelsen følger udsendelsesloggen. Notér på mødet, at dagsordenen er sendt ud.</source>
        <translation>The dispatch follows the log of dispatches. Record on the meeting that the agenda has been sent.</translation>
    </message>
    <message>
        <source>Udsendelser oven i hinanden</source>
        <translation>Dispatches at the same time</translation>
    </message>
    <message>
        <source>Udsendelser til personen</source>
        <translation>Dispatches to the person</translation>
    </message>
    <message>
        <source>Udsendes senest</source>
        <translation>To be sent at the latest</translation>
    </message>
    <message>
        <source>Udsendes tidligst</source>
        <translation>To be sent at the earliest</translation>
    </message>
    <message>
        <source>Udsendt</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Udsendt den</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Udsendt fil</source>
        <translation>File sent</translation>
    </message>
    <message>
        <source>Udskiftet bilag</source>
        <translation>Replaced appendix</translation>
    </message>
    <message>
        <source>Udsætter punktet.</source>
        <translation>Postpones the item.</translation>
    </message>
    <message>
        <source>Uenige</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>Uenige: {0}</source>
        <translation>Not agreed: {0}</translation>
    </message>
    <message>
        <source>Uenighed</source>
        <translation>Disagreement</translation>
    </message>
    <message>
        <source>Uger mellem kontakt</source>
        <translation>Weeks between contacts</translation>
    </message>
    <message>
        <source>Uger mellem samtaler ændret</source>
        <translation>Weeks between conversations changed</translation>
    </message>
    <message>
        <source>Uger til svar ændret</source>
        <translation>Weeks to answer changed</translation>
    </message>
    <message>
        <source>Ukendt kommando</source>
        <translation>Unknown command</translation>
    </message>
    <message>
        <source>Ukendt navn</source>
        <translation>Unknown name</translation>
    </message>
    <message>
        <source>Uklart navn</source>
        <translation>Unclear name</translation>
    </message>
    <message>
        <source>Under arbejdet</source>
        <translation>During work</translation>
    </message>
    <message>
        <source>Under orienteringer og eventuelt kan der ikke besluttes noget. Giv sagen sit eget punkt, eller skift titlen.</source>
        <translation>Nothing can be decided under information and any other business. Give the case an item of its own, or change the title.</translation>
    </message>
    <message>
        <source>Underpunkt gjort til punkt</source>
        <translation>Sub-item made an item</translation>
    </message>
    <message>
        <source>Underskriften kan ikke kontrolleres i pakken. Gem den underskrevne fil i journalen.</source>
        <translation>The signature cannot be verified in the pack. Keep the signed file in the records.</translation>
    </message>
    <message>
        <source>Ur</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Uret er stoppet.</source>
        <translation>The clock has been stopped.</translation>
    </message>
    <message>
        <source>Uret kører stadig på punkt {0}.</source>
        <translation>The clock is still running on item {0}.</translation>
    </message>
    <message>
        <source>Uret kører.</source>
        <translation>The clock is running.</translation>
    </message>
    <message>
        <source>Uret startet</source>
        <translation>Clock started</translation>
    </message>
    <message>
        <source>Uret stoppet</source>
        <translation>Clock stopped</translation>
    </message>
    <message>
        <source>Usikker</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Uændret</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Valg om mødepakken</source>
        <translation>Choices for the meeting pack</translation>
    </message>
    <message>
        <source>Varighed</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Vedlæg et uddrag, eller gem filen som PDF i det program, den er lavet i.</source>
        <translation>Attach an extract, or save the file as PDF in the program it was made in.</translation>
    </message>
    <message>
        <source>Vedlæg et uddrag, eller gem tabellen som PDF.</source>
        <translation>Attach an extract, or save the table as PDF.</translation>
    </message>
    <message>
        <source>Ventende punkt</source>
        <translation>Waiting item</translation>
    </message>
    <message>
        <source>Ventende punkt fjernet</source>
        <translation>Waiting item removed</translation>
    </message>
    <message>
        <source>Ventende punkt ændret</source>
        <translation>Waiting item changed</translation>
    </message>
    <message>
        <source>Ventende punkter ordnet</source>
        <translation>Waiting items ordered</translation>
    </message>
    <message>
        <source>Ventende punkter sat på</source>
        <translation>Waiting items put on</translation>
    </message>
    <message>
        <source>Venter på mødet</source>
        <translation>Awaiting the meeting</translation>
    </message>
    <message>
        <source>Version {version} er godkendt, og dens tekst er ikke ændret. Begynd en ny version, eller tag godkendelsen tilbage.</source>
        <translation>Version {version} has been approved, and its text has not been changed. Begin a new version, or take back the approval.</translation>
    </message>
    <message>
        <source>Videre proces</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>Videre proces og formidling</source>
        <translation>Next steps and communication</translation>
    </message>
    <message>
        <source>Videreført fra</source>
        <translation>Carried over from</translation>
    </message>
    <message>
        <source>Virksomhed</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Visitkort læses</source>
        <translation>Reading contact cards</translation>
    </message>
    <message>
        <source>Visning gemt</source>
        <translation>View saved</translation>
    </message>
    <message>
        <source>Visning slettet</source>
        <translation>View deleted</translation>
    </message>
    <message>
        <source>Visninger flyttet</source>
        <translation>Views moved</translation>
    </message>
    <message>
        <source>Værdi</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Word-dokument (docx)</source>
        <translation>Word document (docx)</translation>
    </message>
    <message>
        <source>Word-filen nævner bilagene, men indeholder dem ikke.</source>
        <translation>The Word file mentions the appendices but does not contain them.</translation>
    </message>
    <message>
        <source>Word-skabelon</source>
        <translation>Word template</translation>
    </message>
    <message>
        <source>Word-skabelon fjernet</source>
        <translation>Word template removed</translation>
    </message>
    <message>
        <source>Word-skabelon tilføjet</source>
        <translation>Word template added</translation>
    </message>
    <message>
        <source>Word-skabelon ændret</source>
        <translation>Word template changed</translation>
    </message>
    <message>
        <source>Word-skabelonen</source>
        <translation>the Word template</translation>
    </message>
    <message>
        <source>afsenderens navn</source>
        <translation>the sender’s name</translation>
    </message>
    <message>
        <source>afsnittet</source>
        <translation>the section</translation>
    </message>
    <message>
        <source>afsnittet om formandskab</source>
        <translation>the chapter on chairmanship</translation>
    </message>
    <message>
        <source>afsnittet om opgaver</source>
        <translation>the chapter on tasks</translation>
    </message>
    <message>
        <source>afsnittet om sekretariatet</source>
        <translation>the chapter on the secretariat</translation>
    </message>
    <message>
        <source>afsnittet om ændringer</source>
        <translation>the chapter on amendments</translation>
    </message>
    <message>
        <source>anbragt uden for hjemmet</source>
        <translation>anbragt uden for hjemmet</translation>
    </message>
    <message>
        <source>anden oplysning</source>
        <translation>other entry</translation>
    </message>
    <message>
        <source>anden rækkefølge</source>
        <translation>different order</translation>
    </message>
    <message>
        <source>andre oplysninger</source>
        <translation>other entries</translation>
    </message>
    <message>
        <source>antallet af pladser</source>
        <translation>the number of seats</translation>
    </message>
    <message>
        <source>arbejdspladsen</source>
        <translation>the workplace</translation>
    </message>
    <message>
        <source>arten</source>
        <translation>the kind</translation>
    </message>
    <message>
        <source>at-punktet</source>
        <translation>the recommendation point</translation>
    </message>
    <message>
        <source>baggrunden</source>
        <translation>the background</translation>
    </message>
    <message>
        <source>beboerklagenævnet</source>
        <translation>beboerklagenævnet</translation>
    </message>
    <message>
        <source>begrundelsen</source>
        <translation>the reasons</translation>
    </message>
    <message>
        <source>bemærkning fra formanden</source>
        <translation>remark from the chair</translation>
    </message>
    <message>
        <source>bemærkningen</source>
        <translation>the remark</translation>
    </message>
    <message>
        <source>bemærkninger fra formanden</source>
        <translation>remarks from the chair</translation>
    </message>
    <message>
        <source>beslutningen</source>
        <translation>the decision</translation>
    </message>
    <message>
        <source>beslutningsformen</source>
        <translation>the form of decision</translation>
    </message>
    <message>
        <source>bilag</source>
        <translation>appendices</translation>
    </message>
    <message>
        <source>bilag {0}</source>
        <translation>appendix {0}</translation>
    </message>
    <message>
        <source>bilag {0}{1}</source>
        <translation>appendix {0}{1}</translation>
    </message>
    <message>
        <source>bilagene, ét på hver linje</source>
        <translation>the appendices, one to a line</translation>
    </message>
    <message>
        <source>bilagenes numre</source>
        <translation>the appendix numbers</translation>
    </message>
    <message>
        <source>bilaget</source>
        <translation>the appendix</translation>
    </message>
    <message>
        <source>bilaget »{0}«</source>
        <translation>the appendix “{0}”</translation>
    </message>
    <message>
        <source>blev ikke afgjort</source>
        <translation>was not decided</translation>
    </message>
    <message>
        <source>blev sigtet</source>
        <translation>blev sigtet</translation>
    </message>
    <message>
        <source>blev udsat</source>
        <translation>was postponed</translation>
    </message>
    <message>
        <source>blevet sigtet</source>
        <translation>blevet sigtet</translation>
    </message>
    <message>
        <source>bruger en skrifttype, der ikke ligger i filen</source>
        <translation>uses a typeface that is not in the file</translation>
    </message>
    <message>
        <source>bruger {n} skrifttyper, der ikke ligger i filen</source>
        <translation>uses {n} typefaces that are not in the file</translation>
    </message>
    <message>
        <source>børneattest</source>
        <translation>børneattest</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>dage</source>
        <translation>days</translation>
    </message>
    <message>
        <source>dagene mellem jul og nytår</source>
        <translation>the days between Christmas and New Year</translation>
    </message>
    <message>
        <source>dagsorden</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>dagsordener</source>
        <translation>agendas</translation>
    </message>
    <message>
        <source>datoen</source>
        <translation>the date</translation>
    </message>
    <message>
        <source>den aftalte ordlyd</source>
        <translation>the agreed wording</translation>
    </message>
    <message>
        <source>den offentlige titel</source>
        <translation>the public title</translation>
    </message>
    <message>
        <source>den videre proces</source>
        <translation>the next steps</translation>
    </message>
    <message>
        <source>den {0}</source>
        <translation>on {0}</translation>
    </message>
    <message>
        <source>denne måned</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>denne uge</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>der ikke hører til i en plan</source>
        <translation>that does not belong in a plan</translation>
    </message>
    <message>
        <source>det forberedte referat</source>
        <translation>the prepared minutes</translation>
    </message>
    <message>
        <source>det korte navn</source>
        <translation>the short name</translation>
    </message>
    <message>
        <source>det ventende punkt</source>
        <translation>the waiting item</translation>
    </message>
    <message>
        <source>dette år</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>dig selv</source>
        <translation>yourself</translation>
    </message>
    <message>
        <source>drøft</source>
        <translation>discuss</translation>
    </message>
    <message>
        <source>drøftelsen</source>
        <translation>the discussion</translation>
    </message>
    <message>
        <source>dømt for</source>
        <translation>dømt for</translation>
    </message>
    <message>
        <source>emneordene</source>
        <translation>the keywords</translation>
    </message>
    <message>
        <source>en anden</source>
        <translation>someone else</translation>
    </message>
    <message>
        <source>en lang sagsfremstilling</source>
        <translation>a long case presentation</translation>
    </message>
    <message>
        <source>en lukket dag ({0})</source>
        <translation>a closed day ({0})</translation>
    </message>
    <message>
        <source>en opgave</source>
        <translation>a task</translation>
    </message>
    <message>
        <source>en række ({0})</source>
        <translation>a row ({0})</translation>
    </message>
    <message>
        <source>en {0}</source>
        <translation>a {0}</translation>
    </message>
    <message>
        <source>enigheden</source>
        <translation>the agreement</translation>
    </message>
    <message>
        <source>er beskadiget</source>
        <translation>is damaged</translation>
    </message>
    <message>
        <source>er beskyttet med adgangskode</source>
        <translation>is protected with a password</translation>
    </message>
    <message>
        <source>er ikke afstemt mellem parterne</source>
        <translation>has not been aligned between the parties</translation>
    </message>
    <message>
        <source>er ikke godkendt</source>
        <translation>have not been approved</translation>
    </message>
    <message>
        <source>er langt, så {n} rækker er udeladt i pakken</source>
        <translation>is long, so {n} rows have been left out of the pack</translation>
    </message>
    <message>
        <source>er langt, så én række er udeladt i pakken</source>
        <translation>is long, so one row has been left out of the pack</translation>
    </message>
    <message>
        <source>er sat til beslutning i en rådgivende gruppe</source>
        <translation>is set for decision in an advisory group</translation>
    </message>
    <message>
        <source>er sat til beslutning, men titlen lover kun orientering</source>
        <translation>is set for decision, but the title promises only information</translation>
    </message>
    <message>
        <source>er sigtet</source>
        <translation>er sigtet</translation>
    </message>
    <message>
        <source>er så stort, at noget af det er udeladt i pakken</source>
        <translation>is so large that part of it has been left out of the pack</translation>
    </message>
    <message>
        <source>er til orientering, men beder om en beslutning</source>
        <translation>is for information, but asks for a decision</translation>
    </message>
    <message>
        <source>er underskrevet digitalt</source>
        <translation>is digitally signed</translation>
    </message>
    <message>
        <source>et andet sted i planen</source>
        <translation>elsewhere in the plan</translation>
    </message>
    <message>
        <source>et bilag, der ikke bruges</source>
        <translation>an appendix that is not used</translation>
    </message>
    <message>
        <source>et langt resumé</source>
        <translation>a long summary</translation>
    </message>
    <message>
        <source>et misbrug</source>
        <translation>et misbrug</translation>
    </message>
    <message>
        <source>et punkt, der venter</source>
        <translation>a waiting item</translation>
    </message>
    <message>
        <source>fil uden endelse</source>
        <translation>file without an ending</translation>
    </message>
    <message>
        <source>filens indhold</source>
        <translation>the content of the file</translation>
    </message>
    <message>
        <source>filnavnet</source>
        <translation>the file name</translation>
    </message>
    <message>
        <source>fokus</source>
        <translation>focus</translation>
    </message>
    <message>
        <source>fokus for møderne</source>
        <translation>the focus of the meetings</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>for {0}</translation>
    </message>
    <message>
        <source>forbeholdet</source>
        <translation>the reservation</translation>
    </message>
    <message>
        <source>forberedt referat</source>
        <translation>prepared minutes</translation>
    </message>
    <message>
        <source>formandens eksemplar</source>
        <translation>the chair’s copy</translation>
    </message>
    <message>
        <source>formandens godkendelse</source>
        <translation>the chair’s approval</translation>
    </message>
    <message>
        <source>formålet</source>
        <translation>the purpose</translation>
    </message>
    <message>
        <source>formøde</source>
        <translation>pre-meeting</translation>
    </message>
    <message>
        <source>formødet</source>
        <translation>the pre-meeting</translation>
    </message>
    <message>
        <source>fra {0} til {1}</source>
        <translation>from {0} to {1}</translation>
    </message>
    <message>
        <source>fredag efter Kristi himmelfartsdag</source>
        <translation>Friday after Ascension Day</translation>
    </message>
    <message>
        <source>fremlæggeren</source>
        <translation>the presenter</translation>
    </message>
    <message>
        <source>fremmøde</source>
        <translation>attendance</translation>
    </message>
    <message>
        <source>fremmøder</source>
        <translation>attendance records</translation>
    </message>
    <message>
        <source>frist {0}</source>
        <translation>deadline {0}</translation>
    </message>
    <message>
        <source>fristen</source>
        <translation>the deadline</translation>
    </message>
    <message>
        <source>fristen i mailen</source>
        <translation>the deadline in the e-mail</translation>
    </message>
    <message>
        <source>fristen i ord</source>
        <translation>the deadline in words</translation>
    </message>
    <message>
        <source>fristerne før mødet</source>
        <translation>the deadlines before the meeting</translation>
    </message>
    <message>
        <source>færdig</source>
        <translation>done</translation>
    </message>
    <message>
        <source>følgegruppe</source>
        <translation>reference group</translation>
    </message>
    <message>
        <source>før</source>
        <translation>before</translation>
    </message>
    <message>
        <source>genåbnet ({0})</source>
        <translation>reopened ({0})</translation>
    </message>
    <message>
        <source>gik {0}</source>
        <translation>left {0}</translation>
    </message>
    <message>
        <source>godkendelsen af referatet</source>
        <translation>the approval of the minutes</translation>
    </message>
    <message>
        <source>gyldigheden</source>
        <translation>the validity</translation>
    </message>
    <message>
        <source>gæst</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>gæster</source>
        <translation>guests</translation>
    </message>
    <message>
        <source>gæsterne</source>
        <translation>the guests</translation>
    </message>
    <message>
        <source>har en indstilling uden at-punkter</source>
        <translation>has a recommendation without recommendation points</translation>
    </message>
    <message>
        <source>har en kommentar</source>
        <translation>has a comment</translation>
    </message>
    <message>
        <source>har en rettelse, der ikke er godkendt eller afvist</source>
        <translation>has a change that has not been accepted or rejected</translation>
    </message>
    <message>
        <source>har en side uden tekst, så den er formentlig skannet</source>
        <translation>has a page without text, so it is probably scanned</translation>
    </message>
    <message>
        <source>har en side, der er større end A3</source>
        <translation>has a page larger than A3</translation>
    </message>
    <message>
        <source>har en tjekliste, der ikke er færdig</source>
        <translation>has a checklist that is not finished</translation>
    </message>
    <message>
        <source>har en tom side</source>
        <translation>has a blank page</translation>
    </message>
    <message>
        <source>har en vedhæftet fil, der ikke kan vises som sider</source>
        <translation>has an attached file that cannot be shown as pages</translation>
    </message>
    <message>
        <source>har endnu ingen beslutning i referatet</source>
        <translation>has no decision in the minutes yet</translation>
    </message>
    <message>
        <source>har et resumé, men ingen sagsfremstilling</source>
        <translation>has a summary, but no case presentation</translation>
    </message>
    <message>
        <source>har et skjult ark</source>
        <translation>has a hidden sheet</translation>
    </message>
    <message>
        <source>har et skjult dias</source>
        <translation>has a hidden slide</translation>
    </message>
    <message>
        <source>har et tal, der ligner et CPR-nummer</source>
        <translation>has a number that looks like a CPR number</translation>
    </message>
    <message>
        <source>har et udfyldt formularfelt</source>
        <translation>has a completed form field</translation>
    </message>
    <message>
        <source>har ingen spørgsmålstype</source>
        <translation>has no question type</translation>
    </message>
    <message>
        <source>har ingen varighed</source>
        <translation>has no duration</translation>
    </message>
    <message>
        <source>har makroer eller scripts</source>
        <translation>has macros or scripts</translation>
    </message>
    <message>
        <source>har skjult tekst</source>
        <translation>has hidden text</translation>
    </message>
    <message>
        <source>har skjulte rækker eller kolonner</source>
        <translation>has hidden rows or columns</translation>
    </message>
    <message>
        <source>har {n} digitale underskrifter</source>
        <translation>has {n} digital signatures</translation>
    </message>
    <message>
        <source>har {n} kommentarer</source>
        <translation>has {n} comments</translation>
    </message>
    <message>
        <source>har {n} rettelser, der ikke er godkendt eller afvist</source>
        <translation>has {n} changes that have not been accepted or rejected</translation>
    </message>
    <message>
        <source>har {n} sider uden tekst, så de er formentlig skannet</source>
        <translation>has {n} pages without text, so they are probably scanned</translation>
    </message>
    <message>
        <source>har {n} sider, der er større end A3</source>
        <translation>has {n} pages larger than A3</translation>
    </message>
    <message>
        <source>har {n} skjulte ark</source>
        <translation>has {n} hidden sheets</translation>
    </message>
    <message>
        <source>har {n} skjulte dias</source>
        <translation>has {n} hidden slides</translation>
    </message>
    <message>
        <source>har {n} tal, der ligner CPR-numre</source>
        <translation>has {n} numbers that look like CPR numbers</translation>
    </message>
    <message>
        <source>har {n} tomme sider</source>
        <translation>has {n} blank pages</translation>
    </message>
    <message>
        <source>har {n} udfyldte formularfelter</source>
        <translation>has {n} completed form fields</translation>
    </message>
    <message>
        <source>har {n} vedhæftede filer, der ikke kan vises som sider</source>
        <translation>has {n} attached files that cannot be shown as pages</translation>
    </message>
    <message>
        <source>helhedsplanens navn</source>
        <translation>the comprehensive plan’s name</translation>
    </message>
    <message>
        <source>henter indhold fra en anden fil eller fra nettet</source>
        <translation>fetches content from another file or from the internet</translation>
    </message>
    <message>
        <source>henter indhold fra {n} andre steder</source>
        <translation>fetches content from {n} other places</translation>
    </message>
    <message>
        <source>holdningen</source>
        <translation>the view</translation>
    </message>
    <message>
        <source>hos andre parter</source>
        <translation>with other parties</translation>
    </message>
    <message>
        <source>hos personer</source>
        <translation>with people</translation>
    </message>
    <message>
        <source>huskelisten</source>
        <translation>the checklist</translation>
    </message>
    <message>
        <source>hvem der fremlægger</source>
        <translation>who presents</translation>
    </message>
    <message>
        <source>i en afstemning</source>
        <translation>in an alignment</translation>
    </message>
    <message>
        <source>i en koordineringsnote</source>
        <translation>in a coordination note</translation>
    </message>
    <message>
        <source>i et andet vindue på denne computer</source>
        <translation>in another window on this computer</translation>
    </message>
    <message>
        <source>i et fremmøde</source>
        <translation>in an attendance</translation>
    </message>
    <message>
        <source>i et referat</source>
        <translation>in minutes</translation>
    </message>
    <message>
        <source>i et referats bemærkninger</source>
        <translation>in the remarks on minutes</translation>
    </message>
    <message>
        <source>i går </source>
        <translation>yesterday </translation>
    </message>
    <message>
        <source>ikke begyndt</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>indholdet</source>
        <translation>the contents</translation>
    </message>
    <message>
        <source>indsatsområdet</source>
        <translation>the focus area</translation>
    </message>
    <message>
        <source>indsigelsesfristen</source>
        <translation>the deadline for objections</translation>
    </message>
    <message>
        <source>indstillingen</source>
        <translation>the recommendation</translation>
    </message>
    <message>
        <source>ingen møder</source>
        <translation>no meetings</translation>
    </message>
    <message>
        <source>interesserne</source>
        <translation>the interests</translation>
    </message>
    <message>
        <source>kan ikke blive til sider på denne computer</source>
        <translation>cannot become pages on this computer</translation>
    </message>
    <message>
        <source>kategorien</source>
        <translation>the category</translation>
    </message>
    <message>
        <source>klokkeslættet</source>
        <translation>the time of day</translation>
    </message>
    <message>
        <source>kom {0}</source>
        <translation>arrived {0}</translation>
    </message>
    <message>
        <source>kommissorier</source>
        <translation>terms of reference</translation>
    </message>
    <message>
        <source>kommissoriet</source>
        <translation>the terms of reference</translation>
    </message>
    <message>
        <source>kommissorium</source>
        <translation>terms of reference</translation>
    </message>
    <message>
        <source>kommunen</source>
        <translation>the municipality</translation>
    </message>
    <message>
        <source>kontakten</source>
        <translation>the contact</translation>
    </message>
    <message>
        <source>kun i den anden</source>
        <translation>only in the other</translation>
    </message>
    <message>
        <source>kun i din</source>
        <translation>only in yours</translation>
    </message>
    <message>
        <source>kun ét møde</source>
        <translation>only one meeting</translation>
    </message>
    <message>
        <source>kvarterråd</source>
        <translation>neighbourhood council</translation>
    </message>
    <message>
        <source>leverancen</source>
        <translation>the delivery</translation>
    </message>
    <message>
        <source>linjen i Fra praksis</source>
        <translation>the line in From practice</translation>
    </message>
    <message>
        <source>loglinje</source>
        <translation>log line</translation>
    </message>
    <message>
        <source>loglinjen</source>
        <translation>the log line</translation>
    </message>
    <message>
        <source>loglinjer</source>
        <translation>log lines</translation>
    </message>
    <message>
        <source>læring</source>
        <translation>lesson</translation>
    </message>
    <message>
        <source>læringen</source>
        <translation>the lesson</translation>
    </message>
    <message>
        <source>læringer</source>
        <translation>lessons</translation>
    </message>
    <message>
        <source>mailadressen</source>
        <translation>the e-mail address</translation>
    </message>
    <message>
        <source>mandat: {0}</source>
        <translation>mandate: {0}</translation>
    </message>
    <message>
        <source>mandatet</source>
        <translation>the mandate</translation>
    </message>
    <message>
        <source>mangler en, der fremlægger</source>
        <translation>has nobody to present it</translation>
    </message>
    <message>
        <source>mangler et formål</source>
        <translation>have no purpose</translation>
    </message>
    <message>
        <source>mangler et mandat</source>
        <translation>have no mandate</translation>
    </message>
    <message>
        <source>mangler indstilling</source>
        <translation>has no recommendation</translation>
    </message>
    <message>
        <source>mangler nogle parters position</source>
        <translation>is missing the position of some parties</translation>
    </message>
    <message>
        <source>mangler sagsfremstilling</source>
        <translation>has no case presentation</translation>
    </message>
    <message>
        <source>materiale til gæster under punkt {0}</source>
        <translation>material for guests under item {0}</translation>
    </message>
    <message>
        <source>materiale til {0}</source>
        <translation>material for {0}</translation>
    </message>
    <message>
        <source>materiale til {name}</source>
        <translation>material for {name}</translation>
    </message>
    <message>
        <source>materialefristen</source>
        <translation>the deadline for material</translation>
    </message>
    <message>
        <source>minut</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>minutter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>misbrug af</source>
        <translation>misbrug af</translation>
    </message>
    <message>
        <source>modtagerens navn</source>
        <translation>the recipient’s name</translation>
    </message>
    <message>
        <source>modtagerne</source>
        <translation>the recipients</translation>
    </message>
    <message>
        <source>muligheder og konsekvenser</source>
        <translation>options and consequences</translation>
    </message>
    <message>
        <source>mulighederne</source>
        <translation>the options</translation>
    </message>
    <message>
        <source>måde</source>
        <translation>måde</translation>
    </message>
    <message>
        <source>måden</source>
        <translation>the way</translation>
    </message>
    <message>
        <source>målet</source>
        <translation>the goal</translation>
    </message>
    <message>
        <source>målgrupperne</source>
        <translation>the target groups</translation>
    </message>
    <message>
        <source>mærke</source>
        <translation>mærke</translation>
    </message>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>mødefrekvens</source>
        <translation>frequency of meetings</translation>
    </message>
    <message>
        <source>mødekadencen</source>
        <translation>the frequency of meetings</translation>
    </message>
    <message>
        <source>mødelederen</source>
        <translation>the chair of the meeting</translation>
    </message>
    <message>
        <source>mødepakke</source>
        <translation>meeting pack</translation>
    </message>
    <message>
        <source>mødepakke til print</source>
        <translation>meeting pack for printing</translation>
    </message>
    <message>
        <source>mødepakke til {name}</source>
        <translation>meeting pack for {name}</translation>
    </message>
    <message>
        <source>mødepakke, lukket version</source>
        <translation>meeting pack, closed version</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>mødet</source>
        <translation>the meeting</translation>
    </message>
    <message>
        <source>mødets art</source>
        <translation>the kind of meeting</translation>
    </message>
    <message>
        <source>mødets dato</source>
        <translation>the meeting’s date</translation>
    </message>
    <message>
        <source>mødets klokkeslæt</source>
        <translation>the meeting’s time</translation>
    </message>
    <message>
        <source>mødets sted</source>
        <translation>the meeting’s place</translation>
    </message>
    <message>
        <source>mødets titel</source>
        <translation>the meeting’s title</translation>
    </message>
    <message>
        <source>navnet</source>
        <translation>the name</translation>
    </message>
    <message>
        <source>ndsæt</source>
        <translation>ndsæt</translation>
    </message>
    <message>
        <source>niveauet</source>
        <translation>the level</translation>
    </message>
    <message>
        <source>noget andet</source>
        <translation>something else</translation>
    </message>
    <message>
        <source>noget, der er slettet</source>
        <translation>something that has been deleted</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>noten</source>
        <translation>the note</translation>
    </message>
    <message>
        <source>noter</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>noterne</source>
        <translation>the notes</translation>
    </message>
    <message>
        <source>nytårsaftensdag</source>
        <translation>New Year’s Eve</translation>
    </message>
    <message>
        <source>nytårsdag</source>
        <translation>New Year’s Day</translation>
    </message>
    <message>
        <source>næste</source>
        <translation>næste</translation>
    </message>
    <message>
        <source>næste 30 dage</source>
        <translation>next 30 days</translation>
    </message>
    <message>
        <source>næste møde</source>
        <translation>next meeting</translation>
    </message>
    <message>
        <source>næste skridt</source>
        <translation>the next step</translation>
    </message>
    <message>
        <source>næste uge</source>
        <translation>next week</translation>
    </message>
    <message>
        <source>nævner {0}, som ikke er der</source>
        <translation>mentions {0}, which is not there</translation>
    </message>
    <message>
        <source>offentlig {0}</source>
        <translation>public {0}</translation>
    </message>
    <message>
        <source>offentlig {0}{1}</source>
        <translation>public {0}{1}</translation>
    </message>
    <message>
        <source>om punktet er lukket</source>
        <translation>whether the item is closed</translation>
    </message>
    <message>
        <source>opgave</source>
        <translation>task</translation>
    </message>
    <message>
        <source>opgaven</source>
        <translation>the task</translation>
    </message>
    <message>
        <source>opgaver</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>opgaverne, én på hver linje</source>
        <translation>the tasks, one to a line</translation>
    </message>
    <message>
        <source>organet</source>
        <translation>the body</translation>
    </message>
    <message>
        <source>organets art</source>
        <translation>the kind of body</translation>
    </message>
    <message>
        <source>organets navn</source>
        <translation>the body’s name</translation>
    </message>
    <message>
        <source>over fristen</source>
        <translation>past the deadline</translation>
    </message>
    <message>
        <source>overgreb mod</source>
        <translation>overgreb mod</translation>
    </message>
    <message>
        <source>overskriften over punktet</source>
        <translation>the heading above the item</translation>
    </message>
    <message>
        <source>parten</source>
        <translation>the party</translation>
    </message>
    <message>
        <source>parternes holdninger</source>
        <translation>the parties’ views</translation>
    </message>
    <message>
        <source>pausen efter punktet</source>
        <translation>the break after the item</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>personen</source>
        <translation>the person</translation>
    </message>
    <message>
        <source>personer</source>
        <translation>people</translation>
    </message>
    <message>
        <source>plads i et organ</source>
        <translation>seat in a body</translation>
    </message>
    <message>
        <source>pladser i organer</source>
        <translation>seats in bodies</translation>
    </message>
    <message>
        <source>planen</source>
        <translation>the plan</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>positionen</source>
        <translation>the position</translation>
    </message>
    <message>
        <source>positioner</source>
        <translation>positions</translation>
    </message>
    <message>
        <source>psykisk syg</source>
        <translation>psykisk syg</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkt {0}</source>
        <translation>item {0}</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>punkter, der venter</source>
        <translation>waiting items</translation>
    </message>
    <message>
        <source>punkterne, ét på hver linje</source>
        <translation>the items, one to a line</translation>
    </message>
    <message>
        <source>punkternes numre</source>
        <translation>the item numbers</translation>
    </message>
    <message>
        <source>punktet</source>
        <translation>the item</translation>
    </message>
    <message>
        <source>punktet »{0}«</source>
        <translation>the item “{0}”</translation>
    </message>
    <message>
        <source>på en anden computer</source>
        <translation>on another computer</translation>
    </message>
    <message>
        <source>på et dagsordenspunkt</source>
        <translation>on an agenda item</translation>
    </message>
    <message>
        <source>på et møde</source>
        <translation>at a meeting</translation>
    </message>
    <message>
        <source>på listen over, hvem en beslutning formidles til</source>
        <translation>on the list of whom a decision is passed on to</translation>
    </message>
    <message>
        <source>på {0}</source>
        <translation>on {0}</translation>
    </message>
    <message>
        <source>på {0}. møde</source>
        <translation>at meeting {0}</translation>
    </message>
    <message>
        <source>påskedag</source>
        <translation>Easter Sunday</translation>
    </message>
    <message>
        <source>referenten</source>
        <translation>the minute-taker</translation>
    </message>
    <message>
        <source>reglen om beslutningsdygtighed</source>
        <translation>the rule on quorum</translation>
    </message>
    <message>
        <source>retningen</source>
        <translation>the direction</translation>
    </message>
    <message>
        <source>rettet i hånden</source>
        <translation>edited by hand</translation>
    </message>
    <message>
        <source>rollen</source>
        <translation>the role</translation>
    </message>
    <message>
        <source>sagsfremstillingen</source>
        <translation>the case presentation</translation>
    </message>
    <message>
        <source>sagsnummeret</source>
        <translation>the case number</translation>
    </message>
    <message>
        <source>sammensætningen</source>
        <translation>the composition</translation>
    </message>
    <message>
        <source>selvmordsforsøg</source>
        <translation>selvmordsforsøg</translation>
    </message>
    <message>
        <source>sidste måned</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>sidste uge</source>
        <translation>last week</translation>
    </message>
    <message>
        <source>sidste år</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>siger ikke, hvem der udfører beslutningen</source>
        <translation>does not say who carries out the decision</translation>
    </message>
    <message>
        <source>sigtet for</source>
        <translation>sigtet for</translation>
    </message>
    <message>
        <source>skabelonen</source>
        <translation>the template</translation>
    </message>
    <message>
        <source>skridt</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>skulle være kommet {0}</source>
        <translation>should have come {0}</translation>
    </message>
    <message>
        <source>skærtorsdag</source>
        <translation>Maundy Thursday</translation>
    </message>
    <message>
        <source>sluttidspunktet</source>
        <translation>the end time</translation>
    </message>
    <message>
        <source>som ansvarlig for en opgave</source>
        <translation>as responsible for a task</translation>
    </message>
    <message>
        <source>som den, der skal levere et bilag</source>
        <translation>as the one to deliver an appendix</translation>
    </message>
    <message>
        <source>som gæst på et punkt</source>
        <translation>as a guest for an item</translation>
    </message>
    <message>
        <source>som medlem af et organ</source>
        <translation>as a member of a body</translation>
    </message>
    <message>
        <source>spørgsmålet</source>
        <translation>the question</translation>
    </message>
    <message>
        <source>start, stop eller 15</source>
        <translation>start, stop or 15</translation>
    </message>
    <message>
        <source>starttidspunktet</source>
        <translation>the start time</translation>
    </message>
    <message>
        <source>status</source>
        <translation>the status</translation>
    </message>
    <message>
        <source>stedet</source>
        <translation>the place</translation>
    </message>
    <message>
        <source>stillingen</source>
        <translation>the job title</translation>
    </message>
    <message>
        <source>store bededag</source>
        <translation>Great Prayer Day</translation>
    </message>
    <message>
        <source>straffedømt</source>
        <translation>straffedømt</translation>
    </message>
    <message>
        <source>straffet for</source>
        <translation>straffet for</translation>
    </message>
    <message>
        <source>svaret</source>
        <translation>the answer</translation>
    </message>
    <message>
        <source>taler om et bilag, men har ingen</source>
        <translation>speaks of an appendix, but has none</translation>
    </message>
    <message>
        <source>teksten</source>
        <translation>the text</translation>
    </message>
    <message>
        <source>teksten til referatet</source>
        <translation>the text for the minutes</translation>
    </message>
    <message>
        <source>telefonnummeret</source>
        <translation>the telephone number</translation>
    </message>
    <message>
        <source>til næste møde</source>
        <translation>til næste møde</translation>
    </message>
    <message>
        <source>til og med {0}</source>
        <translation>up to and including {0}</translation>
    </message>
    <message>
        <source>tillægsdagsorden</source>
        <translation>supplementary agenda</translation>
    </message>
    <message>
        <source>tillægsdagsorden {0}</source>
        <translation>supplementary agenda {0}</translation>
    </message>
    <message>
        <source>tilstanden</source>
        <translation>the state</translation>
    </message>
    <message>
        <source>tiltalt for</source>
        <translation>tiltalt for</translation>
    </message>
    <message>
        <source>titlen</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>uddrag til {0}</source>
        <translation>extract for {0}</translation>
    </message>
    <message>
        <source>uden lukkede punkter</source>
        <translation>without closed items</translation>
    </message>
    <message>
        <source>udfaldet</source>
        <translation>the outcome</translation>
    </message>
    <message>
        <source>udført</source>
        <translation>done</translation>
    </message>
    <message>
        <source>udkastet til referat</source>
        <translation>the draft minutes</translation>
    </message>
    <message>
        <source>udsendelse</source>
        <translation>dispatch</translation>
    </message>
    <message>
        <source>udsendelsen</source>
        <translation>the dispatch</translation>
    </message>
    <message>
        <source>udsendelser</source>
        <translation>dispatches</translation>
    </message>
    <message>
        <source>uenigheden</source>
        <translation>the disagreement</translation>
    </message>
    <message>
        <source>underretning om</source>
        <translation>underretning om</translation>
    </message>
    <message>
        <source>varigheden</source>
        <translation>the duration</translation>
    </message>
    <message>
        <source>ventes {0}</source>
        <translation>expected {0}</translation>
    </message>
    <message>
        <source>zip-fil med bilag</source>
        <translation>zip file of appendices</translation>
    </message>
    <message>
        <source>{0} (ansvarlig: {1})</source>
        <translation>{0} (responsible: {1})</translation>
    </message>
    <message>
        <source>{0} (dengang {1})</source>
        <translation>{0} (then {1})</translation>
    </message>
    <message>
        <source>{0} ({1} af {2} hørt)</source>
        <translation>{0} ({1} of {2} heard)</translation>
    </message>
    <message>
        <source>{0} Det ligger som vedhæftet fil i PDF-filen.</source>
        <translation>{0} It is an attached file in the PDF file.</translation>
    </message>
    <message>
        <source>{0} Se efter, at titlen ikke peger på nogen.</source>
        <translation>{0} Make sure that the title does not point to anyone.</translation>
    </message>
    <message>
        <source>{0} af {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} er hentet fra historikken.</source>
        <translation>{0} has been fetched from the history.</translation>
    </message>
    <message>
        <source>{0} er lukket og har ingen offentlig titel</source>
        <translation>{0} is closed and has no public title</translation>
    </message>
    <message>
        <source>{0} er lukket, men den offentlige titel kan røbe noget</source>
        <translation>{0} is closed, but the public title may give something away</translation>
    </message>
    <message>
        <source>{0} er noteret som gæst fra kl. {1}.{2}{3}</source>
        <translation>{0} has been recorded as a guest from {1}.{2}{3}</translation>
    </message>
    <message>
        <source>{0} er noteret som suppleant{1}.{2}</source>
        <translation>{0} has been recorded as a deputy{1}.{2}</translation>
    </message>
    <message>
        <source>{0} er sat på dagsordenen til mødet den {1}.</source>
        <translation>{0} has been put on the agenda of the meeting on {1}.</translation>
    </message>
    <message>
        <source>{0} er {1}</source>
        <translation>{0} is {1}</translation>
    </message>
    <message>
        <source>{0} er åbent og har ord, der kan være følsomme</source>
        <translation>{0} is open and has words that may be sensitive</translation>
    </message>
    <message>
        <source>{0} falder i perioden »{1}«.</source>
        <translation>{0} falls in the period “{1}”.</translation>
    </message>
    <message>
        <source>{0} godkendte referatet af mødet den {1}</source>
        <translation>{0} approved the minutes of the meeting on {1}</translation>
    </message>
    <message>
        <source>{0} har en beslutning, men organet er rådgivende: {1}</source>
        <translation>{0} has a decision, but the body is advisory: {1}</translation>
    </message>
    <message>
        <source>{0} har en tabel med færre end fem personer i et felt</source>
        <translation>{0} has a table with fewer than five people in a cell</translation>
    </message>
    <message>
        <source>{0} har en tekst, der ikke er skrevet færdig</source>
        <translation>{0} has a text that is not finished</translation>
    </message>
    <message>
        <source>{0} har en titel, der ikke er skrevet færdig</source>
        <translation>{0} has a title that is not finished</translation>
    </message>
    <message>
        <source>{0} har en ældre udgave af referatet som bilag</source>
        <translation>{0} has an older version of the minutes as an appendix</translation>
    </message>
    <message>
        <source>{0} har et tal, der ligner et CPR-nummer</source>
        <translation>{0} has a number that looks like a CPR number</translation>
    </message>
    <message>
        <source>{0} har {1}</source>
        <translation>{0} has {1}</translation>
    </message>
    <message>
        <source>{0} har {1} i {2}. En bestyrelse bør mødes mindst to gange om året.</source>
        <translation>{0} has {1} in {2}. A board should meet at least twice a year.</translation>
    </message>
    <message>
        <source>{0} hører i sidste ende under sig selv ({1}).</source>
        <translation>{0} in the end comes under itself ({1}).</translation>
    </message>
    <message>
        <source>{0} kom ikke med, fordi {1} er slettet.</source>
        <translation>{0} was not included, as {1} has been deleted.</translation>
    </message>
    <message>
        <source>{0} kunne ikke læses.</source>
        <translation>{0} could not be read.</translation>
    </message>
    <message>
        <source>{0} ligger efter {1}, som det skal forberede.</source>
        <translation>{0} is after {1}, which it is to prepare.</translation>
    </message>
    <message>
        <source>{0} ligger på {1}.</source>
        <translation>{0} is on {1}.</translation>
    </message>
    <message>
        <source>{0} ligger {1} {2} ({3}).</source>
        <translation>{0} is {1} {2} ({3}).</translation>
    </message>
    <message>
        <source>{0} ligger, før dagsordenen til {1} kan være sendt ud. Første dag er {2}.</source>
        <translation>{0} is before the agenda of {1} can have been sent. The first day is {2}.</translation>
    </message>
    <message>
        <source>{0} mangler en beslutning: {1}</source>
        <translation>{0} has no decision: {1}</translation>
    </message>
    <message>
        <source>{0} mangler referatet som bilag</source>
        <translation>{0} does not have the minutes as an appendix</translation>
    </message>
    <message>
        <source>{0} mangler sin fil</source>
        <translation>{0} has no file</translation>
    </message>
    <message>
        <source>{0} mangler svar på {1} {2}: {3}</source>
        <translation>{0} lacks an answer to {1} {2}: {3}</translation>
    </message>
    <message>
        <source>{0} med følgende ændringer: {1}</source>
        <translation>{0} with the following changes: {1}</translation>
    </message>
    <message>
        <source>{0} minutters</source>
        <translation>{0} minutes’</translation>
    </message>
    <message>
        <source>{0} møder oprettet</source>
        <translation>{0} meetings created</translation>
    </message>
    <message>
        <source>{0} noteret</source>
        <translation>{0} recorded</translation>
    </message>
    <message>
        <source>{0} og er sprunget over.</source>
        <translation>{0} and has been skipped.</translation>
    </message>
    <message>
        <source>{0} ord mod de anbefalede {1}, omkring {2} læsning. Læg det lange i et bilag.</source>
        <translation>{0} words against the recommended {1}, about {2} to read. Put what is long in an appendix.</translation>
    </message>
    <message>
        <source>{0} på mødet den {1} {2}.</source>
        <translation>{0} at the meeting on {1} {2}.</translation>
    </message>
    <message>
        <source>{0} på {1} kom ikke med, fordi {2} er slettet.</source>
        <translation>{0} of {1} was not included, as {2} has been deleted.</translation>
    </message>
    <message>
        <source>{0} skal sendes ud i de samme dage, {1}: {2}.</source>
        <translation>{0} are to be sent on the same days, {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} til {1}{2}</source>
        <translation>{0} for {1}{2}</translation>
    </message>
    <message>
        <source>{0} under Opfølgning</source>
        <translation>{0} under Follow-up</translation>
    </message>
    <message>
        <source>{0} venter på næste møde.</source>
        <translation>{0} waits for the next meeting.</translation>
    </message>
    <message>
        <source>{0} ændret</source>
        <translation>{0} changed</translation>
    </message>
    <message>
        <source>{0}, og der er ingen ledig dag at flytte mødet til.</source>
        <translation>{0}, and there is no free day to move the meeting to.</translation>
    </message>
    <message>
        <source>{0}. Se efter, at ingen person kan genkendes, eller luk punktet.</source>
        <translation>{0}. Make sure that nobody can be recognised, or close the item.</translation>
    </message>
    <message>
        <source>{0}. Så få kan genkendes. Skriv »færre end 5«.</source>
        <translation>{0}. So few can be recognised. Write “færre end 5” (fewer than 5).</translation>
    </message>
    <message>
        <source>{0}. Vælg filen igen, eller fjern bilaget fra punktet.</source>
        <translation>{0}. Choose the file again, or remove the appendix from the item.</translation>
    </message>
    <message>
        <source>{0}. halvår {1}</source>
        <translation>half-year {0} of {1}</translation>
    </message>
    <message>
        <source>{0}. kvartal {1}</source>
        <translation>quarter {0} of {1}</translation>
    </message>
    <message>
        <source>{0}: filen er væk.</source>
        <translation>{0}: the file is gone.</translation>
    </message>
    <message>
        <source>{0}: {1} kunne ikke læses.</source>
        <translation>{0}: {1} could not be read.</translation>
    </message>
    <message>
        <source>{0}{1}. Tilføj bilaget, eller ret teksten.</source>
        <translation>{0}{1}. Add the appendix, or correct the text.</translation>
    </message>
    <message>
        <source>{author} fjernede {what}, som var {old}.</source>
        <translation>{author} removed {what}, which was {old}.</translation>
    </message>
    <message>
        <source>{author} fjernede {what}.</source>
        <translation>{author} removed {what}.</translation>
    </message>
    <message>
        <source>{author} oprettede {what}.</source>
        <translation>{author} created {what}.</translation>
    </message>
    <message>
        <source>{author} rettede {what} fra {old} til {new}.</source>
        <translation>{author} changed {what} from {old} to {new}.</translation>
    </message>
    <message>
        <source>{author} rettede {what}.</source>
        <translation>{author} corrected {what}.</translation>
    </message>
    <message>
        <source>{author} satte {what} til {new}.</source>
        <translation>{author} set {what} to {new}.</translation>
    </message>
    <message>
        <source>{author} skrev {what}.</source>
        <translation>{author} wrote {what}.</translation>
    </message>
    <message>
        <source>{author} slettede {what}.</source>
        <translation>{author} deleted {what}.</translation>
    </message>
    <message>
        <source>{author} tilføjede {what}.</source>
        <translation>{author} added {what}.</translation>
    </message>
    <message>
        <source>{organ} drøftede punktet.</source>
        <translation>{organ} drøftede punktet.</translation>
    </message>
    <message>
        <source>{organ} godkendte ikke indstillingen.</source>
        <translation>{organ} godkendte ikke indstillingen.</translation>
    </message>
    <message>
        <source>{organ} godkendte indstillingen med den ændring, at </source>
        <translation>{organ} godkendte indstillingen med den ændring, at </translation>
    </message>
    <message>
        <source>{organ} godkendte indstillingen.</source>
        <translation>{organ} godkendte indstillingen.</translation>
    </message>
    <message>
        <source>{organ} tog orienteringen til efterretning.</source>
        <translation>{organ} tog orienteringen til efterretning.</translation>
    </message>
    <message>
        <source>{what} er fjernet, som var {old}.</source>
        <translation>{what} was removed; it was {old}.</translation>
    </message>
    <message>
        <source>{what} er fjernet.</source>
        <translation>{what} was removed.</translation>
    </message>
    <message>
        <source>{what} er oprettet.</source>
        <translation>{what} was created.</translation>
    </message>
    <message>
        <source>{what} er rettet fra {old} til {new}.</source>
        <translation>{what} was changed from {old} to {new}.</translation>
    </message>
    <message>
        <source>{what} er rettet.</source>
        <translation>{what} was corrected.</translation>
    </message>
    <message>
        <source>{what} er sat til {new}.</source>
        <translation>{what} was set to {new}.</translation>
    </message>
    <message>
        <source>{what} er skrevet.</source>
        <translation>{what} was written.</translation>
    </message>
    <message>
        <source>{what} er slettet.</source>
        <translation>{what} was deleted.</translation>
    </message>
    <message>
        <source>{what} er tilføjet.</source>
        <translation>{what} was added.</translation>
    </message>
    <message>
        <source>{{who}} gik kl. {0}.</source>
        <translation>{{who}} left at {0}.</translation>
    </message>
    <message>
        <source>{{who}} kom kl. {0}.</source>
        <translation>{{who}} arrived at {0}.</translation>
    </message>
    <message>
        <source>{} orienteret</source>
        <translation>{} informed</translation>
    </message>
    <message>
        <source>»{0}« er for langt og tages ikke med.</source>
        <translation>“{0}” is too long and is not included.</translation>
    </message>
    <message>
        <source>»{0}« er ikke en dato, der kan være en frist.</source>
        <translation>“{0}” is not a date that can be a deadline.</translation>
    </message>
    <message>
        <source>»{0}« er ikke en kategori og tages ikke med.</source>
        <translation>“{0}” is not a category and is not included.</translation>
    </message>
    <message>
        <source>»{0}« er ikke en mailadresse og tages ikke med.</source>
        <translation>“{0}” is not an e-mail address and is not included.</translation>
    </message>
    <message>
        <source>»{0}« er ikke en rolle og tages ikke med.</source>
        <translation>“{0}” is not a role and is left out.</translation>
    </message>
    <message>
        <source>»{0}« er ikke en status.</source>
        <translation>“{0}” is not a status.</translation>
    </message>
    <message>
        <source>»{0}« er ikke et organ i planen, så pladsen tages ikke med.</source>
        <translation>“{0}” is not a body in the plan, so the seat is left out.</translation>
    </message>
    <message>
        <source>»{0}«. Skift punktet til beslutning eller drøftelse, eller ret teksten.</source>
        <translation>“{0}”. Change the item to decision or discussion, or correct the text.</translation>
    </message>
    <message>
        <source>Åben</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Åben udgave</source>
        <translation>Open version</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Årets møder oprettet</source>
        <translation>The year’s meetings created</translation>
    </message>
    <message>
        <source>Ændret punkt</source>
        <translation>Changed item</translation>
    </message>
    <message>
        <source>Ændring noteret fra en dag</source>
        <translation>Change recorded from a certain day</translation>
    </message>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Ændringer i historikken</source>
        <translation>Changes in the history</translation>
    </message>
    <message>
        <source>Én fælles styregruppe</source>
        <translation>One joint steering group</translation>
    </message>
    <message>
        <source>Én gæsts materiale</source>
        <translation>One guest’s material</translation>
    </message>
    <message>
        <source>Én stemme</source>
        <translation>One voice</translation>
    </message>
    <message>
        <source>Ét medlem</source>
        <translation>One member</translation>
    </message>
    <message>
        <source>Ét medlems eksemplar</source>
        <translation>One member’s copy</translation>
    </message>
    <message>
        <source>Økonomi</source>
        <translation>Finances</translation>
    </message>
    <message>
        <source>Økonomi og timer</source>
        <translation>Finances and hours</translation>
    </message>
    <message>
        <source>åben</source>
        <translation>open</translation>
    </message>
    <message>
        <source>åben opgave</source>
        <translation>open task</translation>
    </message>
    <message>
        <source>åbent i {0}</source>
        <translation>open for {0}</translation>
    </message>
    <message>
        <source>åbne</source>
        <translation>open</translation>
    </message>
    <message>
        <source>åbne opgaver</source>
        <translation>open tasks</translation>
    </message>
    <message>
        <source>ændret</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>ændring af kommissoriet</source>
        <translation>amending the terms of reference</translation>
    </message>
    <message>
        <source>én læser</source>
        <translation>one reader</translation>
    </message>
    <message>
        <source>økonomien</source>
        <translation>the finances</translation>
    </message>
    <message>
        <source>… og {0} til.</source>
        <translation>… and {0} more.</translation>
    </message>
</context>
</TS>
