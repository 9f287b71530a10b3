import type { Control, Part } from "#modules/frameworks/index.ts";
import type { Outcome } from "./round.ts";
import { isMet } from "./scale.rules.ts";
import type { RatedItem, Scale } from "./scale.ts";

/** So many items in order, of so many of which that is known. */
export interface Tally {
  readonly met: number;
  readonly known: number;
}

export interface Balance {
  readonly structure: Tally;
  readonly culture: Tally;
  readonly prevention: Tally;
  readonly detection: Tally;
  readonly response: Tally;
}

const belongs: Readonly<Record<keyof Balance, (item: RatedItem) => boolean>> = {
  structure: ({ control }) => isOf("structure", control),
  culture: ({ control }) => isOf("culture", control),
  prevention: ({ part }) => part === "prevention",
  detection: ({ part }) => part === "detection",
  response: ({ part }) => part === "response",
};

/** An item that is both structure and culture counts on both sides. */
const isOf = (side: Control, control: Control | undefined): boolean => control === side || control === "both";

export const balanceParts: readonly Part[] = ["prevention", "detection", "response"];

/**
 * How structure stands against culture, and prevention, detection and response against each other (source 001, 2.1 and 3.2).
 * Given the outcomes of several organisations it counts every item of every one of them.
 */
export const balanceOf = (
  scale: Scale,
  items: readonly RatedItem[],
  outcomes: readonly Outcome[],
): Balance => {
  const byCode = Map.groupBy(outcomes, ({ code }) => code);
  const tally = (side: keyof Balance): Tally => {
    const known = items
      .filter(belongs[side])
      .flatMap(({ code }) => byCode.get(code) ?? [])
      .map(({ outcome }) => isMet(scale, outcome))
      .filter((met) => met !== null);
    return { met: known.filter(Boolean).length, known: known.length };
  };
  return {
    structure: tally("structure"),
    culture: tally("culture"),
    prevention: tally("prevention"),
    detection: tally("detection"),
    response: tally("response"),
  };
};
