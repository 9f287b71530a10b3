import { catalogue } from "#platform/locale/index.ts";
import type { AttachmentFate } from "../case-file.ts";

type Remarks = Readonly<
  Record<Exclude<AttachmentFate["kind"], "included">, (number: number, name: string) => string>
>;

const fates = catalogue<{ readonly fates: Remarks }>({
  nl: {
    fates: {
      differs: (number, name) =>
        `Bijlage ${number} (${name}) gaat mee, maar is niet gelijk aan wat de afzender bij het versturen opgaf. De SHA-256 hierboven is die van het bestand zoals het nu is.`,
      infected: (number, name) =>
        `Bijlage ${number} (${name}) gaat niet mee: er zit een virus in. Het bestand ligt apart bij het meldpunt.`,
      broken: (number, name) =>
        `Bijlage ${number} (${name}) gaat niet mee: het bestand ontbreekt, of is na ontvangst veranderd. De SHA-256 hierboven is die van het bestand zoals het is ontvangen.`,
    },
  },
  en: {
    fates: {
      differs: (number, name) =>
        `Attachment ${number} (${name}) goes along, but is not the same as what its sender said when sending it. The SHA-256 above is that of the file as it is now.`,
      infected: (number, name) =>
        `Attachment ${number} (${name}) does not go along: it holds a virus. The file lies apart at the reporting office.`,
      broken: (number, name) =>
        `Attachment ${number} (${name}) does not go along: the file is missing, or was changed after it was received. The SHA-256 above is that of the file as it was received.`,
    },
  },
});

const proof = catalogue({
  nl: {
    proof: "Bewijs uit het auditlogboek",
    proofWhat:
      "In het auditlogboek staat wie wat deed met dit dossier, en wanneer. Elke regel zit met een rekensom vast aan alle andere, en de uitkomst daarvan (de wortel) is ondertekend. Verandert iemand later een regel, ook de beheerder, dan klopt de som niet meer met een kop die elders is bewaard. Hieronder staan de regels over dit dossier. In het bestand bewijs-auditlogboek.json staat van elke regel de rekensom waarmee u dat zelf kunt nagaan. Daarin staat ook vanaf welk netwerkadres een medewerker iets deed; van de melder staat er geen adres in. Gebruik die gegevens alleen om de regels te controleren.",
    proofHow: "Zo controleert u het",
    proofSteps: [
      "1. Zijn de bestanden nog dezelfde? Bereken van elk bestand de SHA-256 en vergelijk die met de lijst in SHA256SUMS.txt. Met het programma sha256sum: `sha256sum -c SHA256SUMS.txt`.",
      "2. Zijn de regels echt? Borgpen is vrije software, dus u hebt de organisatie hier niet voor nodig. Voer in Borgpen uit: `borgpen audit proof bewijs-auditlogboek.json`. Het programma rekent elke regel na en controleert de handtekening.",
      "3. Is het wel het logboek van deze organisatie? Vraag een kop van het logboek op die buiten het bereik van de beheerder is bewaard, bijvoorbeeld bij de accountant of de griffier. De publieke sleutel moet dezelfde zijn als in het bewijs.",
    ].join("\n"),
    proofLimits: "Wat het bewijs niet zegt",
    proofLimitsText:
      "Het bewijs laat zien dat de regels echt zijn en wanneer zij zijn ondertekend. Het zegt niets over wat er buiten dit systeem gebeurde, en het laat niet zien dat er geen regel is weggelaten. Regels zonder plaats waren nog niet ondertekend toen dit document werd gemaakt. De regel over deze uitvoer zelf staat er nog niet in: die is er pas daarna.",
    proofEntries: "Regels over dit dossier",
    proofNone:
      "Het logboek was nog niet ondertekend toen dit document werd gemaakt. Er is dus nog geen bewijs.",
    head: "Kop van het logboek",
    entries: "Aantal regels in het hele logboek",
    signedAt: "Ondertekend op",
    root: "Wortel",
    place: "Plaats",
    waiting: "nog niet ondertekend",
    bySystem: "het systeem",
  },
  en: {
    proof: "Proof from the audit log",
    proofWhat:
      "The audit log says who did what with this file, and when. Each entry is tied to all others by a calculation, and its result (the root) is signed. When somebody changes an entry later, the administrator too, the calculation no longer fits a head that was kept elsewhere. Below are the entries about this file. The file bewijs-auditlogboek.json holds for each entry the calculation by which you can check that yourself. It also says from which network address a member of staff did something; there is no address of the reporter in it. Use that only to check the entries.",
    proofHow: "How to check it",
    proofSteps: [
      "1. Are the files still the same? Work out the SHA-256 of each file and compare it with the list in SHA256SUMS.txt. With the program sha256sum: `sha256sum -c SHA256SUMS.txt`.",
      "2. Are the entries real? Borgpen is free software, so you do not need the organisation for this. Run in Borgpen: `borgpen audit proof bewijs-auditlogboek.json`. The program works out every entry anew and checks the signature.",
      "3. Is it the log of this organisation? Ask for a head of the log that was kept out of the administrator's reach, for instance with the auditor or the clerk of the council. The public key has to be the same as in the proof.",
    ].join("\n"),
    proofLimits: "What the proof does not say",
    proofLimitsText:
      "The proof shows that the entries are real and when they were signed. It says nothing about what happened outside this system, and it does not show that no entry was left out. Entries without a place were not signed yet when this document was made. The entry about this export itself is not in it: it comes only afterwards.",
    proofEntries: "Entries about this file",
    proofNone: "The log had not been signed yet when this document was made. So there is no proof yet.",
    head: "Head of the log",
    entries: "Entries in the whole log",
    signedAt: "Signed on",
    root: "Root",
    place: "Place",
    waiting: "not signed yet",
    bySystem: "the system",
  },
});

export const texts = catalogue({
  nl: {
    ...fates.nl,
    ...proof.nl,
    title: (reference: string) => `Dossier ${reference}`,
    subtitle: "Afschrift voor wie daar recht op heeft",
    archiveSubtitle: "Voor het archief",
    author: "Meldpunt",
    confidential: "Vertrouwelijk",
    invented: "Deze organisatie is verzonnen, voor de demonstratie.",
    madeOn: (moment: string, name: string) => `Gemaakt op ${moment} door ${name}`,
    innocence:
      "Een melding is een vermoeden. Wie in dit dossier wordt genoemd, is onschuldig zolang het tegendeel niet vaststaat.",
    left: (withNotes: boolean): string =>
      withNotes
        ? "Niet opgenomen: taken en de weging van het risico op benadeling van de melder."
        : "Niet opgenomen: interne notities, taken en de weging van het risico op benadeling van de melder.",
    traces:
      "Wie de melder is, is niet opgenomen. Let op: uit wat de melder schreef en uit bijlagen kan toch blijken wie dat is. Deel niet meer dan nodig, en zoek niet naar de melder. Wie bij een melding betrokken is, mag niet bekendmaken wie de melder is (Wet bescherming klokkenluiders, artikel 1a).",
    withIdentity:
      "Wie de melder is, staat in dit dossier. Maak dat niet verder bekend (Wet bescherming klokkenluiders, artikel 1a).",
    purpose: "Voor wie en waarom",
    for: "Gemaakt voor",
    whyWas: (reason: string) => `Reden: ${reason}`,
    contents:
      "Bij dit document horen de bijlagen in de map bijlagen, het bewijs uit het auditlogboek (bewijs-auditlogboek.json) en een lijst waarmee u kunt nagaan dat elk bestand nog hetzelfde is (SHA256SUMS.txt).",
    report: "De melding",
    ownWords: "Hieronder staat wat de melder schreef, in eigen woorden. Er is niets aan veranderd.",
    toldWords: "De melder vertelde dit aan het meldpunt. Hieronder staat wat het meldpunt opschreef.",
    facts: "Kerngegevens",
    fact: "Gegeven",
    value: "Waarde",
    reference: "Kenmerk",
    kind: "Soort",
    channel: "Hoe het binnenkwam",
    openness: "Hoe de melder meldt",
    received: "Ontvangen",
    state: "Stand",
    regime: "Regeling",
    decision: "Besluit",
    closed: "Gesloten",
    parties: "Wie erbij betrokken zijn",
    role: "Rol",
    party: "Wie",
    reporter: "Melder",
    reporterLeft: "Niet opgenomen",
    reporterUnknown: "Onbekend: de melder meldt anoniem",
    reporterElsewhere: "Staat niet in dit dossier",
    concerned: "Persoon over wie het gaat",
    reader: "Lezer van het dossier",
    unknown: "Naam niet genoemd",
    allegations: "Vermoedens en uitkomsten",
    allegationsIntro:
      "Een vermoeden gaat over één persoon en één soort schending. Zolang er geen uitkomst is, staat niets vast.",
    allegation: (number: number) => `Vermoeden ${number}`,
    noAllegations: "Er is geen vermoeden vastgelegd.",
    what: "Wat er zou zijn gebeurd",
    messages: "Berichten tussen melder en meldpunt",
    noMessages: "Er zijn geen berichten.",
    from: "van de melder",
    to: (name: string) => `van ${name} aan de melder`,
    notes: "Notities van de lezers",
    noNotes: "Er zijn geen notities.",
    timeline: "Tijdlijn",
    moment: "Moment",
    event: "Gebeurtenis",
    by: "Door",
    because: "Toelichting",
    seeBelow: (number: number) => `Zie toelichting ${number} onder deze tabel`,
    below: (number: number, title: string) => `Toelichting ${number}: ${title}`,
    byReporter: "de melder of het systeem",
    theReporter: "de melder",
    attachments: "Bijlagen",
    noAttachments: "Er zijn geen bijlagen.",
    number: "Nr.",
    file: "Bestand",
    added: "Toegevoegd",
    size: "Grootte",
    sha: "SHA-256",
    shaNote:
      "De SHA-256 is een controlegetal van elk bestand. Wie het opnieuw berekent, ziet of het bestand nog hetzelfde is. Hier staat het in groepjes van zestien tekens; in SHA256SUMS.txt staat het aan één stuk.",
  },
  en: {
    ...fates.en,
    ...proof.en,
    title: (reference) => `File ${reference}`,
    subtitle: "Copy for whoever is entitled to it",
    archiveSubtitle: "For the archive",
    author: "Reporting office",
    confidential: "Confidential",
    invented: "This organisation is invented, for the demonstration.",
    madeOn: (moment, name) => `Made on ${moment} by ${name}`,
    innocence:
      "A report is a suspicion. Whoever is named in this file is innocent as long as the contrary has not been established.",
    left: (withNotes) =>
      withNotes
        ? "Not included: tasks and the weighing of the risk of detriment to the reporter."
        : "Not included: internal notes, tasks and the weighing of the risk of detriment to the reporter.",
    traces:
      "Who the reporter is is not included. Note: what the reporter wrote and attachments may show all the same who that is. Share no more than needed, and do not look for the reporter. Whoever is involved with a report may not disclose who the reporter is (Wet bescherming klokkenluiders, article 1a).",
    withIdentity:
      "Who the reporter is stands in this file. Do not disclose it any further (Wet bescherming klokkenluiders, article 1a).",
    purpose: "For whom and why",
    for: "Made for",
    whyWas: (reason) => `Reason: ${reason}`,
    contents:
      "With this document come the attachments in the folder bijlagen, the proof from the audit log (bewijs-auditlogboek.json) and a list by which you can check that each file is still the same (SHA256SUMS.txt).",
    report: "The report",
    ownWords: "Below is what the reporter wrote, in the reporter's own words. Nothing in it was changed.",
    toldWords: "The reporter told this to the reporting office. Below is what the office wrote down.",
    facts: "Key facts",
    fact: "Fact",
    value: "Value",
    reference: "Reference",
    kind: "Kind",
    channel: "How it came in",
    openness: "How the reporter reports",
    received: "Received",
    state: "State",
    regime: "Rules",
    decision: "Decision",
    closed: "Closed",
    parties: "Who is involved",
    role: "Role",
    party: "Who",
    reporter: "Reporter",
    reporterLeft: "Not included",
    reporterUnknown: "Unknown: the reporter reports anonymously",
    reporterElsewhere: "Not in this file",
    concerned: "Person concerned",
    reader: "Reader of the file",
    unknown: "Not named",
    allegations: "Allegations and outcomes",
    allegationsIntro:
      "An allegation is about one person and one kind of violation. As long as there is no outcome, nothing is certain.",
    allegation: (number) => `Allegation ${number}`,
    noAllegations: "No allegation was recorded.",
    what: "What is said to have happened",
    messages: "Messages between reporter and office",
    noMessages: "There are no messages.",
    from: "from the reporter",
    to: (name) => `from ${name} to the reporter`,
    notes: "Notes of the readers",
    noNotes: "There are no notes.",
    timeline: "Timeline",
    moment: "Moment",
    event: "Event",
    by: "By",
    because: "Explanation",
    seeBelow: (number) => `See explanation ${number} below this table`,
    below: (number, title) => `Explanation ${number}: ${title}`,
    byReporter: "the reporter or the system",
    theReporter: "the reporter",
    attachments: "Attachments",
    noAttachments: "There are no attachments.",
    number: "No.",
    file: "File",
    added: "Added",
    size: "Size",
    sha: "SHA-256",
    shaNote:
      "The SHA-256 is a check number of each file. Whoever works it out again sees whether the file is still the same. Here it stands in groups of sixteen characters; in SHA256SUMS.txt it stands in one piece.",
  },
});
