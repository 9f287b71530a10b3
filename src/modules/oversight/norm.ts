import { z } from "zod";
import type { RoundKind } from "#modules/assessments/index.ts";
import { fields } from "#platform/http/index.ts";
import { contentNames } from "./addresses.ts";
import { selectionQuery } from "./selection.ts";

export const oneNorm = z.object({
  framework: z.string().regex(contentNames.framework),
  code: z.string().min(1).max(60),
});

/** `uitkomst` is a level or finding, or `onbekend` for what was not published or rated. */
export const normQuery = selectionQuery.extend({
  uitkomst: z.string().max(60).optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type NormQuery = z.output<typeof normQuery>;

export const unknownOutcome = "onbekend";

/** How one organisation stands on one norm. */
export interface OutcomeOnNorm {
  readonly organisationId: string;
  readonly shortName: string;
  readonly name: string;
  readonly title: string;
  readonly kind: RoundKind;
  /** Null where the round has no outcome on this norm. */
  readonly outcome: string | null;
}
