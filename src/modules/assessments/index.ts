import type { Module } from "#platform/module/index.ts";
import { home } from "./addresses.ts";
import { commands } from "./assessments.command-line.ts";
import { evidence, figures, status, work } from "./assessments.contributions.ts";
import { firstSteps } from "./first-step.contribution.ts";
import { fileRoutes } from "./files.routes.tsx";
import { ratingRoutes } from "./ratings.routes.tsx";
import { roundRoutes } from "./rounds.routes.tsx";
import { logWords } from "./log-words.ts";
import { texts } from "./texts.ts";

export { balanceShown, blockOfNorms, blockOfParts, changeOf, matrixOf } from "./assessments.figures.ts";
export type { NamedOutcomes, Shown } from "./assessments.figures.ts";
export { compareRounds, countDirections } from "./comparison.rules.ts";
export type { Direction, ItemChange } from "./comparison.rules.ts";
export { loadExample } from "./example.ts";
export { aboutRound, chartLevels, itemLabel, outcomeText } from "./outcome-words.ts";
export { belowNorm, outcomesForOverseer, yearsForOverseer } from "./outcomes.queries.ts";
export type { BelowNorm, OrganisationOutcomes, OutcomesQuery } from "./outcomes.queries.ts";
export type { Measure, Outcome, Rating, Round, RoundKind, RoundState } from "./round.ts";
export { itemsOfOutcomes, scaleOf } from "./round-items.ts";
export { closeRound, rate, sendToReview, startRound } from "./rounds.commands.ts";
export {
  closedRounds,
  findRound,
  latestClosedRound,
  outcomesOf,
  previousRound,
  ratingsOf,
} from "./rounds.queries.ts";
export { countMet, isMet, metFrom, rankOf } from "./scale.rules.ts";
export type { RatedItem, Scale } from "./scale.ts";

/** Rounds in which the organisation is held against norms: ratings with reasoning, frozen once closed, compared over time. */
export const assessments: Module = {
  name: "assessments",
  routes: [...fileRoutes, ...roundRoutes, ...ratingRoutes],
  commands,
  work,
  status,
  figures,
  evidence,
  firstSteps,
  navigation: [
    {
      group: "system",
      href: home,
      label: { nl: texts.nl.assessments, en: texts.en.assessments },
      roles: ["coordinator", "authority", "manager"],
      order: 30,
    },
  ],
  logWords,
};
