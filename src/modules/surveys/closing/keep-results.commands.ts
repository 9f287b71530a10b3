import { randomUUID } from "node:crypto";
import { jsonRows, sql } from "#platform/database/index.ts";
import type { ResultCube } from "../analysis/cube.ts";
import type { Closing } from "./closing.ts";

/** Something a person wrote in their own words at an item. */
export interface Remark {
  readonly item: string;
  readonly text: string;
}

/** Keeps what may be said of a round, and what people wrote. `remarks` are kept in the order of their random ids. */
export const keepResults = async (
  { tx, organisationId, roundId, today }: Closing,
  { cube, remarks }: { readonly cube: ResultCube; readonly remarks: readonly Remark[] },
): Promise<void> => {
  const { minimum, alphas, correlations, everybody, groups } = cube;
  await tx
    .insertInto("surveyCubes")
    .values({
      organisationId,
      roundId,
      minimum,
      alphas: JSON.stringify(alphas),
      correlations: JSON.stringify(correlations),
      madeOn: today,
    })
    .execute();
  const rows = [everybody, ...groups].map((group, place) => ({ ...group, place }));
  await sql`
    insert into survey_results (organisation_id, round_id, place, group_by, group_value, parent_value, invited, answered, items, scales)
    select ${organisationId}, ${roundId}, r.place, r.by, r.value, r.parent, r.invited, r.n, r.items, r.scales
    from jsonb_to_recordset(${jsonRows(rows)}) as r (place int, by text, value text, parent text, invited int, n int, items jsonb, scales jsonb)`.execute(
    tx,
  );
  const kept = remarks
    .map((remark) => ({ ...remark, id: randomUUID() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await sql`
    insert into survey_remarks (organisation_id, round_id, remark_id, item, text)
    select ${organisationId}, ${roundId}, r.id, r.item, r.text
    from jsonb_to_recordset(${jsonRows(kept)}) as r (id uuid, item text, text text)`.execute(tx);
};
