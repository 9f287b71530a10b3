import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import type {
  CountedDesignation,
  Designated,
  Designation,
  DesignationKind,
  DesignationsQuery,
} from "./designation.ts";

const columns = [
  "d.designationId",
  "d.kind",
  "d.functionTitle",
  "d.unitId",
  "d.startsOn",
  "d.endsOn",
  "d.reason",
  "d.vulnerableFunctionId",
] as const;

const all = (tx: Tx) => tx.selectFrom("designations as d").select(columns);

/** Where on a day somebody has the function of designation `d`. */
const heldBy = (on: PlainDate) => sql<boolean>`
  l.organisation_id = d.organisation_id and lower(btrim(l.function_title)) = lower(btrim(d.function_title))
  and (d.unit_id is null or d.unit_id = l.unit_id) and l.starts_on <= ${on} and (l.ends_on is null or l.ends_on >= ${on})`;

const inForce = (on: PlainDate) =>
  sql<boolean>`d.starts_on <= ${on} and (d.ends_on is null or d.ends_on >= ${on})`;

const chosen = (tx: Tx, { soort, stand }: DesignationsQuery, today: PlainDate) =>
  (soort === "" ? all(tx) : all(tx).where("d.kind", "=", soort))
    .$if(stand === "current", (some) =>
      some.where((eb) => eb.or([eb("d.endsOn", "is", null), eb("d.endsOn", ">=", today)])),
    )
    .$if(stand === "ended", (some) => some.where("d.endsOn", "<", today));

/** One page of the designations, the newest first, each with how many people fall under it today, and how many there are in all. */
export const listDesignations = async (
  tx: Tx,
  query: DesignationsQuery,
  today: PlainDate,
): Promise<{ designations: CountedDesignation[]; total: number }> => {
  const some = chosen(tx, query, today);
  const { total } = await some
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const designations = await some
    .select(
      sql<number>`(select count(distinct l.person_id) from placements l where ${heldBy(today)} and ${inForce(today)})`.as(
        "people",
      ),
    )
    .orderBy("d.startsOn", "desc")
    .orderBy(sql`lower(d.function_title)`)
    .orderBy("d.kind")
    .orderBy("d.designationId")
    .limit(pageSize)
    .offset(offsetOf(query.pagina, total))
    .execute();
  return { designations, total };
};

/** One designation of the own organisation. */
export const findDesignation = (tx: Tx, designationId: string): Promise<Designation | undefined> =>
  all(tx).where("d.designationId", "=", designationId).executeTakeFirst();

/** One page of who has the function of a designation on a day, by name, and how many there are. */
export const holdersOfFunction = async (
  tx: Tx,
  {
    designationId,
    page,
    on,
  }: { readonly designationId: string; readonly page: number; readonly on: PlainDate },
): Promise<{ people: Designated[]; total: number }> => {
  const held = tx
    .selectFrom("designations as d")
    .innerJoin("placements as l", (join) => join.on(heldBy(on)))
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "l.organisationId").onRef("p.personId", "=", "l.personId"),
    )
    .where("d.designationId", "=", designationId);
  const { total } = await held
    .select((eb) => eb.fn.count<number>("p.personId").distinct().as("total"))
    .executeTakeFirstOrThrow();
  const people = await held
    .select(["p.personId", "p.name", sql<string | null>`(array_agg(l.unit_id))[1]`.as("unitId")])
    .groupBy(["p.personId", "p.name"])
    .orderBy("p.name")
    .orderBy("p.personId")
    .limit(pageSize)
    .offset(offsetOf(page, total))
    .execute();
  return { people, total };
};

/** For which kinds this function is designated here from a day on, or until later than it: what another designation would double. */
export const kindsFrom = async (
  tx: Tx,
  { functionTitle, unitId, startsOn }: Pick<Designation, "functionTitle" | "unitId" | "startsOn">,
): Promise<ReadonlySet<DesignationKind>> => {
  const rows = await tx
    .selectFrom("designations")
    .select("kind")
    .where(sql`lower(btrim(function_title))`, "=", functionTitle.trim().toLowerCase())
    .where("unitId", unitId === null ? "is" : "=", unitId)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", startsOn)]))
    .execute();
  return new Set(rows.map(({ kind }) => kind));
};

/** Everybody of the organisation who falls under a designation of this kind on a day. */
export const designatedPersons = async (
  tx: Tx,
  kind: DesignationKind,
  today: PlainDate,
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{
    people: string[];
  }>`select app_designated_on(${kind}, ${today}::date) as people`.execute(tx);
  return new Set(rows[0]?.people ?? []);
};

/** The designations under which somebody falls on a day, the longest in force first. */
export const designationsOf = (tx: Tx, personId: string, today: PlainDate): Promise<Designation[]> =>
  all(tx)
    .where(inForce(today))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("placements as l")
          .select("l.placementId")
          .where("l.personId", "=", personId)
          .where(heldBy(today)),
      ),
    )
    .orderBy("d.startsOn")
    .orderBy("d.designationId")
    .execute();

/** As what somebody falls under a designation for publication on a day: the name of the function that is shown; undefined where none is. */
export const designatedTitle = async (
  tx: Tx,
  personId: string,
  today: PlainDate,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom("designations as d")
    .innerJoin("placements as l", (join) => join.on(heldBy(today)))
    .select(sql<string>`btrim(l.function_title)`.as("title"))
    .where("l.personId", "=", personId)
    .where("d.kind", "=", "publication")
    .where(inForce(today))
    .orderBy("l.startsOn")
    .orderBy("l.placementId")
    .limit(1)
    .executeTakeFirst();
  return row?.title;
};

/** The designations that followed from an entry of the inventory of vulnerable functions and did not end before this day. */
export const designationsFollowing = (
  tx: Tx,
  vulnerableFunctionId: string,
  today: PlainDate,
): Promise<Designation[]> =>
  all(tx)
    .where("d.vulnerableFunctionId", "=", vulnerableFunctionId)
    .where((eb) => eb.or([eb("d.endsOn", "is", null), eb("d.endsOn", ">=", today)]))
    .orderBy("d.startsOn")
    .orderBy("d.designationId")
    .execute();
