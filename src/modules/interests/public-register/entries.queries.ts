import { countUpTo, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import type { EntriesQuery, EntryOrder, PublicEntry, PublicRegister } from "./entry.ts";

/** Further than this no list is counted or led through: who looks for one line searches. */
export const mostCounted = 1000;

const columns = [
  "entryId",
  "personName",
  "functionTitle",
  "activityOrganisation",
  "nature",
  "paid",
  "hoursPerWeek",
  "payment",
  "startsOn",
  "confirmedOn",
  "publishedOn",
] as const;

const entries = (tx: Tx, organisationId: string) =>
  tx.selectFrom("publishedSideActivities").select(columns).where("organisationId", "=", organisationId);

const orderOf = {
  naam: sql`lower(person_name)`,
  functie: sql`lower(function_title)`,
  organisatie: sql`lower(activity_organisation)`,
  datum: sql`confirmed_on`,
} satisfies Record<EntryOrder, unknown>;

const quoted = (word: string): string => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** The words that somebody looks for, each as the beginning of a word of the names. */
const searchFor = (organisationId: string, text: string): string =>
  [
    quoted(organisationId),
    ...text
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "")
      .map((word) => `${quoted(word.toLowerCase())}:*`),
  ].join(" & ");

const isSearch = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** One page of a register, and how many lines fit, counted to a limit. */
export const listEntries = async (
  tx: Tx,
  organisationId: string,
  { zoek, volgorde, richting, pagina }: EntriesQuery,
): Promise<{ entries: PublicEntry[]; total: number; more: boolean }> => {
  const some = entries(tx, organisationId).$if(isSearch(zoek), (query) =>
    query.where(sql<boolean>`words @@ ${searchFor(organisationId, zoek)}::tsquery`),
  );
  const { count, more } = await countUpTo(tx, some, mostCounted);
  const way = richting === "op" ? "asc" : "desc";
  const page = await some
    .orderBy(orderOf[volgorde], way)
    .orderBy("entryId", way)
    .limit(pageSize)
    .offset(offsetOf(pagina, count))
    .execute();
  return { entries: page, total: count, more };
};

/** Every line of a register, by name: what is given as open data. */
export const allEntries = (tx: Tx, organisationId: string): Promise<PublicEntry[]> =>
  entries(tx, organisationId).orderBy(orderOf.naam).orderBy("entryId").execute();

/** One line of a register, while it is public. */
export const findEntry = (
  tx: Tx,
  organisationId: string,
  entryId: string,
): Promise<PublicEntry | undefined> =>
  entries(tx, organisationId).where("entryId", "=", entryId).executeTakeFirst();

const registerColumns = ["o.organisationId", "o.shortName", "o.name", "o.invented"] as const;

const withEntries = (tx: Tx) =>
  tx
    .selectFrom("organisations as o")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("publishedSideActivities as p")
          .select("p.entryId")
          .whereRef("p.organisationId", "=", "o.organisationId"),
      ),
    );

/** One page of the organisations with something in their public register, by name, each with how many lines. */
export const listRegisters = async (
  tx: Tx,
  page: number,
): Promise<{ registers: (PublicRegister & { readonly entries: number })[]; total: number }> => {
  const { total } = await withEntries(tx)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const registers = await withEntries(tx)
    .select(registerColumns)
    .select(
      sql<number>`(select count(*) from published_side_activities p where p.organisation_id = o.organisation_id)`.as(
        "entries",
      ),
    )
    .orderBy("o.name")
    .orderBy("o.organisationId")
    .limit(pageSize)
    .offset(offsetOf(page, total))
    .execute();
  return { registers, total };
};
