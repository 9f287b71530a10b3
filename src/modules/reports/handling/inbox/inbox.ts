import { z } from "zod";
import { fields } from "#platform/http/index.ts";
import { reportKinds, reportStates } from "../../report.ts";
import type { Report } from "../../report.ts";
import type { TermKind, TermState } from "../../terms/term.ts";

/** States in which somebody has to do something. */
export const openStates = ["received", "weighing", "handling"] as const;

export const stands = ["open", ...reportStates, "all"] as const;
export const handlers = ["all", "mine", "nobody"] as const;
export const termChoices = ["all", "late", "soon"] as const;
export const newsChoices = ["all", "unopened", "message"] as const;
export const orders = ["term", "newest", "oldest"] as const;

/** What the address of the inbox says: what is shown, and in which order. */
export const inboxQuery = z.object({
  stand: z.enum(stands).catch("open").default("open"),
  soort: z
    .enum(["all", ...reportKinds])
    .catch("all")
    .default("all"),
  wie: z.enum(handlers).catch("all").default("all"),
  termijn: z.enum(termChoices).catch("all").default("all"),
  nieuw: z.enum(newsChoices).catch("all").default("all"),
  volgorde: z.enum(orders).catch("term").default("term"),
  kenmerk: z.string().trim().max(40).catch("").default(""),
  pagina: fields.pageNumber(),
});
export type InboxQuery = z.output<typeof inboxQuery>;

/** The term that ends first, as it stands today. */
export interface NextTerm {
  readonly kind: TermKind;
  readonly dueOn: string;
  readonly state: TermState;
}

/** A report in a list: nothing of what it says, or about whom. */
export interface ListedReport extends Pick<
  Report,
  | "reportId"
  | "reference"
  | "kind"
  | "state"
  | "channel"
  | "openness"
  | "receivedAt"
  | "openedAt"
  | "waitingSince"
  | "handlerId"
> {
  readonly handlerName: string | null;
  readonly nextTerm: NextTerm | null;
}

/** One page of a list. */
export interface InboxPage {
  readonly reports: readonly ListedReport[];
  /** How many there are; counted to a limit. */
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
}
