import { randomUUID } from "node:crypto";
import { AppError, changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { asideFault } from "./coherence.rules.ts";
import type { JudgedPoint, SetAside } from "./coherence.ts";
import { termNames, termsKnown } from "./terms.ts";
import type { Terms } from "./terms.ts";
import { termsSet } from "./facts.queries.ts";

/** Leaves a point alone until a day, with the reason. Refused for a day that is past or more than a year away. */
export const setPointAside = async (
  { tx, actor, today }: Writing,
  point: Pick<JudgedPoint, "key"> & { readonly rule: { readonly number: number } },
  { reason, until }: Pick<SetAside, "reason" | "until">,
): Promise<string> => {
  const fault = asideFault(until, today);
  if (fault !== null) throw new AppError("refused", fault);
  const setAsideId = randomUUID();
  await tx
    .insertInto("coherenceSetAside")
    .values({
      organisationId: organisationOf(actor),
      setAsideId,
      rule: point.rule.number,
      point: point.key,
      reason,
      setOn: today,
      until,
      setBy: actor.personId,
    })
    .execute();
  return setAsideId;
};

/** Takes a point back: from today it asks attention again. */
export const takeBack = async (
  { tx, today }: Writing,
  { setAsideId }: Pick<SetAside, "setAsideId">,
): Promise<void> => {
  await changed(
    tx.updateTable("coherenceSetAside").set({ endedOn: today }).where("setAsideId", "=", setAsideId),
  );
};

/** Keeps the terms an organisation sets; one that never departed from the standard is not written down. */
export const setTerms = async ({ tx, actor, today }: Writing, terms: Terms): Promise<void> => {
  const before = await termsSet(tx);
  for (const term of termNames) {
    const value = terms[term];
    const old = before.get(term);
    if (value === (old ?? termsKnown[term].standard)) continue;
    if (old === undefined)
      await tx
        .insertInto("coherenceTerms")
        .values({ organisationId: organisationOf(actor), term, value, changedOn: today })
        .execute();
    else
      await changed(
        tx.updateTable("coherenceTerms").set({ value, changedOn: today }).where("term", "=", term),
      );
  }
};
