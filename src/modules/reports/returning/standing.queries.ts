import type { Tx } from "#platform/database/index.ts";
import type { Report } from "../report.ts";
import { told } from "./told.ts";
import type { ToldEvent } from "./told.ts";

/** The terms of a report as its reporter may know them; as the system. */
export const termsOfReport = (tx: Tx, { organisationId, reportId }: Report) =>
  tx
    .selectFrom("reportTerms")
    .select(["kind", "dueOn", "metOn", "droppedOn"])
    .where("organisationId", "=", organisationId)
    .where("reportId", "=", reportId)
    .execute();

/** What happened with a report, as far as its reporter is told, the last first; as the system. */
export const toldEvents = async (
  tx: Tx,
  { organisationId, reportId }: Report,
): Promise<readonly { readonly kind: ToldEvent; readonly happenedAt: Date }[]> => {
  const rows = await tx
    .selectFrom("reportEvents")
    .select(["kind", "happenedAt"])
    .where("organisationId", "=", organisationId)
    .where("reportId", "=", reportId)
    .where("kind", "in", told)
    .orderBy("happenedAt", "desc")
    .execute();
  return rows.flatMap(({ kind, happenedAt }) => {
    const known = told.find((one) => one === kind);
    return known ? [{ kind: known, happenedAt }] : [];
  });
};

/** The organisation that received a report. */
export const organisationOfReport = (
  tx: Tx,
  organisationId: string,
): Promise<{ readonly name: string; readonly shortName: string }> =>
  tx
    .selectFrom("organisations")
    .select(["name", "shortName"])
    .where("organisationId", "=", organisationId)
    .executeTakeFirstOrThrow();
