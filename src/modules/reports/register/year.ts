import type { ProtectedOneWay, ProtectedTwoWay } from "#platform/disclosure/index.ts";

/** One report of a year as it stood at a moment: nothing by which it could be found again. */
export interface CountedReport {
  readonly kind: string;
  /** What was decided; null while nothing was. */
  readonly decision: string | null;
  /** Whether the terms of the law were kept; null while one still runs and is not late. */
  readonly keptTerms: boolean | null;
}

/** One allegation of a report of that year. */
export interface CountedAllegation {
  readonly violation: string;
  readonly outcome: string;
  readonly measures: readonly string[];
}

/** What is counted of a year. */
export interface CountedYear {
  readonly reports: readonly CountedReport[];
  readonly allegations: readonly CountedAllegation[];
}

/** The codes that a year is counted by, in the order in which they are shown. */
export interface YearCodes {
  readonly kinds: readonly string[];
  readonly decisions: readonly string[];
  readonly violations: readonly string[];
  readonly outcomes: readonly string[];
  readonly measures: readonly string[];
}

/** The numbers of a year that may be shown to everybody; null is "not shown". */
export interface YearNumbers {
  /** Reports by kind and by what was decided; the last column is "not decided yet". */
  readonly reports: ProtectedTwoWay;
  /** Allegations by kind of violation and by outcome. */
  readonly allegations: ProtectedTwoWay;
  /** Measures, several of one case each counted. */
  readonly measures: ProtectedOneWay;
  /** In how many of a hundred reports the terms of the law were kept; null when that would tell of single reports. */
  readonly termsKept: number | null;
}
