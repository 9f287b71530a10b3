import type { Kind } from "./coherence.ts";

/** Where the pages of this subject are. */
export const home = "/stelsel/samenhang";

/** The place of a kind on the page. */
export const kindHref = (kind: Kind): string => `${home}#${kind}`;

/** The form that sets a point aside: the rule and the key say which. */
export const asideHref = (rule: number, key: string): string =>
  `${home}/${rule}/${encodeURIComponent(key)}/opzij`;

const inAddress = (reference: string): string => {
  const [framework = "", ...code] = reference.split("/");
  return `${framework}/${encodeURIComponent(code.join("/"))}`;
};

/** Where one mends what a rule finds: pages of other subjects. A test checks that each exists. */
export const places = {
  action: (id: string): string => `/acties/${id}`,
  newAction: (kind: "norm" | "goal", thing: { reference: string; name: string; back: string }): string =>
    `/acties/nieuw?${new URLSearchParams({
      bron: kind,
      verwijzing: thing.reference,
      naam: thing.name,
      terug: thing.back,
    }).toString()}`,
  norm: (reference: string): string => `/stelsel/normen/${inAddress(reference)}`,
  block: (reference: string): string => `/stelsel/bouwstenen/${inAddress(reference)}`,
  ownBlock: (reference: string): string => `/stelsel/bouwstenen/${inAddress(reference)}/wijzigen`,
  judgeBlock: (reference: string): string => `/stelsel/bouwstenen/${inAddress(reference)}/beoordelen`,
  framework: (framework: string): string => `/stelsel/kaders/${framework}`,
  blocks: "/stelsel/bouwstenen",
  rounds: "/stelsel/beoordelingen",
  policy: "/jaarcyclus/beleid",
  goals: "/jaarcyclus/doelen",
  goal: (id: string): string => `/jaarcyclus/doelen/${id}`,
  changeGoal: (id: string): string => `/jaarcyclus/doelen/${id}/wijzigen`,
  newMeasure: (goalId: string): string => `/jaarcyclus/maatregelen/nieuw?doel=${goalId}`,
  measures: "/jaarcyclus/maatregelen",
  measure: (id: string): string => `/jaarcyclus/maatregelen/${id}`,
  changeMeasure: (id: string): string => `/jaarcyclus/maatregelen/${id}/wijzigen`,
  plans: "/jaarcyclus/jaarplan",
  plan: (year: number): string => `/jaarcyclus/jaarplan/${year}`,
  planItem: (year: number, itemId: string): string => `/jaarcyclus/jaarplan/${year}/punten/${itemId}`,
  agreement: (id: string): string => `/jaarcyclus/afspraken/${id}`,
  surveys: "/enquetes",
  newSurvey: "/enquetes/nieuw",
  surveyResults: (roundId: string): string => `/enquetes/${roundId}/uitkomsten`,
  roles: "/beheer/rollen",
  position: "/stelsel/positie-coordinator",
  recordPosition: "/stelsel/positie-coordinator/vastleggen",
  newContact: "/stelsel/positie-coordinator/gesprekken/nieuw",
  answerAdvice: (id: string): string => `/stelsel/positie-coordinator/adviezen/${id}/antwoord`,
} as const;
