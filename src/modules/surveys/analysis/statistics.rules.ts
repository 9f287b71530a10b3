import { cumulativeStdNormalProbability } from "simple-statistics";

/** The standard normal value of a 95% interval, both sides. */
const z = 1.959964;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 95% interval of a share (Wilson, 1927): holds for small groups and for shares near 0 and 1. */
export const shareInterval = (count: number, n: number): Interval => {
  const [share, z2] = [count / n, z ** 2];
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
};

/** The 95% interval of a correlation (Fisher's z); from -1 to 1 where there are too few to say anything. */
export const correlationInterval = (r: number, n: number): Interval => {
  if (n < 4) return { low: -1, high: 1 };
  const [middle, reach] = [Math.atanh(r), z / Math.sqrt(n - 3)];
  return { low: Math.tanh(middle - reach), high: Math.tanh(middle + reach) };
};

/** The 95% interval of a mean, from a standard deviation of a sample. */
export const meanInterval = ({
  n,
  mean,
  sd,
}: {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}): Interval => {
  const reach = (z * sd) / Math.sqrt(n);
  return { low: mean - reach, high: mean + reach };
};

/** Cronbach's alpha, from the variances of the items and of their sum; null where nothing varies. */
export const alphaOf = (items: readonly number[], ofSum: number): number | null => {
  const k = items.length;
  if (k < 2 || ofSum === 0) return null;
  return (k / (k - 1)) * (1 - items.reduce((sum, variance) => sum + variance, 0) / ofSum);
};

const twoSided = (value: number): number => 2 * (1 - cumulativeStdNormalProbability(Math.abs(value)));

export interface Share {
  readonly count: number;
  readonly n: number;
}

/** How likely two shares differ as much by chance alone (z-test of two proportions, pooled); 1 where neither varies. */
export const chanceOfShares = (one: Share, other: Share): number => {
  const pooled = (one.count + other.count) / (one.n + other.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / other.n));
  return error === 0 ? 1 : twoSided((one.count / one.n - other.count / other.n) / error);
};

export interface Mean {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/** How likely two means differ as much by chance alone (Welch, with the normal distribution: groups have at least ten). */
export const chanceOfMeans = (one: Mean, other: Mean): number => {
  const error = Math.sqrt(one.sd ** 2 / one.n + other.sd ** 2 / other.n);
  return error === 0 ? 1 : twoSided((one.mean - other.mean) / error);
};

/** The part of signs among many comparisons that may be there by chance. */
const falseSigns = 0.05;

/**
 * Which of many comparisons are more than chance (Benjamini and Hochberg, 1995): of all that get a sign at most one in twenty is expected to
 * have it by chance.
 */
export const moreThanChance = (chances: readonly number[]): readonly boolean[] => {
  const order = chances.map((chance, place) => ({ chance, place })).toSorted((a, b) => a.chance - b.chance);
  const last = order.findLastIndex(
    ({ chance }, rank) => chance <= ((rank + 1) / chances.length) * falseSigns,
  );
  const signs = new Set(order.slice(0, last + 1).map(({ place }) => place));
  return chances.map((_, place) => signs.has(place));
};
