import { randomUUID } from "node:crypto";
import { addMonths, dateOf } from "#platform/clock/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Job, ReadContext } from "#platform/module/index.ts";
import { checksFrom } from "./protection.rules.ts";

const longest = 12;

/** Plans the checks of reports that have none yet, however they came in. */
const planChecks = async ({ tx, actor, today }: ReadContext): Promise<void> => {
  const organisationId = organisationOf(actor);
  const reports = await tx
    .selectFrom("reports as r")
    .select(["reportId", "fileId", "receivedAt"])
    .where("organisationId", "=", organisationId)
    .where("state", "<>", "set-aside")
    .where("receivedAt", ">", new Date(`${addMonths(today, -longest)}T00:00:00Z`))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("reportChecks as c")
            .whereRef("c.organisationId", "=", "r.organisationId")
            .whereRef("c.reportId", "=", "r.reportId")
            .where("c.months", "is not", null),
        ),
      ),
    )
    .execute();
  const rows = reports.flatMap(({ reportId, fileId, receivedAt }) =>
    checksFrom(dateOf(receivedAt), today).map((check) => ({
      organisationId,
      reportId,
      fileId,
      checkId: randomUUID(),
      ...check,
    })),
  );
  if (rows.length > 0) await tx.insertInto("reportChecks").values(rows).execute();
};

const dueChecks = ({ tx, actor, today }: ReadContext) =>
  tx
    .selectFrom("reportChecks as c")
    .innerJoin("reports as r", (join) =>
      join.onRef("r.organisationId", "=", "c.organisationId").onRef("r.reportId", "=", "c.reportId"),
    )
    .select(["c.checkId", "c.reportId", "r.newsSince"])
    .where("c.organisationId", "=", organisationOf(actor))
    .where("c.dueOn", "<=", today)
    .where("c.askedAt", "is", null)
    .where("c.answeredAt", "is", null)
    .where("r.state", "<>", "set-aside")
    .execute();

/** Asks reporters how it goes, three, six and twelve months after they reported: the question waits in their dossier. */
const askReporters = async (context: ReadContext, now: Date): Promise<void> => {
  const { tx, actor } = context;
  const organisationId = organisationOf(actor);
  await planChecks(context);
  for (const { checkId, reportId, newsSince } of await dueChecks(context)) {
    await changed(
      tx
        .updateTable("reportChecks")
        .set({ askedAt: now })
        .where("organisationId", "=", organisationId)
        .where("reportId", "=", reportId)
        .where("checkId", "=", checkId),
    );
    await changed(
      tx
        .updateTable("reports")
        .set({ newsSince: newsSince ?? now })
        .where("organisationId", "=", organisationId)
        .where("reportId", "=", reportId),
    );
  }
};

/** Every morning: plans and asks. */
export const checksJob: Job = {
  name: "reports.safety-checks",
  cron: "15 5 * * *",
  forEachOrganisation: (context, { clock }) => askReporters(context, clock.now()),
};
