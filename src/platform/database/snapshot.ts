import { sql } from "kysely";
import type { Db } from "./connection.ts";

// Only what both PostgreSQL 15 and 18 print alike; 18 lists not-null constraints (contype n) that 15 keeps on the column.
const lines = sql<{ line: string }>`
  with tables as (
    select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
  ), described as (
    select 'table ' || relname as subject, 0 as part, '' as name,
           'table ' || relname || case when relrowsecurity then ' rls' else ' NO RLS' end
             || case when relforcerowsecurity then ' forced' else ' NOT FORCED' end as line from tables
    union all
    select 'table ' || t.relname, 1, lpad(a.attnum::text, 4, '0'), '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || case when a.attnotnull then ' not null' else '' end
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
    from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all
    select 'table ' || t.relname, 2, c.conname, '  constraint ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
    from tables t join pg_constraint c on c.conrelid = t.oid and c.contype <> 'n'
    union all
    select 'table ' || t.relname, 3, i.relname, '  ' || pg_get_indexdef(i.oid)
    from tables t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
    where not exists (select from pg_constraint c where c.conindid = i.oid)
    union all
    select 'table ' || t.relname, 4, p.polname, '  policy ' || p.polname || ' '
           || case when p.polpermissive then 'permissive' else 'restrictive' end || ' '
           || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
           || ' to ' || coalesce((select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)), 'public')
           || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
           || coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
    from tables t join pg_policy p on p.polrelid = t.oid
    union all
    select 'table ' || t.relname, 5, g.grantee || g.privilege_type, '  grant ' || lower(g.privilege_type) || ' to ' || g.grantee
    from tables t join information_schema.role_table_grants g on g.table_schema = 'public' and g.table_name = t.relname
    where g.grantee like 'borgpen%'
    union all
    select 'table ' || t.relname, 5, g.grantee || g.privilege_type,
           '  grant ' || lower(g.privilege_type) || ' (' || string_agg(g.column_name, ', ' order by g.column_name) || ') to ' || g.grantee
    from tables t join information_schema.column_privileges g on g.table_schema = 'public' and g.table_name = t.relname
    where g.grantee like 'borgpen%' and not exists (select from information_schema.role_table_grants w
      where w.table_schema = 'public' and w.table_name = t.relname and w.grantee = g.grantee and w.privilege_type = g.privilege_type)
    group by t.relname, g.grantee, g.privilege_type
    union all
    select 'table ' || t.relname, 6, tr.tgname, '  ' || pg_get_triggerdef(tr.oid)
    from tables t join pg_trigger tr on tr.tgrelid = t.oid and not tr.tgisinternal and tr.tgname not like 'note\\_%'
    union all
    select 'function ' || p.proname, 0, '', 'function ' || p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns '
           || pg_get_function_result(p.oid) || case when p.prosecdef then ' security definer' else '' end
           || E'\\n  ' || replace(p.prosrc, E'\\n', E'\\n  ')
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
  )
  select line from described order by subject, part, name`;

/** The whole schema as text, with policies and grants, in a fixed order: what `db/schema.sql` holds and a test compares. */
export const databaseSnapshot = async (db: Db): Promise<string> => {
  const { rows } = await lines.execute(db);
  return `-- Made by "npm run db:snapshot" from the migrations; do not edit.\n${rows.map((row) => row.line).join("\n")}\n`;
};
