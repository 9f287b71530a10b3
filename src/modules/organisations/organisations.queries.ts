import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import { pageSize } from "#ui/index.ts";
import type { Organisation, OrganisationKind } from "./organisation.ts";

/** Somebody's own organisation, in SQL: what `withActor` set. */
export const ownOrganisation = sql<string>`(select app_organisation())`;

/**
 * The day to look at: the one given (the clock's, in every page), else the database's own calendar date in the Netherlands.
 */
export const dayOrToday = async (tx: Tx, day: PlainDate | undefined): Promise<PlainDate> => {
  if (day !== undefined) return day;
  const { rows } = await sql<{
    day: string;
  }>`select (now() at time zone 'Europe/Amsterdam')::date as day`.execute(tx);
  return found(rows[0]).day;
};

const all = (tx: Tx) =>
  tx
    .selectFrom("organisations")
    .select(["organisationId", "shortName", "name", "kind", "abbreviation", "invented"]);

/** The organisation of whoever acts; "not found" for the public, which has none. */
export const currentOrganisation = async (tx: Tx): Promise<Organisation> =>
  found(await all(tx).where("organisationId", "=", ownOrganisation).executeTakeFirst());

/** The organisation with this short name, for everybody. */
export const findOrganisation = (tx: Tx, shortName: string): Promise<Organisation | undefined> =>
  all(tx).where("shortName", "=", shortName).executeTakeFirst();

/** One page of all organisations by name, and how many there are in all. */
export const listOrganisations = async (
  tx: Tx,
  { kind, page }: { readonly kind?: OrganisationKind | undefined; readonly page: number },
): Promise<{ organisations: Organisation[]; total: number }> => {
  const query = all(tx).$if(kind !== undefined, (some) => some.where("kind", "=", kind ?? "other"));
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const organisations = await query
    .orderBy("name")
    .orderBy("organisationId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { organisations, total };
};

/** The organisations that the overseer's own organisation oversees, by name; empty for whoever is no overseer. */
export const overseenOrganisations = (tx: Tx): Promise<Organisation[]> =>
  tx
    .selectFrom("oversights")
    .innerJoin("organisations as o", "o.organisationId", "oversights.overseenId")
    .select(["o.organisationId", "o.shortName", "o.name", "o.kind", "o.abbreviation", "o.invented"])
    .orderBy("o.name")
    .execute();
