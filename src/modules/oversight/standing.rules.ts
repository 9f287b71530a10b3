import type { Scale } from "#modules/assessments/index.ts";

/** How often an outcome was recorded on an item. */
export interface Tally {
  readonly code: string;
  readonly outcome: string;
  readonly count: number;
}

/** How the organisations of a selection stand on one item. What is not known is counted apart, never as a level. */
export interface Standing {
  readonly code: string;
  /** Organisations on each step of the scale, lowest first. */
  readonly counts: readonly number[];
  /** Organisations of which nothing is published or rated on this item. */
  readonly unknown: number;
  readonly met: number;
  /** Organisations of which the outcome is known and below the norm. */
  readonly below: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * Counts the organisations on each step, item by item. An outcome that is no step of the scale (not published) and an
 * organisation without an outcome both count as unknown: neither met nor below (source 001: five norms without a finding).
 */
export const standingsOf = (
  scale: Scale,
  codes: readonly string[],
  { tallies, organisations }: { readonly tallies: readonly Tally[]; readonly organisations: number },
): readonly Standing[] => {
  const counted = new Map(
    tallies.map(({ code, outcome, count }) => [JSON.stringify([code, outcome]), count]),
  );
  return codes.map((code) => {
    const counts = scale.levels.map((level) => counted.get(JSON.stringify([code, level.code])) ?? 0);
    const on = (met: boolean): number => sum(counts.filter((_, rank) => scale.levels[rank]?.met === met));
    return { code, counts, met: on(true), below: on(false), unknown: organisations - sum(counts) };
  });
};

const known = ({ met, below }: Standing): number => met + below;

const share = (standing: Standing): number => standing.met / known(standing);

export interface Extremes {
  readonly worst: readonly Standing[];
  readonly best: readonly Standing[];
}

/**
 * The items on which the smallest and the largest share of organisations meets the norm, at most `most` each; equal ones in
 * the order of the framework. An item of which nothing is known is in neither, and none is in both.
 */
export const extremesOf = (standings: readonly Standing[], most = 3): Extremes => {
  const ranked = standings.filter((standing) => known(standing) > 0);
  const worst = ranked
    .filter(({ below }) => below > 0)
    .toSorted((one, other) => share(one) - share(other))
    .slice(0, most);
  const best = ranked
    .filter((standing) => standing.met > 0 && !worst.includes(standing))
    .toSorted((one, other) => share(other) - share(one))
    .slice(0, most);
  return { worst, best };
};

/** The codes of the levels that meet the norm, and of all levels: what a query has to count. */
export const levelCodes = ({ levels }: Scale): { readonly known: string[]; readonly met: string[] } => ({
  known: levels.map(({ code }) => code),
  met: levels.filter(({ met }) => met).map(({ code }) => code),
});
