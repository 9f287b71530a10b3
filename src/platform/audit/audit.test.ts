import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#platform/actor/index.ts";
import { publicActor } from "#platform/actor/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { sql, withActor, withSystem } from "#platform/database/index.ts";
import { testMoment, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { auditCommands, auditLog, openAuditKey, startSealer } from "./index.ts";
import { leafBytes, noOrganisation } from "./entry.ts";
import type { AuditEntry } from "./entry.ts";
import { headFromJson, headToJson, isSigned } from "./head.ts";
import type { AuditKey } from "./head.ts";
import { includes, leafHash } from "./merkle.ts";
import { head, seal } from "./seal.ts";
import { inclusionProof } from "./tree.queries.ts";
import { verify } from "./verify.ts";

const now = new Date(testMoment);
const administrator: Actor = {
  kind: "person",
  organisationId: "00000000-0000-4000-8000-00000000000a",
  personId: "00000000-0000-4000-8000-0000000000aa",
  name: "Ada Beheer",
  roles: ["employee", "administrator"],
  pendingRoles: [],
};
const employee: Actor = { ...administrator, roles: ["employee"] };
const elsewhere: Actor = { ...administrator, organisationId: "00000000-0000-4000-8000-00000000000b" };

let database: TestDatabase;
let directory: string;
let key: AuditKey;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bp-audit-"));
  key = await openAuditKey(directory);
});
afterEach(async () => {
  await rm(directory, { recursive: true });
  await sql`truncate audit_entries, audit_unsealed, audit_leaves, audit_nodes, audit_heads`.execute(
    database.owner,
  );
});

const write = async (count: number, actor: Actor = employee): Promise<void> => {
  for (let i = 0; i < count; i += 1)
    await withActor(database.db, actor, (tx) =>
      auditLog.record(
        tx,
        actor,
        {
          event: "actions.created",
          object: { kind: "action", id: `a${i}` },
          result: "done",
          origin: "127.0.0.1",
        },
        new Date(now.getTime() + i),
      ),
    );
};
const verdict = (trustedKeys = [key.publicKey]) => verify(database.db, { now, trustedKeys });
const tamper = (statement: string) => sql.raw(statement).execute(database.owner);
const entries = (): Promise<AuditEntry[]> =>
  withSystem(database.db, (tx) =>
    tx
      .selectFrom("auditLeaves as l")
      .innerJoin("auditEntries as e", "e.entryId", "l.entryId")
      .selectAll("e")
      .orderBy("l.position")
      .execute(),
  );

const count = (actor: Actor): Promise<number> =>
  withActor(
    database.db,
    actor,
    async (tx) => (await tx.selectFrom("auditEntries").select("entryId").execute()).length,
  );

describe("the rights in the database", () => {
  test("no role may change or remove anything of the log", async () => {
    const { rows } = await sql<{ grant: string }>`
      select r.rolname || ' ' || p || ' ' || c.relname as grant from pg_class c, pg_roles r,
        unnest(array['update', 'delete', 'truncate']) as p
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname like 'audit%'
        and r.rolname in ('borgpen_app', 'borgpen_system') and has_table_privilege(r.oid, c.oid, p)`.execute(
      database.owner,
    );
    // The queue of what waits for its place is the one thing that empties.
    expect(rows).toEqual([{ grant: "borgpen_system delete audit_unsealed" }]);
  });

  test("an actor writes entries about itself only", async () => {
    await expect(
      withActor(database.db, employee, (tx) =>
        auditLog.record(tx, elsewhere, { event: "x", object: null, result: "done", origin: null }, now),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      withActor(database.db, employee, (tx) =>
        auditLog.record(
          tx,
          { ...employee, personId: null },
          { event: "x", object: null, result: "done", origin: null },
          now,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test("the administrator reads the entries of the own organisation, an employee and the public none", async () => {
    await write(2);
    await write(3, publicActor);
    expect([
      await count(administrator),
      await count(elsewhere),
      await count(employee),
      await count(publicActor),
    ]).toEqual([2, 0, 0, 0]);
  });

  test("what was rolled back is not in the log", async () => {
    await expect(
      withActor(database.db, employee, async (tx) => {
        await auditLog.record(tx, employee, { event: "x", object: null, result: "done", origin: null }, now);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await seal(database.db, key, now)).toBe(0);
  });
});

describe("sealing", () => {
  test("gives positions without a gap and signs a head each time", async () => {
    await write(3);
    await write(2, publicActor);
    expect(await seal(database.db, key, now)).toBe(5);
    await write(4);
    expect(await seal(database.db, key, now)).toBe(4);
    expect(await seal(database.db, key, now)).toBe(0);
    const newest = await head(database.db);
    expect(newest?.size).toBe(9);
    expect(newest && isSigned(newest)).toBe(true);
    const sealed = await entries();
    expect(sealed).toHaveLength(9);
    expect(sealed.filter((entry) => entry.organisationId === noOrganisation)).toHaveLength(2);
    expect(await verdict()).toMatchObject({ sound: true, size: 9 });
  });

  test("two sealers at once place every entry once", async () => {
    await write(40);
    const counts = await Promise.all([1, 2, 3].map(() => seal(database.db, key, now)));
    expect(counts.reduce((a, b) => a + b)).toBe(40);
    expect(await verdict()).toMatchObject({ sound: true, size: 40 });
  });

  test("more than one batch and more than one page of verification", async () => {
    await sql`insert into audit_entries (organisation_id, entry_id, at, actor_kind, event, result)
      select ${noOrganisation}, gen_random_uuid(), ${now}, 'system', 'x', 'done' from generate_series(1, 4321)`.execute(
      database.owner,
    );
    expect(await seal(database.db, key, now)).toBe(4321);
    expect(await verdict()).toMatchObject({ sound: true, size: 4321 });
  });

  test("an entry can be shown to be in the log", async () => {
    await write(7);
    await seal(database.db, key, now);
    const newest = await head(database.db);
    const [, , third] = await entries();
    if (!newest || !third) throw new Error("nothing sealed");
    const shown = await withSystem(database.db, (tx) => inclusionProof(tx, third, newest.size));
    expect(shown?.position).toBe(2);
    expect(
      includes({ ...newest, leaf: leafHash(leafBytes(third)), position: 2, proof: shown?.proof ?? [] }),
    ).toBe(true);
  });

  test("the sealer works by itself, and seals the rest when it stops", async () => {
    const { services } = testServices();
    const sealer = startSealer(database.db, key, services, 20);
    await write(2);
    await expect.poll(async () => (await head(database.db))?.size).toBe(2);
    await write(1);
    await sealer.stop();
    expect((await head(database.db))?.size).toBe(3);
  });
});

describe("the key", () => {
  test("is made once, for the owner's eyes only", async () => {
    expect((await openAuditKey(directory)).publicKey).toEqual(key.publicKey);
    expect((await stat(join(directory, "audit-key.pem"))).mode & 0o777).toBe(0o600);
  });
});

const at = (position: number): string =>
  `entry_id = (select entry_id from audit_leaves where position = ${position})`;

describe("tampering by the owner of the database is found", () => {
  beforeEach(async () => {
    await write(5);
    await seal(database.db, key, now);
    await write(6);
    await seal(database.db, key, now);
    if (!(await verdict()).sound) throw new Error("not sound before anybody touched it");
  });

  test.each([
    ["an entry changed", `update audit_entries set result = 'refused' where ${at(3)}`, "changed", 3],
    [
      "a moment changed",
      `update audit_entries set at = at + interval '1 second' where ${at(8)}`,
      "changed",
      8,
    ],
    ["an entry removed", `delete from audit_entries where ${at(4)}`, "missing", 4],
    [
      "an entry and its place removed",
      `delete from audit_entries where ${at(4)}; delete from audit_leaves where position = 4`,
      "missing",
      4,
    ],
    [
      "two places exchanged",
      `update audit_leaves set position = 100 where position = 2; update audit_leaves set position = 2 where position = 6;
       update audit_leaves set position = 6 where position = 100`,
      "reordered",
      2,
    ],
    [
      "a stored hash changed",
      "update audit_nodes set hash = sha256('x') where level = 2 and place = 0",
      "tree",
      3,
    ],
    ["a stored hash removed", "delete from audit_nodes where level = 1 and place = 1", "tree", 3],
    ["a root changed", "update audit_heads set root = sha256('x') where size = 5", "signature", null],
    [
      "a signature changed",
      "update audit_heads set signature = sha512('x') where size = 11",
      "signature",
      null,
    ],
    ["the last head removed", "delete from audit_heads where size = 11", "signature", 5],
    [
      "an entry brought in past the queue",
      `set session_replication_role = replica; insert into audit_entries (organisation_id, entry_id, at, actor_kind, event, result)
       values ('${noOrganisation}', gen_random_uuid(), '${testMoment}', 'system', 'x', 'done'); set session_replication_role = default`,
      "unsealed",
      null,
    ],
  ])("%s", async (_what, statement, kind, position) => {
    await tamper(statement);
    const found = await verdict();
    expect(found).toMatchObject({ sound: false, fault: { kind, position } });
  });

  test("an entry changed together with every hash above it", async () => {
    await tamper(`update audit_entries set result = 'refused' where ${at(1)}`);
    const changed = (await entries())[1];
    if (!changed) throw new Error("no entry");
    // The whole tree made anew, as somebody with all rights on the database, but without the key, would do.
    await tamper(
      "delete from audit_nodes; delete from audit_leaves; insert into audit_unsealed select organisation_id, entry_id from audit_entries",
    );
    const heads = await withSystem(database.db, (tx) => tx.selectFrom("auditHeads").selectAll().execute());
    await tamper("delete from audit_heads");
    await seal(database.db, await openAuditKey(join(directory, "other")), now);
    expect(await verdict()).toMatchObject({ sound: false, fault: { kind: "signature" } });
    await tamper("delete from audit_heads");
    await database.owner.insertInto("auditHeads").values(heads).execute();
    expect(await verdict()).toMatchObject({ sound: false, fault: { kind: "changed", position: 4 } });
  });

  test("an entry that waits too long", async () => {
    await write(1);
    expect(await verdict()).toMatchObject({ sound: true });
    const later = new Date(now.getTime() + 11 * 60_000);
    expect(await verify(database.db, { now: later })).toMatchObject({
      sound: false,
      fault: { kind: "unsealed" },
    });
  });

  test("a log put back to an earlier state, signed again, does not fit an exported head", async () => {
    const newest = await head(database.db);
    if (!newest) throw new Error("nothing sealed");
    const exported = headFromJson(headToJson(newest));
    if (!exported) throw new Error("unreadable head");
    await write(3);
    await seal(database.db, key, now);
    expect(await verify(database.db, { now, earlier: exported })).toMatchObject({ sound: true, size: 14 });
    await tamper("truncate audit_entries, audit_unsealed, audit_leaves, audit_nodes, audit_heads");
    await write(5);
    await seal(database.db, key, now);
    expect(await verdict()).toMatchObject({ sound: true, size: 5 });
    const rolledBack = await verify(database.db, { now, earlier: exported });
    expect(rolledBack).toMatchObject({ sound: false, fault: { kind: "head" } });
    await write(10);
    await seal(database.db, key, now);
    expect(await verify(database.db, { now, earlier: exported })).toMatchObject({
      sound: false,
      fault: { kind: "head" },
    });
  });
});

const run = async (name: string, values: Record<string, string | boolean> = {}) => {
  const { services } = testServices();
  const printed: string[] = [];
  const command = auditCommands.find((one) => one.name === name);
  if (command?.kind !== "database") throw new Error(`no command ${name}`);
  const config = { ...readConfig({}), dataDirectory: directory };
  const context = {
    db: database.db,
    services: { ...services, config },
    positionals: [],
    values,
    print: (text: string) => void printed.push(text),
    progress: () => {},
  };
  const error: unknown = await command.run(context).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { printed, error };
};

describe("the commands", () => {
  test("a head that was printed proves later that the log still begins with it", async () => {
    await write(3);
    const { printed } = await run("audit head");
    const file = join(directory, "head.json");
    await writeFile(file, printed.join("\n"));
    await write(4);
    const { printed: answer, error } = await run("audit verify", { head: file, json: true });
    expect(error).toBeUndefined();
    expect(JSON.parse(answer.join(""))).toMatchObject({ sound: true, size: 7 });
    await tamper("update audit_entries set event = 'y'");
    const broken = await run("audit verify", { json: true });
    expect(JSON.parse(broken.printed.join(""))).toMatchObject({
      sound: false,
      fault: { kind: "changed", position: 0 },
    });
    expect(String(broken.error)).toContain("not sound");
  });

  test("says what is wrong with a file that is no head", async () => {
    const file = join(directory, "letter.txt");
    await writeFile(file, "Beste Ada");
    expect(String((await run("audit verify", { head: file })).error)).toContain("holds no head");
    expect(String((await run("audit verify", { head: join(directory, "none") })).error)).toContain(
      "cannot be read",
    );
  });
});
