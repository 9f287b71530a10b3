import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import type { DesignationKind } from "./designation.ts";

interface Change {
  readonly kind?: DesignationKind;
  readonly functionTitle?: string;
  readonly unitId?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** A designation of a function for publication, since the beginning of 2026; written as the owner of the database. */
export const aDesignation = async (
  owner: Db,
  { organisationId }: { readonly organisationId: string },
  change: Change = {},
) => {
  const row = {
    organisationId,
    designationId: randomUUID(),
    kind: "publication" as const,
    functionTitle: "Directeur",
    startsOn: "2026-01-01",
    reason: "Beslist over opdrachten.",
    madeAt: "2026-01-01T09:00:00Z",
    ...change,
  };
  await owner.insertInto("designations").values(row).execute();
  return row;
};
