import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import { sql, withActor, withSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { testDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

// The embedded database has one superuser for everything: it guards against mistakes, not against this.
const onServer = inject("database").url !== undefined;

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

/** The code with which the database refuses, or what came back when it does not. */
const refusal = async (attempt: Promise<unknown>): Promise<unknown> => {
  try {
    return await attempt;
  } catch (error) {
    return codeOf(error);
  }
};

const tablesOf = async (privilege: string, role: string): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and has_table_privilege(${role}, c.oid, ${privilege}) order by 1`.execute(database.owner);
  return rows.map((row) => row.name);
};

test.runIf(onServer)("a query outside withActor is refused, on every table", async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(
    database.owner,
  );
  expect(rows.length).toBeGreaterThan(20);
  const letThrough: string[] = [];
  for (const { name } of rows)
    if ((await refusal(sql`select from ${sql.table(name)} limit 1`.execute(database.db))) !== "42501")
      letThrough.push(name);
  expect(letThrough).toEqual([]);
});

test.runIf(onServer)("nobody becomes the owner, from inside a transaction or outside", async () => {
  const { rows } = await sql<{ owner: string }>`select current_user as owner`.execute(database.owner);
  const owner = rows[0]?.owner ?? "";
  const ways = (tx: Tx | TestDatabase["db"]) => [
    () => sql`select set_config('role', ${owner}, false)`.execute(tx),
    () => sql`set role ${sql.id(owner)}`.execute(tx),
    () => sql`set session authorization ${sql.id(owner)}`.execute(tx),
  ];
  for (const way of ways(database.db)) expect(await refusal(way())).toBe("42501");
  for (const [index] of ways(database.db).entries())
    expect([
      index,
      await refusal(withActor(database.db, publicActor, async (tx) => ways(tx)[index]?.())),
    ]).toEqual([index, "42501"]);
});

test.runIf(onServer)("the runtime login makes no tables, no functions and no other objects", async () => {
  for (const statement of [
    "create table stolen (x int)",
    "create function stolen() returns int language sql as 'select 1'",
    "create schema stolen",
  ])
    for (const way of [
      () => sql.raw(statement).execute(database.db),
      () => withActor(database.db, publicActor, (tx) => sql.raw(statement).execute(tx)),
      () => withSystem(database.db, (tx) => sql.raw(statement).execute(tx)),
    ])
      expect([statement, await refusal(way())]).toEqual([statement, "42501"]);
});

test("the settings of one transaction are gone in the next", async () => {
  const organisationId = "00000000-0000-4000-8000-000000000001";
  await withActor(database.db, systemActor(organisationId, ["coordinator"]), async () => undefined);
  const { rows } = await sql<{ left: string }>`
    select concat(current_setting('app.organisation_id', true), current_setting('app.roles', true),
      current_setting('app.kind', true)) as "left"`.execute(database.db);
  expect(rows).toEqual([{ left: "" }]);
});

/** What may be read before it is known who acts, each with its reason. Nothing with content is among it. */
const readBeforeKnown: Readonly<Record<string, string>> = {
  account_secrets: "to compare a password or a code",
  accounts: "to find whose address this is",
  appointments: "to know which roles somebody holds today",
  audit_checks: "what the nightly verification found, written as the system",
  audit_entries: "to seal entries in the tree; an entry holds no content",
  audit_heads: "signed heads of the tree",
  audit_leaves: "leaves of the tree",
  audit_nodes: "nodes of the tree",
  audit_unsealed: "entries that wait for their place",
  group_roles: "which roles a group of the identity provider gives",
  kysely_migration: "which migrations ran",
  one_time_links: "to know whether a link is good",
  organisation_themes: "which version of the house style a page has to fetch",
  organisations: "in which organisation somebody is, and which there are for a job",
  pending_sign_ins: "single sign-on under way",
  people: "whether somebody is in service, and the name on the page",
  provisioning_tokens: "whose token of an identity provider this is, by its hash",
  recovery_codes: "to compare a code",
  sessions: "whose token this is",
  set_up_links: "to know whether a link is good",
  sign_in_throttles: "how long to wait",
  vault_visits: "whose visit this is: the key in it is wrapped by a secret in the cookie",
};

test("the system reads only what is needed before it is known who acts", async () => {
  expect(await tablesOf("select", "borgpen_system")).toEqual(Object.keys(readBeforeKnown).toSorted());
});

test("of a table that the system may not read whole, it reads only these columns", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and not has_table_privilege('borgpen_system', c.oid, 'select')
      and has_column_privilege('borgpen_system', c.oid, a.attnum, 'select') order by 1`.execute(
    database.owner,
  );
  // Whom the identity provider shut out does not come in. The sweepers have to know which content is still described and which files there are, the tidying of the vault what has closed, a code where it
  // was given.
  expect(rows.map((row) => row.name)).toEqual([
    "provisioned_people.active",
    "provisioned_people.organisation_id",
    "provisioned_people.person_id",
    "stored_files.organisation_id",
    "stored_files.sha256",
    "vault_codes.lookup",
    "vault_codes.organisation_id",
    "vault_files.file_id",
    "vault_files.organisation_id",
    "vault_unlocked.expires_at",
    "vault_unlocked.organisation_id",
  ]);
});

/** Rows that may go, each with the reason why going is right. Everything else stays, or gets an end date. */
const mayGo: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  borgpen_app: {
    good_examples: "an example that its sharer takes back; it is a pointer, not a record",
    awaited_recoveries: "a count of files that wait for the recovery key; it is counted anew every night",
    agreement_points: "a point of an agreement that is drawn up again; the agreement stays",
    block_relations: "a tie between two blocks, not a record of anything",
    guidance_contacts: "a public contact that the coordinator takes back; the log keeps the change",
    guidance_counsellors: "a copied name that is not shown any more",
    guidance_texts: "an own text in place of which the standard comes back; the log keeps the change",
    financial_declarations:
      "a declaration whose years of keeping are over; the audit log keeps that it was there",
    financial_steps: "the ledger of such a declaration, with it",
    group_roles: "a line of the table that the administrator edits; the log keeps the change",
    left_out_items: "a norm that counts again; the log keeps the change",
    measure_goals: "a tie between a measure and a goal, not a record of anything",
    measure_references: "a tie between a measure and a norm or block, not a record of anything",
    oath_invitations:
      "a place on the list of a ceremony; what was sworn stays, and nobody who swore is taken off",
    organisation_changes: "the sign that something changed, without what; old ones go every night",
    own_links: "a tie between an own block and a norm, not a record of anything",
    plan_items: "an item of a plan that is still a draft; a trigger keeps those of an adopted plan",
    provisioned_group_members:
      "who is in a group of the identity provider, which keeps that; roles stay with their dates",
    provisioned_groups: "a group that the identity provider removed; the log keeps that",
    published_side_activities:
      "what the public register shows is drawn from the declaration, which stays with its ledger",
    report_attachments: "an attachment whose term is over; a record of destruction stays",
    report_feeds: "the address of a calendar that was renewed",
    report_identities: "who somebody is, once the term is over; a record of destruction stays",
    report_links: "a tie between two reports; the file keeps that it was there",
    reports: "a report whose term is over, with all that belongs to it; a record of destruction stays",
    round_assessors: "an assessor of a round that is still open; a trigger keeps the others",
    sessions: "ending a session is its removal",
    stored_files: "a file that a subject no longer refers to",
    survey_answers: "an answer whose term is over, or that is written anew so that nothing tells the order",
    survey_invitations: "who was asked: forgotten on purpose, once the last reminder is sent",
    survey_keys: "the key of a round, destroyed with its answers",
    survey_questionnaires: "a version that no round ever used; the log keeps that it was there",
    survey_rounds: "a round that was only prepared; the log keeps that it was there",
    survey_sheets: "a talk sheet that can be made again at any time",
    survey_tokens: "a link that was used, replaced or ran out",
    vault_files: "a file whose subject destroys it after its term, and records that it did",
    vault_holders: "somebody who may no longer read a file; the seals go along, the log keeps it",
    vault_unlocked: "a wrapped key of a vault that was closed",
  },
  borgpen_system: {
    audit_unsealed: "an entry that has its place does not wait any more; the entry itself stays",
    one_time_links: "a link that was used or ran out",
    pending_sign_ins: "a sign-in that ended or ran out",
    recovery_codes: "codes that were replaced",
    sessions: "a session that ran out",
    set_up_links: "a link that was used or ran out",
    sign_in_throttles: "waiting that is over",
    vault_unlocked: "a wrapped key of a vault that has closed",
    vault_visits: "a wrapped key of a visit that has ended",
  },
};

test.each(Object.keys(mayGo))("%s removes only what is listed with its reason", async (role) => {
  expect(await tablesOf("delete", role)).toEqual(Object.keys(mayGo[role] ?? {}).toSorted());
});

test("nobody empties a table, ties a trigger to one or refers to it", async () => {
  for (const role of ["borgpen_app", "borgpen_system"])
    for (const privilege of ["truncate", "trigger", "references"])
      expect([role, privilege, ...(await tablesOf(privilege, role))]).toEqual([role, privilege]);
});

test("what is in the audit log is never changed and never removed", async () => {
  const { rows } = await sql<{ what: string }>`
    select r.rolname || ' ' || p.word || ' ' || c.relname as what
    from pg_class c, pg_roles r, unnest(array['update', 'delete', 'truncate']) as p(word)
    where c.relnamespace = 'public'::regnamespace and c.relname like 'audit%' and c.relkind in ('r', 'p')
      and r.rolname in ('borgpen_app', 'borgpen_system') and has_table_privilege(r.oid, c.oid, p.word)
    union all
    select r.rolname || ' update of ' || c.relname || '.' || a.attname
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0, pg_roles r
    where c.relnamespace = 'public'::regnamespace and c.relname like 'audit%' and c.relkind in ('r', 'p')
      and r.rolname in ('borgpen_app', 'borgpen_system') and has_column_privilege(r.oid, c.oid, a.attnum, 'update')`.execute(
    database.owner,
  );
  // A list of what waits for its place in the tree, not the log itself.
  expect(rows.map((row) => row.what)).toEqual(["borgpen_system delete audit_unsealed"]);
});

test("everybody who may sign in to the database may do nothing by that alone", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and exists (select from aclexplode(c.relacl) x where x.grantee = 0)`.execute(database.owner);
  expect(rows).toEqual([]);
});
