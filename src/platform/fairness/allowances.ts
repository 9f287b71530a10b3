import { LRUCache } from "lru-cache";

/** How much each source may use in a stretch of time. */
export interface Allowances {
  /** Whether a source has used up what it may. */
  readonly isUsedUp: (source: string) => boolean;
  readonly use: (source: string, amount: number) => void;
}

const mostSources = 20_000;

/**
 * Gives each source the same allowance, which begins anew so many milliseconds after it was first touched. In memory alone, under marks
 * that mean nothing elsewhere.
 */
export const allowances = (
  most: number,
  milliseconds: number,
  now: () => number = () => performance.now(),
): Allowances => {
  const used = new LRUCache<string, number>({
    max: mostSources,
    ttl: milliseconds,
    noUpdateTTL: true,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    isUsedUp: (source) => (used.get(source) ?? 0) >= most,
    use: (source, amount) => void used.set(source, (used.get(source) ?? 0) + amount),
  };
};
