import { randomUUID } from "node:crypto";
import { changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { mayChange, mayConfirm } from "./vulnerable-function.rules.ts";
import type { EntryInput, VulnerableFunction } from "./vulnerable-function.ts";

/** Puts something into the inventory of a unit. Returns its id. */
export const listVulnerable = async (
  { tx, actor, today }: Writing,
  unitId: string,
  { temptations, ...input }: EntryInput,
): Promise<string> => {
  const vulnerableFunctionId = randomUUID();
  await tx
    .insertInto("vulnerableFunctions")
    .values({
      organisationId: organisationOf(actor),
      vulnerableFunctionId,
      unitId,
      ...input,
      temptations: [...temptations],
      listedOn: today,
      listedBy: actor.personId,
      version: 1,
    })
    .execute();
  return vulnerableFunctionId;
};

type Change = Partial<EntryInput> & { readonly endedOn?: string };

const move = (
  { tx }: Writing,
  { vulnerableFunctionId, version }: VulnerableFunction,
  change: Change,
): Promise<void> =>
  changed(
    tx
      .updateTable("vulnerableFunctions")
      .set({ ...change, version: version + 1 })
      .where("vulnerableFunctionId", "=", vulnerableFunctionId)
      .where("version", "=", version),
  );

/** Changes an entry, if it is still as it was seen. */
export const changeVulnerable = async (
  writing: Writing,
  entry: VulnerableFunction,
  { version, ...input }: EntryInput & { readonly version: number },
): Promise<void> => {
  insist(mayChange(entry, version));
  await move(writing, entry, input);
};

/** Takes an entry out of the inventory; what was designated because of it stays until somebody ends it. */
export const endVulnerable = async (
  writing: Writing,
  entry: VulnerableFunction,
  seen: number,
): Promise<void> => {
  insist(mayChange(entry, seen));
  await move(writing, entry, { endedOn: writing.today });
};

/** Says in the own name that the inventory of a unit, with as many entries as were in sight, is right. */
export const confirmInventory = async (
  { tx, actor, today }: Writing,
  unitId: string,
  { entries, seen }: { readonly entries: number; readonly seen: number },
): Promise<void> => {
  insist(mayConfirm(entries, seen));
  await tx
    .insertInto("vulnerabilityReviews")
    .values({
      organisationId: organisationOf(actor),
      reviewId: randomUUID(),
      unitId,
      reviewedOn: today,
      reviewedBy: actor.personId,
      entries,
    })
    .execute();
};
