import { randomUUID } from "node:crypto";
import type { DB, Db } from "#platform/database/index.ts";

/** A tender for tests that this person leads and made; written as the owner of the database. */
export const aTender = async (
  owner: Db,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
  change: Partial<DB["tenders"]> = {},
) => {
  const tenderId = randomUUID();
  const row = {
    organisationId,
    tenderId,
    version: 1,
    state: "preparing" as const,
    reference: tenderId.slice(0, 8),
    name: "Schoonmaak gemeentehuis",
    purchased: "Schoonmaak van alle gebouwen",
    startsOn: "2026-12-01",
    leadId: personId,
    madeBy: personId,
    madeOn: "2026-10-01",
    memberIds: [personId],
    list: 0,
    ...change,
  };
  await owner.insertInto("tenders").values(row).execute();
  return row;
};

/** Somebody of the team declared an interest, on which the decider has yet to decide. */
export const anInterest = async (
  owner: Db,
  { organisationId, tenderId }: { readonly organisationId: string; readonly tenderId: string },
  { personId, deciderId }: { readonly personId: string; readonly deciderId: string },
) => {
  const row = { organisationId, tenderDeclarationId: randomUUID(), tenderId, personId };
  await owner
    .insertInto("tenderDeclarations")
    .values({ ...row, list: 0, interest: true, declaredOn: "2026-10-02", declaredAt: "2026-10-02T09:00:00Z" })
    .execute();
  const interest = {
    ...row,
    deciderId,
    kind: "friend",
    party: "Steen",
    explanation: "Wij roeien samen.",
  } as const;
  await owner.insertInto("tenderInterests").values(interest).execute();
  return interest;
};
