import { systemActor } from "#platform/actor/index.ts";
import { asAnother } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";

/**
 * Does something as the system of the own organisation; afterwards whoever asked is that person again. For two things, decided
 * beforehand: what a person with a code may see and write in one own declaration, and the counts that a coordinator sees without a name.
 */
export const asOrganisation = <T, W extends Pick<Writing, "tx" | "actor">>(
  writing: W,
  work: (system: W) => Promise<T>,
): Promise<T> => {
  const { tx, actor } = writing;
  const another = systemActor(organisationOf(actor));
  return asAnother(tx, { actor, another }, (system) => work({ ...writing, tx: system, actor: another }));
};
