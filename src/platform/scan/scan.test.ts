import { afterEach, expect, test } from "vitest";
import { eicar, fakeClamd } from "#test/support/clamd.ts";
import type { ClamdBehaviour, FakeClamd } from "#test/support/clamd.ts";
import { virusScan } from "./index.ts";

const scanners: FakeClamd[] = [];
const clamd = async (behaviour: ClamdBehaviour = {}): Promise<FakeClamd> => {
  const scanner = await fakeClamd(behaviour);
  scanners.push(scanner);
  return scanner;
};
afterEach(() => {
  for (const scanner of scanners.splice(0)) scanner.close();
});

async function* pieces(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

const read = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
};

test("a file passes by unchanged, and the scanner has seen all of it", async () => {
  const { at, files } = await clamd();
  const watched = virusScan(pieces("een", "", " brief"), at);
  expect(String(await read(watched.bytes))).toBe("een brief");
  expect(await watched.verdict()).toEqual({ kind: "clean" });
  expect(files.map(String)).toEqual(["een brief"]);
});

test("a virus is found by its name, also when it comes in pieces", async () => {
  const { at } = await clamd();
  const watched = virusScan(pieces(eicar.slice(0, 40), eicar.slice(40)), at);
  expect(String(await read(watched.bytes))).toBe(eicar);
  expect(await watched.verdict()).toEqual({ kind: "infected", name: "Eicar-Test-Signature" });
});

test("without a scanner a file passes unseen, and that is said", async () => {
  const watched = virusScan(pieces("een brief"), undefined);
  expect(String(await read(watched.bytes))).toBe("een brief");
  expect(await watched.verdict()).toEqual({ kind: "not-checked", why: "not-set" });
});

test("a scanner that is away, hangs up or finds the file too large costs no file", async () => {
  const gone = await clamd();
  gone.close();
  const large = Array.from({ length: 40 }, () => new Uint8Array(65_536));
  const cases = [
    [gone.at, "unreachable"],
    [(await clamd({ hangsUp: true })).at, "unreachable"],
    [(await clamd({ most: 100_000 })).at, "too-large"],
  ] as const;
  for (const [at, why] of cases) {
    const watched = virusScan(pieces(...large), at);
    expect((await read(watched.bytes)).length).toBe(40 * 65_536);
    expect(await watched.verdict()).toEqual({ kind: "not-checked", why });
  }
});

test("a scanner that says nothing is not waited for without end", async () => {
  const { at } = await clamd({ silent: true });
  const large = Array.from({ length: 400 }, () => new Uint8Array(65_536));
  const watched = virusScan(pieces(...large), at, { connecting: 50, taking: 50, looking: 50 });
  expect((await read(watched.bytes)).length).toBe(400 * 65_536);
  expect(await watched.verdict()).toEqual({ kind: "not-checked", why: "unreachable" });
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half");
  throw new Error("gone");
}

test("when the sender goes away, the scanner is not kept waiting", async () => {
  const { at, files } = await clamd();
  const watched = virusScan(broken(), at);
  await expect(read(watched.bytes)).rejects.toThrow("gone");
  expect(await watched.verdict()).toEqual({ kind: "not-checked", why: "unreachable" });
  expect(files).toEqual([]);
});
