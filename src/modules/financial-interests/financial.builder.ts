import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import type { Declared, Interest } from "./financial-declaration.ts";

/** The function that is designated for financial interests in tests. */
export const designatedFunction = "Inkoper";

/** Designates it in an organisation, since the beginning of 2026; written as the owner of the database. */
export const designate = async (
  owner: Db,
  { organisationId }: { readonly organisationId: string },
): Promise<void> => {
  await owner
    .insertInto("designations")
    .values({
      organisationId,
      designationId: randomUUID(),
      kind: "financial-interests",
      functionTitle: designatedFunction,
      startsOn: "2026-01-01",
      reason: "Weet als eerste wie een opdracht krijgt.",
      madeAt: "2026-01-01T09:00:00Z",
    })
    .execute();
};

/** Shares in a supplier. */
export const anInterest = (change: Partial<Interest> = {}): Interest => ({
  kind: "shares-bonds",
  what: "Aandelen Waterbouw Noord",
  whose: "own",
  size: "under-25000",
  since: "2020-05-01",
  until: null,
  relation: "Het bedrijf levert aan mijn afdeling.",
  managedBy: null,
  managedOn: null,
  ...change,
});

/** What somebody declares: one interest. */
export const declared = (change: Partial<Interest> = {}): Declared => ({ interests: [anInterest(change)] });

/** A file of the vault that nobody can open, for rows that only have to refer to one; written as the owner. */
export const aShutFile = async (owner: Db, organisationId: string): Promise<string> => {
  const fileId = randomUUID();
  await owner
    .insertInto("vaultFiles")
    .values({ organisationId, fileId, madeBy: null, madeAt: "2026-10-01T09:00:00Z", keyVersion: 1 })
    .execute();
  return fileId;
};

/** A declaration of a person, sent at a moment, with a ledger that nobody can open; written as the owner. */
export const aKeptDeclaration = async (
  owner: Db,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
  at: string,
): Promise<void> => {
  const declarationId = randomUUID();
  const fileId = await aShutFile(owner, organisationId);
  const day = at.slice(0, 10);
  await owner
    .insertInto("financialDeclarations")
    .values({
      organisationId,
      declarationId,
      personId,
      fileId,
      state: "submitted",
      version: 1,
      submittedOn: day,
      assessBy: day,
    })
    .execute();
  await owner
    .insertInto("financialSteps")
    .values({
      organisationId,
      stepId: randomUUID(),
      declarationId,
      kind: "submitted",
      at,
      byId: personId,
      words: Buffer.from("dicht"),
    })
    .execute();
};
