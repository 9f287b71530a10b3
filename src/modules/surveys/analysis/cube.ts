/** How an item was answered in a group. Nothing is said of less than the minimum, nor exactly where nearly all gave one answer. */
export type ItemResult =
  | {
      readonly showing: "exact";
      readonly n: number;
      /** How often each answer was given, in the order of `answersOfItem`. */
      readonly counts: readonly number[];
    }
  | {
      readonly showing: "bounded";
      readonly n: number;
      /** The class of answers (`classesOf`) that nearly everybody gave, and how many at least gave it. */
      readonly answer: string;
      readonly atLeast: number;
    };

/** Scores on a scale from 1 to 5 in a group. */
export interface ScaleResult {
  readonly n: number;
  readonly mean: number;
  /** The standard deviation of a sample. */
  readonly sd: number;
}

/** What may be said of a group. Whatever is not shown is null; an item or scale is absent where it cannot be asked. */
export interface GroupResult {
  /** The breakdown; null for everybody. */
  readonly by: string | null;
  readonly value: string | null;
  readonly parent: string | null;
  /** With the people of its parts; null where nobody knows. */
  readonly invited: number | null;
  readonly n: number | null;
  readonly items: Readonly<Record<string, ItemResult | null>>;
  readonly scales: Readonly<Record<string, ScaleResult | null>>;
}

/** How far the items of a scale measure one thing: Cronbach's alpha over everybody who answered all of them. */
export interface AlphaResult {
  readonly n: number;
  readonly alpha: number | null;
}

/** Pearson's correlation of two scales over everybody, with its 95% interval (Fisher's z). */
export interface CorrelationResult {
  readonly a: string;
  readonly b: string;
  readonly n: number;
  readonly r: number;
  readonly low: number;
  readonly high: number;
}

/** Everything that will ever be said of a round: what is not in it, nobody can ask. */
export interface ResultCube {
  readonly minimum: number;
  readonly everybody: GroupResult;
  readonly groups: readonly GroupResult[];
  readonly alphas: Readonly<Record<string, AlphaResult | null>>;
  readonly correlations: readonly CorrelationResult[];
}
