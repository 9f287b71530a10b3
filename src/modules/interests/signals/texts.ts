import { catalogue, plural } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";
import type { SignalOutcome, SignalRule } from "./signal.ts";

/** The words of signals: neutral, because nothing is known yet. */
export const signalTexts = catalogue({
  nl: {
    ...buttonWords.nl,
    signals: "Aandachtspunten",
    lead: "Regels die naar feiten kijken, wijzen u op iets om naar te kijken. Een aandachtspunt is geen verwijt: vaak is er niets aan de hand. U kijkt, vraagt het de collega en sluit het af.",
    ofTeam: "Aandachtspunten van mijn team",
    person: "Collega",
    reason: "Waarom u dit ziet",
    found: "Sinds",
    state: "Stand",
    states: { open: "open", asked: "gevraagd", closed: "afgesloten" },
    stands: { open: "Open", closed: "Afgesloten" },
    none: "Er is niets om naar te kijken.",
    look: "Bekijken",
    rule: (rule: string) => `Regel ${rule}`,
    rules: {
      S1: "Een nevenwerkzaamheid ligt op het terrein van de eigen eenheid",
      S2: "Dezelfde gever geeft drie keer of vaker in twaalf maanden",
      S3: "Een opgegeven organisatie staat ook ergens anders: op een lijst van inschrijvers of in een verschoning",
      S4: "Voor een aangewezen functie is nog niets opgegeven",
      S5: "Samen met de baan meer uren dan een volle week",
    } satisfies Record<SignalRule, string>,
    reasons: {
      S1: (organisation: string, word: string, unit: string) =>
        `Het woord “${word}” past bij ${unit} en bij ${organisation}.`,
      S2: (giver: string, times: number, amount: string) =>
        `${giver} gaf in twaalf maanden ${times} keer iets, samen ${amount}.`,
      S3list: (organisation: string) => `${organisation} staat op een lijst van inschrijvers.`,
      S3recusal: (organisation: string) =>
        `${organisation} is ook genoemd bij een zaak die de collega uit handen gaf.`,
      S4: (functionTitle: string) =>
        `Nevenwerkzaamheden van “${functionTitle}” worden openbaar. Er is nog niets opgegeven, ook niet dat er niets is.`,
      S5: (hours: string, contract: string, week: string) =>
        `${hours} uur per week naast de baan. Wij kennen het contract niet en gaan uit van ${contract} uur; samen is dat meer dan ${week}.`,
    },
    toDeclaration: "Bekijk wat er is opgegeven",
    toTender: (name: string) => `Bekijk de aanbesteding: ${name}`,
    innocent: "Dit zegt niet dat er iets mis is. Het is een vraag.",
    ask: "Aan de collega vragen",
    askText:
      "De collega ziet dan dit aandachtspunt en de reden, en krijgt bericht. Vraag het ook gewoon zelf.",
    asked: "De collega ziet het nu ook.",
    close: "Afsluiten",
    closeTitle: "Aandachtspunt afsluiten",
    outcome: "Wat kwam eruit?",
    outcomes: {
      nothing: "Niets aan de hand",
      talked: "Besproken, geen actie nodig",
      action: "Er is iets afgesproken of gedaan",
    } satisfies Record<SignalOutcome, string>,
    words: "Leg het kort uit",
    wordsHint: "De collega leest dit als u het hem of haar vroeg.",
    closed: "Afgesloten. Het komt alleen terug als er iets nieuws is.",
    steps: {
      asked: "Aan de collega gevraagd",
      closed: "Afgesloten",
      reopened: "Opnieuw open: er is iets nieuws",
    },
    history: "Wat er is gebeurd",
    system: "Borgpen",
    ownTitle: "Iemand vraagt u hiernaar",
    ownText:
      "Een regel wees op iets in wat u opgaf. Dat is geen verwijt. Praat erover met uw leidinggevende of de integriteitscoördinator, of wijzig uw opgave.",
    byRule: "De regels en wat eruit komt",
    foundCount: "Gevonden",
    openCount: "Open",
    nothingCount: "Niets aan de hand",
    changeRules: "Regels aan- en uitzetten",
    changeFields: "Vakgebied van eenheden",
    rulesTitle: "Regels voor aandachtspunten",
    rulesLead:
      "Wijst een regel vaak op niets, zet hem dan uit. Wat al gevonden is, blijft staan. De regels lopen elke nacht.",
    rulesOn: "Welke regels kijken mee?",
    nothingOf: (nothing: number, found: number) =>
      plural("nl", found, {
        one: `1 gevonden, ${nothing} keer niets aan de hand`,
        other: `${found} gevonden, ${nothing} keer niets aan de hand`,
      }),
    weekHours: "Hoeveel uur is een volle week?",
    contractHours: "Van hoeveel uur contract gaan wij uit?",
    contractHint: "Wij weten niet hoeveel uur iemand werkt. Zet hier wat bij u gewoon is.",
    hours: "uur",
    rulesSaved: "De regels zijn bewaard.",
    fieldsTitle: "Vakgebied van eenheden",
    fieldsLead:
      "Regel S1 kijkt of woorden van de eenheid voorkomen in een nevenwerkzaamheid. Staat hier niets, dan zijn het de woorden van de naam.",
    unit: "Eenheid",
    fieldWords: "Woorden",
    fieldWordsHint:
      "Met een komma ertussen, zoals: vergunning, bouw. Laat leeg om S1 voor deze eenheid uit te zetten.",
    fieldsSaved: "De woorden zijn bewaard.",
    fromName: "uit de naam",
    unknownUnit: "Kies een eenheid uit de lijst.",
    work: "Er is een vraag over wat u opgaf",
    tile: "Aandachtspunten",
  },
  en: {
    ...buttonWords.en,
    signals: "Points to look at",
    lead: "Rules that look at facts point out something to look at. It is no reproach: often nothing is the matter. You look, ask the colleague, and close it.",
    ofTeam: "Points to look at in my team",
    person: "Colleague",
    reason: "Why you see this",
    found: "Since",
    state: "State",
    states: { open: "open", asked: "asked", closed: "closed" },
    stands: { open: "Open", closed: "Closed" },
    none: "There is nothing to look at.",
    look: "Look",
    rule: (rule) => `Rule ${rule}`,
    rules: {
      S1: "A side activity is in the field of the own unit",
      S2: "The same giver gives three times or more in twelve months",
      S3: "A declared organisation is elsewhere too: on a list of tenderers or in a recusal",
      S4: "For a designated function nothing was declared yet",
      S5: "Together with the job more hours than a full week",
    },
    reasons: {
      S1: (organisation, word, unit) => `The word “${word}” goes with ${unit} and with ${organisation}.`,
      S2: (giver, times, amount) =>
        `${giver} gave something ${times} times in twelve months, together ${amount}.`,
      S3list: (organisation) => `${organisation} is on a list of tenderers.`,
      S3recusal: (organisation) =>
        `${organisation} is also named with a matter that the colleague handed over.`,
      S4: (functionTitle) =>
        `Side activities of “${functionTitle}” are made public. Nothing was declared yet, nor that there is nothing.`,
      S5: (hours, contract, week) =>
        `${hours} hours a week beside the job. We do not know the contract and assume ${contract} hours; together that is more than ${week}.`,
    },
    toDeclaration: "See what was declared",
    toTender: (name) => `See the tender: ${name}`,
    innocent: "This does not say that anything is wrong. It is a question.",
    ask: "Ask the colleague",
    askText:
      "The colleague then sees this point and its reason, and gets a message. Simply ask it yourself too.",
    asked: "The colleague sees it now as well.",
    close: "Close",
    closeTitle: "Close a point to look at",
    outcome: "What came of it?",
    outcomes: {
      nothing: "Nothing the matter",
      talked: "Talked about, no action needed",
      action: "Something was agreed or done",
    },
    words: "Explain it briefly",
    wordsHint: "The colleague reads this if you asked about it.",
    closed: "Closed. It comes back only when there is something new.",
    steps: { asked: "Asked the colleague", closed: "Closed", reopened: "Open again: there is something new" },
    history: "What happened",
    system: "Borgpen",
    ownTitle: "Somebody asks you about this",
    ownText:
      "A rule pointed at something in what you declared. That is no reproach. Talk about it with your manager or the integrity coordinator, or change what you declared.",
    byRule: "The rules and what comes of them",
    foundCount: "Found",
    openCount: "Open",
    nothingCount: "Nothing the matter",
    changeRules: "Switch rules on and off",
    changeFields: "Field of units",
    rulesTitle: "Rules for points to look at",
    rulesLead:
      "If a rule often points at nothing, switch it off. What was found stays. The rules run every night.",
    rulesOn: "Which rules look along?",
    nothingOf: (nothing, found) => `${found} found, ${nothing} times nothing the matter`,
    weekHours: "How many hours is a full week?",
    contractHours: "Which contract do we assume?",
    contractHint: "We do not know how many hours somebody works. Put here what is usual with you.",
    hours: "hours",
    rulesSaved: "The rules have been saved.",
    fieldsTitle: "Field of units",
    fieldsLead:
      "Rule S1 looks whether words of the unit occur in a side activity. Where nothing stands here, they are the words of its name.",
    unit: "Unit",
    fieldWords: "Words",
    fieldWordsHint:
      "With a comma between them, such as: permit, building. Leave it empty to switch S1 off for this unit.",
    fieldsSaved: "The words have been saved.",
    fromName: "from the name",
    unknownUnit: "Choose a unit from the list.",
    work: "There is a question about what you declared",
    tile: "Points to look at",
  },
});
