import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import type { Action } from "./action.ts";

interface ActionChange {
  readonly title?: string;
  readonly dueOn?: string;
  readonly sourceKind?: Action["source"]["kind"];
  readonly sourceReference?: string | null;
  readonly createdOn?: string;
}

interface Owner {
  readonly organisationId: string;
  readonly personId: string;
}

/** An open action for tests, owned by this person; written as the owner of the database. */
export const anAction = async (database: Db, owner: Owner, change: ActionChange = {}) => {
  const row = {
    organisationId: owner.organisationId,
    actionId: randomUUID(),
    title: "Protocol oefenen",
    reason: "Het protocol is nog nooit geoefend.",
    ownerId: owner.personId,
    dueOn: "2026-12-01",
    sourceKind: "norm" as const,
    sourceReference: "rekenkamer-2024/9",
    createdOn: "2026-01-15",
    ...change,
  };
  await database.insertInto("actions").values(row).execute();
  return row;
};
