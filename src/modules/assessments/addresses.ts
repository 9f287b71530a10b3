/** Where the pages of this subject are. */
export const home = "/stelsel/beoordelingen";

export const roundHref = (roundId: string): string => `${home}/${roundId}`;

export const ratingHref = (roundId: string, code: string): string =>
  `${home}/${roundId}/${encodeURIComponent(code)}`;

export const comparisonHref = (roundId: string, other: string): string =>
  `${home}/${roundId}/vergelijken/${other}`;

/** The form for a new improvement action with its source filled in. */
export const actionHref = (norm: {
  readonly reference: string;
  readonly label: string;
  readonly back: string;
}): string =>
  `/acties/nieuw?${new URLSearchParams({
    bron: "norm",
    verwijzing: norm.reference,
    naam: norm.label,
    terug: norm.back,
  }).toString()}`;
