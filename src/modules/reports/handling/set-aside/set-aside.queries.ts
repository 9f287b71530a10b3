import { organisationOf } from "#platform/module/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import { pageSize } from "#ui/index.ts";
import type { SetAside } from "./set-aside.ts";

/**
 * The acts by which reports were set aside, the latest first: at most as many as a page holds. The database shows one's own, and those in which
 * something lies that whoever asks reads: any other, with its reason, would tell somebody who was kept out of a report that there is one.
 */
export const setAsides = async ({ tx, actor }: Pick<ReadContext, "tx" | "actor">): Promise<SetAside[]> => {
  const acts = await tx
    .selectFrom("reportSetAsides as s")
    .select(["s.setAsideId", "s.reason", "s.madeAt", "s.madeBy", "s.undoneAt", "s.undoneBy"])
    .select((eb) =>
      eb
        .selectFrom("reports as r")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .whereRef("r.organisationId", "=", "s.organisationId")
        .whereRef("r.setAsideId", "=", "s.setAsideId")
        .as("count"),
    )
    .where("s.organisationId", "=", organisationOf(actor))
    .orderBy("s.madeAt", "desc")
    .orderBy("s.setAsideId")
    .limit(pageSize)
    .execute();
  return acts.map(({ count, ...act }) => ({ ...act, reports: count ?? 0 }));
};
