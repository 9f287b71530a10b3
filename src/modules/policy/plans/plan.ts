import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

export const planStates = ["draft", "proposed", "adopted", "closed"] as const;
export type PlanState = (typeof planStates)[number];

export const itemStates = ["not-started", "busy", "done", "not-done"] as const;
export type ItemState = (typeof itemStates)[number];

/** The five sources of a year plan in source 004, 3.8. */
export const outsideSources = [
  "previous-account",
  "developments",
  "own-instruments",
  "counsellors",
  "audits",
] as const;
export const itemSources = ["goal", "measure", "action", "previous-plan", ...outsideSources] as const;
export type ItemSource = (typeof itemSources)[number];

/** What becomes of an item that was not done by the end of its year. */
export const itemDecisions = ["carried-over", "dropped"] as const;
export type ItemDecision = (typeof itemDecisions)[number];

export interface YearPlan {
  readonly year: number;
  readonly introduction: string | null;
  readonly state: PlanState;
  readonly createdOn: PlainDate;
  readonly proposedById: string | null;
  readonly returnedBecause: string | null;
  readonly adoptedOn: PlainDate | null;
  readonly adoptedBy: string | null;
  readonly closedOn: PlainDate | null;
}

/** What an item rests on; a person sees the label. */
export interface ItemTies {
  readonly goalId: string | null;
  readonly measureId: string | null;
  readonly actionId: string | null;
  readonly previousItemId: string | null;
}

/** Something the organisation will do in one year. */
export interface PlanItem extends ItemTies {
  readonly itemId: string;
  readonly year: number;
  readonly title: string;
  readonly sourceKind: ItemSource;
  readonly sourceLabel: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly quarter: number | null;
  readonly state: ItemState;
  /** What was last written about its progress. */
  readonly result: string | null;
  readonly decision: ItemDecision | null;
  readonly decisionBecause: string | null;
}

export interface ItemProgress {
  readonly state: ItemState;
  readonly note: string | null;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
}

export interface PlanWithItems {
  readonly plan: YearPlan;
  readonly items: readonly PlanItem[];
}

const year = z.coerce.number().int().min(2000).max(2200);
export const ofYear = z.object({ year });
export const ofItem = z.object({ year, itemId: fields.id() });

export const newPlanForm = z.object({ year: fields.wholeNumber({ min: 2000, max: 2200 }) });
export const introductionForm = z.object({ introduction: fields.optionalText(5000) });

export const itemForm = z.object({
  title: fields.requiredText(150),
  sourceKind: fields.choice(outsideSources),
  sourceLabel: fields.optionalText(200),
  goal: fields.optionalId(),
  owner: fields.optionalText(200),
  quarter: fields
    .optionalChoice(["1", "2", "3", "4"])
    .transform((text) => (text === null ? null : Number(text))),
});
/** What the form for a changed item sends; an item that came from a thing of this system keeps where it came from. */
export const changeItemForm = itemForm.extend({ sourceKind: fields.optionalChoice(outsideSources) });

/** What an item is made of; its owner is a person, or nobody yet. */
export interface ItemInput extends ItemTies {
  readonly title: string;
  readonly sourceKind: ItemSource;
  readonly sourceLabel: string | null;
  readonly ownerId: string | null;
  readonly quarter: number | null;
}

export const ownerForm = z.object({ owner: fields.requiredText(200) });

export const stateForm = z.object({ state: fields.choice(itemStates), note: fields.optionalText(1000) });
export type StateInput = z.output<typeof stateForm>;

export const returnForm = z.object({ because: fields.requiredText(1000) });
export const adoptPlanForm = z.object({ adoptedBy: fields.requiredText(150) });

/** What was decided about an item at the end of the year. */
export interface ItemClosing {
  readonly itemId: string;
  readonly decision: ItemDecision;
  readonly because: string;
}
