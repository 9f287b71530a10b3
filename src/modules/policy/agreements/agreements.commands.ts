import { randomUUID } from "node:crypto";
import type { Tx } from "#platform/database/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Agreement, AgreementInput, ReportInput } from "./agreement.ts";
import { mayTakeAgreementStep } from "./agreement.rules.ts";

const writePoints = async (
  { tx, actor }: Writing,
  agreementId: string,
  { points }: Pick<AgreementInput, "points">,
): Promise<void> => {
  const organisationId = organisationOf(actor);
  const rows = points.map((point, place) => ({
    organisationId,
    pointId: randomUUID(),
    agreementId,
    place,
    ...point,
  }));
  if (rows.length > 0) await tx.insertInto("agreementPoints").values(rows).execute();
};

/** Why there cannot be another agreement for this year, unit and manager; undefined when there can. */
export const agreementIsThere = async (
  tx: Tx,
  { year, unitId, managerId }: AgreementInput,
  except?: string,
): Promise<Localised | undefined> => {
  const there = await tx
    .selectFrom("agreements")
    .select("agreementId")
    .where("year", "=", year)
    .where("unitId", "=", unitId)
    .where("managerId", "=", managerId)
    .executeTakeFirst();
  if (there === undefined || there.agreementId === except) return undefined;
  return {
    nl: "Voor dit jaar en deze eenheid zijn er al afspraken met deze leidinggevende.",
    en: "There is an agreement with this manager for this year and unit already.",
  };
};

const insistOnFree = async ({ tx }: Writing, input: AgreementInput, except?: string): Promise<void> => {
  const reason = await agreementIsThere(tx, input, except);
  if (reason) throw new AppError("refused", reason);
};

/** Makes an agreement with a manager; returns its id. Refuses a second one for the same year, unit and manager. */
export const makeAgreement = async (writing: Writing, input: AgreementInput): Promise<string> => {
  await insistOnFree(writing, input);
  const agreementId = randomUUID();
  const { points: _, ...columns } = input;
  await writing.tx
    .insertInto("agreements")
    .values({ organisationId: organisationOf(writing.actor), agreementId, ...columns })
    .execute();
  await writePoints(writing, agreementId, input);
  return agreementId;
};

/** Changes an agreement on which nobody reported yet. */
export const changeAgreement = async (
  writing: Writing,
  agreement: Agreement,
  input: AgreementInput,
): Promise<void> => {
  insist(mayTakeAgreementStep("change", agreement, writing.actor));
  const { agreementId } = agreement;
  await insistOnFree(writing, input, agreementId);
  const { points: _, ...columns } = input;
  await changed(writing.tx.updateTable("agreements").set(columns).where("agreementId", "=", agreementId));
  await writing.tx.deleteFrom("agreementPoints").where("agreementId", "=", agreementId).execute();
  await writePoints(writing, agreementId, input);
};

/** Adds an interim report of today in the writer's own name. */
export const reportOnAgreement = async (
  { tx, actor, today, now }: Writing,
  agreement: Pick<Agreement, "agreementId" | "managerId" | "reports">,
  input: ReportInput,
): Promise<void> => {
  insist(mayTakeAgreementStep("report", agreement, actor));
  await tx
    .insertInto("agreementReports")
    .values({
      organisationId: organisationOf(actor),
      reportId: randomUUID(),
      agreementId: agreement.agreementId,
      reportedOn: today,
      writtenById: actor.personId,
      writtenAt: now,
      ...input,
    })
    .execute();
};
