import { waitAfter } from "./wrong-tries.rules.ts";

interface Tries {
  readonly wrong: number;
  readonly until: number;
  readonly lastAt: number;
}

/** Whoever tried so long ago begins anew. */
const forgottenAfter = 15 * 60_000;
/** More sources than this are not remembered: the oldest goes. */
const mostSources = 10_000;

/** Slows whoever tries codes that do not exist. In memory alone: it holds a mark of a source that means nothing outside this process. */
export const wrongTries = () => {
  const bySource = new Map<string, Tries>();
  return {
    /** How many seconds this source has to wait before it may try again; 0: not at all. */
    waitFor: (source: string | null, now: Date): number => {
      const until = bySource.get(source ?? "")?.until ?? 0;
      return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
    },
    /** Notes that this source tried a code that leads nowhere. */
    note: (source: string | null, now: Date): void => {
      const key = source ?? "";
      const before = bySource.get(key);
      const [at, isOld] = [now.getTime(), before && now.getTime() - before.lastAt > forgottenAfter];
      const wrong = (isOld ? 0 : (before?.wrong ?? 0)) + 1;
      bySource.delete(key);
      const [oldest] = bySource.keys();
      if (bySource.size >= mostSources && oldest !== undefined) bySource.delete(oldest);
      bySource.set(key, { wrong, until: at + 1000 * waitAfter(wrong), lastAt: at });
    },
  };
};
