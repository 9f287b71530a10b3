import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import type { DestructionLine } from "./keeping.ts";

const kept = (tx: Tx) =>
  tx
    .selectFrom("reportDestructions as d")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "d.organisationId").onRef("p.personId", "=", "d.destroyedBy"),
    );

/** A page of the list of destruction, the latest first, and how many lines it has. */
export const destructions = async (
  tx: Tx,
  page: number,
): Promise<{ readonly lines: readonly DestructionLine[]; readonly total: number }> => {
  const lines = await kept(tx)
    .select(["d.destructionId", "d.reference", "d.record", "d.kind", "d.receivedYear", "d.closedOn"])
    .select(["d.rule", "d.transferredTo", "d.destroyedAt", "p.name as destroyedBy"])
    .orderBy("d.destroyedAt", "desc")
    .orderBy("d.destructionId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await kept(tx)
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { lines, total };
};
