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

const anyEntries = (tx: Tx) => tx.selectFrom("publishedSideActivities").select(columns);

const entries = (tx: Tx, organisationId: string) =>
  anyEntries(tx).where("organisationId", "=", organisationId);

const orderOf = {
  naam: sql`lower(person_name)`,
  functie: sql`lower(function_title)`,
  organisatie: sql`lower(activity_organisation)`,
  datum: sql`confirmed_on`,
} satisfies Record<EntryOrder, unknown>;

/**
 * The words that somebody looks for, each as the beginning of a word of the names in this register: the database writes the same signs of the
 * organisation before each (`words_within`). Letters and digits need no other quoting.
 */
const searchFor = (organisationId: string, text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => `'${organisationId.slice(-12)}${word.toLowerCase()}':*`)
    .join(" & ");

// The organisation as text, which no index holds: the words find the lines, and its whole register is not read beside them.
const entriesFound = (tx: Tx, organisationId: string, text: string) =>
  anyEntries(tx).where(
    sql<boolean>`words @@ ${searchFor(organisationId, text)}::tsquery and organisation_id::text = ${organisationId}`,
  );

const isSearch = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** One page of a register, and how many lines fit, counted to a limit. */
export const listEntries = async (
  tx: Tx,
  organisationId: string,
  { zoek, volgorde, richting, pagina }: EntriesQuery,
): Promise<{ entries: PublicEntry[]; total: number; more: boolean }> => {
  const some = isSearch(zoek) ? entriesFound(tx, organisationId, zoek) : entries(tx, organisationId);
  const way = richting === "op" ? "asc" : "desc";
  const linesFrom = (offset: number): Promise<PublicEntry[]> =>
    some.orderBy(orderOf[volgorde], way).orderBy("entryId", way).limit(pageSize).offset(offset).execute();
  const first = pagina === 1 ? await linesFrom(0) : undefined;
  // A first page with room left says how many there are: who searches for a name waits for one question and not for two.
  if (first && first.length < pageSize) return { entries: first, total: first.length, more: false };
  const { count, more } = await countUpTo(tx, some, mostCounted);
  return { entries: first ?? (await linesFrom(offsetOf(pagina, count))), total: count, more };
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
