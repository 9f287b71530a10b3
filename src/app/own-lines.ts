import type { Module } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";

/** Asks every subject what it has on somebody's own page, one after the other in the same transaction. */
export const ownLinesFrom =
  (modules: readonly Module[]): Services["ownLinesOf"] =>
  async (context) => {
    const found = [];
    for (const module of modules) found.push(...((await module.ownLines?.(context)) ?? []));
    return found;
  };
