import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const at = "2026-01-01T09:00:00Z";
const bytes = (count: number) => randomBytes(count);
const place = () => randomInt(1_000_000_000);

/** What no actor reads or writes: only the ground does, to seal the log. */
const nobody = {};

// Everybody writes entries about themselves and about nobody else; the administrator of the organisation reads; nothing changes.
rowMatrix(() => database, {
  table: "auditEntries",
  row: ({ organisationId, personId }) => ({
    organisationId,
    entryId: randomUUID(),
    at,
    actorKind: "person",
    personId,
    event: "action.created",
    result: "done",
  }),
  change: { result: "refused" },
  may: { select: ["administrator", "system"] },
  mayOwn: { select: ["administrator", "system"], insert: everyRole },
});

// An entry puts itself in the queue.
rowMatrix(() => database, {
  table: "auditUnsealed",
  row: ({ organisationId }) => ({ organisationId, entryId: randomUUID() }),
  change: { entryId: randomUUID() },
  may: { insert: [...everyRole, "system"] },
});

rowMatrix(() => database, {
  table: "auditLeaves",
  row: ({ organisationId }) => ({ position: place(), organisationId, entryId: randomUUID() }),
  change: { position: place() },
  may: nobody,
});

rowMatrix(() => database, {
  table: "auditNodes",
  row: () => ({ level: 3, place: place(), hash: bytes(32) }),
  change: { hash: bytes(32) },
  may: nobody,
});

// One log for the installation, so heads and checks are of no organisation: each administrator may compare them.
const compares = { select: ["administrator", "system"] } as const;
rowMatrix(() => database, {
  table: "auditHeads",
  row: () => ({ size: place(), root: bytes(32), at, publicKey: bytes(32), signature: bytes(64) }),
  change: { root: bytes(32) },
  may: compares,
  mayElsewhere: compares,
});

rowMatrix(() => database, {
  table: "auditChecks",
  row: () => ({ checkedAt: new Date(place() * 1000).toISOString(), size: 5, fault: null }),
  change: { size: 6 },
  may: compares,
  mayElsewhere: compares,
});
