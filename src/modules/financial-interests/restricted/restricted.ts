import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** Something in which nobody of those designated may deal. */
export interface RestrictedItem {
  readonly itemId: string;
  readonly name: string;
  readonly reason: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

export const restrictedForm = z.object({
  name: fields.requiredText(200),
  reason: fields.requiredText(500),
  startsOn: fields.date(),
});
export type RestrictedInput = z.output<typeof restrictedForm>;

export const oneItem = z.object({ itemId: fields.id() });

/** The address of the list. */
export const restrictedQuery = z.object({ pagina: fields.pageNumber() });
