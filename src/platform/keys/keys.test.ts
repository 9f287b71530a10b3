import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKeyFile, openSeal } from "./index.ts";

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

test("what is sealed opens only with its key, in its place and in its form, and as it was", async () => {
  const [own, other] = [join(root, "one"), join(root, "two")];
  const seal = openSeal(own, { file: "a.key", form: "a.1:" });
  const sealed = await seal.seal("here", Buffer.from("secret"));
  expect(sealed).toMatch(/^a\.1:[\w-]+$/);
  expect(String(await seal.open("here", sealed))).toBe("secret");
  const again = openSeal(own, { file: "a.key", form: "a.1:" });
  expect(String(await again.open("here", sealed))).toBe("secret");
  const wrong = [
    seal.open("there", sealed),
    openSeal(other, { file: "a.key", form: "a.1:" }).open("here", sealed),
    openSeal(own, { file: "a.key", form: "b.1:" }).open("here", sealed.replace("a.1:", "b.1:")),
    seal.open("here", sealed.replace("a.1:", "b.1:")),
    seal.open("here", `${sealed.slice(0, -2)}AA`),
    seal.open("here", "a.1:AA"),
  ];
  expect(await Promise.all(wrong)).toEqual(wrong.map(() => undefined));
});
