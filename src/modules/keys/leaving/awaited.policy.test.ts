import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const row =
  (reason: "left" | "new-key") =>
  ({ organisationId, personId }: { readonly organisationId: string; readonly personId: string }) => ({
    organisationId,
    awaitedId: randomUUID(),
    personId,
    reason,
    files: 2,
    notedAt: "2026-11-01T09:00:00Z",
  });

const recoverers = ["authority", "administrator", "system"] as const;

// Whoever made another key says so; that somebody left is counted by the system alone.
rowMatrix(() => database, {
  table: "awaitedRecoveries",
  row: row("new-key"),
  change: { files: 3 },
  may: { select: recoverers, insert: ["system"], delete: recoverers },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: [...everyRole, "system"],
    delete: [...everyRole, "system"],
  },
});

rowMatrix(() => database, {
  table: "awaitedRecoveries",
  row: row("left"),
  change: { files: 3 },
  may: { select: recoverers, insert: ["system"], delete: recoverers },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["system"],
    delete: [...everyRole, "system"],
  },
});
