import type { GroupResult } from "./cube.ts";

/** Of each stratum how many were asked, and how an item was answered there where that is shown. */
interface StratumAnswers {
  readonly invited: number;
  readonly n: number;
  readonly counts: readonly number[];
}

const exactIn = (group: GroupResult, item: string): StratumAnswers | undefined => {
  const result = group.items[item];
  return result?.showing === "exact" && group.invited !== null
    ? { invited: group.invited, n: result.n, counts: result.counts }
    : undefined;
};

/** What is left of the whole when what is shown of its parts is taken away. */
const restOf = (whole: StratumAnswers, parts: readonly StratumAnswers[]): StratumAnswers => ({
  invited: parts.reduce((left, { invited }) => left - invited, whole.invited),
  n: parts.reduce((left, { n }) => left - n, whole.n),
  counts: whole.counts.map((count, answer) =>
    parts.reduce((left, { counts }) => left - (counts[answer] ?? 0), count),
  ),
});

/**
 * The shares of each answer when every unit counts for as many as were asked there, in place of as many as answered. Units that are not shown
 * are one stratum together: so the outcome follows from what is shown, and tells nothing besides. Null where the whole is not shown,
 * or where nobody knows how many were asked.
 */
export const weightedShares = (
  item: string,
  everybody: GroupResult,
  strata: readonly GroupResult[],
): readonly number[] | null => {
  const whole = exactIn(everybody, item);
  if (whole === undefined) return null;
  const shown = strata.flatMap((stratum) => exactIn(stratum, item) ?? []);
  const rest = restOf(whole, shown);
  const all = rest.n > 0 ? [...shown, rest] : shown;
  const asked = all.reduce((sum, { invited }) => sum + invited, 0);
  if (asked <= 0) return null;
  return whole.counts.map((_, answer) =>
    all.reduce((sum, { invited, n, counts }) => sum + (invited / asked) * ((counts[answer] ?? 0) / n), 0),
  );
};
