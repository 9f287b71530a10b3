/** Tables with everything that could get lost on the way, and rows that try it. */
export const oddTables = `
create type odd_kind as enum ('first', 'it''s "second"');
create table odd_people (
  id int generated always as identity primary key,
  name text not null,
  boss int references odd_people (id),
  shouted text generated always as (upper(name)) stored
);
create table odd_things (
  id uuid primary key,
  person int not null references odd_people (id) on delete cascade,
  note text, short varchar(5), fixed char(4), letter "char",
  raw bytea, doc jsonb, old_doc json, tags text[], matrix int[], amount numeric(30, 10), ratio float8, single real,
  at timestamptz, precise timestamptz(3), plain timestamp, day date, span interval, kind odd_kind, kinds odd_kind[],
  words tsvector, address inet, flags bit(3), yes boolean, period daterange, big bigint,
  search tsvector generated always as (to_tsvector('dutch', coalesce(note, ''))) stored
);
alter table odd_things enable row level security;
alter table odd_things force row level security;
create table odd_left (id int primary key, partner int not null);
create table odd_right (id int primary key, partner int not null references odd_left (id));
alter table odd_left add constraint "odd ""circle""" foreign key (partner) references odd_right (id)
  deferrable initially deferred;
create table "Odd ""name" (id bigserial primary key, "Select" text, "with space" int);
create table odd_filler (id int primary key, text text);
create table odd_z_right (id int primary key);
create function odd_refuses() returns trigger language plpgsql as $$ begin raise exception 'a trigger ran'; end $$;
`;

export const oddRows = String.raw`
insert into odd_people (name, boss) values ('Zoë', null), ('Åsa
 with a line break', 1);
insert into odd_people (name, boss) overriding system value select 'p' || i, 1 from generate_series(1, 12000) i;
update odd_people set boss = 12002 where id = 1;
insert into odd_things values
 ('00000000-0000-0000-0000-000000000001', 1, E'tab\t newline\n return\r quote " apostrophe '' back\\slash \\N \\x00 \\u0000 {a,b} ,', 'ab', 'cd', 'x',
  '\x00ff0a5c22', '{"a": [1, null, "\"\\n\u2028"], "é": {}}', '{"nul": "\u0000",  "a": 1, "a": 2}', array['', null, 'null', 'a,b', '"', '\', '{}'],
  '{{1,2},{3,null}}', 12345678901234567890.0123456789, 0.1 + 0.2::float8, 1.1, '2026-03-29 01:59:59.123456+01', '2026-10-25 02:30:00.123+02',
  '2026-03-29 02:30', '0044-03-15 BC', '1 year 2 mons -3 days 04:05:06.789', 'it''s "second"', '{first,"it''s \"second\""}',
  to_tsvector('dutch', 'meldingen over nevenwerkzaamheden'), '2001:db8::1/64', B'101', true, '[2026-01-01,)', 9223372036854775807);
insert into odd_things values
 ('00000000-0000-0000-0000-000000000002', 12002, '', '', '', '', '', '{}', '{}', '{}', '{}', 'NaN', 'Infinity', '-Infinity',
  'infinity', null, '-infinity', 'infinity', '0', 'first', '{}', '', '0.0.0.0/0', B'000', false, 'empty', -9223372036854775808);
insert into odd_things values ('00000000-0000-0000-0000-000000000003', 2);
begin;
insert into odd_left values (1, 10), (2, 20);
insert into odd_right values (10, 1), (20, 2);
commit;
insert into "Odd ""name" ("Select", "with space") values ('a', 1), (null, null);
select nextval('"Odd ""name_id_seq"');
insert into odd_filler select i, repeat(md5(i::text), 100) from generate_series(1, 3000) i;
create trigger odd_trigger before insert on odd_people for each statement execute function odd_refuses();
`;

/** One row for each table and sequence with a hash of what is in it, and the parts of the schema that a restore touches. */
export const fingerprint = String.raw`
create or replace function pg_temp.hash_of(t regclass) returns text language plpgsql as $$
declare h text; begin
  execute format('select count(*) || '' '' || coalesce(md5(string_agg(r::text, E''\n'' order by r::text collate "C")), '''') from %s r', t) into h;
  return h;
end $$;
select c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as secured,
       case c.relkind when 'S' then (select s.last_value::text from pg_sequences s where s.schemaname = 'public' and s.sequencename = c.relname)
                      else pg_temp.hash_of(c.oid) end as content,
       (select json_agg(k.conname || ' ' || pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k where k.conrelid = c.oid) as constraints,
       (select json_agg(t.tgname || ' ' || t.tgenabled::text order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S') and c.relname not like 'kysely%'
 order by c.relname;
`;
