import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { swearing } from "../oaths/oaths.queries.ts";
import { everybodyAsked } from "../statements/statements.queries.ts";
import type { TeamStanding } from "./checklist.ts";

/** One page of the people whom the actor leads, by name, each with how it stands. */
export const teamStandings = async (
  tx: Tx,
  { today, page }: { readonly today: PlainDate; readonly page: number },
): Promise<{ readonly people: readonly TeamStanding[]; readonly total: number }> => {
  const { rows } = await sql<{ personId: string; name: string; total: number }>`
    select person_id, name, (count(*) over ())::int as total from people
    where organisation_id = (select app_organisation()) and person_id = any ((select app_team())::uuid[])
    order by name, person_id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx);
  const ids = rows.map(({ personId }) => personId);
  const oaths = new Map(
    (await swearing(tx, today, ids)).map((one) => [one.person.personId, one.standing.state]),
  );
  const statements = Map.groupBy(await everybodyAsked(tx, today, ids), ({ person }) => person.personId);
  const people = rows.map(({ personId, name }) => {
    const states = (statements.get(personId) ?? []).map(({ standing }) => standing.state);
    return {
      personId,
      name,
      oath: oaths.get(personId) ?? null,
      asked: states.length,
      toSign: states.filter((state) => state !== "signed").length,
      late: states.filter((state) => state === "late").length,
    };
  });
  return { people, total: rows[0]?.total ?? 0 };
};
