import { z } from "zod";
import type { Filter } from "./filter.ts";
import { NoFilter, parseFilter } from "./filter.rules.ts";
import { urns } from "./attributes.rules.ts";
import type { Attributes } from "./attributes.rules.ts";
import type { Projection } from "./projection.rules.ts";
import { wrong } from "./scim-fault.ts";

/** The most that one answer lists. */
export const mostListed = 200;
const ordinarilyListed = 100;

/** What a provider asks of a list. */
export interface Wanted {
  readonly filter: Filter | undefined;
  /** From 0. */
  readonly offset: number;
  readonly count: number;
}

/** A part of a list and how long the whole is. */
export interface Listed<T> {
  readonly found: readonly T[];
  readonly total: number;
}

const names = z
  .string()
  .max(2000)
  .default("")
  .transform((text) => text.split(",").flatMap((name) => name.trim() || []));

/** What may stand after the question mark of one resource. */
export const projectionQuery = z.object({ attributes: names, excludedAttributes: names });

/** What may stand after the question mark of a list. */
export const listQuery = projectionQuery.extend({
  filter: z.string().optional(),
  startIndex: z.string().optional(),
  count: z.string().optional(),
});

const wholeNumber = (name: string, text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === "") return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw wrong("invalidValue", `${name} is a whole number`);
  return Number(text);
};

const readFilter = (text: string | undefined): Filter | undefined => {
  if (text === undefined || text.trim() === "") return undefined;
  try {
    return parseFilter(text);
  } catch (error) {
    throw error instanceof NoFilter ? wrong("invalidFilter", `filter: ${error.message}`) : error;
  }
};

/** Reads what is asked of a list; bounds that reach outside it are moved to its edge (RFC 7644, 3.4.2.4). */
export const wantedOf = (query: z.output<typeof listQuery>): Wanted => ({
  filter: readFilter(query.filter),
  offset: Math.max(1, wholeNumber("startIndex", query.startIndex, 1)) - 1,
  count: Math.min(mostListed, Math.max(0, wholeNumber("count", query.count, ordinarilyListed))),
});

/** Whether an answer will hold this attribute. */
export const asksFor = ({ attributes, excludedAttributes }: Projection, name: string): boolean => {
  const has = (list: readonly string[]) => list.some((one) => one.toLowerCase().startsWith(name));
  return attributes.length > 0
    ? has(attributes)
    : !excludedAttributes.some((one) => one.toLowerCase() === name);
};

/** A list as RFC 7644 writes it. */
export const listResponse = (
  resources: readonly Attributes[],
  { total, offset }: { readonly total: number; readonly offset: number },
): Attributes => ({
  schemas: [urns.list],
  totalResults: total,
  startIndex: offset + 1,
  itemsPerPage: resources.length,
  Resources: resources,
});
