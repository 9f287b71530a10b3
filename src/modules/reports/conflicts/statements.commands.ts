import type { Writing } from "#platform/module/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Report } from "../report.ts";

/** Somebody who reads a report states to have no interest in it; only then the database shows its content. */
export const stateNoInterest = async (
  { tx, actor, now }: Writing,
  { organisationId, reportId, fileId }: Pick<Report, "organisationId" | "reportId" | "fileId">,
): Promise<void> => {
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden");
  await tx
    .insertInto("reportStatements")
    .values({ organisationId, reportId, fileId, personId, noInterest: true, statedAt: now })
    .execute();
};

/** Whether somebody stated so before. */
export const hasStatedNoInterest = async (
  { tx, actor }: Pick<Writing, "tx" | "actor">,
  reportId: string,
): Promise<boolean> => {
  const row = await tx
    .selectFrom("reportStatements")
    .select("noInterest")
    .where("reportId", "=", reportId)
    .where("personId", "=", actor.personId)
    .executeTakeFirst();
  return row?.noInterest ?? false;
};
