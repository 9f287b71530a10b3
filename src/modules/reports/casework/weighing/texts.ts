import { catalogue } from "#platform/locale/index.ts";
import type { Regime } from "../../report.ts";
import type { CriterionAnswer, Telling } from "./weighing.ts";

interface Words {
  readonly answers: Readonly<Record<CriterionAnswer, string>>;
  readonly regimeHints: Readonly<Record<Regime, string>>;
  readonly tellings: Readonly<Record<Telling, { readonly label: string; readonly hint: string }>>;
}

const words = catalogue<Words>({
  nl: {
    answers: { yes: "Ja", no: "Nee", unclear: "Onduidelijk" },
    regimeHints: {
      wbk: "Een vermoeden van een misstand: het maatschappelijk belang is in het geding.",
      integrity: "Een van de negen soorten schendingen.",
      conduct: "Pesten, intimidatie, discriminatie, geweld. Ook de klachtenregeling kan gelden.",
      security: "Een incident met gegevens, systemen of toegang. De beveiligingsfunctionaris doet mee.",
      complaint: "Iemand is zelf niet goed behandeld (hoofdstuk 9 van de Algemene wet bestuursrecht).",
    },
    tellings: {
      told: { label: "Ja, de melder weet het", hint: "U vertelde het via het dossier of in een gesprek." },
      harms: {
        label: "Nee, dat zou schaden",
        hint: "Bijvoorbeeld omdat bewijs dan verdwijnt. Leg uit waarom.",
      },
      unreachable: { label: "Nee, de melder is niet te bereiken", hint: "Leg uit wat u hebt geprobeerd." },
    },
  },
  en: {
    answers: { yes: "Yes", no: "No", unclear: "Unclear" },
    regimeHints: {
      wbk: "A suspicion of wrongdoing: the public interest is at stake.",
      integrity: "One of the nine kinds of violation.",
      conduct:
        "Bullying, intimidation, discrimination, violence. The complaints procedure may apply as well.",
      security: "An incident with data, systems or access. The security officer takes part.",
      complaint:
        "Somebody was not treated well (chapter 9 of the Algemene wet bestuursrecht, general administrative law).",
    },
    tellings: {
      told: { label: "Yes, the reporter knows", hint: "You told it through the file or in a conversation." },
      harms: {
        label: "No, that would do harm",
        hint: "For instance because evidence would vanish. Explain why.",
      },
      unreachable: { label: "No, the reporter cannot be reached", hint: "Explain what you tried." },
    },
  },
});

export const texts = catalogue({
  nl: {
    ...words.nl,
    title: "Weging en besluit",
    weigh: "Melding wegen",
    weighAgain: "Opnieuw wegen",
    lead: "Beantwoord vijf vragen over de melding, kies welke regels gelden en leg het besluit vast. U kunt later opnieuw wegen. De eerdere weging blijft dan bewaard.",
    criteria: "De vijf punten",
    criteriaHint:
      "Geen enkel punt beslist alleen. Weet u het nog niet? Kies dan “onduidelijk” en schrijf op wat u mist.",
    whyOf: (criterion: string) => `${criterion}: waarom?`,
    rules: "Welke regels gelden",
    elements: "Wat raakt deze zaak?",
    elementsHint:
      "Kruis aan wat past. Dit helpt om te zien of het een misstand kan zijn volgens de Wet bescherming klokkenluiders. U beslist zelf.",
    regime: "Onder welke regels behandelt u de melding?",
    regimeWhy: "Toelichting op deze keuze",
    regimeWhyHint: "Nodig als u iets anders kiest dan de aangekruiste punten zeggen.",
    decision: "Het besluit",
    decided: "Wat gebeurt er met de melding?",
    decisionWhy: "Waarom dit besluit?",
    decisionWhyHint:
      "Schrijf het zo op dat u het later kunt uitleggen, ook aan de melder en aan een rechter.",
    onlyNotTakenUp: "Alleen als u de melding niet in behandeling neemt",
    secondPerson: "Welke collega keek mee?",
    secondPersonHint: "Nodig als de melding ernstig is of kan zijn.",
    onlyInvestigation: "Alleen bij een onderzoek",
    orderedBy: "Wie van het bevoegd gezag besloot tot het onderzoek?",
    orderedByHint: "Naam en functie. Wie de melding weegt, besluit dit niet zelf.",
    orderedOn: "Op welke dag?",
    onlyForwarded: "Alleen bij doorsturen",
    consent: "Met welke toestemming van de melder?",
    noConsent:
      "De melder heeft niet ingestemd met doorsturen. Zonder toestemming kan deze melding niet naar een andere organisatie. Vraag die eerst. Let op: wat u hier al typte, is dan weg.",
    consentWaits: (recipient: string) =>
      `U vroeg de melder al of de melding naar ${recipient} mag. Er is nog geen antwoord. Kies “doorgestuurd” pas als de melder ja zegt.`,
    consentRefused: (recipient: string) =>
      `De melder wil niet dat de melding naar ${recipient} gaat, of trok de toestemming in. Zonder toestemming kan de melding niet naar een andere organisatie. Vraag het alleen opnieuw als er iets is veranderd. Let op: wat u hier al typte, is dan weg.`,
    askConsent: "Vraag de melder om toestemming",
    onlyPolice: "Alleen bij aangifte",
    policeHint:
      "Soms verplicht de wet tot aangifte. Daarvoor is geen toestemming nodig. De melder hoort het wel vooraf, behalve als dat schade doet.",
    telling: "Weet de melder dat u aangifte doet?",
    tellingWhy: "Waarom niet?",
    save: "Weging en besluit bewaren",
    saved: "De weging en het besluit zijn bewaard.",
    none: "De melding is nog niet gewogen.",
    point: "Punt",
    answer: "Antwoord",
    reason: "Waarom",
    regimeShort: "Regels",
    byWhom: "Gewogen door",
    on: (name: string, moment: string) => `${name}, ${moment}`,
    forwardedTo: "Doorgestuurd naar, met toestemming van de melder",
    earlier: (count: number) => (count === 1 ? "De eerdere weging" : `De ${count} eerdere wegingen`),
    orderedFull: "Tot het onderzoek besloten",
    orderedValue: (name: string, day: string) => `${name}, op ${day}`,
    elementsFound: "Punten voor een misstand",
  },
  en: {
    ...words.en,
    title: "Weighing and decision",
    weigh: "Weigh the report",
    weighAgain: "Weigh again",
    lead: "Answer five questions about the report, choose which rules apply and record the decision. You can weigh again later. The earlier weighing is then kept.",
    criteria: "The five points",
    criteriaHint: "No point decides alone. Not sure yet? Choose “unclear” and write down what is missing.",
    whyOf: (criterion) => `${criterion}: why?`,
    rules: "Which rules apply",
    elements: "What does this matter touch?",
    elementsHint:
      "Tick what fits. This helps to see whether it may be wrongdoing by the Wet bescherming klokkenluiders. You decide.",
    regime: "Under which rules do you handle the report?",
    regimeWhy: "Explanation of this choice",
    regimeWhyHint: "Needed when you choose something else than the ticked points say.",
    decision: "The decision",
    decided: "What happens with the report?",
    decisionWhy: "Why this decision?",
    decisionWhyHint: "Write it so that you can explain it later, also to the reporter and to a court.",
    onlyNotTakenUp: "Only when you do not take the report up",
    secondPerson: "Which colleague also looked at it?",
    secondPersonHint: "Needed when the report is or may be serious.",
    onlyInvestigation: "Only for an investigation",
    orderedBy: "Who of the authority decided on the investigation?",
    orderedByHint: "Name and function. Whoever weighs the report does not decide this.",
    orderedOn: "On which day?",
    onlyForwarded: "Only when forwarding",
    consent: "With which consent of the reporter?",
    noConsent:
      "The reporter has not agreed to forwarding. Without consent this report cannot go to another organisation. Ask for it first. Note: what you typed here is gone then.",
    consentWaits: (recipient) =>
      `You asked the reporter already whether the report may go to ${recipient}. There is no answer yet. Choose “forwarded” only once the reporter says yes.`,
    consentRefused: (recipient) =>
      `The reporter does not want the report to go to ${recipient}, or withdrew the consent. Without consent the report cannot go to another organisation. Ask again only when something has changed. Note: what you typed here is gone then.`,
    askConsent: "Ask the reporter for consent",
    onlyPolice: "Only when going to the police",
    policeHint:
      "Sometimes the law obliges to go to the police. That needs no consent. The reporter does hear it beforehand, unless that does harm.",
    telling: "Does the reporter know that you go to the police?",
    tellingWhy: "Why not?",
    save: "Save weighing and decision",
    saved: "The weighing and the decision were saved.",
    none: "The report was not weighed yet.",
    point: "Point",
    answer: "Answer",
    reason: "Why",
    regimeShort: "Rules",
    byWhom: "Weighed by",
    on: (name, moment) => `${name}, ${moment}`,
    forwardedTo: "Forwarded to, with consent of the reporter",
    earlier: (count) => (count === 1 ? "The earlier weighing" : `The ${count} earlier weighings`),
    orderedFull: "Investigation decided on",
    orderedValue: (name, day) => `${name}, on ${day}`,
    elementsFound: "Points for wrongdoing",
  },
});
