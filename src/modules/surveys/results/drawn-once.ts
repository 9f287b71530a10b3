import { createHash } from "node:crypto";
import type { Child } from "hono/jsx";
import { LRUCache } from "lru-cache";
import type { Locale } from "#platform/locale/index.ts";
import { drawn } from "#ui/index.ts";

/** Pages that are kept as they were drawn; some hundred kilobytes each. */
const mostPages = 200;

const pages = new LRUCache<string, { readonly page: Child }>({ max: mostPages });

/**
 * A page of results, drawn once: a cube never changes. `decides` is everything else that decides what the page says, such as the names of units.
 * Whether somebody may read it is asked before, every time.
 */
export const drawnOnce = async (
  locale: Locale,
  decides: readonly unknown[],
  make: () => Promise<Child>,
): Promise<Child> => {
  const key = createHash("sha256")
    .update(JSON.stringify([locale, ...decides]))
    .digest("base64");
  const there = pages.get(key);
  if (there !== undefined) return there.page;
  const page = await drawn(locale, await make());
  pages.set(key, { page });
  return page;
};
