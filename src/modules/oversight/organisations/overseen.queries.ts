import type { Organisation } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { recentAfter } from "../recency.rules.ts";
import { overseenOn, readOutcomes } from "../selection.queries.ts";
import type { ListedOrganisation, ListQuery, OverseenRound } from "./overseen.ts";

const overseen = (tx: Tx, today: PlainDate) =>
  overseenOn(tx, today).innerJoin("organisations as g", "g.organisationId", "s.overseenId");

const columns = [
  "g.organisationId",
  "g.shortName",
  "g.name",
  "g.kind",
  "g.abbreviation",
  "g.invented",
] as const;

const withoutRecentRound = (tx: Tx, today: PlainDate) =>
  overseen(tx, today).where((eb) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom("overseenRounds as r")
          .select("r.roundId")
          .whereRef("r.organisationId", "=", "s.overseenId")
          .where("r.referenceDate", ">", recentAfter(today)),
      ),
    ),
  );

/** How many organisations are overseen, and how many of them have no closed round over the last two years. */
export const countOverseen = async (
  tx: Tx,
  today: PlainDate,
): Promise<{ readonly total: number; readonly stale: number }> => {
  const count = async (query: ReturnType<typeof overseen>): Promise<number> =>
    (await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count;
  return { total: await count(overseen(tx, today)), stale: await count(withoutRecentRound(tx, today)) };
};

const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

const filtered = (tx: Tx, { zoek, soort, toon }: ListQuery, today: PlainDate) => {
  const like = `%${literally(zoek)}%`;
  return (toon === "zonder" ? withoutRecentRound(tx, today) : overseen(tx, today))
    .$if(soort !== undefined, (some) => some.where("g.kind", "=", soort ?? "other"))
    .$if(zoek !== "", (some) =>
      some.where((eb) =>
        eb.or([
          eb("g.name", "ilike", like),
          eb("g.abbreviation", "ilike", like),
          eb("g.shortName", "ilike", like),
        ]),
      ),
    );
};

const rounds = (tx: Tx) =>
  tx
    .selectFrom("overseenRounds as r")
    .select(["r.roundId", "r.organisationId", "r.title", "r.kind", "r.outcomes", "r.framework", "r.measure"])
    .select(["r.frameworkVersion as version", "r.referenceYear as year"]);

type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>["execute"]>>[number];
const toRound = (row: RoundRow): OverseenRound => ({ ...row, outcomes: readOutcomes(row.outcomes) });

const latestOf = async (tx: Tx, organisationIds: readonly string[]): Promise<readonly OverseenRound[]> => {
  if (organisationIds.length === 0) return [];
  const rows = await rounds(tx)
    .distinctOn("r.organisationId")
    .where("r.organisationId", "in", organisationIds)
    .orderBy("r.organisationId")
    .orderBy("r.referenceDate", "desc")
    .orderBy("r.roundId")
    .execute();
  return rows.map(toRound);
};

/** One page of the organisations that fit, by name, each with its latest closed round; and how many fit in all. */
export const listOverseen = async (
  tx: Tx,
  query: ListQuery,
  today: PlainDate,
): Promise<{ readonly organisations: readonly ListedOrganisation[]; readonly total: number }> => {
  const all = filtered(tx, query, today);
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const found = await all
    .select(columns)
    .orderBy("g.name")
    .orderBy("g.organisationId")
    .limit(pageSize)
    .offset((query.pagina - 1) * pageSize)
    .execute();
  const latest = await latestOf(
    tx,
    found.map(({ organisationId }) => organisationId),
  );
  const byOrganisation = new Map(latest.map((round) => [round.organisationId, round]));
  return {
    organisations: found.map((one) => ({ ...one, latest: byOrganisation.get(one.organisationId) })),
    total,
  };
};

/** One organisation, if it is overseen. */
export const findOverseen = (
  tx: Tx,
  shortName: string,
  today: PlainDate,
): Promise<Organisation | undefined> =>
  overseen(tx, today).select(columns).where("g.shortName", "=", shortName).executeTakeFirst();

/** The names of all overseen organisations, to choose from. */
export const overseenNames = (
  tx: Tx,
  today: PlainDate,
): Promise<readonly Pick<Organisation, "organisationId" | "shortName" | "name">[]> =>
  overseen(tx, today).select(["g.organisationId", "g.shortName", "g.name"]).orderBy("g.name").execute();

/** The closed rounds of an overseen organisation, the latest first. */
export const roundsOf = async (tx: Tx, organisationId: string): Promise<readonly OverseenRound[]> => {
  const rows = await rounds(tx)
    .where("r.organisationId", "=", organisationId)
    .orderBy("r.referenceDate", "desc")
    .orderBy("r.roundId")
    .limit(pageSize)
    .execute();
  return rows.map(toRound);
};
