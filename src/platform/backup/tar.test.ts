import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTar, tarEnd, tarHeader, tarPadding } from "./tar.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "borgpen-tar-"));
});
afterAll(() => rm(directory, { recursive: true }));

const moment = new Date("2026-11-01T09:00:00Z");
const tarOf = (files: readonly { name: string; content: Buffer }[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(({ name, content }) => [
      tarHeader(name, content.length, moment),
      content,
      tarPadding(content.length),
    ]),
    tarEnd,
  ]);

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (bytes: Buffer, piece = 1000): Promise<{ name: string; content: Buffer }[]> => {
  const found = [];
  for await (const { name, body } of readTar(inPieces(bytes, piece))) {
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(part);
    found.push({ name, content: Buffer.concat(parts) });
  }
  return found;
};

test("what is written comes back, however it arrives", async () => {
  const file = fc.record({
    name: fc.stringMatching(/^[a-z0-9é]{1,40}(\/[a-z0-9]{1,40}){0,3}$/),
    content: fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { maxLength: 5 }),
      fc.integer({ min: 1, max: 3000 }),
      async (files, piece) => {
        expect(await read(tarOf(files), piece)).toEqual(files);
      },
    ),
    { numRuns: 50 },
  );
});

test("an entry that is not read is skipped", async () => {
  const names = [];
  const files = [
    { name: "a", content: Buffer.alloc(700, 1) },
    { name: "b", content: Buffer.from("b") },
  ];
  for await (const { name } of readTar(inPieces(tarOf(files), 100))) names.push(name);
  expect(names).toEqual(["a", "b"]);
});

test("the tar of the system reads it", async () => {
  const deep = `${"d".repeat(90)}/${"e".repeat(90)}.txt`;
  const path = join(directory, "test.tar");
  await writeFile(
    path,
    tarOf([
      { name: "manifest.json", content: Buffer.from("{}") },
      { name: deep, content: Buffer.from("x") },
    ]),
  );
  expect(execFileSync("tar", ["-tf", path], { encoding: "utf8" })).toBe(`manifest.json\n${deep}\n`);
  expect(execFileSync("tar", ["-xOf", path, deep], { encoding: "utf8" })).toBe("x");
});

test.each([
  ["cut off in a file", (whole: Buffer) => whole.subarray(0, 600), "cut off"],
  ["cut off before the end", (whole: Buffer) => whole.subarray(0, 1024), "cut off"],
  ["one bit of a header turned", (whole: Buffer) => Buffer.from(whole).fill(1, 130, 131), "damaged"],
  ["something else", () => Buffer.alloc(2048, "x"), "damaged"],
])("%s: refused", async (_, spoil, reason) => {
  const whole = tarOf([{ name: "a", content: Buffer.alloc(300, 7) }]);
  await expect(read(spoil(whole))).rejects.toThrow(reason);
});

test("a name that does not fit is refused, not cut", () => {
  expect(() => tarHeader("x".repeat(101), 1, moment)).toThrow("too long");
});
