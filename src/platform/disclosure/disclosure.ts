/** No group smaller than this is ever shown; an organisation may set a higher number, never a lower. */
export const smallestMinimum = 10;

export interface Protection {
  /** The smallest number that may be shown; at least `smallestMinimum`. Default `smallestMinimum`. */
  readonly minimum?: number;
  /**
   * What happens with a zero. "shown" (default): it is shown, for that nothing happened is no fact about a person. "hidden":
   * it is treated as a small number; for answers of a known group, where "nobody" says something about everybody.
   */
  readonly zeros?: "shown" | "hidden";
}

/** Counts of one kind: one for each row. The total is the sum. */
export interface OneWay {
  readonly rows: readonly string[];
  readonly counts: readonly number[];
}

/** Counts by two kinds: for each row one for each column. The totals are the sums. */
export interface TwoWay {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** A number that may be shown, or null: not shown. */
export type Shown = number | null;

export interface ProtectedOneWay {
  readonly rows: readonly string[];
  readonly counts: readonly Shown[];
  readonly total: Shown;
  readonly minimum: number;
}

export interface ProtectedTwoWay {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
  readonly minimum: number;
}
