import { z } from "zod";

/** What a report is about, as the reporter chose; a report of detriment hangs on another. */
export const reporterKinds = ["violation", "wrongdoing", "conduct", "security"] as const;
export type ReporterKind = (typeof reporterKinds)[number];
export const reportKinds = [...reporterKinds, "detriment"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How a report came in. */
export const channels = ["web", "telephone", "letter", "meeting", "e-mail", "line", "counsellor"] as const;
export type Channel = (typeof channels)[number];

/** Whether the readers know who reports, one officer does, or nobody. */
export const opennesses = ["open", "confidential", "anonymous"] as const;
export type Openness = (typeof opennesses)[number];

/** Where a report stands: received, being weighed (receipt is confirmed), being handled (there is a decision), closed, or set aside. */
export const reportStates = ["received", "weighing", "handling", "closed", "set-aside"] as const;
export type ReportState = (typeof reportStates)[number];

/** By which rules a report is handled. */
export const regimes = ["wbk", "integrity", "conduct", "security", "complaint"] as const;
export type Regime = (typeof regimes)[number];

/** What was decided after weighing. */
export const decisions = [
  "not-taken-up",
  "line",
  "preliminary-inquiry",
  "investigation",
  "forwarded",
  "police",
] as const;
export type ReportDecision = (typeof decisions)[number];

/** What came of an allegation. */
export const outcomes = [
  "open",
  "established",
  "partly-established",
  "not-established",
  "not-ascertainable",
] as const;
export type Outcome = (typeof outcomes)[number];

const text = z.string();

/** Somebody whom a report is about, as the reporter named that person. */
export const concernedPerson = z.object({ name: text, position: text });
export type ConcernedPerson = z.output<typeof concernedPerson>;
export const concernedPersons = z.array(concernedPerson);

/** Answers by question; several for a question that allows them. */
export const answersSchema = z.record(text, z.union([text, z.array(text)]));
export type Answers = z.output<typeof answersSchema>;

/** Who reports, and how that person wants to be reached. */
export const identitySchema = z.object({ name: text, contact: text });
export type Identity = z.output<typeof identitySchema>;

/** What is known of an attachment; the key opens it and nothing else does. */
export const attachmentDetails = z.object({
  name: text,
  type: text,
  /** In bytes, as it was sent. */
  size: z.number(),
  /** Of the content, in hex: proves later that it is what was sent. */
  sha256: text,
  /** Base64 of 32 bytes. */
  key: text,
  /** Hidden data (place, device, author) was taken out. */
  cleaned: z.boolean(),
});
export type AttachmentDetails = z.output<typeof attachmentDetails>;

/** Nobody looks through more; whoever reads that many narrows the list. */
export const mostCounted = 1000;

/** What stands in plain text of a report: never what it says, or about whom. */
export interface Report {
  readonly organisationId: string;
  readonly reportId: string;
  readonly fileId: string;
  readonly reference: string;
  readonly kind: ReportKind;
  readonly channel: Channel;
  readonly openness: Openness;
  readonly language: "nl" | "en";
  readonly questionnaire: string;
  readonly sealedIn: "browser" | "server";
  readonly receivedAt: Date;
  readonly enteredBy: string | null;
  readonly approvedAt: Date | null;
  readonly state: ReportState;
  readonly regime: Regime | null;
  readonly decision: ReportDecision | null;
  readonly decidedAt: Date | null;
  readonly handlerId: string | null;
  readonly confirmedAt: Date | null;
  readonly informedAt: Date | null;
  readonly closedAt: Date | null;
  readonly openedAt: Date | null;
  readonly waitingSince: Date | null;
  readonly newsSince: Date | null;
  readonly nextDueOn: string | null;
  readonly aboutReportId: string | null;
  readonly identityFileId: string | null;
  readonly setAsideId: string | null;
}
