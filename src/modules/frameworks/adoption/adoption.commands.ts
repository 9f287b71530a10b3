import type { FieldDecision } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { catalogue } from "../current-catalogue.ts";
import { parseReference } from "../reference.rules.ts";
import type { ItemReference } from "../reference.rules.ts";
import type { AdoptInput, OwnItemChange, OwnItemInput } from "./adoption.ts";
import { adoptionsOf, readStock } from "./adoption.queries.ts";
import { mayAddOwn, mayAdopt } from "./adoption.rules.ts";

/** Adopts a version of a framework. Older versions stay in the list, because ratings were made under them. */
export const adoptFramework = async (
  { tx, actor, today }: Writing,
  framework: string,
  input: AdoptInput,
): Promise<FieldDecision> => {
  const all = await adoptionsOf(tx, framework);
  const content = (await catalogue()).framework(framework, input.version);
  const decision = mayAdopt(content, { adoptedOn: input.adoptedOn, all, today });
  if (!decision.ok) return decision;
  const decidedOn = { adoptedOn: input.adoptedOn, adoptedBy: input.adoptedBy, endedOn: null };
  await tx
    .insertInto("adoptedFrameworks")
    .values({ organisationId: organisationOf(actor), framework, version: input.version, ...decidedOn })
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "framework", "version"]).doUpdateSet(decidedOn),
    )
    .execute();
  return { ok: true };
};

/** Stops using a framework from a date on; what was rated under it stays. */
export const endFramework = async ({ tx }: Writing, framework: string, endedOn: PlainDate): Promise<void> => {
  await changed(
    tx
      .updateTable("adoptedFrameworks")
      .set((eb) => ({
        endedOn: eb.fn<string>("greatest", [eb.ref("adoptedOn"), eb.cast<string>(eb.val(endedOn), "date")]),
      }))
      .where("framework", "=", framework)
      .where("endedOn", "is", null),
  );
};

/** Leaves an item out, with the reason; leaving it out again replaces the reason. */
export const leaveOut = async (
  { tx, actor, today }: Writing,
  { framework, code }: ItemReference,
  reason: string,
): Promise<void> => {
  const said = { reason, decidedOn: today, decidedById: actor.personId };
  await tx
    .insertInto("leftOutItems")
    .values({ organisationId: organisationOf(actor), framework, code, ...said })
    .onConflict((conflict) => conflict.columns(["organisationId", "framework", "code"]).doUpdateSet(said))
    .execute();
};

/** Lets an item count again. */
export const bringBack = async ({ tx }: Writing, { framework, code }: ItemReference): Promise<void> => {
  await tx.deleteFrom("leftOutItems").where("framework", "=", framework).where("code", "=", code).execute();
};

/** Adds a norm or building block of the organisation itself. */
export const addOwnItem = async (
  { tx, actor, today }: Writing,
  input: OwnItemInput,
): Promise<FieldDecision> => {
  const { frameworks, own } = await readStock(tx, today);
  const decision = mayAddOwn(input, frameworks, own);
  if (!decision.ok) return decision;
  const { theme, ...item } = input;
  const parentCode = theme === null ? null : (parseReference(theme)?.code ?? null);
  await tx
    .insertInto("ownItems")
    .values({ organisationId: organisationOf(actor), addedOn: today, parentCode, ...item })
    .execute();
  return { ok: true };
};

/** Changes the words and the place of an own item; its code and framework stay, because others name it by them. */
export const changeOwnItem = async (
  { tx }: Writing,
  { framework, code }: ItemReference,
  change: OwnItemChange,
): Promise<void> => {
  await changed(
    tx.updateTable("ownItems").set(change).where("framework", "=", framework).where("code", "=", code),
  );
};

/** Takes an own item out of use; it is kept for what was rated or done on it. */
export const withdrawOwnItem = async (
  { tx, today }: Writing,
  { framework, code }: ItemReference,
  reason: string,
): Promise<void> => {
  await changed(
    tx
      .updateTable("ownItems")
      .set({ withdrawnOn: today, withdrawnReason: reason })
      .where("framework", "=", framework)
      .where("code", "=", code),
  );
};

/** Says anew which norms an item serves by the organisation's own reading; an empty list takes all of them away. */
export const setOwnLinks = async (
  { tx, actor }: Writing,
  { framework, code }: ItemReference,
  to: readonly ItemReference[],
): Promise<void> => {
  await tx.deleteFrom("ownLinks").where("framework", "=", framework).where("code", "=", code).execute();
  if (to.length === 0) return;
  const organisationId = organisationOf(actor);
  await tx
    .insertInto("ownLinks")
    .values(
      to.map((end) => ({ organisationId, framework, code, toFramework: end.framework, toCode: end.code })),
    )
    .execute();
};
