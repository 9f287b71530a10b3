import type { Scale } from "./scale.ts";

/**
 * Findings of somebody else as a scale of three steps, in the words of the report (source 001, 3.3–3.7). "Not published" is no step: it is neither good nor bad, it has no rank,
 * and it is never counted among what is met or what falls short (content/examples/README.md).
 */
export const findingScale: Scale = {
  measure: "findings",
  borrowedFrom: null,
  levels: [
    { code: "short", title: { nl: "Nog een stap te zetten", en: "Step still to take" }, met: false },
    {
      code: "partly-short",
      title: { nl: "In mindere mate een stap te zetten", en: "Step still to take to a lesser extent" },
      met: false,
    },
    { code: "met", title: { nl: "Voldoet", en: "Met" }, met: true },
  ],
};

export const notPublished = "not-published";

/** Place of an outcome on the scale, 0 the lowest; null for what is not known: not rated, not published. */
export const rankOf = ({ levels }: Scale, outcome: string | undefined): number | null => {
  const rank = levels.findIndex((level) => level.code === outcome);
  return rank < 0 ? null : rank;
};

/** Whether an outcome meets the norm; null when it is not known. */
export const isMet = (scale: Scale, outcome: string | undefined): boolean | null => {
  const rank = rankOf(scale, outcome);
  return rank === null ? null : (scale.levels[rank]?.met ?? null);
};

/** The rank from which a norm is met: the line in the figures of source 001. */
export const metFrom = ({ levels }: Scale): number => {
  const first = levels.findIndex((level) => level.met);
  return first < 0 ? levels.length : first;
};

/** The outcomes that a round may record on this scale. */
export const outcomesOn = (scale: Scale): readonly string[] => [
  ...scale.levels.map((level) => level.code),
  ...(scale.measure === "findings" ? [notPublished] : []),
];

/** How many of these outcomes meet the norm, and of how many that is known. */
export const countMet = (
  scale: Scale,
  outcomes: readonly { readonly outcome: string }[],
): { met: number; known: number } => {
  const known = outcomes.map(({ outcome }) => isMet(scale, outcome)).filter((met) => met !== null);
  return { met: known.filter(Boolean).length, known: known.length };
};
