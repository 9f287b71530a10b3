import { readFile as readText } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { VaultFault } from "./crypto/bytes.ts";
import { newKeyPair } from "./crypto/keys.ts";
import { codeKeys, newCode, wordListFrom } from "./crypto/code.ts";
import { openRow } from "./crypto/rows.ts";
import type { SealedTexts, Texts } from "./crypto/rows.ts";
import { createFile, openToWrite, writeRows } from "./files.commands.ts";
import { filesOfCode, holdersOf, readFile } from "./files.queries.ts";
import type { OpenFile } from "./files.queries.ts";
import type { Holder } from "./holder.ts";
import { addReader, removeReader } from "./readers.commands.ts";
import { filesReadBy } from "./readers.queries.ts";
import { aReader, asTheSystem, now, someone } from "./vault.builder.ts";
import type { Reader } from "./vault.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: Reader;
let colleague: Reader;
let outsider: Reader;
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
  officer = await aReader(database, here);
  colleague = await aReader(database, here);
  outsider = await aReader(database, here);
});
afterAll(() => database.close());

/** What a subject would keep in columns of its own: here by name of the row. */
type Kept = Map<string, SealedTexts>;
const table = "notes";

const written = async (tx: Tx, file: OpenFile, kept: Kept, rows: Readonly<Record<string, Texts | null>>) => {
  const writings = Object.entries(rows).map(([rowId, texts]) => ({ table, rowId, texts }));
  const done = await writeRows(tx, file, writings);
  for (const [at, { rowId, texts }] of writings.entries())
    if (texts) kept.set(rowId, done.rows[at] ?? {});
    else kept.delete(rowId);
  return done.file;
};
const read = (file: OpenFile, kept: Kept, rowId: string): Texts =>
  openRow(file.keyring, file.manifest, { ...here, fileId: file.fileId, table, rowId }, kept.get(rowId) ?? {});

const aFile = (
  readers: readonly Reader[],
  kept: Kept,
  texts: Texts = { text: "geheim" },
): Promise<OpenFile> =>
  withActor(database.db, officer.actor, async (tx) => {
    const made = { ...here, readers: readers.map(({ personId }) => personId) };
    const file = await createFile(tx, officer.actor, made, now);
    return written(tx, file, kept, { first: texts });
  });
const opens = (who: Reader, fileId: string, kept: Kept, rowId = "first"): Promise<Texts> =>
  who.with(async (tx, key) => read(await readFile(tx, key, fileId), kept, rowId));
const writes = (who: Reader, fileId: string, kept: Kept, rows: Readonly<Record<string, Texts | null>>) =>
  who.with(async (tx, key) => written(tx, await openToWrite(tx, key, fileId, now), kept, rows));
const refused = { code: "not-found" };

describe("a file", () => {
  test("opens for its readers, for nobody else, and not for its maker who is no reader", async () => {
    const kept: Kept = new Map();
    const { fileId } = await aFile([colleague], kept);
    expect(await opens(colleague, fileId, kept)).toEqual({ text: "geheim" });
    await expect(opens(outsider, fileId, kept)).rejects.toMatchObject(refused);
    await expect(opens(officer, fileId, kept)).rejects.toMatchObject(refused);
  });

  test("is not made for somebody without a key, nor for nobody", async () => {
    const keyless = await someone(database, here);
    const making = (readers: readonly string[]) =>
      withActor(database.db, officer.actor, (tx) => createFile(tx, officer.actor, { ...here, readers }, now));
    await expect(making([colleague.personId, keyless.personId])).rejects.toMatchObject({ code: "refused" });
    await expect(making([])).rejects.toMatchObject({ code: "refused" });
  });

  test("a reporter without account comes back with nothing but the code, reads and writes", async () => {
    const list = wordListFrom(await readText("content/words/nl.txt", "utf8"));
    const [code, kept] = [newCode(list), new Map<string, SealedTexts>()];
    await asTheSystem(database, here, async (tx, actor) => {
      const made = { ...here, readers: [officer.personId], code: codeKeys(code) };
      await written(tx, await createFile(tx, actor, made, now), kept, { first: { text: "de melding" } });
    });
    const back = <T>(typed: string, work: (tx: Tx, holder: Holder, fileId: string) => Promise<T>) =>
      asTheSystem(database, here, async (tx) => {
        const [found] = await filesOfCode(tx, here.organisationId, codeKeys(typed));
        return found ? work(tx, found.holder, found.fileId) : undefined;
      });
    const file = await back(code, async (tx, holder, fileId) =>
      written(tx, await openToWrite(tx, holder, fileId, now), kept, { second: { text: "een antwoord" } }),
    );
    expect(await opens(officer, file?.fileId ?? "", kept, "second")).toEqual({ text: "een antwoord" });
    expect(await back(newCode(list), async () => "found")).toBeUndefined();
  });

  test("two who write at the same time both get through, one after the other", async () => {
    const kept: Kept = new Map();
    const { fileId } = await aFile([officer, colleague], kept);
    await Promise.all([
      writes(officer, fileId, kept, { second: { text: "van de een" } }),
      writes(colleague, fileId, kept, { third: { text: "van de ander" } }),
    ]);
    expect(await opens(officer, fileId, kept, "second")).toEqual({ text: "van de een" });
    expect(await opens(officer, fileId, kept, "third")).toEqual({ text: "van de ander" });
    expect(await opens(officer, fileId, kept)).toEqual({ text: "geheim" });
  });

  test("a state that is no longer the last is not written over", async () => {
    const kept: Kept = new Map();
    const stale = await aFile([officer], kept);
    await writes(officer, stale.fileId, kept, { second: { text: "x" } });
    const late = officer.with((tx) => written(tx, stale, new Map(), { first: { text: "te laat" } }));
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("joining and leaving", () => {
  test("a reader lets somebody in, who then reads what was there; whoever has no key cannot", async () => {
    const kept: Kept = new Map();
    const { fileId } = await aFile([officer], kept);
    await officer.with(async (tx, key) => {
      const file = await readFile(tx, key, fileId);
      await addReader(tx, officer.actor, { file, personId: colleague.personId }, now);
      await expect(
        addReader(tx, officer.actor, { file, personId: colleague.personId }, now),
      ).rejects.toMatchObject({ code: "conflict" });
    });
    expect(await opens(colleague, fileId, kept)).toEqual({ text: "geheim" });
    const readers = await colleague.with((tx) => holdersOf(tx, { ...here, fileId }));
    expect(new Set(readers.map(({ personId }) => personId))).toEqual(
      new Set([officer.personId, colleague.personId]),
    );
    expect(await outsider.with((tx) => holdersOf(tx, { ...here, fileId }))).toEqual([]);
  });

  test("who leaves has no seal any more; what is written afterwards has another key", async () => {
    const kept: Kept = new Map();
    const before = await aFile([officer, colleague], kept);
    const { fileId } = before;
    await officer.with((tx) =>
      removeReader(tx, officer.actor, { ...here, fileId, personId: colleague.personId }, now),
    );
    await expect(opens(colleague, fileId, kept)).rejects.toMatchObject(refused);
    const after = await writes(officer, fileId, kept, { second: { text: "na het vertrek" } });
    expect([before.keyring.current, after.keyring.current]).toEqual([1, 2]);
    expect(await opens(officer, fileId, kept)).toEqual({ text: "geheim" });
    expect(await opens(officer, fileId, kept, "second")).toEqual({ text: "na het vertrek" });
    // With the key that the one who left may have kept: what was written before, and nothing that came after.
    expect(read(before, kept, "first")).toEqual({ text: "geheim" });
    const stolen = { ...after, keyring: before.keyring };
    expect(() => read(stolen, kept, "second")).toThrow(VaultFault);
    // Once is enough: the next writing needs no other key.
    expect((await writes(officer, fileId, kept, { second: null })).keyring.current).toBe(2);
  });

  test("when a role ends the system takes a person off all files, without any key", async () => {
    const kept: Kept = new Map();
    const leaver = await aReader(database, here);
    const files = [await aFile([officer, leaver], kept), await aFile([leaver], kept)];
    await asTheSystem(database, here, async (tx, actor) => {
      const ids = await filesReadBy(tx, here.organisationId, leaver.personId);
      expect(ids.toSorted()).toEqual(files.map(({ fileId }) => fileId).toSorted());
      for (const fileId of ids)
        await removeReader(tx, actor, { ...here, fileId, personId: leaver.personId }, now);
    });
    for (const { fileId } of files) await expect(opens(leaver, fileId, kept)).rejects.toMatchObject(refused);
    const { rows } = await sql`select from vault_seals where person_id = ${leaver.personId}`.execute(
      database.owner,
    );
    expect(rows).toEqual([]);
  });
});

const tampered = (statement: ReturnType<typeof sql>) => statement.execute(database.owner);

describe("whoever can write in the database is noticed", () => {
  test("the key of one file put in the place of another", async () => {
    const kept: Kept = new Map();
    const [one, other] = [await aFile([officer], kept), await aFile([officer], new Map())];
    await tampered(sql`update vault_seals a set sealed = b.sealed from vault_seals b
      where a.file_id = ${one.fileId} and b.file_id = ${other.fileId}`);
    await expect(opens(officer, one.fileId, kept)).rejects.toThrow(VaultFault);
  });

  test("the manifest of a file put back to an earlier one, or taken from another file", async () => {
    const kept: Kept = new Map();
    const { fileId } = await aFile([officer], kept);
    const { rows } = await sql<{
      manifest: Buffer;
    }>`select manifest from vault_files where file_id = ${fileId}`.execute(database.owner);
    await writes(officer, fileId, kept, { first: { text: "anders" } });
    await tampered(sql`update vault_files set manifest = ${rows[0]?.manifest} where file_id = ${fileId}`);
    await expect(opens(officer, fileId, kept)).rejects.toThrow(VaultFault);
    // With the number put back too, the row that was written since does not fit.
    await tampered(sql`update vault_files set sequence = 1 where file_id = ${fileId}`);
    await expect(opens(officer, fileId, kept)).rejects.toThrow(/earlier state/);
  });

  test("another public key in the place of a colleague's: nothing is sealed to it, nobody is let in with it", async () => {
    const [kept, victim] = [new Map<string, SealedTexts>(), await aReader(database, here)];
    const { fileId } = await aFile([officer, victim], kept);
    await tampered(sql`update vault_person_keys set public_key = ${Buffer.from(newKeyPair().publicKey)}
      where person_id = ${victim.personId}`);
    await expect(aFile([victim], kept)).rejects.toThrow(/in the place of another/);
    await tampered(sql`update vault_files set rotation_due = true where file_id = ${fileId}`);
    await expect(writes(officer, fileId, kept, {})).rejects.toThrow(/in the place of another/);
  });

  test("one text put back, exchanged with another row, or taken away", async () => {
    const kept: Kept = new Map();
    const { fileId } = await aFile([officer], kept, { subject: "een", text: "oud" });
    const old = kept.get("first") ?? {};
    await writes(officer, fileId, kept, {
      first: { subject: "een", text: "nieuw" },
      second: { subject: "twee", text: "x" },
    });
    const current = kept.get("first") ?? {};
    const other = kept.get("second") ?? {};
    const variants: SealedTexts[] = [
      { ...current, ...(old["text"] && { text: old["text"] }) },
      old,
      other,
      { ...current, ...(other["text"] && { text: other["text"] }) },
      current["text"] ? { text: current["text"] } : {},
    ];
    for (const variant of variants)
      await expect(opens(officer, fileId, new Map([["first", variant]]))).rejects.toThrow(VaultFault);
    expect(await opens(officer, fileId, kept)).toEqual({ subject: "een", text: "nieuw" });
  });
});
