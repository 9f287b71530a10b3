import type { Outcome } from "#modules/assessments/index.ts";
import type { Example } from "#modules/frameworks/index.ts";

/** The outcome a publication has for each norm of one organisation; undefined where it does not know the organisation. */
export type PublishedOutcomes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Whether a round is this publication's: it has an outcome on exactly the same norms, and each is what the publication says of
 * the organisation. A round that differs anywhere is the organisation's own, and the publication is not named as its source.
 */
export const restsOn = (
  published: PublishedOutcomes,
  organisation: string | null,
  outcomes: readonly Outcome[],
): boolean => {
  const said = organisation === null ? undefined : published.get(organisation);
  return (
    said !== undefined &&
    said.size === outcomes.length &&
    outcomes.every(({ code, outcome }) => said.get(code) === outcome)
  );
};

/** A publication with the organisations whose round rests on it, by abbreviation. */
export interface Publication {
  readonly example: Example;
  readonly organisations: readonly string[];
}
