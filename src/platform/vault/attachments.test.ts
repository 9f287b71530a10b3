import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, readdir, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachmentStore } from "./attachments.ts";
import type { AttachmentOf, AttachmentStore } from "./attachments.ts";
import { newKey } from "./crypto/keys.ts";

let directory: string;
let store: AttachmentStore;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "bp-vault-"));
  store = attachmentStore(directory);
});
afterAll(() => rm(directory, { recursive: true }));

const anAttachment = (): AttachmentOf => ({
  organisationId: randomUUID(),
  fileId: randomUUID(),
  attachmentId: randomUUID(),
});
const pathOf = ({ organisationId, fileId, attachmentId }: AttachmentOf): string =>
  join(directory, "vault", organisationId, fileId, attachmentId);
async function* source(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
const filesIn = async (): Promise<string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => e.name);

test("what was kept comes back; on disk is nothing of it, and only its owner may read that", async () => {
  const [attachment, key] = [anAttachment(), newKey()];
  const size = await store.keep(attachment, key, source("SPOOR-een ", "SPOOR-twee"));
  expect([size, (await buffer(store.open(attachment, key))).toString()]).toEqual([
    20,
    "SPOOR-een SPOOR-twee",
  ]);
  expect((await readFile(pathOf(attachment))).includes("SPOOR")).toBe(false);
  expect((await stat(pathOf(attachment))).mode & 0o777).toBe(0o600);
  await store.remove(attachment);
  await store.remove(attachment);
  await expect(buffer(store.open(attachment, key))).rejects.toMatchObject({ code: "ENOENT" });
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(100_000);
  throw new Error("the line went dead");
}

test("an upload that breaks off leaves nothing", async () => {
  const before = await filesIn();
  const attachment = anAttachment();
  await expect(store.keep(attachment, newKey(), broken())).rejects.toThrow("the line went dead");
  expect(await filesIn()).toEqual(before);
});

test("cut off, changed, or put in the place of another: the download ends with an error", async () => {
  const key = newKey();
  const [cut, flipped, moved, other] = [anAttachment(), anAttachment(), anAttachment(), anAttachment()];
  for (const one of [cut, flipped, moved, other]) await store.keep(one, key, source("inhoud"));
  await truncate(pathOf(cut), (await stat(pathOf(cut))).size - 1);
  const bytes = await readFile(pathOf(flipped));
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  await writeFile(pathOf(flipped), bytes);
  await rename(pathOf(other), pathOf(moved));
  for (const one of [cut, flipped, moved])
    await expect(buffer(store.open(one, key))).rejects.toMatchObject({ name: "VaultFault" });
});

test("an id that is none leads nowhere", async () => {
  const wrong = { ...anAttachment(), attachmentId: "../../elsewhere" };
  await expect(store.keep(wrong, newKey(), source("x"))).rejects.toThrow(/Invalid UUID/);
});
