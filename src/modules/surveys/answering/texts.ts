import { catalogue } from "#platform/locale/index.ts";

/** Every text for whoever answers, in Dutch and English. */
export const texts = catalogue({
  nl: {
    title: "Enquête",
    from: "Van",
    takes: "Hoe lang",
    minutes: (minutes: number) => (minutes === 1 ? "ongeveer 1 minuut" : `ongeveer ${minutes} minuten`),
    until: "Tot en met",
    groups: "In welke groepen uw antwoord kan voorkomen",
    groupsLead: (minimum: number) =>
      `Antwoorden worden alleen samen getoond, van ten minste ${minimum} mensen. Dat zijn de hele organisatie en deze groepen:`,
    groupUnit: (unit: string) => `Uw afdeling: ${unit}. U kunt kiezen dat u daar niet bij wordt geteld.`,
    groupAsked: (question: string) => `Uw antwoord op: “${question}” U kunt die vraag overslaan.`,
    noGroups: "Er zijn geen andere groepen dan de hele organisatie.",
    sees: "Wie wat ziet",
    seesNobody:
      "Niemand ziet wat u hebt geantwoord: uw leidinggevende niet, de coördinator niet en de beheerder niet.",
    seesCounts: (minimum: number) =>
      `Aantallen en gemiddelden van groepen van ten minste ${minimum} mensen zien de integriteitscoördinator, het bestuur, de ondernemingsraad en leidinggevenden. De coördinator kan ze ook delen met iedereen die hier werkt.`,
    seesTexts:
      "Wat u in eigen woorden schrijft, leest alleen de integriteitscoördinator, door elkaar en zonder afdeling.",
    seesLink:
      "Uw antwoord wordt bewaard zonder uw naam, uw link, uw adres of een tijdstip. Alleen om een herinnering te sturen weet het systeem wie zijn link nog niet gebruikte. Na de laatste herinnering weet niemand dat meer.",
    seesDestroyed: (days: number) =>
      `De losse antwoorden worden ${days} dagen na het sluiten vernietigd. Wat blijft, zijn de aantallen.`,
    begin: "Beginnen",
    keptHere:
      "Wat u invult, komt pas bij ons als u het verstuurt. Uw browser kan het tot dan onthouden, zodat u op dit apparaat later verder kunt. Deelt u dit apparaat met anderen? Vul dan alles in één keer in.",
    resumeTitle: "U was al begonnen",
    resume: "Verder waar u was",
    wipe: "Wissen wat hier staat",
    aboutYou: "Over u",
    aboutYouLead: "Alleen om groepen te kunnen vergelijken. U kunt elke vraag overslaan.",
    byUnit: "Mag uw antwoord bij uw afdeling worden geteld?",
    byUnitYes: (unit: string) => `Ja, bij ${unit}`,
    byUnitNo: "Nee, alleen bij de hele organisatie",
    progress: "Hoe ver u bent",
    progressOf: (page: number, all: number) => `bladzijde ${page} van ${all}`,
    next: "Verder",
    back: "Terug",
    send: "Versturen",
    otherLanguage: "In English",
    careful:
      "Wat u in eigen woorden schrijft, leest de integriteitscoördinator. Schrijf niets waaraan men u of een ander kan herkennen. Dit is geen melding: er volgt niets op. Wilt u iets melden, kies dan “Melden” bovenaan.",
    sendTitle: "Versturen",
    sendLead: (answered: string, asked: string) => `U hebt ${answered} van de ${asked} vragen beantwoord.`,
    sendText:
      "Na het versturen kunt u uw antwoorden niet meer zien of veranderen. Ook wij kunnen ze niet meer terugvinden. Uw link werkt daarna niet meer.",
    thanksTitle: "Dank u wel",
    thanksLead: "Uw antwoord is bewaard, zonder uw naam en zonder uw link.",
    thanksText: "U kunt deze bladzijde sluiten. De uitslag hoort u van uw organisatie.",
    goneTitle: "Deze link werkt niet meer",
    goneText:
      "De link is al gebruikt, of de enquête is gesloten. Kreeg u later een herinnering? Gebruik dan de link uit de nieuwste mail: een eerdere link werkt niet meer.",
    goneKept: "Van wat u nu verstuurde, is niets bewaard.",
  },
  en: {
    title: "Survey",
    from: "From",
    takes: "How long",
    minutes: (minutes) => (minutes === 1 ? "about 1 minute" : `about ${minutes} minutes`),
    until: "Up to and including",
    groups: "In which groups your answer can appear",
    groupsLead: (minimum) =>
      `Answers are only shown together, of at least ${minimum} people. Those are the whole organisation and these groups:`,
    groupUnit: (unit) => `Your unit: ${unit}. You can choose not to be counted with it.`,
    groupAsked: (question) => `Your answer to: “${question}” You can skip that question.`,
    noGroups: "There are no other groups than the whole organisation.",
    sees: "Who sees what",
    seesNobody:
      "Nobody sees what you answered: not your manager, not the coordinator and not the administrator.",
    seesCounts: (minimum) =>
      `Counts and means of groups of at least ${minimum} people are seen by the integrity coordinator, the authority, the works council and managers. The coordinator can also share them with everybody who works here.`,
    seesTexts:
      "What you write in your own words is read by the integrity coordinator alone, shuffled and without a unit.",
    seesLink:
      "Your answer is kept without your name, your link, your address or a time. Only to send a reminder does the system know who has not used their link yet. After the last reminder nobody knows that any more.",
    seesDestroyed: (days) =>
      `The single answers are destroyed ${days} days after closing. What remains are the counts.`,
    begin: "Begin",
    keptHere:
      "What you fill in reaches us only when you send it. Until then your browser can remember it, so that you can go on later on this device. Do you share this device with others? Then fill in everything at once.",
    resumeTitle: "You had already begun",
    resume: "Go on where you were",
    wipe: "Wipe what is kept here",
    aboutYou: "About you",
    aboutYouLead: "Only to be able to compare groups. You can skip every question.",
    byUnit: "May your answer be counted with your unit?",
    byUnitYes: (unit) => `Yes, with ${unit}`,
    byUnitNo: "No, only with the whole organisation",
    progress: "How far you are",
    progressOf: (page, all) => `page ${page} of ${all}`,
    next: "Next",
    back: "Back",
    send: "Send",
    otherLanguage: "In het Nederlands",
    careful:
      "What you write in your own words is read by the integrity coordinator. Write nothing by which you or somebody else can be recognised. This is not a report: nothing follows from it. If you want to report something, choose “Report a wrong” at the top.",
    sendTitle: "Send",
    sendLead: (answered, asked) => `You answered ${answered} of the ${asked} questions.`,
    sendText:
      "After sending you can no longer see or change your answers. Nor can we find them again. Your link no longer works then.",
    thanksTitle: "Thank you",
    thanksLead: "Your answer is kept, without your name and without your link.",
    thanksText: "You can close this page. Your organisation will tell you the results.",
    goneTitle: "This link no longer works",
    goneText:
      "The link was used already, or the survey is closed. Did you get a reminder later? Then use the link from the latest mail: an earlier link no longer works.",
    goneKept: "Nothing was kept of what you sent just now.",
  },
});
