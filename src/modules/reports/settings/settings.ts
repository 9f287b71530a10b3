import type { ReporterKind } from "../report.ts";

/** How an organisation wants reports handled; where it said nothing, the defaults. */
export interface ReportSettings {
  readonly isOpen: boolean;
  readonly takesAnonymous: boolean;
  readonly kinds: readonly ReporterKind[];
  readonly fallbackId: string | null;
  readonly identityReaderId: string | null;
  readonly weighDays: number;
  readonly investigateDays: number;
  readonly decideDays: number;
  readonly replyDays: number;
  readonly mostExtensions: number;
  readonly extensionDays: number;
  /** From how many days before its end a term is called "soon". */
  readonly soonConfirmDays: number;
  readonly soonDays: number;
  readonly legalExtensionMonths: number;
  readonly generalExtension: boolean;
  /** In months after closing; null: for good. */
  readonly keepNotTakenUp: number | null;
  readonly keepHandled: number | null;
  readonly keepInvestigated: number | null;
  readonly keepWrongdoing: number | null;
}

/** What holds until an organisation decides otherwise. */
export const defaultSettings: ReportSettings = {
  isOpen: true,
  takesAnonymous: true,
  kinds: ["violation", "wrongdoing", "conduct", "security"],
  fallbackId: null,
  identityReaderId: null,
  weighDays: 14,
  investigateDays: 84,
  decideDays: 28,
  replyDays: 14,
  mostExtensions: 1,
  extensionDays: 42,
  soonConfirmDays: 3,
  soonDays: 14,
  legalExtensionMonths: 0,
  generalExtension: false,
  keepNotTakenUp: 12,
  keepHandled: 60,
  keepInvestigated: 120,
  keepWrongdoing: null,
};
