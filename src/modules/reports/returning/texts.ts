import { catalogue } from "#platform/locale/index.ts";
import type { Promised, Stage } from "./standing.rules.ts";
import type { ToldEvent } from "./told.ts";

interface Unknown {
  readonly word: string;
  readonly meant: string | undefined;
}

/** Every text of coming back with a code, and of the dossier a reporter sees. */
export const texts = catalogue({
  nl: {
    title: "Terug naar uw melding",
    lead: "Met uw code van zeven woorden ziet u hoe het met uw melding staat. U kunt hier ook antwoord geven, iets toevoegen of laten weten hoe het met u gaat.",
    code: "Uw code",
    codeHint:
      "De zeven woorden die u kreeg toen u meldde. Hoofdletters, accenten en wat er tussen de woorden staat, maken niet uit.",
    demonstration: "Dit is een demonstratie",
    demonstrationText: "Met deze code ziet u een voorbeeldmelding door de ogen van de melder:",
    open: "Naar mijn melding",
    kept: "Wat u had ingevuld, is niet weg.",
    keptText: "Vul uw code nog een keer in. Daarna wordt verstuurd wat u had geschreven.",
    filesGone: "Alleen bestanden gaan niet mee: kies die straks opnieuw.",
    ended: "Uw dossier is gesloten",
    endedText:
      "U deed een half uur niets, of u sloot uw dossier. Dat is veiliger als iemand anders bij dit apparaat kan. Vul uw code in om verder te gaan.",
    lostTitle: "Bent u uw code kwijt?",
    lost: "Niemand kan uw code voor u opzoeken: hij staat nergens. Dat is met opzet, zo kan ook niemand anders ermee naar binnen. Uw melding blijft gewoon in behandeling. Wilt u er iets bij vertellen? Doe dan een nieuwe melding en schrijf dat er al een eerdere is. Noem de datum, dan leggen wij ze bij elkaar.",
    safeTitle: "Veilig kijken",
    safe: [
      "Kijk liever op een apparaat van uzelf dan op een apparaat van uw werk.",
      "Dit werkt ook zonder JavaScript, en in de veiligste stand van Tor Browser.",
      "Er wordt geen adres van uw computer bewaard. Uw code komt niet in het adres van de pagina en in geen enkel logboek.",
    ],
    noWords: "Vul uw code in: zeven woorden.",
    notSeven: (count: number) =>
      `Een code heeft zeven woorden. U vulde ${count === 1 ? "één woord" : `${count} woorden`} in.`,
    unknownWord: ({ word, meant }: Unknown) =>
      meant === undefined
        ? `Het woord ‘${word}’ komt in geen enkele code voor. Kijk op uw papier welk woord het is.`
        : `Het woord ‘${word}’ komt in geen enkele code voor. Bedoelt u ‘${meant}’?`,
    notFound:
      "Bij deze woorden hoort geen melding. Kijk of ze kloppen en in de goede volgorde staan. Was uw melding lang geleden afgesloten? Dan kan zij volgens de bewaartermijn zijn vernietigd.",
    wait: (time: string) =>
      `Deze code klopte een paar keer niet. Probeer het over ${time} opnieuw. Uw dossier is niet geblokkeerd.`,
    dossier: "Uw melding",
    closeVisit: "Dossier sluiten",
    closedTitle: "Uw dossier is gesloten",
    closedText:
      "Op dit apparaat is niets van uw dossier achtergebleven, behalve wat uw browser zelf onthoudt: dat u op deze pagina's was. Wis dat in uw browser als iemand anders hier kan kijken.",
    again: "Opnieuw openen met uw code",
    lead1: (organisation: string) =>
      `Dit is wat u aan ${organisation} meldde. Alleen u, met uw code, en wie uw melding mag behandelen, kunnen dit lezen.`,
    closesItself: "Dit dossier sluit vanzelf als u een half uur niets doet. Sluit het zelf als u klaar bent.",
    reference: "Kenmerk",
    others: "Bij uw code horen meer meldingen",
    other: (kind: string, date: string) => `${kind}, van ${date}`,
    standing: "Waar staat uw melding nu?",
    stages: {
      received: "Ontvangen",
      weighing: "Beoordelen",
      handling: "In behandeling",
      closed: "Afgesloten",
    } satisfies Record<Stage, string>,
    stageTexts: {
      received:
        "Uw melding is binnen en ligt bij het meldpunt. U krijgt hier een bevestiging. Daarna wordt bekeken wat er met uw melding gaat gebeuren.",
      weighing:
        "Het meldpunt heeft bevestigd dat uw melding binnen is. Nu wordt beoordeeld wat ermee gebeurt: of het duidelijk genoeg is, of het onderzocht kan worden en door wie.",
      handling: "Er is besloten wat er met uw melding gebeurt, en daar wordt aan gewerkt.",
      closed:
        "Uw melding is afgesloten. Wat eruit kwam, staat bij de berichten. Merkt u later nadeel, of hebt u iets nieuws? Dan kunt u dat hier nog steeds laten weten.",
    } satisfies Record<Stage, string>,
    next: "Wat komt er nu?",
    nothingNext: "Er loopt nu geen termijn.",
    coming: {
      confirm: "U krijgt een bevestiging dat uw melding is ontvangen",
      weigh: "Het meldpunt beoordeelt wat er met uw melding gebeurt",
      investigate: "Het onderzoek wordt afgerond",
      inform: "U hoort hoe uw melding is beoordeeld en wat er verder gebeurt",
    } satisfies Record<Promised, string>,
    byDay: (date: string) => `uiterlijk ${date}`,
    late: (date: string) => `dit had uiterlijk ${date} moeten gebeuren`,
    lateTitle: "Een termijn is verstreken",
    lateText:
      "Dat spijt ons. Schrijf hieronder een bericht en vraag hoe het staat. U mag ook naar het Huis voor Klokkenluiders of een andere bevoegde autoriteit stappen: dat mag altijd, ook zonder eerst hier te melden.",
    happened: "Wat is er gebeurd?",
    events: {
      received: "Uw melding is ontvangen",
      entered: "Uw melding is opgeschreven door het meldpunt",
      approved: "U was het eens met het verslag van uw melding",
      confirmed: "U kreeg een bevestiging van ontvangst",
      informed: "U kreeg bericht over wat er met uw melding gebeurt",
      "identity-asked": "Er is gevraagd of iemand mag weten wie u bent",
      "identity-agreed": "U ging ermee akkoord dat iemand weet wie u bent",
      "identity-refused": "U wilde niet dat iemand weet wie u bent",
      "identity-opened": "Iemand die dat mag, zag wie u bent",
      "forwarding-asked": "Er is gevraagd of uw melding mag worden doorgestuurd",
      "forwarding-agreed": "U ging akkoord met doorsturen",
      "forwarding-refused": "U wilde niet dat uw melding wordt doorgestuurd",
      safety: "U liet weten hoe het met u gaat",
      detriment: "U meldde nadeel",
      closed: "Uw melding is afgesloten",
      reopened: "Uw melding is opnieuw geopend",
    } satisfies Record<ToldEvent, string>,
    asked: "Dit wordt u gevraagd",
    canDo: "Wat kunt u zelf doen?",
    asSent: "Uw melding zoals die bij ons ligt",
    showReport: (date: string) => `Lees uw melding van ${date}`,
    concerned: "Over wie het gaat",
    damagedTitle: "Uw melding is beschadigd aangekomen",
    damaged:
      "Wij kunnen de inhoud niet lezen, en u ook niet. Doe de melding opnieuw en schrijf dat dit gebeurde. Dat ligt niet aan u.",
  },
  en: {
    title: "Back to your report",
    lead: "With your code of seven words you see how your report stands. Here you can also answer questions, add something, or let us know how you are doing.",
    code: "Your code",
    codeHint:
      "The seven words you were given when you reported. Capitals, accents and what stands between the words do not matter.",
    demonstration: "This is a demonstration",
    demonstrationText: "With this code you see an example report through the eyes of its reporter:",
    open: "To my report",
    kept: "What you had filled in is not lost.",
    keptText: "Enter your code once more. Then what you had written is sent.",
    filesGone: "Only files do not come along: choose them again afterwards.",
    ended: "Your dossier is closed",
    endedText:
      "You did nothing for half an hour, or you closed your dossier. That is safer when somebody else can reach this device. Enter your code to go on.",
    lostTitle: "Have you lost your code?",
    lost: "Nobody can look up your code for you: it is kept nowhere. That is on purpose: so nobody else can get in with it either. Your report is still being handled. Do you want to add something? Then make a new report and write that there is an earlier one. Give its date, so that we can put them together.",
    safeTitle: "Looking safely",
    safe: [
      "Look on a device of your own rather than on one of your work.",
      "This also works without JavaScript, and in the safest setting of Tor Browser.",
      "No address of your computer is kept. Your code is not in the address of the page, and in no log at all.",
    ],
    noWords: "Enter your code: seven words.",
    notSeven: (count) =>
      `A code has seven words. You entered ${count === 1 ? "one word" : `${count} words`}.`,
    unknownWord: ({ word, meant }) =>
      meant === undefined
        ? `The word ‘${word}’ is in no code at all. See on your paper which word it is.`
        : `The word ‘${word}’ is in no code at all. Do you mean ‘${meant}’?`,
    notFound:
      "No report belongs to these words. See whether they are right and in the right order. Was your report closed long ago? Then it may have been destroyed when its retention period ended.",
    wait: (time) => `This code was wrong a few times. Try again in ${time}. Your dossier is not blocked.`,
    dossier: "Your report",
    closeVisit: "Close the dossier",
    closedTitle: "Your dossier is closed",
    closedText:
      "Nothing of your dossier is left on this device, except what your browser itself remembers: that you were on these pages. Clear that in your browser when somebody else can look here.",
    again: "Open again with your code",
    lead1: (organisation) =>
      `This is what you reported to ${organisation}. Only you, with your code, and those who may handle your report, can read this.`,
    closesItself:
      "This dossier closes by itself when you do nothing for half an hour. Close it yourself when you are done.",
    reference: "Reference",
    others: "Your code has more than one report",
    other: (kind, date) => `${kind}, of ${date}`,
    standing: "Where is your report now?",
    stages: { received: "Received", weighing: "Weighing", handling: "Being handled", closed: "Closed" },
    stageTexts: {
      received:
        "Your report has arrived and is with the reporting office. You will find a confirmation here. After that it is considered what will happen with your report.",
      weighing:
        "The reporting office has confirmed that your report arrived. Now it is weighed what happens with it: whether it is clear enough, whether it can be looked into, and by whom.",
      handling: "It has been decided what happens with your report, and that is being worked on.",
      closed:
        "Your report is closed. What came of it is among the messages. Do you notice detriment later, or do you have something new? Then you can still let us know here.",
    },
    next: "What comes next?",
    nothingNext: "No term is running now.",
    coming: {
      confirm: "You get a confirmation that your report was received",
      weigh: "The reporting office weighs what happens with your report",
      investigate: "The investigation is finished",
      inform: "You hear how your report was assessed and what happens further",
    },
    byDay: (date) => `on ${date} at the latest`,
    late: (date) => `this should have happened on ${date} at the latest`,
    lateTitle: "A term has passed",
    lateText:
      "We are sorry about that. Write a message below and ask how it stands. You may also turn to the Whistleblowers Authority (Huis voor Klokkenluiders) or another competent authority: you always may, also without reporting here first.",
    happened: "What has happened?",
    events: {
      received: "Your report was received",
      entered: "Your report was written down by the reporting office",
      approved: "You agreed with the record of your report",
      confirmed: "You got a confirmation of receipt",
      informed: "You were told what happens with your report",
      "identity-asked": "It was asked whether somebody may know who you are",
      "identity-agreed": "You agreed that somebody knows who you are",
      "identity-refused": "You did not want somebody to know who you are",
      "identity-opened": "Somebody who may saw who you are",
      "forwarding-asked": "It was asked whether your report may be forwarded",
      "forwarding-agreed": "You agreed to forwarding",
      "forwarding-refused": "You did not want your report to be forwarded",
      safety: "You let us know how you are doing",
      detriment: "You reported detriment",
      closed: "Your report was closed",
      reopened: "Your report was opened again",
    },
    asked: "You are asked",
    canDo: "What can you do yourself?",
    asSent: "Your report as we have it",
    showReport: (date) => `Read your report of ${date}`,
    concerned: "Who it is about",
    damagedTitle: "Your report arrived damaged",
    damaged:
      "We cannot read what it says, and neither can you. Make the report again and write that this happened. It is not your fault.",
  },
});
