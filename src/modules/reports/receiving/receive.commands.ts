import { randomInt, randomUUID } from "node:crypto";
import { auditLog as audit } from "#platform/audit/index.ts";
import { isAlreadyThere, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { keepSealedFile } from "#platform/vault/index.ts";
import type { CodeHalf, SealedTexts } from "#platform/vault/index.ts";
import type { Readers } from "../conflicts/readers.rules.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Channel, Openness, Report, ReportKind } from "../report.ts";
import { startTermsOfReceipt } from "../terms/terms.commands.ts";
import type { ReportRecipients, SealedReport } from "./seal-new-report.ts";

/** A sealed report with what has to be known of it in plain text. */
export interface Received {
  readonly sealed: SealedReport;
  readonly recipients: ReportRecipients;
  readonly code: CodeHalf;
  readonly exclusions: Readers["exclusions"];
  readonly kind: ReportKind;
  readonly openness: Openness;
  readonly language: "nl" | "en";
  readonly questionnaire: string;
  readonly sealedIn: "browser" | "server";
  /** 32 bytes; the same form sent twice makes one report. Null: from the dossier of another report. */
  readonly formToken: Uint8Array | null;
  readonly aboutReportId: string | null;
  /** What is known of the attachments at arrival, in their order. */
  readonly scans: readonly ("not-checked" | "clean")[];
  /** What an officer wrote down of a telephone call, a letter or a meeting; by the website it came by itself. */
  readonly entry?: {
    readonly channel: Exclude<Channel, "web">;
    /** The day from which the terms count. */
    readonly receivedOn: PlainDate;
    readonly receivedAt: Date;
    readonly enteredBy: string;
  };
}

/** Letters and figures that nobody takes for one another, without vowels: no reference makes a word. */
const letters = "23456789BCDFGHJKLMNPQRSTVWXZ";
const group = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)] ?? "").join("");

/** How people speak of a report; drawn at random, so that it tells neither how many there are nor when. */
const newReference = (today: string): string => `M${today.slice(2, 4)}-${group(4)}-${group(4)}`;

const column = (texts: SealedTexts | undefined, name: string): Buffer => Buffer.from(texts?.[name] ?? []);

const already = ({ tx, actor }: Writing, formToken: Uint8Array | null) =>
  formToken === null
    ? undefined
    : tx
        .selectFrom("reports")
        .select(["reportId", "reference"])
        .where("organisationId", "=", organisationOf(actor))
        .where("formToken", "=", Buffer.from(formToken))
        .executeTakeFirst();

/** Whoever clicks twice sends the same form at the same moment: the second waits for the first, and finds its report. */
const inTurn = async ({ tx }: Writing, formToken: Uint8Array | null): Promise<void> => {
  if (formToken === null) return;
  const form = Buffer.from(formToken).toString("hex");
  await sql`select pg_advisory_xact_lock(hashtextextended(${form}, 0))`.execute(tx);
};

type Place = Pick<Report, "organisationId" | "reportId" | "fileId">;

const keepFiles = async ({ tx, now }: Writing, place: Place, given: Received): Promise<void> => {
  const { organisationId } = place;
  const { sealed, recipients, code } = given;
  await keepSealedFile(tx, { organisationId, file: sealed.file, recipients: recipients.report, code }, now);
  if (sealed.identity)
    await keepSealedFile(
      tx,
      { organisationId, file: sealed.identity, recipients: recipients.identity, code },
      now,
    );
};

const plainRow = ({ now }: Writing, place: Place, given: Received) => {
  const { sealed, kind, openness, language, questionnaire, sealedIn, formToken, aboutReportId, entry } =
    given;
  return {
    ...place,
    kind,
    openness,
    language,
    questionnaire,
    sealedIn,
    aboutReportId,
    channel: entry?.channel ?? ("web" as const),
    formToken: formToken && Buffer.from(formToken),
    receivedAt: entry?.receivedAt ?? now,
    enteredBy: entry?.enteredBy ?? null,
    // What an officer wrote down waits for nobody to be read.
    waitingSince: entry ? null : now,
    identityFileId: sealed.identity?.fileId ?? null,
    concerned: column(sealed.file.rows[0], "concerned"),
  };
};

const keepReport = async (
  writing: Writing,
  place: Place,
  given: Received,
  reference: string,
): Promise<void> => {
  const { tx, now } = writing;
  const content = column(given.sealed.file.rows[1], "content");
  const { entry } = given;
  const kind = entry ? ("entered" as const) : ("received" as const);
  const event = { ...place, eventId: randomUUID(), kind, happenedAt: now, byId: entry?.enteredBy ?? null };
  // One statement, because whoever sends a report waits for each answer of the database.
  await tx
    .with("report", (here) =>
      here.insertInto("reports").values({ ...plainRow(writing, place, given), reference }),
    )
    .with("content", (here) => here.insertInto("reportContents").values({ ...place, content }))
    .insertInto("reportEvents")
    .values(event)
    .execute();
};

const keepIdentity = async (tx: Tx, place: Place, { identity }: SealedReport): Promise<void> => {
  if (identity)
    await tx
      .insertInto("reportIdentities")
      .values({ ...place, fileId: identity.fileId, identity: column(identity.rows[0], "identity") })
      .execute();
};

const keepAttachments = async (
  { tx, now }: Writing,
  place: Place,
  { sealed, scans }: Received,
): Promise<void> => {
  const rows = sealed.attachmentIds.map((attachmentId, at) => ({
    ...place,
    attachmentId,
    details: column(sealed.file.rows[at + 2], "details"),
    addedAt: now,
    scan: scans[at] ?? ("not-checked" as const),
    scannedAt: scans[at] === "clean" ? now : null,
  }));
  if (rows.length > 0) await tx.insertInto("reportAttachments").values(rows).execute();
};

const keepExclusions = async (
  { tx, now }: Writing,
  place: Place,
  { sealed, exclusions }: Received,
): Promise<void> => {
  const files = [place.fileId, ...(sealed.identity ? [sealed.identity.fileId] : [])];
  const { organisationId, reportId } = place;
  const rows = exclusions.flatMap((one) =>
    files.map((fileId) => ({ ...one, organisationId, reportId, fileId, madeAt: now })),
  );
  if (rows.length > 0) await tx.insertInto("reportExclusions").values(rows).execute();
};

const idIsTaken = {
  nl: "Dit formulier is al voor een andere melding gebruikt. Open het formulier opnieuw en verstuur uw melding nog een keer.",
  en: "This form was used for another report already. Open the form anew and send your report once more.",
};

const keepAll = async (writing: Writing, place: Place, given: Received, reference: string): Promise<void> => {
  try {
    await keepFiles(writing, place, given);
    await keepReport(writing, place, given, reference);
    await keepIdentity(writing.tx, place, given.sealed);
    await keepAttachments(writing, place, given);
    await keepExclusions(writing, place, given);
  } catch (error) {
    throw isAlreadyThere(error) ? new AppError("conflict", idIsTaken, { cause: error }) : error;
  }
};

/**
 * Keeps a report that somebody sent, as the system of the organisation: the file and its keys, who is excluded, what runs from now.
 * Sent again with the same form, it is the same report. Returns how people speak of it.
 * @throws AppError "conflict" when it was sealed to others than read it now, or when one of its ids is taken
 */
export const receiveReport = async (
  writing: Writing,
  given: Received,
): Promise<{ readonly reportId: string; readonly reference: string; readonly isNew: boolean }> => {
  await inTurn(writing, given.formToken);
  const known = await already(writing, given.formToken);
  if (known) return { ...known, isNew: false };
  const { tx, actor, today, now } = writing;
  const { reportId } = given.sealed;
  const place = { organisationId: organisationOf(actor), reportId, fileId: given.sealed.file.fileId };
  const reference = newReference(today);
  await keepAll(writing, place, given, reference);
  await startTermsOfReceipt(tx, place, given.entry?.receivedOn ?? today);
  await audit.record(
    tx,
    actor,
    { event: "report.received", object: { kind: "report", id: reportId }, result: "done", origin: null },
    now,
  );
  return { reportId, reference, isNew: true };
};
