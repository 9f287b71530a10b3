import { byName } from "#platform/locale/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Outcome, Round } from "./round.ts";
import { rankOf } from "./scale.rules.ts";
import type { Scale } from "./scale.ts";

/** `unknown`: on one of the two sides nothing was published. `new` and `gone`: the item stands on one side only. */
export const directions = ["rose", "fell", "stayed", "new", "gone", "unknown"] as const;
export type Direction = (typeof directions)[number];

export interface ItemChange {
  readonly code: string;
  readonly direction: Direction;
  readonly from: string | null;
  readonly to: string | null;
}

/** A round with its outcomes, as far as a comparison needs it. */
export interface Measured {
  readonly round: Pick<Round, "framework" | "frameworkVersion" | "measure">;
  readonly outcomes: readonly Outcome[];
}

type Comparison =
  | { readonly ok: true; readonly changes: readonly ItemChange[] }
  | { readonly ok: false; readonly reason: Localised };

type Comparable = { readonly ok: true } | { readonly ok: false; readonly reason: Localised };

/** Two rounds can be compared when they ask the same and measure alike; otherwise why not. */
export const comparable = (before: Measured["round"], after: Measured["round"]): Comparable => {
  if (before.framework !== after.framework)
    return {
      ok: false,
      reason: {
        nl: "Deze rondes gaan over verschillende normenkaders.",
        en: "These rounds are about different frameworks.",
      },
    };
  if (before.frameworkVersion !== after.frameworkVersion)
    return {
      ok: false,
      reason: {
        nl: "Het normenkader is tussen deze rondes veranderd: zij gaan over verschillende versies.",
        en: "The framework changed between these rounds: they are about different versions.",
      },
    };
  if (before.measure !== after.measure)
    return {
      ok: false,
      reason: {
        nl: "De ene ronde geeft niveaus, de andere bevindingen van een ander. Die kunt u niet naast elkaar leggen.",
        en: "One round gives levels, the other findings of somebody else. They cannot be laid side by side.",
      },
    };
  return { ok: true };
};

const directionOf = (scale: Scale, from: string | undefined, to: string | undefined): Direction => {
  if (from === undefined) return "new";
  if (to === undefined) return "gone";
  const [was, is] = [rankOf(scale, from), rankOf(scale, to)];
  if (was === null || is === null) return "unknown";
  if (is === was) return "stayed";
  return is > was ? "rose" : "fell";
};

/** What rose, fell and stayed between two rounds; items of the later round first, then those that are gone. */
export const compareRounds = (before: Measured, after: Measured, scale: Scale): Comparison => {
  const decision = comparable(before.round, after.round);
  if (!decision.ok) return decision;
  const was = new Map(before.outcomes.map(({ code, outcome }) => [code, outcome]));
  const is = new Map(after.outcomes.map(({ code, outcome }) => [code, outcome]));
  const codes = new Set([...is.keys(), ...was.keys()]);
  return {
    ok: true,
    changes: [...codes].toSorted(byName).map((code) => ({
      code,
      direction: directionOf(scale, was.get(code), is.get(code)),
      from: was.get(code) ?? null,
      to: is.get(code) ?? null,
    })),
  };
};

/** How many items went each way. */
export const countDirections = (changes: readonly ItemChange[]): Readonly<Record<Direction, number>> => {
  const count = (direction: Direction): number =>
    changes.filter((change) => change.direction === direction).length;
  return {
    rose: count("rose"),
    fell: count("fell"),
    stayed: count("stayed"),
    new: count("new"),
    gone: count("gone"),
    unknown: count("unknown"),
  };
};
