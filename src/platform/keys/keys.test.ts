import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKeyFile } from "./index.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "borgpen-keys-"));
});
afterAll(() => rm(root, { recursive: true }));

test("ten that start together get one key; only the owner reads it, and nothing else is left", async () => {
  const directory = join(root, "together");
  const keys = await Promise.all(
    Array.from({ length: 10 }, (_, i) => openKeyFile(directory, "some.key", () => `key ${i}`)),
  );
  expect(new Set(keys).size).toBe(1);
  expect(await openKeyFile(directory, "some.key", () => "another")).toBe(keys[0]);
  expect(await readdir(directory)).toEqual(["some.key"]);
  expect((await stat(join(directory, "some.key"))).mode & 0o777).toBe(0o600);
});

test("a key that cannot be read is no reason to make another", async () => {
  await expect(openKeyFile(root, "together", () => "another")).rejects.toMatchObject({ code: "EISDIR" });
});
