import type { Locale } from "#platform/locale/index.ts";
import type { Outcome, Rating, Round } from "./round.ts";
import { fileColumns } from "./round-file.ts";

const isRating = (outcome: Outcome | Rating): outcome is Rating => "reasoning" in outcome;

const kindWords = {
  nl: { self: "zelf", peer: "collega’s", audit: "audit" },
  en: { self: "self", peer: "peer", audit: "audit" },
} as const;

/**
 * A round as the lines of a CSV file that can be read again, one for each norm. Reasoning and evidence are empty where the
 * outcomes come without them.
 */
export const roundLines = (
  round: Round,
  outcomes: readonly (Outcome | Rating)[],
  locale: Locale,
): string[][] => {
  const header: string[] = Object.entries(fileColumns)
    .filter(([column]) => column !== (round.measure === "levels" ? "finding" : "level"))
    .map(([, { names }]) => names[locale]);
  const lines = outcomes.map((outcome) => {
    const rating = isRating(outcome) ? outcome : undefined;
    return [
      round.framework,
      round.title,
      round.referenceDate,
      kindWords[locale][round.kind],
      outcome.code,
      outcome.outcome,
      rating?.reasoning ?? "",
      rating?.evidence ?? "",
      rating?.evidenceLink ?? "",
      rating?.evidenceBlock ?? "",
    ];
  });
  return [header, ...lines];
};
