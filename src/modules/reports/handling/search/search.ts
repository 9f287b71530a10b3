import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";
import type { Report } from "../../report.ts";
import type { Hit } from "./search.rules.ts";

/** So many files are opened for one search; the rest with the next. */
export const filesAtOnce = 200;

export const searchForm = z.object({
  words: fields
    .requiredText(200)
    .refine(
      (text) => text.length >= 3,
      says({ nl: "Typ minstens drie letters.", en: "Type at least three letters." }),
    ),
  from: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

/** A file in which all the words stand. */
export interface FoundFile {
  readonly report: Report;
  readonly hit: Hit;
}

export interface SearchResult {
  readonly found: readonly FoundFile[];
  /** How many files were opened for it. */
  readonly searched: number;
  /** There are more files that were not searched. */
  readonly more: boolean;
}
