import type { RequestContext } from "#platform/http/index.ts";
import { personNames } from "#modules/organisations/index.ts";
import {
  countClosedFiles,
  fingerprintOf,
  keyMakers,
  keysOf,
  openInSession,
  ownKeyOf,
  ownShareOf,
  recoveries,
  recoverySets,
} from "#platform/vault/index.ts";
import { byName } from "#platform/locale/index.ts";
import { personOf } from "../opening/open-vault.ts";
import type { ColleagueKey, OwnVault, RecoveryInUse, RecoveryUse } from "./own-vault.ts";

/** Every use of the recovery key, latest first, for whoever may see them. */
export const recoveryUses = async ({ tx, actor }: RequestContext): Promise<readonly RecoveryUse[]> => {
  const rows = await recoveries(tx, personOf(actor).organisationId);
  const people = rows.flatMap(({ startedBy, lostBy, givenTo }) => [startedBy, lostBy, givenTo]);
  const names = await personNames(
    tx,
    people.filter((id) => id !== null),
  );
  const nameOf = (id: string | null) => (id === null ? undefined : names.get(id));
  return rows.map(({ startedAt, startedBy, purpose, lostBy, givenTo, reason, files, endedAt }) => ({
    startedAt,
    by: nameOf(startedBy),
    purpose,
    lost: nameOf(lostBy),
    given: nameOf(givenTo),
    reason,
    files,
    ended: endedAt !== null,
  }));
};

const colleagueKeys = async ({ tx, actor }: RequestContext): Promise<readonly ColleagueKey[]> => {
  const { organisationId, personId } = personOf(actor);
  const others = (await keyMakers(tx, organisationId))
    .filter((one) => one.inUse && one.personId !== personId)
    .map((one) => one.personId);
  const names = await personNames(tx, others);
  const keys = await keysOf(tx, organisationId, others);
  return keys
    .map((key) => ({
      name: names.get(key.personId) ?? "",
      fingerprint: fingerprintOf(key.publicKey),
    }))
    .toSorted((one, other) => byName(one.name, other.name));
};

/** The recovery key in use, as everybody may know it; undefined where there is none. */
export const recoveryInUse = async ({ tx, actor }: RequestContext): Promise<RecoveryInUse | undefined> =>
  (await recoverySets(tx, personOf(actor).organisationId)).find(({ endedAt }) => endedAt === null);

/** All that the page of the own vault shows. */
export const ownVault = async (context: RequestContext): Promise<OwnVault> => {
  const { tx, actor, now, session } = context;
  const person = personOf(actor);
  const { sessionId } = session;
  const key = await ownKeyOf(tx, person);
  return {
    key: key && {
      madeAt: key.madeAt,
      changedAt: key.changedAt,
      fingerprint: fingerprintOf(key.publicKey),
    },
    openUntil: sessionId === null ? undefined : await openInSession(tx, actor, { sessionId, now }),
    waiting: key ? await countClosedFiles(tx, person) : 0,
    share: (await ownShareOf(tx, person))?.number,
    recovery: await recoveryInUse(context),
    colleagues: await colleagueKeys(context),
    uses: await recoveryUses(context),
  };
};
