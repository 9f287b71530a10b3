import type pg from "pg";
import { z } from "zod";

const Table = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  forced: z.boolean(),
  /** This role may change the table as its owner. */
  owned: z.boolean(),
  /** Triggers of the application that are switched on, without those that guard foreign keys. */
  triggers: z.array(z.string()),
});
export type Table = z.infer<typeof Table>;

const Key = z.object({
  name: z.string(),
  from: z.string(),
  to: z.string(),
  deferrable: z.boolean(),
  deferred: z.boolean(),
});
export type Key = z.infer<typeof Key>;

const Sequence = z.object({ name: z.string() });
const Migration = z.object({ name: z.string() });

/** Filled by the migrator, which has its own account of what ran. */
const notContent = ["kysely_migration", "kysely_migration_lock"];

const tablesSql = `
select c.relname as name,
       c.relforcerowsecurity as forced,
       pg_has_role(c.relowner, 'usage') as owned,
       coalesce((select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                                 order by a.attnum)
                   from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '[]') as columns,
       coalesce((select json_agg(t.tgname order by t.tgname)
                   from pg_trigger t
                  where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled = 'O'), '[]') as triggers
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
   and c.relpersistence = 'p' and c.relname <> all ($1::text[])
 order by c.relname`;

const keysSql = `
select k.conname as name, f.relname as from, t.relname as to, k.condeferrable as deferrable, k.condeferred as deferred
  from pg_constraint k
  join pg_class f on f.oid = k.conrelid
  join pg_class t on t.oid = k.confrelid
 where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
 order by f.relname, k.conname`;

const sequencesSql = `
select relname as name from pg_class
 where relkind = 'S' and relnamespace = 'public'::regnamespace order by relname`;

/** The tables of the application in schema public, by name. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  return z.array(Table).parse((await client.query(tablesSql, [notContent])).rows);
}

export async function foreignKeysOf(client: pg.ClientBase): Promise<Key[]> {
  return z.array(Key).parse((await client.query(keysSql)).rows);
}

export async function sequencesOf(client: pg.ClientBase): Promise<string[]> {
  return z
    .array(Sequence)
    .parse((await client.query(sequencesSql)).rows)
    .map(({ name }) => name);
}

/** Names of the migrations that ran; none where the migrator never came. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const known = await client.query("select to_regclass('public.kysely_migration') is not null as known");
  if (known.rows[0]?.known !== true) return [];
  const { rows } = await client.query("select name from public.kysely_migration order by name");
  return z
    .array(Migration)
    .parse(rows)
    .map(({ name }) => name);
}

/** A name in schema public as SQL. */
export const inPublic = (name: string): string => `public.${quoted(name)}`;
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
