import { randomUUID } from "node:crypto";
import type { PlainDate } from "#platform/clock/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { mayEnd } from "./designation.rules.ts";
import type { Designation, DesignationInput } from "./designation.ts";

/** Designates a function, once for each kind that was chosen. Returns the ids, in the order of the kinds. */
export const designate = async (
  { tx, actor, now }: Writing,
  { functionTitle, unit, kinds, startsOn, reason }: DesignationInput,
  vulnerableFunctionId: string | null = null,
): Promise<readonly string[]> => {
  const rows = kinds.map((kind) => ({
    organisationId: organisationOf(actor),
    designationId: randomUUID(),
    kind,
    functionTitle,
    unitId: unit,
    startsOn,
    reason,
    vulnerableFunctionId,
    madeBy: actor.personId,
    madeAt: now,
  }));
  await tx.insertInto("designations").values(rows).execute();
  return rows.map(({ designationId }) => designationId);
};

/** Ends a designation; its last day is kept. */
export const endDesignation = async (
  { tx, today }: Writing,
  designation: Designation,
  endsOn: PlainDate,
): Promise<void> => {
  insist(mayEnd(designation, today));
  const { designationId } = designation;
  await changed(tx.updateTable("designations").set({ endsOn }).where("designationId", "=", designationId));
};
