import type { PlainDate } from "#platform/clock/index.ts";
import type { Report } from "../report.ts";
import type { Term } from "../terms/term.ts";

/** How far a report is, as its reporter sees it. What is decided is told in a message, not here. */
export const stages = ["received", "weighing", "handling", "closed"] as const;
export type Stage = (typeof stages)[number];

type Standing = Pick<Report, "state">;

/** The stage of a report. One that was set aside stands as if it had just come in: that is nothing to tell a reporter in passing. */
export const stageOf = ({ state }: Standing): Stage => (state === "set-aside" ? "received" : state);

/** Which of its steps a report has taken, takes now, and has before it. */
export const stepsOf = (
  report: Standing,
): readonly { readonly stage: Stage; readonly state: "done" | "current" | "todo" }[] => {
  const at = stages.indexOf(stageOf(report));
  const isEnd = at === stages.length - 1;
  return stages.map((stage, index) => ({
    stage,
    state: index < at || (isEnd && index === at) ? "done" : index === at ? "current" : "todo",
  }));
};

/** The terms a reporter has to do with; how long an authority or a decision-maker takes inside the house is not promised here. */
const promised = ["confirm", "weigh", "investigate", "inform"] as const;
export type Promised = (typeof promised)[number];

/** What comes next and by which day; a day that has passed is said to have passed. */
export interface Coming {
  readonly kind: Promised;
  readonly dueOn: PlainDate;
  readonly isLate: boolean;
}

/** What the reporter may still expect, the first day first. */
export const comingOf = (
  terms: readonly (Pick<Term, "kind" | "dueOn" | "metOn"> & { readonly droppedOn: PlainDate | null })[],
  today: PlainDate,
): readonly Coming[] =>
  terms
    .filter(({ metOn, droppedOn }) => metOn === null && droppedOn === null)
    .flatMap(({ kind, dueOn }) => {
      const known = promised.find((one) => one === kind);
      return known ? [{ kind: known, dueOn, isLate: dueOn < today }] : [];
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
