import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { keptItems, keptScales } from "../results/kept-cube.ts";
import type { AskedOfAll } from "./indicator.ts";

/** What everybody answered in every closed round of the own organisation, the latest first; nothing for whom results are not. */
export const askedOfAll = async (tx: Tx): Promise<readonly AskedOfAll[]> => {
  const rows = await tx
    .selectFrom("surveyRounds as r")
    .innerJoin("surveyResults as s", (join) =>
      join.onRef("s.organisationId", "=", "r.organisationId").onRef("s.roundId", "=", "r.roundId"),
    )
    .where("r.organisationId", "=", sql<string>`(select app_organisation())`)
    .where("r.state", "=", "closed")
    .where("s.place", "=", 0)
    .select(["r.roundId", "r.questionnaire", "r.version", "r.titleNl", "r.titleEn", "r.closedOn"])
    .select(["s.items", "s.scales"])
    .orderBy("r.closedOn", "desc")
    .orderBy("r.opensOn", "desc")
    .orderBy("r.roundId")
    .execute();
  return rows.flatMap(({ titleNl, titleEn, closedOn, items, scales, ...round }) =>
    closedOn === null
      ? []
      : [
          {
            ...round,
            closedOn,
            title: { nl: titleNl, en: titleEn },
            items: keptItems.parse(items),
            scales: keptScales.parse(scales),
          },
        ],
  );
};
