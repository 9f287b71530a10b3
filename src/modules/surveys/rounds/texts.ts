import { catalogue } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";
import type { Population, RoundState } from "./round.ts";

/** Every text on rounds, in Dutch and English. */
export const texts = catalogue({
  nl: {
    ...buttonWords.nl,
    title: "Enquêtes",
    lead: "Vraag alle medewerkers hoe integriteit bij u leeft. Niemand kan zien wie wat antwoordde, en niemand ziet wie nog niet antwoordde.",
    rounds: "Rondes",
    round: "Ronde",
    state: "Stand",
    asked: "Open van – tot",
    noneTitle: "Er is nog geen enquête gehouden",
    noneText:
      "Zet een ronde klaar: kies een vragenlijst, wie u vraagt en wanneer. Op de dag van opening krijgt ieder een mail met een eigen link.",
    states: { prepared: "klaargezet", open: "open", closed: "gesloten" } satisfies Record<RoundState, string>,
    populations: {
      all: "Iedereen die hier werkt",
      units: "Een of meer afdelingen, met wat eronder hangt",
      sample: "Een steekproef uit iedereen, gelijk verdeeld over de afdelingen",
      list: "Een lijst van mensen",
    } satisfies Record<Population, string>,
    fromTo: (from: string, to: string) => `${from} – ${to}`,
  },
  en: {
    ...buttonWords.en,
    title: "Surveys",
    lead: "Ask everybody who works here how integrity lives with you. Nobody can see who answered what, and nobody sees who has not answered yet.",
    rounds: "Rounds",
    round: "Round",
    state: "State",
    asked: "Open from – to",
    noneTitle: "No survey has been held yet",
    noneText:
      "Prepare a round: choose a questionnaire, whom you ask and when. On the day it opens everybody gets a mail with a link of their own.",
    states: { prepared: "prepared", open: "open", closed: "closed" },
    populations: {
      all: "Everybody who works here",
      units: "One or more units, with what lies below them",
      sample: "A sample of everybody, spread evenly over the units",
      list: "A list of people",
    },
    fromTo: (from, to) => `${from} – ${to}`,
  },
});
