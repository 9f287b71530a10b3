import { z } from "zod";
import { contentId } from "#platform/content/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";

export const vulnerableKinds = ["function", "process", "act"] as const;
export type VulnerableKind = (typeof vulnerableKinds)[number];

/** Something that can tempt, from content/interests/temptations.yaml. */
export interface Temptation {
  readonly key: string;
  readonly title: Localised;
}

export const temptationsFile = z.strictObject({
  version: z.literal(1),
  temptations: z
    .array(
      z.strictObject({
        key: contentId,
        title: z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }),
      }),
    )
    .min(1),
});

/** A function, process or act of a unit that is open to temptation. */
export interface VulnerableFunction {
  readonly vulnerableFunctionId: string;
  readonly unitId: string;
  readonly kind: VulnerableKind;
  readonly title: string;
  readonly temptations: readonly string[];
  readonly why: string;
  readonly measures: string;
  readonly listedOn: PlainDate;
  readonly version: number;
  readonly endedOn: PlainDate | null;
}

/** How the yearly confirmation of a unit stands. */
export const reviewStandings = ["never", "late", "done"] as const;
export type ReviewStanding = (typeof reviewStandings)[number];

/** A unit with what its inventory holds. */
export interface UnitInventory {
  readonly unitId: string;
  readonly name: string;
  readonly depth: number;
  readonly entries: number;
  readonly reviewedOn: PlainDate | null;
  readonly standing: ReviewStanding;
}

/** What the form of an entry says. */
export const entryForm = z.object({
  kind: fields.choice(vulnerableKinds),
  title: fields.requiredText(200),
  temptations: fields.list(z.string().max(60)),
  why: fields.requiredText(2000),
  measures: fields.requiredText(2000),
});
export type EntryInput = z.output<typeof entryForm>;

export const changeForm = entryForm.extend({ version: fields.wholeNumber({ min: 1 }) });
/** How many entries the manager saw while confirming. */
export const reviewForm = z.object({ entries: fields.wholeNumber() });
export const endForm = z.object({ version: fields.wholeNumber({ min: 1 }) });

export const oneUnit = z.object({ unitId: fields.id() });
export const oneVulnerable = z.object({ vulnerableFunctionId: fields.id() });
export const pagedQuery = z.object({ pagina: fields.pageNumber() });
export const inventoryQuery = pagedQuery.extend({
  stand: z
    .enum(["all", ...reviewStandings])
    .catch("all")
    .default("all"),
});
export type InventoryQuery = z.output<typeof inventoryQuery>;
