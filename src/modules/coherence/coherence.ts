import { z } from "zod";
import { fields } from "#platform/http/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Facts } from "./facts.ts";

/**
 * What a rule looks at. The first four go round: from risk to policy, measures, evaluation, and back to risk (source 001, 3.3.1);
 * the fifth carries them, because the coordinator is the pivot of the whole (source 001, 3.4.1).
 */
export const kinds = ["risks", "policy", "measures", "evaluation", "roles"] as const;
export type Kind = (typeof kinds)[number];

/** The documents a rule rests on; `own` where the choice is ours. */
export type SourceDocument = "000" | "001" | "004" | "Aw" | "own";

export interface RuleSource {
  readonly document: SourceDocument;
  /** Section, article or chapter; what was chosen, where the choice is ours. */
  readonly section: Localised;
}

/** One thing that does not fit the whole. */
export interface Point {
  /** The same thing has the same key every day, such as `goal:` and its id; unique within its rule. */
  readonly key: string;
  /** What it is about, by name. */
  readonly about: Localised;
  /** What is the matter with it. */
  readonly text: Localised;
  /** The page of the thing itself; null where the authority, who reads along, may not come. */
  readonly see: string | null;
  /** Where the coordinator mends it. */
  readonly mend: string;
}

/** A numbered rule over the whole. A number is never given to another rule: what was set aside names it. */
export interface Rule {
  readonly number: number;
  readonly kind: Kind;
  /** Without this the rest has nothing to stand on. */
  readonly isFoundation: boolean;
  /** What is wrong when it finds something. */
  readonly title: Localised;
  /** What holds when it finds nothing. */
  readonly inOrder: Localised;
  readonly reason: Localised;
  readonly sources: readonly RuleSource[];
  readonly check: (facts: Facts) => readonly Point[];
}

/** A point that the coordinator leaves for now, why, and until when; it comes back by itself after that day. */
export interface SetAside {
  readonly setAsideId: string;
  readonly rule: number;
  readonly key: string;
  readonly reason: string;
  readonly setOn: PlainDate;
  readonly until: PlainDate;
  readonly setByName: string | null;
}

/** A point with what was said of it. */
export interface JudgedPoint extends Point {
  readonly rule: Rule;
  /** Null while it asks attention. */
  readonly setAside: SetAside | null;
}

/** What one rule found, the points that ask attention first. */
export interface JudgedRule {
  readonly rule: Rule;
  readonly open: readonly JudgedPoint[];
  readonly aside: readonly JudgedPoint[];
}

/** The address of one point. */
export const ofPoint = z.object({
  rule: z.coerce.number().int().min(1).max(999),
  point: z.string().max(200),
});

export const asideForm = z.object({ reason: fields.requiredText(1000), until: fields.date() });

export const ofAside = z.object({ setAsideId: fields.id() });
