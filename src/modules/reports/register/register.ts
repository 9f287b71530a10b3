import type { Outcome, Report, ReportKind, ReportState } from "../report.ts";
import type { Term } from "../terms/term.ts";

/** What narrows the register. */
export interface RegisterFilter {
  readonly jaar?: number | undefined;
  readonly soort?: ReportKind | undefined;
  readonly stand?: ReportState | undefined;
}

/** A line of the register: nothing of what a report says, or about whom. */
export type RegisterLine = Pick<
  Report,
  | "reportId"
  | "reference"
  | "kind"
  | "channel"
  | "openness"
  | "receivedAt"
  | "confirmedAt"
  | "informedAt"
  | "state"
  | "regime"
  | "decision"
  | "decidedAt"
  | "closedAt"
>;

/** What belongs to a line: its terms, and its allegations as far as whoever asks may see them. */
export interface RegisterParts {
  readonly terms: readonly Pick<Term, "kind" | "dueOn" | "metOn">[];
  readonly allegations: readonly {
    readonly violation: string;
    readonly outcome: Outcome;
    readonly measures: readonly string[];
  }[];
}
