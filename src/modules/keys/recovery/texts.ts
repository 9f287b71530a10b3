import { catalogue } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    title: "Herstelsleutel",
    lead: "Wie zijn wachtzin kwijtraakt of vertrekt, laat dossiers achter die niemand anders kan openen. De herstelsleutel geeft die terug. Hij is verdeeld over bewaarders, zodat niemand hem alleen kan gebruiken.",
    noneTitle: "Er is nog geen herstelsleutel",
    noneText:
      "Maak hem vóór de eerste melding binnenkomt. Dossiers die ouder zijn dan de herstelsleutel, kan hij pas teruggeven nadat er weer iets in is geschreven.",
    make: "Herstelsleutel maken",
    stateTitle: "Hoe het ervoor staat",
    state: (needed: number, total: number, since: string, by: string) =>
      `De herstelsleutel is er sinds ${since}, gemaakt door ${by}. Van de ${total} bewaarders zijn er ${needed} samen nodig.`,
    custodians: "De bewaarders",
    share: "Deel",
    custodian: "Bewaarder",
    tried: "Laatst geprobeerd",
    never: "nog nooit",
    gone: "niet meer in dienst",
    goneTitle: (names: string) => `${names} is niet meer in dienst`,
    goneText:
      "Een deel is dan misschien niet meer te bereiken. Zijn er nog genoeg bewaarders over? Vervang dan nu de herstelsleutel, dan verdeelt u hem opnieuw.",
    tryNote:
      "Elke bewaarder ziet op de eigen startpagina dat het deel geprobeerd moet worden: meteen na het maken, en daarna elk jaar.",
    awaitedTitle: "Wachten op herstel",
    awaitedNone: "Geen enkel dossier wacht op de herstelsleutel.",
    awaitedIntro:
      "Van deze dossiers is alleen bekend hoeveel het er zijn. Wie de herstelsleutel gebruikt, leest er niets in.",
    person: "Van wie",
    files: "Dossiers",
    why: "Waarom",
    reasons: {
      left: "heeft geen vertrouwelijke rol meer, en niemand anders leest deze dossiers",
      "new-key": "heeft een nieuwe sleutel gemaakt",
    },
    noteSince: "Sinds",
    give: "Toegang teruggeven",
    giveFor: (name: string) => `van ${name}`,
    replace: "Herstelsleutel vervangen",
    earlierTitle: "Dossiers van de vorige herstelsleutel",
    earlierText: (date: string) =>
      `Op ${date} is de vorige herstelsleutel vervangen. Elk dossier gaat vanzelf over op de nieuwe zodra er iets in wordt geschreven. Met de oude delen kunt u alles in één keer overzetten. Vernietig de oude delen pas daarna.`,
    move: "Dossiers overzetten",
    howTitle: "Hoe werkt dit?",
    how: [
      "De sleutel wordt in delen gesplitst. Elk deel staat op één vel papier, bij één bewaarder. Borgpen bewaart geen enkel deel.",
      "Samen kunnen genoeg bewaarders één collega teruggeven wat die kon lezen, of dat aan een opvolger geven. Aan niemand anders.",
      "Wie de delen invult, leest zelf niets.",
      "Elk gebruik staat voorgoed in het logboek en op de kluispagina van iedereen met een sleutel.",
    ],

    makeTitle: "Herstelsleutel maken",
    replaceTitle: "Herstelsleutel vervangen",
    makeLead:
      "Doe dit samen met de bewaarders, in één kamer, met een printer. Op het volgende scherm staan de delen, één keer en nooit meer.",
    replaceLead:
      "U maakt een nieuwe herstelsleutel met nieuwe delen. Bewaar de oude delen nog even: u hebt ze nodig om de bestaande dossiers over te zetten.",
    adviceTitle: "Wie maakt u bewaarder?",
    advice: [
      "Mensen op verschillende plekken: bijvoorbeeld de gemeentesecretaris, de griffier, een jurist, de ondernemingsraad, iemand van personeel.",
      "Niet alleen mensen die zelf dossiers lezen, en niet alleen mensen die onder elkaar werken.",
      "Mensen die u vertrouwt dat zij hun deel niet zomaar afgeven, ook niet als hun leidinggevende erom vraagt.",
      "Eén of twee meer dan er nodig zijn: zo is een zoekgeraakt deel of een vertrek geen ramp.",
    ],
    needed: "Hoeveel bewaarders zijn samen nodig?",
    neededHint: "Drie van de vijf past bij de meeste organisaties.",
    neededOption: (count: number) => `${count} bewaarders`,
    custodianNumber: (number: number) => `Bewaarder ${number}`,
    custodianHint: "Naam of e-mailadres van een collega.",
    moreCustodians: "Meer dan vijf bewaarders",
    makeSubmit: "Delen maken en laten zien",
    noneToSpare: (needed: number) =>
      `Er zijn ${needed} bewaarders nodig. Kies er ten minste ${needed + 1}, zodat één zoekgeraakt deel geen ramp is.`,
    twice: "Deze collega is al bewaarder. Ieder bewaart één deel.",
    missingCustodian: "Vul een collega in.",

    sharesTitle: "De delen van de herstelsleutel",
    sharesLead:
      "U ziet deze delen nu, en nooit meer. Druk deze pagina af: elk deel komt op een eigen vel. Verlaat de pagina pas als elke bewaarder het eigen vel heeft.",
    sharesStepsTitle: "Doe dit nu",
    sharesSteps: [
      "Druk de pagina af op een printer waar u zelf bij staat.",
      "Geef elke bewaarder het eigen vel. Laat het meteen in een envelop doen.",
      "Laat elke bewaarder het deel proberen, op zijn of haar eigen computer. Dat kan op de startpagina.",
      "Sluit daarna deze pagina. Bewaar haar niet als bestand en maak geen foto.",
    ],
    sharesRetry: "Ging er iets mis met afdrukken? Maak dan gewoon opnieuw een herstelsleutel.",
    sheetTitle: (number: number, total: number) => `Deel ${number} van ${total}`,
    sheetFor: (name: string) => `Voor ${name}`,
    sheetOf: (organisation: string, date: string) =>
      `Herstelsleutel van de kluis van ${organisation}, gemaakt op ${date}`,
    sheetWhat: (needed: number, total: number) =>
      `Met dit deel alleen kan niemand iets. Met ${needed} van de ${total} delen samen kan de organisatie een collega de toegang tot vertrouwelijke dossiers teruggeven.`,
    sheetSteps: [
      "Bewaar dit vel in een gesloten envelop, op een plek waar alleen u bij kunt.",
      "Maak geen kopie, geen foto en geen bestand.",
      "Geef het deel alleen als het bevoegd gezag of de beheerder erom vraagt én u weet voor wie het is. Bel bij twijfel zelf terug.",
      "Vertrekt u, of raakt u dit vel kwijt? Meld het meteen. De organisatie maakt dan nieuwe delen.",
      "Krijgt u een nieuw deel? Vernietig dit vel als u hoort dat alles is overgezet.",
    ],
    sharesDone: "Klaar: naar de herstelsleutel",

    tryTitle: "Is mijn deel nog goed?",
    tryLead:
      "Vul in wat op uw vel staat. Borgpen kijkt of het klopt en schrijft alleen op dát u het probeerde. Het deel zelf wordt niet bewaard.",
    tryOf: (number: number, total: number, since: string) =>
      `U bewaart deel ${number} van ${total}, van de herstelsleutel van ${since}.`,
    tryLast: (date: string) => `U probeerde het voor het laatst op ${date}.`,
    tryNone: "U bewaart geen deel van de herstelsleutel",
    tryNoneText:
      "Hier kunnen bewaarders zien of hun deel nog goed is. Hebt u nog een vel van vroeger? Dan is de herstelsleutel inmiddels vervangen. Vraag het bevoegd gezag of het vel weg mag.",
    tryField: "Het deel op uw vel",
    tryHint:
      "Groepjes van vier tekens. Hoofdletters, streepjes en spaties maken niet uit. Een O en een nul zijn hier hetzelfde.",
    trySubmit: "Deel proberen",
    tryGood: "Uw deel is goed. Leg het weer weg.",
    home: "Naar de startpagina",
  },
  en: {
    title: "Recovery key",
    lead: "Whoever loses the passphrase or leaves, leaves files behind that nobody else can open. The recovery key gives those back. It is divided among custodians, so that nobody can use it alone.",
    noneTitle: "There is no recovery key yet",
    noneText:
      "Make it before the first report comes in. Files that are older than the recovery key it can give back only after something is written in them again.",
    make: "Make a recovery key",
    stateTitle: "How it stands",
    state: (needed, total, since, by) =>
      `There has been a recovery key since ${since}, made by ${by}. Of the ${total} custodians ${needed} are needed together.`,
    custodians: "The custodians",
    share: "Share",
    custodian: "Custodian",
    tried: "Last tried",
    never: "never yet",
    gone: "not in service any more",
    goneTitle: (names) => `${names} is not in service any more`,
    goneText:
      "A share is then perhaps out of reach. Are there still enough custodians? Then replace the recovery key now, so that you divide it anew.",
    tryNote:
      "Every custodian sees on their own start page that the share has to be tried: right after it is made, and then every year.",
    awaitedTitle: "Waiting for recovery",
    awaitedNone: "No file waits for the recovery key.",
    awaitedIntro:
      "Of these files it is only known how many there are. Whoever uses the recovery key reads nothing in them.",
    person: "Of whom",
    files: "Files",
    why: "Why",
    reasons: {
      left: "has no confidential role any more, and nobody else reads these files",
      "new-key": "has made a new key",
    },
    noteSince: "Since",
    give: "Give back access",
    giveFor: (name) => `of ${name}`,
    replace: "Replace the recovery key",
    earlierTitle: "Files of the earlier recovery key",
    earlierText: (date) =>
      `On ${date} the earlier recovery key was replaced. Each file goes over to the new one by itself when something is written in it. With the old shares you can move all of them at once. Destroy the old shares only after that.`,
    move: "Move the files",
    howTitle: "How does this work?",
    how: [
      "The key is split into shares. Each share stands on one sheet of paper, with one custodian. Borgpen keeps no share.",
      "Together, enough custodians can give one colleague back what that colleague could read, or give it to a successor. To nobody else.",
      "Whoever enters the shares reads nothing.",
      "Each use stands in the log for good, and on the vault page of everybody with a key.",
    ],

    makeTitle: "Make a recovery key",
    replaceTitle: "Replace the recovery key",
    makeLead:
      "Do this together with the custodians, in one room, with a printer. The next screen shows the shares, once and never again.",
    replaceLead:
      "You make a new recovery key with new shares. Keep the old shares for now: you need them to move the existing files.",
    adviceTitle: "Whom do you make custodian?",
    advice: [
      "People in different places: for instance the municipal secretary, the registrar, a lawyer, the works council, somebody of personnel.",
      "Not only people who read files themselves, and not only people who work under each other.",
      "People you trust not to hand over their share just like that, not even when their manager asks for it.",
      "One or two more than are needed: then a lost share or a departure is no disaster.",
    ],
    needed: "How many custodians are needed together?",
    neededHint: "Three of five suits most organisations.",
    neededOption: (count) => `${count} custodians`,
    custodianNumber: (number) => `Custodian ${number}`,
    custodianHint: "Name or e-mail address of a colleague.",
    moreCustodians: "More than five custodians",
    makeSubmit: "Make the shares and show them",
    noneToSpare: (needed) =>
      `${needed} custodians are needed. Choose at least ${needed + 1}, so that one lost share is no disaster.`,
    twice: "This colleague is a custodian already. Everybody keeps one share.",
    missingCustodian: "Enter a colleague.",

    sharesTitle: "The shares of the recovery key",
    sharesLead:
      "You see these shares now, and never again. Print this page: each share comes on a sheet of its own. Leave the page only when every custodian has their own sheet.",
    sharesStepsTitle: "Do this now",
    sharesSteps: [
      "Print the page on a printer you stand beside yourself.",
      "Give every custodian their own sheet. Have it put in an envelope at once.",
      "Have every custodian try the share, on his or her own computer. That is on the start page.",
      "Then close this page. Do not keep it as a file and take no photograph.",
    ],
    sharesRetry: "Did something go wrong with printing? Then simply make a recovery key again.",
    sheetTitle: (number, total) => `Share ${number} of ${total}`,
    sheetFor: (name) => `For ${name}`,
    sheetOf: (organisation, date) => `Recovery key of the vault of ${organisation}, made on ${date}`,
    sheetWhat: (needed, total) =>
      `With this share alone nobody can do anything. With ${needed} of the ${total} shares together the organisation can give a colleague back access to confidential files.`,
    sheetSteps: [
      "Keep this sheet in a closed envelope, in a place that only you can reach.",
      "Make no copy, no photograph and no file.",
      "Give the share only when the competent authority or the administrator asks for it and you know for whom it is. When in doubt, call back yourself.",
      "Do you leave, or do you lose this sheet? Tell at once. The organisation then makes new shares.",
      "Do you get a new share? Destroy this sheet when you hear that everything has been moved.",
    ],
    sharesDone: "Ready: to the recovery key",

    tryTitle: "Is my share still good?",
    tryLead:
      "Enter what stands on your sheet. Borgpen sees whether it is right and writes down only that you tried. The share itself is not kept.",
    tryOf: (number, total, since) => `You keep share ${number} of ${total}, of the recovery key of ${since}.`,
    tryLast: (date) => `You tried it last on ${date}.`,
    tryNone: "You keep no share of the recovery key",
    tryNoneText:
      "Here custodians can see whether their share is still good. Do you have a sheet from before? Then the recovery key has been replaced since. Ask the competent authority whether the sheet may go.",
    tryField: "The share on your sheet",
    tryHint:
      "Groups of four signs. Capitals, dashes and spaces make no difference. An O and a zero are the same here.",
    trySubmit: "Try the share",
    tryGood: "Your share is good. Put it away again.",
    home: "To the start page",
  },
});
