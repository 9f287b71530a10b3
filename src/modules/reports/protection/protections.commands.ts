import { randomUUID } from "node:crypto";
import { changed, found, insist } from "#platform/http/index.ts";
import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { waitsForOffice } from "../dialogue/messages.commands.ts";
import { noteEvent } from "../file/events.commands.ts";
import type { FileContext } from "../file/file-section.ts";
import { sealOne } from "../file/sealed-rows.ts";
import type { Report } from "../report.ts";
import type { Check, CheckAnswer, Moment, ProtectionDetails, Risk } from "./protection.ts";
import { checkState, openCheck } from "./protection.rules.ts";
import { checksOf } from "./protections.queries.ts";

interface Weighed extends ProtectionDetails {
  readonly risk: Risk;
  readonly moment: Moment;
}

/** Writes down how great the risk of detriment is, why, and what was agreed. */
export const weighRisk = async (
  opened: FileContext,
  { risk, moment, ...details }: Weighed,
): Promise<void> => {
  const { context, report, file } = opened;
  const { organisationId, reportId, fileId } = report;
  const protectionId = randomUUID();
  const sealed = await sealOne(context.tx, file, {
    table: "report_protections",
    rowId: protectionId,
    texts: { details: JSON.stringify(details) },
  });
  await context.tx
    .insertInto("reportProtections")
    .values({
      organisationId,
      reportId,
      fileId,
      protectionId,
      risk,
      moment,
      details: found(sealed.columns["details"]),
      weighedAt: context.now,
      weighedBy: found(context.actor.personId),
    })
    .execute();
  await noteEvent({ ...opened, file: sealed.file }, { kind: "protection" });
};

interface Told {
  readonly answer: CheckAnswer;
  readonly words: string | null;
}

interface OfReporter {
  readonly file: OpenFile;
  readonly report: Report;
}

const sealedWords = async (
  { tx }: Writing,
  file: OpenFile,
  checkId: string,
  words: string | null,
): Promise<{ readonly file: OpenFile; readonly box: Buffer | null }> => {
  if (words === null) return { file, box: null };
  const sealed = await sealOne(tx, file, { table: "report_checks", rowId: checkId, texts: { words } });
  return { file: sealed.file, box: found(sealed.columns["words"]) };
};

/** The reporter says how it goes, asked or of the own accord; as the system. */
export const tellSafety = async (
  writing: Writing,
  { file, report }: OfReporter,
  { answer, words }: Told,
): Promise<void> => {
  const { tx, now } = writing;
  const { organisationId, reportId, fileId } = report;
  const asked = openCheck(await checksOf(tx, file, reportId));
  const checkId = asked?.checkId ?? randomUUID();
  const sealed = await sealedWords(writing, file, checkId, words);
  const told = { answer, answeredAt: now, words: sealed.box };
  if (asked)
    await changed(
      tx
        .updateTable("reportChecks")
        .set(told)
        .where("organisationId", "=", organisationId)
        .where("reportId", "=", reportId)
        .where("checkId", "=", checkId),
    );
  else
    await tx
      .insertInto("reportChecks")
      .values({ organisationId, reportId, fileId, checkId, ...told })
      .execute();
  await noteEvent({ context: writing, report, file: sealed.file }, { kind: "safety" });
  await waitsForOffice(writing, report);
};

const answered = (check: Check): Decision =>
  checkState(check) === "answered"
    ? allowed
    : refusal("Hier is geen antwoord om op te pakken.", "There is no answer here to take up.");

/** Somebody of the office read how the reporter is doing, and takes it up. */
export const takeUpCheck = async ({ context, report, file }: FileContext, checkId: string): Promise<void> => {
  const { tx, now } = context;
  const checks = await checksOf(tx, file, report.reportId);
  insist(answered(found(checks.find((one) => one.checkId === checkId))));
  await changed(
    tx
      .updateTable("reportChecks")
      .set({ seenAt: now })
      .where("organisationId", "=", report.organisationId)
      .where("reportId", "=", report.reportId)
      .where("checkId", "=", checkId),
  );
};
