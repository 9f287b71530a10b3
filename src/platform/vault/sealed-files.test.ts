import { randomUUID } from "node:crypto";
import { readFile as readText } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { publicActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { codeKeys, newCode, wordListFrom } from "./crypto/code.ts";
import { codeRecipient, sealNewFile } from "./crypto/new-file.ts";
import type { Recipient, SealedFile } from "./crypto/new-file.ts";
import { openRow } from "./crypto/rows.ts";
import { destroyFile } from "./destroy.commands.ts";
import { filesOfCode, readFile } from "./files.queries.ts";
import type { Holder } from "./holder.ts";
import { recipientsFor } from "./recipients.ts";
import { keepSealedFile } from "./sealed-files.commands.ts";
import { aReader, asTheSystem, now } from "./vault.builder.ts";
import type { Reader } from "./vault.builder.ts";
import { beginVisit, endVisit, filesHeldBy, organisationOfCode, visiting } from "./visits.commands.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: Reader;
let outsider: Reader;
let code: string;
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
  officer = await aReader(database, here);
  outsider = await aReader(database, here);
  code = newCode(wordListFrom(await readText("content/words/nl.txt", "utf8")));
});
afterAll(() => database.close());

const row = { table: "notes", rowId: randomUUID() };

/** A file as a browser seals it, and what the server knows of those it must be for. */
const sealed = async () => {
  const keys = codeKeys(code);
  const recipients = await asTheSystem(database, here, (tx) =>
    recipientsFor(tx, here.organisationId, [officer.personId]),
  );
  const place = { ...here, fileId: randomUUID() };
  const file = sealNewFile(
    place,
    [...recipients, codeRecipient(keys)],
    [{ ...row, texts: { text: "geheim" } }],
  );
  return { file, recipients, code: { lookup: keys.lookup, publicKey: keys.pair.publicKey } };
};
type Sealed = Awaited<ReturnType<typeof sealed>>;

const keep = (given: Sealed) =>
  asTheSystem(database, here, (tx) => keepSealedFile(tx, { ...here, ...given }, now));

const textIn = (holder: Holder, file: SealedFile) => async (tx: Parameters<typeof readFile>[0]) => {
  const opened = await readFile(tx, holder, file.fileId);
  return openRow(
    opened.keyring,
    opened.manifest,
    { ...here, fileId: file.fileId, ...row },
    file.rows[0] ?? {},
  );
};

test("a file that was sealed in a browser opens for its readers and for the code, and for nobody else", async () => {
  const given = await sealed();
  await keep(given);
  expect(await officer.with((tx, key) => textIn(key, given.file)(tx))).toEqual({ text: "geheim" });
  await asTheSystem(database, here, async (tx) => {
    const found = await filesOfCode(tx, here.organisationId, codeKeys(code));
    const own = found.find(({ fileId }) => fileId === given.file.fileId);
    expect(own && (await textIn(own.holder, given.file)(tx))).toEqual({ text: "geheim" });
  });
  await expect(outsider.with((tx, key) => textIn(key, given.file)(tx))).rejects.toMatchObject({
    code: "not-found",
  });
});

const withoutOfficer = ({ seals, ...file }: SealedFile): SealedFile => ({
  ...file,
  seals: seals.filter(({ kind }) => kind !== "person"),
});

test.each<[string, string, (given: Sealed) => Sealed]>([
  ["for a reader too few", "conflict", (given) => ({ ...given, file: withoutOfficer(given.file) })],
  ["for somebody else", "conflict", (given) => ({ ...given, recipients: [] satisfies Recipient[] })],
  [
    "without a key for the code",
    "conflict",
    (given) => ({ ...given, code: { ...given.code, publicKey: new Uint8Array(32) } }),
  ],
  [
    "with half a manifest",
    "bad-request",
    (given) => ({ ...given, file: { ...given.file, manifest: new Uint8Array(3) } }),
  ],
  [
    "with a code that finds nothing",
    "bad-request",
    (given) => ({ ...given, code: { ...given.code, lookup: new Uint8Array(3) } }),
  ],
])("what is sealed %s is refused (%s)", async (_what, refusal, spoil) => {
  await expect(keep(spoil(await sealed()))).rejects.toMatchObject({ code: refusal });
});

test("a file under an id that is there already is a conflict, and the first one stays as it was", async () => {
  const given = await sealed();
  await keep(given);
  await expect(keep(given)).rejects.toMatchObject({ code: "conflict" });
  expect(await officer.with((tx, key) => textIn(key, given.file)(tx))).toEqual({ text: "geheim" });
});

const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

test("a visit opens with the cookie, half an hour after the last use, and not after it was ended", async () => {
  const given = await sealed();
  await keep(given);
  const asPublic = <T>(work: (tx: Parameters<typeof visiting>[0]) => Promise<T>) =>
    withActor(database.db, publicActor, work);
  const organisationId = await asPublic((tx) => organisationOfCode(tx, publicActor, codeKeys(code)));
  expect(organisationId).toBe(here.organisationId);
  expect(
    await asPublic((tx) =>
      organisationOfCode(tx, publicActor, codeKeys("een-twee-drie-vier-vijf-zes-zeven")),
    ),
  ).toBe(undefined);
  const token = await asTheSystem(database, here, async (tx) => {
    const [own] = await filesOfCode(tx, here.organisationId, codeKeys(code));
    if (!own) throw new Error("the code finds nothing");
    return beginVisit(tx, own.holder, { code, now });
  });
  const at = (when: Date, which = token) => asPublic((tx) => visiting(tx, publicActor, which, when));
  const visitor = await at(later(20));
  expect(visitor && (await asTheSystem(database, here, (tx) => filesHeldBy(tx, visitor)))).toContain(
    given.file.fileId,
  );
  const [one, two, three, four] = code.split("-");
  expect(visitor?.givesAwayCode(`Mijn code: ${one}, ${two} (${three}) ${four?.toUpperCase()}!`)).toBe(true);
  expect(visitor?.givesAwayCode(`Alleen ${one} ${two} ${three}, en niet meer.`)).toBe(false);
  expect(await at(later(49))).toBeDefined();
  expect(await at(later(80))).toBeUndefined();
  expect(await at(later(20), `${token}x`)).toBeUndefined();
  await asPublic((tx) => endVisit(tx, publicActor, token));
  expect(await at(later(20))).toBeUndefined();
});

test("a destroyed file is gone with its keys; only a reader or the system destroys it", async () => {
  const given = await sealed();
  await keep(given);
  const place = { ...here, fileId: given.file.fileId };
  await expect(outsider.with((tx) => destroyFile(tx, place))).rejects.toMatchObject({ code: "not-found" });
  await officer.with((tx) => destroyFile(tx, place));
  await asTheSystem(database, here, async (tx) => {
    const left = await tx
      .selectFrom("vaultSeals")
      .select("fileId")
      .where("fileId", "=", place.fileId)
      .execute();
    expect(left).toEqual([]);
    expect(
      (await filesOfCode(tx, here.organisationId, codeKeys(code))).map(({ fileId }) => fileId),
    ).not.toContain(place.fileId);
  });
});
