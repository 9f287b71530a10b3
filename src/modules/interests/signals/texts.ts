import { catalogue, plural } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";
import type { EndedWord, SignalOutcome, SignalRule } from "./signal.ts";

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
    states: { open: "open", asked: "gevraagd", toAnswer: "nog beantwoorden", answered: "beantwoord" },
    stands: { open: "Open", closed: "Afgesloten" },
    none: "Er is niets om naar te kijken.",
    look: "Bekijken",
    rule: (rule: string) => `Regel ${rule}`,
    ruleField: "Regel",
    everyRule: "Alle regels",
    short: {
      S1: "terrein van de eigen eenheid",
      S2: "dezelfde gever",
      S3: "ook ergens anders genoemd",
      S4: "nog niets opgegeven",
      S5: "veel uren",
      S6: "geëindigd en nog openbaar",
    } satisfies Record<SignalRule, string>,
    rules: {
      S1: "Een nevenwerkzaamheid ligt op het terrein van de eigen eenheid",
      S2: "Dezelfde gever geeft drie keer of vaker in twaalf maanden",
      S3: "Een opgegeven organisatie staat ook ergens anders: op een lijst van inschrijvers of in een verschoning",
      S4: "Voor een aangewezen functie is nog niets opgegeven",
      S5: "Samen met de baan meer uren dan een volle week",
      S6: "Een nevenwerkzaamheid is geëindigd, maar staat nog in het openbare register",
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
      S6: {
        declared: (organisation: string, day: string) =>
          `${organisation} is geëindigd op ${day} en staat nog in het openbare register. Vraag de beheerder van Borgpen waarom.`,
        change: (organisation: string, day: string) =>
          `De collega gaf door dat ${organisation} is geëindigd op ${day}. Daarover is nog niet beslist, en tot die tijd staat het in het openbare register.`,
        left: (organisation: string, day: string) =>
          `De collega werkt hier sinds ${day} niet meer. ${organisation} staat nog in het openbare register.`,
      } satisfies Record<EndedWord, (organisation: string, day: string) => string>,
    },
    toDeclaration: "Bekijk wat er is opgegeven",
    toPublic: "Bekijk het openbare register",
    toTender: (name: string) => `Bekijk de aanbesteding: ${name}`,
    innocent: "Dit zegt niet dat er iets mis is. Het is een vraag.",
    ask: "Aan de collega vragen",
    askText:
      "Vraagt u het hier, dan ziet de collega dit aandachtspunt met de reden en krijgt bericht. Vraag het ook gewoon zelf.",
    waits: "De collega ziet dit nu ook. Het antwoord komt hieronder te staan.",
    behind: "Waar het om gaat",
    asked: "De collega ziet het nu ook.",
    close: "Afsluiten",
    closeTitle: "Aandachtspunt afsluiten",
    outcome: "Wat kwam eruit?",
    outcomes: {
      nothing: "Niets aan de hand",
      talked: "Besproken, geen actie nodig",
      action: "Er is iets afgesproken of gedaan",
      gone: "Al in orde gebracht",
    } satisfies Record<SignalOutcome, string>,
    words: "Leg het kort uit",
    wordsHint: "De collega leest dit als u het hem of haar vroeg.",
    closed: "Afgesloten. Het komt alleen terug als er iets nieuws is.",
    steps: {
      asked: "Aan de collega gevraagd",
      answered: "Antwoord van de collega",
      closed: "Afgesloten",
      reopened: "Opnieuw open: er is iets nieuws",
    },
    history: "Wat er is gebeurd",
    system: "Borgpen",
    ownTitle: "Iemand vraagt u hiernaar",
    ownText:
      "Dat is geen verwijt: vaak is er niets aan de hand. Vertel hieronder hoe het zit, of praat erover met wie het u vroeg. Klopt uw opgave niet meer? Wijzig die dan.",
    ownClosedText: "Deze vraag is afgesloten. U hoeft niets meer te doen.",
    answerTitle: "Uw antwoord",
    answerWords: "Hoe zit het?",
    answerHint: "Uw leidinggevende en de integriteitscoördinator lezen dit.",
    answer: "Antwoord versturen",
    answered: "Uw antwoord is verstuurd.",
    askedOfYou: "Vragen over wat u opgaf",
    question: "Vraag",
    askedOn: "Gevraagd op",
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
    work: "Beantwoord een vraag over wat u opgaf",
    workTeam: (n: number) =>
      plural("nl", n, {
        one: "Bekijk 1 aandachtspunt van uw team",
        other: `Bekijk ${n} aandachtspunten van uw team`,
      }),
    workAnswered: (n: number) =>
      plural("nl", n, {
        one: "Lees 1 antwoord op een aandachtspunt en sluit het af",
        other: `Lees ${n} antwoorden op aandachtspunten en sluit ze af`,
      }),
    workLong: (n: number) =>
      plural("nl", n, {
        one: "1 aandachtspunt staat langer dan vier weken open",
        other: `${n} aandachtspunten staan langer dan vier weken open`,
      }),
    tileOpen: (n: number) => `${n} open`,
    tileLong: (n: number) =>
      plural("nl", n, { one: "1 langer dan vier weken", other: `${n} langer dan vier weken` }),
    tileNone: "Niets blijft liggen",
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
    states: { open: "open", asked: "asked", toAnswer: "to be answered", answered: "answered" },
    stands: { open: "Open", closed: "Closed" },
    none: "There is nothing to look at.",
    look: "Look",
    rule: (rule) => `Rule ${rule}`,
    ruleField: "Rule",
    everyRule: "All rules",
    short: {
      S1: "field of the own unit",
      S2: "the same giver",
      S3: "named elsewhere too",
      S4: "nothing declared yet",
      S5: "many hours",
      S6: "ended and still public",
    },
    rules: {
      S1: "A side activity is in the field of the own unit",
      S2: "The same giver gives three times or more in twelve months",
      S3: "A declared organisation is elsewhere too: on a list of tenderers or in a recusal",
      S4: "For a designated function nothing was declared yet",
      S5: "Together with the job more hours than a full week",
      S6: "A side activity has ended, but is still in the public register",
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
      S6: {
        declared: (organisation, day) =>
          `${organisation} ended on ${day} and is still in the public register. Ask the administrator of Borgpen why.`,
        change: (organisation, day) =>
          `The colleague told that ${organisation} ended on ${day}. That is not decided yet, and until then it is in the public register.`,
        left: (organisation, day) =>
          `The colleague does not work here since ${day}. ${organisation} is still in the public register.`,
      },
    },
    toDeclaration: "See what was declared",
    toPublic: "See the public register",
    toTender: (name) => `See the tender: ${name}`,
    innocent: "This does not say that anything is wrong. It is a question.",
    ask: "Ask the colleague",
    askText:
      "If you ask here, the colleague sees this point with its reason and gets a message. Simply ask it yourself too.",
    waits: "The colleague sees this now as well. The answer will stand below.",
    behind: "What it is about",
    asked: "The colleague sees it now as well.",
    close: "Close",
    closeTitle: "Close a point to look at",
    outcome: "What came of it?",
    outcomes: {
      nothing: "Nothing the matter",
      talked: "Talked about, no action needed",
      action: "Something was agreed or done",
      gone: "Put right already",
    },
    words: "Explain it briefly",
    wordsHint: "The colleague reads this if you asked about it.",
    closed: "Closed. It comes back only when there is something new.",
    steps: {
      asked: "Asked the colleague",
      answered: "Answer of the colleague",
      closed: "Closed",
      reopened: "Open again: there is something new",
    },
    history: "What happened",
    system: "Borgpen",
    ownTitle: "Somebody asks you about this",
    ownText:
      "That is no reproach: often nothing is the matter. Tell below what there is to tell, or talk about it with who asked you. Is what you declared no longer right? Then change it.",
    ownClosedText: "This question is closed. There is nothing more for you to do.",
    answerTitle: "Your answer",
    answerWords: "What can you tell about it?",
    answerHint: "Your manager and the integrity coordinator read this.",
    answer: "Send the answer",
    answered: "Your answer has been sent.",
    askedOfYou: "Questions about what you declared",
    question: "Question",
    askedOn: "Asked on",
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
    nothingOf: (nothing, found) => `${found} found, nothing the matter with ${nothing}`,
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
    work: "Answer a question about what you declared",
    workTeam: (n) =>
      plural("en", n, {
        one: "Look at 1 point in your team",
        other: `Look at ${n} points in your team`,
      }),
    workAnswered: (n) =>
      plural("en", n, {
        one: "Read 1 answer about a point to look at and close it",
        other: `Read ${n} answers about points to look at and close them`,
      }),
    workLong: (n) =>
      plural("en", n, {
        one: "1 point to look at is open for more than four weeks",
        other: `${n} points to look at are open for more than four weeks`,
      }),
    tileOpen: (n) => `${n} open`,
    tileLong: (n) =>
      plural("en", n, { one: "1 for more than four weeks", other: `${n} for more than four weeks` }),
    tileNone: "Nothing stays behind",
  },
});
