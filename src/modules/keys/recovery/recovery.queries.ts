import type { RequestContext } from "#platform/http/index.ts";
import { byName } from "#platform/locale/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import { peopleInService, personNames } from "#modules/organisations/index.ts";
import { currentSet, custodiansOf, keyMakers, recoveries, recoverySets } from "#platform/vault/index.ts";
import { personOf } from "../opening/open-vault.ts";
import { recoveryUses } from "../own-key/own-vault.queries.ts";
import type { Awaited, Choice, CustodianState, RecoveryOverview } from "./recovery-overview.ts";
import { texts as ownTexts } from "../own-key/texts.ts";

type Reading = Pick<ReadContext, "tx" | "actor">;

/** The recovery key in use, to compare shares with; undefined where there is none. */
export const setInUse = ({ tx, actor }: Reading) => currentSet(tx, personOf(actor).organisationId);

/** Files that wait for the recovery key, of whoever may see that: the most first. */
export const awaitedRecoveries = async ({ tx, actor }: Reading): Promise<readonly Awaited[]> => {
  const rows = await tx
    .selectFrom("awaitedRecoveries")
    .select(["personId", "files", "reason", "notedAt"])
    .where("organisationId", "=", personOf(actor).organisationId)
    .orderBy("files", "desc")
    .orderBy("personId")
    .execute();
  const names = await personNames(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? "" }));
};

/** The recovery key before the one in use, while its files were not moved all at once; undefined where there is nothing to move. */
export const setToMoveFrom = async ({ tx, actor }: Reading) => {
  const { organisationId } = personOf(actor);
  const sets = await recoverySets(tx, organisationId);
  const moved = new Set(
    (await recoveries(tx, organisationId))
      .filter(({ purpose, endedAt }) => purpose === "new-set" && endedAt !== null)
      .map(({ setId }) => setId),
  );
  const [inUse, earlier] = sets;
  return inUse && earlier && inUse.endedAt === null && !moved.has(earlier.setId) ? earlier : undefined;
};

const custodianStates = async (
  context: RequestContext,
  setId: string,
): Promise<readonly CustodianState[]> => {
  const { tx, actor, today } = context;
  const rows = await custodiansOf(tx, personOf(actor).organisationId, setId);
  const ids = rows.map(({ personId }) => personId);
  const names = await personNames(tx, ids);
  const here = await peopleInService(tx, ids, today);
  return rows.map(({ number, personId, triedAt }) => ({
    number,
    triedAt,
    name: names.get(personId) ?? "",
    isHere: here.has(personId),
  }));
};

const currentState = async (context: RequestContext): Promise<RecoveryOverview["current"]> => {
  const { tx, actor, locale } = context;
  const [set] = await recoverySets(tx, personOf(actor).organisationId);
  if (!set || set.endedAt !== null) return undefined;
  const { needed, total, madeAt, setId } = set;
  const madeBy = (await personNames(tx, [set.madeBy])).get(set.madeBy) ?? ownTexts[locale].someone;
  return { needed, total, madeAt, madeBy, custodians: await custodianStates(context, setId) };
};

/** All that the page of the recovery key shows. */
export const recoveryOverview = async (context: RequestContext): Promise<RecoveryOverview> => ({
  current: await currentState(context),
  earlierEndedAt: (await setToMoveFrom(context))?.endedAt ?? undefined,
  awaited: await awaitedRecoveries(context),
  uses: await recoveryUses(context),
});

/** Everybody who ever had a key, and everybody who has one now, to choose from by name. */
export const keyChoices = async ({
  tx,
  actor,
}: Reading): Promise<{ readonly ever: readonly Choice[]; readonly now: readonly Choice[] }> => {
  const makers = await keyMakers(tx, personOf(actor).organisationId);
  const names = await personNames(
    tx,
    makers.map(({ personId }) => personId),
  );
  const choices = (some: typeof makers): Choice[] =>
    some
      .map(({ personId }) => ({ value: personId, label: names.get(personId) ?? personId }))
      .toSorted((one, other) => byName(one.label, other.label));
  return { ever: choices(makers), now: choices(makers.filter(({ inUse }) => inUse)) };
};
