import { mkdtemp, readFile as readBytes, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { backup } from "#platform/backup/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Connection } from "#platform/database/index.ts";
import { filesAtRest, spellings, valuesAtRest } from "#test/support/at-rest.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { attachmentStore } from "./attachments.ts";
import type { AttachmentOf } from "./attachments.ts";
import { open } from "./crypto/aead.ts";
import { utf8 } from "./crypto/bytes.ts";
import { codeKeys, newCode, wordListFrom } from "./crypto/code.ts";
import { purposes } from "./crypto/format.ts";
import { derive, digestOf, keyPairFrom, newKey, openSealedKey, publicKeyOf } from "./crypto/keys.ts";
import type { KeyPair } from "./crypto/keys.ts";
import { openManifest } from "./crypto/manifest.ts";
import type { Texts } from "./crypto/rows.ts";
import { sodium } from "./crypto/sodium.ts";
import { createFile, writeRows } from "./files.commands.ts";
import type { OpenFile } from "./files.queries.ts";
import { sealPlace } from "./files.queries.ts";
import { changePassphrase } from "./person-keys.commands.ts";
import { recoverAccess } from "./recover.commands.ts";
import { makeRecoveryKey } from "./recovery.commands.ts";
import { aReader, asTheSystem, now, passphrase, someone } from "./vault.builder.ts";
import type { Reader } from "./vault.builder.ts";

/** What must be found nowhere: in the text of a report, the name of a file, its content, the identity of a reporter. */
const marker = "SPOOR7f3a9c";
const otherPassphrase = `${marker} als wachtzin`;

let database: TestDatabase;
let here: { organisationId: string };
let root: string;
let officer: Reader;
let report: OpenFile;
let identity: OpenFile;
let attachment: AttachmentOf;
const attachmentKey = newKey();
let code: string;
let shares: readonly string[];

async function* content(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${marker} `.repeat(10_000));
}

const confidential = async (): Promise<void> => {
  const list = wordListFrom(await readBytes("content/words/nl.txt", "utf8"));
  code = newCode(list);
  const kept = await asTheSystem(database, here, async (tx, actor) => {
    const made = { ...here, readers: [officer.personId], code: codeKeys(code) };
    const writing = async (table: string, texts: Texts) =>
      writeRows(tx, await createFile(tx, actor, made, now), [{ table, rowId: "1", texts }]);
    const fileKey = sodium.to_base64(attachmentKey);
    const text = `${marker} in een melding`;
    const first = await writing("notes", { text, fileName: `${marker}.pdf`, fileKey });
    const second = await writing("identities", { name: `${marker} Jansen` });
    [report, identity] = [first.file, second.file];
    return [...first.rows, ...second.rows].flatMap((row) => Object.entries(row));
  });
  for (const [field, box] of kept)
    await sql`insert into kept_fields values (${field}, ${Buffer.from(box)})`.execute(database.owner);
  attachment = { ...here, fileId: report.fileId, attachmentId: crypto.randomUUID() };
  await attachmentStore(join(root, "files")).keep(attachment, attachmentKey, content());
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "bp-rest-"));
  database = await testDatabase();
  // The columns that a subject would have for its ciphertexts.
  await sql`create table kept_fields (field text, box bytea)`.execute(database.owner);
  here = await anOrganisation(database.owner);
  officer = await aReader(database, here);
  const authority = await someone(database, here, "authority");
  const custodians = [officer.personId, authority.personId, (await someone(database, here)).personId];
  const { actor } = authority;
  const made = await withActor(database.db, actor, (tx) =>
    makeRecoveryKey(tx, actor, { needed: 2, custodians }, now),
  );
  shares = made.shares.map(({ text }) => text);
  await confidential();
  // Everything that leaves traces has happened: another passphrase, a use of the recovery key; the vault is open at this moment.
  await officer.with((tx, key) => changePassphrase(tx, key, otherPassphrase, now));
  const successor = await aReader(database, here);
  await withActor(database.db, actor, (tx) =>
    recoverAccess(
      { tx, actor, now },
      {
        shares,
        lostBy: successor.personId,
        givenTo: officer.personId,
        reason: "een oefening met de sleutel",
      },
    ),
  );
});
afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true });
});

const backedUp = async (): Promise<Buffer> => {
  const { url } = inject("database");
  const owner = new URL(url ?? "postgres://nowhere");
  owner.pathname = new URL(database.connection.connectionString ?? "postgres://nowhere").pathname;
  const connection: Connection = url === undefined ? database.connection : { connectionString: owner.href };
  await backup(connection, join(root, "backup"), { now, files: join(root, "files") });
  return gunzipSync(await readBytes(join(root, "backup")));
};

test("the words, names, codes, passphrases, shares and keys are in no row, no file and no back-up", async () => {
  const { bytes, texts } = await valuesAtRest(database);
  const places = [
    ...bytes,
    Buffer.from(texts.join("\n")),
    ...(await filesAtRest(join(root, "files"))),
    await backedUp(),
  ];
  expect(places.length).toBeGreaterThan(20);
  const secrets = [
    ...spellings(marker),
    ...spellings(code),
    ...spellings(passphrase),
    ...shares.flatMap(spellings),
    ...spellings(officer.token),
    ...[attachmentKey, ...report.keyring.keys.values(), ...identity.keyring.keys.values()].flatMap((key) => [
      Buffer.from(key),
      ...spellings(sodium.to_hex(key)),
      ...spellings(sodium.to_base64(key)),
    ]),
    Buffer.from(codeKeys(code).pair.privateKey),
  ];
  const found = secrets.filter((secret) => places.some((place) => place.includes(secret)));
  expect(found.map(String)).toEqual([]);
  // The search can find: what is no secret is there.
  expect(places.some((place) => place.includes(here.organisationId))).toBe(true);
});

const attempt = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

interface FileRow {
  readonly organisationId: string;
  readonly fileId: string;
  readonly keyVersion: number;
  readonly sequence: number;
  readonly manifest: Uint8Array | null;
}

const reads = (row: FileRow, key: Uint8Array): unknown => {
  const keyring = { current: row.keyVersion, keys: new Map([[row.keyVersion, key]]) };
  return openManifest(keyring, row, row.sequence, row.manifest ?? Buffer.alloc(0));
};

/** A thing that lies at rest, and the attempt to open it. */
interface Lock<K> {
  readonly what: string;
  readonly open: (key: K) => unknown;
}

const boxes = async (): Promise<Lock<Uint8Array>[]> => {
  const { owner } = database;
  const unlocked = await owner.selectFrom("vaultUnlocked").selectAll().execute();
  const secrets = await owner.selectFrom("vaultPersonSecrets").selectAll().execute();
  const files = await owner.selectFrom("vaultFiles").selectAll().execute();
  return [
    ...unlocked.map(({ wrapped, organisationId, personId, sessionId, keyId }) => ({
      what: "vault in use",
      open: (key: Uint8Array) =>
        open(key, wrapped, [purposes.unlocked, organisationId, personId, sessionId, keyId]),
    })),
    ...secrets.map(({ wrapped, organisationId, personId, keyId }) => ({
      what: "private key",
      open: (key: Uint8Array) => open(key, wrapped, [purposes.privateKey, organisationId, personId, keyId]),
    })),
    ...files.map((row) => ({ what: "file", open: (key: Uint8Array) => reads(row, key) })),
  ];
};

const seals = async (): Promise<Lock<KeyPair>[]> => {
  const rows = await database.owner.selectFrom("vaultSeals").selectAll().execute();
  return rows.map(({ sealed, organisationId, fileId, keyVersion, holderId }) => ({
    what: "file key",
    open: (pair) => openSealedKey(sealed, pair, sealPlace({ organisationId, fileId }, keyVersion, holderId)),
  }));
};

const opening = <K>(locks: readonly Lock<K>[], keys: readonly K[]): string[] =>
  locks.filter((lock) => keys.some((key) => attempt(() => lock.open(key)))).map(({ what }) => what);

/** Everything that somebody can try with 32 bytes: as they are, derived for each purpose, or as a private key; what opened. */
const openedWith = async (candidates: readonly Uint8Array[]): Promise<ReadonlySet<string>> => {
  const derived = candidates.flatMap((one) => Object.values(purposes).map((purpose) => derive(one, purpose)));
  const pairs = candidates.flatMap((one) => [
    { privateKey: one, publicKey: publicKeyOf(one) },
    keyPairFrom(one),
    keyPairFrom(derive(one, purposes.codeKeyPair)),
  ]);
  return new Set([...opening(await boxes(), [...candidates, ...derived]), ...opening(await seals(), pairs)]);
};

/** Whatever of 32 bytes lies at rest, or follows from it without a secret. */
const candidatesAtRest = async (): Promise<Uint8Array[]> => {
  const { bytes, texts } = await valuesAtRest(database);
  const whole = bytes.filter(({ length }) => length === 32);
  const parts = bytes
    .filter(({ length }) => length > 32 && length < 400)
    .flatMap((one) => [one.subarray(1, 33), one.subarray(-32), one.subarray(25, 57)]);
  const salts = bytes.filter(({ length }) => length === 16).map((salt) => Buffer.concat([salt, salt]));
  const plain = [
    ...new Set(texts.map((text) => text.replaceAll('"', "")).filter(({ length }) => length < 100)),
  ];
  const written = plain.flatMap((text) => {
    if (/^[\da-f]{64}$/.test(text)) return [Buffer.from(text, "hex")];
    return /^[\w-]{43}$/.test(text) ? [Buffer.from(text, "base64url")] : [];
  });
  // The hash of a token, an id, a name: as what the key of an open vault or of a code is derived from.
  const hashed = plain.flatMap((text) => [
    digestOf(purposes.unlocked, utf8(text)),
    codeKeys(text).pair.privateKey,
  ]);
  const all = [...whole, ...parts, ...salts, ...written].map((one) => Uint8Array.from(one));
  return [...all.filter(({ length }) => length === 32), ...hashed];
};

test(
  "with all of that in hand nothing opens: no key at rest fits anything at rest",
  { timeout: 120_000 },
  async () => {
    const candidates = await candidatesAtRest();
    expect(candidates.length).toBeGreaterThan(40);
    expect([...(await openedWith(candidates))]).toEqual([]);
    for (const candidate of candidates.slice(0, 50))
      await expect(
        buffer(attachmentStore(join(root, "files")).open(attachment, candidate)),
      ).rejects.toMatchObject({
        name: "VaultFault",
      });
  },
);

test("the same search opens what there is as soon as it is given one secret that lies nowhere", async () => {
  const fileKey = report.keyring.keys.get(1) ?? newKey();
  expect([...(await openedWith([digestOf(purposes.unlocked, utf8(officer.token))]))]).toEqual([
    "vault in use",
  ]);
  expect([...(await openedWith([fileKey]))]).toEqual(["file"]);
  expect([...(await openedWith([codeKeys(code).pair.privateKey]))]).toEqual(["file key"]);
  const back = await buffer(attachmentStore(join(root, "files")).open(attachment, attachmentKey));
  expect(back.toString()).toContain(marker);
});
