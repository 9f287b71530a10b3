import { buffer, text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { fromBufferPromise } from "yauzl";
import { zipped } from "./index.ts";
import type { ZipEntry } from "./index.ts";

const modifiedAt = new Date("2026-11-01T09:30:20Z");

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part;
}

const file = (name: string, ...parts: readonly string[]): ZipEntry => ({
  name,
  modifiedAt,
  content: () => pieces(...parts.map((part) => Buffer.from(part))),
});

/** What another reader finds: it compares every size and checksum. */
const readBack = async (archive: Buffer) => {
  const opened = await fromBufferPromise(archive);
  const found: { name: string; at: Date; content: string }[] = [];
  for await (const entry of opened.eachEntry())
    found.push({
      name: entry.fileName,
      at: entry.getLastModDate(),
      content: await text(await opened.openReadStreamPromise(entry)),
    });
  return found;
};

test("another program reads every file back, in order, with its name and moment", async () => {
  const long = "x".repeat(200_000);
  const archive = await buffer(
    zipped([file("dossier.txt", "Wat ", "er was"), file("bijlagen/één €.txt", ""), file("c", long)]),
  );
  expect(await readBack(archive)).toEqual([
    { name: "dossier.txt", at: modifiedAt, content: "Wat er was" },
    { name: "bijlagen/één €.txt", at: modifiedAt, content: "" },
    { name: "c", at: modifiedAt, content: long },
  ]);
  expect(archive.length).toBeLessThan(5000);
});

test("nothing is opened before its turn, and never more than one at a time", async () => {
  const seen: string[] = [];
  const told = (name: string): ZipEntry => ({
    name,
    modifiedAt,
    content: async function* () {
      seen.push(`open ${name}`);
      yield Buffer.from(name);
      seen.push(`end ${name}`);
    },
  });
  await buffer(zipped([told("a"), told("b")]));
  expect(seen).toEqual(["open a", "end a", "open b", "end b"]);
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half");
  await wait(20);
  throw new Error("changed on the disk");
}

test("a file that cannot be read to its end ends the archive with its error", async () => {
  const entries = [file("a", "whole"), { name: "b", modifiedAt, content: broken }, file("c", "after")];
  await expect(buffer(zipped(entries))).rejects.toThrow("changed on the disk");
});

test("what goes wrong before anybody reads waits for whoever does", async () => {
  const body = zipped([{ name: "a", modifiedAt, content: broken }]);
  await wait(60);
  await expect(buffer(body)).rejects.toThrow("changed on the disk");
});

test("whoever stops reading closes the file that was open", async () => {
  let isClosed = false;
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.alloc(65_536, Math.random().toString());
    } finally {
      isClosed = true;
    }
  };
  const body = zipped([{ name: "a", modifiedAt, content: endless }]);
  for await (const piece of body) if (piece) break;
  await vi.waitFor(() => expect(isClosed).toBe(true));
});
