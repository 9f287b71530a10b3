import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { virusScan } from "./index.ts";

/** The test file that every scanner takes for a virus (EICAR), put together here so that no scanner stops at this line. */
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE", "!$H+H*"].join("");

const open: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

interface Behaviour {
  /** Bytes of one file, as StreamMaxLength of clamd.conf. */
  readonly most?: number;
  readonly silent?: boolean;
  readonly hangsUp?: boolean;
}

const chunksIn = (bytes: Buffer): { readonly data: Buffer; readonly ended: boolean } => {
  const parts: Buffer[] = [];
  let at = "zINSTREAM\0".length;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return { data: Buffer.concat(parts), ended: true };
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { data: Buffer.concat(parts), ended: false };
};

/** A server that speaks as clamd does. */
const clamd = async (behaviour: Behaviour = {}) => {
  const files: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on("error", () => {});
    if (behaviour.hangsUp === true) return socket.destroy();
    if (behaviour.silent === true) return socket.pause();
    return socket.on("data", (chunk) => {
      received = Buffer.concat([received, Buffer.from(chunk)]);
      const { data, ended } = chunksIn(received);
      if (data.length > (behaviour.most ?? Infinity))
        return socket.end("INSTREAM size limit exceeded. ERROR\0");
      if (!ended) return undefined;
      files.push(data);
      return socket.end(
        data.includes("EICAR-STANDARD") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0",
      );
    });
  });
  open.push({ server, sockets });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { at: { host: "127.0.0.1", port: address.port }, files };
};

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
  const { at: gone } = await clamd();
  open.splice(0).forEach(({ server }) => server.close());
  const large = Array.from({ length: 40 }, () => new Uint8Array(65_536));
  const cases = [
    [gone, "unreachable"],
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
