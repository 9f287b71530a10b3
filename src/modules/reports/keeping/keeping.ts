import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";
import type { DB } from "#platform/database/index.ts";
import type { Report, ReportKind } from "../report.ts";

/** The kinds of record, each with a term of its own: what was set aside as a flood, and what a report came to. */
export const records = ["set-aside", "not-taken-up", "handled", "investigated", "wrongdoing"] as const;
export type KeptRecord = (typeof records)[number];

/** Why a file that is due may not be destroyed yet. */
export type Blocker = "unread" | "just-wrote" | "detriment-kept" | "linked-open" | "aftercare";

/** What decides about keeping a file, besides the settings. */
export interface KeptReport extends Pick<
  Report,
  | "organisationId"
  | "reportId"
  | "fileId"
  | "reference"
  | "kind"
  | "channel"
  | "receivedAt"
  | "state"
  | "regime"
  | "decision"
  | "closedAt"
  | "waitingSince"
  | "identityFileId"
> {
  /** When the flood it belongs to was set aside. */
  readonly setAsideAt: Date | null;
}

/** What stands around a file: facts about other rows, never their content. */
export interface Surroundings {
  /** When the reporter last wrote. */
  readonly lastWordAt: Date | null;
  /** A file about detriment of this reporter is still kept. */
  readonly hasDetriment: boolean;
  /** A linked report is not closed. */
  readonly hasOpenLink: boolean;
  /** The last day on which the reporter will be asked whether all is safe; null: not any more. */
  readonly aftercareUntil: string | null;
}

/** A file with what stands around it. */
export interface Weighed {
  readonly report: KeptReport;
  readonly around: Surroundings;
}

const mostAtOnce = 50;

const sure = fields.checkbox().refine(
  (ticked) => ticked,
  says({
    nl: "Zet het vinkje als u het zeker weet. Dit kan niet ongedaan worden gemaakt.",
    en: "Tick the box if you are sure. This cannot be undone.",
  }),
);

/** Which files were ticked, in the address of the page that asks whether it is sure. */
export const chosenQuery = z.object({
  dossier: fields.list(fields.id()).pipe(z.array(z.string()).max(mostAtOnce)),
});

export const sureForm = z.object({ sure });

/** What was destroyed. */
export type DestructionRecord = DB["reportDestructions"]["record"];

/** A part of a file that is destroyed before the rest. */
export const parts = ["attachments", "identity"] as const;
export type Part = (typeof parts)[number];

export const partForm = z.object({ part: z.enum(parts), reason: fields.requiredText(2000), sure });

/** The files of a kind of record whose term is over. */
export interface DueOfRecord {
  readonly record: KeptRecord;
  /** Null: kept for good, so to be transferred. */
  readonly months: number | null;
  readonly free: readonly KeptReport[];
  readonly blocked: readonly { readonly report: KeptReport; readonly blockers: readonly Blocker[] }[];
  readonly hasMore: boolean;
}

/** A line of the list of destruction. */
export interface DestructionLine {
  readonly destructionId: string;
  readonly reference: string;
  readonly record: DestructionRecord;
  readonly kind: ReportKind;
  readonly receivedYear: number;
  readonly closedOn: string;
  /** As `ruleOf` writes it. */
  readonly rule: string;
  readonly transferredTo: string | null;
  readonly destroyedAt: Date;
  readonly destroyedBy: string | null;
}
