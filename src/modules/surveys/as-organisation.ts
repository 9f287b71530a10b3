import { systemActor } from "#platform/actor/index.ts";
import { asAnother } from "#platform/database/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";

/**
 * Does something as the system of an organisation; afterwards whoever asked is that person, or nobody, again. For three things, decided
 * beforehand: what somebody with a link of a survey sees and answers, the counts of a round that its coordinator sees without a name, and forgetting
 * a list that its coordinator replaces and cannot read.
 */
export const asOrganisation = <T>(
  { tx, actor, now, today }: Pick<RequestContext, "tx" | "actor" | "now" | "today">,
  organisationId: string,
  work: (writing: Writing) => Promise<T>,
): Promise<T> => {
  const another = systemActor(organisationId);
  return asAnother(tx, { actor, another }, (system) => work({ tx: system, actor: another, now, today }));
};
