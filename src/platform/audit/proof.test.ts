import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testMoment } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { auditCommands, auditLog, checkProof, openAuditKey, proofAbout, proofToJson } from "./index.ts";
import { signHead } from "./head.ts";
import type { AuditKey } from "./head.ts";
import { seal } from "./seal.ts";

const now = new Date(testMoment);
const officer: Actor = {
  kind: "person",
  organisationId: "00000000-0000-4000-8000-00000000000a",
  personId: "00000000-0000-4000-8000-0000000000aa",
  name: "Ada Meldpunt",
  roles: ["employee", "report-officer"],
  pendingRoles: [],
};
const elsewhere: Actor = { ...officer, organisationId: "00000000-0000-4000-8000-00000000000b" };
const report = { kind: "report", id: "r1" };

let database: TestDatabase;
let directory: string;
let key: AuditKey;

let minutes = 0;

/** Each a minute after the one before. */
const write = (actor: Actor, event: string, object = report): Promise<void> => {
  minutes += 1;
  const at = new Date(now.getTime() + minutes * 60_000);
  return withActor(database.db, actor, (tx) =>
    auditLog.record(tx, actor, { event, object, result: "done", origin: null }, at),
  );
};

const proofOf = async (actor = officer): Promise<string> =>
  proofToJson(await withActor(database.db, actor, (tx) => proofAbout(tx, actor, report)));

beforeAll(async () => {
  database = await testDatabase();
  directory = await mkdtemp(join(tmpdir(), "bp-proof-"));
  key = await openAuditKey(directory);
  for (const event of ["report.received", "report.opened", "report.weighed"]) await write(officer, event);
  await write(officer, "report.opened", { kind: "report", id: "r2" });
  await write(elsewhere, "report.opened");
  await seal(database.db, key, now);
  await write(officer, "report.exported");
});
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true });
});

const eventsIn = (text: string) => {
  const verdict = checkProof(text);
  if (!verdict.sound) throw new Error(verdict.fault.en);
  return verdict.entries.map(({ entry, isProven }) => [entry.event, isProven]);
};

test("a proof has every entry about the thing in the own organisation, and holds without the database", async () => {
  expect(eventsIn(await proofOf())).toEqual([
    ["report.received", true],
    ["report.opened", true],
    ["report.weighed", true],
    ["report.exported", false],
  ]);
});

/** A proof as JSON, to be changed by a test. */
const changed = async (change: (proof: Changed) => void): Promise<string> => {
  const proof = JSON.parse(await proofOf());
  change(proof);
  return JSON.stringify(proof);
};

interface Changed {
  head: Record<string, unknown> | null;
  entries: Record<string, unknown>[];
}

const first = ({ entries: [entry = {}] }: Changed): Record<string, unknown> => entry;

describe("a proof that was tampered with does not hold", () => {
  test.each<readonly [string, (proof: Changed) => void]>([
    ["another event", (proof) => void (first(proof)["event"] = "report.destroyed")],
    ["another moment", (proof) => void (first(proof)["at"] = "2026-10-01T09:00:00.000Z")],
    ["another person", (proof) => void (first(proof)["personId"] = elsewhere.organisationId)],
    ["another thing", (proof) => void (first(proof)["objectId"] = "r2")],
    ["another result", (proof) => void (first(proof)["result"] = "refused")],
    ["another place", (proof) => void (first(proof)["place"] = { position: 1, path: [] })],
    ["another size", (proof) => void (proof.head = { ...proof.head, size: 4 })],
    [
      "another root",
      (proof) => void (proof.head = { ...proof.head, root: Buffer.alloc(32).toString("base64") }),
    ],
    ["no head", (proof) => void (proof.head = null)],
  ])("%s", async (_what, change) => {
    expect(checkProof(await changed(change)).sound).toBe(false);
  });

  test("a head that somebody else signed over another tree", async () => {
    const other = await openAuditKey(join(directory, "other"));
    const forged = signHead({ size: 5, root: Buffer.alloc(32), at: now }, other);
    const text = await changed((proof) => {
      proof.head = {
        ...proof.head,
        root: forged.root.toString("base64"),
        publicKey: forged.publicKey.toString("base64"),
        signature: forged.signature.toString("base64"),
      };
    });
    expect(checkProof(text).sound).toBe(false);
  });

  test.each(["", "{}", "[]", "geen json"])("something else: %j", (text) => {
    expect(checkProof(text).sound).toBe(false);
  });

  test("an entry whose proof was taken away is told to be not proven", async () => {
    const text = await changed((proof) => {
      Object.assign(first(proof), { event: "report.destroyed", place: null });
    });
    expect(eventsIn(text)[0]).toEqual(["report.destroyed", false]);
  });
});

describe("borgpen audit proof FILE", () => {
  const quietly = { values: {}, print: () => undefined, progress: () => undefined };

  const run = async (text: string): Promise<readonly string[]> => {
    const printed: string[] = [];
    const [path, command] = [
      join(directory, "proof.json"),
      auditCommands.find(({ name }) => name === "audit proof"),
    ];
    if (command?.kind !== "alone") throw new Error("it needs no database");
    await writeFile(path, text);
    await command.run({ ...quietly, positionals: [path], print: (line) => void printed.push(line) });
    return printed;
  };

  test("prints each entry, what is proven, and the head", async () => {
    const lines = await run(await proofOf());
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^proven .*report\.received .*report r1/);
    expect(lines[3]).toMatch(/^NOT PROVEN .*report\.exported/);
    expect(lines[4]).toBe("sound: 3 of 4 entries are proven to be in the log of 5 entries");
    expect(lines[5]).toContain("publicKey");
  });

  test("refuses what was tampered with, and says where", async () => {
    const text = await changed((proof) => void (first(proof)["event"] = "report.destroyed"));
    const { entries } = JSON.parse(text);
    await expect(run(text)).rejects.toMatchObject({
      reason: { en: expect.stringContaining(`entry ${entries[0].entryId} is not in the log`) },
    });
  });

  test("says that a file cannot be read", async () => {
    const command = auditCommands.find(({ name }) => name === "audit proof");
    if (command?.kind !== "alone") throw new Error("it needs no database");
    const running = command.run({ ...quietly, positionals: [join(directory, "geen.json")] });
    await expect(running).rejects.toMatchObject({ code: "bad-request" });
  });
});
