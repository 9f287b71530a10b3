import type { Module } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";

const latestFirst = (one: string | null, other: string | null): number =>
  one === other ? 0 : (one ?? "") < (other ?? "") ? 1 : -1;

/** Asks every subject what it has on a thing, one after the other in the same transaction; latest first, undated last. */
export const evidenceFrom =
  (modules: readonly Module[]): Services["evidenceOf"] =>
  async (context, subject) => {
    const found = [];
    for (const module of modules) found.push(...((await module.evidence?.(context, subject)) ?? []));
    return found.toSorted((one, other) => latestFirst(one.date, other.date));
  };
