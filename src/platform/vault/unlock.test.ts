import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql, withActor, withSystem } from "#platform/database/index.ts";
import { testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { VaultFault } from "./crypto/bytes.ts";
import { newKeyPair } from "./crypto/keys.ts";
import { changePassphrase, makeKey, replaceKey } from "./person-keys.commands.ts";
import { lock, unlock, unlocked } from "./unlock.commands.ts";
import type { Unlocking } from "./unlock.commands.ts";
import { isOpen, needsNote, openUntil, passphraseFault } from "./unlock.rules.ts";
import { again, aReader, now, passphrase, someone } from "./vault.builder.ts";
import type { Someone } from "./vault.builder.ts";
import { vaultJobs } from "./vault.jobs.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const tried = ({ actor, sessionId, token }: Someone, words: string, when = now): Promise<Unlocking> =>
  withActor(database.db, actor, (tx) => unlock(tx, actor, { sessionId, token, passphrase: words }, when));
const used = (who: Someone, when = now) =>
  withActor(database.db, who.actor, (tx) => unlocked(tx, who.actor, who, when));
const rowsLeft = async ({ sessionId }: Someone): Promise<number> =>
  (
    await database.owner
      .selectFrom("vaultUnlocked")
      .select("keyId")
      .where("sessionId", "=", sessionId)
      .execute()
  ).length;

describe("unlocking for a session", () => {
  test("the right passphrase opens, a wrong one is told apart, and without a key there is nothing to open", async () => {
    const reader = await aReader(database, here);
    expect((await used(reader))?.personId).toBe(reader.personId);
    expect(await tried(reader, "een heel andere wachtzin")).toEqual({ outcome: "wrong" });
    expect(await tried(await someone(database, here), passphrase)).toEqual({ outcome: "no-key" });
  });

  test("only the cookie opens it: not another token, another session or another person", async () => {
    const [reader, other] = [await aReader(database, here), await aReader(database, here)];
    expect(await used({ ...reader, token: other.token })).toBeUndefined();
    expect(await used({ ...reader, token: "" })).toBeUndefined();
    expect(await used({ ...reader, sessionId: other.sessionId })).toBeUndefined();
    expect(await used({ ...other, sessionId: reader.sessionId, token: reader.token })).toBeUndefined();
  });

  test("it closes after half an hour without use, stays open while it is used, and the row goes", async () => {
    const reader = await aReader(database, here);
    expect(await used(reader, later(29))).toBeDefined();
    expect(await used(reader, later(58))).toBeDefined();
    expect(await used(reader, later(89))).toBeUndefined();
    expect(await rowsLeft(reader)).toBe(1);
    const [tidy] = vaultJobs;
    const { services } = testServices();
    await tidy?.run({
      db: database.db,
      services: { ...services, clock: { now: () => later(89) } },
      data: {},
    });
    expect(await rowsLeft(reader)).toBe(0);
  });

  test("signing out closes it, and so does ending the session from elsewhere or locking", async () => {
    const [one, other, third] = [
      await aReader(database, here),
      await aReader(database, here),
      await aReader(database, here),
    ];
    await withSystem(database.db, (tx) =>
      tx
        .deleteFrom("sessions")
        .where("organisationId", "=", here.organisationId)
        .where("sessionId", "=", one.sessionId)
        .execute(),
    );
    await withActor(database.db, other.actor, (tx) =>
      tx.deleteFrom("sessions").where("sessionId", "=", other.sessionId).execute(),
    );
    await third.with((tx, key) => lock(tx, key, third.sessionId));
    expect([await rowsLeft(one), await rowsLeft(other), await rowsLeft(third)]).toEqual([0, 0, 0]);
    expect(await used(one)).toBeUndefined();
  });

  test("guessing is slowed down, and waiting is no longer than it says", async () => {
    const who = await aReader(database, here);
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) outcomes.push((await tried(who, "verkeerd")).outcome);
    expect(outcomes).toEqual(["wrong", "wrong", "wrong", "wrong", "wait"]);
    expect(await tried(who, passphrase)).toEqual({ outcome: "wait", seconds: 5 });
    expect((await tried(who, passphrase, later(1))).outcome).toBe("open");
    expect((await tried(who, "verkeerd", later(1))).outcome).toBe("wrong");
  });

  test("a public key that somebody put in the place of mine is noticed when I unlock", async () => {
    const who = await aReader(database, here);
    const stranger = Buffer.from(newKeyPair().publicKey);
    await database.owner
      .updateTable("vaultPersonKeys")
      .set({ publicKey: stranger })
      .where("personId", "=", who.personId)
      .execute();
    await expect(tried(who, passphrase)).rejects.toThrow(VaultFault);
  });

  test("another person's wrapped key in the place of mine opens with neither passphrase", async () => {
    const [mine, other] = [await aReader(database, here), await aReader(database, here)];
    await sql`update vault_person_secrets a set wrapped = b.wrapped, salt = b.salt, passphrase_check = b.passphrase_check
      from vault_person_secrets b where a.person_id = ${mine.personId} and b.person_id = ${other.personId}`.execute(
      database.owner,
    );
    await expect(tried(mine, passphrase)).rejects.toThrow(VaultFault);
  });
});

describe("keys and passphrases", () => {
  test("a person has one key; a second is refused", async () => {
    const { actor } = await aReader(database, here);
    const second = withActor(database.db, actor, (tx) => makeKey(tx, actor, passphrase, now));
    await expect(second).rejects.toMatchObject({ code: "conflict" });
  });

  test("another passphrase opens the same key, and the earlier one no longer", async () => {
    const who = await aReader(database, here);
    const before = await used(who);
    await who.with((tx, key) => changePassphrase(tx, key, "de nieuwe wachtzin is lang", now));
    expect(await tried(who, passphrase)).toEqual({ outcome: "wrong" });
    const reader = await again(database, who, "de nieuwe wachtzin is lang");
    expect((await used(reader))?.pair).toEqual(before?.pair);
  });

  test("whoever lost the passphrase gets another key, and what was open closes", async () => {
    const who = await aReader(database, here);
    const before = await used(who);
    await withActor(database.db, who.actor, (tx) =>
      replaceKey(tx, who.actor, "nog een andere wachtzin", now),
    );
    expect(await used(who)).toBeUndefined();
    const after = await used(await again(database, who, "nog een andere wachtzin"));
    expect(after?.holderId).not.toBe(before?.holderId);
    expect(after?.pair).not.toEqual(before?.pair);
  });

  test("making a key is in the audit log, without anything of the key", async () => {
    const who = await aReader(database, here);
    const entries = await database.owner
      .selectFrom("auditEntries")
      .selectAll()
      .where("personId", "=", who.personId)
      .execute();
    expect(entries.map(({ event, objectKind }) => [event, objectKind])).toEqual([
      ["vault.key-made", "vault-key"],
    ]);
  });

  test("no state is kept in the process: everything needed comes from the row and the cookie", async () => {
    const who = await someone(database, here);
    await withActor(database.db, who.actor, (tx) => makeKey(tx, who.actor, passphrase, now));
    await again(database, who);
    vi.resetModules();
    const elsewhere = await import("./unlock.commands.ts");
    const key = await withActor(database.db, who.actor, (tx) => elsewhere.unlocked(tx, who.actor, who, now));
    expect(key?.personId).toBe(who.personId);
  });
});

describe("rules", () => {
  test.each([
    ["kort", "short"],
    ["vijftien tekens", "short"],
    ["zestien tekens!!", undefined],
    ["aaaaaaaaaaaaaaaaaaaa", "repeats"],
    ["ab ab ab ab ab ab ab", "repeats"],
    [passphrase, undefined],
  ])("the passphrase %s: %s", (words, fault) => {
    expect(passphraseFault(words)).toBe(fault);
  });

  test("open for half an hour, noted every five minutes", () => {
    const until = openUntil(now);
    expect([isOpen(until, later(29.9)), isOpen(until, later(30))]).toEqual([true, false]);
    expect([needsNote(until, later(4)), needsNote(until, later(5))]).toEqual([false, true]);
  });
});
