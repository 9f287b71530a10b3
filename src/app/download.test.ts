import { once } from "node:events";
import { Readable } from "node:stream";
import { serve } from "@hono/node-server";
import { z } from "zod";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { download, get, ordinaryReading } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import { zipped } from "#platform/zip/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let endlessIsClosed = false;

async function* endless(): AsyncGenerator<Uint8Array> {
  try {
    for (;;) yield new Uint8Array(65_536);
  } finally {
    endlessIsClosed = true;
  }
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(200_000);
  throw new Error("changed on the disk");
}

async function* whole(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("heel");
}

const file = (name: string, content: () => AsyncGenerator<Uint8Array>) => ({
  name,
  content,
  modifiedAt: new Date("2026-11-01T09:00:00Z"),
});
const bodies = {
  heel: () => Readable.from(whole(), { objectMode: false }),
  stuk: () => Readable.from(broken(), { objectMode: false }),
  archief: () => zipped([file("a", whole), file("b", broken), file("c", whole)]),
  eindeloos: () => Readable.from(endless(), { objectMode: false }),
};

const sample: Module = {
  name: "sample",
  navigation: [],
  routes: [
    get({
      path: "/downloads/:which",
      permission: "everybody",
      audit: ordinaryReading,
      params: z.object({ which: z.enum(["heel", "stuk", "archief", "eindeloos"]) }),
      answer: async ({ params: { which } }) =>
        download({ fileName: which, type: "application/zip", body: bodies[which]() }),
    }),
  ],
};

/** The same over a real line: only there does a download end well or badly. */
const overTheLine = async () => {
  const { services, log } = testServices();
  const app = testApp({ db: database.db, modules: [sample], services });
  const server = serve({ fetch: app.app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const address = z.object({ port: z.int() }).parse(server.address());
  return { log, site: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};

test("a download that breaks off is a failed one for whoever gets it, and stands in the log", async () => {
  const { log, site, close } = await overTheLine();
  try {
    expect(await (await fetch(`${site}/downloads/heel`)).text()).toBe("heel");
    for (const which of ["stuk", "archief"]) {
      const answer = await fetch(`${site}/downloads/${which}`);
      expect(answer.status).toBe(200);
      await expect(answer.arrayBuffer()).rejects.toThrow("terminated");
    }
    expect(log.entries.map(({ event }) => event)).toEqual(["a download broke off", "a download broke off"]);
    // The server below us says so as well, in our words: nothing of what went wrong.
    const printed = vi.spyOn(console, "error");
    expect(printed.mock.calls.map(String)).toEqual(Array(2).fill("Error: a download broke off"));
    printed.mockClear();
  } finally {
    close();
  }
});

test("whoever goes away while a download runs closes what it came from", async () => {
  const { site, close } = await overTheLine();
  try {
    const leaving = new AbortController();
    const answer = await fetch(`${site}/downloads/eindeloos`, { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await vi.waitFor(() => expect(endlessIsClosed).toBe(true));
  } finally {
    close();
  }
});
