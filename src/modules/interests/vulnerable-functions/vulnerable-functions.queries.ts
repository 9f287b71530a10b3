import { unitTree } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { standingOf } from "./vulnerable-function.rules.ts";
import type { UnitInventory, VulnerableFunction } from "./vulnerable-function.ts";

const columns = [
  "vulnerableFunctionId",
  "unitId",
  "kind",
  "title",
  "temptations",
  "why",
  "measures",
  "listedOn",
  "version",
  "endedOn",
] as const;

/** One page of what stands in the inventory of a unit now, by name, and how many there are. */
export const listOfUnit = async (
  tx: Tx,
  unitId: string,
  page: number,
): Promise<{ entries: VulnerableFunction[]; total: number }> => {
  const some = tx.selectFrom("vulnerableFunctions").where("unitId", "=", unitId).where("endedOn", "is", null);
  const { total } = await some.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const entries = await some
    .select(columns)
    .orderBy(sql`lower(title)`)
    .orderBy("vulnerableFunctionId")
    .limit(pageSize)
    .offset(offsetOf(page, total))
    .execute();
  return { entries, total };
};

/** One entry, if this actor may see it; also one that was taken out. */
export const findVulnerable = (
  tx: Tx,
  vulnerableFunctionId: string,
): Promise<VulnerableFunction | undefined> =>
  tx
    .selectFrom("vulnerableFunctions")
    .select(columns)
    .where("vulnerableFunctionId", "=", vulnerableFunctionId)
    .executeTakeFirst();

/** The units that this person leads today, by the database that also decides what is read of them. */
const ledUnits = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ units: string[] }>`select app_led_units() as units`.execute(tx);
  return new Set(rows[0]?.units ?? []);
};

const countsOf = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .selectFrom("vulnerableFunctions")
    .select("unitId")
    .select((eb) => eb.fn.countAll<number>().as("entries"))
    .where("endedOn", "is", null)
    .groupBy("unitId")
    .execute();
  return new Map(rows.map(({ unitId, entries }) => [unitId, entries]));
};

const reviewsOf = async (tx: Tx): Promise<ReadonlyMap<string, PlainDate>> => {
  const rows = await tx
    .selectFrom("vulnerabilityReviews")
    .select("unitId")
    .select((eb) => eb.fn.max("reviewedOn").as("reviewedOn"))
    .groupBy("unitId")
    .execute();
  return new Map(rows.map(({ unitId, reviewedOn }) => [unitId, reviewedOn]));
};

/** The units whose inventory this actor may see, in the order of the tree, with how each stands; only the led ones where that is asked. */
export const inventories = async (
  { tx, actor, today }: Pick<ReadContext, "tx" | "actor" | "today">,
  onlyLed: boolean,
): Promise<readonly UnitInventory[]> => {
  const led = await ledUnits(tx);
  const seesAll = !onlyLed && holds(actor, "coordinator", "authority");
  const counts = await countsOf(tx);
  const reviews = await reviewsOf(tx);
  const units = (await unitTree(tx, today)).filter(({ unitId }) => seesAll || led.has(unitId));
  return units.map(({ unitId, name, depth }) => {
    const reviewedOn = reviews.get(unitId) ?? null;
    const standing = standingOf(reviewedOn, today);
    return { unitId, name, depth, entries: counts.get(unitId) ?? 0, reviewedOn, standing };
  });
};

/** The units of which this person is the nearest manager: led, and with nobody else managing the unit itself. */
export const nearestUnits = async (
  tx: Tx,
  personId: string,
  today: PlainDate,
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ unitId: string }>`
    with recursive tree as (
      select distinct on (unit_id) unit_id, parent_id from unit_versions
      where organisation_id = app_organisation() and starts_on <= ${today} order by unit_id, starts_on desc
    ), managed as (
      select distinct unit_id, person_id from appointments
      where organisation_id = app_organisation() and role = 'manager' and unit_id is not null
        and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})
    ), near as (
      select unit_id from managed where person_id = ${personId}
      union
      select t.unit_id from tree t join near n on t.parent_id = n.unit_id
      where not exists (select from managed m where m.unit_id = t.unit_id)
    )
    select unit_id from near`.execute(tx);
  return new Set(rows.map(({ unitId }) => unitId));
};
