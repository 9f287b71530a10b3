import { sql } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";

/** Tables that a visit may touch, each with its reason; everything else stays as it is when a page is only read. */
const touchedByVisits: Readonly<Record<string, string>> = {
  audit_entries: "that something was read or refused is written down",
  audit_unsealed: "the entry waits for its place in the tree",
  audit_leaves: "the tree over the entries",
  audit_nodes: "the tree over the entries",
  audit_heads: "signed heads of the tree",
  audit_checks: "what the nightly verification found",
  sessions: "when somebody was last seen",
  sign_in_throttles: "how often a guess was wrong",
  pending_sign_ins: "single sign-on under way",
};

/** What every table holds, as one short text for each table. */
export type Sums = ReadonlyMap<string, string>;

const tablesOf = async (owner: Db): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(owner);
  return rows.map(({ name }) => name).filter((name) => !(name in touchedByVisits));
};

const sumOf = (name: string, organisationId: string | undefined) => sql`
  select ${sql.lit(name)} as name, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum
  from ${sql.table(name)} t
  where ${organisationId === undefined ? sql`true` : sql`to_jsonb(t) ->> 'organisation_id' = ${organisationId}`}`;

/** What every table holds now, of one organisation or of all; without the tables that a mere visit may touch. */
export const sumsOf = async (owner: Db, organisationId?: string): Promise<Sums> => {
  const names = await tablesOf(owner);
  const parts = names.map((name) => sumOf(name, organisationId));
  const { rows } = await sql<{ name: string; sum: string }>`${sql.join(parts, sql` union all `)}`.execute(
    owner,
  );
  return new Map(rows.map(({ name, sum }) => [name, sum]));
};

/** The tables in which nothing stands. */
export const emptyTables = async (owner: Db): Promise<string[]> => {
  const parts = (await tablesOf(owner)).map(
    (name) => sql`select ${sql.lit(name)} as name where not exists (select from ${sql.table(name)})`,
  );
  const { rows } = await sql<{ name: string }>`${sql.join(parts, sql` union all `)}`.execute(owner);
  return rows.map(({ name }) => name);
};

/** The tables that hold something else than before. */
export const changedTables = (before: Sums, after: Sums): string[] =>
  [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
