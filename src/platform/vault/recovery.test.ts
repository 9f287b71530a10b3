import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { newKeyPair } from "./crypto/keys.ts";
import { openRow } from "./crypto/rows.ts";
import type { SealedTexts } from "./crypto/rows.ts";
import { createFile, openToWrite, writeRows } from "./files.commands.ts";
import { readFile } from "./files.queries.ts";
import { replaceKey } from "./person-keys.commands.ts";
import { moveToNewSet, recoverAccess } from "./recover.commands.ts";
import type { Recovery } from "./recover.commands.ts";
import { makeRecoveryKey, tryOwnShare } from "./recovery.commands.ts";
import { currentSet, custodiansOf, recoveries } from "./recovery.queries.ts";
import { divisionFault } from "./recovery.rules.ts";
import { again, aReader, now, someone } from "./vault.builder.ts";
import type { Reader, Someone } from "./vault.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

interface World {
  readonly here: { readonly organisationId: string };
  readonly authority: Someone;
  readonly custodians: readonly Someone[];
  readonly lost: Reader;
  readonly colleague: Reader;
}

const aWorld = async (): Promise<World> => {
  const here = await anOrganisation(database.owner);
  const custodians: Someone[] = [];
  for (let at = 0; at < 5; at += 1) custodians.push(await someone(database, here, "employee"));
  return {
    here,
    custodians,
    authority: await someone(database, here, "authority"),
    lost: await aReader(database, here),
    colleague: await aReader(database, here),
  };
};

const aKey = ({ authority, custodians }: World, needed = 3) =>
  withActor(database.db, authority.actor, (tx) =>
    makeRecoveryKey(
      tx,
      authority.actor,
      { needed, custodians: custodians.map(({ personId }) => personId) },
      now,
    ),
  );
const textsOf = ({ shares }: Awaited<ReturnType<typeof aKey>>): string[] => shares.map(({ text }) => text);

const aFile = ({ here }: World, who: Reader, readers: readonly Reader[], text: string) =>
  withActor(database.db, who.actor, async (tx) => {
    const made = { ...here, readers: readers.map(({ personId }) => personId) };
    const file = await createFile(tx, who.actor, made, now);
    const { rows } = await writeRows(tx, file, [{ table: "notes", rowId: "1", texts: { text } }]);
    return { fileId: file.fileId, fields: rows[0] ?? {} };
  });
const opens = (who: Reader, { fileId, fields }: { fileId: string; fields: SealedTexts }) =>
  who.with(async (tx, key) => {
    const file = await readFile(tx, key, fileId);
    return openRow(file.keyring, file.manifest, { ...file, table: "notes", rowId: "1" }, fields)["text"];
  });
const recovered = (
  { authority, lost }: World,
  shares: readonly string[],
  to: Someone = lost,
): Promise<Recovery> =>
  withActor(database.db, authority.actor, (tx) =>
    recoverAccess(
      { tx, actor: authority.actor, now },
      { shares, lostBy: lost.personId, givenTo: to.personId, reason: "wachtzin kwijt na ziekte" },
    ),
  );
const newKeyOf = async ({ lost }: World): Promise<Reader> => {
  await withActor(database.db, lost.actor, (tx) =>
    replaceKey(tx, lost.actor, "een nieuwe wachtzin hier", now),
  );
  return again(database, lost, "een nieuwe wachtzin hier");
};
const uses = ({ here }: World, who: Someone) =>
  withActor(database.db, who.actor, (tx) => recoveries(tx, here.organisationId));

describe("recovering", () => {
  test("gives back to the same person what that person could read, and nothing else", async () => {
    const world = await aWorld();
    const key = await aKey(world);
    const mine = await aFile(world, world.lost, [world.lost, world.colleague], "van mij");
    const notMine = await aFile(world, world.colleague, [world.colleague], "niet van mij");
    const reader = await newKeyOf(world);
    await expect(opens(reader, mine)).rejects.toMatchObject({ code: "not-found" });
    expect(await recovered(world, textsOf(key).slice(1, 4))).toEqual({ files: 1, outOfReach: 0 });
    expect(await opens(reader, mine)).toBe("van mij");
    expect(await opens(world.colleague, mine)).toBe("van mij");
    await expect(opens(reader, notMine)).rejects.toMatchObject({ code: "not-found" });
  });

  test("or to a successor; what that one reads already is left as it is", async () => {
    const world = await aWorld();
    const key = await aKey(world);
    const shared = await aFile(world, world.lost, [world.lost, world.colleague], "samen");
    const alone = await aFile(world, world.lost, [world.lost], "alleen");
    expect(await recovered(world, textsOf(key), world.colleague)).toEqual({ files: 1, outOfReach: 0 });
    expect([await opens(world.colleague, shared), await opens(world.colleague, alone)]).toEqual([
      "samen",
      "alleen",
    ]);
    await expect(opens(world.lost, alone)).rejects.toMatchObject({ code: "not-found" });
  });

  test("too few, foreign, doubled, miscopied shares are refused; nothing is opened and nothing changes", async () => {
    const [world, elsewhere] = [await aWorld(), await aWorld()];
    const [a = "", b = "", c = ""] = textsOf(await aKey(world));
    const [foreign = ""] = textsOf(await aKey(elsewhere));
    const file = await aFile(world, world.lost, [world.lost], "dicht");
    const reader = await newKeyOf(world);
    const wrong: readonly [readonly string[], string][] = [
      [[a, b], "too-few"],
      [[], "too-few"],
      [[a, b, foreign], "foreign"],
      [[a, b, b], "twice"],
      [[a, b, `${c.slice(0, -1)}${c.endsWith("0") ? "1" : "0"}`], "unreadable"],
    ];
    for (const [shares, refused] of wrong) expect(await recovered(world, shares)).toEqual({ refused });
    await expect(opens(reader, file)).rejects.toMatchObject({ code: "not-found" });
    expect(await uses(world, world.colleague)).toEqual([]);
  });

  test("each use stands where every holder of a key sees it, and in the audit log; it cannot be taken away", async () => {
    const world = await aWorld();
    const shares = textsOf(await aKey(world));
    await aFile(world, world.lost, [world.lost], "iets");
    await newKeyOf(world);
    await recovered(world, shares);
    for (const who of [world.colleague, world.lost, world.authority]) {
      const [use, ...more] = await uses(world, who);
      expect(more).toEqual([]);
      expect(use).toMatchObject({
        purpose: "access",
        startedBy: world.authority.personId,
        lostBy: world.lost.personId,
        givenTo: world.lost.personId,
        reason: "wachtzin kwijt na ziekte",
        files: 1,
        endedAt: now,
      });
    }
    const entries = await database.owner
      .selectFrom("auditEntries")
      .select("event")
      .where("organisationId", "=", world.here.organisationId)
      .where("event", "=", "vault.recovery-used")
      .execute();
    expect(entries.length).toBe(1);
    const { actor } = world.authority;
    for (const statement of [
      sql`delete from vault_recoveries`,
      sql`update vault_recoveries set reason = 'een andere reden'`,
    ])
      await expect(withActor(database.db, actor, (tx) => statement.execute(tx))).rejects.toMatchObject({
        code: "42501",
      });
    const hidden = await withActor(database.db, actor, (tx) =>
      sql`update vault_recoveries set files = 0`.execute(tx),
    );
    expect(Number(hidden.numAffectedRows)).toBe(0);
  });

  test("without such a row nobody sees a seal for the recovery key, whatever the role", async () => {
    const world = await aWorld();
    await aKey(world);
    await aFile(world, world.lost, [world.lost], "iets");
    for (const who of [
      world.authority,
      world.colleague,
      world.lost,
      await someone(database, world.here, "administrator"),
    ]) {
      const { rows } = await withActor(database.db, who.actor, (tx) =>
        sql`select from vault_seals where kind = 'recovery'`.execute(tx),
      );
      expect(rows).toEqual([]);
    }
  });

  test("a file from before there was a recovery key is out of reach until it is written again", async () => {
    const world = await aWorld();
    const early = await aFile(world, world.colleague, [world.lost, world.colleague], "eerder");
    const shares = textsOf(await aKey(world));
    await newKeyOf(world);
    expect(await recovered(world, shares)).toEqual({ files: 0, outOfReach: 1 });
    await world.colleague.with((tx, key) => openToWrite(tx, key, early.fileId, now));
    expect(await recovered(world, shares)).toEqual({ files: 1, outOfReach: 0 });
  });

  test("only the authority or the administrator may begin, and never without a reason", async () => {
    const world = await aWorld();
    const shares = textsOf(await aKey(world));
    const begin = (who: Someone, reason: string) =>
      withActor(database.db, who.actor, (tx) =>
        recoverAccess(
          { tx, actor: who.actor, now },
          { shares, lostBy: world.lost.personId, givenTo: world.colleague.personId, reason },
        ),
      );
    await expect(begin(world.colleague, "nieuwsgierig, meer niet")).rejects.toMatchObject({ code: "42501" });
    await expect(begin(world.authority, "zomaar")).rejects.toMatchObject({ code: "23514" });
  });
});

describe("another recovery key", () => {
  test("the earlier shares are refused at once, and with them every file moves over", async () => {
    const world = await aWorld();
    const old = await aKey(world);
    const file = await aFile(world, world.lost, [world.lost], "blijft");
    const fresh = await aKey(world);
    expect(await recovered(world, textsOf(old))).toEqual({ refused: "foreign" });
    const moved = await withActor(database.db, world.authority.actor, (tx) =>
      moveToNewSet(
        { tx, actor: world.authority.actor, now },
        { fromSet: old.setId, shares: textsOf(old).slice(0, 3), reason: "een bewaarder is vertrokken" },
      ),
    );
    expect(moved).toEqual({ files: 1, outOfReach: 0 });
    const { rows } = await sql`select from vault_seals where holder_id = ${old.setId}`.execute(
      database.owner,
    );
    expect(rows).toEqual([]);
    const reader = await newKeyOf(world);
    expect(await recovered(world, textsOf(fresh).slice(2))).toEqual({ files: 1, outOfReach: 0 });
    expect(await opens(reader, file)).toBe("blijft");
  });

  test("or, where the earlier shares are lost, whenever a file is written", async () => {
    const world = await aWorld();
    const old = await aKey(world);
    const file = await aFile(world, world.lost, [world.lost], "blijft");
    await aKey(world);
    await world.lost.with((tx, key) => openToWrite(tx, key, file.fileId, now));
    const { rows } = await sql`select from vault_seals where holder_id = ${old.setId}`.execute(
      database.owner,
    );
    expect(rows).toEqual([]);
    expect(await opens(world.lost, file)).toBe("blijft");
  });
});

test("another public key in the place of the recovery key: nothing is sealed to it", async () => {
  const world = await aWorld();
  const { setId } = await aKey(world);
  await sql`update vault_recovery_sets set public_key = ${Buffer.from(newKeyPair().publicKey)} where set_id = ${setId}`.execute(
    database.owner,
  );
  await expect(aFile(world, world.lost, [world.lost], "x")).rejects.toThrow(/in the place of another/);
});

describe("custodians", () => {
  test("each tries the own share; that it was good is written down, and nothing of the share is", async () => {
    const world = await aWorld();
    const { setId, shares } = await aKey(world);
    const [own, other] = [shares[0]?.text ?? "", shares[1]?.text ?? ""];
    const [custodian] = world.custodians;
    if (!custodian) throw new Error("no custodian");
    const tries = (text: string) =>
      withActor(database.db, custodian.actor, (tx) => tryOwnShare(tx, custodian.actor, { setId, text }, now));
    expect(await tries(other)).toEqual({ refused: "foreign" });
    expect(await tries(own.slice(4))).toEqual({ refused: "unreadable" });
    expect(await tries(own)).toEqual({ good: true });
    const listed = await withActor(database.db, world.authority.actor, (tx) =>
      custodiansOf(tx, world.here.organisationId, setId),
    );
    expect(listed.map(({ number, triedAt }) => [number, triedAt])).toEqual([
      [1, now],
      [2, null],
      [3, null],
      [4, null],
      [5, null],
    ]);
    expect(shares.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(
      (await withActor(database.db, custodian.actor, (tx) => currentSet(tx, world.here.organisationId)))
        ?.setId,
    ).toBe(setId);
  });

  test.each([
    [3, ["a", "b", "c", "d", "e"], undefined],
    [2, ["a", "b", "c"], undefined],
    [1, ["a", "b", "c"], "too-few-needed"],
    [3, ["a", "b", "c"], "none-to-spare"],
    [2, ["a", "b", "b"], "same-person-twice"],
    [2, ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"], "too-many"],
  ])("%i of %j: %s", (needed, custodians, fault) => {
    expect(divisionFault(needed, custodians)).toBe(fault);
  });
});
