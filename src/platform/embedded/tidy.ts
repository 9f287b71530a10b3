import type { PGlite } from "@electric-sql/pglite";

// The embedded engine has no autovacuum: without this, the tables of sessions and jobs would grow for ever and the planner
// would guess. The thresholds are those of PostgreSQL's own autovacuum.
const untidy = `
select format('%I.%I', s.schemaname, s.relname) as name
  from pg_stat_all_tables s join pg_class c on c.oid = s.relid
 where s.schemaname not like 'pg\\_t%' and c.relpersistence = 'p'
   and (s.n_dead_tup > 50 + 0.2 * s.n_live_tup
        or s.n_mod_since_analyze > 50 + 0.1 * s.n_live_tup
        or (c.reltuples < 0 and pg_relation_size(c.oid) > 0))
 order by s.n_dead_tup desc, s.n_mod_since_analyze desc
 limit 1`;

/** Vacuums and analyses the one table that needs it most, if any does. Nothing else may run meanwhile. */
export async function tidyOneTable(lite: PGlite): Promise<void> {
  const { rows } = await lite.query<{ name: string }>(untidy);
  const [table] = rows;
  if (table !== undefined) await lite.exec(`vacuum (analyze) ${table.name}`);
}
