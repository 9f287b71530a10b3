import { allowed, holds, refusal } from "#platform/actor/index.ts";
import type { Actor, Decision, Role } from "#platform/actor/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Report, ReportState } from "../report.ts";

/** Everything that readers do with a report once it is in. */
export const caseSteps = [
  "weigh",
  "investigated",
  "allegation",
  "person",
  "outcome",
  "extend",
  "note",
  "task",
  "link",
  "document",
  "close",
  "reopen",
] as const;
export type CaseStep = (typeof caseSteps)[number];

const always = ["note", "task", "link", "document"] as const;
const underway = [...always, "weigh", "allegation", "person", "extend"] as const;

/** Which steps a state allows: nothing is weighed before the reporter was told that it arrived. */
const inState: Readonly<Record<ReportState, readonly CaseStep[]>> = {
  received: always,
  weighing: underway,
  handling: [...underway, "investigated", "outcome", "close"],
  closed: ["note", "task", "reopen"],
  "set-aside": [],
};

/** What somebody does in a role who does not handle the report. Who investigates does not decide (norms for internal investigation). */
const inRole: readonly (readonly [Role, readonly CaseStep[]])[] = [
  ["report-officer", caseSteps],
  ["authority", ["outcome", "note", "task", "document"]],
  ["investigator", ["investigated", "allegation", "person", "note", "task", "document"]],
];

/** What every other reader may add. */
const asReader: readonly CaseStep[] = ["note", "task"];

type About = Pick<Report, "state" | "handlerId">;

const stepsOf = (actor: Actor, { handlerId }: About): readonly CaseStep[] => {
  if (actor.personId !== null && actor.personId === handlerId) return caseSteps;
  return [...asReader, ...inRole.flatMap(([role, steps]) => (holds(actor, role) ? steps : []))];
};

const whyNotIn: Readonly<Record<ReportState, Localised>> = {
  received: {
    nl: "Bevestig eerst aan de melder dat de melding is ontvangen. Daarna kunt u deze stap zetten.",
    en: "First confirm to the reporter that the report was received. You can take this step after that.",
  },
  weighing: {
    nl: "Weeg de melding eerst. Daarna kunt u deze stap zetten.",
    en: "First weigh the report. You can take this step after that.",
  },
  handling: { nl: "Dit dossier is niet gesloten.", en: "This file is not closed." },
  closed: {
    nl: "Dit dossier is gesloten. Heropen het eerst, met een reden.",
    en: "This file is closed. Reopen it first, with a reason.",
  },
  "set-aside": {
    nl: "Deze melding is opzij gelegd. Haal haar eerst terug.",
    en: "This report was set aside. Bring it back first.",
  },
};

/** Whether this reader may take this step now, and if not, why not. Whoever handles the report takes every step, in whatever role. */
export const mayTake = (step: CaseStep, report: About, actor: Actor): Decision => {
  if (!inState[report.state].includes(step)) return { ok: false, reason: whyNotIn[report.state] };
  if (stepsOf(actor, report).includes(step)) return allowed;
  return refusal(
    "Deze stap is voor het meldpunt, of voor wie het dossier behandelt.",
    "This step is for the reporting office, or for whoever handles the file.",
  );
};
