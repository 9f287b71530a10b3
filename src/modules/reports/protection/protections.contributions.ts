import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { texts } from "./texts.ts";

/** Answers of reporters that nobody took up yet, those who feel unsafe first. */
export const safetyWork = async ({ tx, locale }: ReadContext): Promise<readonly WorkItem[]> => {
  const rows = await tx
    .selectFrom("reportChecks as c")
    .innerJoin("reports as r", (join) =>
      join.onRef("r.organisationId", "=", "c.organisationId").onRef("r.reportId", "=", "c.reportId"),
    )
    .select(["c.answer", "c.answeredAt", "r.reportId", "r.reference"])
    .where("c.answer", "in", ["unsafe", "unsure"])
    .where("c.seenAt", "is", null)
    .where("r.state", "<>", "set-aside")
    .orderBy((eb) => eb.case().when("c.answer", "=", "unsafe").then(0).else(1).end())
    .orderBy("c.answeredAt")
    .limit(50)
    .execute();
  const t = texts[locale];
  return rows.flatMap(({ answer, answeredAt, reportId, reference }) =>
    answer === null || answeredAt === null
      ? []
      : [
          {
            title: t.work[answer](reference),
            href: `/dossiers/${reportId}#bescherming`,
            due: dateOf(answeredAt),
            subject: t.reports,
          },
        ],
  );
};
