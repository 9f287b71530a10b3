import type { PlainDate } from "#platform/clock/index.ts";

/** The terms of a report: the first two from the law (Wbk art. 2), the others set by the organisation. */
export const termKinds = ["confirm", "inform", "weigh", "investigate", "decide", "reply"] as const;
export type TermKind = (typeof termKinds)[number];

/** The terms of which the organisation says how long they are, counted from the step they belong to. */
export const ownTermKinds = [
  "weigh",
  "investigate",
  "decide",
  "reply",
] as const satisfies readonly TermKind[];
export type OwnTermKind = (typeof ownTermKinds)[number];

/** How long a term is. */
export interface TermLength {
  readonly unit: "days" | "months";
  readonly count: number;
}

/** What an organisation sets about terms; part of the settings of reports. */
export interface TermSettings {
  /** Whether a term that ends in a weekend or on a holiday runs on (Algemene termijnenwet art. 1–4). */
  readonly generalExtension: boolean;
  readonly weighDays: number;
  readonly investigateDays: number;
  readonly decideDays: number;
  readonly replyDays: number;
  /** How many days before its end a term is called "soon": the seven days of the law, and all others. */
  readonly soonConfirmDays: number;
  readonly soonDays: number;
  /** How often and for how many days the organisation may extend its own terms. */
  readonly mostExtensions: number;
  readonly extensionDays: number;
  /** By how many months a collective agreement (CAO Provincies: 3) allows the information to come later, once; 0 when none does. */
  readonly legalExtensionMonths: number;
}

/** A term that runs or ran. */
export interface Term {
  readonly kind: TermKind;
  /** The day from which it counts; that day itself does not count. */
  readonly startsOn: PlainDate;
  /** The last day of the term, extensions included. */
  readonly dueOn: PlainDate;
  /** The day on which what it asks was done; null while it was not. */
  readonly metOn: PlainDate | null;
  /** How often it was extended. */
  readonly extensions: number;
}

/** How a term stands on a day. */
export const termStates = ["on-track", "soon", "late", "met-in-time", "met-late"] as const;
export type TermState = (typeof termStates)[number];

/** The moments at which somebody is told that a term wants something. */
export type NoticeStage = "soon" | "late";

/** When somebody was told of a term; null while nobody was. */
export interface TermNotices {
  readonly toldSoonOn: PlainDate | null;
  readonly toldLateOn: PlainDate | null;
}
