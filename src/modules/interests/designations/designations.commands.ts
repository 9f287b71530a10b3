import { randomUUID } from "node:crypto";
import type { FieldDecision } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { changed, found, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { canDesignate, mayEnd } from "./designation.rules.ts";
import type { Designation, DesignationInput } from "./designation.ts";
import { kindsFrom } from "./designations.queries.ts";
import { designationTexts } from "./texts.ts";

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

type Refused = Extract<FieldDecision<"kinds">, { readonly ok: false }>;
interface Designated {
  readonly ok: true;
  readonly designationIds: readonly string[];
}

const kindNames = { nl: designationTexts.nl.kinds, en: designationTexts.en.kinds };

/** Designates a function where the form allows it: in a unit that was offered, for something, and for nothing twice. */
export const designateUnlessThere = async (
  writing: Writing,
  input: DesignationInput,
  about: {
    readonly units: readonly { readonly value: string }[];
    readonly vulnerableFunctionId: string | null;
  },
): Promise<Refused | Designated> => {
  if (input.unit !== null) found(about.units.find(({ value }) => value === input.unit));
  const there = await kindsFrom(writing.tx, { ...input, unitId: input.unit });
  const decision = canDesignate(input, there, kindNames);
  if (!decision.ok) return decision;
  return { ok: true, designationIds: await designate(writing, input, about.vulnerableFunctionId) };
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
