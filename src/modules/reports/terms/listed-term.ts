import type { ReportKind } from "../report.ts";
import type { Term } from "./term.ts";

/** A term with how people speak of its report: nothing of what the report says. */
export interface ListedTerm extends Term {
  readonly termId: string;
  readonly reportId: string;
  readonly reference: string;
  readonly reportKind: ReportKind;
  readonly handlerId: string | null;
  readonly handlerName: string | null;
}

/** Which terms a list shows: those that still come, those that are late, those that were met late, or all that run. */
export const termStands = ["open", "late", "missed", "all"] as const;
export type TermStand = (typeof termStands)[number];
