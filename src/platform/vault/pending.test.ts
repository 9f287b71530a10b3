import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { attachmentStore } from "./attachments.ts";
import { newKey } from "./crypto/keys.ts";
import { encryptStream, writtenSize } from "./crypto/stream.ts";
import { pendingStore, sweepAttachments } from "./index.ts";
import { aReader } from "./vault.builder.ts";
import { createFile } from "./files.commands.ts";

let directory: string;
let database: TestDatabase;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "bp-pending-"));
  database = await testDatabase();
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await database.close();
});

const limits = { fileSize: 300_000, files: 2, total: 600_000, reserve: 0, share: 1 };
const anAttachment = (fileId = randomUUID(), organisationId = randomUUID()) => ({
  organisationId,
  fileId,
  attachmentId: randomUUID(),
});

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

/** What a browser makes of a file: encrypted there, with a key that the server never has. */
const sealed = async (place: ReturnType<typeof anAttachment>, key: Uint8Array, content: Uint8Array) => {
  const parts: Uint8Array[] = [];
  const { organisationId, fileId, attachmentId } = place;
  for await (const part of encryptStream(pieces(content), key, [organisationId, fileId, attachmentId]))
    parts.push(part);
  return Buffer.concat(parts);
};

async function* breakingOff(part: Uint8Array): AsyncGenerator<Uint8Array> {
  yield part;
  throw new Error("the line went dead");
}

test("an attachment comes in parts, goes on where the line broke, and is whole in the end", async () => {
  const store = pendingStore(directory, limits);
  const [place, key, content] = [anAttachment(), newKey(), Buffer.alloc(250_000, "SPOOR")];
  const bytes = await sealed(place, key, content);
  expect(await store.add(place, 0, pieces(bytes.subarray(0, 100_000)))).toBe(100_000);
  await expect(store.add(place, 100_000, breakingOff(bytes.subarray(100_000, 150_000)))).rejects.toThrow(
    "dead",
  );
  const there = (await store.storedSize(place)) ?? 0;
  expect(there).toBeGreaterThanOrEqual(100_000);
  await expect(store.settle(place)).rejects.toMatchObject({ code: "refused" });
  await expect(store.add(place, 0, pieces(bytes))).rejects.toMatchObject({ code: "conflict" });
  await store.add(place, there, pieces(bytes.subarray(there)));
  await store.settle(place);
  await store.settle(place);
  expect((await buffer(attachmentStore(directory).open(place, key))).equals(content)).toBe(true);
  expect(await store.storedSize(place)).toBeUndefined();
});

test("too large, too many and too much together are refused; half a file never becomes an attachment", async () => {
  const store = pendingStore(directory, limits);
  const place = anAttachment();
  const most = writtenSize.of(limits.fileSize);
  await expect(store.add(place, 0, pieces(new Uint8Array(most + 1)))).rejects.toMatchObject({
    code: "too-large",
  });
  const second = { ...place, attachmentId: randomUUID() };
  await store.add(second, 0, pieces(new Uint8Array(100)));
  await expect(store.settle(second)).rejects.toMatchObject({ code: "refused" });
  const third = { ...place, attachmentId: randomUUID() };
  await expect(store.add(third, 0, pieces(new Uint8Array(1)))).rejects.toMatchObject({ code: "too-large" });
  await store.removeAll(place);
  expect(await store.storedSize(second)).toBeUndefined();
});

test("while somebody sends a part, another part of the same attachment waits for another time", async () => {
  const store = pendingStore(directory, limits);
  const place = anAttachment();
  const first = store.add(place, 0, pieces(new Uint8Array(10)));
  await expect(async () => store.add(place, 0, pieces(new Uint8Array(10)))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await first).toBe(10);
});

test("a full disk takes no files any more", async () => {
  const store = pendingStore(directory, { ...limits, reserve: Number.MAX_SAFE_INTEGER });
  await expect(store.insistOnRoom(anAttachment())).rejects.toMatchObject({
    code: "unavailable",
    status: 503,
  });
  await expect(store.add(anAttachment(), 0, pieces(new Uint8Array(1)))).rejects.toMatchObject({
    code: "unavailable",
  });
});

test("what waits takes no more than its share of the disk; what is removed makes room again", async () => {
  const own = await mkdtemp(join(tmpdir(), "bp-share-"));
  const first = anAttachment();
  const roomy = pendingStore(own, limits);
  await roomy.add(first, 0, pieces(new Uint8Array(100_000)));
  const tight = pendingStore(own, { ...limits, share: 1e-9 });
  await expect(tight.add(anAttachment(), 0, pieces(new Uint8Array(1)))).rejects.toMatchObject({
    code: "unavailable",
    status: 503,
  });
  await expect(tight.insistOnRoom(anAttachment())).rejects.toMatchObject({ code: "unavailable" });
  await roomy.removeAll(first);
  vi.useFakeTimers({ toFake: ["performance"] });
  vi.advanceTimersByTime(60_000);
  await tight.insistOnRoom(anAttachment());
  vi.useRealTimers();
  await rm(own, { recursive: true });
});

test("a form that has as many attachments as it may gets no more of them, whichever way they come", async () => {
  const store = pendingStore(directory, limits);
  const place = anAttachment();
  for (const _ of [1, 2])
    await store.keep({ ...place, attachmentId: randomUUID() }, newKey(), pieces(Buffer.from("x")));
  await expect(store.insistOnRoom(place)).rejects.toMatchObject({ code: "too-large" });
  await store.insistOnRoom(anAttachment());
});

test("an id that is none leads nowhere", async () => {
  const store = pendingStore(directory, limits);
  for (const wrong of ["..", "../../etc", ""]) {
    const place = { ...anAttachment(), fileId: wrong };
    await expect(async () => store.add(place, 0, pieces(new Uint8Array(1)))).rejects.toMatchObject({
      name: "ZodError",
    });
    await expect(async () => store.settle(place)).rejects.toMatchObject({ name: "ZodError" });
  }
});

const age = async (path: string, hours: number, now: Date): Promise<void> => {
  const then = new Date(now.getTime() - hours * 3_600_000);
  for (const name of await readdir(path)) await utimes(join(path, name), then, then);
  await utimes(path, then, then);
};

test("after four hours what was never sent is gone, after a day what belongs to no file; the rest stays", async () => {
  const own = await mkdtemp(join(tmpdir(), "bp-sweep-"));
  const now = new Date("2026-11-01T09:00:00Z");
  const { organisationId } = await anOrganisation(database.owner);
  const reader = await aReader(database, { organisationId });
  const kept = await reader.with((tx) =>
    createFile(tx, reader.actor, { organisationId, readers: [reader.personId] }, now),
  );
  const folder = async (area: string, fileId: string, hours: number): Promise<void> => {
    const path = join(own, area, organisationId, fileId);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, randomUUID()), "x");
    await age(path, hours, now);
  };
  const [old, fresh, lost] = [randomUUID(), randomUUID(), randomUUID()];
  await folder("pending/vault", old, 5);
  await folder("pending/vault", fresh, 3);
  await folder("vault", kept.fileId, 100);
  await folder("vault", lost, 25);
  expect(await sweepAttachments(database.db, own, now)).toBe(2);
  expect(await readdir(join(own, "pending/vault", organisationId))).toEqual([fresh]);
  expect(await readdir(join(own, "vault", organisationId))).toEqual([kept.fileId]);
  await rm(own, { recursive: true });
});
