import { catalogue } from "#platform/locale/index.ts";
import type { NextStep } from "./next-step.rules.ts";

/** What is to be done, why, and the words on its button. */
interface StepWords {
  readonly what: string;
  readonly why: string;
  readonly button: string;
}

const words = catalogue<{ readonly steps: Readonly<Record<NextStep["kind"], StepWords>> }>({
  nl: {
    steps: {
      "bring-back": {
        what: "Deze melding is opzij gelegd",
        why: "Er gebeurt niets mee, tot iemand van het meldpunt haar terughaalt.",
        button: "",
      },
      confirm: {
        what: "Bevestig aan de melder dat u de melding hebt",
        why: "De wet geeft daar zeven dagen voor. Daarna kunt u de melding wegen.",
        button: "Ontvangst bevestigen",
      },
      read: {
        what: "Lees wat de melder schrijft",
        why: "Er is iets nieuws van de melder.",
        button: "Naar de berichten",
      },
      weigh: {
        what: "Weeg de melding en besluit wat ermee gebeurt",
        why: "Vijf vragen helpen u daarbij.",
        button: "Melding wegen",
      },
      "weigh-again": {
        what: "Weeg de melding opnieuw als het vooronderzoek klaar is",
        why: "Een vooronderzoek eindigt met een besluit: wel of geen onderzoek, of iets anders.",
        button: "Opnieuw wegen",
      },
      inform: {
        what: "Vertel de melder hoe u de melding beoordeelt en wat er gebeurt",
        why: "De wet geeft daar drie maanden voor, vanaf de bevestiging.",
        button: "Bericht schrijven",
      },
      allegation: {
        what: "Leg vast over wie en wat het onderzoek gaat",
        why: "Elk vermoeden gaat over één persoon en één soort schending. Zo krijgt ieder een eigen uitkomst.",
        button: "Vermoeden vastleggen",
      },
      tell: {
        what: "Vertel de persoon over wie het gaat dat er een melding is",
        why: "Dat is een recht. Zou het onderzoek er schade van hebben? Stel het dan uit, met een dag om opnieuw te kijken.",
        button: "Inlichten of uitstellen",
      },
      "look-again": {
        what: "Kijk opnieuw of u de persoon over wie het gaat kunt inlichten",
        why: "U stelde dit uit tot vandaag of eerder.",
        button: "Opnieuw bekijken",
      },
      hear: {
        what: "Hoor de persoon over wie het gaat",
        why: "Niemand krijgt een uitkomst zonder eerst zelf iets te kunnen zeggen.",
        button: "Gesprek vastleggen",
      },
      investigate: {
        what: "Rond het onderzoek naar de feiten af",
        why: "Is alles uitgezocht? Leg dan vast wat er is gevonden.",
        button: "Onderzoek afronden",
      },
      outcome: {
        what: "Leg vast wat er uit het vermoeden kwam",
        why: "Daarover besluit het bevoegd gezag. Leg vast wie het deed en waarom.",
        button: "Uitkomst vastleggen",
      },
      written: {
        what: "Geef de persoon over wie het gaat de uitkomst op papier",
        why: "Met de gronden, en wat ertegen te doen is.",
        button: "Brief vastleggen",
      },
      cleared: {
        what: "Zuiver de naam van de persoon over wie het ging",
        why: "Er is niets vastgesteld. Wie ervan wist, hoort dat ook.",
        button: "Naam zuiveren",
      },
      tasks: {
        what: "Rond de taken af die nog open staan",
        why: "Verder is alles gedaan. Zijn de taken klaar, of niet meer nodig? Dan kan het dossier dicht.",
        button: "Naar de taken",
      },
      close: {
        what: "Sluit het dossier",
        why: "Alles is afgerond. Leg nog vast wat uw organisatie ervan leert.",
        button: "Dossier sluiten",
      },
      closed: {
        what: "Dit dossier is gesloten",
        why: "Is er iets nieuws? Dan kan het weer open, met een reden.",
        button: "Hoe het is gesloten",
      },
    },
  },
  en: {
    steps: {
      "bring-back": {
        what: "This report was set aside",
        why: "Nothing happens with it until somebody of the reporting office brings it back.",
        button: "",
      },
      confirm: {
        what: "Confirm to the reporter that you have the report",
        why: "The law gives seven days for that. After that you can weigh the report.",
        button: "Confirm receipt",
      },
      read: {
        what: "Read what the reporter writes",
        why: "There is something new of the reporter.",
        button: "To the messages",
      },
      weigh: {
        what: "Weigh the report and decide what happens with it",
        why: "Five questions help you with that.",
        button: "Weigh the report",
      },
      "weigh-again": {
        what: "Weigh the report again once the preliminary inquiry is over",
        why: "A preliminary inquiry ends with a decision: an investigation or not, or something else.",
        button: "Weigh again",
      },
      inform: {
        what: "Tell the reporter how you assess the report and what happens",
        why: "The law gives three months for that, from the confirmation.",
        button: "Write a message",
      },
      allegation: {
        what: "Record whom and what the investigation is about",
        why: "Each allegation is about one person and one kind of violation. So everybody gets an outcome of their own.",
        button: "Record an allegation",
      },
      tell: {
        what: "Tell the person concerned that there is a report",
        why: "That is a right. Would the inquiry suffer? Then put it off, with a day to look again.",
        button: "Tell or put off",
      },
      "look-again": {
        what: "Look again whether you can tell the person concerned",
        why: "You put this off until today or earlier.",
        button: "Look again",
      },
      hear: {
        what: "Hear the person concerned",
        why: "Nobody gets an outcome without having had a say first.",
        button: "Record the conversation",
      },
      investigate: {
        what: "End the inquiry into the facts",
        why: "Is everything found out? Then record what was found.",
        button: "End the investigation",
      },
      outcome: {
        what: "Record what came of the allegation",
        why: "The authority decides on that. Record who did and why.",
        button: "Record the outcome",
      },
      written: {
        what: "Give the person concerned the outcome in writing",
        why: "With the grounds, and what can be done against it.",
        button: "Record the letter",
      },
      cleared: {
        what: "Clear the name of the person concerned",
        why: "Nothing was established. Whoever knew of it hears that too.",
        button: "Clear the name",
      },
      tasks: {
        what: "Finish the tasks that are still open",
        why: "Everything else is done. Are the tasks done, or no longer needed? Then the file can be closed.",
        button: "To the tasks",
      },
      close: {
        what: "Close the file",
        why: "Everything is settled. Record what your organisation learns from it.",
        button: "Close the file",
      },
      closed: {
        what: "This file is closed",
        why: "Is there something new? Then it can be opened again, with a reason.",
        button: "How it was closed",
      },
    },
  },
});

export const texts = catalogue({
  nl: {
    ...words.nl,
    title: "Volgende stap",
    due: (day: string) => `Uiterlijk op ${day}.`,
    late: (day: string) => `Dit moest uiterlijk op ${day}. Doe het zo snel mogelijk.`,
    moreTime: "Meer tijd nodig?",
    notYours: "Deze stap is voor het meldpunt, of voor wie het dossier behandelt.",
  },
  en: {
    ...words.en,
    title: "Next step",
    due: (day) => `On ${day} at the latest.`,
    late: (day) => `This had to be done on ${day} at the latest. Do it as soon as possible.`,
    moreTime: "More time needed?",
    notYours: "This step is for the reporting office, or for whoever handles the file.",
  },
});
