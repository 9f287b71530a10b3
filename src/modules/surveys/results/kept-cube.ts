import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import type { AlphaResult, CorrelationResult, GroupResult } from "../analysis/cube.ts";

const count = z.number().int().min(0);

const itemResult = z.discriminatedUnion("showing", [
  z.strictObject({ showing: z.literal("exact"), n: count, counts: z.array(count) }),
  z.strictObject({ showing: z.literal("bounded"), n: count, answer: z.string(), atLeast: count }),
]);

const scaleResult = z.strictObject({ n: count, mean: z.number(), sd: z.number() });

/** An item as a row of results keeps it. */
export const keptItem = itemResult.nullable();

/** Items as a row of results keeps them. */
export const keptItems = z.record(z.string(), keptItem);

/** Scales as a row of results keeps them. */
export const keptScales = z.record(z.string(), scaleResult.nullable());

export const keptAlphas = z.record(
  z.string(),
  z.strictObject({ n: count, alpha: z.number().nullable() }).nullable(),
);

export const keptCorrelations = z.array(
  z.strictObject({
    a: z.string(),
    b: z.string(),
    n: count,
    r: z.number(),
    low: z.number(),
    high: z.number(),
  }),
);

/** A group without its items: what an overview of many groups needs. */
export type GroupScales = Omit<GroupResult, "items">;

/** What is known of a closed round as a whole. */
export interface Cube {
  readonly minimum: number;
  readonly alphas: Readonly<Record<string, AlphaResult | null>>;
  readonly correlations: readonly CorrelationResult[];
  readonly madeOn: PlainDate;
}

/** How scales go together, the strongest first. */
export const strongestFirst = (ties: readonly CorrelationResult[]): readonly CorrelationResult[] =>
  ties.toSorted((a, b) => b.r - a.r);

/** Which group is asked: everybody, or one of a breakdown. */
export type GroupKey = { readonly by: string; readonly value: string } | null;

/** What somebody wrote in their own words at an item. */
export interface Remark {
  readonly remarkId: string;
  readonly item: string;
  readonly text: string;
}
