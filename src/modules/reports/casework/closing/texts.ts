import { catalogue } from "#platform/locale/index.ts";
import type { ClosingPoint } from "./closing.rules.ts";

type Points = Readonly<Record<ClosingPoint["kind"], (name: string) => string>>;

const points = catalogue<{ readonly points: Points }>({
  nl: {
    points: {
      outcome: (name) => `Leg vast wat er uit het vermoeden over ${name} kwam`,
      written: (name) => `Geef ${name} de uitkomst op papier`,
      cleared: (name) => `Zuiver de naam van ${name}, of leg uit waarom dat niet nodig is`,
      "weigh-again": () => "Het vooronderzoek is klaar: weeg de melding opnieuw",
    },
  },
  en: {
    points: {
      outcome: (name) => `Record what came of the allegation about ${name}`,
      written: (name) => `Give ${name} the outcome in writing`,
      cleared: (name) => `Clear the name of ${name}, or explain why that is not needed`,
      "weigh-again": () => "The preliminary inquiry is over: weigh the report again",
    },
  },
});

export const texts = catalogue({
  nl: {
    ...points.nl,
    title: "Sluiten",
    close: "Dossier sluiten",
    lead: "Een dossier gaat dicht als alles is afgerond. Loop de lijst na en leg vast wat uw organisatie ervan leert.",
    left: "Dit moet nog gebeuren",
    nothingLeft: "Alles is afgerond.",
    outcomes: "Wat kwam er uit elk vermoeden?",
    noAllegations: "Er zijn geen vermoedens vastgelegd.",
    told: (moment: string) => `De melder kreeg bericht op ${moment}.`,
    notToldYet: "De melder heeft nog geen bericht over de beoordeling en wat er met de melding gebeurt.",
    reporter: "De melder",
    notTold: "Waarom is de melder niet ingelicht?",
    notToldHint: "Bijvoorbeeld omdat er geen manier is om de melder te bereiken.",
    lessons: "Wat leert uw organisatie hiervan?",
    lessonsHint:
      "Zonder namen. Denk aan regels, werkwijze, leiding, cultuur. Niets? Schrijf dat op, met waarom.",
    aftercare: "Welke nazorg is er?",
    aftercareHint: "Voor de melder, voor de persoon over wie het ging en voor het team.",
    closed: "Het dossier is gesloten.",
    closedBy: (name: string, moment: string) => `Gesloten door ${name}, ${moment}`,
    reopen: "Heropenen",
    reopenTitle: "Dossier heropenen",
    reopenLead: "Heropen een dossier als er iets nieuws is. De reden komt op de tijdlijn.",
    reopenWhy: "Waarom heropent u het dossier?",
    reopened: "Het dossier is weer open.",
  },
  en: {
    ...points.en,
    title: "Closing",
    close: "Close the file",
    lead: "A file closes once everything is settled. Go through the list and record what your organisation learns from it.",
    left: "This is still to be done",
    nothingLeft: "Everything is settled.",
    outcomes: "What came of each allegation?",
    noAllegations: "No allegations were recorded.",
    told: (moment) => `The reporter was told on ${moment}.`,
    notToldYet: "The reporter was not told yet how the report was assessed and what follows.",
    reporter: "The reporter",
    notTold: "Why was the reporter not told?",
    notToldHint: "For instance because there is no way to reach the reporter.",
    lessons: "What does your organisation learn from this?",
    lessonsHint:
      "Without names. Think of rules, ways of working, leadership, culture. Nothing? Write that down, and why.",
    aftercare: "Which care is there afterwards?",
    aftercareHint: "For the reporter, for the person concerned and for the team.",
    closed: "The file is closed.",
    closedBy: (name, moment) => `Closed by ${name}, ${moment}`,
    reopen: "Reopen",
    reopenTitle: "Reopen the file",
    reopenLead: "Reopen a file when there is something new. The reason appears on the timeline.",
    reopenWhy: "Why do you reopen the file?",
    reopened: "The file is open again.",
  },
});
