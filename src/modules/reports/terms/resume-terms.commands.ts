import { sql } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { dateOf, daysBetween } from "#platform/clock/index.ts";
import { changed, found } from "#platform/http/index.ts";
import { ownTermKinds } from "./term.ts";

/**
 * Lets the terms run again of reports that lay aside, before they are brought back: the terms of the organisation itself end as many days
 * later as it lasted. The terms of the law go on as if nothing happened, because it knows no setting aside.
 */
export const resumeTerms = async (
  { tx, actor, today }: Pick<Writing, "tx" | "actor" | "today">,
  setAsideId: string,
): Promise<void> => {
  const organisationId = organisationOf(actor);
  const act = await tx
    .selectFrom("reportSetAsides")
    .select("madeAt")
    .where("organisationId", "=", organisationId)
    .where("setAsideId", "=", setAsideId)
    .executeTakeFirst();
  const days = daysBetween(dateOf(found(act).madeAt), today);
  const ofTheseReports = tx
    .selectFrom("reports")
    .select("reportId")
    .where("organisationId", "=", organisationId)
    .where("setAsideId", "=", setAsideId);
  await tx
    .updateTable("reportTerms")
    .set((eb) => ({
      dueOn: sql<string>`${eb.ref("dueOn")} + ${days}::integer`,
      toldSoonOn: null,
      toldLateOn: null,
    }))
    .where("organisationId", "=", organisationId)
    .where("reportId", "in", ofTheseReports)
    .where("kind", "in", ownTermKinds)
    .where("metOn", "is", null)
    .where("droppedOn", "is", null)
    .execute();
  await changed(
    tx
      .updateTable("reports as r")
      .set((eb) => ({
        nextDueOn: eb
          .selectFrom("reportTerms as t")
          .select(({ fn }) => fn.min("t.dueOn").as("due"))
          .where("t.organisationId", "=", organisationId)
          .whereRef("t.reportId", "=", "r.reportId")
          .where("t.metOn", "is", null)
          .where("t.droppedOn", "is", null),
      }))
      .where("r.organisationId", "=", organisationId)
      .where("r.setAsideId", "=", setAsideId),
  );
};
