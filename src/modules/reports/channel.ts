import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { asAnother } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";

/**
 * Does what somebody without an account asks of an organisation, as the system of that organisation; afterwards whoever asked is a
 * stranger again. Pages of reporters use it, for what they decided beforehand: which organisation, and with a code which file. So do the steps of
 * the office that need no look into a file: a flood is set aside, somebody steps back, the identity of a reporter is locked to who leaves,
 * a file that had its time is destroyed as a whole.
 */
export const asChannel = <T>(
  { tx, actor, now, today }: Pick<RequestContext, "tx" | "actor" | "now" | "today">,
  organisationId: string,
  work: (writing: Writing) => Promise<T>,
): Promise<T> => {
  const another = systemActor(organisationId);
  return asAnother(tx, { actor, another }, (system) => work({ tx: system, actor: another, now, today }));
};

/** Reads what belongs to the office as a whole and to no reader of it, such as whether a report has any reader left. */
export const asOffice = <T>(
  { tx, actor }: Pick<RequestContext, "tx" | "actor">,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => asAnother(tx, { actor, another: systemActor(organisationOf(actor)) }, work);

/** Whose calendar is asked for. */
export interface FeedOwner {
  readonly organisationId: string;
  readonly personId: string;
}

/**
 * Reads what the owner of a calendar reads, as that person without any role: the database shows the terms of their files and nothing
 * else. Only the calendar uses it, for whoever showed its secret.
 */
export const asFeedOwner = <T>(
  { tx, actor }: Pick<RequestContext, "tx" | "actor">,
  owner: FeedOwner,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const another: Actor = { kind: "person", ...owner, name: "", roles: [], pendingRoles: [] };
  return asAnother(tx, { actor, another }, work);
};
