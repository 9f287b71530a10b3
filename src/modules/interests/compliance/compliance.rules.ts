import { answerStates } from "../confirming/answer.ts";
import type { AnswerCounts, UnitCounts } from "./compliance.ts";

interface Hanging {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly depth: number;
}

const none: AnswerCounts = { done: 0, due: 0, late: 0, "not-known": 0 };

/** All together. */
export const sumOf = (counts: readonly AnswerCounts[]): AnswerCounts => {
  const sum = { ...none };
  for (const one of counts) for (const state of answerStates) sum[state] += one[state];
  return sum;
};

/** How many have to answer. */
export const askedIn = (counts: AnswerCounts): number =>
  answerStates.reduce((sum, state) => sum + counts[state], 0);

/** How many of a hundred answered and need not again; undefined where nobody is asked. */
export const shareDone = (counts: AnswerCounts): number | undefined => {
  const asked = askedIn(counts);
  return asked === 0 ? undefined : Math.floor((100 * counts.done) / asked);
};

/** A unit with all below it, from a tree in which parents come before children and everything below a unit follows it. */
export const unitsFrom = (tree: readonly Hanging[], unitId: string): readonly string[] => {
  const start = tree.findIndex((unit) => unit.unitId === unitId);
  const top = tree[start];
  if (top === undefined) return [];
  const next = tree.findIndex(({ depth }, index) => index > start && depth <= top.depth);
  return tree.slice(start, next === -1 ? undefined : next).map((unit) => unit.unitId);
};

/** More lines than this do not fit on a page: then only one level is shown. */
const mostLines = 40;

/** One line of the overview: a unit with everything below it. */
export interface BranchCounts {
  readonly unitId: string;
  readonly name: string;
  readonly counts: AnswerCounts;
  /** Whether there are units below it. */
  readonly hasBelow: boolean;
  /** 0 for what hangs right under the unit that is looked at, 1 for what hangs under that. */
  readonly depth: number;
}

export interface Overview {
  /** What hangs right under the unit that is looked at (with nothing chosen, the units at the top), and where there is room what hangs under that. */
  readonly branches: readonly BranchCounts[];
  /** The people of the unit itself; with nothing chosen, those without a unit that is there today. */
  readonly own: AnswerCounts;
  readonly total: AnswerCounts;
}

/** What the overview of a part of the organisation shows; `undefined` for the whole. Units in which nobody is asked are left out. */
export const overviewOf = (
  tree: readonly Hanging[],
  counts: readonly UnitCounts[],
  unitId: string | undefined,
): Overview => {
  const byUnit = new Map(counts.map((one) => [one.unitId, one]));
  const sumFrom = (id: string): AnswerCounts =>
    sumOf(unitsFrom(tree, id).flatMap((below) => byUnit.get(below) ?? []));
  const hanging = (parentId: string | null, depth: number): BranchCounts[] =>
    tree
      .filter((unit) => unit.parentId === parentId)
      .map(({ unitId: id, name }) => ({
        unitId: id,
        name,
        counts: sumFrom(id),
        hasBelow: tree.some(({ parentId: above }) => above === id),
        depth,
      }))
      .filter((branch) => askedIn(branch.counts) > 0);
  const first = hanging(unitId ?? null, 0);
  const both = first.flatMap((branch) => [branch, ...hanging(branch.unitId, 1)]);
  const branches = both.length < mostLines ? both : first;
  const there = new Set(tree.map((unit) => unit.unitId));
  const own =
    unitId === undefined
      ? sumOf(counts.filter((one) => one.unitId === null || !there.has(one.unitId)))
      : sumOf(counts.filter((one) => one.unitId === unitId));
  const total = unitId === undefined ? sumOf(counts) : sumFrom(unitId);
  return { branches, own, total };
};
